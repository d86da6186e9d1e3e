//! The line above the heading: the way back, and the name of the place.
//!
//! The piece of path is the same at every step. It never tells how far somebody has come.

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::view::drawings::marks::{Mark, mark, place_piece};

/// Where somebody is, and the way back.
#[derive(Properties, PartialEq)]
pub struct PlaceLineProps {
    /// What the way back is called: *Back*, *Home*.
    pub back: AttrValue,
    /// The way back was pressed.
    pub onback: Callback<()>,
    /// The neutral name of the place; empty where there is none to name.
    pub place: AttrValue,
    /// Opens the list of parts; none where there is no such list.
    pub onplace: Option<Callback<()>>,
}

/// Back at the start, the place at the end.
#[component]
pub fn PlaceLine(props: &PlaceLineProps) -> Html {
    let onback = props.onback.reform(|_| ());
    let place = match &props.onplace {
        Some(onplace) => html! {
            <button type="button" class="wm-place__name wm-place__name--opens" onclick={onplace.reform(|_| ())}>
                <span class="wm-place__word">{ &props.place }</span>
            </button>
        },
        None => html! { <span class="wm-place__name">{ &props.place }</span> },
    };
    html! {
        <div class="wm-place">
            <button type="button" class="wm-place__back" onclick={onback}>
                { mark(Mark::TurnBack) }
                <span class="wm-place__word">{ &props.back }</span>
            </button>
            if !props.place.is_empty() { <div class="wm-place__here">{ place_piece() }{ place }</div> }
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let line = |place: &'static str, opens: bool| {
        let onplace = opens.then(Callback::noop);
        html! { <PlaceLine back="Back" onback={Callback::noop()} {place} {onplace} /> }
    };
    vec![
        ("plain", line("Find your feet", false)),
        ("opens the list of parts", line("Part 2: How it affected you", true)),
        ("a very long name", line("Ein ganz besonders langer Name für einen Abschnitt dieser Übung", true)),
    ]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn a_place_without_a_list_of_parts_is_plain_text() {
        let line = html! { <PlaceLine back="Back" onback={Callback::noop()} place="My recovery" onplace={None::<Callback<()>>} /> };
        let page = shown(line).await;
        assert_eq!(page.matches("<button").count(), 1, "{page}");
    }

    #[tokio::test]
    async fn the_place_line_never_counts() {
        for (_, example) in examples() {
            let page = shown(example).await;
            assert!(
                !page.contains("<progress") && !page.contains('%') && !page.contains("role=\"progressbar\""),
                "{page}"
            );
        }
    }
}
