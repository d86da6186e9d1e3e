//! Writes the front-of-room page: no widget, and a script of its own of which no part can read what anybody keeps.

use std::path::Path;
use std::rc::Rc;

use tokio::task::LocalSet;
use waymark::view::pages::front_page;

use super::asset::Asset;
use super::pages::{Shell, script, write_page};
use crate::trouble::{Done, While};

/// What its script is made of. Leaving quickly is there first, as everywhere.
const SCRIPT: [&str; 2] = ["leaving.js", "front.js"];

/// Writes the page and what only it loads.
pub fn write(upload: &Path, shell: &Shell<'_>, css: &str) -> Done {
    let styles = Asset::write(upload, "front", "css", css.as_bytes())?;
    let own = Asset::write(upload, "front", "js", script(&SCRIPT)?.as_bytes())?;
    let start = format!(
        "<link rel=\"stylesheet\" href=\"{}\" integrity=\"{}\" crossorigin>\n\
         <script type=\"module\" src=\"{}\" integrity=\"{}\" crossorigin></script>",
        styles.address, styles.digest, own.address, own.digest
    );
    let runtime = tokio::runtime::Builder::new_current_thread().build().when("The page cannot be drawn")?;
    let body = LocalSet::new().block_on(&runtime, front_page(Rc::clone(shell.content)));
    let page = shell.with(&body, &start, shell.noindex);
    // Light unless the tutor says otherwise: most rooms are not dark, whatever this laptop likes.
    write_page(upload, "front.html", &page.replacen("<html ", "<html data-wm-scheme=\"light\" ", 1))
}
