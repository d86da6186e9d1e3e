//! What the keeper promises, against a pretended shelf that goes wrong in every way we can think of.
//!
//! The real local storage is met in `tests/browser.rs`, and killed browsers in the journeys.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    reason = "a test may stop with a message"
)]

mod aside;
mod faults;
mod locked;
mod matrix;
mod one_tab;
mod room;
mod schedules;
mod shelf;
mod tabs;
mod three_tabs;

use std::rc::Rc;

use shelf::Pretended;
use waymark::core::exercise::Mode;
use waymark::core::keeper::{Found, Keeper, Outcome};
use waymark::core::saved::{open, seal};
use waymark::core::sitting::{Record, Response, Sitting};

const EXERCISE: &str = "small-step";

fn sitting(id: &str, text: &str) -> Sitting {
    let empty = Sitting::new(id.into(), "2026-11-22".into(), "more".into(), Mode::Words);
    empty.with("more".into(), "What would you like a bit more of?".into(), "en".into(), Response::Wrote(text.into()))
}

/// A record of one exercise with these sittings: a name and the words written in it.
fn record_of(exercise: &str, sittings: &[(&str, &str)]) -> Rc<Record> {
    let sittings = sittings.iter().map(|(id, text)| Rc::new(sitting(id, text))).collect();
    Rc::new(Record { exercise: exercise.into(), sittings })
}

fn record(text: &str) -> Rc<Record> {
    record_of(EXERCISE, &[("t-1", text)])
}

fn texts_in(record: &Record) -> Vec<String> {
    record.sittings.iter().map(|sitting| sitting.words(&"more".into()).as_str().to_owned()).collect()
}

/// What a tab that opens now finds.
fn found(shelf: &Pretended) -> Found {
    Keeper::new("later".into()).find(shelf).unwrap()
}

/// All words that a tab that opens now finds, sorted.
fn words_found(shelf: &Pretended) -> Vec<String> {
    let mut texts: Vec<String> = found(shelf).records.iter().flat_map(texts_in).collect();
    texts.sort();
    texts
}

/// A tab that has kept these words.
fn kept(shelf: &Pretended, text: &str) -> Keeper {
    let mut keeper = Keeper::new("tab".into());
    assert_eq!(keeper.keep(shelf, &record(text)), Outcome::Kept);
    keeper
}

#[test]
fn what_is_kept_is_found_again_to_the_last_space_and_sign() {
    let words = "  Nan’s kitchen \u{1f375}\n\nאמא  ";
    let shelf = Pretended::default();
    kept(&shelf, words);
    assert_eq!(found(&shelf).records, [(*record(words)).clone()]);
}

#[test]
fn finding_changes_nothing() {
    let good = seal(&record("words"), 1, "tab");
    let shelf =
        Pretended::of(&[("waymark:tab1:a", &good), ("waymark:tab2:a", "broken"), ("waymark:tab3:b", &good[..30])]);
    let before = shelf.all();
    assert!(found(&shelf).unreadable);
    assert_eq!((shelf.all(), shelf.changes.get()), (before, 0));
}

#[test]
fn nothing_is_written_for_a_record_in_which_nothing_was_answered() {
    let shelf = Pretended::default();
    let empty = Sitting::new("t-1".into(), "2026-11-22".into(), "more".into(), Mode::Words);
    let record = Rc::new(Record::new(EXERCISE.into()).with(empty));
    assert_eq!(Keeper::new("tab".into()).keep(&shelf, &record), Outcome::Nothing);
    assert_eq!(shelf.changes.get(), 0);
}

#[test]
fn keeping_the_same_again_touches_nothing() {
    let shelf = Pretended::default();
    let mut keeper = kept(&shelf, "the same");
    let before = shelf.changes.get();
    assert_eq!(keeper.keep(&shelf, &record("the same")), Outcome::Kept);
    assert_eq!(shelf.changes.get(), before);
}

#[test]
fn a_deleted_sentence_does_not_live_on_anywhere() {
    let shelf = Pretended::default();
    let mut keeper = kept(&shelf, "A sentence. Another, soon gone.");
    assert_eq!(keeper.keep(&shelf, &record("A sentence.")), Outcome::Kept);
    let all = format!("{:?}", shelf.all());
    assert!(all.contains("A sentence.") && !all.contains("soon gone"), "{all}");
    assert_eq!(shelf.all().len(), 1);
}

