//! Sizes as they were written down: one line for each time that somebody asked for it (`cargo xtask size --record`), so that a build
//! can say what changed since. A commit cannot hold its own name, so a line has a day and what was done.

use std::fs;
use std::io::ErrorKind;

use super::facts::Facts;
use crate::places;
use crate::trouble::{Done, Trouble, While};

/// Where they stand, from the top of the repository.
pub const FILE: &str = "docs/sizes.csv";

/// One line: a day, a version, what was done, and the parts of a first use with their bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// As `YYYY-MM-DD`.
    pub date: String,
    version: String,
    /// In a few words.
    pub what: String,
    parts: Vec<(String, u64)>,
}

impl Line {
    /// The sizes in a finished folder.
    pub fn of(facts: &Facts, date: &str, what: &str) -> Self {
        let parts = facts.parts();
        let sum = parts.iter().map(|(_, bytes)| bytes).sum();
        let parts = parts.into_iter().chain([(super::budget::SUM, sum)]);
        Self {
            date: date.to_owned(),
            version: facts.version.clone(),
            // The sign that keeps the columns apart, and line ends, cannot stand in one.
            what: what.replace(',', ";").split_whitespace().collect::<Vec<_>>().join(" "),
            parts: parts.map(|(part, bytes)| (part.to_owned(), bytes)).collect(),
        }
    }

    /// Reads one. Each size has its name beside it, so that parts can come and go.
    pub fn read(line: &str) -> Option<Self> {
        let mut columns = line.split(',');
        let mut text = || columns.next().map(str::to_owned);
        let (date, version, what) = (text()?, text()?, text()?);
        let parts = columns.map(|column| {
            let (part, bytes) = column.split_once('=')?;
            Some((part.to_owned(), bytes.parse().ok()?))
        });
        Some(Self { date, version, what, parts: parts.collect::<Option<_>>()? })
    }

    fn write(&self) -> String {
        let parts: String = self.parts.iter().map(|(part, bytes)| format!(",{part}={bytes}")).collect();
        format!("{},{},{}{parts}\n", self.date, self.version, self.what)
    }

    /// By how much a part changed since; nothing if it was not written down.
    pub fn change(&self, part: &str, now: u64) -> Option<String> {
        let (_, then) = self.parts.iter().find(|(name, _)| name == part)?;
        Some(if now >= *then { format!("+{}", now - then) } else { format!("-{}", then - now) })
    }
}

/// The newest line, if there is any.
pub fn last() -> Done<Option<Line>> {
    let text = text()?;
    let Some(line) = text.lines().last() else { return Ok(None) };
    let read = Line::read(line);
    read.map(Some).ok_or_else(|| Trouble::new(format!("The last line of {FILE} cannot be read: {line}")))
}

/// Writes one more line.
pub fn add(line: &Line) -> Done {
    fs::write(places::repository().join(FILE), text()? + &line.write()).when(&format!("{FILE} cannot be written"))
}

fn text() -> Done<String> {
    match fs::read_to_string(places::repository().join(FILE)) {
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(String::new()),
        read => read.when(&format!("{FILE} cannot be read")),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop with a message")]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_was_written() {
        let facts = Facts { version: "0.1.0".into(), files: Vec::new(), screen: 0, headers: Default::default() };
        let line = Line::of(&facts, "2026-11-28", "smaller,\n and quicker");
        assert_eq!(line.what, "smaller; and quicker");
        assert_eq!(Line::read(line.write().trim_end()), Some(line.clone()));
        assert_eq!(line.change("wasm", 1).as_deref(), Some("+1"));
        assert_eq!(line.change("no such part", 1), None);
    }

    #[test]
    fn every_line_that_is_written_down_can_be_read() {
        let text = text().unwrap();
        let broken: Vec<_> = text.lines().filter(|line| Line::read(line).is_none()).collect();
        assert!(broken.is_empty(), "{broken:?}");
        assert!(last().unwrap().is_some_and(|line| line.change("sum", 0).is_some()));
    }
}
