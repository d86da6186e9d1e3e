//! A note: a bar at the start side and plain words. Content notes, device notes and mistakes all look like this.
//!
//! Never yellow or red, no icon, no box: a note informs, it does not alarm.

use yew::{AttrValue, Html, html};

/// One note: a first line in bold, if any; then lines, and perhaps one way on.
pub fn note(title: Option<AttrValue>, body: Html) -> Html {
    html! {
        <div class="wm-note">
            if let Some(title) = title { <strong class="wm-note__title">{ title }</strong>{ " " } }
            { body }
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    vec![
        (
            "with a title",
            note(
                Some("Before you start.".into()),
                html! { <><span>{ "This asks you to mark some ups and downs. A word or two is enough." }</span></> },
            ),
        ),
        ("plain", note(None, html! { <><p>{ "Closing the page loses this." }</p></> })),
    ]
}
