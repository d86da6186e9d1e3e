//! What each kind of step needs and cannot have (C20, C21, C23).

use super::step::name_of;
use super::table::Table;
use super::texts::verdict;
use crate::core::exercise::{Kind, Step};

/// Keys that only some kinds can use.
const ONLY_FOR: &[(&str, &[Kind])] = &[
    ("cards", &[Kind::Many, Kind::One, Kind::Words, Kind::Sort]),
    ("sensitive", &[Kind::Many, Kind::One, Kind::Words, Kind::Sort]),
    ("cards_from", &[Kind::Many, Kind::One, Kind::Sort]),
    ("offers", &[Kind::Many, Kind::One]),
    ("at_most", &[Kind::Many, Kind::Sort, Kind::Timeline, Kind::Circles]),
    ("groups", &[Kind::Sort]),
    ("fields", &[Kind::Text, Kind::Line]),
    ("starters", &[Kind::Text, Kind::Line, Kind::Timeline, Kind::Circles]),
    ("starters_for", &[Kind::Text, Kind::Line]),
    ("ahead", &[Kind::Timeline]),
    ("own_word", &[Kind::One, Kind::Line]),
    ("each", &[Kind::Text, Kind::Line, Kind::Many, Kind::One, Kind::Words, Kind::Week]),
    ("signs", &[Kind::Signpost]),
    ("pocket", &[Kind::Text, Kind::Line, Kind::Many, Kind::One, Kind::Circles]),
    ("buttons", &[Kind::Info]),
    ("anchor", &[Kind::Text, Kind::Line]),
    ("kit", &[Kind::Many]),
    ("never_kept", &[Kind::Many, Kind::One, Kind::Words]),
    (
        "letter",
        &[
            Kind::Text,
            Kind::Line,
            Kind::Many,
            Kind::One,
            Kind::Words,
            Kind::Sort,
            Kind::Timeline,
            Kind::Circles,
            Kind::Week,
            Kind::Signpost,
        ],
    ),
];

/// Whether a person answers something at a step of this kind.
pub(super) fn is_answered(kind: Kind) -> bool {
    use Kind::{Circles, Line, Many, One, Sort, Text, Timeline, Week, Words};
    matches!(kind, Text | Line | Many | One | Words | Sort | Timeline | Circles | Week)
}

/// Checks a step against its kind. `hard` says that it asks about something hard.
pub(super) fn check(table: &Table<'_>, step: &Step, kind: Kind, hard: bool) {
    let page = table.page;
    let name = name_of(kind);
    for (key, _) in ONLY_FOR.iter().filter(|(key, kinds)| table.has(key) && !kinds.contains(&kind)) {
        page.say(table.line_of(key), format!("A step of kind “{name}” has no “{key}”."));
    }
    if is_answered(kind) || matches!(kind, Kind::Info | Kind::Signpost) {
        table.need("ask");
    }
    match kind {
        Kind::Text | Kind::Line => boxes(table, step),
        Kind::Many | Kind::One => cards(table, step, hard),
        Kind::Words => scale(table, step),
        Kind::Sort => sort(table, step),
        Kind::Timeline | Kind::Circles => boxes(table, step),
        Kind::Week => table.need("each"),
        Kind::Signpost => table.need("signs"),
        _ => {}
    }
}

fn boxes(table: &Table<'_>, step: &Step) {
    if step.fields.is_empty() && !(2..=5).contains(&step.starters.len()) {
        let line = table.line_of("starters");
        table.page.say(line, "A box for words has two to five starters, for people who do not know how to begin.");
    }
}

fn cards(table: &Table<'_>, step: &Step, hard: bool) {
    has_cards(table, step);
    let sensitive = hard || step.never_kept || step.cards.iter().any(|card| card.sensitive);
    if sensitive && !step.cards.is_empty() {
        way_out(table, step, "This step asks about something hard");
    }
}

fn has_cards(table: &Table<'_>, step: &Step) {
    if step.cards.is_empty() && step.cards_from.is_empty() && step.offers.is_empty() {
        table.page.say(table.line, "This step has no cards to choose from.");
    }
}

fn scale(table: &Table<'_>, step: &Step) {
    if !(3..=5).contains(&step.cards.len()) {
        table.page.say(table.line_of("cards"), "A scale in words has three to five cards.");
    }
    for card in table.tables("cards", "this card") {
        if let Some(word) = card.plain("say").and_then(verdict) {
            card.page.say(card.line, format!("A scale in words does not judge and does not count; “{word}” can go."));
        }
    }
    way_out(table, step, "Not everything fits on a scale");
}

fn sort(table: &Table<'_>, step: &Step) {
    has_cards(table, step);
    if step.groups.len() < 2 {
        table.page.say(table.line_of("groups"), "A step for sorting needs at least two groups.");
    }
}

fn way_out(table: &Table<'_>, step: &Step, reason: &str) {
    if !step.cards.iter().any(|card| card.way_out) {
        table.page.say(
            table.line_of("cards"),
            format!(
                "{reason}. It needs a card with “way_out = true”, such as “I am not sure” or “I would rather not say”."
            ),
        );
    }
}
