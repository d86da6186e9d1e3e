//! Writes the pages. Each is the shell `index.html` filled with what Yew draws natively from the same content, so that it says
//! everything before wasm has loaded, and where it never will.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use tokio::task::LocalSet;
use waymark::core::content::{Content, Here};
use waymark::core::reading::FramedBy;
use waymark::core::snippets::{LOADER_FILE, escaped};
use waymark::core::wording::Say;
use waymark::view::pages::{first_page, paper_page};
use waymark::view::way_in::way_in;

use super::Choice;
use super::asset::{Asset, digest, inline_hash};
use super::class_link;
use super::content::{FIRST_LANGUAGE, Languages, compiled};
use super::css;
use super::partners::{self, Sheet};
use super::together;
use super::tutors;
use super::widget::Widget;
use crate::headers::{self, Facts};
use crate::places;
use crate::trouble::{Done, Trouble, While};

/// Every hashed file that a page names.
struct Files {
    wasm: Asset,
    glue: Asset,
    start: Asset,
    /// By language, the page's own first.
    content: Vec<(String, Asset)>,
    rest: Asset,
    icon: Asset,
}

/// Writes pages, hashed files and headers. What comes back is the page that is written last, because it names all others.
pub fn write(upload: &Path, widget: &Widget, square: &Widget, languages: &Languages, choice: Choice) -> Done<Sheet> {
    let content = languages.content.get(FIRST_LANGUAGE).ok_or_else(|| Trouble::new("There is no English content."))?;
    let styles = css::read()?;
    let mut words = Vec::new();
    for (lang, content) in &languages.content {
        let json = compiled(content);
        words.push((lang.clone(), Asset::write(upload, &format!("content-{lang}"), "json", json.as_bytes())?));
    }
    words.sort_by_key(|(lang, _)| lang != FIRST_LANGUAGE);
    let files = Files {
        wasm: Asset::write(upload, "waymark", "wasm", &widget.wasm)?,
        glue: Asset::write(upload, "waymark", "js", &widget.glue)?,
        start: Asset::write(upload, "start", "js", script(&START)?.as_bytes())?,
        content: words,
        rest: Asset::write(upload, "styles", "css", styles.rest.as_bytes())?,
        icon: Asset::write(upload, "icon", "svg", &ours("icon.svg")?)?,
    };
    let shell = Shell { text: shell()?, content, files: &files, style: &styles.first, noindex: !choice.reviewed_only };
    let (first, paper) = drawn(content)?;
    let first = framed(&first, content);
    write_page(upload, "index.html", &shell.begins(&first, shell.noindex)?)?;
    // The same page twice, because each address has its own rule about who may frame it. The framed one is no page to find.
    write_page(upload, "embed.html", &shell.begins(&first, true)?)?;
    write_page(upload, "paper.html", &shell.page(&paper, shell.noindex))?;
    in_other_languages(upload, &shell, languages)?;
    together::write(upload, &shell, &styles)?;
    tutors::write(upload, &shell, &styles.tutors)?;
    class_link::write(upload, &shell, languages, &styles.partners, square)?;
    let loader = loader(&languages.site.site.leave_to)?;
    fs::write(upload.join(LOADER_FILE), &loader).when("The loader cannot be written")?;
    write_page(upload, "left.html", &left(&languages.site.site.leave_to, &files.icon.address))?;
    let facts = Facts {
        origin: &languages.site.origin,
        framed_by: &framed_by(&languages.site.framed_by, &languages.site.origin),
        style: &inline_hash(&styles.first),
        demonstration: !choice.reviewed_only,
    };
    fs::write(upload.join("_headers"), headers::write(&facts)).when("The headers cannot be written")?;
    partners::write(upload, &shell, languages, &styles.partners, &digest(loader.as_bytes()))
}

