//! Setting words and cards down: columns of things, cards cut by hand, and the land that some of them stand on.
//!
//! Everything here goes from the top: it takes the top of its room and gives back where the next thing may begin.

use crate::core::picture::{Entry, Section};
use crate::core::wording::Say;
use crate::view::pictures::Art;
use crate::view::pictures::scene::{Anchor, Ink, LINE, Scene, Voice};
use crate::view::pictures::text::wrap;

use super::marks;

/// From the top of a line to its baseline.
pub(super) const ASCENT: i32 = 16;
/// Between two things in a column.
pub(super) const GAP: i32 = 9;
/// The most things one column shows. More than anybody can choose from our cards.
const MOST_THINGS: usize = 30;
/// The most lines one thing takes; the list below the picture holds every word.
const MOST_LINES: usize = 90;

/// Where something may stand.
#[derive(Clone, Copy)]
pub(super) struct Room {
    /// Its left edge.
    pub x: i32,
    /// Its top.
    pub top: i32,
    /// How wide it is.
    pub width: i32,
}

impl Room {
    /// The same room, lower down.
    pub fn at(self, top: i32) -> Self {
        Self { top, ..self }
    }

    /// The same room without a strip at its left.
    pub fn after(self, strip: i32) -> Self {
        Self { x: self.x + strip, width: self.width - strip, ..self }
    }
}

/// How wide words may run in this voice. Widths are estimated for plain letters; bold and larger ones need more.
fn measure(voice: Voice, width: i32) -> i32 {
    match voice {
        Voice::Title => width * 5 / 6,
        Voice::Large => width * 17 / 22,
        Voice::Name | Voice::OnPaint => width * 9 / 10,
        Voice::Own | Voice::Caption => width,
    }
}

/// Words as lines of this room.
pub(super) fn lines(voice: Voice, words: &str, width: i32) -> Vec<String> {
    wrap(words, measure(voice, width), MOST_LINES)
}

/// Writes words. Gives back where they end.
pub(super) fn words(scene: &mut Scene, voice: Voice, room: Room, words: &str) -> i32 {
    let lines = lines(voice, words, room.width);
    scene.text(voice, Anchor::Left, room.x, room.top + ASCENT, lines) - ASCENT
}

/// Writes the words that a whole card is about, larger than all others. Gives back where they end.
pub(super) fn large(scene: &mut Scene, room: Room, words: &str) -> i32 {
    let mut top = room.top;
    for line in lines(Voice::Large, words, room.width) {
        scene.text(Voice::Large, Anchor::Left, room.x, top + 22, vec![line]);
        top += 29;
    }
    top
}

/// What stands in a section, one thing under the other, each with a pebble if there are several. Without its name.
pub(super) fn things(scene: &mut Scene, art: &Art<'_>, section: &Section, room: Room) -> i32 {
    column(scene, art, section, &section.items, room)
}

/// Some of the things of a section.
pub(super) fn column(scene: &mut Scene, art: &Art<'_>, section: &Section, items: &[Entry], room: Room) -> i32 {
    let mut top = room.top;
    if let Some((_, state)) = &section.state {
        top = words(scene, Voice::Caption, room.at(top), state) + GAP;
    }
    if section.marked
        && let Some(marked) = &art.picture.marked
    {
        top = words(scene, Voice::Caption, room.at(top), marked) + GAP;
    }
    if items.is_empty()
        && let Some(empty) = &section.empty
    {
        top = words(scene, Voice::Caption, room.at(top), empty) + GAP;
    }
    let strip = if section.items.len() > 1 { 18 } else { 0 };
    let shown = if items.len() > MOST_THINGS { MOST_THINGS - 1 } else { items.len() };
    for entry in items.iter().take(shown) {
        if strip > 0 {
            scene.place(Ink::Paint, marks::PEBBLE, room.x + 5, top + LINE / 2 - 1, "");
        }
        top = thing(scene, art, entry, room.after(strip).at(top)) + GAP;
    }
    if items.len() > shown {
        let more = art.wording.counted(Say::PictureMore, "{count}", items.len() - shown);
        top = words(scene, Voice::Caption, room.after(strip).at(top), &more) + GAP;
    }
    if top > room.top { top - GAP } else { top }
}

