//! `level.toml`: a second text level of a language. Its folder holds exercises in shorter words, and those of our own words that are
//! shorter; everything else is the language's own.

use std::rc::Rc;

use super::page::Page;
use super::plans::is_reviewed;
use super::syntax::Entry;
use super::table::Table;
use crate::core::content::{Content, Tongue};
use crate::core::exercise::Exercise;
use crate::core::wording::Wording;

/// A text level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Level {
    /// The language that it is a level of.
    pub of: Rc<str>,
    /// What it calls itself.
    pub name: Rc<str>,
    /// Whether those it is written for still have to read it.
    pub unread: bool,
    /// Our own words that are shorter.
    pub words: Wording,
}

/// Reads the file.
pub(super) fn read(page: &Page<'_>, entries: &[Entry]) -> Level {
    let table = Table::new(page, 1, "this file", entries);
    table.need("review");
    let unread = !is_reviewed(&table);
    let words = Wording::default();
    let level = Level { of: table.need_id("of").into(), name: table.need_words("name"), unread, words };
    table.done();
    level
}

impl Level {
    /// The content of the language, read with the exercises of this level in the place of its own, as what it is: a level under this tag.
    pub fn on(self, tag: &str, content: Content) -> Content {
        let tag: Rc<str> = tag.into();
        let own = |exercise: Rc<Exercise>| Rc::new(Exercise { lent: None, ..Exercise::clone(&exercise) });
        Content {
            exercises: content.exercises.into_iter().map(own).collect(),
            languages: vec![Tongue { tag: Rc::clone(&tag), name: self.name, dir: content.dir }],
            tag,
            unread: self.unread,
            wording: if self.words.all().is_empty() { content.wording } else { self.words.and(&content.wording) },
            ..content
        }
    }
}
