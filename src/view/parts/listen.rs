//! *Listen*: a button above each screen of an exercise, where this device has a voice for the language. It starts and stops; there is nothing
//! else to learn. What is read is no business of the view (`app/listen.rs`).

use yew::{AttrValue, Callback, Html, html};

use crate::core::content::Content;
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};

/// How reading aloud stands, where it is offered.
pub struct Listening {
    /// Whether this screen is being read.
    pub reads: bool,
    /// Whether somebody pressed *Listen* since the page began: then the choice below is there.
    pub begun: bool,
    /// Whether own words are read too.
    pub own: bool,
    /// *Listen* or *Stop* was pressed.
    pub onpress: Callback<()>,
    /// Own words are to be read too, or no more.
    pub onown: Callback<()>,
}

/// The button, and after the first press the choice about own words.
///
/// One button with two names, so that focus stays on it.
pub fn listen(content: &Content, listening: &Listening) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let own = listening.own;
    html! {
        <div class="wm-listen">
            <button type="button" class="wm-link" onclick={listening.onpress.reform(|_| ())} key="listen">
                <span>{ say(if listening.reads { Say::ListenStop } else { Say::Listen }) }</span>
            </button>
            if listening.begun {
                <button
                    type="button" class={if own { "wm-chip wm-chip--chosen" } else { "wm-chip" }} aria-pressed={own.to_string()}
                    onclick={listening.onown.reform(|_| ())} key="own"
                >
                    if own { { mark(Mark::Chosen) } }
                    <span>{ say(Say::ListenOwn) }</span>
                </button>
            }
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
fn example(reads: bool, begun: bool, own: bool) -> Html {
    let content = crate::view::gallery::content();
    listen(&content, &Listening { reads, begun, own, onpress: Callback::noop(), onown: Callback::noop() })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    vec![
        ("offered", example(false, false, false)),
        ("reading", example(true, true, false)),
        ("own words too", example(true, true, true)),
    ]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn one_button_starts_and_stops() {
        let page = shown(example(false, false, false)).await;
        assert!(page.contains(">Listen<") && page.matches("<button").count() == 1, "{page}");
        let page = shown(example(true, true, false)).await;
        assert!(page.contains(">Stop reading<") && !page.contains(">Listen<"), "{page}");
    }

    #[tokio::test]
    async fn own_words_are_a_choice_that_comes_with_the_first_press() {
        let page = shown(example(true, true, false)).await;
        assert!(page.contains("Read my words too") && page.contains("aria-pressed=\"false\""), "{page}");
        let page = shown(example(false, true, true)).await;
        assert!(page.contains("aria-pressed=\"true\"") && page.contains("wm-chip--chosen"), "{page}");
    }

    #[tokio::test]
    async fn it_announces_nothing_by_itself() {
        let page = shown(example(true, true, true)).await;
        assert!(!page.contains("role=\"status\"") && !page.contains("aria-live"), "{page}");
    }
}
