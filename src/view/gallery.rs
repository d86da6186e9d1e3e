//! Test-only: draws every example of every part into `target/gallery.html`, and holds the rules that all of them share.
//!
//! Open the file in a browser to see every state. It is made from the same functions that the parts' own tests use.

use std::rc::Rc;

use yew::{ContextProvider, Html, LocalServerRenderer, Properties, component, html};

use super::parts;
use crate::core::content::Content;
use crate::core::exercise::{Exercise, Weight};
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

/// Nothing but the English words.
pub(crate) fn content() -> Content {
    Content { wording: wording(), ..Content::default() }
}

/// Some markup as HTML, with the English words around it.
pub(crate) async fn shown(html: Html) -> String {
    shown_with(Rc::new(content()), html).await
}

/// Some markup as HTML, with this content around it.
pub(crate) async fn shown_with(content: Rc<Content>, html: Html) -> String {
    let stage = StageProps { content, html };
    tokio::task::LocalSet::new()
        .run_until(LocalServerRenderer::<Stage>::with_props(stage).hydratable(false).render())
        .await
}

/// The English words, read from their files as far as the examples need it: `[group]` and `key = "words"`.
pub(crate) fn wording() -> Wording {
    let source = concat!(
        include_str!("../../content/en/words.toml"),
        "\n",
        include_str!("../../content/en/partner_words.toml"),
        "\n",
        include_str!("../../content/en/tutor_words.toml")
    );
    let mut group = "";
    let mut found = std::collections::HashMap::new();
    for line in source.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[') {
            group = name.split(']').next().unwrap_or_default();
        } else if let Some((key, words)) = line.split_once(" = ") {
            found.insert((group, key), words.trim_matches('"'));
        }
    }
    Wording::new(Say::ALL.iter().map(|(_, group, key)| Rc::from(*found.get(&(*group, *key)).unwrap_or(&""))).collect())
}

/// The content that ships, read from its files.
#[cfg(feature = "authoring")]
pub(crate) fn english() -> Content {
    use crate::core::reading::{Source, read};
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/");
    let mut paths: Vec<String> = std::fs::read_dir(format!("{root}content/en"))
        .unwrap()
        .map(|entry| format!("content/en/{}", entry.unwrap().file_name().to_string_lossy()))
        .collect();
    for folder in ["content/plans", "content/pairs", "content/tutors"] {
        let files = std::fs::read_dir(format!("{root}{folder}")).unwrap();
        paths.extend(files.map(|entry| format!("{folder}/{}", entry.unwrap().file_name().to_string_lossy())));
    }
    paths.extend(["content/helplines/uk.toml".to_owned(), "site.toml".to_owned()]);
    paths.sort();
    let sources: Vec<Source> = paths
        .into_iter()
        .map(|path| Source { text: std::fs::read_to_string(format!("{root}{path}")).unwrap(), path })
        .collect();
    let content = read("en", &sources).unwrap_or_else(|problems| panic!("{problems:?}"));
    Content { draft: true, ..content }
}

/// A made-up exercise with this id.
pub(crate) fn exercise(id: &str) -> Exercise {
    Exercise {
        id: id.into(),
        lent: None,
        title: "Find your feet".into(),
        place: "Find your feet".into(),
        purpose: "Try a few short ways to feel steadier.".into(),
        minutes: 7,
        weight: Weight::Gentle,
        notes: Vec::new(),
        gentler: id.into(),
        draft: false,
        young: false,
        help_first: false,
        greets: false,
        helps: None,
        parts: Vec::new(),
        hard: None,
        picture: None,
        steps: Vec::new(),
    }
}

