//! Moving along the trail: one entry for each place, so that Back and Forward walk what was really seen.

use super::{Copying, Place, Turn, Visit};
use crate::core::content::Content;
use crate::core::exercise::{Card, Kind, When};

/// Where the page's own Back leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WayBack {
    /// One entry back on the trail.
    Walk,
    /// To a place that is not on the trail (the step before the one a visit came back to).
    To(Place),
}

impl Visit {
    /// Goes on to a place: what lay ahead on the trail is forgotten.
    pub(super) fn go(&mut self, place: Place) {
        if self.place() == &place {
            return;
        }
        self.trail.truncate(self.here.saturating_add(1));
        self.trail.push(place);
        self.here = self.trail.len().saturating_sub(1);
        self.arrive();
    }

    /// Changes the place without a new entry.
    pub(super) fn turn_into(&mut self, place: Place) {
        if let Some(entry) = self.trail.get_mut(self.here) {
            *entry = place;
        }
        self.arrive();
    }

    /// Comes to another entry of the trail, or home when there is none (an entry from before a reload).
    pub(super) fn walk(&mut self, to: usize) {
        if self.trail.get(to).is_some() {
            self.here = to;
        } else {
            self.trail = vec![Place::Home];
            self.here = 0;
        }
        self.arrive();
    }

    /// What holds on arriving anywhere: choices of the screen before are gone, undo is over.
    fn arrive(&mut self) {
        self.feeling = None;
        self.trying = None;
        self.unfolded = None;
        self.row = None;
        self.focus = None;
        self.then = None;
        self.energy_said = false;
        self.copying = Copying::default();
        (self.paused, self.resting) = (false, None);
        // Ticks are lines of one letter, and mean nothing in another.
        let letter = match self.place() {
            Place::Share(exercise) | Place::Shown(exercise) => Some(exercise.clone()),
            _ => None,
        };
        if self.shares != letter {
            self.sharing.clear();
            self.shares = letter;
        }
        if !matches!(self.place(), Place::Erased(_)) {
            self.undo = None;
        }
        let exercise = self.place().exercise().filter(|_| needs_sitting(self.place()));
        if exercise.is_some_and(|exercise| self.sitting(exercise).is_none()) {
            self.trail.truncate(self.here);
            self.trail.push(Place::Home);
            return;
        }
        if let Place::Step(_, step, _) = self.place()
            && self.changing.as_ref().is_some_and(|changing| changing != step)
        {
            self.changing = None;
        }
    }

    /// Remembers the step on the screen as the one to come back to. A step that is only met after a certain answer to a gate is
    /// not remembered: it would tell that answer (R7).
    pub(super) fn remember(&mut self, content: &Content) {
        let Some((exercise, step, sitting)) = self.on_hand(content) else { return };
        let gated = |when: &When| {
            let passing = |card: &&Card| card.never_kept && when.any.contains(&card.id);
            exercise
                .step(&when.step)
                .is_some_and(|gate| gate.never_kept || gate.cards.iter().any(|card| passing(&card)))
        };
        let tells = step.when.as_ref().is_some_and(gated);
        if tells || sitting.at == step.id || !matches!(self.place(), Place::Step(..)) {
            return;
        }
        let mut next = (*sitting).clone();
        next.at = step.id.clone();
        self.put(&exercise.id, next);
    }

    /// Where the page's own Back leads from here.
    pub fn way_back(&self, content: &Content) -> WayBack {
        let before = self.here.checked_sub(1).and_then(|index| self.trail.get(index));
        let Place::Step(id, step, turn) = self.place() else {
            return if before.is_some() { WayBack::Walk } else { WayBack::To(Place::Home) };
        };
        if *turn != Turn::Asking || matches!(before, Some(Place::Step(other, ..)) if other == id) {
            return WayBack::Walk;
        }
        let earlier = content.exercise(id).zip(self.sitting(id)).and_then(|(exercise, sitting)| {
            let step = self.answered(sitting).before(exercise, step)?;
            (step.kind != Kind::Open).then(|| Place::Step(id.clone(), step.id.clone(), Turn::Asking))
        });
        match earlier {
            Some(place) => WayBack::To(place),
            None if before.is_some() => WayBack::Walk,
            None => WayBack::To(Place::Home),
        }
    }
}

/// Whether a place makes no sense without a sitting (it was erased since).
fn needs_sitting(place: &Place) -> bool {
    matches!(
        place,
        Place::Step(..)
            | Place::Greeting(..)
            | Place::Look(_)
            | Place::ThenAndNow(_)
            | Place::Parts(_)
            | Place::Stopped(_)
            | Place::Share(_)
            | Place::Shown(_)
            | Place::TookPart(_)
            | Place::Know(_)
            | Place::Known(_)
    )
}
