//! What a step shows beside its own cards: cards lent from elsewhere, starters that fit, subjects of a signpost; and where its
//! answer stands outside the exercise.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::When;

/// Cards that come from outside an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Offer {
    /// People the person named for a hard day, in any exercise of this visit.
    People,
    /// Helplines that always answer.
    AlwaysOpen,
}

/// Starters after certain earlier cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StartersFor {
    /// When they are shown.
    pub when: When,
    /// Two to five of them.
    pub starters: Vec<Rc<str>>,
}

/// A place on the pocket card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pocket {
    /// What helps.
    Helps,
    /// Who to turn to.
    People,
    /// The smallest step.
    Step,
}

/// Subjects of a signpost, always or after certain cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signs {
    /// When they are shown; none means always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// Subjects, as in the helplines file.
    pub topics: Vec<Rc<str>>,
}
