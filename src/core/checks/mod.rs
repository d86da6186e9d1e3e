//! Checks of the words themselves (C1 to C44 of the content brief), for the people who write and review them.
//!
//! Native only (feature `authoring`). Each check is a pure function from the texts of a language to findings in plain words.
//! What one file can say about itself is told while it is read (`core::reading`); `docs/checks.md` lists where each check is
//! held. Prose checks are for English; checks of structure hold in every language.

mod cards;
mod dates;
mod facts;
mod lists;
mod measures;
mod orders;
mod prose;
mod readable;
mod said;
mod spelling;
mod syllables;
mod words;

use std::fmt;

pub use lists::{Lists, read_lists};
pub use readable::{Counts, grade_of};
pub use syllables::syllables;

use super::content::Content;
use super::reading::{Problem, Source};
use said::Texts;

/// What follows from a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// The build stops.
    Fail,
    /// Fails only what a charity goes live with: a review or a date that only a person can give.
    Live,
    /// Told; what a charity goes live with needs a named person who accepts it.
    Warn,
}

/// Something a check found, told to the person who writes the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which check, such as `C5`.
    pub check: &'static str,
    /// What follows from it.
    pub grade: Grade,
    /// The file.
    pub path: String,
    /// The line, counted from one. Line 1 also stands for the file as a whole.
    pub line: usize,
    /// What to do, in a sentence or two that a tutor understands.
    pub say: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}: {} ({})", self.path, self.line, self.say, self.check)
    }
}

impl From<&Finding> for Problem {
    fn from(found: &Finding) -> Self {
        Problem { path: found.path.clone(), line: found.line, say: format!("{} ({})", found.say, found.check) }
    }
}

/// Runs every check on one language. `sources` are the files that `content` was read from; `today` is handed in, as
/// `YYYY-MM-DD`.
///
/// What a named person accepted (`content/checks/accepted.toml`) is left out. The rest comes in the order of files and lines.
pub fn check(content: &Content, sources: &[Source], lists: &Lists, today: &str) -> Vec<Finding> {
    let texts = Texts::of(content, sources);
    let facts = facts::read(content, sources);
    let mut found = Vec::new();
    if &*content.lang == "en" || content.lang.starts_with("en-") {
        found.extend(prose::check(&texts, lists));
        found.extend(orders::check(&texts, lists));
        found.extend(words::check(&texts, lists));
        found.extend(spelling::check(&texts, lists));
        found.extend(cards::check(content, &texts));
        found.extend(words::not_medical(&texts));
    }
    found.extend(measures::check(&texts, lists));
    found.extend(measures::minutes(content, &texts));
    found.extend(facts::check(&facts, lists));
    found.extend(dates::reviews(content, &facts, today));
    found.extend(dates::lines(content, sources, today));
    found.retain(|finding| !lists.accepts(finding));
    found.sort_by(|one, two| (&one.path, one.line, one.check).cmp(&(&two.path, two.line, two.check)));
    found.dedup();
    found
}

/// A medical claim in a text outside the content, such as a page or its description (C35).
pub fn medical_claim(text: &str, lists: &Lists) -> Option<String> {
    words::claims(&said::tokens(text), "", lists)
}

/// The hardest reading grade of any exercise (C1), for a line in the summary. None where nothing can be read.
pub fn hardest_grade(content: &Content) -> Option<(String, f64)> {
    let texts = Texts::of(content, &[]);
    prose::grades(&texts).into_iter().max_by(|one, two| one.1.total_cmp(&two.1))
}
