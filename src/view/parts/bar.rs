//! The bar at the top of every screen: Help, and Leave quickly.
//!
//! Both are plain links that work before wasm (M-X2). Leaving itself is not done here: the page listens for
//! `data-wm-leave`, and without any script the link simply goes.

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html};

use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::use_content;

/// Where the bar's links lead.
#[derive(Properties, PartialEq)]
pub struct BarProps {
    /// The safe page that *Leave quickly* goes to.
    pub leave_to: AttrValue,
    /// True in a frame that cannot move the outer page: leaving then says *Hide this* (M-E4).
    pub hides: bool,
    /// Help was pressed.
    pub onhelp: Callback<()>,
    /// The links of the bar are to be passed by: focus goes to the heading (WCAG 2.4.1). None where there is no heading to go to.
    #[prop_or_default]
    pub onskip: Option<Callback<()>>,
    /// What stands between the two: the curtain, where there are own words.
    #[prop_or_default]
    pub between: Html,
}

/// Exit link and the way past the bar (both hidden until focused), Help, the curtain, Leave: always in this order (WCAG 3.2.6).
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let content = use_content();
    let leave = content.wording.say(if props.hides { Say::BarHide } else { Say::BarLeave });
    let onhelp = {
        let onhelp = props.onhelp.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            onhelp.emit(());
        })
    };
    html! {
        <header class="wm-bar">
            <a
                class="wm-bar__exit" data-wm-leave="" rel="nofollow noreferrer" target="_top"
                href={props.leave_to.clone()}
            >{ leave.clone() }</a>
            // A button and no link: a link to a part of the page would stand in the history, of a partner's page too (M-E5).
            if let Some(onskip) = props.onskip.clone() {
                <button type="button" class="wm-bar__exit" onclick={move |_| onskip.emit(())}>{ content.wording.say(Say::BarSkip) }</button>
            }
            <div class="wm-bar__row">
                <a class="wm-bar__link" href="#help" data-wm-help="" onclick={onhelp}>
                    { mark(Mark::Help) }
                    <span class="wm-bar__word">{ content.wording.say(Say::BarHelp) }</span>
                </a>
                { props.between.clone() }
                <a
                    class="wm-bar__link wm-bar__link--leave" data-wm-leave="" rel="nofollow noreferrer"
                    target="_top" href={props.leave_to.clone()}
                >
                    { mark(Mark::Leave) }
                    <span class="wm-bar__word">{ leave }</span>
                </a>
            </div>
        </header>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let bar = |hides| html! { <Bar leave_to="https://example.org/" {hides} onhelp={Callback::noop()} /> };
    let onskip = Some(Callback::noop());
    vec![
        ("on our own page", bar(false)),
        ("in a frame that cannot move the page", bar(true)),
        (
            "with a way past it",
            html! { <Bar leave_to="https://example.org/" hides=false onhelp={Callback::noop()} {onskip} /> },
        ),
    ]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn leaving_is_a_plain_link_that_needs_no_script() {
        let page = shown(html! { <Bar leave_to="https://example.org/" hides=false onhelp={Callback::noop()} /> }).await;
        assert_eq!(page.matches(r#"href="https://example.org/""#).count(), 2, "{page}");
        assert_eq!(page.matches(r#"target="_top""#).count(), 2, "{page}");
        assert_eq!(page.matches("noreferrer").count(), 2, "{page}");
    }

    #[tokio::test]
    async fn the_way_out_comes_first_then_help_then_leave() {
        let page = shown(html! { <Bar leave_to="https://example.org/" hides=false onhelp={Callback::noop()} /> }).await;
        let exit = page.find("wm-bar__exit").unwrap();
        let help = page.find("data-wm-help").unwrap();
        let leave = page.find("wm-bar__link--leave").unwrap();
        assert!(exit < help && help < leave, "{page}");
    }

    #[tokio::test]
    async fn the_way_past_the_bar_stands_between_the_way_out_and_help_and_is_no_link() {
        let onskip = Some(Callback::noop());
        let page =
            shown(html! { <Bar leave_to="https://example.org/" hides=false onhelp={Callback::noop()} {onskip} /> })
                .await;
        let [exit, skip, help] = ["data-wm-leave", "<button", "data-wm-help"].map(|sign| page.find(sign).unwrap());
        assert!(exit < skip && skip < help, "{page}");
    }

    #[tokio::test]
    async fn a_frame_that_can_only_hide_says_so() {
        let page = shown(html! { <Bar leave_to="https://example.org/" hides=true onhelp={Callback::noop()} /> }).await;
        assert!(page.contains("Hide this") && !page.contains("Leave quickly"), "{page}");
    }
}
