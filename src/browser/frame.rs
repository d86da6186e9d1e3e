//! Whether we stand in somebody else's page, and whether the address says that the device is shared.

use web_sys::window;

use crate::core::idle;

/// True inside a frame. Comparing window objects reads nothing of the outer page.
pub fn is_framed() -> bool {
    let Some(window) = window() else { return false };
    match window.parent() {
        Ok(Some(parent)) => parent != window,
        _ => true,
    }
}

/// True in a frame that was given no origin of its own: it can keep nothing and, as a rule, cannot move the outer page.
pub fn is_opaque() -> bool {
    window().is_some_and(|window| window.origin() == "null")
}

/// True where the address says that the device is shared (`?shared`), on our own page and in a frame. Nothing here changes the
/// address, so this holds as long as the page is open, and after a reload.
pub fn is_shared() -> bool {
    window().and_then(|window| window.location().search().ok()).is_some_and(|search| idle::is_shared(&search))
}
