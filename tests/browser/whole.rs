//! The widget as a whole, with an exercise made up here: what is written when, moving, and storage that vanishes.
//!
//! Each test opens a widget of its own, and leaves the one before.

use std::rc::Rc;

use wasm_bindgen_test::wasm_bindgen_test;
use waymark::browser::clock;
use waymark::browser::store::Store;
use waymark::core::content::Content;
use waymark::core::exercise::Exercise;
use waymark::core::keeper::Keeper;
use waymark::core::wording::{Say, Wording};

use crate::page::{
    document, find, heading, hide, is_kept, kept, next_turn, number_of_the_entry, press, press_saying, send, stage,
    storage, text_box, types, until, window, word, words_in,
};

/// Words that say their own number, and one exercise with two boxes.
fn content() -> String {
    let exercise = serde_json::json!({
        "id": "walk", "title": "A walk", "place": "A walk", "purpose": "Walk.", "minutes": 5, "weight": "gentle", "gentler": "walk",
        "steps": [
            { "id": "open", "kind": "open" },
            { "id": "first", "kind": "text", "ask": "First?", "letter": "First:", "starters": ["A song", "A dog"] },
            { "id": "second", "kind": "text", "ask": "Second?", "letter": "Second:" },
            { "id": "letter", "kind": "summary" },
            { "id": "close", "kind": "close" },
        ],
    });
    let exercise: Exercise = serde_json::from_value(exercise).unwrap();
    let words = (0..1_000).map(|number| Rc::from(format!("[{number}]"))).collect();
    let mut content = Content {
        lang: "en".into(),
        wording: Wording::new(words),
        exercises: vec![exercise.into()],
        ..Content::default()
    };
    content.site.leave_to = "https://example.org/".into();
    waymark::core::packed::write(&content)
}

/// A page with nothing but a static first screen; the widget takes over from it.
async fn opened() {
    // Widgets that were opened before let go of what tabs share, as closed pages do.
    send(&window(), "pagehide");
    // One of them may have begun anew at that. It gets its turn before it is left, or it would go on listening.
    next_turn().await;
    // The one before, if there is one, is left.
    send(&document(), "waymark:left");
    next_turn().await;
    let first = document().create_element("div").unwrap();
    first.set_id("waymark");
    stage().append_child(&first).unwrap();
    waymark::app::open(&content(), "").unwrap();
    until("the widget takes over", || find("[data-wm-open='walk']").is_some()).await;
}

/// From home to the first box, choosing about keeping on the way.
pub async fn at_the_first_box(keeps: Option<bool>) {
    opened().await;
    press("[data-wm-open='walk']");
    until("who else uses this device", || heading() == word(Say::DeviceAsk)).await;
    press_saying(Say::CarryOn);
    until("shall we keep your words", || heading() == word(Say::KeepAsk)).await;
    if let Some(keeps) = keeps {
        press(if keeps { "#keep-yes" } else { "#keep-no" });
        next_turn().await;
    }
    press_saying(Say::CarryOn);
    until("the exercise opens", || heading() == "A walk").await;
    press_saying(Say::OpenStart);
    until("the first question", || heading() == "First?").await;
}

/// The line under the box.
pub fn keep_line() -> String {
    find(".wm-keep-line__caption").and_then(|line| line.text_content()).unwrap_or_default()
}

fn empty_storage() {
    storage().clear().unwrap();
}

#[wasm_bindgen_test]
async fn nothing_is_written_before_keeping_was_chosen_not_even_to_try_it() {
    for keeps in [None, Some(false)] {
        empty_storage();
        at_the_first_box(keeps).await;
        types("only until I close");
        until("the line under the box says so", || keep_line() == word(Say::KeepLineNot)).await;
        hide(true);
        hide(false);
        text_box().blur().unwrap();
        press_saying(Say::CarryOn);
        until("the second question", || heading() == "Second?").await;
        send(&window(), "pagehide");
        assert_eq!(storage().length(), Ok(0), "{keeps:?}");
    }
}

#[wasm_bindgen_test]
async fn what_was_only_until_the_page_closes_goes_with_the_page() {
    empty_storage();
    at_the_first_box(Some(false)).await;
    types("only until I close");
    let was = text_box();
    send(&window(), "pagehide");
    until("the first screen", || heading() == word(Say::HomeTitle)).await;
    assert!(!was.is_connected(), "the box and what is in it is off the page");
    press("[data-wm-open='walk']");
    until("a visit that knows nothing", || heading() == word(Say::DeviceAsk)).await;
    assert_eq!(storage().length(), Ok(0));
}

#[wasm_bindgen_test]
async fn what_is_kept_stays_on_the_screen_when_the_page_goes_and_comes_back() {
    empty_storage();
    at_the_first_box(Some(true)).await;
    types("kept");
    next_turn().await;
    send(&window(), "pagehide");
    assert!(is_kept("kept"));
    next_turn().await;
    assert_eq!(text_box().value(), "kept");
}

