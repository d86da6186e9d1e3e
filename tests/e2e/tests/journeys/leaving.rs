//! Somebody leaves quickly. The screen is blank at once, a plain page comes, and Back never shows what was written.
//!
//! The real safe page is not visited: the way out is turned to a page of the test first.

use std::rc::Rc;

use e2e::walk::Given;
use e2e::{Browser, Engine, Host, Keep, Site, Visitor};
use serde_json::json;
use waymark::core::wording::Say;
use xtask::server::Breakage;

const SECRET: &str = "Nobody must read this";
const BAR: &str = ".wm-bar__row";

in_both_engines! {
    leaves_and_back_never_shows_what_was_written,
    is_blank_within_one_frame_even_if_the_safe_page_is_slow,
    leaves_before_the_widget_has_started,
    what_was_to_be_kept_is_kept_on_leaving,
    leaves_out_of_a_partners_page,
    a_frame_that_may_not_leave_hides_at_once,
}

/// Where the built site leads on leaving; the tests turn these links elsewhere.
fn real(visitor: &Visitor) -> String {
    visitor.site.content.site.leave_to.to_string()
}

async fn writes_a_secret(visitor: &Visitor, keep: Keep) {
    visitor.opens("small-step", keep).await;
    visitor.walks_until("small-step", "already", Given::default()).await;
    visitor.write(SECRET).await;
}

pub(crate) async fn leaves_and_back_never_shows_what_was_written(engine: Engine) {
    let safe = Host::safe_place();
    let visitor = Visitor::arrives(engine).await;
    writes_a_secret(&visitor, Keep::No).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_heading("What would you like a bit more of?").await;
    visitor.leave_leads_to(&safe, &real(&visitor)).await;
    visitor.press_in(BAR, &visitor.say(Say::BarLeave)).await;
    visitor.see_heading("The weather today").await;
    for _ in 0..12 {
        visitor.goes_back().await;
        let source = visitor.driver.source().await.unwrap_or_default();
        assert!(!source.contains(SECRET), "Back showed what was written");
        assert!(!visitor.text().await.contains("What would you like a bit more of?"), "Back showed the step");
        assert!(!visitor.boxes().await.iter().any(|words| words.contains(SECRET)), "Back showed what was written");
    }
    assert_eq!(visitor.outside.asked(), Vec::<String>::new(), "nothing was asked of the real safe page");
}

async fn is_blank_within_one_frame_even_if_the_safe_page_is_slow(engine: Engine) {
    let slow = Host::slow_place();
    let visitor = Visitor::arrives(engine).await;
    writes_a_secret(&visitor, Keep::No).await;
    visitor.leave_leads_to(&slow, &real(&visitor)).await;
    let title = visitor.title().await;
    let after =
        visitor.driver.execute_async(LEAVE_AND_LOOK, vec![]).await.expect("the page is still there").json().clone();
    assert_eq!(after["text"], "", "the page is blank one frame after the press");
    assert_eq!(after["boxes"], 0, "no box is left");
    assert_eq!(after["title"], title, "the title tells nothing");
}

/// Presses the way out and looks at the page in the very next frame.
const LEAVE_AND_LOOK: &str = "
    const done = arguments[arguments.length - 1];
    const title = document.title;
    document.querySelector('.wm-bar__row a[data-wm-leave]').click();
    const look = () => ({ text: document.body.innerText.trim(), boxes: document.querySelectorAll('textarea').length, title });
    // The next page may be there before the next frame, and then nobody is left to answer.
    if (look().text || look().boxes) requestAnimationFrame(() => done(look()));
    else done(look());
";

async fn leaves_before_the_widget_has_started(engine: Engine) {
    let safe = Host::safe_place();
    let site = Site::broken(".wasm", Breakage::Late(std::time::Duration::from_secs(30)));
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(site));
    visitor.goes_to_plain("/").await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    visitor.leave_leads_to(&safe, &real(&visitor)).await;
    visitor.press_in(BAR, &visitor.say(Say::BarLeave)).await;
    visitor.see_heading("The weather today").await;
}

async fn what_was_to_be_kept_is_kept_on_leaving(engine: Engine) {
    let safe = Host::safe_place();
    let visitor = Visitor::arrives(engine).await;
    writes_a_secret(&visitor, Keep::Yes).await;
    visitor.leave_leads_to(&safe, &real(&visitor)).await;
    // No wait for the saving pause: the press itself has to be in time.
    visitor.press_in(BAR, &visitor.say(Say::BarLeave)).await;
    visitor.see_heading("The weather today").await;
    visitor.goes_to_plain("/paper").await;
    visitor.see_kept(SECRET).await;
}

pub(crate) async fn leaves_out_of_a_partners_page(engine: Engine) {
    let (safe, before) = (Host::safe_place(), Host::framing("about:blank", ""));
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(Site::serve()));
    visitor.go(&before.address()).await;
    let host = Host::framing(&format!("{}/embed", visitor.site.address()), "");
    visitor.go(&host.address()).await;
    visitor.step_into_frame().await;
    visitor.see_ready().await;
    writes_a_secret(&visitor, Keep::No).await;
    visitor.leave_leads_to(&safe, &real(&visitor)).await;
    visitor.press_in(BAR, &visitor.say(Say::BarLeave)).await;
    visitor.step_out_of_frame().await;
    visitor.see_heading("The weather today").await;
    // Back may show a partner's page again, and in it at most our first screen.
    visitor.goes_back().await;
    visitor.see_heading("A partner's page").await;
    visitor.step_into_frame().await;
    visitor.see_no_more(SECRET).await;
    visitor.see_no_more("When do you get a bit of that already?").await;
    assert!(!visitor.boxes().await.iter().any(|words| words.contains(SECRET)), "Back showed what was written");
}

async fn a_frame_that_may_not_leave_hides_at_once(engine: Engine) {
    let safe = Host::safe_place();
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(Site::serve()));
    let host =
        Host::framing(&format!("{}/embed", visitor.site.address()), "sandbox=\"allow-scripts allow-same-origin\"");
    visitor.go(&host.address()).await;
    visitor.step_into_frame().await;
    visitor.see_ready().await;
    writes_a_secret(&visitor, Keep::No).await;
    visitor.leave_leads_to(&safe, &real(&visitor)).await;
    let pressed = visitor.script(
        "document.querySelector('.wm-bar__row a[data-wm-leave]').click(); return document.body.innerText.trim();",
        json!([]),
    );
    assert_eq!(pressed.await, json!(""), "the frame is blank in the very task of the press");
    visitor.step_out_of_frame().await;
    visitor.see_heading("A partner's page").await;
    visitor.step_into_frame().await;
    visitor.see_no_more(SECRET).await;
}
