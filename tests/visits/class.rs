//! Somebody in a class: nothing is asked before the first step, just thinking comes first, and whatever steps the tutor left out, every
//! exercise can be walked to its letter and its close.

use std::rc::Rc;

use waymark::core::class::{Chosen, Class, NUMBERS, choosable, is_always_met};
use waymark::core::content::Feeling;
use waymark::core::exercise::{Kind, Mode};
use waymark::core::ids::StepId;
use waymark::core::keeping::KeepState;
use waymark::core::settings::Settings;
use waymark::core::sitting::Record;
use waymark::core::visit::{Event, Place, Turn};

use crate::person::Person;

/// A learner who opened this link.
fn learner(link: &str) -> Person {
    let mut person = Person::new();
    let settings = Settings::at("", link);
    assert!(settings.class.is_some());
    person.visit.class = true;
    person.content = Rc::new(settings.fit((*person.content).clone()));
    person
}

#[test]
fn an_exercise_opens_at_its_first_step_with_just_thinking_and_typing_one_press_away() {
    let mut person = learner("#c1.2:3-6");
    person.does(Event::Opened("my-recovery".into()));
    assert_eq!(person.at(), "open");
    assert_eq!(person.sitting("my-recovery").mode, Mode::Think);
    person.goes_on();
    assert_eq!(person.at(), "word", "the second step was left out");
    person.skips_to("good-enough").does(Event::Unfolded("good-enough".into())).writes("Tea first");
    person.goes_on();
    assert_eq!(person.at(), "letter");
    assert!(person.copied("my-recovery").contains("Tea first"));
}

#[test]
fn nothing_is_kept_whatever_is_pressed_and_no_choice_about_it_is_offered() {
    let mut person = learner("#c1.1");
    person.opens("steady").skips_to("what-else").writes("A secret");
    for event in [Event::ChoseKeeping(true), Event::Kept(KeepState::Kept), Event::KeptAgain, Event::KeptHere] {
        person.does(event);
        assert_eq!(person.visit.keep_state(), KeepState::NotOffered);
        assert_eq!(person.visit.keep, None);
    }
    assert!(!person.visit.offers_keeping() && person.visit.is_overlooked() && person.visit.keeps_nothing());
}

#[test]
fn the_heavy_exercise_cannot_be_opened_in_a_class_by_anything() {
    let mut person = learner("#c1.7");
    for event in [
        Event::Opened("what-happened".into()),
        Event::OpenedBriefly("what-happened".into()),
        Event::StartedFresh("what-happened".into()),
    ] {
        person.does(event);
        assert_eq!(person.visit.place(), &Place::Home);
        assert!(person.visit.records.is_empty());
    }
}

#[test]
fn nothing_from_before_comes_into_a_class_by_a_copy() {
    let mut home = Person::new();
    home.opens("what-happened").skips();
    let copied: Vec<Record> = home.visit.records.values().map(|record| (**record).clone()).collect();
    assert!(!copied.is_empty());
    let mut person = learner("#c1.1");
    person.does(Event::ReadCopy(Ok(Rc::new(copied.clone()))));
    person.does(Event::TookIn);
    assert!(person.visit.records.is_empty(), "a copy was taken in");
    // Even if it were there, nothing leads into it.
    person.visit.records.extend(copied.into_iter().map(|record| (record.exercise.clone(), Rc::new(record))));
    person.does(Event::WentOnWhereTheyWere("what-happened".into()));
    assert_eq!(person.visit.place(), &Place::Home);
}

/// Walks from the first step to home and gives everything that can be given. Every step that was met.
fn walk(link: &str, exercise: &str) -> Vec<StepId> {
    let mut person = learner(link);
    person.does(Event::Opened(exercise.into()));
    let mut met: Vec<StepId> = Vec::new();
    for _ in 0..200 {
        match person.visit.place().clone() {
            Place::Step(_, step, turn) => {
                if turn == Turn::Asking {
                    met.push(step.clone());
                }
                if person.step().kind == Kind::Close {
                    return met;
                }
                person.gives_all(Feeling::Steady);
            }
            other => panic!("{link}: {other:?} after {met:?}"),
        }
    }
    panic!("{link}: there is no end after {met:?}");
}

/// Holds that a walk meets what always is met and nothing that was left out.
fn holds(link: &str, exercise: &str) {
    let met = walk(link, exercise);
    let person = learner(link);
    let exercise = person.content.exercise(&exercise.into()).unwrap();
    for step in &exercise.steps {
        let was_met = met.contains(&step.id);
        assert!(!(was_met && step.out), "{link}: {} was left out", step.id);
        assert!(was_met || !is_always_met(step), "{link}: {} is always met, and was not in {met:?}", step.id);
    }
}

#[test]
fn every_exercise_can_be_walked_to_its_letter_with_any_single_step_left_out_or_alone() {
    let content = Person::new().content;
    for (number, id) in NUMBERS {
        let exercise = content.exercise(&id.into()).unwrap();
        let all = choosable(exercise);
        holds(&format!("#c1.{number}"), id);
        for step in &all {
            let others: std::collections::BTreeSet<u8> = all.iter().copied().filter(|other| other != step).collect();
            let without = Chosen { exercise: id.into(), steps: Some(others) };
            let alone = Chosen { exercise: id.into(), steps: Some([*step].into()) };
            for chosen in [without, alone] {
                let link = Class { chosen: vec![chosen], ..Class::default() }.write();
                holds(&link, id);
            }
        }
    }
}

#[test]
fn a_card_that_leads_to_a_step_that_is_left_out_leads_on() {
    let mut person = learner("#c1.10:8-11");
    person.does(Event::Opened("small-step".into())).skips_to("how-it-feels").picks("too-big").goes_on();
    assert_eq!(person.at(), "when");
    let mut whole = learner("#c1.10");
    whole.does(Event::Opened("small-step".into())).skips_to("how-it-feels").picks("too-big").goes_on();
    assert_eq!(whole.at(), "smallest");
}

#[test]
fn the_two_minute_version_of_a_class_has_only_what_both_have() {
    let mut person = learner("#c1.8:3-7,9");
    person.does(Event::OpenedBriefly("five-petals".into())).goes_on();
    assert_eq!(person.at(), "feed");
    person.skips();
    assert_eq!(person.at(), "letter");
}
