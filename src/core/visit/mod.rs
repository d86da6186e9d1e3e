//! One visit: where a person is, what they gave, what they chose about keeping. The heart of the widget.
//!
//! `Visit::after` is a pure function from a visit and an event to the next visit. It reads no clock, no storage and no page;
//! what it needs of those (the day, a name for this tab, what was found in storage) is handed in.

mod after;
mod answers;
mod copying;
mod erasing;
mod event;
mod keeps;
mod locking;
mod moves;
mod outside;
mod own_word;
mod place;
mod presses;
mod rows;
#[cfg(test)]
mod tests;
mod until;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

pub use copying::Copying;
pub use erasing::Undo;
pub use event::Event;
pub use moves::WayBack;
pub use outside::{DAYS, TIMES, lines_of};
pub use place::{Place, Turn};
pub use rows::TURNS;
pub use until::Until;

use super::comfort::Comfort;
use super::content::{Content, Feeling};
use super::energy::Energy;
use super::exercise::{Exercise, Mode};
use super::helplines::Nation;
use super::ids::{CardId, ExerciseId, PromptId, StepId};
use super::keeping::KeepState;
use super::leaving::Leaving;
use super::lock::Lock;
use super::path::Answered;
use super::sitting::{Record, Sitting};
use super::words::Words;

/// Who else uses this device. Asked once per visit, never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// Nobody else.
    Mine,
    /// Other people do.
    Shared,
    /// Someone may be checking.
    Checked,
    /// In a class.
    Class,
}

/// What is to have focus after a row was added, taken away or moved (WCAG 2.4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusOn {
    /// The box of this row.
    Row(u16),
    /// *Move earlier* of this row.
    Mover(u16),
    /// The question.
    Heading,
    /// What is said where an answer was erased, with the way to take it back.
    Erased,
}

/// Everything about one visit. Cheap to clone: what is large is shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The day, as `YYYY-MM-DD` where the person is.
    pub today: Rc<str>,
    /// A short random name of this tab; no two tabs write under the same.
    pub writer: Rc<str>,
    /// Every place of this visit, and which one is on the screen. The browser's Back and Forward walk it.
    pub trail: Vec<Place>,
    /// Where on the trail we are.
    pub here: usize,
    /// The answer about the device, once given or passed over.
    pub device: Option<Device>,
    /// Whether the address says that this device is shared. Then nothing is ever kept, and nothing inside can change that.
    pub shared: bool,
    /// Whether the address takes keeping away (`keep=off`). Then nothing is kept, and what may be kept is not looked at.
    pub keep_off: bool,
    /// Whether the address is a class link. Then nothing is kept, what may be kept is not looked at, and just thinking comes first.
    pub class: bool,
    /// Whether a pause stands over the screen; everything under it stays as it is.
    pub paused: bool,
    /// The way to feel steadier that is shown in a pause.
    pub resting: Option<CardId>,
    /// The lines that are ticked for the version to share, by their place in the letter.
    pub sharing: BTreeSet<usize>,
    /// The lines of *What I'd like you to know*: what matters, what helps, what does not, and one thing that is asked.
    pub know: [Words; 4],
    /// The exercise whose letter those are lines of.
    shares: Option<ExerciseId>,
    /// Whether this is the one-file edition. Then nothing is kept, and a copy is how words are taken along.
    pub one_file: bool,
    /// Whether the visit before this one was just wiped, which the first screen says.
    pub cleared: bool,
    /// What was chosen about leaving.
    pub leaving: Leaving,
    /// How the page looks here, where the device does not say it.
    pub comfort: Comfort,
    /// Whether the gates before a first exercise were met in this visit.
    pub gates_met: bool,
    /// Whether words are to be kept in this browser. `None` until chosen: then nothing is.
    pub keep: Option<bool>,
    /// What the browser said about keeping, last.
    pub kept: KeepState,
    /// Whether the browser lets this page keep anything at all. `false` only after it refused.
    pub can_keep: bool,
    /// How the lock on what is kept stands.
    pub lock: Lock,
    /// Whether own words are covered on the screen. In memory only.
    pub curtain: bool,
    /// Whether something was found in storage when this visit began.
    pub found: bool,
    /// Whether something in storage could not be read. It is left where it is.
    pub unreadable: bool,
    /// Whether the browser did not let such a text be erased when the person asked for it.
    pub unread_stays: bool,
    /// Words and cards, by exercise.
    pub records: BTreeMap<ExerciseId, Rc<Record>>,
    /// Answers that are never kept (R7), for the exercise on hand.
    pub passing: Vec<(StepId, Vec<CardId>)>,
    /// The feeling chosen on the check-in on the screen.
    pub feeling: Option<Feeling>,
    /// The grounding chosen on the screen.
    pub trying: Option<CardId>,
    /// How often someone was stirred up or shut down in this sitting (R10). In memory only.
    pub unsettled: u8,
    /// How much somebody has got today. In memory only.
    pub energy: Energy,
    /// Whether they said so since they came to this screen: then it is said aloud how many exercises suit.
    pub energy_said: bool,
    /// Where lines that need them are shown first.
    pub nation: Option<Nation>,
    /// A help line for a step that was returned to, such as *Shall we make it smaller?*
    pub saying: Option<(StepId, Rc<str>)>,
    /// After this step the letter is shown again: one line of it is being changed.
    pub changing: Option<StepId>,
    /// The exercise that was opened for its two-minute version and has not begun yet.
    pub briefly: Option<ExerciseId>,
    /// The earlier sitting that stands beside the newest.
    pub then: Option<Rc<str>>,
    /// A row that was asked for and is still empty: a name or a point to come.
    pub row: Option<(StepId, u16)>,
    /// The row whose box or button is to have focus next, because what had it is gone. Counted up by `redrawn` or `row`.
    pub focus: Option<FocusOn>,
    /// The box that someone unfolded though they would rather think.
    pub unfolded: Option<StepId>,
    /// What was erased and can still come back, until the person goes on.
    pub undo: Option<Undo>,
    /// A copy that is being made or brought back.
    pub copying: Copying,
    /// The day on which everything is forgotten, and what became of it.
    pub until: Until,
    /// Whether the last thing that happened was typing: then saving may wait a moment for more.
    pub typing: bool,
    /// Grows when a box must be drawn anew with other words (a starter was added). Part of its key.
    pub redrawn: u32,
}