#[wasm_bindgen_test]
async fn leaving_saves_last_words_where_they_are_kept_and_leaves_nothing_in_memory() {
    for keeps in [true, false] {
        empty_storage();
        at_the_first_box(Some(keeps)).await;
        types("last words");
        next_turn().await;
        leaves("button");
        assert_eq!(is_kept("last words"), keeps);
        until("the widget is gone", || find("#stage h1").is_none()).await;
        // Nothing is there any more that could write or show them.
        empty_storage();
        hide(true);
        hide(false);
        send(&window(), "pagehide");
        next_turn().await;
        assert!(kept().is_empty() && find("#stage h1").is_none());
    }
}

#[wasm_bindgen_test]
async fn also_forgetting_acts_on_the_button_alone_and_leaves_nothing_of_ours() {
    for (by, stays) in [("keys", true), ("button", false)] {
        empty_storage();
        at_the_first_box(Some(true)).await;
        types("kept until I leave");
        until("kept", || keep_line() == word(Say::KeepLineKept)).await;
        storage().set_item("other:thing", "not ours").unwrap();
        chooses_to_forget().await;
        leaves(by);
        assert_eq!(is_kept("kept until I leave"), stays, "{by}");
        assert_eq!(kept().is_empty(), !stays, "{by}");
        assert_eq!(storage().get_item("other:thing"), Ok(Some("not ours".into())));
    }
    empty_storage();
}

/// What the start file says when somebody leaves.
fn leaves(by: &str) {
    let how = web_sys::CustomEventInit::new();
    how.set_detail(&by.into());
    let leaving = web_sys::CustomEvent::new_with_event_init_dict("waymark:leaving", &how).unwrap();
    document().dispatch_event(&leaving).unwrap();
    send(&document(), "waymark:left");
}

/// The choice as another visit made it: the text that stands in storage for it.
async fn chooses_to_forget() {
    storage().set_item("waymark:leave", "1 forget").unwrap();
    opened().await;
    until("what is kept is found again", || find("[data-wm-kept]").is_some()).await;
}

#[wasm_bindgen_test]
async fn hiding_or_leaving_the_page_saves_at_once_what_was_typed_a_moment_ago() {
    type Goes = fn();
    let ways: [(&str, Goes); 3] = [
        ("another app", || hide(true)),
        ("the page goes", || send(&window(), "pagehide")),
        ("leave quickly", || send(&document(), "waymark:leaving")),
    ];
    for (way, goes) in ways {
        empty_storage();
        at_the_first_box(Some(true)).await;
        types(way);
        next_turn().await;
        goes();
        assert!(is_kept(way), "{way}: at once, before anything else can happen");
        hide(false);
    }
}

#[wasm_bindgen_test]
async fn what_is_still_typed_into_a_hidden_page_is_saved_at_once() {
    empty_storage();
    at_the_first_box(Some(true)).await;
    hide(true);
    types("into a page that goes");
    next_turn().await;
    assert!(is_kept("into a page that goes"), "there may be no later");
    hide(false);
}

#[wasm_bindgen_test]
async fn typing_is_saved_by_itself_and_the_line_says_kept_only_after_that() {
    empty_storage();
    at_the_first_box(Some(true)).await;
    types("by itself");
    until("kept", || keep_line() == word(Say::KeepLineKept)).await;
    assert!(is_kept("by itself"));
    types("by itself, and on");
    until("no longer kept", || keep_line() != word(Say::KeepLineKept)).await;
    until("kept again", || keep_line() == word(Say::KeepLineKept)).await;
    assert!(is_kept("by itself, and on"));
}

#[wasm_bindgen_test]
async fn leaving_a_box_or_a_step_saves_at_once() {
    empty_storage();
    at_the_first_box(Some(true)).await;
    types("left");
    next_turn().await;
    text_box().blur().unwrap();
    assert!(is_kept("left"));
    types("left, longer");
    press_saying(Say::CarryOn);
    until("the second question", || heading() == "Second?").await;
    assert!(is_kept("left, longer"));
}

#[wasm_bindgen_test]
async fn each_step_has_a_box_of_its_own_and_coming_back_shows_its_words() {
    empty_storage();
    at_the_first_box(None).await;
    types("words of the first");
    press_saying(Say::CarryOn);
    until("the second question", || heading() == "Second?").await;
    assert_eq!(text_box().value(), "", "no words are carried to another question");
    types("words of the second");
    until("the browser has an entry for it", || number_of_the_entry() == Some(5.0)).await;
    window().history().unwrap().back().unwrap();
    until("the first question", || heading() == "First?").await;
    assert_eq!(text_box().value(), "words of the first");
    window().history().unwrap().forward().unwrap();
    until("the second question", || heading() == "Second?").await;
    assert_eq!(text_box().value(), "words of the second");
}

#[wasm_bindgen_test]
async fn a_starter_stands_behind_what_was_written() {
    empty_storage();
    at_the_first_box(None).await;
    types("I hum");
    press(".wm-chip");
    until("the box is drawn anew", || text_box().value() == "I hum\nA song").await;
    types("I hum\nA song!");
    next_turn().await;
    assert_eq!(text_box().value(), "I hum\nA song!");
}

