//! The real local storage: ours beside others, full, tampered with.

use std::rc::Rc;

use wasm_bindgen_test::wasm_bindgen_test;
use waymark::browser::store::Store;
use waymark::core::exercise::Mode;
use waymark::core::keeper::{Keeper, NotKept, Outcome, Shelf};
use waymark::core::sitting::{Record, Response, Sitting};

use crate::page::{is_kept, kept, storage, words_in};

/// An empty storage but for what others keep there.
fn others_only() {
    storage().clear().unwrap();
    storage().set_item("theme", "dark").unwrap();
    storage().set_item("other:waymark:a", "not ours").unwrap();
}

fn others_are_untouched() {
    assert_eq!(storage().get_item("theme").unwrap().as_deref(), Some("dark"));
    assert_eq!(storage().get_item("other:waymark:a").unwrap().as_deref(), Some("not ours"));
}

fn record(text: &str) -> Rc<Record> {
    let sitting = Sitting::new("t-1".into(), "2026-11-22".into(), "more".into(), Mode::Words);
    let sitting = sitting.with("more".into(), "More?".into(), "en".into(), Response::Wrote(text.into()));
    Rc::new(Record::new("small-step".into()).with(sitting))
}

fn found() -> Vec<Record> {
    Keeper::new("later".into()).find(&Store).unwrap().records
}

#[wasm_bindgen_test]
fn keeping_finding_and_forgetting_leave_what_others_keep_alone() {
    others_only();
    let mut keeper = Keeper::new("tab".into());
    let words = "  Nan’s kitchen \u{1f375}\n\nאמא \u{0} ";
    assert_eq!(keeper.keep(&Store, &record(words)), Outcome::Kept);
    assert_eq!(words_in(&found()[0], "more"), words);
    assert_eq!(kept().len(), 1);
    others_are_untouched();
    assert_eq!(keeper.forget(&Store, &"small-step".into()), Ok(()));
    assert!(kept().is_empty());
    keeper.keep(&Store, &record("again"));
    assert!(keeper.forget_everything(&Store));
    assert!(kept().is_empty());
    others_are_untouched();
}

#[wasm_bindgen_test]
fn only_keys_of_ours_are_listed() {
    others_only();
    storage().set_item("waymark:x:a", "1").unwrap();
    assert_eq!(Store.keys(), Ok(vec!["waymark:x:a".to_owned()]));
}

#[wasm_bindgen_test]
fn a_full_storage_is_told_and_the_older_words_stay() {
    others_only();
    let mut keeper = Keeper::new("tab".into());
    assert_eq!(keeper.keep(&Store, &record("the older words")), Outcome::Kept);
    // Others fill all the room there is, to the last sign.
    let mut filler = "x".repeat(2_000_000);
    let mut number = 0;
    while !filler.is_empty() {
        if storage().set_item(&format!("filler{number}"), &filler).is_err() {
            filler.truncate(filler.len() / 2);
        }
        number += 1;
    }
    assert_eq!(keeper.keep(&Store, &record(&"much longer words ".repeat(10_000))), Outcome::Not(NotKept::Full));
    assert_eq!(words_in(&found()[0], "more"), "the older words");
    others_only_but_ours();
    assert_eq!(keeper.keep(&Store, &record("the newer words")), Outcome::Kept);
    assert_eq!(words_in(&found()[0], "more"), "the newer words");
    others_are_untouched();
}

fn others_only_but_ours() {
    let keys: Vec<String> =
        (0..storage().length().unwrap()).filter_map(|index| storage().key(index).unwrap()).collect();
    for key in keys.iter().filter(|key| key.starts_with("filler")) {
        storage().remove_item(key).unwrap();
    }
}

#[wasm_bindgen_test]
fn whatever_somebody_put_under_our_keys_is_met_calmly_and_left_there() {
    for text in ["", "{}", "waymark", "waymark 1 1 x 3 00000000\n{}", "waymark 9 1 x 2 00000000\n{}", "\u{0}\u{ffff}"] {
        others_only();
        storage().set_item("waymark:x1:a", text).unwrap();
        let mut keeper = Keeper::new("tab".into());
        let found = keeper.find(&Store).unwrap();
        assert!(found.unreadable && found.records.is_empty(), "{text}");
        keeper.keep(&Store, &record("new"));
        assert_eq!(storage().get_item("waymark:x1:a").unwrap().as_deref(), Some(text));
        assert!(keeper.forget_everything(&Store));
        others_are_untouched();
    }
}

#[wasm_bindgen_test]
fn storage_that_was_emptied_from_outside_is_not_written_to() {
    others_only();
    let mut keeper = Keeper::new("tab".into());
    keeper.keep(&Store, &record("mine"));
    others_only();
    assert_eq!(keeper.keep(&Store, &record("mine, and more")), Outcome::Gone);
    assert!(!is_kept("mine"));
}
