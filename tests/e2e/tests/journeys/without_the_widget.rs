//! Somebody whose browser has no WebAssembly or no JavaScript, or whose connection lost a file. The first page and paper are the
//! product then.

use std::rc::Rc;

use e2e::engine::Wishes;
use e2e::{Browser, Engine, Site, Visitor};
use serde_json::json;
use waymark::core::wording::Say;
use xtask::server::Breakage;

in_both_engines! {
    without_webassembly_the_page_says_so_and_leads_to_paper,
    a_missing_widget_is_said_plainly,
    a_damaged_widget_is_said_plainly,
    without_javascript_everything_that_helps_is_there,
}

async fn without_webassembly_the_page_says_so_and_leads_to_paper(engine: Engine) {
    let wishes = Wishes { no_wasm: true, ..Wishes::default() };
    let visitor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    visitor.goes_to_plain("/").await;
    assert_eq!(
        visitor.script("return typeof WebAssembly", json!([])).await,
        json!("undefined"),
        "this browser was to have no WebAssembly"
    );
    visitor.see(&visitor.say(Say::TroubleStopped)).await;
    the_first_page_is_whole(&visitor).await;
    visitor.check_with_axe().await;
    the_paper_page_is_whole(&visitor).await;
    visitor.check_with_axe().await;
    assert_eq!(visitor.console().await, Vec::<String>::new());
}

async fn a_missing_widget_is_said_plainly(engine: Engine) {
    the_widget_is_broken(engine, Breakage::NotFound).await;
}

async fn a_damaged_widget_is_said_plainly(engine: Engine) {
    the_widget_is_broken(engine, Breakage::Garbage).await;
}

async fn the_widget_is_broken(engine: Engine, with: Breakage) {
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(Site::broken(".wasm", with)));
    visitor.goes_to_plain("/").await;
    visitor.see(&visitor.say(Say::TroubleStopped)).await;
    the_first_page_is_whole(&visitor).await;
    visitor.check_with_axe().await;
    the_paper_page_is_whole(&visitor).await;
}

async fn without_javascript_everything_that_helps_is_there(engine: Engine) {
    let wishes = Wishes { no_script: true, ..Wishes::default() };
    let visitor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    visitor.goes_to_plain("/").await;
    the_first_page_is_whole(&visitor).await;
    assert!(
        !visitor.site.asked().iter().any(|asked| asked.contains(".wasm")),
        "without script the widget is not fetched"
    );
    the_paper_page_is_whole(&visitor).await;
}

async fn the_first_page_is_whole(visitor: &Visitor) {
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    visitor.press(&visitor.say(Say::HomeAll)).await;
    for exercise in &visitor.site.content.exercises {
        visitor.see(&exercise.title).await;
        visitor.see(&exercise.purpose).await;
    }
    visitor.see("999").await;
    visitor.see("116 123").await;
    let leave =
        visitor.driver.find(thirtyfour::By::Css(".wm-bar__row a[data-wm-leave]")).await.expect("there is a way out");
    let target = leave.attr("href").await.ok().flatten().unwrap_or_default();
    assert_eq!(target, visitor.site.content.site.leave_to.as_ref());
    assert_eq!(leave.attr("target").await.ok().flatten().as_deref(), Some("_top"));
    assert!(visitor.boxes().await.is_empty(), "the first page has nothing to write in");
}

/// The first exercise's card leads to its sheet; from there the other sheets are one press away.
async fn the_paper_page_is_whole(visitor: &Visitor) {
    let first = &visitor.site.content.exercises[0];
    visitor.press(&first.title).await;
    visitor.see(&visitor.say(Say::PaperCaption)).await;
    visitor.see(&first.title).await;
    let address = visitor.driver.current_url().await.expect("there is an address");
    assert_eq!((address.path(), address.fragment()), ("/paper", Some("p1")));
    visitor.goes_to_plain("/paper").await;
    visitor.see_heading(&visitor.say(Say::PaperHeading)).await;
    for exercise in &visitor.site.content.exercises {
        visitor.see(&exercise.title).await;
    }
}
