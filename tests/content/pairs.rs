//! Questions for two: all that ship read, belong to light exercises, and hold nothing that is for one person alone.

use std::collections::BTreeSet;

use waymark::core::exercise::{Card, Weight};
use waymark::core::pair::{Deck, MOST_IDEAS, QUESTIONS};

use super::*;

const STEADY: &str = "content/pairs/steady.toml";

fn content() -> Content {
    read("en", &english_with("pairs")).unwrap_or_else(|problems| panic!("\n{}", list(&problems)))
}

fn said(path: &str, old: &str, new: &str) -> Vec<String> {
    said_after(english_with("pairs"), path, old, new)
}

/// The one thing that is said, without its place.
fn only(path: &str, old: &str, new: &str) -> String {
    let said = said(path, old, new);
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(said[0].starts_with(path), "{said:?}");
    said[0].split_once(": ").unwrap().1.to_owned()
}

#[test]
fn every_deck_belongs_to_a_light_exercise_and_stands_in_the_order_of_the_list() {
    let content = content();
    let decks: Vec<&str> = content.pairs.iter().map(|deck| deck.exercise.as_str()).collect();
    let listed: Vec<&str> =
        content.exercises.iter().map(|one| one.id.as_str()).filter(|id| decks.contains(id)).collect();
    assert_eq!(decks, listed);
    assert!(decks.len() >= 5, "{decks:?}");
    for Deck { exercise, asks, draft, .. } in &content.pairs {
        assert_eq!(content.exercise(exercise).unwrap().weight, Weight::Gentle, "{exercise}");
        assert!(QUESTIONS.contains(&asks.len()) && asks.iter().all(|ask| ask.ideas.len() <= MOST_IDEAS), "{exercise}");
        assert!(asks.iter().all(|ask| !ask.ideas.is_empty() || !ask.more.is_empty()), "{exercise}");
        assert!(draft, "{exercise}: nobody has reviewed it yet");
    }
}

#[test]
fn nothing_sensitive_is_among_the_ideas() {
    let content = content();
    let cards = || content.exercises.iter().flat_map(|exercise| &exercise.steps).flat_map(|step| &step.cards);
    let alone = |card: &&Card| card.sensitive || card.never_kept;
    let open: BTreeSet<_> = cards().filter(|card| !alone(card)).map(|card| &card.say).collect();
    let hidden: BTreeSet<_> = cards().filter(alone).map(|card| &card.say).filter(|say| !open.contains(say)).collect();
    assert!(hidden.len() > 5, "there is nothing to look for");
    let ideas = content.pairs.iter().flat_map(|deck| &deck.asks).flat_map(|ask| &ask.ideas);
    let there: Vec<_> = ideas.filter(|idea| hidden.contains(idea)).collect();
    assert!(there.is_empty(), "{there:?}");
}

#[test]
fn two_people_need_three_questions_to_ask_and_have_time_for_seven() {
    let mut sources = english_with("pairs");
    let mut few = source(STEADY).text;
    few.truncate(few.match_indices("[[ask]]").nth(2).unwrap().0);
    put(&mut sources, STEADY, few.clone());
    let problems: Vec<_> = read("en", &sources).unwrap_err().iter().map(ToString::to_string).collect();
    assert!(problems[0].ends_with("There are 2 questions here. Two people have time for 3 to 7."), "{problems:?}");
    let many = few.clone() + &"[[ask]]\nsay = \"What else?\"\n\n".repeat(6);
    put(&mut sources, STEADY, many);
    let problems: Vec<_> = read("en", &sources).unwrap_err().iter().map(ToString::to_string).collect();
    assert!(problems[0].contains("There are 8 questions here."), "{problems:?}");
}

#[test]
fn an_exercise_that_is_not_light_cannot_be_asked_about() {
    for heavier in ["what-happened", "my-circle"] {
        let mut sources = english_with("pairs");
        let text = source(STEADY).text.replace("exercise = \"steady\"", &format!("exercise = \"{heavier}\""));
        put(&mut sources, &format!("content/pairs/{heavier}.toml"), text);
        let said: Vec<_> = read("en", &sources).unwrap_err().iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [format!(
                "content/pairs/{heavier}.toml, line 4: “{heavier}” is not a gentle exercise. Two people ask each other about light things only."
            )]
        );
    }
}

