//! `docs/checks.md` says of each check C1 to C44 where it is held, and names tests that exist.

use super::tree::file;
use super::{files, hold};

/// The rows of the table: number, what, grade, where.
fn rows(text: &str) -> Vec<Vec<String>> {
    let cells = |line: &str| line.trim().trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    text.lines().filter(|line| line.starts_with("| C") && !line.starts_with("| Check")).map(cells).collect()
}

/// Names of tests in a cell: in backticks, small letters and underscores.
fn tests_named(cell: &str) -> Vec<&str> {
    let is_name = |name: &&str| {
        name.contains('_') && name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_' || sign.is_ascii_digit())
    };
    cell.split('`').skip(1).step_by(2).filter(is_name).collect()
}

#[test]
fn every_check_stands_in_the_table_once_and_says_where_it_is_held() {
    let rows = rows(&file("docs/checks.md").text);
    let numbers: Vec<String> = rows.iter().map(|row| row[0].clone()).collect();
    let wanted: Vec<String> = (1..=44).map(|number| format!("C{number}")).collect();
    assert_eq!(numbers, wanted);
    let empty = rows.iter().filter(|row| row.len() != 4 || row.iter().any(String::is_empty)).map(|row| row.join(" | "));
    hold("Each row has a number, what it is about, what follows, and where it is held.", empty.collect());
    let unheld = rows.iter().filter(|row| tests_named(&row[3]).is_empty() && !row[3].contains("Not yet"));
    hold("Name the test that holds this check, or say “Not yet” and why.", unheld.map(|row| row.join(" | ")).collect());
}

#[test]
fn every_test_that_the_table_names_exists() {
    let sources = files(&["src", "tests", "xtask", "square"], &["rs"]);
    let exists = |name: &str| sources.iter().any(|file| file.text.contains(&format!("fn {name}(")));
    let page = file("docs/checks.md").text;
    let named: Vec<String> = rows(&page)
        .iter()
        .flat_map(|row| tests_named(&row[3]).into_iter().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    assert!(named.len() > 44, "{}", named.len());
    let missing = named.into_iter().filter(|name| !exists(name)).collect();
    hold("docs/checks.md names tests that are not in the tree.", missing);
    assert!(!exists("a_test_that_nobody_wrote"));
}
