//! What another tab did: erasing that reaches this one.

use waymark::core::content::Feeling;
use waymark::core::keeping::KeepState;
use waymark::core::visit::{Event, Place};

use crate::person::Person;

/// At the letter of `small-step`, with an earlier sitting in the same record.
fn with_two_sittings() -> Person {
    let mut person = Person::new();
    person.opens_and_keeps("small-step").until("letter", |person| person.gives_all(Feeling::Steady));
    person.does(Event::StartedFresh("small-step".into())).until("letter", |person| person.gives_all(Feeling::Steady));
    person
}

#[test]
fn what_another_tab_erased_goes_from_memory_and_from_the_screen_and_no_step_back_brings_it() {
    for all in [false, true] {
        let mut person = with_two_sittings();
        person.opens("steady").until("letter", |person| person.gives_all(Feeling::Steady));
        let erased = if all { None } else { Some("steady".into()) };
        person.does(Event::ErasedElsewhere(erased));
        assert_eq!(*person.visit.place(), Place::RemovedElsewhere);
        assert!(!person.visit.has_words(&"steady".into()));
        assert_eq!(person.visit.has_words(&"small-step".into()), !all);
        for _ in 0..person.visit.trail.len() {
            person.goes_back();
            assert_ne!(person.visit.place().exercise(), Some(&"steady".into()));
        }
    }
}

#[test]
fn what_another_tab_erased_moves_nobody_who_is_at_something_else() {
    let mut person = with_two_sittings();
    person.opens("steady").until("letter", |person| person.gives_all(Feeling::Steady));
    let place = person.visit.place().clone();
    person.does(Event::ErasedElsewhere(Some("small-step".into())));
    assert_eq!(*person.visit.place(), place);
    assert!(!person.visit.has_words(&"small-step".into()) && person.visit.has_words(&"steady".into()));
}

#[test]
fn a_sitting_that_another_tab_erased_goes_alone() {
    let mut person = with_two_sittings();
    let record = person.visit.records[&"small-step".into()].clone();
    let (first, second) = (&record.sittings[0], &record.sittings[1]);
    person.does(Event::SittingErasedElsewhere("small-step".into(), first.id.clone()));
    assert_eq!(person.visit.records[&"small-step".into()].sittings, std::slice::from_ref(second));
    assert!(matches!(person.visit.place(), Place::Step(..)), "the one on the screen is still there");
    person.does(Event::SittingErasedElsewhere("small-step".into(), second.id.clone()));
    assert_eq!(*person.visit.place(), Place::RemovedElsewhere);
    assert!(person.visit.records.is_empty());
}

#[test]
fn a_tab_that_keeps_nothing_goes_on_keeping_nothing_after_everything_was_erased_elsewhere() {
    let mut person = Person::new();
    person.opens("small-step");
    person.does(Event::ChoseKeeping(false)).does(Event::ErasedElsewhere(None));
    assert_eq!((person.visit.keep, person.visit.keep_state()), (Some(false), KeepState::Not));
}
