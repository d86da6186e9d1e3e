//! The one-file edition, as somebody has it on a stick: a copy of what was built, opened from the disk.

use std::path::PathBuf;

use tempfile::TempDir;

use crate::keep::workspace;
use crate::visitor::Visitor;

/// What a test server puts first into every page, so that nothing is said unheard. Here it stands in the copy, before the policy.
const COLLECTOR: &str = include_str!("../../../xtask/src/server/collector.js");

/// A folder with the file in it, and with a page that frames it.
pub struct OneFile(TempDir);

impl OneFile {
    /// A copy with a collector in it.
    pub fn on_a_stick() -> Self {
        Self::holding(&built().replacen("<head>", &format!("<head><script>{COLLECTOR}</script>"), 1))
    }

    /// A copy to the last byte.
    pub fn as_built() -> Self {
        Self::holding(&built())
    }

    fn holding(page: &str) -> Self {
        let folder = TempDir::with_prefix("waymark-stick-").expect("a folder for the file");
        std::fs::write(folder.path().join("waymark.html"), page).expect("the file is copied");
        let course = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A course</title><main><h1>A course</h1>\
                      <iframe id=\"frame\" title=\"Waymark\" src=\"waymark.html\" width=\"900\" height=\"700\"></iframe></main></html>";
        std::fs::write(folder.path().join("course.html"), course).expect("the page around it is written");
        Self(folder)
    }

    /// Where a browser finds it.
    pub fn address(&self) -> String {
        self.at("waymark.html")
    }

    /// A page on the same disk that frames it.
    pub fn course(&self) -> String {
        self.at("course.html")
    }

    fn at(&self, name: &str) -> String {
        format!("file://{}", self.0.path().join(name).display())
    }
}

impl Visitor {
    /// Opens the file by a double click and waits until the widget has taken over.
    pub async fn opens_the_file(&self, file: &OneFile) {
        self.opens_the_file_at(file, "").await;
    }

    /// The same with something behind its address, such as a class link.
    pub async fn opens_the_file_at(&self, file: &OneFile, behind: &str) {
        self.go(&format!("{}{behind}", file.address())).await;
        self.see_ready().await;
    }
}

/// The file that `cargo xtask build` made.
fn built() -> String {
    let path: PathBuf = workspace().join("target").join("upload-demonstration-onefile").join("waymark.html");
    std::fs::read_to_string(&path)
        .unwrap_or_else(|why| panic!("{} is not built ({why}). `cargo xtask build` makes it.", path.display()))
}
