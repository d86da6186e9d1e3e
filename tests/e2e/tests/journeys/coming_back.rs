//! Somebody closes the browser in the middle, comes back another time, and finds the same words at the same step.

use std::rc::Rc;

use e2e::walk::{Given, own_words};
use e2e::{Engine, Keep, Profile, Site, Visitor};
use waymark::core::wording::Say;

in_both_engines! {
    comes_back_tomorrow_and_finds_her_words,
    is_greeted_before_the_words_of_the_heavy_exercise_are_shown,
    finds_nothing_if_nothing_was_to_be_kept,
    starts_fresh_and_loses_nothing,
}

async fn comes_back_tomorrow_and_finds_her_words(engine: Engine) {
    let (profile, site) = (Profile::new(), Rc::new(Site::serve()));
    let visitor = Visitor::comes_with(engine, &profile, &site).await;
    visitor.opens("small-step", Keep::Yes).await;
    let given = visitor.walks_until("small-step", "smallest", Given::default()).await;
    let typed = "  Put my boots by the door \u{2013} \u{17d}ofie \"helps\" & <waits>  ";
    visitor.write(typed).await;
    visitor.see_kept("Put my boots by the door").await;
    visitor.see(&visitor.say(Say::KeepLineKept)).await;
    visitor.was_quiet().await;
    visitor.browser.close().await;

    let visitor = Visitor::comes_with(engine, &profile, &site).await;
    visitor.see(&visitor.say(Say::HomeKept)).await;
    visitor.see_no_more("boots").await;
    visitor.finds("small-step").await;
    passes_the_device_question(&visitor).await;
    visitor.screen_say(Say::FoundAsk).await;
    visitor.see_no_more("boots").await;
    visitor.uses_say(Say::FoundGoOn).await;
    visitor.screen("What is the smallest step towards it?").await;
    assert_eq!(visitor.boxes().await, [typed], "the words are there to the last space");
    visitor.uses_say(Say::Back).await;
    visitor.screen("What would you like a bit more of?").await;
    assert_eq!(visitor.boxes().await, [given.words_at("more")]);
    visitor.was_quiet().await;
}

async fn is_greeted_before_the_words_of_the_heavy_exercise_are_shown(engine: Engine) {
    let (profile, site) = (Profile::new(), Rc::new(Site::serve()));
    let visitor = Visitor::comes_with(engine, &profile, &site).await;
    visitor.opens("what-happened", Keep::Yes).await;
    let given = visitor.walks_until("what-happened", "friend", Given::default()).await;
    visitor.write("You were a child").await;
    visitor.see_kept("You were a child").await;
    visitor.was_quiet().await;
    visitor.browser.close().await;

    let visitor = Visitor::comes_with(engine, &profile, &site).await;
    visitor.finds("what-happened").await;
    passes_the_device_question(&visitor).await;
    visitor.screen_say(Say::FoundAsk).await;
    visitor.uses_say(Say::FoundGoOn).await;
    visitor.screen_say(Say::CheckInAsk).await;
    visitor.see(given.words_at("anchor")).await;
    visitor.see_no_more("You were a child").await;
    visitor.see_no_more(given.words_at("short-name")).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.screen("If a friend believed this, what would you say to them?").await;
    assert_eq!(visitor.boxes().await, ["You were a child"]);
    visitor.was_quiet().await;
}

async fn finds_nothing_if_nothing_was_to_be_kept(engine: Engine) {
    for keep in [Keep::No, Keep::Unsaid] {
        let visitor = Visitor::arrives(engine).await;
        visitor.opens("steady", keep).await;
        visitor.walks_until("steady", "what-else", Given::default()).await;
        visitor.write("Cold air").await;
        visitor.see(&visitor.say(Say::KeepLineNot)).await;
        assert_eq!(visitor.storage().await, [], "nothing was to be kept");
        visitor.reloads().await;
        visitor.see(&visitor.say(Say::HomeNotKept)).await;
        assert_eq!(visitor.storage().await, [], "nothing was to be kept");
        visitor.was_quiet().await;
    }
}

async fn starts_fresh_and_loses_nothing(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("steady", Keep::Yes).await;
    let given = visitor.walks_until("steady", "letter", Given::default()).await;
    visitor.see_kept(given.words_at("what-else")).await;
    visitor.reloads().await;
    visitor.press(&visitor.exercise("steady").title).await;
    passes_the_device_question(&visitor).await;
    visitor.screen_say(Say::FoundAsk).await;
    visitor.uses_say(Say::FoundFresh).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    assert_eq!(visitor.boxes().await, [""], "a new sitting begins empty");
    visitor.write("Something new").await;
    visitor.see_kept("Something new").await;
    visitor.see_kept(&own_words("what-else")).await;
    visitor.reloads().await;
    visitor.press(&visitor.exercise("steady").title).await;
    passes_the_device_question(&visitor).await;
    visitor.uses_say(Say::FoundLook).await;
    visitor.screen_say(Say::LookAsk).await;
    visitor.see("Something new").await;
    visitor.see(&own_words("what-else")).await;
    visitor.was_quiet().await;
}

/// Who else uses this device is asked at each visit; the keep choice was made before.
pub async fn passes_the_device_question(visitor: &Visitor) {
    visitor.screen_say(Say::DeviceAsk).await;
    visitor.uses_say(Say::Skip).await;
}
