//! Which step is met next or was met before, given what was answered. Branches add steps; they never trap.

use std::rc::Rc;

use super::exercise::{Card, Exercise, Kind, Step, When};
use super::ids::{CardId, StepId};
use super::sitting::{Chosen, Sitting};

/// What was answered, from the sitting and from what is never kept (gates), so that conditions can be asked of both.
pub struct Answered<'a> {
    /// The sitting.
    pub sitting: &'a Sitting,
    /// Cards chosen in steps whose answers are never kept, for this visit only.
    pub passing: &'a [(StepId, Vec<CardId>)],
}

impl Answered<'_> {
    /// Ids of the cards chosen in this step.
    pub fn chosen(&self, step: &StepId) -> Vec<CardId> {
        if let Some((_, cards)) = self.passing.iter().find(|(id, _)| id == step) {
            return cards.clone();
        }
        self.sitting.chosen(step).iter().map(|card| card.id.clone()).collect()
    }

    /// Whether any of the named cards was chosen.
    pub fn holds(&self, when: &When) -> bool {
        self.chosen(&when.step).iter().any(|card| when.any.contains(card))
    }

    /// Whether this step is met at all: its condition holds, and it has cards to offer if it takes them from elsewhere.
    pub fn meets(&self, exercise: &Exercise, step: &Step) -> bool {
        step.when.as_ref().is_none_or(|when| self.holds(when))
            && (step.cards_from.is_empty() || !self.offered(exercise, step).is_empty())
    }

    /// The cards this step offers: its own, or those chosen in the steps it takes them from, ways out left aside.
    pub fn offered(&self, exercise: &Exercise, step: &Step) -> Vec<Card> {
        if step.cards_from.is_empty() {
            return step.cards.clone();
        }
        let mut cards: Vec<Card> = step
            .cards_from
            .iter()
            .filter_map(|id| exercise.step(id))
            .flat_map(|source| {
                let chosen = self.chosen(&source.id);
                let chosen_here = move |card: &Card| chosen.contains(&card.id) && !card.way_out;
                self.offered_once(exercise, source).into_iter().filter(chosen_here)
            })
            .collect();
        if step.kind == Kind::Sort {
            cards.truncate(step.at_most.map_or(usize::MAX, usize::from));
        }
        cards
    }

    /// Cards of a source step. Sources of sources are followed once, which is as deep as content goes.
    fn offered_once(&self, exercise: &Exercise, step: &Step) -> Vec<Card> {
        if step.cards_from.is_empty() {
            return step.cards.clone();
        }
        step.cards_from.iter().filter_map(|id| exercise.step(id)).flat_map(|source| source.cards.clone()).collect()
    }

    /// The step after this one; none after the last.
    pub fn after<'e>(&self, exercise: &'e Exercise, id: &StepId) -> Option<&'e Step> {
        let here = exercise.position(id)?;
        exercise.steps.iter().skip(here.saturating_add(1)).find(|step| self.meets(exercise, step))
    }

    /// The step before this one; none before the first.
    pub fn before<'e>(&self, exercise: &'e Exercise, id: &StepId) -> Option<&'e Step> {
        let here = exercise.position(id)?;
        exercise.steps.iter().take(here).rev().find(|step| self.meets(exercise, step))
    }

    /// The words of the anchor, if one was named.
    pub fn anchor(&self, exercise: &Exercise) -> Option<super::words::Words> {
        let step = exercise.steps.iter().find(|step| step.anchor)?;
        let words = self.sitting.words(&super::ids::PromptId::of_step(&step.id));
        (!words.is_blank()).then_some(words)
    }
}

/// The chosen list with one card put in or taken out, in the order of the question.
///
/// `many` false means the new card replaces the old one. A card over the limit is not taken in, and nothing is thrown out for it.
pub fn choose(
    offered: &[Card],
    chosen: &[Chosen],
    card: &CardId,
    on: bool,
    many: bool,
    at_most: Option<u8>,
) -> Vec<Chosen> {
    let was = |id: &CardId| chosen.iter().any(|old| &old.id == id);
    let room = at_most.is_none_or(|most| chosen.len() < usize::from(most)) || was(card);
    let stays = |id: &CardId| if id == card { on && room } else { many && was(id) };
    let taken = |card: &Card| Chosen { id: card.id.clone(), say: Rc::clone(&card.say) };
    offered.iter().filter(|card| stays(&card.id)).map(taken).collect()
}
