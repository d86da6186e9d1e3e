//! Refusal, fullness, broken writes, damaged and later texts.

use super::*;
use waymark::core::keeper::NotKept;

#[test]
fn a_shelf_that_refuses_is_an_ordinary_answer() {
    let shelf = Pretended::default();
    shelf.refuses.set(true);
    let mut keeper = Keeper::new("tab".into());
    assert!(keeper.find(&shelf).is_err());
    assert_eq!(keeper.keep(&shelf, &record("x")), Outcome::Not(NotKept::Refused));
    assert!(!keeper.forget_everything(&shelf));
    shelf.refuses.set(false);
    assert_eq!(keeper.keep(&shelf, &record("x")), Outcome::Kept, "it may be allowed later");
}

#[test]
fn when_there_is_no_room_the_older_words_stay_and_the_newer_are_kept_once_there_is() {
    let shelf = Pretended::default();
    let mut keeper = kept(&shelf, "short");
    for room in [1, 50, 300, 600] {
        shelf.room.set(Some(room));
        assert_eq!(keeper.keep(&shelf, &record(&"long ".repeat(200))), Outcome::Not(NotKept::Full), "{room}");
        assert_eq!(words_found(&shelf), ["short"], "{room}");
    }
    shelf.room.set(None);
    assert_eq!(keeper.keep(&shelf, &record("long")), Outcome::Kept);
    assert_eq!(words_found(&shelf), ["long"]);
}

#[test]
fn a_shelf_that_cuts_texts_without_a_word_is_found_out_by_reading_back() {
    let shelf = Pretended::default();
    let mut keeper = kept(&shelf, "short");
    shelf.cuts_at.set(Some(100));
    for _ in 0..3 {
        assert_eq!(keeper.keep(&shelf, &record("longer than it was")), Outcome::Not(NotKept::Full));
        assert_eq!(words_found(&shelf), ["short"]);
        assert_eq!(shelf.all().len(), 1, "no broken pieces pile up: {:?}", shelf.all().keys());
    }
    assert!(!found(&shelf).unreadable);
}

#[test]
fn wherever_a_save_breaks_off_whole_words_are_found_and_the_next_save_goes_through() {
    for other_slot_damaged in [false, true] {
        for after in 1..12 {
            let shelf = Pretended::default();
            let mut keeper = kept(&shelf, "older");
            if other_slot_damaged {
                shelf.lay("waymark:tab1:b", "damaged");
            }
            shelf.changes_left.set(Some(after));
            let outcome = keeper.keep(&shelf, &record("newer"));
            let broke = shelf.changes_left.get() == Some(0);
            shelf.changes_left.set(None);

            let words = words_found(&shelf);
            assert_eq!(words.len(), 1, "after {after}: {words:?}");
            if outcome == Outcome::Kept {
                assert_eq!(words, ["newer"], "after {after}");
            }
            let damaged = shelf.all().values().any(|text| text == "damaged");
            assert_eq!(damaged, other_slot_damaged, "after {after}: what cannot be read stays whole");

            // The page is still open and saves again, or it was opened anew and goes on.
            assert_eq!(keeper.keep(&shelf, &record("newest")), Outcome::Kept, "after {after}");
            assert_eq!(words_found(&shelf), ["newest"], "after {after}");
            let all = format!("{:?}", shelf.all());
            assert!(!all.contains("older") && !all.contains("newer"), "after {after}: {all}");
            if !broke && outcome == Outcome::Kept && after > 8 {
                break;
            }
        }
    }
}

#[test]
fn an_older_text_that_would_not_go_goes_with_the_next_save() {
    let shelf = Pretended::default();
    let mut keeper = kept(&shelf, "soon gone");
    shelf.clings.set(true);
    assert_eq!(keeper.keep(&shelf, &record("stays")), Outcome::Not(NotKept::Refused));
    assert_eq!(words_found(&shelf), ["stays"]);
    shelf.clings.set(false);
    assert_eq!(keeper.keep(&shelf, &record("stays")), Outcome::Kept);
    assert_eq!(words_found(&shelf), ["stays"], "not kept twice");
    assert!(!format!("{:?}", shelf.all()).contains("soon gone"));
}

