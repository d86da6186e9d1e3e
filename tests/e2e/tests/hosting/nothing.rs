//! What is not there, and what is not for anybody.

use xtask::hosting::{NOTHING_HERE, Software};

use crate::asking::ask;
use crate::running::{Running, SECRET};

on_each_server! {
    where_nothing_is_only_that_is_said,
    no_path_leads_out_of_the_folder,
    no_page_comes_without_its_policy_under_another_spelling_of_its_address,
}

/// Addresses that nobody has, folders, and files that are there but not for visitors.
const NOTHING: [&str; 16] = [
    "/nothing",
    "/nothing.html",
    "/embed/",
    "/embed.htm",
    "/index",
    "/assets",
    "/assets/",
    "/assets/nothing-0.js",
    "/assets/nothing-0.wasm",
    "/_headers",
    "/.secret",
    "/.hidden/secret.txt",
    "/.hidden/",
    "/assets/.secret",
    "/embed.html.br",
    "/index.html.gz",
];

const OUT: [&str; 6] = [
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/%2e%2e/%2e%2e/secret.txt",
    "/..%5csecret.txt",
];

async fn where_nothing_is_only_that_is_said(software: Software) {
    let server = Running::start(software).await;
    for path in NOTHING {
        let answer = ask(server.port, "GET", path, &[("Accept-Encoding", "br, gzip")]).expect("an answer");
        let about = format!("{path}: {} {:?}", answer.status, answer.headers);
        assert_eq!(answer.status, 404, "{about}");
        assert_eq!(answer.text().trim(), NOTHING_HERE, "{about}");
        for (name, value) in server.rules.of("/nothing") {
            assert_eq!(answer.header(name).as_deref(), Some(value), "{name} of {about}");
        }
        // What is not there today may be there tomorrow.
        assert_eq!(answer.header("Cache-Control"), None, "{about}");
        let kind = answer.header("Content-Type").unwrap_or_default();
        assert!(kind.starts_with("text/"), "{about}");
    }
}

async fn no_path_leads_out_of_the_folder(software: Software) {
    let server = Running::start(software).await;
    for path in OUT {
        let answer = ask(server.port, "GET", path, &[]).expect("an answer");
        assert!((400..500).contains(&answer.status), "{path}: {}", answer.status);
        assert!(!answer.text().contains(SECRET), "{path}");
    }
}

/// Other spellings of two addresses. A server may take them or not.
const SPELLINGS: [&str; 14] = [
    "/index",
    "//",
    "/./",
    "/index.html/",
    "/%69ndex.html",
    "/INDEX.HTML",
    "/assets/../index.html",
    "//index.html",
    "/index%2ehtml",
    "/EMBED",
    "//embed",
    "/%65mbed",
    "/assets/../embed",
    "/embed;x",
];

async fn no_page_comes_without_its_policy_under_another_spelling_of_its_address(software: Software) {
    let server = Running::start(software).await;
    let policy = |path| server.rules.of(path).into_iter().find(|(name, _)| *name == "Content-Security-Policy");
    let policies = ["/", "/embed"].map(|path| policy(path).map(|(_, value)| value.to_owned()));
    assert!(policies.iter().all(Option::is_some));
    for path in SPELLINGS {
        let answer = ask(server.port, "GET", path, &[]).expect("an answer");
        let is_page = answer.text().contains("id=\"waymark\"");
        let said = answer.header("Content-Security-Policy");
        assert!(!is_page || policies.contains(&said), "{path}: {} {:?}", answer.status, answer.headers);
    }
}
