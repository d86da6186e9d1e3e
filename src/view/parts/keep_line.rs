//! The line under a box that says whether these words are kept.
//!
//! One quiet caption, always the same height, never a pop-up. What it says must be true: *kept* only after reading back.

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::core::keeping::KeepState;
use crate::core::wording::Say;
use crate::view::use_content;

/// How the words stand, and what can be done about it.
#[derive(Properties, PartialEq)]
pub struct KeepLineProps {
    /// How it stands.
    pub state: KeepState,
    /// *Keep it*; *Keep them* where what was kept is gone; *Keep here instead* where another tab keeps.
    pub onkeep: Callback<()>,
    /// *Change* the keep choice.
    pub onchange: Callback<()>,
    /// *Let them go*, where what was kept is gone.
    pub onletgo: Callback<()>,
}

/// The caption and its one or two links.
#[component]
pub fn KeepLine(props: &KeepLineProps) -> Html {
    let content = use_content();
    let word = |say| AttrValue::from(content.wording.say(say));
    let link = |say, onpress: &Callback<()>| {
        let onclick = onpress.reform(|_| ());
        html! { <button type="button" class="wm-link wm-keep-line__link" {onclick}><span>{ word(say) }</span></button> }
    };
    let caption = match props.state {
        KeepState::Not | KeepState::NotOffered => Say::KeepLineNot,
        KeepState::Saving => Say::KeepLineSaving,
        KeepState::Kept => Say::KeepLineKept,
        KeepState::Refused => Say::KeepLineRefused,
        KeepState::Full => Say::KeepLineFull,
        KeepState::Gone => Say::KeepLineGone,
        KeepState::TooNew => Say::KeepLineTooNew,
        KeepState::Locked => Say::KeepLineLocked,
        KeepState::Will => Say::KeepLineWill,
        KeepState::Elsewhere => Say::KeepLineElsewhere,
        KeepState::TooMuch => Say::KeepLineTooMuch,
    };
    // The first link is the same element in every state that has one, so that focus stays on it when it changes its word.
    let links = match props.state {
        KeepState::Not => html! { <>{ link(Say::KeepLineKeep, &props.onkeep) }</> },
        KeepState::Will | KeepState::Saving | KeepState::Kept => {
            html! { <>{ link(Say::KeepLineChange, &props.onchange) }</> }
        }
        KeepState::Locked => html! { <>{ link(Say::KeepLineOpenLock, &props.onchange) }</> },
        KeepState::Gone => html! {
            <>{ link(Say::KeepLineOptions, &props.onkeep) }{ link(Say::KeepLineLetGo, &props.onletgo) }</>
        },
        KeepState::Elsewhere => html! { <>{ link(Say::KeepLineHere, &props.onkeep) }</> },
        KeepState::Refused | KeepState::Full | KeepState::TooMuch | KeepState::TooNew | KeepState::NotOffered => {
            html! { <></> }
        }
    };
    html! {
        <div class="wm-keep-line">
            <span class="wm-caption wm-keep-line__caption">{ word(caption) }</span>
            { links }
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
fn line(state: KeepState) -> Html {
    let none = Callback::<()>::noop;
    html! { <KeepLine {state} onkeep={none()} onchange={none()} onletgo={none()} /> }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    vec![
        ("not kept", line(KeepState::Not)),
        ("will be kept", line(KeepState::Will)),
        ("being kept", line(KeepState::Saving)),
        ("kept", line(KeepState::Kept)),
        ("refused by the browser", line(KeepState::Refused)),
        ("full", line(KeepState::Full)),
        ("found empty", line(KeepState::Gone)),
        ("kept in another tab", line(KeepState::Elsewhere)),
        ("more than we keep", line(KeepState::TooMuch)),
        ("written by a newer page", line(KeepState::TooNew)),
        ("locked", line(KeepState::Locked)),
        ("not offered", line(KeepState::NotOffered)),
    ]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn nothing_is_called_kept_unless_it_was_read_back() {
        for state in [
            KeepState::Not,
            KeepState::Saving,
            KeepState::Refused,
            KeepState::Full,
            KeepState::TooMuch,
            KeepState::Elsewhere,
            KeepState::NotOffered,
        ] {
            let page = shown(line(state)).await;
            assert!(!page.contains("Kept in this browser"), "{page}");
        }
        assert!(shown(line(KeepState::Kept)).await.contains("Kept in this browser."));
    }

    #[tokio::test]
    async fn where_keeping_is_not_offered_there_is_nothing_to_press() {
        let page = shown(line(KeepState::NotOffered)).await;
        assert!(page.contains("Closing the page loses this.") && !page.contains("<button"), "{page}");
    }

    #[tokio::test]
    async fn what_is_gone_can_be_kept_again_or_let_go() {
        let page = shown(line(KeepState::Gone)).await;
        assert!(page.contains("Keep them") && page.contains("Let them go"), "{page}");
    }
}
