//! How much an exercise asks: stones, a word, and minutes. Same ink and size for all three; never a traffic light.

use yew::{Html, Properties, component, html};

use crate::core::exercise::Weight;
use crate::core::wording::Say;
use crate::view::drawings::marks::stones;
use crate::view::use_content;

/// What is asked of a person.
#[derive(Properties, PartialEq)]
pub struct WeightLabelProps {
    /// One, two or three stones.
    pub weight: Weight,
    /// About how long it takes.
    pub minutes: Option<u16>,
}

/// Stones, word, minutes.
#[component]
pub fn WeightLabel(props: &WeightLabelProps) -> Html {
    let content = use_content();
    let word = match props.weight {
        Weight::Gentle => Say::Light,
        Weight::Medium => Say::SomeWeight,
        Weight::Deep => Say::Heavy,
    };
    html! {
        <p class="wm-weight">
            { stones(props.weight) }
            <span class="wm-weight__word">{ content.wording.say(word) }</span>
            if let Some(minutes) = props.minutes {
                { " " }
                <span class="wm-weight__time">
                    { content.wording.counted(Say::Minutes, "{minutes}", minutes.into()) }
                </span>
            }
        </p>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    vec![
        ("light", html! { <WeightLabel weight={Weight::Gentle} minutes={7_u16} /> }),
        ("some weight", html! { <WeightLabel weight={Weight::Medium} minutes={15_u16} /> }),
        ("heavy, no minutes", html! { <WeightLabel weight={Weight::Deep} minutes={None::<u16>} /> }),
    ]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn stones_never_stand_without_their_word() {
        for ((_, example), word) in examples().into_iter().zip(["Light", "Some weight", "Heavy"]) {
            assert!(shown(example).await.contains(word));
        }
    }
}
