//! A note: a bar at the start side and plain words. Content notes, device notes and mistakes all look like this.
//!
//! Never yellow or red, no icon, no box: a note informs, it does not alarm.

use yew::{AttrValue, Children, Html, Properties, component, html};

/// What a note says.
#[derive(Properties, PartialEq)]
pub struct NoteProps {
    /// A first line in bold.
    pub title: Option<AttrValue>,
    /// Lines, and perhaps one way on.
    pub children: Children,
}

/// One note.
#[component]
pub fn Note(props: &NoteProps) -> Html {
    html! {
        <div class="wm-note">
            if let Some(title) = &props.title { <strong class="wm-note__title">{ title }</strong>{ " " } }
            { props.children.clone() }
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    vec![
        (
            "with a title",
            html! { <Note title="Before you start."><span>{ "This asks you to mark some ups and downs. A word or two is enough." }</span></Note> },
        ),
        ("plain", html! { <Note title={None::<AttrValue>}><p>{ "Closing the page loses this." }</p></Note> }),
    ]
}
