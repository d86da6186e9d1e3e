//! The bench: how soon the first question can be answered on a slow phone with a slow line, what a key costs, and how much memory a
//! visit takes, beside the same exercise made in other ways.
//!
//! Run by `cargo xtask bench`, which builds the peers and makes tables of what is read here; `docs/performance.md` publishes them. It
//! fails where a page does not work, and nowhere else. Pages take turns within each round, so that whatever this machine does besides
//! falls on all of them.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stdout)]
// Why: printing is what a bench is for.

mod guest;
mod load;
mod memory;
mod pages;
mod phone;
mod stored;
mod typing;

use std::path::PathBuf;

use e2e::keep::workspace;
use xtask::bench::figures::Readings;
use xtask::bench::targets::names::{FIRST, GROWTH, GUEST, MEMORY, REPEAT, TYPING};

use pages::Page;

/// Parts to measure, with commas between: `load`, `memory`, `guest`, `typing`, `growth`. Others stay as they were read last. Otherwise all.
const ONLY: &str = "WAYMARK_BENCH_ONLY";
/// Pages to measure, by their names in the tables, with commas between. Otherwise all.
const PAGES: &str = "WAYMARK_BENCH_PAGES";

#[tokio::test]
async fn every_page_works_and_is_measured() {
    let mut pages = Page::all();
    if let Ok(wanted) = std::env::var(PAGES) {
        pages.retain(|page| wanted.split(',').any(|wish| wish == page.name));
    }
    let only = std::env::var(ONLY).ok();
    let before = only.as_ref().and_then(|_| std::fs::read_to_string(file()).ok());
    let mut readings = before.map_or_else(Readings::default, |text| Readings::read(&text).expect("earlier readings"));
    let wanted = |part: &str| only.as_deref().is_none_or(|only| only.split(',').any(|wish| wish == part));
    if wanted("load") {
        readings.forget(&[FIRST, REPEAT]);
        load::measure(&pages, &mut readings).await;
        keep(&readings);
    }
    if wanted("memory") {
        readings.forget(&[MEMORY]);
        memory::measure(&pages, &mut readings).await;
        keep(&readings);
    }
    if wanted("guest") {
        readings.forget(&[GUEST]);
        guest::measure(&mut readings).await;
        keep(&readings);
    }
    if wanted("typing") {
        readings.forget(&[TYPING]);
        typing::measure(&pages, &mut readings).await;
        keep(&readings);
    }
    if wanted("growth") {
        readings.forget(&[GROWTH]);
        typing::measure_growth(&pages, &mut readings).await;
        keep(&readings);
    }
}

/// Written down after each part, so that a run that is stopped was not for nothing.
fn keep(readings: &Readings) {
    let file = file();
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).expect("the folder of the bench can be made");
    }
    std::fs::write(&file, readings.write()).expect("the readings can be written");
}

fn file() -> PathBuf {
    let usual = || workspace().join("target").join("bench").join("readings.json");
    std::env::var_os("WAYMARK_BENCH_READINGS").map_or_else(usual, PathBuf::from)
}

/// A number that the environment may set.
fn number(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|given| given.parse().ok()).unwrap_or(usual)
}

/// How often each page is opened: `WAYMARK_BENCH_ROUNDS`.
fn rounds() -> usize {
    number("WAYMARK_BENCH_ROUNDS", 5)
}
