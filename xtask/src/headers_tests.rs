//! What the headers promise.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use super::*;

fn rules() -> Rules {
    let facts = Facts {
        origin: "https://reflect.example",
        framed_by: "https://partner.example",
        style: "sha256-abc=",
        demonstration: true,
    };
    Rules::read(&write(&facts)).unwrap()
}

fn header(path: &str, name: &str) -> String {
    let rules = rules();
    let found: Vec<_> =
        rules.of(path).into_iter().filter(|(header, _)| *header == name).map(|(_, value)| value).collect();
    found.join(" | ")
}

#[test]
fn no_header_is_sent_twice() {
    let pages = addresses().flat_map(|(address, file)| [address, file]);
    for path in pages.chain(["/assets/start-0.js", "/loader-1.js", "/build.txt", "/_headers"]) {
        let rules = rules();
        let names: Vec<_> = rules.of(path).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len(), "{path}: {names:?}");
    }
}

#[test]
fn only_we_may_frame_the_page_itself_and_partners_the_embed() {
    assert!(header("/", "Content-Security-Policy").ends_with("frame-ancestors 'self'"));
    assert!(header("/embed", "Content-Security-Policy").ends_with("frame-ancestors https://partner.example"));
    assert!(header("/left", "Content-Security-Policy").ends_with("frame-ancestors https://partner.example"));
}

#[test]
fn only_the_builder_shows_a_frame_and_only_of_ours() {
    for (address, file) in addresses() {
        let wanted = if address == "/embed-builder" { "; frame-src 'self';" } else { "; frame-src 'none';" };
        assert!(header(address, "Content-Security-Policy").contains(wanted), "{address}");
        assert_eq!(header(address, "Content-Security-Policy"), header(file, "Content-Security-Policy"));
    }
}

#[test]
fn a_page_runs_no_more_than_it_needs() {
    let policy = |address| header(address, "Content-Security-Policy");
    assert!(policy("/health").contains("'wasm-unsafe-eval'") && !policy("/paper").contains("wasm"));
    assert!(policy("/embed-builder").contains("script-src 'self' https://reflect.example;"));
    assert!(!policy("/for-it").contains("wasm") && !policy("/left").contains("script-src"));
}

#[test]
fn the_policy_names_our_origin_in_full_and_allows_nothing_inline_but_the_one_style() {
    let policy = header("/embed", "Content-Security-Policy");
    assert!(policy.contains("script-src 'self' https://reflect.example 'wasm-unsafe-eval';"), "{policy}");
    assert!(policy.contains("style-src 'self' https://reflect.example 'sha256-abc=';"), "{policy}");
    assert!(policy.contains("default-src 'none'"), "{policy}");
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
}

#[test]
fn hashed_files_are_kept_for_ever_and_pages_are_asked_for_again() {
    assert!(header("/assets/start-0.js", "Cache-Control").contains("immutable"));
    assert_eq!(header("/", "Cache-Control"), "no-cache");
    assert_eq!(header("/paper.html", "Cache-Control"), "no-cache");
    assert_eq!(header("/index", "Content-Security-Policy"), header("/", "Content-Security-Policy"));
    assert_eq!(header("/loader-1.js", "Cache-Control"), "no-cache");
}

#[test]
fn a_demonstration_is_kept_out_of_search_engines() {
    assert_eq!(header("/assets/start-0.js", "X-Robots-Tag"), "noindex");
}

/// Cloudflare Pages reads no more than 100 rules and no line of more than 2,000 signs.
#[test]
fn the_file_stays_within_what_static_hosts_read() {
    assert!(rules().0.len() < 100);
    let lines = rules().0.into_iter().flat_map(|rule| rule.headers);
    assert!(lines.map(|(name, value)| name.len() + value.len()).all(|length| length < 1500));
}

#[test]
fn the_one_file_edition_may_ask_for_nothing_and_promises_nothing_that_a_page_cannot_say() {
    let policy = of_one_file("sha256-abc=", "sha256-def=");
    assert!(
        policy.starts_with("default-src 'none'; script-src 'sha256-abc=' 'wasm-unsafe-eval'; style-src 'sha256-def=';")
    );
    assert!(policy.ends_with("require-trusted-types-for 'script'; trusted-types 'none'"), "{policy}");
    for never in ["connect-src", "'self'", "http", "unsafe-inline", "'unsafe-eval'", "*", "frame-ancestors"] {
        assert!(!policy.contains(never), "{never}: {policy}");
    }
}
