//! One small drawing for each exercise, in a grid of 48.
//!
//! A new exercise without a drawing of its own gets the waymark's bend: never an empty square.

use yew::Html;

use super::{Ink, Stroke, drawing};
use crate::core::ids::ExerciseId;

/// Exercises that have a drawing, for the gallery and the tests.
pub const DRAWN: [&str; 16] = [
    "steady",
    "my-recovery",
    "whole-me",
    "journey-line",
    "then-now-next",
    "around-me",
    "what-happened",
    "five-petals",
    "my-circle",
    "small-step",
    "my-week",
    "strengths-tree",
    "wobble-plan",
    "my-say",
    "shared-steps",
    "what-i-know",
];

/// The drawing on an exercise's card.
pub fn exercise(id: &ExerciseId) -> Html {
    drawing("wm-drawing", "0 0 48 48", strokes(id.as_str()))
}

fn strokes(id: &str) -> &'static [Stroke] {
    match id {
        "steady" => STEADY,
        "my-recovery" => MY_RECOVERY,
        "whole-me" => WHOLE_ME,
        "journey-line" => JOURNEY_LINE,
        "then-now-next" => THEN_NOW_NEXT,
        "around-me" => AROUND_ME,
        "what-happened" => WHAT_HAPPENED,
        "five-petals" => FIVE_PETALS,
        "my-circle" => MY_CIRCLE,
        "small-step" => SMALL_STEP,
        "my-week" => MY_WEEK,
        "strengths-tree" => STRENGTHS_TREE,
        "wobble-plan" => WOBBLE_PLAN,
        "my-say" => MY_SAY,
        "shared-steps" => SHARED_STEPS,
        "what-i-know" => WHAT_I_KNOW,
        _ => SOME_PATH,
    }
}

