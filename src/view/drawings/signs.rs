//! What stands at the ways in: the two arches of the doors, and the boards and bends of the map of ideas.
//!
//! Both arches have one frame and one size. The scenes stay inside it by their own coordinates, so nothing has to be clipped.

use yew::{Html, html};

use super::{Ink, Stroke, drawing, landscape, lines, placed};
use crate::core::ids::CardId;

/// The arch of a door, by the door's id. A door nobody drew for has the bench: it always fits.
pub fn arch(door: &CardId) -> Html {
    let (class, scene) = match door.as_str() {
        LOOK_BACK => (
            "wm-land wm-arch wm-arch--turns",
            html! { <>{ lines(HILLS) }{ placed("translate(-1 -30.4) scale(.76)", landscape::SIGN) }</> },
        ),
        _ => (
            "wm-land wm-arch",
            html! {
                <>
                    { lines(GROUND) }
                    { placed("translate(87 73) scale(1.15)", landscape::TREE) }
                    { placed("translate(25 47.5) scale(1.12)", landscape::BENCH) }
                </>
            },
        ),
    };
    html! {
        <svg {class} viewBox="0 0 120 100" width="7.5rem" height="6.25rem" aria-hidden="true" focusable="false">
            { scene }{ lines(FRAME) }
        </svg>
    }
}

/// The id of the door that leads to what was. All others lead to today.
pub const LOOK_BACK: &str = "back";

/// A stretch of the map's path, as long as the room it is given. It leans to one side, then to the other.
pub fn bend(leans: bool) -> Html {
    stretched("wm-map__line", if leans { BEND } else { BEND_BACK })
}

/// Where the map's path goes on and nobody has put up a sign yet.
pub fn bend_ahead() -> Html {
    stretched("wm-map__line", AHEAD)
}

/// A stone on the path, where a sign stands.
pub fn stone() -> Html {
    drawing("wm-map__stone", "-11 -9 22 18", STONE)
}

/// The board of a sign, as wide and as high as its words.
pub fn board() -> Html {
    stretched("wm-map__board", BOARD)
}

/// A drawing that takes the shape of the room it stands in. Its lines keep their width.
fn stretched(class: &'static str, strokes: &[Stroke]) -> Html {
    html! {
        <svg {class} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            { lines(strokes) }
        </svg>
    }
}

const FRAME: &[Stroke] =
    &[Stroke(Ink::Frame, "M14 92V46C14 22 34 6 60 6s46 16 46 40v46"), Stroke(Ink::Frame, "M7 92.4c35-.8 71-.7 106-.1")];

const GROUND: &[Stroke] = &[
    Stroke(Ink::HillB, "M14 74c22-6 38 1 56-2 14-2.4 24-3 36-2v22H14Z"),
    Stroke(Ink::Path, "M17 88.6c20 2.4 36-4.6 54-5.4 14-.6 22 1.4 33-2.4"),
];

const HILLS: &[Stroke] = &[
    Stroke(Ink::HillA, "M14 46c16-9 30-8 46-2.4 16 5.6 30 2.4 46-2.600v51H14Z"),
    Stroke(Ink::HillB, "M14 68c18-10 36-9 52-6.5 16 2.5 28-.5 40-4.500v35H14Z"),
    Stroke(Ink::Path, "M57 91.500c4-9 20-6 22-13s-12-7-7-12.500c3-3 9-3 13-5"),
    Stroke(Ink::Ahead, "M89 57c5-3 1-7-2-9s1-5 5-6"),
];

const BEND: &[Stroke] = &[Stroke(Ink::Path, "M50 0C50 16 84 24 82 48S50 82 50 100")];
const BEND_BACK: &[Stroke] = &[Stroke(Ink::Path, "M50 0C50 16 16 24 18 48S50 82 50 100")];
const AHEAD: &[Stroke] = &[Stroke(Ink::Ahead, "M50 0C50 16 84 24 82 48S50 82 50 100")];
const STONE: &[Stroke] = &[Stroke(Ink::Paint, "M-9 .4c0-5 3.6-7.2 9-7.200s9 2.5 9 7.2-3.6 6.2-9 6.2-9-1.6-9-6.200Z")];
const BOARD: &[Stroke] = &[Stroke(Ink::Thing, "M1 5.5 93.5 2.5 99 51 93 96.5 1.6 98.500Z")];
