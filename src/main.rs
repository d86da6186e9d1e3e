//! Starts the widget. The start file fetches wasm and content, then calls `open` once.

use wasm_bindgen::prelude::wasm_bindgen;

/// Opens the widget with the compiled content of one language, and with what was done before the program was there
/// (`core/way_in.rs`), or nothing of it.
///
/// # Errors
/// A short word for the start file, which then shows the static page's own note. Never anything a person wrote.
#[wasm_bindgen]
pub fn open(content: &str, way_in: &str) -> Result<(), String> {
    waymark::app::open(content, way_in).map_err(str::to_owned)
}

fn main() {}
