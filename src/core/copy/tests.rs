//! What goes into a copy comes out of it, to the last sign; what was left out is nowhere in it; nothing else is ever taken.

use std::rc::Rc;

use super::*;
use crate::core::exercise::Mode;
use crate::core::sitting::Chosen;
use crate::core::words::Words;

/// Words that carelessness could spoil: markup, our own marks, JSON, quotes, spaces at the ends, line ends, other scripts, signs
/// made of several, and signs that turn the direction.
const NASTY: [&str; 10] = [
    "  Žofie & I, \"x\"  <b>1</b> {each} ŵyth مرحبا 好 ",
    "</script><script>alert(1)</script>",
    "-->  <!--waymark-copy 1 9\nwaymark 2 1 x 1 0\n{} -->",
    "&lt;b&gt; &amp; \\u003c \\\\u003c",
    "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} e\u{301} \u{202e}back\u{202c} \u{feff}",
    "one\r\ntwo\rthree\n\n\tfour ",
    "waymark 1 1 copy 5 00000000",
    "{\"exercise\":\"x\"}",
    "\u{0}\u{7}\u{1b}[31m\u{2028}\u{2029}",
    "</style></main></section>'\"`",
];

fn sitting(id: &str, begun: &str, words: &[&str]) -> Sitting {
    let mut sitting = Sitting::new(id.into(), begun.into(), "more".into(), Mode::Words);
    for (place, words) in words.iter().enumerate() {
        let prompt = format!("step-{place}");
        let asked = Rc::from(format!("What is number {place}?"));
        sitting = sitting.with(prompt.as_str().into(), asked, "en".into(), Response::Wrote(Words::from(*words)));
    }
    sitting
}

fn record(exercise: &str, sittings: Vec<Sitting>) -> Rc<Record> {
    Rc::new(Record { exercise: exercise.into(), sittings: sittings.into_iter().map(Rc::new).collect() })
}

/// Content without any exercise: then every record is from earlier.
fn copy_of(records: &[Rc<Record>], picks: &Picks) -> String {
    let content = Content::default();
    page(&content, &entries(&content, records.iter(), picks, "recovery"), "recovery")
}

fn nasty() -> Vec<Rc<Record>> {
    vec![
        record("small-step", vec![sitting("k1-1", "2026-11-02", &NASTY), sitting("k1-2", "2026-11-19", &["Nan"])]),
        record("gone-since", vec![sitting("k1-1", "2026-11-22", &NASTY)]),
    ]
}

#[test]
fn every_word_comes_back_exactly_as_it_was_typed() {
    let records = nasty();
    let back = read(&copy_of(&records, &Picks::default())).unwrap();
    let given: Vec<Record> = records.iter().map(|record| (**record).clone()).collect();
    assert_eq!(back, given);
}

#[test]
fn a_day_that_two_tabs_changed_and_a_name_with_odd_signs_come_back_too() {
    let lent = Chosen { id: "lent-closest-1".into(), say: "Nan \u{85}\u{7}".into() };
    let day = sitting("k2-3+k9-since", "2026-11-22", &["Nan"]);
    let day = day.with("who".into(), "Who?".into(), "en".into(), Response::Chose(vec![lent]));
    let records = [record("small-step", vec![sitting("k2-3", "2026-11-22", &["Jo"]), day])];
    assert_eq!(read(&copy_of(&records, &Picks::default())), Ok(vec![(*records[0]).clone()]));
}

#[test]
fn own_words_can_begin_and_end_nothing_in_the_page() {
    let page = copy_of(&nasty(), &Picks::default());
    assert_eq!(page.matches("<!--").count(), 1, "one comment, ours");
    assert_eq!(page.matches("-->").count(), 1);
    assert!(!page.contains("<script") && !page.contains("<b>"), "nothing of the person's is markup");
    let (shown, _) = page.split_once(page::BEGIN).unwrap();
    assert_eq!(shown.matches("</main>").count(), 1);
}

#[test]
fn the_page_runs_nothing_and_asks_for_nothing() {
    let page = copy_of(&nasty(), &Picks::default());
    assert!(page.contains("default-src 'none'"));
    for sign in ["<link", "<img", "<iframe", "@import", "src=", "url(", "href="] {
        assert!(!page.contains(sign), "{sign}");
    }
}

#[test]
fn a_day_that_is_left_out_is_in_no_part_of_the_copy() {
    let records =
        vec![record("a", vec![sitting("k-1", "2026-11-02", &["Only mine"]), sitting("k-2", "2026-11-03", &["Nan"])])];
    let mut picks = Picks::default();
    picks.pick(&key(&records[0], &records[0].sittings[0]), false);
    let page = copy_of(&records, &picks);
    assert!(!page.contains("Only mine") && page.contains("Nan"));
    assert_eq!(read(&page).unwrap()[0].sittings.len(), 1);
}

