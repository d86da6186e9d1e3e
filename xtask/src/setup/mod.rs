//! Finds what a build needs and installs what is missing, once per person and not once per clone.
//!
//! Every tool has one version that we know to work; another version is as good as none. A run that finds everything takes a
//! second or so. What needs a system package is installed only where we are root on Debian; elsewhere we say what is missing.

mod browsers;
mod debian;
mod debian_std;
mod npm;
mod servers;
mod tools;
mod wasm;

use std::path::PathBuf;

pub use browsers::Browsers;
pub use servers::Servers;

use crate::run::Job;
use crate::trouble::{Done, Trouble};

/// Everything that a build for visitors needs.
pub struct Workshop {
    /// Trunk, which runs Cargo and wasm-bindgen.
    pub trunk: PathBuf,
    /// The folder with `wasm-bindgen` and `wasm-bindgen-test-runner`, in the version of `Cargo.lock`.
    pub wasm_bindgen: PathBuf,
    /// wasm-opt.
    pub wasm_opt: WasmOpt,
    /// The rustup toolchain for everything that compiles to wasm; none if that is the usual one.
    pub toolchain: Option<String>,
}

/// How wasm-opt is started.
pub enum WasmOpt {
    /// A program on PATH.
    Program(PathBuf),
    /// The npm package's script, which Node runs.
    Script(PathBuf),
}

/// Finds or installs what a build needs.
pub fn workshop() -> Done<Workshop> {
    let toolchain = wasm::toolchain()?;
    wasm::sources(toolchain.as_deref())?;
    Ok(Workshop { toolchain, trunk: tools::trunk()?, wasm_bindgen: tools::wasm_bindgen()?, wasm_opt: npm::wasm_opt()? })
}

/// Finds or installs what the journeys need besides.
pub fn browsers() -> Done<Browsers> {
    browsers::find()
}

/// Finds or installs the second checker of pages, which only the grid uses.
pub fn codesniffer() -> Done<PathBuf> {
    npm::codesniffer()
}

/// Finds or installs Lighthouse, which has a command of its own.
pub fn lighthouse() -> Done<PathBuf> {
    npm::lighthouse()
}

/// Whether we are root on Debian, where Chromium starts only without its sandbox.
pub fn is_root() -> bool {
    debian::is_root_here()
}

/// Finds or installs what the peers of the bench are made with: the folder of packages.
pub fn bench_modules() -> Done<PathBuf> {
    npm::bench_modules()
}

/// Finds or installs the web servers on which the upload folder is tried.
pub fn servers() -> Done<Servers> {
    servers::find()
}

/// The version of Waymark itself.
pub fn version() -> Done<String> {
    tools::locked("waymark")
}

/// Everything whose version may show in the files that a build makes, a line each.
pub fn versions(workshop: &Workshop) -> Done<Vec<String>> {
    let rustc = Job::new("rustc").toolchain(workshop.toolchain.as_deref()).args(["--version"]).ask();
    Ok(vec![
        rustc.ok_or_else(|| Trouble::new("The Rust compiler does not say its version."))?,
        format!("trunk {}", tools::TRUNK),
        format!("wasm-bindgen {}", tools::locked("wasm-bindgen")?),
        format!("wasm-opt {} (binaryen)", npm::BINARYEN),
    ])
}

/// The toolchain for wasm alone, for `check`.
pub fn wasm_toolchain() -> Done<Option<String>> {
    wasm::toolchain()
}

/// Sees to it that Clippy works with the toolchain for wasm.
pub fn wasm_clippy(toolchain: Option<&str>) -> Done {
    wasm::clippy(toolchain)
}
