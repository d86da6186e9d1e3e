//! Small names that cannot be mixed up with each other.
//!
//! They come from content files, are stable for ever once released, and never appear in an address, a title or a log.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Rc<str>);

        impl $name {
            /// The name as it stands in the content file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(name: &str) -> Self {
                Self(Rc::from(name))
            }
        }

        impl From<Rc<str>> for $name {
            fn from(name: Rc<str>) -> Self {
                Self(name)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// One guided reflection, such as `small-step`.
    ExerciseId
}
id! {
    /// One step of an exercise, unique inside it.
    StepId
}
id! {
    /// One invitation to respond: the step's own id, or `step/field` where a step has several boxes.
    PromptId
}
id! {
    /// One card to choose, or one group to sort into, unique inside its step.
    CardId
}

/// What stands between a repeated step's id and the thing it is about. No id in a content file can hold it.
const ABOUT: char = '~';

impl StepId {
    /// The id of this step when it is met for one thing only.
    pub fn about(&self, item: &CardId) -> Self {
        Self(Rc::from(format!("{}{ABOUT}{item}", self.base())))
    }

    /// The id as it stands in the content file.
    pub fn base(&self) -> &str {
        self.0.split(ABOUT).next().unwrap_or_default()
    }
}

impl PromptId {
    /// One row of a step that takes several names or points, counted from one.
    pub fn of_row(step: &StepId, row: u16) -> Self {
        Self(Rc::from(format!("{step}/{row}")))
    }

    /// Whether a row of a line lies up, level or down.
    pub fn of_turn(step: &StepId, row: u16) -> Self {
        Self(Rc::from(format!("{step}/{row}/turn")))
    }

    /// Whether it is of one row of several, which can change places.
    pub fn is_of_row(&self) -> bool {
        self.0.split('/').nth(1).is_some_and(|row| row.parse::<u16>().is_ok())
    }

    /// The step it belongs to.
    pub fn step(&self) -> StepId {
        StepId::from(self.0.split('/').next().unwrap_or_default())
    }

    /// The only prompt of a step that has one.
    pub fn of_step(step: &StepId) -> Self {
        Self::from(step.as_str())
    }

    /// One box of a step that has several.
    pub fn of_field(step: &StepId, field: &CardId) -> Self {
        Self(Rc::from(format!("{step}/{field}")))
    }
}
