//! Rust's standard library for wasm, built once from Debian's source package, where rustup cannot download one.
//!
//! It goes where Debian's compiler looks for it, with a note of the compiler it was built by: after an update of the compiler it
//! is built again.

use std::fs;
use std::path::{Path, PathBuf};

use super::debian;
use super::wasm::TARGET;
use crate::places;
use crate::run::Job;
use crate::trouble::{Done, Trouble, While};

/// Where Debian keeps its Rust.
pub const SYSROOT: &str = "/usr";
const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const NOTE: &str = "waymark-built-by";
const EMPTY: &str = "waymark_std";

/// Everything Debian has to bring.
pub fn packages() -> Vec<String> {
    let lld = debian::newest_lld().unwrap_or_else(|| "lld".into());
    vec!["rustc-web".into(), "cargo-web".into(), "rust-web-src".into(), lld]
}

/// Whether what we built belongs to the compiler that is installed now.
pub fn is_current() -> bool {
    let note = fs::read_to_string(library().join(NOTE)).unwrap_or_default();
    !note.is_empty() && compiler().is_ok_and(|compiler| compiler == note)
}

/// Builds it and puts it in its place.
pub fn build() -> Done {
    println!("Building Rust's standard library for wasm: about a minute and a half, once.");
    let compiler = compiler()?;
    let work = places::tools()?.join("wasm-std");
    write_empty_crate(&work)?;
    Job::new(CARGO)
        .args(["build", "--release", "--target", TARGET, "-Z", "build-std=std,panic_abort,panic_unwind,test"])
        .env("RUSTC_BOOTSTRAP", "1") // lets a stable compiler build its own library
        .env("RUSTC", RUSTC)
        .env("RUSTFLAGS", "-Cembed-bitcode=yes") // without it, link-time optimisation fails later
        .env("CARGO_TARGET_DIR", work.join("target"))
        .inside(&work)
        .quietly()?;
    let library = library();
    let _ = fs::remove_dir_all(&library); // what an older compiler left behind
    fs::create_dir_all(&library).when("The folder of Debian's Rust cannot be written")?;
    let built = work.join("target").join(TARGET).join("release").join("deps");
    for file in fs::read_dir(built).when("The built library is not where it should be")?.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.contains(EMPTY) {
            fs::copy(file.path(), library.join(&name)).when("The built library cannot be put in its place")?;
        }
    }
    link_lld(&compiler)?;
    fs::write(library.join(NOTE), compiler).when("The note beside the library cannot be written")?;
    let _ = fs::remove_dir_all(&work);
    Ok(())
}

fn library() -> PathBuf {
    Path::new(SYSROOT).join("lib/rustlib").join(TARGET).join("lib")
}

/// What the compiler says about itself, which changes with every update.
fn compiler() -> Done<String> {
    Job::new(RUSTC).args(["-vV"]).ask().ok_or_else(|| Trouble::new("Debian's Rust compiler does not answer."))
}

fn write_empty_crate(work: &Path) -> Done {
    let manifest = "[package]\nname = \"waymark_std\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[profile.release]\ndebug = false\n[workspace]\n";
    fs::create_dir_all(work.join("src")).when("The tools folder cannot be written")?;
    fs::write(work.join("Cargo.toml"), manifest).when("The tools folder cannot be written")?;
    fs::write(work.join("src").join("lib.rs"), "#![no_std]\n").when("The tools folder cannot be written")
}

/// The compiler looks for the linker of wasm under its own name for it.
#[cfg(unix)]
fn link_lld(compiler: &str) -> Done {
    let host = compiler.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or("x86_64-unknown-linux-gnu");
    let folder = Path::new(SYSROOT).join("lib/rustlib").join(host).join("bin");
    let number = debian::newest_lld().unwrap_or_default().replace("lld-", "");
    let lld = Path::new(SYSROOT).join("lib").join(format!("llvm-{number}")).join("bin/lld");
    fs::create_dir_all(&folder).when("The linker's folder cannot be made")?;
    let _ = fs::remove_file(folder.join("rust-lld"));
    std::os::unix::fs::symlink(lld, folder.join("rust-lld")).when("The linker cannot be linked")
}

#[cfg(not(unix))]
fn link_lld(_compiler: &str) -> Done {
    Ok(())
}
