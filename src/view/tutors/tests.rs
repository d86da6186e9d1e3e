//! What the page for tutors promises.

use std::rc::Rc;

use yew::html;

use super::*;
use crate::core::class::{Class, Size};
use crate::core::exercise::Weight;
use crate::view::gallery::{english, shown_with};

async fn page_of(content: Content) -> String {
    let content = Rc::new(content);
    let page = shown_with(Rc::clone(&content), html! { <Tutors {content} /> }).await;
    page.replace("&#x27;", "'").replace("&#39;", "'").replace("&amp;", "&").replace("&quot;", "\"")
}

async fn page() -> String {
    page_of(english()).await
}

/// The HTML of every part that shows alone, each from its way back on.
fn parts(page: &str) -> impl Iterator<Item = &str> {
    page.split("<p class=\"wm-place\">").skip(1)
}

fn part_of<'a>(page: &'a str, id: &str) -> &'a str {
    parts(page).find(|part| part.contains(&format!(" id=\"{id}-title\""))).unwrap()
}

/// The place of an exercise in the list of all, from 1.
fn place(content: &Content, id: &str) -> usize {
    content.exercises.iter().position(|exercise| exercise.id.as_str() == id).unwrap() + 1
}

#[tokio::test]
async fn the_door_leads_to_every_session_every_note_and_what_else_a_tutor_needs() {
    let (page, content) = (page().await, english());
    let door = page.split("<p class=\"wm-place\">").next().unwrap();
    let sessions = content.plans.list.iter().map(|plan| format!("#s{}", plan.number));
    let notes = (1..=content.exercises.len()).map(|place| format!("#n{place}"));
    let others = ["./class-link", "./front", "./paper", "#numbers", "#form", "./#c1", "./"].map(str::to_owned);
    for to in sessions.chain(notes).chain(others) {
        assert!(door.contains(&format!("href=\"{to}\"")), "{to}");
        if let Some(id) = to.strip_prefix('#') {
            assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
        }
    }
    assert!(door.contains("Nobody has tried these pages with a college yet"));
}

#[tokio::test]
async fn every_part_has_one_title_and_a_way_back() {
    let page = page().await;
    for part in parts(&page) {
        assert_eq!(part.matches("<h1").count(), 1, "{part}");
        assert!(part.contains("href=\"#door\""), "{part}");
    }
    assert_eq!(page.matches("href=\"#door\"").count() + 1, page.matches("<h1").count());
}

#[tokio::test]
async fn everything_of_a_plan_and_of_every_session_is_on_its_page() {
    let (page, content) = (page().await, english());
    let every = &content.plans.every;
    for plan in &content.plans.list {
        let part = part_of(&page, &format!("s{}", plan.number));
        let own = [&plan.aims, &plan.listing, &plan.notes, &plan.care].into_iter().flatten();
        let rows = plan.rows.iter().flat_map(|row| [&row.what, &row.how]);
        let shared = [&every.before, &every.agreement, &every.during, &every.after].into_iter().flatten();
        let ifs = plan.what_if.iter().chain(&every.what_if).flat_map(|one| one.then.iter().chain([&one.happens]));
        let alone = [&plan.title, &plan.audience, &plan.take_home_say];
        for text in own.chain(rows).chain(shared).chain(ifs).chain(alone) {
            assert!(part.contains(&**text), "{}: {text}", plan.id);
        }
        for id in plan.exercises.iter().chain(&plan.take_home) {
            let place = place(&content, id.as_str());
            for to in [format!("#n{place}"), format!("./paper#p{place}"), format!("./paper#l{place}")] {
                assert!(part.contains(&format!("href=\"{to}\"")), "{}: {to}", plan.id);
            }
        }
        assert!(part.contains("Draft, not yet reviewed.") && part.contains("Nobody has tried this session"));
    }
}

#[tokio::test]
async fn the_minutes_of_a_plan_run_from_nought_to_its_end_without_a_gap() {
    let (page, content) = (page().await, english());
    for plan in &content.plans.list {
        let part = part_of(&page, &format!("s{}", plan.number));
        let cells = part.split("<th ").filter(|cell| cell.contains("wm-times__minutes"));
        let heads = cells.map(|cell| cell.split("<span>").nth(1).unwrap().split('<').next().unwrap());
        let mut at = 0;
        for (said, row) in heads.zip(&plan.rows) {
            assert_eq!(said, format!("{at} to {}", at + row.minutes), "{}", plan.id);
            at += row.minutes;
        }
        assert_eq!(at, 120);
    }
}

#[tokio::test]
async fn each_row_leads_to_where_it_begins_on_the_wall() {
    let (page, content) = (page().await, english());
    let walls = begins(&content);
    assert_eq!(
        walls[0].iter().flatten().take(3).map(String::as_str).collect::<Vec<_>>(),
        ["./front#1-1", "./front#1-3", "./front#1-6"]
    );
    for (plan, walls) in content.plans.list.iter().zip(&walls) {
        let part = part_of(&page, &format!("s{}", plan.number));
        assert_eq!(walls.len(), plan.rows.len());
        for wall in walls.iter().flatten() {
            assert!(part.contains(&format!("href=\"{wall}\"")), "{wall}");
        }
    }
}

