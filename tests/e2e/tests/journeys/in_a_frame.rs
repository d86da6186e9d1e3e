//! Somebody meets the widget inside a partner's page, which is another site than ours.

use std::rc::Rc;

use e2e::walk::Given;
use e2e::{Browser, Engine, Host, Keep, Site, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

use crate::coming_back::passes_the_device_question;

in_both_engines! {
    goes_through_an_exercise_and_finds_the_words_again,
    what_is_kept_in_a_partners_page_is_not_on_our_own,
    the_address_for_people_cannot_be_framed_by_others,
}

async fn opens_in_frame(engine: Engine) -> (Visitor, Host) {
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(Site::serve()));
    let host = Host::framing(&format!("{}/embed", visitor.site.address()), "");
    goes_to_host(&visitor, &host).await;
    (visitor, host)
}

async fn goes_to_host(visitor: &Visitor, host: &Host) {
    visitor.site.starts();
    visitor.go(&host.address()).await;
    visitor.step_into_frame().await;
    visitor.see_ready().await;
    visitor.site.started();
}

async fn goes_through_an_exercise_and_finds_the_words_again(engine: Engine) {
    let (visitor, host) = opens_in_frame(engine).await;
    let entries = visitor.script("return history.length", json!([])).await;
    assert_ne!(visitor.focused().await, visitor.heading().await, "focus is never taken on load in a frame");
    visitor.check_with_axe().await;
    visitor.opens("small-step", Keep::Yes).await;
    let given = visitor.walks_until("small-step", "letter", Given::default()).await;
    visitor.see_kept(given.words_at("plan-b")).await;
    assert_eq!(
        visitor.script("return history.length", json!([])).await,
        entries,
        "a frame adds nothing to the partner's history"
    );
    visitor.quiet(&visitor.site, &[&host.address()]).await;

    goes_to_host(&visitor, &host).await;
    visitor.see(&visitor.say(Say::HomeKept)).await;
    visitor.finds("small-step").await;
    passes_the_device_question(&visitor).await;
    visitor.screen_say(Say::FoundAsk).await;
    visitor.uses_say(Say::FoundGoOn).await;
    visitor.screen_say(Say::LetterAsk).await;
    visitor.see(given.words_at("plan-b")).await;
    visitor.quiet(&visitor.site, &[&host.address()]).await;
}

async fn what_is_kept_in_a_partners_page_is_not_on_our_own(engine: Engine) {
    let (visitor, _host) = opens_in_frame(engine).await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("Only here").await;
    visitor.see_kept("Only here").await;
    visitor.step_out_of_frame().await;
    visitor.goes_to("/").await;
    visitor.see(&visitor.say(Say::HomeNotKept)).await;
    assert_eq!(visitor.our_entries().await, []);
}

async fn the_address_for_people_cannot_be_framed_by_others(engine: Engine) {
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(Site::serve()));
    let host = Host::framing(&format!("{}/", visitor.site.address()), "");
    visitor.go(&host.address()).await;
    visitor.see_heading("A partner's page").await;
    visitor.step_into_frame().await;
    visitor.see_no_more(&visitor.say(Say::HomeTitle)).await;
}
