//! `content/<lang>/helplines.toml`: what a language says about each helpline. Numbers, places and days of checking stay in the country's file,
//! so that one person can check them all, once (C31). Hours are checked there too, and said here in this language's words.

use std::rc::Rc;

use super::links::no_twins;
use super::nearest::did_you_mean;
use super::page::Page;
use super::syntax::Entry;
use super::table::Table;
use crate::core::helplines::{Helplines, Way};

/// The language of the country's file.
const COUNTRYS: &str = "en";

/// Puts the words of this file in the place of the country's. A line that it does not name keeps its words, and so does a text that it
/// leaves out: a name that has no other form, for one, which is marked as English then. Hours cannot be left out, because nothing would say
/// what language they are in.
pub(super) fn read<'a>(page: &'a Page<'a>, entries: &'a [Entry], helplines: Helplines) -> Helplines {
    let table = Table::new(page, 1, "this file", entries);
    let mut said = helplines;
    let mut names = Vec::new();
    for line in table.tables("line", "this helpline") {
        let id = line.need_id("id");
        names.push((line.line, id));
        let known = said.lines.iter().map(|line| line.id.to_string()).collect::<Vec<_>>();
        match said.lines.iter_mut().find(|known| &*known.id == id) {
            Some(known) => {
                let words = |key: &'static str, old: Rc<str>| line.words(key).unwrap_or(old);
                let name = line.words("name");
                known.named_in = name.is_none().then(|| COUNTRYS.into());
                known.name = name.unwrap_or_else(|| Rc::clone(&known.name));
                known.who = words("who", Rc::clone(&known.who));
                known.deaf = known.deaf.take().map(|deaf| words("deaf", deaf));
                known.hours = known.hours.take().map(|hours| match line.words("hours") {
                    Some(said) => said,
                    None => {
                        let say = format!("“{id}” needs “hours” in this language. In English they are “{hours}”.");
                        line.page.say(line.line, say);
                        hours
                    }
                });
                for way in &mut known.ways {
                    if let Way::Site { name, .. } = way {
                        *name = words("site", Rc::clone(name));
                    }
                }
            }
            None => {
                let hint = did_you_mean(id, known.iter().map(String::as_str));
                line.page.say(line.line, format!("There is no helpline called “{id}” in content/helplines.{hint}"));
            }
        }
        line.done();
    }
    no_twins(page, names.into_iter(), "lines", "this file", "line");
    table.done();
    said
}
