//! From a cold start to the first question that can be answered, and the same with everything still in the browser's cache.

use e2e::Browser;
use serde_json::{Value, json};
use xtask::bench::figures::Readings;
use xtask::bench::targets::names::{
    ANSWERABLE, BLOCKED, FIRST, KILOBYTES, LONGEST, LONGEST_LATER, PAINT, REPEAT, REQUESTS, SHIFT, WHOLE,
};

use crate::pages::Page;
use crate::phone::{self, Line};
use crate::rounds;

/// Every page in turn, as often as there are rounds.
pub async fn measure(pages: &[Page], readings: &mut Readings) {
    for round in 1..=rounds() {
        for page in pages {
            println!("load {round}: {}", page.name);
            let browser = phone::open(&page.plan, Line::Slow).await;
            visits(&browser, page, FIRST, readings).await;
            phone::goes_where_nothing_runs(&browser, page).await;
            browser.script("localStorage.clear()", json!([])).await;
            visits(&browser, page, REPEAT, readings).await;
        }
    }
}

async fn visits(browser: &Browser, page: &Page, part: &str, readings: &mut Readings) {
    phone::forgets_the_line(browser).await;
    let mut add = |what: &str, value: f64| readings.add(part, page.name, what, value);
    let (watched, answerable) = if page.has_box() {
        let watched = phone::comes_to_the_box(browser, page).await;
        let (bytes, requests) = phone::came_over_the_line(browser).await;
        add(KILOBYTES, bytes / 1024.0);
        add(REQUESTS, f64::from(u32::try_from(requests).unwrap_or(u32::MAX)));
        let answered = phone::answers(browser, page).await;
        // What the driver needed between the box and the key is nobody's.
        let key = time(&answered, "shown") - time(&answered, "keyAt");
        (watched.clone(), Some(time(&watched, "box") + key))
    } else {
        let watched =
            phone::goes(browser, &page.address, "bench.paint > 0 && document.readyState === 'complete'").await;
        let (bytes, requests) = phone::came_over_the_line(browser).await;
        add(KILOBYTES, bytes / 1024.0);
        add(REQUESTS, f64::from(u32::try_from(requests).unwrap_or(u32::MAX)));
        (watched, None)
    };
    add(PAINT, time(&watched, "paint"));
    let end = answerable.unwrap_or(f64::MAX);
    if let Some(answerable) = answerable {
        add(ANSWERABLE, answerable);
        let (blocked, longest) = long_tasks(&watched, end);
        add(BLOCKED, blocked);
        add(LONGEST, longest);
    }
    if page.is_ours() {
        // The rest comes while somebody answers, and its tasks are felt by whoever types then.
        let whole = phone::sees(browser, &page.address, "bench.whole > 0").await;
        let came = time(&whole, "whole");
        add(WHOLE, came);
        add(LONGEST_LATER, longest_between(&whole, end, came));
        add(SHIFT, time(&whole, "shift"));
    } else {
        add(SHIFT, time(&watched, "shift"));
    }
}

/// The longest task that began between these two moments.
fn longest_between(watched: &Value, from: f64, to: f64) -> f64 {
    let tasks = watched["tasks"].as_array().into_iter().flatten();
    let tasks = tasks.map(|task| (task[0].as_f64().unwrap_or_default(), task[1].as_f64().unwrap_or_default()));
    tasks.filter(|(began, _)| (from..=to).contains(began)).map(|(_, took)| took).fold(0.0, f64::max)
}

/// Blocking time: what tasks between the first paint and `end` took beyond 50 ms each. And the longest of all tasks before the end; none
/// below 50 ms is told.
pub fn long_tasks(watched: &Value, end: f64) -> (f64, f64) {
    let paint = time(watched, "paint");
    let tasks = watched["tasks"].as_array().into_iter().flatten();
    let tasks = tasks.map(|task| (task[0].as_f64().unwrap_or_default(), task[1].as_f64().unwrap_or_default()));
    let before: Vec<(f64, f64)> = tasks.filter(|(began, _)| *began < end).collect();
    let after_paint = before.iter().filter(|(began, took)| began + took > paint);
    let blocked = after_paint.map(|(_, took)| (took - 50.0).max(0.0)).fold(0.0, |sum, more| sum + more);
    (blocked, before.iter().map(|(_, took)| *took).fold(0.0, f64::max))
}

/// A number that was watched.
pub fn time(watched: &Value, what: &str) -> f64 {
    watched[what].as_f64().unwrap_or_default()
}
