//! `language.toml`: facts about a language and the order of the home screen; `words.toml`, `partner_words.toml` and `tutor_words.toml`: our own
//! words in it.

use std::rc::Rc;

use super::ideas::{self, Named};
use super::page::Page;
use super::plans::is_reviewed;
use super::syntax::Entry;
use super::table::Table;
use crate::core::class::LANGUAGES;
use crate::core::content::{Direction, Door};
use crate::core::ids::ExerciseId;
use crate::core::wording::{COUNTED, FORM, FORMS, Say, Wording, file_of};

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
    // The first language is nobody's draft in this sense.
    let unread = LANGUAGES.first() != Some(&lang) && !is_reviewed(&table);
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

/// The key of what the build knows about counts.
const PLURALS: &str = "plurals";

/// A text, or one for each form that the language has for a count.
fn one_or_forms(group: &Table<'_>, what: Say, key: &'static str) -> Rc<str> {
    if !group.is_table(key) {
        return group.need_words(key);
    }
    if !COUNTED.contains(&what) {
        group
            .page
            .say(group.line_of(key), format!("“{key}” is not said with a count, so it has one text and no forms."));
    }
    let Some(forms) = group.table(key, "these forms") else { return Rc::default() };
    let mut words = forms.need_words("other").to_string();
    for (name, sign) in FORMS.into_iter().filter(|(name, _)| forms.has(name)) {
        words.extend([FORM, sign]);
        words += &forms.need_words(name);
    }
    forms.done();
    words.into()
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
        for (word, &(what, _, key)) in words.iter_mut().zip(Say::ALL).filter(|(_, (_, group, _))| *group == name) {
            // Which counts have which form is no business of a writer's.
            if key != PLURALS && (whole || group.has(key)) {
                *word = one_or_forms(&group, what, key);
            }
        }
        group.done();
    }
    table.done();
    Wording::new(words)
}
