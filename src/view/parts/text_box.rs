//! The box for a person's own words. Behaves exactly as a box on a bare page.
//!
//! It is uncontrolled: Yew writes to it once, when it is made, and never again, because a write would move the caret, clear
//! undo, and break keyboards that compose (accessibility 4). To put other words in, the screen gives it another key.

use yew::{AttrValue, Callback, Event, FocusEvent, Html, InputEvent, Properties, component, html};

use crate::core::words::Words;
use crate::view::events::{words_changed, words_in, words_left};

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
    let oninput = {
        let onwrite = props.onwrite.clone();
        Callback::from(move |event: InputEvent| tell(&onwrite, words_in(&event)))
    };
    // Dictation and some keyboards change the box without an input event; they say so here at the latest.
    let onchange = {
        let onwrite = props.onwrite.clone();
        Callback::from(move |event: Event| tell(&onwrite, words_changed(&event)))
    };
    let onblur = {
        let (onwrite, onleave) = (props.onwrite.clone(), props.onleave.clone());
        Callback::from(move |event: FocusEvent| {
            tell(&onwrite, words_left(&event));
            onleave.emit(());
        })
    };
    let (class, rows) =
        if props.one_line { ("wm-box wm-box--line", "1") } else { ("wm-box", "3") };
    html! {
        <textarea
            {class} id={props.id.clone()} {rows} dir="auto" translate="no" autocomplete="off" autocapitalize="sentences"
            spellcheck="false" writingsuggestions="false" aria-labelledby={props.labelled_by.clone()}
            aria-describedby={props.described_by.clone()} defaultvalue={props.written.as_str().to_owned()} {oninput}
            {onchange} {onblur}
        />
    }
}

fn tell(onwrite: &Callback<Words>, words: Option<Words>) {
    if let Some(words) = words {
        onwrite.emit(words);
    }
}
