//! What must hold of the small texts: the lock's header, locked texts, the day of forgetting, the choice about leaving, what tabs tell
//! each other. Each is read only when it is to the letter what we write.

use waymark::core::comfort::Comfort;
use waymark::core::leaving::Leaving;
use waymark::core::lock::sealed::{Sealed, is_sealed, padded, unpadded};
use waymark::core::lock::{Header, LEAST_ROUNDS, MOST_ROUNDS};
use waymark::core::saved;
use waymark::core::tabs::Told;
use waymark::core::until::{self, Due, due};

use super::Count;
use super::edits::edited;
use super::tape::Tape;

/// Any text at all, met by every reader of small texts. Whether one took it.
pub fn any(text: &str) -> bool {
    let header = Header::read(text);
    if let Some(header) = &header {
        assert!(header.text() == text && (LEAST_ROUNDS..=MOST_ROUNDS).contains(&header.rounds), "a header");
    }
    let sealed = Sealed::read(text);
    if let Some(sealed) = &sealed {
        assert!(sealed.text() == text && is_sealed(text), "a locked text");
    }
    assert!(!is_sealed(text) || saved::open(text).is_err(), "a locked text was read as words");
    let until = until::read(text);
    if let Some(day) = &until {
        assert!(until::written(day) == text, "a day");
        assert!(due(Some(day), day) == Due::Forget, "a day that never comes");
    }
    let leaving = Leaving::read(text);
    assert!(leaving == Leaving::default() || leaving.text() == Some(text), "a choice");
    let comfort = Comfort::read(text);
    assert!(comfort == Comfort::default() || comfort.text().as_deref() == Some(text), "a look");
    let told = Told::read(text);
    if let Some(told) = &told {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'-' | b'+');
        assert!(told.text() == text && text.len() <= 400 && text.bytes().all(plain), "a message");
    }
    header.is_some()
        || sealed.is_some()
        || until.is_some()
        || told.is_some()
        || leaving != Leaving::default()
        || comfort != Comfort::default()
}

/// Each kind of small text as we write it, edited: nothing, or what its text says to the letter.
pub fn mutated(bytes: &[u8], count: &Count) {
    let (edits, makes) = bytes.split_at(bytes.len().min(48));
    let (mut edits, mut makes) = (Tape::of(edits), Tape::of(makes));
    let texts = written(&mut makes);
    for text in &texts {
        assert!(any(text), "what we write is read");
        count.one(any(&edited(text, &texts, &mut edits)));
    }
}

/// Padding: what was padded comes back whole, and other bytes are none or a text of theirs.
pub fn padding(bytes: &[u8]) {
    let text = Tape::of(bytes).text(60);
    assert!(unpadded(padded(&text)).as_ref() == Some(&text), "what was padded does not come back");
    if let Some(text) = unpadded(bytes.to_vec()) {
        assert!(bytes.starts_with(text.as_bytes()), "text that was not in the bytes");
        assert!(unpadded(padded(&text)) == Some(text), "what was padded does not come back");
    }
}

fn written(tape: &mut Tape) -> Vec<String> {
    let rounds = 600_000 + u32::try_from(tape.below(14)).unwrap_or_default() * 100_000;
    let header = Header { rounds, salt: filled(tape), iv: filled(tape), wrapped: filled(tape) };
    let length = tape.below(400);
    let sealed = Sealed { iv: filled(tape), cipher: (0..length).map(|_| tape.byte()).collect() };
    let choices = ["1 forget", "1 shift", "1 shift forget", "1 no-shift", "1 no-shift forget"];
    let looks = ["1 larger", "1 largest wide contrast still", "1 dark", "1 wide", "1 light still"];
    let told = [
        Told::ErasedAll,
        Told::Give,
        Told::Erased("kx4m7q1".into()),
        Told::ErasedSitting("kx4m7q1".into(), "kx4m7q-2+ab-since".into()),
    ];
    let day = waymark::core::day::text(20_000 + i64::from(tape.byte()));
    vec![
        header.text(),
        sealed.text(),
        until::written(&day),
        choices[tape.below(choices.len())].to_owned(),
        looks[tape.below(looks.len())].to_owned(),
        told[tape.below(told.len())].text(),
    ]
}

fn filled<const LENGTH: usize>(tape: &mut Tape) -> [u8; LENGTH] {
    std::array::from_fn(|_| tape.byte())
}
