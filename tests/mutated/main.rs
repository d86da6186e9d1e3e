//! Texts that were cut, spliced, swapped, forged and filled with odd signs, against every reader of something that comes from outside:
//! none panics, and none takes words that nobody wrote.
//!
//! `PROPTEST_CASES` says how many of each (256). What must hold stands in `shared/`, which the fuzz targets use too. What is made is
//! made by chance: no failure can print anybody's words.
#![cfg(all(feature = "authoring", not(target_arch = "wasm32")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    reason = "a test may stop with a message"
)]

mod content;
mod copies;
mod saves;
mod settings;
mod shared;

use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, any};
use proptest::strategy::Strategy;
use proptest::test_runner::TestRunner;
use shared::Count;

/// Bytes from which things are made.
fn bytes(most: usize) -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..most)
}

/// Tries a promise with bytes by chance. A failure shows the smallest bytes that break it; nothing is written into the tree.
fn holds(most: usize, promise: impl Fn(&[u8])) {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    let tried = TestRunner::new(config).run(&bytes(most), |bytes| {
        promise(&bytes);
        Ok(())
    });
    if let Err(why) = tried {
        panic!("{why}");
    }
}

/// Figures for `cargo xtask faults`, which reads these lines.
fn told(what: &str, count: &Count) {
    let (tried, refused) = count.both();
    assert!(tried > 0);
    println!("figure | {what}: tried | {tried}");
    println!("figure | {what}: refused | {refused}");
    println!("figure | {what}: taken with other words, or with a panic | 0");
}
