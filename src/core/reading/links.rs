//! Everything in an exercise that names something else in it, looked up once all steps are known.

use std::cell::RefCell;
use std::rc::Rc;

use super::kinds::is_answered;
use super::nearest::did_you_mean;
use super::page::Page;
use super::table::Table;
use crate::core::exercise::{Goes, Kind, Step, When};
use crate::core::ids::{CardId, StepId};

/// The words for places outside the row of steps. No step can have one of them as its id.
const PLACES: &[(&str, Goes)] = &[
    ("on", Goes::On),
    ("gentler", Goes::Gentler),
    ("help", Goes::Help),
    ("home", Goes::Home),
    ("leave", Goes::Leave),
    ("under-18", Goes::Under18),
    ("delete", Goes::Delete),
];

/// Whether this word leads to a place outside the row of steps.
pub(super) fn is_place(word: &str) -> bool {
    PLACES.iter().any(|(place, _)| *place == word)
}

/// A step whose name was used somewhere.
struct Mention {
    line: usize,
    step: StepId,
    /// The step it was used in. Then the named one has to come earlier.
    before: Option<usize>,
    needs: Needs,
}

enum Needs {
    Any,
    Cards(Vec<CardId>),
    AnyCards,
    Items,
    Answer,
    Words,
}

/// The names used so far.
#[derive(Default)]
pub(super) struct Links(RefCell<Vec<Mention>>);

impl Links {
    fn note(&self, line: usize, step: &str, before: Option<usize>, needs: Needs) -> StepId {
        let step = StepId::from(step);
        self.0.borrow_mut().push(Mention { line, step: step.clone(), before, needs });
        step
    }

    /// Where a button or a card leads: a place, or a step by its id.
    pub fn goes(&self, table: &Table<'_>) -> Option<Goes> {
        let word = table.plain("goes")?;
        let place = PLACES.iter().find(|(known, _)| *known == word).map(|(_, goes)| goes.clone());
        Some(place.unwrap_or_else(|| Goes::Step(self.note(table.line_of("goes"), word, None, Needs::Any))))
    }

    /// A step anywhere in the exercise.
    pub fn step(&self, table: &Table<'_>, key: &'static str) -> Option<StepId> {
        Some(self.note(table.line_of(key), table.plain(key)?, None, Needs::Any))
    }

    /// An earlier step with a text box.
    pub fn words_of(&self, table: &Table<'_>, key: &'static str, at: usize) -> Option<StepId> {
        Some(self.note(table.line_of(key), table.plain(key)?, Some(at), Needs::Words))
    }

    /// Earlier steps whose chosen cards are taken over.
    pub fn cards_of(&self, table: &Table<'_>, key: &'static str, at: usize) -> Vec<StepId> {
        let steps = table.plain_list(key).into_iter();
        steps.map(|(line, step)| self.note(line, step, Some(at), Needs::AnyCards)).collect()
    }

    /// Earlier steps whose cards, names or lines are taken one by one.
    pub fn items_of(&self, table: &Table<'_>, key: &'static str, at: usize) -> Vec<StepId> {
        let steps = table.plain_list(key).into_iter();
        steps.map(|(line, step)| self.note(line, step, Some(at), Needs::Items)).collect()
    }

    /// Earlier steps whose answers are shown again.
    pub fn recalled(&self, table: &Table<'_>, key: &'static str, at: usize) -> Vec<StepId> {
        let steps = table.plain_list(key).into_iter();
        steps.map(|(line, step)| self.note(line, step, Some(at), Needs::Answer)).collect()
    }

    /// Steps anywhere whose answers are used.
    pub fn answers_of(&self, table: &Table<'_>, key: &'static str) -> Vec<StepId> {
        let steps = table.plain_list(key).into_iter();
        steps.map(|(line, step)| self.note(line, step, None, Needs::Answer)).collect()
    }

