//! The content that ships: every file reads, and what is wrong in a file is told with its line.
//!
//! What the texts say to people is for reviewers; this only holds that they were carried over and hang together.
#![cfg(feature = "authoring")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop with a message"
)]

#[path = "content/check_lists.rs"]
mod check_lists;
#[path = "content/checks.rs"]
mod checks;
#[path = "content/coverage.rs"]
mod coverage;
#[path = "content/helplines.rs"]
mod helplines;
#[path = "content/mistakes.rs"]
mod mistakes;
#[path = "content/pairs.rs"]
mod pairs;
#[path = "content/plans.rs"]
mod plans;
#[path = "content/reading_grade.rs"]
mod reading_grade;
#[path = "content/shipped.rs"]
mod shipped;
#[path = "content/tutors.rs"]
mod tutors;

use std::fs;
use std::path::Path;

use waymark::core::content::Content;
use waymark::core::reading::{Problem, Source, read};
use waymark::core::wording::{Say, file_of};

/// A file of the repository.
fn source(path: &str) -> Source {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
    Source { path: path.to_string(), text: text.unwrap_or_else(|_| panic!("{path} cannot be opened")) }
}

/// Every file of English, as the build hands them in.
fn english() -> Vec<Source> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/en");
    let mut paths: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".toml"))
        .map(|name| format!("content/en/{name}"))
        .collect();
    paths.extend(["content/helplines/uk.toml".to_string(), "site.toml".to_string()]);
    paths.sort();
    paths.iter().map(|path| source(path)).collect()
}

/// English, and beside it the files of one more folder of `content`.
fn english_with(folder: &str) -> Vec<Source> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(folder);
    let mut names: Vec<String> =
        fs::read_dir(here).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    english().into_iter().chain(names.iter().map(|name| source(&format!("content/{folder}/{name}")))).collect()
}

/// What is said after one place of a file was changed.
fn said_after(mut sources: Vec<Source>, path: &str, old: &str, new: &str) -> Vec<String> {
    change(&mut sources, path, old, new);
    read("en", &sources).unwrap_err().iter().map(ToString::to_string).collect()
}

/// English with made-up screen words, so that a test of the exercises does not depend on them.
fn english_with_made_up_words() -> Vec<Source> {
    let mut sources = english();
    let mut text = String::new();
    let mut last = "";
    let written = |it: &&(Say, &str, &str)| file_of(it.1) == "words" && it.0 != Say::Plurals;
    for (_, group, key) in Say::ALL.iter().filter(written) {
        if *group != last {
            text.push_str(&format!("[{group}]\n"));
            last = group;
        }
        text.push_str(&format!("{key} = \"{group} {key}\"\n"));
    }
    put(&mut sources, "content/en/words.toml", text);
    sources
}

/// Replaces the text of a file, or adds the file.
fn put(sources: &mut Vec<Source>, path: &str, text: String) {
    sources.retain(|source| source.path != path);
    sources.push(Source { path: path.to_string(), text });
}

/// Changes one place of a file; the place has to be there.
fn change(sources: &mut Vec<Source>, path: &str, old: &str, new: &str) {
    let source = sources.iter().find(|source| source.path == path).unwrap();
    assert!(source.text.contains(old), "{path} has no “{old}”");
    let text = source.text.replacen(old, new, 1);
    put(sources, path, text);
}

fn read_english() -> Content {
    read("en", &english_with_made_up_words()).unwrap_or_else(|problems| panic!("{}", list(&problems)))
}

fn list(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}
