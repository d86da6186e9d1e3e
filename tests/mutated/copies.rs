//! Files that are brought back.

use super::shared::{Count, copies};
use super::{holds, told};

#[test]
fn no_edit_of_a_copy_is_ever_taken_for_other_words() {
    static COUNT: Count = Count::new();
    holds(900, |bytes| copies::mutated(bytes, &COUNT));
    told("edited copies", &COUNT);
}

#[test]
fn a_forged_copy_is_refused_or_yields_only_words_that_stand_in_it_and_never_markup() {
    static COUNT: Count = Count::new();
    holds(900, |bytes| copies::forged_ones(bytes, &COUNT));
    told("forged copies", &COUNT);
}

#[test]
fn any_bytes_in_a_file_are_refused_or_read_as_what_they_say() {
    holds(200, |bytes| {
        let _either = copies::any(&format!("<!--waymark-copy 1 {}", String::from_utf8_lossy(bytes)));
    });
}