#[test]
fn found_empty_is_not_erased_nothing_is_written_until_the_person_says_so() {
    let shelf = Pretended::default();
    let mut keeper = kept(&shelf, "mine");
    shelf.texts.borrow_mut().clear();
    let before = shelf.changes.get();
    for _ in 0..3 {
        assert_eq!(keeper.keep(&shelf, &record("mine, and more")), Outcome::Gone);
    }
    assert_eq!(shelf.changes.get(), before);
    keeper.start_over();
    assert_eq!(keeper.keep(&shelf, &record("mine, and more")), Outcome::Kept);
    assert_eq!(words_found(&shelf), ["mine, and more"]);
}

#[test]
fn a_damaged_text_is_set_aside_whole_and_never_overwritten_however_often() {
    let shelf = Pretended::default();
    let mut keeper = kept(&shelf, "0");
    let mut damaged = Vec::new();
    for round in 1..6 {
        // Both slots are damaged by somebody, each time with other bytes.
        for slot in ["a", "b"] {
            let text = format!("damaged {round} {slot}");
            shelf.lay(&format!("waymark:tab1:{slot}"), &text);
            damaged.push(text);
        }
        assert_eq!(keeper.keep(&shelf, &record(&round.to_string())), Outcome::Kept);
        assert_eq!(words_found(&shelf), [round.to_string()]);
        let values: Vec<String> = shelf.all().into_values().collect();
        assert!(damaged.iter().all(|text| values.contains(text)), "round {round}: {:?}", shelf.all());
    }
    assert!(found(&shelf).unreadable, "and the person is told");
}

#[test]
fn a_damaged_record_found_at_the_start_stays_where_it_is_and_new_words_get_another_place() {
    let half: String = seal(&record("old"), 1, "tab").chars().take(60).collect();
    for damaged in ["", "{}", "hello", half.as_str()] {
        let shelf = Pretended::of(&[("waymark:old1:a", damaged)]);
        let mut keeper = Keeper::new("tab".into());
        assert!(keeper.find(&shelf).unwrap().unreadable);
        assert_eq!(keeper.keep(&shelf, &record("new")), Outcome::Kept);
        assert_eq!(shelf.all().get("waymark:old1:a").map(String::as_str), Some(damaged));
        assert_eq!(words_found(&shelf), ["new"]);
    }
}

#[test]
fn a_damaged_newer_slot_does_not_hide_the_older() {
    let older = seal(&record("older"), 4, "tab");
    let newer = seal(&record("newer"), 5, "tab");
    for cut in [1, 10, newer.len() / 2, newer.len() - 1] {
        let shelf = Pretended::of(&[("waymark:tab1:a", &older), ("waymark:tab1:b", &newer[..cut])]);
        assert_eq!(words_found(&shelf), ["older"], "{cut}");
        assert!(found(&shelf).unreadable);
    }
}

#[test]
fn beside_a_later_version_nothing_is_written_and_erasing_still_works() {
    let ours = seal(&record("ours"), 1, "tab");
    let later = ours.replacen("waymark 1 ", "waymark 2 ", 1);
    let cases: [&[(&str, &str)]; 3] = [
        &[("waymark:x1:a", &later)],
        &[("waymark:x1:a", &later), ("waymark:x1:b", &ours)],
        &[("waymark:x1:a", &later), ("waymark:y1:a", &ours)],
    ];
    for texts in cases {
        for looks_first in [false, true] {
            let shelf = Pretended::of(texts);
            let mut keeper = Keeper::new("tab".into());
            if looks_first {
                assert!(keeper.find(&shelf).unwrap().unreadable);
            }
            let before = shelf.all();
            assert_eq!(keeper.keep(&shelf, &record("new words")), Outcome::TooNew);
            assert_eq!((shelf.all(), shelf.changes.get()), (before, 0));
            assert!(keeper.forget_everything(&shelf));
            assert_eq!(keeper.keep(&shelf, &record("new words")), Outcome::Kept);
        }
    }
}

#[test]
fn a_later_version_that_came_while_the_page_was_open_stops_writing_too() {
    let shelf = Pretended::default();
    let mut keeper = kept(&shelf, "mine");
    let mine = shelf.only(":a");
    shelf.lay("waymark:tab1:a", &mine.replacen("waymark 1 ", "waymark 2 ", 1));
    let before = shelf.all();
    assert_eq!(keeper.keep(&shelf, &record("more")), Outcome::TooNew);
    assert_eq!(shelf.all(), before);
    assert_eq!(keeper.forget(&shelf, &EXERCISE.into()), Ok(()));
    assert!(shelf.all().is_empty());
}
