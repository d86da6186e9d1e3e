//! Looking over somebody's shoulder: what a journey wants to see on every screen of a walk, beside what the walk looks at itself.

use std::future::Future;
use std::pin::Pin;

use crate::visitor::Visitor;

/// A look that goes on after this.
pub type Look<'a> = Pin<Box<dyn Future<Output = ()> + 'a>>;

/// Somebody who looks too.
pub trait Watching {
    /// A screen is there: its heading has focus, and nothing was given on it yet. `place` is such as `small-step, step most`.
    fn looks<'a>(&'a self, visitor: &'a Visitor, place: &'a str) -> Look<'a>;
}
