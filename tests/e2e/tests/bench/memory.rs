//! How much memory a page takes at its first question, and how much more after many changes of step.

use e2e::Browser;
use serde_json::json;
use xtask::bench::figures::Readings;
use xtask::bench::targets::names::{GROWN, HEAP, LATER, MEGABYTES, MEMORY, NODES, WASM};

use crate::pages::Page;
use crate::phone::{self, Line};
use crate::{number, rounds};

/// How often a step is left and come back to: `WAYMARK_BENCH_STEPS` counts both.
const STEPS: usize = 500;

struct Held {
    heap: f64,
    wasm: f64,
    nodes: f64,
}

impl Held {
    fn bytes(&self) -> f64 {
        self.heap + self.wasm
    }
}

/// Every page in turn, three times at most: these numbers hardly differ.
pub async fn measure(pages: &[Page], readings: &mut Readings) {
    let steps = number("WAYMARK_BENCH_STEPS", STEPS);
    for round in 1..=rounds().min(3) {
        for page in pages.iter().filter(|page| page.has_box()) {
            println!("memory {round}: {}", page.name);
            let browser = phone::open(&page.plan, Line::Fast).await;
            phone::is_slow(&browser, false).await;
            phone::comes_to_the_box(&browser, page).await;
            phone::answers(&browser, page).await;
            let first = held(&browser).await;
            // Whatever is made once, at the first change of step, is no growth.
            walks(&browser, page, steps / 20).await;
            let early = held(&browser).await;
            walks(&browser, page, steps / 2 - steps / 20).await;
            let late = held(&browser).await;
            let mut add = |what: &str, value: f64| readings.add(MEMORY, page.name, what, value);
            let mebi = |bytes: f64| bytes / 1024.0 / 1024.0;
            add(MEGABYTES, mebi(first.bytes()));
            add(HEAP, mebi(first.heap));
            add(WASM, mebi(first.wasm));
            add(LATER, mebi(late.bytes()));
            add(GROWN, (late.bytes() - early.bytes()) / 1024.0);
            add(NODES, late.nodes - early.nodes);
        }
    }
}

/// Goes on and back this many times, in pieces that are short enough to be waited for.
async fn walks(browser: &Browser, page: &Page, times: usize) {
    let mut left = times;
    while left > 0 {
        let now = left.min(100);
        left -= now;
        let walk = format!(
            "bench.walked = 0; bench.walk({now}).then(() => {{ bench.walked = 1; }}, (why) => {{ bench.walked = String(why); }});"
        );
        browser.script(&walk, json!([])).await;
        let watched = phone::sees(browser, &page.address, "bench.walked").await;
        assert_eq!(watched["walked"], json!(1), "{}", page.name);
    }
}

/// What is held after everything that nobody needs was thrown away.
async fn held(browser: &Browser) -> Held {
    for _ in 0..3 {
        browser.devtools("HeapProfiler.collectGarbage", json!({})).await;
    }
    let heap = browser.devtools("Runtime.getHeapUsage", json!({})).await;
    let nodes = browser.devtools("Memory.getDOMCounters", json!({})).await;
    let wasm = browser.script("return bench.wasm()", json!([])).await;
    Held {
        heap: heap["usedSize"].as_f64().unwrap_or_default(),
        wasm: wasm.as_f64().unwrap_or_default(),
        nodes: nodes["nodes"].as_f64().unwrap_or_default(),
    }
}
