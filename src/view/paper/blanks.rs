//! Blank pictures to write into: three rings, a line, two overlapping circles, a flower, a tree.
//!
//! Each is an extra way to answer beside the lines of its questions, so it is hidden from assistive technology. Outlines only,
//! drawn by hand in fixed coordinates; all parts of one kind are equal.

use std::rc::Rc;

use yew::{Html, html};

use super::question::path_piece;
use super::sheet::Sheet;
use crate::core::exercise::{PictureKind, Step};
use crate::core::wording::Say;

/// A place on a sheet where a blank picture may stand.
pub(super) enum Blank<'a> {
    /// After the points of this timeline.
    Line(&'a Step),
    /// Instead of lines for the groups of this sorting.
    Sorted(&'a Step),
    /// After all questions.
    Whole,
}

/// The blank picture that belongs here, if the picture of the exercise is one to write into.
pub(super) fn blank_of(sheet: &Sheet<'_>, place: Blank<'_>) -> Option<Html> {
    let kind = sheet.exercise.picture.as_ref()?.kind;
    match (place, kind) {
        (Blank::Line(step), PictureKind::Line) if step.at_most != Some(1) => Some(line(sheet)),
        (Blank::Sorted(step), PictureKind::Overlap) => match &step.groups[..] {
            [one, other, both] => Some(circles([&one.say, &other.say, &both.say])),
            _ => None,
        },
        (Blank::Whole, PictureKind::Petals) => Some(whole(sheet, "-230 -160 460 298", petals(&names(sheet)))),
        (Blank::Whole, PictureKind::Tree) => Some(whole(sheet, "0 0 460 262", tree(&names(sheet)))),
        _ => None,
    }
}

/// What the sections of the picture are called.
fn names(sheet: &Sheet<'_>) -> Vec<Rc<str>> {
    let sections = sheet.exercise.picture.iter().flat_map(|picture| &picture.sections);
    sections.filter(|section| !section.aside).map(|section| Rc::clone(&section.say)).collect()
}

/// A picture on its own stop of the path.
fn whole(sheet: &Sheet<'_>, grid: &'static str, inside: Html) -> Html {
    html! {
        <li class="wm-ask wm-ask--blank">
            { path_piece() }
            <div class="wm-ask__words">
                <p class="wm-ask__help">{ sheet.word(Say::PaperDraw) }</p>
                { picture("wm-blank wm-blank--whole", grid, inside) }
            </div>
        </li>
    }
}

fn picture(class: &'static str, grid: &'static str, inside: Html) -> Html {
    html! { <svg {class} viewBox={grid} aria-hidden="true" focusable="false">{ inside }</svg> }
}

fn path(class: &'static str, d: &'static str) -> Html {
    html! { <path {class} {d} /> }
}

fn label(x: &'static str, y: &'static str, say: &str) -> Html {
    html! { <text class="wm-blank__word" {x} {y} text-anchor="middle">{ say }</text> }
}

/// Three rings around a person: a solid edge, dashes, dots, as on the screen (look.md 5).
pub(super) fn rings(sheet: &Sheet<'_>) -> Html {
    let inside = html! {
        <>
            <ellipse class="wm-ink wm-blank__dots" rx="352" ry="200" />
            <ellipse class="wm-ink wm-blank__dashes" rx="240" ry="134" />
            <ellipse class="wm-ink" rx="126" ry="68" />
            <path class="wm-ink wm-ink--paint" d="M-27 1c0-15 11-22 27-22s27 8 27 22-11 19-27 19-27-5-27-19Z" />
            { label("0", "8", &sheet.word(Say::PictureMe)) }
        </>
    };
    picture("wm-blank wm-blank--rings", "-356 -204 712 408", inside)
}

/// Room for a line of ups and downs. The part ahead is dotted and goes neither up nor down.
fn line(sheet: &Sheet<'_>) -> Html {
    let word = |x, y, say| html! { <text class="wm-blank__word" {x} {y}>{ sheet.word(say) }</text> };
    let inside = html! {
        <>
            { path("wm-ink wm-blank__edge", "M9 2c200-1 400-1 582 0 5 0 7 3 7 8 .8 44 .8 88 0 132 0 5-3 7-8 7-196 1-392 1-580 0-5 0-8-3-8-8-.8-44-.8-88 0-132 0-5 2-7 7-7Z") }
            { path("wm-ink wm-blank__ground", "M4 76h470") }
            { path("wm-ink wm-blank__ahead", "M482 76c30-9 54 7 108-8") }
            { word("12", "22", Say::TurnUp) }
            { word("12", "139", Say::TurnDown) }
            { word("522", "56", Say::TurnAhead) }
        </>
    };
    picture("wm-blank wm-blank--line", "0 0 600 151", inside)
}

/// Two circles that share a middle.
fn circles([one, other, both]: [&Rc<str>; 3]) -> Html {
    let inside = html! {
        <>
            { path("wm-ink", "M196 4c112-1 188 56 188 122S306 247 194 246 4 190 4 125 84 5 196 4Z") }
            { path("wm-ink", "M404 4c112 1 192 57 192 122s-80 121-192 120-188-56-188-121S292 3 404 4Z") }
            { label("122", "66", one) }
            { label("478", "66", other) }
            { label("300", "82", both) }
        </>
    };
    picture("wm-blank wm-blank--circles", "0 0 600 250", inside)
}

/// Five equal petals (look.md 10), each with its name at the tip.
fn petals(names: &[Rc<str>]) -> Html {
    const PETAL: &str = "M0 -26C-46 -52 -60 -112 -34 -140C-22 -153 22 -153 34 -140C60 -112 46 -52 0 -26Z";
    const TURNS: [(&str, &str, &str); 5] = [
        ("rotate(0)", "0", "-122"),
        ("rotate(72)", "110", "-34"),
        ("rotate(144)", "69", "98"),
        ("rotate(216)", "-69", "98"),
        ("rotate(288)", "-110", "-34"),
    ];
    // A name of several words takes two lines, as a petal is narrow at its tip.
    let lines = |x: &'static str, name: &str| {
        let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
        html! { <>{ first }if !rest.is_empty() { <tspan {x} dy="1.1em">{ rest.to_owned() }</tspan> }</> }
    };
    html! {
        { for TURNS.into_iter().zip(names).map(|((turn, x, y), name)| html! {
            <>
                <path class="wm-ink" d={PETAL} transform={turn} />
                <text class="wm-blank__word" {x} {y} text-anchor="middle">{ lines(x, name) }</text>
            </>
        }) }
    }
}

