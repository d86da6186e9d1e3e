//! What must hold of a file that somebody says is a copy, whatever is in it.

use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::Value;
use waymark::core::content::Content;
use waymark::core::copy::{Picks, entries, page, plain, read};
use waymark::core::sitting::{Record, Response, Sitting};

use super::Count;
use super::edits::{edited, forged};
use super::made;
use super::tape::Tape;

/// All tags that a copy's page has, in the words of its form. Nothing of a person's may add one.
const TAGS: [&str; 19] = [
    "<!doctype html>",
    "<html lang=\"\" dir=\"ltr\">",
    "<meta charset=\"utf-8\">",
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
    "<meta name=\"robots\" content=\"noindex\">",
    "<title>",
    "</title>",
    "<style>",
    "</style>",
    "<main>",
    "</main>",
    "<section>",
    "</section>",
    "<h1>",
    "</h1>",
    "<h2>",
    "<h3>",
    "<p class=\"day\">",
    "<p class=\"own\" dir=\"auto\" translate=\"no\">",
];
const ENDS: [&str; 5] = ["</h2>", "</h3>", "</p>", "<footer>", "</footer>"];

/// A copy of these records with everything in it.
pub fn copy_of(records: &[Rc<Record>]) -> String {
    let content = Content::default();
    page(&content, &entries(&content, records.iter(), &Picks::default(), "recovery"), "recovery")
}

/// Any text at all: refused, or records whose every word stands in it, and which reach a page as text only. Whether it was taken.
pub fn any(text: &str) -> Option<Vec<Record>> {
    let records = read(text).ok()?;
    let there = strings(text);
    for sitting in records.iter().flat_map(|record| &record.sittings) {
        assert!(words(sitting).iter().all(|word| there.contains(*word)), "words that are not in the file");
        let ours = sitting.answers.values().map(|answer| &*answer.asked);
        assert!(ours.flat_map(str::chars).all(|sign| !controls(sign)), "a question with signs of control");
    }
    let shared: Vec<Rc<Record>> = records.iter().cloned().map(Rc::new).collect();
    only_our_markup(&copy_of(&shared));
    let content = Content::default();
    plain(&content, &entries(&content, shared.iter(), &Picks::default(), "recovery"), "recovery");
    Some(records)
}

/// A copy that was truly made, edited: refused, or records of it.
pub fn mutated(bytes: &[u8], count: &Count) {
    let (edits, makes) = bytes.split_at(bytes.len().min(48));
    let (mut edits, mut makes) = (Tape::of(edits), Tape::of(makes));
    let (one, other) = (made::records(&mut makes), made::records(&mut makes));
    let texts = [copy_of(&one), copy_of(&other)];
    for (text, made) in texts.iter().zip([&one, &other]) {
        let back = read(text).expect("a copy can be brought back");
        assert!(back.iter().eq(made.iter().map(Rc::as_ref)), "a copy brings back something else");
    }
    let text = edited(&texts[0], &texts, &mut edits);
    let read = any(&text);
    count.one(read.is_some());
    let known = |record: &Record| one.iter().chain(&other).any(|made| **made == *record);
    assert!(read.iter().flatten().all(known), "other words were taken");
}

/// A file by somebody who knows the form: sums right, contents edited.
pub fn forged_ones(bytes: &[u8], count: &Count) {
    let (_, texts, mut tape) = super::saves::written(bytes);
    let forged: Vec<String> = texts.iter().map(|text| forged(&edited(text, &texts, &mut tape))).collect();
    let file = |records: &[String]| format!("<!--waymark-copy 1 {}\n{}\n-->", records.len(), records.join("\n"));
    for text in &forged {
        count.one(any(&file(std::slice::from_ref(text))).is_some());
    }
    count.one(any(&file(&forged)).is_some());
}

/// Every string in any line of a text that is JSON.
fn strings(text: &str) -> BTreeSet<String> {
    let mut open: Vec<Value> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let mut all = BTreeSet::new();
    while let Some(value) = open.pop() {
        match value {
            Value::String(text) => drop(all.insert(text)),
            Value::Array(values) => open.extend(values),
            Value::Object(values) => open.extend(values.into_iter().map(|(_, value)| value)),
            _ => {}
        }
    }
    all
}

fn words(sitting: &Sitting) -> Vec<&str> {
    let mut words = vec![&*sitting.id, &*sitting.begun, sitting.at.as_str()];
    for answer in sitting.answers.values() {
        words.extend([&*answer.asked, &*answer.lang]);
        match &answer.response {
            Response::Wrote(own) => words.push(own.as_str()),
            Response::Chose(cards) => words.extend(cards.iter().map(|card| &*card.say)),
            Response::Sorted(cards) => words.extend(cards.iter().flat_map(|it| [&*it.card.say, &*it.group.say])),
            Response::Thought => {}
        }
    }
    words
}

/// Whether a sign controls others rather than being read.
fn controls(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\n' | '\t' | '\r')
}

/// A heading in another language than the page's, and nothing more than that.
fn says_a_language(tag: &str) -> bool {
    let rest = tag.strip_prefix("<h2 lang=\"").or_else(|| tag.strip_prefix("<h3 lang=\""));
    let lang = rest.and_then(|rest| rest.strip_suffix("\" dir=\"auto\">"));
    lang.is_some_and(|lang| lang.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-'))
}

/// Nothing in a page opens or closes anything but what the form has, and its part for reading back begins and ends once.
fn only_our_markup(page: &str) {
    let (shown, rest) = page.split_once("<!--").expect("the part for reading back begins");
    let (_, rest) = rest.split_once("-->").expect("and ends");
    assert!(rest == "\n", "something stands after the part for reading back");
    let known = |tag: &str| {
        TAGS.contains(&tag) || ENDS.contains(&tag) || says_a_language(tag) || tag.starts_with("<meta http-equiv=")
    };
    for begun in shown.split('<').skip(1) {
        let tag = begun.split_inclusive('>').next().map(|tag| format!("<{tag}"));
        assert!(tag.is_some_and(|tag| known(&tag)), "a tag that is not ours");
    }
}
