//! The only casts from browser events to our types.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::events::{Event, FocusEvent, InputEvent};
use yew::{NodeRef, TargetCast};

use crate::core::words::Words;

/// A file that a person chose.
pub type Picked = web_sys::File;

/// The file that was chosen in a field for files.
pub fn picked(event: &Event) -> Option<Picked> {
    event.target_dyn_into::<HtmlInputElement>()?.files()?.get(0)
}

/// Makes what a box was drawn with its own words. Drawing gives it a default value, which the page would hold on to, and show to
/// whoever looks into it, after the words were taken out. Only for a box that was just drawn: nobody has written in it yet.
pub fn own_words(drawn: &NodeRef, words: &Words) {
    if let Some(area) = drawn.cast::<HtmlTextAreaElement>()
        && area.set_default_value("").is_ok()
    {
        area.set_value(words.as_str());
    }
}

/// What the box holds now, exactly as typed; `None` when the event came from anything but a text box.
pub fn words_in(event: &InputEvent) -> Option<Words> {
    event.target_dyn_into::<HtmlTextAreaElement>().map(|area| Words::from(area.value()))
}

/// What the box holds when it is left or changed as a whole (some keyboards and dictation only say so).
pub fn words_changed(event: &Event) -> Option<Words> {
    event.target_dyn_into::<HtmlTextAreaElement>().map(|area| Words::from(area.value()))
}

/// What the box holds when focus leaves it.
pub fn words_left(event: &FocusEvent) -> Option<Words> {
    event.target_dyn_into::<HtmlTextAreaElement>().map(|area| Words::from(area.value()))
}

/// Whether a tick box or radio is on now.
pub fn is_ticked(event: &Event) -> Option<bool> {
    event.target_dyn_into::<HtmlInputElement>().map(|input| input.checked())
}
