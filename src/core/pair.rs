//! Questions for two people with one device between them, to be asked aloud. Light exercises only.
//!
//! Nothing of this is loaded by visitors: it is never compiled into the content (`Content::pairs`). The build draws `/pair` from it.

use std::rc::Rc;

use super::ids::ExerciseId;

/// The fewest and the most questions of a deck.
pub const QUESTIONS: std::ops::RangeInclusive<usize> = 3..=7;

/// Most ideas beside one question.
pub const MOST_IDEAS: usize = 3;

/// The questions that come from one exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deck {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Where its words stand, for those who check them, such as `pairs/steady`.
    pub home: Rc<str>,
    /// In order. Never empty.
    pub asks: Vec<Question>,
    /// True until a named person has reviewed it.
    pub draft: bool,
}

/// One question that each asks the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked aloud.
    pub say: Rc<str>,
    /// One line below. May be empty.
    pub more: Rc<str>,
    /// Up to three ideas, for when nothing comes to mind.
    pub ideas: Vec<Rc<str>>,
}
