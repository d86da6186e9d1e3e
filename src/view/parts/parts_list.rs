//! The list of parts of a long exercise. Any order, any part skipped; no count, no ticks.

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::core::wording::Say;
use crate::view::drawings::marks::place_piece;
use crate::view::use_content;

/// The parts.
#[derive(Properties, PartialEq)]
pub struct PartsListProps {
    /// What each is called, and whether somebody is there now.
    pub parts: Vec<(AttrValue, bool)>,
    /// One was pressed, counted from nought.
    pub onpick: Callback<usize>,
}

/// A link for each part.
#[component]
pub fn PartsList(props: &PartsListProps) -> Html {
    let content = use_content();
    let caption = content.wording.say(Say::PartsCaption);
    let part = |(place, (say, here)): (usize, &(AttrValue, bool))| {
        let onclick = props.onpick.reform(move |_| place);
        html! {
            <li class="wm-parts__item">
                <button type="button" class="wm-parts__way" aria-current={here.then_some("step")} {onclick}>
                    <span class="wm-parts__name">{ say }</span>
                    if *here {
                        <span class="wm-parts__here">{ place_piece() }<span>{ content.wording.say(Say::PartHere) }</span></span>
                    }
                </button>
            </li>
        }
    };
    html! {
        <nav class="wm-parts" aria-label={caption}>
            <ol class="wm-parts__list" role="list">{ for props.parts.iter().enumerate().map(part) }</ol>
        </nav>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let parts: Vec<(AttrValue, bool)> = vec![
        ("Part 1: What happened".into(), false),
        ("Part 2: How it affected you".into(), true),
        ("Part 3: What it came to mean".into(), false),
        ("Part 4: How you got through".into(), false),
        ("Part 5: What you have".into(), false),
        ("Part 6: Your story".into(), false),
    ];
    vec![("six parts", html! { <PartsList {parts} onpick={Callback::noop()} /> })]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn every_part_can_be_gone_to_and_here_is_told_in_words() {
        let (_, example) = examples().pop().unwrap();
        let page = shown(example).await;
        assert_eq!(page.matches("<button").count(), 6, "{page}");
        assert_eq!(page.matches("aria-current=\"step\"").count(), 1, "{page}");
        assert!(page.contains("you are here"), "{page}");
    }
}
