//! Finds drivers, browsers and checkers of pages on this machine. Installs nothing: `cargo xtask test` does that.

use std::env;
use std::path::{Path, PathBuf};

/// The folder that `cargo xtask` keeps its tools in; `WAYMARK_TOOLS` overrides it.
pub fn tools_folder() -> PathBuf {
    match env::var_os("WAYMARK_TOOLS") {
        Some(folder) => PathBuf::from(folder),
        None => dirs::cache_dir().expect("this machine has a cache folder").join("waymark").join("tools"),
    }
}

/// The first of these programs that exists: the one named by the environment variable, one in a tools folder whose name starts
/// with `name-`, one on PATH, or one of the places where systems hide it.
pub fn program(variable: &str, names: &[&str], places: &[&str]) -> PathBuf {
    if let Some(named) = env::var_os(variable) {
        return PathBuf::from(named);
    }
    let ours = names.iter().filter_map(|name| in_tools(name));
    let on_path = names.iter().filter_map(|name| on_path(name));
    let elsewhere = places.iter().map(PathBuf::from).filter(|place| place.exists());
    ours.chain(on_path).chain(elsewhere).next().unwrap_or_else(|| {
        panic!(
            "{} is not on this machine. `cargo xtask test` installs it, or set {variable} to where it is.",
            names.join(" or ")
        )
    })
}

/// The source of axe-core, as npm installed it.
pub fn axe_source() -> String {
    npm_source("WAYMARK_AXE", "axe-core", "axe.min.js")
}

/// The source of HTML_CodeSniffer, the same way.
pub fn codesniffer_source() -> String {
    npm_source("WAYMARK_CODESNIFFER", "html_codesniffer", "build/HTMLCS.js")
}

/// The source of the virtual screen reader, the same way: a module for browsers.
pub fn virtual_reader_source() -> String {
    npm_source("WAYMARK_VIRTUAL_READER", "@guidepup/virtual-screen-reader", "lib/esm/index.browser.js")
}

/// The folder of html-validate, the same way.
pub fn html_validate() -> PathBuf {
    npm_place("WAYMARK_HTML_VALIDATE", "html-validate")
}

/// Node.js, which runs checkers that need no browser.
pub fn node() -> PathBuf {
    program("WAYMARK_NODE", &["node"], &[])
}

fn npm_source(variable: &str, package: &str, file: &str) -> String {
    let file = npm_place(variable, &format!("{package}/{file}"));
    std::fs::read_to_string(&file).expect("what npm installed can be read")
}

fn npm_place(variable: &str, inside: &str) -> PathBuf {
    let ours = || tools_folder().join("npm").join("node_modules").join(inside);
    let place = env::var_os(variable).map_or_else(ours, PathBuf::from);
    assert!(place.exists(), "there is no {}. `cargo xtask setup` installs it.", place.display());
    place
}

fn in_tools(name: &str) -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(tools_folder())
        .ok()?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.file_name().is_some_and(|file| file.to_string_lossy().starts_with(&format!("{name}-"))))
        .collect();
    folders.sort();
    folders.into_iter().rev().find_map(|folder| existing(&folder.join("bin"), name))
}

fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).find_map(|folder| existing(&folder, name))
}

fn existing(folder: &Path, name: &str) -> Option<PathBuf> {
    let file = folder.join(format!("{name}{}", env::consts::EXE_SUFFIX));
    file.is_file().then_some(file)
}
