//! Buttons. One main button a screen, named by what happens; all else is quiet.
//!
//! None of them is ever disabled or greyed: nothing here has to be filled in.

use yew::{AttrValue, Callback, Children, Html, Properties, component, html};

/// What a button says and does.
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// What happens when it is pressed.
    pub say: AttrValue,
    /// It was pressed.
    pub onpress: Callback<()>,
    /// For tests and for finding it again.
    #[prop_or_default]
    pub id: Option<AttrValue>,
}

fn button(class: &'static str, props: &ButtonProps) -> Html {
    let onclick = props.onpress.reform(|_| ());
    html! {
        <button type="button" {class} id={props.id.clone()} {onclick}><span>{ &props.say }</span></button>
    }
}

/// The one main button.
#[component]
pub fn MainButton(props: &ButtonProps) -> Html {
    button("wm-button wm-button--main", props)
}

/// Print, copy, keep, call: same shape, no fill.
#[component]
pub fn SecondButton(props: &ButtonProps) -> Html {
    button("wm-button wm-button--second", props)
}

/// Skip this, Stop here: looks like a link, acts like a button.
#[component]
pub fn QuietLink(props: &ButtonProps) -> Html {
    button("wm-quiet", props)
}

/// What stands in a row of actions.
#[derive(Properties, PartialEq)]
pub struct ActionsProps {
    /// The main button first, then second buttons, then quiet links.
    pub children: Children,
}

/// The main button and the quiet row: below it on narrow screens, beside it on wide ones. Same place on every step.
#[component]
pub fn Actions(props: &ActionsProps) -> Html {
    html! { <div class="wm-actions">{ props.children.clone() }</div> }
}

/// The quiet row: *Skip this* and *Stop here*, below the other buttons on narrow screens, beside a lone main button on wide ones.
#[component]
pub fn Quiet(props: &ActionsProps) -> Html {
    html! { <div class="wm-actions__quiet">{ props.children.clone() }</div> }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let none = Callback::<()>::noop;
    vec![
        (
            "carry on, skip, stop",
            html! {
                <Actions>
                    <MainButton say="Carry on" onpress={none()} id="main" />
                    <Quiet>
                        <QuietLink say="Skip this" onpress={none()} />
                        <QuietLink say="Stop here" onpress={none()} />
                    </Quiet>
                </Actions>
            },
        ),
        (
            "second buttons",
            html! {
                <Actions>
                    <MainButton say="Carry on" onpress={none()} />
                    <SecondButton say="Keep it in this browser" onpress={none()} />
                    <SecondButton say="Print it" onpress={none()} />
                    <SecondButton say="Copy it" onpress={none()} />
                    <SecondButton say="Delete it now" onpress={none()} />
                    <Quiet><QuietLink say="Stop here" onpress={none()} /></Quiet>
                </Actions>
            },
        ),
        (
            "very long words",
            html! {
                <Actions>
                    <MainButton say="Donaudampfschifffahrtsgesellschaftskapitän und noch ein paar Worte mehr" onpress={none()} />
                    <Quiet>
                        <QuietLink say="Ein langer Verweis, der über zwei Zeilen laufen darf, wenn es eng wird" onpress={none()} />
                    </Quiet>
                </Actions>
            },
        ),
    ]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn every_button_is_a_real_button_that_sends_no_form_and_is_never_disabled() {
        for (_, example) in examples() {
            let page = shown(example).await;
            assert_eq!(page.matches("<button").count(), page.matches(r#"type="button""#).count(), "{page}");
            assert!(!page.contains("disabled"), "{page}");
        }
    }
}