#[wasm_bindgen_test]
async fn after_closing_and_opening_again_the_same_words_stand_at_the_same_step() {
    empty_storage();
    at_the_first_box(Some(true)).await;
    types("for tomorrow ");
    press_saying(Say::CarryOn);
    until("the second question", || heading() == "Second?").await;
    until("kept", || is_kept("for tomorrow ")).await;
    opened().await;
    press("[data-wm-open='walk']");
    until("who else uses this device", || heading() == word(Say::DeviceAsk)).await;
    press_saying(Say::CarryOn);
    until("words from before", || heading() == word(Say::FoundAsk)).await;
    press_saying(Say::FoundGoOn);
    until("the second question", || heading() == "Second?").await;
    press_saying(Say::Back);
    until("the first question", || heading() == "First?").await;
    assert_eq!(text_box().value(), "for tomorrow ");
}

#[wasm_bindgen_test]
async fn entries_of_the_history_are_bare_numbers_and_change_no_address_and_no_title() {
    empty_storage();
    let (address, title) = (window().location().href(), document().title());
    at_the_first_box(None).await;
    types("secret");
    press_saying(Say::CarryOn);
    until("the second question", || heading() == "Second?").await;
    until("a bare number", || number_of_the_entry() == Some(5.0)).await;
    assert_eq!((window().location().href(), document().title()), (address, title));
}

#[wasm_bindgen_test]
async fn a_number_from_before_a_reload_goes_home_and_shows_no_words() {
    empty_storage();
    at_the_first_box(None).await;
    types("not to be shown");
    next_turn().await;
    let how = web_sys::PopStateEventInit::new();
    how.set_state(&77.into());
    let event = web_sys::PopStateEvent::new_with_event_init_dict("popstate", &how).unwrap();
    window().dispatch_event(&event).unwrap();
    until("home", || heading() == word(Say::HomeTitle)).await;
    assert!(find("textarea").is_none());
}

#[wasm_bindgen_test]
async fn storage_found_empty_is_told_and_keep_them_keeps_them_again() {
    empty_storage();
    at_the_first_box(Some(true)).await;
    types("mine");
    until("kept", || keep_line() == word(Say::KeepLineKept)).await;
    empty_storage();
    types("mine, and more");
    until("gone", || keep_line() == word(Say::KeepLineGone)).await;
    types("mine, and more, and on");
    send(&window(), "pagehide");
    assert!(kept().is_empty(), "nothing is written before the person says so");
    assert_eq!(text_box().value(), "mine, and more, and on");
    press_saying(Say::KeepLineOptions);
    until("kept again", || keep_line() == word(Say::KeepLineKept)).await;
    assert!(is_kept("mine, and more, and on"));
}

#[wasm_bindgen_test]
async fn after_storage_was_found_empty_no_pause_in_typing_writes_anything() {
    empty_storage();
    at_the_first_box(Some(true)).await;
    types("mine");
    until("kept", || keep_line() == word(Say::KeepLineKept)).await;
    empty_storage();
    types("mine, and more");
    until("gone", || keep_line() == word(Say::KeepLineGone)).await;
    let since = clock::moment();
    until("a pause that is longer than any save is put off", || clock::moment() - since > 2_500.0).await;
    types("mine, and more, and on");
    let since = clock::moment();
    until("another one", || clock::moment() - since > 2_500.0).await;
    assert!(kept().is_empty(), "nothing is written before the person says so");
    assert_eq!(keep_line(), word(Say::KeepLineGone));
}

#[wasm_bindgen_test]
async fn letting_go_after_storage_was_found_empty_shows_home_and_keeps_nothing() {
    empty_storage();
    at_the_first_box(Some(true)).await;
    types("mine");
    until("kept", || keep_line() == word(Say::KeepLineKept)).await;
    empty_storage();
    types("mine, and more");
    until("gone", || keep_line() == word(Say::KeepLineGone)).await;
    press_saying(Say::KeepLineLetGo);
    until("home", || heading() == word(Say::HomeTitle)).await;
    send(&window(), "pagehide");
    assert!(kept().is_empty());
}

#[wasm_bindgen_test]
async fn another_tab_on_the_same_exercise_costs_no_word() {
    empty_storage();
    at_the_first_box(Some(true)).await;
    types("from this tab");
    until("kept", || keep_line() == word(Say::KeepLineKept)).await;
    let mut other = Keeper::new("other".into());
    let theirs = other.find(&Store).unwrap().records.remove(0);
    let longer = theirs.current().unwrap().with(
        "first".into(),
        "First?".into(),
        "en".into(),
        waymark::core::sitting::Response::Wrote("from the other tab".into()),
    );
    other.keep(&Store, &Rc::new(theirs.with(longer)));
    types("from this tab, and on");
    until("kept", || is_kept("from this tab, and on") && is_kept("from the other tab")).await;
    assert_eq!(text_box().value(), "from this tab, and on", "and the box on the screen is left alone");
    let both = Keeper::new("later".into()).find(&Store).unwrap().records.remove(0);
    assert_eq!((both.sittings.len(), words_in(&both, "first").as_str()), (2, "from this tab, and on"));
}
