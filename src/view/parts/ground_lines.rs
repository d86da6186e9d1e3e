//! Lines that steady: one sentence a line, each with a dot on the path.
//!
//! No timer, no animation, nothing that breathes (R24). People go at their own pace.

use std::rc::Rc;

use yew::{Html, html};

/// The lines along the path, one sentence a line.
pub fn ground_lines(lines: &[Rc<str>]) -> Html {
    html! {
        <ol class="wm-ground" role="list">
            { for lines.iter().map(|line| html! { <li class="wm-ground__line"><span>{ Rc::clone(line) }</span></li> }) }
        </ol>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let lines: Vec<Rc<str>> = [
        "Let your eyes move slowly.",
        "Find the door.",
        "Find a light.",
        "Find one thing you like the look of.",
        "Say what day it is, out loud or in your head.",
    ]
    .into_iter()
    .map(Rc::from)
    .collect();
    vec![("look around", ground_lines(&lines))]
}
