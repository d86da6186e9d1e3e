//! The log says that something was asked for. It does not say by whom, from where, or what stood behind the question mark.

use e2e::wait::{DEADLINE, until};
use xtask::hosting::Software;

use crate::asking::ask;
use crate::running::Running;

on_each_server! {
    the_log_knows_what_was_asked_for_and_not_by_whom,
}

/// Words that must not be found again in anything that the server wrote.
const NEVER: [&str; 4] = ["a-private-word", "a-page-before", "a-browser", "a-cookie"];

async fn the_log_knows_what_was_asked_for_and_not_by_whom(software: Software) {
    let server = Running::start(software).await;
    let headers = [
        ("Referer", "http://partner.example/a-page-before"),
        ("User-Agent", "a-browser/1"),
        ("Cookie", "name=a-cookie"),
    ];
    let paths = [
        "/embed?a-private-word",
        "/paper?word=a-private-word&more",
        "/nothing?a-private-word",
        "/assets/?a-private-word",
    ];
    for path in paths {
        ask(server.port, "GET", path, &headers).expect("an answer");
    }
    // Wrong requests are where servers like to quote what they did not understand.
    ask(server.port, "BREW", "/left?a-private-word", &headers);
    ask(server.port, "GET", "/%zz?a-private-word", &headers);
    ask(server.port, "GET", "/%2e%2e/%2e%2e/?a-private-word", &headers);
    ask(server.port, "GET", "/embed?a-private-word", &[("Range", "bytes=9999999-"), headers[0]]);
    ask(server.port, "GET", "/last", &headers).expect("an answer");
    let last = until(DEADLINE, || async { server.log().contains("/last").then_some(()) }).await;
    assert!(last.is_some(), "the log has no line of the last request:\n{}", server.said());
    let log = server.log();
    for path in ["/embed", "/paper", "/nothing"] {
        assert!(log.contains(path), "{path} is not in the log:\n{log}");
    }
    assert!(!log.contains("127.0.0.1"), "the log tells an address:\n{log}");
    let said = server.said();
    let told: Vec<_> = said.lines().filter(|line| NEVER.iter().any(|word| line.contains(word))).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}