#[test]
fn names_on_the_shelf_say_nothing_about_the_exercise() {
    let shelf = Pretended::default();
    kept(&shelf, "words");
    for key in shelf.all().keys() {
        assert!(key.starts_with("waymark:tab1:") && !key.contains("step"), "{key}");
    }
}

#[test]
fn each_exercise_has_its_own_record_so_that_one_does_not_weigh_on_the_other() {
    let shelf = Pretended::default();
    let mut keeper = kept(&shelf, "one");
    let other = record_of("steady", &[("t-1", "two")]);
    assert_eq!(keeper.keep(&shelf, &other), Outcome::Kept);
    let before = shelf.all();
    assert_eq!(keeper.keep(&shelf, &record("one, longer")), Outcome::Kept);
    let untouched = before.iter().filter(|(key, text)| shelf.all().get(*key) == Some(text)).count();
    assert_eq!((before.len(), untouched), (2, 1));
    assert_eq!(words_found(&shelf), ["one, longer", "two"]);
}

#[test]
fn only_keys_of_ours_are_ever_touched() {
    let others = [
        ("theme", "dark"),
        ("other:waymark:tab1:a", "not ours"),
        ("my-waymark:x", "not ours"),
        ("Waymark:x:a", "not ours"),
        ("waymark", "not ours"),
        ("", "no name"),
    ];
    let shelf = Pretended::of(&others);
    let mut keeper = kept(&shelf, "one");
    keeper.keep(&shelf, &record("two"));
    assert!(keeper.forget(&shelf, &EXERCISE.into()).is_ok());
    keeper.keep(&shelf, &record("three"));
    assert!(keeper.forget_everything(&shelf));
    let left = shelf.all();
    assert_eq!(left.len(), others.len());
    assert!(others.iter().all(|(key, text)| left.get(*key).is_some_and(|left| left == text)), "{left:?}");
}

#[test]
fn forgetting_one_exercise_leaves_the_others_and_reads_back() {
    let shelf = Pretended::default();
    let mut keeper = kept(&shelf, "one");
    keeper.keep(&shelf, &record_of("steady", &[("t-1", "two")]));
    assert_eq!(keeper.forget(&shelf, &EXERCISE.into()), Ok(()));
    assert_eq!(words_found(&shelf), ["two"]);
    assert_eq!(keeper.kept(), ["steady".into()]);
    shelf.clings.set(true);
    assert!(keeper.forget(&shelf, &"steady".into()).is_err(), "it is still there");
    assert_eq!(keeper.kept(), ["steady".into()]);
}

#[test]
fn forgetting_everything_says_so_only_when_nothing_is_left() {
    let shelf =
        Pretended::of(&[("waymark:x:b", "broken"), ("waymark:aside:1:xa", "set aside"), ("waymark:setting", "1")]);
    let mut keeper = kept(&shelf, "one");
    shelf.clings.set(true);
    assert!(!keeper.forget_everything(&shelf));
    shelf.clings.set(false);
    shelf.refuses.set(true);
    assert!(!keeper.forget_everything(&shelf));
    shelf.refuses.set(false);
    assert!(keeper.forget_everything(&shelf));
    assert!(shelf.all().is_empty());
}

#[test]
fn a_record_that_lost_its_last_answer_is_taken_off_the_shelf() {
    let shelf = Pretended::default();
    let mut keeper = kept(&shelf, "one");
    let cleared = Rc::new(record("").as_ref().clone());
    assert_eq!(keeper.keep(&shelf, &cleared), Outcome::Nothing);
    assert!(shelf.all().is_empty());
}

#[test]
fn generations_only_grow() {
    let shelf = Pretended::default();
    let mut keeper = kept(&shelf, "0");
    let mut last = 0;
    for round in 1..6 {
        keeper.keep(&shelf, &record(&round.to_string()));
        let (_, text) = shelf.all().into_iter().next().unwrap();
        let generation = open(&text).unwrap().generation;
        assert!(generation > last, "{generation} after {last}");
        last = generation;
    }
}
