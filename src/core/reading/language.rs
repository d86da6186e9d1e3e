//! `language.toml`: facts about a language and the order of the home screen; `words.toml`, `partner_words.toml` and `tutor_words.toml`: our own
//! words in it.

use std::rc::Rc;

use super::ideas::{self, Named};
use super::page::Page;
use super::plans::is_reviewed;
use super::syntax::Entry;
use super::table::Table;
use crate::core::content::{Direction, Door};
use crate::core::ids::ExerciseId;
use crate::core::wording::{Say, Wording, file_of};

const DIRECTIONS: &[(&str, Direction)] = &[("ltr", Direction::Ltr), ("rtl", Direction::Rtl)];

/// The most choices on the home screen.
const AT_HOME: usize = 5;

/// What `language.toml` says.
pub(super) struct Language {
    pub lang: Rc<str>,
    pub dir: Direction,
    /// What it calls itself.
    pub name: Rc<str>,
    /// Whether a native reader still has to read it.
    pub unread: bool,
    /// Exercises in the order of the home screen, each with its line.
    pub exercises: Vec<(usize, String)>,
    /// What the home screen offers to somebody new.
    pub start: Vec<ExerciseId>,
    /// The two equal doors.
    pub doors: Vec<Door>,
    /// Exercises that start and doors name, with their lines.
    pub named: Named,
}

/// Reads `language.toml`. `lang` is the folder it stands in.
pub(super) fn read(page: &Page<'_>, lang: &str, entries: &[Entry]) -> Language {
    let table = Table::new(page, 1, "this file", entries);
    for key in ["dir", "exercises"] {
        table.need(key);
    }
    let name = table.need_words("name");
    let unread = table.has("review") && !is_reviewed(&table);
    let tag = table.need_id("lang");
    if !tag.is_empty() && tag != lang {
        page.say(
            table.line_of("lang"),
            format!("This folder is for “{lang}”, so “lang” is \"{lang}\" and not \"{tag}\"."),
        );
    }
    let exercises: Vec<(usize, String)> =
        table.plain_list("exercises").into_iter().map(|(line, id)| (line, id.to_string())).collect();
    let mut named = Named::new();
    let doors = ideas::doors(&table, &mut named);
    let start: Named = table.plain_list("start").into_iter().map(|(line, id)| (line, ExerciseId::from(id))).collect();
    named.extend(start.iter().cloned());
    let start: Vec<ExerciseId> = start.into_iter().map(|(_, id)| id).collect();
    if start.len() + doors.len() > AT_HOME {
        let say = format!("The home screen shows at most {AT_HOME} choices: the doors, and what “start” names.");
        page.say(table.line_of("start"), say);
    }
    let dir = table.choice("dir", DIRECTIONS).unwrap_or_default();
    let language = Language { lang: Rc::from(lang), dir, name, unread, exercises, start, doors, named };
    table.done();
    language
}

/// Reads `words.toml` into the order of [`Say`], or another file of words: those of its groups, and nothing for all others.
pub(super) fn words(page: &Page<'_>, entries: &[Entry], file: &str) -> Wording {
    read_words(page, entries, file, true)
}

/// Reads those words of `words.toml` that a text level has of its own, and nothing for all others.
pub(super) fn some_words(page: &Page<'_>, entries: &[Entry]) -> Wording {
    read_words(page, entries, "words", false)
}

fn read_words(page: &Page<'_>, entries: &[Entry], file: &str, whole: bool) -> Wording {
    let table = Table::new(page, 1, "this file", entries);
    let mut words: Vec<Rc<str>> = vec![Rc::from(""); Say::ALL.len()];
    let mut groups: Vec<&'static str> = Vec::new();
    for (_, group, _) in Say::ALL {
        if !groups.contains(group) && file_of(group) == file {
            groups.push(group);
        }
    }
    for name in groups {
        let Some(group) = table.table(name, "this group") else {
            if whole && !table.has(name) {
                page.say(1, format!("The group [{name}] is missing in this file."));
            }
            continue;
        };
        for (word, (_, _, key)) in words.iter_mut().zip(Say::ALL).filter(|(_, (_, group, _))| *group == name) {
            if whole || group.has(key) {
                *word = group.need_words(key);
            }
        }
        group.done();
    }
    table.done();
    Wording::new(words)
}
