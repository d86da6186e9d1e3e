//! What holds for every card, with few and many words, in several scripts; and `target/cards.html` to look at them.

use std::rc::Rc;

use super::pocket_card;
use crate::core::exercise::PictureKind;
use crate::core::picture::{Entry, Picture, Section};
use crate::view::gallery::wording;
use crate::view::pictures::scene::{Anchor, Scene, Shape, Text, Voice, to_file};
use crate::view::pictures::{scene_of, text};

const CARDS: [(&str, PictureKind); 6] = [
    ("Kit", PictureKind::Kit),
    ("StepCard", PictureKind::StepCard),
    ("Week", PictureKind::Week),
    ("Folded", PictureKind::Folded),
    ("SayCard", PictureKind::SayCard),
    ("Letter", PictureKind::Letter),
];

const SHORT: [&str; 4] = ["Look around", "My dog next to me", "Cold air on my face", "A text to my sister"];
const LONG: [&str; 5] = [
    "When it is one of those nights, I get up, put the big light on and count the blue things in the kitchen until the kettle boils",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
    "Fe af i am dro at yr afon gyda’r ci, hyd yn oed os yw’n bwrw glaw",
    "<b>&\"quotes\"</b> 👩\u{200d}👧\u{200d}👦",
    "I had to learn that resting is not giving up. Some days a wash and one meal is the whole of it, and that is a day that counts. \
     I tell myself that I got through all the others.",
];
const WELSH: [&str; 3] =
    ["Cerdded gyda’r ci", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "Paned gyda Nain"];
const ARABIC: [&str; 4] = ["المشي إلى النهر مع الكلب", "كوب شاي", "أختي تتصل بي كل مساء، وأنا أرد عليها", "أنظر حولي"];

fn section(id: &str, name: &str, items: Vec<Entry>) -> Section {
    Section { id: id.into(), name: name.into(), items, marked: false, aside: false, state: None, empty: None }
}

fn own(words: &[&str]) -> Vec<Entry> {
    words.iter().map(|words| Entry::plain(Rc::from(*words))).collect()
}

