//! The lists in `content/checks/`: words that are allowed and why, what a named person accepted, and the index of sources.

use std::borrow::Cow;

use serde::Deserialize;

use super::said::{Texts, run_at, tokens};
use super::{Finding, Grade};
use crate::core::content::Content;
use crate::core::day;
use crate::core::reading::{Problem, Source};

/// The three lists. Empty ones allow nothing.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    allowed: Vec<Allowed>,
    accepted: Vec<Accepted>,
    pub(super) sources: Vec<Known>,
}

/// One entry of `allowed.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Allowed {
    say: Vec<String>,
    checks: Vec<String>,
    #[serde(default, rename = "in")]
    homes: Vec<String>,
    why: String,
    #[serde(skip)]
    runs: Vec<Vec<String>>,
}

/// One entry of `accepted.toml`: a warning that a person has read and can answer for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Accepted {
    check: String,
    file: String,
    words: String,
    why: String,
    by: String,
    on: String,
}

/// One entry of `sources.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Known {
    pub id: String,
    pub name: String,
    pub status: String,
    /// Who will check a source that is only recalled (status R).
    #[serde(default)]
    pub owner: String,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct File {
    word: Vec<Allowed>,
    accepted: Vec<Accepted>,
    source: Vec<Known>,
}

/// Reads the lists, whatever their order.
///
/// # Errors
/// Every entry that cannot be read, or that has no reason or no name.
pub fn read_lists(files: &[Source]) -> Result<Lists, Vec<Problem>> {
    let (mut lists, mut problems) = (Lists::default(), Vec::new());
    for file in files {
        let problem = |line: usize, say: &str| Problem { path: file.path.clone(), line, say: say.to_string() };
        let read = match toml::from_str::<File>(&file.text) {
            Ok(read) => read,
            Err(error) => {
                let before = error.span().and_then(|span| file.text.get(..span.start)).unwrap_or_default();
                let line = before.matches('\n').count() + 1;
                problems.push(problem(
                    line,
                    "This list could not be read. It helps to compare the entry with the ones above it.",
                ));
                continue;
            }
        };
        let line = |text: &str| file.text.lines().position(|line| line.contains(text)).map_or(1, |at| at + 1);
        for entry in read.word {
            let runs: Vec<Vec<String>> = entry.say.iter().map(|say| tokens(say)).collect();
            let empty = runs.is_empty() || runs.iter().any(Vec::is_empty);
            if empty || entry.why.trim().is_empty() || entry.checks.is_empty() {
                let at = entry.say.first().map_or(1, |say| line(say));
                problems.push(problem(at, "An allowed word names its checks and says why it is fine."));
            }
            lists.allowed.push(Allowed { runs, ..entry });
        }
        for entry in read.accepted {
            let named = [&entry.why, &entry.by, &entry.on].iter().all(|text| !text.trim().is_empty());
            if !named || day::number(entry.on.trim()).is_none() || entry.words.trim().is_empty() {
                let say = "Accepting a warning needs its words, a reason, the name of the person and the day.";
                problems.push(problem(line(&entry.words), say));
            }
            lists.accepted.push(entry);
        }
        for source in read.source {
            if !matches!(source.status.as_str(), "V" | "P" | "R" | "J") || source.name.trim().is_empty() {
                let say = "A source has a name, and a status: V seen, P partly, R recalled, J our own judgement.";
                problems.push(problem(line(&format!("\"{}\"", source.id)), say));
            }
            if lists.sources.iter().any(|known| known.id == source.id) {
                problems.push(problem(line(&format!("\"{}\"", source.id)), "This source stands here twice."));
            }
            lists.sources.push(source);
        }
    }
    if problems.is_empty() { Ok(lists) } else { Err(problems) }
}

impl Lists {
    fn for_check<'l>(&'l self, check: &'l str, home: &'l str) -> impl Iterator<Item = &'l Allowed> {
        let here = move |entry: &&Allowed| entry.homes.is_empty() || entry.homes.iter().any(|known| known == home);
        self.allowed.iter().filter(move |entry| entry.checks.iter().any(|known| known == check)).filter(here)
    }

    /// The words of a text without those that this check allows; a sign stands in their place, so that nothing new is joined.
    pub(super) fn left<'w>(&self, check: &str, home: &str, words: &'w [String]) -> Cow<'w, [String]> {
        let mut left = Cow::Borrowed(words);
        for run in self.for_check(check, home).flat_map(|entry| &entry.runs) {
            while let Some(at) = run_at(&left, run) {
                left.to_mut().splice(at..at + run.len(), ["·".to_string()]);
            }
        }
        left
    }

    /// Whether a text as a whole is fine for this check, because something in it is on the list.
    pub(super) fn allows(&self, check: &str, home: &str, text: &str) -> bool {
        let words = tokens(text);
        self.for_check(check, home).flat_map(|entry| &entry.runs).any(|run| run_at(&words, run).is_some())
    }

    /// Whether a named person accepted this warning. What fails cannot be accepted.
    pub(super) fn accepts(&self, found: &Finding) -> bool {
        let fits = |entry: &Accepted| {
            entry.check == found.check && found.path.ends_with(&entry.file) && found.say.contains(&entry.words)
        };
        found.grade == Grade::Warn && self.accepted.iter().any(fits)
    }

    /// How many warnings named people accepted.
    pub fn accepted(&self) -> usize {
        self.accepted.len()
    }

    /// Allowed words that stand in none of these files any more, for the people who keep the list short.
    pub fn unused(&self, content: &Content) -> Vec<&str> {
        let texts: Vec<(&str, Vec<String>)> =
            Texts::of(content, &[]).all.iter().map(|said| (said.home, said.words.clone())).collect();
        let stands = |entry: &Allowed, run: &[String]| {
            let here = |home: &&str| entry.homes.is_empty() || entry.homes.iter().any(|known| known == home);
            texts.iter().any(|(home, words)| here(home) && run_at(words, run).is_some())
        };
        let unused = |entry: &'_ Allowed| -> Vec<usize> {
            entry.runs.iter().enumerate().filter(|(_, run)| !stands(entry, run)).map(|(at, _)| at).collect()
        };
        let says = self.allowed.iter().flat_map(|entry| unused(entry).into_iter().filter_map(|at| entry.say.get(at)));
        says.map(String::as_str).collect()
    }
}
