//! The page: focus, scrolling, printing, copying, and taking over from the static first screen.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CustomEvent, Document, Element, Event, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition,
    window,
};

use super::frame::is_framed;
use crate::core::colour::{Palette, written};
use crate::core::content::Direction;

fn document() -> Option<Document> {
    window()?.document()
}

/// Brings the top of the new screen into view and gives focus to its heading, so that a screen reader reads on from there.
/// Only ever called after the person pressed something of ours (M-E12).
pub fn begin_reading_at(id: &str) {
    let Some(window) = window() else { return };
    // Focus may scroll as far as it likes; a new screen is read from its top all the same.
    focus(id);
    window.scroll_to_with_x_and_y(0.0, 0.0);
    if is_framed() {
        top_into_view();
    }
    // What stands above the heading can fill a very low window, as at 400 % (WCAG 2.4.7).
    if let Some(heading) = element(id) {
        nearest(&heading);
    }
}

/// Scrolls as little as brings it into view, and not at all where it is.
fn nearest(element: &Element) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}

/// In a partner's page the top of our frame may be out of sight above. Focus does not bring it back in every browser; this does, as
/// little as needed, and not at all where it is in view. No message tells of it; what the page around can see is that it was scrolled, as when
/// focus moves.
fn top_into_view() {
    if let Some(bar) = document().and_then(|document| document.query_selector("header").ok().flatten()) {
        nearest(&bar);
    }
}

/// What has focus now, to give it back later.
pub fn focused() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// Gives focus back.
pub fn focus_again(element: &HtmlElement) {
    let _refused = element.focus();
}

/// Gives focus back and scrolls the page to where it was. Firefox scrolls to what gets focus a little later, so it is told not to.
pub fn go_back_to(element: &HtmlElement, down: f64) {
    let where_it_is = FocusOptions::new();
    where_it_is.set_prevent_scroll(true);
    let _refused = element.focus_with_options(&where_it_is);
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, down);
    }
}

/// Whether it is still on the page, where it can have focus.
pub fn is_there(element: &HtmlElement) -> bool {
    element.is_connected() && element.tag_name() != "BODY"
}

/// How far the page is scrolled down, in CSS pixels.
pub fn scrolled_down() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Gives focus to the element with this id, where what had it is gone.
pub fn focus(id: &str) {
    if let Some(target) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _refused = target.focus();
    }
}

/// The element with this id.
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Whether focus is inside this element.
pub fn has_focus_inside(element: &Element) -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|active| element.contains(Some(&active)))
}

/// A root for the widget, not on the page yet.
pub fn new_root() -> Option<Element> {
    document()?.create_element("div").ok()
}

/// What somebody unfolded on the static first screen: the list of all exercises, and all numbers.
pub fn unfolded(first: &Element) -> (bool, bool) {
    let is_there = |which| first.query_selector(which).is_ok_and(|found| found.is_some());
    (is_there(LIST_SHOWN), is_there(NUMBERS_SHOWN))
}

/// The list that stands open while the address names it.
const LIST_SHOWN: &str = ".wm-all:target";
/// The numbers.
const NUMBERS_SHOWN: &str = "details[open]";

/// Puts the widget in the place of the static first screen, in one go, and tells the page (tests and the start file look). Once: where that
/// screen is gone already, nothing is done.
pub fn take_over(first: &Element, root: &Element) {
    if !first.is_connected() {
        return;
    }
    root.set_id(&first.id());
    // What somebody unfolded stays unfolded.
    let (list, numbers) = unfolded(first);
    for (is_open, which, sign) in [(numbers, "details", "open"), (list, ".wm-all", "data-wm-shown")] {
        if let Some(same) = root.query_selector(which).ok().flatten().filter(|_| is_open) {
            let _refused = same.set_attribute(sign, "");
        }
    }
    say("waymark:taking");
    if first.replace_with_with_node_1(root).is_ok() {
        tell("data-wm-ready");
        say("waymark:taken");
    }
}

/// Says something to our own start file.
pub fn say(what: &str) {
    if let Some((document, event)) = document().zip(Event::new(what).ok()) {
        let _heard = document.dispatch_event(&event);
    }
}

