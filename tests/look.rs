//! Promises about the look that can be computed: the contrast table of the design, in both schemes, from the real tokens.
//!
//! What a screen looks like is judged by eye, beside the pictures; this only holds the numbers.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop with a message"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use waymark::core::colour;

const TEXT: f64 = 7.0;
const CONTROL: f64 = 3.0;

/// What stands on what, and how much contrast it needs (WCAG 1.4.6 for text, 1.4.11 for controls and meaningful graphics).
const PAIRS: &[(&str, &[&str], f64)] = &[
    ("ink", &["paper", "sheet", "well", "wash", "dwash", "hill-a"], TEXT),
    ("soft", &["paper", "sheet", "wash"], TEXT),
    ("accent", &["paper", "sheet", "wash"], TEXT),
    ("on-accent", &["accent"], TEXT),
    ("on-deep", &["deep"], TEXT),
    ("danger", &["dwash"], TEXT),
    ("on-danger", &["danger"], TEXT),
    ("line", &["paper", "sheet", "well"], CONTROL),
    ("accent", &["hill-a", "hill-b", "hill-c"], CONTROL),
    ("paint", &["deep"], CONTROL),
    ("danger", &["paper"], CONTROL),
];

fn css(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/css").join(name);
    fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} cannot be opened", path.display()))
}

/// Every `--wm-name: #rrggbb` of the tokens.
fn palette() -> BTreeMap<String, [u8; 3]> {
    css("tokens.css")
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--wm-")?.split_once(": #"))
        .filter_map(|(name, value)| {
            let value = value.trim_end_matches(';');
            let part = |from: usize| u8::from_str_radix(value.get(from..from + 2)?, 16).ok();
            Some((name.to_string(), [part(0)?, part(2)?, part(4)?]))
        })
        .collect()
}

/// Relative luminance (WCAG 2).
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_pair_of_the_table_has_the_contrast_it_needs_in_light_and_in_dark() {
    let palette = palette();
    let colour = |scheme: &str, name: &str| palette[&format!("{scheme}-{name}")];
    let mut low = Vec::new();
    for scheme in ["light", "dark"] {
        for (front, grounds, needs) in PAIRS {
            for ground in *grounds {
                let has = contrast(colour(scheme, front), colour(scheme, ground));
                if has < *needs {
                    low.push(format!("{scheme}: {front} on {ground} has {has:.1}, needs {needs}"));
                }
            }
        }
        let has = contrast(palette["on-paint"], colour(scheme, "paint"));
        if has < TEXT {
            low.push(format!("{scheme}: ink on paint has {has:.1}, needs {TEXT}"));
        }
    }
    assert!(low.is_empty(), "{}", low.join("\n"));
}

#[test]
fn in_strong_contrast_coloured_words_stand_out_from_the_grounds_of_every_browser() {
    let palette = palette();
    // What `Canvas` is: white, and in the dark black in Chromium's high contrast, or the grey of Chromium, Firefox and Safari.
    let light = vec![[0xff; 3]];
    let dark = vec![[0; 3], [0x12; 3], [0x1c, 0x1b, 0x22], [0x1e; 3]];
    for (scheme, grounds) in [("light", light), ("dark", dark)] {
        for name in ["accent", "danger"] {
            for ground in &grounds {
                let has = contrast(palette[&format!("{scheme}-{name}")], *ground);
                assert!(has >= TEXT, "{scheme}: {name} on {ground:?} has {has:.1}");
            }
        }
    }
}

#[test]
fn strong_contrast_by_the_device_and_by_choice_is_the_same() {
    let tokens = without_comments(&css("tokens.css"));
    let blocks: Vec<String> = tokens
        .split('{')
        .filter(|block| block.contains("--wm-paper: Canvas;"))
        .map(|block| block.split('}').next().unwrap().split_whitespace().collect())
        .collect();
    assert!(blocks.len() == 2 && blocks[0] == blocks[1], "{blocks:?}");
}

/// The pairs of a scheme that have too little contrast when a partner's colour has taken its two places.
fn low_with(accent: [u8; 3], palette: &BTreeMap<String, [u8; 3]>) -> Vec<String> {
    let ours = colour::palette(accent);
    let mut low = Vec::new();
    for (scheme, accent, deep) in
        [("light", ours.light_accent, ours.light_deep), ("dark", ours.dark_accent, ours.dark_deep)]
    {
        let of = |name: &str| match name {
            "accent" => accent,
            "deep" => deep,
            _ => palette[&format!("{scheme}-{name}")],
        };
        for (front, grounds, needs) in PAIRS {
            for ground in *grounds {
                let has = contrast(of(front), of(ground));
                if has < *needs {
                    low.push(format!("{scheme}: {front} on {ground} has {has:.3}, needs {needs}"));
                }
            }
        }
    }
    low
}

