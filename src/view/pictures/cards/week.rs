//! The week: seven days by morning, afternoon and evening, mostly white. Each thing is a small tag in its place.

use super::lay::{self, ASCENT, Room};
use super::marks;
use crate::core::picture::{Entry, Section};
use crate::core::wording::Say;
use crate::view::pictures::Art;
use crate::view::pictures::scene::{Anchor, Ink, Scene, Voice};
use crate::view::pictures::text;

/// The times of a day, as they stand on the week, with their suns.
const TIMES: [(u8, Say, [&str; 2]); 3] = [
    (0, Say::TimeMorning, marks::MORNING),
    (1, Say::TimeAfternoon, marks::AFTERNOON),
    (2, Say::TimeEvening, marks::EVENING),
];
/// A day with nothing in it still has room.
const DAY: i32 = 52;
/// Where the times begin on a wide week, and how wide each is.
const FIRST: i32 = 172;
const TIME: i32 = 195;

/// A week with room in it. Things without a time of their own stand in the first.
pub(in crate::view::pictures) fn week(art: &Art<'_>) -> Scene {
    let mut scene = Scene::new(art.width(), 0);
    let page = Room { x: 4, top: 4, width: art.width() - 8 };
    let top = lay::words(&mut scene, Voice::Title, page, &art.picture.title) + 14;
    let mut days = Scene::new(0, 0);
    let foot = if art.wide { across(&mut days, art, top) } else { down(&mut days, art, top) };
    lay::add(&mut scene, days);
    scene.height = lay::below(&mut scene, art, page.at(foot)) + 8;
    scene
}

fn at_time(section: &Section, time: u8) -> impl Iterator<Item = &Entry> {
    section.items.iter().filter(move |entry| entry.time.unwrap_or_default() == time)
}

/// Rows of days, columns of times.
fn across(scene: &mut Scene, art: &Art<'_>, top: i32) -> i32 {
    let mut foot = top;
    for ((_, say, sun), column) in TIMES.into_iter().zip(0_i32..) {
        let x = FIRST + column * TIME;
        sun_at(scene, sun, x + 16, top + 12);
        foot = foot.max(lay::words(
            scene,
            Voice::Caption,
            Room { x: x + 36, top, width: TIME - 40 },
            &art.wording.say(say),
        ));
    }
    foot += 12;
    let first = foot;
    let mut stones = Vec::new();
    for day in art.sections() {
        rule(scene, 40, art.width() - 4, foot);
        stones.push(foot + 26);
        let mut end = lay::words(scene, Voice::Name, Room { x: 46, top: foot + 15, width: FIRST - 54 }, &day.name);
        end = end.max(foot + DAY - 14);
        for ((time, ..), column) in TIMES.into_iter().zip(0_i32..) {
            let room = Room { x: FIRST + column * TIME, top: foot + 10, width: TIME - 14 };
            end = end.max(tags(scene, at_time(day, time), room));
        }
        foot = end + 12;
    }
    rule(scene, 40, art.width() - 4, foot);
    way_down(scene, 18, first, foot, &stones);
    foot
}

/// Days one under the other.
fn down(scene: &mut Scene, art: &Art<'_>, top: i32) -> i32 {
    let mut foot = top;
    let mut stones = Vec::new();
    for day in art.sections() {
        rule(scene, 36, art.width() - 4, foot);
        stones.push(foot + 22);
        let mut end =
            lay::words(scene, Voice::Name, Room { x: 40, top: foot + 11, width: art.width() - 46 }, &day.name);
        for (time, say, sun) in TIMES {
            if at_time(day, time).next().is_none() {
                continue;
            }
            sun_at(scene, sun, 52, end + 18);
            let room = Room { x: 72, top: end + 6, width: art.width() - 78 };
            end = lay::words(scene, Voice::Caption, room, &art.wording.say(say)) + 2;
            end = tags(scene, at_time(day, time), Room { x: 40, top: end, width: art.width() - 46 }) + 4;
        }
        foot = end.max(foot + DAY - 10) + 10;
    }
    rule(scene, 36, art.width() - 4, foot);
    way_down(scene, 16, top, foot, &stones);
    foot
}

/// A small paper tag for each thing, as wide as its words.
fn tags<'a>(scene: &mut Scene, entries: impl Iterator<Item = &'a Entry>, room: Room) -> i32 {
    let mut top = room.top;
    for entry in entries {
        let lines = lay::lines(Voice::Own, &entry.words, room.width - 20);
        let wide = lines.iter().map(|line| text::width(line)).max().unwrap_or_default() + 20;
        let high = text::height(&lines) + 10;
        let (ink, wide) = (if entry.marked { Ink::Marked } else { Ink::Tag }, wide.min(room.width));
        scene.path(ink, lay::card(room.x, top, wide, high));
        scene.text(Voice::Own, Anchor::Left, room.x + 10, top + 5 + ASCENT, lines);
        top += high;
        for note in &entry.notes {
            top = lay::words(scene, Voice::Caption, room.after(10).at(top + 2), note);
        }
        top += 7;
    }
    if top > room.top { top - 7 } else { top }
}

fn sun_at(scene: &mut Scene, sun: [&'static str; 2], x: i32, y: i32) {
    let [disc, rays] = sun;
    scene.place(Ink::Paint, disc, x, y, "");
    scene.place(Ink::Thing, rays, x, y, "");
}

fn rule(scene: &mut Scene, from: i32, to: i32, y: i32) {
    scene.path(Ink::Ground, format!("M{from} {y}Q{} {} {to} {y}", (from + to) / 2, y - 1));
}

/// The week lies ahead: dots, with a stone for each day.
fn way_down(scene: &mut Scene, x: i32, from: i32, to: i32, stones: &[i32]) {
    use std::fmt::Write;
    let mut d = format!("M{x} {from}");
    let (mut last, mut side) = (from, 7);
    for stone in stones.iter().copied().chain([to]) {
        let half = (stone - last) / 2;
        // Writing into a text cannot fail.
        let _ = write!(d, "C{} {} {} {} {x} {stone}", x + side, last + half, x + side, stone - half / 2);
        (last, side) = (stone, -side);
    }
    scene.path(Ink::Ahead, d);
    for stone in stones {
        scene.place(Ink::Paint, marks::STONE, x, *stone, "");
    }
}
