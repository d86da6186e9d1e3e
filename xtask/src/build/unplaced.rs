//! Keeps the folders of this machine out of the program. Rust writes the name of each source file beside every place that could
//! panic; with the folders in them, two people would build two programs from the same commit, and each would tell whose machine
//! it was.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::places;
use crate::run::Job;
use crate::trouble::{Done, Trouble};

/// How `CARGO_ENCODED_RUSTFLAGS` keeps its flags apart: by a sign that no folder has in its name, unlike a space.
pub const BETWEEN: &str = "\u{1f}";

/// What the compiler is told, for `CARGO_ENCODED_RUSTFLAGS`. Cargo leaves these flags out when it names what it compiles, so they
/// change no other name.
pub fn flags(toolchain: Option<&str>) -> Done<String> {
    let folders = ours()?.into_iter().chain([library(toolchain)?]);
    let flags = folders.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    Ok(flags.collect::<Vec<_>>().join(BETWEEN))
}

/// Refuses a program that names one of our folders after all. Debian's Rust names the folder of Debian's own source package, which
/// tells nothing about anybody.
pub fn check(program: &[u8]) -> Done {
    for (folder, _) in ours()? {
        let name = folder.to_string_lossy().into_owned();
        if holds(program, name.as_bytes()) {
            return Err(Trouble::new(format!("The program names a folder of this machine: {name}")));
        }
    }
    Ok(())
}

fn holds(program: &[u8], name: &[u8]) -> bool {
    !name.is_empty() && program.windows(name.len()).any(|part| part == name)
}

/// Every folder of this person from which something is compiled, and what it is called instead. Of two that fit, the later one counts.
fn ours() -> Done<Vec<(PathBuf, String)>> {
    let mut folders = vec![(places::repository(), "waymark".to_owned())];
    if let Some(target) = env::var_os("CARGO_TARGET_DIR") {
        folders.push((places::repository().join(target), "target".to_owned()));
    }
    // One folder for each registry, named after its address: a mirror has another name and the same crates.
    let sources = cargo_home()?.join("registry").join("src");
    for registry in fs::read_dir(&sources).into_iter().flatten().flatten() {
        folders.push((registry.path(), "crates".to_owned()));
    }
    Ok(folders)
}

/// The source of Rust's library. Where it is installed the compiler names its folder, and elsewhere it says what it says here too.
fn library(toolchain: Option<&str>) -> Done<(PathBuf, String)> {
    let ask = |about: &[&str]| {
        let said = Job::new("rustc").toolchain(toolchain).args(about).ask();
        said.ok_or_else(|| Trouble::new("The Rust compiler does not say where it is."))
    };
    let (sysroot, about) = (ask(&["--print", "sysroot"])?, ask(&["-vV"])?);
    let commit = about.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    Ok((Path::new(&sysroot).join("lib/rustlib/src/rust"), format!("/rustc/{commit}")))
}

/// Where Cargo keeps what it downloads.
pub fn cargo_home() -> Done<PathBuf> {
    let said = env::var_os("CARGO_HOME").map(PathBuf::from);
    said.or_else(|| Some(dirs::home_dir()?.join(".cargo")))
        .ok_or_else(|| Trouble::new("This system names no home folder. Set CARGO_HOME to Cargo's folder."))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop with a message")]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_names_this_repository_is_refused() {
        let inside = format!("panicked at {}/src/main.rs", places::repository().display());
        let why = check(inside.as_bytes()).unwrap_err().to_string();
        assert!(why.contains("names a folder of this machine"), "{why}");
        assert!(check(b"panicked at waymark/src/main.rs").is_ok());
    }

    #[test]
    fn every_registry_has_the_same_name_and_every_folder_another_one() {
        let folders = ours().unwrap();
        assert!(folders.iter().any(|(_, name)| name == "crates"));
        assert!(folders.iter().all(|(folder, name)| !name.contains(&*folder.to_string_lossy())), "{folders:?}");
    }
}
