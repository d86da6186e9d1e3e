//! Coming back to what was kept: go on, look back, start fresh. The deep exercise greets first.

use std::rc::Rc;

use waymark::core::content::Feeling;
use waymark::core::keeping::KeepState;
use waymark::core::visit::{Event, Place, Turn};

use crate::person::Person;

/// Somebody who stopped at this step, having given everything before it, and comes back on another day.
fn who_stopped_at(exercise: &str, step: &str) -> Person {
    let mut before = Person::new();
    before.opens_and_keeps(exercise).until(step, |person| person.gives_all(Feeling::Steady));
    Person::coming_back(&before.visit.records)
}

/// Up to the screen that says that there are words from before.
fn found(person: &mut Person, exercise: &str) {
    person.does(Event::Opened(exercise.into())).goes_on();
    assert_eq!(*person.visit.place(), Place::Found(exercise.into()), "the keep question was answered before");
}

#[test]
fn what_was_kept_goes_on_being_kept_and_is_not_asked_again() {
    let mut person = who_stopped_at("small-step", "more");
    assert!(person.visit.found);
    assert_eq!((person.visit.keep, person.visit.keep_state()), (Some(true), KeepState::Kept));
    found(&mut person, "small-step");
}

#[test]
fn going_on_leads_to_the_same_step_with_the_same_words() {
    for step in ["already", "smallest", "when", "plan-b", "letter"] {
        let mut person = who_stopped_at("small-step", step);
        let before = person.visit.records.clone();
        found(&mut person, "small-step");
        person.does(Event::WentOnWhereTheyWere("small-step".into()));
        assert_eq!(person.at(), step);
        assert_eq!(person.visit.records, before, "coming back changes nothing");
        person.until("close", |person| {
            person.goes_on();
        });
    }
}

#[test]
fn the_deep_exercise_shows_the_anchor_and_a_check_in_before_any_words() {
    let mut person = who_stopped_at("what-happened", "friend");
    found(&mut person, "what-happened");
    person.does(Event::WentOnWhereTheyWere("what-happened".into()));
    assert_eq!(*person.visit.place(), Place::Greeting("what-happened".into(), Turn::Asking));
    let exercise = person.content.exercise(&"what-happened".into()).unwrap();
    let anchor = person.visit.answered(person.sitting("what-happened")).anchor(exercise).unwrap();
    assert!(anchor.as_str().contains("anchor"));
    person.feels(Feeling::Steady);
    assert_eq!(person.at(), "friend", "one press then leads to the same step");
}

#[test]
fn a_greeting_can_be_passed_over_and_leads_on_after_a_rest_too() {
    let mut skips = who_stopped_at("what-happened", "friend");
    skips.does(Event::Opened("what-happened".into())).goes_on();
    skips.does(Event::WentOnWhereTheyWere("what-happened".into())).skips();
    assert_eq!(skips.at(), "friend");

    let mut rests = who_stopped_at("what-happened", "friend");
    rests.does(Event::Opened("what-happened".into())).goes_on();
    rests.does(Event::WentOnWhereTheyWere("what-happened".into())).feels(Feeling::Shut);
    assert_eq!(*rests.visit.place(), Place::Greeting("what-happened".into(), Turn::Felt(Feeling::Shut)));
    rests.does(Event::Turned(Turn::Choosing(Vec::new()))).does(Event::ChoseGrounding(Some("feet".into()))).goes_on();
    assert_eq!(*rests.visit.place(), Place::Greeting("what-happened".into(), Turn::Trying("feet".into())));
    rests.goes_on().does(Event::CarriedOn);
    assert_eq!(rests.at(), "friend");
}

#[test]
fn only_the_deep_exercise_greets() {
    for exercise in ["steady", "my-recovery", "small-step"] {
        let mut person = who_stopped_at(exercise, "letter");
        found(&mut person, exercise);
        person.does(Event::WentOnWhereTheyWere(exercise.into()));
        assert_eq!(person.at(), "letter", "{exercise}");
    }
}

#[test]
fn starting_fresh_adds_a_sitting_with_a_date_of_its_own_and_overwrites_nothing() {
    let mut person = who_stopped_at("small-step", "letter");
    let first = person.sitting("small-step").clone();
    found(&mut person, "small-step");
    person.does(Event::StartedFresh("small-step".into()));
    assert_eq!(person.at(), "open");
    assert!(!person.sitting("small-step").has_answers());
    person.until("letter", |person| person.gives_all(Feeling::Steady));
    let record = &person.visit.records[&"small-step".into()];
    assert_eq!(record.sittings.len(), 2);
    assert_eq!(record.sittings[0], first);
    assert_eq!((&*record.sittings[0].begun, &*record.sittings[1].begun), ("2026-11-22", "2026-11-23"));
}

