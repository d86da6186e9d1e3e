//! What an address may ask for, and what it never can.

use super::*;
use crate::core::content::{Door, Idea, Pack, Route};
use crate::core::exercise::Weight;

fn names(ids: &[ExerciseId]) -> Vec<&str> {
    ids.iter().map(ExerciseId::as_str).collect()
}

fn exercise(id: &str, weight: Weight, young: bool) -> Rc<Exercise> {
    Rc::new(Exercise { weight, young, ..Exercise::sample(id) })
}

fn content() -> Content {
    let route = |id: &str, exercises: &[&str]| Route {
        id: id.into(),
        title: "".into(),
        exercises: exercises.iter().map(|id| ExerciseId::from(*id)).collect(),
    };
    Content {
        exercises: vec![
            exercise("light", Weight::Gentle, true),
            exercise("grown", Weight::Gentle, false),
            exercise("middle", Weight::Medium, true),
            exercise("heavy", Weight::Deep, false),
        ],
        start: vec!["light".into(), "middle".into()],
        doors: vec![
            Door {
                id: "today".into(),
                title: "".into(),
                more: "".into(),
                routes: vec![route("a", &["light", "middle"]), route("b", &["middle"])],
            },
            Door { id: "back".into(), title: "".into(), more: "".into(), routes: vec![route("c", &["heavy"])] },
        ],
        ideas: vec![Idea {
            id: "hope".into(),
            title: "".into(),
            say: Vec::new(),
            source: "".into(),
            exercises: vec!["heavy".into(), "light".into()],
        }],
        packs: vec![Pack { id: "valley".into(), title: "Near you".into(), lines: Vec::new() }],
        ..Content::default()
    }
}

fn fitted(search: &str) -> Content {
    Settings::read(search).fit(content())
}

fn offered(content: &Content) -> Vec<&str> {
    content.offered().into_iter().map(|exercise| exercise.id.as_str()).collect()
}

#[test]
fn each_setting_is_read_in_any_order_and_the_rest_of_the_address_does_not_matter() {
    let settings = Settings::read("?x=y&keep=off&show=b,a&&accent=4B1D5A&lines=valley&audience=under18&shared&=&%");
    assert_eq!(names(&settings.show), ["b", "a"]);
    assert!(settings.keep_off && settings.young && settings.shared);
    assert_eq!((settings.accent, settings.lines.as_deref()), (Some([0x4b, 0x1d, 0x5a]), Some("valley")));
}

#[test]
fn what_is_malformed_or_unknown_is_ignored_and_what_is_beside_it_counts() {
    for nothing in [
        "",
        "?",
        "?show=",
        "?show=,,",
        "?show=<script>",
        "?show=../steady",
        "?keep=on",
        "?keep=OFF",
        "?keep",
        "?audience=adult",
        "?audience=under18%20",
        "?accent=green",
        "?accent=%23154d44",
        "?lines=0800 1111",
        "?lines=Valley",
        "?phone=08001111&title=Hello&leave=https://elsewhere.example",
        "show",
        "#?keep=off",
    ] {
        assert_eq!(Settings::read(nothing), Settings::default(), "{nothing}");
    }
    assert_eq!(names(&Settings::read("?show=<b>,light,a b,light,heavy").show), ["light", "heavy"]);
    assert_eq!(names(&Settings::read("?show=light%2Cheavy%2cmiddle").show), ["light", "heavy", "middle"]);
}

#[test]
fn of_two_the_one_that_takes_more_away_counts_and_nothing_gives_it_back() {
    for off in ["?keep=off&keep=on", "?keep=on&keep=off", "?keep=off&keep=", "?keep=off&keep=off"] {
        assert!(Settings::read(off).keep_off, "{off}");
    }
    assert!(Settings::read("?audience=under18&audience=all").young);
    assert_eq!(names(&Settings::read("?show=a&show=b").show), ["a"]);
    assert_eq!(Settings::read("?accent=zzz&accent=000000").accent, Some([0, 0, 0]));
    for search in ["?shared", "?keep=off", "?keep=off&shared=no"] {
        assert!(Settings::read(search).keeps_nothing(), "{search}");
    }
}

#[test]
fn an_address_without_end_is_read_up_to_a_length() {
    let long = format!("?{}&keep=off", "x=y&".repeat(100_000));
    assert!(!Settings::read(&long).keep_off);
    assert!(Settings::read(&format!("?keep=off&{}", "a".repeat(1_000_000))).keep_off);
}

#[test]
fn without_a_choice_everything_is_offered_in_our_order() {
    let content = fitted("?show=nothing-of-this&lines=unknown");
    assert_eq!(offered(&content), ["light", "grown", "middle", "heavy"]);
    assert_eq!((content.doors.len(), content.start.len(), content.pack()), (2, 2, None));
}

#[test]
fn chosen_exercises_are_offered_in_the_partners_order_and_nothing_leads_to_others() {
    let content = fitted("?show=heavy,unknown,light");
    assert_eq!(offered(&content), ["heavy", "light"]);
    assert!(content.doors.is_empty() && content.start.is_empty());
    assert_eq!(names(&content.ideas[0].exercises), ["heavy", "light"]);
    assert!(content.offered_exercise(&"middle".into()).is_none());
    assert!(content.exercise(&"middle".into()).is_some(), "what somebody wrote there can still be read");
}

#[test]
fn for_people_under_18_only_light_exercises_made_for_them_are_offered_whatever_is_chosen() {
    let content = fitted("?audience=under18");
    assert_eq!(offered(&content), ["light"]);
    assert!(content.doors.is_empty() && content.start.is_empty(), "one door is no choice");
    assert_eq!(offered(&fitted("?audience=under18&show=heavy,grown,middle")), ["light"]);
    assert_eq!(offered(&fitted("?audience=under18&show=heavy,light")), ["light"]);
}

#[test]
fn a_partners_lines_are_chosen_by_a_name_that_the_charity_knows() {
    assert_eq!(fitted("?lines=valley").pack().map(|pack| &*pack.title), Some("Near you"));
    assert_eq!(fitted("?lines=hill").pack(), None);
}

#[test]
fn the_one_file_edition_keeps_nothing_and_no_address_makes_a_page_one() {
    let settings = Settings { one_file: true, ..Settings::read("?one_file=off&one-file=off&keep=on") };
    assert!(settings.keeps_nothing());
    let fitted = settings.fit(content());
    assert_eq!((fitted.here.sheets(Some(3)), fitted.here.sheets(None)), ("#p3".to_owned(), "#sheets".to_owned()));
    for search in ["?one_file", "?one-file", "?onefile=1", "?wm-one-file="] {
        let settings = Settings::read(search);
        assert!(!settings.one_file && !settings.keeps_nothing(), "{search}");
        assert_eq!(settings.fit(content()).here.sheets(Some(3)), "./paper#p3");
    }
}
