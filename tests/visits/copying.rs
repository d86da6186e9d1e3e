//! A copy of everything somebody gave: whole where it is to be whole, without a trace of what was left out, and back again.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use waymark::core::content::Feeling;
use waymark::core::copy::{Entry, entries, page, plain, read};
use waymark::core::exercise::Kind;
use waymark::core::sitting::{Record, Response};
use waymark::core::visit::{Event, Place};

use crate::EXERCISES;
use crate::person::Person;

/// Somebody who has given everything to these exercises.
fn having_given(exercises: &[&str]) -> Person {
    let mut person = Person::new();
    for id in exercises {
        let letter = person.content.exercise(&(*id).into()).unwrap();
        let letter = letter.steps.iter().find(|step| step.kind == Kind::Summary).unwrap().id.to_string();
        person.opens(id).until(&letter, |person| person.gives_all(Feeling::Steady));
    }
    person.does(Event::WentTo(Place::Copy));
    person
}

fn days(person: &Person) -> Vec<Entry> {
    let visit = &person.visit;
    entries(&person.content, visit.records.values(), &visit.copying.picks, &visit.own_word(&person.content))
}

fn file(person: &Person) -> String {
    page(&person.content, &days(person), &person.visit.own_word(&person.content))
}

fn written(record: &Record) -> Vec<String> {
    let answers = record.sittings.iter().flat_map(|sitting| &sitting.answers);
    let words = answers.filter_map(|(prompt, answer)| match &answer.response {
        Response::Wrote(words) => Some(format!("{prompt} {}", words.as_str())),
        _ => None,
    });
    words.collect()
}

#[test]
fn everything_that_was_written_is_in_the_file_and_comes_back_on_another_device() {
    let person = having_given(&EXERCISES);
    let file = file(&person);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
    fs::create_dir_all(&folder).unwrap();
    // To be looked at.
    fs::write(folder.join("copy.html"), &file).unwrap();
    let mut other = Person::new();
    other.does(Event::WentTo(Place::BringIn)).does(Event::ReadCopy(read(&file).map(Rc::new)));
    assert!(other.visit.records.is_empty(), "nothing is added before it was seen");
    other.does(Event::TookIn);
    assert_eq!(other.visit.copying.added, Some(EXERCISES.len()));
    for (id, record) in &person.visit.records {
        assert_eq!(written(&other.visit.records[id]), written(record), "{id}");
    }
    assert_eq!(other.visit.keep, None, "whether it is kept is asked as ever");
}

#[test]
fn the_part_that_is_shown_says_everything_that_the_part_for_reading_back_holds() {
    let person = having_given(&EXERCISES);
    let file = file(&person);
    let (shown, _) = file.split_once("<!--").unwrap();
    let safe = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    for record in read(&file).unwrap() {
        for line in written(&record) {
            let (prompt, words) = line.split_once(' ').unwrap();
            assert!(shown.contains(&safe(words)), "{} {prompt}", record.exercise);
        }
    }
}

#[test]
fn what_is_sensitive_is_in_no_part_of_the_file_until_it_is_put_in() {
    for exercise in EXERCISES {
        let mut person = having_given(&[exercise]);
        let sensitive: Vec<_> = days(&person)[0]
            .lines
            .iter()
            .enumerate()
            .filter(|(_, pick)| pick.line.sensitive)
            .map(|(at, pick)| (at, pick.line.own.clone()))
            .collect();
        let before = file(&person);
        for record in read(&before).unwrap() {
            let found = person.content.exercise(&record.exercise).unwrap();
            for (prompt, answer) in record.sittings.iter().flat_map(|sitting| &sitting.answers) {
                let step = found.step(&prompt.step().base().into()).unwrap();
                let sensitive = |id| step.cards.iter().any(|card| card.id == id && card.sensitive);
                match &answer.response {
                    Response::Chose(cards) => assert!(!cards.iter().any(|card| sensitive(card.id.clone())), "{prompt}"),
                    Response::Sorted(cards) => {
                        assert!(!cards.iter().any(|it| sensitive(it.card.id.clone())), "{prompt}")
                    }
                    _ => {}
                }
            }
        }
        // On paper and on the screen: where no other card says the same.
        let cards = || person.content.exercise(&exercise.into()).unwrap().steps.iter().flat_map(|step| &step.cards);
        let open: Vec<_> = cards().filter(|card| !card.sensitive).map(|card| Rc::clone(&card.say)).collect();
        for card in cards().filter(|card| card.sensitive && !open.contains(&card.say)) {
            let shown = before.contains(&format!(">{}</p>", card.say));
            let plain = plain(&person.content, &days(&person), "recovery");
            assert!(!shown && !plain.lines().any(|line| line == &*card.say), "{exercise}: {}", card.say);
        }
        let key = days(&person)[0].key.clone();
        for (at, own) in sensitive {
            assert!(days(&person)[0].leaves_out(), "the screen says so");
            person.does(Event::TurnedLine(key.clone(), at));
            let after = file(&person);
            assert!(own.iter().all(|card| after.contains(&**card)), "{exercise}: {own:?}");
        }
    }
}

#[test]
fn a_line_that_was_left_out_of_the_letter_is_in_no_part_of_the_file() {
    let mut person = having_given(&["small-step"]);
    let line = person.letter("small-step").lines[1].clone();
    let before = serde_json::to_string(line.own[0].trim()).unwrap();
    let letter = person.exercise_place("small-step");
    person.does(Event::WentTo(letter)).does(Event::LeftOut(line.prompt, true)).does(Event::WentTo(Place::Copy));
    let after = file(&person);
    let bare = before.trim_matches('"').replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    assert!(!after.contains(&bare), "not for reading back");
    assert!(days(&person)[0].leaves_out());
}
