//! What one person gave to one exercise, on one or more days.
//!
//! A record is a list of dated sittings; *Start fresh* adds one and never overwrites. Each answer keeps the language and the
//! wording of the question it was given to, so that it can still be shown when the content has moved on.
//! Check-ins and gates never come here (R7).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::exercise::Mode;
use super::ids::{CardId, ExerciseId, PromptId, StepId};
use super::in_order::in_order;
use super::words::Words;

/// Everything one person has for one exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Which exercise.
    pub exercise: ExerciseId,
    /// Oldest first. The last one is the one that goes on.
    pub sittings: Vec<Rc<Sitting>>,
}

/// One time of doing an exercise, from its start to its close or to where someone stopped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitting {
    /// Unique in the record, also across tabs.
    pub id: Rc<str>,
    /// The day it began, as `YYYY-MM-DD` where the person is.
    pub begun: Rc<str>,
    /// The step it stands at.
    pub at: StepId,
    /// How the person would like to answer.
    #[serde(default)]
    pub mode: Mode,
    /// Whether this is the two-minute version: only steps marked for it are met.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub brief: bool,
    /// What was given, by prompt.
    pub answers: BTreeMap<PromptId, Answer>,
    /// Lines that the person took out of the letter. Their answers stay.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub left_out: BTreeSet<PromptId>,
    /// Sensitive lines that the person put into the letter (R22).
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub put_in: BTreeSet<PromptId>,
    /// Boxes that were filled with earlier words once. What the person clears after that stays clear.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub filled: BTreeSet<PromptId>,
}

/// One answer and the question it was given to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Language of the question.
    pub lang: Rc<str>,
    /// The question as it stood.
    pub asked: Rc<str>,
    /// What was given.
    pub response: Response,
}

/// What a person gave to one prompt. `Debug` tells how much, never what.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Response {
    /// Words of their own.
    Wrote(Words),
    /// Cards, in the order of the question.
    Chose(Vec<Chosen>),
    /// Cards with the group each was put in.
    Sorted(Vec<Sorted>),
    /// Thought about it and wrote nothing.
    Thought,
}

/// A chosen card with the words it had.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// The card.
    pub id: CardId,
    /// What it said.
    pub say: Rc<str>,
}

/// A card and the group a person put it in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sorted {
    /// The card.
    pub card: Chosen,
    /// The group.
    pub group: Chosen,
}

impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Response::Wrote(words) => write!(f, "Wrote({words:?})"),
            Response::Chose(cards) => write!(f, "Chose({} cards)", cards.len()),
            Response::Sorted(cards) => write!(f, "Sorted({} cards)", cards.len()),
            Response::Thought => f.write_str("Thought"),
        }
    }
}

impl Response {
    /// Whether there is nothing in it worth keeping.
    pub fn is_empty(&self) -> bool {
        match self {
            Response::Wrote(words) => words.as_str().is_empty(),
            Response::Chose(cards) => cards.is_empty(),
            Response::Sorted(cards) => cards.is_empty(),
            Response::Thought => false,
        }
    }
}

impl Sitting {
    /// A sitting that has just begun.
    pub fn new(id: Rc<str>, begun: Rc<str>, at: StepId, mode: Mode) -> Self {
        let (answers, none) = (BTreeMap::new(), BTreeSet::new);
        Self { id, begun, at, mode, brief: false, answers, left_out: none(), put_in: none(), filled: none() }
    }

    /// Words written to this prompt; empty when there are none.
    pub fn words(&self, prompt: &PromptId) -> Words {
        match self.answers.get(prompt).map(|answer| &answer.response) {
            Some(Response::Wrote(words)) => words.clone(),
            _ => Words::default(),
        }
    }

    /// Cards chosen in this step.
    pub fn chosen(&self, step: &StepId) -> &[Chosen] {
        match self.answers.get(&PromptId::of_step(step)).map(|answer| &answer.response) {
            Some(Response::Chose(cards)) => cards,
            _ => &[],
        }
    }

