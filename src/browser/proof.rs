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
/// way into a file, is no request. Nor is the icon of the tab: it belongs to the start, is the same for everybody, and browsers ask
/// for it when they like, often after the widget has begun.
pub fn requests_since(moment: f64) -> Option<usize> {
    let entries = performance()?.get_entries_by_type("resource");
    let icon = icon().unwrap_or_default();
    let is_icon = |entry: &PerformanceEntry| !icon.is_empty() && entry.name().ends_with(icon.trim_start_matches('.'));
    let asked =
        |entry: &PerformanceEntry| entry.start_time() > moment && entry.name().starts_with("http") && !is_icon(entry);
    Some(entries.iter().filter_map(|entry| entry.dyn_into().ok()).filter(asked).count())
}

/// Where the icon of the tab is, as the page names it.
fn icon() -> Option<String> {
    window()?.document()?.query_selector("link[rel=icon]").ok()??.get_attribute("href")
}
