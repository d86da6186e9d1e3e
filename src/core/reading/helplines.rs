//! `helplines/<country>.toml`: who to call or text. The only place numbers come from (C31, C32).

use std::rc::Rc;

use super::links::no_twins;
use super::nearest::did_you_mean;
use super::page::{Page, Problem};
use super::syntax::Entry;
use super::table::Table;
use crate::core::content::Pack;
use crate::core::day;
use crate::core::helplines::{Helplines, Line, Nation, TOPICS, Tier, Way};

/// Where on the help screen a line stands, by the words used in files.
pub(super) const TIERS: &[(&str, Tier)] = &[
    ("danger", Tier::Danger),
    ("talk", Tier::Talk),
    ("safety", Tier::Safety),
    ("young", Tier::Young),
    ("more", Tier::More),
    ("practical", Tier::Practical),
];

/// Nations by the words used in files.
pub(super) const NATIONS: &[(&str, Nation)] = &[
    ("england", Nation::England),
    ("scotland", Nation::Scotland),
    ("wales", Nation::Wales),
    ("northern-ireland", Nation::NorthernIreland),
    ("elsewhere", Nation::Elsewhere),
];

/// Reads the file.
pub(super) fn read<'a>(page: &'a Page<'a>, entries: &'a [Entry]) -> Helplines {
    let table = Table::new(page, 1, "this file", entries);
    let lines = lines(&table, page);
    table.done();
    if !page.is_broken() {
        roles(page, &lines);
    }
    Helplines { lines }
}

/// Reads a partner's own lines. They stand beside the country's and never in their place, so no crisis line is among them (C33). The
/// file's name is the one that an address gives.
pub(super) fn read_pack<'a>(page: &'a Page<'a>, entries: &'a [Entry], path: &str) -> Pack {
    let table = Table::new(page, 1, "this file", entries);
    let name = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".toml");
    if name.is_empty() || !name.bytes().all(|sign| matches!(sign, b'a'..=b'z' | b'0'..=b'9' | b'-')) {
        page.say(1, "The name of this file is what an address gives: small letters, digits and hyphens, such as calder-valley.toml.");
    }
    let pack = Pack { id: Rc::from(name), title: table.need_words("title"), lines: lines(&table, page) };
    for (at, line) in table.tables("line", "this helpline").iter().zip(&pack.lines) {
        if matches!(line.tier, Tier::Danger | Tier::Talk) {
            at.page.say(
                at.line_of("tier"),
                "A partner's line has no tier “danger” or “talk”: crisis lines are the country's, in our order.",
            );
        }
    }
    table.done();
    pack
}

/// The lines of a file, each with an id of its own.
fn lines<'a>(table: &Table<'a>, page: &Page<'_>) -> Vec<Line> {
    table.need("line");
    let mut names = Vec::new();
    let line = |table: Table<'a>| {
        let id = table.need_id("id");
        names.push((table.line, id));
        line(table, id)
    };
    let lines: Vec<Line> = table.tables("line", "this helpline").into_iter().map(line).collect();
    no_twins(page, names.into_iter(), "lines", "this file", "line");
    lines
}

fn line(table: Table<'_>, id: &str) -> Line {
    table.need("tier");
    table.need("ways");
    let ways: Vec<Way> = table.tables("ways", "this way to reach a line").into_iter().filter_map(way).collect();
    let checked_on = table.plain("checked_on").map(Rc::from);
    if let Some(day) = checked_on.as_deref().filter(|day| day::number(day).is_none()) {
        table.page.say(table.line_of("checked_on"), format!("“{day}” is not a day. A day is written like 2026-11-22."));
    }
    // Where the entry was found; for the person who checks it, not for visitors.
    table.need("found_in");
    table.plain("found_in");
    let line = Line {
        id: Rc::from(id),
        name: table.need_words("name"),
        named_in: None,
        who: table.need_words("who"),
        nations: table.choices("nations", NATIONS),
        ways,
        hours: table.words("hours"),
        deaf: table.words("deaf"),
        topics: topics(&table),
        always: table.flag("always"),
        tier: table.choice("tier", TIERS).unwrap_or(Tier::More),
        checked_on,
        young: table.flag("young"),
        short: table.flag("short"),
    };
    holds_together(&table, &line);
    table.done();
    line
}

