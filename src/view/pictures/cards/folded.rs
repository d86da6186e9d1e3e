//! The folded card, in three: steady, first signs, I need people. A lantern stands by the people.

use super::lay::{self, Room};
use super::marks;
use crate::core::picture::Section;
use crate::view::pictures::Art;
use crate::view::pictures::scene::{Ink, Scene, Voice};

/// The mark of each part: what is drawn with paint or wash, and what is drawn over it in ink.
const MARKS: [&[(Ink, &str)]; 3] = [
    &[(Ink::Stone, marks::STEADY)],
    &[(Ink::Path, marks::BEND), (Ink::Paint, marks::BEND_STONE)],
    &[(Ink::Thing, marks::LANTERN), (Ink::Paint, marks::FLAME)],
];
/// How far a fold stands out.
const LEAN: i32 = 14;

/// A folded card in three parts.
pub(in crate::view::pictures) fn folded(art: &Art<'_>) -> Scene {
    let mut scene = Scene::new(art.width(), 0);
    let page = Room { x: 4, top: 4, width: art.width() - 8 };
    let top = lay::words(&mut scene, Voice::Title, page, &art.picture.title) + 14;
    let sections: Vec<&Section> = art.sections().collect();
    let foot =
        if art.wide { side_by_side(&mut scene, art, &sections, top) } else { down(&mut scene, art, &sections, top) };
    scene.height = lay::below(&mut scene, art, page.at(foot + 6)) + 8;
    scene
}

fn side_by_side(scene: &mut Scene, art: &Art<'_>, sections: &[&Section], top: i32) -> i32 {
    let many = i32::try_from(sections.len()).unwrap_or(1).max(1);
    let (left, part) = (8, 744 / many);
    let mut own = Scene::new(0, 0);
    let mut foot = top + 270;
    for (section, at) in sections.iter().zip(0_i32..) {
        let room = Room { x: left + part * at + 22, top: top + LEAN + 18, width: part - 42 };
        foot = foot.max(panel(&mut own, art, section, at, room) + LEAN + 22);
    }
    // Edges go up and down from fold to fold.
    let edge = |at: i32| if at % 2 == 0 { 0 } else { LEAN };
    let (mut over, mut under) = (format!("M{left} {top}"), String::new());
    for at in 0..many {
        let (from, to) = (left + part * at, left + part * (at + 1));
        let (a, b) = (edge(at), edge(at + 1));
        let (ridge, hem) = (top + LEAN / 2 - 1, foot - LEAN / 2 + 1);
        over.push_str(&format!("Q{} {ridge} {to} {}", (from + to) / 2, top + b));
        under = format!("Q{} {hem} {from} {}{under}", (from + to) / 2, foot - LEAN + a);
        if at % 2 == 1 {
            scene.path(
                Ink::Soft,
                format!("M{from} {}L{to} {}V{}L{from} {}Z", top + a, top + b, foot - LEAN + b, foot - LEAN + a),
            );
        }
    }
    let last = left + part * many;
    let edges = format!("{over}L{last} {}{under}Z", foot - LEAN + edge(many));
    scene.path(Ink::Outline, edges);
    for at in 1..many {
        let x = left + part * at;
        scene.path(Ink::Fold, format!("M{x} {}V{}", top + edge(at) + 4, foot - LEAN + edge(at) - 4));
    }
    lay::add(scene, own);
    foot
}

fn down(scene: &mut Scene, art: &Art<'_>, sections: &[&Section], top: i32) -> i32 {
    let (left, right) = (4, art.width() - 4);
    let mut top = top;
    for (section, at) in sections.iter().zip(0_i32..) {
        let mut own = Scene::new(0, 0);
        let foot = panel(&mut own, art, section, at, Room { x: left + 20, top: top + 20, width: right - left - 40 });
        let foot = (foot + 22).max(top + 120);
        let edge = |at: i32| if at % 2 == 0 { 0 } else { 8 };
        let (a, b, middle) = (edge(at), edge(at + 1), (top + foot) / 2);
        if at % 2 == 1 {
            scene.path(Ink::Soft, format!("M{} {top}H{}L{} {foot}H{}Z", left + a, right - a, right - b, left + b));
        }
        // The edge at each side; head and foot are closed, folds are dashes.
        let lean = (a + b) / 2;
        scene.path(Ink::Outline, format!("M{} {top}Q{} {middle} {} {foot}", left + a, left + lean - 1, left + b));
        scene.path(Ink::Outline, format!("M{} {top}Q{} {middle} {} {foot}", right - a, right - lean + 1, right - b));
        let last = usize::try_from(at + 1).is_ok_and(|next| next == sections.len());
        if at == 0 {
            scene.path(Ink::Outline, format!("M{} {top}H{}", left + a, right - a));
        } else {
            scene.path(Ink::Fold, format!("M{} {top}H{}", left + a + 4, right - a - 4));
        }
        if last {
            scene.path(Ink::Outline, format!("M{} {foot}H{}", left + b, right - b));
        }
        lay::add(scene, own);
        top = foot;
    }
    top
}

/// One part: its mark and name, a fold's width of line, what stands in it.
fn panel(scene: &mut Scene, art: &Art<'_>, section: &Section, at: i32, room: Room) -> i32 {
    let which = usize::try_from(at % 3).unwrap_or_default();
    if let Some(parts) = MARKS.get(which) {
        lay::mark(scene, parts, room.x + 16, room.top + 12);
    }
    let name = room.after(44);
    let end = lay::words(scene, Voice::Title, name.at(room.top + 3), &section.name);
    let top = end.max(room.top + 34) + 8;
    scene.path(Ink::Rule, format!("M{} {top}q{} -2 {} 0", room.x, room.width / 2, room.width));
    lay::things(scene, art, section, room.at(top + 12))
}
