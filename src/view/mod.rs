//! What people see. Data in, callbacks out.
//!
//! Nothing here asks for a window, a document or storage: every screen also renders natively, which is how the first page, the
//! paper page and the tests are made.

pub mod class_link;
pub mod drawings;
pub mod events;
pub mod front;
pub mod home;
mod own;
#[cfg(feature = "pages")]
pub mod pages;
pub mod pair;
pub mod paper;
pub mod partners;
pub mod parts;
pub mod pictures;
pub mod screens;
mod together;
pub mod tutors;
#[cfg(feature = "pages")]
pub mod way_in;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod gallery;

use std::rc::Rc;

use yew::{hook, use_context};

use crate::core::content::Content;

/// The words of the chosen language, from the context that the root provides.
/// Outside a provider (a part rendered alone) it is an empty content, so that a missing provider is seen as missing words and
/// never as a frozen page.
#[hook]
pub fn use_content() -> Rc<Content> {
    use_context::<Rc<Content>>().unwrap_or_default()
}
