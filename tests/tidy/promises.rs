//! What we promise on the page has a test that exists, in the words of `content/<lang>/promises.toml`.

use super::tree::file;
use super::{files, hold};

/// The names that the file calls proofs.
fn proofs(text: &str) -> Vec<String> {
    let name = |line: &str| Some(line.trim().strip_prefix("proof = \"")?.strip_suffix('"')?.to_owned());
    text.lines().filter_map(name).collect()
}

#[test]
fn every_promise_names_a_test_that_exists() {
    let tests = files(&["src", "tests", "xtask"], &["rs"]);
    // The attribute that makes a function a test stands right above it, or above other attributes of it. Journeys are listed at the
    // top of their file, for every browser at once.
    let is_test = |name: &str| {
        tests.iter().any(|file| {
            let lines: Vec<&str> = file.text.lines().map(str::trim).collect();
            let here = |line: &&str| line.contains(&format!("fn {name}("));
            let listed = file.path.contains("/journeys/") && lines.contains(&format!("{name},").as_str());
            lines.iter().position(here).is_some_and(|at| {
                listed
                    || lines[..at]
                        .iter()
                        .rev()
                        .take_while(|line| line.starts_with('#'))
                        .any(|line| line.contains("test"))
            })
        })
    };
    let proofs = proofs(&file("content/en/promises.toml").text);
    assert!(proofs.len() >= 10, "{proofs:?}");
    let missing = proofs.into_iter().filter(|name| !is_test(name)).collect();
    hold("A promise names a test that is not in the tree. Write the test, or promise less.", missing);
    assert!(!is_test("a_promise_nobody_keeps"), "the rule would hold of anything");
}
