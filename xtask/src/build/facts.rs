//! What a build is made of, as plain data: for the table at the end of a build and for the sheet that an IT department reads.
//!
//! Everything is read from the finished folder and not from what was meant to be written. So a sheet that is drawn from this cannot
//! hold its own size and digest.

use std::fs;
use std::path::Path;

use super::squeeze::{brotli, files};
use crate::headers::Rules;
use crate::setup;
use crate::trouble::{Done, Trouble, While};

/// What a first visit loads, part by part: what `budget.toml` calls it, how the name of its file begins and how it ends. The paper page
/// and other languages are not among it.
pub const PARTS: [(&str, &str, &str); 7] = [
    ("page", "index.html", ""),
    ("start", "start-", ".js"),
    ("styles", "styles-", ".css"),
    ("glue", "waymark-", ".js"),
    ("wasm", "waymark-", ".wasm"),
    ("content", "content-en-", ".json"),
    ("icon", "icon-", ".svg"),
];

/// Everything about one folder to upload.
pub struct Facts {
    /// Such as `0.1.0`.
    pub version: String,
    /// Every file, without the compressed forms beside it.
    pub files: Vec<FileFacts>,
    /// What of the first page is on its first screen, and in front of it: bytes as they travel. Behind that stand the screens of the way in.
    pub screen: u64,
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
        let first: Vec<_> = self.files.iter().filter(|file| part(&file.name).is_some()).collect();
        (first.iter().map(|file| file.travels()).sum(), first.len())
    }

    /// What a first visit loads, part by part: bytes as they travel.
    pub fn parts(&self) -> Vec<(&'static str, u64)> {
        let of =
            |name: &str| self.files.iter().filter(|file| part(&file.name) == Some(name)).map(FileFacts::travels).sum();
        PARTS.iter().map(|(name, ..)| (*name, of(name))).collect()
    }

    /// What the first question of most exercises needs: the page with the screens of the way in, the start file and the styles. The program comes
    /// meanwhile.
    pub fn first_question(&self) -> u64 {
        const NEEDS: [&str; 4] = ["page", "start", "styles", "icon"];
        self.parts().into_iter().filter(|(part, _)| NEEDS.contains(part)).map(|(_, bytes)| bytes).sum()
    }

    /// The program in this folder.
    pub fn program(&self, folder: &Path) -> Done<Vec<u8>> {
        let file = self.files.iter().find(|file| part(&file.name) == Some("wasm"));
        let file = file.ok_or_else(|| Trouble::new("There is no program in the folder to upload."))?;
        fs::read(folder.join(&file.name)).when("The program cannot be read")
    }

    /// One file by its name.
    pub fn file(&self, name: &str) -> Option<&FileFacts> {
        self.files.iter().find(|file| file.name == name)
    }
}

impl FileFacts {
    fn travels(&self) -> u64 {
        self.brotli.unwrap_or(self.bytes)
    }
}

/// The part of a first visit that a file is.
fn part(name: &str) -> Option<&'static str> {
    let name = name.rsplit('/').next().unwrap_or_default();
    // A text level is English too, under a longer name: `content-en-short-….json`.
    let is = |(_, start, end): &&(&str, &str, &str)| {
        name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end)).is_some_and(|hash| !hash.contains('-'))
    };
    PARTS.iter().find(is).map(|(part, ..)| *part)
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
    let page = fs::read_to_string(upload.join("index.html")).when("index.html cannot be read")?;
    let screen = page.split("<template").next().unwrap_or_default();
    let screen = brotli(screen.as_bytes())?.len().try_into().unwrap_or(u64::MAX);
    Ok(Facts { version: setup::version()?, files: found, screen, headers: Rules::read(&headers)? })
}
