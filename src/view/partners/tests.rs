//! What the pages for partners promise.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::{Html, html};

use super::health::{SEEN, Stands, TRIED};
use super::permissions::PERMISSIONS;
use super::*;
use crate::core::content::{Content, Pack};
use crate::core::settings::{LEVELS, SCHEMES, Settings, TEXT_SIZES};
use crate::core::snippets::{FRAME, filled};
use crate::core::wording::Say;
use crate::view::gallery::{english, shown_with};

const ORIGIN: &str = "https://reflect.example";

fn content() -> Rc<Content> {
    let packs = vec![Pack { id: "valley".into(), title: "Near you in the valley".into(), lines: Vec::new() }];
    Rc::new(Content { packs, ..english() })
}

fn text(text: &str) -> Rc<str> {
    Rc::from(text)
}

fn language(tag: &str) -> Language {
    Language { tag: tag.into(), name: tag.into() }
}

async fn page(html: Html) -> String {
    shown_with(content(), html).await
}

async fn builder() -> String {
    let languages: Rc<[Language]> = Rc::new([language("en"), language("cy")]);
    page(html! { <Builder content={content()} origin={text(ORIGIN)} loader_digest={text("sha384-abc")} {languages} /> })
        .await
}

async fn health() -> String {
    page(html! { <Health content={content()} /> }).await
}

async fn for_it() -> String {
    let file = |name: &str, brotli| FileRow { name: name.into(), bytes: 1_234_567, brotli, sha256: "0f".repeat(32) };
    let rule = HeaderRow {
        path: "/embed".into(),
        headers: vec![("Content-Security-Policy".into(), "default-src 'none'".into())],
    };
    let files: Rc<[FileRow]> = Rc::new([file("embed.html", Some(12_345)), file("loader-1.js", None)]);
    let headers: Rc<[HeaderRow]> = Rc::new([rule]);
    page(html! {
        <ForIt content={content()} origin={text(ORIGIN)} loader_digest={text("sha384-abc")} first_use={(345_678, 7)} {files} {headers} />
    })
    .await
}

async fn all() -> [String; 3] {
    [builder().await, health().await, for_it().await]
}

/// The values of an attribute, in order.
fn values<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    let sign = format!(" {attribute}=\"");
    page.split(&sign).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Tags that begin so, whole.
fn tags<'p>(page: &'p str, begin: &str) -> Vec<&'p str> {
    page.split(begin).skip(1).filter_map(|rest| rest.split('>').next()).collect()
}

#[tokio::test]
async fn each_page_has_one_heading_of_its_own_and_the_way_out_first() {
    for (page, heading) in all().await.iter().zip([Say::BuilderHeading, Say::HealthHeading, Say::ForItHeading]) {
        let first = page.find("<h1").unwrap();
        assert!(page[first..].contains(&*english().wording.say(heading)), "{heading:?}");
        let [exit, help, leave] =
            ["wm-bar__exit", "data-wm-help", "wm-bar__link--leave"].map(|sign| page.find(sign).unwrap());
        assert!(exit < help && help < leave && leave < first);
        assert!(page.contains("id=\"help\"") && page.contains("999"), "Help leads to the numbers");
    }
}

#[tokio::test]
async fn every_id_is_unique_and_whatever_is_named_by_an_id_is_there() {
    for page in all().await {
        let ids = values(&page, "id");
        let set: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), set.len(), "{ids:?}");
        for attribute in ["for", "aria-labelledby", "aria-describedby", "data-wm-copy", "data-wm-copied"] {
            for id in values(&page, attribute).into_iter().flat_map(str::split_whitespace) {
                assert!(set.contains(id), "{attribute} names {id}");
            }
        }
    }
}

