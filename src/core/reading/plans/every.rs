//! `every-session.toml`: before, during and after, the group agreement, and what to do if.

use crate::core::plan::{EverySession, WhatIf};
use crate::core::reading::page::Page;
use crate::core::reading::syntax::Entry;
use crate::core::reading::table::Table;

/// Reads the file.
pub(super) fn read(page: &Page<'_>, entries: &[Entry]) -> EverySession {
    let table = Table::new(page, 1, "this file", entries);
    for key in ["before", "agreement", "during", "after", "if"] {
        table.need(key);
    }
    let every = EverySession {
        before: table.words_list("before"),
        agreement: table.words_list("agreement"),
        during: table.words_list("during"),
        after: table.words_list("after"),
        what_if: what_if(&table),
    };
    table.done();
    every
}

/// The `[[if]]` tables of a file.
pub(super) fn what_if(table: &Table<'_>) -> Vec<WhatIf> {
    let one = |table: Table<'_>| {
        table.need("then");
        let what_if = WhatIf { happens: table.need_words("happens"), then: table.words_list("then") };
        table.done();
        what_if
    };
    table.tables("if", "this “if”").into_iter().map(one).collect()
}
