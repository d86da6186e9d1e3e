//! The winding line: solid behind, dotted ahead. A setback is a bend like any other: all ups are equal, all dips are equal, and it never
//! turns back.

use super::Art;
use super::figure::{Block, STONE};
use super::scene::{Anchor, Ink, Scene, Voice};
use super::{text, turn_in_words};
use crate::core::picture::{Entry, Turning};
use crate::core::wording::Say;

/// How far a point lies from the middle, across the page.
const SWING: i32 = 66;
/// How far a point lies from the middle, down the page.
const SWAY: i32 = 40;
/// The next point lies this far on, down the page, unless words need more; then every point does.
const PITCH: i32 = 66;
/// More points than this would crowd each other across the page; then the line runs down it.
const MOST_ACROSS: usize = 7;
/// A drawing shows this many; the list below has all.
const MOST: usize = 14;

/// The line, with what the person hopes for on the dots ahead.
pub fn line(art: &Art<'_>) -> Scene {
    let mut sections = art.sections();
    let points: &[Entry] = sections.next().map_or(&[], |section| &section.items);
    let hope = sections.next().and_then(|section| section.items.first());
    if art.wide && points.len() <= MOST_ACROSS { across(art, points, hope) } else { down(art, points, hope) }
}

/// Up is 1, down is -1.
fn lift(entry: Option<&Entry>) -> i32 {
    match entry.and_then(|entry| entry.turn) {
        Some(Turning::Up) => 1,
        Some(Turning::Down) => -1,
        Some(Turning::Level) | None => 0,
    }
}

/// A label of the line across the page.
struct Label<'a> {
    entry: &'a Entry,
    x: i32,
    /// How far its point is lifted.
    up: i32,
    above: bool,
    /// Set beside the line that comes in on its own side.
    beside: bool,
}

fn across(art: &Art<'_>, points: &[Entry], hope: Option<&Entry>) -> Scene {
    let count = i32::try_from(points.len()).unwrap_or(0);
    let step = (680 / (count + 1)).min(140);
    let left = (art.width() - step * (count + 1) - 60) / 2;
    let mut labels: Vec<Label<'_>> = Vec::new();
    let mut x = left;
    for (entry, next) in points.iter().zip(points.iter().skip(1).map(Some).chain([None])) {
        x += step;
        let before = labels.last();
        let came = before.map_or(0, |label| label.up);
        let up = lift(Some(entry));
        // A level point's words go to the side that the line does not take next.
        let above = match (up, lift(next)) {
            (1, _) | (0, -1) => true,
            (0, 0) => came == -1 || (came == 0 && before.is_some_and(|label| !label.above)),
            _ => false,
        };
        let beside = up == 0 && came == if above { 1 } else { -1 };
        labels.push(Label { entry, x, up, above, beside });
    }
    let (end, end_up) = labels.last().map_or((left, 0), |label| (label.x, label.up));
    if let Some(entry) = hope {
        labels.push(Label { entry, x: end + step, up: 0, above: end_up == -1, beside: false });
    }

    let blocks: Vec<Block> = labels.iter().map(|label| block_of(label, &labels, step, art.width())).collect();
    // How high words reach above the ground line, and how deep below it.
    let reach = |above: bool| {
        let reach = |(label, block): (&Label<'_>, &Block)| block.height + 16 + SWING * label.up.abs();
        labels.iter().zip(&blocks).filter(|(label, _)| label.above == above).map(reach).fold(SWING + 14, i32::max)
    };
    let ground = reach(true);
    let mut scene = Scene::new(art.width(), ground + reach(false) + 4);

    if end > left {
        scene.path(Ink::Ground, format!("M{left} {ground}Q{} {} {} {ground}", (left + end) / 2, ground + 1, end));
    }
    let (mut d, mut last) = (format!("M{left} {ground}"), (left, ground));
    for label in labels.iter().take(points.len()) {
        last = bend(&mut d, last, (label.x, ground - SWING * label.up), false);
    }
    scene.path(Ink::Path, d);
    // The hope lies a little off the ground line, so that the dots never look like one more rule.
    let ring = (end + step, ground - 12);
    let mut d = format!("M{} {}", last.0, last.1);
    bend(&mut d, last, ring, false);
    bend(&mut d, ring, (ring.0 + 50, ring.1 - 8), false);
    scene.path(Ink::Ahead, d);
    scene.oval(Ink::Hope, ring.0, ring.1, 9, 9);

    for (label, block) in labels.iter().zip(blocks) {
        let ahead = label.x > end;
        let y = if ahead { ring.1 } else { ground - SWING * label.up };
        if !ahead {
            scene.place(Ink::Paint, STONE, label.x, y, "");
        }
        let level = if label.up == 0 { 4 } else { 0 };
        let top = if label.above { y - 12 - level - block.height } else { y + 11 + level };
        if label.beside {
            block.put(&mut scene, Anchor::Left, label.x + 4, top);
        } else {
            block.put(&mut scene, Anchor::Middle, label.x, top);
        }
    }
    let under = scene.height + 14;
    scene.asides(art, art.asides(), under);
    scene
}

/// The words at a point, as wide as its neighbours on the same side leave room for.
fn block_of(label: &Label<'_>, all: &[Label<'_>], step: i32, width: i32) -> Block {
    let mut most = if label.beside { width - label.x - 4 } else { 2 * label.x.min(width - label.x) }.min(130);
    if label.up == 0 {
        most = most.min(2 * step - 24);
    }
    for other in all.iter().filter(|other| other.x != label.x && other.above == label.above) {
        let room = (other.x - label.x).abs() - 12;
        // Words set beside the line reach towards what comes, and not back.
        let (first, second) = if label.x < other.x { (label, other) } else { (other, label) };
        most = most.min(match (first.beside, second.beside) {
            (false, false) => room,
            (true, false) => room * 2 / 3,
            (true, true) => room,
            (false, true) => 2 * room,
        });
    }
    let mut block = Block::default();
    block.row(Voice::Own, text::wrap(&label.entry.words, most, if most < 90 { 4 } else { 3 }));
    for note in label.entry.notes.iter().take(1) {
        block.row(Voice::Caption, text::wrap(note, most, 3));
    }
    block
}

