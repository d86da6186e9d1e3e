//! An exercise as the rest of the code may rely on it: already read, already checked.
//!
//! The shape is the same in the compiled content. Sources are TOML (`core::reading`, native only); whatever stands here has
//! passed every check that a build makes, so nothing below needs to be doubted again.

mod asked;
mod drawn;
mod outside;
#[cfg(test)]
mod sample;

use std::rc::Rc;

pub use drawn::{PictureKind, PictureSpec, SectionSpec};
pub use outside::{Offer, Pocket, Signs, StartersFor};

use serde::{Deserialize, Serialize};

use super::ids::{CardId, ExerciseId, StepId};

/// One guided reflection, from the opening step to the close.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exercise {
    /// Stable name; never changes once released.
    pub id: ExerciseId,
    /// The language that its words are in, where nobody has put it into the language around it yet: the whole exercise is lent then, never
    /// a sentence of it. It is written from left to right, as the language that everything is lent from is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lent: Option<Rc<str>>,
    /// What it is called on its card and its opening step.
    pub title: Rc<str>,
    /// A short neutral name for the place line at the top of each step.
    pub place: Rc<str>,
    /// One sentence that says what a person will do.
    pub purpose: Rc<str>,
    /// About how long it takes, in minutes.
    pub minutes: u16,
    /// How much it asks of a person.
    pub weight: Weight,
    /// Content notes shown before the first question (R4). Calm and practical.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Rc<str>>,
    /// Where *Choose a gentler one* leads.
    pub gentler: ExerciseId,
    /// True until a named person has reviewed the words; the screen then says so.
    #[serde(default, skip_serializing_if = "is_false")]
    pub draft: bool,
    /// Whether coming back shows the anchor and a check-in before any of the person's words.
    #[serde(default, skip_serializing_if = "is_false")]
    pub greets: bool,
    /// Offered on the page for people under 18 (content 2.6).
    #[serde(default, skip_serializing_if = "is_false")]
    pub young: bool,
    /// Whether *Help and numbers* is the first button of the opening step: some people open it in the middle of a hard time.
    #[serde(default, skip_serializing_if = "is_false")]
    pub help_first: bool,
    /// The step that a second *stirred up* or *shut down* offers as *Go to what helps* (R10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub helps: Option<StepId>,
    /// Named parts, in order; empty where the exercise is one piece.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// The line of the letter that starts *If it gets hard*, and the step whose answer ends it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hard: Option<HardLine>,
    /// The picture of this exercise, drawn from the person's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<PictureSpec>,
    /// Every step in the order a person meets it. Never empty; the first is `Open`, the last `Close`.
    pub steps: Vec<Rc<Step>>,
}

/// How much an exercise asks of a person. In files: gentle, medium, deep. On screen: Light, Some weight, Heavy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Nothing hard is asked.
    Gentle,
    /// One harder part.
    Medium,
    /// Hard things.
    Deep,
}

/// A named stretch of a long exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What the list of parts calls it.
    pub title: Rc<str>,
    /// The step it begins with.
    pub first: StepId,
}

/// *If it gets hard, I can ...*: our words, then the person's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HardLine {
    /// Our beginning of the line.
    pub say: Rc<str>,
    /// The step whose answer ends it. The line is left out while that is empty.
    pub step: StepId,
}

/// What is on screen at once. `Debug` tells its name and never its words: a name somebody wrote may stand in them.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Stable name, unique in the exercise.
    pub id: StepId,
    /// What kind of step it is.
    pub kind: Kind,
    /// The heading. Empty only for kinds whose words are shared (open, check-in, ground, summary, close).
    #[serde(default, skip_serializing_if = "is_empty")]
    pub ask: Rc<str>,
    /// Help lines under the heading.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub help: Vec<Rc<str>>,
    /// A content note of its own, above the heading's help.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Rc<str>>,
    /// Lines that are added only when a card was chosen earlier.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Also>,
    /// The step is met only when this holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// Cards to choose from, in fixed order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<Card>,
    /// Steps whose chosen cards are offered here instead of `cards`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cards_from: Vec<StepId>,
    /// The most cards that can be chosen here, or that are taken over for sorting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u8>,
    /// Groups of a `sort` step.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Card>,
    /// Several short boxes instead of one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// Starters, as chips under the box.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub starters: Vec<Rc<str>>,
    /// Buttons other than *Carry on*; the first is the main one. Empty means the usual ones of the kind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub buttons: Vec<Button>,
    /// Our words before this answer in the letter; none means it is not in the letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<Rc<str>>,
    /// The answer stays at the top of every later step (the anchor).
    #[serde(default, skip_serializing_if = "is_false")]
    pub anchor: bool,
    /// The chosen cards are grounding ids that come first wherever grounding is offered (the kit).
    #[serde(default, skip_serializing_if = "is_false")]
    pub kit: bool,
    /// The answer is never stored (R7: check-ins and the timing gate).
    #[serde(default, skip_serializing_if = "is_false")]
    pub never_kept: bool,
    /// The step is met once for each card chosen, or name or line written, in these earlier steps. `{each}` in its words is that one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub each: Vec<StepId>,
    /// What a step met for one of `each` is about. Never in content: it is set where a step is met (`core::path`).
    #[serde(skip)]
    pub about: Option<Item>,
    /// Cards that come from outside the exercise, before its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Offer>,
    /// Starters shown instead of `starters` after certain earlier cards; the first that fits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub starters_for: Vec<StartersFor>,
    /// Earlier steps whose own words stay in sight here, because this step builds on them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recalls: Vec<StepId>,
    /// Whether the step is part of the two-minute version.
    #[serde(default, skip_serializing_if = "is_false")]
    pub brief: bool,
    /// Where the answer stands on the pocket card and on the person's own part of Help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pocket: Option<Pocket>,
    /// Whether a class leaves this step out. Never in content: it follows from the class link (`core::class`).
    #[serde(skip)]
    pub out: bool,
    /// Points of this timeline lie ahead: a name only, no up or down, drawn dotted.
    #[serde(default, skip_serializing_if = "is_false")]
    pub ahead: bool,
    /// What is chosen or written here stands for `{recovery}` from now on.
    #[serde(default, skip_serializing_if = "is_false")]
    pub own_word: bool,
    /// Which subjects of the helplines file a signpost shows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signs: Vec<Signs>,
}

