//! `site.toml`: what a charity sets. Build, headers, About and tests read it.

use std::rc::Rc;

use super::helplines::NATIONS;
use super::page::Page;
use super::syntax::Entry;
use super::table::Table;
use crate::core::content::Site;

/// All of `site.toml`: the public part, and what only the build and the headers need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteFile {
    /// What the page itself needs.
    pub site: Site,
    /// Where this is published, without a path. WebKit's sandboxed frames need it in the policy in full.
    pub origin: String,
    /// Who may show this in a frame.
    pub framed_by: FramedBy,
}

/// Who may show this in a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FramedBy {
    /// Any site.
    Anyone,
    /// These origins and nobody else. Empty means nobody.
    These(Vec<String>),
}

/// Reads the file.
pub(super) fn read(page: &Page<'_>, entries: &[Entry]) -> SiteFile {
    let table = Table::new(page, 1, "this file", entries);
    for key in ["contact", "leave_to", "origin", "framed_by"] {
        table.need(key);
    }
    let contact = table.plain("contact").unwrap_or_default();
    if table.has("contact") && !is_mail(contact) {
        page.say(
            table.line_of("contact"),
            "“contact” is an e-mail address that somebody reads, such as hello@example.org.",
        );
    }
    let leave_to = table.plain("leave_to").unwrap_or_default();
    if table.has("leave_to") && !is_safe_address(leave_to) {
        page.say(
            table.line_of("leave_to"),
            "“leave_to” is an address that starts with https:// and has no “?” or “#” in it, so that it tells nothing.",
        );
    }
    let origin = table.plain("origin").unwrap_or_default();
    if table.has("origin") && !is_origin(origin, true) {
        page.say(
            table.line_of("origin"),
            "“origin” is where this is published, without a path: https://reflect.example.org, or http://127.0.0.1:8080 to try it out.",
        );
    }
    let site = Site {
        charity: table.need_words("charity"),
        contact: Rc::from(contact),
        leave_to: Rc::from(leave_to),
        nation: table.choice("nation", NATIONS),
    };
    let framed_by = framed_by(&table);
    table.done();
    SiteFile { site, origin: origin.to_string(), framed_by }
}

fn framed_by(table: &Table<'_>) -> FramedBy {
    if !table.is_list("framed_by") {
        if let Some(word) = table.plain("framed_by").filter(|word| *word != "anyone") {
            let say = format!(
                "“framed_by” is \"anyone\" or a list of origins, such as [\"https://partner.example\"]; not “{word}”."
            );
            table.page.say(table.line_of("framed_by"), say);
        }
        return FramedBy::Anyone;
    }
    let origins = table.plain_list("framed_by");
    for (line, origin) in origins.iter().filter(|(_, origin)| !is_origin(origin, false)) {
        table.page.say(
            *line,
            format!("“{origin}” is not an origin. One looks like https://partner.example, without a path."),
        );
    }
    FramedBy::These(origins.into_iter().map(|(_, origin)| origin.to_string()).collect())
}

fn is_mail(text: &str) -> bool {
    let fits = |part: &str| !part.is_empty() && !part.contains(|sign: char| sign.is_whitespace() || sign == '@');
    text.split_once('@').is_some_and(|(name, host)| fits(name) && fits(host) && host.contains('.'))
}

fn is_safe_address(text: &str) -> bool {
    let fits = |sign: char| sign.is_ascii_graphic() && !matches!(sign, '?' | '#' | '"' | '\'' | '<' | '>' | '@');
    text.strip_prefix("https://").is_some_and(|rest| rest.contains('.') && rest.chars().all(fits))
}

/// An https origin; here also the one that somebody tries things out on, where that is fine.
fn is_origin(text: &str, here: bool) -> bool {
    let host = |rest: &str| {
        !rest.is_empty() && rest.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-' | ':'))
    };
    let local =
        |rest: &str| rest.strip_prefix("127.0.0.1").is_some_and(|port| port.is_empty() || port.starts_with(':'));
    match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
        (Some(rest), _) => host(rest),
        (_, Some(rest)) => here && host(rest) && local(rest),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_has_no_path_and_is_safe() {
        for (text, is) in [
            ("https://reflect.example.org", true),
            ("http://127.0.0.1:8080", true),
            ("https://reflect.example.org/", false),
            ("http://reflect.example.org", false),
            ("http://127.0.0.1.example.org", false),
            ("https://a.example; script-src *", false),
            ("reflect.example.org", false),
        ] {
            assert_eq!(is_origin(text, true), is, "{text}");
        }
        assert!(!is_origin("http://127.0.0.1:8080", false));
    }

    #[test]
    fn an_address_to_leave_to_carries_nothing() {
        assert!(is_safe_address("https://www.bbc.co.uk/weather"));
        for text in ["http://www.bbc.co.uk", "https://example.org/?from=waymark", "https://me@example.org", "weather"] {
            assert!(!is_safe_address(text), "{text}");
        }
    }
}
