//! The paper page: every exercise as a sheet to print, or to read where nothing else works.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::core::content::Content;

/// What the page is made of.
#[derive(Properties, PartialEq)]
pub struct PaperProps {
    /// All words.
    pub content: Rc<Content>,
}

/// All sheets, one section each.
#[component]
pub fn Paper(_props: &PaperProps) -> Html {
    html! { <main class="wm-paper" /> }
}