    /// Numbers of the rows of this step in which something stands, in order.
    pub fn rows(&self, step: &StepId) -> Vec<u16> {
        let row = |prompt: &PromptId| {
            let rest = prompt.as_str().strip_prefix(step.as_str())?.strip_prefix('/')?;
            rest.split('/').next()?.parse::<u16>().ok()
        };
        let mut rows = in_order(self.answers.keys().filter_map(row), |one, other| one < other);
        rows.dedup();
        rows
    }

    /// The card that says how a row lies on the line.
    pub fn turn(&self, step: &StepId, row: u16) -> Option<&CardId> {
        match self.answers.get(&PromptId::of_turn(step, row)).map(|answer| &answer.response) {
            Some(Response::Chose(cards)) => cards.first().map(|card| &card.id),
            _ => None,
        }
    }

    /// The group a card was put in.
    pub fn group_of(&self, step: &StepId, card: &CardId) -> Option<&CardId> {
        match self.answers.get(&PromptId::of_step(step)).map(|answer| &answer.response) {
            Some(Response::Sorted(cards)) => {
                cards.iter().find(|sorted| &sorted.card.id == card).map(|sorted| &sorted.group.id)
            }
            _ => None,
        }
    }

    /// This sitting with one answer given, or taken away when the response is empty.
    pub fn with(&self, prompt: PromptId, asked: Rc<str>, lang: Rc<str>, response: Response) -> Self {
        let mut next = self.clone();
        if response.is_empty() {
            next.answers.remove(&prompt);
        } else {
            next.answers.insert(prompt, Answer { lang, asked, response });
        }
        next
    }

    /// Whether anything was answered at all.
    pub fn has_answers(&self) -> bool {
        !self.answers.is_empty()
    }
}

impl Record {
    /// A record with nothing in it yet.
    pub fn new(exercise: ExerciseId) -> Self {
        Self { exercise, sittings: Vec::new() }
    }

    /// The sitting that goes on.
    pub fn current(&self) -> Option<&Rc<Sitting>> {
        self.sittings.last()
    }

    /// Whether there is anything worth keeping or coming back to.
    pub fn has_answers(&self) -> bool {
        self.sittings.iter().any(|sitting| sitting.has_answers())
    }

    /// This record with the sitting of the same id replaced, or added at the end.
    pub fn with(&self, sitting: Sitting) -> Self {
        let mut next = self.clone();
        match next.sittings.iter_mut().find(|old| old.id == sitting.id) {
            Some(old) => *old = Rc::new(sitting),
            None => next.sittings.push(Rc::new(sitting)),
        }
        next
    }

    /// This record without one sitting.
    pub fn without(&self, id: &str) -> Self {
        let sittings = self.sittings.iter().filter(|sitting| &*sitting.id != id).cloned().collect();
        Self { exercise: self.exercise.clone(), sittings }
    }

    /// What is worth writing: sittings in which something was answered.
    pub fn worth_keeping(&self) -> Self {
        let sittings = self.sittings.iter().filter(|sitting| sitting.has_answers()).cloned().collect();
        Self { exercise: self.exercise.clone(), sittings }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sitting(id: &str, text: &str) -> Sitting {
        let empty = Sitting::new(id.into(), "2026-11-22".into(), "a".into(), Mode::Words);
        empty.with("a".into(), "Ask".into(), "en".into(), Response::Wrote(text.into()))
    }

    #[test]
    fn clearing_a_box_takes_the_answer_away() {
        let cleared = sitting("1", "x").with("a".into(), "Ask".into(), "en".into(), Response::Wrote("".into()));
        assert!(!cleared.has_answers());
    }

    #[test]
    fn debug_never_prints_what_was_chosen_or_written() {
        let chose = Response::Chose(vec![Chosen { id: "hurt".into(), say: "Being hurt by someone".into() }]);
        let shown = format!("{chose:?} {:?}", sitting("1", "secret"));
        assert!(!shown.contains("hurt") && !shown.contains("secret"), "{shown}");
    }
}
