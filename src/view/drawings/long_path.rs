//! The long path at the foot of the wall: behind, the sign, ahead. It is the same under every prompt and never measures.

use yew::{Html, html};

use super::{Ink, Stroke, landscape, lines, placed};

/// From one edge of the wall to the other. Ornament only.
pub fn long_path() -> Html {
    html! {
        <div class="wm-long-path" aria-hidden="true">
        <svg viewBox="0 0 1280 132" focusable="false">
            { lines(WAY) }
            { placed("translate(210 82)", STONE) }
            { placed("translate(430 118)", STONE) }
            { placed("translate(541 -85)", landscape::SIGN) }
            { placed("translate(962 36) scale(1.25)", landscape::BENCH) }
        </svg>
        </div>
    }
}

const WAY: &[Stroke] = &[
    Stroke(Ink::Path, "M-6 108C50 78 96 72 138 72c86 0 148 48 236 48 78 0 142-42 236-45"),
    Stroke(Ink::Ahead, "M628 76c70 2 120 46 196 46 84 0 124-44 204-44 92 0 164 36 258 22"),
];
const STONE: &[Stroke] =
    &[Stroke(Ink::Paint, "M-12 .4c0-6.600 4.800-9.500 12-9.500s12 3.200 12 9.500-4.800 8.200-12 8.200-12-2-12-8.200Z")];
