//! The checks of the words (C1 to C44, those on data): each catches what it should, and leaves alone what is fine.
//!
//! The samples stand in `tests/data/checks`: a small language whose every word is fine, and one change at a time to it.

use std::sync::LazyLock;

use serde::Deserialize;
use waymark::core::checks::{Finding, Grade, Lists, check, medical_claim, read_lists};

use super::*;

/// A day for all tests.
const TODAY: &str = "2026-11-22";

/// Checks that this file has samples for. `docs/checks.md` says where the others are held.
const ON_DATA: &[&str] = &[
    "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "C13", "C22", "C24", "C25", "C32",
    "C34", "C35", "C37", "C41", "C43", "C44",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Samples {
    bad: Vec<Sample>,
    good: Vec<Sample>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    check: String,
    #[serde(default)]
    file: Option<String>,
    old: String,
    new: String,
    #[serde(default)]
    grade: String,
    #[serde(default)]
    say: String,
}

pub(super) fn lists() -> Lists {
    let files = ["allowed", "accepted", "sources"].map(|name| source(&format!("content/checks/{name}.toml")));
    read_lists(&files).unwrap_or_else(|problems| panic!("{}", list(&problems)))
}

/// The small language, with the shared files that ship.
pub(super) fn small() -> Vec<Source> {
    let mut sources = ["words", "blocks", "promises"].map(|name| source(&format!("content/en/{name}.toml"))).to_vec();
    sources.extend([source("content/helplines/uk.toml"), source("site.toml")]);
    for name in ["language", "ideas", "tea", "walk", "strengths-tree"] {
        let text = source(&format!("tests/data/checks/{name}.toml")).text;
        put(&mut sources, &format!("content/en/{name}.toml"), text);
    }
    sources
}

pub(super) fn findings(sources: &[Source], today: &str) -> Vec<Finding> {
    let content = read("en", sources).unwrap_or_else(|problems| panic!("{}", list(&problems)));
    check(&content, sources, &lists(), today)
}

static FINE: LazyLock<Vec<Finding>> = LazyLock::new(|| findings(&small(), TODAY));

impl Sample {
    /// What is found after the change and was not before.
    fn found(&self) -> Vec<Finding> {
        let mut sources = small();
        let path = format!("content/en/{}", self.file.as_deref().unwrap_or("tea.toml"));
        change(&mut sources, &path, &self.old, &self.new);
        let before = |found: &Finding| FINE.iter().any(|old| (old.check, &old.say) == (found.check, &found.say));
        findings(&sources, TODAY).into_iter().filter(|found| !before(found)).collect()
    }
}

fn samples() -> Samples {
    toml::from_str(&source("tests/data/checks/samples.toml").text).unwrap()
}

#[test]
fn every_check_on_data_catches_its_bad_samples() {
    for sample in samples().bad {
        let found = sample.found();
        let caught = found.iter().any(|found| {
            found.check == sample.check
                && format!("{:?}", found.grade) == sample.grade
                && found.say.contains(&sample.say)
        });
        assert!(caught, "{}: “{}” was not caught as {}.\n{found:#?}", sample.check, sample.new, sample.grade);
    }
}

#[test]
fn every_check_on_data_leaves_its_good_samples_alone() {
    for sample in samples().good {
        let found: Vec<Finding> = sample.found().into_iter().filter(|found| found.check == sample.check).collect();
        assert!(found.is_empty(), "{}: “{}”\n{found:#?}", sample.check, sample.new);
    }
}

#[test]
fn no_check_is_without_a_bad_and_a_good_sample() {
    let samples = samples();
    for check in ON_DATA {
        assert!(samples.bad.iter().any(|sample| sample.check == *check), "{check} has no bad sample");
        assert!(samples.good.iter().any(|sample| sample.check == *check), "{check} has no good sample");
    }
}

#[test]
fn a_finding_names_the_line_the_text_stands_in() {
    let mut sources = small();
    change(&mut sources, "content/en/tea.toml", "A warm cup will do.", "You should.");
    let text = &sources.iter().find(|source| source.path.ends_with("tea.toml")).unwrap().text;
    let line = text.lines().position(|line| line.contains("You should.")).unwrap() + 1;
    let found = findings(&sources, TODAY);
    let found = found.iter().find(|found| found.check == "C6").unwrap();
    assert_eq!((found.path.as_str(), found.line), ("content/en/tea.toml", line));
    assert!(found.to_string().ends_with("(C6)"), "{found}");
}

#[test]
fn nothing_in_what_ships_fails_a_check() {
    let sources = english();
    let found = findings(&sources, TODAY);
    let fails: Vec<String> = found.iter().filter(|found| found.grade == Grade::Fail).map(Finding::to_string).collect();
    assert!(fails.is_empty(), "\n{}", fails.join("\n"));
}

#[test]
fn the_pages_around_the_content_claim_nothing_medical() {
    for path in ["index.html", "README.md"] {
        assert_eq!(medical_claim(&source(path).text, &lists()), None, "{path}");
    }
    assert!(medical_claim("<meta name=\"description\" content=\"A cure\">", &lists()).is_some());
}
