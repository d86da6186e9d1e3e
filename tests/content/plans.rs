//! Session plans: all that ship read, and what is wrong in one is told with its file and line.

use waymark::core::class::Class;
use waymark::core::exercise::Weight;
use waymark::core::plan::{Plans, Wall};

use super::*;

fn plans() -> Plans {
    read("en", &english_with("plans")).unwrap_or_else(|problems| panic!("\n{}", list(&problems))).plans
}

fn said(path: &str, old: &str, new: &str) -> Vec<String> {
    said_after(english_with("plans"), path, old, new)
}

#[test]
fn the_four_session_plans_read_and_each_is_two_hours_with_a_break() {
    let plans = plans();
    assert_eq!(plans.list.iter().map(|plan| plan.number).collect::<Vec<_>>(), [1, 2, 3, 4]);
    for plan in &plans.list {
        assert_eq!(plan.minutes, 120, "{}", plan.id);
        assert_eq!(plan.rows.iter().filter(|row| row.wall.contains(&Wall::Break)).count(), 1, "{}", plan.id);
        assert!(!plan.care.is_empty() && !plan.notes.is_empty() && !plan.listing.is_empty(), "{}", plan.id);
        assert!(plan.draft && plan.made_with.is_empty(), "{}: nobody has made or reviewed it together yet", plan.id);
    }
    assert_eq!(plans.every.agreement.len(), 8);
}

#[test]
fn what_is_met_as_a_whole_is_part_of_the_session() {
    let said = said("content/plans/not-inside.toml", "\"my-circle\"] # learners", "\"my-week\"] # learners");
    assert!(said.iter().any(|said| said.contains("“my-week” is in this list and not in “exercises”.")), "{said:?}");
}

#[test]
fn the_made_up_person_has_three_versions_that_leave_age_culture_and_gender_open() {
    let made_up = plans().made_up;
    assert_eq!(made_up.versions.len(), 3);
    for version in &made_up.versions {
        let said = version.story.iter().chain(version.answers.iter().flatten()).map(|text| text.to_lowercase());
        for text in said {
            let words: Vec<&str> = text.split(|sign: char| !sign.is_alphanumeric()).collect();
            for closed in ["he", "she", "his", "her", "him", "man", "woman", "boy", "girl", "old", "young", "aged"] {
                // Neighbours may be old.
                assert!(!words.contains(&closed) || text.contains("two old neighbours"), "{closed}: {text}");
            }
        }
    }
}

#[test]
fn a_plan_cannot_name_what_is_not_there() {
    let path = "content/plans/own-words.toml";
    assert_eq!(
        said(path, "exercise = \"steady\"", "exercise = \"stedy\""),
        [
            "content/plans/own-words.toml, line 53: There is no exercise called “stedy” in this language. Did you mean “steady”?"
        ]
    );
    let step = said(path, "\"going-better\"", "\"going-beter\"");
    assert!(
        step.len() == 1 && step[0].contains("has no step called “going-beter”. Did you mean “going-better”?"),
        "{step:?}"
    );
}

#[test]
fn the_heavy_exercise_cannot_be_part_of_a_plan() {
    let path = "content/plans/two-questions.toml";
    let content = read("en", &english()).unwrap();
    assert!(content.exercises.iter().any(|one| one.id.as_str() == "what-happened" && one.weight == Weight::Deep));
    for (old, new) in [
        ("take_home = [\"strengths-tree\"]", "take_home = [\"what-happened\"]"),
        ("exercise = \"small-step\"\nsteps = [\"more\"", "exercise = \"what-happened\"\nsteps = [\"thank\""),
    ] {
        let said = said(path, old, new);
        assert!(said.iter().any(|say| say.contains("is a heavy exercise")), "{said:?}");
    }
}

#[test]
fn minutes_that_do_not_add_up_and_walls_with_too_much_are_told() {
    let path = "content/plans/own-words.toml";
    let sum = said(path, "minutes = 7\n", "minutes = 17\n");
    assert_eq!(
        sum,
        [
            "content/plans/own-words.toml, line 7: The rows add up to 130 minutes, and here it says 120. The two have to agree."
        ]
    );
    let slips = said(path, "\"Headlines, not details.\", \"You can", "\"Headlines, not details.\", \"Tea\", \"You can");
    assert!(slips.len() == 1 && slips[0].contains("up to 3 made-up answers"), "{slips:?}");
    let letter = said(path, "\"good-enough\"]", "\"letter\"]");
    assert!(letter.len() == 1 && letter[0].contains("not for a wall"), "{letter:?}");
}

#[test]
fn plans_need_what_they_share() {
    let mut sources = english_with("plans");
    sources.retain(|source| !source.path.ends_with("every-session.toml"));
    let said: Vec<String> = read("en", &sources).unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(said, ["content/plans/every-session.toml, line 1: This file is missing. The session plans need it."]);
}

#[test]
fn each_session_is_one_short_link_to_its_exercises_and_steps() {
    let content = read("en", &english_with("plans")).unwrap_or_else(|problems| panic!("\n{}", list(&problems)));
    let links: Vec<String> = content.plans.list.iter().map(|plan| plan.class(&content).write()).collect();
    assert_eq!(links, ["#c1.1:5-7.2:2-6.8:3-9", "#c1.1:5,7.4.13:2-3,5-6,8", "#c1.1:5.6.9", "#c1.1:5.12.10:6-11"]);
    for (plan, link) in content.plans.list.iter().zip(&links) {
        assert_eq!(Class::read(link, &content), Some(plan.class(&content)), "{}", plan.title);
    }
}
