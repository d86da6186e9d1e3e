//! The kit: a small card for a wallet, with what steadies and a few stones.

use super::lay::{self, Room};
use crate::core::picture::Section;
use crate::view::pictures::Art;
use crate::view::pictures::scene::{Ink, Scene, Voice};

/// It keeps the shape of a card while it has few words.
const CARD_HIGH: i32 = 322;
/// The land at its foot.
const LAND: i32 = 46;

/// A small card with what steadies.
pub(in crate::view::pictures) fn kit(art: &Art<'_>) -> Scene {
    let mut scene = Scene::new(art.width(), 0);
    let (x, w, pad) = if art.wide { (110, 540, 36) } else { (4, 258, 20) };
    let room = Room { x: x + pad, top: 8 + pad - 4, width: w - pad * 2 };
    let mut own = Scene::new(0, 0);
    let mut top = lay::words(&mut own, Voice::Title, room, &art.picture.title) + 4;
    own.path(Ink::Path, line_under(room.x, top + 6));
    top += 28;
    let sections: Vec<&Section> = art.sections().filter(|section| lay::says(section)).collect();
    let half = Room { width: room.width / 2 - 14, ..room };
    // Two parts stand side by side where there is room.
    if let ([left, right], true) = (sections.as_slice(), art.wide) {
        let foot = part(&mut own, art, left, half.at(top));
        top = foot.max(part(&mut own, art, right, Room { x: room.x + room.width / 2 + 14, top, ..half })) + 20;
    } else {
        for section in sections {
            top = part(&mut own, art, section, room.at(top)) + 20;
        }
    }
    let h = (top + LAND + 42).max(if art.wide { CARD_HIGH } else { 232 });
    lay::sheet(&mut scene, x, 8, w, h - 8);
    lay::land(&mut scene, x, 8, w, h - 8, LAND);
    lay::add(&mut scene, own);
    way_past(&mut scene, x, h, w);
    scene.height = lay::below(&mut scene, art, Room { x: x + 4, top: h + 8, width: w - 8 }) + 6;
    scene
}

/// One part of the kit with its name, unless the card has the same one.
fn part(scene: &mut Scene, art: &Art<'_>, section: &Section, room: Room) -> i32 {
    let mut top = room.top;
    if section.name != art.picture.title && !section.name.is_empty() {
        top = lay::words(scene, Voice::Caption, room, &section.name) + 6;
    }
    in_columns(scene, art, section, room.at(top))
}

/// Two columns where there is room and more than a few things, so that the card keeps its shape.
fn in_columns(scene: &mut Scene, art: &Art<'_>, section: &Section, room: Room) -> i32 {
    let items = &section.items;
    let (left, right) = items.split_at(items.len().div_ceil(2));
    if room.width < 400 || items.len() < 5 {
        return lay::things(scene, art, section, room);
    }
    let half = Room { width: room.width / 2 - 14, ..room };
    let foot = lay::column(scene, art, section, left, half);
    foot.max(lay::column(scene, art, section, right, Room { x: room.x + room.width / 2 + 14, ..half }))
}

/// The short bit of path under the name.
fn line_under(x: i32, y: i32) -> String {
    format!("M{x} {y}c12-5 20 5 32 1s18-6 30-2")
}

/// A path over the land, and the stones that somebody piled up beside it.
fn way_past(scene: &mut Scene, x: i32, foot: i32, w: i32) {
    let (from, to) = (x + 16, x + w * 11 / 20);
    scene.path(
        Ink::Path,
        format!("M{from} {}C{} {} {} {} {to} {}", foot - 18, from + w / 6, foot - 44, to - w / 6, foot - 2, foot - 26),
    );
    let end = x + w - 14;
    scene.path(
        Ink::Ahead,
        format!(
            "M{} {}C{} {} {} {} {end} {}",
            to + 12,
            foot - 29,
            to + w / 8,
            foot - 38,
            end - w / 9,
            foot - 16,
            foot - 26
        ),
    );
    lay::cairn(scene, x + w * 4 / 5, foot - LAND + 8);
}