#[tokio::test]
async fn nothing_is_styled_or_handled_in_the_markup_and_no_form_is_sent() {
    for page in all().await {
        let outside: String = page
            .split("<textarea")
            .map(|part| part.split_once("</textarea>").map_or(part, |(_, after)| after))
            .collect();
        for tag in tags(&outside, "<") {
            let attributes = tag.split(" data-wm-frame=").next().unwrap();
            assert!(!attributes.contains(" style") && !attributes.contains(" on"), "{tag}");
        }
        assert!(!page.contains("<form"));
        assert_eq!(page.matches("<button").count(), page.matches("<button type=\"button\"").count());
    }
}

#[tokio::test]
async fn every_control_has_a_name() {
    for page in all().await {
        for input in tags(&page, "<input") {
            let id = values(input, "id").first().copied().unwrap_or_default();
            let labelled = page.contains(&format!(" for=\"{id}\"")) || input.contains("aria-label");
            assert!(labelled && !id.is_empty(), "{input}");
        }
        for button in page.split("<button").skip(1) {
            let words = button.split("</button>").next().unwrap().split('<').filter_map(|part| part.split_once('>'));
            assert!(words.map(|(_, text)| text).collect::<String>().trim().len() > 1, "{button}");
        }
        for frame in tags(&page, "<iframe") {
            assert!(frame.contains(" title=\""));
        }
    }
}

/// Every name and value that the builder can write into an address, from its markup alone.
fn written(page: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for part in page.split(" data-wm-setting=\"").skip(1) {
        let name = part.split('"').next().unwrap();
        let values: Vec<String> = match name {
            "show" => values(page, "data-wm-exercise").into_iter().map(str::to_owned).collect(),
            "accent" => vec!["4b1d5a".to_owned()],
            "shared" => vec![String::new()],
            _ => {
                let group = part.split("</fieldset>").next().unwrap();
                let all: Vec<&str> = tags(group, "<input").iter().flat_map(|input| values(input, "value")).collect();
                assert_eq!(all.first(), Some(&""), "{name}: what is usual comes first and writes nothing");
                all.into_iter().skip(1).map(str::to_owned).collect()
            }
        };
        assert!(!values.is_empty(), "{name} can write nothing");
        pairs.extend(values.into_iter().map(|value| (name.to_owned(), value)));
    }
    pairs
}

#[tokio::test]
async fn every_address_that_the_builder_can_make_is_understood_and_changes_something() {
    let pairs = written(&builder().await);
    let names: BTreeSet<&str> = pairs.iter().map(|(name, _)| name.as_str()).collect();
    let all = ["accent", "audience", "keep", "lang", "level", "lines", "scheme", "shared", "show", "text"];
    assert_eq!(names.into_iter().collect::<Vec<_>>(), all);
    for (name, value) in &pairs {
        let ours = |known: &[&str]| known.contains(&value.as_str());
        let search = if name == "shared" { "?shared".to_owned() } else { format!("?{name}={value}") };
        let understood = match name.as_str() {
            "scheme" => ours(&SCHEMES),
            "text" => ours(&TEXT_SIZES),
            "level" => ours(&LEVELS),
            "lang" => value == "cy",
            "lines" => Settings::read(&search).fit(Content::clone(&content())).pack().is_some(),
            _ => Settings::read(&search) != Settings::default(),
        };
        assert!(understood, "{search}");
    }
    // And all of them together.
    let show: Vec<&str> = pairs.iter().filter(|(name, _)| name == "show").map(|(_, value)| value.as_str()).collect();
    let settings = Settings::read(&format!(
        "?show={}&accent=4b1d5a&audience=under18&keep=off&shared&lines=valley",
        show.join(",")
    ));
    assert_eq!(settings.show.iter().map(|id| id.as_str()).collect::<Vec<_>>(), show);
    assert!(
        settings.young && settings.keep_off && settings.shared && settings.accent.is_some() && settings.lines.is_some()
    );
}

