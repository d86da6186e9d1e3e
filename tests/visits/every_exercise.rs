//! What holds of all sixteen exercises: nothing kept unasked, nothing of check-ins and gates kept at all, hard cards left out.

use serde_json::Value;
use waymark::core::content::Feeling;
use waymark::core::exercise::Kind;
use waymark::core::visit::{Event, Place};

use crate::EXERCISES;
use crate::person::Person;

/// C27: going through everything without choosing to keep never leads to a visit that keeps.
#[test]
fn without_choosing_to_keep_no_exercise_ever_keeps() {
    for id in EXERCISES {
        let mut person = Person::new();
        person.opens(id);
        person.until("close", |person| {
            assert_ne!(person.visit.keep, Some(true), "{id}: {:?}", person.visit.place());
            person.gives_all(Feeling::Stirred);
        });
        person.gives_all(Feeling::Stirred);
        person.goes_on();
        assert_eq!((person.visit.keep, person.visit.place().clone()), (Some(false), Place::Home), "{id}");
    }
}

/// C26: with everything answered and everything kept, no record of any moment tells of a check-in, a rest or a gate.
#[test]
fn in_no_exercise_is_a_check_in_a_rest_or_a_gate_in_any_record() {
    let mut met = 0;
    for id in EXERCISES {
        for feeling in [Feeling::Stirred, Feeling::Shut] {
            let mut person = Person::new();
            person.opens_and_keeps(id).until("close", |person| person.gives_all(feeling));
            let exercise = person.content.exercise(&id.into()).unwrap().clone();
            let silent = |kind| matches!(kind, Kind::CheckIn | Kind::Ground);
            let passing: Vec<&str> = exercise
                .steps
                .iter()
                .filter(|step| step.never_kept || silent(step.kind))
                .map(|step| step.id.as_str())
                .collect();
            met += passing.len();
            let feelings: Vec<&str> = person.content.blocks.feelings.iter().map(|card| &*card.say).collect();
            assert!(!person.could_be_kept.is_empty());
            for record in &person.could_be_kept {
                let text = serde_json::to_string(&record.worth_keeping()).unwrap();
                let kept: Value = serde_json::from_str(&text).unwrap();
                for sitting in kept["sittings"].as_array().unwrap() {
                    let answers = sitting["answers"].as_object().unwrap();
                    assert!(
                        answers.keys().all(|prompt| !passing.contains(&prompt.as_str())),
                        "{id}: {:?}",
                        answers.keys()
                    );
                }
                for feeling in &feelings {
                    assert!(!text.contains(&format!("\"{feeling}\"")), "{id}: “{feeling}” could have been kept");
                }
            }
        }
    }
    assert!(met > 20, "{met}");
}

/// C25, R22: whatever is chosen, sensitive cards stay out of the copy until they are put in; cards that are never kept are in no
/// record.
#[test]
fn in_every_exercise_hard_cards_stay_out_of_copies_and_the_hardest_out_of_records() {
    let (mut sensitive, mut never) = (0, 0);
    for id in EXERCISES {
        let mut person = Person::new();
        person.opens_and_keeps(id).until("letter", |person| person.gives_all(Feeling::Steady));
        let exercise = person.content.exercise(&id.into()).unwrap().clone();
        let copied = person.copied(id);
        let lines: Vec<&str> = copied.lines().collect();
        let asked = exercise.steps.iter().filter(|step| !step.never_kept);
        for card in asked.flat_map(|step| &step.cards).filter(|card| card.sensitive && !card.way_out) {
            sensitive += 1;
            let elsewhere = exercise.steps.iter().flat_map(|step| &step.cards);
            let also_ordinary = elsewhere.filter(|other| other.say == card.say).any(|other| !other.sensitive);
            assert!(also_ordinary || !lines.contains(&&*card.say), "{id}: “{}” is in the copy\n{copied}", card.say);
        }
        for card in exercise.steps.iter().flat_map(|step| &step.cards).filter(|card| card.never_kept) {
            never += 1;
            for record in &person.could_be_kept {
                let kept = serde_json::to_string(&record.worth_keeping()).unwrap();
                assert!(!kept.contains(&format!("\"{}\"", card.id)), "{id}: “{}” could have been kept", card.say);
                assert!(!kept.contains(&*card.say), "{id}: “{}” could have been kept", card.say);
            }
        }
    }
    assert!(sensitive > 60, "{sensitive}");
    assert_eq!(never, 3, "not safe at home, afraid of someone, watched");
}

/// C28 as far as it is built: in a class nothing is offered to be kept on the way in.
#[test]
fn in_a_class_no_exercise_offers_to_keep_on_the_way_in() {
    for id in EXERCISES {
        let mut person = Person::new();
        person.does(Event::Opened(id.into())).does(Event::SaidDevice(waymark::core::visit::Device::Class)).goes_on();
        assert!(!matches!(person.visit.place(), Place::Keep(_)), "{id}");
        assert_ne!(person.visit.keep, Some(true), "{id}");
    }
}
