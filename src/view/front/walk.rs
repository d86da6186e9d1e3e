//! What stands on the wall, one picture after another, before it is markup.

use std::rc::Rc;

/// The pictures of a session, or of one exercise.
pub(super) struct Walk {
    /// The first number in an address such as `#2-5`.
    pub number: usize,
    /// Whether it is a session; otherwise it is one exercise by itself.
    pub is_session: bool,
    /// What it is called.
    pub title: Rc<str>,
    /// For whom and how long, or what the exercise is for.
    pub more: Rc<str>,
    /// In order. Never empty.
    pub pictures: Vec<Picture>,
}

/// One picture.
#[derive(Clone, Default)]
pub(super) struct Picture {
    /// The part that it belongs to, in the place line.
    pub place: Rc<str>,
    /// The one thing to look at.
    pub ask: Rc<str>,
    /// One line below. May be empty.
    pub line: Rc<str>,
    /// A story to read out, a sentence or two each.
    pub story: Vec<Rc<str>>,
    /// Up to three slips.
    pub slips: Slips,
    /// The row of the plan it belongs to, from 1, and its minutes. Exercises by themselves have none.
    pub row: Option<(usize, u16)>,
    /// A bench stands above it: a break, a check-in, an end.
    pub rests: bool,
    /// Where Next leads, if not to the following picture.
    pub next: Option<usize>,
    /// Where Back leads, if not to the one before.
    pub back: Option<usize>,
}

/// What lies below the question.
#[derive(Clone, Default)]
pub(super) enum Slips {
    /// Nothing.
    #[default]
    None,
    /// Answers that nobody gave.
    MadeUp(Vec<Rc<str>>),
    /// A few of the cards there are to choose from.
    Cards(Vec<Rc<str>>),
    /// Groups to sort into.
    Groups(Vec<Rc<str>>),
    /// Ways to feel steadier.
    ToTry(Vec<Rc<str>>),
    /// What to do next, at the close.
    Next(Vec<Rc<str>>),
    /// Versions of the made-up person, each with the picture it begins with.
    Versions(Vec<(Rc<str>, usize)>),
}
