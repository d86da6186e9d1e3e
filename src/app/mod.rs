//! Joins the layers: one store, the effects, and the choice of screen. As little as possible lives here.

mod erasing;
mod forgetting;
mod keeping;
mod moving;
mod root;
mod screen;
mod tabs;
mod takeover;

use std::rc::Rc;

use root::{Root, RootProps};

use crate::browser::page;
use crate::core::content::Content;

/// Starts the widget with the compiled content, beside the static first screen, and takes over from it.
///
/// # Errors
/// When the content cannot be read or the page has no place for us; the static page then stays as it is.
pub fn open(content: &str) -> Result<(), &'static str> {
    let content: Content = serde_json::from_str(content).map_err(|_| "content")?;
    let first = page::element("waymark").ok_or("page")?;
    let root = page::new_root().ok_or("page")?;
    // Yew's own hook would write a panic to the console. Ours says nothing; the start file shows the page's note (M-D8).
    yew::set_custom_panic_hook(Box::new(|_| {}));
    let props = RootProps { content: Rc::new(content), first, host: root.clone() };
    yew::Renderer::<Root>::with_root_and_props(root, props).render();
    Ok(())
}
