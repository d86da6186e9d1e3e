//! Two signs for two people: a leaf and a stone. They say who has a turn, and nothing about anybody.

use yew::Html;

use super::{Ink, Stroke, drawing};

/// The first person's.
pub fn leaf() -> Html {
    drawing("wm-mark", "0 0 40 40", LEAF)
}

/// The second person's.
pub fn stone() -> Html {
    drawing("wm-mark", "0 0 40 40", STONE)
}

const LEAF: &[Stroke] = &[
    Stroke(Ink::Fill, "M10.2 29.6C6.4 17.2 15.8 7.8 33 7.4c.8 15.6-9.6 25.4-22.8 22.2Z"),
    Stroke(Ink::Line, "M5.8 34.6c5.6-7.6 11.2-12.8 18.4-17.8"),
];
const STONE: &[Stroke] = &[
    Stroke(
        Ink::Fill,
        "M5.6 27.4c-.2-8.2 6-14.4 14.6-14.2 8.4.2 14.4 5.8 14.2 13.2-.2 5.6-6 8.2-14.4 8.2S5.8 32.6 5.6 27.4Z",
    ),
    Stroke(Ink::Line, "M12.6 22.4c2-2.4 4.4-3.4 7.4-3.2"),
];
