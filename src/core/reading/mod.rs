//! Reading what writers wrote: TOML files in, checked content out, or every problem with its file and line.
//!
//! Native only (feature `authoring`); visitors load the compiled JSON. Nothing here opens files, knows the date or prints.
//! What the words say to people (reading grade, word list, coverage) is checked in `core::checks`.

mod blocks;
mod card;
mod exercise;
mod helpline_words;
mod helplines;
mod ideas;
mod kinds;
mod language;
mod level;
mod links;
mod nearest;
mod order;
mod page;
mod pairs;
mod picture;
mod plans;
mod promises;
mod site;
mod step;
mod syntax;
mod table;
mod texts;
mod tutors;
mod twins;
mod whole;

pub use level::Level;
pub use page::{Problem, Source};
pub use site::{FramedBy, SiteFile};
pub(crate) use texts::phone_number;
pub use twins::unlike;

use page::{Page, TextRule};
use syntax::Entry;

use crate::core::content::Content;
use crate::core::exercise::Exercise;

/// Reads everything of one language: its folder, the helplines of its country and `site.toml`, told apart by file name.
///
/// # Errors
/// Every problem of every file, in the order of the files and their lines.
pub fn read(lang: &str, sources: &[Source]) -> Result<Content, Vec<Problem>> {
    whole::read(lang, sources)
}

/// Reads one exercise by itself. Its gentler twin and its kit are not looked up, as they stand in other files.
///
/// # Errors
/// Every problem of the file, in the order of its lines.
pub fn read_exercise(source: &Source) -> Result<Exercise, Vec<Problem>> {
    let file = File::open(source, texts::exercise_rule);
    let exercise = exercise::read(&file.page, &source.path, &file.entries).exercise;
    file.end(exercise)
}

/// Reads `site.toml`.
///
/// # Errors
/// Every problem of the file, in the order of its lines.
pub fn read_site(source: &Source) -> Result<SiteFile, Vec<Problem>> {
    let file = File::open(source, texts::wording_rule);
    let site = site::read(&file.page, &file.entries);
    file.end(site)
}

/// Reads the `level.toml` of a text level, and its `words.toml` where it has one.
///
/// # Errors
/// Every problem of the file, in the order of its lines.
pub fn read_level(source: &Source, words: Option<&Source>) -> Result<Level, Vec<Problem>> {
    let file = File::open(source, texts::wording_rule);
    let level = level::read(&file.page, &file.entries);
    let level = file.end(level)?;
    let Some(words) = words else { return Ok(level) };
    let file = File::open(words, texts::wording_rule);
    let words = language::some_words(&file.page, &file.entries);
    file.end(Level { words, ..level })
}

/// What a helplines file says that cannot be true on this day, written as `YYYY-MM-DD`: checks that lie ahead (C31).
pub fn helplines_ahead(source: &Source, today: &str) -> Vec<Problem> {
    let file = File::open(source, texts::wording_rule);
    helplines::ahead(&file.page, &file.entries, today)
}

/// A file with its tree.
struct File<'a> {
    page: Page<'a>,
    entries: Vec<Entry>,
}

impl<'a> File<'a> {
    fn open(source: &'a Source, rule: TextRule) -> Self {
        let (entries, broken) = syntax::parse(&source.text);
        let mut page = Page::new(&source.path, rule);
        page.set_broken(broken);
        Self { page, entries }
    }

    fn end<T>(self, read: T) -> Result<T, Vec<Problem>> {
        let problems = self.page.into_problems();
        if problems.is_empty() { Ok(read) } else { Err(problems) }
    }
}
