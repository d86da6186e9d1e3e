//! The version to share holds ticked lines only, and the slip holds nothing that was written.

use std::rc::Rc;

use super::*;
use crate::core::content::Content;
use crate::core::exercise::Kind;
use crate::core::visit::Visit;
use crate::view::gallery::{english, shown_with, write_screen};
use crate::view::screens::ScreenProps;

const FIRST: &str = "Ring Nan <3";
const SECOND: &str = "The back step when it is quiet";

/// A learner at the letter of *My say*, with two answers of their own, and this ticked.
fn learner(content: &Content, ticked: &[usize]) -> Visit {
    let mut visit = Visit::new("2026-11-22".into(), "tab".into(), None);
    visit.class = true;
    let mut events = vec![Event::Opened("my-say".into())];
    for step in &content.exercise(&"my-say".into()).unwrap().steps {
        match step.id.as_str() {
            "hope" => events.push(Event::Wrote("hope".into(), FIRST.into())),
            "like-to-say" => events.push(Event::Wrote("like-to-say".into(), SECOND.into())),
            _ => {}
        }
        if step.kind != Kind::Summary && step.kind != Kind::Close {
            events.push(Event::Skipped);
        }
    }
    events.push(Event::WentTo(Place::Share("my-say".into())));
    events.extend(ticked.iter().map(|at| Event::Shared(*at, true)));
    events.into_iter().fold(visit, |visit, event| visit.after(event, content))
}

fn screen(content: &Content, visit: Visit) -> ScreenProps {
    let exercise = Rc::clone(content.exercise(&"my-say".into()).unwrap());
    ScreenProps { visit: Rc::new(visit), exercise, ondid: Callback::noop(), onback: Callback::noop() }
}

async fn drawn(draw: impl Fn(&Content, &ShareProps) -> Html, ticked: &[usize], copied: Option<bool>) -> String {
    let content = Rc::new(english());
    let visit = learner(&content, ticked);
    let screen = screen(&content, visit);
    let props = ShareProps { screen, oncopy: Callback::noop(), copied, onprint: Callback::noop() };
    shown_with(Rc::clone(&content), draw(&content, &props)).await
}

#[tokio::test]
async fn nothing_is_in_it_until_it_is_ticked() {
    let page = drawn(|content, props| share(content, &props.screen), &[], None).await;
    write_screen("share", &page);
    assert!(page.contains("Ring Nan &lt;3") && page.contains(SECOND), "{page}");
    assert_eq!(page.matches("checkbox").count(), 2, "{page}");
    assert!(!page.contains(" checked"), "{page}");
    let page = drawn(shown, &[], None).await;
    assert!(!page.contains("Nan") && !page.contains(SECOND) && page.contains("No line is ticked"), "{page}");
    assert!(!page.contains("Copy it") && !page.contains("Print it"), "{page}");
}

#[tokio::test]
async fn only_ticked_lines_are_shown_printed_and_copied() {
    // The text that would be copied stands on the page where a browser refuses to copy.
    let page = drawn(shown, &[1], Some(false)).await;
    write_screen("shown", &page);
    assert_eq!(page.matches(SECOND).count(), 2, "{page}");
    assert!(!page.contains("Nan"), "{page}");
}

#[tokio::test]
async fn the_slip_has_a_title_and_a_date_and_nothing_that_was_written() {
    let page = drawn(took_part, &[0, 1], Some(false)).await;
    write_screen("took-part", &page);
    assert_eq!(page.matches("I took part in “My say” on 22 November 2026.").count(), 2, "{page}");
    assert!(!page.contains("Nan") && !page.contains(SECOND), "{page}");
}

#[test]
fn what_was_ticked_is_forgotten_when_the_person_goes_on() {
    let content = english();
    let visit = learner(&content, &[0]);
    let shown = visit.after(Event::WentTo(Place::Shown("my-say".into())), &content);
    assert_eq!(shown.sharing.len(), 1);
    let back = shown.after(Event::WentBack, &content);
    assert_eq!((back.place(), back.sharing.len()), (&Place::Share("my-say".into()), 1));
    let away = back.after(Event::WentBack, &content);
    assert!(away.sharing.is_empty());
}
