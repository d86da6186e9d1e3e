//! `build.txt`: by which tools the folder was made, and the digest of every file in it. With the same tools, anybody can build the
//! same commit and compare (`cargo xtask reproduce` does it on one machine).
//!
//! No date, no machine, no name: they would differ each time and say nothing about what is in the files.

use std::fs;
use std::path::Path;

use super::Choice;
use super::asset::sha256;
use super::squeeze::files;
use crate::setup::{self, Workshop};
use crate::trouble::{Done, While};

/// What it is called in the folder to upload.
pub const NAME: &str = "build.txt";

/// Writes it, as the last of all files.
pub fn write(upload: &Path, workshop: &Workshop, choice: Choice) -> Done {
    let kind = if choice.reviewed_only { "what people have reviewed" } else { "demonstration" };
    let mut about = vec![format!("Waymark {}, {kind}", setup::version()?)];
    about.extend(setup::versions(workshop)?);
    let mut digests = Vec::new();
    for file in files(upload)? {
        let name = file.strip_prefix(upload).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        digests.push((name, sha256(&fs::read(&file).when("A built file cannot be read")?)));
    }
    digests.sort();
    fs::write(upload.join(NAME), text(&about, &digests)).when("build.txt cannot be written")
}

/// In the form that `sha256sum --check` reads, for which the first lines are comments.
fn text(about: &[String], digests: &[(String, String)]) -> String {
    let end = "SHA-256 of every other file. In this folder: sha256sum --check build.txt".to_owned();
    let about = about.iter().chain([&end]).map(|line| format!("# {line}\n"));
    about.chain(digests.iter().map(|(name, digest)| format!("{digest}  {name}\n"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_stand_as_the_usual_tool_writes_them_and_everything_else_is_a_comment() {
        let text = text(&["Waymark 0.1.0, demonstration".into()], &[("left.html".into(), sha256(b"abc"))]);
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines.first(), Some(&"# Waymark 0.1.0, demonstration"));
        let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(lines.last(), Some(&format!("{digest}  left.html").as_str()));
        assert!(lines.iter().all(|line| line.starts_with("# ") || line.contains("  ")));
    }
}
