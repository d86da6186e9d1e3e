//! `made-up.toml`: short answers that nobody gave, and a made-up person in several versions.

use std::rc::Rc;

use super::MOST_SLIPS;
use super::steps::{Known, exercise, step};
use crate::core::ids::CardId;
use crate::core::plan::{MadeUp, Slips, StoryAsk, Version};
use crate::core::reading::links::no_twins;
use crate::core::reading::nearest::did_you_mean;
use crate::core::reading::page::Page;
use crate::core::reading::syntax::Entry;
use crate::core::reading::table::Table;
use crate::core::reading::texts;

/// Reads the file.
pub(super) fn read(page: &Page<'_>, entries: &[Entry], known: Known<'_>) -> MadeUp {
    let table = Table::new(page, 1, "this file", entries);
    let slips = table.tables("slips", "these slips").into_iter().filter_map(|table| slips_of(table, known)).collect();
    let mut ids = Vec::new();
    let ask = |table: Table<'_>| {
        let id = table.need_id("id");
        ids.push((table.line, id.to_string()));
        let say = table.need_words("say");
        let ask = StoryAsk { id: CardId::from(id), say, more: table.words("more").unwrap_or_default() };
        table.done();
        ask
    };
    let asks: Vec<StoryAsk> = table.tables("ask", "this question").into_iter().map(ask).collect();
    no_twins(page, ids.iter().map(|(line, id)| (*line, id.as_str())), "ask", "this file", "question");
    let mut ids = Vec::new();
    let one = |table: Table<'_>| {
        let id = table.need_id("id");
        ids.push((table.line, id.to_string()));
        version(table, id, &asks)
    };
    let versions = table.tables("version", "this version").into_iter().map(one).collect();
    no_twins(page, ids.iter().map(|(line, id)| (*line, id.as_str())), "version", "this file", "version");
    table.done();
    MadeUp { slips, asks, versions }
}

/// At most three short texts, none of them about harm: they stand on a wall.
pub(super) fn slips(table: &Table<'_>, key: &'static str) -> Vec<Rc<str>> {
    let slips = table.words_list(key);
    if slips.len() > MOST_SLIPS {
        table.page.say(
            table.line_of(key),
            format!("“{key}” has up to {MOST_SLIPS} made-up answers; more do not fit on a wall."),
        );
    }
    for (line, slip) in table.plain_list(key) {
        if let Some(word) = texts::harm(slip) {
            table.page.say(line, format!("“{word}” is not for a wall. Made-up answers are small, everyday things."));
        }
    }
    slips
}

fn slips_of(table: Table<'_>, known: Known<'_>) -> Option<Slips> {
    for key in ["exercise", "step", "say"] {
        table.need(key);
    }
    let (exercise_line, step_line) = (table.line_of("exercise"), table.line_of("step"));
    let (named, id) = (table.plain("exercise"), table.plain("step"));
    let say = slips(&table, "say");
    let page = table.page;
    table.done();
    let exercise = exercise(page, exercise_line, named?, known)?;
    Some(Slips { exercise: exercise.id.clone(), step: step(page, step_line, id?, exercise)?, say })
}

fn version(table: Table<'_>, id: &str, asks: &[StoryAsk]) -> Version {
    let title = table.need_words("title");
    table.need("story");
    table.need("answers");
    let story = table.words_list("story");
    let known = || asks.iter().map(|ask| ask.id.as_str());
    let mut given: Vec<(String, Vec<Rc<str>>)> = Vec::new();
    for answer in table.tables("answers", "this answer") {
        answer.need("to");
        answer.need("slips");
        let to = answer.plain("to").unwrap_or_default();
        if !to.is_empty() && !known().any(|known| known == to) {
            let hint = did_you_mean(to, known());
            answer.page.say(answer.line_of("to"), format!("There is no question called “{to}” in this file.{hint}"));
        }
        given.push((to.to_string(), slips(&answer, "slips")));
        answer.done();
    }
    let answer = |ask: &StoryAsk| {
        let found = given.iter().find(|(to, _)| to == ask.id.as_str());
        if found.is_none() && table.has("answers") {
            table.page.say(table.line, format!("This version has no answer to “{}”.", ask.id));
        }
        found.map(|(_, slips)| slips.clone()).unwrap_or_default()
    };
    let answers = asks.iter().map(answer).collect();
    table.done();
    Version { id: CardId::from(id), title, story, answers }
}