/// The first page and the sheets in every other language: for people who come by a link in it, and where no script runs.
fn in_other_languages(upload: &Path, shell: &Shell<'_>, languages: &Languages) -> Done {
    for (tag, content) in languages.content.iter().filter(|(tag, _)| *tag != FIRST_LANGUAGE) {
        for address in [format!("/{tag}"), format!("/paper-{tag}")] {
            if !headers::addresses().any(|(known, _)| known == address) {
                return Err(Trouble::new(format!("The page {address} has no headers: xtask/src/headers.rs, PAGES.")));
            }
        }
        let here = Here { page: Some(tag.as_str().into()), ..content.here.clone() };
        let content = Rc::new(Content { here, ..Content::clone(content) });
        let (first, paper) = drawn(&content)?;
        let spoken = Shell { text: shell.text.clone(), content: &content, ..*shell };
        let page = spoken.begins(&framed(&first, &content), shell.noindex)?;
        write_page(upload, &format!("{tag}.html"), &page)?;
        write_page(upload, &format!("paper-{tag}.html"), &spoken.page(&paper, shell.noindex))?;
    }
    Ok(())
}

/// Draws the first screen and the paper page.
pub(super) fn drawn(content: &Rc<Content>) -> Done<(String, String)> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().when("The pages cannot be drawn")?;
    let both = async { (first_page(Rc::clone(content)).await, paper_page(Rc::clone(content)).await) };
    Ok(LocalSet::new().block_on(&runtime, both))
}

/// The first screen as it stands on a page, with the notes beside it.
pub(super) fn framed(first: &str, content: &Content) -> String {
    format!("<div id=\"waymark\">{first}</div>{}", notes(content))
}

/// What is said when wasm is late, does not come, or stops. Not seen until then.
fn notes(content: &Content) -> String {
    let say = |what| escaped(&content.wording.say(what));
    let note = |kind: &str, hidden: &str, words: &str| {
        format!(
            "<div class=\"wm-start-note wm-start-note--{kind}\" data-wm-note=\"{kind}\" role=\"status\"{hidden}>{words}</div>"
        )
    };
    let frozen = format!(
        "<p><strong>{}</strong> {} <a href=\"\" data-wm-anew>{}</a></p><p data-wm-boxes hidden>{}</p>",
        say(Say::FrozenAsk),
        say(if content.here.one_file { Say::FileHome } else { Say::FrozenKept }),
        say(Say::FrozenAgain),
        say(Say::FrozenBoxes)
    );
    // The first is not hidden by an attribute: its style shows it after ten seconds, also where no script of ours ever arrives.
    note("slow", "", &say(Say::TroubleSlow))
        + &note("moment", " hidden", &say(Say::LockWorking))
        + &note("trouble", " hidden", &say(Say::TroubleStopped))
        + &note("frozen", " hidden", &frozen)
}

/// Where a frame goes that could not leave: blank but for one plain link.
fn left(leave_to: &str, icon: &str) -> String {
    let address = escaped(leave_to);
    let name = leave_to.trim_start_matches("https://").split('/').next().unwrap_or_default();
    let name = escaped(name.trim_start_matches("www."));
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Waymark</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">\
         <meta name=\"robots\" content=\"noindex\"><link rel=\"icon\" href=\"{icon}\" type=\"image/svg+xml\"></head><body><main><h1>{name}</h1>\
         <p><a href=\"{address}\" target=\"_top\" rel=\"nofollow noreferrer\">{address}</a></p></main></body></html>\n"
    )
}

/// What stands behind `frame-ancestors`.
fn framed_by(framed_by: &FramedBy, origin: &str) -> String {
    // A site that is only tried out on this machine is framed by pages on this machine, which have no https.
    let here = if origin.starts_with("http://127.0.0.1") { " http://localhost:* http://127.0.0.1:*" } else { "" };
    match framed_by {
        FramedBy::Anyone => format!("'self' https:{here}"),
        FramedBy::These(origins) if origins.is_empty() => "'self'".to_owned(),
        FramedBy::These(origins) => format!("'self' {}{here}", origins.join(" ")),
    }
}