/// Subjects out of the closed list, by which exercises find a line.
pub(super) fn topics(table: &Table<'_>) -> Vec<Rc<str>> {
    let known = || TOPICS.iter().map(|(topic, _)| *topic);
    let topic = |(line, topic): (usize, &str)| {
        if known().any(|known| known == topic) {
            return Some(Rc::from(topic));
        }
        let mut hint = did_you_mean(topic, known());
        if hint.is_empty() {
            hint = format!(" It can be: {}.", known().collect::<Vec<_>>().join(", "));
        }
        table.page.say(line, format!("“{topic}” is not something that “topics” can be.{hint}"));
        None
    };
    table.plain_list("topics").into_iter().filter_map(topic).collect()
}

/// What one entry says in several places has to agree.
fn holds_together(table: &Table<'_>, line: &Line) {
    let practical = line.tier == Tier::Practical;
    if line.ways.is_empty() && !practical && table.has("ways") {
        table.page.say(
            table.line_of("ways"),
            "Only a line of tier “practical” may have no way to reach it. Somebody in need has to find a number or a link here.",
        );
    }
    if practical && !table.has("topics") {
        table.page.say(table.line, "A line of tier “practical” needs “topics”, so that it is found.");
    }
    let hours = line.hours.as_deref().unwrap_or_default();
    let says_always = hours == "always" || hours.starts_with("24 hours");
    if says_always != line.always {
        table.page.say(
            table.line_of("hours"),
            "“always = true” goes with hours of \"always\" or \"24 hours\", and with no others. One of the two is wrong here.",
        );
    }
    // The number people dial is made of the one that is shown. What can disagree is a number in the words beside it.
    let dialled: Vec<String> = line
        .ways
        .iter()
        .filter_map(|way| match way {
            Way::Call(number) | Way::Text { number, .. } => Some(number.replace(' ', "")),
            Way::Site { .. } => None,
        })
        .collect();
    for key in ["name", "who", "deaf"] {
        for number in numbers_in(table.plain(key).unwrap_or_default()) {
            if !dialled.contains(&number) {
                let say = format!(
                    "“{number}” stands in the words of this line and is none of its “ways”. They have to agree."
                );
                table.page.say(table.line_of(key), say);
            }
        }
    }
}

/// Numbers in a text that somebody could ring, as digits only. Ages, years, days and keys to press have fewer digits.
fn numbers_in(text: &str) -> Vec<String> {
    let runs = text.split(|sign: char| !(sign.is_ascii_digit() || sign == ' '));
    let digits = runs.map(|run| run.chars().filter(char::is_ascii_digit).collect::<String>());
    digits.filter(|digits| digits.len() >= 5 || matches!(&**digits, "999" | "111" | "112")).collect()
}

/// Lines whose check is said to be on a day that has not come yet (C31). Today is handed in, as `YYYY-MM-DD`.
pub(super) fn ahead(page: &Page<'_>, entries: &[Entry], today: &str) -> Vec<Problem> {
    let table = Table::new(page, 1, "this file", entries);
    let lines = table.tables("line", "this helpline");
    let dates = lines.iter().filter_map(|line| Some((line.line_of("checked_on"), line.plain("checked_on")?)));
    dates
        .filter(|(_, checked)| day::number(checked) > day::number(today))
        .map(|(line, checked)| {
            let say = format!("Nobody can have checked this line on {checked}: that day has not come yet.");
            Problem { path: page.path().to_string(), line, say }
        })
        .collect()
}

fn way(table: Table<'_>) -> Option<Way> {
    let call = table.plain("call");
    let text = table.plain("text");
    let site = table.plain("site");
    let way = match (call, text, site) {
        (Some(number), None, None) => Some(Way::Call(dialled(&table, "call", number))),
        (None, Some(word), None) => {
            table.need("to");
            let number = dialled(&table, "to", table.plain("to").unwrap_or("999"));
            Some(Way::Text { word: Rc::from(word), number })
        }
        (None, None, Some(address)) => {
            if !address.starts_with("https://") {
                table.page.say(table.line, "The address of a site starts with https://.");
            }
            Some(Way::Site { name: table.need_words("name"), address: Rc::from(address) })
        }
        _ => {
            table.page.say(table.line, "A way to reach a line is one of: { call = \"…\" }, { text = \"…\", to = \"…\" }, { site = \"…\", name = \"…\" }.");
            table.has("to");
            table.has("name");
            None
        }
    };
    table.done();
    way
}

