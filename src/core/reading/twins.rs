//! Two languages side by side: what stands in one stands in the other, by the same ids and with the same slots. A person who changes the
//! language in the middle of an exercise keeps step, answers and cards, because these have the same names.

use std::collections::BTreeSet;

use super::page::Problem;
use crate::core::content::Content;
use crate::core::exercise::{Exercise, Step};
use crate::core::wording::{Say, file_of};

/// What `other` has too much, too little, or elsewhere than `first`. An exercise that is lent is the very same one and not looked at.
pub fn unlike(first: &Content, other: &Content) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut say = |file: &str, say: String| {
        problems.push(Problem { path: format!("content/{}/{file}.toml", other.tag), line: 1, say });
    };
    for twin in other.exercises.iter().filter(|exercise| exercise.lent.is_none()) {
        let Some(exercise) = first.exercise(&twin.id) else { continue };
        for (what, here, there) in parts(exercise, twin) {
            if here != there {
                say(twin.id.as_str(), apart(&what, &first.lang, &here, &there));
            }
        }
    }
    for (what, here, there) in blocks(first, other) {
        if here != there {
            say("blocks", apart(what, &first.lang, &here, &there));
        }
    }
    let texts = first.wording.all().iter().zip(other.wording.all()).zip(Say::ALL);
    for ((here, there), (_, group, key)) in texts.filter(|(_, (_, group, _))| file_of(group) == "words") {
        if slots(here) != slots(there) {
            say("words", apart(&format!("{group}.{key}"), &first.lang, &slots(here), &slots(there)));
        }
        if here.split('|').count() != there.split('|').count() {
            say("words", format!("“{group}.{key}” has another number of parts between its | than in {}.", first.lang));
        }
    }
    problems
}

fn apart(what: &str, first: &str, here: &[String], there: &[String]) -> String {
    let only = |these: &[String], those: &[String]| {
        these.iter().filter(|one| !those.contains(one)).cloned().collect::<Vec<_>>().join(", ")
    };
    match (only(here, there), only(there, here)) {
        (missing, more) if missing.is_empty() && more.is_empty() => {
            format!("“{what}” has the same as in {first}, in another order.")
        }
        (missing, more) if more.is_empty() => format!("“{what}” lacks what {first} has: {missing}."),
        (missing, more) if missing.is_empty() => format!("“{what}” has what {first} has not: {more}."),
        (missing, more) => format!("“{what}” lacks what {first} has ({missing}), and has what it has not ({more})."),
    }
}

/// Everything in an exercise that has a name, in order.
fn parts(here: &Exercise, there: &Exercise) -> Vec<(String, Vec<String>, Vec<String>)> {
    let steps = |exercise: &Exercise| {
        exercise.steps.iter().map(|step| format!("{} ({:?})", step.id, step.kind)).collect::<Vec<_>>()
    };
    let mut found = vec![("step".to_owned(), steps(here), steps(there))];
    for step in &here.steps {
        if let Some(twin) = there.step(&step.id) {
            found.push((step.id.to_string(), names(step), names(twin)));
        }
    }
    let facts = |exercise: &Exercise| {
        vec![
            format!("weight {:?}", exercise.weight),
            format!("minutes {}", exercise.minutes),
            format!("gentler {}", exercise.gentler),
            format!("young {}", exercise.young),
            format!("greets {}", exercise.greets),
        ]
    };
    found.push(("this file".to_owned(), facts(here), facts(there)));
    let drawn = |exercise: &Exercise| {
        exercise.picture.iter().flat_map(|picture| &picture.sections).map(|section| section.id.to_string()).collect()
    };
    found.push(("picture".to_owned(), drawn(here), drawn(there)));
    found
}

/// What has a name in a step, and what stands in curly brackets in its words.
fn names(step: &Step) -> Vec<String> {
    let cards = step.cards.iter().map(|card| {
        let marks = [(card.sensitive, "sensitive"), (card.way_out, "way out"), (card.never_kept, "never kept")];
        let marks: Vec<&str> = marks.into_iter().filter(|(is, _)| *is).map(|(_, mark)| mark).collect();
        let leads = (&card.goes, &card.mode, card.stands_for.is_some());
        format!("card {} {} {leads:?}", card.id, marks.join(" "))
    });
    let rules = (&step.when, &step.cards_from, &step.at_most, &step.each, &step.offers, &step.recalls);
    let more = (step.anchor, step.never_kept, step.own_word, step.brief, step.kit, &step.pocket, &step.ahead);
    let rules = [format!("{rules:?}"), format!("{more:?}")];
    let groups = step.groups.iter().map(|group| format!("group {}", group.id));
    let fields = step.fields.iter().map(|field| format!("field {}", field.id));
    let buttons = step.buttons.iter().map(|button| format!("button {:?}", button.goes));
    let texts = [&step.ask].into_iter().chain(&step.help).chain(step.letter.iter());
    let slots = texts.flat_map(|text| slots(text)).collect::<BTreeSet<_>>();
    rules.into_iter().chain(cards).chain(groups).chain(fields).chain(buttons).chain(slots).collect()
}

fn blocks(first: &Content, other: &Content) -> Vec<(&'static str, Vec<String>, Vec<String>)> {
    let of = |content: &Content| {
        let blocks = &content.blocks;
        let ground = blocks.grounding.iter().map(|ground| format!("{} {}", ground.id, ground.lines.len())).collect();
        let next = blocks.next.iter().map(|card| card.id.to_string()).collect::<Vec<_>>();
        let ideas = content.ideas.iter().map(|idea| idea.id.to_string()).collect::<Vec<_>>();
        let doors = content.doors.iter().map(|door| door.id.to_string()).collect::<Vec<_>>();
        [("grounding", ground), ("next", next), ("ideas", ideas), ("doors", doors)]
    };
    of(first).into_iter().zip(of(other)).map(|((what, here), (_, there))| (what, here, there)).collect()
}

/// What stands in curly brackets, each once, in the order of the alphabet.
fn slots(text: &str) -> Vec<String> {
    let inside = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    inside.map(|(slot, _)| format!("{{{slot}}}")).collect::<BTreeSet<_>>().into_iter().collect()
}
