//! Somebody at a device that others use too, by the address that says so. Nothing is kept, nothing from before is looked at, and
//! nothing is left: not after *Finish and clear*, and not when they walk away.

use e2e::walk::Given;
use e2e::{Engine, Host, Keep, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

in_both_engines! {
    a_shared_device_keeps_nothing_and_reads_nothing,
    finishing_and_clearing_leaves_nothing,
    left_alone_it_is_covered_and_then_cleared,
    in_a_partners_page_it_is_the_same,
}

const SECRET: &str = "Nobody must read this";
const BEFORE: &str = "Written by somebody else";

async fn writes_a_secret(visitor: &Visitor) {
    visitor.opens("steady", Keep::Unsaid).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write(SECRET).await;
}

async fn a_shared_device_keeps_nothing_and_reads_nothing(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write(BEFORE).await;
    visitor.see_kept(BEFORE).await;
    let before = visitor.storage().await;
    visitor.goes_to("/?shared").await;
    visitor.screen_say(Say::HomeTitle).await;
    visitor.see(&visitor.say(Say::SharedHome)).await;
    visitor.see(&visitor.say(Say::SharedLine)).await;
    visitor.see_no_more(&visitor.say(Say::HomeKept)).await;
    // From here on every touch of storage would be counted.
    visitor.script(COUNT_TOUCHES, json!([])).await;
    visitor.opens("steady", Keep::Unsaid).await;
    let given = visitor.walks_until("steady", "letter", Given::default()).await;
    assert!(!given.words.is_empty());
    assert!(!visitor.offers(&visitor.say(Say::LetterKeep)).await, "keeping is not offered");
    visitor.see_no_more(BEFORE).await;
    visitor.see(&visitor.say(Say::SharedFinish)).await;
    let touched = visitor.script("return (window.wrappedJSObject || window).touched", json!([])).await;
    assert_eq!(touched, json!(0), "storage was touched");
    assert_eq!(visitor.storage().await, before, "what somebody else kept is as it was");
    // A reload is still a shared device.
    visitor.reloads().await;
    visitor.see(&visitor.say(Say::SharedHome)).await;
    visitor.was_quiet().await;
}

const COUNT_TOUCHES: &str = "
    const page = window.wrappedJSObject || window;
    page.touched = 0;
    const real = Object.getOwnPropertyDescriptor(page.Storage.prototype, 'getItem') && page.localStorage;
    const get = () => { page.touched += 1; return real; };
    const own = window.wrappedJSObject ? exportFunction(get, page) : get;
    page.Object.defineProperty(page, 'localStorage', window.wrappedJSObject ? cloneInto({ get: own, configurable: true }, page, { cloneFunctions: true }) : { get: own, configurable: true });
";

async fn finishing_and_clearing_leaves_nothing(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.goes_to("/?shared").await;
    writes_a_secret(&visitor).await;
    visitor.check_with_axe().await;
    visitor.finishes_and_clears(&[SECRET]).await;
}

async fn left_alone_it_is_covered_and_then_cleared(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.goes_to("/?shared").await;
    visitor.clocks_can_be_moved().await;
    writes_a_secret(&visitor).await;
    the_cover_comes_and_goes(&visitor).await;
    // A device that slept: only the wall clock went on.
    visitor.clocks_move(0.1, 30.0).await;
    it_is_cleared(&visitor).await;
    visitor.was_quiet().await;
}

async fn the_cover_comes_and_goes(visitor: &Visitor) {
    visitor.minutes_pass(4.0).await;
    assert_eq!(visitor.boxes().await, [SECRET]);
    visitor.minutes_pass(1.5).await;
    visitor.screen_say(Say::CoverAsk).await;
    assert!(visitor.boxes().await.is_empty() && !visitor.text().await.contains(SECRET), "a word can be read");
    // Nothing but the press brings the words back.
    visitor.minutes_pass(0.3).await;
    visitor.see_heading(&visitor.say(Say::CoverAsk)).await;
    visitor.uses_say(Say::CoverStay).await;
    visitor.see_heading("What else helps you feel a bit steadier?").await;
    assert_eq!(visitor.boxes().await, [SECRET], "every word is back");
    visitor.write("!").await;
    visitor.minutes_pass(4.0).await;
    assert_eq!(visitor.boxes().await, [format!("{SECRET}!")]);
}

async fn it_is_cleared(visitor: &Visitor) {
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    visitor.see(&visitor.say(Say::SharedCleared)).await;
    visitor.leaves_no_trace_of(&[SECRET]).await;
}

async fn in_a_partners_page_it_is_the_same(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    let host = Host::framing(&format!("{}/embed?shared", visitor.site.address()), "");
    visitor.go(&host.address()).await;
    visitor.step_into_frame().await;
    visitor.see_ready().await;
    visitor.clocks_can_be_moved().await;
    writes_a_secret(&visitor).await;
    the_cover_comes_and_goes(&visitor).await;
    visitor.minutes_pass(8.0).await;
    it_is_cleared(&visitor).await;
    assert_eq!(visitor.our_entries().await, []);
}
