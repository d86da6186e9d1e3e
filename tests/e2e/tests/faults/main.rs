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

use e2e::Engine;

const ENGINES: [Engine; 2] = [Engine::Chromium, Engine::Firefox];

/// How often each thing is done: `WAYMARK_ROUNDS`, or this many times.
fn rounds(usual: usize) -> usize {
    std::env::var("WAYMARK_ROUNDS").ok().and_then(|given| given.parse().ok()).unwrap_or(usual)
}

/// One row of a table.
fn row(cells: &[&str]) {
    println!("| {} |", cells.join(" | "));
}

/// A head with its line.
fn head(title: &str, cells: &[&str]) {
    println!("\n{title}\n");
    row(cells);
    row(&cells.iter().map(|_| "---").collect::<Vec<_>>());
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