    /// A condition: one of these cards of an earlier step.
    pub fn when(&self, table: &Table<'_>, at: usize) -> Option<When> {
        let table = table.table("when", "this condition")?;
        table.need("step");
        table.need("any");
        let step = table.plain("step").unwrap_or_default();
        let any: Vec<CardId> = table.plain_list("any").into_iter().map(|(_, card)| CardId::from(card)).collect();
        if table.has("any") && any.is_empty() {
            table.page.say(table.line, "This condition names no card, so it can never be met.");
        }
        let step = self.note(table.line, step, Some(at), Needs::Cards(any.clone()));
        table.done();
        Some(When { step, any })
    }

    /// Looks everything up.
    pub fn check(self, steps: &[Rc<Step>], page: &Page<'_>, is_broken: impl Fn(usize) -> bool) {
        // A step whose own id could not be read may be the one that is named.
        let named = |(at, step): &(usize, &Rc<Step>)| is_broken(*at) && !step.id.as_str().is_empty();
        let lost = page.broken_headings() > steps.iter().enumerate().filter(named).count();
        for mention in self.0.into_inner() {
            let Mention { line, step: id, before, needs } = mention;
            let Some(at) = steps.iter().position(|step| step.id == id) else {
                if !lost && !id.as_str().is_empty() {
                    let places = PLACES.iter().map(|(word, _)| *word).filter(|_| matches!(needs, Needs::Any));
                    let known = steps.iter().map(|step| step.id.as_str()).chain(places);
                    let hint = did_you_mean(id.as_str(), known);
                    page.say(line, format!("There is no step called “{id}” in this exercise.{hint}"));
                }
                continue;
            };
            if before.is_some_and(|before| before <= at) {
                page.say(
                    line,
                    format!("The step “{id}” does not come before this one, so nothing was chosen in it yet."),
                );
            }
            if let (Some(step), false) = (steps.get(at), is_broken(at)) {
                fits(step, &needs, line, page);
            }
        }
    }
}

fn fits(step: &Step, needs: &Needs, line: usize, page: &Page<'_>) {
    let id = &step.id;
    match needs {
        Needs::Any => {}
        Needs::Words if matches!(step.kind, Kind::Text | Kind::Line) => {}
        Needs::Words => page.say(line, format!("The step “{id}” has no box for words.")),
        Needs::AnyCards if step.cards.is_empty() && step.cards_from.is_empty() && step.kind != Kind::Circles => {
            page.say(line, format!("The step “{id}” has no cards to take over."));
        }
        Needs::AnyCards => {}
        Needs::Items if matches!(step.kind, Kind::Many | Kind::One | Kind::Circles | Kind::Text | Kind::Line) => {}
        Needs::Items => page.say(line, format!("The step “{id}” has no cards, names or lines to take one by one.")),
        Needs::Answer if is_answered(step.kind) || step.kind == Kind::Signpost => {}
        Needs::Answer => page.say(line, format!("Nothing is answered in the step “{id}”.")),
        Needs::Cards(cards) => {
            let known = step.cards.iter().map(|card| card.id.as_str());
            for card in cards.iter().filter(|card| !step.cards.iter().any(|known| known.id == **card)) {
                let hint = did_you_mean(card.as_str(), known.clone());
                page.say(line, format!("The step “{id}” has no card called “{card}”.{hint}"));
            }
        }
    }
}

/// Says which names stand there twice.
pub(super) fn no_twins<'a>(
    page: &Page<'_>,
    names: impl Iterator<Item = (usize, &'a str)>,
    things: &str,
    whole: &str,
    each: &str,
) {
    let mut seen: Vec<&str> = Vec::new();
    for (line, name) in names.filter(|(_, name)| !name.is_empty()) {
        if seen.contains(&name) {
            page.say(line, format!("There are two {things} called “{name}” in {whole}. Each {each} needs its own id."));
        }
        seen.push(name);
    }
}
