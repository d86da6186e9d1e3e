//! The copy as a page and as plain text. The page holds no script and asks for nothing; words stand in it as text only.

use std::rc::Rc;

use super::{Entry, said};
use crate::core::content::Content;
use crate::core::letter::first_own;
use crate::core::saved::seal_for_page;
use crate::core::sitting::Record;
use crate::core::wording::Say;

/// How the part begins that is for reading back. The rest of the page holds no such sign: every `<` of the person's is written out.
pub(super) const BEGIN: &str = "<!--waymark-copy 1 ";
/// How it ends.
pub(super) const END: &str = "-->";

/// Nothing may be loaded, sent or run; only the style below applies.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The same paper, ink and letters as the widget, in as few lines as they take.
const STYLE: &str = include_str!("page.css");

/// The whole page with every day that is in the copy.
pub fn page(content: &Content, entries: &[Entry], own_word: &str) -> String {
    let wording = &content.wording;
    let (title, foot) = (safe(&wording.say(Say::CopyPageTitle)), safe(&wording.say(Say::CopyPageFoot)));
    let (lang, dir) = (safe(&content.lang), content.dir.says());
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n<main>\n<h1>{title}</h1>\n"
    );
    for entry in entries.iter().filter(|entry| entry.is_in) {
        page.push_str(&format!(
            "<section>\n<h2{}>{}</h2>\n<p class=\"day\">{}</p>\n",
            lang_of(entry.lent.as_deref()),
            safe(&entry.title),
            safe(&entry.day)
        ));
        for said in said(content, entry, own_word) {
            let lead = marked(&said.lead, &said.within);
            page.push_str(&format!("<h3{}>{lead}</h3>\n", lang_of(said.lang.as_deref())));
            for own in said.own {
                page.push_str(&format!("<p class=\"own\" dir=\"auto\" translate=\"no\">{}</p>\n", safe(&own)));
            }
        }
        page.push_str("</section>\n");
    }
    page.push_str(&format!("<footer>{foot}</footer>\n</main>\n"));
    let records = records(entries);
    page.push_str(&format!("{BEGIN}{}\n", records.len()));
    for record in &records {
        page.push_str(&seal_for_page(record));
        page.push('\n');
    }
    page.push_str(END);
    page.push('\n');
    page
}

/// The same as plain text, to print, to paste, or to keep where no page can be kept.
pub fn plain(content: &Content, entries: &[Entry], own_word: &str) -> String {
    let mut text = String::new();
    for entry in entries.iter().filter(|entry| entry.is_in) {
        text.push_str(&format!("{}\n{}\n\n", entry.title, entry.day));
        for said in said(content, entry, own_word) {
            text.push_str(&format!("{}\n{}\n\n", said.lead, said.own.join("\n")));
        }
    }
    text
}

/// What is in the copy, as records.
fn records(entries: &[Entry]) -> Vec<Record> {
    let mut records: Vec<Record> = Vec::new();
    for entry in entries.iter().filter(|entry| entry.is_in && entry.sitting.has_answers()) {
        let sitting = Rc::new(entry.sitting.clone());
        match records.last_mut() {
            Some(record) if record.exercise == entry.record.exercise => record.sittings.push(sitting),
            _ => records.push(Record { exercise: entry.record.exercise.clone(), sittings: vec![sitting] }),
        }
    }
    records
}

/// Says another language than the page's, and leaves the direction to the words.
fn lang_of(lang: Option<&str>) -> String {
    lang.map(|lang| format!(" lang=\"{}\" dir=\"auto\"", safe(lang))).unwrap_or_default()
}

/// Our words, with what of them is the person's marked: no translator turns a name into another.
fn marked(lead: &str, within: &[Rc<str>]) -> String {
    match first_own(lead, within) {
        None => safe(lead),
        Some((before, own, after)) => {
            let after = marked(after, within);
            format!("{}<span dir=\"auto\" translate=\"no\">{}</span>{after}", safe(before), safe(own))
        }
    }
}

/// A text that can stand in the page: no sign of it can end what it stands in or begin anything. A lone carriage return would be
/// read as a line feed, so it is written out too.
fn safe(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\r', "&#13;")
}

#[cfg(test)]
mod page_tests {
    use super::*;

    #[test]
    fn a_name_in_our_words_is_no_word_for_a_translator() {
        let own = |own: &[&str]| own.iter().map(|own| Rc::from(*own)).collect::<Vec<_>>();
        let page = marked("What <I> get from Nan & Nana", &own(&["Nan", "Nana"]));
        let name = |name: &str| format!("<span dir=\"auto\" translate=\"no\">{name}</span>");
        assert_eq!(page, format!("What &lt;I&gt; get from {} &amp; {}", name("Nan"), name("Nana")));
        assert_eq!(marked("What I get", &own(&["Nan"])), "What I get");
    }
}
