//! Where things are: the repository, the folders a build makes, and the tools that the next clone finds again.

use std::env;
use std::path::{Path, PathBuf};

use crate::trouble::{Done, Trouble};

/// Names a copy of the repository to build instead of the one that this was compiled in. For `cargo xtask reproduce`.
pub const TREE: &str = "WAYMARK_TREE";

/// The top of the repository.
pub fn repository() -> PathBuf {
    if let Some(tree) = env::var_os(TREE) {
        return PathBuf::from(tree);
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where everything that can be made again goes. Cargo may be told to build elsewhere; these folders stay here, so that people
/// and tests always find them.
pub fn target() -> PathBuf {
    repository().join("target")
}

/// What Trunk makes: the wasm and its JavaScript glue, before names are hashed.
pub fn trunk_dist() -> PathBuf {
    target().join("trunk")
}

/// The folder to upload. A demonstration has another name, so that nobody goes live with it by mistake.
pub fn upload(reviewed_only: bool) -> PathBuf {
    target().join(if reviewed_only { "upload" } else { "upload-demonstration" })
}

/// The configurations for servers, beside the folder to upload and never inside it.
pub fn hosting(reviewed_only: bool) -> PathBuf {
    target().join(if reviewed_only { "upload-hosting" } else { "upload-demonstration-hosting" })
}

/// The one-file edition, beside the folder to upload and never inside it, so that it is on no site by accident.
pub fn one_file(reviewed_only: bool) -> PathBuf {
    target().join(if reviewed_only { "upload-onefile" } else { "upload-demonstration-onefile" })
}

/// What `serve --dev` serves: neither optimised nor compressed, so not for any upload.
pub fn quick() -> PathBuf {
    target().join("quick")
}

/// Tools of this person, shared by all clones: `WAYMARK_TOOLS`, or a folder in the system's cache.
pub fn tools() -> Done<PathBuf> {
    if let Some(folder) = env::var_os("WAYMARK_TOOLS") {
        return Ok(PathBuf::from(folder));
    }
    let cache = dirs::cache_dir().ok_or_else(|| {
        Trouble::new("This system names no cache folder. Set WAYMARK_TOOLS to a folder for our tools.")
    })?;
    Ok(cache.join("waymark").join("tools"))
}

/// A program's file name on this system.
pub fn program(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}