/// What every page has around it.
pub(super) struct Shell<'a> {
    text: String,
    /// What the pages say.
    pub content: &'a Rc<Content>,
    files: &'a Files,
    style: &'a str,
    /// Whether search engines shall leave every page alone.
    pub noindex: bool,
}

impl Shell<'_> {
    /// The shell with this inside, and no widget.
    fn page(&self, body: &str, noindex: bool) -> String {
        self.with(body, &self.start(false), noindex)
    }

    /// A page that the widget starts on. Behind all that it shows stand the screens of the way in.
    fn begins(&self, body: &str, noindex: bool) -> Done<String> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().when("The pages cannot be drawn")?;
        let way = LocalSet::new().block_on(&runtime, way_in(Rc::clone(self.content)));
        Ok(self.filled(body, &self.start(true), &way, noindex))
    }

    /// The shell without the widget, and with more in its head.
    pub fn plain(&self, body: &str, head: &str, noindex: bool) -> String {
        self.with(body, &format!("{}\n{head}", self.start(false)), noindex)
    }

    /// The shell with another start than the widget's.
    pub fn with(&self, body: &str, start: &str, noindex: bool) -> String {
        self.filled(body, start, "", noindex)
    }

    fn filled(&self, body: &str, start: &str, behind: &str, noindex: bool) -> String {
        let Files { rest, .. } = self.files;
        let rest = format!(
            "<link rel=\"stylesheet\" href=\"{}\" integrity=\"{}\" crossorigin data-wm-styles>{behind}",
            rest.address, rest.digest
        );
        let slots = [
            ("lang", &*self.content.lang),
            ("dir", self.content.dir.says()),
            ("kind", ""),
            ("policy", ""),
            ("robots", robots(noindex)),
            ("icon", &self.files.icon.address),
            ("start", start),
            ("rest", &rest),
            ("style", self.style),
            ("body", body),
        ];
        filled(&self.text, &slots)
    }

    /// The start file and, where the widget starts, what it needs to find the rest.
    fn start(&self, starts: bool) -> String {
        let Files { wasm, glue, start, content, .. } = self.files;
        let tag = format!(
            "<script type=\"module\" async src=\"{}\" integrity=\"{}\" crossorigin",
            start.address, start.digest
        );
        if !starts {
            return format!("{tag}></script>");
        }
        // One entry for each language, the page's own first.
        let own = |(tag, _): &&(String, Asset)| **tag == *self.content.tag;
        let spoken = || content.iter().filter(own).chain(content.iter().filter(|one| !own(one)));
        let each = |of: fn(&(String, Asset)) -> &str| spoken().map(of).collect::<Vec<_>>().join(" ");
        // The program is on its way before the start file has run, which Chromium puts off until the page is painted. Without a digest, which
        // browsers ignore there: the start file checks it. Where no script runs, nothing is fetched for nothing.
        format!(
            "<link rel=\"preload\" as=\"fetch\" href=\"{2}\" crossorigin media=\"(scripting: enabled)\">\n\
             <link rel=\"modulepreload\" href=\"{0}\" integrity=\"{1}\" crossorigin>\n{tag} data-wm-glue=\"{0}\" \
             data-wm-wasm=\"{2}\" data-wm-wasm-digest=\"{3}\" data-wm-lang=\"{4}\" data-wm-content=\"{5}\" \
             data-wm-content-digest=\"{6}\"></script>",
            glue.address,
            glue.digest,
            wasm.address,
            wasm.digest,
            each(|(lang, _)| lang),
            each(|(_, asset)| &asset.address),
            each(|(_, asset)| &asset.digest),
        )
    }
}