#[test]
fn starting_fresh_again_and_again_never_takes_the_name_of_a_sitting_that_is_there() {
    // Another tab may have erased a sitting or put them in another order.
    let mut person = Person::new();
    person.opens("steady");
    for round in 0..5 {
        person.does(Event::StartedFresh("steady".into())).skips_to("what-else").writes(&format!("round {round}"));
        if round == 2 {
            let handed = Rc::clone(&person.visit.records[&"steady".into()]);
            let record = handed.without("tab-1").into();
            person.does(Event::Joined { record, handed });
        }
    }
    let record = &person.visit.records[&"steady".into()];
    let words: Vec<_> = record.sittings.iter().map(|it| it.words(&"what-else".into()).as_str().to_owned()).collect();
    assert_eq!(words, ["round 1", "round 2", "round 3", "round 4"]);
}

#[test]
fn a_fresh_start_without_an_answer_is_not_kept_and_not_come_back_to() {
    let mut person = who_stopped_at("small-step", "plan-b");
    found(&mut person, "small-step");
    person.does(Event::StartedFresh("small-step".into())).goes_on();
    let mut next_day = Person::coming_back(&person.visit.records);
    found(&mut next_day, "small-step");
    next_day.does(Event::WentOnWhereTheyWere("small-step".into()));
    assert_eq!(next_day.at(), "plan-b");
}

#[test]
fn back_from_the_step_that_was_come_back_to_leads_through_the_earlier_steps() {
    let mut person = who_stopped_at("small-step", "more");
    found(&mut person, "small-step");
    person.does(Event::WentOnWhereTheyWere("small-step".into()));
    for step in ["already", "most", "matters", "your-own"] {
        person.goes_back();
        assert_eq!(person.at(), step);
    }
    person.goes_back();
    assert_eq!(*person.visit.place(), Place::Found("small-step".into()));
}

#[test]
fn a_step_that_the_content_no_longer_has_leads_to_the_beginning_and_loses_no_answer() {
    let person = who_stopped_at("small-step", "more");
    let record = &person.visit.records[&"small-step".into()];
    let mut sitting = (**record.current().unwrap()).clone();
    sitting.at = "long-gone".into();
    let sitting =
        sitting.with("long-gone".into(), "Asked once".into(), "en".into(), waymark::core::sitting::Response::Thought);
    let record = record.with(sitting);
    let mut person = Person::coming_back(&[("small-step".into(), record.into())].into());
    found(&mut person, "small-step");
    person.does(Event::WentOnWhereTheyWere("small-step".into()));
    assert_eq!(person.at(), "open");
    person.until("close", |person| {
        person.goes_on();
    });
    assert!(person.sitting("small-step").answers.contains_key(&"long-gone".into()));
}

#[test]
fn what_another_tab_wrote_is_taken_in_and_what_was_just_begun_goes_on() {
    let mut person = who_stopped_at("small-step", "more");
    found(&mut person, "small-step");
    let before = person.visit.records[&"small-step".into()].clone();
    person.does(Event::StartedFresh("small-step".into())).skips_to("your-own");
    let theirs = before.with(
        waymark::core::sitting::Sitting::new("other-1".into(), "2026-11-23".into(), "open".into(), Default::default())
            .with("more".into(), "?".into(), "en".into(), waymark::core::sitting::Response::Wrote("theirs".into())),
    );
    let handed = Rc::clone(&person.visit.records[&"small-step".into()]);
    person.does(Event::Joined { record: theirs.into(), handed });
    assert_eq!(person.visit.records[&"small-step".into()].sittings.len(), 3);
    assert_eq!(person.at(), "your-own");
    assert!(!person.sitting("small-step").has_answers(), "the sitting on the screen is still the one just begun");
}

#[test]
fn words_written_while_another_tabs_are_taken_in_are_not_lost() {
    let mut person = Person::new();
    person.opens("steady");
    person.does(Event::StartedFresh("steady".into())).skips_to("what-else").writes("handed over");
    let handed = Rc::clone(&person.visit.records[&"steady".into()]);
    let theirs = handed.with(
        waymark::core::sitting::Sitting::new("other-1".into(), "2026-11-23".into(), "open".into(), Default::default())
            .with(
                "what-else".into(),
                "?".into(),
                "en".into(),
                waymark::core::sitting::Response::Wrote("theirs".into()),
            ),
    );
    person.writes("handed over, and one word more");
    person.does(Event::Joined { record: theirs.into(), handed });
    let record = &person.visit.records[&"steady".into()];
    let words: Vec<String> =
        record.sittings.iter().map(|sitting| sitting.words(&"what-else".into()).as_str().to_owned()).collect();
    assert!(words.contains(&"theirs".to_owned()), "what the other tab wrote is there");
    assert!(person.sitting("steady").words(&"what-else".into()).as_str().ends_with("one word more"));
}
