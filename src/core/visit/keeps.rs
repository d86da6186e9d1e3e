//! What follows for what is kept: choosing it, erasing it, and what other tabs did with it.

use std::rc::Rc;

use super::{FocusOn, Place, Until, Visit};
use crate::core::ids::{ExerciseId, PromptId};
use crate::core::keeping::KeepState;
use crate::core::lock::Lock;
use crate::core::sitting::Record;
use crate::core::words::Words;

impl Visit {
    pub(super) fn choose_keeping(&mut self, keep: bool) {
        if self.keeps_nothing() {
            return;
        }
        self.keep = Some(keep);
        self.can_keep = true;
        let something = self.records.values().any(|record| record.has_answers());
        self.kept = match (keep, something) {
            (true, true) => KeepState::Saving,
            (true, false) => KeepState::Will,
            (false, _) => KeepState::Not,
        };
        if !keep {
            self.found = false;
            self.until = Until::default();
        }
    }

    pub(super) fn hear_of_keeping(&mut self, state: KeepState) {
        self.can_keep = state != KeepState::Refused;
        if state == KeepState::Locked {
            self.lock = Lock::Closed;
        }
        // Keeping was switched off and something would not go: it is still kept, and saying otherwise would be a lie.
        if self.keep == Some(false) && state == KeepState::Full {
            self.keep = Some(true);
        }
        if self.keep == Some(true) {
            self.kept = state;
        }
    }

    /// Takes in what two tabs wrote together. A sitting of ours with nothing in it yet was not part of that; it goes on last.
    /// What the person wrote after it was handed over is joined in as well.
    pub(super) fn join(&mut self, record: &Record, handed: &Record) {
        let begun = self.sitting(&record.exercise).filter(|sitting| !sitting.has_answers()).cloned();
        let gone_on = self.records.get(&record.exercise).filter(|ours| ***ours != *handed);
        let mut joined = match gone_on {
            Some(ours) => {
                let fresh = format!("{}-since", self.writer);
                Record::merged(&handed.worth_keeping(), record, &ours.worth_keeping(), &fresh)
            }
            None => record.clone(),
        };
        joined.sittings.extend(begun);
        let shown = self.shown_words(&record.exercise);
        self.records.insert(record.exercise.clone(), Rc::new(joined));
        // A box on the screen holds what it was given when it was made; other words need another box.
        if shown != self.shown_words(&record.exercise) {
            self.redrawn = self.redrawn.wrapping_add(1);
        }
    }

    /// What stands in the boxes of the step on the screen, if it is of this exercise.
    fn shown_words(&self, id: &ExerciseId) -> Vec<(PromptId, Words)> {
        let Place::Step(at, step, _) = self.place() else { return Vec::new() };
        let Some(sitting) = self.sitting(id).filter(|_| at == id) else { return Vec::new() };
        let here = sitting.answers.keys().filter(|prompt| prompt.step() == *step);
        here.map(|prompt| (prompt.clone(), sitting.words(prompt))).collect()
    }

    /// Another tab erased an exercise, or everything: it goes from memory and from the screen.
    pub(super) fn erased_elsewhere(&mut self, id: Option<&ExerciseId>) {
        let shown = match id {
            Some(id) => self.place().exercise() == Some(id),
            None => self.records.values().any(|record| record.has_answers()) || self.undo.is_some(),
        };
        match id {
            Some(id) => {
                self.records.remove(id);
                self.undo.take_if(|undo| undo.records.iter().any(|record| record.exercise == *id));
            }
            None => {
                self.records.clear();
                self.undo = None;
                self.found = false;
                self.unreadable = false;
                self.until = Until::default();
                self.lock = Lock::Off;
                self.keep = self.keep.filter(|keep| !keep);
                self.kept = KeepState::Not;
            }
        }
        if self.kept == KeepState::Gone || self.records.is_empty() && self.keep == Some(true) {
            self.kept = KeepState::Will;
        }
        let goes = |place: &Place| id.is_none() || place.exercise() == id;
        self.trail.iter_mut().filter(|place| goes(place)).for_each(|place| *place = Place::Home);
        self.passing.clear();
        if shown {
            self.go(Place::RemovedElsewhere);
        }
    }

    /// A text that could not be read is gone, or would not go. The list is drawn anew, with focus where it can go on from.
    pub(super) fn hear_of_unread(&mut self, proven: bool, left: bool) {
        self.unreadable = left || !proven;
        self.unread_stays = !proven;
        self.focus = Some(FocusOn::Heading);
        self.redrawn = self.redrawn.wrapping_add(1);
    }

    /// Another tab erased one sitting.
    pub(super) fn sitting_erased_elsewhere(&mut self, id: &ExerciseId, sitting: &str) {
        let Some(record) = self.records.get(id).cloned() else { return };
        if !record.sittings.iter().any(|ours| *ours.id == *sitting) {
            return;
        }
        let was_current = record.current().is_some_and(|current| *current.id == *sitting);
        let rest = record.without(sitting);
        if rest.sittings.is_empty() {
            return self.erased_elsewhere(Some(id));
        }
        self.records.insert(id.clone(), Rc::new(rest));
        self.undo.take_if(|undo| undo.records.iter().any(|record| record.exercise == *id));
        if was_current && self.place().exercise() == Some(id) {
            self.trail.iter_mut().filter(|place| place.exercise() == Some(id)).for_each(|place| *place = Place::Home);
            self.passing.clear();
            self.go(Place::RemovedElsewhere);
        }
    }

    pub(super) fn forget_everything(&mut self, proven: bool) {
        self.records.clear();
        self.passing.clear();
        self.keep = None;
        self.kept = KeepState::Not;
        self.found = false;
        self.unreadable = self.unreadable && !proven;
        self.until = Until::default();
        self.lock = if proven || self.lock == Lock::Off { Lock::Off } else { Lock::Closed };
        // Every entry of the trail stays, so that the browser's numbers still fit, but leads home.
        self.trail.truncate(self.here);
        self.trail.iter_mut().for_each(|place| *place = Place::Home);
        self.trail.push(Place::ErasedAll { proven });
        self.here = self.trail.len().saturating_sub(1);
        self.undo = None;
    }

    pub(super) fn let_go(&mut self) {
        self.records.clear();
        self.passing.clear();
        self.kept = KeepState::Will;
        self.found = false;
        self.go(Place::Home);
    }
}
