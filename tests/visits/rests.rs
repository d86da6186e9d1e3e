//! Check-ins, the timing gate and rests: what they lead to, and that nothing of them is ever written down (R7, R10, R11, C26).

use serde_json::Value;
use waymark::core::content::Feeling;
use waymark::core::exercise::{Goes, Kind};
use waymark::core::visit::{Event, Place, Turn};

use crate::person::Person;

const GATE: [&str; 8] = ["recent", "going-on", "not-safe", "very-low", "drink-drugs", "late", "at-work", "no-one"];

fn flagship(step: &str) -> Person {
    let mut person = Person::new();
    person.opens("what-happened").skips_to(step);
    person
}

#[test]
fn no_answer_to_a_check_in_the_gate_or_a_rest_is_in_any_record_at_any_moment() {
    for feeling in [Feeling::Steady, Feeling::Stirred, Feeling::Shut, Feeling::Unsure] {
        let mut person = Person::new();
        person.opens_and_keeps("what-happened").until("close", |person| person.gives_all(feeling));
        person.gives_all(feeling);
        assert!(person.could_be_kept.len() > 100);

        let exercise = person.content.exercise(&"what-happened".into()).unwrap();
        let silent = |kind| matches!(kind, Kind::CheckIn | Kind::Ground);
        let passing: Vec<&str> = exercise
            .steps
            .iter()
            .filter(|step| step.never_kept || silent(step.kind))
            .map(|step| step.id.as_str())
            .collect();
        let gate = exercise.steps.iter().filter(|step| step.never_kept).flat_map(|step| &step.cards);
        let feelings = person.content.blocks.feelings.iter().map(|card| &*card.say);
        let said: Vec<&str> =
            gate.map(|card| &*card.say).filter(|say| *say != "None of these").chain(feelings).collect();
        assert!(passing.len() >= 9 && said.len() >= 14, "{passing:?} {said:?}");
        for kept in &person.could_be_kept {
            let kept = serde_json::to_string(&**kept).unwrap();
            let record: Value = serde_json::from_str(&kept).unwrap();
            for sitting in record["sittings"].as_array().unwrap() {
                let answers = sitting["answers"].as_object().unwrap();
                assert!(answers.keys().all(|prompt| !passing.contains(&prompt.as_str())), "{:?}", answers.keys());
                assert_ne!(sitting["at"], "gentler-today", "to be there tells that the gate was answered");
            }
            for say in &said {
                assert!(!kept.contains(&format!("\"{say}\"")), "“{say}” could have been kept");
            }
        }
    }
}

#[test]
fn two_people_who_differ_only_in_gate_check_ins_and_rests_leave_the_same_record() {
    let walk = |gate: &'static [&'static str], feeling| {
        let mut person = Person::new();
        person.opens("what-happened").until("letter", |person| {
            if matches!(person.visit.place(), Place::Step(_, step, _) if step.as_str() == "today") {
                for card in gate {
                    person.picks(card);
                }
                person.goes_on();
            } else {
                person.gives_all(feeling);
            }
        });
        serde_json::to_string(&*person.visit.records[&"what-happened".into()]).unwrap()
    };
    let steady = walk(&["none"], Feeling::Steady);
    assert_eq!(steady, walk(&GATE, Feeling::Stirred));
    assert_eq!(steady, walk(&[], Feeling::Shut));
}

#[test]
fn any_card_of_the_gate_puts_something_gentler_first_and_going_on_stays_possible() {
    for card in GATE {
        let mut person = flagship("today");
        person.picks(card).goes_on();
        assert_eq!(person.at(), "gentler-today", "{card}");
        let mut gentler = Person::new();
        gentler.visit = person.visit.clone();
        gentler.presses(Goes::Gentler);
        assert_eq!((gentler.exercise().id.as_str(), gentler.at().as_str()), ("steady", "open"));
        person.presses(Goes::On);
        assert_eq!(person.at(), "steady-first");
    }
    let mut none = flagship("today");
    none.picks("none").goes_on();
    assert_eq!(none.at(), "steady-first");
}

#[test]
fn what_the_gate_adds_is_added_only_for_its_card() {
    let added = |card: &str| {
        let mut person = flagship("today");
        person.picks(card).goes_on();
        let step = person.step();
        let answered = person.visit.answered(person.sitting("what-happened"));
        step.also.iter().filter(|also| answered.holds(&also.when)).count()
    };
    assert_eq!((added("recent"), added("going-on"), added("not-safe"), added("late")), (1, 2, 2, 0));
}