fn dialled(table: &Table<'_>, key: &'static str, number: &str) -> Rc<str> {
    if !is_uk_number(number) {
        table.page.say(
            table.line_of(key),
            format!("“{number}” does not look like a number in the UK. It has digits and single spaces only."),
        );
    }
    // Spaces that hold it together: a number is never broken between two lines, and from right to left its parts keep their order, because
    // this space counts as part of a number there and a plain one does not (Unicode bidirectional algorithm, class CS).
    number.replace(' ', "\u{a0}").into()
}

/// Three digits for emergencies and 111, 116 and three more, short numbers of five digits, or a number that starts with 0.
fn is_uk_number(number: &str) -> bool {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let shape = match digits.len() {
        3 => digits.starts_with(['1', '9']),
        5 => !digits.starts_with('0'),
        6 => digits.starts_with("116"),
        8..=11 => digits.starts_with('0'),
        _ => false,
    };
    let clean = number.split(' ').all(|group| !group.is_empty() && group.chars().all(|sign| sign.is_ascii_digit()));
    shape && clean
}

/// What a country has to have before anything harder can be offered (2.7 rule 3).
fn roles(page: &Page<'_>, lines: &[Line]) {
    let some = |fits: &dyn Fn(&Line) -> bool| lines.iter().any(fits);
    let calls = |line: &Line| line.ways.iter().any(|way| matches!(way, Way::Call(_)));
    let texts = |line: &Line| line.ways.iter().any(|way| matches!(way, Way::Text { .. }));
    let silent = |line: &Line| line.ways.iter().any(|way| !matches!(way, Way::Call(_)));
    let tier = |line: &Line, tier: Tier| line.tier == tier;
    let here = |nation: &&Nation| **nation != Nation::Elsewhere;
    let everywhere = |line: &Line| Nation::ALL.iter().filter(here).all(|nation| line.answers_in(Some(*nation)));
    let needed = [
        (
            some(&|line| tier(line, Tier::Danger) && calls(line)),
            "a line of tier “danger” to ring, for when a life is at risk",
        ),
        (some(&|line| tier(line, Tier::Talk)), "a line of tier “talk”, for someone to talk to now"),
        (
            some(&|line| tier(line, Tier::Talk) && line.always && calls(line) && everywhere(line)),
            "a line of tier “talk” to ring that is always open, with “always = true”, and answers in all nations",
        ),
        (some(&|line| tier(line, Tier::Safety)), "a line of tier “safety”, for people who are not safe at home"),
        (some(&|line| tier(line, Tier::Young)), "a line of tier “young”, for people under 18"),
        (some(&|line| tier(line, Tier::Talk) && texts(line)), "a line that can be reached by text"),
        (
            some(&|line| tier(line, Tier::Danger) && silent(line)),
            "a line of tier “danger” that Deaf people can use without speaking",
        ),
        (some(&|line| line.short), "at least one line with “short = true”, for the first page and for paper"),
    ];
    for (_, what) in needed.iter().filter(|(there, _)| !there) {
        page.say(1, format!("This country needs {what}."));
    }
}

#[cfg(test)]
mod tests {
    use super::{is_uk_number, numbers_in};

    #[test]
    fn numbers_to_ring_are_found_in_words_and_ages_are_not() {
        assert_eq!(numbers_in("Call 111, then choose 2. Text 85258 or ring 116 123"), ["111", "85258", "116123"]);
        assert!(numbers_in("Under 35, 16+, press 55, 30 days more").is_empty());
    }

    #[test]
    fn numbers_are_taken_as_the_lines_write_them() {
        for number in ["999", "111", "116 123", "85258", "18000", "0800 1111", "0808 80 10 800", "0300 123 3393"] {
            assert!(is_uk_number(number), "{number}");
        }
        for number in ["", "12", "0800-1111", "+44 800 1111", "0800  1111", "1 2 3 4", "08001111222233", "555 123"] {
            assert!(!is_uk_number(number), "{number}");
        }
    }
}
