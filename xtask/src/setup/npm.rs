//! The npm packages: binaryen, because it brings a wasm-opt that is new enough on every system; axe-core, which looks for barriers on
//! every screen of the journeys; html-validate, which looks whether it is valid HTML; a virtual screen reader; HTML_CodeSniffer, the second
//! to look for barriers, in the grid alone; Lighthouse, for its own command; and what the peers of the bench are made with. No script of
//! theirs runs at install.

use std::fs;
use std::path::{Path, PathBuf};

use super::{WasmOpt, debian};
use crate::places;
use crate::run::Job;
use crate::trouble::{Done, Trouble, While};

/// The version that brings our wasm-opt.
pub const BINARYEN: &str = "132.0.0";
const AXE: &str = "4.14.1";
const CODESNIFFER: &str = "2.5.1";
/// The newest that runs on Node.js 18; 10 wants 20.19.
const HTML_VALIDATE: &str = "9.7.1";
/// It says that it wants Node.js 20; what we take of it runs in browsers alone.
const VIRTUAL_READER: &str = "0.33.0";
/// The newest that runs on Node.js 18; 13 wants 22.
const LIGHTHOUSE: &str = "12.8.2";

/// On Windows npm is a command file, which has to be named in full.
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// wasm-opt in our version: from PATH, or from npm.
pub fn wasm_opt() -> Done<WasmOpt> {
    if let Ok(found) = which::which("wasm-opt") {
        let said = Job::new(&found).args(["--version"]).ask().unwrap_or_default();
        if said.split_whitespace().any(|word| Some(word) == BINARYEN.split('.').next()) {
            return Ok(WasmOpt::Program(found));
        }
    }
    Ok(WasmOpt::Script(package("binaryen", BINARYEN)?.join("bin").join("wasm-opt")))
}

/// The one file of axe-core.
pub fn axe() -> Done<PathBuf> {
    Ok(package("axe-core", AXE)?.join("axe.min.js"))
}

/// The one file of HTML_CodeSniffer.
pub fn codesniffer() -> Done<PathBuf> {
    Ok(package("html_codesniffer", CODESNIFFER)?.join("build").join("HTMLCS.js"))
}

/// The one file of the virtual screen reader that is for browsers.
pub fn virtual_reader() -> Done<PathBuf> {
    let package = package("@guidepup/virtual-screen-reader", VIRTUAL_READER)?;
    Ok(package.join("lib").join("esm").join("index.browser.js"))
}

/// The folder of html-validate.
pub fn html_validate() -> Done<PathBuf> {
    package("html-validate", HTML_VALIDATE)
}

/// The folder of Lighthouse.
pub fn lighthouse() -> Done<PathBuf> {
    package("lighthouse", LIGHTHOUSE)
}

/// The packages that the peers of the bench are made with, exactly as `bench/package-lock.json` names them: the folder that holds them.
pub fn bench_modules() -> Done<PathBuf> {
    let root = places::tools()?.join("bench");
    need_node()?;
    fs::create_dir_all(&root).when("The tools folder cannot be made")?;
    // npm writes this last, so it is not there after an installation that was cut off.
    let mut same = root.join("node_modules").join(".package-lock.json").is_file();
    for name in ["package.json", "package-lock.json"] {
        let wanted =
            fs::read(places::repository().join("bench").join(name)).when("A list of packages cannot be read")?;
        same &= fs::read(root.join(name)).is_ok_and(|there| there == wanted);
        fs::write(root.join(name), wanted).when("A list of packages cannot be put into the tools folder")?;
    }
    if !same {
        println!("Installing esbuild, Preact, React and SurveyJS from npm for the bench: half a minute, once.");
        Job::new(NPM).args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).inside(&root).quietly()?;
    }
    Ok(root.join("node_modules"))
}

/// The folder of an installed package, in its right version.
fn package(name: &str, version: &str) -> Done<PathBuf> {
    let root = places::tools()?.join("npm");
    let modules = root.join("node_modules");
    need_node()?;
    if has(&modules, name, version) {
        return Ok(modules.join(name));
    }
    println!("Installing {name} {version} from npm: a few seconds, once.");
    fs::create_dir_all(&root).when("The tools folder cannot be made")?;
    Job::new(NPM)
        .args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"])
        .args([&root])
        .args([format!("{name}@{version}")])
        .inside(&root)
        .quietly()?;
    Ok(modules.join(name))
}

fn has(modules: &Path, package: &str, version: &str) -> bool {
    let manifest = fs::read_to_string(modules.join(package).join("package.json")).unwrap_or_default();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap_or_default();
    manifest.get("version").and_then(|found| found.as_str()) == Some(version)
}

fn need_node() -> Done {
    if which::which("node").is_ok() && which::which("npm").is_ok() {
        return Ok(());
    }
    if debian::is_root_here() {
        return debian::install(&["nodejs", "npm"]);
    }
    Err(Trouble::new(
        "Node.js with npm is missing: wasm-opt and the checkers of pages need it. Please install it (version 18 or newer), then try again.",
    ))
}
