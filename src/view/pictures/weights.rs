//! Weights around a person, and who shares them. All stones are of one size; the one that would help most if it eased has an ink
//! border, and beside it stands who shares it.

use super::Art;
use super::figure::Block;
use super::scene::{Anchor, Ink, Scene, Voice};
use super::text;
use crate::core::picture::{Entry, Section};

/// Where the stones lie across the page, for none of them, for one, and so on, beside the one on top.
const AROUND: [&[(i32, i32)]; 9] = [
    &[],
    &[(380, 404)],
    &[(112, 262), (648, 262)],
    &[(112, 262), (648, 262), (380, 404)],
    &[(112, 228), (648, 228), (246, 388), (514, 388)],
    &[(112, 190), (648, 190), (150, 318), (610, 318), (380, 408)],
    &[(112, 182), (648, 182), (112, 296), (648, 296), (270, 404), (490, 404)],
    &[(124, 148), (636, 148), (94, 252), (666, 252), (150, 356), (610, 356), (380, 410)],
    &[(124, 148), (636, 148), (94, 250), (666, 250), (104, 352), (656, 352), (288, 420), (472, 420)],
];
/// So many stones find room.
const MOST: usize = 9;

/// The person in the middle, the weights around.
pub fn weights(art: &Art<'_>) -> Scene {
    let all: Vec<&Entry> = art.sections().flat_map(|section| &section.items).collect();
    let marked = all.iter().find(|entry| entry.marked).copied();
    let mut others: Vec<&Entry> =
        all.into_iter().filter(|entry| marked.is_none_or(|marked| !std::ptr::eq(*entry, marked))).collect();
    // If none was marked, the first lies where the marked one would.
    let top = marked.or_else(|| (!others.is_empty()).then(|| others.remove(0)));
    let more = others.len().saturating_sub(MOST - 1);
    let left = if more > 0 { more + 1 } else { 0 };
    others.truncate(MOST - 1 - usize::from(more > 0));

    let mut scene = Scene::new(art.width(), 0);
    let bottom =
        if art.wide { across(art, &mut scene, top, &others, left) } else { down(art, &mut scene, top, &others, left) };
    // Who shares the weight on top stands beside it already.
    let beside = |section: &&Section| {
        let known = |entry: &Entry| top.is_some_and(|top| top.notes.contains(&entry.words));
        !section.items.iter().all(known)
    };
    scene.asides(art, art.asides().filter(beside), bottom + 22);
    scene
}

fn across(art: &Art<'_>, scene: &mut Scene, top: Option<&Entry>, others: &[&Entry], left: usize) -> i32 {
    let size = (176, 92);
    let middle = (380, if top.is_some() { 236 } else { 60 });
    let words: Vec<Block> = stones(art, others, left, 128);
    if top.is_some() {
        scene.path(Ink::Ground, format!("M380 90Q382 150 380 {}", middle.1));
    }
    let places = AROUND.get(words.len()).copied().unwrap_or_default();
    for (x, y) in places {
        let bow = (middle.0 + x) / 2;
        scene.path(Ink::Ground, format!("M{} {}Q{bow} {} {x} {y}", middle.0, middle.1, (middle.1 + y) / 2 + 10));
    }
    let mut bottom = middle.1 + 40;
    for ((x, y), block) in places.iter().zip(words) {
        scene.pebble(Ink::Stone, *x, *y, size.0, size.1);
        block.about(scene, Anchor::Middle, *x, *y);
        bottom = bottom.max(y + 48);
    }
    if let Some(entry) = top {
        scene.pebble(ink(entry), 380, 48, size.0, size.1);
        stone(art, entry, 128).about(scene, Anchor::Middle, 380, 48);
        shared(art, entry, 244, 92).about(scene, Anchor::Left, 486, 48);
        if entry.marked {
            let mut block = Block::default();
            block.row(Voice::Caption, text::wrap(art.marked(), 244, 3));
            block.about(scene, Anchor::Right, 274, 48);
        }
    }
    scene.me(art, middle.0, middle.1, 36);
    bottom
}

fn down(art: &Art<'_>, scene: &mut Scene, top: Option<&Entry>, others: &[&Entry], left: usize) -> i32 {
    let (width, height) = (128, 96);
    let mut y = 4;
    if let Some(entry) = top {
        let mut block = shared(art, entry, 128, 190);
        if entry.marked {
            block.row(Voice::Caption, text::wrap(art.marked(), 128, 4));
        }
        let high = block.height.max(height);
        // With nothing beside it, it lies in the middle.
        let x = if block.height == 0 { 136 } else { 66 };
        scene.pebble(ink(entry), x, y + high / 2, width, height);
        stone(art, entry, 96).about(scene, Anchor::Middle, x, y + high / 2);
        block.about(scene, Anchor::Left, 142, y + high / 2);
        y += high + 10;
    }
    let words = stones(art, others, left, 96);
    let count = words.len();
    let mut person = None;
    for (block, at) in words.into_iter().zip(0..) {
        // The person stands among the weights: behind the first row, and before the others.
        if at == 2 {
            person = Some(y + 48);
            y += 98;
        }
        let even = at % 2 == 0;
        let x = if at + 1 == count && even {
            136
        } else if even {
            66
        } else {
            206
        };
        scene.pebble(Ink::Stone, x, y + height / 2, width, height);
        block.about(scene, Anchor::Middle, x, y + height / 2);
        if !even {
            y += height + 10;
        }
    }
    if count % 2 == 1 {
        y += height + 10;
    }
    let at = person.unwrap_or_else(|| {
        y += 84;
        y - 40
    });
    scene.me(art, 136, at, 34);
    y
}

/// The words of all stones but the marked one.
fn stones(art: &Art<'_>, others: &[&Entry], left: usize, width: i32) -> Vec<Block> {
    let mut words: Vec<Block> = others.iter().map(|entry| stone(art, entry, width)).collect();
    if left > 0 {
        let mut block = Block::default();
        block.row(Voice::Caption, art.more(left, width));
        words.push(block);
    }
    words
}

fn stone(art: &Art<'_>, entry: &Entry, width: i32) -> Block {
    let mut block = Block::default();
    block.row(Voice::Own, text::wrap(&entry.words, width, 3));
    if block.height == 0 {
        block.row(Voice::Caption, text::wrap(art.marked(), width, 3));
    }
    block
}

fn ink(entry: &Entry) -> Ink {
    if entry.marked { Ink::Marked } else { Ink::Stone }
}

/// Who shares a weight.
fn shared(art: &Art<'_>, entry: &Entry, width: i32, room: i32) -> Block {
    let notes: Vec<Entry> = entry.notes.iter().cloned().map(Entry::plain).collect();
    let mut block = Block::default();
    block.entries(art, &notes, width, room);
    block
}
