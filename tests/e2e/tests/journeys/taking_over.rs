//! Somebody reads the first screen while the widget is still on its way. Nothing moves when it comes, and nothing is taken away.

use std::rc::Rc;
use std::time::Duration;

use e2e::{Browser, Engine, Site, Visitor};
use serde_json::{Value, json};
use waymark::core::wording::Say;
use xtask::server::Breakage;

in_both_engines! {
    nothing_moves_when_the_widget_takes_over,
    what_was_unfolded_stays_unfolded,
    focus_stays_where_it_was_and_the_press_still_counts,
}

async fn a_slow_start(engine: Engine) -> Visitor {
    let site = Site::broken(".wasm", Breakage::Late(Duration::from_secs(3)));
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(site));
    visitor.goes_to_plain("/").await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    visitor
}

async fn nothing_moves_when_the_widget_takes_over(engine: Engine) {
    // Firefox starts the bigger program later than it has arrived, so the two cannot be told apart from outside yet.
    if engine == Engine::Firefox {
        return;
    }
    let visitor = a_slow_start(engine).await;
    visitor.script("document.querySelector('.wm-card .wm-card__link').scrollIntoView()", json!([])).await;
    let styled = async || visitor.script("return document.readyState === 'complete'", json!([])).await == json!(true);
    visitor.expect("the page to be there in full", styled).await;
    let before = places(&visitor).await;
    assert_eq!(visitor.script(IS_READY, json!([])).await, json!(false), "the widget was to be late");
    visitor.see_ready().await;
    visitor.site.started();
    let after = places(&visitor).await;
    assert_eq!(before, after, "something moved when the widget took over");
    visitor.was_quiet().await;
}

async fn what_was_unfolded_stays_unfolded(engine: Engine) {
    let visitor = a_slow_start(engine).await;
    visitor.script("location.hash = 'all'; document.querySelector('details').open = true", json!([])).await;
    let last = Rc::clone(&visitor.site.content.exercises.last().expect("there are exercises").purpose);
    visitor.see(&last).await;
    let styled = async || visitor.script("return document.readyState === 'complete'", json!([])).await == json!(true);
    visitor.expect("the page to be there in full", styled).await;
    let before = places(&visitor).await;
    assert_eq!(visitor.script(IS_READY, json!([])).await, json!(false), "the widget was to be late");
    visitor.see_ready().await;
    assert_eq!(before, places(&visitor).await, "something was folded away when the widget took over");
    visitor.see(&last).await;
}

async fn focus_stays_where_it_was_and_the_press_still_counts(engine: Engine) {
    // Firefox starts the bigger program later than it has arrived, so the two cannot be told apart from outside yet.
    if engine == Engine::Firefox {
        return;
    }
    let mut visitor = a_slow_start(engine).await;
    visitor.by_keyboard = true;
    let title = visitor.exercise("steady").title;
    visitor.script("document.querySelector('.wm-card .wm-card__link').focus()", json!([])).await;
    let arrived = async || visitor.script(WASM_IS_HERE, json!([])).await == json!(true);
    visitor.expect("the widget to arrive", arrived).await;
    assert_eq!(visitor.focused().await, title.as_ref(), "focus was taken away");
    visitor.uses(&title).await;
    visitor.screen_say(Say::DeviceAsk).await;
}

const IS_READY: &str = "return document.documentElement.hasAttribute('data-wm-ready')";
const WASM_IS_HERE: &str = "return performance.getEntriesByType('resource').some((entry) => /[.]wasm/.test(entry.name) && entry.responseEnd > 0)";

/// Where everything that can be read stands on the screen.
async fn places(visitor: &Visitor) -> Value {
    visitor.script(PLACES, json!([])).await
}

const PLACES: &str = "
    const seen = [...document.querySelectorAll('h1, h2, h3, a, p, summary')].filter((node) => node.getClientRects().length);
    return seen.map((node) => {
        const box = node.getBoundingClientRect();
        return [node.textContent.trim().slice(0, 30), Math.round(box.x), Math.round(box.y), Math.round(box.width), Math.round(box.height)].join(' ');
    });
";
