//! The bare bones of a visit with a content made up here, so that the core is tested without its reader too.
//!
//! Visits with the content that ships are in `tests/visits`.

use std::rc::Rc;

use super::*;
use crate::core::exercise::{Kind, Step};

fn step(id: &str, kind: Kind) -> Step {
    let step = serde_json::json!({ "id": id, "kind": kind, "ask": id });
    serde_json::from_value(step).unwrap()
}

/// One exercise of four steps.
fn content() -> Content {
    let kinds = [("open", Kind::Open), ("box", Kind::Text), ("letter", Kind::Summary), ("close", Kind::Close)];
    let exercise = Exercise {
        steps: kinds.into_iter().map(|(id, kind)| Rc::new(step(id, kind))).collect(),
        ..Exercise::sample("walk")
    };
    Content { lang: "en".into(), exercises: vec![exercise.into()], ..Content::default() }
}

fn after(events: impl IntoIterator<Item = Event>) -> Visit {
    let content = content();
    let visit = Visit::new("2026-11-22".into(), "tab".into(), None);
    events.into_iter().fold(visit, |visit, event| visit.after(event, &content))
}

fn to_the_box() -> Vec<Event> {
    vec![Event::Opened("walk".into()), Event::WentOn, Event::WentOn, Event::WentOn]
}

#[test]
fn a_visit_begins_at_home_with_nothing_kept_and_nothing_chosen() {
    let visit = after([]);
    assert_eq!((visit.place(), visit.keep, visit.keep_state()), (&Place::Home, None, KeepState::Not));
}

#[test]
fn two_short_screens_and_the_first_page_stand_before_a_box() {
    let visit = after(to_the_box());
    let expected = [
        Place::Home,
        Place::Device("walk".into()),
        Place::Keep("walk".into()),
        Place::Step("walk".into(), "open".into(), Turn::Asking),
        Place::Step("walk".into(), "box".into(), Turn::Asking),
    ];
    assert_eq!(visit.trail, expected);
}

#[test]
fn words_are_in_the_sitting_to_the_last_space() {
    let visit = after(to_the_box().into_iter().chain([Event::Wrote("box".into(), " a  b ".into())]));
    assert_eq!(visit.words(&"walk".into(), &"box".into()).as_str(), " a  b ");
    assert!(visit.typing);
}

#[test]
fn an_event_leaves_the_visit_before_it_as_it_was() {
    let content = content();
    let before = after(to_the_box());
    let copy = before.clone();
    let next = before.after(Event::Wrote("box".into(), "x".into()), &content);
    assert_eq!(before, copy);
    assert!(!Rc::ptr_eq(&before.records[&"walk".into()], &next.records[&"walk".into()]));
}

#[test]
fn a_number_beyond_the_trail_goes_home() {
    let visit = after(to_the_box().into_iter().chain([Event::Walked(99)]));
    assert_eq!((visit.place(), visit.trail.len()), (&Place::Home, 1));
}
