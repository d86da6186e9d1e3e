//! A patchwork of eight equal squares. What a scale said is a pattern, explained beneath; what was not looked at stays plain.

use super::Art;
use super::figure::{Block, bold};
use super::scene::{Anchor, Ink, Scene, Voice};
use super::text;
use crate::core::in_order::in_order;

/// Between two squares.
const GAP: i32 = 12;

/// Eight squares, and what their patterns mean.
pub fn patchwork(art: &Art<'_>) -> Scene {
    let columns = if art.wide { 4 } else { 2 };
    let side = (art.width() - GAP * (columns - 1)) / columns;
    let mut scene = Scene::new(art.width(), 0);
    let mut seen: Vec<(u8, &str)> = Vec::new();
    let mut bottom = 0;
    for (section, at) in art.sections().zip(0_i32..) {
        let (x, y) = ((at % columns) * (side + GAP), (at / columns) * (side + GAP));
        bottom = y + side;
        let state = section.state.as_ref().map(|(state, say)| (*state, &**say));
        let patterned = state.filter(|(state, _)| *state < 3);
        let ink = if patterned.is_some() { Ink::Wash } else { Ink::Sheet };
        scene.path(ink, cut(x + 3, y + 3, side - 6));
        if let Some((state, say)) = patterned {
            scene.path(Ink::Key, band(state, x + 14, y + side - 28, side - 28));
            if !seen.iter().any(|(known, _)| *known == state) {
                seen.push((state, say));
            }
        }
        if section.marked {
            scene.rect(Ink::Chosen, x + 7, y + 7, side - 14, side - 14);
        }
        let (width, room) = (side - 26, side - 46);
        let mut block = Block::default();
        block.row(Voice::Name, bold(&section.name, width, 3));
        match state {
            // No pattern: what was chosen is said in words.
            Some((3.., say)) if section.items.is_empty() => block.row(Voice::Caption, text::wrap(say, width, 3)),
            None => block.items(art, section, width, room + 26),
            Some(_) => block.entries(art, &section.items, width, room),
        }
        block.put(&mut scene, Anchor::Middle, x + side / 2, y + 13);
    }
    let seen = in_order(seen, |one, other| one < other);
    let top = bottom + 16;
    let marked = art.sections().any(|section| section.marked).then(|| (u8::MAX, art.marked()));
    let (mut next, mut ends) = (top, top);
    for ((state, say), at) in seen.into_iter().chain(marked).zip(0_i32..) {
        // Across the page each stands under its own column of squares.
        let (x, y) = if art.wide { (at * (side + GAP), top) } else { (0, next) };
        if state == u8::MAX {
            scene.rect(Ink::Chosen, x + 6, y, 38, 20);
        } else {
            scene.path(Ink::Key, band(state, x + 5, y + 2, 40));
        }
        next = scene.legend(x, y, if art.wide { side } else { art.width() }, say) + 6;
        ends = ends.max(next);
    }
    scene.asides(art, art.asides(), ends + 12);
    scene
}

/// A square cut by hand: its sides bow a little.
fn cut(x: i32, y: i32, side: i32) -> String {
    let (long, half) = (side - 18, (side - 18) / 2);
    format!(
        "M{} {y}q{half}-3 {long} 0q8 0 9 9q3 {half} 0 {long}q0 8-9 9q-{half} 3-{long} 0q-9 0-9-9q-3-{half} 0-{long}q1-9 9-9Z",
        x + 9
    )
}

/// A band of pattern, 16 high: upright lines hold up, waves go up and down, slant lines weigh.
fn band(state: u8, x: i32, y: i32, width: i32) -> String {
    let count = width / 8;
    let mut d = String::new();
    if state == 1 {
        for row in [3, 11] {
            d.push_str(&format!("M{x} {}q4-5 8 0", y + row));
            for _ in 1..count {
                d.push_str("t8 0");
            }
        }
        return d;
    }
    let way = if state == 0 { "v16" } else { "l-8 16" };
    for line in 0..=count {
        if line > 0 || state == 0 {
            d.push_str(&format!("M{} {y}{way}", x + 8 * line));
        }
    }
    d
}
