//! Which way names point between the four layers (`src/README.md`), and what only one of them may touch.

use super::{File, files, hold, lines_that, names};

fn layer(name: &str) -> Vec<File> {
    files(&[&format!("src/{name}")], &["rs"])
}

fn all_but_browser() -> Vec<File> {
    files(&["src"], &["rs"]).into_iter().filter(|file| !file.path.starts_with("src/browser/")).collect()
}

#[test]
fn the_core_knows_no_browser_and_no_other_layer() {
    let others = [
        "yew",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo_events",
        "gloo_timers",
        "crate::view",
        "crate::browser",
        "crate::app",
    ];
    let breaks = lines_that(&layer("core"), |line| names(line, &others));
    hold("The core is pure. Move this to view, browser or app and hand the core what it needs.", breaks);
}

#[test]
fn the_core_reads_no_clock_no_chance_and_no_file() {
    let edges = ["SystemTime", "Instant", "std::fs", "std::env", "std::net", "std::process", "std::thread", "rand"];
    let breaks = lines_that(&layer("core"), |line| names(line, &edges));
    hold("The core is handed the day, a tab's name and texts; it reads none of them itself.", breaks);
}

#[test]
fn the_view_names_only_the_core() {
    let breaks = lines_that(&layer("view"), |line| names(line, &["crate::browser", "crate::app"]));
    hold("The view is handed data and callbacks. What touches the platform is joined to it in app.", breaks);
}

#[test]
fn the_view_asks_for_no_window_no_document_and_no_storage() {
    let asks = [
        "window()",
        "document()",
        "body()",
        "local_storage",
        "session_storage",
        "gloo_storage",
        "gloo_utils",
        "history()",
        "location()",
        "navigator()",
        "js_sys",
    ];
    let breaks = lines_that(&layer("view"), |line| names(line, &asks));
    hold(
        "The view also renders natively: report what happened with a callback and let app ask the browser layer.",
        breaks,
    );
}

#[test]
fn in_the_view_browser_types_stand_in_one_file() {
    let view: Vec<File> = layer("view").into_iter().filter(|file| file.path != "src/view/events.rs").collect();
    let breaks = lines_that(&view, |line| names(line, &["web_sys", "wasm_bindgen"]));
    hold("Put the cast from a browser's event to one of our types into src/view/events.rs.", breaks);
}

#[test]
fn the_browser_layer_knows_no_components() {
    let breaks = lines_that(&layer("browser"), |line| names(line, &["yew", "crate::view", "crate::app"]));
    hold("The browser layer carries core types and is called by app.", breaks);
}

#[test]
fn only_the_browser_layer_touches_storage_history_clipboard_and_address() {
    let touches = [
        "local_storage",
        "session_storage",
        "set_item",
        "get_item",
        "remove_item",
        "gloo_storage",
        "LocalStorage",
        "indexed_db",
        "caches()",
        "cookie",
        "set_cookie",
        "push_state",
        "replace_state",
        "history()",
        "clipboard",
        "write_text",
        "location()",
        "service_worker",
    ];
    // A permission of a frame, in markup, is called like what it permits.
    let breaks = lines_that(&all_but_browser(), |line| names(&line.replace("clipboard-write", ""), &touches));
    hold("Go through src/browser: there every touch may be refused and that is an ordinary answer (M-S1).", breaks);
}

#[test]
fn nothing_but_local_storage_is_ever_written_to() {
    let others =
        ["session_storage", "indexed_db", "caches()", "cookie", "set_cookie", "service_worker", "post_message"];
    // Tabs of ours tell each other of erasing, in bare words on a channel of our own origin.
    let all: Vec<File> =
        files(&["src"], &["rs"]).into_iter().filter(|file| file.path != "src/browser/tabs.rs").collect();
    let breaks = lines_that(&all, |line| names(line, &others));
    hold("No database, cache, cookie or worker, on purpose: nothing else has to be erased.", breaks);
}

#[test]
fn storage_is_never_cleared_as_a_whole() {
    let edge: Vec<File> = [layer("browser"), layer("app")].into_iter().flatten().collect();
    let breaks = lines_that(&edge, |line| line.contains(".clear()") || names(line, &["gloo_storage", "LocalStorage"]));
    hold("Other pages of the charity keep things there too: remove our own keys one by one (M-S7).", breaks);
}

#[test]
fn the_program_opens_no_connection() {
    let opens = [
        "fetch",
        "fetch_with_str",
        "fetch_with_request",
        "Request",
        "XmlHttpRequest",
        "WebSocket",
        "EventSource",
        "send_beacon",
        "gloo_net",
        "reqwest",
        "RtcPeerConnection",
    ];
    let breaks = lines_that(&files(&["src"], &["rs"]), |line| names(line, &opens));
    hold("After start nothing is fetched; the start file loads all there is.", breaks);
}

#[test]
fn words_never_become_markup_or_code() {
    let ways = [
        "from_html_unchecked",
        "set_inner_html",
        "set_outer_html",
        "insert_adjacent_html",
        "AttrValue::from_html",
        "Html::from_html",
        "VRaw",
        "eval",
        "Function::new_with_args",
        "Function::new_no_args",
        "document_write",
    ];
    let breaks = lines_that(&files(&["src"], &["rs"]), |line| names(line, &ways));
    hold("Let Yew make text nodes. Nothing that a person or a file wrote is read as HTML or run.", breaks);
}

#[test]
fn nothing_is_logged() {
    let logs = [
        "console",
        "println!",
        "eprintln!",
        "print!",
        "dbg!",
        "log::info",
        "log::debug",
        "log::error",
        "console_error_panic_hook",
    ];
    let breaks = lines_that(&files(&["src"], &["rs"]), |line| names(line, &logs));
    hold("A log line could carry somebody's words. Tell the person on the screen, or nobody.", breaks);
}

/// Words that only pages of the build say: how their names begin, and where they may be named.
const FOR_THE_BUILD: [(&[&str], &[&str]); 4] = [
    (&["Say::Paper"], &["src/view/paper"]),
    // The page that makes class links is made of their parts.
    (&["Say::Partner", "Say::Builder", "Say::Health", "Say::ForIt"], &["src/view/partners", "src/view/class_link"]),
    (&["Say::Link"], &["src/view/class_link"]),
    (&["Say::Tutors"], &["src/view/tutors"]),
];

#[test]
fn words_that_visitors_do_not_load_are_said_by_the_pages_of_the_build_alone() {
    for (begins, homes) in FOR_THE_BUILD {
        let elsewhere: Vec<File> = files(&["src"], &["rs"])
            .into_iter()
            .filter(|file| !homes.iter().any(|home| file.path.starts_with(home)) && file.path != "src/core/say.rs")
            .collect();
        let breaks = lines_that(&elsewhere, |line| begins.iter().any(|begin| line.contains(begin)));
        hold(
            "The build leaves these words out of what visitors load. Put them into another group of words.toml.",
            breaks,
        );
    }
}
