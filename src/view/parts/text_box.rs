//! The box for a person's own words. Behaves exactly as a box on a bare page.
//!
//! It is uncontrolled: it is written to once, when it is made, and never again, because a write would move the caret, clear
//! undo, and break keyboards that compose (accessibility 4). To put other words in, the screen gives it another key.
//! Its words are its own and never its default value: that would stay in the page after a sentence was taken out of the box (M-Z4).

use std::cell::RefCell;

use yew::{
    AttrValue, Callback, Event, FocusEvent, Html, InputEvent, Properties, component, html, use_effect_with,
    use_mut_ref, use_node_ref,
};

use crate::core::words::Words;
use crate::view::events::{own_words, words_changed, words_in, words_left};

/// A box and what it holds when it is made.
#[derive(Properties, PartialEq)]
pub struct TextBoxProps {
    /// Unique on the screen.
    pub id: AttrValue,
    /// Id of the heading that asks.
    pub labelled_by: AttrValue,
    /// Id of the help line, if there is one.
    pub described_by: Option<AttrValue>,
    /// What it holds when it is made; later changes of this are not written into the box.
    pub written: Words,
    /// Starts with room for one line. It still grows and still takes as many lines as somebody writes.
    pub one_line: bool,
    /// What the box holds now, exactly as typed; also while a keyboard is composing.
    pub onwrite: Callback<Words>,
    /// Focus left the box.
    pub onleave: Callback<()>,
}

/// One box.
#[component]
pub fn TextBox(props: &TextBoxProps) -> Html {
    // What was told last. A box that is taken off the page (a starter draws it anew) is blurred by the browser on its way out;
    // telling its old words again then would undo what came after them.
    let told = {
        let written = props.written.clone();
        use_mut_ref(move || written)
    };
    let drawn = use_node_ref();
    {
        let (drawn, written) = (drawn.clone(), props.written.clone());
        use_effect_with((), move |()| own_words(&drawn, &written));
    }
    let oninput = {
        let (onwrite, told) = (props.onwrite.clone(), told.clone());
        Callback::from(move |event: InputEvent| tell(&onwrite, &told, words_in(&event)))
    };
    // Dictation and some keyboards change the box without an input event; they say so here at the latest.
    let onchange = {
        let (onwrite, told) = (props.onwrite.clone(), told.clone());
        Callback::from(move |event: Event| tell(&onwrite, &told, words_changed(&event)))
    };
    let onblur = {
        let (onwrite, onleave) = (props.onwrite.clone(), props.onleave.clone());
        Callback::from(move |event: FocusEvent| {
            tell(&onwrite, &told, words_left(&event));
            onleave.emit(());
        })
    };
    let (class, rows) = if props.one_line { ("wm-box wm-box--line", "1") } else { ("wm-box", "3") };
    html! {
        <textarea
            ref={drawn} {class} id={props.id.clone()} {rows} dir="auto" translate="no" autocomplete="off" autocapitalize="sentences"
            spellcheck="false" writingsuggestions="false" aria-labelledby={props.labelled_by.clone()}
            aria-describedby={props.described_by.clone()} defaultvalue={props.written.as_str().to_owned()} {oninput}
            {onchange} {onblur}
        />
    }
}

fn tell(onwrite: &Callback<Words>, told: &RefCell<Words>, words: Option<Words>) {
    if let Some(words) = words.filter(|words| *words != *told.borrow()) {
        told.replace(words.clone());
        onwrite.emit(words);
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
fn text_box(id: &'static str, written: &str, one_line: bool) -> Html {
    let written = Words::from(written);
    let heading = format!("{id}-asks");
    html! {
        <>
            <h3 class="wm-question" id={heading.clone()}>{ "What else helps you feel a bit steadier?" }</h3>
            <TextBox
                {id} labelled_by={heading} described_by={None::<AttrValue>} {written} {one_line}
                onwrite={Callback::noop()} onleave={Callback::noop()}
            />
        </>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    vec![
        ("empty", text_box("box-empty", "", false)),
        ("written", text_box("box-written", "The kettle. The same mug, and the back step when it is quiet.", false)),
        ("right to left", text_box("box-rtl", "فنجان شاي، ومكالمة مع أختي يوم الأحد.", false)),
        ("looks like markup", text_box("box-markup", "</textarea><b>me</b>", false)),
        ("one line", text_box("box-line", "Nan's kitchen", true)),
    ]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn what_was_written_is_shown_as_text_never_as_markup() {
        let page = shown(text_box("a", "</textarea><b>me</b>", false)).await;
        assert!(page.contains("&lt;/textarea&gt;&lt;b&gt;me&lt;/b&gt;</textarea>"), "{page}");
    }

    #[tokio::test]
    async fn nothing_about_the_box_sends_keeps_or_judges_words() {
        let page = shown(text_box("a", "", true)).await;
        for sign in ["autocomplete=\"off\"", "spellcheck=\"false\"", "writingsuggestions=\"false\"", "translate=\"no\""]
        {
            assert!(page.contains(sign), "{sign}: {page}");
        }
        for sign in [" name=", "placeholder", "maxlength", "required"] {
            assert!(!page.contains(sign), "{sign}: {page}");
        }
    }

    #[tokio::test]
    async fn the_question_names_the_box() {
        let page = shown(text_box("a", "", false)).await;
        assert!(page.contains(r#"aria-labelledby="a-asks""#) && page.contains(r#"id="a-asks""#), "{page}");
    }
}
