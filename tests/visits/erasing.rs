//! Erasing a sitting, an exercise, everything; and taking it back while that is offered.

use std::rc::Rc;

use waymark::core::content::Feeling;
use waymark::core::exercise::{Goes, Kind};
use waymark::core::keeping::KeepState;
use waymark::core::until::Span;
use waymark::core::visit::{Event, Place};

use crate::EXERCISES;
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

/// At the letter of this exercise, everything answered, and everything of another that lends names.
fn at_the_letter_of(exercise: &str) -> Person {
    let mut person = Person::new();
    for id in ["my-circle", exercise].into_iter().skip(usize::from(exercise == "my-circle")) {
        let letter = person.content.exercise(&id.into()).unwrap();
        let letter = letter.steps.iter().find(|step| step.kind == Kind::Summary).unwrap().id.to_string();
        person.opens(id).until(&letter, |person| person.gives_all(Feeling::Steady));
    }
    person
}

/// Everything of an exercise that would be kept, as it would stand there.
fn kept(person: &Person, exercise: &str) -> String {
    serde_json::to_string(&person.visit.records[&exercise.into()].worth_keeping()).unwrap()
}

fn erases_line(person: &mut Person, exercise: &str, at: usize) {
    let (letter, sitting) = (person.letter(exercise), person.sitting(exercise).id.clone());
    let prompt = letter.all().nth(at).unwrap().prompt.clone();
    person.does(Event::ErasedLine { sitting, prompt, at });
}

#[test]
fn an_erased_answer_stands_nowhere_in_what_is_kept_and_undo_brings_back_all_of_it() {
    for exercise in EXERCISES {
        let whole = at_the_letter_of(exercise);
        let lines: Vec<Vec<_>> = whole.letter(exercise).all().map(|line| line.own.clone()).collect();
        assert!(!lines.is_empty(), "{exercise}");
        for (at, own) in lines.iter().enumerate() {
            let mut person = Person::new();
            person.visit = whole.visit.clone();
            let place = person.visit.place().clone();
            erases_line(&mut person, exercise, at);
            assert_eq!(*person.visit.place(), place, "the person stays where they are");
            // Words of one's own; a card says only what our file says.
            let elsewhere =
                |words: &&Rc<str>| lines.iter().enumerate().any(|(n, line)| n != at && line.contains(words));
            for words in own.iter().filter(|own| own.contains("Nan") && !elsewhere(own)) {
                let words = words.split(" (").next().unwrap();
                let as_kept = serde_json::to_string(words).unwrap();
                assert!(!kept(&person, exercise).contains(as_kept.trim_matches('"')), "{exercise}, line {at}");
            }
            let now: Vec<_> = person.letter(exercise).all().map(|line| line.own.clone()).collect();
            let count = |lines: &[Vec<_>]| lines.iter().filter(|other| *other == own).count();
            assert!(count(&now) < count(&lines), "{exercise}, line {at} is still in the letter: {own:?}");
            person.does(Event::Undid);
            assert_eq!(person.visit.records, whole.visit.records, "{exercise}, line {at}");
        }
    }
}

#[test]
fn erasing_an_answer_leaves_every_other_line_that_does_not_come_of_it() {
    let mut person = at_the_letter_of("steady");
    let before = person.letter("steady");
    erases_line(&mut person, "steady", 0);
    let (gone, rest) = before.lines.split_first().unwrap();
    let left: Vec<_> = rest.iter().filter(|line| line.step != gone.step).cloned().collect();
    assert_eq!(person.letter("steady").lines, left);
}

#[test]
fn a_second_press_on_a_line_that_is_gone_erases_no_other() {
    let mut person = at_the_letter_of("small-step");
    let (letter, sitting) = (person.letter("small-step"), person.sitting("small-step").id.clone());
    let prompt = letter.lines[0].prompt.clone();
    let press = Event::ErasedLine { sitting, prompt, at: 0 };
    person.does(press.clone());
    let after = person.visit.records.clone();
    person.does(press);
    assert_eq!(person.visit.records, after);
}

#[test]
fn an_erased_answer_cannot_come_back_once_something_else_was_changed() {
    let mut person = at_the_letter_of("small-step");
    erases_line(&mut person, "small-step", 0);
    let other = person.letter("small-step").lines[0].prompt.clone();
    person.does(Event::LeftOut(other, true));
    assert!(person.visit.undo.is_none());
}

#[test]
fn one_day_is_erased_from_where_all_days_are_looked_back_at() {
    let mut person = with_two_sittings();
    let id = person.visit.records[&"small-step".into()].sittings[0].id.clone();
    person.does(Event::WentTo(Place::Look("small-step".into()))).does(Event::ErasedDay(id.clone()));
    let left = &person.visit.records[&"small-step".into()].sittings;
    assert!(left.len() == 1 && left[0].id != id);
    person.does(Event::Undid);
    assert_eq!(person.visit.records[&"small-step".into()].sittings.len(), 2);
    assert_eq!(*person.visit.place(), Place::Look("small-step".into()));
}

#[test]
fn nothing_is_called_gone_before_storage_was_read_back() {
    let mut person = with_two_sittings();
    person.presses(Goes::Delete);
    assert_eq!(person.visit.undo.as_ref().unwrap().proven, None);
    person.does(Event::ProvedErased(false));
    assert_eq!(person.visit.undo.as_ref().unwrap().proven, Some(false));
}

#[test]
fn an_erased_name_is_gone_from_other_exercises_that_it_was_lent_to_and_undo_brings_it_back_there() {
    let mut person = at_the_letter_of("wobble-plan");
    let before = person.visit.records.clone();
    let name = before[&"my-circle".into()].sittings[0].words(&"closest/1".into());
    let as_kept = serde_json::to_string(name.as_str()).unwrap();
    assert!(kept(&person, "wobble-plan").contains(as_kept.trim_matches('"')), "names are lent");
    person.does(Event::WentTo(Place::Look("my-circle".into())));
    erases_line(&mut person, "my-circle", 0);
    assert!(!kept(&person, "wobble-plan").contains(as_kept.trim_matches('"')));
    person.does(Event::Undid);
    assert_eq!(person.visit.records, before);
}

#[test]
fn the_chosen_day_counts_from_today_and_goes_when_nothing_is_kept_any_more() {
    let mut person = with_two_sittings();
    person.does(Event::ChoseUntil(Some(Span::Week)));
    assert_eq!(person.visit.until.day.as_deref(), Some("2026-11-29"));
    person.does(Event::ChoseUntil(None));
    assert_eq!(person.visit.until.day, None);
    let ends = [Event::ChoseKeeping(false), Event::ErasedEverything { proven: true }, Event::UntilNotKept];
    for end in ends {
        person.does(Event::ChoseKeeping(true)).does(Event::ChoseUntil(Some(Span::Month))).does(end);
        assert_eq!(person.visit.until.day, None);
    }
}

#[test]
fn when_the_day_comes_on_an_open_page_nothing_is_left_of_it_and_the_person_is_home() {
    let mut person = with_two_sittings();
    person.does(Event::ChoseUntil(Some(Span::Day))).does(Event::Forgot { proven: true });
    assert_eq!(*person.visit.place(), Place::Home);
    assert!(person.visit.records.is_empty() && person.visit.undo.is_none());
    assert_eq!(person.visit.until.forgot, Some(true));
    for entry in 0..person.visit.trail.len() {
        person.does(Event::Walked(entry));
        assert_eq!(*person.visit.place(), Place::Home);
    }
}
