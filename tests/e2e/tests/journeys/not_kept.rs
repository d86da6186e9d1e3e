//! Somebody whose browser does not keep anything, or has no room left. The visit goes on and one calm sentence says how it is.

use std::rc::Rc;

use e2e::engine::Wishes;
use e2e::walk::Given;
use e2e::{Browser, Engine, Host, Keep, Site, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

in_both_engines! {
    a_browser_that_refuses_storage_does_not_stop_the_visit,
    a_frame_without_an_origin_does_not_stop_the_visit,
    a_full_browser_keeps_the_words_on_the_screen_and_says_so,
}

async fn a_browser_that_refuses_storage_does_not_stop_the_visit(engine: Engine) {
    let wishes = Wishes { no_storage: true, ..Wishes::default() };
    let visitor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    visitor.goes_to("/").await;
    let refused = visitor
        .script("try { localStorage; return false } catch (e) { return e.name === 'SecurityError' }", json!([]))
        .await;
    assert_eq!(refused, json!(true), "this browser was to refuse storage");
    the_visit_goes_on(&visitor).await;
    visitor.was_quiet().await;
}

async fn a_frame_without_an_origin_does_not_stop_the_visit(engine: Engine) {
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(Site::serve()));
    let host = Host::framing(&format!("{}/embed", visitor.site.address()), "sandbox=\"allow-scripts\"");
    visitor.site.starts();
    visitor.go(&host.address()).await;
    visitor.step_into_frame().await;
    visitor.see_ready().await;
    visitor.site.started();
    the_visit_goes_on(&visitor).await;
    visitor.quiet(&visitor.site, &[&host.address()]).await;
}

async fn the_visit_goes_on(visitor: &Visitor) {
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("Cold air on my face").await;
    visitor.see(&visitor.say(Say::KeepLineRefused)).await;
    visitor.see_no_more(&visitor.say(Say::KeepLineKept)).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.screen_say(Say::LetterAsk).await;
    visitor.see("Cold air on my face").await;
}

async fn a_full_browser_keeps_the_words_on_the_screen_and_says_so(engine: Engine) {
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(Site::serve()));
    visitor.goes_to_plain("/paper").await;
    visitor.script(FILL, json!([])).await;
    let before = visitor.storage().await.len();
    visitor.goes_to("/").await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("Cold air on my face").await;
    visitor.see(&visitor.say(Say::KeepLineFull)).await;
    visitor.check_with_axe().await;
    assert_eq!(visitor.boxes().await, ["Cold air on my face"]);
    // Room is made while the visit goes on: the next change is kept, and everything before it.
    visitor.script("localStorage.removeItem('other-site-0')", json!([])).await;
    visitor.write(" and a song").await;
    visitor.see(&visitor.say(Say::KeepLineKept)).await;
    visitor.see_kept("Cold air on my face and a song").await;
    let others = visitor.storage().await.into_iter().filter(|(key, _)| !key.starts_with("waymark:")).count();
    assert_eq!(others, before - 1, "what is not ours is left alone");
    visitor.was_quiet().await;
}

/// Takes all the room there is, to the last letter.
const FILL: &str = "
    let n = 0;
    for (let size = 1 << 20; size >= 1; size = size >> 1) {
        try { for (;;) localStorage.setItem('other-site-' + n, 'x'.repeat(size)), n++; } catch (e) { localStorage.removeItem('other-site-' + n); }
    }
";
