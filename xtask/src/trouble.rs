//! What went wrong, as one or more plain sentences for the person at the terminal.
//!
//! Not an error type to match on: every trouble ends the command, after its words have been printed.

use std::fmt;

/// The result of everything that can fail here.
pub type Done<T = ()> = Result<T, Trouble>;

/// Words that say what went wrong and, where we know it, what to do.
pub struct Trouble(String);

impl Trouble {
    /// A trouble with these words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

/// `main` and tests print a failure with `Debug`, so that is plain words too.
impl fmt::Debug for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Says what was being done when something failed.
pub trait While<T> {
    /// The failure with these words in front of it.
    fn when(self, doing: &str) -> Done<T>;
}

impl<T, E: fmt::Display> While<T> for Result<T, E> {
    fn when(self, doing: &str) -> Done<T> {
        self.map_err(|why| Trouble::new(format!("{doing}: {why}")))
    }
}
