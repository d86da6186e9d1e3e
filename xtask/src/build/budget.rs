//! The budget of a first use: what each part and the sum may weigh. It stands in `budget.toml`, and nowhere else.

use std::fs;

use toml::Table;

use super::facts::Facts;
use super::history::{self, Line};
use crate::places;
use crate::trouble::{Done, Trouble, While};

/// Where it stands, from the top of the repository.
const FILE: &str = "budget.toml";
/// What the sum of all parts is called there.
pub const SUM: &str = "sum";

/// What one part may weigh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// Where it is to come to.
    pub aim: u64,
    /// What it may not be over.
    pub limit: u64,
}

/// The whole budget, as it is read from its file.
pub struct Budget(Table);

impl Budget {
    /// Reads it.
    pub fn read() -> Done<Self> {
        let text = fs::read_to_string(places::repository().join(FILE)).when(&format!("{FILE} cannot be read"))?;
        Self::of(&text)
    }

    fn of(text: &str) -> Done<Self> {
        text.parse().map(Self).when(&format!("{FILE} is not written as it should be"))
    }

    /// What this part may weigh.
    pub fn allows(&self, part: &str) -> Done<Allowed> {
        let number = |name: &str| {
            let value = self.0.get(part).and_then(|part| part.get(name)).and_then(toml::Value::as_integer);
            let value = value.and_then(|value| u64::try_from(value).ok());
            value.ok_or_else(|| Trouble::new(format!("{FILE} has no {name} for {part}.")))
        };
        Ok(Allowed { aim: number("aim")?, limit: number("limit")? })
    }

    /// Refuses every part that is over its limit.
    fn hold(&self, weights: &[(&str, u64)]) -> Done {
        let mut over = Vec::new();
        for (part, bytes) in weights {
            let limit = self.allows(part)?.limit;
            if *bytes > limit {
                over.push(format!("{part}: {bytes} bytes with brotli, {} over the limit of {limit}", bytes - limit));
            }
        }
        if over.is_empty() {
            return Ok(());
        }
        Err(Trouble::new(format!(
            "Over the budget in {FILE}:\n  {}\n`cargo xtask size` says where the bytes go. The folder is there to be looked at.",
            over.join("\n  ")
        )))
    }
}

/// What of the page is on its first screen.
const SCREEN: &str = "screen";
/// What is needed before the first question of most exercises can be answered.
const QUESTION: &str = "question";

/// Every part of a first use and their sum; and what is needed before the first screen stands, and the first question.
fn weights(facts: &Facts) -> Vec<(&'static str, u64)> {
    let parts = facts.parts();
    let sum = parts.iter().map(|(_, bytes)| bytes).sum();
    let until = [(SUM, sum), (SCREEN, facts.screen), (QUESTION, facts.first_question())];
    parts.into_iter().chain(until).collect()
}

/// Fails if a part or the sum is over its limit.
pub fn hold(facts: &Facts) -> Done {
    Budget::read()?.hold(&weights(facts))
}

/// The parts of a first use beside their limits and aims, and how they changed since sizes were last written down.
pub fn verdict(facts: &Facts) -> Done<String> {
    table(&Budget::read()?, &weights(facts), history::last()?.as_ref())
}

fn table(budget: &Budget, weights: &[(&str, u64)], before: Option<&Line>) -> Done<String> {
    let mut text =
        format!("{:10} {:>9} {:>9} {:>9} {:>9}   bytes with brotli\n", "first use", "now", "change", "limit", "aim");
    for (part, bytes) in weights {
        let Allowed { aim, limit } = budget.allows(part)?;
        let change = before.and_then(|line| line.change(part, *bytes)).unwrap_or_else(|| "-".to_owned());
        let over = if *bytes > limit { "   OVER" } else { "" };
        text.push_str(&format!("{part:10} {bytes:>9} {change:>9} {limit:>9} {aim:>9}{over}\n"));
    }
    if let Some(line) = before {
        text.push_str(&format!("The change is against {}: {}.\n", line.date, line.what));
    }
    Ok(text)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop with a message")]
mod tests {
    use super::*;

    fn budget() -> Budget {
        Budget::of("[page] # first\naim = 80\nlimit = 1_00\n[sum]\naim = 150\nlimit = 200\n").unwrap()
    }

    #[test]
    fn over_the_limit_is_a_failure_that_names_the_part_and_by_how_much() {
        assert!(budget().hold(&[("page", 100), ("sum", 200)]).is_ok());
        let why = budget().hold(&[("page", 101), ("sum", 230)]).unwrap_err().to_string();
        assert!(why.contains("page: 101 bytes with brotli, 1 over the limit of 100"), "{why}");
        assert!(why.contains("sum: 230 bytes with brotli, 30 over the limit of 200"), "{why}");
        assert!(why.contains("cargo xtask size") && why.contains(FILE), "{why}");
    }

    #[test]
    fn a_part_without_a_limit_is_trouble_and_not_free() {
        let why = budget().hold(&[("wasm", 1)]).unwrap_err().to_string();
        assert_eq!(why, "budget.toml has no aim for wasm.");
    }

    #[test]
    fn the_table_shows_what_changed_since_it_was_written_down() {
        let before = Line::read("2026-11-28,0.1.0,as it was,page=90,sum=190").unwrap();
        let text = table(&budget(), &[("page", 88), ("sum", 201)], Some(&before)).unwrap();
        let rows: Vec<Vec<&str>> = text.lines().skip(1).map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(rows.first().unwrap(), &["page", "88", "-2", "100", "80"]);
        assert_eq!(rows.get(1).unwrap(), &["sum", "201", "+11", "200", "150", "OVER"]);
        assert!(text.ends_with("The change is against 2026-11-28: as it was.\n"), "{text}");
        assert!(!table(&budget(), &[("page", 88)], None).unwrap().contains("against"));
    }

    #[test]
    fn every_part_of_a_first_use_has_its_place_in_the_budget() {
        let budget = Budget::read().unwrap();
        for part in super::super::facts::PARTS.iter().map(|part| part.0).chain([SUM, SCREEN, QUESTION, "exercise"]) {
            let Allowed { aim, limit } = budget.allows(part).unwrap();
            assert!(aim > 0 && aim <= limit, "{part}");
        }
    }
}
