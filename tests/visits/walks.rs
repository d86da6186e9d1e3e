//! From home to the close of each exercise, giving everything, and giving nothing.

use waymark::core::content::Feeling;
use waymark::core::exercise::Kind;
use waymark::core::sitting::Response;
use waymark::core::visit::{Device, Event, Place};
use waymark::core::wording::Say;

use crate::EXERCISES;
use crate::person::{Person, met_without_answers};

#[test]
fn the_content_has_the_exercises_that_these_tests_walk() {
    let person = Person::new();
    let ids: Vec<_> = person.content.exercises.iter().map(|exercise| exercise.id.as_str()).collect();
    assert!(EXERCISES.iter().all(|id| ids.contains(id)), "{ids:?}");
}

#[test]
fn each_exercise_can_be_walked_to_its_close_with_every_answer_in_the_record() {
    for id in EXERCISES {
        let mut person = Person::new();
        person.does(Event::Opened(id.into())).does(Event::SaidDevice(Device::Mine)).goes_on();
        assert_eq!(*person.visit.place(), Place::Keep(id.into()));
        person.does(Event::ChoseKeeping(true)).goes_on();
        let mut met = Vec::new();
        person.until("close", |person| {
            met.push(person.at());
            person.gives_all(Feeling::Steady);
        });
        person.gives_all(Feeling::Steady);

        let exercise = person.content.exercise(&id.into()).unwrap();
        let sitting = person.sitting(id);
        let asks = |kind| !matches!(kind, Kind::Open | Kind::Info | Kind::Ground | Kind::CheckIn | Kind::Summary);
        for step in exercise.steps.iter().filter(|step| asks(step.kind) && !step.never_kept) {
            let was_met = met.contains(&step.id.as_str().to_owned()) || step.kind == Kind::Close;
            let answers = sitting
                .answers
                .iter()
                .filter(|(prompt, _)| prompt.as_str().split('/').next() == Some(step.id.as_str()));
            let rows = usize::from(step.at_most.unwrap_or(3).min(3));
            let each = match step.kind {
                Kind::Circles => rows,
                Kind::Timeline => rows * if step.ahead { 1 } else { 2 },
                _ => step.fields.len().max(1),
            };
            let expected = if was_met { each } else { 0 };
            assert_eq!(answers.count(), expected, "{id}: {}", step.id);
        }
        for (prompt, answer) in &sitting.answers {
            assert!(!answer.asked.is_empty() && &*answer.lang == "en", "{id}: {prompt} keeps its question");
        }
        person.goes_on();
        assert_eq!(*person.visit.place(), Place::Home, "{id}");
        assert_eq!(person.visit.keep, Some(true));
    }
}

#[test]
fn an_answer_keeps_the_wording_of_its_own_question() {
    let mut person = Person::new();
    person.opens("what-happened").until("close", |person| person.gives_all(Feeling::Steady));
    let sitting = person.sitting("what-happened");
    let asked = |prompt: &str| sitting.answers[&prompt.into()].asked.to_string();
    assert_eq!(asked("friend"), "If a friend believed this, what would you say to them?");
    assert_eq!(asked("story/want"), "What I want next is...");
    assert_eq!(asked("sits-now"), "How do these sit with you now?");
}

#[test]
fn skipping_everything_reaches_the_close_with_no_answer_and_an_empty_letter() {
    for id in EXERCISES {
        let mut person = Person::new();
        person.does(Event::Opened(id.into()));
        let mut met = Vec::new();
        person.until("close", |person| {
            if let Place::Step(_, step, _) = person.visit.place() {
                met.push(step.clone());
            }
            person.skips();
        });
        met.push("close".into());
        let exercise = person.content.exercise(&id.into()).unwrap();
        assert_eq!(met, met_without_answers(exercise), "{id}");
        assert!(!person.sitting(id).has_answers(), "{id}");
        assert!(person.letter(id).is_empty(), "{id}");
        assert!(person.copied(id).contains(&*person.content.wording.say(Say::LetterNothing)), "{}", person.copied(id));
        assert_eq!(person.visit.keep, Some(false));
        person.skips();
        assert_eq!(*person.visit.place(), Place::Home);
    }
}

#[test]
fn going_on_without_an_answer_is_never_refused_either() {
    for id in EXERCISES {
        let mut person = Person::new();
        person.opens(id).until("close", |person| {
            person.goes_on();
            if person.exercise().step(&person.step().id).unwrap().buttons.len() > 1 {
                person.presses(waymark::core::exercise::Goes::On);
            }
        });
        assert!(!person.sitting(id).has_answers(), "{id}");
    }
}

#[test]
fn every_step_can_be_stopped_at_and_stopping_leads_to_the_close() {
    for id in EXERCISES {
        let exercise = Person::new().content.exercise(&id.into()).unwrap().clone();
        for step in met_without_answers(&exercise) {
            let mut person = Person::new();
            person.opens(id).skips_to(step.as_str()).does(Event::Stopped);
            assert_eq!(*person.visit.place(), Place::Stopped(id.into()), "{id}: {step}");
            person.does(Event::Chose("close".into(), "rest".into(), true)).goes_on();
            assert_eq!(*person.visit.place(), Place::Home, "{id}: {step}");
            assert!(matches!(person.sitting(id).answers[&"close".into()].response, Response::Chose(_)));
            assert_eq!(person.sitting(id).at, step, "and that is where someone can go on");
        }
    }
}
