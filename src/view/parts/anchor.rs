//! The steady thing a person named. It stays at the top of every later page.

use yew::{Html, Properties, component, html};

use crate::core::wording::Say;
use crate::core::words::Words;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::use_content;

/// What they named.
#[derive(Properties, PartialEq)]
pub struct AnchorProps {
    /// Exactly as they wrote it.
    pub words: Words,
}

/// A small mark, a caption, their words. Nothing is shown while they have named nothing.
#[component]
pub fn Anchor(props: &AnchorProps) -> Html {
    let content = use_content();
    if props.words.is_blank() {
        return Html::default();
    }
    html! {
        <div class="wm-anchor">
            { mark(Mark::Waymark) }
            <span class="wm-caption wm-anchor__caption">{ content.wording.say(Say::AnchorCaption) }</span>
            <span class="wm-anchor__words" dir="auto" translate="no">{ props.words.as_str().to_owned() }</span>
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let anchor = |words: &str| html! { <Anchor words={Words::from(words)} /> };
    vec![("plain", anchor("Nan's kitchen")), ("right to left", anchor("مطبخ جدتي")), ("nothing named", anchor("  "))]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn nothing_named_shows_nothing() {
        let page = shown(html! { <Anchor words={Words::from(" ")} /> }).await;
        assert!(!page.contains("wm-anchor"), "{page}");
    }
}
