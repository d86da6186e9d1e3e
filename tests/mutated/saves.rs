//! Kept texts.

use super::shared::{Count, saves, shelves};
use super::{holds, told};

#[test]
fn no_edit_of_a_kept_text_is_ever_taken_for_other_words() {
    static COUNT: Count = Count::new();
    holds(900, |bytes| saves::mutated(bytes, &COUNT));
    told("edited saves", &COUNT);
}

#[test]
fn a_kept_text_whose_sum_was_forged_is_refused_or_read_as_what_it_says() {
    static COUNT: Count = Count::new();
    holds(900, |bytes| saves::forged_ones(bytes, &COUNT));
    told("edited saves with a right sum", &COUNT);
}

#[test]
fn any_bytes_under_our_key_are_refused_or_read_as_what_they_say() {
    holds(200, |bytes| {
        let _either = saves::any(&String::from_utf8_lossy(bytes));
    });
}

#[test]
fn on_a_shelf_of_edited_texts_only_written_words_are_found_and_nothing_unreadable_is_overwritten() {
    static COUNT: Count = Count::new();
    holds(900, |bytes| shelves::mutated(bytes, &COUNT));
    told("shelves of edited texts", &COUNT);
}
