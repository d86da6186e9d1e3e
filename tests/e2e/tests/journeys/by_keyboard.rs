//! Somebody who uses the keyboard alone: Tab, arrows, Space, Enter and letters. Every control is reached in the order of the page.

use e2e::walk::Given;
use e2e::{Engine, Keep, Visitor};
use serde_json::json;
use thirtyfour::Key;
use waymark::core::wording::Say;

in_both_engines! {
    goes_through_my_recovery,
    goes_through_one_small_step,
    goes_into_what_happened_and_stops,
    finds_help_and_comes_back,
    the_box_is_at_most_four_stops_from_the_edge_of_a_frame,
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

/// On the partner's page, the last place for focus in front of the frame.
const BEFORE_THE_FRAME: &str = "
    const before = document.createElement('button');
    before.textContent = 'Before';
    document.querySelector('iframe').before(before);
    before.focus();
";

async fn the_box_is_at_most_four_stops_from_the_edge_of_a_frame(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    let _host = visitor.goes_to_a_partner().await;
    visitor.opens("small-step", Keep::Unsaid).await;
    visitor.walks_until("small-step", "already", Given::default()).await;
    visitor.step_out_of_frame().await;
    visitor.script(BEFORE_THE_FRAME, json!([])).await;
    visitor.key(Key::Tab).await;
    visitor.step_into_frame().await;
    let mut stops = vec![visitor.focused().await];
    while stops.len() < 4 {
        if stops.last() == Some(&visitor.say(Say::BarSkip)) {
            visitor.key(Key::Enter).await;
            visitor.see_focus_on_heading().await;
        }
        visitor.key(Key::Tab).await;
        stops.push(visitor.focused().await);
        if visitor.script("return document.activeElement.matches('textarea')", json!([])).await == json!(true) {
            break;
        }
    }
    visitor.type_here("Tea").await;
    assert_eq!(visitor.boxes().await, ["Tea"], "the box has focus after {stops:?}");
}
