//! The content file of a language.

use std::path::Path;

use super::shared::{Count, contents};
use super::{holds, told};

#[test]
fn a_broken_content_file_is_an_error_or_content_with_which_a_visit_never_panics() {
    static COUNT: Count = Count::new();
    let good = contents::good(Path::new(env!("CARGO_MANIFEST_DIR")), 1);
    assert!(contents::any(&good.to_string()));
    holds(200, |bytes| contents::mutated(&good, bytes, &COUNT));
    told("edited content", &COUNT);
}

#[test]
fn any_bytes_as_content_are_an_error_or_content() {
    holds(200, |bytes| {
        let _either = contents::any(&String::from_utf8_lossy(bytes));
    });
}
