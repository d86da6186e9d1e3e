//! Rules of the house that no compiler holds, held by reading the tree.
//!
//! Each rule is a test. When one fails it names the file and the line and says what to do instead. The wall around the core is
//! also proven by building it without Yew (`cargo xtask check`); here it is told sooner and in words.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test may stop with a message"
)]

mod checks;
mod kindness;
mod layers;
mod pages;
mod promises;
mod styles;
mod together;
mod tree;

use tree::{File, files};

/// Stops with every place that breaks a rule, and what to do about it.
fn hold(rule: &str, breaks: Vec<String>) {
    assert!(breaks.is_empty(), "\n{rule}\n  {}\n", breaks.join("\n  "));
}

/// Every line of code (not of comments) in these files that `breaks` says is wrong.
fn lines_that(files: &[File], breaks: impl Fn(&str) -> bool) -> Vec<String> {
    assert!(!files.is_empty(), "no files were read: the rule would hold of anything");
    let in_file = |file: &File| -> Vec<String> {
        let lines = file.code().into_iter().filter(|(_, line)| breaks(line));
        lines.map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim())).collect()
    };
    files.iter().flat_map(in_file).collect()
}

/// Whether one of these stands in a line as a name of its own, not as a piece of a longer one.
fn names(line: &str, forbidden: &[&str]) -> bool {
    let is_name = |sign: char| sign.is_alphanumeric() || sign == '_';
    forbidden.iter().any(|name| {
        line.match_indices(name).any(|(at, _)| {
            let before = line.get(..at).and_then(|text| text.chars().next_back());
            let after = line.get(at + name.len()..).and_then(|text| text.chars().next());
            let joins = |edge: Option<char>, sign: Option<char>| edge.is_some_and(is_name) && sign.is_some_and(is_name);
            !joins(name.chars().next(), before) && !joins(name.chars().next_back(), after)
        })
    })
}

#[test]
fn the_rules_can_be_broken() {
    assert!(names("use web_sys::window;", &["web_sys"]) && !names("let my_web_sys = 1;", &["web_sys"]));
    assert!(names("window()", &["window()"]) && !names("on_window(\"x\")", &["window()"]));
    let file = File::new("x.rs", "//! yew\nuse yew::Html; // why\n/* yew\n yew */ let a = \"// no\";\n");
    let broken = lines_that(&[file], |line| names(line, &["yew"]));
    assert_eq!(broken, ["x.rs:2: use yew::Html;"]);
}

#[test]
fn every_rust_file_opens_by_saying_what_it_is_for() {
    let included = ["src/core/say.rs"]; // a macro call that is included; what it is for stands in wording.rs
    let silent = |file: &&File| !file.text.starts_with("//!") && !included.contains(&file.path.as_str());
    let breaks = files(&["src", "xtask", "tests", "square"], &["rs"])
        .iter()
        .filter(silent)
        .map(|file| file.path.clone())
        .collect();
    hold("Open each Rust file with 2 to 6 lines of //! that say what it is for and what it leaves to others.", breaks);
}

#[test]
fn no_file_grows_so_long_that_nobody_reads_it() {
    let most = |file: &File| match file.path.as_str() {
        "src/core/say.rs" => usize::MAX, // the list of our own words, one a line, in the order of their file
        path if path.ends_with(".css") => 500,
        _ => 400,
    };
    let files = files(&["src", "xtask", "tests", "square", "static"], &["rs", "js", "css"]);
    let long = files.iter().filter(|file| file.text.lines().count() > most(file));
    let breaks = long.map(|file| format!("{}: {} lines", file.path, file.text.lines().count())).collect();
    hold("Split these files by what they are about; about 250 lines is a good length.", breaks);
}

#[test]
fn nothing_in_the_tree_names_a_machine_or_a_promise_for_later() {
    let files = files(
        &["src", "xtask", "tests", "square", "content", "static", "docs"],
        &["rs", "js", "css", "toml", "md", "html"],
    );
    assert!(files.len() > 50);
    // Written apart here, so that this file does not break its own rule.
    let machine = ["/ho me/", "/ro ot/", "/wo rk/", "/tm p/", "/Us ers/"].map(|word| word.replace(' ', ""));
    let later = ["TO DO", "FIX ME", "XX X", "HA CK"].map(|word| word.replace(' ', ""));
    let words: Vec<&str> = later.iter().map(String::as_str).collect();
    let breaks = files.iter().flat_map(|file| {
        let lines = file.text.lines().enumerate();
        let wrong =
            lines.filter(|(_, line)| machine.iter().any(|path| line.contains(path.as_str())) || names(line, &words));
        wrong.map(|(number, line)| format!("{}:{}: {}", file.path, number + 1, line.trim())).collect::<Vec<_>>()
    });
    hold(
        "A path of one machine means nothing on another; what is to be done stands in the issues, not in the code.",
        breaks.collect(),
    );
}
