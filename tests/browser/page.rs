//! Hands and eyes: finding things on the page, pressing, typing, and waiting for what is to come. No test sleeps.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use waymark::core::sitting::Record;
use waymark::core::wording::Say;
use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlTextAreaElement, Storage, Window};

pub fn window() -> Window {
    web_sys::window().unwrap()
}

pub fn document() -> Document {
    window().document().unwrap()
}

pub fn storage() -> Storage {
    window().local_storage().unwrap().unwrap()
}

/// An empty place on the page. The rest of it belongs to the runner, which reads its results there.
pub fn stage() -> Element {
    if let Some(old) = find("#stage") {
        old.remove();
    }
    let stage = document().create_element("div").unwrap();
    stage.set_id("stage");
    document().body().unwrap().append_child(&stage).unwrap();
    stage
}

/// Every text of ours in storage.
pub fn kept() -> Vec<String> {
    let keys = (0..storage().length().unwrap()).filter_map(|index| storage().key(index).unwrap());
    let ours: Vec<String> = keys.filter(|key| key.starts_with("waymark:")).collect();
    // The room that is held back stands beside words only. By itself it would be a trace of them.
    let words = ours.iter().filter(|key| *key != "waymark:room");
    let alone = words.clone().count() == 0;
    let shown = ours.iter().filter(|key| alone || *key != "waymark:room");
    shown.filter_map(|key| storage().get_item(key).unwrap()).collect()
}

pub fn is_kept(words: &str) -> bool {
    kept().iter().any(|text| text.contains(words))
}

/// Waits for what is named; a page that never gets there fails with that name.
pub async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..2_000 {
        if holds() {
            return;
        }
        next_turn().await;
    }
    let page = find("#stage").and_then(|stage| stage.text_content()).unwrap_or_default();
    fails(&format!("never: {what}. The browser's entry: {:?}. The page: {page}", number_of_the_entry()));
}

/// Fails this test alone. After a panic the hook that Yew sets fails every test that comes later.
pub fn fails(why: &str) -> ! {
    wasm_bindgen::throw_str(why)
}

/// What the browser's history holds of the screen, if that is a bare number.
pub fn number_of_the_entry() -> Option<f64> {
    window().history().unwrap().state().unwrap().as_f64()
}

/// Lets the page do what it has to do.
pub async fn next_turn() {
    let soon = Promise::new(&mut |resolve: Function, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 2).unwrap();
    });
    JsFuture::from(soon).await.unwrap();
}

/// The first element on the page that fits.
pub fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).unwrap()
}

pub fn press(selector: &str) {
    let found = find(selector).unwrap_or_else(|| fails(&format!("{selector} is not on the page")));
    found.unchecked_into::<HtmlElement>().click();
}

/// Presses the button that says this.
pub fn press_saying(say: Say) {
    let words = word(say);
    let buttons = document().query_selector_all("button").unwrap();
    let mut all = (0..buttons.length()).filter_map(|index| buttons.get(index));
    let found = all.find(|button| button.text_content().is_some_and(|text| text == words));
    found.unwrap_or_else(|| fails(&format!("no button says {words}"))).unchecked_into::<HtmlElement>().click();
}

/// The made-up words of this place on the screen: its number in the compiled list.
#[allow(clippy::as_conversions, reason = "a field-less enum with repr(u16) fits")]
pub fn word(say: Say) -> String {
    format!("[{}]", say as u16)
}

pub fn heading() -> String {
    find("h1").and_then(|heading| heading.text_content()).unwrap_or_default()
}

/// The only text box on the page.
pub fn text_box() -> HtmlTextAreaElement {
    find("textarea").unwrap_or_else(|| fails(&format!("no box; {}", heading()))).unchecked_into()
}

/// Types as a keyboard does: the box changes, then it says so.
pub fn types(text: &str) {
    let text_box = text_box();
    text_box.focus().unwrap();
    text_box.set_value(text);
    send(&text_box, "input");
}

/// An event as the browser sends it.
pub fn send(to: &web_sys::EventTarget, name: &str) {
    let how = EventInit::new();
    how.set_bubbles(true);
    to.dispatch_event(&Event::new_with_event_init_dict(name, &how).unwrap()).unwrap();
}

/// Says that the page is hidden, or that it is not, as switching to another app does.
pub fn hide(hidden: bool) {
    let how = Object::new();
    Reflect::set(&how, &"value".into(), &hidden.into()).unwrap();
    Reflect::set(&how, &"configurable".into(), &true.into()).unwrap();
    Object::define_property(&document(), &JsValue::from_str("hidden"), &how);
    send(&document(), "visibilitychange");
}

/// The words written to a prompt in the newest sitting.
pub fn words_in(record: &Record, prompt: &str) -> String {
    record.current().unwrap().words(&prompt.into()).as_str().to_owned()
}
