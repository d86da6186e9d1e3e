//! What we promise on the page has a test that exists, in the words of `content/<lang>/promises.toml`.

use super::tree::file;
use super::{File, files, hold};

/// The names that the file calls proofs.
fn proofs(text: &str) -> Vec<String> {
    let name = |line: &str| Some(line.trim().strip_prefix("proof = \"")?.strip_suffix('"')?.to_owned());
    text.lines().filter_map(name).collect()
}

/// Whether there is a test of this name. The attribute that makes a function a test stands right above it, or above other attributes
/// of it. Journeys are listed at the top of their file, for every browser at once.
fn is_test(tests: &[File], name: &str) -> bool {
    tests.iter().any(|file| {
        let lines: Vec<&str> = file.text.lines().map(str::trim).collect();
        let here = |line: &&str| line.contains(&format!("fn {name}("));
        let listed = file.path.contains("/journeys/") && lines.contains(&format!("{name},").as_str());
        lines.iter().position(here).is_some_and(|at| {
            listed
                || lines[..at].iter().rev().take_while(|line| line.starts_with('#')).any(|line| line.contains("test"))
        })
    })
}

#[test]
fn every_promise_names_a_test_that_exists() {
    let tests = files(&["src", "tests", "xtask", "square"], &["rs"]);
    let proofs = proofs(&file("content/en/promises.toml").text);
    assert!(proofs.len() >= 10, "{proofs:?}");
    let missing = proofs.into_iter().filter(|name| !is_test(&tests, name)).collect();
    hold("A promise names a test that is not in the tree. Write the test, or promise less.", missing);
    assert!(!is_test(&tests, "a_promise_nobody_keeps"), "the rule would hold of anything");
}

#[test]
fn every_requirement_stands_in_the_page_of_promises_with_tests_that_exist() {
    let tests = files(&["src", "tests", "xtask", "square"], &["rs"]);
    let page = file("docs/promises.md").text;
    let musts = [("S", 7), ("X", 7), ("D", 8), ("P", 8), ("Z", 7)];
    let wanted = musts.iter().flat_map(|(group, last)| (1..=*last).map(move |number| format!("| M-{group}{number} |")));
    hold("docs/promises.md leaves a must out.", wanted.filter(|row| !page.contains(row)).collect());
    let rows = page.lines().filter(|line| line.starts_with("| ") && line.contains('`'));
    let named =
        rows.flat_map(|row| row.split('`').skip(1).step_by(2)).filter(|name| name.contains('_') && !name.contains('/'));
    let named: Vec<String> = named.map(str::to_owned).collect();
    assert!(named.len() > 60, "{}", named.len());
    hold(
        "docs/promises.md names tests that are not in the tree.",
        named.into_iter().filter(|name| !is_test(&tests, name)).collect(),
    );
}