/// Made-up lines of each shape; the first is the emergency line.
pub(crate) fn lines() -> Vec<Rc<Line>> {
    let line = |id: &str, name: &str, who: &str, ways: Vec<Way>, tier| {
        Rc::new(Line {
            id: id.into(),
            name: name.into(),
            named_in: None,
            who: who.into(),
            nations: Vec::new(),
            ways,
            hours: Some("24 hours, every day".into()),
            tier,
            checked_on: None,
            deaf: None,
            topics: Vec::new(),
            always: false,
            young: false,
            short: true,
        })
    };
    vec![
        line(
            "emergency",
            "Emergency",
            "Call 999 if a life is at risk. If you cannot speak on a mobile, listen, then press 55.",
            vec![
                Way::Call("999".into()),
                Way::Site { name: "999 BSL".into(), address: "https://999bsl.co.uk/".into() },
            ],
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

/// Every part with its examples.
fn all_parts() -> Vec<(&'static str, Vec<(&'static str, Html)>)> {
    vec![
        ("bar", parts::bar::examples()),
        ("curtain", parts::curtain::examples()),
        ("place_line", parts::place_line::examples()),
        ("buttons", parts::buttons::examples()),
        ("choice", parts::choice::examples()),
        ("text_box", parts::text_box::examples()),
        ("keep_line", parts::keep_line::examples()),
        ("starters", parts::starters::examples()),
        ("chips", parts::chips::examples()),
        ("sort_card", parts::sort_card::examples()),
        ("note", parts::note::examples()),
        ("tongues", parts::tongues::examples()),
        ("weight_label", parts::weight_label::examples()),
        ("exercise_card", parts::exercise_card::examples()),
        ("ground_lines", parts::ground_lines::examples()),
        ("letter", parts::letter::examples()),
        ("picture_actions", parts::picture_actions::examples()),
        ("anchor", parts::anchor::examples()),
        ("parts_list", parts::parts_list::examples()),
        ("help_parts", parts::help_parts::examples()),
        ("listen", parts::listen::examples()),
        ("number_list", parts::number_list::examples()),
        ("announcer", parts::announcer::examples()),
        ("presses", parts::presses::examples()),
        ("drawings", drawings()),
    ]
}

fn drawings() -> Vec<(&'static str, Html)> {
    use super::drawings::{exercises, landscape, marks};
    let named = |name: String, drawing: Html| {
        html! { <div class="gallery-drawing">{ drawing }<p class="wm-caption">{ name }</p></div> }
    };
    vec![
        ("marks", marks::Mark::ALL.into_iter().map(|which| named(format!("{which:?}"), marks::mark(which))).collect()),
        (
            "stones",
            [Weight::Gentle, Weight::Medium, Weight::Deep]
                .into_iter()
                .map(|weight| named(format!("{weight:?}"), marks::stones(weight)))
                .collect(),
        ),
        ("place and bench", html! { <>{ marks::place_piece() }{ marks::bench() }</> }),
        (
            "exercises",
            exercises::DRAWN.into_iter().map(|id| named(id.to_owned(), exercises::exercise(&id.into()))).collect(),
        ),
        ("landscape", landscape::landscape()),
    ]
}

/// The style sheets, in the order in which pages link them.
pub(crate) fn style_sheets() -> Vec<String> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/static/css");
    let mut sheets: Vec<String> =
        ["tokens", "base", "drawings", "home", "screens"].map(|name| format!("{name}.css")).into();
    let mut of_parts: Vec<String> = std::fs::read_dir(format!("{root}/parts"))
        .unwrap()
        .map(|entry| format!("parts/{}", entry.unwrap().file_name().to_string_lossy()))
        .collect();
    of_parts.sort();
    sheets.append(&mut of_parts);
    sheets.push("print.css".to_owned());
    sheets
}

fn page(title: &str, body: &str, sheets: &[String]) -> String {
    let links: String =
        sheets.iter().map(|sheet| format!("<link rel=\"stylesheet\" href=\"../static/css/{sheet}\">\n")).collect();
    format!(
        "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{links}</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
}

/// A whole screen as a page of its own, to look at: `target/screen-<name>.html`.
#[cfg(feature = "authoring")]
pub(crate) fn write_screen(name: &str, html: &str) {
    let body = format!("<main id=\"waymark-screen\"><div class=\"wm-screen\">{html}</div></main>");
    write(&format!("screen-{name}.html"), &page("Waymark", &body, &style_sheets()));
}

fn write(name: &str, text: &str) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/target");
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(format!("{folder}/{name}"), text).unwrap();
}

async fn every_example() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (part, examples) in all_parts() {
        for (name, example) in examples {
            found.push((format!("{part}: {name}"), shown(example).await));
        }
    }
    found
}

#[tokio::test]
async fn the_gallery_shows_every_example_of_every_part() {
    let body: String = every_example()
        .await
        .iter()
        .map(|(name, html)| format!("<section><p class=\"wm-caption\">{name}</p>{html}</section>\n"))
        .collect();
    write("gallery.html", &page("Gallery", &format!("<main class=\"wm-screen\">{body}</main>"), &style_sheets()));
    let drawn = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/view/parts"))
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name() != "mod.rs")
        .count();
    assert_eq!(all_parts().len(), drawn + 1, "a part is missing from the gallery");
}

