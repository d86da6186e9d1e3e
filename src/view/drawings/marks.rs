//! The marks: small signs in a grid of 40, and the piece of path in the place line.
//!
//! A mark never stands without its word, except inside a control that has the word. Right to left mirrors arrows, path and
//! leave by CSS; never lantern, bench, tick or stones.

use yew::Html;

use super::{Ink, Stroke, drawing};
use crate::core::exercise::Weight;

/// The small signs there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A waymark: here, and the name of the whole thing.
    Waymark,
    /// Go on.
    GoOn,
    /// Turn back.
    TurnBack,
    /// A bench: rest.
    Rest,
    /// A lantern: help, and people for a hard day.
    Help,
    /// A doorway with an arrow: leave.
    Leave,
    /// A tick: chosen.
    Chosen,
    /// A curtain on its rod: cover.
    Curtain,
}

impl Mark {
    /// All of them, for the gallery and the tests.
    pub const ALL: [Mark; 8] =
        [Mark::Waymark, Mark::GoOn, Mark::TurnBack, Mark::Rest, Mark::Help, Mark::Leave, Mark::Chosen, Mark::Curtain];
}

/// One mark.
pub fn mark(which: Mark) -> Html {
    match which {
        Mark::Waymark => drawing("wm-mark", "0 0 40 40", WAYMARK),
        Mark::GoOn => drawing("wm-mark wm-mark--turns", "0 0 40 40", GO_ON),
        Mark::TurnBack => drawing("wm-mark wm-mark--turns", "0 0 40 40", TURN_BACK),
        Mark::Rest => drawing("wm-mark", "0 0 40 40", REST),
        Mark::Help => drawing("wm-mark", "0 0 40 40", HELP),
        Mark::Leave => drawing("wm-mark wm-mark--turns", "0 0 40 40", LEAVE),
        Mark::Chosen => drawing("wm-mark wm-mark--tick", "0 0 40 40", CHOSEN),
        Mark::Curtain => drawing("wm-mark", "0 0 40 40", CURTAIN),
    }
}

/// One, two or three stones. The word always stands beside them.
pub fn stones(weight: Weight) -> Html {
    let strokes = match weight {
        Weight::Gentle => LIGHT,
        Weight::Medium => SOME_WEIGHT,
        Weight::Deep => HEAVY,
    };
    drawing("wm-mark wm-mark--stones", "0 0 40 40", strokes)
}

/// The piece of path in the place line. It is the same at every step: it never tells how far somebody has come.
pub fn place_piece() -> Html {
    drawing("wm-place-piece", "0 0 58 24", PLACE)
}

/// The bench above every rest (check-in, grounding, close).
pub fn bench() -> Html {
    drawing("wm-bench", "3 8 34 28", REST)
}

const WAYMARK: &[Stroke] = &[
    Stroke(Ink::Line, "M20.2 21.6 20 36.4"),
    Stroke(Ink::Line, "M6.4 8.6 27.6 6.8l6.8 6.2-5.8 7.2L7.2 21.6Z"),
    Stroke(Ink::Thin, "M11 15.6c2.6-3.2 5.2 2.2 8 .2s4.2-2.4 7-1.4"),
    Stroke(Ink::Line, "M12.5 36.8c4.4-1 10.6-1 15 0"),
];
const CHOSEN: &[Stroke] = &[Stroke(Ink::Line, "M9 21.5c3 2.4 5 5 7 8 3.4-8.2 8.6-14.4 15.6-19")];
const HELP: &[Stroke] = &[
    Stroke(Ink::Line, "M14 13.4c.2-8.6 11.8-8.6 12 0"),
    Stroke(Ink::Line, "M11.6 15.4h16.8"),
    Stroke(Ink::Line, "M13.2 15.6 12.4 33h15.2l-.8-17.4"),
    Stroke(Ink::Line, "M9.8 34.8h20.4"),
    Stroke(Ink::Line, "M20 20c3.4 3.6 3.2 8.2 0 8.4-3.2-.2-3.4-4.6 0-8.4Z"),
];
const LEAVE: &[Stroke] = &[
    Stroke(Ink::Line, "M20 8.5 8.6 8.2 8.2 32l11.8.2"),
    Stroke(Ink::Line, "M16 20.2c6-.6 11 .3 17-.2"),
    Stroke(Ink::Line, "m26.5 13 7 7-6.6 7.2"),
];
const REST: &[Stroke] = &[Stroke(
    Ink::Line,
    "M7 10.5c9-.9 17-.9 26 0v5.5c-9-.8-17-.8-26 0ZM4.5 22.5c10-.9 21-.9 31 0v4c-10-.8-21-.8-31 0ZM11 16v6.5M29 16v6.5M9 26.5v8M31 26.5v8",
)];
const CURTAIN: &[Stroke] = &[
    Stroke(Ink::Line, "M5.5 8.4c9.6-.8 19.4-.8 29 0"),
    Stroke(Ink::Line, "M8.5 8.6c.9 8.4.4 16.4-1.3 24.6 4.4 1 8.2.6 11.2-.8-3.4-6.6-2.2-15.6 1.4-23.6"),
    Stroke(Ink::Line, "M31.5 8.6c-.9 8.4-.4 16.4 1.3 24.6-4.4 1-8.2.6-11.2-.8 3.4-6.6 2.2-15.6-1.4-23.6"),
];
const GO_ON: &[Stroke] =
    &[Stroke(Ink::Line, "M7 20.6c8-1.6 15 .8 25-.8"), Stroke(Ink::Line, "m24 11.5 8.6 8.2L24.6 28.5")];
const TURN_BACK: &[Stroke] =
    &[Stroke(Ink::Line, "M33 20.6c-8-1.6-15 .8-25-.8"), Stroke(Ink::Line, "M16 11.5 7.4 19.7l8 8.8")];
const LIGHT: &[Stroke] =
    &[Stroke(Ink::Fill, "M6.5 29.8c0-5.4 6-8 13.5-8s13.5 2.8 13.5 8c0 4.8-5.5 6.7-13.5 6.7S6.5 34.8 6.5 29.8Z")];
const SOME_WEIGHT: &[Stroke] = &[
    Stroke(Ink::Fill, "M7 31.6c0-4.2 6-5.9 13-5.9s13 2.2 13 5.9-6 4.9-13 4.9-13-1.1-13-4.9Z"),
    Stroke(Ink::Fill, "M11 20.8c0-3.6 4.3-5.2 9.2-5.2 5.2 0 9 2 9 5.4 0 3.3-3.8 4.4-9 4.4S11 24.2 11 20.8Z"),
];
const HEAVY: &[Stroke] = &[
    Stroke(Ink::Fill, "M7 31.8c0-3.9 6-5.6 13-5.6s13 2 13 5.6-6 4.7-13 4.7-13-1-13-4.7Z"),
    Stroke(Ink::Fill, "M10.5 21.7c0-3.2 4.6-4.7 9.6-4.7 5.4 0 9.4 1.8 9.4 4.9 0 3-4 4-9.5 4s-9.5-1.2-9.5-4.2Z"),
    Stroke(Ink::Fill, "M14 12.4c0-3 2.9-4.6 6.2-4.6s6 1.7 6 4.6c0 2.9-2.6 3.9-6 3.9S14 15.2 14 12.4Z"),
];

const PLACE: &[Stroke] = &[
    Stroke(Ink::Line, "M2 17c8 3 12-8 22-5"),
    Stroke(Ink::Dots, "M24 12c8 2 12 7 20 2s9-6 12-5"),
    Stroke(Ink::Paint, "M20.8 12a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0 -8.4 0Z"),
];
