//! Kept texts: edited, forged, on a shelf, and any bytes at all. What must hold stands in `tests/mutated/shared`, which the ordinary run uses too.
#![no_main]

#[path = "../../tests/mutated/shared/mod.rs"]
#[allow(dead_code)] // each target uses a part of it
mod shared;

use libfuzzer_sys::fuzz_target;
use shared::{Count, saves, shelves};

static COUNT: Count = Count::new();

fuzz_target!(|bytes: &[u8]| {
    let Some((way, bytes)) = bytes.split_first() else { return };
    match way % 4 {
        0 => saves::mutated(bytes, &COUNT),
        1 => saves::forged_ones(bytes, &COUNT),
        2 => shelves::mutated(bytes, &COUNT),
        _ => {
            // Behind the sum: a fuzzer finds ways into what the sum would hide from it.
            let text = String::from_utf8_lossy(bytes);
            saves::any(&text);
            saves::any(&shared::edits::forged(&text));
        }
    }
});
