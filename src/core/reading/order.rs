//! The order of a whole exercise: how it opens, pauses and ends (C15 to C19, R4 to R6, R11, R12).

use std::rc::Rc;

use super::kinds::is_answered;
use super::page::Page;
use super::step::StepNote;
use crate::core::exercise::{Exercise, Kind, Step, Weight};

/// The only exercises that may be heavy. Another one needs a sign-off by a clinician and a panel first (C18).
const DEEP: &[&str] = &["what-happened"];

/// Steps that everybody meets, as only those can be counted on, with their lines.
struct Path<'a>(Vec<(&'a Step, &'a StepNote)>);

/// Checks the order. Only for files in which every step could be read.
pub(super) fn check(exercise: &Exercise, notes: &[StepNote], page: &Page<'_>) {
    let path = Path(exercise.steps.iter().map(Rc::as_ref).zip(notes).filter(|(step, _)| step.when.is_none()).collect());
    ends(exercise, notes, page);
    for (_, note) in exercise.steps.iter().zip(notes).filter(|(step, note)| step.brief && note.heavy) {
        page.say(note.line, "The two-minute version has no heavy step, so a step is “heavy” or “brief”, not both.");
    }
    let has_heavy = notes.iter().any(|note| note.heavy);
    if exercise.weight == Weight::Gentle {
        if has_heavy {
            page.say(
                1,
                "A gentle exercise has no heavy step. Its weight could be “medium”, or the step could ask less.",
            );
        }
        return;
    }
    if exercise.notes.is_empty() {
        page.say(1, "This exercise asks for something harder, so it needs “notes”: what it asks, and what people can do instead.");
    }
    let need = if exercise.weight == Weight::Deep { 4 } else { 1 };
    if path.count(Kind::CheckIn) < need {
        let say = match need {
            1 => "An exercise of this weight needs at least one step of kind “check-in”.".to_string(),
            _ => format!("An exercise of this weight needs at least {need} steps of kind “check-in”."),
        };
        page.say(1, say);
    }
    path.ends_well(page);
    match exercise.weight {
        Weight::Deep => path.is_deep(exercise, page),
        _ => path.checks_in_soon(page),
    }
}

fn ends(exercise: &Exercise, notes: &[StepNote], page: &Page<'_>) {
    let kinds: Vec<Kind> = exercise.steps.iter().map(|step| step.kind).collect();
    let last_line = notes.last().map_or(1, |note| note.line);
    if kinds.first() != Some(&Kind::Open) {
        page.say(notes.first().map_or(1, |note| note.line), "The first step of every exercise is of kind “open”.");
    }
    if kinds.last() != Some(&Kind::Close) {
        page.say(last_line, "The last step of every exercise is of kind “close”.");
    }
    if kinds.iter().filter(|kind| **kind == Kind::Summary).count() != 1 {
        page.say(last_line, "Every exercise has exactly one step of kind “summary”, before its close.");
    }
    for (kind, name) in [(Kind::Open, "open"), (Kind::Close, "close")] {
        if kinds.iter().filter(|found| **found == kind).count() > 1 {
            page.say(last_line, format!("An exercise has only one step of kind “{name}”."));
        }
    }
}

impl Path<'_> {
    fn count(&self, kind: Kind) -> usize {
        self.0.iter().filter(|(step, _)| step.kind == kind).count()
    }

    fn place_of(&self, kind: Kind) -> Option<usize> {
        self.0.iter().position(|(step, _)| step.kind == kind)
    }

    fn heavy(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.0.iter().enumerate().filter(|(_, (_, note))| note.heavy).map(|(at, (_, note))| (at, note.line))
    }

    /// The last three answers before the summary are not heavy (C19, R5).
    fn ends_well(&self, page: &Page<'_>) {
        let summary = self.place_of(Kind::Summary).unwrap_or(self.0.len());
        let asks = |kind| is_answered(kind) || kind == Kind::Signpost;
        let answers = self.0.iter().take(summary).rev().filter(|(step, _)| asks(step.kind));
        for (_, note) in answers.take(3).filter(|(_, note)| note.heavy) {
            page.say(note.line, "The last three questions before the summary are about strengths, people or next steps, not heavy ones.");
        }
    }

    /// A check-in not later than two steps after a heavy one (C16, R6).
    fn checks_in_soon(&self, page: &Page<'_>) {
        for (at, line) in self.heavy() {
            if !self.0.iter().skip(at + 1).take(2).any(|(step, _)| step.kind == Kind::CheckIn) {
                page.say(line, "A check-in comes at the latest two steps after a heavy one.");
            }
        }
    }

    /// What only a deep exercise has to have (C17, C18, R11).
    fn is_deep(&self, exercise: &Exercise, page: &Page<'_>) {
        if !DEEP.contains(&exercise.id.as_str()) {
            page.say(
                1,
                "Another deep exercise needs a sign-off first: by a lived-experience panel and a clinical reviewer.",
            );
        }
        let heavy: Vec<(usize, usize)> = self.heavy().collect();
        let first = heavy.first().map_or(self.0.len(), |(at, _)| *at);
        let last = heavy.last().map_or(0, |(at, _)| *at);
        let summary = self.place_of(Kind::Summary).unwrap_or(self.0.len());
        let before = || self.0.iter().take(first);
        let after = || self.0.iter().skip(last + 1);
        if !before().any(|(step, _)| step.kind == Kind::Many && step.never_kept) {
            page.say(1, "A deep exercise asks before its first heavy step whether today is a day for it: a step of kind “many” with “never_kept = true”.");
        }
        if !before().any(|(step, _)| step.kind == Kind::Ground) {
            page.say(1, "A deep exercise has a step of kind “ground” before its first heavy step.");
        }
        if !after().take(summary.saturating_sub(last + 1)).any(|(step, _)| step.kind == Kind::Ground) {
            page.say(1, "A deep exercise has a step of kind “ground” between its last heavy step and the summary.");
        }
        if !self.0.iter().skip(summary + 1).any(|(step, _)| is_answered(step.kind)) {
            page.say(1, "A deep exercise asks after the summary what will be kind to the person today.");
        }
        if !after().any(|(_, note)| note.strength) {
            page.say(
                1,
                "A deep exercise asks about strengths after its last heavy step; that step has “strength = true”.",
            );
        }
        self.pauses(page);
        self.rests_between(exercise, page);
    }

    fn pauses(&self, page: &Page<'_>) {
        let mut run = 0;
        for (step, note) in &self.0 {
            run = if matches!(step.kind, Kind::CheckIn | Kind::Info) { 0 } else { run + usize::from(note.heavy) };
            if note.heavy && run > 2 {
                page.say(
                    note.line,
                    "This is the third heavy step in a row. A check-in or something to read comes before it.",
                );
            }
        }
    }

    fn rests_between(&self, exercise: &Exercise, page: &Page<'_>) {
        for part in exercise.parts.iter().skip(1) {
            let start = self.0.iter().position(|(step, _)| step.id == part.first).unwrap_or_default();
            let before = start.checked_sub(1).and_then(|at| self.0.get(at));
            if let Some((_, note)) = before.filter(|(_, note)| note.heavy) {
                page.say(note.line, "A part ends with a check-in or with something that is not heavy.");
            }
        }
    }
}
