//! What the page with questions for two promises.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::html;

use super::*;
use crate::core::exercise::Weight;
use crate::view::gallery::{english, shown};

async fn page() -> String {
    plain(&shown(html! { <Pair content={Rc::new(english())} /> }).await)
}

/// Letters as they are read.
fn plain(html: &str) -> String {
    html.replace("&#x27;", "'").replace("&#39;", "'").replace("&amp;", "&").replace("&quot;", "\"")
}

/// The HTML of one screen.
fn screen_of<'a>(page: &'a str, id: &str) -> &'a str {
    let sign = "data-wm-screen=\"";
    let (_, from) = page.split_once(&format!("{sign}{id}\"")).unwrap();
    from.split(sign).next().unwrap()
}

#[tokio::test]
async fn every_deck_can_be_chosen_and_no_exercise_that_asks_more() {
    let (page, content) = (page().await, english());
    let door = screen_of(&page, DOOR);
    assert_eq!(door.matches("wm-pair__card").count(), content.pairs.len());
    for exercise in &content.exercises {
        let offered = content.pairs.iter().any(|deck| deck.exercise == exercise.id);
        assert_eq!(door.contains(&format!(">{}</a>", exercise.title)), offered, "{}", exercise.title);
        assert!(!offered || exercise.weight == Weight::Gentle, "{}", exercise.title);
    }
}

#[tokio::test]
async fn the_door_says_what_to_agree_on_before_anything_is_asked() {
    let (page, content) = (page().await, english());
    let door = screen_of(&page, DOOR);
    let agreement = content.wording.say(Say::PairAgreement);
    assert_eq!(agreement.split('|').count(), 5);
    for line in agreement.split('|') {
        assert!(door.contains(&format!("<li>{line}</li>")), "{line}");
    }
    assert!(door.find("You can pass, always.") < door.find("wm-pair__decks"));
    assert!(door.contains(&*content.wording.say(Say::PairNotReviewed)), "nobody has reviewed them yet");
}

#[tokio::test]
async fn each_question_is_a_screen_with_both_turns_and_at_most_three_ideas() {
    let (page, content) = (page().await, english());
    for (at, deck) in content.pairs.iter().enumerate() {
        for (place, ask) in deck.asks.iter().enumerate() {
            let screen = screen_of(&page, &format!("{}-{}", at + 1, place + 1));
            let heading = screen.split("<h3").nth(1).unwrap().split("</h3>").next().unwrap();
            assert!(heading.contains(&*ask.say) && heading.matches("data-wm-turn").count() == 2, "{heading}");
            assert_eq!(screen.matches("class=\"wm-pair__idea\"").count(), ask.ideas.len(), "{screen}");
            assert!(ask.ideas.iter().all(|idea| screen.contains(&**idea)), "{screen}");
        }
    }
}

#[tokio::test]
async fn nobody_can_write_anything_on_it_and_the_bar_says_what_is_promised() {
    let (page, content) = (page().await, english());
    for control in ["<input", "<textarea", "<select", "<form", "contenteditable"] {
        assert!(!page.contains(control), "{control}");
    }
    assert!(page.contains(&*content.wording.say(Say::PairPromise)));
    assert!(page.contains("data-wm-help") && page.contains("data-wm-leave"));
}

#[tokio::test]
async fn passing_is_a_press_like_going_on() {
    let page = page().await;
    let press = |does: &str| {
        let tag = page.split("<button").find(|tag| tag.contains(&format!("data-wm-does=\"{does}\""))).unwrap();
        tag.split("class=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    assert_eq!(press("pass"), press("next"));
    assert!(press("swap").contains("wm-turns__press") && press("pass").contains("wm-turns__press"));
}

#[tokio::test]
async fn the_end_asks_how_it_was_thanks_and_names_who_to_talk_to() {
    let (page, content) = (page().await, english());
    let close = screen_of(&page, CLOSE);
    assert_eq!(content.wording.say(Say::PairCloseAsks).split('|').count(), 2);
    for seen in ["What was it like to be asked?", "Thank each other", "116\u{a0}123", "href=\"#0\""] {
        assert!(close.contains(seen), "{seen}: {close}");
    }
}

#[tokio::test]
async fn nothing_here_leads_out_of_a_class_to_a_visit_that_keeps_words() {
    let page = page().await;
    assert!(!page.contains("href=\"./"), "a link to another page of ours knows of no class");
}

#[tokio::test]
async fn every_address_on_the_page_leads_to_something_on_it_and_is_bare_numbers_or_a_place_beside() {
    let page = page().await;
    let ids: BTreeSet<&str> = page.split(" id=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
    assert_eq!(page.matches(" id=\"").count(), ids.len(), "an id stands twice");
    let named: BTreeSet<&str> = page.split("href=\"#").skip(1).filter_map(|part| part.split('"').next()).collect();
    assert!(named.iter().all(|id| ids.contains(id)), "{named:?}");
    let is_number = |name: &str| name.chars().all(|sign| sign.is_ascii_digit() || sign == '-');
    // Help and the pause never come into the address: the script shows them without going there.
    let words: Vec<_> = named.iter().filter(|name| !is_number(name)).collect();
    assert!(words.iter().all(|name| **name == "help" || name.starts_with("rest-")), "{words:?}");
}

#[tokio::test]
async fn a_pause_offers_every_way_to_feel_steadier_and_breathing_never_first() {
    let (page, content) = (page().await, english());
    for (at, ground) in content.blocks.grounding.iter().enumerate() {
        let rest = screen_of(&page, &format!("rest-{}", at + 1));
        assert!(ground.lines.iter().all(|line| rest.contains(&**line)), "{rest}");
    }
    assert!(!screen_of(&page, "rest-1").contains("Breathe in"));
}
