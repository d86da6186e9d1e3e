//! Weights around a person, and who shares them. All stones are of one size; the one that would help most if it eased has an ink
//! border, and beside it stands who shares it.

use super::Art;
use super::figure::Block;
use super::scene::{Anchor, Ink, Scene, Voice};
use super::text;
use crate::core::picture::Entry;

/// Where the other stones lie across the page, in the order in which they are laid.
const AROUND: [(i32, i32); 8] =
    [(112, 258), (648, 258), (262, 386), (498, 386), (136, 152), (624, 152), (88, 362), (672, 362)];

/// The person in the middle, the weights around.
pub fn weights(art: &Art<'_>) -> Scene {
    let all: Vec<&Entry> = art.sections().flat_map(|section| &section.items).collect();
    let marked = all.iter().find(|entry| entry.marked).copied();
    let mut others: Vec<&Entry> =
        all.into_iter().filter(|entry| marked.is_none_or(|marked| !std::ptr::eq(*entry, marked))).collect();
    let more = others.len().saturating_sub(AROUND.len());
    let left = if more > 0 { more + 1 } else { 0 };
    others.truncate(AROUND.len() - usize::from(more > 0));

    let mut scene = Scene::new(art.width(), 0);
    let bottom = if art.wide {
        across(art, &mut scene, marked, &others, left)
    } else {
        down(art, &mut scene, marked, &others, left)
    };
    scene.asides(art, art.asides(), bottom + 22);
    scene
}

fn across(art: &Art<'_>, scene: &mut Scene, marked: Option<&Entry>, others: &[&Entry], left: usize) -> i32 {
    let size = (176, 84);
    let middle = (380, 236);
    let words: Vec<Block> = stones(art, others, left, 128);
    if marked.is_some() {
        scene.path(Ink::Ground, format!("M380 90Q382 150 380 {}", middle.1));
    }
    for ((x, y), _) in AROUND.iter().zip(&words) {
        let bow = (middle.0 + x) / 2;
        scene.path(Ink::Ground, format!("M{} {}Q{bow} {} {x} {y}", middle.0, middle.1, (middle.1 + y) / 2 + 10));
    }
    let mut bottom = middle.1 + 40;
    for ((x, y), block) in AROUND.iter().zip(words) {
        scene.pebble(Ink::Stone, *x, *y, size.0, size.1);
        block.about(scene, Anchor::Middle, *x, *y);
        bottom = bottom.max(y + 44);
    }
    if let Some(entry) = marked {
        scene.pebble(Ink::Marked, 380, 46, size.0, size.1);
        stone(art, entry, 128).about(scene, Anchor::Middle, 380, 46);
        shared(art, entry, 244, 88).about(scene, Anchor::Left, 488, 48);
        let mut block = Block::default();
        block.row(Voice::Caption, text::wrap(art.marked(), 244, 3));
        block.about(scene, Anchor::Right, 272, 48);
    }
    scene.me(art, middle.0, middle.1, 36);
    bottom
}

fn down(art: &Art<'_>, scene: &mut Scene, marked: Option<&Entry>, others: &[&Entry], left: usize) -> i32 {
    let (width, height) = (128, 96);
    let mut y = 4;
    if let Some(entry) = marked {
        scene.pebble(Ink::Marked, 66, y + height / 2, width, height);
        stone(art, entry, 92).about(scene, Anchor::Middle, 66, y + height / 2);
        let mut block = shared(art, entry, 128, 190);
        block.row(Voice::Caption, text::wrap(art.marked(), 128, 4));
        let high = block.height.max(height);
        block.about(scene, Anchor::Left, 142, y + high / 2);
        y += high + 10;
    }
    let words = stones(art, others, left, 92);
    let rows = words.len().div_ceil(2);
    let mut person = None;
    for (block, at) in words.into_iter().zip(0..) {
        // The person stands among the weights: behind the first row, and before the others.
        if at == 2 {
            person = Some(y + 44);
            y += 88;
        }
        let even = at % 2 == 0;
        let x = if even { 66 } else { 206 };
        scene.pebble(Ink::Stone, x, y + height / 2, width, height);
        block.about(scene, Anchor::Middle, x, y + height / 2);
        if !even {
            y += height + 10;
        }
    }
    if others.len() + usize::from(left > 0) != rows * 2 {
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

/// Who shares a weight.
fn shared(art: &Art<'_>, entry: &Entry, width: i32, room: i32) -> Block {
    let notes: Vec<Entry> = entry.notes.iter().cloned().map(Entry::plain).collect();
    let mut block = Block::default();
    block.entries(art, &notes, width, room);
    block
}
