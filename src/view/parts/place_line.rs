//! The line above the heading: the way back, and the name of the place.
//!
//! The piece of path is the same at every step. It never tells how far somebody has come.

use yew::{AttrValue, Callback, Html, html};

use crate::view::drawings::marks::{Mark, mark, place_piece};

/// Back at the start, by its name (*Back*, *Home*); at the end the neutral name of the place, empty where there is none to name. It
/// opens the list of parts where there is one.
pub fn place_line(back: AttrValue, onback: &Callback<()>, place: &AttrValue, onplace: Option<&Callback<()>>) -> Html {
    let name = match onplace {
        Some(onplace) => html! {
            <button type="button" class="wm-place__name wm-place__name--opens" onclick={onplace.reform(|_| ())}>
                <span class="wm-place__word">{ place }</span>
            </button>
        },
        None => html! { <span class="wm-place__name">{ place }</span> },
    };
    html! {
        <div class="wm-place">
            <button type="button" class="wm-place__back" onclick={onback.reform(|_| ())}>
                { mark(Mark::TurnBack) }
                <span class="wm-place__word">{ back }</span>
            </button>
            if !place.is_empty() { <div class="wm-place__here">{ place_piece() }{ name }</div> }
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let line = |place: &'static str, opens: bool| {
        let onplace = opens.then(Callback::noop);
        place_line("Back".into(), &Callback::noop(), &place.into(), onplace.as_ref())
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
        let line = place_line("Back".into(), &Callback::noop(), &"My recovery".into(), None);
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
