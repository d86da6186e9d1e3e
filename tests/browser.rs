//! The edge to the browser, in a real one: local storage, text boxes, and the widget opened as a whole.
//!
//! Everything that can be promised without a browser is promised in the native tests; the journeys go through the built folder.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop with a message"
)]

#[path = "browser/boxes.rs"]
mod boxes;
#[path = "browser/file.rs"]
mod file;
#[path = "browser/lock.rs"]
mod lock;
#[path = "browser/page.rs"]
mod page;
#[path = "browser/storage.rs"]
mod storage;
#[path = "browser/whole.rs"]
mod whole;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
