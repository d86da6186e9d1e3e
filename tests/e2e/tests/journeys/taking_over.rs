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
    all_numbers_are_there_whenever_they_are_unfolded,
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
    let visitor = a_slow_start(engine).await;
    visitor.script("document.querySelector('.wm-card .wm-card__link').scrollIntoView()", json!([])).await;
    let styled = async || visitor.script("return document.readyState === 'complete'", json!([])).await == json!(true);
    visitor.expect("the page to be there in full", styled).await;
    let before = places(&visitor).await;
    assert_eq!(visitor.script(IS_READY, json!([])).await, json!(false), "the widget was to be late");
    visitor.see_ready().await;
    visitor.site.started();
    nothing_moved(&before, &places(&visitor).await);
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
    nothing_moved(&before, &places(&visitor).await);
    visitor.see(&last).await;
}

/// The widget draws them when they are unfolded: before it took over, after it, and while it waits for focus to leave the first screen.
async fn all_numbers_are_there_whenever_they_are_unfolded(engine: Engine) {
    const UNFOLDS: &str = "document.querySelector('details summary').click()";
    let title = async |visitor: &Visitor| visitor.see(&visitor.say(Say::HelpPractical)).await;
    let early = a_slow_start(engine).await;
    early.script(UNFOLDS, json!([])).await;
    early.see_ready().await;
    title(&early).await;
    drop(early);
    let late = Visitor::arrives(engine).await;
    late.script(UNFOLDS, json!([])).await;
    title(&late).await;
    late.check_with_axe().await;
    drop(late);
    let between = a_slow_start(engine).await;
    between.script("document.querySelector('.wm-card .wm-card__link').focus()", json!([])).await;
    let waiting = async || between.script(IS_WAITING, json!([])).await == json!(true);
    between.expect("the widget to be there and wait", waiting).await;
    between.script(UNFOLDS, json!([])).await;
    between.script("document.activeElement.blur()", json!([])).await;
    between.see_ready().await;
    title(&between).await;
}

async fn focus_stays_where_it_was_and_the_press_still_counts(engine: Engine) {
    let mut visitor = a_slow_start(engine).await;
    visitor.by_keyboard = true;
    let title = visitor.exercise("steady").title;
    visitor.script("document.querySelector('.wm-card .wm-card__link').focus()", json!([])).await;
    let waiting = async || visitor.script(IS_WAITING, json!([])).await == json!(true);
    visitor.expect("the widget to be there and wait", waiting).await;
    assert_eq!(visitor.focused().await, title.as_ref(), "focus was taken away");
    visitor.uses(&title).await;
    visitor.screen_say(Say::DeviceAsk).await;
}

const IS_READY: &str = "return document.documentElement.hasAttribute('data-wm-ready')";
/// The widget is drawn and waits for focus to leave the first screen.
const IS_WAITING: &str = "return document.documentElement.hasAttribute('data-wm-waiting')";

/// A text that can be read, and its left, top, width and height on the screen in CSS pixels.
type Standing = (String, [f64; 4]);

/// Everything that can be read, and where it stands.
async fn places(visitor: &Visitor) -> Vec<Standing> {
    let seen = visitor.script(PLACES, json!([])).await;
    let number = |value: &Value| value.as_f64().expect("a place is a number");
    let standing = |one: &Value| {
        let text = one[0].as_str().expect("a text").to_owned();
        (text, [number(&one[1]), number(&one[2]), number(&one[3]), number(&one[4])])
    };
    let places: Vec<Standing> = seen.as_array().into_iter().flatten().map(standing).collect();
    assert!(places.len() > 10, "there is something to read: {places:?}");
    places
}

/// The same texts stand where they stood. Firefox rounds the place it is scrolled to anew, which may be one pixel.
fn nothing_moved(before: &[Standing], after: &[Standing]) {
    let texts = |all: &[Standing]| all.iter().map(|(text, _)| text.clone()).collect::<Vec<_>>();
    assert_eq!(texts(before), texts(after), "something came or went when the widget took over");
    let moved =
        |(one, other): &(&Standing, &Standing)| one.1.iter().zip(other.1).any(|(was, is)| (was - is).abs() > 1.0);
    let moved: Vec<_> = before.iter().zip(after).filter(moved).collect();
    assert!(moved.is_empty(), "something moved when the widget took over: {moved:?}");
}

const PLACES: &str = "
    const folded = (node) => node.closest('details:not([open])') && !node.closest('summary');
    const seen = [...document.querySelectorAll('h1, h2, h3, a, p, summary')].filter((node) => node.getClientRects().length && !folded(node));
    return seen.map((node) => {
        const box = node.getBoundingClientRect();
        return [node.textContent.trim().slice(0, 30), box.x, box.y, box.width, box.height];
    });
";
