//! Writes the two pages that show one screen at a time to more than one person: the front-of-room view, and questions for two. No
//! widget, and scripts of their own of which no part can read or write what anybody keeps.

use std::path::Path;
use std::rc::Rc;

use tokio::task::LocalSet;
use waymark::view::pages::{front_page, pair_page};

use super::asset::Asset;
use super::css::Styles;
use super::pages::{Shell, script, write_page};
use crate::trouble::{Done, While};

/// What the scripts are made of. Leaving quickly is there first, as everywhere.
const FRONT: [&str; 3] = ["leaving.js", "screens.js", "front.js"];
const PAIR: [&str; 3] = ["leaving.js", "screens.js", "pair.js"];

/// Writes both pages and what only they load.
pub fn write(upload: &Path, shell: &Shell<'_>, styles: &Styles) -> Done {
    let runtime = tokio::runtime::Builder::new_current_thread().build().when("The pages cannot be drawn")?;
    let both = async { (front_page(Rc::clone(shell.content)).await, pair_page(Rc::clone(shell.content)).await) };
    let (front, pair) = LocalSet::new().block_on(&runtime, both);
    let front = shell.with(&front, &start(upload, "front", &styles.front, &FRONT)?, shell.noindex);
    // Light unless the tutor says otherwise: most rooms are not dark, whatever this laptop likes.
    write_page(upload, "front.html", &front.replacen("<html ", "<html data-wm-scheme=\"light\" ", 1))?;
    let pair = shell.with(&pair, &start(upload, "pair", &styles.pair, &PAIR)?, shell.noindex);
    write_page(upload, "pair.html", &pair)
}

/// The style sheet and the script of one page, written, and the lines of its head that name them.
fn start(upload: &Path, name: &str, css: &str, scripts: &[&str]) -> Done<String> {
    let styles = Asset::write(upload, name, "css", css.as_bytes())?;
    let own = Asset::write(upload, name, "js", script(scripts)?.as_bytes())?;
    Ok(format!(
        "<link rel=\"stylesheet\" href=\"{}\" integrity=\"{}\" crossorigin>\n\
         <script type=\"module\" src=\"{}\" integrity=\"{}\" crossorigin></script>",
        styles.address, styles.digest, own.address, own.digest
    ))
}
