//! One exercise file, from its id to its last step. References to other files are looked up by the caller.

use std::rc::Rc;

use super::links::{Links, no_twins};
use super::order;
use super::page::Page;
use super::picture;
use super::step::{self, StepNote};
use super::syntax::Entry;
use super::table::Table;
use crate::core::day;
use crate::core::exercise::{Exercise, HardLine, Part, Step, Weight};
use crate::core::ids::{ExerciseId, StepId};

const WEIGHTS: &[(&str, Weight)] = &[("gentle", Weight::Gentle), ("medium", Weight::Medium), ("deep", Weight::Deep)];

/// V verified, P partly verified, R recalled, J our own judgement (section 0.1 of the content brief).
const STATUSES: &[(&str, char)] = &[("V", 'V'), ("P", 'P'), ("R", 'R'), ("J", 'J')];

/// An exercise with the lines that later checks need.
pub(super) struct Draft {
    pub exercise: Exercise,
    /// Where the gentler twin is named.
    pub gentler_line: usize,
    /// Where each step begins.
    pub lines: Vec<usize>,
}

/// Reads a file. What is wrong is told to the page; the rest is returned.
pub(super) fn read(page: &Page<'_>, path: &str, entries: &[Entry]) -> Draft {
    let table = Table::new(page, 1, "this file", entries);
    let links = Links::default();
    let id = table.need_id("id");
    let name = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".toml");
    if !id.is_empty() && id != name {
        page.say(
            table.line_of("id"),
            format!("This file is called “{name}.toml”, so its id is “{name}” and not “{id}”."),
        );
    }
    for key in ["weight", "minutes", "gentler", "step", "draws_on", "review"] {
        table.need(key);
    }
    let weight = table.choice("weight", WEIGHTS);
    let gentler_line = table.line_of("gentler");
    let (steps, notes) = steps(&table, &links);
    draws_on(&table);
    let exercise = Exercise {
        id: ExerciseId::from(id),
        lent: None,
        title: plain_words(&table, "title"),
        place: plain_words(&table, "place"),
        purpose: plain_words(&table, "purpose"),
        minutes: table.number("minutes").unwrap_or_default(),
        weight: weight.unwrap_or(Weight::Gentle),
        notes: table.words_list("notes"),
        gentler: ExerciseId::from(table.plain("gentler").unwrap_or_default()),
        draft: !is_reviewed(&table, weight.unwrap_or(Weight::Deep)),
        greets: table.flag("greets"),
        young: table.flag("young"),
        help_first: table.flag("help_first"),
        helps: links.step(&table, "helps"),
        parts: parts(&table, &links),
        hard: hard(&table, &links),
        picture: picture::read(&table, &links),
        steps,
    };
    table.done();
    let lines: Vec<usize> = notes.iter().map(|note| note.line).collect();
    links.check(&exercise.steps, page, |at| lines.get(at).is_some_and(|line| page.is_broken_at(*line)));
    if !page.is_broken() && weight.is_some() {
        order::check(&exercise, &notes, page);
    }
    Draft { exercise, gentler_line, lines }
}

/// Words that stand outside the exercise as well, where no own-word slot can be filled.
fn plain_words(table: &Table<'_>, key: &'static str) -> Rc<str> {
    let words = table.need_words(key);
    if words.contains("{recovery}") {
        table.page.say(table.line_of(key), "{recovery} is used inside an exercise only; here it needs a word of ours.");
    }
    words
}

fn steps(table: &Table<'_>, links: &Links) -> (Vec<Rc<Step>>, Vec<StepNote>) {
    let read = |(at, table)| {
        let (step, note) = step::read(table, at, links);
        (Rc::new(step), note)
    };
    let (steps, notes): (Vec<Rc<Step>>, Vec<StepNote>) =
        table.tables("step", "this step").into_iter().enumerate().map(read).unzip();
    let names = notes.iter().map(|note| note.line).zip(steps.iter().map(|step| step.id.as_str()));
    no_twins(table.page, names, "steps", "this exercise", "step");
    (steps, notes)
}

fn parts(table: &Table<'_>, links: &Links) -> Vec<Part> {
    let part = |table: Table<'_>| {
        let title = plain_words(&table, "title");
        table.need("first");
        let first = links.step(&table, "first").unwrap_or_else(|| StepId::from(""));
        table.done();
        Part { title, first }
    };
    table.tables("parts", "this part").into_iter().map(part).collect()
}

fn hard(table: &Table<'_>, links: &Links) -> Option<HardLine> {
    let hard = table.table("hard", "this line of the letter")?;
    let say = hard.need_words("say");
    step::lead_in(&hard, "say", &say);
    hard.need("step");
    let step = links.step(&hard, "step");
    hard.done();
    step.map(|step| HardLine { say, step })
}

/// What an exercise builds on (C15, C37). Checked, and left out of what visitors load.
fn draws_on(table: &Table<'_>) {
    let sources = table.tables("draws_on", "this source");
    if table.has("draws_on") && sources.is_empty() {
        table.page.say(table.line_of("draws_on"), "An exercise names at least one idea or source that it draws on.");
    }
    for source in sources {
        source.need("status");
        source.need("note");
        let status = source.choice("status", STATUSES);
        let named = source.plain("source").unwrap_or_default();
        let fits = |id: &str| id.strip_prefix('S').is_some_and(|number| number.parse::<u16>().is_ok());
        if status != Some('J') && !named.split(", ").all(fits) {
            source.page.say(
                source.line,
                "“source” names sources by number, such as “S7” or “S7, S12”. Only our own judgement (J) has none.",
            );
        }
        source.plain("note");
        source.done();
    }
}

/// Whether named people have reviewed the words (C38). Nobody is ever filled in here.
fn is_reviewed(table: &Table<'_>, weight: Weight) -> bool {
    let Some(review) = table.table("review", "this review") else { return false };
    let [by, on, clinical] = ["reviewed_by", "reviewed_on", "clinical_review"].map(|key| {
        review.need(key);
        review.plain(key).unwrap_or_default().trim()
    });
    if by.is_empty() != on.is_empty() {
        review
            .page
            .say(review.line, "A review needs both a name and a day. Until somebody has reviewed it, both stay empty.");
    }
    if !on.is_empty() && day::number(on).is_none() {
        review.page.say(review.line, format!("“{on}” is not a day. A day is written like 2026-11-22."));
    }
    review.done();
    !by.is_empty() && !on.is_empty() && (weight == Weight::Gentle || !clinical.is_empty())
}
