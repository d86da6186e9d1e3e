//! `content/pairs/`: questions that two people ask each other, a file for each exercise that suits it.
//!
//! The exercises of the language are handed in: a deck belongs to a light one, and its ideas can come from the cards and starters there.
//! What is sensitive is for one person alone, so none of it can stand here.

use std::rc::Rc;

use super::nearest::did_you_mean;
use super::page::Page;
use super::plans::is_reviewed;
use super::table::Table;
use super::{File, Problem, Source, texts};
use crate::core::exercise::{Card, Exercise, Step, Weight};
use crate::core::pair::{Deck, MOST_IDEAS, QUESTIONS, Question};

/// Reads all files of the folder, in the order in which they are handed in. What is wrong comes beside what could be read.
pub(super) fn read(sources: &[&Source], exercises: &[&Exercise]) -> (Vec<Deck>, Vec<Problem>) {
    let (mut decks, mut problems) = (Vec::new(), Vec::new());
    for source in sources {
        let file = File::open(source, rule);
        decks.extend(deck(&file, &source.path, exercises));
        problems.extend(file.page.into_problems());
    }
    (decks, problems)
}

/// Words that are said aloud by somebody else than us: as in an exercise, and nothing in them is filled in.
fn rule(text: &str) -> Vec<String> {
    let mut says = texts::exercise_rule(text);
    if text.contains(['{', '}']) {
        says.push("Nothing is filled in here. Write the words out, without curly brackets.".to_string());
    }
    says
}

/// A deck, if its exercise is there and light.
fn deck(file: &File<'_>, path: &str, exercises: &[&Exercise]) -> Option<Deck> {
    let page = &file.page;
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path).trim_end_matches(".toml");
    let table = Table::new(page, 1, "this file", &file.entries);
    ["exercise", "review", "ask"].iter().for_each(|key| table.need(key));
    let (id, line) = (table.plain("exercise").unwrap_or_default(), table.line_of("exercise"));
    if !id.is_empty() && id != name {
        page.say(line, format!("This file is called “{name}.toml”, so its exercise is “{name}”."));
    }
    let found = light(page, line, id, exercises);
    let asks: Vec<Question> =
        table.tables("ask", "this question").into_iter().map(|ask| question(ask, found, exercises)).collect();
    if table.has("ask") && !QUESTIONS.contains(&asks.len()) && !page.is_broken() {
        let (least, most) = (QUESTIONS.start(), QUESTIONS.end());
        let say = format!("There are {} questions here. Two people have time for {least} to {most}.", asks.len());
        page.say(table.line_of("ask"), say);
    }
    let draft = !is_reviewed(&table);
    table.done();
    Some(Deck { exercise: found?.id.clone(), home: format!("pairs/{name}").into(), asks, draft })
}

