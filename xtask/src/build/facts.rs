//! What a build is made of, as plain data: for the table at the end of a build and for the sheet that an IT department reads.
//!
//! Everything is read from the finished folder and not from what was meant to be written. So a sheet that is drawn from this cannot
//! hold its own size and digest.

use std::fs;
use std::path::Path;

use super::squeeze::files;
use crate::headers::Rules;
use crate::setup;
use crate::trouble::{Done, While};

/// What a first visit loads besides the page itself. The paper page and other languages are not among it.
const FIRST_USE: [&str; 6] = ["index.html", "start-", "styles-", "waymark-", "content-en-", "icon-"];

/// Everything about one folder to upload.
pub struct Facts {
    /// Such as `0.1.0`.
    pub version: String,
    /// Every file, without the compressed forms beside it.
    pub files: Vec<FileFacts>,
    /// What is sent with each path, as in `_headers`.
    pub headers: Rules,
}

/// One file.
pub struct FileFacts {
    /// From the top of the folder, with `/` on every system.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// Its size with brotli, where it was compressed.
    pub brotli: Option<u64>,
    /// Its size with gzip, where it was compressed.
    pub gzip: Option<u64>,
    /// The SHA-256 of what is in it, as 64 signs.
    pub sha256: String,
}

impl Facts {
    /// What a first visit loads: bytes as they travel, and how many files.
    pub fn first_use(&self) -> (u64, usize) {
        // A text level is English too, under a longer name: `content-en-short-….json`.
        let loaded = |name: &str| {
            let name = name.rsplit('/').next().unwrap_or_default();
            let begins = |start: &str| name.strip_prefix(start).is_some_and(|rest| !rest.contains('-'));
            FIRST_USE.iter().any(|start| begins(start))
        };
        let first: Vec<_> = self.files.iter().filter(|file| loaded(&file.name)).collect();
        (first.iter().map(|file| file.brotli.unwrap_or(file.bytes)).sum(), first.len())
    }

    /// One file by its name.
    pub fn file(&self, name: &str) -> Option<&FileFacts> {
        self.files.iter().find(|file| file.name == name)
    }
}

/// Reads the folder.
pub fn of(upload: &Path) -> Done<Facts> {
    let mut found = Vec::new();
    for file in files(upload)? {
        let name = file.strip_prefix(upload).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let bytes = fs::read(&file).when("A built file cannot be read")?;
        let size = |ending: &str| fs::metadata(upload.join(format!("{name}.{ending}"))).ok().map(|file| file.len());
        let (brotli, gzip) = (size("br"), size("gz"));
        found.push(FileFacts {
            bytes: bytes.len().try_into().unwrap_or(u64::MAX),
            brotli,
            gzip,
            sha256: super::asset::sha256(&bytes),
            name,
        });
    }
    let headers = fs::read_to_string(upload.join("_headers")).when("_headers cannot be read")?;
    Ok(Facts { version: setup::version()?, files: found, headers: Rules::read(&headers)? })
}
