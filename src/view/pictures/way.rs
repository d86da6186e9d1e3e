//! A way on stones: a path of six, one for each part of a story, and stepping stones across water.

use super::Art;
use super::figure::Block;
use super::scene::{Anchor, Ink, Scene};
use crate::core::picture::Section;

/// A path with a stone for each part, used or not.
pub fn stones(art: &Art<'_>) -> Scene {
    way(art, &art.sections().collect::<Vec<_>>(), false)
}

/// Stones across water: only the ones that were used.
pub fn crossing(art: &Art<'_>) -> Scene {
    let used: Vec<&Section> = art.sections().filter(|section| !section.items.is_empty()).collect();
    // Before anything was said there is still a way across.
    if used.is_empty() { way(art, &art.sections().take(3).collect::<Vec<_>>(), true) } else { way(art, &used, true) }
}

fn way(art: &Art<'_>, sections: &[&Section], water: bool) -> Scene {
    if art.wide { across(art, sections, water) } else { down(art, sections, water) }
}

/// Stones from one side to the other, words above and below them by turns.
fn across(art: &Art<'_>, sections: &[&Section], water: bool) -> Scene {
    let count = i32::try_from(sections.len()).unwrap_or(1).max(1);
    let step = (776 / (count + 1)).min(130);
    let width = (2 * step - 16).min(210);
    let left = (760 - step * (count - 1)) / 2;
    let blocks: Vec<Block> = sections.iter().map(|section| Block::of(art, section, width, 210)).collect();
    let reach = |odd: bool| {
        let mine = blocks.iter().zip([false, true].into_iter().cycle()).filter(|(_, side)| *side == odd);
        mine.map(|(block, _)| block.height).fold(0, i32::max)
    };
    let (middle, beneath) = (reach(false) + 62, reach(true));
    let mut scene = Scene::new(760, 0);
    let spots: Vec<(i32, i32)> =
        (0..count).map(|at| (left + step * at, middle + if at % 2 == 0 { -22 } else { 22 })).collect();
    if water {
        for (row, shift) in [(-34, 0), (0, 44), (34, 14)] {
            let d = format!("M{} {}", 30 + shift, middle + row) + &"q14-9 28 0t28 0m36 0".repeat(7);
            scene.path(Ink::Rule, d);
        }
        // Both banks.
        scene.path(Ink::Outline, format!("M12 {}q10 16 4 34t4 36 -8 34", middle - 52));
        scene.path(Ink::Outline, format!("M748 {}q-10 18 -3 36t-5 34 7 34", middle - 52));
    } else {
        let mut d = format!("M{} {}", left - 70, middle + 4);
        let mut last = (left - 70, middle + 4);
        for (x, y) in &spots {
            let half = (last.0 + x) / 2;
            d.push_str(&format!("C{half} {} {half} {y} {x} {y}", last.1));
            last = (*x, *y);
        }
        scene.path(Ink::Path, d);
        scene.path(Ink::Ahead, format!("M{} {}q24 0 40-8t34-6", last.0, last.1));
    }
    for ((x, y), (block, below)) in spots.into_iter().zip(blocks.into_iter().zip([false, true].into_iter().cycle())) {
        scene.pebble(if water { Ink::Stone } else { Ink::Paint }, x, y, 50, 32);
        let top = if below { y + 30 } else { y - 28 - block.height };
        block.put(&mut scene, Anchor::Middle, x, top);
    }
    scene.asides(art, art.asides(), middle + 62 + beneath + 12);
    scene
}

/// Stones down the page, words beside each.
fn down(art: &Art<'_>, sections: &[&Section], water: bool) -> Scene {
    let mut scene = Scene::new(272, 0);
    let mut blocks = Vec::new();
    let (mut y, mut last, mut path) = (6, (40, 2), String::from("M40 2"));
    for (section, even) in sections.iter().zip([true, false].into_iter().cycle()) {
        let block = Block::of(art, section, 176, 200);
        let height = block.height.max(52);
        let spot = (if even { 32 } else { 52 }, y + height / 2);
        let half = (last.1 + spot.1) / 2;
        path.push_str(&format!("C{} {half} {} {half} {} {}", last.0, spot.0, spot.0, spot.1));
        last = spot;
        blocks.push((spot, block));
        y += height + 20;
    }
    if water {
        let mut d = String::new();
        for ((x, middle), block) in &blocks {
            // On the free side of the stone, and between it and the next.
            let (beside, under) = if *x < 40 { (62, 40) } else { (2, 6) };
            let end = middle + block.height.max(52) / 2 + 10;
            d.push_str(&format!("M{beside} {middle}q5-6 10 0t10 0M{under} {end}q9-7 18 0t18 0"));
        }
        scene.path(Ink::Rule, d);
    } else {
        scene.path(Ink::Path, path);
        scene.path(Ink::Ahead, format!("M{} {}Q{} {} {} {}", last.0, last.1, last.0, last.1 + 26, last.0 - 8, y + 14));
        y += 20;
    }
    for ((x, middle), block) in blocks {
        scene.pebble(if water { Ink::Stone } else { Ink::Paint }, x, middle, 46, 32);
        block.about(&mut scene, Anchor::Left, 92, middle);
    }
    scene.asides(art, art.asides(), y + 6);
    scene
}
