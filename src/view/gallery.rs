//! Test-only: draws every example of every part into `target/gallery.html`, and holds the rules that all of them share.
//!
//! Open the file in a browser to see every state. It is made from the same functions that the parts' own tests use.

use std::rc::Rc;

use yew::{AttrValue, ContextProvider, Html, LocalServerRenderer, Properties, component, html};

use super::parts;
use crate::core::content::{Content, Direction};
use crate::core::exercise::{Exercise, Kind, Step, Weight};
use crate::core::helplines::{Line, Tier, Way};
use crate::core::wording::{Say, Wording};

#[derive(Properties, PartialEq)]
struct StageProps {
    content: Rc<Content>,
    html: Html,
}

#[component]
fn Stage(props: &StageProps) -> Html {
    html! { <ContextProvider<Rc<Content>> context={Rc::clone(&props.content)}>{ props.html.clone() }</ContextProvider<Rc<Content>>> }
}

/// Some markup as HTML, with the English words around it.
pub(crate) async fn shown(html: Html) -> String {
    let content = Rc::new(Content { wording: wording(), ..Content::default() });
    let stage = StageProps { content, html };
    tokio::task::LocalSet::new()
        .run_until(LocalServerRenderer::<Stage>::with_props(stage).hydratable(false).render())
        .await
}

/// The English words, read from their file as far as the examples need it: `[group]` and `key = "words"`.
pub(crate) fn wording() -> Wording {
    let source = include_str!("../../content/en/words.toml");
    let mut group = "";
    let mut found = std::collections::HashMap::new();
    for line in source.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[') {
            group = name.trim_end_matches(']');
        } else if let Some((key, words)) = line.split_once(" = ") {
            found.insert((group, key), words.trim_matches('"'));
        }
    }
    Wording::new(Say::ALL.iter().map(|(_, group, key)| Rc::from(*found.get(&(*group, *key)).unwrap_or(&""))).collect())
}

/// A made-up exercise with this id.
pub(crate) fn exercise(id: &str) -> Exercise {
    Exercise {
        id: id.into(),
        title: "Find your feet".into(),
        place: "Find your feet".into(),
        purpose: "Try a few short ways to feel steadier.".into(),
        minutes: 7,
        weight: Weight::Gentle,
        notes: Vec::new(),
        gentler: id.into(),
        draft: false,
        greets: false,
        helps: None,
        parts: Vec::new(),
        hard: None,
        steps: Vec::new(),
    }
}

/// Made-up lines of each shape; the first is the emergency line.
pub(crate) fn lines() -> Vec<Rc<Line>> {
    let line = |id: &str, name: &str, who: &str, ways: Vec<Way>, tier| {
        Rc::new(Line {
            id: id.into(),
            name: name.into(),
            who: who.into(),
            nations: Vec::new(),
            ways,
            hours: Some("24 hours, every day".into()),
            tier,
            checked_on: None,
            short: true,
        })
    };
    vec![
        line(
            "emergency",
            "Emergency",
            "Call 999 if a life is at risk. If you cannot speak on a mobile, listen, then press 55.",
            vec![Way::Call("999".into()), Way::Site { name: "999 BSL".into(), address: "https://999bsl.co.uk/".into() }],
            Tier::Danger,
        ),
        line("samaritans", "Samaritans", "Anyone, about anything.", vec![Way::Call("116 123".into())], Tier::Talk),
        line(
            "shout",
            "Shout",
            "By text, for anyone.",
            vec![Way::Text { word: "SHOUT".into(), number: "85258".into() }],
            Tier::Talk,
        ),
    ]
}
