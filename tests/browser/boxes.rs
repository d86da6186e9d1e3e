//! A text box is the person's: it is given its words once, and nothing is written to it while they are there.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_test::wasm_bindgen_test;
use waymark::core::words::Words;
use waymark::view::parts::text_box::TextBox;
use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, Properties, component, html, use_state};

use crate::page::{document, find, send, stage, text_box, types, until};

/// What the screen around the box would be told to show next, and what it heard.
#[derive(Default)]
struct Strings {
    show: RefCell<Option<Callback<(u32, &'static str)>>>,
    heard: RefCell<Vec<String>>,
}

#[derive(Properties, Clone)]
struct AroundProps {
    strings: Rc<Strings>,
}

impl PartialEq for AroundProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.strings, &other.strings)
    }
}

/// A screen around one box: a key and the words it is made with.
#[component]
fn Around(props: &AroundProps) -> Html {
    let shown = use_state(|| (0, "from before"));
    let set = {
        let shown = shown.clone();
        Callback::from(move |next| shown.set(next))
    };
    props.strings.show.replace(Some(set));
    let onwrite = {
        let strings = Rc::clone(&props.strings);
        Callback::from(move |words: Words| strings.heard.borrow_mut().push(words.as_str().to_owned()))
    };
    let (key, written) = *shown;
    html! {
        <div key={key} data-drawn={format!("{key} {written}")}>
            <TextBox
                id="box" labelled_by="asks" described_by={None::<yew::AttrValue>} written={Words::from(written)} one_line=false {onwrite}
                onleave={Callback::noop()}
            />
        </div>
    }
}

impl Strings {
    async fn shows(&self, key: u32, written: &'static str) {
        self.show.borrow().as_ref().unwrap().emit((key, written));
        until("the screen is drawn anew", || find(&format!("[data-drawn='{key} {written}']")).is_some()).await;
    }
}

/// A box on an otherwise empty page.
async fn drawn() -> Rc<Strings> {
    let host = stage();
    let strings = Rc::new(Strings::default());
    yew::Renderer::<Around>::with_root_and_props(host, AroundProps { strings: Rc::clone(&strings) }).render();
    until("a box", || find("textarea").is_some()).await;
    strings
}

#[wasm_bindgen_test]
async fn a_box_begins_with_what_was_written_before() {
    drawn().await;
    assert_eq!(text_box().value(), "from before");
}

#[wasm_bindgen_test]
async fn what_is_taken_out_of_a_box_stands_nowhere_in_the_page_any_more() {
    drawn().await;
    types("others");
    assert_eq!(text_box().default_value().unwrap(), "");
    // Around the box stands what this test itself drew.
    let markup = text_box().outer_html();
    assert!(!markup.contains("from before"), "{markup}");
}

#[wasm_bindgen_test]
async fn drawing_the_screen_anew_moves_neither_words_nor_caret_of_the_box_with_focus() {
    let strings = drawn().await;
    types("my own words");
    text_box().set_selection_range(2, 5).unwrap();
    let before: HtmlTextAreaElement = text_box();
    for written in ["other words", "", "my own words and more"] {
        strings.shows(0, written).await;
        let after = text_box();
        assert!(before.is_same_node(Some(&after)), "the very same box");
        assert_eq!(after.value(), "my own words");
        assert_eq!((after.selection_start(), after.selection_end()), (Ok(Some(2)), Ok(Some(5))));
        assert!(document().active_element().is_some_and(|active| active.is_same_node(Some(&after))));
    }
}

#[wasm_bindgen_test]
async fn a_box_that_was_left_is_not_written_to_either_unless_it_gets_another_key() {
    let strings = drawn().await;
    types("my own words");
    text_box().blur().unwrap();
    strings.shows(0, "other words").await;
    assert_eq!(text_box().value(), "my own words");
    strings.shows(1, "words with a starter").await;
    assert_eq!(text_box().value(), "words with a starter");
}

#[wasm_bindgen_test]
async fn every_change_is_heard_exactly_as_it_stands_also_while_composing_and_at_the_latest_on_leaving() {
    let strings = drawn().await;
    for text in ["k", "か", "  か \u{1f375}\n", ""] {
        types(text);
        assert_eq!(strings.heard.borrow().last().map(String::as_str), Some(text));
    }
    // Dictation may change the box and say nothing until it is left.
    text_box().set_value("spoken");
    text_box().blur().unwrap();
    assert_eq!(strings.heard.borrow().last().map(String::as_str), Some("spoken"));
    text_box().set_value("spoken again");
    send(&text_box(), "change");
    assert_eq!(strings.heard.borrow().last().map(String::as_str), Some("spoken again"));
}
