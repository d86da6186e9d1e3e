//! A full place: the last save and the erasing of a sentence succeed, and there is an end to what is kept.

use super::*;
use waymark::core::keeper::{NotKept, Shelf, sizes};
use waymark::core::room::{LIMIT, ROOM, Roomy};

/// A tab that kept something while there was room; then others filled everything to the last byte.
fn filled_up(text: &str) -> (Roomy<Pretended>, Keeper) {
    let shelf = Roomy(Pretended::default());
    let mut keeper = Keeper::new("tab".into());
    assert_eq!(keeper.keep(&shelf, &record(text)), Outcome::Kept);
    let all: usize = shelf.0.all().iter().map(|(key, text)| key.len() + text.len()).sum();
    shelf.0.room.set(Some(all));
    (shelf, keeper)
}

#[test]
fn a_last_save_succeeds_when_the_place_is_full() {
    let long = "a page of words ".repeat(600);
    for text in ["short", long.as_str()] {
        let (shelf, mut keeper) = filled_up(text);
        let more = format!("{text} and the last words");
        assert_eq!(keeper.keep(&shelf, &record(&more)), Outcome::Kept);
        assert_eq!(words_found(&shelf.0), [more]);
    }
}

#[test]
fn a_sentence_can_be_erased_when_the_place_is_full() {
    let (shelf, mut keeper) = filled_up("A sentence. Another, soon gone.");
    assert_eq!(keeper.keep(&shelf, &record("A sentence.")), Outcome::Kept);
    assert!(!format!("{:?}", shelf.0.all()).contains("soon gone"));
}

#[test]
fn when_even_the_room_is_used_up_the_older_words_stay_and_the_room_is_held_back_again_later() {
    let (shelf, mut keeper) = filled_up("older");
    assert_eq!(keeper.keep(&shelf, &record(&"far too long ".repeat(9_000))), Outcome::Not(NotKept::Full));
    assert_eq!(words_found(&shelf.0), ["older"]);
    shelf.0.room.set(None);
    assert_eq!(keeper.keep(&shelf, &record("newer")), Outcome::Kept);
    assert!(shelf.0.all().contains_key(ROOM));
}

#[test]
fn the_room_goes_with_the_last_words_and_is_not_counted_as_kept() {
    let (shelf, mut keeper) = filled_up("words");
    assert_eq!(sizes(&shelf).unwrap().len(), 1);
    assert_eq!(keeper.forget(&shelf, &EXERCISE.into()), Ok(()));
    assert!(shelf.0.all().is_empty());
    shelf.0.room.set(None);
    keeper.keep(&shelf, &record("words"));
    assert!(keeper.forget_everything(&shelf));
    assert!(shelf.0.all().is_empty());
}

#[test]
fn nothing_is_held_back_before_words_are_kept() {
    let shelf = Roomy(Pretended::default());
    shelf.put("waymark:until", "2026-12-01").unwrap();
    assert_eq!(shelf.0.all().len(), 1);
}

#[test]
fn a_save_reads_no_words_of_other_exercises_as_long_as_the_end_is_far() {
    let shelf = Roomy(Pretended::default());
    let mut keeper = Keeper::new("tab".into());
    let long = "x".repeat(200_000);
    assert_eq!(keeper.keep(&shelf, &record(&long)), Outcome::Kept);
    let others: Vec<String> = shelf.0.all().into_keys().collect();
    let other = |words: &str| record_of("steady", &[("t-1", words)]);
    assert_eq!(keeper.keep(&shelf, &other("one")), Outcome::Kept);
    shelf.0.reads.borrow_mut().clear();
    assert_eq!(keeper.keep(&shelf, &other("one, two")), Outcome::Kept);
    let reads = shelf.0.reads.take();
    assert!(!reads.is_empty() && !reads.iter().any(|read| others.contains(read)), "{reads:?}");
    // Near the end each is counted to its last byte.
    let most = "x".repeat(LIMIT / 2);
    assert_eq!(keeper.keep(&shelf, &record(&most)), Outcome::Kept);
    shelf.0.reads.borrow_mut().clear();
    assert_eq!(keeper.keep(&shelf, &other("one, two, three")), Outcome::Kept);
    assert!(shelf.0.reads.take().iter().any(|read| read.starts_with("waymark:tab1:")));
}

#[test]
fn more_than_a_megabyte_is_refused_and_becoming_shorter_is_not() {
    let shelf = Roomy(Pretended::default());
    let mut keeper = Keeper::new("tab".into());
    let big = "x".repeat(LIMIT - 10_000);
    assert_eq!(keeper.keep(&shelf, &record(&big)), Outcome::Kept);
    let other = record_of("steady", &[("t-1", &"y".repeat(20_000))]);
    assert_eq!(keeper.keep(&shelf, &other), Outcome::Not(NotKept::TooMuch));
    assert_eq!(keeper.keep(&shelf, &record(&format!("{big}{}", "x".repeat(20_000)))), Outcome::Not(NotKept::TooMuch));
    assert!(words_found(&shelf.0) == std::slice::from_ref(&big));
    assert_eq!(keeper.keep(&shelf, &record(&big[1..])), Outcome::Kept);
    assert_eq!(keeper.keep(&shelf, &record_of("steady", &[("t-1", "short")])), Outcome::Kept);
}
