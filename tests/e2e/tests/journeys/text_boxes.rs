//! A text box of ours behaves as one on a bare page: keyboards that compose, dictation, pasting, undo, long texts and both directions.
//! Saving goes on meanwhile, and neither the words nor the caret move by it.
//!
//! In Chromium composing is what the browser itself does with an input method. Other drivers have no way to it: there the box is
//! changed and tells of it in the order in which that engine does.

use e2e::walk::Given;
use e2e::{Engine, Keep, Visitor};
use serde_json::{Value, json};
use thirtyfour::Key;
use waymark::core::wording::Say;

use crate::coming_back::passes_the_device_question;

in_both_engines! {
    what_is_being_composed_is_kept_and_neither_it_nor_the_caret_moves,
    a_keyboard_that_composes_and_corrects_every_word_loses_and_doubles_none,
    what_comes_as_a_whole_is_kept_and_undo_and_redo_are_the_browsers_own,
    writing_in_the_middle_of_both_directions_leaves_the_caret_where_it_is,
    two_hundred_thousand_characters_are_kept_and_found_again,
}

const ASKS: &str = "When do you get a bit of that already?";

/// Somebody whose words are kept, in an empty box.
pub(crate) async fn at_a_box(engine: Engine) -> Visitor {
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("small-step", Keep::Yes).await;
    visitor.walks_until("small-step", "already", Given::default()).await;
    visitor.script("document.querySelector('textarea').focus()", json!([])).await;
    visitor
}

/// The box holds this.
async fn sees_in_the_box(visitor: &Visitor, text: &str) {
    visitor.expect(&format!("{text:?} in the box"), async || visitor.boxes().await == [text]).await;
}

/// Begins to compose, or goes on: what is not committed yet is this now.
async fn composes(visitor: &Visitor, so_far: &str) {
    let caret = so_far.encode_utf16().count();
    if visitor.engine == Engine::Chromium {
        let composed = json!({ "text": so_far, "selectionStart": caret, "selectionEnd": caret });
        visitor.driver.cdp().send_raw("Input.imeSetComposition", composed).await.expect("Chromium composes");
    } else {
        visitor.script(COMPOSE, json!([so_far, false])).await;
    }
}

/// Ends composing with this text.
async fn commits(visitor: &Visitor, text: &str) {
    inserts(visitor, text, true).await;
}

/// A text that comes as a whole, as dictation, a swipe keyboard or an emoji panel gives it.
async fn inserts(visitor: &Visitor, text: &str, composing: bool) {
    if visitor.engine == Engine::Chromium {
        visitor.driver.cdp().send_raw("Input.insertText", json!({ "text": text })).await.expect("Chromium inserts");
    } else if composing {
        visitor.script(COMPOSE, json!([text, true])).await;
    } else {
        visitor.script("document.execCommand('insertText', false, arguments[0])", json!([text])).await;
    }
}

/// Firefox and WebKit tell of the end of composing before the last input, Chromium after it.
const COMPOSE: &str = "
    const box = document.activeElement, [text, ends] = arguments;
    if (!('from' in box.dataset)) {
        [box.dataset.from, box.dataset.to] = [box.selectionStart, box.selectionEnd];
        box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, data: '' }));
    }
    box.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: text }));
    box.setRangeText(text, Number(box.dataset.from), Number(box.dataset.to), 'end');
    box.dataset.to = Number(box.dataset.from) + text.length;
    if (ends) {
        delete box.dataset.from;
        box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: text }));
    }
    box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: !ends, inputType: 'insertCompositionText', data: text }));
";

/// The very element, its words and its caret; and how often composing began and ended in it since `LISTENS`.
const STATE: &str = "
    const box = document.activeElement;
    return [box.dataset.mark, box.value, box.selectionStart, box.selectionEnd, box.dataset.began, box.dataset.ended];
";
const LISTENS: &str = "
    const box = document.activeElement;
    Object.assign(box.dataset, { mark: 'the same box', began: 0, ended: 0 });
    box.addEventListener('compositionstart', () => box.dataset.began++);
    box.addEventListener('compositionend', () => box.dataset.ended++);
