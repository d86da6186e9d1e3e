//! Which answers stand where in an exercise's picture. `core::picture` puts the words in, `view::pictures` draws it.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{is_empty, is_false};
use crate::core::ids::{CardId, StepId};

/// What a picture is made of: sections, each filled from the answers of some steps. `core::picture` puts the words in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureSpec {
    /// How it is laid out.
    pub kind: PictureKind,
    /// Its name, above it and for screen readers.
    pub title: Rc<str>,
    /// Sections in reading order.
    pub sections: Vec<SectionSpec>,
    /// The step whose chosen cards mark sections (by id) or items (by id).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marked_by: Option<StepId>,
    /// What a marked section or item is called, such as *the one to grow*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marked: Option<Rc<str>>,
    /// What a section says that was left out, such as *not looked at today*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub empty: Option<Rc<str>>,
    /// One of our own lines under the picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<Rc<str>>,
}

/// One section of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionSpec {
    /// Unique in the picture; the id of the card that marks it, where cards mark sections.
    pub id: CardId,
    /// What it is called. Empty when `per_card` makes several.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub say: Rc<str>,
    /// Whose answers fill it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<StepId>,
    /// Only what was sorted into this group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<CardId>,
    /// One section for each card of this step, chosen or not; `from` and `state_from` are its repeated steps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_card: Option<StepId>,
    /// The scale whose chosen card gives the section its pattern.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state_from: Option<StepId>,
    /// Answers that stand beside a marked item, such as who shares a weight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_from: Option<StepId>,
    /// Beside the figure and not in it: weather by the flower, what is carried through three circles.
    #[serde(default, skip_serializing_if = "is_false")]
    pub aside: bool,
}

/// The sixteen pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PictureKind {
    /// A small card with what steadies.
    Kit,
    /// Two overlapping circles.
    Overlap,
    /// Eight equal squares with patterns.
    Patchwork,
    /// A winding line, solid behind and dotted ahead.
    Line,
    /// Three linked circles with what runs through them.
    Chain,
    /// Weights around a person, and who shares them.
    Weights,
    /// A path of six stones.
    Stones,
    /// Five equal petals.
    Petals,
    /// Three rings around a person.
    Circles,
    /// One small step on a card.
    StepCard,
    /// A week with room in it.
    Week,
    /// A tree with seven parts.
    Tree,
    /// A folded card in three parts.
    Folded,
    /// Four boxes to show somebody.
    SayCard,
    /// Stones across water.
    Crossing,
    /// A letter and a list.
    Letter,
}