#[test]
fn a_name_that_is_not_there_is_told_with_the_nearest_one() {
    let exercise = said(STEADY, "exercise = \"steady\"", "exercise = \"stedy\"");
    assert!(exercise.iter().any(|say| say.contains("no exercise called “stedy”") && say.contains("“steady”?")));
    assert!(exercise.iter().any(|say| say.contains("This file is called “steady.toml”")), "{exercise:?}");
    let step = only(STEADY, "step = \"what-else\"", "step = \"what-els\"");
    assert!(step.contains("has no step called “what-els”. Did you mean “what-else”?"), "{step}");
    let card = only(STEADY, "\"feet\"", "\"feat\"");
    assert!(card.contains("The step “kit” has no card called “feat”. Did you mean “feet”?"), "{card}");
    let key = only(STEADY, "say = \"Where", "says = \"Where\"\nsay = \"Where");
    assert!(key.contains("“says” is not a word that this question can use"), "{key}");
}

#[test]
fn a_sensitive_card_is_refused_by_its_id_and_by_its_words() {
    let mut sources = english_with("pairs");
    change(
        &mut sources,
        "content/en/steady.toml",
        "{ id = \"feet\", say = \"Feel your feet\" }",
        "{ id = \"feet\", say = \"Feel your feet\", sensitive = true }",
    );
    let said: Vec<_> = read("en", &sources).unwrap_err().iter().map(ToString::to_string).collect();
    let refused = format!("{STEADY}, line 19: “Feel your feet” is a sensitive card. It is for one person alone.");
    assert!(said.contains(&refused), "{said:?}");
    let words = only(STEADY, "\"By the kitchen window\"", "\"I am afraid of someone\"");
    assert!(words.contains("“I am afraid of someone” is a sensitive card."), "{words}");
}

#[test]
fn ideas_are_few_mild_and_from_one_place() {
    let many = only(STEADY, "\"With the dog\"]", "\"With the dog\", \"In bed\"]");
    assert!(many.contains("up to 3 ideas"), "{many}");
    let harm = only(STEADY, "\"With the dog\"", "\"With a knife\"");
    assert!(harm.contains("“knife” is not for here."), "{harm}");
    let both = only(STEADY, "step = \"what-else\"", "step = \"what-else\"\nideas = [\"Tea\"]");
    assert!(both.contains("not both"), "{both}");
    let loose = only(STEADY, "step = \"kit\"\n", "");
    assert!(loose.contains("“cards” needs a “step” beside it"), "{loose}");
    let none = only(STEADY, "step = \"what-else\"", "step = \"at-times\"");
    assert!(none.contains("has nothing that could be an idea"), "{none}");
}

#[test]
fn a_question_is_asked_in_whole_words_with_a_question_mark() {
    let mark = only(STEADY, "say = \"Where do you feel most at ease?\"", "say = \"Say where you feel at ease.\"");
    assert!(mark.contains("ends in a question mark"), "{mark}");
    let slot = only(STEADY, "Where do you feel most at ease?", "Where is {recovery} for you?");
    assert!(slot.contains("Nothing is filled in here."), "{slot}");
}

#[test]
fn the_checks_of_words_read_what_two_people_ask_each_other() {
    let found = |sources: &[Source]| -> Vec<String> {
        let content = read("en", sources).unwrap_or_else(|problems| panic!("\n{}", list(&problems)));
        let found = waymark::core::checks::check(&content, sources, &checks::lists(), "2026-11-22");
        found.iter().filter(|one| one.path.contains("/pairs/")).map(ToString::to_string).collect()
    };
    let mut sources = english_with("pairs");
    let fine = found(&sources);
    assert!(fine.is_empty(), "{fine:#?}");
    change(&mut sources, STEADY, "Where do you feel most at ease?", "Why do you not feel at ease?");
    let why = found(&sources);
    assert!(why.iter().any(|say| say.starts_with(&format!("{STEADY}, line 12:")) && say.ends_with("(C10)")), "{why:?}");
}
