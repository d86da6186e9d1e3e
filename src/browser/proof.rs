//! What the browser itself says this page asked for. Looking asks for nothing.

use wasm_bindgen::JsCast;
use web_sys::{Performance, PerformanceEntry, window};

fn performance() -> Option<Performance> {
    window()?.performance()
}

/// This moment, in milliseconds since the page began to load; none where the browser does not tell.
pub fn moment() -> Option<f64> {
    Some(performance()?.now())
}

/// How many things were asked for over the network since that moment. What the page makes for itself, such as a picture on its
/// way into a file, is no request.
pub fn requests_since(moment: f64) -> Option<usize> {
    let entries = performance()?.get_entries_by_type("resource");
    let asked = |entry: &PerformanceEntry| entry.start_time() > moment && entry.name().starts_with("http");
    Some(entries.iter().filter_map(|entry| entry.dyn_into().ok()).filter(asked).count())
}
