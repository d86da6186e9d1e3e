//! Content files: what ships, edited, with every exercise walked; and any bytes at all. What must hold stands in `tests/mutated/shared`, which the ordinary run uses too.
#![no_main]

#[path = "../../tests/mutated/shared/mod.rs"]
#[allow(dead_code)] // each target uses a part of it
mod shared;

use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use shared::{Count, contents};

static COUNT: Count = Count::new();
static GOOD: LazyLock<Value> =
    LazyLock::new(|| contents::good(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")), 1));

fuzz_target!(|bytes: &[u8]| {
    let Some((way, bytes)) = bytes.split_first() else { return };
    if way % 4 == 0 {
        contents::any(&String::from_utf8_lossy(bytes));
    } else {
        contents::mutated(&GOOD, bytes, &COUNT);
    }
});