const SOME_PATH: &[Stroke] = &[
    Stroke(Ink::Line, "M4 31c8 4 12-12 22-8"),
    Stroke(Ink::Dots, "M26 23c6 2 10 4 18-6"),
    Stroke(Ink::Paint, "M22.8 23a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0Z"),
];
const STEADY: &[Stroke] = &[
    Stroke(Ink::Fill, "M17 9c4.6-.6 6.4 4.6 5.4 10-.6 3.4-1.2 6-4.8 6s-5.4-2.6-5.6-6.4C11.8 14 13 9.6 17 9Z"),
    Stroke(Ink::Line, "M13.5 30c2.4-.9 5.4-.8 7.4 0 .5 4-.6 7-3.6 7s-4.2-3-3.8-7Z"),
    Stroke(Ink::Fill, "M32.6 13c3.8.6 5 5 4.6 9.6-.3 3.6-1.9 6-5.2 6-3.6 0-4.6-2.8-5-6.2-.6-5 1.4-10 5.6-9.4Z"),
    Stroke(Ink::Line, "M28.5 33.5c2.2-.7 5-.6 7.2.1.2 3.8-1 6.6-3.8 6.4-2.8 0-3.9-2.9-3.4-6.5Z"),
];
const MY_RECOVERY: &[Stroke] = &[
    Stroke(Ink::Fill, "M18.4 11c7.8-.4 13.6 5.6 13.6 13.2S26 37.5 18.2 37.3C10.6 37 5 31.4 5 24S10.6 11.3 18.4 11Z"),
    Stroke(Ink::Line, "M30 11c7.4.2 13 6 13 13.2s-5.8 13-13.2 13C22.4 37 16.5 31.4 16.5 24S22.4 10.8 30 11Z"),
];
const WHOLE_ME: &[Stroke] = &[
    Stroke(Ink::Soft, "M5.5 14.5h9.2v9.6H5.5ZM24 14.3h9.3v9.7H24ZM14.7 24h9.4v9.6h-9.4ZM33.3 24h9.3v9.6h-9.3Z"),
    Stroke(
        Ink::Line,
        "M5.5 14.4c12-.6 25-.4 37 0 .3 6.6.2 13 0 19.3-12 .4-25 .5-37 0-.3-6.5-.2-12.9 0-19.3ZM5.6 24c12-.3 25 0 36.9 0M14.8 14.2v19.6M24 14v20M33.3 14.2v19.6",
    ),
];
const JOURNEY_LINE: &[Stroke] = &[
    Stroke(Ink::Line, "M4 31c5 0 6-17 12-17s5 20 11 20c5 0 5-14 9-15"),
    Stroke(Ink::Dots, "M36 19c3-.6 5-3 8-8"),
    Stroke(Ink::Paint, "M13 14a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z"),
    Stroke(Ink::Paint, "M24 34a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z"),
];
const THEN_NOW_NEXT: &[Stroke] = &[
    Stroke(Ink::Fill, "M4 24a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0Z"),
    Stroke(Ink::Line, "M15.5 24a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0Z"),
    Stroke(Ink::Dots, "M27 24a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0Z"),
    Stroke(Ink::Line, "M5 25c6-3 12 3 19 0 4-2 6 1 9-1"),
];
const AROUND_ME: &[Stroke] = &[
    Stroke(Ink::Paint, "M19.5 24a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0Z"),
    Stroke(
        Ink::Fill,
        "M19 8.5c0-2.6 2-3.9 5.2-3.9s5 1.5 5 4-2 3.3-5 3.3-5.2-.8-5.2-3.4ZM36 20.5c0-2.4 1.7-3.5 3.9-3.5s3.9 1.2 3.9 3.5-1.7 3.3-3.9 3.3S36 22.9 36 20.5ZM29.5 38c0-2.8 2-4 4.6-4s4.6 1.2 4.6 4-2 3.6-4.6 3.6-4.6-.8-4.6-3.6ZM8 37c0-2.6 2-3.8 4.7-3.8s4.7 1.2 4.7 3.7c0 2.7-2 3.5-4.7 3.5S8 39.6 8 37ZM4 20.7c0-2.4 1.9-3.6 4.2-3.6s4.1 1.2 4.1 3.5-1.9 3.4-4.2 3.4S4 23 4 20.7Z",
    ),
];
const WHAT_HAPPENED: &[Stroke] = &[Stroke(
    Ink::Fill,
    "M4.5 39.5c0-2 2-2.9 4.4-2.9s4.4 1 4.4 2.9-2 2.5-4.4 2.5-4.4-.6-4.4-2.5ZM14.5 34c0-2 2.1-3 4.6-3s4.5 1 4.5 3-2 2.6-4.5 2.6-4.6-.7-4.6-2.6ZM26 30.5c0-2 2-2.9 4.3-2.9s4.3 1 4.3 2.9-2 2.4-4.3 2.4-4.3-.6-4.3-2.4ZM31 22c0-1.8 1.8-2.7 4-2.7s3.9.9 3.9 2.7-1.8 2.3-3.9 2.3-4-.6-4-2.3ZM22 16c0-1.6 1.6-2.5 3.6-2.5s3.6.9 3.6 2.5-1.6 2.2-3.6 2.2S22 17.5 22 16ZM29 8.5c0-1.5 1.4-2.2 3.2-2.2s3.1.7 3.1 2.2-1.4 1.9-3.1 1.9S29 9.9 29 8.5Z",
)];
const FIVE_PETALS: &[Stroke] = &[
    Stroke(Ink::Fill, "M24 21.5c-5-3.5-5.6-11 0-15.5 5.6 4.5 5 12 0 15.5Z"),
    Stroke(Ink::Line, "M26.4 23.2c1.8-5.8 8.7-8.7 14.7-4.8-2.5 6.7-9.9 8.5-14.7 4.8Z"),
    Stroke(Ink::Fill, "M25.5 26c6.1-.1 11 5.6 9.1 12.5-7.2-.3-11.1-6.8-9.1-12.5Z"),
    Stroke(Ink::Line, "M22.5 26c2 5.8-1.9 12.2-9.1 12.5-1.9-6.9 3-12.6 9.1-12.5Z"),
    Stroke(Ink::Line, "M21.6 23.2c-4.9 3.7-12.2 1.9-14.7-4.8 6-3.9 13-1 14.7 4.8Z"),
];
const MY_CIRCLE: &[Stroke] = &[
    Stroke(Ink::Line, "M5 24a19 19 0 1 0 38 0a19 19 0 1 0 -38 0Z"),
    Stroke(Ink::Fill, "M11.8 24a12.2 12.2 0 1 0 24.4 0a12.2 12.2 0 1 0 -24.4 0Z"),
    Stroke(Ink::Line, "M18.8 24a5.2 5.2 0 1 0 10.4 0a5.2 5.2 0 1 0 -10.4 0Z"),
    Stroke(Ink::Paint, "M29.4 15a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0Z"),
    Stroke(Ink::Paint, "M4.4 32a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0Z"),
    Stroke(Ink::Paint, "M16.4 35a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0Z"),
];
const SMALL_STEP: &[Stroke] = &[
    Stroke(Ink::Soft, "M6 38.5v-8.7h13v-8.6h12v-8.7h11.5v26Z"),
    Stroke(Ink::Line, "M5 38.7h38M6.2 38V29.9c4-.4 8-.2 12.6-.2l.3-8.4c4-.4 8 0 12-.2l.2-8.5c4-.3 7-.2 11-.1"),
    Stroke(Ink::Paint, "M9.5 24.5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z"),
];
const MY_WEEK: &[Stroke] = &[
    Stroke(Ink::Soft, "M6 12.5c12-.6 24-.5 36 0v6.8H6Z"),
    Stroke(
        Ink::Line,
        "M6 12.4c12-.6 24-.5 36 .1.3 8 .2 16-.1 24-12 .4-24 .4-36 0-.2-8-.2-16 .1-24.1ZM6 19.5c12-.4 24-.4 36 0",
    ),
    Stroke(Ink::Line, "M13 25v6M20.5 25v2M28 25v6M35.5 25v3"),
];
const STRENGTHS_TREE: &[Stroke] = &[
    Stroke(
        Ink::Fill,
        "M24 6.5c8.6 0 14.5 5.2 14.5 12.3 0 6.6-5.3 11.2-14.3 11.2S9.5 25.4 9.5 18.8C9.5 11.7 15.4 6.5 24 6.5Z",
    ),
    Stroke(Ink::Line, "M24 42V17.5M24 26.5l6-5.5M24 23l-5.5-4.5M24 41.5c-3.6-.6-6 .6-9 2M24 41.5c3.6-.6 6 .6 9 2"),
];
const WOBBLE_PLAN: &[Stroke] = &[
    Stroke(Ink::Soft, "M18 12.5 30 10v25.5l-12 2.7Z"),
    Stroke(Ink::Line, "M6 10.4 18 12.6v25.6L6 35.7ZM18 12.6 30 10v25.5l-12 2.7M30 10l12 2.5v25.6l-12-2.6"),
    Stroke(Ink::Line, "M9.5 18.5l5 .9M21.5 18.7l5-1.1M33.5 17.9l5 1"),
];
const MY_SAY: &[Stroke] = &[
    Stroke(
        Ink::Fill,
        "M7 11c11-1.2 23-1 34 0 .8 6.6.6 13 0 19.5-6 .6-11 .7-17 .6L15 39l.4-8c-3 0-5.6-.2-8.4-.5-.7-6.5-.7-13 0-19.5Z",
    ),
    Stroke(Ink::Line, "M14 18.5c7-.5 13-.4 20 0M14 24.3c5-.4 8-.3 13 0"),
];
const SHARED_STEPS: &[Stroke] = &[
    Stroke(Ink::Line, "M4 14c4-2 6 2 10 0M34 12c4-2 6 2 10 0M4 36c4-2 6 2 10 0M34 36c4-2 6 2 10 0"),
    Stroke(
        Ink::Fill,
        "M17 40c0-2.4 2.6-3.5 5.7-3.5s5.6 1.2 5.6 3.5-2.5 3-5.6 3S17 42.3 17 40ZM22 29.5c0-2.3 2.5-3.4 5.5-3.4s5.5 1.1 5.5 3.4-2.5 2.9-5.5 2.9-5.5-.7-5.5-2.9ZM14.5 20.5c0-2.1 2.4-3.1 5.2-3.1s5.2 1 5.2 3.1-2.4 2.7-5.2 2.7-5.2-.6-5.2-2.7ZM22 10.5c0-2 2.2-2.9 4.8-2.9s4.8.9 4.8 2.9-2.2 2.5-4.8 2.5-4.8-.6-4.8-2.5Z",
    ),
];
const WHAT_I_KNOW: &[Stroke] = &[
    Stroke(Ink::Fill, "M11 6.5c9-.5 17-.5 26 0 .4 12 .4 23.6 0 35-9 .4-17 .4-26 0-.5-11.6-.5-23 0-35Z"),
    Stroke(Ink::Line, "M16.5 15h9M16.5 21.5c5-.4 10-.3 15.5 0M16.5 28c5-.4 10-.3 15.5 0M16.5 34.5c3-.3 5-.2 8 0"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_exercise_of_the_catalogue_has_its_own_drawing() {
        for id in DRAWN {
            assert!(!std::ptr::eq(strokes(id), SOME_PATH), "{id} has no drawing of its own");
        }
    }
}
