//! The browser's Back and Forward on our own page.
//!
//! Entries change neither address nor title, and their state is a bare number: nothing of what someone does is in them. In a
//! frame there are none (M-E5).

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, PopStateEvent, window};

fn history() -> Option<History> {
    window()?.history().ok()
}

/// Adds an entry. A browser that refuses leaves Back to the page's own button.
pub fn push(number: u32) {
    if let Some(history) = history() {
        let _refused = history.push_state(&JsValue::from(number), "");
    }
}

/// Gives the entry we stand on its number.
pub fn number(number: u32) {
    if let Some(history) = history() {
        let _refused = history.replace_state(&JsValue::from(number), "");
    }
}

/// One entry back. False when the browser refuses.
pub fn back() -> bool {
    history().is_some_and(|history| history.back().is_ok())
}

/// The number in a `popstate` event.
pub fn number_in(event: &web_sys::Event) -> Option<u32> {
    let state = event.dyn_ref::<PopStateEvent>()?.state().as_f64()?;
    (0..=9_999_u32).find(|number| f64::from(*number) == state)
}
