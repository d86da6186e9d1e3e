//! Names in a ring and points on a line: several rows in one step, each with words of its own.

use super::{FocusOn, Visit};
use crate::core::content::Content;
use crate::core::erasing::forget_item;
use crate::core::exercise::{Kind, Step};
use crate::core::ids::{CardId, PromptId, StepId};
use crate::core::sitting::{Chosen, Response, Sitting};
use crate::core::wording::Say;

/// How a point can lie, with its words.
pub const TURNS: [(&str, Say); 3] = [("up", Say::TurnUp), ("level", Say::TurnLevel), ("down", Say::TurnDown)];

/// The most rows in a step that sets no limit of its own.
const MOST: u8 = 8;

impl Visit {
    /// The rows to show: those with something in them, and the one that was asked for. At least one.
    pub fn rows(&self, step: &Step, sitting: &Sitting) -> Vec<u16> {
        let mut rows = sitting.rows(&step.id);
        let asked = self.row.as_ref().filter(|(at, _)| *at == step.id).map(|(_, row)| *row);
        if let Some(row) = asked.filter(|row| !rows.contains(row)) {
            rows.push(row);
        }
        if rows.is_empty() {
            rows.push(1);
        }
        rows
    }

    /// Whether there is room for another row. An empty one is filled first.
    pub fn has_room(&self, step: &Step, sitting: &Sitting) -> bool {
        let rows = self.rows(step, sitting);
        let full = rows.iter().all(|row| !sitting.words(&PromptId::of_row(&step.id, *row)).is_blank());
        full && rows.len() < usize::from(step.at_most.unwrap_or(MOST))
    }

    /// Opens another row, with a number that nothing has.
    pub(super) fn add_row(&mut self, step: &StepId, content: &Content) {
        let Some((_, here, sitting)) = self.on_hand(content) else { return };
        if here.id == *step && self.has_room(&here, &sitting) {
            let last = self.rows(&here, &sitting).into_iter().max().unwrap_or_default();
            let new = last.saturating_add(1);
            self.row = Some((step.clone(), new));
            self.focus = Some(FocusOn::Row(new));
        }
    }

    /// Takes a row away, and everything that was said about what stood in it.
    pub(super) fn remove_row(&mut self, step: &StepId, row: u16, content: &Content) {
        let Some((exercise, here, sitting)) = self.on_hand(content) else { return };
        if here.id != *step {
            return;
        }
        let mut next = (*sitting).clone();
        next.answers.remove(&PromptId::of_row(step, row));
        next.answers.remove(&PromptId::of_turn(step, row));
        let item = CardId::from(&*format!("{step}-{row}"));
        forget_item(&mut next, exercise, step.as_str(), &item);
        next.answers.retain(|_, answer| !answer.response.is_empty());
        self.row = None;
        self.focus = Some(FocusOn::Heading);
        self.redrawn = self.redrawn.wrapping_add(1);
        self.put(&exercise.id, next);
    }

    /// Says how a point lies.
    pub(super) fn lean(&mut self, step: &StepId, row: u16, turn: &CardId, content: &Content) {
        let Some((exercise, here, sitting)) = self.on_hand(content) else { return };
        let known = TURNS.into_iter().find(|(id, _)| *id == turn.as_str());
        let Some((_, say)) = known.filter(|_| here.id == *step && here.kind == Kind::Timeline) else { return };
        let chosen = Chosen { id: turn.clone(), say: content.wording.say(say) };
        let (asked, lang) = (here.ask.clone(), exercise.speaks(&content.lang));
        let next = sitting.with(PromptId::of_turn(step, row), asked, lang, Response::Chose(vec![chosen]));
        self.put(&exercise.id, next);
    }

    /// Lets a point change places with the one before it.
    pub(super) fn move_earlier(&mut self, step: &StepId, row: u16, content: &Content) {
        let Some((exercise, here, sitting)) = self.on_hand(content) else { return };
        let rows = sitting.rows(step);
        let first = rows.first().copied().unwrap_or_default();
        let before = rows.iter().rev().find(|other| **other < row);
        let Some(before) = before.copied().filter(|_| here.id == *step && here.kind == Kind::Timeline) else { return };
        let mut next = (*sitting).clone();
        for prompt in [PromptId::of_row, PromptId::of_turn] {
            let (one, two) = (prompt(step, before), prompt(step, row));
            let (first, second) = (next.answers.remove(&one), next.answers.remove(&two));
            next.answers.extend(second.map(|answer| (one, answer)));
            next.answers.extend(first.map(|answer| (two, answer)));
        }
        self.focus = Some(if before == first { FocusOn::Row(before) } else { FocusOn::Mover(before) });
        self.redrawn = self.redrawn.wrapping_add(1);
        self.put(&exercise.id, next);
    }
}
