//! An exercise for tests that need some exercise.

use std::rc::Rc;

use super::{Exercise, Step, Weight};

impl Exercise {
    /// A light one of one step.
    pub(crate) fn sample(id: &str) -> Self {
        Self {
            id: id.into(),
            lent: None,
            title: id.into(),
            place: id.into(),
            purpose: id.into(),
            minutes: 7,
            weight: Weight::Gentle,
            notes: Vec::new(),
            gentler: id.into(),
            draft: false,
            greets: false,
            young: false,
            help_first: false,
            helps: None,
            parts: Vec::new(),
            hard: None,
            picture: None,
            steps: vec![Rc::new(Step { id: "a".into(), ..Step::default() })],
        }
    }
}