impl std::fmt::Debug for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Step({}, {:?})", self.id, self.kind)
    }
}

impl std::fmt::Debug for Card {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Card({})", self.id)
    }
}

/// One thing that a repeated step is about: a chosen card, a name in a ring, or a line that was written.
#[derive(Clone, PartialEq, Eq)]
pub struct Item {
    /// Stable while the thing is there; ends the id of the step that is about it.
    pub id: CardId,
    /// Its words.
    pub say: Rc<str>,
    /// Whether the words are the person's own.
    pub own: bool,
}

impl std::fmt::Debug for Item {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Item({}, {} letters)", self.id, self.say.chars().count())
    }
}

/// The kinds of step there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The shared first step: what this is, how long, what is kept.
    Open,
    /// Something to read.
    #[default]
    Info,
    /// A box for words.
    Text,
    /// One line: a name or a headline.
    Line,
    /// Choose as many cards as you like.
    Many,
    /// Choose one card.
    One,
    /// A scale in words; choose one.
    Words,
    /// Put cards into groups, one choice per card.
    Sort,
    /// Points on a line: a few words each, and up, level or down.
    Timeline,
    /// Names in a ring: people, places, animals, groups.
    Circles,
    /// Days by morning, afternoon and evening, for one thing at a time.
    Week,
    /// Places that may help, by what was chosen and by nation; one can be marked for later.
    Signpost,
    /// Choose a short way to feel steadier and try it.
    Ground,
    /// How are you doing right now?
    CheckIn,
    /// The person's own words as a letter.
    Summary,
    /// The shared last step.
    Close,
}

/// A card to choose. `Debug` tells its name and never its words: they may be the person's own.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Stable name, unique in the step.
    pub id: CardId,
    /// What it says.
    pub say: Rc<str>,
    /// Left out of the letter, print, copy and file until the person ticks it (R22).
    #[serde(default, skip_serializing_if = "is_false")]
    pub sensitive: bool,
    /// Never stored, in no keep mode (*Not safe at home*, *I am afraid of someone*, *I feel watched*).
    #[serde(default, skip_serializing_if = "is_false")]
    pub never_kept: bool,
    /// What `{recovery}` becomes once this card is chosen in a step with `own_word`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stands_for: Option<Rc<str>>,
    /// Whether the words are the person's own: a name in a ring. Never in content.
    #[serde(skip)]
    pub own: bool,
    /// None, not sure, not now, would rather not say (C20).
    #[serde(default, skip_serializing_if = "is_false")]
    pub way_out: bool,
    /// Carrying on with this card leads somewhere other than the next step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goes: Option<Goes>,
    /// A help line shown at the place that `goes` leads to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saying: Option<Rc<str>>,
    /// Choosing this card sets how the rest of the exercise is answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<Mode>,
}

/// How a person would like to answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Cards and words; boxes are open.
    #[default]
    Words,
    /// Mostly cards: boxes are folded under *Write a few words*.
    Cards,
    /// Just thinking: boxes are folded, *I have thought about it* stands instead.
    Think,
    /// On paper: leads to the sheet.
    Paper,
}

/// One of several short boxes of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Stable name, unique in the step.
    pub id: CardId,
    /// The beginning of the line that the person ends. Also its words in the letter.
    pub ask: Rc<str>,
    /// A step whose words are put into the box the first time it is met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<StepId>,
}

/// A button and where it leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// What it says.
    pub say: Rc<str>,
    /// Where it leads.
    pub goes: Goes,
}

/// Where a button or a card can lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Goes {
    /// The next step.
    On,
    /// A named step of the same exercise.
    Step(StepId),
    /// The exercise's gentler twin.
    Gentler,
    /// The help screen.
    Help,
    /// The list of exercises.
    Home,
    /// *Leave quickly*, beside the one in the bar.
    Leave,
    /// The page for people under 18. Offers no way on into the exercise.
    Under18,
    /// Erase this sitting (with undo), then close.
    Delete,
}

/// When a conditional step or line is met: any of these cards was chosen in that step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// The earlier step.
    pub step: StepId,
    /// Any one of these is enough.
    pub any: Vec<CardId>,
}

/// A help line, or safety numbers, added only when something was chosen earlier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Also {
    /// When it is added.
    pub when: When,
    /// The line. Empty when only numbers are added.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub say: Rc<str>,
    /// The tier of helplines shown before the buttons.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numbers: Option<super::helplines::Tier>,
}

fn is_false(value: &bool) -> bool {
    !*value
}

fn is_empty(text: &Rc<str>) -> bool {
    text.is_empty()
}
