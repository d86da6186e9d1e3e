//! What a person did, as facts in their words. `Visit::after` decides what follows.

use std::rc::Rc;

use super::Device;
use crate::core::comfort::Comfort;
use crate::core::content::Feeling;
use crate::core::copy::Refusal;
use crate::core::energy::Energy;
use crate::core::exercise::{Goes, Mode};
use crate::core::helplines::Nation;
use crate::core::ids::{CardId, ExerciseId, PromptId, StepId};
use crate::core::keeping::KeepState;
use crate::core::leaving::Leaving;
use crate::core::lock::Lock;
use crate::core::sitting::Record;
use crate::core::until::Span;
use crate::core::words::Words;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Pressed an exercise card.
    Opened(ExerciseId),
    /// Said how much they have got today.
    ChoseEnergy(Energy),
    /// Answered who else uses the device.
    SaidDevice(Device),
    /// Practised leaving by three presses of Shift.
    Practised,
    /// Chose how to leave.
    ChoseLeaving(Leaving),
    /// Chose how the page looks.
    ChoseComfort(Comfort),
    /// Chose whether words are kept.
    ChoseKeeping(bool),
    /// Pressed the main button, or *Skip this*.
    WentOn,
    /// Pressed *Skip this*: goes on and takes nothing along.
    Skipped,
    /// Pressed *Stop here*.
    Stopped,
    /// Pressed a button with a place of its own.
    Pressed(Goes),
    /// The browser's Back or Forward came to this number of the trail.
    Walked(usize),
    /// Pressed the page's own Back where the browser has no entry for it.
    WentBack,
    /// Went to a place by a link of its own: Help, About, What is kept, Under 18, the list of parts, home.
    WentTo(super::Place),
    /// Wrote into a box.
    Wrote(PromptId, Words),
    /// Tapped a starter.
    TookStarter(PromptId, Rc<str>),
    /// Chose a card, or took it back.
    Chose(StepId, CardId, bool),
    /// Asked for another name or point.
    AddedRow(StepId),
    /// Took a name or point away.
    RemovedRow(StepId, u16),
    /// Said how a point lies: `up`, `level` or `down`.
    Leaned(StepId, u16, CardId),
    /// Let a point change places with the one before it.
    MovedEarlier(StepId, u16),
    /// Pressed an exercise for its two-minute version.
    OpenedBriefly(ExerciseId),
    /// Put a card into a group.
    Sorted(StepId, CardId, CardId),
    /// Pressed *I have thought about it*.
    ThoughtAboutIt(StepId),
    /// Chose how to answer from now on.
    ChoseMode(Mode),
    /// Unfolded the box of this step.
    Unfolded(StepId),
    /// Chose how they are on a check-in.
    Felt(Feeling),
    /// Chose a grounding; `None` is *None of these*.
    ChoseGrounding(Option<CardId>),
    /// Pressed *Carry on* on a screen that followed a check-in.
    CarriedOn,
    /// Took a turn inside a check-in or a grounding.
    Turned(super::Turn),
    /// Wants to change one line of the letter.
    Changed(StepId),
    /// Took a line out of the letter, or put it back.
    LeftOut(PromptId, bool),
    /// Put a sensitive line into the letter, or took it out.
    PutIn(PromptId, bool),
    /// Go on where they were.
    WentOnWhereTheyWere(ExerciseId),
    /// Begin a new sitting.
    StartedFresh(ExerciseId),
    /// Chose which earlier sitting stands beside the newest, by its id.
    ChoseThen(Rc<str>),
    /// Erase the sitting on hand.
    ErasedSitting(ExerciseId),
    /// Erase the sitting of this id, of the exercise that is looked back at.
    ErasedDay(Rc<str>),
    /// Erase the answer that a line of a letter stands for, and what came of it.
    ErasedLine {
        /// The sitting whose letter it is.
        sitting: Rc<str>,
        /// The answer, so that a second press on a line that has gone erases no other.
        prompt: PromptId,
        /// The line's place in [`crate::core::letter::Letter::all`].
        at: usize,
    },
    /// Erase an answer to a question that is asked no more: exercise, sitting, prompt.
    ErasedFormer(ExerciseId, Rc<str>, PromptId),
    /// The edge erased a text that could not be read, or was not let; and whether others are left.
    ErasedUnread {
        /// Whether reading back found it gone.
        proven: bool,
        /// Whether there are others.
        left: bool,
    },
    /// Erase an exercise with all its sittings.
    ErasedExercise(ExerciseId),
    /// Take the last erasing back.
    Undid,
    /// The edge read storage back after an erasing: whether nothing of it is there any more.
    ProvedErased(bool),
    /// Everything was erased by the edge, and read back.
    ErasedEverything {
        /// Whether reading back found nothing of ours.
        proven: bool,
    },
    /// Took a day into the copy, or out of it.
    PickedDay(Rc<str>, bool),
    /// Turned one line of a day in or out of the copy.
    TurnedLine(Rc<str>, usize),
    /// Gave the copy another name.
    NamedCopy(Words),
    /// The edge read a file that the person chose.
    ReadCopy(Result<Rc<Vec<Record>>, Refusal>),
    /// Pressed *Add to what is here*.
    TookIn,
    /// Chose how long words stay from today on; `None` switches forgetting off.
    ChoseUntil(Option<Span>),
    /// The edge could not keep the chosen day: nothing will be forgotten by itself.
    UntilNotKept,
    /// The chosen day had come when somebody came back to an open page; everything was removed and read back.
    Forgot {
        /// Whether reading back found nothing of ours.
        proven: bool,
    },
    /// Chose where they are.
    ChoseNation(Nation),
    /// The edge said what became of keeping.
    Kept(KeepState),
    /// The edge found that another tab wrote: this is what both have together.
    Joined {
        /// What is kept now.
        record: Rc<Record>,
        /// What we had handed over for it. The person may have gone on since.
        handed: Rc<Record>,
    },
    /// *Keep here instead*, while another tab is the one that keeps.
    KeptHere,
    /// Another tab erased an exercise; everything, where none is named.
    ErasedElsewhere(Option<ExerciseId>),
    /// Another tab erased one sitting of an exercise.
    SittingErasedElsewhere(ExerciseId, Rc<str>),
    /// The lock on what is kept was switched on or off, or another tab locked.
    LockStands(Lock),
    /// What is kept was opened: with the passphrase, or because another tab took the lock off.
    LockOpened {
        /// How the lock stands now.
        lock: Lock,
        /// Everything that could be read.
        records: Vec<Record>,
        /// Whether something could not.
        unreadable: bool,
    },
    /// Pressed *Pause*, or *Go on where I was*.
    Paused(bool),
    /// Chose one of the ways to feel steadier while pausing.
    RestedWith(CardId),
    /// Ticked a line for the version to share, by its place in the letter, or let it go.
    Shared(usize, bool),
    /// Wrote a line of *What I'd like you to know*, by its place on the page.
    Knew(usize, Words),
    /// Covered own words on the screen, or uncovered them.
    DrewCurtain(bool),
    /// *Keep them* after storage was found empty.
    KeptAgain,
    /// *Let them go* after storage was found empty.
    LetGo,
}

impl Event {
    /// Whether an erasing can still be taken back after it: it is one, or what the edge says of its own accord.
    pub(super) fn is_about_erasing(&self) -> bool {
        matches!(
            self,
            Event::ErasedSitting(_)
                | Event::ErasedDay(_)
                | Event::ErasedLine { .. }
                | Event::ErasedFormer(..)
                | Event::ErasedExercise(_)
                | Event::Pressed(Goes::Delete)
                | Event::Joined { .. }
        )
    }
}
