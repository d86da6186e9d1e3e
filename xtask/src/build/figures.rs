//! Counts the files of the upload folder for the sheet for IT: sizes, and the sums by which somebody can check them.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};
use waymark::view::partners::FileRow;

use super::sizes::is_first_use;
use super::squeeze::files;
use crate::trouble::{Done, While};

/// Every file that is served, in order. What was compressed beforehand is the same file in another dress, and headers are no file.
pub fn of(upload: &Path) -> Done<Vec<FileRow>> {
    let mut rows = Vec::new();
    for file in files(upload)? {
        let name = file.strip_prefix(upload).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        if name.ends_with(".br") || name.ends_with(".gz") || name.starts_with('_') {
            continue;
        }
        let bytes = fs::read(&file).when("A built file cannot be read")?;
        let brotli = fs::metadata(upload.join(format!("{name}.br"))).ok().map(|small| small.len());
        rows.push(FileRow {
            sha256: Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect(),
            bytes: fs::metadata(&file).when("A built file cannot be read")?.len(),
            brotli,
            name,
        });
    }
    Ok(rows)
}

/// What a first visit loads: bytes as they travel, and how many files.
pub fn first_use(rows: &[FileRow]) -> (u64, usize) {
    let first: Vec<_> = rows.iter().filter(|row| is_first_use(&row.name)).collect();
    (first.iter().map(|row| row.brotli.unwrap_or(row.bytes)).sum(), first.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, brotli: Option<u64>) -> FileRow {
        FileRow { name: name.to_owned(), bytes: 1000, brotli, sha256: String::new() }
    }

    #[test]
    fn a_first_visit_loads_what_every_visitor_needs_and_nothing_for_partners() {
        let rows = [
            row("index.html", Some(10)),
            row("assets/waymark-1.wasm", Some(20)),
            row("assets/builder-1.js", Some(500)),
            row("assets/partners-1.css", Some(500)),
            row("loader-1.js", Some(500)),
            row("assets/icon-1.svg", None),
        ];
        assert_eq!(first_use(&rows), (1030, 3));
    }
}
