//! What the paper page promises.

use std::rc::Rc;

use yew::html;

use super::*;
use crate::core::exercise::Kind;
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

/// The same with its letters as they are read.
fn plain(html: &str) -> String {
    html.replace("&#x27;", "'").replace("&#39;", "'").replace("&amp;", "&")
}

#[tokio::test]
async fn each_exercise_is_one_sheet_and_can_be_shown_alone() {
    let (page, content) = (page().await, english());
    assert_eq!(page.matches("<article").count(), content.exercises.len());
    assert!(content.exercises.len() <= MOST_SHEETS);
    let css = include_str!("../../../static/css/paper.css");
    for place in 1..=MOST_SHEETS {
        let rule = format!(".wm-at--{place}:target ~ .wm-sheet--{place}");
        assert!(
            css.lines().any(|line| line.trim_end_matches([',', ' ', '{']) == rule),
            "{place} cannot be shown alone"
        );
    }
}

/// A text of an exercise as it reads on paper.
fn on_paper(text: &str) -> String {
    let text = text.replace("{recovery}", "recovery").replace("{each}", "each one");
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[tokio::test]
async fn every_question_is_on_paper_word_for_word() {
    let (page, content) = (page().await, english());
    for exercise in &content.exercises {
        let sheet = plain(sheet_of(&page, exercise.id.as_str()));
        for step in exercise
            .steps
            .iter()
            .filter(|step| !step.ask.is_empty() && step.cards.iter().all(|card| card.mode.is_none()))
        {
            let only_buttons = step.kind == Kind::Info && step.help.is_empty();
            let ask = on_paper(&step.ask);
            assert!(only_buttons || sheet.contains(&ask), "{}: {ask}", exercise.id);
            for words in
                step.cards.iter().chain(&step.groups).map(|card| &card.say).chain(step.fields.iter().map(|f| &f.ask))
            {
                assert!(sheet.contains(&**words), "{}: {words}", exercise.id);
            }
        }
        assert!(!sheet.contains('{'), "{}: a slot stayed empty", exercise.id);
    }
}

#[tokio::test]
async fn every_answer_that_is_not_only_read_has_room() {
    let (page, content) = (page().await, english());
    for exercise in &content.exercises {
        let sheet = plain(sheet_of(&page, exercise.id.as_str()));
        for part in sheet.split("<h3 class=\"wm-ask__ask\">").skip(1) {
            let asked = part.split("</h3>").next().unwrap();
            let told = exercise.steps.iter().any(|step| step.kind == Kind::Info && on_paper(&step.ask) == asked);
            let has_room =
                ["wm-line", "wm-tick", "wm-grid", "wm-blank", "wm-places"].iter().any(|room| part.contains(room));
            // Rings share one drawing, and a question about each of some names has its lines below the next one.
            let shared = exercise.steps.windows(2).any(|pair| {
                on_paper(&pair[0].ask) == asked
                    && (pair[0].kind == Kind::Circles || !pair[1].each.is_empty() || !pair[0].each.is_empty())
            });
            assert!(told || has_room || shared, "{}: nowhere to answer “{asked}”", exercise.id);
        }
    }
}

#[tokio::test]
async fn the_three_rings_are_one_drawing_and_the_week_is_a_table() {
    let page = page().await;
    let circle = sheet_of(&page, "my-circle");
    assert_eq!(circle.matches("wm-blank--rings").count(), 1);
    assert!(circle.contains(">Me</text>"));
    let week = sheet_of(&page, "my-week");
    assert_eq!(week.matches("<table").count(), 1);
    assert_eq!((week.matches("scope=\"row\"").count(), week.matches("scope=\"col\"").count()), (7, 3));
}

#[tokio::test]
async fn a_line_of_ups_and_downs_has_three_squares_for_each_point_and_one_line_ahead() {
    let page = page().await;
    let sheet = sheet_of(&page, "journey-line");
    let points: Vec<&str> = sheet.split("class=\"wm-point\"").skip(1).collect();
    assert!(points.len() >= 6);
    for point in &points {
        let row = point.split("</li>").next().unwrap();
        assert_eq!(row.matches("wm-tick").count(), 3, "{row}");
    }
    let ahead = sheet.split("Put one small hope on the line ahead").nth(1).unwrap().split("<h3").next().unwrap();
    assert_eq!(ahead.matches("wm-line\"").count(), 1);
}

#[tokio::test]
async fn nobody_has_to_mark_fear_and_the_numbers_for_it_stand_there_for_all() {
    let page = page().await;
    for (id, fear) in [("my-circle", "I am afraid of someone"), ("around-me", "Not safe at home")] {
        let sheet = sheet_of(&page, id);
        let asked = sheet.split("You can think about this one and mark nothing.").nth(1).unwrap();
        assert!(asked.contains(fear), "{id}");
        assert!(sheet.contains("National Domestic Abuse Helpline"), "{id}");
    }
}

#[tokio::test]
async fn places_that_may_help_stand_on_paper_with_their_numbers_each_once() {
    let page = page().await;
    let sheet = sheet_of(&page, "around-me");
    let places = sheet.split("wm-places").nth(1).unwrap();
    for place in ["StepChange 0800\u{a0}138\u{a0}1111", "Shelter (England) 0808\u{a0}800\u{a0}4444"] {
        assert_eq!(places.matches(place).count(), 1, "{place}");
    }
}

#[tokio::test]
async fn each_sheet_comes_in_large_print_from_the_same_words() {
    let (page, content) = (page().await, english());
    for place in 1..=content.exercises.len() {
        assert!(page.contains(&format!("id=\"l{place}\" class=\"wm-at wm-at--{place} wm-at--large\"")), "{place}");
        assert!(page.contains(&format!("href=\"#l{place}\"")), "{place}");
    }
    let css = include_str!("../../../static/css/paper_print.css");
    // By its own address, and where large text was asked for, as in a class link.
    let large = css
        .split(".wm-at--large:target ~ .wm-sheet,\n  :root[data-wm-text] .wm-sheet {")
        .nth(1)
        .unwrap()
        .split('}')
        .next()
        .unwrap();
    assert!(large.contains("12mm") && large.contains("font-size: 16pt") && large.contains("--wm-small-size: 16pt"));
}

#[tokio::test]
async fn the_heavy_sheet_is_never_among_the_others_nor_offered_to_people_under_18() {
    let (page, content) = (page().await, english());
    for exercise in content.exercises.iter().filter(|exercise| exercise.weight == Weight::Deep) {
        let start = sheet_of(&page, exercise.id.as_str()).split('>').next().unwrap();
        assert!(start.contains("wm-sheet--deep") && !start.contains("wm-sheet--young"), "{start}");
    }
    let css = include_str!("../../../static/css/paper.css");
    for several in ["wm-at--all", "wm-at--young"] {
        for rule in css.lines().filter(|line| line.contains(&format!(".{several}:target")) && line.ends_with(',')) {
            assert!(rule.contains(":not(.wm-sheet--deep)"), "{rule}");
        }
    }
    let young = content.exercises.iter().filter(|exercise| exercise.young).count();
    assert_eq!(page.matches("wm-sheet--young\"").count(), young);
    assert_eq!(page.matches("wm-sheet__under-18").count(), young, "each of them has Childline for that print");
}

#[tokio::test]
async fn the_page_holds_no_script_no_box_and_no_style() {
    let page = page().await;
    for sign in ["<script", "<style", "<input", "<textarea", "<button", "=\"javascript"] {
        assert!(!page.contains(sign), "{sign}");
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