";

async fn state(visitor: &Visitor) -> Value {
    visitor.script(STATE, json!([])).await
}

pub(crate) async fn what_is_being_composed_is_kept_and_neither_it_nor_the_caret_moves(engine: Engine) {
    let visitor = at_a_box(engine).await;
    visitor.type_here("Tea and ").await;
    visitor.see_kept("Tea and ").await;
    visitor.see(&visitor.say(Say::KeepLineKept)).await;
    visitor.script(LISTENS, json!([])).await;
    let mut before = String::new();
    for so_far in ["お", "おち", "おちゃ"] {
        composes(&visitor, so_far).await;
        let text = format!("Tea and {so_far}");
        sees_in_the_box(&visitor, &text).await;
        let here = state(&visitor).await;
        // It is kept while it is composed: a save, and the line below drawn anew, come in the middle of it.
        visitor.see_kept(&text).await;
        visitor.see(&visitor.say(Say::KeepLineKept)).await;
        assert_eq!(state(&visitor).await, here, "a save moved something");
        let caret = text.encode_utf16().count();
        assert_eq!(here, json!(["the same box", text, caret, caret, "1", "0"]), "after {before:?}");
        before = text;
    }
    commits(&visitor, "お茶").await;
    sees_in_the_box(&visitor, "Tea and お茶").await;
    visitor.see_kept("Tea and お茶").await;
    assert_eq!(state(&visitor).await, json!(["the same box", "Tea and お茶", 10, 10, "1", "1"]));
    finds_again(&visitor, "Tea and お茶").await;
    visitor.was_quiet().await;
}

pub(crate) async fn a_keyboard_that_composes_and_corrects_every_word_loses_and_doubles_none(engine: Engine) {
    let visitor = at_a_box(engine).await;
    let mut text = String::new();
    for (typed, word) in [("teh", "the"), ("ktetle", "kettle"), ("adn", "and"), ("quiet", "quiet")] {
        for end in 1..=typed.len() {
            composes(&visitor, &typed.chars().take(end).collect::<String>()).await;
        }
        sees_in_the_box(&visitor, &format!("{text}{typed}")).await;
        visitor.see_kept(&format!("{text}{typed}")).await;
        commits(&visitor, word).await;
        inserts(&visitor, " ", false).await;
        text = format!("{text}{word} ");
        sees_in_the_box(&visitor, &text).await;
    }
    // An earlier word is corrected after the fact, as a tap on it does.
    visitor.script("document.activeElement.setSelectionRange(4, 10)", json!([])).await;
    composes(&visitor, "pot").await;
    commits(&visitor, "teapot").await;
    sees_in_the_box(&visitor, "the teapot and quiet ").await;
    visitor.see_kept("the teapot and quiet ").await;
    finds_again(&visitor, "the teapot and quiet ").await;
    visitor.was_quiet().await;
}

pub(crate) async fn what_comes_as_a_whole_is_kept_and_undo_and_redo_are_the_browsers_own(engine: Engine) {
    let visitor = at_a_box(engine).await;
    let sentence = "I said it and it stood there, all at once. ";
    let spoken = sentence.repeat(40);
    inserts(&visitor, &spoken, false).await;
    sees_in_the_box(&visitor, &spoken).await;
    visitor.see_kept(&spoken).await;

    // All of it copied and pasted again at its end.
    for letter in ["a", "c"] {
        chord(&visitor, &[Key::Control], letter).await;
    }
    visitor.key(Key::Right).await;
    chord(&visitor, &[Key::Control], "v").await;
    let twice = spoken.repeat(2);
    sees_in_the_box(&visitor, &twice).await;
    visitor.see_kept(&twice).await;
    visitor.see(&visitor.say(Say::KeepLineKept)).await;

    chord(&visitor, &[Key::Control], "z").await;
    sees_in_the_box(&visitor, &spoken).await;
    kept_is(&visitor, &spoken, &twice).await;
    chord(&visitor, &[Key::Control, Key::Shift], "z").await;
    sees_in_the_box(&visitor, &twice).await;
    visitor.see_kept(&twice).await;
    finds_again(&visitor, &twice).await;
    visitor.was_quiet().await;
}

