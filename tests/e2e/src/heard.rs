//! What somebody hears who does not see the screen: one thing for each press, nothing while they type, and little before the place
//! where they answer. Chromium only: in Firefox scripts of a driver keep nothing in the page.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::verbs::strings;

const HEARD: &str = include_str!("heard.js");

/// The most that is read from the beginning of the page to the first box or card. A page of a book has three times as much.
pub const MOST_WORDS: usize = 90;

/// What stands in front of the first thing to answer with.
pub struct Before {
    /// How many words are read.
    pub words: usize,
    /// The words.
    pub read: String,
    /// Where Tab stops.
    pub stops: Vec<String>,
    /// Where it stops behind the heading.
    pub after_heading: Vec<String>,
}

/// Something that a person did, and what they heard of it.
pub struct Act {
    /// Whether they typed. Else they pressed something.
    pub typed: bool,
    /// What was pressed or typed in.
    pub name: String,
    /// Where focus was put, and what was told.
    pub said: Vec<String>,
}

impl Browser {
    /// From now on what is said is remembered, until the page is left. Asked twice it does nothing.
    pub async fn listens(&self) {
        self.script(HEARD, json!(["listen"])).await;
    }

    /// Everything done since the last time and over, with what was heard of it. What was done last may yet be told of and comes next time.
    pub async fn acts_heard(&self) -> Vec<Act> {
        let acts = self.script(HEARD, json!(["heard"])).await;
        acts.as_array().into_iter().flatten().map(act).collect()
    }

    /// What was done last, with what was heard of it so far.
    pub async fn last_act(&self) -> Option<Act> {
        let last = self.script(HEARD, json!(["last"])).await;
        last.is_object().then(|| act(&last))
    }

    /// What stands in front of the first thing to answer with, if the screen has one.
    pub async fn before_the_answer(&self) -> Option<Before> {
        let before = self.script(HEARD, json!(["before"])).await;
        before.is_object().then(|| Before {
            words: before["words"].as_u64().and_then(|words| usize::try_from(words).ok()).unwrap_or(usize::MAX),
            read: before["read"].as_str().unwrap_or_default().to_owned(),
            stops: strings(&before["stops"]),
            after_heading: strings(&before["after"]),
        })
    }
}

fn act(act: &Value) -> Act {
    Act {
        typed: act["kind"] == json!("types"),
        name: act["name"].as_str().unwrap_or_default().to_owned(),
        said: strings(&act["said"]),
    }
}
