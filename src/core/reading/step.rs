//! One `[[step]]` of an exercise file.

use super::card;
use super::helplines::topics;
use super::kinds;
use super::links::{Links, is_place};
use super::table::Table;
use super::texts;
use crate::core::exercise::{Kind, Offer, Pocket, Signs, StartersFor, Step};
use crate::core::ids::StepId;

const KINDS: &[(&str, Kind)] = &[
    ("open", Kind::Open),
    ("info", Kind::Info),
    ("text", Kind::Text),
    ("line", Kind::Line),
    ("many", Kind::Many),
    ("one", Kind::One),
    ("words", Kind::Words),
    ("sort", Kind::Sort),
    ("timeline", Kind::Timeline),
    ("circles", Kind::Circles),
    ("week", Kind::Week),
    ("signpost", Kind::Signpost),
    ("ground", Kind::Ground),
    ("check-in", Kind::CheckIn),
    ("summary", Kind::Summary),
    ("close", Kind::Close),
];

/// What only the checks need to know about a step.
pub(super) struct StepNote {
    /// Where it begins.
    pub line: usize,
    /// It asks about hard things (C16, C17, C19).
    pub heavy: bool,
    /// It asks about what holds a person up (C17).
    pub strength: bool,
}

const OFFERS: &[(&str, Offer)] = &[("people", Offer::People), ("always-open", Offer::AlwaysOpen)];

const POCKETS: &[(&str, Pocket)] = &[("helps", Pocket::Helps), ("people", Pocket::People), ("step", Pocket::Step)];

fn starters_for(step: &Table<'_>, links: &Links, at: usize) -> Vec<StartersFor> {
    let read = |table: Table<'_>| {
        table.need("when");
        table.need("starters");
        let (when, starters) = (links.when(&table, at), table.words_list("starters"));
        check_starters(&table);
        table.done();
        when.map(|when| StartersFor { when, starters })
    };
    step.tables("starters_for", "these starters").into_iter().filter_map(read).collect()
}

fn signs(step: &Table<'_>, links: &Links, at: usize) -> Vec<Signs> {
    let read = |table: Table<'_>| {
        table.need("topics");
        let topics = topics(&table);
        let signs = Signs { when: links.when(&table, at), topics };
        table.done();
        signs
    };
    step.tables("signs", "this sign").into_iter().map(read).collect()
}

/// What a kind of step is called in a file.
pub(super) fn name_of(kind: Kind) -> &'static str {
    KINDS.iter().find(|(_, known)| *known == kind).map_or("", |(name, _)| name)
}

/// Reads a step. What is wrong with it is told; the rest of it is returned.
pub(super) fn read(table: Table<'_>, at: usize, links: &Links) -> (Step, StepNote) {
    table.need("kind");
    let kind = table.choice("kind", KINDS);
    let id = table.need_id("id");
    if is_place(id) {
        let say = format!("“{id}” is a place that buttons lead to, so no step can be called that.");
        table.page.say(table.line_of("id"), say);
    }
    let note = StepNote { line: table.line, heavy: table.flag("heavy"), strength: table.flag("strength") };
    let sensitive = table.flag("sensitive");
    let step = Step {
        id: StepId::from(id),
        kind: kind.unwrap_or(Kind::Info),
        ask: table.words("ask").unwrap_or_default(),
        help: table.words_list("help"),
        notes: table.words_list("notes"),
        also: card::also(&table, links, at),
        when: links.when(&table, at),
        cards: card::cards(&table, "cards", sensitive, Some(links)),
        cards_from: links.cards_of(&table, "cards_from", at),
        at_most: table.number("at_most"),
        groups: card::cards(&table, "groups", false, None),
        fields: card::fields(&table, links, at),
        starters: table.words_list("starters"),
        buttons: card::buttons(&table, links),
        letter: table.words("letter"),
        anchor: table.flag("anchor"),
        kit: table.flag("kit"),
        never_kept: table.flag("never_kept"),
        each: links.items_of(&table, "each", at),
        about: None,
        out: false,
        offers: table.choices("offers", OFFERS),
        starters_for: starters_for(&table, links, at),
        recalls: links.recalled(&table, "recalls", at),
        brief: table.flag("brief"),
        pocket: table.choice("pocket", POCKETS),
        ahead: table.flag("ahead"),
        own_word: table.flag("own_word"),
        signs: signs(&table, links, at),
    };
    if let Some(kind) = kind {
        kinds::check(&table, &step, kind, note.heavy || sensitive);
    }
    check_texts(&table, &step);
    table.done();
    (step, note)
}

fn check_starters(table: &Table<'_>) {
    for (line, starter) in table.plain_list("starters") {
        if let Some(word) = texts::harm(starter) {
            table.page.say(line, format!("A starter is modest and names no harm; “{word}” can be too much here."));
        }
    }
}

fn check_texts(table: &Table<'_>, step: &Step) {
    let page = table.page;
    check_starters(table);
    if let Some(letter) = &step.letter {
        lead_in(table, "letter", letter);
        if step.never_kept {
            page.say(table.line_of("letter"), "An answer that is never kept cannot stand in the letter.");
        }
    }
}

/// Our words before an answer in the letter.
pub(super) fn lead_in(table: &Table<'_>, key: &'static str, words: &str) {
    let line = table.line_of(key);
    if !words.ends_with(':') {
        table.page.say(line, "A line of the letter starts with our words and a colon, such as “In my kit:”.");
    }
    if let Some(word) = texts::measure(words) {
        table.page.say(line, format!("The letter never measures the person; “{word}” can be left out."));
    }
}
