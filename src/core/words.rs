//! What a person wrote. Private by type: it can be shown on purpose, never by accident.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// Text a person typed, exactly as typed, to the last space and emoji.
///
/// `Debug` tells its length only, so that no log, panic or failed test can carry it.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(Rc<str>);

impl Words {
    /// The text itself, for showing or keeping.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing to read: no letters at all, or only white space.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// These words with a starter added at the end, on its own line when something is there already.
    /// Never replaces what was written.
    pub fn with_starter(&self, starter: &str) -> Self {
        if self.is_blank() {
            return Self::from(format!("{}{starter}", self.0));
        }
        let gap = if self.0.ends_with(char::is_whitespace) { "" } else { "\n" };
        Self::from(format!("{}{gap}{starter}", self.0))
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self(Rc::from(text))
    }
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self(Rc::from(text))
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({} letters)", self.0.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_tells_the_length_and_never_the_text() {
        let words = Words::from("my sister");
        assert_eq!(format!("{words:?}"), "Words(9 letters)");
    }

    #[test]
    fn a_starter_is_added_at_the_end_and_never_replaces() {
        assert_eq!(Words::from("").with_starter("A song").as_str(), "A song");
        assert_eq!(Words::from("My dog").with_starter("A song").as_str(), "My dog\nA song");
        assert_eq!(Words::from("My dog ").with_starter("A song").as_str(), "My dog A song");
        assert_eq!(Words::from("  ").with_starter("A song").as_str(), "  A song");
    }
}
