//! Cards, boxes, buttons and added lines of a step.

use std::rc::Rc;

use super::helplines::TIERS;
use super::links::{Links, no_twins};
use super::table::Table;
use crate::core::exercise::{Also, Button, Card, Field, Mode};
use crate::core::ids::CardId;

const MODES: &[(&str, Mode)] =
    &[("words", Mode::Words), ("cards", Mode::Cards), ("think", Mode::Think), ("paper", Mode::Paper)];

/// Cards or groups under a key. `sensitive` on the step marks every card of it.
pub(super) fn cards<'a>(step: &Table<'a>, key: &'static str, sensitive: bool, links: Option<&Links>) -> Vec<Card> {
    let mut names = Vec::new();
    let card = |table: Table<'a>| {
        let id = table.need_id("id");
        names.push((table.line, id));
        let mut card = simple(&table, id);
        if let Some(links) = links {
            card.sensitive = table.flag("sensitive") || sensitive;
            card.never_kept = table.flag("never_kept");
            card.stands_for = table.words("stands_for");
            card.way_out = table.flag("way_out");
            card.goes = links.goes(&table);
            card.saying = table.words("saying");
            card.mode = table.choice("mode", MODES);
            if card.saying.is_some() && card.goes.is_none() {
                table.page.say(table.line, "“saying” is shown where “goes” leads, so this card needs “goes” as well.");
            }
        }
        table.done();
        card
    };
    let cards = step.tables(key, "this card").into_iter().map(card).collect();
    no_twins(step.page, names.into_iter(), "cards", "this step", "card");
    cards
}

fn simple(table: &Table<'_>, id: &str) -> Card {
    let say = table.need_words("say");
    Card { id: CardId::from(id), say, sensitive: table.flag("sensitive"), ..Card::default() }
}

/// Several short boxes.
pub(super) fn fields<'a>(step: &Table<'a>, links: &Links, at: usize) -> Vec<Field> {
    let mut names = Vec::new();
    let field = |table: Table<'a>| {
        let id = table.need_id("id");
        names.push((table.line, id));
        let field =
            Field { id: CardId::from(id), ask: table.need_words("ask"), from: links.words_of(&table, "from", at) };
        table.done();
        field
    };
    let fields = step.tables("fields", "this box").into_iter().map(field).collect();
    no_twins(step.page, names.into_iter(), "boxes", "this step", "box");
    fields
}

/// Buttons other than the usual ones.
pub(super) fn buttons(step: &Table<'_>, links: &Links) -> Vec<Button> {
    let button = |table: Table<'_>| {
        let say = table.need_words("say");
        table.need("goes");
        let goes = links.goes(&table);
        table.done();
        goes.map(|goes| Button { say, goes })
    };
    step.tables("buttons", "this button").into_iter().filter_map(button).collect()
}

/// Lines and numbers that are added when a card was chosen earlier.
pub(super) fn also(step: &Table<'_>, links: &Links, at: usize) -> Vec<Also> {
    let also = |table: Table<'_>| {
        table.need("when");
        let when = links.when(&table, at);
        let say = table.words("say");
        let numbers = table.choice("numbers", TIERS);
        if say.is_none() && !table.has("numbers") {
            table.page.say(table.line, "An added line needs “say”, “numbers”, or both.");
        }
        table.done();
        when.map(|when| Also { when, say: say.unwrap_or_else(|| Rc::from("")), numbers })
    };
    step.tables("also", "this added line").into_iter().filter_map(also).collect()
}
