//! Somebody looks for a way in: through a door, by how much there is today, along the map of ideas; and back again.
//!
//! In Chromium at 320 px and light, in Firefox at 1280 px and dark.

use e2e::verbs::tidy;
use e2e::{Engine, Keep, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

in_both_engines! {
    goes_through_each_door_and_back_home,
    has_two_minutes,
    reads_where_an_idea_comes_from_and_tries_what_comes_of_it,
    takes_the_lighter_one,
    goes_through_the_two_minute_version_to_its_letter,
    asks_for_nothing_by_opening_any_exercise,
}

async fn goes_through_each_door_and_back_home(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    visitor.sees_well(&visitor.say(Say::HomeTitle)).await;
    for door in visitor.site.content.doors.clone() {
        visitor.press(&door.title).await;
        visitor.meets(&door.title).await;
        for route in &door.routes {
            visitor.see(&route.title).await;
            for id in &route.exercises {
                visitor.see(&visitor.exercise(id.as_str()).purpose).await;
            }
        }
        visitor.driver.back().await.expect("the browser goes back");
        visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
        visitor.driver.forward().await.expect("the browser goes forward");
        visitor.see_heading(&door.title).await;
        visitor.press_in("main", &visitor.say(Say::Back)).await;
        visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    }
    visitor.was_quiet().await;
}

async fn has_two_minutes(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    visitor.uses_say(Say::HomeAll).await;
    visitor.meets(&visitor.say(Say::HomeAll)).await;
    let all = cards(&visitor).await;
    visitor.uses_say(Say::EnergyTwo).await;
    visitor.see(&visitor.say(Say::ShortRest)).await;
    visitor.sees_well(&visitor.say(Say::HomeAll)).await;
    assert!(cards(&visitor).await < all, "two minutes leave fewer to choose from");
    let said = "return document.querySelector('[aria-live]').textContent.trim()";
    let shown = "return document.querySelector('.wm-energy__count').textContent.trim()";
    assert_eq!(
        visitor.script(said, json!([])).await,
        visitor.script(shown, json!([])).await,
        "it is said once, politely"
    );
    // The choice lives as long as the visit, and no longer.
    visitor.uses_say(Say::HomeIdeas).await;
    visitor.see_heading(&visitor.say(Say::HomeIdeas)).await;
    visitor.press_in("main", &visitor.say(Say::Back)).await;
    visitor.see(&visitor.say(Say::ShortRest)).await;
    visitor.reloads().await;
    visitor.uses_say(Say::HomeAll).await;
    visitor.see_heading(&visitor.say(Say::HomeAll)).await;
    assert_eq!(cards(&visitor).await, all);
    visitor.was_quiet().await;
}

async fn reads_where_an_idea_comes_from_and_tries_what_comes_of_it(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    visitor.uses_say(Say::HomeIdeas).await;
    visitor.meets(&visitor.say(Say::HomeIdeas)).await;
    for idea in visitor.site.content.ideas.clone() {
        visitor.see(&idea.title).await;
        visitor.see(&idea.source).await;
    }
    let idea = visitor.site.content.ideas.first().expect("there is an idea").clone();
    visitor.press_in(".wm-map__stop", &visitor.exercise(idea.exercises[0].as_str()).title).await;
    visitor.see_heading(&visitor.say(Say::DeviceAsk)).await;
    visitor.was_quiet().await;
}

async fn takes_the_lighter_one(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    visitor.uses_say(Say::HomeAll).await;
    visitor.see_heading(&visitor.say(Say::HomeAll)).await;
    let gentler = visitor.exercise(visitor.exercise("what-happened").gentler.as_str());
    let card = "document.querySelector('[data-wm-open=what-happened].wm-card__link').closest('.wm-card')";
    visitor.script(&format!("{card}.querySelector('.wm-card__lighter').click()"), json!([])).await;
    visitor.see_heading(&visitor.say(Say::DeviceAsk)).await;
    visitor.uses_say(Say::DeviceMe).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_heading(&visitor.say(Say::KeepAsk)).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_heading(&gentler.title).await;
    visitor.was_quiet().await;
}

async fn goes_through_the_two_minute_version_to_its_letter(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    for id in ["my-circle", "whole-me"] {
        visitor.uses_say(Say::HomeAll).await;
        visitor.see_heading(&visitor.say(Say::HomeAll)).await;
        visitor.uses_say(Say::EnergyTwo).await;
        visitor.see(&visitor.say(Say::Brief)).await;
        visitor.uses(&visitor.exercise(id).title).await;
        visitor.passes_the_gates(id, Keep::No).await;
        let given = visitor.walks_briefly(id).await;
        assert!(!given.words.is_empty());
    }
    visitor.was_quiet().await;
}

async fn asks_for_nothing_by_opening_any_exercise(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    let asked = visitor.site.asked_by_the_page();
    for exercise in visitor.site.content.exercises.clone() {
        visitor.finds(exercise.id.as_str()).await;
        visitor.passes_the_gates(exercise.id.as_str(), Keep::Unsaid).await;
        visitor.uses_say(Say::OpenStart).await;
        let left = async || visitor.heading().await != tidy(&exercise.title);
        visitor.expect("the first step", left).await;
        assert_eq!(visitor.site.asked_by_the_page(), asked, "opening {} asked for something", exercise.id);
        visitor.uses_say(Say::Back).await;
        visitor.see_heading(&exercise.title).await;
        visitor.uses_say(Say::OpenNotNow).await;
        visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    }
    visitor.was_quiet().await;
}

/// How many exercises are on the screen.
async fn cards(visitor: &Visitor) -> u64 {
    let count = "return document.querySelectorAll('.wm-card [data-wm-open].wm-card__link').length";
    visitor.script(count, json!([])).await.as_u64().unwrap_or_default()
}
