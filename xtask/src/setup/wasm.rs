//! The toolchain that compiles to wasm: rustup's own if it has the target or can download it, else Debian's.

use std::path::Path;

use super::{debian, debian_std};
use crate::run::Job;
use crate::trouble::{Done, Trouble};

/// The target of everything that a visitor's browser runs.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What rustup calls the sources of Rust's library. Debian's are in one of its packages.
const SOURCES: &str = "rust-src";

/// What rustup calls Debian's Rust after we linked it.
const LINKED: &str = "waymark-wasm";

/// The toolchain to use for wasm; none if that is the usual one.
pub fn toolchain() -> Done<Option<String>> {
    if has_target(None) {
        return Ok(None);
    }
    if has_target(Some(LINKED)) && debian_std::is_current() {
        return Ok(Some(LINKED.into()));
    }
    println!("Installing the wasm target for Rust: a few seconds, once.");
    if Job::new("rustup").args(["target", "add", TARGET]).ask().is_some() && has_target(None) {
        return Ok(None);
    }
    println!("  rustup cannot download it here.");
    if !debian::is_here() {
        return Err(Trouble::new(format!(
            "The wasm target for Rust is missing. Please run `rustup target add {TARGET}`, then try again."
        )));
    }
    let packages = debian_std::packages();
    if !debian::is_root_here() {
        let packages = packages.join(" ");
        return Err(Trouble::new(format!(
            "The wasm target for Rust is missing and can be built from Debian's packages, but only as root.\n\
             Either run `rustup target add {TARGET}` where there is a network,\n\
             or, as root: `apt-get install {packages}`, then this command once."
        )));
    }
    debian::install(&packages.iter().map(String::as_str).collect::<Vec<_>>())?;
    debian_std::build()?;
    Job::new("rustup").args(["toolchain", "link", LINKED, debian_std::SYSROOT]).quietly()?;
    if has_target(Some(LINKED)) {
        return Ok(Some(LINKED.into()));
    }
    Err(Trouble::new("The wasm target was built, but Debian's Rust does not find it."))
}

/// Sees to it that the sources of Rust's own library are there, which a build for visitors compiles with the program.
pub fn sources(toolchain: Option<&str>) -> Done {
    if has_sources(toolchain) {
        return Ok(());
    }
    println!("Installing the sources of Rust's library: a few seconds, once.");
    if toolchain.is_none()
        && Job::new("rustup").args(["component", "add", SOURCES]).ask().is_some()
        && has_sources(None)
    {
        return Ok(());
    }
    Err(Trouble::new(format!(
        "The sources of Rust's library are missing. Please run `rustup component add {SOURCES}`, then try again."
    )))
}

fn has_sources(toolchain: Option<&str>) -> bool {
    let sysroot = Job::new("rustc").toolchain(toolchain).args(["--print", "sysroot"]).ask();
    sysroot.is_some_and(|sysroot| Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").is_file())
}

/// Clippy for that toolchain. rustup brings its own with the usual one; Debian has it in a package.
pub fn clippy(toolchain: Option<&str>) -> Done {
    if toolchain.is_some() && !Path::new(debian_std::SYSROOT).join("bin/cargo-clippy").exists() {
        if !debian::is_root_here() {
            return Err(Trouble::new(
                "Clippy for wasm is missing. As root: `apt-get install rust-web-clippy`, then try again.",
            ));
        }
        return debian::install(&["rust-web-clippy"]);
    }
    Ok(())
}

fn has_target(toolchain: Option<&str>) -> bool {
    let Some(folder) =
        Job::new("rustc").toolchain(toolchain).args(["--print", "target-libdir", "--target", TARGET]).ask()
    else {
        return false;
    };
    let Ok(files) = Path::new(&folder).read_dir() else {
        return false;
    };
    files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
}
