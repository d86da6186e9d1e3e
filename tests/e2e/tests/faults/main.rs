//! The fault bench in real browsers: what becomes of words that were said to be kept when a page, a renderer or a whole browser
//! ends; how quickly leaving hides them, and what Back finds; what is left behind after erasing.
//!
//! Run by `cargo xtask faults`, which prints the rows; `docs/reliability.md` publishes them. What is promised is asserted here. What
//! only can be measured (a killed browser, the files of a profile) is printed.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[cfg(unix)]
mod ends;
mod kill_points;
mod leaving;
mod left_behind;
mod locked;

use e2e::Engine;
use e2e::figures::{Chance, Table, rounds};

const ENGINES: [Engine; 2] = [Engine::Chromium, Engine::Firefox];
