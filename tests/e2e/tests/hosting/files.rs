//! What is there comes with exactly the headers of `_headers`, as what it is, in the smallest form that the browser takes.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;

use flate2::read::GzDecoder;
use xtask::headers::{KINDS, addresses};
use xtask::hosting::Software;

use crate::asking::{Answer, ask};
use crate::running::Running;

on_each_server! {
    everything_comes_with_its_headers_in_the_form_that_was_asked_for,
    what_the_browser_has_already_is_not_sent_again,
    a_question_about_a_file_gets_its_headers_and_no_body,
}

/// What a server adds of its own accord. Everything else has to stand in `_headers`.
const OF_THE_SERVER: [&str; 11] = [
    "accept-ranges",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "date",
    "etag",
    "last-modified",
    "server",
    "transfer-encoding",
    "vary",
];

/// What a browser says it takes, and how the file has to come then.
const TAKEN: [(&str, Option<&str>); 5] = [
    ("gzip, deflate, br, zstd", Some("br")),
    ("gzip, deflate", Some("gzip")),
    ("", None),
    ("identity", None),
    ("br;q=0, gzip;q=0", None),
];

/// Every address and every file, with the name of the file that has to come.
fn everything(site: &Path) -> Vec<(String, String)> {
    let pages = addresses().map(|(address, file)| (address.to_owned(), file.trim_start_matches('/').to_owned()));
    // A page that has an address already may still be to come.
    let mut all: Vec<_> = pages.filter(|(_, file)| site.join(file).is_file()).collect();
    assert!(all.len() >= 4, "{all:?}");
    for folder in ["", "assets/"] {
        for entry in fs::read_dir(site.join(folder)).unwrap().flatten() {
            let name = entry.file_name().into_string().unwrap();
            if KINDS.iter().any(|(ending, _)| name.ends_with(&format!(".{ending}"))) {
                all.push((format!("/{folder}{name}"), format!("{folder}{name}")));
            }
        }
    }
    all
}

async fn everything_comes_with_its_headers_in_the_form_that_was_asked_for(software: Software) {
    let server = Running::start(software).await;
    for (path, file) in everything(&server.site()) {
        for (takes, wanted) in TAKEN {
            let answer = ask(server.port, "GET", &path, &[("Accept-Encoding", takes)]).expect("an answer");
            let about = format!("{path} for {takes:?}: {answer:?}", answer = head(&answer));
            assert_eq!(answer.status, 200, "{about}");
            has_its_headers(&server, &path, &file, &answer, &about);
            let raw = fs::read(server.site().join(&file)).unwrap();
            let squeezed = server.site().join(format!("{file}.br")).is_file();
            let wanted = wanted.filter(|_| squeezed);
            assert_eq!(answer.header("Content-Encoding").as_deref(), wanted, "{about}");
            assert_eq!(decoded(&answer.body, wanted), raw, "{about}");
            let varies = answer.header("Vary").is_some_and(|vary| vary.eq_ignore_ascii_case("Accept-Encoding"));
            assert!(varies || !squeezed, "{about}");
        }
    }
}

async fn what_the_browser_has_already_is_not_sent_again(software: Software) {
    let server = Running::start(software).await;
    for (path, _) in everything(&server.site()) {
        let mut tags = BTreeMap::new();
        for (takes, _) in TAKEN {
            let first = ask(server.port, "GET", &path, &[("Accept-Encoding", takes)]).expect("an answer");
            let tag = first.header("ETag").unwrap_or_else(|| panic!("{path} has no ETag"));
            // A proxy must not take one form for another.
            assert_eq!(tags.entry(tag.clone()).or_insert(first.body.len()), &first.body.len(), "{path} {tag}");
            let again = [("Accept-Encoding", takes), ("If-None-Match", tag.as_str())];
            let again = ask(server.port, "GET", &path, &again).expect("an answer");
            let about = format!("{path} for {takes:?}: {:?}", head(&again));
            assert_eq!((again.status, again.body.len()), (304, 0), "{about}");
            // Proxies between take it for how long they may keep it.
            let wanted = server.rules.of(&path).into_iter().find(|(name, _)| *name == "Cache-Control");
            assert_eq!(again.header("Cache-Control").as_deref(), wanted.map(|(_, value)| value), "{about}");
            let other = [("Accept-Encoding", takes), ("If-None-Match", "\"another\"")];
            assert_eq!(ask(server.port, "GET", &path, &other).expect("an answer").status, 200, "{path}");
        }
    }
}

async fn a_question_about_a_file_gets_its_headers_and_no_body(software: Software) {
    let server = Running::start(software).await;
    for (path, file) in everything(&server.site()) {
        let takes = [("Accept-Encoding", "br")];
        let (head_only, whole) = (ask(server.port, "HEAD", &path, &takes), ask(server.port, "GET", &path, &takes));
        let (head_only, whole) = (head_only.expect("an answer"), whole.expect("an answer"));
        let about = format!("{path}: {:?}", head(&head_only));
        assert_eq!((head_only.status, head_only.body.len()), (200, 0), "{about}");
        has_its_headers(&server, &path, &file, &head_only, &about);
        assert_eq!(head_only.header("ETag"), whole.header("ETag"), "{about}");
    }
}

/// Each header of the rules once and with its value, the right kind, and nothing that nobody asked for.
fn has_its_headers(server: &Running, path: &str, file: &str, answer: &Answer, about: &str) {
    let rules = server.rules.of(path);
    for (name, value) in &rules {
        assert_eq!(answer.header(name).as_deref(), Some(*value), "{name} of {about}");
    }
    let ending = file.rsplit('.').next().unwrap();
    let (_, kind) = KINDS.iter().find(|(kind, _)| *kind == ending).unwrap();
    assert_eq!(answer.header("Content-Type").as_deref(), Some(*kind), "{about}");
    for (name, _) in &answer.headers {
        let ruled = rules.iter().any(|(rule, _)| rule.eq_ignore_ascii_case(name));
        assert!(ruled || OF_THE_SERVER.contains(&name.to_lowercase().as_str()), "{name} was not asked for: {about}");
    }
    let server = answer.header("Server").unwrap_or_default();
    assert!(!server.contains(|sign: char| sign.is_ascii_digit()), "the server tells its version: {server}");
}

fn decoded(body: &[u8], encoding: Option<&str>) -> Vec<u8> {
    let mut plain = Vec::new();
    match encoding {
        Some("br") => brotli::BrotliDecompress(&mut &*body, &mut plain).unwrap(),
        Some(_) => assert!(GzDecoder::new(body).read_to_end(&mut plain).is_ok()),
        None => plain.extend_from_slice(body),
    }
    plain
}

/// An answer without its body, for a failure that can be read.
fn head(answer: &Answer) -> (u16, &Vec<(String, String)>) {
    (answer.status, &answer.headers)
}
