//! Writes the page for tutors: no widget, and a script of its own that prints and copies and can read nothing that anybody keeps.

use std::path::Path;
use std::rc::Rc;

use tokio::task::LocalSet;
use waymark::view::pages::tutors_page;

use super::asset::Asset;
use super::pages::{Shell, script, write_page};
use crate::trouble::{Done, While};

/// What its script is made of. Leaving quickly is there first, as everywhere.
const SCRIPT: [&str; 3] = ["leaving.js", "partners/common.js", "tutors.js"];

/// Writes the page and what only it loads.
pub fn write(upload: &Path, shell: &Shell<'_>, css: &str) -> Done {
    let styles = Asset::write(upload, "tutors", "css", css.as_bytes())?;
    let own = Asset::write(upload, "tutors", "js", script(&SCRIPT)?.as_bytes())?;
    let start = format!(
        "<link rel=\"stylesheet\" href=\"{}\" integrity=\"{}\" crossorigin>\n\
         <script type=\"module\" src=\"{}\" integrity=\"{}\" crossorigin></script>",
        styles.address, styles.digest, own.address, own.digest
    );
    let runtime = tokio::runtime::Builder::new_current_thread().build().when("The page cannot be drawn")?;
    let body = LocalSet::new().block_on(&runtime, tutors_page(Rc::clone(shell.content)));
    write_page(upload, "tutors.html", &shell.with(&body, &start, shell.noindex))
}