pub(crate) async fn writing_in_the_middle_of_both_directions_leaves_the_caret_where_it_is(engine: Engine) {
    let visitor = at_a_box(engine).await;
    visitor.type_here("شاي مع Nan كل أحد").await;
    visitor.see_kept("شاي مع Nan كل أحد").await;
    let direction = "return getComputedStyle(document.activeElement).direction";
    assert_eq!(visitor.script(direction, json!([])).await, json!("rtl"), "the box follows what is written in it");
    let refuses = "const box = document.activeElement; return [box.spellcheck, box.autocomplete, box.translate]";
    assert_eq!(visitor.script(refuses, json!([])).await, json!([false, "off", false]));
    // Behind the name, in the middle of the sentence; a save after every few letters.
    visitor.script("document.activeElement.setSelectionRange(10, 10)", json!([])).await;
    let mut inside = String::new();
    for more in [" and", " وأنا", " 2 ", "\u{e7}a"] {
        visitor.type_here(more).await;
        inside.push_str(more);
        let text = format!("شاي مع Nan{inside} كل أحد");
        sees_in_the_box(&visitor, &text).await;
        visitor.see_kept(&text).await;
        visitor.see(&visitor.say(Say::KeepLineKept)).await;
        let caret = json!(10 + inside.encode_utf16().count());
        let here = visitor
            .script("const box = document.activeElement; return [box.selectionStart, box.selectionEnd]", json!([]));
        assert_eq!(here.await, json!([caret, caret]), "the caret jumped in {text:?}");
    }
    finds_again(&visitor, &format!("شاي مع Nan{inside} كل أحد")).await;
    visitor.was_quiet().await;
}

pub(crate) async fn two_hundred_thousand_characters_are_kept_and_found_again(engine: Engine) {
    let visitor = at_a_box(engine).await;
    // No two parts are alike: a part that is missing or stands elsewhere would show.
    let part = |of: u32| (of * 5_000..(of + 1) * 5_000).map(|number| format!("{number:09} ")).collect::<String>();
    let parts: Vec<String> = (0..4).map(part).collect();
    for part in &parts {
        inserts(&visitor, part, false).await;
    }
    let there = async || visitor.boxes().await.iter().any(|text| text.len() == 200_000);
    visitor.expect("200,000 characters in the box", there).await;
    visitor.see_kept("000019999 ").await;
    visitor.see(&visitor.say(Say::KeepLineKept)).await;
    visitor.type_here("end").await;
    visitor.see_kept("000019999 end").await;
    comes_again(&visitor).await;
    assert!(visitor.boxes().await == [parts.concat() + "end"], "the long text is not what it was");
    visitor.was_quiet().await;
}

/// What is kept is this, and no more of it.
async fn kept_is(visitor: &Visitor, text: &str, longer: &str) {
    let kept = async || {
        let kept = visitor.our_entries().await;
        kept.iter().any(|(_, value)| value.contains(text)) && !kept.iter().any(|(_, value)| value.contains(longer))
    };
    visitor.expect("what was undone to be out of what is kept", kept).await;
}

async fn chord(visitor: &Visitor, held: &[Key], letter: &str) {
    let keys: Vec<char> = held.iter().map(Key::value).chain(letter.chars()).collect();
    visitor.keys_together(&keys).await;
}

/// Comes back to the page and to the box.
async fn comes_again(visitor: &Visitor) {
    visitor.reloads().await;
    visitor.finds("small-step").await;
    passes_the_device_question(visitor).await;
    visitor.uses_say(Say::FoundGoOn).await;
    visitor.see_heading(ASKS).await;
}

async fn finds_again(visitor: &Visitor, text: &str) {
    comes_again(visitor).await;
    assert_eq!(visitor.boxes().await, [text]);
}
