//! Notes for tutors: all that ship read, every exercise has them, and what is wrong in one is told with its file and line.

use waymark::core::exercise::Weight;
use waymark::core::tutor_notes::TutorNotes;

use super::*;

fn whole() -> Content {
    read("en", &english_with("tutors")).unwrap_or_else(|problems| panic!("\n{}", list(&problems)))
}

fn said(path: &str, old: &str, new: &str) -> Vec<String> {
    said_after(english_with("tutors"), path, old, new)
}

#[test]
fn every_exercise_has_notes_and_only_the_heavy_one_has_no_minutes_in_a_class() {
    let content = whole();
    assert_eq!(content.plans.notes.len(), content.exercises.len());
    for exercise in &content.exercises {
        let notes = content.plans.notes.iter().find(|notes| notes.exercise == exercise.id);
        let notes = notes.unwrap_or_else(|| panic!("{} has no notes", exercise.id));
        let heavy = exercise.weight == Weight::Deep;
        assert_eq!(notes.in_class.is_none(), heavy, "{}", exercise.id);
        // In a class nobody is hurried: there is at least as much time as somebody alone tends to take.
        let in_time = notes.in_class.as_ref().is_none_or(|class| class.minutes >= exercise.minutes);
        assert!(in_time && !notes.care.is_empty() && !notes.say.is_empty() && !notes.avoid.is_empty(), "{notes:?}");
        assert!(notes.draft && notes.made_with.is_empty(), "{}: nobody has made or reviewed them yet", exercise.id);
    }
}

#[test]
fn exercises_with_some_weight_are_not_for_pairs() {
    let content = whole();
    let pairs = |notes: &TutorNotes| notes.in_class.as_ref().map(|class| class.adapt.pairs.starts_with("Not in pairs"));
    for notes in &content.plans.notes {
        let exercise = content.exercise(&notes.exercise).unwrap();
        let expected = (exercise.weight != Weight::Deep).then_some(exercise.weight == Weight::Medium);
        assert_eq!(pairs(notes), expected, "{}", notes.exercise);
    }
}

#[test]
fn what_can_be_said_leaves_a_choice() {
    for notes in whole().plans.notes {
        for say in &notes.say {
            let words: Vec<String> =
                say.to_lowercase().split(|sign: char| !sign.is_alphanumeric()).map(String::from).collect();
            for never in ["should", "must", "trigger", "relapse", "healing", "why"] {
                assert!(!words.iter().any(|word| word == never), "{}: {never}: {say}", notes.exercise);
            }
        }
    }
}

#[test]
fn a_slip_and_what_is_missing_are_told_with_the_line() {
    let path = "content/tutors/steady.toml";
    assert_eq!(
        said(path, "care = [", "cares = ["),
        [
            "content/tutors/steady.toml, line 1: “care” is missing in these notes.",
            "content/tutors/steady.toml, line 20: “cares” is not a word that these notes can use. Did you mean “care”?"
        ]
    );
    let online = said(path, "online =", "on_line =");
    assert!(online.iter().any(|say| say.contains("“online” is missing in these other ways")), "{online:?}");
    let number = said(path, "minutes = 8", "minutes = \"8\"");
    assert!(number.len() == 1 && number[0].contains("line 5: Here “minutes” needs a whole number"), "{number:?}");
}

#[test]
fn notes_are_about_the_exercise_that_their_file_is_called_after() {
    let path = "content/tutors/steady.toml";
    let other = said(path, "exercise = \"steady\"", "exercise = \"stedy\"");
    assert_eq!(
        other,
        [
            "content/tutors/steady.toml, line 4: This file is called “steady.toml”, so its exercise is “steady”.",
            "content/tutors/steady.toml, line 4: There is no exercise called “stedy” in this language. Did you mean “steady”?"
        ]
    );
}

#[test]
fn the_heavy_exercise_cannot_be_given_minutes_in_a_class() {
    let said = said("content/tutors/what-happened.toml", "made_with = []", "minutes = 40\nmade_with = []");
    assert!(
        said.len() == 1 && said[0].contains("never part of a class, so “minutes” does not belong here"),
        "{said:?}"
    );
}
