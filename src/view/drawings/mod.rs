//! Drawings: the small marks, one drawing for each exercise, and the landscape of the first screen.
//!
//! Every line is a fixed coordinate drawn by hand; nothing is made at run time, so a picture comes out the same each time.
//! Colours are classes (`static/css/drawings.css`), never values here. Every drawing is hidden from assistive technology: a
//! mark never stands without its word.

pub mod exercises;
pub mod landscape;
pub mod long_path;
pub mod marks;
pub mod pair_signs;
pub mod signs;

use yew::{Html, html};

/// What a line is drawn with. Each has its class in `drawings.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// An outline, no fill.
    Line,
    /// The thinner line inside the sign.
    Thin,
    /// An outline with the soft fill.
    Fill,
    /// The soft fill without an outline. Ornament: forced colours take it away.
    Soft,
    /// A stone or small dot of sign paint, always outlined.
    Paint,
    /// What lies ahead: dots, never dashes.
    Dots,
    /// The path on land.
    Path,
    /// What lies ahead on land.
    Ahead,
    /// The far hill.
    HillA,
    /// The middle hill.
    HillB,
    /// The near hill.
    HillC,
    /// The sun.
    Sun,
    /// A thing on the land (sign, bench, stones) with the sheet as its fill.
    Thing,
    /// The strong post of the sign.
    Post,
    /// A tree.
    Tree,
    /// The arch of a door.
    Frame,
}

impl Ink {
    fn class(self) -> &'static str {
        match self {
            Ink::Line => "wm-ink wm-ink--line",
            Ink::Thin => "wm-ink wm-ink--thin",
            Ink::Fill => "wm-ink wm-ink--fill",
            Ink::Soft => "wm-ink wm-ink--soft",
            Ink::Paint => "wm-ink wm-ink--paint",
            Ink::Dots => "wm-ink wm-ink--dots",
            Ink::Path => "wm-ink wm-ink--path",
            Ink::Ahead => "wm-ink wm-ink--ahead",
            Ink::HillA => "wm-ink wm-ink--hill-a",
            Ink::HillB => "wm-ink wm-ink--hill-b",
            Ink::HillC => "wm-ink wm-ink--hill-c",
            Ink::Sun => "wm-ink wm-ink--sun",
            Ink::Thing => "wm-ink wm-ink--thing",
            Ink::Post => "wm-ink wm-ink--post",
            Ink::Tree => "wm-ink wm-ink--tree",
            Ink::Frame => "wm-ink wm-ink--frame",
        }
    }
}

/// One line of a drawing: what it is drawn with, and where.
#[derive(Clone, Copy, Debug)]
pub struct Stroke(pub Ink, pub &'static str);

/// A whole drawing in its own grid.
pub(in crate::view) fn drawing(class: &'static str, grid: &'static str, strokes: &[Stroke]) -> Html {
    html! {
        <svg {class} viewBox={grid} width="2em" height="2em" aria-hidden="true" focusable="false">{ lines(strokes) }</svg>
    }
}

fn lines(strokes: &[Stroke]) -> Html {
    strokes.iter().map(|Stroke(ink, d)| html! { <path class={ink.class()} d={*d} /> }).collect()
}

/// A drawing set down somewhere in a bigger one.
fn placed(at: &'static str, strokes: &[Stroke]) -> Html {
    html! { <g transform={at}>{ lines(strokes) }</g> }
}