#[test]
fn no_cut_and_no_changed_byte_of_a_copy_is_taken_for_other_words() {
    let records = vec![record("small-step", vec![sitting("k1-1", "2026-11-02", &["Nan’s kitchen", "<b>"])])];
    let page = copy_of(&records, &Picks::default());
    let good = read(&page).unwrap();
    let block = page.find(page::BEGIN).unwrap();
    for end in (block..page.len() - page::END.len() - 1).filter(|end| page.is_char_boundary(*end)) {
        assert!(read(&page[..end]).is_err(), "cut at {end}");
    }
    for at in block..page.len() {
        for flip in [0x01_u8, 0x20, 0x80] {
            let mut bytes = page.clone().into_bytes();
            bytes[at] ^= flip;
            // As a browser reads bytes that are no text.
            if let Ok(read) = read(&String::from_utf8_lossy(&bytes)) {
                assert_eq!(read, good, "changed at {at}");
            }
        }
    }
}

#[test]
fn files_that_are_not_ours_are_refused_by_their_kind() {
    let page = copy_of(&nasty(), &Picks::default());
    let newer = page.replace("<!--waymark-copy 1 ", "<!--waymark-copy 2 ");
    let newer_record = page.replace("\nwaymark 1 1 copy", "\nwaymark 9 1 copy");
    let fewer = page.replace("<!--waymark-copy 1 2", "<!--waymark-copy 1 3");
    let big = format!("{page}{}", " ".repeat(5_000_001));
    for (text, why) in [
        ("", Refusal::NotOurs),
        ("<html><script>alert(1)</script>", Refusal::NotOurs),
        ("{\"a\":1}", Refusal::NotOurs),
        ("<!--waymark-copy 1 ", Refusal::Damaged),
        ("<!--waymark-copy 1 99999999999999999999\n-->", Refusal::Damaged),
        ("<!--waymark-copy 1 1\nwaymark 1 1 copy 2 00000000\n{}\n-->", Refusal::Damaged),
        (&newer, Refusal::TooNew),
        (&newer_record, Refusal::TooNew),
        (&fewer, Refusal::Damaged),
        (&big, Refusal::TooBig),
    ] {
        assert_eq!(read(text), Err(why), "{text:.60}");
    }
}

#[test]
fn names_and_days_that_are_not_as_ours_are_refused() {
    let bad: [fn(&mut Sitting); 7] = [
        |sitting| sitting.id = "<img src=x>".into(),
        |sitting| sitting.id = "x".repeat(500).into(),
        |sitting| sitting.begun = "yesterday".into(),
        |sitting| sitting.at = "a b".into(),
        |sitting| *sitting = sitting.with("more\u{202e}".into(), "?".into(), "en".into(), Response::Wrote("x".into())),
        |sitting| *sitting = sitting.with("more".into(), "\u{1b}[2J".into(), "en".into(), Response::Wrote("x".into())),
        |sitting| *sitting = sitting.with("more".into(), "?".into(), "e n".into(), Response::Wrote("x".into())),
    ];
    for (number, spoil) in bad.into_iter().enumerate() {
        let mut spoilt = sitting("k1-1", "2026-11-02", &["Nan"]);
        spoil(&mut spoilt);
        assert_eq!(
            read(&copy_of(&[record("small-step", vec![spoilt])], &Picks::default())),
            Err(Refusal::Damaged),
            "{number}"
        );
    }
    let twice = record("a", vec![sitting("k-1", "2026-11-02", &["One"]), sitting("k-1", "2026-11-02", &["Two"])]);
    assert_eq!(read(&copy_of(&[twice], &Picks::default())), Err(Refusal::Damaged));
}

#[test]
fn taking_a_copy_in_overwrites_nothing_and_twice_is_as_good_as_once() {
    let here = Record { exercise: "a".into(), sittings: vec![Rc::new(sitting("k-1", "2026-11-10", &["Mine now"]))] };
    let older = sitting("k-0", "2026-11-02", &["Before"]);
    let other = sitting("k-1", "2026-11-10", &["Mine then"]);
    let copy = (*record("a", vec![older, other])).clone();
    let once = taken_in(Some(&here), &copy, "tab");
    let words: Vec<_> =
        once.sittings.iter().map(|sitting| sitting.words(&"step-0".into()).as_str().to_owned()).collect();
    assert_eq!(words, ["Before", "Mine then", "Mine now"], "what goes on here still goes on");
    assert_eq!(once.current(), here.current());
    assert_eq!(taken_in(Some(&once), &copy, "tab"), once);
    assert_eq!(taken_in(None, &copy, "tab"), copy);
}

#[test]
fn a_file_name_is_as_plain_as_a_name_can_be() {
    for (typed, name) in [
        ("notes-2026-11-22", "notes-2026-11-22.html"),
        ("  My list ", "My list.html"),
        ("../../etc/passwd", "etc-passwd.html"),
        ("a<b>:\"|?*\u{202e}\n", "a-b.html"),
        ("", "notes.html"),
        ("...", "notes.html"),
        ("ملاحظات", "ملاحظات.html"),
    ] {
        assert_eq!(file_name(typed, "html"), name, "{typed:?}");
    }
}

#[test]
fn a_question_that_was_asked_in_another_language_says_so_and_one_in_this_does_not() {
    let records = [record("small-step", vec![sitting("k1-1", "2026-11-02", &["Nan"])])];
    let copied = |lang: &str| {
        let content = Content { lang: lang.into(), ..Content::default() };
        page(&content, &entries(&content, records.iter(), &Picks::default(), "recovery"), "recovery")
    };
    assert!(copied("cy").contains("<h3 lang=\"en\" dir=\"auto\">What is number 0?</h3>"));
    assert!(copied("en").contains("<h3>What is number 0?</h3>"));
}
