//! *My say*: four boxes of the same size, to show to somebody.

use super::lay::{self, Room};
use super::marks;
use crate::core::picture::Section;
use crate::view::pictures::Art;
use crate::view::pictures::scene::{Ink, Scene, Voice};

/// The mark of each box: the soft or painted part, then the line.
const MARKS: [&[(Ink, &str)]; 4] = [
    &[(Ink::Paint, marks::SUN), (Ink::Thing, marks::RAYS)],
    &[(Ink::Stone, marks::SPEECH), (Ink::Thing, marks::SPOKEN)],
    &[(Ink::Thing, marks::SIGN), (Ink::Thing, marks::WAVE)],
    &[(Ink::Stone, marks::STEADY)],
];
/// How far the corner that speaks hangs down.
const TAIL: i32 = 16;

/// Four boxes to show somebody.
pub(in crate::view::pictures) fn say_card(art: &Art<'_>) -> Scene {
    let mut scene = Scene::new(art.width(), 0);
    let page = Room { x: 4, top: 4, width: art.width() - 8 };
    let mut top = lay::words(&mut scene, Voice::Title, page, &art.picture.title) + 14;
    let sections: Vec<&Section> = art.sections().collect();
    let across = if art.wide { 2 } else { 1 };
    let width = if art.wide { 368 } else { 264 };
    let high = sections
        .iter()
        .zip(0_i32..)
        .map(|(section, at)| words_of(&mut Scene::new(0, 0), art, section, at, Room { x: 0, top: 0, width }).max(132));
    let high: Vec<i32> = high.collect();
    // Across the page all four are the same; down it, each is as high as it needs.
    let all = high.iter().copied().max().unwrap_or_default();
    for (at, (section, high)) in (0_i32..).zip(sections.iter().zip(high)) {
        let high = if art.wide { all } else { high };
        let x = 4 + (at % across) * (width + 16);
        scene.path(Ink::Soft, speech(x + 4, top + 6, width - 2, high));
        scene.path(Ink::Sheet, speech(x, top, width - 4, high));
        words_of(&mut scene, art, section, at, Room { x, top, width });
        if (at + 1) % across == 0 {
            top += high + TAIL + 12;
        }
    }
    scene.height = lay::below(&mut scene, art, page.at(top - 10)) + 8;
    scene
}

/// The words of one box, inside its edges. Gives back where the box may end.
fn words_of(scene: &mut Scene, art: &Art<'_>, section: &Section, at: i32, room: Room) -> i32 {
    let which = usize::try_from(at % 4).unwrap_or_default();
    let inside = Room { x: room.x + 20, top: room.top + 16, width: room.width - 44 };
    if let Some(parts) = MARKS.get(which) {
        lay::mark(scene, parts, inside.x + 16, inside.top + 14);
    }
    let end = lay::words(scene, Voice::Title, inside.after(46).at(inside.top + 5), &section.name);
    lay::things(scene, art, section, inside.at(end.max(inside.top + 36) + 10)) + 22
}

/// A box cut by hand, with the small corner of something that is said.
fn speech(x: i32, y: i32, w: i32, h: i32) -> String {
    let (right, foot, across, down) = (x + w, y + h, x + w / 2, y + h / 2);
    format!(
        "M{} {}Q{across} {} {} {y}q11 0 11 12Q{} {down} {right} {}q0 13-12 13Q{across} {} {} {foot}l-26 {TAIL} 2-{TAIL}H{}q-12 0-12-12Q{} {down} {x} {}q0-13 13-13Z",
        x + 13,
        y + 1,
        y - 1,
        right - 11,
        right + 1,
        foot - 13,
        foot + 1,
        x + 70,
        x + 12,
        x - 1,
        y + 14,
    )
}
