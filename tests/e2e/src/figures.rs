//! Figures of the benches: tables that are printed row by row, and chance that can be met again.
#![allow(clippy::print_stdout)]
// Why: printing is what a bench is for.

/// How often each thing is done: `WAYMARK_ROUNDS`, or this many times.
pub fn rounds(usual: usize) -> usize {
    std::env::var("WAYMARK_ROUNDS").ok().and_then(|given| given.parse().ok()).unwrap_or(usual)
}

/// A table, printed row by row; and each number of it as a line that `cargo xtask` reads.
pub struct Table {
    title: &'static str,
    cells: Vec<&'static str>,
    /// How many cells of a row say what it is about; the others are figures.
    about: usize,
}

impl Table {
    /// A head with its line.
    pub fn new(title: &'static str, about: usize, cells: &[&'static str]) -> Self {
        println!("\n{title}\n");
        println!("| {} |", cells.join(" | "));
        println!("|{}", " --- |".repeat(cells.len()));
        Self { title, cells: cells.to_vec(), about }
    }

    /// One row.
    pub fn row(&self, cells: &[&str]) {
        println!("| {} |", cells.join(" | "));
        let (about, figures) = cells.split_at(self.about);
        for (what, figure) in self.cells.iter().skip(self.about).zip(figures) {
            println!("figure | {}: {}: {what} | {figure}", self.title, about.join(", "));
        }
    }
}

/// Small chance, the same in every run with the same seed, so that a failure can be met again: an xorshift.
pub struct Chance(u64);

impl Chance {
    /// From `WAYMARK_SEED`, or always the same.
    pub fn seeded() -> Self {
        let seed = std::env::var("WAYMARK_SEED").ok().and_then(|given| given.parse().ok()).unwrap_or(20_261_122);
        Self(seed | 1)
    }

    /// A number below this one.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit.max(1)
    }
}
