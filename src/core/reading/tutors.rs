//! `content/tutors/`: notes for tutors, one file for each exercise.
//!
//! The exercises of the language are handed in, so that no note is about an exercise that is not there, and none sends a heavy one
//! into a class.

use super::plans::{is_reviewed, name_of};
use super::table::Table;
use super::{File, Problem, Source, texts};
use crate::core::exercise::{Exercise, Weight};
use crate::core::reading::nearest::did_you_mean;
use crate::core::tutor_notes::{Adapt, InClass, TutorNotes};

/// What only notes about an exercise for a class have.
const IN_CLASS: [&str; 3] = ["minutes", "timing", "adapt"];

/// Reads all files of the folder, in the order of the exercises. What is wrong comes beside what could be read.
pub(super) fn read(sources: &[&Source], exercises: &[&Exercise]) -> (Vec<TutorNotes>, Vec<Problem>) {
    let (mut notes, mut problems): (Vec<TutorNotes>, Vec<Problem>) = (Vec::new(), Vec::new());
    for source in sources {
        let file = File::open(source, texts::exercise_rule);
        let table = Table::new(&file.page, 1, "these notes", &file.entries);
        notes.extend(one(table, name_of(&source.path), exercises));
        problems.extend(file.page.into_problems());
    }
    (notes, problems)
}

fn one(table: Table<'_>, name: &str, exercises: &[&Exercise]) -> Option<TutorNotes> {
    let id = table.need_id("exercise");
    let line = table.line_of("exercise");
    if !id.is_empty() && format!("{id}.toml") != name {
        let stem = name.trim_end_matches(".toml");
        table.page.say(line, format!("This file is called “{name}”, so its exercise is “{stem}”."));
    }
    let found = exercises.iter().find(|exercise| exercise.id.as_str() == id);
    if found.is_none() && !id.is_empty() {
        let hint = did_you_mean(id, exercises.iter().map(|exercise| exercise.id.as_str()));
        table.page.say(line, format!("There is no exercise called “{id}” in this language.{hint}"));
    }
    let heavy = found.is_some_and(|exercise| exercise.weight == Weight::Deep);
    for key in ["before", "care", "say", "avoid", "made_with", "review"] {
        table.need(key);
    }
    let in_class = if heavy { not_for_class(&table, id) } else { Some(in_class(&table)) };
    let notes = TutorNotes {
        exercise: id.into(),
        aim: table.need_words("aim"),
        in_class,
        before: table.words_list("before"),
        care: table.words_list("care"),
        say: table.words_list("say"),
        avoid: table.words_list("avoid"),
        made_with: table.words_list("made_with"),
        draft: !is_reviewed(&table),
    };
    table.done();
    found.map(|_| notes)
}

/// A heavy exercise has no minutes in a class, and nothing to adapt there.
fn not_for_class(table: &Table<'_>, id: &str) -> Option<InClass> {
    for key in IN_CLASS.into_iter().filter(|key| table.has(key)) {
        let say = format!(
            "“{id}” is a heavy exercise. It is for people's own time and never part of a class, so “{key}” does not belong here."
        );
        table.page.say(table.line_of(key), say);
    }
    None
}

fn in_class(table: &Table<'_>) -> InClass {
    IN_CLASS.into_iter().for_each(|key| table.need(key));
    let adapt = table.table("adapt", "these other ways").map(|ways| {
        let adapt = Adapt {
            paper: ways.need_words("paper"),
            drawing: ways.need_words("drawing"),
            no_reading: ways.need_words("no_reading"),
            pairs: ways.need_words("pairs"),
            online: ways.need_words("online"),
        };
        ways.done();
        adapt
    });
    InClass {
        minutes: table.number("minutes").unwrap_or_default(),
        timing: table.words_list("timing"),
        adapt: adapt.unwrap_or_default(),
    }
}