#[tokio::test]
async fn every_exercise_can_be_ticked_and_is_none_of_the_order_until_then() {
    let page = builder().await;
    for exercise in &content().exercises {
        assert!(page.contains(&format!("id=\"show-{}\"", exercise.id.as_str())));
        let item = page.split(&format!("data-wm-exercise=\"{}\"", exercise.id.as_str())).nth(1).unwrap();
        assert!(item.split('>').next().unwrap().contains("hidden"));
        assert_eq!(item.split("</li>").next().unwrap().matches("data-wm-move=").count(), 2);
    }
}

#[tokio::test]
async fn without_a_script_the_plain_frame_stands_there_to_be_copied() {
    let page = builder().await;
    let title = english().wording.say(Say::BuilderFrameTitle);
    let plain = filled(FRAME, &[("title", &title), ("address", &format!("{ORIGIN}/embed"))]);
    let text = page.split("<textarea").nth(1).unwrap().split_once('>').unwrap().1.split("</textarea>").next().unwrap();
    let read = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&amp;", "&");
    assert_eq!(read.trim(), plain);
    assert!(page.contains("<noscript>"));
    let choices = page.find("id=\"exercises\"").unwrap();
    let begins = page[..choices].rfind("data-wm-scripted=\"\" hidden").unwrap();
    assert!(begins > page.find("</noscript>").unwrap(), "what needs a script is not offered without one");
}

#[tokio::test]
async fn a_language_is_a_choice_only_where_there_are_several() {
    let languages: Rc<[Language]> = Rc::new([language("en")]);
    let one = page(
        html! { <Builder content={content()} origin={text(ORIGIN)} loader_digest={text("sha384-abc")} {languages} /> },
    )
    .await;
    assert!(!one.contains("data-wm-setting=\"lang\""));
}

#[test]
fn every_row_of_the_health_page_can_say_how_it_stands() {
    let mut names = BTreeSet::new();
    for row in SEEN.iter().chain(TRIED) {
        assert!(names.insert(row.name) && row.findings.len() > 1, "{}", row.name);
        let findings: BTreeSet<_> = row.findings.iter().map(|finding| finding.name).collect();
        assert_eq!(findings.len(), row.findings.len(), "{}", row.name);
    }
    for row in TRIED {
        assert!(
            row.press.is_some() && row.findings.first().is_some_and(|it| it.name == "ask" && it.stands == Stands::Try)
        );
    }
}

#[test]
fn what_the_health_page_asks_it_for_is_on_the_list_of_permissions() {
    let asked = SEEN.iter().chain(TRIED).flat_map(|row| row.findings).filter_map(|finding| finding.ask);
    let words: Vec<&str> =
        asked.flat_map(|ask| ask.split([' ', '"'])).filter(|word| word.starts_with("allow-")).collect();
    assert!(words.len() >= 6, "{words:?}");
    for word in words {
        assert!(PERMISSIONS.iter().any(|(name, ..)| *name == word), "{word}");
    }
}

#[test]
fn the_script_of_the_health_page_finds_only_what_the_page_can_say() {
    let script = include_str!("../../../static/partners/health.js");
    for row in SEEN.iter().chain(TRIED) {
        for finding in row.findings.iter().filter(|finding| finding.name != "ask") {
            assert!(
                script.contains(&format!("\"{}\"", finding.name)),
                "{} of {} is never found",
                finding.name,
                row.name
            );
        }
        assert!(
            script.contains(&format!("\"{}\"", row.name)) || script.contains(&format!(" {}(", row.name)),
            "{}",
            row.name
        );
    }
}

#[tokio::test]
async fn the_sheet_for_it_names_files_headers_and_what_a_policy_needs() {
    let page = for_it().await;
    for sign in [
        "1,234,567 bytes, 12,345 with brotli",
        "1,234,567 bytes<",
        "frame-src https://reflect.example<",
        "script-src https://reflect.example<",
        "default-src",
        "338 KB",
        "mailto:",
        "waymark:",
    ] {
        assert!(page.contains(sign), "{sign}");
    }
    for (name, ..) in PERMISSIONS {
        assert!(page.contains(name), "{name}");
    }
}
