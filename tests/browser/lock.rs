//! The lock with the browser's real cryptography and storage.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use waymark::browser::crypto::{Key, Passphrase, is_available, make, open, rewrap, seal, unlock};
use waymark::core::lock::sealed::{Sealed, is_sealed};
use waymark::core::lock::{Header, LEAST_ROUNDS, MOST_ROUNDS};
use waymark::core::wording::Say;
use web_sys::HtmlInputElement;

use crate::page::{
    document, find, heading, is_kept, kept, next_turn, press_saying, stage, storage, text_box, types, until, word,
};
use crate::whole::{at_the_first_box, keep_line};

const PLACE: &str = "waymark:k1:a";
const WORDS: &str = "Nan’s kitchen \u{1f375} \n two  spaces ";

/// What somebody types into a field.
fn passphrase(text: &str) -> Passphrase {
    let field: HtmlInputElement = document().create_element("input").unwrap().unchecked_into();
    field.set_id("typed");
    field.set_value(text);
    stage().append_child(&field).unwrap();
    Passphrase::typed_in("typed").unwrap()
}

async fn a_lock(text: &str) -> (Header, Key) {
    make(&passphrase(text)).await.unwrap()
}

#[wasm_bindgen_test]
async fn words_come_back_with_the_right_passphrase_and_with_no_other() {
    assert!(is_available());
    let (header, key) = a_lock("four small blue boats").await;
    assert!((LEAST_ROUNDS..=MOST_ROUNDS).contains(&header.rounds));
    assert_eq!(Header::read(&header.text()), Some(header));
    let sealed = seal(&key, PLACE, WORDS).await.unwrap();
    assert!(is_sealed(&sealed) && !sealed.contains("kitchen"));
    assert_ne!(seal(&key, PLACE, WORDS).await.unwrap(), sealed, "a start value was used twice");
    let later = unlock(&header, &passphrase("four small blue boats")).await.unwrap();
    assert_eq!(open(&later, PLACE, &sealed).await.as_deref(), Some(WORDS));
    for wrong in ["four small blue boat", "Four small blue boats", "four small blue boats ", ""] {
        assert!(unlock(&header, &passphrase(wrong)).await.is_none(), "{wrong}");
    }
}

#[wasm_bindgen_test]
async fn a_letter_that_another_keyboard_makes_of_two_parts_is_the_same_letter() {
    let (header, _) = a_lock("caf\u{e9} au lait").await;
    assert!(unlock(&header, &passphrase("cafe\u{301} au lait")).await.is_some());
}

#[wasm_bindgen_test]
async fn a_header_or_a_text_that_was_changed_does_not_open() {
    let (header, key) = a_lock("four small blue boats").await;
    let mut changed = vec![Header { rounds: header.rounds + 1, ..header }];
    for at in [0, 7, 15] {
        let mut salt = header.salt;
        salt[at] ^= 1;
        changed.push(Header { salt, ..header });
    }
    for at in [0, 31, 47] {
        let mut wrapped = header.wrapped;
        wrapped[at] ^= 128;
        changed.push(Header { wrapped, ..header });
    }
    for changed in changed {
        assert!(unlock(&changed, &passphrase("four small blue boats")).await.is_none(), "{changed:?}");
    }
    let text = seal(&key, PLACE, WORDS).await.unwrap();
    assert_eq!(open(&key, "waymark:k1:b", &text).await, None, "a text was put into the other slot");
    let sealed = Sealed::read(&text).unwrap();
    for at in [0, 500, sealed.cipher.len() - 1] {
        let mut changed = sealed.clone();
        changed.cipher[at] ^= 4;
        assert_eq!(open(&key, PLACE, &changed.text()).await, None, "{at}");
    }
    let mut changed = sealed.clone();
    changed.cipher.truncate(40);
    assert_eq!(open(&key, PLACE, &changed.text()).await, None);
    let (_, other) = a_lock("four small blue boats").await;
    assert_eq!(open(&other, PLACE, &text).await, None, "another lock with the same passphrase");
}

#[wasm_bindgen_test]
async fn another_passphrase_opens_what_was_locked_with_the_old_one_which_opens_no_more() {
    let (header, key) = a_lock("four small blue boats").await;
    let text = seal(&key, PLACE, WORDS).await.unwrap();
    assert!(rewrap(&header, &passphrase("not this one"), &passphrase("five green kites")).await.is_none());
    let old = passphrase("four small blue boats");
    let changed = rewrap(&header, &old, &passphrase("five green kites")).await.unwrap();
    assert!(unlock(&changed, &passphrase("four small blue boats")).await.is_none());
    let key = unlock(&changed, &passphrase("five green kites")).await.unwrap();
    assert_eq!(open(&key, PLACE, &text).await.as_deref(), Some(WORDS));
}

fn type_in(id: &str, text: &str) {
    find(&format!("#{id}")).unwrap().unchecked_into::<HtmlInputElement>().set_value(text);
}