/// A picture of this kind with words taken in turn; `each` things in every section.
fn sample(kind: PictureKind, words: &[&str], each: usize, arabic: bool) -> Picture {
    let mut turn = words.iter().cycle();
    let mut some =
        |count: usize| own(&turn.by_ref().take(if words.is_empty() { 0 } else { count }).copied().collect::<Vec<_>>());
    let names: &[&str] = match kind {
        PictureKind::Kit => &["What I will keep", "What else helps"],
        PictureKind::StepCard => &["What matters to me", "My small step", "When", "What could help", "Plan B"],
        PictureKind::Week if arabic => &["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
        PictureKind::Week => &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        PictureKind::Folded => &["Steady", "First signs", "I need people"],
        PictureKind::SayCard => &["What gives me hope", "Please", "I want a say in", "My part"],
        _ => &["To somebody where I once was", "To me, too", "What I would like to learn"],
    };
    let mut sections: Vec<Section> = names.iter().map(|name| section(name, name, some(each))).collect();
    if kind == PictureKind::StepCard
        && let [_, step, when, ..] = sections.as_mut_slice()
    {
        step.items.truncate(1);
        when.items.truncate(1);
    }
    if kind == PictureKind::Week {
        for (day, at) in sections.iter_mut().zip(0_u8..) {
            if each == 1 && at % 2 == 1 {
                day.items.clear();
            }
            for (entry, time) in day.items.iter_mut().zip(at..) {
                entry.time = Some(time % 3);
            }
        }
    }
    let title = match kind {
        PictureKind::Kit => "My kit",
        PictureKind::StepCard => "One small step",
        PictureKind::Week => "A week that holds me up",
        PictureKind::Folded => "When things wobble",
        PictureKind::SayCard => "My say",
        _ => "A letter from someone who knows",
    };
    Picture {
        kind,
        title: if arabic { "ما يساعدني".into() } else { title.into() },
        sections,
        marked: None,
        under: None,
    }
}

fn samples(kind: PictureKind) -> Vec<(&'static str, Picture, bool)> {
    vec![
        ("short", sample(kind, &SHORT, if kind == PictureKind::Week { 1 } else { 2 }, false), false),
        ("long", sample(kind, &LONG, 3, false), false),
        ("Welsh", sample(kind, &WELSH, 2, false), false),
        ("Arabic", sample(kind, &ARABIC, 3, true), true),
        ("nothing", sample(kind, &[], 0, false), false),
        ("everything", sample(kind, &[SHORT.as_slice(), WELSH.as_slice()].concat(), 24, false), false),
    ]
}

fn every() -> Vec<(String, Picture, Scene)> {
    let mut all = Vec::new();
    for (card, kind) in CARDS {
        for (name, picture, rtl) in samples(kind) {
            for wide in [false, true] {
                let scene = scene_of(&picture, &wording(), wide, rtl);
                all.push((format!("{card}, {name}, {}", if wide { "wide" } else { "narrow" }), picture.clone(), scene));
            }
        }
    }
    all
}

/// The room a text takes: left, top, right, foot.
fn room(text: &Text) -> [i32; 4] {
    let widest = text.lines.iter().map(|line| text::width(line)).max().unwrap_or_default();
    let widest = match text.voice {
        Voice::Title => widest * 6 / 5,
        Voice::Large => widest * 22 / 17,
        Voice::Name | Voice::OnPaint => widest * 10 / 9,
        Voice::Own | Voice::Caption => widest,
    };
    let left = match text.anchor {
        Anchor::Left => text.x,
        Anchor::Middle => text.x - widest / 2,
        Anchor::Right => text.x - widest,
    };
    [left, text.y - 15, left + widest, text.y - 15 + text::height(&text.lines)]
}

/// Every point that a path names, control points too.
fn points(d: &str) -> Vec<(f64, f64)> {
    let mut found = Vec::new();
    let (mut x, mut y, mut start) = (0.0, 0.0, (0.0, 0.0));
    let mut rest = d;
    while let Some(command) = rest.chars().next() {
        rest = &rest[1..];
        let end = rest.find(|sign: char| sign.is_ascii_alphabetic()).unwrap_or(rest.len());
        let numbers = numbers(&rest[..end]);
        rest = &rest[end..];
        let relative = command.is_ascii_lowercase();
        match command.to_ascii_uppercase() {
            'Z' => (x, y) = start,
            'H' => numbers.iter().for_each(|to| x = if relative { x + to } else { *to }),
            'V' => numbers.iter().for_each(|to| y = if relative { y + to } else { *to }),
            letter => {
                let per = match letter {
                    'C' => 3,
                    'S' | 'Q' => 2,
                    _ => 1,
                };
                assert!("MLCSQT".contains(letter), "{d}");
                for part in numbers.chunks(per * 2) {
                    let from = (x, y);
                    for pair in part.chunks(2) {
                        (x, y) = if relative { (from.0 + pair[0], from.1 + pair[1]) } else { (pair[0], pair[1]) };
                        found.push((x, y));
                    }
                    if letter == 'M' {
                        start = (x, y);
                    }
                }
            }
        }
        found.push((x, y));
    }
    found
}

fn numbers(text: &str) -> Vec<f64> {
    let mut all: Vec<String> = Vec::new();
    let mut open = false;
    for sign in text.chars() {
        let dot_again = sign == '.' && open && all.last().is_some_and(|number| number.contains('.'));
        if sign == '-' || (!open && !sign.is_whitespace() && sign != ',') || dot_again {
            all.push(sign.to_string());
            open = true;
        } else if sign.is_whitespace() || sign == ',' {
            open = false;
        } else {
            all.last_mut().unwrap().push(sign);
        }
    }
    all.iter().map(|number| number.parse().unwrap_or_else(|_| panic!("{number} in {text}"))).collect()
}

fn plain(file: &str) -> String {
    let mut inside = false;
    let text = file.chars().filter(|sign| {
        inside = *sign == '<' || (inside && *sign != '>');
        !inside && *sign != '>' && !sign.is_whitespace()
    });
    text.collect()
}

#[test]
fn every_word_stands_in_the_file_exactly_as_typed_and_never_as_markup() {
    for (name, picture, scene) in every() {
        let file = to_file(&scene, &picture.title);
        assert!(!file.contains("<b>"), "{name}");
        let text = plain(&file);
        for entry in picture.sections.iter().flat_map(|section| &section.items) {
            let words: String = entry.words.split_whitespace().collect();
            let words = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
            assert!(text.contains(&words), "{name}: {words}");
        }
    }
}

#[test]
fn nothing_lies_outside_the_picture() {
    for (name, _, scene) in every() {
        let (wide, high) = (f64::from(scene.width), f64::from(scene.height));
        for shape in &scene.shapes {
            let all: Vec<(f64, f64)> = match shape {
                Shape::Text(text) => {
                    let [left, top, right, foot] = room(text).map(f64::from);
                    vec![(left, top), (right, foot)]
                }
                Shape::Path { d, .. } => points(d),
                Shape::Placed { d, x, y, more, .. } => {
                    let grid = if more.is_empty() { 0 } else { 20 };
                    let (x, y) = (f64::from(*x - grid), f64::from(*y - grid));
                    points(d).into_iter().map(|(a, b)| (a + x, b + y)).collect()
                }
            };
            for (x, y) in all {
                assert!((0.0..=wide).contains(&x) && (0.0..=high).contains(&y), "{name}: {x} {y} of {wide} {high}");
            }
        }
    }
}

#[test]
fn no_words_lie_on_other_words() {
    for (name, _, scene) in every() {
        let rooms: Vec<[i32; 4]> = scene
            .shapes
            .iter()
            .filter_map(|shape| if let Shape::Text(text) = shape { Some(room(text)) } else { None })
            .collect();
        for (at, a) in rooms.iter().enumerate() {
            for b in rooms.iter().skip(at + 1) {
                let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                assert!(apart, "{name}: {a:?} {b:?}");
            }
        }
    }
}

#[test]
fn pictures_grow_with_their_words_and_cut_none_of_them() {
    for (card, kind) in CARDS {
        for wide in [false, true] {
            let high = |words: &[&str]| {
                let scene = scene_of(&sample(kind, words, 2, false), &wording(), wide, false);
                assert!(!to_file(&scene, "").contains('…'), "{card}");
                scene.height
            };
            let long = "one small thing after another ".repeat(25);
            assert!(high(&[&long]) > high(&["one"]), "{card}");
        }
    }
}

#[test]
fn when_there_is_far_too_much_the_picture_says_how_much_stands_below() {
    let many = sample(PictureKind::Kit, &SHORT, 45, false);
    let file = to_file(&scene_of(&many, &wording(), false, false), "");
    assert!(plain(&file).contains("and16morebelow"), "{file}");
}

#[test]
fn a_picture_is_the_same_each_time() {
    for ((name, picture, one), (_, _, other)) in every().into_iter().zip(every()) {
        assert!(to_file(&one, &picture.title) == to_file(&other, &picture.title), "{name}");
    }
}

type Places = Vec<(Rc<str>, Vec<Rc<str>>)>;

fn pockets() -> Vec<(Places, Scene, bool)> {
    let mut all = Vec::new();
    for words in [&SHORT[..], &LONG, &WELSH, &ARABIC, &[]] {
        let own = |from: usize, to: usize| words.iter().skip(from).take(to - from).copied().map(Rc::from).collect();
        let places: Places =
            vec![("What helps".into(), own(0, 3)), ("Who".into(), own(1, 3)), ("My smallest step".into(), own(2, 3))];
        for wide in [false, true] {
            all.push((places.clone(), pocket_card(&places, wide), wide));
        }
    }
    all
}

#[test]
fn the_pocket_card_has_the_size_of_a_card_and_everything_in_it() {
    for (_, scene, wide) in pockets() {
        assert!(!wide || (scene.width, scene.height) == (370, 235), "{} {}", scene.width, scene.height);
        for shape in &scene.shapes {
            if let Shape::Text(text) = shape {
                let [left, top, right, foot] = room(text);
                assert!(
                    left > 34 && right <= scene.width - 8 && top > 4 && foot < scene.height - 2,
                    "{top} {foot} {right}"
                );
            }
        }
    }
}

#[test]
fn on_a_phone_the_pocket_card_grows_and_keeps_every_word() {
    for (places, scene, _) in pockets().into_iter().filter(|(_, _, wide)| !wide) {
        let text = plain(&to_file(&scene, ""));
        for words in places.iter().flat_map(|(_, words)| words) {
            let words: String = words.split_whitespace().collect();
            let words = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
            assert!(text.contains(&words), "{words}");
        }
    }
}

#[test]
fn all_cards_can_be_looked_at_in_the_target_folder() {
    let mut page =
        "<!doctype html><meta charset=\"utf-8\"><title>Cards</title><style>body{margin:16px;background:#f3eee2;\
        font:17px sans-serif}body>*{display:inline-block;vertical-align:top;margin:8px}p{display:block}</style>"
            .to_owned();
    for (name, picture, scene) in every() {
        page.push_str(&format!("<div><p>{name}</p>{}</div>", to_file(&scene, &picture.title)));
    }
    for (_, scene, _) in pockets() {
        page.push_str(&to_file(&scene, "Pocket"));
    }
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/target");
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(format!("{folder}/cards.html"), page).unwrap();
}
