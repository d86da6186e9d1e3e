//! Somebody wants their words gone: one exercise, with a way to take it back, or everything, without.

use e2e::walk::Given;
use e2e::{Engine, Keep, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

use crate::coming_back::passes_the_device_question;

in_both_engines! {
    deletes_one_exercise_and_takes_it_back,
    deletes_one_exercise_for_good,
    deletes_everything_and_nothing_of_ours_is_left,
    deletes_from_the_letter,
    erases_one_answer_and_it_is_nowhere,
}

const WORDS: &str = "Cold air on my face";

async fn keeps_some_words(engine: Engine) -> Visitor {
    let visitor = Visitor::arrives(engine).await;
    visitor.script("localStorage.setItem('other:thing', 'not ours')", json!([])).await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write(WORDS).await;
    visitor.see_kept(WORDS).await;
    visitor
}

async fn looks_at_what_is_kept(visitor: &Visitor) {
    visitor.reloads().await;
    visitor.uses_say(Say::HomeSeeKept).await;
    visitor.screen_say(Say::KeptAsk).await;
    visitor.see(&visitor.exercise("steady").title).await;
}

async fn deletes_it(visitor: &Visitor) {
    visitor.press(&format!("{}: {}", visitor.say(Say::KeptErase), visitor.exercise("steady").title)).await;
    visitor.screen_say(Say::ErasedAsk).await;
    let gone = async || !visitor.our_entries().await.iter().any(|(_, value)| value.contains(WORDS));
    visitor.expect("the words to be gone from storage", gone).await;
}

async fn deletes_one_exercise_and_takes_it_back(engine: Engine) {
    let visitor = keeps_some_words(engine).await;
    looks_at_what_is_kept(&visitor).await;
    deletes_it(&visitor).await;
    visitor.uses_say(Say::Undo).await;
    visitor.screen_say(Say::FoundAsk).await;
    visitor.see_kept(WORDS).await;
    visitor.uses_say(Say::FoundGoOn).await;
    visitor.screen("What else helps you feel a bit steadier?").await;
    assert_eq!(visitor.boxes().await, [WORDS]);
    visitor.was_quiet().await;
}

async fn deletes_one_exercise_for_good(engine: Engine) {
    let visitor = keeps_some_words(engine).await;
    looks_at_what_is_kept(&visitor).await;
    deletes_it(&visitor).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    assert_eq!(visitor.storage().await, [("other:thing".to_owned(), "not ours".to_owned())]);
    visitor.goes_back().await;
    visitor.see_no_more(WORDS).await;
    visitor.reloads().await;
    visitor.see(&visitor.say(Say::HomeNotKept)).await;
    visitor.was_quiet().await;
}

async fn deletes_everything_and_nothing_of_ours_is_left(engine: Engine) {
    let visitor = keeps_some_words(engine).await;
    visitor.reloads().await;
    visitor.finds("small-step").await;
    passes_the_device_question(&visitor).await;
    visitor.walks_until("small-step", "more", Given::default()).await;
    visitor.see_kept(&e2e::walk::own_words("already")).await;
    looks_at_what_is_kept(&visitor).await;
    visitor.uses_say(Say::EraseAll).await;
    visitor.screen_say(Say::EraseAllAsk).await;
    visitor.uses_say(Say::EraseAllYes).await;
    visitor.screen_say(Say::ErasedAsk).await;
    visitor.see(&visitor.say(Say::ErasedAll)).await;
    assert_eq!(visitor.storage().await, [("other:thing".to_owned(), "not ours".to_owned())]);
    for _ in 0..3 {
        visitor.goes_back().await;
        visitor.see_no_more(WORDS).await;
        assert!(!visitor.boxes().await.iter().any(|words| words.contains(WORDS)), "Back brought the words again");
    }
    assert_eq!(visitor.our_entries().await, [], "nothing came back into storage");
}

async fn deletes_from_the_letter(engine: Engine) {
    let visitor = keeps_some_words(engine).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.screen_say(Say::LetterAsk).await;
    visitor.uses_say(Say::LetterDelete).await;
    visitor.screen_say(Say::ErasedAsk).await;
    let gone = async || visitor.our_entries().await.is_empty();
    visitor.expect("the only sitting to be gone from storage", gone).await;
    visitor.was_quiet().await;
}

async fn erases_one_answer_and_it_is_nowhere(engine: Engine) {
    let visitor = keeps_some_words(engine).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.screen_say(Say::LetterAsk).await;
    let exercise = visitor.exercise("steady");
    let step = exercise.steps.iter().find(|step| step.id.as_str() == "what-else").unwrap();
    let erase = format!("{}: {}", visitor.say(Say::EraseLine), step.letter.as_ref().unwrap());
    let gone = async || !visitor.our_entries().await.iter().any(|(_, value)| value.contains(WORDS));
    visitor.press(&erase).await;
    visitor.see(&visitor.say(Say::ErasedLine)).await;
    assert!(gone().await, "it is said only after storage was read back");
    visitor.see_no_more(WORDS).await;
    visitor.uses_say(Say::Undo).await;
    visitor.see(WORDS).await;
    visitor.expect("the words to be kept again", async || !gone().await).await;
    visitor.press(&erase).await;
    visitor.see(&visitor.say(Say::ErasedLine)).await;
    visitor.uses_say(Say::CarryOn).await;
    let left = async || visitor.heading().await != visitor.say(Say::LetterAsk);
    visitor.expect("the next screen", left).await;
    let markup = visitor.script("return document.documentElement.outerHTML", json!([])).await;
    assert!(!markup.as_str().unwrap().contains(WORDS), "nothing of it is left in the page");
    assert!(gone().await && !visitor.our_entries().await.is_empty(), "the other answers stay");
    visitor.was_quiet().await;
}
