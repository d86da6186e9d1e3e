//! The letter: a sheet with the path down its side. The words for somebody, the same for me, and what there is to learn.

use super::lay::{self, Room};
use super::marks;
use crate::view::pictures::Art;
use crate::view::pictures::scene::{Ink, Scene, Voice};

/// A letter and a list. The last section lies ahead: the path beside it is dotted.
pub(in crate::view::pictures) fn letter(art: &Art<'_>) -> Scene {
    let mut scene = Scene::new(art.width(), 0);
    let (x, w, pad, side) = if art.wide { (70, 620, 44, 40) } else { (4, 260, 18, 24) };
    let room = Room { x: x + pad + side, top: 8 + pad, width: w - pad * 2 - side };
    let mut own = Scene::new(0, 0);
    let mut top = lay::words(&mut own, Voice::Title, Room { width: room.width - 30, ..room }, &art.picture.title) + 22;
    let (begin, mut stones, sections) = (8 + pad + 10, Vec::new(), art.sections().filter(|section| lay::says(section)));
    for section in sections {
        stones.push(top + 10);
        if section.name != art.picture.title && !section.name.is_empty() {
            top = lay::words(&mut own, Voice::Name, room.at(top), &section.name) + 5;
        }
        top = lay::things(&mut own, art, section, room.at(top)) + 28;
    }
    let end = (top + 8).max(300);
    let h = end + pad - 8;
    lay::add(&mut scene, paper(x, 8, w, h));
    let at = x + pad + 4;
    let last = stones.last().copied().filter(|_| stones.len() > 2).unwrap_or(end);
    scene.path(Ink::Path, way(at, begin, last));
    if last < end {
        scene.path(Ink::Ahead, way(at, last + 14, end));
    }
    for stone in stones {
        scene.place(Ink::Paint, marks::STONE, at, stone, "");
    }
    lay::add(&mut scene, own);
    scene.height = lay::below(&mut scene, art, Room { x, top: 8 + h + 8, width: w }) + 6;
    scene
}

/// A sheet with one corner turned down.
fn paper(x: i32, y: i32, w: i32, h: i32) -> Scene {
    let mut scene = Scene::new(0, 0);
    let (right, foot, across, down) = (x + w, y + h, x + w / 2, y + h / 2);
    scene.path(
        Ink::Soft,
        format!("M{} {}L{} {}L{} {}L{} {}Z", x + 6, y + 8, right + 4, y + 34, right + 6, foot + 6, x + 5, foot + 7),
    );
    scene.path(
        Ink::Sheet,
        format!(
            "M{} {y}Q{across} {} {} {y}L{right} {}Q{} {down} {right} {}q0 5-5 5Q{across} {} {} {foot}q-5 0-5-6Q{} {down} {x} {}q0-6 6-6Z",
            x + 6,
            y + 1,
            right - 30,
            y + 30,
            right + 1,
            foot - 5,
            foot - 1,
            x + 5,
            x - 1,
            y + 6,
        ),
    );
    scene.path(Ink::Wash, format!("M{} {y}l30 30q-14 2-26-1-3-12-4-29Z", right - 30));
    scene
}

/// The path, bending a little as it goes down.
fn way(x: i32, from: i32, to: i32) -> String {
    use std::fmt::Write;
    let mut d = format!("M{x} {from}");
    let steps = ((to - from + 60) / 120).max(1);
    let mut last = from;
    for step in 1..=steps {
        let next = from + (to - from) * step / steps;
        let (third, side) = ((next - last) / 3, if step % 2 == 0 { -9 } else { 9 });
        // Writing into a text cannot fail.
        let _ = write!(d, "C{} {} {} {} {x} {next}", x + side, last + third, x + side, next - third);
        last = next;
    }
    d
}
