//! More of the third engine, beside `webkit`: the keyboard alone, names and roles, text boxes, leaving, frames, and ends while somebody types.
//!
//! Its driver's Control keys neither copy, paste nor undo, so that part of `text_boxes` is left to the other two.

use e2e::walk::Given;
use e2e::{Engine, Keep, Visitor};
use waymark::core::wording::Say;

use crate::{by_keyboard, kill_points, leaving, text_boxes};

#[tokio::test]
async fn somebody_with_the_keyboard_alone_goes_through_one_small_step() {
    by_keyboard::goes_through_one_small_step(Engine::WebKit).await;
}

#[tokio::test]
async fn what_is_being_composed_is_kept_and_neither_it_nor_the_caret_moves() {
    text_boxes::what_is_being_composed_is_kept_and_neither_it_nor_the_caret_moves(Engine::WebKit).await;
}

#[tokio::test]
async fn writing_in_the_middle_of_both_directions_leaves_the_caret_where_it_is() {
    text_boxes::writing_in_the_middle_of_both_directions_leaves_the_caret_where_it_is(Engine::WebKit).await;
}

#[tokio::test]
async fn leaves_and_back_never_shows_what_was_written() {
    leaving::leaves_and_back_never_shows_what_was_written(Engine::WebKit).await;
}

#[tokio::test]
async fn leaves_out_of_a_partners_page() {
    leaving::leaves_out_of_a_partners_page(Engine::WebKit).await;
}

#[tokio::test]
async fn not_a_letter_is_lost_at_a_dozen_random_ends() {
    kill_points::not_a_letter_is_lost_at_a_dozen_random_ends(Engine::WebKit).await;
}

#[tokio::test]
async fn names_and_roles_are_those_that_chromium_gives() {
    let chromium = hears_every_screen(Engine::Chromium).await;
    let webkit = hears_every_screen(Engine::WebKit).await;
    assert_eq!(chromium.len(), webkit.len());
    for ((screen, chromium), (_, webkit)) in chromium.iter().zip(&webkit) {
        assert!(chromium.len() > 4, "{screen}: there is hardly anything: {chromium:?}");
        let differ: Vec<_> = chromium.iter().zip(webkit).filter(|(one, other)| one != other).collect();
        assert!(differ.is_empty() && chromium.len() == webkit.len(), "{screen}: Chromium beside WebKit: {differ:#?}");
    }
}

/// What each screen on the way through an exercise is, as the browser tells it.
async fn hears_every_screen(engine: Engine) -> Vec<(String, Vec<(String, String)>)> {
    let visitor = Visitor::arrives(engine).await;
    let mut heard = Vec::new();
    let hears = async |heard: &mut Vec<_>| heard.push((visitor.heading().await, visitor.roles_and_names().await));
    hears(&mut heard).await;
    visitor.finds("steady").await;
    visitor.see_heading(&visitor.say(Say::DeviceAsk)).await;
    hears(&mut heard).await;
    visitor.passes_the_gates("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    hears(&mut heard).await;
    visitor.write("Cold air").await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_heading(&visitor.say(Say::LetterAsk)).await;
    hears(&mut heard).await;
    visitor.uses_say(Say::BarHelp).await;
    visitor.see_heading(&visitor.say(Say::HelpHeading)).await;
    hears(&mut heard).await;
    heard
}
