//! `promises.toml`: what we promise, and the test that proves each promise. Whether that test exists is asked of the tree, by a test.

use std::rc::Rc;

use super::page::Page;
use super::syntax::Entry;
use super::table::Table;
use crate::core::content::Promise;

/// Reads the file.
pub(super) fn read(page: &Page<'_>, entries: &[Entry]) -> Vec<Promise> {
    let table = Table::new(page, 1, "this file", entries);
    table.need("promise");
    let promise = |table: Table<'_>| {
        let say = table.need_words("say");
        table.need("proof");
        let proof = table.plain("proof").unwrap_or_default();
        let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
        if !proof.chars().all(fits) {
            table.page.say(
                table.line_of("proof"),
                format!("“{proof}” is not the name of a test. One looks like nothing_is_kept_unless_chosen."),
            );
        }
        table.done();
        Promise { say, proof: Rc::from(proof) }
    };
    let promises = table.tables("promise", "this promise").into_iter().map(promise).collect();
    table.done();
    promises
}
