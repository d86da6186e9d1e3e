//! `helplines/<country>.toml`: who to call or text. The only place numbers come from (C31, C32).

use std::rc::Rc;

use super::days::is_day;
use super::links::no_twins;
use super::page::Page;
use super::syntax::Entry;
use super::table::Table;
use crate::core::helplines::{Helplines, Line, Nation, Tier, Way};

/// Where on the help screen a line stands, by the words used in files.
pub(super) const TIERS: &[(&str, Tier)] = &[
    ("danger", Tier::Danger),
    ("talk", Tier::Talk),
    ("safety", Tier::Safety),
    ("young", Tier::Young),
    ("more", Tier::More),
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
    table.need("line");
    let mut names = Vec::new();
    let line = |table: Table<'a>| {
        let id = table.need_id("id");
        names.push((table.line, id));
        line(table, id)
    };
    let lines: Vec<Line> = table.tables("line", "this helpline").into_iter().map(line).collect();
    no_twins(page, names.into_iter(), "lines", "this file", "line");
    table.done();
    if !page.is_broken() {
        roles(page, &lines);
    }
    Helplines { lines }
}

fn line(table: Table<'_>, id: &str) -> Line {
    table.need("tier");
    table.need("ways");
    let ways: Vec<Way> = table.tables("ways", "this way to reach a line").into_iter().filter_map(way).collect();
    let checked_on = table.plain("checked_on").map(Rc::from);
    if let Some(day) = checked_on.as_deref().filter(|day| !is_day(day)) {
        table.page.say(table.line_of("checked_on"), format!("“{day}” is not a day. A day is written like 2026-11-22."));
    }
    // Where the entry was found; for the person who checks it, not for visitors.
    table.plain("found_in");
    let line = Line {
        id: Rc::from(id),
        name: table.need_words("name"),
        who: table.need_words("who"),
        nations: table.choices("nations", NATIONS),
        ways,
        hours: table.words("hours"),
        topics: table.plain_list("topics").into_iter().map(|(_, topic)| Rc::from(topic)).collect(),
        always: table.flag("always"),
        tier: table.choice("tier", TIERS).unwrap_or(Tier::More),
        checked_on,
        young: table.flag("young"),
        short: table.flag("short"),
    };
    table.done();
    line
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
    Rc::from(number)
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
    let tier = |tier: Tier| lines.iter().any(|line| line.tier == tier);
    let way = |fits: fn(&Way) -> bool| lines.iter().any(|line| line.ways.iter().any(fits));
    let needed = [
        (tier(Tier::Danger), "a line of tier “danger”, for when a life is at risk"),
        (tier(Tier::Talk), "a line of tier “talk”, for someone to talk to now"),
        (tier(Tier::Safety), "a line of tier “safety”, for people who are not safe at home"),
        (tier(Tier::Young), "a line of tier “young”, for people under 18"),
        (way(|way| matches!(way, Way::Text { .. })), "a line that can be reached by text"),
        (
            lines.iter().any(|line| line.short),
            "at least one line with “short = true”, for the first page and for paper",
        ),
    ];
    for (_, what) in needed.iter().filter(|(there, _)| !there) {
        page.say(1, format!("This country needs {what}."));
    }
}

#[cfg(test)]
mod tests {
    use super::is_uk_number;

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
