//! The pocket card: what helps, who, and the smallest step, on a card of 85 by 54 millimetres.

use std::rc::Rc;

use super::lay::{self, ASCENT, Room};
use super::marks;
use crate::view::pictures::scene::{Anchor, Ink, Scene, Voice};

/// The card in units, in the shape of 85 x 54 mm. At that size its letters are about 11 points.
const WIDE: (i32, i32) = (370, 235);
/// Lines of words, names not counted, that have room on it.
const LINES: usize = 6;
/// Between two things in one place.
const BETWEEN: &str = " · ";

/// A card for a wallet from named lists of words: *What helps*, *Who*, *My smallest step*. Across, it is exactly the size of a card and
/// words that have no room end in "…"; down, for a phone, it grows. Turn it with `mirror` for pages that run from right to left.
pub fn pocket_card(places: &[(Rc<str>, Vec<Rc<str>>)], wide: bool) -> Scene {
    let (width, high) = if wide { WIDE } else { (272, 0) };
    let mut scene = Scene::new(width, 0);
    let room = Room { x: 46, top: 14, width: width - 74 };
    let mut all: Vec<(&str, Vec<String>)> = places
        .iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(name, words)| {
            let words: Vec<String> =
                words.iter().map(|words| words.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
            let one = words.join(BETWEEN);
            (&**name, lay::lines(Voice::Own, &one, room.width))
        })
        .collect();
    if wide {
        shorten(&mut all, room.width);
    }
    let mut own = Scene::new(0, 0);
    let mut top = room.top;
    let mut stones = Vec::new();
    for (name, mut lines) in all {
        hang(&mut lines);
        stones.push(top + 10);
        let name = lay::lines(Voice::Name, name, room.width);
        top = own.text(Voice::Name, Anchor::Left, room.x, top + ASCENT, name) - ASCENT;
        top = own.text(Voice::Own, Anchor::Left, room.x, top + ASCENT, lines) - ASCENT + 3;
    }
    let foot = (top + 8).max(high - 4).max(120);
    scene.path(Ink::Sheet, lay::card(4, 4, width - 8, foot - 4));
    scene.path(Ink::Path, format!("M22 16C30 {} 14 {} 22 {}", foot / 3, foot * 2 / 3, foot - 14));
    for stone in stones {
        scene.place(Ink::Paint, marks::STONE, 22, stone, "");
    }
    lay::add(&mut scene, own);
    scene.height = foot + 4;
    scene
}

/// Gives each place its share of the lines: one each, then the rest to whoever needs more, in order.
fn shorten(all: &mut [(&str, Vec<String>)], width: i32) {
    let mut left = LINES;
    let mut shares = vec![0_usize; all.len()];
    while left > 0 {
        let before = left;
        for (share, (_, lines)) in shares.iter_mut().zip(all.iter()) {
            if *share < lines.len() && left > 0 {
                *share += 1;
                left -= 1;
            }
        }
        if left == before {
            break;
        }
    }
    for (share, (_, lines)) in shares.into_iter().zip(all.iter_mut()) {
        if lines.len() > share {
            let whole = lines.join(" ");
            *lines = crate::view::pictures::text::wrap(&whole, width, share.max(1));
        }
    }
}

/// A dot between two things stands at the end of a line, never at the beginning of the next.
fn hang(lines: &mut [String]) {
    let dot = BETWEEN.trim();
    let mut last: Option<&mut String> = None;
    for line in lines {
        if let (Some(rest), Some(before)) = (line.strip_prefix(dot).map(|rest| rest.trim_start().to_owned()), last) {
            before.push(' ');
            before.push_str(dot);
            *line = rest;
        }
        last = Some(line);
    }
}
