//! What the markup, the start file and the text boxes may hold.

use super::tree::file;
use super::{File, files, hold, lines_that, names};

/// Every tag that begins so, with its file and line, as it stands in the code.
fn tags(files: &[File], begin: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for file in files {
        let code = file.code();
        for (index, (number, line)) in code.iter().enumerate() {
            let trimmed = line.trim_start();
            if trimmed.starts_with(begin) || trimmed.starts_with(&format!("html! {{ {begin}")) {
                let mut tag = String::new();
                for (_, line) in code.iter().skip(index) {
                    tag.push_str(line.trim());
                    tag.push(' ');
                    if line.contains("/>") || line.trim_end().ends_with('>') {
                        break;
                    }
                }
                found.push((format!("{}:{number}", file.path), tag));
            }
        }
    }
    found
}

#[test]
fn a_text_box_is_given_its_words_once_and_never_written_to() {
    let view = files(&["src/view", "src/app"], &["rs"]);
    let boxes = tags(&view, "<textarea");
    assert!(!boxes.is_empty(), "the text box was not found: this rule looks at nothing");
    let bound = |tag: &str| {
        tag.split_whitespace().any(|part| part.starts_with("value=") || part == "{value}" || part.starts_with("~value"))
    };
    let breaks = boxes.iter().filter(|(_, tag)| bound(tag)).map(|(place, tag)| format!("{place}: {tag}")).collect();
    hold("Use defaultvalue and another key. A bound value moves the caret and breaks keyboards that compose.", breaks);
    let breaks = lines_that(&files(&["src"], &["rs"]), |line| {
        // The one time: its first words become its own, before anybody could write in it.
        let first = line.trim() == "area.set_value(words.as_str());";
        !first && names(line, &["set_value", "set_range_text", "set_text_content"])
    });
    hold("Give the box another key instead of writing into it.", breaks);
}

#[test]
fn no_style_and_no_handler_stands_in_the_markup() {
    let shipped: Vec<File> = files(&["src/view", "src/app"], &["rs"]);
    let breaks = lines_that(&shipped, |line| {
        line.contains(" style={") || line.contains(" style=\"") || line.contains("javascript:")
    });
    hold("The policy forbids inline styles. Give the part a class and its style a file.", breaks);
    let handler = |line: &str| {
        [" onclick=\"", " onload=\"", " onerror=\"", " oninput=\"", " onsubmit=\"", " style=\"", "javascript:"]
            .iter()
            .any(|sign| line.contains(sign))
    };
    hold("The policy forbids inline handlers and styles.", lines_that(&[file("index.html")], handler));
}

#[test]
fn no_page_of_ours_names_another_site_to_load_from() {
    let mut pages = files(&["static"], &["css", "js", "html"]);
    pages.push(file("index.html"));
    let loads = |line: &str| {
        let outside =
            line.contains("//") && (line.contains("http:") || line.contains("https:") || line.contains("url(//"));
        outside && !line.contains("http://www.w3.org/2000/svg")
    };
    hold("Everything comes from our own origin: nobody else is told that somebody is here.", lines_that(&pages, loads));
}

#[test]
fn scripts_of_ours_keep_nothing_say_nothing_and_make_no_markup() {
    let never = [
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "caches",
        "cookie",
        "console",
        "eval",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "sendBeacon",
        "XMLHttpRequest",
        "WebSocket",
        "serviceWorker",
        "Function",
    ];
    // By a press there, one word is written, read back and removed.
    let tries_storage = "static/partners/health.js";
    let (health, scripts): (Vec<File>, Vec<File>) =
        files(&["static"], &["js"]).into_iter().partition(|file| file.path == tries_storage);
    // Before the program is there, one text about the look of the page is read.
    let (comfort, scripts): (Vec<File>, Vec<File>) =
        scripts.into_iter().partition(|file| file.path == "static/comfort.js");
    // And words that somebody chose to keep, under one key, until the program keeps them.
    let (way_in, scripts): (Vec<File>, Vec<File>) =
        scripts.into_iter().partition(|file| file.path == "static/way_in.js");
    hold(
        "The start file loads the widget and leaves quickly, the others show and hide; nothing else.",
        lines_that(&scripts, |line| names(line, &never)),
    );
    let rest: Vec<&str> = never.into_iter().filter(|name| *name != "localStorage").collect();
    hold("The health page tries storage, and nothing else of these.", lines_that(&health, |line| names(line, &rest)));
    hold("Comfort reads one text, and does nothing else of these.", lines_that(&comfort, |line| names(line, &rest)));
    hold("The way in keeps one text, and does nothing else of these.", lines_that(&way_in, |line| names(line, &rest)));
    let key = format!("const WAY = \"{}\";", waymark::core::way_in::KEY);
    for file in &way_in {
        assert!(file.text.contains(&key), "the start file and the core name another key");
        let kept = file.code().into_iter().filter(|(_, line)| names(line, &["setItem", "removeItem", "getItem"]));
        kept.for_each(|(_, line)| assert!(line.contains("Item(WAY"), "only that one: {line}"));
    }
    let touches = comfort.iter().flat_map(File::code).filter(|(_, line)| names(line, &["localStorage"])).count();
    assert!(
        touches == 1 && comfort.iter().all(|file| file.text.contains("localStorage.getItem(")),
        "it only reads, once"
    );
}

#[test]
fn the_start_file_numbers_languages_as_class_links_do() {
    let list = waymark::core::class::LANGUAGES.map(|lang| format!("{lang:?}")).join(", ");
    let guest = file("static/guest.js");
    assert!(guest.text.contains(&format!("const LANGUAGES = [{list}];")), "static/guest.js and core/class.rs differ");
}
