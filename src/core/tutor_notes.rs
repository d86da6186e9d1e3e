//! Notes for tutors about one exercise: what it is for, what to have ready, what may be hard, how else it can be done.
//!
//! Nothing of this is loaded by visitors: it is never compiled into the content (`Content::plans`). The build draws `/tutors` from it.

use std::rc::Rc;

use super::ids::ExerciseId;

/// What a tutor reads before bringing an exercise into a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TutorNotes {
    /// The exercise; the file is called after it.
    pub exercise: ExerciseId,
    /// What it is for, a sentence or two.
    pub aim: Rc<str>,
    /// How it is held in a class. `None` for a heavy exercise, which is not: then the rest says how to speak about it.
    pub in_class: Option<InClass>,
    /// What to have ready, and what to know.
    pub before: Vec<Rc<str>>,
    /// What may be hard for somebody, and what to do then.
    pub care: Vec<Rc<str>>,
    /// What can be said, word for word.
    pub say: Vec<Rc<str>>,
    /// What is better left out.
    pub avoid: Vec<Rc<str>>,
    /// Who made these notes together. Empty until somebody did.
    pub made_with: Vec<Rc<str>>,
    /// True until a named person has reviewed them.
    pub draft: bool,
}

/// What only an exercise has that is done in a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InClass {
    /// Minutes to plan for it. A suggestion.
    pub minutes: u16,
    /// How the minutes tend to go, and what can be left out.
    pub timing: Vec<Rc<str>>,
    /// Other ways to do it.
    pub adapt: Adapt,
}

/// Five other ways to do an exercise. All are equal to writing on a screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Adapt {
    /// On paper.
    pub paper: Rc<str>,
    /// By drawing.
    pub drawing: Rc<str>,
    /// Without reading.
    pub no_reading: Rc<str>,
    /// In pairs, or why not.
    pub pairs: Rc<str>,
    /// In a call.
    pub online: Rc<str>,
}
