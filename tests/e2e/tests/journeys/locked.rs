//! Words that are locked with a passphrase, and words that are covered by the curtain; as a page and in a partner's page.

use e2e::walk::{Given, own_words};
use e2e::{Engine, Host, Keep, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

in_both_engines! {
    locked_words_are_plain_nowhere_and_one_passphrase_brings_them_back,
    what_is_locked_can_be_deleted_without_the_passphrase,
    in_a_partners_page_words_are_locked_all_the_same,
    left_alone_locked_words_are_covered_and_lock_again,
    the_curtain_covers_own_words_and_nothing_else,
    a_text_that_cannot_be_read_is_copied_and_erased_by_hand,
}

const PASSPHRASE: &str = "four small blue boats";
const WORDS: &str = "The light in Nan’s kitchen";

/// Keeps some words and goes to *What is kept here*.
async fn keeps(visitor: &Visitor) {
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write(WORDS).await;
    visitor.see_kept(WORDS).await;
    visitor.uses_say(Say::KeepLineChange).await;
    visitor.meets(&visitor.say(Say::KeptAsk)).await;
}

async fn locks(visitor: &Visitor) {
    visitor.uses_say(Say::LockSet).await;
    visitor.meets(&visitor.say(Say::LockSetAsk)).await;
    for (new, again, says) in [("short", "short", Say::LockShort), (PASSPHRASE, "four small boats", Say::LockDiffer)] {
        visitor.write_in(&visitor.say(Say::LockPassphrase), new).await;
        visitor.write_in(&visitor.say(Say::LockAgain), again).await;
        visitor.uses_say(Say::LockSetYes).await;
        visitor.see(&visitor.say(says)).await;
    }
    visitor.write_in(&visitor.say(Say::LockPassphrase), PASSPHRASE).await;
    visitor.write_in(&visitor.say(Say::LockAgain), PASSPHRASE).await;
    visitor.uses_say(Say::LockSetYes).await;
    visitor.see(&visitor.say(Say::LockDone)).await;
    visitor.see(&visitor.say(Say::LockIsOpen)).await;
    visitor.check_with_axe().await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.meets(&visitor.say(Say::KeptAsk)).await;
}

/// Every text of ours in storage, in one.
async fn stored(visitor: &Visitor) -> String {
    visitor.our_entries().await.into_iter().map(|(_, text)| text + "\n").collect()
}

/// Nothing of the words, and not even the name of an exercise or a prompt, stands in storage.
async fn nothing_plain_is_stored(visitor: &Visitor) {
    let stored = stored(visitor).await;
    for plain in [WORDS, "kitchen", "steady", "what-else", "sitting", PASSPHRASE] {
        assert!(!stored.contains(plain), "{plain:?} can be read in storage");
    }
    assert!(stored.contains("waymark locked 1"), "something is kept, locked");
}

async fn opens_the_lock(visitor: &Visitor, passphrase: &str) {
    visitor.write_in(&visitor.say(Say::LockPassphrase), passphrase).await;
    visitor.uses_say(Say::LockOpen).await;
}

async fn locked_words_are_plain_nowhere_and_one_passphrase_brings_them_back(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    keeps(&visitor).await;
    locks(&visitor).await;
    nothing_plain_is_stored(&visitor).await;
    visitor.uses_say(Say::LockClose).await;
    visitor.meets(&visitor.say(Say::HomeTitle)).await;
    visitor.leaves_no_trace_of(&[WORDS, PASSPHRASE]).await;
    visitor.driver.back().await.expect("Back");
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    visitor.leaves_no_trace_of(&[WORDS, PASSPHRASE]).await;
    visitor.reloads().await;
    visitor.leaves_no_trace_of(&[WORDS, PASSPHRASE]).await;
    visitor.uses_say(Say::HomeSeeKept).await;
    visitor.meets(&visitor.say(Say::LockOpenAsk)).await;
    opens_the_lock(&visitor, "four small blue boat").await;
    visitor.see(&visitor.say(Say::LockWrong)).await;
    visitor.check_with_axe().await;
    opens_the_lock(&visitor, PASSPHRASE).await;
    visitor.meets(&visitor.say(Say::KeptAsk)).await;
    visitor.see(&visitor.exercise("steady").title).await;
    nothing_plain_is_stored(&visitor).await;
    visitor.uses_say(Say::Home).await;
    visitor.finds("steady").await;
    visitor.passes_the_device_question().await;
    visitor.see_heading(&visitor.say(Say::FoundAsk)).await;
    visitor.uses_say(Say::FoundGoOn).await;
    visitor.see_heading("What else helps you feel a bit steadier?").await;
    assert_eq!(visitor.boxes().await, [WORDS]);
    visitor.write("!").await;
    visitor.see(&visitor.say(Say::KeepLineKept)).await;
    nothing_plain_is_stored(&visitor).await;
    visitor.uses_say(Say::KeepLineChange).await;
    visitor.meets(&visitor.say(Say::KeptAsk)).await;
    visitor.uses_say(Say::LockEnd).await;
    visitor.meets(&visitor.say(Say::LockEndAsk)).await;
    visitor.uses_say(Say::LockEndYes).await;
    visitor.see(&visitor.say(Say::LockDone)).await;
    visitor.see_kept(&format!("{WORDS}!")).await;
    assert!(!stored(&visitor).await.contains("waymark lock"), "the lock is gone");
    visitor.was_quiet().await;
}

async fn what_is_locked_can_be_deleted_without_the_passphrase(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    keeps(&visitor).await;
    locks(&visitor).await;
    visitor.reloads().await;
    visitor.uses_say(Say::HomeSeeKept).await;
    visitor.screen_say(Say::LockOpenAsk).await;
    visitor.uses_say(Say::EraseAll).await;
    visitor.uses_say(Say::EraseAllYes).await;
    visitor.screen_say(Say::ErasedAsk).await;
    assert_eq!(visitor.our_entries().await, []);
    visitor.reloads().await;
    visitor.see(&visitor.say(Say::HomeNotKept)).await;
    visitor.was_quiet().await;
}

async fn in_a_partners_page_words_are_locked_all_the_same(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    let host = Host::framing(&format!("{}/embed", visitor.site.address()), "");
    let comes = async || {
        visitor.go(&host.address()).await;
        visitor.step_into_frame().await;
        visitor.see_ready().await;
    };
    comes().await;
    keeps(&visitor).await;
    locks(&visitor).await;
    nothing_plain_is_stored(&visitor).await;
    comes().await;
    visitor.leaves_no_trace_of(&[WORDS, PASSPHRASE]).await;
    visitor.uses_say(Say::HomeSeeKept).await;
    visitor.screen_say(Say::LockOpenAsk).await;
    opens_the_lock(&visitor, PASSPHRASE).await;
    visitor.screen_say(Say::KeptAsk).await;
    visitor.see(&visitor.exercise("steady").title).await;
}

async fn left_alone_locked_words_are_covered_and_lock_again(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.clocks_can_be_moved().await;
    keeps(&visitor).await;
    locks(&visitor).await;
    for before in [visitor.say(Say::LockSetAsk), visitor.say(Say::KeptAsk)] {
        visitor.goes_back().await;
        visitor.see_heading(&before).await;
    }
    visitor.goes_back().await;
    visitor.see_heading("What else helps you feel a bit steadier?").await;
    visitor.minutes_pass(5.5).await;
    visitor.see(&visitor.say(Say::LockCover)).await;
    assert!(visitor.boxes().await.is_empty() && !visitor.text().await.contains(WORDS), "a word can be read");
    visitor.uses_say(Say::CoverStay).await;
    visitor.see_heading("What else helps you feel a bit steadier?").await;
    assert_eq!(visitor.boxes().await, [WORDS], "every word is back");
    // A device that slept: only the wall clock went on.
    visitor.clocks_move(0.1, 30.0).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    visitor.leaves_no_trace_of(&[WORDS, PASSPHRASE]).await;
    nothing_plain_is_stored(&visitor).await;
    visitor.was_quiet().await;
}

/// Which own words on the screen are not blurred: boxes, and everything that is marked as not to be translated.
const UNCOVERED: &str = "
    const blurred = (node) => { for (; node; node = node.parentElement) if (/blur/.test(getComputedStyle(node).filter)) return true; return false; };
    return [...document.querySelectorAll('#waymark textarea, #waymark input, #waymark [translate=no]')].filter((node) => !blurred(node)).map((node) => node.outerHTML.slice(0, 80));
";

async fn the_curtain_covers_own_words_and_nothing_else(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    visitor.opens("steady", Keep::No).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write(WORDS).await;
    assert_ne!(visitor.script(UNCOVERED, json!([])).await, json!([]), "words can be read");
    visitor.uses_say(Say::CurtainPress).await;
    visitor.see(&visitor.say(Say::CurtainDrawn)).await;
    assert_eq!(visitor.script(UNCOVERED, json!([])).await, json!([]), "words can be read behind the curtain");
    visitor.sees_well("What else helps you feel a bit steadier?").await;
    assert_eq!(visitor.boxes().await, [WORDS], "they are still there");
    // It stays over the screens that follow.
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_heading(&visitor.say(Say::LetterAsk)).await;
    visitor.see(&visitor.say(Say::CurtainDrawn)).await;
    assert_eq!(visitor.script(UNCOVERED, json!([])).await, json!([]), "words of the letter can be read");
    visitor.uses_say(Say::CurtainPress).await;
    visitor.see_no_more(&visitor.say(Say::CurtainDrawn)).await;
    assert!(visitor.text().await.contains(&own_words("what-else")) || visitor.text().await.contains("Nan"));
    visitor.was_quiet().await;
}

async fn a_text_that_cannot_be_read_is_copied_and_erased_by_hand(engine: Engine) {
    const TEXT: &str = "waymark 1 4 tab 9 00000000\nSomething from long ago";
    let visitor = Visitor::looks_closely(engine).await;
    visitor.put(&[("waymark:abc:a".to_owned(), TEXT.to_owned())]).await;
    visitor.reloads().await;
    visitor.uses_say(Say::HomeSeeKept).await;
    visitor.meets(&visitor.say(Say::KeptAsk)).await;
    visitor.see(&visitor.say(Say::KeptUnreadable)).await;
    visitor.hears_copying().await;
    let name = visitor.say(Say::AsideText).replace("{number}", "1");
    visitor.uses(&format!("{}: {name}", visitor.say(Say::AsideCopy))).await;
    visitor.see_copied(TEXT).await;
    assert!(stored(&visitor).await.contains("Something from long ago"), "copying takes nothing away");
    visitor.uses(&format!("{}: {name}", visitor.say(Say::AsideErase))).await;
    visitor.see_no_more(&visitor.say(Say::KeptUnreadable)).await;
    assert!(!stored(&visitor).await.contains("Something from long ago"));
    visitor.was_quiet().await;
}
