//! Steps that are met once for each thing, names in rings, points on a line, cards that are never kept.

use std::rc::Rc;

use waymark::core::exercise::PictureKind;
use waymark::core::ids::{CardId, PromptId, StepId};
use waymark::core::picture::{Picture, Turning};
use waymark::core::reading::{Source, read_exercise};
use waymark::core::visit::{Event, Visit};

use crate::person::Person;

/// A small exercise with every kind of repeat.
const FILE: &str = r#"
id = "rounds"
title = "Rounds"
place = "Rounds"
purpose = "Go round."
minutes = 5
weight = "gentle"
gentler = "steady"
draws_on = [{ status = "J", note = "Made for tests" }]
review = { reviewed_by = "", reviewed_on = "", clinical_review = "" }

[picture]
kind = "line"
title = "My line"
sections = [{ id = "behind", say = "Behind me", from = ["points"] }, { id = "ahead", say = "Ahead", from = ["near"] }]

[[step]]
id = "open"
kind = "open"

[[step]]
id = "parts"
kind = "many"
ask = "Which parts?"
cards = [
  { id = "body", say = "My body" },
  { id = "home", say = "My home" },
  { id = "afraid", say = "I am afraid", never_kept = true },
  { id = "none", say = "None", way_out = true },
]

[[step]]
id = "safe"
kind = "info"
when = { step = "parts", any = ["afraid"] }
ask = "You deserve to be safe"

[[step]]
id = "feel"
kind = "words"
each = ["parts"]
ask = "{each}: what is it like?"
letter = "{each}:"
cards = [{ id = "up", say = "It holds" }, { id = "mixed", say = "It varies" }, { id = "leave", say = "I would rather leave this one", way_out = true }]

[[step]]
id = "helps"
kind = "line"
each = ["parts"]
ask = "What helps here?"
letter = "What helps {each}:"
when = { step = "feel", any = ["up", "mixed"] }
starters = ["Soup", "A bus"]

[[step]]
id = "near"
kind = "circles"
ask = "Who is near?"
letter = "Near me:"
starters = ["Nan", "J."]

[[step]]
id = "gives"
kind = "many"
each = ["near"]
ask = "What do you get from {each}?"
letter = "From {each}:"
cards = [{ id = "fun", say = "Fun" }, { id = "help", say = "Help" }]

[[step]]
id = "turn-to"
kind = "many"
ask = "Who could you turn to?"
letter = "I can turn to:"
cards_from = ["near"]
cards = [{ id = "gp", say = "My GP" }, { id = "unsure", say = "I am not sure yet", way_out = true }]

[[step]]
id = "points"
kind = "timeline"
ask = "Add a point"
at_most = 3
letter = "On my line:"
starters = ["Cat", "Flat"]

[[step]]
id = "letter"
kind = "summary"

[[step]]
id = "close"
kind = "close"
"#;

fn somebody() -> Person {
    let source = Source { path: "content/en/rounds.toml".into(), text: FILE.into() };
    let rounds = read_exercise(&source).unwrap_or_else(|problems| panic!("{problems:?}"));
    let mut person = Person::new();
    let mut content = (*person.content).clone();
    content.exercises.push(Rc::new(rounds));
    person.content = Rc::new(content);
    person.visit = Visit::new("2026-11-22".into(), "tab".into(), None);
    person.opens("rounds").goes_on();
    person
}

fn names(person: &mut Person, names: &[&str]) {
    for (row, name) in (1..).zip(names) {
        if row > 1 {
            person.does(Event::AddedRow("near".into()));
        }
        person.does(Event::Wrote(PromptId::of_row(&"near".into(), row), (*name).into()));
    }
}

/// Ids of the steps from here to the letter, answered with the first card or a word.
fn way(person: &mut Person, from: &str) -> Vec<String> {
    let mut met = Vec::new();
    person.skips_to(from);
    while person.at() != "letter" {
        met.push(person.at());
        person.skips();
    }
    met
}

#[test]
fn a_repeated_step_is_met_once_for_each_card_and_its_neighbours_take_turns_with_it() {
    let mut person = somebody();
    person.picks("body").picks("home").goes_on();
    assert_eq!(person.at(), "feel~body");
    assert_eq!(&*person.step().ask, "My body: what is it like?");
    person.picks("up").goes_on();
    assert_eq!(person.at(), "helps~body");
    person.writes("Soup").goes_on();
    assert_eq!(person.at(), "feel~home");
    person.goes_back().goes_back();
    assert_eq!(person.at(), "feel~body");
}

#[test]
fn leaving_one_part_leaves_its_other_questions_too_and_no_other_part() {
    let mut person = somebody();
    person.picks("body").picks("home").goes_on().picks("leave").goes_on();
    assert_eq!(person.at(), "feel~home");
    person.picks("mixed").goes_on();
    assert_eq!(person.at(), "helps~home");
}

#[test]
fn nothing_chosen_means_nothing_repeated() {
    assert_eq!(way(&mut somebody(), "parts"), ["parts", "near", "turn-to", "points"]);
}

#[test]
fn each_thing_has_its_own_line_in_the_letter() {
    let mut person = somebody();
    person.picks("body").picks("home").goes_on().picks("up").goes_on().writes("Soup ").goes_on().picks("mixed");
    let text = person.copied("rounds");
    assert!(text.contains("My body:\nIt holds\n\nWhat helps My body:\nSoup \n\nMy home:\nIt varies"), "{text}");
}

