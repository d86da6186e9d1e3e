//! What the paper page promises.

use std::rc::Rc;

use yew::html;

use super::*;
use crate::view::gallery::{english, shown};

async fn page() -> String {
    shown(html! { <Paper content={Rc::new(english())} /> }).await
}

/// The HTML of one sheet.
fn sheet_of<'a>(page: &'a str, id: &str) -> &'a str {
    let place = english().exercises.iter().position(|exercise| exercise.id.as_str() == id).unwrap() + 1;
    page.split("<article")
        .find(|part| part.contains(&format!("wm-sheet--{place}\"")) || part.contains(&format!("wm-sheet--{place} ")))
        .unwrap()
}

#[tokio::test]
async fn each_exercise_is_one_sheet_and_can_be_shown_alone() {
    let (page, content) = (page().await, english());
    assert_eq!(page.matches("<article").count(), content.exercises.len());
    assert!(content.exercises.len() <= MOST_SHEETS);
    let css = include_str!("../../../static/css/paper.css");
    for place in 1..=MOST_SHEETS {
        assert!(css.contains(&format!(".wm-at--{place}:target ~ .wm-sheet--{place}")), "{place} cannot be shown alone");
    }
}

#[tokio::test]
async fn every_question_is_on_paper_word_for_word() {
    let (page, content) = (page().await, english());
    for exercise in &content.exercises {
        let sheet = sheet_of(&page, exercise.id.as_str()).replace("&#x27;", "'").replace("&amp;", "&");
        for step in exercise
            .steps
            .iter()
            .filter(|step| !step.ask.is_empty() && step.cards.iter().all(|card| card.mode.is_none()))
        {
            let only_buttons = step.kind == crate::core::exercise::Kind::Info && step.help.is_empty();
            assert!(only_buttons || sheet.contains(&*step.ask), "{}: {}", exercise.id, step.ask);
            for card in &step.cards {
                assert!(sheet.contains(&*card.say), "{}: {}", exercise.id, card.say);
            }
        }
    }
}

#[tokio::test]
async fn every_sheet_ends_with_numbers_and_says_who_can_see_it() {
    let page = page().await;
    for sheet in page.split("<article").skip(1) {
        let foot = sheet.split("\"wm-sheet__foot\"").nth(1).unwrap();
        assert!(foot.contains("Call 999") && sheet.contains("Other people can see this sheet."), "{foot}");
    }
}

#[tokio::test]
async fn the_heavy_sheet_begins_with_notes_and_the_stop_line_and_rests_after_each_part() {
    let page = page().await;
    let sheet = sheet_of(&page, "what-happened");
    assert!(sheet.contains("wm-sheet--deep"));
    let stop = sheet.find("You can stop at any line").unwrap();
    let gate = sheet.find("Do any of these fit today?").unwrap();
    let anchor = sheet.find("Name a person, place, animal or thing").unwrap();
    let first = sheet.find("Part 1: What happened").unwrap();
    assert!(stop < gate && gate < anchor && anchor < first);
    assert_eq!(sheet.matches("wm-sheet__end").count(), 5, "between six parts there are five ends");
    assert!(sheet.matches("class=\"wm-rest\"").count() >= 6);
    for end in sheet.split("wm-sheet__end").skip(1) {
        assert!(end.split("</li>").next().unwrap().contains("Call 999"));
    }
}

#[tokio::test]
async fn the_page_leads_to_every_sheet_back_to_the_first_page_and_away() {
    let (page, content) = (page().await, english());
    for place in 1..=content.exercises.len() {
        assert!(page.contains(&format!("href=\"#p{place}\"")) && page.contains(&format!("id=\"p{place}\"")), "{place}");
    }
    assert!(page.contains("href=\"./\"") && page.contains("data-wm-leave"));
}