/// Tells the page how far the widget is, by an attribute of the root: tests and the start file look for it.
pub fn tell(sign: &'static str) {
    if let Some(html) = root() {
        let _refused = html.set_attribute(sign, "");
    }
}

/// Marks the root for the style sheets, or takes the mark away.
pub fn marks(sign: &str, value: Option<&str>) {
    if let Some(html) = root() {
        let _refused = match value {
            Some(value) => html.set_attribute(sign, value),
            None => html.remove_attribute(sign),
        };
    }
}

fn root() -> Option<Element> {
    document()?.document_element()
}

/// Says which language the page speaks from now on, and which way that is written: the start file may have loaded another one than the
/// static first screen is in.
pub fn speaks(lang: &str, dir: Direction) {
    if let Some(html) = root().filter(|html| html.get_attribute("lang").as_deref() != Some(lang)) {
        let _refused = html.set_attribute("lang", lang);
        let _refused = html.set_attribute("dir", dir.says());
    }
}

/// Gives the partner's colours to the two names that may change (`static/css/tokens.css`), in both schemes. By the style object, which
/// the policy allows, and not by markup (M-C3).
pub fn paint(palette: Palette) {
    let Some(style) = root().and_then(|html| html.dyn_into::<HtmlElement>().ok()).map(|html| html.style()) else {
        return;
    };
    for (name, colour) in [
        ("--wm-light-accent", palette.light_accent),
        ("--wm-light-deep", palette.light_deep),
        ("--wm-dark-accent", palette.dark_accent),
        ("--wm-dark-deep", palette.dark_deep),
    ] {
        let _refused = style.set_property(name, &written(colour));
    }
}

/// What was pressed on the static first screen, by the nearest element with this attribute.
pub fn pressed(event: &Event, attribute: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

/// Listens on the window.
pub fn on_window(name: &'static str, heard: impl FnMut(&Event) + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, name, heard))
}

/// Listens on the document.
pub fn on_document(name: &'static str, heard: impl FnMut(&Event) + 'static) -> Option<EventListener> {
    let document = document()?;
    Some(EventListener::new(&document, name, heard))
}

/// Listens on the document before anything inside it hears, also of what does not come up to it, such as scrolling.
pub fn on_document_first(name: &'static str, heard: impl FnMut(&Event) + 'static) -> Option<EventListener> {
    let document = document()?;
    Some(EventListener::new_with_options(&document, name, EventListenerOptions::run_in_capture_phase(), heard))
}

/// The word that an event of our own start file carries.
pub fn detail(event: &Event) -> Option<String> {
    event.dyn_ref::<CustomEvent>()?.detail().as_string()
}

/// Whether this page, or this frame, is where keys go now. Focus is never taken from anywhere else.
pub fn has_focus() -> bool {
    document().is_some_and(|document| document.has_focus().unwrap_or(false))
}

/// Listens on one element, before anything inside it, and may prevent what the browser would do.
pub fn on_element(element: &Element, name: &'static str, heard: impl FnMut(&Event) + 'static) -> EventListener {
    EventListener::new_with_options(
        element,
        name,
        EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() },
        heard,
    )
}

/// Whether the page is hidden now.
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Opens the browser's print window. A sandboxed frame may do nothing; copying is always beside it.
pub fn print() {
    if let Some(window) = window() {
        let _refused = window.print();
    }
}

/// Copies a text. False when the browser has no clipboard for this page or says no.
pub async fn copy(text: String) -> bool {
    let Some(window) = window() else { return false };
    let navigator = JsValue::from(window.navigator());
    // Asked for by name first: where it is missing, calling it would throw.
    let missing =
        js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).map_or(true, |it| it.is_undefined());
    if missing {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(&text)).await.is_ok()
}

/// Whether a `focusout` only moves focus to another place inside the same element.
pub fn focus_stays_inside(event: &Event, element: &Element) -> bool {
    let to = event.dyn_ref::<web_sys::FocusEvent>().and_then(web_sys::FocusEvent::related_target);
    to.and_then(|to| to.dyn_into::<web_sys::Node>().ok()).is_some_and(|to| element.contains(Some(&to)))
}