/// One thing: its words, and what stands beside it.
pub(super) fn thing(scene: &mut Scene, art: &Art<'_>, entry: &Entry, room: Room) -> i32 {
    let mut top = words(scene, Voice::Own, room, &entry.words);
    if entry.marked
        && let Some(marked) = &art.picture.marked
    {
        top = words(scene, Voice::Caption, room.at(top), marked);
    }
    for note in &entry.notes {
        top = words(scene, Voice::Caption, room.at(top), note);
    }
    top
}

/// A section with its name above.
pub(super) fn named(scene: &mut Scene, art: &Art<'_>, section: &Section, room: Room) -> i32 {
    let top = words(scene, Voice::Name, room, &section.name) + 4;
    things(scene, art, section, room.at(top))
}

/// Whether there is anything to show of a section.
pub(super) fn says(section: &Section) -> bool {
    !section.items.is_empty() || section.state.is_some() || section.empty.is_some()
}

/// What stands beside the figure. Our own line under it is the page's, or the file's. Gives back where the picture ends.
pub(super) fn below(scene: &mut Scene, art: &Art<'_>, room: Room) -> i32 {
    let mut top = room.top;
    for section in art.asides().filter(|section| says(section)) {
        top = named(scene, art, section, room.at(top + 18));
    }
    top
}

/// Puts everything of one scene onto another.
pub(super) fn add(scene: &mut Scene, mut other: Scene) {
    scene.shapes.append(&mut other.shapes);
}

/// A card cut by hand: no side is quite straight, and no two corners are the same.
pub(super) fn card(x: i32, y: i32, w: i32, h: i32) -> String {
    let (right, foot, across, down) = (x + w, y + h, x + w / 2, y + h / 2);
    format!(
        "M{} {}Q{across} {} {} {y}q10 0 10 11Q{} {down} {right} {}q0 13-12 13Q{across} {} {} {foot}q-11 0-11-12Q{} {down} {x} {}q0-13 13-13Z",
        x + 13,
        y + 1,
        y - 1,
        right - 10,
        right + 1,
        foot - 13,
        foot + 1,
        x + 11,
        x - 1,
        y + 14,
    )
}

/// A card with another sheet showing behind it.
pub(super) fn sheet(scene: &mut Scene, x: i32, y: i32, w: i32, h: i32) {
    scene.path(Ink::Soft, card(x + 6, y + 7, w, h));
    scene.path(Ink::Sheet, card(x, y, w, h));
}

/// Land at the foot of a card, this high at its edges.
pub(super) fn land(scene: &mut Scene, x: i32, y: i32, w: i32, h: i32, high: i32) {
    let (right, foot) = (x + w, y + h);
    let hill = format!(
        "M{x} {}C{} {} {} {} {} {}S{} {} {right} {}V{}q0 13-12 13L{} {foot}q-11 0-11-12Z",
        foot - high,
        x + w / 5,
        foot - high - 20,
        x + w * 2 / 5,
        foot - high + 10,
        x + w * 3 / 5,
        foot - high,
        x + w * 9 / 10,
        foot - high - 16,
        foot - high - 6,
        foot - 13,
        x + 11,
    );
    scene.path(Ink::Soft, hill);
    scene.path(Ink::Outline, card(x, y, w, h));
}

/// A cairn with its foot here.
pub(super) fn cairn(scene: &mut Scene, x: i32, foot: i32) {
    let [low, middle, top] = marks::CAIRN;
    scene.place(Ink::Stone, low, x, foot, "");
    scene.place(Ink::Stone, middle, x, foot, "");
    scene.place(Ink::Paint, top, x, foot, "");
}

/// A stone about some words: round, never quite.
pub(super) fn stone(x: i32, y: i32, w: i32, h: i32) -> String {
    let (right, foot) = (x + w, y + h);
    format!(
        "M{x} {}C{x} {} {} {y} {} {y}S{right} {} {right} {}S{} {foot} {} {foot}S{x} {} {x} {}Z",
        y + h * 11 / 20,
        y + h / 8,
        x + w / 8,
        x + w * 13 / 25,
        y + h / 7,
        y + h * 13 / 25,
        right - w / 8,
        x + w / 2,
        foot - h / 9,
        y + h * 11 / 20,
    )
}

/// A mark of the 40 grid about this middle. It looks the same in both directions.
pub(super) fn mark(scene: &mut Scene, parts: &[(Ink, &'static str)], x: i32, y: i32) {
    for (ink, d) in parts {
        scene.place(*ink, d, x, y, "translate(-20 -20)");
    }
}