fn typed(id: &str) -> String {
    find(&format!("#{id}")).unwrap().unchecked_into::<HtmlInputElement>().value()
}

fn told() -> String {
    find(".wm-lock__told").and_then(|told| told.text_content()).unwrap_or_default()
}

/// From the first box, with words in it, to a lock that is on.
async fn locked(words: &str) {
    storage().clear().unwrap();
    at_the_first_box(Some(true)).await;
    types(words);
    until("kept", || is_kept(words)).await;
    press_saying(Say::KeepLineChange);
    until("what is kept here", || heading() == word(Say::KeptAsk)).await;
    press_saying(Say::LockSet);
    until("locking", || heading() == word(Say::LockSetAsk)).await;
    // What a screen begins with follows its drawing.
    next_turn().await;
    type_in("new-passphrase", "short");
    press_saying(Say::LockSetYes);
    until("too short", || told() == word(Say::LockShort)).await;
    type_in("new-passphrase", "four small blue boats");
    type_in("again-passphrase", "four small blue boat");
    press_saying(Say::LockSetYes);
    until("not the same", || told() == word(Say::LockDiffer)).await;
    assert!(typed("new-passphrase").is_empty() && typed("again-passphrase").is_empty(), "both are asked for again");
    type_in("new-passphrase", "four small blue boats");
    type_in("again-passphrase", "four small blue boats");
    press_saying(Say::LockSetYes);
    until("locked", || told() == word(Say::LockDone)).await;
}

fn only_locked_texts_are_left() -> bool {
    let all = kept();
    let odd = all.iter().filter(|text| !is_sealed(text) && Header::read(text).is_none() && !text.starts_with('-'));
    all.iter().any(|text| is_sealed(text)) && odd.count() == 0
}

#[wasm_bindgen_test]
async fn with_the_lock_on_no_plain_word_is_kept_and_the_passphrase_brings_all_back() {
    locked("the kettle").await;
    assert!(!is_kept("kettle") && only_locked_texts_are_left(), "{:?}", kept());
    press_saying(Say::Back);
    until("what is kept here", || heading() == word(Say::KeptAsk)).await;
    press_saying(Say::Back);
    until("the first question", || heading() == "First?").await;
    let before = kept();
    types("the kettle and the step");
    until("kept again", || kept() != before && keep_line() == word(Say::KeepLineKept)).await;
    assert!(!is_kept("kettle") && only_locked_texts_are_left());

    press_saying(Say::KeepLineChange);
    until("what is kept here", || heading() == word(Say::KeptAsk)).await;
    press_saying(Say::LockClose);
    until("the first screen", || find("[data-wm-open='walk']").is_some()).await;
    assert!(!stage().text_content().unwrap_or_default().contains("kettle"));
}

#[wasm_bindgen_test]
async fn while_it_is_closed_words_stay_in_memory_and_nothing_plain_is_written_beside_it() {
    locked("the kettle").await;
    let before = kept();
    press_saying(Say::CarryOn);
    until("what is kept here", || heading() == word(Say::KeptAsk)).await;
    press_saying(Say::LockClose);
    until("the first screen", || find("[data-wm-open='walk']").is_some()).await;
    crate::page::press("[data-wm-open='walk']");
    until("who else uses this device", || heading() == word(Say::DeviceAsk)).await;
    press_saying(Say::CarryOn);
    until("the exercise opens", || heading() == "A walk").await;
    press_saying(Say::OpenStart);
    until("the first question", || heading() == "First?").await;
    types("while it was closed");
    until("the line says so", || keep_line() == word(Say::KeepLineLocked)).await;
    text_box().blur().unwrap();
    next_turn().await;
    assert_eq!(kept().len(), before.len());
    assert!(!is_kept("while it was closed"));

    press_saying(Say::KeepLineOpenLock);
    until("opening", || heading() == word(Say::LockOpenAsk)).await;
    type_in("passphrase", "another one");
    press_saying(Say::LockOpen);
    until("it did not open", || told() == word(Say::LockWrong)).await;
    type_in("passphrase", "four small blue boats");
    press_saying(Say::LockOpen);
    until("it opens", || heading() == word(Say::KeptAsk)).await;
    press_saying(Say::Back);
    until("the first question", || heading() == "First?").await;
    assert_eq!(text_box().value(), "while it was closed");
    until("kept", || keep_line() == word(Say::KeepLineKept)).await;
    assert!(!is_kept("while it was closed") && only_locked_texts_are_left());

    press_saying(Say::KeepLineChange);
    until("what is kept here", || heading() == word(Say::KeptAsk)).await;
    press_saying(Say::LockEnd);
    until("take it off?", || heading() == word(Say::LockEndAsk)).await;
    press_saying(Say::LockEndYes);
    until("it is off", || told() == word(Say::LockDone)).await;
    assert!(is_kept("while it was closed") && is_kept("the kettle"));
    assert!(storage().get_item("waymark:lock").unwrap().is_none());
}
