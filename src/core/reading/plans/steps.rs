//! Names of exercises and steps in a plan, looked up where they are read.

use crate::core::exercise::{Exercise, Kind, Weight};
use crate::core::ids::{ExerciseId, StepId};
use crate::core::reading::nearest::did_you_mean;
use crate::core::reading::page::Page;
use crate::core::reading::table::Table;

/// Every exercise of the language.
pub(super) type Known<'a> = &'a [&'a Exercise];

/// The exercise that a key names. A heavy one is told and not given: it is for people's own time, never for a class.
pub(super) fn exercise<'k>(page: &Page<'_>, line: usize, id: &str, known: Known<'k>) -> Option<&'k Exercise> {
    let found = known.iter().find(|exercise| exercise.id.as_str() == id).copied();
    match found {
        None => {
            let hint = did_you_mean(id, known.iter().map(|exercise| exercise.id.as_str()));
            page.say(line, format!("There is no exercise called “{id}” in this language.{hint}"));
            None
        }
        Some(exercise) if exercise.weight == Weight::Deep => {
            page.say(
                line,
                format!("“{id}” is a heavy exercise. It is for people's own time and never part of a class."),
            );
            None
        }
        found => found,
    }
}

/// Exercises by id, in a list.
pub(super) fn exercises(table: &Table<'_>, key: &'static str, known: Known<'_>) -> Vec<ExerciseId> {
    let listed = table.plain_list(key).into_iter();
    listed.filter_map(|(line, id)| exercise(table.page, line, id, known)).map(|found| found.id.clone()).collect()
}

/// One step of an exercise. A letter is the person's own and a first step is words for one person; neither is for a wall.
pub(super) fn step(page: &Page<'_>, line: usize, id: &str, exercise: &Exercise) -> Option<StepId> {
    let Some(step) = exercise.steps.iter().find(|step| step.id.as_str() == id) else {
        let hint = did_you_mean(id, exercise.steps.iter().map(|step| step.id.as_str()));
        page.say(line, format!("The exercise “{}” has no step called “{id}”.{hint}", exercise.id));
        return None;
    };
    if matches!(step.kind, Kind::Open | Kind::Summary) {
        page.say(line, format!("The step “{id}” is not for a wall: it is about one person."));
        return None;
    }
    Some(step.id.clone())
}
