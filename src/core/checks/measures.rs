//! Nothing measures or hurries a person: templates of letter and pictures (C24), words of pressure (C41), numbers in our own words
//! (C32), and whether the stated minutes are honest (C43).

use super::lists::Lists;
use super::readable::small;
use super::said::{Part, Said, Texts, has};
use super::{Finding, Grade};
use crate::core::content::Content;
use crate::core::exercise::{Exercise, Kind};
use crate::core::reading::phone_number;

/// Never in words that stand beside a person's own (C24).
const MEASURES: &[&str] =
    &["score", "scores", "total", "level", "levels", "average", "compare", "compared", "last time"];

/// Never anywhere (C41, R14, R24 to R26).
const PRESSURE: &[&str] = &[
    "streak",
    "streaks",
    "badge",
    "badges",
    "percent",
    "per cent",
    "percentage",
    "countdown",
    "autoplay",
    "timer",
    "time left",
    "seconds left",
    "trophy",
    "points earned",
    "days in a row",
    "keep it up",
    "you have not been back",
    "we miss you",
    "reminder",
    "reminders",
    "daily goal",
];

/// All checks of this file but the minutes.
pub(super) fn check(texts: &Texts<'_>, lists: &Lists) -> Vec<Finding> {
    let mut found = Vec::new();
    for said in &texts.all {
        if is_template(said) {
            let words = lists.left("C24", said.home, &said.words);
            if let Some(word) = first(MEASURES, &words) {
                let say = format!("“{word}” would measure the person beside their own words. It can be left out.");
                found.push(texts.about(said, "C24", Grade::Fail, say));
            }
        }
        let words = lists.left("C41", said.home, &said.words);
        if let Some(word) = first(PRESSURE, &words).or_else(|| said.text.contains('%').then_some("%")) {
            let say = format!("“{word}” counts or hurries people. It can be left out.");
            found.push(texts.about(said, "C41", Grade::Fail, say));
        }
        if let Some(number) = (said.part != Part::Helpline).then(|| phone_number(said.text)).flatten() {
            let say = format!("“{number}” looks like a phone number. Numbers live in the helplines file only.");
            found.push(texts.about(said, "C32", Grade::Fail, say));
        }
    }
    found
}

fn is_template(said: &Said<'_>) -> bool {
    let ours = said.part == Part::Screen
        && ["letter", "found", "kept", "picture", "pictures", "turns", "pocket"].contains(&said.step);
    ours || matches!(said.part, Part::Frame | Part::Picture)
}

fn first(list: &[&'static str], words: &[String]) -> Option<&'static str> {
    list.iter().find(|word| has(words, word)).copied()
}

/// Stated minutes against what the steps ask for (C43): two minutes, the words, half a minute a choice, one a text, half a rest.
pub(super) fn minutes(content: &Content, texts: &Texts<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for exercise in &content.exercises {
        let (takes, says) = (estimate(exercise, texts), f64::from(exercise.minutes));
        if (takes - says).abs() > 0.4 * says {
            let say = format!(
                "This says {says} minutes; by its words and questions it may take about {takes:.0}. One of the two can change."
            );
            found.push(texts.about_file(exercise.id.as_str(), "C43", Grade::Warn, say));
        }
    }
    found
}

/// Steps that everybody meets; a step that repeats counts three times.
fn estimate(exercise: &Exercise, texts: &Texts<'_>) -> f64 {
    let mut minutes = 2.0;
    for step in exercise.steps.iter().filter(|step| step.when.is_none()) {
        let times = if step.each.is_empty() { 1.0 } else { 3.0 };
        let here = texts.of_exercise(exercise.id.as_str()).filter(|said| said.step == step.id.as_str());
        let words = small(here.filter(|said| said.part != Part::Frame).map(|said| said.words.len()).sum());
        let asks = match step.kind {
            Kind::Many | Kind::One | Kind::Words | Kind::Sort | Kind::Ground | Kind::CheckIn => 0.5,
            Kind::Text | Kind::Line | Kind::Timeline | Kind::Circles | Kind::Week => 1.0,
            Kind::Open | Kind::Info | Kind::Signpost | Kind::Summary | Kind::Close => 0.0,
        };
        minutes += times * (f64::from(words) / 120.0 + asks);
    }
    minutes
}
