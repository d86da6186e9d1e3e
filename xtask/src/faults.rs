//! `cargo xtask faults`: runs what breaks storage on purpose, and prints the figures that `docs/reliability.md` publishes.

use std::path::PathBuf;

use crate::build::{self, Choice};
use crate::run::Job;
use crate::setup;
use crate::test::in_browsers;
use crate::trouble::{Done, Trouble, While};

/// Every figure is a line of a test that begins so.
const MARK: &str = "figure | ";
/// How many texts of each kind are made and broken, unless `PROPTEST_CASES` says otherwise.
const CASES: &str = "2000";
/// A folder that was built before, to be used instead of building one.
const UPLOAD: &str = "WAYMARK_UPLOAD";

/// Runs what breaks on this machine, the long tests too, and what happens in real browsers, as asked, and prints a table of each. Fails if
/// any of it does.
pub fn run(here: bool, browsers: bool) -> Done {
    if here {
        on_this_machine()?;
    }
    if browsers { in_real_ones() } else { Ok(()) }
}

fn on_this_machine() -> Done {
    println!(
        "Storage that goes wrong, tabs in every order, texts that were broken: on this machine, about ten minutes."
    );
    let tests = ["--test", "keeping", "--test", "saved", "--test", "mutated"];
    let job = Job::cargo(None)
        .args(["test", "--package", "waymark", "--features", "pages"])
        .args(tests)
        .args(["--", "--include-ignored", "--nocapture"])
        .env("PROPTEST_CASES", std::env::var("PROPTEST_CASES").unwrap_or_else(|_| CASES.to_owned()));
    print(&job.hear().map_err(|why| Trouble::new(format!("A promise about storage does not hold. {why}")))?)
}

/// Browsers that end, that are left, and that are searched after an erasing.
fn in_real_ones() -> Done {
    bench("faults", "Real browsers that end, are left, and are searched: about an hour, or less with WAYMARK_ROUNDS=1.")
}

/// A bench of the end-to-end tests, in the folder that `WAYMARK_UPLOAD` names or in one that is built now; its figures at the end.
pub(crate) fn bench(name: &str, say: &str) -> Done {
    let browsers = setup::browsers()?;
    let upload = folder()?;
    println!("{say}");
    let job = in_browsers(&["--test", name], &upload, &browsers)?.args(["--", "--nocapture", "--test-threads=1"]);
    print(&job.hear().map_err(|why| Trouble::new(format!("A promise does not hold in a browser. {why}")))?)
}

/// The folder that a bench goes through: one that was built before, or one that is built now.
pub(crate) fn folder() -> Done<PathBuf> {
    match std::env::var_os(UPLOAD) {
        Some(folder) => {
            PathBuf::from(folder).canonicalize().when(&format!("The folder that {UPLOAD} names is not there"))
        }
        None => {
            setup::workshop()?;
            build::run(Choice::default())
        }
    }
}

/// Prints the figures in what was told; none at all is a mistake.
fn print(told: &str) -> Done {
    let figures = figures(told);
    if figures.is_empty() {
        return Err(Trouble::new("No figures came."));
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
