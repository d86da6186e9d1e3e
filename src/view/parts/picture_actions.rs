//! Saving the picture above as a file, and what became of it.
//!
//! Two ways, with words for what a person gets rather than the names of formats. A frame may block files in silence, so there
//! the answer says what to do if none came; print and copy stay where they are in every case.

use yew::{AttrValue, Callback, Html, html};

use super::buttons::second_button;
use crate::core::content::Content;
use crate::core::picture_file::{FileKind, FileOutcome};
use crate::core::wording::Say;

/// *Save as a picture* and *Save as a drawing*, with the outcome of the last press.
pub fn picture_actions(content: &Content, outcome: Option<FileOutcome>, onsave: &Callback<FileKind>) -> Html {
    let say = |say| AttrValue::from(content.wording.say(say));
    let way = |kind: FileKind, words| {
        let onpress = onsave.reform(move |()| kind);
        second_button(say(words), onpress)
    };
    let became = outcome.map(|outcome| match outcome {
        FileOutcome::Handed => Say::FileHanded,
        FileOutcome::Unsure => Say::FileUnsure,
        FileOutcome::Refused => Say::FileRefused,
    });
    html! {
        <div class="wm-picture-actions">
            <div class="wm-actions">
                { way(FileKind::Picture, Say::FilePicture) }
                { way(FileKind::Drawing, Say::FileDrawing) }
            </div>
            // There from the start, so that what comes into it is spoken.
            <p class="wm-caption" role="status">{ became.map(say) }</p>
            <p class="wm-caption">{ say(Say::FileOthersSee) }</p>
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[derive(yew::Properties, PartialEq)]
struct ExampleProps {
    outcome: Option<FileOutcome>,
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[yew::component]
fn Example(props: &ExampleProps) -> Html {
    picture_actions(&crate::view::use_content(), props.outcome, &Callback::noop())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let example = |outcome: Option<FileOutcome>| html! { <Example {outcome} /> };
    vec![
        ("not asked yet", example(None)),
        ("the browser has it", example(Some(FileOutcome::Handed))),
        ("in a frame", example(Some(FileOutcome::Unsure))),
        ("refused", example(Some(FileOutcome::Refused))),
    ]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn both_ways_of_saving_are_there_whatever_became_of_the_last() {
        for (name, example) in examples() {
            let page = shown(example).await;
            assert!(page.contains("Save as a picture") && page.contains("Save as a drawing"), "{name}: {page}");
        }
    }

    #[tokio::test]
    async fn whoever_gets_no_file_is_told_about_print_and_copy() {
        for outcome in [FileOutcome::Unsure, FileOutcome::Refused] {
            let page = shown(html! { <Example outcome={Some(outcome)} /> }).await;
            assert!(page.contains("You can print it or copy the words."), "{page}");
        }
        let page = shown(html! { <Example outcome={Some(FileOutcome::Handed)} /> }).await;
        assert!(page.contains("Your browser has the file.") && !page.contains("may not save"), "{page}");
    }
}
