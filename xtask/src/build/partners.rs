//! Writes the three pages for partners, each with a small script and a style sheet of its own, so that visitors load neither.

use std::path::Path;
use std::rc::Rc;

use tokio::task::LocalSet;
use waymark::core::content::Content;
use waymark::view::pages::{builder_page, health_page, it_page};
use waymark::view::partners::{BuilderProps, FileRow, ForItProps, HeaderRow, Language};

use super::asset::Asset;
use super::content::{FIRST_LANGUAGE, Languages};
use super::facts::Facts;
use super::pages::{Shell, script, write_page};
use super::squeeze;
use crate::trouble::{Done, Trouble, While};

/// The sheet for IT. It is written when every other file is there and compressed, because it names them all.
pub struct Sheet {
    before: String,
    behind: String,
    content: Rc<Content>,
    origin: Rc<str>,
    loader_digest: Rc<str>,
}

/// Stands for the body while the page around it is made.
const BODY: &str = "<!--body-->";

/// Writes the builder page and the health page.
pub fn write(upload: &Path, shell: &Shell<'_>, languages: &Languages, css: &str, loader_digest: &str) -> Done<Sheet> {
    let content = languages.content.get(FIRST_LANGUAGE).ok_or_else(|| Trouble::new("There is no English content."))?;
    let styles = Asset::write(upload, "partners", "css", css.as_bytes())?;
    let builder = Asset::write(
        upload,
        "builder",
        "js",
        script(&["partners/common.js", "partners/order.js", "partners/builder.js"])?.as_bytes(),
    )?;
    let health =
        Asset::write(upload, "health", "js", script(&["partners/common.js", "partners/health.js"])?.as_bytes())?;
    let head = |own: Option<&Asset>| {
        let own = own.map(|own| {
            format!(
                "\n<script type=\"module\" src=\"{}\" integrity=\"{}\" crossorigin></script>",
                own.address, own.digest
            )
        });
        format!(
            "<link rel=\"stylesheet\" href=\"{}\" integrity=\"{}\" crossorigin>{}",
            styles.address,
            styles.digest,
            own.unwrap_or_default()
        )
    };
    let (origin, loader_digest) = (Rc::<str>::from(&*languages.site.origin), Rc::<str>::from(loader_digest));
    let props = BuilderProps {
        content: Rc::clone(content),
        origin: Rc::clone(&origin),
        loader_digest: Rc::clone(&loader_digest),
        languages: self::languages(languages),
    };
    let body = drawn(builder_page(props))?;
    write_page(upload, "embed-builder.html", &shell.plain(&body, &head(Some(&builder)), shell.noindex))?;
    // What stands in a partner's frame is no page to find.
    let body = drawn(health_page(Rc::clone(content)))?;
    write_page(upload, "health.html", &shell.plain(&body, &head(Some(&health)), true))?;
    let page = shell.plain(BODY, &head(None), shell.noindex);
    let (before, behind) = page.split_once(BODY).ok_or_else(|| Trouble::new("index.html has no place for a body."))?;
    Ok(Sheet {
        before: before.to_owned(),
        behind: behind.to_owned(),
        content: Rc::clone(content),
        origin,
        loader_digest,
    })
}

/// The languages that were built. The first one is the usual one.
pub(super) fn languages(languages: &Languages) -> Rc<[Language]> {
    let mut spoken: Vec<Language> = languages.content.values().map(|content| Language::of(content)).collect();
    spoken.sort_by_key(|language| &*language.tag != FIRST_LANGUAGE);
    spoken.into()
}

impl Sheet {
    /// Writes it. `facts` are of all other files; `before` is the folder of the build before, where files are compressed.
    pub fn write(self, upload: &Path, facts: &Facts, before: Option<&Path>) -> Done {
        // A page has the same headers under every name that a host may give it. One of them is enough to read.
        let rows = facts.headers.0.iter().filter(|rule| !rule.path.ends_with(".html") && rule.path != "/index");
        // Headers are no file that is served.
        let files = facts.files.iter().filter(|file| !file.name.starts_with('_'));
        let props = ForItProps {
            content: self.content,
            origin: self.origin,
            loader_digest: self.loader_digest,
            first_use: facts.first_use(),
            headers: rows.map(|rule| HeaderRow { path: rule.path.clone(), headers: rule.headers.clone() }).collect(),
            files: files
                .map(|file| FileRow {
                    name: file.name.clone(),
                    bytes: file.bytes,
                    brotli: file.brotli,
                    sha256: file.sha256.clone(),
                })
                .collect(),
        };
        let body = drawn(it_page(props))?;
        let page = format!("{}{body}{}", self.before, self.behind);
        write_page(upload, SHEET, &page)?;
        match before {
            Some(before) => squeeze::one(&upload.join(SHEET), &before.join(SHEET)),
            None => Ok(()),
        }
    }
}

/// Where it stands.
const SHEET: &str = "for-it.html";

fn drawn(page: impl Future<Output = String>) -> Done<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().when("The pages cannot be drawn")?;
    Ok(LocalSet::new().block_on(&runtime, page))
}
