//! Somebody who uses the keyboard alone: Tab, arrows, Space, Enter and letters. Every control is reached in the order of the page.

use e2e::walk::Given;
use e2e::{Engine, Keep, Visitor};
use waymark::core::wording::Say;

in_both_engines! {
    goes_through_my_recovery,
    goes_through_one_small_step,
    goes_into_what_happened_and_stops,
    finds_help_and_comes_back,
}

async fn goes_through_my_recovery(engine: Engine) {
    goes_through(engine, "my-recovery").await;
}

pub(crate) async fn goes_through_one_small_step(engine: Engine) {
    goes_through(engine, "small-step").await;
}

async fn goes_through(engine: Engine, id: &str) {
    let mut visitor = Visitor::arrives(engine).await;
    visitor.by_keyboard = true;
    visitor.opens(id, Keep::Yes).await;
    let given = visitor.walks_through(id).await;
    for (_, words) in &given.words {
        visitor.see_kept(words).await;
    }
    visitor.was_quiet().await;
}

async fn goes_into_what_happened_and_stops(engine: Engine) {
    let mut visitor = Visitor::arrives(engine).await;
    visitor.by_keyboard = true;
    visitor.opens("what-happened", Keep::No).await;
    visitor.walks_until("what-happened", "check-in-1", Given::default()).await;
    visitor.uses_say(Say::Stop).await;
    visitor.screen_say(Say::CloseAsk).await;
    visitor.see(&visitor.say(Say::CloseStopped)).await;
    visitor.uses_say(Say::CloseFinish).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    visitor.was_quiet().await;
}

async fn finds_help_and_comes_back(engine: Engine) {
    let mut visitor = Visitor::arrives(engine).await;
    visitor.by_keyboard = true;
    visitor.opens("small-step", Keep::No).await;
    visitor.walks_until("small-step", "already", Given::default()).await;
    visitor.writes_in("", "Singing in the car").await;
    visitor.uses_say(Say::BarHelp).await;
    visitor.screen_say(Say::HelpHeading).await;
    visitor.see_focus_on_heading().await;
    visitor.see("999").await;
    visitor.uses_say(Say::HelpBack).await;
    visitor.screen("When do you get a bit of that already?").await;
    assert_eq!(visitor.boxes().await, ["Singing in the car"]);
    visitor.was_quiet().await;
}
