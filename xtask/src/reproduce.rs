//! `cargo xtask reproduce`: builds a copy of this tree in another folder, from nothing, and compares every file of the two folders.
//!
//! The copy has a target folder of its own and another folder for Cargo's downloads, so that a folder of this machine that gets into
//! a file is found out. Only this command itself is not compiled again; everything that it makes is made a second time.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::build::{self, Choice, files};
use crate::places;
use crate::run::Job;
use crate::trouble::{Done, Trouble, While};

/// Builds twice and compares.
pub fn run() -> Done {
    compare_with_another(&build::run(Choice::default())?)
}

/// Builds a second time and compares with this folder.
pub(crate) fn compare_with_another(upload: &Path) -> Done {
    let started = Instant::now();
    let top = env::temp_dir().join(format!("waymark-again-{}", std::process::id()));
    let tree = top.join("another folder");
    copy(&places::repository(), &tree)?;
    println!("Building the same tree again in another folder: two or three minutes.");
    let program = env::current_exe().when("This program does not know where it is")?;
    let built = Job::new(program)
        .args(["build"])
        .env(places::TREE, &tree)
        .env("CARGO_TARGET_DIR", tree.join("target"))
        .env("CARGO_HOME", another_cargo_home(&top)?)
        .inside(&tree)
        .quietly();
    let other = tree.join("target").join("upload-demonstration");
    let one_file = places::one_file(false);
    let other_one = tree.join("target").join(one_file.file_name().unwrap_or_default());
    let outcome = built.and_then(|()| Ok(compare(upload, &other)? + compare(&one_file, &other_one)?));
    match &outcome {
        Ok(count) => println!("{count} files are the same. It took {} s.", started.elapsed().as_secs()),
        Err(_) if other.exists() => println!("What was built there is left for you to look at: {}", other.display()),
        Err(_) => {}
    }
    if outcome.is_ok() || !other.exists() {
        let _ = fs::remove_dir_all(&top);
    }
    outcome.map(|_| ())
}

/// How many files there are, if each is in both folders and the same.
fn compare(one: &Path, other: &Path) -> Done<usize> {
    let (ours, theirs) = (names(one)?, names(other)?);
    let mut differ: Vec<_> = ours
        .iter()
        .chain(&theirs)
        .filter(|name| fs::read(one.join(name)).ok() != fs::read(other.join(name)).ok())
        .collect();
    differ.sort();
    differ.dedup();
    if differ.is_empty() && !ours.is_empty() {
        return Ok(ours.len());
    }
    let list: Vec<_> = differ.iter().map(|name| name.display().to_string()).collect();
    Err(Trouble::new(format!("Built twice, these files are not the same:\n  {}", list.join("\n  "))))
}

fn names(folder: &Path) -> Done<Vec<PathBuf>> {
    Ok(files(folder)?.iter().filter_map(|file| file.strip_prefix(folder).ok()).map(Path::to_path_buf).collect())
}

/// Everything but what can be made again, and what git and editors keep for themselves.
fn copy(from: &Path, to: &Path) -> Done {
    fs::create_dir_all(to).when("A folder for the copy cannot be made")?;
    for entry in fs::read_dir(from).when("The tree cannot be read")?.flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        if name == "target" || (name.to_string_lossy().starts_with('.') && name != ".cargo") {
            continue;
        }
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else {
            fs::copy(&path, to.join(name)).when("The tree cannot be copied")?;
        }
    }
    Ok(())
}

/// Cargo's folder under another name, with everything that is in it. Where a system has no links, the real one.
fn another_cargo_home(top: &Path) -> Done<PathBuf> {
    let home = build::cargo_home()?;
    #[cfg(unix)]
    {
        let another = top.join("another-cargo");
        fs::create_dir_all(&another).when("A folder for Cargo cannot be made")?;
        for entry in fs::read_dir(&home).into_iter().flatten().flatten() {
            let link = another.join(entry.file_name());
            std::os::unix::fs::symlink(entry.path(), link).when("Cargo's folder cannot be linked")?;
        }
        Ok(another)
    }
    #[cfg(not(unix))]
    Ok(home)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop with a message")]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_differs_or_is_only_in_one_folder_is_named() {
        let top = env::temp_dir().join(format!("waymark-compare-{}", std::process::id()));
        let (one, other) = (top.join("one"), top.join("other"));
        for folder in [&one, &other] {
            fs::create_dir_all(folder.join("assets")).unwrap();
            fs::write(folder.join("same.html"), "same").unwrap();
            fs::write(folder.join("assets/a.js"), "a").unwrap();
        }
        assert_eq!(compare(&one, &other).unwrap(), 2);
        fs::write(other.join("assets/a.js"), "b").unwrap();
        fs::write(other.join("more.html"), "more").unwrap();
        let why = compare(&one, &other).unwrap_err().to_string();
        assert!(why.contains("a.js") && why.contains("more.html") && !why.contains("same.html"), "{why}");
        fs::remove_dir_all(top).unwrap();
    }
}
