//! The tools that Cargo installs: Trunk, wasm-bindgen and geckodriver, each in a folder of its own named after its version.

use std::fs;
use std::path::{Path, PathBuf};

use crate::places;
use crate::run::Job;
use crate::trouble::{Done, Trouble, While};

/// 0.22 wants a newer Rust than ours.
pub const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";

struct Tool<'a> {
    name: &'a str,
    package: &'a str,
    version: &'a str,
    takes: &'a str,
}

/// Trunk's program.
pub fn trunk() -> Done<PathBuf> {
    let tool =
        Tool { name: "trunk", package: "trunk", version: TRUNK, takes: "about 3 minutes on a laptop, 6 on 2 cores" };
    find_or_install(&tool)
}

/// The folder of wasm-bindgen's programs. Its version must be exactly that of the library in `Cargo.lock`, or it refuses to work.
pub fn wasm_bindgen() -> Done<PathBuf> {
    let version = locked("wasm-bindgen")?;
    let takes = "about 2 minutes on a laptop, 4 on 2 cores";
    let tool = Tool { name: "wasm-bindgen", package: "wasm-bindgen-cli", version: &version, takes };
    let program = find_or_install(&tool)?;
    program.parent().map(Path::to_path_buf).ok_or_else(|| Trouble::new("wasm-bindgen stands in no folder."))
}

/// geckodriver, which drives Firefox.
pub fn geckodriver() -> Done<PathBuf> {
    let takes = "about a minute on a laptop, 2 on 2 cores";
    find_or_install(&Tool { name: "geckodriver", package: "geckodriver", version: GECKODRIVER, takes })
}

fn find_or_install(tool: &Tool<'_>) -> Done<PathBuf> {
    let root = places::tools()?.join(format!("{}-{}", tool.name, tool.version));
    let ours = root.join("bin").join(places::program(tool.name));
    if is_version(&ours, tool.version) {
        return Ok(ours);
    }
    if let Ok(found) = which::which(tool.name)
        && is_version(&found, tool.version)
    {
        return Ok(found);
    }
    println!("Installing {} {}: {}, once.", tool.name, tool.version, tool.takes);
    fs::create_dir_all(&root).when("The tools folder cannot be made")?;
    if install(tool, &root, true).is_err() {
        // A lock file can be older than the Rust that reads it; then newer versions of its dependencies do.
        println!("  The versions that {} was released with do not build here; trying newer ones.", tool.name);
        install(tool, &root, false)?;
    }
    if is_version(&ours, tool.version) {
        return Ok(ours);
    }
    Err(Trouble::new(format!(
        "{} was installed to {}, but does not answer with version {}.",
        tool.name,
        root.display(),
        tool.version
    )))
}

/// A debug build: these tools are fast enough as they are, and build in half the time.
fn install(tool: &Tool<'_>, root: &Path, locked: bool) -> Done {
    let exact = format!("={}", tool.version);
    let job = Job::cargo(None)
        .args(["install", tool.package, "--version", &exact, "--debug", "--force", "--root"])
        .args([root.as_os_str()])
        .args(locked.then_some("--locked"))
        .without_env("CARGO_TARGET_DIR")
        .inside(root);
    job.quietly()
}

fn is_version(program: &Path, version: &str) -> bool {
    if !program.is_file() {
        return false;
    }
    let said = Job::new(program).args(["--version"]).ask().unwrap_or_default();
    said.split_whitespace().any(|word| word == version)
}

/// The version of one package in `Cargo.lock`.
pub fn locked(package: &str) -> Done<String> {
    let lock = fs::read_to_string(places::repository().join("Cargo.lock")).when("Cargo.lock cannot be read")?;
    version_in(&lock, package).ok_or_else(|| Trouble::new(format!("Cargo.lock does not name {package}.")))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn the_locked_version_is_that_of_the_package_with_exactly_this_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "wasm"), None);
    }
}
