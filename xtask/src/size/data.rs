//! What the data of a program holds. Rust joins all texts without a sign between them, so this can say how much of it reads as text
//! and which source files it names, and no more.

use std::ops::Range;

use super::row;

/// From so many readable signs in a row on, bytes count as text.
const TEXT: usize = 6;
/// How many pieces of data, and how many texts, have a row of their own.
const ROWS: usize = 12;

/// The pieces of data, their texts, and the names of source files, which stand there for panics.
pub fn table(wasm: &[u8], data: &[Range<usize>]) -> String {
    let whole: usize = data.iter().map(Range::len).sum();
    let mut pieces: Vec<_> = data.iter().collect();
    pieces.sort_by_key(|range| std::cmp::Reverse(range.len()));
    let mut text = String::new();
    for (number, range) in pieces.iter().take(ROWS).enumerate() {
        text.push_str(&row(range.len(), whole, None, &format!("piece {}", number + 1)));
    }
    let mut runs: Vec<&str> = data.iter().flat_map(|range| runs(wasm.get(range.clone()).unwrap_or_default())).collect();
    let readable = runs.iter().map(|run| run.len()).sum();
    text.push_str(&row(readable, whole, Some(runs.len()), "of it reads as text"));
    let files: Vec<&str> = runs.iter().flat_map(|run| sources(run)).collect();
    let bytes = files.iter().map(|file| file.len()).sum();
    text.push_str(&row(bytes, whole, Some(files.len()), "of that: names of source files"));
    runs.sort_by_key(|run| std::cmp::Reverse(run.len()));
    for run in runs.iter().take(ROWS) {
        let begin: String = run.replace('\n', " ").chars().take(100).collect();
        text.push_str(&row(run.len(), whole, None, &format!("“{begin}…”")));
    }
    text
}

/// Every run of readable signs.
fn runs(bytes: &[u8]) -> Vec<&str> {
    let readable = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n');
    bytes
        .split(|byte| !readable(byte))
        .filter(|run| run.len() >= TEXT)
        .filter_map(|run| std::str::from_utf8(run).ok())
        .collect()
}

/// The names of source files in a text: everything up to `.rs` that can stand in such a name.
fn sources(text: &str) -> Vec<&str> {
    let part_of_name = |sign: char| sign.is_ascii_alphanumeric() || "/_-.".contains(sign);
    let mut found = Vec::new();
    for (at, _) in text.match_indices(".rs") {
        let end = at + ".rs".len();
        let start = text.get(..at).unwrap_or_default().rfind(|sign| !part_of_name(sign)).map_or(0, |before| before + 1);
        let name = text.get(start..end).unwrap_or_default();
        // Names stand behind each other without a sign between.
        let name = name
            .strip_suffix(".rs")
            .and_then(|name| name.rsplit_once(".rs"))
            .map_or(name, |(before, _)| name.get(before.len() + ".rs".len()..).unwrap_or(name));
        if name.contains('/') {
            found.push(name);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_source_files_are_found_among_other_bytes() {
        let bytes = b"\0\x01a few words\0shrt\0called it waymark/src/app/root.rscrates/yew/src/lib.rs!";
        assert_eq!(runs(bytes).len(), 2);
        let files: Vec<_> = runs(bytes).into_iter().flat_map(sources).collect();
        assert_eq!(files, ["waymark/src/app/root.rs", "crates/yew/src/lib.rs"]);
    }
}
