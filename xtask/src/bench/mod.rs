//! `cargo xtask bench`: how fast, how small and how light the page is on a slow phone, beside other ways to make the same exercise.
//!
//! The measuring is done by a test of `tests/e2e`, which writes down what it read; here the peers are built, and the readings become
//! tables and are held against what we aim for. A missed aim fails nothing. A page that does not work does.

pub mod figures;
mod peers;
mod tables;
pub mod targets;

use std::fs;
use std::path::PathBuf;

use crate::faults::folder;
use crate::places;
use crate::run::Job;
use crate::setup;
use crate::test::in_browsers;
use crate::trouble::{Done, Trouble, While};

use figures::Readings;

/// Where a bench puts what it makes: the peers' sites, the readings, the tables.
pub fn place() -> PathBuf {
    places::target().join("bench")
}

/// Builds the peers, measures, and prints the tables. Fails if a page does not work.
pub fn run() -> Done {
    let browsers = setup::browsers()?;
    let modules = setup::bench_modules()?;
    println!("Building the peers.");
    let sites = peers::build(&modules)?;
    let upload = folder()?;
    let readings = place().join("readings.json");
    println!(
        "Measuring on a phone that is four times slower than this machine: about forty minutes, or less with WAYMARK_BENCH_ROUNDS=1."
    );
    let job = in_browsers(&["--test", "bench"], &upload, &browsers)?
        .env("WAYMARK_BENCH_PEERS", &sites)
        .env("WAYMARK_BENCH_READINGS", &readings)
        .args(["--", "--nocapture", "--test-threads=1"]);
    job.show().map_err(|why| Trouble::new(format!("A page of the bench does not work. {why}")))?;
    report(&Readings::read(&fs::read_to_string(&readings).when("The bench wrote no readings")?)?)
}

/// Prints the tables, and keeps them beside the readings.
fn report(readings: &Readings) -> Done {
    let commit = Job::new("git").args(["rev-parse", "--short", "HEAD"]).ask();
    let commit = commit.map_or_else(|| "a tree without git".to_owned(), |commit| format!("commit {commit}"));
    let head = format!("# A run of the bench\n\n{}, {commit}.", crate::build::today());
    let text = format!("{head}\n\n{}{}", targets::table_of(readings), tables::all(readings));
    println!("\n{text}");
    let file = place().join("bench.md");
    fs::write(&file, &text).when("The tables cannot be written")?;
    println!("Kept in target/bench/bench.md.");
    Ok(())
}
