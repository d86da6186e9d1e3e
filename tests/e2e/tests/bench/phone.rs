//! A browser like an old phone with one bar of signal, and what its own tools tell about a page.

use std::time::{Duration, Instant};

use e2e::engine::Wishes;
use e2e::{Browser, Engine};
use serde_json::{Value, json};

use crate::pages::Page;

const WATCH: &str = include_str!("watch.js");
/// How much slower than this machine.
const SLOWER: u32 = 4;
/// How long a page may take until its first box is there.
const DEADLINE: Duration = Duration::from_secs(60);
/// Seldom enough that asking does not slow the page down. Every time that counts is taken inside the page.
const BETWEEN: Duration = Duration::from_millis(150);
/// One letter that stands in no text of any page, so that it can be found in a save.
pub const LETTER: &str = "ж";

/// How much of a phone it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// 1.6 Mbps down, 750 kbps up, 150 ms there and back.
    Slow,
    /// As fast as this machine: for parts that do not measure loading.
    Fast,
}

/// A new browser that has never been anywhere, with `watch.js` in every page.
pub async fn open(plan: &Value, line: Line) -> Browser {
    let wishes = Wishes { phone: true, impatient: true, one_process: true, tireless: true, ..Wishes::default() };
    let browser = Browser::open_as(Engine::Chromium, wishes).await;
    let screen = json!({ "width": 360, "height": 640, "deviceScaleFactor": 2, "mobile": true });
    browser.devtools("Emulation.setDeviceMetricsOverride", screen).await;
    browser.devtools("Network.enable", json!({})).await;
    if line == Line::Slow {
        let slow =
            json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 });
        browser.devtools("Network.emulateNetworkConditions", slow).await;
    }
    let source = format!("{{ const plan = {plan};\n{WATCH} }}");
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
    is_slow(&browser, true).await;
    browser
}

/// Makes the processor slow, or as it is.
pub async fn is_slow(browser: &Browser, slow: bool) {
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": if slow { SLOWER } else { 1 } })).await;
}

/// Goes to a page and waits until this holds in it. Gives back what was watched.
pub async fn goes(browser: &Browser, address: &str, until: &str) -> Value {
    browser.go(address).await;
    sees(browser, address, until).await
}

/// Waits until this holds in the page, and gives back what was watched.
pub async fn sees(browser: &Browser, address: &str, until: &str) -> Value {
    let look =
        format!("const bench = window.bench; return bench && ({until}) ? JSON.parse(JSON.stringify(bench)) : null;");
    let started = Instant::now();
    loop {
        if let Some(watched) = browser.asks_in_between(&look).await.filter(Value::is_object) {
            return watched;
        }
        if started.elapsed() > DEADLINE {
            let pressed = browser.script("return JSON.stringify(window.bench)", json!([])).await;
            panic!("{address}: {until} never came, after {pressed}{}", browser.what_is_on_screen().await);
        }
        tokio::time::sleep(BETWEEN).await;
    }
}

/// Goes to the page's first box. Gives back what was watched until then.
pub async fn comes_to_the_box(browser: &Browser, page: &Page) -> Value {
    goes(browser, &page.address, "bench.box > 0").await
}

/// Goes to a plain text on the page's own site: nothing runs there, and storage can be looked at and prepared.
pub async fn goes_where_nothing_runs(browser: &Browser, page: &Page) {
    let address = format!("{}build.txt", page.address);
    browser.go(&address).await;
    let there = format!("return location.href === '{address}' && document.readyState === 'complete'");
    browser
        .expect("a plain text of the site", async || browser.asks_in_between(&there).await == Some(json!(true)))
        .await;
}

/// One press of a key, as the browser gets it from the device.
pub async fn types(browser: &Browser, letter: &str) {
    let key = |kind: &str| json!({ "type": kind, "key": letter, "text": if kind == "keyDown" { letter } else { "" }, "unmodifiedText": letter });
    browser.devtools("Input.dispatchKeyEvent", key("keyDown")).await;
    browser.devtools("Input.dispatchKeyEvent", key("keyUp")).await;
}

/// Types the letter and waits until it stands in the box one frame later, and in storage. Gives back what was watched.
pub async fn answers(browser: &Browser, page: &Page) -> Value {
    types(browser, LETTER).await;
    let watched = sees(browser, &page.address, "bench.shown > 0").await;
    let value = watched["value"].as_str().unwrap_or_default();
    assert!(value.contains(LETTER), "{}: the first key is not in the box, which holds {value:?}", page.name);
    let kept = format!(
        "Object.values(localStorage).some((text) => text.includes('{LETTER}')) && document.querySelector('textarea').value.includes('{LETTER}')"
    );
    sees(browser, &page.address, &kept).await;
    watched
}

/// Forgets what the network did so far.
pub async fn forgets_the_line(browser: &Browser) {
    let _ = browser.driver.get_log("performance").await;
}

/// What came over the line since then: bytes with all headers, and how many answers. Without the icon of the tab, which the browser asks
/// for when it likes.
pub async fn came_over_the_line(browser: &Browser) -> (f64, usize) {
    let entries = browser.driver.get_log("performance").await.unwrap_or_default();
    let messages: Vec<Value> = entries
        .iter()
        .filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok())
        .map(|entry| entry["message"].clone())
        .collect();
    let of = |method: &str| {
        messages.iter().filter(move |it| it["method"] == method).map(|it| it["params"].clone()).collect::<Vec<_>>()
    };
    let ours = |url: &str| url.starts_with("http://127.0.0.1:") && !url.contains("icon");
    let asked: Vec<Value> = of("Network.requestWillBeSent")
        .into_iter()
        .filter(|it| it["request"]["url"].as_str().is_some_and(ours))
        .map(|it| it["requestId"].clone())
        .collect();
    let cached: Vec<Value> =
        of("Network.requestServedFromCache").into_iter().map(|it| it["requestId"].clone()).collect();
    let done: Vec<f64> = of("Network.loadingFinished")
        .into_iter()
        .filter(|it| asked.contains(&it["requestId"]) && !cached.contains(&it["requestId"]))
        .filter_map(|it| it["encodedDataLength"].as_f64())
        .filter(|bytes| *bytes > 0.0)
        .collect();
    (done.iter().sum(), done.len())
}
