//! The bench of partner pages: what a frame may do under every sandbox, messages by the hundred thousand that are none of ours, and
//! whether a page around us can tell one visitor's answers from another's.
//!
//! Run by `cargo xtask hosts`, which prints the rows; `docs/embedding.md` publishes them. What is promised is asserted here.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod grid;
mod guest;
mod messages;
mod traces;

use e2e::Engine;
use e2e::figures::{Table, rounds};

const ENGINES: [Engine; 2] = [Engine::Chromium, Engine::Firefox];
