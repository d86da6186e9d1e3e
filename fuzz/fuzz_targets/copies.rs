//! Files that somebody says are copies: edited, forged, and any bytes at all. What must hold stands in `tests/mutated/shared`, which the ordinary run uses too.
#![no_main]

#[path = "../../tests/mutated/shared/mod.rs"]
#[allow(dead_code)] // each target uses a part of it
mod shared;

use libfuzzer_sys::fuzz_target;
use shared::{Count, copies, edits};

static COUNT: Count = Count::new();

fuzz_target!(|bytes: &[u8]| {
    let Some((way, bytes)) = bytes.split_first() else { return };
    match way % 3 {
        0 => copies::mutated(bytes, &COUNT),
        1 => copies::forged_ones(bytes, &COUNT),
        _ => {
            let text = String::from_utf8_lossy(bytes);
            copies::any(&text);
            copies::any(&format!("<!--waymark-copy 1 1\n{}\n-->", edits::forged(&text)));
        }
    }
});
