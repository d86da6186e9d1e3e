//! The policy, attacked: by markup that somebody managed to put into a page, and by code that runs there and tries every way out of
//! it. Nothing of it may act, and nothing may be asked of another place. That the widget itself breaks no rule is part of `quiet` at
//! the end of every journey.

use std::sync::{Arc, Mutex};

use e2e::listener::{Answer, Listener};
use e2e::{Browser, Engine, Site};
use serde_json::json;
use xtask::server::Breakage;

in_both_engines! {
    nothing_that_is_put_into_a_page_acts_or_calls_out,
}

const ATTACK: &str = include_str!("policy_attack.js");

/// What the browser must have refused aloud, so that the attack is known to have taken place.
const REFUSED: [&str; 7] =
    ["script-src", "img-src", "style-src", "frame-src", "connect-src", "form-action", "base-uri"];

async fn nothing_that_is_put_into_a_page_acts_or_calls_out(engine: Engine) {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&asked);
    let elsewhere = Listener::start(move |asked| {
        heard.lock().unwrap().push(format!("{} {}", asked.method, asked.target));
        Answer {
            status: "200 OK",
            kind: "text/javascript",
            headers: "",
            body: "window.hit = 'a foreign script'".to_owned(),
        }
    });
    let place = format!("http://localhost:{}", elsewhere.port());
    let faults = || {
        vec![
            ("/attack.js", Breakage::Instead("text/javascript", ATTACK.replacen("{place}", &place, 1))),
            ("/embed", Breakage::Injected(markup(&place))),
            ("/paper", Breakage::Injected(markup(&place))),
            ("/left", Breakage::Injected(markup(&place))),
            ("/", Breakage::Injected(markup(&place))),
        ]
    };
    let browser = Browser::open(engine).await;
    for path in ["/", "/embed", "/paper", "/left"] {
        // Only pages: the last fault fits every path, and files are left as they are by their kind.
        let site = Site::broken_in(faults());
        browser.is_at(path);
        browser.go(&format!("{}{path}", site.address())).await;
        if path == "/left" {
            let acted = browser.script("return (window.wrappedJSObject || window).hit ?? null", json!([])).await;
            assert_eq!(acted, json!(null), "{path}: something acted");
            continue;
        }
        let done = async || {
            browser.script("return !!(window.wrappedJSObject || window).attacked", json!([])).await == json!(true)
        };
        browser.expect("the attack to be over", done).await;
        if path != "/paper" {
            browser.see_ready().await;
        }
        let acted = browser
            .script(
                "const page = window.wrappedJSObject || window; return [page.hit ?? null, ...Array.from(page.attacked, String)]",
                json!([]),
            )
            .await;
        assert_eq!(acted, json!([null]), "{path}: something got through in {engine:?}");
        let said = browser.console().await.join("\n");
        let silent: Vec<_> = REFUSED.iter().filter(|rule| !said.contains(*rule)).collect();
        assert!(silent.is_empty(), "{path}: {silent:?} refused nothing, so the attack was none:\n{said}");
        browser.forgive_console().await;
    }
    assert_eq!(*asked.lock().unwrap(), Vec::<String>::new(), "something was asked of another place");
}

/// What somebody may manage to put into a page.
fn markup(place: &str) -> String {
    format!(
        "<script>window.hit = 'an inline script'</script><script src=\"{place}/script.js\"></script>\
         <img src=\"{place}/image.gif\" onerror=\"window.hit = 'a handler'\"><svg onload=\"window.hit = 'a handler of a drawing'\"></svg>\
         <link rel=\"stylesheet\" href=\"{place}/style.css\"><style>@font-face {{ font-family: x; src: url({place}/font.woff2) }} .wm-bar {{ font-family: x }}</style>\
         <p style=\"background: url({place}/background.gif)\">x</p><iframe src=\"{place}/frame\"></iframe>\
         <iframe srcdoc=\"<script>parent.hit = 'a page in the page'</script>\"></iframe>\
         <object data=\"{place}/object\"></object><embed src=\"{place}/embed\"><video src=\"{place}/film\" autoplay></video>\
         <audio src=\"{place}/sound\" autoplay></audio><link rel=\"manifest\" href=\"{place}/manifest.json\">\
         <link rel=\"preload\" as=\"image\" href=\"{place}/early.gif\"><base href=\"{place}/\">\
         <form id=\"attack-form\" action=\"{place}/form\" target=\"_self\"><input name=\"words\" value=\"x\"></form>\
         <a id=\"attack-link\" href=\"javascript:window.hit = 'a link'\">x</a><script src=\"/attack.js\"></script>"
    )
}
