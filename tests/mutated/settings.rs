//! Small texts: the lock, the day of forgetting, leaving, other tabs.

use super::shared::{Count, settings, shelves, way_ins};
use super::{holds, told};

#[test]
fn no_edit_of_a_small_text_is_read_as_anything_but_what_it_says_to_the_letter() {
    static COUNT: Count = Count::new();
    holds(400, |bytes| settings::mutated(bytes, &COUNT));
    told("edited headers, locked texts, days, choices and messages", &COUNT);
}

#[test]
fn any_bytes_are_no_setting_or_the_one_they_say() {
    holds(200, |bytes| {
        let _either = settings::any(&String::from_utf8_lossy(bytes));
    });
}

#[test]
fn what_was_padded_comes_back_whole_and_no_other_bytes_make_words() {
    holds(300, settings::padding);
}

#[test]
fn what_is_locked_is_never_called_open_because_its_header_was_edited() {
    holds(100, shelves::lock);
}

#[test]
fn no_edit_of_what_was_done_on_the_way_in_makes_words_that_nobody_wrote() {
    static COUNT: Count = Count::new();
    holds(300, |bytes| way_ins::mutated(bytes, &COUNT));
    told("edited texts of the way in", &COUNT);
}
