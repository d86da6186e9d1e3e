//! Somebody comes back to a save that is damaged, half-written, foreign or from the future. Nothing stops, and nothing is written
//! over it.
//!
//! The bad saves are made from a good one, whatever its keys are called, so that they are always bad versions of today's form.

use e2e::walk::Given;
use e2e::{Engine, Keep, Visitor};
use waymark::core::wording::Say;

in_both_engines! {
    a_damaged_save_stops_nothing_and_stays_as_it_is,
    a_half_written_save_stops_nothing_and_stays_as_it_is,
    a_foreign_text_under_our_key_stops_nothing_and_stays_as_it_is,
    a_save_from_the_future_stops_nothing_and_stays_as_it_is,
    one_bad_slot_beside_a_good_one_loses_nothing,
}

const WORDS: &str = "Cold air on my face";

async fn a_damaged_save_stops_nothing_and_stays_as_it_is(engine: Engine) {
    visits_with(engine, |good| good.replace(WORDS, "Cold hair on my face")).await;
}

async fn a_half_written_save_stops_nothing_and_stays_as_it_is(engine: Engine) {
    visits_with(engine, |good| good.chars().take(good.chars().count() / 2).collect()).await;
}

async fn a_foreign_text_under_our_key_stops_nothing_and_stays_as_it_is(engine: Engine) {
    visits_with(engine, |_| "{\"theme\":\"dark\",\"list\":[1,2,null]}".to_owned()).await;
}

async fn a_save_from_the_future_stops_nothing_and_stays_as_it_is(engine: Engine) {
    visits_with(engine, |good| {
        let future = good.replacen("waymark 1 ", "waymark 99 ", 1);
        assert_ne!(future, good, "the save no longer begins with its version");
        future
    })
    .await;
}

/// Keeps words, spoils every entry, comes back, goes through the whole exercise again, and erases all at the end.
async fn visits_with(engine: Engine, spoil: impl Fn(&str) -> String) {
    let visitor = Visitor::arrives(engine).await;
    let bad = keeps_and_spoils(&visitor, spoil).await;
    visitor.goes_to("/").await;
    visitor.opens_again("steady").await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("New words").await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.screen_say(Say::LetterAsk).await;
    visitor.see("New words").await;
    let now = visitor.our_entries().await;
    for entry in &bad {
        assert!(now.contains(entry), "the bad save was changed: {entry:?}");
    }
    visitor.goes_to("/").await;
    visitor.uses_say(Say::HomeSeeKept).await;
    visitor.screen_say(Say::KeptAsk).await;
    visitor.see(&visitor.say(Say::KeptUnreadable)).await;
    visitor.uses_say(Say::EraseAll).await;
    visitor.uses_say(Say::EraseAllYes).await;
    visitor.screen_say(Say::ErasedAsk).await;
    assert_eq!(visitor.our_entries().await, [], "erasing works on what cannot be read");
    visitor.was_quiet().await;
}

async fn one_bad_slot_beside_a_good_one_loses_nothing(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    keeps_and_spoils(&visitor, str::to_owned).await;
    let good = visitor.our_entries().await;
    let (key, value) = good.iter().find(|(_, value)| value.contains(WORDS)).cloned().expect("the words are kept");
    let (start, slot) = key.split_at(key.len() - 1);
    let other = if slot == "a" { "b" } else { "a" };
    // A write that broke half-way into the other slot.
    visitor.put(&[(format!("{start}{other}"), value.chars().take(40).collect())]).await;
    visitor.goes_to("/").await;
    visitor.press(&visitor.exercise("steady").title).await;
    visitor.screen_say(Say::DeviceAsk).await;
    visitor.uses_say(Say::Skip).await;
    visitor.screen_say(Say::FoundAsk).await;
    visitor.uses_say(Say::FoundGoOn).await;
    visitor.screen("What else helps you feel a bit steadier?").await;
    assert_eq!(visitor.boxes().await, [WORDS]);
    visitor.was_quiet().await;
}

/// Gives back the entries as they stand after spoiling, on a page that runs no widget.
async fn keeps_and_spoils(visitor: &Visitor, spoil: impl Fn(&str) -> String) -> Vec<(String, String)> {
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write(WORDS).await;
    visitor.see_kept(WORDS).await;
    visitor.goes_to_plain("/paper").await;
    let entries: Vec<_> = visitor.our_entries().await.into_iter().map(|(key, value)| (key, spoil(&value))).collect();
    visitor.put(&entries).await;
    entries
}
