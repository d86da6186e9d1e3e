//! What we cost the page that we are a guest of: the loader's work on its main thread, layout that shifts after the frame is in place,
//! and whether anything of ours stands before the page's own paint. Measured, beside the same page without us.

use std::rc::Rc;

use e2e::{Browser, Engine, Host, Site, Visitor};
use serde_json::{Value, json};

use crate::{Table, rounds};

/// Heard from the very beginning: long tasks, shifts of the layout, the first paint.
const OBSERVER: &str = "<script>
    window.cost = { shift: 0, long: 0, paint: 0 };
    const on = (type, does) => new PerformanceObserver((list) => list.getEntries().forEach(does)).observe({ type, buffered: true });
    on('layout-shift', (it) => { cost.shift += it.value; });
    on('longtask', (it) => { cost.long += it.duration; });
    on('paint', (it) => { if (it.name === 'first-contentful-paint') cost.paint = it.startTime; });
  </script>";

/// Chromium alone tells of shifts and long tasks.
#[tokio::test]
async fn a_page_is_not_slowed_by_its_guest() {
    let table = Table::new(
        "As a guest (Chromium, medians)",
        1,
        &["Page", "First paint (ms)", "Long tasks of the page (ms)", "Layout shift", "Our element, put in (ms)"],
    );
    let times = rounds(7);
    let mut with = Vec::new();
    let mut without = Vec::new();
    for _ in 0..times {
        without.push(cost(false).await);
        with.push(cost(true).await);
    }
    for (named, costs) in [("without us", &without), ("with our loader", &with)] {
        let median = |of: &str| {
            let mut all: Vec<f64> = costs.iter().map(|cost| cost[of].as_f64().unwrap_or_default()).collect();
            all.sort_by(f64::total_cmp);
            all[all.len() / 2]
        };
        let cells = [("paint", 0), ("long", 0), ("shift", 4), ("element", 1)]
            .map(|(of, digits)| format!("{:.*}", digits, median(of)));
        table.row(&[named, &cells[0], &cells[1], &cells[2], &cells[3]]);
    }
    // Times are measured; that nothing moves is promised.
    for cost in &with {
        assert_eq!(cost["shift"], json!(0), "the layout of the page shifted: {cost}");
    }
}

async fn cost(with: bool) -> Value {
    let visitor = Visitor::with(Browser::open(Engine::Chromium).await, Rc::new(Site::as_shipped()));
    // The page gives the element its room, as the snippet says, so that nothing moves when the frame comes.
    let text = "<p>The partner's own text, some of it above and some below.</p>".repeat(40);
    let widget = if with {
        format!(
            "<waymark-widget style=\"display:block;min-height:720px\"><a href=\"#\">Waymark</a></waymark-widget><script src=\"{}/loader-1.js\" crossorigin=\"anonymous\" async></script>",
            visitor.site.address()
        )
    } else {
        "<div style=\"min-height:720px\"></div>".to_owned()
    };
    let host = Host::saying(&format!("{OBSERVER}<h1>A partner's page</h1>{widget}{text}"), "");
    visitor.go(&host.address()).await;
    visitor.see_heading("A partner's page").await;
    if with {
        visitor.step_into_loaded(0).await;
        visitor.see_ready().await;
        visitor.step_out_of_frame().await;
    }
    let painted = async || visitor.script("return window.cost.paint > 0", json!([])).await == json!(true);
    visitor.expect("the first paint", painted).await;
    let mut cost = visitor.script("return window.cost", json!([])).await;
    // What one element of ours costs the page's own thread: made, put in, its frame begun.
    let made = "const began = performance.now(); document.body.append(document.createElement('waymark-widget')); return performance.now() - began";
    cost["element"] = if with { visitor.script(made, json!([])).await } else { json!(0) };
    cost
}
