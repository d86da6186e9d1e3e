//! What a class link says, what it drops, and what it can never say. Links against the content that ships are in `tests/visits`.

use super::*;
use crate::core::exercise::When;

fn step(id: &str, kind: Kind) -> Rc<Step> {
    Rc::new(Step { id: id.into(), kind, starters: vec!["Tea".into()], ..Step::default() })
}

/// Opening, a question, a branch of it, a question, a check-in, a question, letter, close: seven that are counted.
fn exercise(id: &str, weight: Weight) -> Rc<Exercise> {
    let mut branch = (*step("branch", Kind::Info)).clone();
    branch.when = Some(When { step: "one".into(), any: vec!["a".into()] });
    let steps = vec![
        step("open", Kind::Open),
        step("one", Kind::Many),
        Rc::new(branch),
        step("two", Kind::Text),
        step("check-in", Kind::CheckIn),
        step("three", Kind::Text),
        step("letter", Kind::Summary),
        step("close", Kind::Close),
    ];
    Rc::new(Exercise { weight, steps, ..Exercise::sample(id) })
}

fn content() -> Content {
    let exercises = vec![
        exercise("steady", Weight::Gentle),
        exercise("my-recovery", Weight::Gentle),
        exercise("around-me", Weight::Medium),
        exercise("what-happened", Weight::Deep),
        // A charity may give something of its own more weight.
        exercise("my-say", Weight::Deep),
    ];
    Content { exercises, ..Content::default() }
}

fn read(link: &str) -> Class {
    Class::read(link, &content()).unwrap()
}

/// What a link asks for, as it would be written.
fn means(link: &str) -> String {
    read(link).write()
}

#[test]
fn a_link_names_exercises_in_order_as_a_whole_or_by_steps() {
    let class = read("#c1.6:2-3.2.1:4,2");
    let chosen: Vec<_> = class.chosen.iter().map(|it| (it.exercise.as_str(), it.steps.clone())).collect();
    let expected =
        [("around-me", Some(BTreeSet::from([2, 3]))), ("my-recovery", None), ("steady", Some(BTreeSet::from([2])))];
    assert_eq!(chosen, expected);
    assert_eq!(class.write(), "#c1.6:2-3.2.1:2");
}

#[test]
fn what_is_as_usual_does_not_stand_in_a_link() {
    assert_eq!(Class::default().write(), "#c1");
    assert_eq!(means("#c1.1.-1:1.-2:1.-3:"), "#c1.1");
    assert_eq!(means("#c1.1:1-99"), "#c1.1", "all steps are the whole exercise");
    assert_eq!(means("#c1.1.-1:3.-2:2.-3:1-2"), "#c1.1.-1:3.-2:2.-3:1-2");
}

#[test]
fn a_step_that_follows_from_an_answer_comes_with_its_question_and_has_no_number() {
    let content = content();
    let ids: Vec<_> = steps(&content.exercises[0]).into_iter().map(|step| step.id.as_str()).collect();
    assert_eq!(ids, ["open", "one", "two", "check-in", "three", "letter", "close"]);
    assert_eq!(choosable(&content.exercises[0]), BTreeSet::from([2, 3, 5]));
}

/// The steps that are left out of the first exercise.
fn out(link: &str) -> Vec<String> {
    let mut exercises = content().exercises;
    read(link).mark(&mut exercises);
    exercises[0].steps.iter().filter(|step| step.out).map(|step| step.id.to_string()).collect()
}

#[test]
fn only_the_chosen_steps_are_met_with_the_opening_the_letter_the_close_and_each_check_in() {
    assert_eq!(out("#c1.1"), [""; 0]);
    assert_eq!(out("#c1.2:2"), [""; 0], "the other exercise is whole");
    assert_eq!(out("#c1.1:5"), ["one", "branch", "two"]);
    assert_eq!(out("#c1.1:2"), ["two", "three"]);
}

#[test]
fn beginnings_and_the_picture_can_be_left_out() {
    let mut exercises = content().exercises;
    read("#c1.1.-3:1").mark(&mut exercises);
    assert!(exercises.iter().flat_map(|exercise| &exercise.steps).all(|step| step.starters.is_empty()));
    assert!(read("#c1.1.-3:2").without_picture && !read("#c1.1.-3:2").without_starters);
}

#[test]
fn what_is_unknown_or_malformed_is_dropped_and_the_rest_counts() {
    for (link, meaning) in [
        ("#c1.1.99.0.2", "#c1.1.2"),
        ("#c1.1.<b>.2x.+2.-.:.2", "#c1.1.2"),
        ("#c1.1:3,x,5-2,,-,7-.2", "#c1.1:3.2"),
        ("#c1.1:99.2:0", "#c1.1.2"),
        ("#c1.1.1:2.1", "#c1.1"),
        ("#c1.1.-1:9.-2:200.-3:9.-9:1.-:.-1", "#c1.1"),
        ("#c9.1", "#c1.1"),
        ("#C1%2E1%3a2%2C3.2", "#c1.1:2-3.2"),
        ("##c1.1?from=mail", "#c1.1"),
        ("#c1.1&from=mail.2", "#c1.1"),
        ("#c1.01:002", "#c1.1:2"),
        ("#c1.1:2:3", "#c1.1"),
        ("#c1.4294967297.256.2", "#c1.2"),
    ] {
        assert_eq!(means(link), meaning, "{link}");
    }
}

#[test]
fn where_nothing_is_left_the_class_has_everything_light() {
    for link in ["#c", "#c1", "#C", "#c1.", "#c1.99", "#c.1x", "#c1.7", "#c1.14", "#c-", "#c%", "#c1.7:2-9"] {
        let class = read(link);
        let offered = class.exercises(&content(), |_| true);
        assert_eq!(offered.iter().map(ExerciseId::as_str).collect::<Vec<_>>(), ["steady", "my-recovery"], "{link}");
    }
}

#[test]
fn what_begins_like_a_class_is_one_and_nothing_else_is() {
    for class in ["#c", "c1", "#C1", "##c1.2", "#c.2", "#c 1", "#c%31", "#c12345", "#c-1", "#c\u{e9}"] {
        assert!(is_class(class), "{class}");
    }
    for other in ["", "#", "#all", "#close", "#class", "#Class", "#ca", "#1c", "#p3", "#help", "# c1"] {
        assert!(!is_class(other), "{other}");
        assert_eq!(Class::read(other, &content()), None, "{other}");
    }
}

#[test]
fn a_link_without_end_is_read_up_to_a_length() {
    assert_eq!(means(&format!("#c1.1{}", ".2:3".repeat(100_000))), "#c1.1.2:3");
    assert_eq!(means(&format!("#c1{}.1", ".99".repeat(1_000))), "#c1");
}

#[test]
fn every_number_is_given_once_and_seven_to_nobody() {
    let numbers: BTreeSet<u8> = NUMBERS.into_iter().map(|(number, _)| number).collect();
    let ids: BTreeSet<&str> = NUMBERS.into_iter().map(|(_, id)| id).collect();
    assert_eq!((numbers.len(), ids.len()), (NUMBERS.len(), NUMBERS.len()));
    assert!(!numbers.contains(&7) && !ids.contains("what-happened"));
}
