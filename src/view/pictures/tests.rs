//! What holds for every picture, with short words, long ones, other scripts, nothing and everything; and the contact sheet,
//! `target/pictures.html`, to look at.

use std::collections::BTreeSet;

use super::samples::{KINDS, SAMPLES, sample};
use super::scene::{Anchor, Ink, Scene, Shape, Voice};
use super::*;
use crate::view::gallery::{shown, wording};

/// Every scene of these kinds, with what it is made of.
fn all(mut look: impl FnMut(&str, &Picture, &Scene)) {
    let wording = wording();
    for kind in KINDS {
        for sample_of in &SAMPLES {
            let picture = sample(kind, sample_of);
            for wide in [false, true] {
                let scene = scene_of(&picture, &wording, wide, sample_of.rtl);
                look(
                    &format!("{kind:?}, {}, {}", sample_of.name, if wide { "wide" } else { "narrow" }),
                    &picture,
                    &scene,
                );
            }
        }
    }
}

/// The box of each line of words: left, top, right, bottom.
fn boxes(scene: &Scene) -> Vec<(String, [i32; 4])> {
    let mut boxes = Vec::new();
    for shape in &scene.shapes {
        let Shape::Text(text) = shape else { continue };
        for (line, at) in text.lines.iter().zip(0_i32..) {
            let width = text::width(line);
            let left = match text.anchor {
                Anchor::Left => text.x,
                Anchor::Middle => text.x - width / 2,
                Anchor::Right => text.x - width,
            };
            let y = text.y + at * scene::LINE;
            boxes.push((line.clone(), [left, y - 13, left + width, y + 4]));
        }
    }
    boxes
}

#[test]
fn no_word_lies_outside_its_picture() {
    all(|what, _, scene| {
        for (line, [left, top, right, bottom]) in boxes(scene) {
            let inside = left >= 0 && top >= 0 && right <= scene.width && bottom <= scene.height;
            assert!(inside, "{what}: “{line}” at {left} {top} {right} {bottom} in {} {}", scene.width, scene.height);
        }
    });
}

#[test]
fn no_words_lie_on_other_words() {
    all(|what, _, scene| {
        let boxes = boxes(scene);
        for (at, (one, [left, top, right, bottom])) in boxes.iter().enumerate() {
            for (other, [left2, top2, right2, bottom2]) in boxes.iter().skip(at + 1) {
                let apart = right <= left2 || right2 <= left || bottom <= top2 || bottom2 <= top;
                assert!(apart, "{what}: “{one}” and “{other}”");
            }
        }
    });
}

#[tokio::test]
async fn every_word_stands_in_the_list_exactly_as_typed() {
    let wording = wording();
    for kind in KINDS {
        for sample_of in &SAMPLES {
            let picture = sample(kind, sample_of);
            let page = shown(in_words(&picture, &wording)).await;
            for entry in picture.sections.iter().flat_map(|section| &section.items) {
                let typed = entry.words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                assert!(
                    page.contains(&format!(r#"dir="auto" translate="no" class="wm-words__own">{typed}</span>"#)),
                    "{kind:?}: {page}"
                );
            }
        }
    }
}

#[test]
fn words_are_words_in_the_file_never_markup_and_nothing_is_loaded() {
    let wording = wording();
    for kind in KINDS {
        for sample_of in &SAMPLES {
            let svg = file(&sample(kind, sample_of), &wording, sample_of.rtl);
            assert!(
                svg.starts_with("<svg ")
                    && svg.ends_with("</svg>\n")
                    && !svg.contains("<b>")
                    && !svg.contains("<script")
            );
            assert!(!svg.replace("xmlns=\"http://www.w3.org/2000/svg\"", "").contains("http"), "{svg}");
            let tags = |begin: &str| svg.matches(begin).count();
            assert_eq!(tags("<text "), tags("</text>"));
            assert_eq!(tags("<tspan "), tags("</tspan>"));
        }
    }
}

#[test]
fn the_file_has_the_colours_of_the_light_scheme() {
    let tokens = include_str!("../../../static/css/tokens.css");
    for (name, value) in scene::LIGHT {
        assert!(tokens.contains(&format!("--wm-light-{name}: {value};")), "{name}");
    }
}

#[test]
fn petals_are_always_of_one_size() {
    let mut seen = BTreeSet::new();
    all(|what, picture, scene| {
        if picture.kind == PictureKind::Petals {
            let petals = |shape: &&Shape| matches!(shape, Shape::Placed { ink: Ink::Sheet, .. });
            assert_eq!(scene.shapes.iter().filter(petals).count(), 5, "{what}");
            for shape in scene.shapes.iter().filter(petals) {
                if let Shape::Placed { d, more, .. } = shape {
                    seen.insert((scene.width, *d, more.contains("scale")));
                }
            }
        }
    });
    assert_eq!(seen.len(), 2, "one petal for each width: {seen:?}");
}

#[test]
fn all_ups_are_equal_and_all_dips_are_equal_and_the_line_never_turns_back() {
    let mut heights = BTreeSet::new();
    all(|what, picture, scene| {
        if picture.kind == PictureKind::Line && scene.width > 300 {
            let stones: Vec<(i32, i32)> = scene
                .shapes
                .iter()
                .filter_map(|shape| match shape {
                    Shape::Placed { ink: Ink::Paint, x, y, .. } => Some((*x, *y)),
                    _ => None,
                })
                .collect();
            let turns: Vec<Turning> = picture.sections[0].items.iter().filter_map(|entry| entry.turn).collect();
            if stones.len() != turns.len() || turns.len() > 7 || stones.is_empty() {
                return;
            }
            let level = stones.iter().zip(&turns).find(|(_, turn)| **turn == Turning::Level).unwrap().0.1;
            for ((_, y), turn) in stones.iter().zip(&turns) {
                let off = match turn {
                    Turning::Up => level - y,
                    Turning::Down => y - level,
                    Turning::Level => 66 + y - level,
                };
                heights.insert(off);
            }
            let onward = |pair: &[(i32, i32)]| (pair[0].0 < pair[1].0) != scene.mirrored;
            assert!(stones.windows(2).all(onward), "{what}");
        }
    });
    assert_eq!(heights.into_iter().collect::<Vec<_>>(), [66]);
}

#[test]
fn tags_lie_apart_and_inside_the_picture() {
    all(|what, picture, scene| {
        if picture.kind != PictureKind::Circles {
            return;
        }
        let number = |text: &str| text.trim().parse::<i32>().unwrap();
        let tags: Vec<[i32; 4]> = scene
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                // As `Scene::rect` writes them: M x+9 y h w-18 ... v h-18.
                Shape::Path { d, ink: Ink::Tag | Ink::Marked } => {
                    let (x, rest) = d.trim_start_matches('M').split_once(' ').unwrap();
                    let (y, rest) = rest.split_once('h').unwrap();
                    let (w, rest) = rest.split_once('q').unwrap();
                    let h = rest.split_once('v').unwrap().1.split_once('q').unwrap().0;
                    let (x, y, w, h) = (number(x) - 9, number(y), number(w) + 18, number(h) + 18);
                    Some([x, y, x + w, y + h])
                }
                _ => None,
            })
            .collect();
        for (at, [left, top, right, bottom]) in tags.iter().enumerate() {
            assert!(*left >= 0 && *right <= scene.width && *top >= 0, "{what}");
            for [left2, top2, right2, bottom2] in tags.iter().skip(at + 1) {
                assert!(right < left2 || right2 < left || bottom < top2 || bottom2 < top, "{what}");
            }
        }
    });
}

