//! The step card: a sign post with one small step on it. What matters lies at its foot, stone by stone, and holds the post.
//!
//! No tick box and no day by which it has to be done.

use super::lay::{self, ASCENT, Room};
use super::marks;
use crate::core::picture::Section;
use crate::view::pictures::Art;
use crate::view::pictures::scene::{Anchor, Ink, Scene, Voice};
use crate::view::pictures::text;

/// One small step on a card. The first section is what matters, the second the step; the others are small lines below.
pub(in crate::view::pictures) fn step_card(art: &Art<'_>) -> Scene {
    let mut scene = Scene::new(art.width(), 0);
    let sections: Vec<&Section> = art.sections().collect();
    let (matters, step, rest) = match sections.as_slice() {
        [] => (None, None, [].as_slice()),
        [step] => (None, Some(*step), [].as_slice()),
        [matters, step, rest @ ..] => (Some(*matters), Some(*step), rest),
    };
    let width = art.width();
    let page = Room { x: 4, top: 4, width: width - 8 };
    let top = lay::words(&mut scene, Voice::Title, page, &art.picture.title) + 26;
    let (left, right) = if art.wide { (130, 646) } else { (6, 268) };

    // The board is written first, so that the post knows where it ends.
    let mut board = Scene::new(0, 0);
    let room = Room { x: left + 26, top: top + 18, width: right - left - 78 };
    let foot = match step {
        Some(step) if lay::says(step) => on_the_board(&mut board, art, step, room),
        Some(step) => {
            let foot = lay::words(&mut board, Voice::Name, room, &step.name) + 8;
            board.path(Ink::Path, format!("M{} {}c24-12 44 10 68 1s40-13 64-6", room.x, foot + 10));
            foot + 24
        }
        None => room.top + 24,
    } + 18;
    let post = width / 2 - if art.wide { 40 } else { 8 };
    let mut stones = Scene::new(0, 0);
    let ground = match matters {
        Some(matters) if !matters.items.is_empty() => pile(&mut stones, matters, width / 2, foot + 62, width - 16),
        _ => foot + 84,
    };
    ground_at(&mut scene, ground, width, if art.wide { 56 } else { 40 });
    scene.path(Ink::Marked, format!("M{} {}l13-2 1 {}-15 1Z", post - 7, top - 14, ground - top + 12));
    scene.path(Ink::Marked, board_about(left, right, top, foot));
    lay::add(&mut scene, board);
    lay::add(&mut scene, stones);
    scene.place(Ink::Thing, marks::GRASS, width - 18, ground + 5, "");
    scene.place(Ink::Thing, marks::GRASS, 16, ground + 8, "");
    let mut top = ground + 14;
    if let Some(matters) = matters.filter(|matters| !matters.items.is_empty()) {
        let name = lay::lines(Voice::Caption, &matters.name, width - 40);
        top = scene.text(Voice::Caption, Anchor::Middle, width / 2, top + ASCENT, name) - ASCENT;
    }
    let rest: Vec<&Section> = rest.iter().copied().filter(|section| lay::says(section)).collect();
    let end = small_lines(&mut scene, art, &rest, Room { top: top + 22, ..page });
    scene.height = lay::below(&mut scene, art, page.at(end)) + 8;
    scene
}

/// The step itself stands larger than everything else.
fn on_the_board(scene: &mut Scene, art: &Art<'_>, step: &Section, room: Room) -> i32 {
    let Some((first, others)) = step.items.split_first() else { return lay::named(scene, art, step, room) };
    let top = lay::words(scene, Voice::Caption, room, &step.name) + 2;
    let mut top = lay::large(scene, room.at(top), &first.words);
    for entry in others {
        top = lay::thing(scene, art, entry, room.at(top + 8));
    }
    top
}

