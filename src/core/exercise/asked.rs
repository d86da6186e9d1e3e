//! What is asked of an exercise as a whole: for whom it is, in which language, and where a step of it stands.

use std::rc::Rc;

use super::{Exercise, Part, Step, Weight};
use crate::core::ids::StepId;

impl Exercise {
    /// Whether it is offered to people under 18: written with them in mind, and light (content 2.6).
    pub fn is_for_the_young(&self) -> bool {
        self.young && self.weight == Weight::Gentle
    }

    /// The language of its words, inside content of this language.
    pub fn speaks(&self, around: &Rc<str>) -> Rc<str> {
        Rc::clone(self.lent.as_ref().unwrap_or(around))
    }

    /// The step with this id as it stands in the file, also by the id it has when it is met for one thing only.
    pub fn step(&self, id: &StepId) -> Option<&Rc<Step>> {
        self.steps.iter().find(|step| step.id.as_str() == id.base())
    }

    /// Where a step stands, counted from nought.
    pub fn position(&self, id: &StepId) -> Option<usize> {
        self.steps.iter().position(|step| step.id.as_str() == id.base())
    }

    /// The part that a step belongs to: the last one that begins at or before it.
    pub fn part_of(&self, id: &StepId) -> Option<&Part> {
        let here = self.position(id)?;
        self.parts.iter().rev().find(|part| self.position(&part.first).is_some_and(|first| first <= here))
    }
}
