//! Whether we stand in somebody else's page.

use web_sys::window;

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
