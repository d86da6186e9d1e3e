//! The one-file edition, `waymark.html`: program, words, styles, icon, first page and sheets in a single file that opens by a double
//! click, from a stick or out of a course, without a network.
//!
//! It is made of the same sources as the folder to upload. What differs: the parts of the widget come from inside the page
//! (`static/inside.js`), the policy stands in the page because nobody sends headers with a file, and nothing is ever kept (`settings.rs`).
//! It has one language, the first.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use waymark::core::content::Content;

use super::Choice;
use super::asset::inline_hash;
use super::content::{FIRST_LANGUAGE, Languages, compiled};
use super::widget::Widget;
use super::{css, glue, pages, squeeze};
use crate::headers;
use crate::trouble::{Done, Trouble, While};

/// What it is called.
pub const NAME: &str = "waymark.html";

/// Writes it into a folder of its own, and says how many bytes it has.
pub fn write(folder: &Path, widget: &Widget, languages: &Languages, choice: Choice) -> Done<u64> {
    let content = languages.content.get(FIRST_LANGUAGE).ok_or_else(|| Trouble::new("There is no English content."))?;
    let page = page(widget, content, !choice.reviewed_only)?;
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).when("The folder of the one-file edition cannot be made")?;
    pages::write_page(folder, NAME, &page)?;
    Ok(page.len().try_into().unwrap_or(u64::MAX))
}

fn page(widget: &Widget, content: &Content, noindex: bool) -> Done<String> {
    let mut content = Content::clone(content);
    content.here.one_file = true;
    let content = Rc::new(content);
    let styles = css::read()?;
    let style = styles.first + &styles.rest + &styles.inside;
    let script = script(&widget.glue)?;
    let policy = headers::of_one_file(&inline_hash(&script), &inline_hash(&style));
    let (first, paper) = pages::drawn(&content)?;
    let body = format!("{}<div class=\"wm-inside\">{paper}</div>", pages::framed(&first, &content));
    let parts = part("wasm", &widget.wasm)? + &part("words", compiled(&content).as_bytes())?;
    let slots = [
        ("lang", &*content.lang),
        ("dir", content.dir.says()),
        ("kind", " data-wm-one-file"),
        ("policy", &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")),
        ("robots", pages::robots(noindex)),
        ("icon", &format!("data:image/svg+xml;base64,{}", STANDARD.encode(pages::ours("icon.svg")?))),
        ("start", &format!("<script type=\"module\">{script}</script>")),
        // Last in the page, so that nobody waits for it to see the first screen.
        ("rest", &parts),
        ("style", &style),
        ("body", &body),
    ];
    Ok(pages::filled(&pages::shell()?, &slots))
}

/// The start file as it is on the site, with the glue and another answer to where the parts come from.
fn script(module: &[u8]) -> Done<String> {
    let module = std::str::from_utf8(module).when("The glue is not UTF-8")?;
    let before = pages::script(&["leaving.js", "guest.js", "others.js"])?;
    let after = pages::script(&["inside.js", "start.js"])?;
    let script = before + &glue::as_value(module)? + &after;
    if ["</script", "<!--"].iter().any(|end| script.contains(end)) {
        return Err(Trouble::new("The script of the one-file edition holds what a page takes for its end."));
    }
    Ok(script)
}

/// A block of data: no browser runs it, and no policy has to allow it. Compressed, because a file travels as it is: by mail, into a
/// course, onto an old stick; a third of the size is worth what it asks of the browser.
fn part(name: &str, bytes: &[u8]) -> Done<String> {
    let letters = STANDARD.encode(squeeze::gzip(bytes)?);
    Ok(format!("<script type=\"application/gzip\" data-wm-part=\"{name}\">{letters}</script>\n"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop with a message")]
mod tests {
    use super::*;

    fn built() -> String {
        let languages = super::super::content::check("2026-11-22").unwrap();
        let widget = Widget { wasm: b"\0asm".to_vec(), glue: b"export function open(content) {\n}\n".to_vec() };
        page(&widget, languages.content.get(FIRST_LANGUAGE).unwrap(), true).unwrap()
    }

    /// What stands in every attribute of this name.
    fn attributes<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
        let begin = format!(" {name}=\"");
        page.split(begin.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }

    #[test]
    fn it_names_no_other_file_and_asks_for_nothing() {
        let page = built();
        let script = page.split_once("<script type=\"module\">").unwrap().1.split_once("</script>").unwrap().0;
        let markup = page.replacen(script, "", 1);
        for loads in ["src", "srcset", "data", "poster", "action", "formaction", "background", "ping", "manifest"] {
            assert_eq!(attributes(&markup, loads), Vec::<&str>::new(), "{loads}");
        }
        for asks in [
            "url(",
            "@import",
            "<base",
            "<iframe",
            "<object",
            "<embed",
            "stylesheet",
            "preload",
            "http-equiv=\"refresh",
        ] {
            assert!(!markup.contains(asks), "{asks}");
        }
        for asks in ["fetch(", "import(", "XMLHttpRequest", "\"./"] {
            let meant = asks == "\"./" && script.matches(asks).count() == script.matches("\"./left\"").count();
            assert!(meant || !script.contains(asks), "{asks}");
        }
        let leads = attributes(&markup, "href");
        assert!(leads.len() > 100, "{}", leads.len());
        let fine = ["https://", "tel:", "mailto:", "sms:", "#", "data:image/svg+xml;base64,"];
        let wrong: Vec<_> =
            leads.into_iter().filter(|to| !to.is_empty() && !fine.iter().any(|start| to.starts_with(start))).collect();
        assert_eq!(wrong, Vec::<&str>::new());
    }

    #[test]
    fn every_place_on_it_that_a_link_names_is_there_once() {
        let page = built();
        let ids = attributes(&page, "id");
        for to in
            attributes(&page, "href").into_iter().filter_map(|to| to.strip_prefix('#')).filter(|to| !to.is_empty())
        {
            assert_eq!(ids.iter().filter(|id| **id == to).count(), 1, "#{to}");
        }
    }

    #[test]
    fn the_policy_allows_this_script_and_this_style_and_no_other() {
        let page = built();
        let between = |begin: &str, end: &str| page.split_once(begin).unwrap().1.split_once(end).unwrap().0.to_owned();
        let policy = between("http-equiv=\"Content-Security-Policy\" content=\"", "\"");
        assert!(policy.contains(&inline_hash(&between("<script type=\"module\">", "</script>"))), "{policy}");
        assert!(policy.contains(&inline_hash(&between("<style>", "</style>"))), "{policy}");
        assert_eq!(page.matches("<style").count() + page.matches("<script type=\"module\"").count(), 2);
        let (before, _) = page.split_once("http-equiv").unwrap();
        assert!(!before.contains("<script") && !before.contains("<style") && !before.contains("<link"), "{before}");
    }

    #[test]
    fn it_says_before_anything_runs_that_nothing_is_kept() {
        let page = built();
        assert!(page.contains("In this file nothing is kept.") && page.contains("data-wm-one-file"));
        assert!(!page.contains("What was kept in this browser is still there"));
    }
}