#[tokio::test]
async fn the_sheets_of_a_session_are_one_link_in_each_size_and_hold_no_heavy_one() {
    let (page, content) = (page().await, english());
    for plan in &content.plans.list {
        let part = part_of(&page, &format!("s{}", plan.number));
        let links: Vec<_> =
            part.split("href=\"./paper#c1").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert_eq!(links.len(), 2, "{links:?}");
        for (link, size) in links.iter().zip([Size::Usual, Size::Large]) {
            let class = Class::read(&format!("#c1{link}"), &content).unwrap();
            assert_eq!((class.exercises(&content, |_| true), class.size), (plan.exercises.clone(), size), "{link}");
        }
        assert!(part.contains(&format!("href=\"./#c1{}\"", links[0])), "the same link opens the session for learners");
    }
    let deep = content.exercises.iter().position(|exercise| exercise.weight == Weight::Deep).unwrap() + 1;
    assert!(!page.contains(&format!("./paper#p{deep}\"")) && !page.contains(&format!("./paper#l{deep}\"")));
}

#[tokio::test]
async fn a_session_has_the_steps_that_its_rows_name() {
    let content = english();
    let of = |number: u16| {
        let plan = content.plans.list.iter().find(|plan| plan.number == number).unwrap();
        plan.class(&content).write()
    };
    assert_eq!(of(1), "#c1.1:5-7.2:2-6.8:3-9");
    assert_eq!(of(4), "#c1.1:5.12.10:6-11");
}

#[tokio::test]
async fn notes_are_whole_and_the_heavy_ones_say_that_it_is_not_for_a_class() {
    let (page, content) = (page().await, english());
    for (at, exercise) in content.exercises.iter().enumerate() {
        let part = part_of(&page, &format!("n{}", at + 1));
        let notes = notes_of(&content, exercise).unwrap();
        let lists = [&notes.before, &notes.care, &notes.say, &notes.avoid].into_iter().flatten().chain([&notes.aim]);
        let class = notes.in_class.iter().flat_map(|class| {
            let ways = &class.adapt;
            class.timing.iter().chain([&ways.paper, &ways.drawing, &ways.no_reading, &ways.pairs, &ways.online])
        });
        for text in lists.chain(class) {
            assert!(part.contains(&**text), "{}: {text}", exercise.id);
        }
        let heavy = exercise.weight == Weight::Deep;
        assert_eq!(part.contains("Not for a class. How to speak about it."), heavy, "{}", exercise.id);
        assert_eq!(part.contains("./paper"), !heavy, "{}", exercise.id);
    }
}

#[tokio::test]
async fn the_form_asks_about_the_session_and_has_room_to_write() {
    let page = page().await;
    let alone = part_of(&page, "form");
    assert!(alone.matches("wm-line").count() >= 10 && alone.matches("wm-tick\"").count() == 12, "{alone}");
    // With each session, and once for any other.
    assert_eq!(page.matches("This is about the session only.").count(), 5);
    let said = alone.to_lowercase();
    for never in ["feel", "mood", "symptom", "diagnos", "1 to", "score", "rate", "recover"] {
        assert!(!said.contains(never), "{never}");
    }
}

#[tokio::test]
async fn numbers_for_the_tables_are_those_of_the_reviewed_file_without_hours_and_say_that_nobody_rang() {
    let (page, content) = (page().await, english());
    let part = part_of(&page, "numbers").split("wm-partner__help").next().unwrap();
    for number in ["999", "116 123", "Text SHOUT to 85258", "0808 2000 247", "0800 1111", "999bsl.co.uk"] {
        assert!(part.replace('\u{a0}', " ").contains(&format!(">{number}<")), "{number}");
    }
    assert!(
        part.contains("Nobody has rung these numbers to check them yet.")
            && part.contains("NHS 24, mental health hub (Scotland)")
    );
    assert!(!part.contains("findahelpline") && !part.contains("24 hours"), "{part}");
    let mut checked = content.clone();
    checked.helplines.lines.iter_mut().for_each(|line| line.checked_on = Some("2026-11-22".into()));
    let page = page_of(checked).await;
    let part = part_of(&page, "numbers");
    assert!(!part.contains("Nobody has rung") && part.contains("Checked on 22 November 2026."));
}

#[tokio::test]
async fn those_who_made_a_session_together_stand_there_by_name() {
    let mut content = english();
    content.plans.list[0].made_with = vec!["The Tuesday group".into()];
    let page = page_of(content).await;
    let part = part_of(&page, "s1");
    assert!(part.contains("The Tuesday group") && !part.contains("Nobody has tried this session"));
}

#[tokio::test]
async fn what_needs_a_script_is_not_offered_without_one_and_nothing_can_be_typed() {
    let page = page().await;
    for button in page.split("<button").skip(1) {
        let tag = button.split('>').next().unwrap();
        assert!(tag.contains("data-wm-copy") || tag.contains("data-wm-scripted"), "{tag}");
    }
    assert_eq!(page.matches("data-wm-scripted").count(), page.matches(" hidden=").count());
    for never in ["<script", "<style", "<input", "<textarea", "<form"] {
        assert!(!page.contains(never), "{never}");
    }
}

#[tokio::test]
async fn no_name_stands_twice_and_every_name_that_is_pointed_at_is_there() {
    let page = page().await;
    let ids: Vec<&str> = page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let once: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(once.len(), ids.len());
    for sign in ["aria-labelledby=\"", "data-wm-copy=\"", "href=\"#"] {
        for rest in page.split(sign).skip(1) {
            for id in rest.split('"').next().unwrap().split_whitespace() {
                assert!(ids.contains(&id), "{sign}{id}");
            }
        }
    }
}
