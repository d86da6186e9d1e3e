//! Small names that cannot be mixed up with each other.
//!
//! They come from content files, are stable for ever once released, and never appear in an address, a title or a log.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

impl PromptId {
    /// The only prompt of a step that has one.
    pub fn of_step(step: &StepId) -> Self {
        Self::from(step.as_str())
    }

    /// One box of a step that has several.
    pub fn of_field(step: &StepId, field: &CardId) -> Self {
        Self(Rc::from(format!("{step}/{field}")))
    }
}
