//! The tree: roots, ground, trunk, branches, leaves, fruit and seeds, as on a plate in an old book of plants: the tree in the middle, a
//! fine line from each part to its words. A part that holds in a storm has a dotted line beside its words.

use super::Art;
use super::figure::Block;
use super::scene::{Anchor, Ink, Scene, Voice};
use super::text;

/// Each part of the whole drawing, back to front.
const TREE: &[(Ink, &str)] = &[
    (Ink::Ground, "M262 432C320 426 440 428 500 433"),
    (
        Ink::Wash,
        "M380 60C424 34 470 62 468 98C512 108 518 168 478 186C474 226 424 240 396 222C368 246 312 236 300 202C254 200 238 146 272 122C264 76 330 36 380 60Z",
    ),
    (
        Ink::Outline,
        "M366 432C376 400 374 340 366 300C352 270 330 250 306 232M402 432C394 398 394 340 402 300C412 268 432 252 452 232",
    ),
    (
        Ink::Outline,
        "M372 300C380 250 378 200 382 148M396 296C394 262 396 240 402 214M380 214C364 190 344 176 326 168M384 190C404 164 422 150 440 142M322 246C312 222 306 206 302 190M440 242C446 220 452 206 458 194",
    ),
    (
        Ink::Outline,
        "M366 432C350 446 322 446 296 462M374 434C366 462 346 478 322 494M384 434C384 466 386 486 382 508M394 434C404 460 420 474 446 490M402 432C420 444 448 448 474 460",
    ),
    (
        Ink::Stone,
        "M282 142c8-9 19-9 27-3-5 10-18 13-27 3ZM346 92c3-11 13-16 24-14 0 11-12 19-24 14ZM352 138c8-8 18-7 25-1-6 9-17 10-25 1ZM412 188c8-8 18-7 25-1-6 9-17 10-25 1ZM316 206c8-8 18-7 25-1-6 9-17 10-25 1Z",
    ),
    (
        Ink::Paint,
        "M420 104a9 9 0 1 0 18 1a9 9 0 1 0-18-1ZM462 150a9 9 0 1 0 18 1a9 9 0 1 0-18-1ZM394 148a9 9 0 1 0 18 1a9 9 0 1 0-18-1ZM306 112a9 9 0 1 0 18 1a9 9 0 1 0-18-1Z",
    ),
    (
        Ink::Paint,
        "M452 424c2-5 9-5 10 0-2 4-8 4-10 0ZM472 416c2-5 9-5 10 0-2 4-8 4-10 0ZM484 430c2-5 9-5 10 0-2 4-8 4-10 0ZM468 330c2-5 9-5 10 0-2 4-8 4-10 0ZM476 372c2-5 9-5 10 0-2 4-8 4-10 0Z",
    ),
];

/// Where a part's words stand across the page: by section, whether to the left, their middle, their room, and where the line points to.
const ACROSS: [(bool, i32, i32, (i32, i32)); 7] = [
    (true, 474, 130, (318, 492)),
    (true, 354, 98, (284, 428)),
    (true, 236, 122, (368, 338)),
    (false, 62, 118, (428, 148)),
    (true, 84, 158, (288, 144)),
    (false, 204, 150, (474, 154)),
    (false, 400, 190, (482, 374)),
];

/// The tree with the person's words.
pub fn tree(art: &Art<'_>) -> Scene {
    let mut scene = Scene::new(art.width(), 0);
    let bottom = if art.wide { across(art, &mut scene) } else { down(art, &mut scene) };
    let mut top = bottom;
    if art.sections().any(|section| section.marked) && !art.marked().is_empty() {
        let width = if art.wide { (text::width(art.marked()) + 58).min(art.width()) } else { art.width() };
        let x = (art.width() - width) / 2;
        scene.path(Ink::Chosen, format!("M{} {}h40", x + 3, top + 10));
        top = scene.legend(x, top, width, art.marked()) + 4;
    }
    scene.asides(art, art.asides(), top + 10);
    scene
}

fn across(art: &Art<'_>, scene: &mut Scene) -> i32 {
    for (ink, d) in TREE {
        scene.path(*ink, *d);
    }
    for (section, (left, y, room, to)) in art.sections().zip(ACROSS) {
        let block = words(art, section, 196, room);
        let edge = if left { 212 } else { 548 };
        let near = if left { edge + 10 } else { edge - 10 };
        scene.path(Ink::Key, format!("M{near} {y}Q{} {y} {} {}", (near + to.0) / 2, to.0, to.1));
        if section.marked {
            scene.path(Ink::Chosen, format!("M{near} {}v{}", y - block.height / 2, block.height));
        }
        let anchor = if left { Anchor::Right } else { Anchor::Left };
        block.about(scene, anchor, edge, y);
    }
    548
}

