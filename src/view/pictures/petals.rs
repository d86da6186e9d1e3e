//! Five petals, always the same size, whatever is in them. Clockwise from the top in every script.

use super::Art;
use super::figure::{Block, bold};
use super::scene::{Anchor, Ink, Scene, Voice};
use super::text;

/// One petal, its tip 150 above the middle.
const PETAL: &str = "M0-26C-46-52-60-112-34-140C-22-153 22-153 34-140C60-112 46-52 0-26Z";
/// The same 1.13 times about the petal's own middle: around the chosen one.
const AROUND: &str = "M0-18C-52-47.3-67.8-115.1-38.4-146.8C-24.9-161.5 24.9-161.5 38.4-146.8C67.8-115.1 52-47.3 0-18Z";

const DOTS: &str = "M-24-143h48.1M-32-135h64.1M-36-127h72.1";
const SLANTS: &str =
    "M-38-133l9-9M-40-121l25-25M-29-121l27-27M-18-121l27-27M-7-121l25-25M4-121l22-22M15-121l18-18M26-121l11-11";
const WAVES: &str = "M-24-142q4-5 8 0t8 0 8 0 8 0 8 0 8 0M-34-134q4-5 8.5 0t8.5 0 8.5 0 8.5 0 8.5 0 8.5 0 8.5 0 8.5 0\
    M-36-126q4-5 8 0t8 0 8 0 8 0 8 0 8 0 8 0 8 0 8 0";
const UPRIGHTS: &str = "M-40-121v-8M-32-121v-18M-24-121v-22M-16-121v-25M-8-121v-27M0-121v-27M8-121v-27M16-121v-25M24-121v-22\
    M32-121v-18M40-121v-8";

/// A petal: how it is turned, across the page and down it; where its name stands, for one line and for two; where its words stand.
struct Petal {
    turned: [&'static str; 2],
    key: (Ink, &'static str),
    /// Hundredths of a petal's length: sine and cosine of its turn.
    way: (i32, i32),
    words: (Anchor, i32, i32, i32, i32),
}

const PETALS: [Petal; 5] = [
    Petal {
        turned: ["rotate(0)", "scale(.84)"],
        key: (Ink::KeyDots, DOTS),
        way: (0, -100),
        words: (Anchor::Middle, 0, -166, 320, 112),
    },
    Petal {
        turned: ["rotate(72)", "scale(.84)rotate(72)"],
        key: (Ink::Key, SLANTS),
        way: (95, -31),
        words: (Anchor::Left, 180, -58, 196, 208),
    },
    Petal {
        turned: ["rotate(144)", "scale(.84)rotate(144)"],
        key: (Ink::Key, SLANTS),
        way: (59, 81),
        words: (Anchor::Left, 138, 140, 238, 160),
    },
    Petal {
        turned: ["rotate(216)", "scale(.84)rotate(216)"],
        key: (Ink::Key, WAVES),
        way: (-59, 81),
        words: (Anchor::Right, -138, 140, 238, 160),
    },
    Petal {
        turned: ["rotate(288)", "scale(.84)rotate(288)"],
        key: (Ink::Key, UPRIGHTS),
        way: (-95, -31),
        words: (Anchor::Right, -180, -58, 196, 208),
    },
];

const STEM: &str = "M0 12C8 90 7 172 2 292";
const LEAF: &str = "M5 232C-5 205-24 198-42 197C-38 218-20 230 5 232Z";
const CLOUD: &str = "M10 26c-9 0-10-12-1-13 0-11 16-13 19-4 11-3 15 16 3 17Z";
const RAIN: &str = "M13 33l-3 7M22 33l-3 7M31 33l-3 7";

/// The flower, with room for what is hard beside its stem.
pub fn petals(art: &Art<'_>) -> Scene {
    let [across, down] = ["", "scale(.84)"];
    let more = if art.wide { across } else { down };
    let grid = |units: i32| if art.wide { units } else { units * 84 / 100 };
    let hard = art.asides().last().filter(|section| !section.items.is_empty());
    let tops = if art.wide {
        let top = art.sections().next().map(|section| top_words(art, section));
        top.map_or(0, |block| block.height)
    } else {
        0
    };
    let (x, y) = (art.width() / 2, grid(168) + tops);
    let mut scene = Scene::new(art.width(), 0);
    scene.place(Ink::Path, STEM, x, y, more);
    scene.place(Ink::Wash, LEAF, x, y, more);
    let turned = |petal: &Petal| {
        let [across, down] = petal.turned;
        if art.wide { across } else { down }
    };
    for petal in &PETALS {
        scene.place(Ink::Sheet, PETAL, x, y, turned(petal));
        scene.place(petal.key.0, petal.key.1, x, y, turned(petal));
    }
    // Crossed lines are slanted ones, and the same from the other side.
    scene.place(
        Ink::Key,
        SLANTS,
        x,
        y,
        if art.wide { "rotate(144)scale(-1 1)" } else { "scale(.84)rotate(144)scale(-1 1)" },
    );
    for (section, petal) in art.sections().zip(&PETALS) {
        if section.marked {
            scene.place(Ink::Chosen, AROUND, x, y, turned(petal));
        }
    }
    scene.oval(Ink::Paint, x, y, grid(21), grid(21));
    for (section, petal) in art.sections().zip(&PETALS) {
        let level = petal.way.0.abs() > 90;
        let name = bold(&section.name, if art.wide { 92 } else { 82 }, 3);
        // Of the petals that lie nearly level, the names keep clear of the patterns.
        let out = grid(if level {
            78
        } else if name.len() > 1 {
            84
        } else {
            91
        });
        let (nx, ny) = (x + petal.way.0 * out / 100, y + petal.way.1 * out / 100);
        let mut block = Block::default();
        block.row(Voice::Name, name);
        block.about(&mut scene, Anchor::Middle, nx, ny);
        if !art.wide {
            continue;
        }
        let (anchor, dx, dy, width, room) = petal.words;
        if anchor == Anchor::Middle {
            let block = top_words(art, section);
            let top = y + dy - block.height;
            block.put(&mut scene, anchor, x + dx, top);
        } else {
            words(art, section, width, room).about(&mut scene, anchor, x + dx, y + dy);
        }
    }
    let foot = y + grid(292);
    let mut bottom = foot;
    if let Some(section) = hard {
        let (dx, top) = if art.wide { (30, y + 232) } else { (-132, foot + 16) };
        let width = if art.wide { 300 } else { 216 };
        let mut block = Block::default();
        block.row(Voice::Caption, text::wrap(&section.name, width, 3));
        block.entries(art, &section.items, width, 170);
        for d in [CLOUD, RAIN] {
            scene.place(Ink::Thing, d, x + dx, top, "");
        }
        bottom = bottom.max(top + block.height);
        block.put(&mut scene, Anchor::Left, x + dx + 48, top);
    }
    let others = art.asides().count().saturating_sub(1);
    scene.asides(art, art.asides().take(others), bottom + 16);
    scene
}

fn top_words(art: &Art<'_>, section: &crate::core::picture::Section) -> Block {
    words(art, section, 320, 112)
}

/// The words of a petal, outside it, and whether it is the one to grow.
fn words(art: &Art<'_>, section: &crate::core::picture::Section, width: i32, room: i32) -> Block {
    let mut block = Block::default();
    let mark = if section.marked { text::wrap(art.marked(), width, 2) } else { Vec::new() };
    let room = room - text::height(&mark);
    if !section.items.is_empty() {
        block.entries(art, &section.items, width, room);
    }
    block.row(Voice::Caption, mark);
    block
}