impl Visit {
    /// A visit that has just begun, with what was found in storage.
    pub fn new(today: Rc<str>, writer: Rc<str>, nation: Option<Nation>) -> Self {
        Self {
            today,
            writer,
            trail: vec![Place::Home],
            here: 0,
            device: None,
            shared: false,
            keep_off: false,
            class: false,
            paused: false,
            resting: None,
            sharing: BTreeSet::new(),
            know: Default::default(),
            shares: None,
            one_file: false,
            cleared: false,
            leaving: Leaving::default(),
            comfort: Comfort::default(),
            gates_met: false,
            keep: None,
            kept: KeepState::Not,
            can_keep: true,
            lock: Lock::Off,
            curtain: false,
            found: false,
            unreadable: false,
            unread_stays: false,
            records: BTreeMap::new(),
            passing: Vec::new(),
            feeling: None,
            trying: None,
            unsettled: 0,
            energy: Energy::Any,
            energy_said: false,
            nation,
            saying: None,
            changing: None,
            briefly: None,
            then: None,
            row: None,
            focus: None,
            unfolded: None,
            undo: None,
            copying: Copying::default(),
            until: Until::default(),
            typing: false,
            redrawn: 0,
        }
    }

    /// This visit with records found in storage. Finding some means that keeping was chosen before.
    pub fn with_found(mut self, records: Vec<Record>, unreadable: bool) -> Self {
        self.found = !records.is_empty();
        self.unreadable = unreadable;
        if self.found {
            self.keep = Some(true);
            self.kept = KeepState::Kept;
        }
        for record in records {
            self.records.insert(record.exercise.clone(), Rc::new(record));
        }
        self
    }

    /// The place on the screen.
    pub fn place(&self) -> &Place {
        self.trail.get(self.here).unwrap_or(&Place::Home)
    }

    /// The sitting that goes on in this exercise.
    pub fn sitting(&self, exercise: &ExerciseId) -> Option<&Rc<Sitting>> {
        self.records.get(exercise)?.current()
    }

    /// Whether there are words in this exercise, in this visit or from before.
    pub fn has_words(&self, exercise: &ExerciseId) -> bool {
        self.records.get(exercise).is_some_and(|record| record.has_answers())
    }

    /// Everything answered in this sitting, the never-kept included.
    pub fn answered<'a>(&'a self, sitting: &'a Sitting) -> Answered<'a> {
        Answered { sitting, passing: &self.passing, lent: Vec::new() }
    }

    /// What the keep line says now.
    pub fn keep_state(&self) -> KeepState {
        match (self.keep, self.can_keep) {
            _ if self.keeps_nothing() => KeepState::NotOffered,
            _ if self.lock == Lock::Closed => KeepState::Locked,
            (_, false) => KeepState::Refused,
            (Some(true), true) => self.kept,
            _ => KeepState::Not,
        }
    }

    /// Whether the keep choice is offered before the exercise: not on a device where it could harm, not where it was made.
    pub fn offers_keeping(&self) -> bool {
        self.keep.is_none() && self.lock != Lock::Closed && !self.is_overlooked() && !self.keeps_nothing()
    }

    /// Whether this page never keeps anything, and never looks at what may be kept: the address says so, or it is one file.
    pub fn keeps_nothing(&self) -> bool {
        self.shared || self.keep_off || self.class || self.one_file
    }

    /// Whether words of the person's are kept here, or will be in a moment: what they chose and what there is to keep.
    pub fn keeps_words(&self) -> bool {
        self.keep == Some(true) && self.records.values().any(|record| record.has_answers())
    }

    /// Whether somebody else may look on, now or later.
    pub fn is_overlooked(&self) -> bool {
        self.shared || self.class || matches!(self.device, Some(Device::Shared | Device::Checked | Device::Class))
    }

    /// How a new sitting is answered at first.
    fn first_mode(&self) -> Mode {
        if self.class || self.device == Some(Device::Checked) { Mode::Think } else { Mode::Words }
    }

    /// Grounding in the order to offer it: the kit first, if there is one.
    pub fn grounding_kit(&self, content: &Content) -> Vec<CardId> {
        let kit_of = |exercise: &Exercise| {
            let step = exercise.steps.iter().find(|step| step.kit)?;
            let sitting = self.sitting(&exercise.id)?;
            let chosen: Vec<CardId> = sitting.chosen(&step.id).iter().map(|card| card.id.clone()).collect();
            Some(chosen)
        };
        content.exercises.iter().map(Rc::as_ref).find_map(kit_of).unwrap_or_default()
    }

    /// The words in a box of this exercise.
    pub fn words(&self, exercise: &ExerciseId, prompt: &PromptId) -> Words {
        self.sitting(exercise).map(|sitting| sitting.words(prompt)).unwrap_or_default()
    }
}
