//! One source file while it is being read, and the list of what is wrong with it.
//!
//! Readers add problems and go on, so that a writer sees all of them at once. Nothing here knows TOML or exercises.

use std::cell::RefCell;
use std::fmt;

use super::syntax::Broken;

/// One file of content, as it stands on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its path from the top of the repository, such as `content/en/steady.toml`.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

/// Something wrong in a content file, told to the person who writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file.
    pub path: String,
    /// The line, counted from one. Line 1 also stands for the file as a whole.
    pub line: usize,
    /// One calm sentence, or two, that a Recovery College tutor understands.
    pub say: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}: {}", self.path, self.line, self.say)
    }
}

/// What is said about a text that a visitor will read; empty when it is fine.
pub(super) type TextRule = fn(&str) -> Vec<String>;

/// The file being read.
pub(super) struct Page<'a> {
    path: &'a str,
    rule: TextRule,
    broken: Vec<Broken>,
    found: RefCell<Vec<Problem>>,
}

impl<'a> Page<'a> {
    /// A file whose visible words follow this rule.
    pub fn new(path: &'a str, rule: TextRule) -> Self {
        Self { path, rule, broken: Vec::new(), found: RefCell::new(Vec::new()) }
    }

    /// The file's path from the top of the repository.
    pub fn path(&self) -> &'a str {
        self.path
    }

    /// Notes the stretches that are not readable TOML, with what is wrong in them.
    pub fn set_broken(&mut self, broken: Vec<Broken>) {
        for stretch in &broken {
            for (line, say) in &stretch.says {
                self.push(*line, say.clone());
            }
        }
        self.broken = broken;
    }

    /// Adds a problem. What follows only from a syntax mistake that is told already is left out.
    pub fn say(&self, line: usize, say: impl Into<String>) {
        if !self.broken.iter().any(|stretch| stretch.hides(line)) {
            self.push(line, say.into());
        }
    }

    fn push(&self, line: usize, say: String) {
        self.found.borrow_mut().push(Problem { path: self.path.to_string(), line, say });
    }

    /// Checks a text that a visitor will read.
    pub fn check_text(&self, line: usize, text: &str) {
        for say in (self.rule)(text) {
            self.say(line, say);
        }
    }

    /// Whether this line stands in a stretch that could not be read as a whole.
    pub fn is_broken_at(&self, line: usize) -> bool {
        self.broken.iter().any(|stretch| stretch.first <= line && line <= stretch.last)
    }

    /// How many stretches that begin with a heading could not be read as a whole.
    pub fn broken_headings(&self) -> usize {
        self.broken.iter().filter(|stretch| stretch.first > 1).count()
    }

    /// Whether any stretch could not be read. Then nothing can be said about the order of the whole.
    pub fn is_broken(&self) -> bool {
        !self.broken.is_empty()
    }

    /// Everything that was found, in the order of the lines.
    pub fn into_problems(self) -> Vec<Problem> {
        let mut found = self.found.into_inner();
        found.sort_by_key(|problem| problem.line);
        found.dedup();
        found
    }
}
