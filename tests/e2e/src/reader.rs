//! A page as a virtual screen reader says it, beside the page as it is seen. It goes by the document and by the specifications of roles
//! and names, and knows nothing of the tree in `tree.rs`, which is Chromium's own. It is no real screen reader either.

use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::heard::MOST_WORDS;
use crate::tools;
use crate::verbs::strings;

const READ: &str = include_str!("reader.js");
static READER: LazyLock<String> = LazyLock::new(|| in_a_page(&tools::virtual_reader_source()));

impl Browser {
    /// Fails where what is said of the page is not what is seen of it.
    pub async fn reads_as_it_looks(&self, place: &str) {
        let faults = self.faults_of_reading().await;
        assert!(faults.is_empty(), "{place}, read by a virtual screen reader:\n{}", faults.join("\n"));
    }

    /// Goes through the page from the first phrase to the last, and says what is wrong with it: words that are seen and not said, or
    /// said again, or in another order; phrases of hidden parts; not one heading of the first level; too much before the first answer.
    pub async fn faults_of_reading(&self) -> Vec<String> {
        if self.script("return typeof window.waymarkReader", json!([])).await != json!("object") {
            self.driver.execute(READER.as_str(), vec![]).await.expect("the reader can be put into the page");
        }
        let heard = self.driver.execute_async(READ, vec![]).await.expect("the reader reads").json().clone();
        assert!(heard["problem"].is_null(), "the reader itself failed: {}", heard["problem"]);
        faults(&heard)
    }
}

fn faults(heard: &Value) -> Vec<String> {
    let told: Vec<&Value> = heard["told"].as_array().into_iter().flatten().collect();
    let text = |of: &Value| of.as_str().unwrap_or_default().to_owned();
    let mut faults = Vec::new();
    if told.last().is_none_or(|last| last["phrase"] != json!("end of document")) {
        faults.push("  the end of the page is never reached".to_owned());
    }
    let said: Vec<String> = told
        .iter()
        .filter(|one| one["seen"] == json!(true))
        .map(|one| text(&one["words"]))
        .filter(|words| !words.is_empty())
        .collect();
    let seen = strings(&heard["seen"]);
    if said != seen {
        let same = said.iter().zip(&seen).take_while(|(said, seen)| said == seen).count();
        let at = |list: &[String]| list.get(same).map_or_else(|| "nothing".to_owned(), |words| format!("{words:?}"));
        let before = said[..same].last().map_or_else(String::new, |words| format!(" after {words:?}"));
        faults.push(format!("  what is seen{before} is {}, and what is said is {}", at(&seen), at(&said)));
    }
    faults.extend(
        strings(&heard["back"]).iter().map(|step| format!("  the eye goes back, and the voice does not: {step}")),
    );
    let hidden = told.iter().filter(|one| one["hidden"] == json!(true));
    faults.extend(hidden.map(|one| format!("  hidden, and said: {}", text(&one["phrase"]))));
    let phrases = told.iter().map(|one| text(&one["phrase"]));
    let headings: Vec<String> =
        phrases.filter(|phrase| phrase.starts_with("heading, ") && phrase.ends_with(", level 1")).collect();
    if headings.len() != 1 {
        faults.push(format!("  {} headings of the first level are said: {headings:?}", headings.len()));
    }
    if let Some(answer) = told.iter().position(|one| one["answer"] == json!(true)) {
        let words = told[..answer].iter().map(|one| text(&one["words"]).split_whitespace().count()).sum::<usize>();
        if words > MOST_WORDS {
            faults.push(format!("  {words} words are said before the first answer"));
        }
    }
    faults
}

/// The package's bundle is a module. A page takes it as a script that keeps one of its names.
fn in_a_page(module: &str) -> String {
    let (code, exported) = module.rsplit_once("export{").expect("the bundle exports something");
    let (names, _) = exported.split_once('}').expect("the list of names ends");
    let reader = names.split(',').find_map(|name| name.strip_suffix(" as virtual")).expect("the reader is exported");
    format!("(() => {{ 'use strict'; {code}; window.waymarkReader = {reader}; }})();")
}
