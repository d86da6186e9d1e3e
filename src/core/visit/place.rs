//! Where a person can be. One place, one screen. None of it ever stands in an address or a title.

use std::rc::Rc;

use crate::core::content::Feeling;
use crate::core::ids::{CardId, ExerciseId, StepId};

/// A place of the visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The first screen: the two doors, and what somebody new may start with.
    Home,
    /// Behind one of the doors: its routes.
    Door(CardId),
    /// The list of all exercises, by how much somebody has got today.
    All,
    /// What recovery can mean, and where each idea comes from.
    Ideas,
    /// *Who else uses this device?*, before this exercise.
    Device(ExerciseId),
    /// What leaving does and cannot do, where it is practised and where it is chosen how.
    Leaving,
    /// What leaving looks like, practised.
    Practice,
    /// Advice for someone who may be watched, before this exercise.
    Safety(ExerciseId),
    /// *Shall we keep your words?*, before this exercise.
    Keep(ExerciseId),
    /// There are words from before.
    Found(ExerciseId),
    /// The anchor and a check-in before any words from before.
    Greeting(ExerciseId, Turn),
    /// All letters of one exercise, newest first.
    Look(ExerciseId),
    /// Two letters of one exercise from different days, side by side. Nothing compares them.
    ThenAndNow(ExerciseId),
    /// One step of one exercise.
    Step(ExerciseId, StepId, Turn),
    /// The close, because someone stopped before the end.
    Stopped(ExerciseId),
    /// Choosing the lines of a version to share, in a class.
    Share(ExerciseId),
    /// That version, as others would see it.
    Shown(ExerciseId),
    /// A slip that says that somebody took part.
    TookPart(ExerciseId),
    /// Writing *What I'd like you to know*, in a class.
    Know(ExerciseId),
    /// That page, as others would see it.
    Known(ExerciseId),
    /// The list of parts of a long exercise.
    Parts(ExerciseId),
    /// A steadying exercise on its own, from Help or a break.
    Rest(Turn),
    /// What helps, who, and the smallest step, on a card for the pocket.
    Pocket,
    /// Helplines.
    Help,
    /// For people under 18.
    Young,
    /// What is kept here.
    Kept,
    /// A copy of one's own: what goes into it.
    Copy,
    /// Bringing a copy back.
    BringIn,
    /// Locking what is kept with a passphrase.
    SetLock,
    /// Giving the lock another passphrase.
    ChangeLock,
    /// *Take the lock off?*
    EndLock,
    /// *Delete everything?*
    EraseAll,
    /// One sitting or exercise was erased; it can be undone from here.
    Erased(ExerciseId),
    /// Everything was erased, or not all of it could be.
    ErasedAll {
        /// Whether reading back found nothing of ours.
        proven: bool,
    },
    /// What was on the screen was erased in another tab.
    RemovedElsewhere,
    /// Text and colours.
    Comfort,
    /// What this is and is not, what we promise.
    About,
    /// *See for yourself*: what this page asked for, and what is stored.
    See,
}

/// Within a check-in or a grounding step: where in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Turn {
    /// The question.
    #[default]
    Asking,
    /// After *stirred up*, *shut down* or *not sure*: what to do now.
    Felt(Feeling),
    /// Choosing a way to feel steadier. Those named come first.
    Choosing(Vec<CardId>),
    /// Trying one.
    Trying(CardId),
    /// *Did that help?*
    Tried,
}

impl Place {
    /// The exercise a place belongs to.
    pub fn exercise(&self) -> Option<&ExerciseId> {
        match self {
            Place::Device(id)
            | Place::Safety(id)
            | Place::Keep(id)
            | Place::Found(id)
            | Place::Greeting(id, _)
            | Place::Look(id)
            | Place::ThenAndNow(id)
            | Place::Step(id, ..)
            | Place::Stopped(id)
            | Place::Share(id)
            | Place::Shown(id)
            | Place::TookPart(id)
            | Place::Know(id)
            | Place::Known(id)
            | Place::Parts(id)
            | Place::Erased(id) => Some(id),
            _ => None,
        }
    }

    /// The exercise whose own words fill the screen. The gates before it are ours, and speak as the page does.
    pub fn words_of(&self) -> Option<&ExerciseId> {
        match self {
            Place::Device(_) | Place::Safety(_) | Place::Keep(_) | Place::Found(_) | Place::Greeting(..) => None,
            Place::Erased(_) => None,
            _ => self.exercise(),
        }
    }

    /// The same place with another turn, where it has turns.
    pub fn with_turn(&self, turn: Turn) -> Place {
        match self {
            Place::Greeting(id, _) => Place::Greeting(id.clone(), turn),
            Place::Step(id, step, _) => Place::Step(id.clone(), step.clone(), turn),
            Place::Rest(_) => Place::Rest(turn),
            other => other.clone(),
        }
    }

    /// A name that differs for every screen, for keys only. Never shown and never in the page.
    pub fn key(&self) -> Rc<str> {
        Rc::from(format!("{self:?}"))
    }
}
