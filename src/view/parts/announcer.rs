//! A quiet voice for screen readers: one polite live region, mounted from the start and never inside a step.
//!
//! It says nothing about an event that also moves focus: a person would hear one of the two (accessibility 1.2).

use yew::{AttrValue, Html, Properties, component, html};

/// What is said.
#[derive(Properties, PartialEq)]
pub struct AnnouncerProps {
    /// The sentence. To say the same sentence twice, empty it in between.
    pub say: AttrValue,
}

/// The live region.
#[component]
pub fn Announcer(props: &AnnouncerProps) -> Html {
    html! { <div class="wm-hidden" role="status" aria-live="polite"><span>{ &props.say }</span></div> }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    vec![("heard, not seen", html! { <Announcer say="A line was removed." /> })]
}