/// The shell with these in its slots. From the last to the first, so that nothing inside a body is taken for a slot.
pub(super) fn filled(shell: &str, slots: &[(&str, &str)]) -> String {
    slots.iter().fold(shell.to_owned(), |page, (slot, value)| page.replacen(&format!("{{{{{slot}}}}}"), value, 1))
}

/// What keeps search engines away.
pub(super) fn robots(noindex: bool) -> &'static str {
    if noindex { "<meta name=\"robots\" content=\"noindex\">" } else { "" }
}

/// The shell without its comments and without Trunk's line.
pub(super) fn shell() -> Done<String> {
    let text = fs::read_to_string(places::repository().join("index.html")).when("index.html cannot be read")?;
    let mut parts = text.split("<!-- ");
    let first = parts.next().unwrap_or_default().to_owned();
    let text = parts.fold(first, |text, part| text + part.split_once("-->").map_or("", |(_, after)| after));
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.contains("data-trunk"));
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

pub(super) fn ours(name: &str) -> Done<Vec<u8>> {
    fs::read(places::repository().join("static").join(name)).when(&format!("static/{name} cannot be read"))
}

/// What the start file is made of, in this order: each part may use what stands before it, and leaving is there first.
const START: [&str; 7] = ["leaving.js", "guest.js", "others.js", "comfort.js", "fetched.js", "way_in.js", "start.js"];

/// Scripts of ours as one, without the lines that are only for us to read.
pub(super) fn script(names: &[&str]) -> Done<String> {
    let mut all = String::new();
    for name in names {
        let text = String::from_utf8(ours(name)?).when(&format!("static/{name} is not UTF-8"))?;
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")) {
            all.push_str(line);
            all.push('\n');
        }
    }
    Ok(all)
}

/// The loader, with the one address that it may leave to.
fn loader(leave_to: &str) -> Done<String> {
    let text = script(&[LOADER_FILE])?;
    let address = serde_json::to_string(leave_to).when("The address to leave to cannot be written")?;
    Ok(text.replace("{{leave_to}}", &address))
}

pub(super) fn write_page(upload: &Path, name: &str, page: &str) -> Done {
    if page.contains("{{") {
        return Err(Trouble::new(format!(
            "{name}: index.html has a place in double braces that the build does not know."
        )));
    }
    fs::write(upload.join(name), page).when(&format!("{name} cannot be written"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop with a message")]
mod tests {
    use super::*;
    use crate::build::squeeze::brotli;

    #[test]
    fn the_loader_is_under_three_kilobytes_and_goes_only_where_the_charity_says() {
        let loader = loader("https://safe.example/weather").unwrap();
        assert!(loader.len() < 3 * 1024, "{} bytes", loader.len());
        assert!(brotli(loader.as_bytes()).unwrap().len() < 1536);
        assert!(loader.contains("const safe = \"https://safe.example/weather\";") && !loader.contains("{{"));
        let addresses: Vec<_> = loader.split('"').filter(|text| text.contains("://")).collect();
        assert_eq!(addresses, ["https://safe.example/weather"]);
        for never in ["innerHTML", "eval(", "console", "localStorage", "cookie", "fetch("] {
            assert!(!loader.contains(never), "{never}");
        }
    }

    #[test]
    fn an_address_to_leave_to_cannot_end_the_text_that_it_stands_in() {
        let loader = loader("https://safe.example/\\\";alert(1)//").unwrap();
        assert!(loader.contains(r#"const safe = "https://safe.example/\\\";alert(1)//";"#), "{loader}");
    }

    #[test]
    fn leaving_stands_first_in_the_start_file() {
        let start = script(&START).unwrap();
        let at = |what: &str| start.find(what).unwrap_or(usize::MAX);
        assert!(at("a[data-wm-leave]") < at("ResizeObserver") && at("ResizeObserver") < at("glue.open"));
        assert!(at("Node.prototype.removeChild") < at("glue.open"), "the guard is there before the widget draws");
    }
}
