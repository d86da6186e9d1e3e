//! The third engine: one journey with a text box, keeping, and a frame, so that it is no surprise later.

use std::rc::Rc;

use e2e::walk::Given;
use e2e::{Browser, Engine, Host, Keep, Site, Visitor};
use waymark::core::wording::Say;

use crate::coming_back::passes_the_device_question;

#[tokio::test]
async fn writes_keeps_and_finds_the_words_again_on_our_page_and_in_a_frame() {
    let visitor = Visitor::with(Browser::open(Engine::WebKit).await, Rc::new(Site::serve()));
    visitor.goes_to("/").await;
    visitor.check_with_axe().await;
    writes_and_finds_again(&visitor, "On our own page", async || visitor.reloads().await).await;
    visitor.was_quiet().await;

    let host = Host::framing(&format!("{}/embed", visitor.site.address()), "");
    let goes_to_host = async || {
        visitor.site.starts();
        visitor.go(&host.address()).await;
        visitor.step_into_frame().await;
        visitor.see_ready().await;
        visitor.site.started();
    };
    goes_to_host().await;
    writes_and_finds_again(&visitor, "In a frame", goes_to_host).await;
    visitor.quiet(&visitor.site, &[&host.address()]).await;
}

#[tokio::test]
async fn a_frame_without_an_origin_does_not_stop_the_visit() {
    let visitor = Visitor::with(Browser::open(Engine::WebKit).await, Rc::new(Site::serve()));
    let host = Host::framing(&format!("{}/embed", visitor.site.address()), "sandbox=\"allow-scripts\"");
    visitor.go(&host.address()).await;
    visitor.step_into_frame().await;
    visitor.see_ready().await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("Cold air").await;
    visitor.see(&visitor.say(Say::KeepLineRefused)).await;
}

async fn writes_and_finds_again(visitor: &Visitor, words: &str, comes_again: impl AsyncFn()) {
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write(words).await;
    visitor.see_kept(words).await;
    comes_again().await;
    visitor.see(&visitor.say(Say::HomeKept)).await;
    visitor.press(&visitor.exercise("steady").title).await;
    passes_the_device_question(visitor).await;
    visitor.screen_say(Say::FoundAsk).await;
    visitor.uses_say(Say::FoundGoOn).await;
    visitor.screen("What else helps you feel a bit steadier?").await;
    assert_eq!(visitor.boxes().await, [words]);
}
