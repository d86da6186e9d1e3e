//! `cargo xtask faults`: runs what breaks storage on purpose, and prints the figures that `docs/reliability.md` publishes.

use crate::places;
use crate::run::Job;
use crate::trouble::{Done, Trouble};

/// Every figure is a line of a test that begins so.
const MARK: &str = "figure | ";

/// Runs all of it on this machine, the long ones too, and prints a table. Fails if any of it does.
pub fn run() -> Done {
    println!("Storage that goes wrong, on this machine: a few minutes.");
    let tests = ["test", "--package", "waymark", "--features", "pages", "--test", "keeping", "--test", "saved"];
    let told = Job::cargo(None)
        .args(tests)
        .args(["--", "--include-ignored", "--nocapture"])
        .ask()
        .ok_or_else(|| Trouble::new("A promise about storage does not hold. `cargo test --test keeping --test saved -- --include-ignored` says which."))?;
    let figures = figures(&told);
    if figures.is_empty() {
        return Err(Trouble::new(format!("No figures came from {}.", places::repository().join("tests").display())));
    }
    for line in figures {
        println!("{line}");
    }
    Ok(())
}

/// The figures as a table, in order.
fn figures(told: &str) -> Vec<String> {
    let mut rows: Vec<(&str, &str)> = told
        .lines()
        .filter_map(|line| line.find(MARK).and_then(|at| line.get(at..)))
        .filter_map(|line| line.strip_prefix(MARK)?.rsplit_once(" | "))
        .collect();
    rows.sort_unstable();
    let width = rows.iter().map(|(what, _)| what.len()).max().unwrap_or_default();
    rows.into_iter().map(|(what, figure)| format!("{what:width$}  {figure:>9}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_found_among_other_lines_and_lined_up() {
        let told = "running 2 tests\nfigure | b: states | 1200\ntest x ... ok figure | a | 0\n";
        assert_eq!(figures(told), ["a                  0", "b: states       1200"]);
    }
}
