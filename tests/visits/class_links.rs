//! Class links against the content that ships: every link is a class, none leads to the heavy exercise, and what one asks for comes
//! back from its address.

use std::collections::BTreeSet;

use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use waymark::core::class::{Chosen, Class, LANGUAGES, NUMBERS, Size, choosable, is_always_met, is_class, steps};
use waymark::core::exercise::Weight;
use waymark::core::ids::ExerciseId;
use waymark::core::settings::Settings;

use crate::EXERCISES;
use crate::person::Person;

#[test]
fn every_exercise_but_the_heavy_one_has_its_number() {
    let content = Person::new().content;
    for id in EXERCISES {
        let number = NUMBERS.into_iter().find(|(_, other)| *other == id);
        let deep = content.exercise(&id.into()).unwrap().weight == Weight::Deep;
        assert_eq!(number.is_none(), deep, "{id}");
    }
    assert_eq!(NUMBERS.len() + 1, content.exercises.len());
}

/// The steps that the four ready plans name, by the kinds that they have there.
#[test]
fn the_steps_of_the_ready_plans_are_the_ones_that_are_meant() {
    let content = Person::new().content;
    for (id, number, means) in [
        ("steady", 5, "try-one"),
        ("steady", 7, "kit"),
        ("my-recovery", 3, "word"),
        ("my-recovery", 6, "good-enough"),
        ("five-petals", 3, "people"),
        ("five-petals", 9, "feed"),
        ("wobble-plan", 2, "feel-ok"),
        ("wobble-plan", 8, "to-know"),
        ("around-me", 3, "weighs"),
        ("around-me", 9, "next-step"),
        ("small-step", 6, "more"),
        ("small-step", 11, "plan-b"),
    ] {
        let exercise = content.exercise(&id.into()).unwrap();
        assert_eq!(steps(exercise)[number - 1].id.as_str(), means, "{id}, step {number}");
    }
}

fn any_class() -> impl Strategy<Value = Class> {
    let chosen = vec((0..NUMBERS.len(), option::of(btree_set(1_u8..=16, 1..8))), 0..6);
    let size = prop_oneof![Just(Size::Usual), Just(Size::Large), Just(Size::Larger)];
    (chosen, size, 0..LANGUAGES.len(), any::<bool>(), any::<bool>()).prop_map(
        |(picks, size, lang, starters, picture)| {
            let content = Person::new().content;
            let mut chosen: Vec<Chosen> = Vec::new();
            for (at, steps) in picks {
                let exercise = content.exercise(&ExerciseId::from(NUMBERS[at].1)).unwrap();
                let all = choosable(exercise);
                let steps = steps.map(|steps| steps.intersection(&all).copied().collect::<BTreeSet<u8>>());
                let steps = steps.filter(|steps| !steps.is_empty() && *steps != all);
                if !chosen.iter().any(|it| it.exercise == exercise.id) {
                    chosen.push(Chosen { exercise: exercise.id.clone(), steps });
                }
            }
            let lang = (lang > 0).then(|| LANGUAGES[lang]);
            Class { chosen, size, lang, without_starters: starters, without_picture: picture }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn what_a_link_asks_for_comes_back_from_it(class in any_class()) {
        let content = Person::new().content;
        let link = class.write();
        prop_assert!(link.starts_with("#c1") && link.chars().skip(2).all(|sign| "0123456789.:-,".contains(sign)), "{link}");
        prop_assert_eq!(Class::read(&link, &content), Some(class));
    }

    /// Read once, a link says the same for ever: what was dropped is gone and what counts stays.
    #[test]
    fn any_text_behind_a_c_is_a_class_without_the_heavy_exercise(rest in "([0-9.:,-]|%2[ce]|%3a|\\PC){0,80}") {
        let content = Person::new().content;
        let link = format!("#c1{rest}");
        prop_assert!(is_class(&link));
        let settings = Settings::at("", &link);
        prop_assert!(settings.keeps_nothing());
        let class = Class::read(&link, &content).unwrap();
        let written = class.write();
        prop_assert_eq!(Class::read(&written, &content), Some(class));
        let fitted = settings.fit((*content).clone());
        prop_assert!(!fitted.offered().is_empty());
        prop_assert!(fitted.offered().iter().all(|it| it.weight != Weight::Deep && it.id.as_str() != "what-happened"));
        for exercise in &fitted.exercises {
            prop_assert!(exercise.steps.iter().filter(|step| is_always_met(step)).all(|step| !step.out));
        }
    }

    #[test]
    fn no_other_text_is_a_class(text in "\\PC{0,40}") {
        let content = Person::new().content;
        prop_assert_eq!(Class::read(&text, &content).is_some(), is_class(&text));
    }
}

#[test]
fn what_begins_with_a_c_and_no_letter_behind_it_is_a_class() {
    for class in ["#c", "#c1", "c1.2", "##c1", "#C9", "#c%31", "#c.7", "#c-", "#c é"] {
        assert!(is_class(class), "{class}");
    }
    for other in ["", "#", "#class", "#copy", "#p3", "#help", "#1c", "# c1", "#sheets", "#ch1", "#é"] {
        assert!(!is_class(other), "{other}");
    }
}

#[test]
fn a_class_link_and_the_settings_of_a_partner_take_away_and_never_give() {
    let content = Person::new().content;
    let fit = |search: &str, link: &str| {
        let fitted = Settings::at(search, link).fit((*content).clone());
        fitted.offered().iter().map(|it| it.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(fit("?show=what-happened,steady", "#c1.2.8"), ["my-recovery", "five-petals"], "the tutor's list counts");
    assert_eq!(fit("?audience=under18", "#c1.2.1"), ["steady"]);
    let young = fit("?audience=under18", "#c1.2");
    assert!(young.contains(&"steady".to_owned()) && !young.contains(&"my-recovery".to_owned()), "{young:?}");
    assert_eq!(fit("?show=what-happened,steady", "#call"), ["what-happened", "steady"]);
}
