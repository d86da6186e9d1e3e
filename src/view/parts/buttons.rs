//! Buttons. One main button a screen, named by what happens; all else is quiet.
//!
//! None of them is ever disabled or greyed: nothing here has to be filled in.
//!
//! `.wm-actions` holds the main button and the quiet row: below it on narrow screens, beside it on wide ones, in the same place on every
//! step. In it, `.wm-actions__quiet` is the quiet row. There are more than a hundred buttons; as components, with properties to be built
//! for each, they took 5 % of the widget, so they are functions.

use yew::html::IntoPropValue;
use yew::{AttrValue, Callback, Html, html};

fn button(class: &'static str, id: Option<AttrValue>, say: AttrValue, onpress: Callback<()>) -> Html {
    let onclick = onpress.reform(|_| ());
    html! {
        <button type="button" {class} {id} {onclick}><span>{ say }</span></button>
    }
}

/// The one main button.
pub fn main_button(say: impl IntoPropValue<AttrValue>, onpress: impl IntoPropValue<Callback<()>>) -> Html {
    button("wm-button wm-button--main", None, say.into_prop_value(), onpress.into_prop_value())
}

/// Print, copy, keep, call: same shape, no fill.
pub fn second_button(say: impl IntoPropValue<AttrValue>, onpress: impl IntoPropValue<Callback<()>>) -> Html {
    button("wm-button wm-button--second", None, say.into_prop_value(), onpress.into_prop_value())
}

/// Skip this, Stop here: looks like a link, acts like a button.
pub fn quiet_link(say: impl IntoPropValue<AttrValue>, onpress: impl IntoPropValue<Callback<()>>) -> Html {
    button("wm-quiet", None, say.into_prop_value(), onpress.into_prop_value())
}

/// A quiet link that can be found again by its id.
pub fn named_quiet_link(
    id: impl IntoPropValue<Option<AttrValue>>,
    say: impl IntoPropValue<AttrValue>,
    onpress: impl IntoPropValue<Callback<()>>,
) -> Html {
    button("wm-quiet", id.into_prop_value(), say.into_prop_value(), onpress.into_prop_value())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let none = Callback::<()>::noop;
    vec![
        (
            "carry on, skip, stop",
            html! {
                <div class="wm-actions">
                    { main_button("Carry on", none()) }
                    <div class="wm-actions__quiet">
                        { quiet_link("Skip this", none()) }
                        { quiet_link("Stop here", none()) }
                    </div>
                </div>
            },
        ),
        (
            "second buttons",
            html! {
                <div class="wm-actions">
                    { main_button("Carry on", none()) }
                    { second_button("Keep it in this browser", none()) }
                    { second_button("Print it", none()) }
                    { second_button("Copy it", none()) }
                    { second_button("Delete it now", none()) }
                    <div class="wm-actions__quiet">{ quiet_link("Stop here", none()) }</div>
                </div>
            },
        ),
        (
            "very long words",
            html! {
                <div class="wm-actions">
                    { main_button("Donaudampfschifffahrtsgesellschaftskapitän und noch ein paar Worte mehr", none()) }
                    <div class="wm-actions__quiet">
                        { quiet_link("Ein langer Verweis, der über zwei Zeilen laufen darf, wenn es eng wird", none()) }
                    </div>
                </div>
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
