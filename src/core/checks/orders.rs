//! How we ask: no orders (C8), no “why” (C10), no details (C11), and sense without the picture (C22).

use super::lists::Lists;
use super::said::{Part, Said, Texts, has, run_at, sentences, tokens};
use super::{Finding, Grade};

/// Beginnings that leave no choice.
const ORDERS: &[&str] = &["you must", "you need to", "you should", "you have to"];

/// Verbs that begin an order. Kind in grounding, safety and closing text; elsewhere a question or “you can” is kinder.
const VERBS: &[&str] = &[
    "add", "ask", "be", "begin", "break", "call", "check", "choose", "come", "consider", "do", "draw", "explain",
    "find", "focus", "forget", "get", "give", "go", "have", "identify", "imagine", "keep", "leave", "let", "list",
    "look", "make", "move", "name", "note", "notice", "open", "pick", "picture", "put", "rate", "read", "remember",
    "rest", "say", "see", "select", "set", "share", "show", "sort", "start", "stop", "take", "talk", "tell", "think",
    "touch", "try", "turn", "use", "wait", "walk", "write",
];

/// What asks for details of a hard event (R3). “Describe” is fine only beside “do not need” or “never need”.
const DETAILS: &[&str] = &[
    "describe",
    "in detail",
    "in details",
    "exactly",
    "everything that",
    "how often did",
    "what did they do",
    "when did it start",
];

/// What the pictures are made of.
const PICTURES: &[&str] = &[
    "petal", "petals", "flower", "stone", "stones", "leaf", "leaves", "root", "roots", "trunk", "branch", "branches",
    "fruit", "seed", "seeds", "storm", "storms", "circle", "circles", "ring", "rings", "patch", "patches", "line",
    "path", "bend", "weather",
];

/// All checks of this file.
pub(super) fn check(texts: &Texts<'_>, lists: &Lists) -> Vec<Finding> {
    let mut found = Vec::new();
    for said in texts.all.iter().filter(|said| matches!(said.part, Part::Ask | Part::Help | Part::Frame)) {
        found.extend(order(texts, lists, said));
        found.extend(why(texts, said));
        found.extend(details(texts, lists, said));
        found.extend(picture(texts, lists, said));
    }
    found
}

fn order(texts: &Texts<'_>, lists: &Lists, said: &Said<'_>) -> Vec<Finding> {
    if said.tells || said.part == Part::Frame {
        return Vec::new();
    }
    let mut found = Vec::new();
    for sentence in sentences(said.text) {
        let words = tokens(&sentence);
        if sentence.contains("999") {
            continue; // safety: what to do when a life is at risk is said plainly
        }
        let strict =
            ORDERS.iter().find(|order| run_at(&words, &tokens(order)) == Some(0)).map(|order| (*order).to_string());
        // “Do”, “have” and “be” begin questions and headings as well; only with “not” are they orders.
        let first = words.first().map(String::as_str).unwrap_or_default();
        let weak = matches!(first, "do" | "have" | "be") && words.get(1).is_none_or(|second| second != "not");
        let verb = (VERBS.contains(&first) && !weak).then(|| first.to_string());
        if let Some(start) = strict.or(verb).filter(|_| !lists.allows("C8", said.home, &sentence)) {
            let say = format!(
                "“{start}…” reads as an order: “{sentence}”. A question, “you can” or “if you like” leaves a choice."
            );
            found.push(texts.about(said, "C8", Grade::Warn, say));
        }
    }
    found
}

fn why(texts: &Texts<'_>, said: &Said<'_>) -> Option<Finding> {
    let asks = said.part != Part::Help && said.words.first().is_some_and(|first| first == "why");
    let say = "“Why” can sound like blame. “What was going on?” or “What helped?” asks the same.";
    asks.then(|| texts.about(said, "C10", Grade::Fail, say.to_string()))
}

fn details(texts: &Texts<'_>, lists: &Lists, said: &Said<'_>) -> Option<Finding> {
    let words = lists.left("C11", said.home, &said.words);
    let detail = DETAILS.iter().find(|detail| has(&words, detail))?;
    let freed = ["not need", "never need", "no need"].iter().any(|free| has(&words, free));
    (!freed).then(|| {
        let say = format!("“{detail}” asks for details of what happened. A headline is enough, and kinder.");
        texts.about(said, "C11", Grade::Fail, say)
    })
}

fn picture(texts: &Texts<'_>, lists: &Lists, said: &Said<'_>) -> Option<Finding> {
    if said.part == Part::Frame {
        return None;
    }
    let words = lists.left("C22", said.home, &said.words);
    let name = words.iter().find(|word| PICTURES.contains(&word.as_str()))?;
    let say = format!(
        "“{name}” is the name of a picture. The line also has to make sense to somebody who does not see it; then it goes on the \
         list of allowed words."
    );
    Some(texts.about(said, "C22", Grade::Warn, say))
}
