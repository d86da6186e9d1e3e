//! Other software on the page: a translator that puts translations in the place of our texts, and a reading extension that moves what we
//! drew. Nothing stops, nothing is lost, no text of a screen before stays on the one after, and nobody's own words are translated.
//!
//! Without `static/others.js` the second of them stops the program in this walk.

use std::rc::Rc;

use e2e::verbs::tidy;
use e2e::walk::Given;
use e2e::{Engine, Keep, Profile, Site, Visitor};
use serde_json::{Value, json};
use waymark::core::wording::Say;

in_both_engines! {
    a_page_translator_stops_nothing_and_leaves_own_words_alone,
    a_reading_extension_that_moves_what_we_drew_stops_nothing,
}

const TRANSLATOR: &str = include_str!("translator.js");
const READER: &str = include_str!("reader.js");
/// Stands in everything that a walk writes.
const OWN: &str = "\u{17d}ofie";

async fn a_page_translator_stops_nothing_and_leaves_own_words_alone(engine: Engine) {
    goes_everywhere(engine, TRANSLATOR, "translated").await;
}

async fn a_reading_extension_that_moves_what_we_drew_stops_nothing(engine: Engine) {
    goes_everywhere(engine, READER, "moved").await;
}

/// An exercise with boxes, rows and cards to its letter and its end, with Help on the way, and home; then the same words again another day.
async fn goes_everywhere(engine: Engine, software: &str, counts: &str) {
    let (profile, site) = (Profile::new(), Rc::new(Site::serve()));
    let visitor = Visitor::comes_with(engine, &profile, &site).await;
    begins(&visitor, software).await;
    visitor.opens("my-circle", Keep::No).await;
    let given = visitor.walks_through("my-circle").await;
    changes_a_line_that_stays(&visitor).await;
    for (_, words) in &given.words {
        visitor.see_kept(words).await;
    }
    finds_help_and_comes_back(&visitor).await;
    was_busy(&visitor, counts).await;
    visitor.was_quiet().await;

    visitor.reloads().await;
    begins(&visitor, software).await;
    visitor.see(&visitor.say(Say::HomeKept)).await;
    visitor.finds("steady").await;
    visitor.passes_the_device_question().await;
    visitor.uses_say(Say::FoundGoOn).await;
    visitor.see_heading("What else helps you feel a bit steadier?").await;
    assert_eq!(visitor.boxes().await, ["One, two"]);
    was_busy(&visitor, counts).await;
    visitor.was_quiet().await;
}

async fn begins(visitor: &Visitor, software: &str) {
    visitor.script(software, json!([OWN])).await;
}

/// The line under a box is one text that changes while the screen stays: it must be the new one that is seen, translated or not.
async fn changes_a_line_that_stays(visitor: &Visitor) {
    visitor.finds("steady").await;
    visitor.see_heading(&visitor.exercise("steady").title).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.see(&visitor.say(Say::KeepLineNot)).await;
    visitor.write("One").await;
    visitor.uses_say(Say::KeepLineKeep).await;
    visitor.see_kept("One").await;
    visitor.see(&visitor.say(Say::KeepLineKept)).await;
    visitor.see_no_more(&visitor.say(Say::KeepLineNot)).await;
    assert!(!visitor.offers(&visitor.say(Say::KeepLineKeep)).await, "an old word stayed on the button");
    visitor.write(", two").await;
    visitor.see_kept("One, two").await;
}

async fn finds_help_and_comes_back(visitor: &Visitor) {
    let heading = visitor.heading().await;
    visitor.uses_say(Say::BarHelp).await;
    visitor.see_heading(&visitor.say(Say::HelpHeading)).await;
    visitor.see("999").await;
    visitor.see_no_more(&heading).await;
    visitor.uses_say(Say::HelpBack).await;
    visitor.see_heading(&heading).await;
    visitor.see_no_more(&tidy(&visitor.say(Say::HelpHeading))).await;
    assert_eq!(visitor.boxes().await, ["One, two"]);
}

/// The software was there all the time, and left own words alone.
async fn was_busy(visitor: &Visitor, counts: &str) {
    let said = visitor.script("return { ...document.documentElement.dataset }", json!([])).await;
    let count: usize = said[counts].as_str().and_then(|count| count.parse().ok()).unwrap_or_default();
    assert!(count > 40, "the software had little to do: {said}");
    let own = said.get("translatedOwn").and_then(Value::as_str).unwrap_or_default();
    assert_eq!(own, "", "somebody's own words were translated");
}
