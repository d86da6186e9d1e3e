//! A record as JSON and back. The form is frozen: `tests/data/saves` holds texts that stand in somebody's browser.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::core::exercise::Mode;
use crate::core::ids::PromptId;
use crate::core::json::{Json, quote};
use crate::core::sitting::{Answer, Chosen, Record, Response, Sitting, Sorted};
use crate::core::words::Words;

/// The record in a text, if all of it is as it should be.
pub fn read(text: &str) -> Option<Record> {
    let mut json = Json::of(text);
    let mut record = Record::new("".into());
    json.fields(&["exercise", "sittings"], &mut |json, at| match at {
        0 => record.exercise = json.text().as_str().into(),
        _ => json.list(&mut |json| record.sittings.push(Rc::new(sitting(json)))),
    });
    json.is_whole().then_some(record)
}

fn sitting(json: &mut Json<'_>) -> Sitting {
    let mut found = Sitting::new("".into(), "".into(), "".into(), Mode::default());
    let names = ["id", "begun", "at", "mode?", "brief?", "answers", "left_out?", "put_in?", "filled?"];
    json.fields(&names, &mut |json, at| match at {
        0 => found.id = json.text().into(),
        1 => found.begun = json.text().into(),
        2 => found.at = json.text().as_str().into(),
        3 => found.mode = mode(json),
        4 => found.brief = json.truth(),
        5 => found.answers = answers(json),
        6 => found.left_out = prompts(json),
        7 => found.put_in = prompts(json),
        _ => found.filled = prompts(json),
    });
    found
}

/// Ways to answer by the names they are kept under.
const MODES: [(Mode, &str); 4] =
    [(Mode::Words, "words"), (Mode::Cards, "cards"), (Mode::Think, "think"), (Mode::Paper, "paper")];

fn mode(json: &mut Json<'_>) -> Mode {
    let mut mode = Mode::default();
    json.shape(&mut |json, name, has_value| {
        match MODES.iter().find(|(_, own)| *own == name) {
            Some((own, _)) => mode = *own,
            None => json.fail(),
        }
        if has_value {
            json.nothing();
        }
    });
    mode
}

fn answers(json: &mut Json<'_>) -> BTreeMap<PromptId, Answer> {
    let mut answers = BTreeMap::new();
    json.pairs(&mut |json, prompt| {
        let answer = answer(json);
        answers.insert(prompt.into(), answer);
    });
    answers
}

fn prompts(json: &mut Json<'_>) -> BTreeSet<PromptId> {
    let mut prompts = BTreeSet::new();
    json.list(&mut |json| {
        prompts.insert(json.text().as_str().into());
    });
    prompts
}

fn answer(json: &mut Json<'_>) -> Answer {
    let mut found = Answer { lang: "".into(), asked: "".into(), response: Response::Thought };
    json.fields(&["lang", "asked", "response"], &mut |json, at| match at {
        0 => found.lang = json.text().into(),
        1 => found.asked = json.text().into(),
        _ => found.response = response(json),
    });
    found
}

fn response(json: &mut Json<'_>) -> Response {
    let mut found = Response::Thought;
    json.shape(&mut |json, name, has_value| match (name, has_value) {
        ("thought", false) => {}
        ("thought", true) => json.nothing(),
        ("wrote", true) => found = Response::Wrote(Words::from(json.text())),
        ("chose", true) => {
            let mut cards = Vec::new();
            json.list(&mut |json| cards.push(chosen(json)));
            found = Response::Chose(cards);
        }
        ("sorted", true) => {
            let mut cards = Vec::new();
            json.list(&mut |json| cards.push(sorted(json)));
            found = Response::Sorted(cards);
        }
        _ => json.fail(),
    });
    found
}

fn no_card() -> Chosen {
    Chosen { id: "".into(), say: "".into() }
}

fn chosen(json: &mut Json<'_>) -> Chosen {
    let mut card = no_card();
    json.fields(&["id", "say"], &mut |json, at| match at {
        0 => card.id = json.text().as_str().into(),
        _ => card.say = json.text().into(),
    });
    card
}

fn sorted(json: &mut Json<'_>) -> Sorted {
    let mut found = Sorted { card: no_card(), group: no_card() };
    json.fields(&["card", "group"], &mut |json, at| match at {
        0 => found.card = chosen(json),
        _ => found.group = chosen(json),
    });
    found
}

/// The text of a record.
pub fn write(record: &Record) -> String {
    let mut text = String::new();
    named(&mut text, "{", "exercise", record.exercise.as_str());
    text.push_str(",\"sittings\":[");
    all(&mut text, record.sittings.iter(), &mut |text, sitting| write_sitting(text, sitting));
    text.push_str("]}");
    text
}

/// A name and a text, after what joins them to what stands before.
fn named(text: &mut String, join: &str, name: &str, value: &str) {
    text.push_str(join);
    quote(name, text);
    text.push(':');
    quote(value, text);
}

/// Values one after the other, with commas between.
fn all<T>(text: &mut String, values: impl Iterator<Item = T>, each: &mut dyn FnMut(&mut String, T)) {
    for (at, value) in values.enumerate() {
        if at > 0 {
            text.push(',');
        }
        each(text, value);
    }
}

fn write_sitting(text: &mut String, sitting: &Sitting) {
    named(text, "{", "id", &sitting.id);
    named(text, ",", "begun", &sitting.begun);
    named(text, ",", "at", sitting.at.as_str());
    let mode = MODES.iter().find(|(own, _)| *own == sitting.mode).map_or("words", |(_, name)| name);
    named(text, ",", "mode", mode);
    if sitting.brief {
        text.push_str(",\"brief\":true");
    }
    text.push_str(",\"answers\":{");
    all(text, sitting.answers.iter(), &mut |text, (prompt, answer)| {
        quote(prompt.as_str(), text);
        named(text, ":{", "lang", &answer.lang);
        named(text, ",", "asked", &answer.asked);
        text.push_str(",\"response\":");
        write_response(text, &answer.response);
        text.push('}');
    });
    text.push('}');
    let sets = [("left_out", &sitting.left_out), ("put_in", &sitting.put_in), ("filled", &sitting.filled)];
    for (name, prompts) in sets.into_iter().filter(|(_, prompts)| !prompts.is_empty()) {
        text.push(',');
        quote(name, text);
        text.push_str(":[");
        all(text, prompts.iter(), &mut |text, prompt| quote(prompt.as_str(), text));
        text.push(']');
    }
    text.push('}');
}

fn write_response(text: &mut String, response: &Response) {
    match response {
        Response::Wrote(words) => {
            named(text, "{", "wrote", words.as_str());
            text.push('}');
        }
        Response::Chose(cards) => {
            text.push_str("{\"chose\":[");
            all(text, cards.iter(), &mut |text, card| write_card(text, card));
            text.push_str("]}");
        }
        Response::Sorted(cards) => {
            text.push_str("{\"sorted\":[");
            all(text, cards.iter(), &mut |text, sorted| {
                text.push_str("{\"card\":");
                write_card(text, &sorted.card);
                text.push_str(",\"group\":");
                write_card(text, &sorted.group);
                text.push('}');
            });
            text.push_str("]}");
        }
        Response::Thought => text.push_str("\"thought\""),
    }
}

fn write_card(text: &mut String, card: &Chosen) {
    named(text, "{", "id", card.id.as_str());
    named(text, ",", "say", &card.say);
    text.push('}');
}
