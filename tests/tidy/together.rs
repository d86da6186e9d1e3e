//! The front-of-room view and the questions for two cannot show or keep anybody's words: nothing that they load can read or write what is
//! kept, and their words are their own.

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

/// The pages, by the list of scripts in the build itself.
const PAGES: [(&str, &str); 2] = [("const FRONT:", "static/front.js"), ("const PAIR:", "static/pair.js")];

/// The scripts that the build puts into a page.
fn scripts(list: &str) -> Vec<File> {
    let build = file("xtask/src/build/together.rs").text;
    let list = build.split(list).nth(1).and_then(|rest| rest.split(';').nth(1)).unwrap_or_default();
    list.split('"').skip(1).step_by(2).map(|name| file(&format!("static/{name}"))).collect()
}

#[test]
fn the_front_of_the_room_and_questions_for_two_can_read_nothing_that_is_kept() {
    for (list, own) in PAGES {
        let scripts = scripts(list);
        let paths: Vec<&str> = scripts.iter().map(|script| script.path.as_str()).collect();
        let wanted = ["static/leaving.js", "static/screens.js", own];
        assert_eq!(paths, wanted, "the rule looks at other scripts than the build");
        hold(
            "This page stands before more than one person. It has no way to find anybody's words, so that it cannot show or keep them by mistake.",
            lines_that(&scripts, |line| names(line, &KEPT)),
        );
    }
    let bad = File::new("x.js", "const words = localStorage.getItem('wm');\n");
    assert_eq!(lines_that(&[bad], |line| names(line, &KEPT)).len(), 1, "the rule would hold of anything");
}

#[test]
fn words_of_the_pages_for_a_class_are_said_by_these_pages_alone() {
    for (begin, home) in [("Say::Front", "src/view/front"), ("Say::Pair", "src/view/pair")] {
        let others: Vec<File> = files(&["src"], &["rs"])
            .into_iter()
            .filter(|file| !file.path.starts_with(home) && file.path != "src/core/say.rs")
            .collect();
        hold(
            "The build leaves the groups “front” and “pair” out of what visitors load. Put these words into a group of words.toml.",
            lines_that(&others, |line| line.contains(begin)),
        );
    }
}

#[test]
fn the_page_for_tutors_can_read_nothing_that_is_kept() {
    let build = file("xtask/src/build/tutors.rs").text;
    let list = build.split("const SCRIPT").nth(1).and_then(|rest| rest.split(';').nth(1)).unwrap_or_default();
    let scripts: Vec<File> = list.split('"').skip(1).step_by(2).map(|name| file(&format!("static/{name}"))).collect();
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
fn only_the_pages_that_show_them_know_session_plans_notes_and_questions_for_two() {
    let shown: [(&[&str], &str, &[&str]); 2] = [
        (&["src/view/front", "src/view/tutors"], ".plans", &["core::plan", "core::tutor_notes"]),
        (&["src/view/pair"], "content.pairs", &["core::pair"]),
    ];
    for (homes, field, modules) in shown {
        let widget = files(&["src/app", "src/browser", "src/view"], &["rs"]);
        let others: Vec<File> =
            widget.into_iter().filter(|file| !homes.iter().any(|home| file.path.starts_with(home))).collect();
        hold(
            "Plans, notes and questions for two are left out of what visitors load.",
            lines_that(&others, |line| line.contains(field) || names(line, modules)),
        );
    }
}
