//! What the journeys rely on.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use super::*;

/// A small upload folder of its own for each test.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("waymark-server-{name}-{}", std::process::id()));
    fs::create_dir_all(folder.join("assets")).unwrap();
    fs::write(folder.join("index.html"), "<!doctype html><html><head><title>W</title></head></html>").unwrap();
    fs::write(folder.join("embed.html"), "<!doctype html><html><head></head>embed</html>").unwrap();
    fs::write(folder.join("assets/a-1.wasm"), "wasm").unwrap();
    fs::write(folder.join("assets/a-1.wasm.br"), "brotli").unwrap();
    let headers =
        "/assets/*\n  Cache-Control: immutable\n\n/embed\n  Content-Security-Policy: script-src https://w.example\n";
    fs::write(folder.join("_headers"), headers).unwrap();
    folder
}

fn get(server: &Server, path: &str, more: &str) -> String {
    let mut stream = TcpStream::connect(server.addr).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{more}\r\n", server.addr).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn a_page_needs_no_ending_and_gets_its_headers_with_our_own_address() {
    let server = Server::start(folder("clean"), Options::default()).unwrap();
    let answer = get(&server, "/embed", "");
    assert!(answer.ends_with("embed</html>"), "{answer}");
    let policy = format!("content-security-policy: script-src http://{}\r\n", server.addr);
    assert!(answer.contains(&policy), "{answer}");
}

#[test]
fn a_compressed_file_keeps_its_kind() {
    let server = Server::start(folder("brotli"), Options::default()).unwrap();
    let answer = get(&server, "/assets/a-1.wasm", "Accept-Encoding: br\r\n");
    assert!(answer.contains("content-type: application/wasm"), "{answer}");
    assert!(answer.contains("content-encoding: br") && answer.ends_with("brotli"), "{answer}");
    assert!(answer.contains("cache-control: immutable"), "{answer}");
}

#[test]
fn everything_that_is_asked_for_is_in_the_log() {
    let server = Server::start(folder("log"), Options::default()).unwrap();
    get(&server, "/?shared", "Cookie: a=b\r\n");
    get(&server, "/nothing", "");
    let log = server.asked();
    assert_eq!(log.iter().map(|request| request.path.as_str()).collect::<Vec<_>>(), ["/", "/nothing"]);
    assert_eq!(log[0].query.as_deref(), Some("shared"));
    assert_eq!(log[0].headers["cookie"], "a=b");
    assert_eq!(log[0].host, server.addr.to_string());
}

#[test]
fn the_collector_comes_before_everything_else_in_a_page_and_is_not_logged() {
    let server = Server::start(folder("collector"), Options { collector: true, ..Options::default() }).unwrap();
    assert!(
        get(&server, "/", "Accept-Encoding: br\r\n").contains("<head><script src=\"/collector.js\"></script><title>")
    );
    assert!(get(&server, "/collector.js", "").contains("__collected"));
    assert_eq!(server.asked().len(), 1);
}

#[test]
fn what_shall_be_broken_is_broken_and_nothing_else() {
    let fault = |with| Options { faults: vec![Fault { path: ".wasm".into(), with }], ..Options::default() };
    let folder = folder("faults");
    let server = Server::start(&folder, fault(Breakage::NotFound)).unwrap();
    assert!(get(&server, "/assets/a-1.wasm", "").starts_with("HTTP/1.1 404"));
    assert!(get(&server, "/", "").starts_with("HTTP/1.1 200"));
    let server = Server::start(&folder, fault(Breakage::Garbage)).unwrap();
    assert!(get(&server, "/assets/a-1.wasm", "").ends_with("garbage"));
    let server = Server::start(&folder, fault(Breakage::WrongKind)).unwrap();
    assert!(get(&server, "/assets/a-1.wasm", "").contains("content-type: text/plain"));
}

#[test]
fn it_stops_when_it_is_dropped_even_while_a_browser_holds_on() {
    let server = Server::start(folder("drop"), Options::default()).unwrap();
    let addr = server.addr;
    let _held = TcpStream::connect(addr).unwrap();
    drop(server);
    assert!(TcpStream::connect(addr).is_err());
}
