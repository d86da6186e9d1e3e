//! Somebody does not see the screen: what they are told of it, in which order, and how often. In Chromium, whose own tree is asked.
//! `catalogue` does the same on every step.

use e2e::{Engine, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

use crate::every_step::each_act_is_heard_once;

#[tokio::test]
async fn the_screens_around_an_exercise_sound_as_they_should() {
    let visitor = Visitor::looks_closely(Engine::Chromium).await;
    visitor.listens().await;
    visitor.sounds_like("around-home").await;
    visitor.uses_say(Say::BarHelp).await;
    visitor.see_focus_on_heading().await;
    visitor.sounds_like("around-help").await;
    visitor.uses_say(Say::HelpBack).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    visitor.finds("small-step").await;
    visitor.see_heading(&visitor.say(Say::DeviceAsk)).await;
    visitor.sounds_like("around-device").await;
    visitor.passes_the_device_question().await;
    visitor.see_heading(&visitor.say(Say::KeepAsk)).await;
    visitor.see_focus_on_heading().await;
    visitor.sounds_like("around-keeping").await;
    each_act_is_heard_once(&visitor).await;
    visitor.was_quiet().await;
}

#[tokio::test]
async fn a_choice_that_changes_a_list_is_told_of_once_and_moves_nobody() {
    let visitor = Visitor::arrives(Engine::Chromium).await;
    visitor.uses_say(Say::HomeAll).await;
    visitor.see_focus_on_heading().await;
    visitor.listens().await;
    visitor.uses_say(Say::EnergyTwo).await;
    visitor.see(&visitor.say(Say::ShortRest)).await;
    let told = async || visitor.last_act().await.is_some_and(|act| !act.said.is_empty());
    visitor.expect("the number of exercises to be told", told).await;
    let said = visitor.last_act().await.map(|act| act.said).unwrap_or_default();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("told: "), "{said:?}");
}

#[tokio::test]
async fn a_press_that_is_told_of_twice_is_noticed_and_so_is_a_word_while_typing() {
    let visitor = Visitor::arrives(Engine::Chromium).await;
    visitor.listens().await;
    visitor
        .script(
            "const box = document.createElement('textarea'); box.id = 'made'; box.setAttribute('aria-label', 'Made for this');
             const region = document.querySelector('[role=status]');
             box.addEventListener('input', () => { region.textContent = box.value; });
             document.addEventListener('click', () => { region.textContent = 'one'; document.querySelector('h1').tabIndex = -1; document.querySelector('h1').focus(); });
             document.querySelector('main').prepend(box);",
            json!([]),
        )
        .await;
    visitor.write_in("Made for this", "ab").await;
    let typed = async || visitor.last_act().await.is_some_and(|act| act.typed && !act.said.is_empty());
    visitor.expect("the word while typing to be noticed", typed).await;
    visitor.uses_say(Say::HomeAll).await;
    let twice = async || visitor.last_act().await.is_some_and(|act| !act.typed && act.said.len() > 1);
    visitor.expect("the second word to be noticed", twice).await;
}
