//! What writers get told. The mistakes stand in `tests/data/content/mistakes.toml`, one table of them for each kind.

use std::collections::BTreeMap;

use serde::Deserialize;
use waymark::core::reading::read_exercise;

use super::*;

/// One change to one shipped file, and the sentence that it brings.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistake {
    file: String,
    old: String,
    new: String,
    #[serde(default)]
    at: String,
    say: String,
    #[serde(default)]
    among: bool,
    #[serde(default)]
    none: bool,
}

impl Mistake {
    fn hold(&self) {
        let path = if self.file == "site.toml" { self.file.clone() } else { format!("content/{}", self.file) };
        let mut sources = english_with_made_up_words();
        change(&mut sources, &path, &self.old, &self.new);
        let text = &sources.iter().find(|source| source.path == path).unwrap().text;
        assert!(text.contains(&self.at), "{path} has no “{}”", self.at);
        let line = text.split(&self.at).next().unwrap().matches('\n').count() + 1;
        let wanted = Problem { path, line, say: self.say.clone() };
        let told = read("en", &sources).err().unwrap_or_default();
        let fits = match (self.none, self.among) {
            (true, _) => told.is_empty(),
            (_, true) => told.contains(&wanted),
            _ => told == [wanted.clone()],
        };
        assert!(
            fits,
            "after “{}” became “{}”,\nthis was wanted: {wanted}\nthis was told:\n{}",
            self.old,
            self.new,
            list(&told)
        );
    }
}

fn hold(kind: &str) {
    let all: BTreeMap<String, Vec<Mistake>> = toml::from_str(&source("tests/data/content/mistakes.toml").text).unwrap();
    let mistakes = all.get(kind).unwrap();
    assert!(!mistakes.is_empty());
    mistakes.iter().for_each(Mistake::hold);
}

#[test]
fn a_key_that_is_missing_misspelt_or_mistyped_is_told() {
    hold("keys");
}

#[test]
fn a_forgotten_mark_or_comma_is_told_in_plain_words() {
    hold("syntax");
}

#[test]
fn a_name_that_stands_twice_is_told() {
    hold("twins");
}

#[test]
fn a_name_that_leads_nowhere_is_told() {
    hold("links");
}

#[test]
fn a_step_that_does_not_fit_its_kind_is_told() {
    hold("kinds");
}

#[test]
fn a_hard_question_without_a_way_out_is_told() {
    hold("ways-out");
}

#[test]
fn words_that_do_not_belong_are_told() {
    hold("texts");
}

#[test]
fn an_exercise_that_does_not_hold_a_person_is_told() {
    hold("order");
}

#[test]
fn mistakes_in_the_files_beside_the_exercises_are_told() {
    hold("files");
}

#[test]
fn a_file_with_ten_mistakes_tells_all_ten_with_their_lines() {
    let source = source("tests/data/content/ten-mistakes.toml");
    let told = read_exercise(&source).unwrap_err();
    let wanted = [
        (7, "Here “minutes” needs a whole number, without \" marks."),
        (8, "“light” is not something that “weight” can be. It can be: gentle, medium, deep."),
        (10, "“intensity” is not a word that this file can use. Did you mean “weight”?"),
        (21, "We do not use exclamation marks. A full stop is calmer."),
        (22, "“choises” is not a word that this step can use. Did you mean “cards”?"),
        (25, "There are two steps called “kit” in this exercise. Each step needs its own id."),
        (33, "A text here does not end where the line expects it."),
        (40, "This step asks about something hard. It needs a card with “way_out = true”"),
        (48, "The step “kit” has no card called “teaa”. Did you mean “tea”?"),
        (49, "“0800 123 456” looks like a phone number."),
    ];
    let lines: Vec<usize> = told.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, wanted.map(|(line, _)| line), "\n{}", list(&told));
    for (problem, (_, say)) in told.iter().zip(wanted) {
        assert!(problem.say.starts_with(say), "{problem}");
        assert_eq!(problem.path, source.path);
    }
}

#[test]
fn a_missing_file_and_a_file_too_many_are_told() {
    let mut sources = english_with_made_up_words();
    sources.retain(|source| source.path != "content/en/blocks.toml");
    put(&mut sources, "content/helplines/ie.toml", source("content/helplines/uk.toml").text);
    let told = list(&read("en", &sources).unwrap_err());
    assert!(told.contains("content/en/blocks.toml, line 1: This file is missing. Every language needs one."), "{told}");
    assert!(told.contains("line 1: There is more than one file of this kind, and only one can count."), "{told}");
}

#[test]
fn nothing_at_all_is_told_and_not_a_crash() {
    assert!(!read("en", &[]).unwrap_err().is_empty());
    for text in [
        "",
        "[",
        "[[",
        "\"",
        "=",
        "[[step]]\n[[step]]",
        "step = 3",
        "\u{feff}",
        "a = [[[[[[",
        "é = 1",
        "\r",
        "[step]\nid = \"a\"",
    ] {
        let empty = |source: &Source| Source { path: source.path.clone(), text: text.to_string() };
        let sources: Vec<Source> = english().iter().map(empty).collect();
        let told = read("en", &sources).unwrap_err();
        assert!(sources.iter().all(|source| told.iter().any(|problem| problem.path == source.path)), "“{text}”");
    }
}

/// Cuts every shipped file at many places, at the end of a line and inside one: whatever is left is read without a crash.
#[test]
fn a_file_cut_anywhere_is_read_without_a_crash() {
    for source in english().iter().filter(|source| source.path.contains("/en/") && !source.path.ends_with("words.toml"))
    {
        let lines: Vec<usize> = source.text.match_indices('\n').map(|(at, _)| at).collect();
        for at in lines.windows(2).step_by(9).flat_map(|pair| [pair[0], (pair[0] + pair[1]) / 2]) {
            let Some(text) = source.text.get(..at) else { continue };
            let cut = Source { path: source.path.clone(), text: text.to_string() };
            let _ = read_exercise(&cut);
        }
    }
}
