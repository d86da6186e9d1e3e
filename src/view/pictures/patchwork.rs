//! A patchwork of eight equal squares. What a scale said is a pattern, explained beneath; what was not looked at stays plain.

use super::Art;
use super::figure::{Block, bold};
use super::scene::{Anchor, Ink, Scene, Voice};
use super::text;

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
        scene.rect(if patterned.is_some() { Ink::Wash } else { Ink::Sheet }, x + 2, y + 2, side - 4, side - 4);
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
        block.row(Voice::Name, bold(&section.name, width, 2));
        match state {
            // No pattern: what was chosen is said in words.
            Some((3.., say)) if section.items.is_empty() => block.row(Voice::Caption, text::wrap(say, width, 3)),
            None => block.items(art, section, width, room + 20),
            Some(_) => block.entries(art, &section.items, width, room),
        }
        block.put(&mut scene, Anchor::Middle, x + side / 2, y + 13);
    }
    seen.sort_unstable();
    let mut top = bottom + if seen.is_empty() { 8 } else { 18 };
    for (state, say) in &seen {
        let d = band(*state, 2, top + 3, 44);
        scene.path(Ink::Key, d);
        top = scene.text(Voice::Caption, Anchor::Left, 58, top + 16, text::wrap(say, art.width() - 60, 3)) - 10;
    }
    if art.sections().any(|section| section.marked) {
        scene.rect(Ink::Chosen, 4, top + 2, 40, 20);
        top =
            scene.text(Voice::Caption, Anchor::Left, 58, top + 16, text::wrap(art.marked(), art.width() - 60, 3)) - 10;
    }
    scene.asides(art, art.asides(), top + 14);
    scene
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
