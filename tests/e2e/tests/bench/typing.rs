//! What a key costs: with nothing stored, with 200 KB, with the lock on; and how that grows with what is stored.

use std::time::Duration;

use e2e::{Browser, Visitor};
use serde_json::{Value, json};
use waymark::core::wording::Say;
use xtask::bench::figures::{Readings, percentile};
use xtask::bench::targets::names::{
    FULL_ALL, FULL_P50, FULL_P98, GROWTH, KEY_ALL, KEY_P50, KEY_P98, LOCKED_ALL, LOCKED_P50, LOCKED_P98, TYPING,
};

use crate::pages::Page;
use crate::phone::{self, Line};
use crate::stored;
use crate::{number, rounds};

/// Ten keys a second: somebody who types well on a phone. Twenty keys lie between two saves then, so that a save is in one key of twenty.
const BETWEEN_KEYS: Duration = Duration::from_millis(100);
/// Longer than the longest time that a save is put off.
const AFTER_THE_LAST: Duration = Duration::from_millis(2500);
const FULL: usize = 200 * 1024;
/// For the growth: in KB. Ours never keeps more than a million bytes, so the last is a little less than a whole megabyte.
const SIZES: [(usize, &str); 5] = [
    (1, "1 KB: p98 (ms)"),
    (10, "10 KB: p98 (ms)"),
    (64, "64 KB: p98 (ms)"),
    (256, "256 KB: p98 (ms)"),
    (940, "0.94 MB: p98 (ms)"),
];
const PASSPHRASE: &str = "four small blue boats";

/// What a series of keys cost.
struct Cost {
    p50: f64,
    p98: f64,
    all: f64,
}

/// Every page in turn, empty and full; ours also locked. Three rounds at most: each is a series of a hundred already.
pub async fn measure(pages: &[Page], readings: &mut Readings) {
    for round in 1..=rounds().min(3) {
        for page in pages.iter().filter(|page| page.has_box()) {
            for (bytes, p50, p98, all) in [(0, KEY_P50, KEY_P98, KEY_ALL), (FULL, FULL_P50, FULL_P98, FULL_ALL)] {
                println!("typing {round}: {}, {bytes} bytes stored", page.name);
                let browser = comes(page, bytes).await;
                let cost = types(&browser, page).await;
                readings.add(TYPING, page.name, p50, cost.p50);
                readings.add(TYPING, page.name, p98, cost.p98);
                readings.add(TYPING, page.name, all, cost.all);
            }
        }
        for page in pages.iter().filter(|page| page.is_ours()) {
            println!("typing {round}: {}, locked", page.name);
            let cost = types_locked(page).await;
            readings.add(TYPING, page.name, LOCKED_P50, cost.p50);
            readings.add(TYPING, page.name, LOCKED_P98, cost.p98);
            readings.add(TYPING, page.name, LOCKED_ALL, cost.all);
        }
    }
}

/// The slow keys of every page by what is stored, once: what is looked at is a curve over decades.
pub async fn measure_growth(pages: &[Page], readings: &mut Readings) {
    for (kilobytes, what) in SIZES {
        for page in pages.iter().filter(|page| page.has_box()) {
            println!("growth: {}, {kilobytes} KB stored", page.name);
            let browser = comes(page, kilobytes * 1024).await;
            readings.add(GROWTH, page.name, what, types(&browser, page).await.p98);
        }
    }
}

/// At the page's first box, with so much stored.
async fn comes(page: &Page, bytes: usize) -> Browser {
    let browser = phone::open(&with_keys(page), Line::Fast).await;
    let entries = stored::of(page, bytes);
    if !entries.is_empty() {
        phone::goes_where_nothing_runs(&browser, page).await;
        browser.put(&entries).await;
    }
    phone::comes_to_the_box(&browser, page).await;
    phone::answers(&browser, page).await;
    let stands = browser.script("return Object.values(localStorage).join('').length", json!([])).await;
    let stands = stands.as_u64().and_then(|length| usize::try_from(length).ok()).unwrap_or_default();
    assert!(stands >= bytes * 9 / 10, "{}: {stands} of {bytes} bytes are stored", page.name);
    browser
}

fn with_keys(page: &Page) -> Value {
    let mut plan = page.plan.clone();
    plan["keys"] = json!(true);
    plan
}

/// Types a hundred letters at the speed of a person.
async fn types(browser: &Browser, page: &Page) -> Cost {
    let keys = number("WAYMARK_BENCH_KEYS", 100);
    browser.devtools("Performance.enable", json!({})).await;
    tokio::time::sleep(AFTER_THE_LAST).await;
    browser.script("bench.keys = []", json!([])).await;
    let before = busy(browser).await;
    for _ in 0..keys {
        let begun = tokio::time::Instant::now();
        phone::types(browser, "a").await;
        tokio::time::sleep_until(begun + BETWEEN_KEYS).await;
    }
    tokio::time::sleep(AFTER_THE_LAST).await;
    let all = busy(browser).await - before;
    let told = browser.script("return [bench.keys, document.querySelector('textarea').value]", json!([])).await;
    let costs: Vec<f64> = told[0].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    assert_eq!(costs.len(), keys, "{}: each key is heard once", page.name);
    let written = told[1].as_str().unwrap_or_default();
    assert!(written.ends_with(&"a".repeat(keys)), "{}: the box lacks keys: {written:?}", page.name);
    let of = |percent| percentile(&costs, percent).unwrap_or_default();
    Cost { p50: of(50), p98: of(98), all: all * 1000.0 / f64::from(u32::try_from(keys).unwrap_or(1)) }
}

/// Seconds that the page's main thread was at work so far, by the browser's own count.
async fn busy(browser: &Browser) -> f64 {
    let metrics = browser.devtools("Performance.getMetrics", json!({})).await;
    let all = metrics["metrics"].as_array().into_iter().flatten();
    all.filter(|metric| metric["name"] == "TaskDuration").filter_map(|metric| metric["value"].as_f64()).sum()
}

/// The same in ours after a lock was set.
async fn types_locked(page: &Page) -> Cost {
    let browser = comes(page, 0).await;
    let visitor = Visitor::with(browser, std::rc::Rc::new(e2e::Site::elsewhere(page.address.trim_end_matches('/'))));
    let step = visitor.heading().await;
    phone::is_slow(&visitor, false).await;
    visitor.uses_say(Say::KeepLineChange).await;
    visitor.see_heading(&visitor.say(Say::KeptAsk)).await;
    visitor.uses_say(Say::LockSet).await;
    visitor.see_heading(&visitor.say(Say::LockSetAsk)).await;
    visitor.write_in(&visitor.say(Say::LockPassphrase), PASSPHRASE).await;
    visitor.write_in(&visitor.say(Say::LockAgain), PASSPHRASE).await;
    visitor.uses_say(Say::LockSetYes).await;
    visitor.see(&visitor.say(Say::LockDone)).await;
    visitor.driver.back().await.expect("Back");
    visitor.see_heading(&visitor.say(Say::KeptAsk)).await;
    visitor.driver.back().await.expect("Back");
    visitor.see_heading(&step).await;
    visitor.script("const box = document.querySelector('textarea'); box.focus(); box.setSelectionRange(box.value.length, box.value.length)", json!([])).await;
    phone::is_slow(&visitor, true).await;
    types(&visitor, page).await
}