/// The exercise, where two people can ask each other about it.
fn light<'k>(page: &Page<'_>, line: usize, id: &str, exercises: &[&'k Exercise]) -> Option<&'k Exercise> {
    let found = exercises.iter().find(|exercise| exercise.id.as_str() == id).copied();
    match found {
        None if id.is_empty() => None,
        None => {
            let hint = did_you_mean(id, exercises.iter().map(|exercise| exercise.id.as_str()));
            page.say(line, format!("There is no exercise called “{id}” in this language.{hint}"));
            None
        }
        Some(exercise) if exercise.weight != Weight::Gentle => {
            let say = format!("“{id}” is not a gentle exercise. Two people ask each other about light things only.");
            page.say(line, say);
            None
        }
        found => found,
    }
}

/// One question. Whatever it says, passing is always offered beside it.
fn question(table: Table<'_>, exercise: Option<&Exercise>, exercises: &[&Exercise]) -> Question {
    let say = table.need_words("say");
    if !say.is_empty() && !say.ends_with('?') {
        table.page.say(table.line_of("say"), "One person asks this aloud, so it ends in a question mark.".to_string());
    }
    let more = table.words("more").unwrap_or_default();
    let own = own_ideas(&table, exercises);
    let from = exercise.and_then(|exercise| ideas_of_a_step(&table, exercise));
    for key in ["step", "cards"] {
        table.has(key);
    }
    if table.has("ideas") && table.has("step") {
        table
            .page
            .say(table.line_of("ideas"), "Ideas come from a “step” or stand here as “ideas”, not both.".to_string());
    }
    if table.has("cards") && !table.has("step") {
        let say = "“cards” needs a “step” beside it: the one that they are cards of.";
        table.page.say(table.line_of("cards"), say.to_string());
    }
    table.done();
    Question { say, more, ideas: from.unwrap_or(own) }
}

/// Ideas that are written here.
fn own_ideas(table: &Table<'_>, exercises: &[&Exercise]) -> Vec<Rc<str>> {
    let ideas = table.words_list("ideas");
    few(table, "ideas", ideas.len());
    let cards = || exercises.iter().flat_map(|exercise| &exercise.steps).flat_map(|step| &step.cards);
    for (line, idea) in table.plain_list("ideas") {
        if let Some(word) = texts::harm(idea) {
            table.page.say(line, format!("“{word}” is not for here. Ideas are small, everyday things."));
        }
        // The same words can be a sensitive answer to one question and an everyday one to another.
        let same = || cards().filter(|card| &*card.say == idea);
        if same().any(alone) && same().all(alone) {
            table.page.say(line, format!("“{idea}” is a sensitive card. It is for one person alone."));
        }
    }
    ideas
}

/// The cards that are named, or the first starters or cards of the step.
fn ideas_of_a_step(table: &Table<'_>, exercise: &Exercise) -> Option<Vec<Rc<str>>> {
    let id = table.plain("step")?;
    let Some(step) = exercise.steps.iter().find(|step| step.id.as_str() == id) else {
        let hint = did_you_mean(id, exercise.steps.iter().map(|step| step.id.as_str()));
        let say = format!("The exercise “{}” has no step called “{id}”.{hint}", exercise.id);
        table.page.say(table.line_of("step"), say);
        return None;
    };
    if table.has("cards") {
        return Some(chosen(table, step));
    }
    let open = step.cards.iter().filter(|card| !alone(card) && !card.way_out).map(|card| &card.say);
    let ideas: Vec<Rc<str>> =
        step.starters.iter().chain(open).filter(|idea| !idea.contains('{')).take(MOST_IDEAS).cloned().collect();
    if ideas.is_empty() || step.never_kept {
        let say = format!("The step “{id}” has nothing that could be an idea here. You can write “ideas” of your own.");
        table.page.say(table.line_of("step"), say);
        return None;
    }
    Some(ideas)
}

/// Cards by id, in the order in which they stand here.
fn chosen(table: &Table<'_>, step: &Step) -> Vec<Rc<str>> {
    let listed = table.plain_list("cards");
    few(table, "cards", listed.len());
    let one = |(line, id): (usize, &str)| {
        let Some(card) = step.cards.iter().find(|card| card.id.as_str() == id) else {
            let hint = did_you_mean(id, step.cards.iter().map(|card| card.id.as_str()));
            table.page.say(line, format!("The step “{}” has no card called “{id}”.{hint}", step.id));
            return None;
        };
        if alone(card) || step.never_kept {
            table.page.say(line, format!("“{}” is a sensitive card. It is for one person alone.", card.say));
            return None;
        }
        Some(Rc::clone(&card.say))
    };
    listed.into_iter().filter_map(one).collect()
}

/// Whether a card is for one person alone.
fn alone(card: &Card) -> bool {
    card.sensitive || card.never_kept
}

fn few(table: &Table<'_>, key: &'static str, count: usize) {
    if count > MOST_IDEAS {
        let say = format!("“{key}” has up to {MOST_IDEAS} ideas; more would take the eye from the question.");
        table.page.say(table.line_of(key), say);
    }
}
