//! Session plans: what a tutor needs to hold a class, and what stands on the wall while it is held.
//!
//! Nothing of this is loaded by visitors: it is never compiled into the content (`Content::plans`). The build draws `/front` from it.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::class::{Chosen, Class, choosable, number_of_step};
use super::content::Content;
use super::exercise::Weight;
use super::ids::{CardId, ExerciseId, StepId};
use super::tutor_notes::TutorNotes;

/// All plans, with what they share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plans {
    /// In the order of their numbers.
    pub list: Vec<Plan>,
    /// What holds for every session.
    pub every: EverySession,
    /// Answers that nobody gave, to be shown and read out.
    pub made_up: MadeUp,
    /// About exercises, in the order of their files.
    pub notes: Vec<TutorNotes>,
}

/// One session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Stable name; the file is called after it.
    pub id: Rc<str>,
    /// Its place among the sessions, from 1.
    pub number: u16,
    /// What it is called.
    pub title: Rc<str>,
    /// Who it is for.
    pub audience: Rc<str>,
    /// How long it takes with its break. The rows add up to it.
    pub minutes: u16,
    /// What people will be able to take away, a line each.
    pub aims: Vec<Rc<str>>,
    /// What the college's listing says: what will be asked, and that nobody has to share.
    pub listing: Vec<Rc<str>>,
    /// The exercises it is made of, in the order of the session.
    pub exercises: Vec<ExerciseId>,
    /// Those of which learners meet every step, whatever stands on the wall.
    pub whole: Vec<ExerciseId>,
    /// From the welcome to the closing.
    pub rows: Vec<Row>,
    /// What helps to hold this session well.
    pub notes: Vec<Rc<str>>,
    /// What may be hard in it, and what to do then.
    pub care: Vec<Rc<str>>,
    /// What to do if something happens that is likely in this session.
    pub what_if: Vec<WhatIf>,
    /// Exercises for at home.
    pub take_home: Vec<ExerciseId>,
    /// How to offer them.
    pub take_home_say: Rc<str>,
    /// Who made it together. Empty until somebody did.
    pub made_with: Vec<Rc<str>>,
    /// True until a named person has reviewed it.
    pub draft: bool,
}

/// A stretch of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// How long it takes.
    pub minutes: u16,
    /// What happens.
    pub what: Rc<str>,
    /// How: alone, in pairs, the whole group. Empty in a break.
    pub how: Rc<str>,
    /// What stands on the wall meanwhile, in order. Never empty.
    pub wall: Vec<Wall>,
}

/// One picture on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wall {
    /// A step of an exercise.
    Step(ExerciseId, StepId),
    /// A prompt of the plan's own.
    Prompt(Prompt),
    /// The made-up person: a choice of versions, the story and what to ask about it.
    Story,
    /// A break: the quiet screen with its bench.
    Break,
}

/// A prompt that is no step of an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// Stands large.
    pub say: Rc<str>,
    /// One line below. May be empty.
    pub more: Rc<str>,
    /// Up to three made-up answers.
    pub slips: Vec<Rc<str>>,
}

/// What holds for every session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EverySession {
    /// What to do before it.
    pub before: Vec<Rc<str>>,
    /// What to offer for the agreement that the group makes.
    pub agreement: Vec<Rc<str>>,
    /// How to hold it.
    pub during: Vec<Rc<str>>,
    /// What comes behind it.
    pub after: Vec<Rc<str>>,
    /// What to do if.
    pub what_if: Vec<WhatIf>,
}

/// What to do if something happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIf {
    /// What happens, such as *Somebody leaves the room*.
    pub happens: Rc<str>,
    /// What to do, a sentence or two each.
    pub then: Vec<Rc<str>>,
}

/// Answers that nobody gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MadeUp {
    /// For steps whose own starters do not suit a wall.
    pub slips: Vec<Slips>,
    /// What is asked about the made-up person, in order.
    pub asks: Vec<StoryAsk>,
    /// The same person in several versions. Age, culture and gender are left open in each.
    pub versions: Vec<Version>,
}

/// Up to three made-up answers to one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slips {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The step of it.
    pub step: StepId,
    /// The answers.
    pub say: Vec<Rc<str>>,
}

/// One question about the made-up person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryAsk {
    /// Stable name, by which a version answers.
    pub id: CardId,
    /// The question.
    pub say: Rc<str>,
    /// One line below. May be empty.
    pub more: Rc<str>,
}

/// The made-up person once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Stable name.
    pub id: CardId,
    /// What tells it from the others, such as *Sam and the flat*.
    pub title: Rc<str>,
    /// The story to read out, a sentence or two each. Headlines only.
    pub story: Vec<Rc<str>>,
    /// Made-up answers, one list for each question and in their order.
    pub answers: Vec<Vec<Rc<str>>>,
}

impl Plan {
    /// The class that this session is: its exercises in order, and of each the steps that its rows name, unless it is met as a whole. What is
    /// heavy is in no class.
    pub fn class(&self, content: &Content) -> Class {
        let in_class = |id: &ExerciseId| {
            let exercise = content.exercise(id).filter(|exercise| exercise.weight != Weight::Deep)?;
            let walls = self.rows.iter().flat_map(|row| &row.wall);
            let named = walls.filter_map(|wall| match wall {
                Wall::Step(of, step) if of == id => number_of_step(exercise, step),
                _ => None,
            });
            let all = choosable(exercise);
            let steps: BTreeSet<u8> = named.filter(|number| all.contains(number)).collect();
            let is_whole = self.whole.contains(id) || steps.is_empty() || steps == all;
            let steps = (!is_whole).then_some(steps);
            Some(Chosen { exercise: id.clone(), steps })
        };
        Class { chosen: self.exercises.iter().filter_map(in_class).collect(), ..Class::default() }
    }
}

impl MadeUp {
    /// The made-up answers to a step, where some were written for it.
    pub fn slips_for(&self, exercise: &ExerciseId, step: &StepId) -> Option<&[Rc<str>]> {
        let found = self.slips.iter().find(|slips| &slips.exercise == exercise && &slips.step == step);
        found.map(|slips| &*slips.say)
    }
}
