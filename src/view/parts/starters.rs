//! Starters: chips under a box that add a beginning to it.
//!
//! A used chip stays where it is and says so; nothing moves. On a small screen two are shown and *More* opens the rest. *More*
//! stays on the screen as *Fewer*, so that focus is never lost.

use yew::{AttrValue, Callback, Html, Properties, component, html, use_state};

use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::use_content;

/// How many are shown on a small screen before *More* is pressed.
const FEW: usize = 2;

/// Beginnings somebody may take.
#[derive(Properties, PartialEq)]
pub struct StartersProps {
    /// What the chips say and add.
    pub starters: Vec<AttrValue>,
    /// Which of them were used, in the same order.
    pub used: Vec<bool>,
    /// One was pressed, counted from nought.
    pub onuse: Callback<usize>,
}

/// The caption and the chips.
#[component]
pub fn Starters(props: &StartersProps) -> Html {
    let content = use_content();
    let all = use_state(|| false);
    if props.starters.is_empty() {
        return Html::default();
    }
    let chip = |(place, say): (usize, &AttrValue)| {
        let used = props.used.get(place).copied().unwrap_or(false);
        let onclick = props.onuse.reform(move |_| place);
        let class = if used { "wm-chip wm-chip--chosen" } else { "wm-chip" };
        html! {
            <li class="wm-chips__item">
                <button type="button" {class} {onclick}>
                    if used { { mark(Mark::Chosen) } }
                    <span>{ say }</span>
                    if used { <span class="wm-hidden">{ ", " }{ content.wording.say(Say::StarterAdded) }</span> }
                </button>
            </li>
        }
    };
    let more = {
        let all = all.clone();
        Callback::from(move |_| all.set(!*all))
    };
    let caption = content.wording.say(Say::StartersCaption);
    html! {
        <div class={if *all { "wm-starters wm-starters--all" } else { "wm-starters" }}>
            <p class="wm-caption wm-starters__caption">{ caption.clone() }</p>
            <ul class="wm-chips" role="list" aria-label={caption}>
                { for props.starters.iter().enumerate().take(FEW).map(chip) }
                if props.starters.len() > FEW {
                    <li class="wm-chips__item wm-starters__more">
                        <button type="button" class="wm-quiet wm-quiet--small" aria-expanded={all.to_string()} onclick={more}>
                            <span>{ content.wording.say(if *all { Say::StartersFewer } else { Say::StartersMore }) }</span>
                        </button>
                    </li>
                }
                { for props.starters.iter().enumerate().skip(FEW).map(chip) }
            </ul>
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
fn starters(used: Vec<bool>) -> Html {
    let starters: Vec<AttrValue> =
        ["A song I know well", "My dog next to me", "Cold air on my face", "A text to my sister"]
            .into_iter()
            .map(AttrValue::from)
            .collect();
    html! { <Starters {starters} {used} onuse={Callback::noop()} /> }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    vec![("none used", starters(Vec::new())), ("one used", starters(vec![false, false, true, false]))]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn a_used_starter_stays_and_says_that_it_was_added() {
        let page = shown(starters(vec![false, false, true, false])).await;
        assert_eq!(page.matches("wm-chips__item\"><button").count(), 4, "{page}");
        assert!(page.contains(r#"<span>Cold air on my face</span><span class="wm-hidden">, added</span>"#), "{page}");
    }

    #[tokio::test]
    async fn more_comes_after_the_first_two_and_is_a_button_that_stays() {
        let page = shown(starters(Vec::new())).await;
        let second = page.find("My dog next to me").unwrap();
        let more = page.find("aria-expanded=\"false\"").unwrap();
        let third = page.find("Cold air on my face").unwrap();
        assert!(second < more && more < third, "{page}");
    }
}
