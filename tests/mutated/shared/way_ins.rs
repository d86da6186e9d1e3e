//! What must hold of a text of the way in, whatever somebody made of it: it is refused as a whole, or says what another reader of JSON
//! reads in it, to the letter; and doing what it says stops nothing.

use waymark::core::content::Content;
use waymark::core::visit::Visit;
use waymark::core::way_in::{Press, WayIn};

use super::Count;
use super::edits::edited;
use super::tape::Tape;

/// A text as the start file writes it.
fn written(tape: &mut Tape) -> String {
    let mut done = vec![vec!["1".to_owned(), tape.text(3)]];
    for _ in 0..tape.below(9) {
        let said: Vec<String> = match tape.below(11) {
            0 => vec!["all".into()],
            1 => vec!["help".into()],
            2 => vec!["opened".into(), "steady".into()],
            3 => vec!["device".into(), "mine".into()],
            4 => vec!["keep".into(), if tape.coin() { "yes" } else { "no" }.into()],
            5 => vec!["on".into()],
            6 => vec!["skipped".into()],
            7 => vec!["walked".into(), tape.byte().to_string()],
            8 => vec!["chose".into(), tape.text(2), if tape.coin() { "in" } else { "out" }.into()],
            _ => vec!["wrote".into(), tape.below(3).to_string(), tape.text(20)],
        };
        done.push(said);
    }
    serde_json::to_string(&done).expect("texts are JSON")
}

/// One that was written, and the same after edits.
pub fn mutated(bytes: &[u8], count: &Count) {
    let mut tape = Tape::of(bytes);
    let text = written(&mut tape);
    assert!(any(&text), "what we write is read: {text:?}");
    let others = [text.clone(), written(&mut tape)];
    count.one(any(&edited(&text, &others, &mut tape)));
}

/// Any text at all. True if it was taken.
pub fn any(text: &str) -> bool {
    let Some(way) = WayIn::read(text) else { return false };
    let said: Vec<Vec<String>> = serde_json::from_str(text).expect("another reader reads it too");
    assert_eq!(said.len(), way.presses.len() + 1);
    for (press, said) in way.presses.iter().zip(said.iter().skip(1)) {
        if let Press::Wrote(at, words) = press {
            assert!(said[0] == "wrote" && said[1].parse() == Ok(*at) && said[2] == words.as_str(), "other words");
        }
    }
    let visit = Visit::new("2026-11-29".into(), "tab".into(), None);
    let (_, whole) = visit.came_by(&way.presses, &Content::default());
    assert_eq!(whole, !way.presses.iter().any(Press::gives), "there is no exercise, so nothing has a place");
    true
}
