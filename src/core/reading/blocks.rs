//! `blocks.toml`: what the shared steps offer in every exercise.

use super::card;
use super::links::no_twins;
use super::nearest::did_you_mean;
use super::page::Page;
use super::syntax::Entry;
use super::table::Table;
use crate::core::content::{Blocks, Feeling, FeelingCard, Grounding};
use crate::core::ids::CardId;

const FEELINGS: &[(&str, Feeling)] = &[
    ("steady", Feeling::Steady),
    ("stirred", Feeling::Stirred),
    ("shut", Feeling::Shut),
    ("unsure", Feeling::Unsure),
    ("help", Feeling::Help),
];

/// The grounding that asks for breathing. It is never the first one (R9).
const BREATH: &str = "breath";

/// Reads the file.
pub(super) fn read(page: &Page<'_>, entries: &[Entry]) -> Blocks {
    let table = Table::new(page, 1, "this file", entries);
    for key in ["feeling", "grounding", "next"] {
        table.need(key);
    }
    let grounding = grounding(&table);
    let feelings = feelings(&table, &grounding);
    let next = card::cards(&table, "next", false, None);
    table.done();
    Blocks { feelings, grounding, next }
}

fn grounding<'a>(table: &Table<'a>) -> Vec<Grounding> {
    let mut names = Vec::new();
    let read = |table: Table<'a>| {
        let id = table.need_id("id");
        names.push((table.line, id));
        table.need("lines");
        let ground = Grounding { id: CardId::from(id), say: table.need_words("say"), lines: table.words_list("lines") };
        table.done();
        ground
    };
    let list: Vec<Grounding> = table.tables("grounding", "this way to feel steadier").into_iter().map(read).collect();
    if let Some((line, _)) = names.first().filter(|(_, id)| *id == BREATH) {
        table
            .page
            .say(*line, "Breathing is one way among several and never the first, as it makes some people feel worse.");
    }
    no_twins(table.page, names.into_iter(), "ways to feel steadier", "this file", "one");
    list
}

fn feelings(table: &Table<'_>, grounding: &[Grounding]) -> Vec<FeelingCard> {
    let mut found: Vec<Feeling> = Vec::new();
    let mut cards = Vec::new();
    for feeling in table.tables("feeling", "this answer") {
        feeling.need("feeling");
        let kind = feeling.choice("feeling", FEELINGS);
        if kind.is_some_and(|kind| found.contains(&kind)) {
            feeling.page.say(feeling.line, "This answer to the check-in stands here twice.");
        }
        found.extend(kind);
        let say = feeling.need_words("say");
        let more = feeling.words("more");
        let answer = feeling.words("answer");
        let offers = offers(&feeling, grounding);
        feeling.done();
        cards.extend(kind.map(|feeling| FeelingCard { feeling, say, more, answer, offers }));
    }
    for (name, _) in FEELINGS.iter().filter(|(_, feeling)| table.has("feeling") && !found.contains(feeling)) {
        table.page.say(1, format!("The check-in needs an answer with feeling = \"{name}\"."));
    }
    cards
}

fn offers(feeling: &Table<'_>, grounding: &[Grounding]) -> Vec<CardId> {
    let known = grounding.iter().map(|ground| ground.id.as_str());
    let offers = feeling.plain_list("offers");
    for (line, id) in offers.iter().filter(|(_, id)| !known.clone().any(|known| known == *id)) {
        let hint = did_you_mean(id, known.clone());
        feeling.page.say(*line, format!("There is no way to feel steadier called “{id}” in this file.{hint}"));
    }
    if let Some((line, _)) = offers.first().filter(|(_, id)| *id == BREATH) {
        feeling.page.say(*line, "Breathing is never offered first, as it makes some people feel worse.");
    }
    offers.into_iter().map(|(_, id)| CardId::from(id)).collect()
}
