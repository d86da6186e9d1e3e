//! Small texts: the lock's header, locked texts, the day of forgetting, leaving, messages of tabs, what was done on the way in. What must hold stands in `tests/mutated/shared`, which the ordinary run uses too.
#![no_main]

#[path = "../../tests/mutated/shared/mod.rs"]
#[allow(dead_code)] // each target uses a part of it
mod shared;

use libfuzzer_sys::fuzz_target;
use shared::{Count, settings, shelves, way_ins};

static COUNT: Count = Count::new();

fuzz_target!(|bytes: &[u8]| {
    let Some((way, bytes)) = bytes.split_first() else { return };
    match way % 5 {
        0 => settings::mutated(bytes, &COUNT),
        1 => settings::padding(bytes),
        2 => shelves::lock(bytes),
        3 => way_ins::mutated(bytes, &COUNT),
        _ => {
            settings::any(&String::from_utf8_lossy(bytes));
        }
    }
});