#[test]
fn words_are_written_in_no_voice_but_ours_and_theirs() {
    // Whatever is drawn as the person's own is in the picture's data: nothing is put into their mouth.
    all(|what, picture, scene| {
        for shape in &scene.shapes {
            let Shape::Text(text) = shape else { continue };
            if text.voice != Voice::Own {
                continue;
            }
            let plain = |words: &str| words.split_whitespace().collect::<String>();
            let said = plain(text.lines.concat().trim_end_matches('…'));
            let known = picture.sections.iter().flat_map(|section| &section.items).any(|entry| {
                plain(&entry.words).starts_with(&said) || entry.notes.iter().any(|note| plain(note).starts_with(&said))
            });
            assert!(known, "{what}: {said}");
        }
    });
}

/// Draws every kind with every sample, both layouts. Look at it.
#[tokio::test]
async fn the_contact_sheet_is_drawn() {
    let wording = wording();
    let root = env!("CARGO_MANIFEST_DIR");
    std::fs::create_dir_all(format!("{root}/target")).unwrap();
    let css: String = ["tokens", "base", "drawings", "parts/picture"]
        .iter()
        .map(|name| std::fs::read_to_string(format!("{root}/static/css/{name}.css")).unwrap())
        .collect();
    let mut page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Pictures</title><style>{css}\
         .row{{display:flex;flex-wrap:wrap;gap:1rem;margin:1rem;align-items:start}}.wide{{width:52rem}}.narrow{{width:18.25rem}}\
         h2{{margin:1rem}}</style><body>\n"
    );
    for kind in KINDS {
        for sample_of in &SAMPLES {
            let picture_of = sample(kind, sample_of);
            if sample_of.name == "short words" {
                let path = format!("{root}/target/picture-{kind:?}.svg");
                std::fs::write(path, file(&picture_of, &wording, false)).unwrap();
            }
            let drawn = shown(picture(&picture_of, &wording, sample_of.rtl)).await;
            let words = shown(in_words(&picture_of, &wording)).await;
            let dir = if sample_of.rtl { "rtl" } else { "ltr" };
            page.push_str(&format!(
                "<section id=\"{kind:?}-{}\"><h2>{kind:?}, {}</h2><div class=\"row\" dir=\"{dir}\"><div class=\"wide\">{drawn}</div>\
                 <div class=\"narrow\">{drawn}</div><div class=\"narrow words\">{words}</div></div></section>\n",
                sample_of.name.replace(' ', "-"),
                sample_of.name,
            ));
        }
    }
    std::fs::write(format!("{root}/target/pictures.html"), page).unwrap();
}
