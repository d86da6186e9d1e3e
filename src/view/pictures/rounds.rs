//! Two circles that overlap, and three that are linked.

use super::Art;
use super::figure::{Block, STONE};
use super::scene::{Anchor, Ink, Scene};

/// Where words stand in a round: their middle, their width, their room.
type Place = (i32, i32, i32, i32);

/// Two circles, with what belongs to one, to both, to the other. Both are drawn alike.
pub fn overlap(art: &Art<'_>) -> Scene {
    let places: [Place; 3] = if art.wide {
        [(169, 226, 170, 208), (380, 226, 146, 208), (591, 226, 170, 208)]
    } else {
        [(136, 118, 186, 184), (136, 300, 172, 116), (136, 482, 186, 184)]
    };
    let mut scene = Scene::new(art.width(), 0);
    if art.wide {
        scene.path(Ink::Soft, "M380 41a215 215 0 0 1 0 370a215 215 0 0 1 0-370Z");
        scene.oval(Ink::Outline, 270, 226, 215, 215);
        scene.oval(Ink::Outline, 490, 226, 215, 215);
    } else {
        scene.path(Ink::Soft, "M116 228h40c47.9 0 88.7 29.9 104.7 72c-16 42.1-56.8 72-104.7 72h-40c-47.9 0-88.7-29.9-104.7-72c16-42.1 56.8-72 104.7-72Z");
        scene.round(Ink::Outline, 136, 188, (132, 184), 112);
        scene.round(Ink::Outline, 136, 412, (132, 184), 112);
    }
    fill(art, &mut scene, &places);
    scene.asides(art, art.asides(), if art.wide { 460 } else { 614 });
    scene
}

/// Three circles: then, now, next. What is carried runs through all three; what is ahead is dotted.
pub fn chain(art: &Art<'_>) -> Scene {
    let mut scene = Scene::new(art.width(), 0);
    let under = if art.wide {
        scene.oval(Ink::Wash, 144, 144, 140, 140);
        scene.oval(Ink::Outline, 380, 144, 140, 140);
        scene.oval(Ink::Chosen, 616, 144, 140, 140);
        scene.path(Ink::Path, "M6 238C60 216 110 252 170 236S300 222 360 238 452 244 500 232");
        scene.path(Ink::Ahead, "M500 232C560 218 610 246 660 236S720 228 754 236");
        scene.place(Ink::Paint, STONE, 144, 240, "");
        scene.place(Ink::Paint, STONE, 380, 240, "");
        fill(art, &mut scene, &[(134, 124, 184, 176), (380, 124, 184, 176), (626, 124, 184, 176)]);
        306
    } else {
        scene.round(Ink::Wash, 136, 108, (132, 104), 96);
        scene.round(Ink::Outline, 136, 300, (132, 104), 96);
        scene.round(Ink::Chosen, 136, 492, (132, 104), 96);
        scene.path(Ink::Path, "M40 6C28 40 46 70 38 108S30 180 42 212 32 268 38 300 46 360 38 396");
        scene.path(Ink::Ahead, "M38 396C30 430 46 460 38 500S34 560 40 594");
        scene.place(Ink::Paint, STONE, 38, 108, "");
        scene.place(Ink::Paint, STONE, 38, 300, "");
        fill(art, &mut scene, &[(158, 108, 172, 172), (158, 300, 172, 164), (158, 492, 172, 172)]);
        612
    };
    scene.asides(art, art.asides(), under);
    scene
}

fn fill(art: &Art<'_>, scene: &mut Scene, places: &[Place]) {
    for (section, (x, y, width, room)) in art.sections().zip(places) {
        Block::of(art, section, *width, *room).about(scene, Anchor::Middle, *x, *y);
    }
}
