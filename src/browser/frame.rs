//! Whether we stand in somebody else's page, and what the address asks for.

use std::cell::RefCell;

use web_sys::{Element, window};

use crate::core::settings::Settings;

/// True inside a frame. Comparing window objects reads nothing of the outer page.
pub fn is_framed() -> bool {
    let Some(window) = window() else { return false };
    match window.parent() {
        Ok(Some(parent)) => parent != window,
        _ => true,
    }
}

/// True in a frame that was given no origin of its own: it can keep nothing and, as a rule, cannot move the outer page. A file that
/// stands alone has no origin either, and goes where it likes.
pub fn is_opaque() -> bool {
    is_framed() && window().is_some_and(|window| window.origin() == "null")
}

/// True where our own loader stands around this frame: leaving then leaves the whole page, whatever the frame itself may do.
pub fn is_hosted() -> bool {
    root().is_some_and(|root| root.has_attribute("data-wm-hosted"))
}

fn root() -> Option<Element> {
    window()?.document()?.document_element()
}

/// True in the one-file edition, wherever it was opened from: a disk, a stick, or a course that it was uploaded to.
fn is_one_file() -> bool {
    root().is_some_and(|root| root.has_attribute("data-wm-one-file"))
}

thread_local! {
    /// What was read last, and from which address.
    static READ: RefCell<Option<(String, String, Settings)>> = const { RefCell::new(None) };
}

/// What the address asks for, on our own page and in a frame, and whether this is the one-file edition. Nothing here changes the
/// address but the language in it, which is none of these, so this holds as long as the page is open, and after a reload. The class link
/// is where `static/guest.js` put it when the page began, because a link on the static first page may change what stands behind the `#`;
/// and in the address. Every touch of storage asks for this, so it is read anew only where the address is another one.
pub fn settings() -> Settings {
    let Some(window) = window() else { return Settings::default() };
    let search = window.location().search().unwrap_or_default();
    let began = root().and_then(|root| root.get_attribute("data-wm-class"));
    let fragment = began.or_else(|| window.location().hash().ok()).unwrap_or_default();
    let same = |read: &Option<(String, String, Settings)>| {
        read.as_ref().filter(|(s, f, _)| *s == search && *f == fragment).map(|(.., settings)| settings.clone())
    };
    if let Some(settings) = READ.with_borrow(same) {
        return settings;
    }
    let settings = Settings { one_file: is_one_file(), ..Settings::at(&search, &fragment) };
    READ.set(Some((search, fragment, settings.clone())));
    settings
}
