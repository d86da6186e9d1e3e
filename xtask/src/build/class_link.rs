//! Writes the page that makes class links, with the program that draws its square. No other page loads that.

use std::path::Path;
use std::rc::Rc;

use tokio::task::LocalSet;
use waymark::core::content::Content;
use waymark::core::plan::Plan;
use waymark::view::class_link::{ClassLinkProps, Ready, Square};
use waymark::view::pages::class_link_page;

use super::asset::Asset;
use super::content::Languages;
use super::pages::{Shell, script, write_page};
use super::partners::languages as spoken;
use super::widget::Widget;
use crate::trouble::{Done, Trouble, While};

/// What its script is made of.
const SCRIPT: [&str; 3] = ["partners/common.js", "partners/order.js", "class_link.js"];

/// Writes the page and what only it loads. Its style is that of the pages for partners.
pub fn write(upload: &Path, shell: &Shell<'_>, languages: &Languages, css: &str, square: &Widget) -> Done {
    let styles = Asset::write(upload, "partners", "css", css.as_bytes())?;
    let own = Asset::write(upload, "class-link", "js", script(&SCRIPT)?.as_bytes())?;
    let glue = Asset::write(upload, "square", "js", &square.glue)?;
    let wasm = Asset::write(upload, "square", "wasm", &square.wasm)?;
    let head = format!(
        "<link rel=\"stylesheet\" href=\"{}\" integrity=\"{}\" crossorigin>\n\
         <link rel=\"modulepreload\" href=\"{}\" integrity=\"{}\" crossorigin>\n\
         <script type=\"module\" src=\"{}\" integrity=\"{}\" crossorigin data-wm-square-glue=\"{2}\" data-wm-square-wasm=\"{}\" \
         data-wm-square-digest=\"{}\"></script>",
        styles.address, styles.digest, glue.address, glue.digest, own.address, own.digest, wasm.address, wasm.digest
    );
    let origin = &languages.site.origin;
    let ready =
        shell.content.plans.list.iter().map(|plan| ready(plan, shell.content, origin)).collect::<Done<Vec<_>>>()?;
    let props = ClassLinkProps {
        content: Rc::clone(shell.content),
        origin: origin.as_str().into(),
        ready: ready.into(),
        languages: spoken(languages),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().when("The page cannot be drawn")?;
    let body = LocalSet::new().block_on(&runtime, class_link_page(props));
    write_page(upload, "class-link.html", &shell.plain(&body, &head, shell.noindex))
}

/// A session with its link and its square.
fn ready(plan: &Plan, content: &Content, origin: &str) -> Done<Ready> {
    let link = plan.class(content).write();
    let square = square::square(&format!("{origin}/{link}"))
        .ok_or_else(|| Trouble::new(format!("The link of “{}” is too long for a square.", plan.title)))?;
    Ok(Ready {
        number: plan.number,
        title: Rc::clone(&plan.title),
        minutes: plan.minutes,
        link: link.into(),
        square: Square { side: square.side, path: square.path.into() },
    })
}
