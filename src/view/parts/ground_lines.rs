//! Lines that steady: one sentence a line, each with a dot on the path.
//!
//! No timer, no animation, nothing that breathes (R24). People go at their own pace.

use yew::{AttrValue, Html, Properties, component, html};

/// What to do, a sentence at a time.
#[derive(Properties, PartialEq)]
pub struct GroundLinesProps {
    /// One sentence a line.
    pub lines: Vec<AttrValue>,
}

/// The lines along the path.
#[component]
pub fn GroundLines(props: &GroundLinesProps) -> Html {
    html! {
        <ol class="wm-ground" role="list">
            { for props.lines.iter().map(|line| html! { <li class="wm-ground__line"><span>{ line }</span></li> }) }
        </ol>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let lines: Vec<AttrValue> = [
        "Let your eyes move slowly.",
        "Find the door.",
        "Find a light.",
        "Find one thing you like the look of.",
        "Say what day it is, out loud or in your head.",
    ]
    .into_iter()
    .map(AttrValue::from)
    .collect();
    vec![("look around", html! { <GroundLines {lines} /> })]
}
