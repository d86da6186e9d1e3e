//! The fault bench in real browsers: what becomes of words that were said to be kept when a page, a renderer or a whole browser
//! ends; how quickly leaving hides them, and what Back finds; what is left behind after erasing.
//!
//! Run by `cargo xtask faults`, which prints the rows; `docs/reliability.md` publishes them. What is promised is asserted here. What
//! only can be measured (a killed browser, the files of a profile) is printed.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stdout)]

#[cfg(unix)]
mod ends;
mod leaving;
mod left_behind;
mod locked;

use e2e::Engine;

const ENGINES: [Engine; 2] = [Engine::Chromium, Engine::Firefox];

/// How often each thing is done: `WAYMARK_ROUNDS`, or this many times.
fn rounds(usual: usize) -> usize {
    std::env::var("WAYMARK_ROUNDS").ok().and_then(|given| given.parse().ok()).unwrap_or(usual)
}

/// A table, printed row by row; and each number of it as a line that `cargo xtask faults` reads.
struct Table {
    title: &'static str,
    cells: Vec<&'static str>,
    /// How many cells of a row say what it is about; the others are figures.
    about: usize,
}

impl Table {
    /// A head with its line.
    fn new(title: &'static str, about: usize, cells: &[&'static str]) -> Self {
        println!("\n{title}\n");
        println!("| {} |", cells.join(" | "));
        println!("|{}", " --- |".repeat(cells.len()));
        Self { title, cells: cells.to_vec(), about }
    }

    fn row(&self, cells: &[&str]) {
        println!("| {} |", cells.join(" | "));
        let (about, figures) = cells.split_at(self.about);
        for (what, figure) in self.cells.iter().skip(self.about).zip(figures) {
            println!("figure | {}: {}: {what} | {figure}", self.title, about.join(", "));
        }
    }
}

/// Small chance, the same in every run with the same seed, so that a failure can be met again: an xorshift.
struct Chance(u64);

impl Chance {
    /// From `WAYMARK_SEED`, or always the same.
    fn new() -> Self {
        let seed = std::env::var("WAYMARK_SEED").ok().and_then(|given| given.parse().ok()).unwrap_or(20_261_122);
        Self(seed | 1)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit.max(1)
    }
}