/// Down the page the tree grows beside the words, from leaves to roots.
fn down(art: &Art<'_>, scene: &mut Scene) -> i32 {
    let sections: Vec<_> = art.sections().collect();
    // Leaves, fruit, branches; trunk; seeds; ground, roots.
    let mut y = 4;
    let mut tops = Vec::new();
    for part in [4, 5, 3, 2, 6, 1, 0] {
        if let Some(section) = sections.get(part) {
            let block = words(art, section, 166, 160);
            let height = block.height.max(44);
            tops.push((part, y, height, section.marked, block));
            y += height + 18;
        }
    }
    let top_of = |part: usize| tops.iter().find(|row| row.0 == part).map_or((0, 0), |row| (row.1, row.2));
    let crown = top_of(2).0 - 10;
    let ground = top_of(1).0 + top_of(1).1 / 2;
    let end = y - 12;
    let half = crown / 2;
    // A tall tree, like a poplar: its edge has as many bows as it needs.
    let bows = (crown / 60).max(2);
    let bow = (crown - 34) / bows;
    let mut edge = String::from("M42 4C62 4 70 18 68 38");
    edge.push_str(&format!("q18 {} 0 {bow}", bow / 2).repeat(usize::try_from(bows - 1).unwrap_or(1)));
    edge.push_str(&format!(
        "C84 {crown} 58 {} 42 {crown}C24 {} -2 {} 14 {}",
        crown + 10,
        crown + 10,
        crown - 4,
        38 + bow * (bows - 1)
    ));
    edge.push_str(&format!("q-18-{} 0-{bow}", bow / 2).repeat(usize::try_from(bows - 1).unwrap_or(1)));
    edge.push_str("C12 18 22 4 42 4Z");
    scene.path(Ink::Ground, format!("M2 {ground}Q40 {} 82 {ground}", ground - 4));
    scene.path(
        Ink::Outline,
        format!(
            "M30 {ground}C38 {} 38 {} 37 {crown}M54 {ground}C48 {} 47 {} 49 {crown}",
            ground - 30,
            crown + 30,
            ground - 30,
            crown + 30
        ),
    );
    scene.path(Ink::Wash, edge);
    scene.path(
        Ink::Outline,
        format!(
            "M43 {crown}C42 {} 44 {} 42 {half}M43 {}C40 {} 30 {} 20 {}M43 {}C46 {} 56 {} 64 {}",
            crown - 20,
            half + 20,
            crown - 14,
            crown - 34,
            crown - 42,
            crown - 52,
            crown - 24,
            crown - 44,
            crown - 54,
            crown - 66
        ),
    );
    scene.path(
        Ink::Outline,
        format!(
            "M37 {ground}C30 {} 16 {} 10 {}M43 {ground}C42 {} 44 {} 42 {end}M49 {ground}C56 {} 68 {} 76 {}",
            ground + 16,
            ground + 18,
            end - 16,
            ground + 20,
            end - 20,
            ground + 16,
            ground + 18,
            end - 12
        ),
    );
    let leaf = "M-13 0c8-9 18-8 26-1-6 9-18 11-26 1Z";
    for (x, at) in [(24, 1), (60, 2), (30, 4), (58, 5)] {
        scene.place(Ink::Stone, leaf, x, 4 + crown * at / 7, "");
    }
    let seeds = top_of(6);
    for (x, at) in [(66, 1), (18, 2), (70, 3)] {
        scene.oval(Ink::Paint, x, seeds.0 + seeds.1 * at / 4, 4, 3);
    }
    let fruit = top_of(5);
    for (x, at) in [(44, 1), (22, 3), (62, 4)] {
        scene.oval(Ink::Paint, x, fruit.0 + fruit.1 * at / 5, 8, 8);
    }
    for (_, top, height, marked, block) in tops {
        if marked {
            scene.path(Ink::Chosen, format!("M93 {}v{}", top + 4, height - 8));
        }
        block.put(scene, Anchor::Left, 104, top);
    }
    y
}

/// A part's name and what stands in it; that it was marked is drawn.
fn words(art: &Art<'_>, section: &crate::core::picture::Section, width: i32, room: i32) -> Block {
    let mut block = Block::default();
    block.row(Voice::Name, super::figure::bold(&section.name, width, 2));
    block.items(art, section, width, room);
    block
}
