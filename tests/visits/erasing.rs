//! Erasing a sitting, an exercise, everything; and taking it back while that is offered.

use waymark::core::content::Feeling;
use waymark::core::exercise::Goes;
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
fn deleting_from_the_letter_removes_this_sitting_only_and_can_be_undone() {
    let mut person = with_two_sittings();
    let before = person.visit.records.clone();
    person.presses(Goes::Delete);
    assert_eq!(*person.visit.place(), Place::Erased("small-step".into()));
    let left = &person.visit.records[&"small-step".into()];
    assert_eq!(left.sittings, before[&"small-step".into()].sittings[..1]);
    person.does(Event::Undid);
    assert_eq!(person.visit.records, before);
    assert_eq!(*person.visit.place(), Place::Found("small-step".into()));
}

#[test]
fn deleting_an_exercise_removes_all_its_sittings_and_leaves_the_others() {
    let mut person = with_two_sittings();
    person.opens("steady").until("letter", |person| person.gives_all(Feeling::Steady));
    let before = person.visit.records.clone();
    person.does(Event::WentTo(Place::Kept)).does(Event::ErasedExercise("small-step".into()));
    assert_eq!(person.visit.records.keys().map(|id| id.as_str()).collect::<Vec<_>>(), ["steady"]);
    person.does(Event::Undid);
    assert_eq!(person.visit.records, before);
}

#[test]
fn undo_is_over_once_the_person_goes_anywhere() {
    let ways: [fn(&mut Person) -> &mut Person; 4] = [
        |person| person.does(Event::WentTo(Place::Home)),
        |person| person.does(Event::WentTo(Place::Help)),
        |person| person.does(Event::Opened("steady".into())),
        Person::goes_back,
    ];
    for goes in ways {
        let mut person = with_two_sittings();
        person.does(Event::ErasedExercise("small-step".into()));
        assert!(person.visit.undo.is_some());
        goes(&mut person);
        assert!(person.visit.undo.is_none());
        let place = person.visit.place().clone();
        person.does(Event::Undid);
        assert!(!person.visit.has_words(&"small-step".into()));
        assert_eq!(*person.visit.place(), place, "a late undo moves nobody");
    }
}

#[test]
fn going_back_after_deleting_shows_nothing_of_it() {
    let mut person = with_two_sittings();
    person.does(Event::ErasedExercise("small-step".into()));
    person.does(Event::Walked(person.visit.here - 1));
    assert_eq!(*person.visit.place(), Place::Home);
    for entry in 0..person.visit.trail.len() {
        person.does(Event::Walked(entry));
        assert!(person.visit.records.is_empty());
        assert!(!matches!(person.visit.place(), Place::Step(..)), "{:?}", person.visit.place());
    }
}

#[test]
fn deleting_everything_leaves_nothing_in_the_visit_and_nothing_to_go_back_to() {
    for proven in [true, false] {
        let mut person = with_two_sittings();
        person.opens("what-happened").until("touched", |person| person.gives_all(Feeling::Stirred));
        person
            .does(Event::WentTo(Place::Kept))
            .does(Event::WentTo(Place::EraseAll))
            .does(Event::ErasedEverything { proven });
        let visit = &person.visit;
        assert_eq!(*visit.place(), Place::ErasedAll { proven });
        assert!(visit.records.is_empty() && visit.passing.is_empty() && visit.undo.is_none() && !visit.found);
        assert_eq!((visit.keep, visit.keep_state()), (None, KeepState::Not));
        let here = visit.here;
        assert!(visit.trail[..here].iter().all(|place| *place == Place::Home), "{:?}", visit.trail);
        person.does(Event::Undid);
        assert!(person.visit.records.is_empty(), "everything has no undo");
        for entry in 0..here {
            person.does(Event::Walked(entry));
            assert_eq!(*person.visit.place(), Place::Home);
        }
    }
}

#[test]
fn after_deleting_everything_someone_can_begin_again() {
    let mut person = with_two_sittings();
    person.does(Event::ErasedEverything { proven: true }).does(Event::WentTo(Place::Home));
    person.opens("small-step").until("letter", |person| person.gives_all(Feeling::Steady));
    assert_eq!(person.visit.records[&"small-step".into()].sittings.len(), 1);
    assert_eq!(person.visit.keep_state(), KeepState::Not, "and nothing is kept before it is chosen again");
}

#[test]
fn letting_the_story_go_deletes_it_with_one_press_and_keeping_it_longer_goes_on() {
    let mut person = Person::new();
    person.opens("what-happened").until("for-whom", |person| person.gives_all(Feeling::Steady));
    person.picks("let-go").goes_on();
    assert_eq!(person.at(), "let-it-go");
    let mut longer = Person::new();
    longer.visit = person.visit.clone();
    longer.presses(Goes::On);
    assert_eq!(longer.at(), "check-in-5");
    person.presses(Goes::Delete);
    assert_eq!(*person.visit.place(), Place::Erased("what-happened".into()));
    assert!(person.visit.records.is_empty());
}
