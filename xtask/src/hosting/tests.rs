//! What every configuration has to hold. Whether the servers do as it says is for `tests/e2e/tests/hosting` to find out.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::headers::{self, Facts};

fn rules() -> Rules {
    let facts = Facts {
        origin: "https://reflect.example",
        framed_by: "https://partner.example",
        style: "sha256-abc=",
        demonstration: true,
    };
    Rules::read(&headers::write(&facts)).unwrap()
}

fn all() -> impl Iterator<Item = (Software, String)> {
    Software::ALL
        .into_iter()
        .map(|software| (software, software.configuration(&rules(), &software.usual("https://reflect.example"))))
}

#[test]
fn every_header_of_the_one_source_stands_in_each_configuration() {
    for (software, text) in all() {
        for (name, value) in rules().0.iter().flat_map(|rule| &rule.headers) {
            assert!(text.contains(name.as_str()) && text.contains(&quoted(value)), "{software:?}: {name}: {value}");
        }
    }
}

#[test]
fn what_a_charity_has_to_look_at_is_at_the_top() {
    for (software, text) in all() {
        let top: Vec<&str> = text.lines().take(60).collect();
        for word in ["reflect.example", "/var/www/waymark", "waymark.log"] {
            assert!(top.iter().any(|line| line.contains(word)), "{software:?}: {word}");
        }
    }
}

#[test]
fn no_log_tells_who_somebody_is_or_what_stands_behind_a_question_mark() {
    let who = [
        "$remote_addr",
        "$http_",
        "$request ",
        "$request_uri",
        "$args",
        "%h",
        "%a",
        "%r",
        "%q",
        "{Referer}",
        "{User-Agent}",
    ];
    for (software, text) in all() {
        for name in who {
            assert!(!text.contains(name), "{software:?}: {name}");
        }
    }
}

#[test]
fn an_address_on_this_machine_needs_no_certificate() {
    for software in Software::ALL {
        let text = software.configuration(&rules(), &software.usual("http://127.0.0.1:8080"));
        assert!(text.contains("127.0.0.1:8080") && !text.contains("letsencrypt"), "{text}");
    }
}