/// One cubic whose handles lie along the way on and are half the step long. So tops and dips have the same round bend.
fn bend(d: &mut String, from: (i32, i32), to: (i32, i32), down: bool) -> (i32, i32) {
    let (x, y) = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
    let handles =
        if down { format!("C{} {y} {} {y} ", from.0, to.0) } else { format!("C{x} {} {x} {} ", from.1, to.1) };
    d.push_str(&handles);
    d.push_str(&format!("{} {}", to.0, to.1));
    to
}

fn down(art: &Art<'_>, points: &[Entry], hope: Option<&Entry>) -> Scene {
    // Words stand in one column from 138 on. Across the page, the whole is set in the middle.
    let (left, width) = if art.wide { (170, 360) } else { (0, 132) };
    let (middle, column) = (left + 58, left + 138);
    let shown = points.iter().take(MOST);
    let blocks: Vec<Block> = shown
        .clone()
        .map(|entry| words_of(entry, &entry.turn.map_or(String::new(), |turn| turn_in_words(turn, art.wording)), width))
        .collect();
    let ahead = hope.map(|entry| words_of(entry, &art.wording.say(Say::TurnAhead), width));
    let pitch = blocks.iter().chain(&ahead).map(|block| block.height + 14).fold(PITCH, i32::max);

    let mut scene = Scene::new(art.width(), 0);
    let mut at = (middle, 4);
    let mut d = format!("M{} {}", at.0, at.1);
    let mut stones = Vec::new();
    for (entry, y) in shown.zip((1_i32..).map(|row| row * pitch - pitch / 2)) {
        at = bend(&mut d, at, (middle + SWAY * lift(Some(entry)), y), true);
        stones.push(at);
    }
    if at.1 > 4 {
        scene.path(Ink::Ground, format!("M{middle} 4Q{} {} {middle} {}", middle + 1, at.1 / 2, at.1));
    }
    scene.path(Ink::Path, d);
    let ring = (middle + 10, at.1 + pitch.max(60) - if stones.is_empty() { 20 } else { 0 });
    let mut d = format!("M{} {}", at.0, at.1);
    bend(&mut d, at, ring, true);
    bend(&mut d, ring, (ring.0 + 8, ring.1 + 32), true);
    scene.path(Ink::Ahead, d);
    scene.oval(Ink::Hope, ring.0, ring.1, 9, 9);
    for ((x, y), block) in stones.into_iter().zip(blocks) {
        scene.place(Ink::Paint, STONE, x, y, "");
        block.about(&mut scene, Anchor::Left, column, y);
    }
    let mut bottom = ring.1 + 38;
    if let Some(block) = ahead {
        bottom = bottom.max(ring.1 + block.height / 2 + 4);
        block.about(&mut scene, Anchor::Left, column, ring.1);
    }
    if points.len() > MOST {
        let lines = art.more(points.len() - MOST, width + 100);
        bottom = scene.text(Voice::Caption, Anchor::Left, left + 2, bottom + 20, lines);
    }
    scene.asides(art, art.asides(), bottom + 14);
    scene
}

/// A point's words, the word up, level or down, and what helped.
fn words_of(entry: &Entry, turn: &str, width: i32) -> Block {
    let mut block = Block::default();
    block.row(Voice::Own, text::wrap(&entry.words, width, 3));
    let mut beneath = text::wrap(turn, width, 1);
    for note in entry.notes.iter().take(1) {
        beneath.extend(text::wrap(note, width, 3));
    }
    block.row(Voice::Caption, beneath);
    block
}
