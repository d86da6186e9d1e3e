//! The curtain: one press covers own words on the screen, another shows them. A curtain, not a safe: nothing is locked or erased.
//!
//! It stands in the bar, so that it is one press away wherever somebody reads, and in the same place on every screen. Screen readers
//! hear whether it is drawn; they still read the words, because a curtain is for eyes.

use yew::{Callback, Html, html};

use crate::core::content::Content;
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};

/// The button in the bar.
pub fn curtain(content: &Content, drawn: bool, ondraw: &Callback<bool>) -> Html {
    let onclick = ondraw.reform(move |_| !drawn);
    html! {
        <button type="button" class="wm-bar__link wm-curtain" aria-pressed={drawn.to_string()} {onclick}>
            { mark(Mark::Curtain) }
            <span class="wm-bar__word wm-curtain__word">{ content.wording.say(Say::CurtainPress) }</span>
        </button>
    }
}

/// What is said above the screen while it is drawn.
pub fn drawn_note(content: &Content) -> Html {
    html! { <p class="wm-caption wm-curtain__note">{ content.wording.say(Say::CurtainDrawn) }</p> }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
use crate::view::use_content;

#[cfg(all(test, not(target_arch = "wasm32")))]
#[derive(yew::Properties, PartialEq)]
struct ExampleProps {
    drawn: bool,
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[yew::component]
fn Example(props: &ExampleProps) -> Html {
    use crate::view::parts::bar::Bar;
    let content = use_content();
    let between = curtain(&content, props.drawn, &Callback::noop());
    let class = props.drawn.then_some("wm-curtained");
    html! {
        <div {class}>
            <Bar leave_to="https://example.org/" hides=false onhelp={Callback::noop()} {between} />
            if props.drawn { { drawn_note(&content) } }
            <h3 class="wm-question" id="curtain-asks">{ "What do you get from " }<span translate="no">{ "Nan" }</span>{ "?" }</h3>
            <textarea class="wm-box" translate="no" id={if props.drawn { "box-drawn" } else { "box-open" }} aria-labelledby="curtain-asks" defaultvalue="The kettle. The same mug." />
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    vec![("open", html! { <Example drawn=false /> }), ("drawn", html! { <Example drawn=true /> })]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn the_curtain_says_whether_it_is_drawn_and_keeps_its_name() {
        for drawn in [true, false] {
            let page = shown(html! { <Example {drawn} /> }).await;
            assert!(page.contains(&format!(r#"aria-pressed="{drawn}""#)) && page.contains("Cover my words"), "{page}");
            assert_eq!(page.contains("not a safe"), drawn, "{page}");
        }
    }

    #[tokio::test]
    async fn it_stands_between_help_and_leave() {
        let page = shown(html! { <Example drawn=false /> }).await;
        let at = |sign: &str| page.find(sign).unwrap();
        assert!(at("data-wm-help") < at("aria-pressed") && at("aria-pressed") < at("wm-bar__link--leave"), "{page}");
    }
}