/// When, what could help, plan B: side by side where there is room.
fn small_lines(scene: &mut Scene, art: &Art<'_>, rest: &[&Section], room: Room) -> i32 {
    let Ok(many) = i32::try_from(rest.len()) else { return room.top };
    if many == 0 {
        return room.top;
    }
    let columns = if art.wide { many.min(3) } else { 1 };
    let (gap, mut top, mut foot) = (32, room.top, room.top);
    let width = (room.width - gap * (columns - 1)) / columns;
    for (section, at) in rest.iter().zip(0_i32..) {
        let column = at % columns;
        if column == 0 && at > 0 {
            top = foot + 22;
        }
        let column = Room { x: room.x + column * (width + gap), top: top + 12, width };
        scene.path(Ink::Rule, format!("M{} {top}q{} -2 {} 0", column.x, width / 2, width));
        foot = foot.max(lay::named(scene, art, section, column));
    }
    foot
}

/// The stones of one row: how wide each is, and the words on it.
type Row = Vec<(i32, Vec<String>)>;

/// Stones in rows, each as wide as its words, the rows about the middle. Gives back where they lie on the ground.
fn pile(scene: &mut Scene, section: &Section, middle: i32, top: i32, most: i32) -> i32 {
    let widest = most.min(230);
    let mut rows: Vec<(i32, i32, Row)> = Vec::new();
    for entry in &section.items {
        let lines = lay::lines(Voice::Own, &entry.words, widest - 48);
        let wide = (lines.iter().map(|line| text::width(line)).max().unwrap_or_default() + 44).max(84);
        let high = high_of(&lines);
        match rows.last_mut() {
            Some((across, down, row)) if *across + 6 + wide <= most => {
                *across += 6 + wide;
                *down = (*down).max(high);
                row.push((wide, lines));
            }
            _ => rows.push((wide, high, vec![(wide, lines)])),
        }
    }
    let mut foot = top;
    for (across, down, row) in rows {
        foot += down;
        let mut x = middle - across / 2;
        for (wide, lines) in row {
            let high = high_of(&lines);
            scene.path(Ink::Stone, lay::stone(x, foot - high, wide, high));
            scene.text(
                Voice::Own,
                Anchor::Middle,
                x + wide / 2,
                foot - high + (high - text::height(&lines)) / 2 - 1 + ASCENT,
                lines,
            );
            x += wide + 6;
        }
        foot += 1;
    }
    foot
}

/// How high a stone is: the more lines, the more its roundness takes away at head and foot.
fn high_of(lines: &[String]) -> i32 {
    text::height(lines) * 23 / 20 + 20
}

/// The board points on. It is never quite straight.
fn board_about(left: i32, right: i32, top: i32, foot: i32) -> String {
    let middle = (top + foot) / 2;
    format!(
        "M{} {}L{} {top}q4 0 7 3L{} {}q3 4 0 8L{} {}q-3 3-7 3L{} {}q-6 0-6-6L{} {}q0-6 6-6Z",
        left + 8,
        top + 4,
        right - 42,
        right - 2,
        middle - 6,
        right - 32,
        foot - 3,
        left + 5,
        foot - 4,
        left + 2,
        top + 10,
    )
}

/// The land behind the sign: a far hill with its line, a near one, and the ground line.
fn ground_at(scene: &mut Scene, ground: i32, width: i32, high: i32) {
    let (third, end) = (width / 3, width - 4);
    scene.path(
        Ink::Soft,
        format!(
            "M4 {}C{third} {} {} {} {end} {}V{}C{} {} {third} {} 4 {}Z",
            ground - high / 2,
            ground - high - 12,
            width - third,
            ground - high / 4,
            ground - high,
            ground + 4,
            width - third,
            ground + 12,
            ground + 2,
            ground + 8,
        ),
    );
    let line = (ground + 8, ground + 2, ground + 12, ground + 4);
    scene.path(Ink::Ground, format!("M4 {}C{third} {} {} {} {end} {}", line.0, line.1, width - third, line.2, line.3));
}
