//! The front-of-room view cannot show anybody's words: nothing it loads can read what is kept, and its words are its own. The page for
//! tutors can read nothing that is kept either.

use super::tree::file;
use super::{File, files, hold, lines_that, names};

/// Every way by which a page could find what another page of the same site kept.
const KEPT: [&str; 18] = [
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "cookie",
    "cookieStore",
    "caches",
    "BroadcastChannel",
    "SharedWorker",
    "serviceWorker",
    "navigator",
    "StorageManager",
    "window.name",
    "opener",
    "message",
    "onmessage",
    "import",
    "fetch",
    "history",
];

/// The scripts that the build puts into a page, by the list in the build itself.
fn scripts(of: &str) -> Vec<File> {
    let build = file(of).text;
    let list = build.split("const SCRIPT").nth(1).and_then(|rest| rest.split(';').nth(1)).unwrap_or_default();
    list.split('"').skip(1).step_by(2).map(|name| file(&format!("static/{name}"))).collect()
}

#[test]
fn the_front_of_the_room_can_read_nothing_that_is_kept() {
    let scripts = scripts("xtask/src/build/front.rs");
    let paths: Vec<&str> = scripts.iter().map(|script| script.path.as_str()).collect();
    assert_eq!(paths, ["static/leaving.js", "static/front.js"], "the rule looks at other scripts than the build");
    hold(
        "This page stands on a wall. It has no way to find anybody's words, so that it cannot show them by mistake.",
        lines_that(&scripts, |line| names(line, &KEPT)),
    );
    let bad = File::new("x.js", "const words = localStorage.getItem('wm');\n");
    assert_eq!(lines_that(&[bad], |line| names(line, &KEPT)).len(), 1, "the rule would hold of anything");
}

#[test]
fn the_page_for_tutors_can_read_nothing_that_is_kept() {
    let scripts = scripts("xtask/src/build/tutors.rs");
    let paths: Vec<&str> = scripts.iter().map(|script| script.path.as_str()).collect();
    assert_eq!(paths, ["static/leaving.js", "static/partners/common.js", "static/tutors.js"]);
    // It copies a listing, and does nothing else with the browser.
    let copies = "await navigator.clipboard.writeText(wordsOf(box));";
    hold(
        "A tutor's page never sees anybody's words.",
        lines_that(&scripts, |line| line.trim() != copies && names(line, &KEPT)),
    );
}

#[test]
fn words_for_the_wall_are_said_by_the_front_of_room_view_alone() {
    let others: Vec<File> = files(&["src"], &["rs"])
        .into_iter()
        .filter(|file| !file.path.starts_with("src/view/front") && file.path != "src/core/say.rs")
        .collect();
    hold(
        "The build leaves the group “front” out of what visitors load. Put these words into a group of words.toml.",
        lines_that(&others, |line| line.contains("Say::Front")),
    );
}

#[test]
fn only_the_wall_and_the_page_for_tutors_know_session_plans() {
    let widget = files(&["src/app", "src/browser", "src/view"], &["rs"]);
    let homes = ["src/view/front", "src/view/tutors"];
    let others: Vec<File> =
        widget.into_iter().filter(|file| !homes.iter().any(|home| file.path.starts_with(home))).collect();
    hold(
        "Plans are for tutors and are left out of what visitors load.",
        lines_that(&others, |line| line.contains(".plans") || names(line, &["core::plan", "core::tutor_notes"])),
    );
}
