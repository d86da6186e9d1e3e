//! Somebody does not see the screen: what they are told of it, in which order, and how often. In Chromium, whose own tree is asked,
//! and by a virtual screen reader. `catalogue` does the same on every step.

use e2e::valid_html::Pages;
use e2e::{Engine, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

use crate::every_step::each_act_is_heard_once;

#[tokio::test]
async fn the_screens_around_an_exercise_sound_as_they_should() {
    let visitor = Visitor::looks_closely(Engine::Chromium).await;
    let pages = Pages::default();
    visitor.listens().await;
    sounds_as_it_should(&visitor, &pages, "around-home").await;
    visitor.uses_say(Say::BarHelp).await;
    visitor.see_focus_on_heading().await;
    sounds_as_it_should(&visitor, &pages, "around-help").await;
    visitor.uses_say(Say::HelpBack).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    visitor.finds("small-step").await;
    visitor.see_heading(&visitor.say(Say::DeviceAsk)).await;
    sounds_as_it_should(&visitor, &pages, "around-device").await;
    visitor.passes_the_device_question().await;
    visitor.see_heading(&visitor.say(Say::KeepAsk)).await;
    visitor.see_focus_on_heading().await;
    sounds_as_it_should(&visitor, &pages, "around-keeping").await;
    each_act_is_heard_once(&visitor).await;
    visitor.was_quiet().await;
    pages.are_valid();
}

async fn sounds_as_it_should(visitor: &Visitor, pages: &Pages, screen: &str) {
    visitor.sounds_like(screen).await;
    visitor.reads_as_it_looks(screen).await;
    pages.gather(screen, &visitor.html().await);
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

#[tokio::test]
async fn a_reader_that_hears_other_things_than_are_seen_says_so() {
    let visitor = Visitor::looks_closely(Engine::Chromium).await;
    assert_eq!(visitor.faults_of_reading().await, Vec::<String>::new());
    let made = [
        ("made.append(words('For eyes alone')); made.ariaHidden = 'true'", "\"For eyes alone\", and what is said"),
        (
            "made.append(words('First said'), words('First seen')); made.style.cssText = 'display: flex; flex-direction: column-reverse'",
            "the eye goes back, and the voice does not: First said",
        ),
        (
            "made.append(words('Not drawn')); made.style.cssText = 'content-visibility: hidden'",
            "hidden, and said: Not drawn",
        ),
        ("made.append(words('Another', 'h1'))", "2 headings of the first level"),
    ];
    for (makes, wanted) in made {
        let script = format!(
            "const words = (say, tag = 'p') => Object.assign(document.createElement(tag), {{ textContent: say }});
             document.querySelector('#made')?.remove(); const made = document.createElement('div'); made.id = 'made';
             {makes}; document.querySelector('main').append(made)"
        );
        visitor.script(&script, json!([])).await;
        let found = visitor.faults_of_reading().await.join("\n");
        assert!(found.contains(wanted), "{makes}: {found}");
    }
}