#[test]
fn a_name_is_stored_in_its_ring_and_nowhere_else() {
    let mut person = somebody();
    person.skips_to("near");
    names(&mut person, &["Nan", "J."]);
    person.goes_on();
    assert_eq!(person.at(), "gives~near-1");
    person.picks("fun").goes_on().goes_on();
    person.picks("near-1").picks("gp");
    assert!(person.copied("rounds").contains("I can turn to:\nNan\nMy GP"), "{}", person.copied("rounds"));
    let kept = serde_json::to_string(&**person.sitting("rounds")).unwrap();
    assert_eq!(kept.matches("Nan").count(), 1, "{kept}");
}

#[test]
fn removing_a_name_removes_everything_that_was_said_about_it() {
    let mut person = somebody();
    person.skips_to("near");
    names(&mut person, &["Nan", "J."]);
    person.goes_on().picks("fun").goes_on().goes_on().picks("near-1").goes_back().goes_back().goes_back();
    assert_eq!(person.at(), "near");
    person.does(Event::RemovedRow("near".into(), 1));
    let kept = serde_json::to_string(&**person.sitting("rounds")).unwrap();
    assert!(!kept.contains("Nan") && !kept.contains("near-1") && kept.contains("J."), "{kept}");
    person.goes_on();
    assert_eq!(person.at(), "gives~near-2");
}

#[test]
fn a_changed_name_changes_wherever_it_is_used() {
    let mut person = somebody();
    person.skips_to("near");
    names(&mut person, &["Nan"]);
    person.skips_to("turn-to").picks("near-1");
    person.does(Event::Changed("near".into()));
    person.does(Event::Wrote(PromptId::of_row(&"near".into(), 1), "Nana Jo".into()));
    assert!(person.copied("rounds").contains("I can turn to:\nNana Jo"));
}

#[test]
fn a_new_row_is_offered_when_all_are_filled_and_never_over_the_limit() {
    let mut person = somebody();
    person.skips_to("points");
    let step: StepId = "points".into();
    let shown = |person: &Person| person.visit.rows(&person.step(), person.sitting("rounds"));
    assert_eq!(shown(&person), [1]);
    person.does(Event::AddedRow(step.clone()));
    assert_eq!(shown(&person), [1], "an empty row is filled first");
    for row in 1..=3 {
        person.does(Event::Wrote(PromptId::of_row(&step, row), "Point".into()));
        person.does(Event::AddedRow(step.clone()));
    }
    assert_eq!(shown(&person), [1, 2, 3]);
}

#[test]
fn a_point_can_move_earlier_with_the_way_it_leans() {
    let mut person = somebody();
    person.skips_to("points");
    let step: StepId = "points".into();
    for (row, words, turn) in [(1, "Cat", "up"), (2, "Winter", "down")] {
        person.does(Event::Wrote(PromptId::of_row(&step, row), words.into()));
        person.does(Event::Leaned(step.clone(), row, turn.into()));
        person.does(Event::AddedRow(step.clone()));
    }
    person.does(Event::MovedEarlier(step, 2));
    assert!(person.copied("rounds").contains("On my line:\nWinter (down)\nCat (up)"), "{}", person.copied("rounds"));
    let content = Rc::clone(&person.content);
    let exercise = content.exercise(&"rounds".into()).unwrap();
    let picture = Picture::of(&content, exercise, person.sitting("rounds"), "recovery").unwrap();
    assert_eq!(picture.kind, PictureKind::Line);
    let points: Vec<_> = picture.sections[0].items.iter().map(|item| (&*item.words, item.turn)).collect();
    assert_eq!(points, [("Winter", Some(Turning::Down)), ("Cat", Some(Turning::Up))]);
}

#[test]
fn a_card_that_is_never_kept_is_not_in_any_state_of_the_record_though_it_leads_on() {
    let mut person = somebody();
    person.picks("afraid").picks("body").goes_on();
    assert_eq!(person.at(), "safe", "it is still acted upon");
    person.goes_on();
    for record in &person.could_be_kept {
        let kept = serde_json::to_string(&**record).unwrap();
        assert!(!kept.contains("afraid") && !kept.contains("\"safe\""), "{kept}");
    }
    assert!(!person.copied("rounds").contains("afraid"));
}

#[test]
fn what_was_taken_out_of_the_letter_is_not_in_the_picture() {
    let mut person = somebody();
    person.skips_to("near");
    names(&mut person, &["Nan"]);
    person.does(Event::LeftOut("near".into(), true));
    let content = Rc::clone(&person.content);
    let exercise = content.exercise(&"rounds".into()).unwrap();
    let picture = Picture::of(&content, exercise, person.sitting("rounds"), "recovery").unwrap();
    assert!(picture.is_empty());
}

#[test]
fn ids_of_rows_and_cards_never_tell_what_was_written() {
    let mut person = somebody();
    person.skips_to("near");
    names(&mut person, &["Nan"]);
    person.goes_on();
    let shown = format!("{:?} {:?}", person.visit, person.step());
    assert!(!shown.contains("Nan"), "{shown}");
    assert_eq!(person.step().about.unwrap().id, CardId::from("near-1"));
}

#[test]
fn a_card_that_has_the_name_of_a_line_is_chosen_once_and_lends_no_second_card() {
    let mut person = Person::new();
    person.opens("wobble-plan").skips_to("turn-to");
    let offered = |person: &Person| {
        let (exercise, step) = (person.exercise().clone(), person.step());
        person.visit.offered(&exercise, &step, person.sitting("wobble-plan"), &person.content)
    };
    let before = offered(&person);
    person.picks("emergency");
    assert_eq!(offered(&person), before);
}
