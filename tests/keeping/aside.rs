//! Texts that cannot be read: listed, copied out whole, erased one by one; and never by mistake one that can.

use super::*;
use waymark::core::keeper::NotKept;
use waymark::core::keeper::aside::unread;

/// A shelf with one good record and every kind of bad text beside it.
fn mixed() -> Pretended {
    let good = seal(&record("words"), 1, "tab");
    Pretended::of(&[
        ("waymark:tab1:a", &good),
        ("waymark:tab1:b", &good[..50]),
        ("waymark:x1:a", "foreign"),
        ("waymark:aside:0:y1a", "set aside"),
        ("waymark:until", "a setting"),
        ("waymark:room", "----"),
        ("theme", "dark"),
    ])
}

#[test]
fn every_text_that_cannot_be_read_is_listed_whole_and_nothing_else_is() {
    let shelf = mixed();
    let mut texts: Vec<_> =
        unread(&shelf).unwrap().into_iter().map(|it| (it.key.to_string(), it.text.len(), it.later)).collect();
    texts.sort();
    let expected = [("waymark:aside:0:y1a", 9, false), ("waymark:tab1:b", 50, false), ("waymark:x1:a", 7, false)];
    assert_eq!(texts, expected.map(|(key, length, later)| (key.to_owned(), length, later)));
}

#[test]
fn one_text_is_erased_and_read_back_and_the_others_stay() {
    let shelf = mixed();
    let mut keeper = Keeper::new("later".into());
    keeper.find(&shelf).unwrap();
    let before = shelf.all();
    assert_eq!(keeper.erase_unread(&shelf, "waymark:tab1:a"), Ok(true), "what can be read is not erased this way");
    assert_eq!(keeper.erase_unread(&shelf, "theme"), Ok(true));
    assert_eq!(shelf.all(), before);
    assert_eq!(keeper.erase_unread(&shelf, "waymark:aside:0:y1a"), Ok(true));
    assert_eq!(keeper.erase_unread(&shelf, "waymark:tab1:b"), Ok(true));
    shelf.clings.set(true);
    assert_eq!(keeper.erase_unread(&shelf, "waymark:x1:a"), Err(NotKept::Refused));
    shelf.clings.set(false);
    assert_eq!(keeper.erase_unread(&shelf, "waymark:x1:a"), Ok(false));
    assert_eq!(words_found(&shelf), ["words"]);
    assert_eq!(shelf.all().len(), before.len() - 3);
}

#[test]
fn once_what_a_later_version_kept_is_erased_this_one_writes_again() {
    let later = seal(&record("later"), 1, "tab").replacen("waymark 1 ", "waymark 2 ", 1);
    let shelf = Pretended::of(&[("waymark:x1:a", &later)]);
    let mut keeper = Keeper::new("tab".into());
    keeper.find(&shelf).unwrap();
    assert_eq!(keeper.keep(&shelf, &record("mine")), Outcome::TooNew);
    assert!(unread(&shelf).unwrap()[0].later);
    assert_eq!(keeper.erase_unread(&shelf, "waymark:x1:a"), Ok(false));
    assert_eq!(keeper.keep(&shelf, &record("mine")), Outcome::Kept);
}

#[test]
fn a_record_of_an_exercise_that_is_gone_is_kept_on_with_every_answer() {
    let shelf = Pretended::default();
    let gone = record_of("no-longer-here", &[("t-1", "old words")]);
    Keeper::new("before".into()).keep(&shelf, &gone);
    let mut keeper = Keeper::new("tab".into());
    let found = keeper.find(&shelf).unwrap().records;
    assert_eq!(found, [(*gone).clone()]);
    for record in found {
        assert_eq!(keeper.keep(&shelf, &Rc::new(record)), Outcome::Kept);
    }
    assert_eq!(words_found(&shelf), ["old words"]);
}
