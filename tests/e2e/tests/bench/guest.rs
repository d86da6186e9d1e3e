//! What we cost a page that we are a guest of. Both sites share a process here, as they do on phones with little memory, so that our work
//! falls on the thread of the page around us.

use std::rc::Rc;

use e2e::{Host, Site, Visitor};
use serde_json::json;
use xtask::bench::figures::Readings;
use xtask::bench::targets::names::{ALONE, BLOCKED, GUEST, LONGEST, PAINT, SHIFT, WITH_US};

use crate::load::{long_tasks, time};
use crate::phone::{self, Line};
use crate::rounds;

/// A partner's page without us and with us, in turn.
pub async fn measure(readings: &mut Readings) {
    for round in 1..=rounds() {
        for name in [ALONE, WITH_US] {
            println!("guest {round}: {name}");
            one(name, readings).await;
        }
    }
}

async fn one(name: &str, readings: &mut Readings) {
    let plan = json!({ "box": "", "presses": [], "heading": "h1" });
    let visitor = Visitor::with(phone::open(&plan, Line::Slow).await, Rc::new(Site::as_shipped()));
    let text = "<p>The partner's own text, some of it above and some below.</p>".repeat(40);
    // The page gives the element its room, as the snippet says.
    let guest = format!(
        "<waymark-widget style=\"display:block;min-height:720px\"><a href=\"#\">Waymark</a></waymark-widget>\
         <script src=\"{}/loader-1.js\" crossorigin=\"anonymous\" async></script>",
        visitor.site.address()
    );
    let room = "<div style=\"min-height:720px\"></div>".to_owned();
    let guest = if name == WITH_US { guest } else { room };
    let host = Host::saying(&format!("<h1>A partner's page</h1>{guest}{text}"), "");
    phone::goes(&visitor, &host.address(), "bench.paint > 0 && document.readyState === 'complete'").await;
    if name == WITH_US {
        visitor.step_into_loaded(0).await;
        visitor.see_ready().await;
        visitor.step_out_of_frame().await;
    }
    let watched = phone::sees(&visitor, &host.address(), "true").await;
    let (blocked, longest) = long_tasks(&watched, f64::MAX);
    let mut add = |what: &str, value: f64| readings.add(GUEST, name, what, value);
    add(PAINT, time(&watched, "paint"));
    add(BLOCKED, blocked);
    add(LONGEST, longest);
    add(SHIFT, time(&watched, "shift"));
}
