//! What exercise files say for writers and reviewers only: what they draw on (C37) and who reviewed them. Visitors never load it.

use serde::Deserialize;

use super::lists::Lists;
use super::{Finding, Grade};
use crate::core::content::Content;
use crate::core::reading::Source;

/// The facts of one exercise file.
pub(super) struct Facts {
    pub id: String,
    pub path: String,
    pub draws_on: Vec<(usize, DrawsOn)>,
    pub review: Review,
    /// The line of `review`.
    pub review_line: usize,
}

/// One idea or source that an exercise draws on.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct DrawsOn {
    #[serde(default)]
    pub source: String,
    #[serde(default)]
    pub status: String,
    #[serde(default)]
    pub note: String,
}

/// Who reviewed the words, and when. Empty until a person has.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Review {
    #[serde(default)]
    pub reviewed_by: String,
    #[serde(default)]
    pub reviewed_on: String,
    #[serde(default)]
    pub clinical_review: String,
}

#[derive(Deserialize)]
struct File {
    id: String,
    #[serde(default)]
    draws_on: Vec<DrawsOn>,
    #[serde(default)]
    review: Review,
}

/// Reads them out of the sources. Mistakes in the files were told while they were read.
pub(super) fn read(content: &Content, sources: &[Source]) -> Vec<Facts> {
    let of = |source: &Source| {
        let file: File = toml::from_str(&source.text).ok()?;
        content.exercises.iter().find(|exercise| exercise.id.as_str() == file.id)?;
        let line = |text: &str| source.text.lines().position(|line| line.contains(text)).map_or(1, |at| at + 1);
        let draws_on = file.draws_on.into_iter().map(|draws| (line(&draws.note), draws)).collect();
        let review_line = source.text.lines().position(|line| line.starts_with("review")).map_or(1, |at| at + 1);
        Some(Facts { id: file.id, path: source.path.clone(), draws_on, review: file.review, review_line })
    };
    sources.iter().filter_map(of).collect()
}

/// Every source is in the index, and what is only recalled has somebody who will check it (C37).
pub(super) fn check(facts: &[Facts], lists: &Lists) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in facts {
        let mut say = |line: usize, say: String| {
            found.push(Finding { check: "C37", grade: Grade::Warn, path: file.path.clone(), line, say });
        };
        for (line, draws) in &file.draws_on {
            let ids = draws.source.split(',').map(str::trim).filter(|id| !id.is_empty());
            for id in ids {
                match lists.sources.iter().find(|known| known.id == id) {
                    None => say(*line, format!("“{id}” is not in the index of sources, content/checks/sources.toml.")),
                    Some(known) if draws.status == "R" && known.owner.trim().is_empty() => say(
                        *line,
                        format!(
                            "“{}” is recalled and was never looked up. Somebody has to check {id}; their name goes into the index.",
                            draws.note
                        ),
                    ),
                    Some(_) => {}
                }
            }
            if draws.status == "R" && draws.source.trim().is_empty() {
                say(*line, format!("“{}” is recalled and names no source that somebody could check.", draws.note));
            }
        }
    }
    found
}