#[test]
fn under_18_leads_to_a_page_of_its_own_and_not_on() {
    let mut person = flagship("today");
    person.picks("under-18").picks("late").goes_on();
    assert_eq!(*person.visit.place(), Place::Young);
    person.goes_on();
    assert_eq!(*person.visit.place(), Place::Young);
}

#[test]
fn the_gate_is_asked_anew_in_a_new_sitting() {
    let mut person = flagship("today");
    person.picks("recent").goes_on().does(Event::StartedFresh("what-happened".into())).skips_to("today");
    person.goes_on();
    assert_eq!(person.at(), "steady-first");
}

#[test]
fn steady_goes_straight_on_and_help_leads_to_help() {
    let mut steady = flagship("check-in-1");
    steady.feels(Feeling::Steady);
    assert_eq!(steady.at(), "touched");
    let mut help = flagship("check-in-1");
    help.feels(Feeling::Help);
    assert_eq!(*help.visit.place(), Place::Help);
    help.goes_back();
    assert_eq!(help.at(), "check-in-1", "and back to where they were");
}

#[test]
fn a_second_stirred_up_or_shut_down_counts_and_not_sure_does_not() {
    let mut person = flagship("check-in-1");
    person.feels(Feeling::Stirred);
    assert!(matches!(person.visit.place(), Place::Step(_, _, Turn::Felt(Feeling::Stirred))));
    assert_eq!(person.visit.unsettled, 1);
    person.does(Event::CarriedOn).skips_to("check-in-2").feels(Feeling::Unsure);
    assert_eq!(person.visit.unsettled, 1);
    person.does(Event::CarriedOn).skips_to("check-in-3").feels(Feeling::Shut);
    assert_eq!(person.visit.unsettled, 2);
    assert!(matches!(person.visit.place(), Place::Step(_, _, Turn::Felt(Feeling::Shut))));

    let mut finishes = Person::new();
    finishes.visit = person.visit.clone();
    finishes.does(Event::Stopped);
    assert_eq!(*finishes.visit.place(), Place::Stopped("what-happened".into()));
    let mut to_what_helps = Person::new();
    to_what_helps.visit = person.visit.clone();
    let helps = person.exercise().helps.clone().unwrap();
    to_what_helps.presses(Goes::Step(helps));
    assert_eq!(to_what_helps.at(), "helped");
    person.does(Event::CarriedOn);
    assert_eq!(person.at(), "steady-after", "going on stays possible");
}

#[test]
fn the_count_belongs_to_one_sitting() {
    let mut person = flagship("check-in-1");
    person.feels(Feeling::Stirred).does(Event::StartedFresh("what-happened".into()));
    assert_eq!(person.visit.unsettled, 0);
}

#[test]
fn a_check_in_begins_with_nothing_chosen_each_time() {
    let mut person = flagship("check-in-1");
    person.feels(Feeling::Steady).skips_to("check-in-2");
    assert_eq!(person.visit.feeling, None);
    person.goes_on();
    assert_eq!(person.at(), "part-3", "going on without an answer is going on");
}

#[test]
fn a_rest_is_choosing_trying_and_going_on() {
    let mut person = flagship("steady-after");
    person.does(Event::ChoseGrounding(Some("cool".into()))).goes_on();
    assert!(matches!(person.visit.place(), Place::Step(_, _, Turn::Trying(card)) if card.as_str() == "cool"));
    person.goes_on();
    assert!(matches!(person.visit.place(), Place::Step(_, _, Turn::Tried)));
    person.does(Event::CarriedOn);
    assert_eq!(person.at(), "part-4");
    for passes in [Event::Skipped, Event::WentOn] {
        let mut person = flagship("steady-after");
        person.does(passes);
        assert_eq!(person.at(), "part-4");
    }
}

#[test]
fn a_break_leads_back_to_where_it_was_taken() {
    let mut person = flagship("check-in-2");
    person.does(Event::WentTo(Place::Rest(Turn::Asking))).does(Event::ChoseGrounding(Some("feet".into()))).goes_on();
    assert_eq!(*person.visit.place(), Place::Rest(Turn::Trying("feet".into())));
    person.goes_on().does(Event::CarriedOn);
    assert_eq!(person.at(), "check-in-2");
}

#[test]
fn what_was_chosen_for_the_kit_comes_first_in_every_exercise() {
    let mut person = Person::new();
    assert!(person.visit.grounding_kit(&person.content).is_empty());
    person.opens("steady").skips_to("kit").picks("count").picks("five").picks("own");
    person.does(Event::Opened("what-happened".into()));
    let kit = person.visit.grounding_kit(&person.content);
    assert_eq!(
        kit.iter().map(|card| card.as_str()).collect::<Vec<_>>(),
        ["five", "count", "own"],
        "in the order of the question"
    );
}
