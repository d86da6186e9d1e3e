//! Puts the style sheets together: the few that the first screen needs for its page, all others for one file.

use std::fs;
use std::path::PathBuf;

use super::squeeze::files;
use crate::places;
use crate::trouble::{Done, While};

/// What the first screen needs, in cascade order.
const FIRST: [&str; 15] = [
    "tokens.css",
    "base.css",
    "drawings.css",
    "home.css",
    "screens.css",
    "parts/bar.css",
    "parts/buttons.css",
    "parts/door.css",
    "parts/exercise_card.css",
    "parts/help_parts.css",
    "parts/keep_line.css",
    "parts/number_list.css",
    "parts/start_note.css",
    "parts/tongues.css",
    "parts/weight_label.css",
];

/// What only the one-file edition needs.
const INSIDE: [&str; 1] = ["inside.css"];

/// What has the last word. Every other style sheet stands between, in the order of file names.
const LAST: [&str; 4] = ["sheet.css", "paper.css", "paper_print.css", "print.css"];

/// The folder of what only the pages for partners need.
const PARTNERS: &str = "partners/";

/// The folders of what only the front-of-room view and only questions for two need, and of what both do.
const FRONT: &str = "front/";
const PAIR: &str = "pair/";
const TOGETHER: &str = "together/";

/// The folder of what only the page for tutors needs.
const TUTORS: &str = "tutors/";

/// What the page for tutors has in common with those for partners: the frame, tables and facts.
const FRAME: [&str; 2] = ["partners/page.css", "partners/sheets.css"];

/// Style sheets that only later screens need are in the second one.
pub struct Styles {
    /// For the page itself.
    pub first: String,
    /// For the file.
    pub rest: String,
    /// For the one-file edition, behind both.
    pub inside: String,
    /// For a file that only the pages for partners load.
    pub partners: String,
    /// For a file that only the front-of-room view loads.
    pub front: String,
    /// For a file that only the page with questions for two loads.
    pub pair: String,
    /// For a file that only the page for tutors loads.
    pub tutors: String,
}

/// Style sheets by the name of their file, squeezed.
pub type Sheets = Vec<(String, String)>;

/// What reads the sheets of one file.
type Read = fn() -> Done<Sheets>;

/// What a visitor loads, by what it is called, as `cargo xtask size` tells it.
pub const STYLES: [(&str, Read); 2] =
    [("In the page", || each(&FIRST)), ("In the file of later screens", || each(&rest(&free()?)))];

/// Reads and squeezes all style sheets.
pub fn read() -> Done<Styles> {
    let free = free()?;
    let of = |home: &str| free.iter().filter(|name| name.starts_with(home)).cloned().collect::<Vec<String>>();
    let frame: Vec<String> = FRAME.iter().map(|name| (*name).to_owned()).collect();
    Ok(Styles {
        first: joined(&FIRST)?,
        rest: joined(&rest(&free))?,
        inside: joined(&INSIDE)?,
        partners: joined(&of(PARTNERS))?,
        front: joined(&[of(TOGETHER), of(FRONT)].concat())?,
        pair: joined(&[of(TOGETHER), of(PAIR)].concat())?,
        tutors: joined(&[frame, of(TUTORS)].concat())?,
    })
}

/// Every style sheet that has no place of its own above, in the order of file names.
fn free() -> Done<Vec<String>> {
    let folder = folder();
    let placed = [&FIRST[..], &LAST, &INSIDE].concat();
    let mut free = Vec::new();
    for file in files(&folder)? {
        let name = file.strip_prefix(&folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        if name.ends_with(".css") && !placed.contains(&name.as_str()) {
            free.push(name);
        }
    }
    Ok(free)
}

/// What later screens need, in cascade order.
fn rest(free: &[String]) -> Vec<&str> {
    let apart = |name: &&String| [PARTNERS, FRONT, PAIR, TOGETHER, TUTORS].iter().any(|home| name.starts_with(home));
    free.iter().filter(|name| !apart(name)).map(String::as_str).chain(LAST).collect()
}

fn joined(names: &[impl AsRef<str>]) -> Done<String> {
    Ok(each(names)?.into_iter().map(|(_, css)| css).collect())
}

fn each(names: &[impl AsRef<str>]) -> Done<Sheets> {
    let read = |name: &str| {
        let css = fs::read_to_string(folder().join(name)).when(&format!("static/css/{name} cannot be read"))?;
        Ok((name.to_owned(), squeezed(&css)))
    };
    names.iter().map(|name| read(name.as_ref())).collect()
}

fn folder() -> PathBuf {
    places::repository().join("static").join("css")
}

/// The same rules without comments and needless white space. Nothing clever: it never changes a value.
fn squeezed(css: &str) -> String {
    let mut small = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(sign) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            space(&mut small);
        } else if sign == '"' || sign == '\'' {
            let (text, after) = quoted(rest, sign);
            small.push_str(text);
            rest = after;
        } else if sign.is_whitespace() {
            rest = rest.trim_start();
            space(&mut small);
        } else {
            if "{};,".contains(sign) && small.ends_with(' ') {
                small.pop();
            }
            if sign == '}' && small.ends_with(';') {
                small.pop();
            }
            small.push(sign);
            rest = rest.strip_prefix(sign).unwrap_or_default();
        }
    }
    small.trim_end().to_owned()
}

/// White space counts as one space, and as none behind a sign that ends something. A colon is not one of these: before it, a space
/// makes another selector, and behind it, a space is one byte that compresses to nothing.
fn space(small: &mut String) {
    if !small.is_empty() && !small.ends_with(['{', '}', ';', ',', ' ']) {
        small.push(' ');
    }
}

/// A quoted text with its marks, and what follows it.
fn quoted(css: &str, mark: char) -> (&str, &str) {
    let mut escaped = false;
    for (at, sign) in css.char_indices().skip(1) {
        if sign == mark && !escaped {
            return css.split_at(at + 1);
        }
        escaped = sign == '\\' && !escaped;
    }
    (css, "")
}

#[cfg(test)]
mod tests {
    use super::squeezed;

    #[test]
    fn comments_and_needless_space_go() {
        let css = "/* why */\n.wm-a,\n.wm-b :hover {\n  margin: 0 auto;\n  width: calc(1px + 2px);\n}\n\n@media (width > 1px) {\n  a { b: c; }\n}\n";
        assert_eq!(
            squeezed(css),
            ".wm-a,.wm-b :hover{margin: 0 auto;width: calc(1px + 2px)}@media (width > 1px){a{b: c}}"
        );
    }

    #[test]
    fn what_is_quoted_stays_as_it_is() {
        assert_eq!(
            squeezed("a::before { content: \"a /* b */  ;  \\\" }\" ; }"),
            "a::before{content: \"a /* b */  ;  \\\" }\"}"
        );
        assert_eq!(squeezed("a { b: \"é ü\"; } /* end */"), "a{b: \"é ü\"}");
    }
}
