//! `cargo xtask hosts`: partner pages around the widget, and the figures that `docs/embedding.md` publishes.

use crate::faults::bench;
use crate::trouble::Done;

/// Runs the bench in real browsers and prints its figures. Fails if a promise does not hold.
pub fn run() -> Done {
    bench(
        "hosts",
        "Every sandbox, messages by the hundred thousand, traces of fifty sets of answers: about an hour, or less with WAYMARK_ROUNDS=5.",
    )
}