#[cfg(feature = "pages")]
#[tokio::test]
async fn the_first_page_and_the_paper_page_can_be_opened_from_the_target_folder() {
    use super::pages::{first_page, paper_page};
    let content = Rc::new(english());
    let mut sheets = style_sheets();
    let of_paper = ["sheet.css", "paper.css", "paper_print.css"].map(str::to_owned);
    sheets.splice(sheets.len() - 1..sheets.len() - 1, of_paper);
    let (first, paper) = tokio::task::LocalSet::new()
        .run_until(async { (first_page(Rc::clone(&content)).await, paper_page(content).await) })
        .await;
    for html in [&first, &paper] {
        let mut ids = values(html, "id");
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "an id is there twice");
    }
    write("first-page.html", &page("Waymark", &format!("<div id=\"waymark\">{first}</div>"), &sheets));
    write("paper.html", &page("Waymark", &paper, &sheets));
}

#[cfg(feature = "pages")]
#[tokio::test]
async fn the_ways_in_can_be_opened_from_the_target_folder() {
    use super::screens::{OutsideProps, ideas::ideas, ways};
    use crate::core::energy::Energy;
    use crate::core::visit::Visit;
    let content = Rc::new(english());
    let props = |energy| {
        let mut visit = Visit::new("2026-11-22".into(), "tab".into(), None);
        visit.energy = energy;
        OutsideProps { visit: Rc::new(visit), ondid: yew::Callback::noop(), onback: yew::Callback::noop() }
    };
    let any = props(Energy::Any);
    let doors = content.doors.iter().map(|door| (format!("door-{}", door.id), ways::door(&content, &any, &door.id)));
    let mut screens: Vec<(String, Html)> = doors.collect();
    screens.push(("all".to_owned(), ways::all(&content, &any)));
    screens.push(("all-two".to_owned(), ways::all(&content, &props(Energy::Two))));
    screens.push(("ideas".to_owned(), ideas(&content, &any)));
    for (name, screen) in screens {
        let html = shown_with(Rc::clone(&content), screen).await;
        let mut ids = values(&html, "id");
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{name}: an id is there twice");
        let body = format!("<main><div class=\"wm-screen\">{html}</div></main>");
        write(&format!("{name}.html"), &page("Waymark", &body, &style_sheets()));
    }
}

/// All values of an attribute in some HTML.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[tokio::test]
async fn no_example_repeats_an_id() {
    for (name, html) in every_example().await {
        let mut ids = values(&html, "id");
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all, "{name}");
    }
}

#[tokio::test]
async fn every_id_that_names_or_describes_something_exists() {
    for (name, html) in every_example().await {
        let ids = values(&html, "id");
        for attribute in ["aria-labelledby", "aria-describedby", "for"] {
            for wanted in values(&html, attribute).into_iter().flat_map(str::split_whitespace) {
                assert!(ids.contains(&wanted), "{name}: {attribute} {wanted}");
            }
        }
    }
}

#[tokio::test]
async fn every_control_has_a_name() {
    for (name, html) in every_example().await {
        for tag in ["<input", "<textarea"] {
            for rest in html.split(tag).skip(1) {
                let open = rest.split('>').next().unwrap();
                let id = values(open, "id");
                let labelled = id.first().is_some_and(|id| html.contains(&format!(" for=\"{id}\"")));
                assert!(labelled || open.contains("aria-labelledby"), "{name}: {tag}{open}");
            }
        }
        for (open, close) in [("<button", "</button>"), ("<a ", "</a>")] {
            for rest in html.split(open).skip(1) {
                let inside = rest.split(close).next().unwrap().split_once('>').unwrap().1;
                let words: String = inside
                    .split('<')
                    .filter_map(|piece| piece.split_once('>').map_or(Some(piece), |(_, words)| Some(words)))
                    .collect();
                assert!(!words.trim().is_empty(), "{name}: {open}{inside}");
            }
        }
    }
}

#[tokio::test]
async fn nothing_in_a_part_is_inline_style_or_script() {
    for (name, html) in every_example().await {
        assert!(values(&html, "style").is_empty() && !html.contains("<script") && !html.contains("<style"), "{name}");
        for handler in ["onclick", "oninput", "onchange", "onblur", "onload"] {
            assert!(values(&html, handler).is_empty(), "{name}: {handler}");
        }
    }
}

#[tokio::test]
async fn drawings_are_hidden_and_take_no_focus() {
    for (name, html) in every_example().await {
        for rest in html.split("<svg").skip(1) {
            let open = rest.split('>').next().unwrap();
            assert!(open.contains("focusable=\"false\""), "{name}: {open}");
            assert!(!open.contains("fill=\"#") && !open.contains("stroke=\"#"), "{name}: {open}");
        }
    }
}
