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

/// Something that a page around ours may allow it or not.
pub struct Permission {
    /// As it stands in the attribute.
    pub name: &'static str,
    /// Of which attribute of the frame.
    pub attribute: Attribute,
    /// Whether anything at all works without it. What is lost without each of the others is for words to say.
    pub needed: bool,
}

/// Where a page around ours allows something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    /// `allow`, for powers of the browser.
    Allow,
    /// `sandbox`, for partners who use it.
    Sandbox,
}

/// All that is ever used.
pub const PERMISSIONS: [Permission; 8] = [
    Permission { name: "clipboard-write", attribute: Attribute::Allow, needed: false },
    Permission { name: "allow-scripts", attribute: Attribute::Sandbox, needed: true },
    Permission { name: "allow-same-origin", attribute: Attribute::Sandbox, needed: false },
    Permission { name: "allow-top-navigation-by-user-activation", attribute: Attribute::Sandbox, needed: false },
    Permission { name: "allow-popups", attribute: Attribute::Sandbox, needed: false },
    Permission { name: "allow-popups-to-escape-sandbox", attribute: Attribute::Sandbox, needed: false },
    Permission { name: "allow-modals", attribute: Attribute::Sandbox, needed: false },
    Permission { name: "allow-downloads", attribute: Attribute::Sandbox, needed: false },
];

impl Facts {
    /// What a first visit loads with brotli, in bytes.
    pub fn first_use(&self) -> u64 {
        let loaded =
            |name: &str| FIRST_USE.iter().any(|start| name.rsplit('/').next().unwrap_or_default().starts_with(start));
        self.files.iter().filter(|file| loaded(&file.name)).filter_map(|file| file.brotli).sum()
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop with a message")]
mod tests {
    use super::*;
    use crate::places;

    #[test]
    fn everything_that_a_frame_may_be_allowed_stands_in_the_readme() {
        let readme = fs::read_to_string(places::repository().join("README.md")).unwrap();
        for permission in PERMISSIONS {
            assert!(readme.contains(permission.name), "{}", permission.name);
        }
    }
}