/// A tree from the roots to what falls from it.
fn tree(names: &[Rc<str>]) -> Html {
    const PLACES: [(&str, &str); 7] =
        [("150", "256"), ("66", "214"), ("230", "180"), ("230", "74"), ("130", "62"), ("330", "62"), ("394", "214")];
    let words = PLACES.into_iter().zip(names).map(|((x, y), name)| {
        html! { <text class="wm-blank__word" {x} {y} text-anchor="middle">{ Rc::clone(name) }</text> }
    });
    html! {
        <>
            { path("wm-ink", "M198 150c-30 10-68 4-80-16-38 4-66-16-62-46 4-24 26-36 46-34 8-28 44-44 78-36 18-18 76-20 98 2 34-8 70 6 78 34 26-4 48 12 48 38 0 28-28 46-62 42-12 20-50 26-80 16") }
            { path("wm-ink", "M198 150c6 26 4 46-16 60M262 150c-6 26-4 46 16 60M230 150v-34M230 138l34-32M230 130l-32-28") }
            { path("wm-ink", "M182 210c-30 4-52 16-70 34M204 212c-6 14-12 24-22 34M230 212v38M256 212c6 14 12 24 22 34M278 210c30 4 52 16 70 34") }
            { path("wm-ink wm-blank__ground", "M6 224c40-6 80-7 118-5M336 219c40-2 80-1 118 5") }
            { for words }
        </>
    }
}