#[test]
fn whatever_colour_a_partner_picks_every_pair_of_the_table_has_the_contrast_it_needs() {
    let palette = palette();
    // Two thousand by chance, always the same, and the corners, where rounding bites.
    let mut state: u32 = 0x5eed;
    let mut chance = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        let [_, red, green, blue] = state.to_be_bytes();
        [red, green, blue]
    };
    let corners = (0..27_u8).map(|n| [n % 3, n / 3 % 3, n / 9].map(|part| [0, 128, 255][usize::from(part)]));
    let mut tried = 0;
    for accent in (0..2_000).map(|_| chance()).chain(corners) {
        let low = low_with(accent, &palette);
        assert!(low.is_empty(), "{accent:?}: {}", low.join("; "));
        tried += 1;
    }
    assert_eq!(tried, 2_027);
}

#[test]
fn colours_are_computed_for_the_grounds_that_the_tokens_name() {
    let palette = palette();
    for (scheme, grounds) in [("light", colour::LIGHT), ("dark", colour::DARK)] {
        let named = grounds.under_accent.into_iter().chain(grounds.under_path);
        for (name, value) in named.chain([grounds.on_accent, grounds.on_deep, grounds.paint]) {
            assert_eq!(palette[&format!("{scheme}-{name}")], value, "{scheme}-{name}");
        }
    }
}

#[test]
fn the_formula_gives_the_known_values() {
    assert!((contrast([0, 0, 0], [255, 255, 255]) - 21.0).abs() < 0.01);
    assert!((contrast([0x76, 0x76, 0x76], [255, 255, 255]) - 4.54).abs() < 0.01);
}

#[test]
fn light_dark_by_the_system_and_dark_by_choice_name_the_same_tokens() {
    let tokens = css("tokens.css");
    let named = |scheme: &str| {
        let marker = format!("var(--wm-{scheme}-");
        let mut blocks: Vec<Vec<&str>> = Vec::new();
        for block in tokens.split('{') {
            let names: Vec<&str> = block
                .lines()
                .filter(|line| line.contains(&marker))
                .filter_map(|line| line.trim().split(':').next())
                .collect();
            if !names.is_empty() {
                blocks.push(names);
            }
        }
        blocks
    };
    let (light, dark) = (named("light"), named("dark"));
    assert_eq!((light.len(), dark.len()), (1, 2));
    assert_eq!(light[0], dark[0]);
    assert_eq!(dark[0], dark[1]);
}

/// All our style sheets, by path under `static/css`.
fn sheets() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/css");
    let mut folders: Vec<PathBuf> = vec![root.clone()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    assert!(found.len() > 15, "the style sheets were not found");
    found
}

/// A style sheet without its comments.
fn without_comments(text: &str) -> String {
    text.split("/*").map(|piece| piece.split_once("*/").map_or(piece, |(_, rest)| rest)).collect()
}

#[test]
fn only_the_tokens_hold_colour_values() {
    for (name, text) in sheets().into_iter().filter(|(name, _)| name != "tokens.css") {
        for line in without_comments(&text).lines() {
            let value = line.split_once(':').map_or("", |(_, value)| value);
            for sign in ["#", "rgb(", "rgba(", "hsl(", "oklch("] {
                assert!(!value.contains(sign) || line.trim_end().ends_with('{'), "{name}: {line}");
            }
        }
    }
}

#[test]
fn sides_are_named_by_reading_direction_and_never_as_left_or_right() {
    for (name, text) in sheets() {
        for line in without_comments(&text).lines() {
            let line = line.trim();
            for side in ["left", "right"] {
                let named = line.starts_with(&format!("{side}:"))
                    || line.contains(&format!("-{side}:"))
                    || line.ends_with(&format!(": {side};"));
                assert!(!named, "{name}: {line}");
            }
        }
    }
}

#[test]
fn nothing_moves_by_itself() {
    for (name, text) in sheets() {
        // The one exception moves nothing: it shows a note when ten seconds have passed, also where no script of ours ever arrives.
        let late = ["animation: wm-late 1ms 10s backwards;", "@keyframes wm-late"];
        let text = late.iter().fold(without_comments(&text), |text, one| text.replacen(one, "", 1));
        // And this one stops what would blink.
        let text = text.replace("caret-animation: manual;", "");
        for moving in ["transition", "animation", "@keyframes"] {
            assert!(!text.contains(moving), "{name}: {moving}");
        }
    }
}

#[test]
fn every_custom_property_that_is_used_is_given_a_value() {
    let sheets = sheets();
    let all: String = sheets.iter().map(|(_, text)| without_comments(text)).collect();
    for (name, text) in &sheets {
        for used in without_comments(text).split("var(").skip(1) {
            let property = used.split([')', ',']).next().unwrap().trim();
            assert!(all.contains(&format!("{property}:")), "{name}: {property}");
        }
    }
}
