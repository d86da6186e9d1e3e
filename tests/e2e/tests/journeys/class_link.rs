//! A tutor makes a class link, by mouse and by keyboard alone, and a phone reads its square.

use std::rc::Rc;

use e2e::engine::Wishes;
use e2e::{Browser, Engine, Site, Visitor};
use serde_json::json;
use waymark::core::class::Class;
use waymark::core::wording::Say;

in_both_engines! {
    by_keyboard_alone_a_ready_session_is_changed_and_shown_large,
}

// What does not depend on the engine.
in_chromium! {
    what_a_tutor_chooses_stands_in_the_link_and_a_phone_reads_it_from_the_square,
    without_javascript_each_ready_session_has_its_link_and_a_phone_reads_its_square,
    where_no_program_runs_the_link_is_there_and_the_page_says_that_its_square_is_not,
}

async fn arrives(engine: Engine, wishes: Wishes) -> Visitor {
    let tutor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    tutor.goes_to_plain("/class-link").await;
    tutor.see_heading(&tutor.say(Say::LinkHeading)).await;
    tutor
}

/// The link in the box, from its `#` on. It leads to the page beside this one.
async fn link(tutor: &Visitor) -> String {
    let value = tutor.script("return document.getElementById('link').value", json!([])).await;
    let value = value.as_str().unwrap_or_default();
    value.strip_prefix(&format!("{}/", tutor.site.address())).unwrap_or(value).to_owned()
}

/// Waits for this link, which is exactly what `core::class` would write.
async fn see_link(tutor: &Visitor, wanted: &str) {
    tutor.expect(&format!("the link {wanted}"), async || link(tutor).await == wanted).await;
    let class = Class::read(wanted, &tutor.site.content).expect("a class");
    assert_eq!(class.write(), wanted, "a link has one way to be written");
}

/// Focus on the button of a ready session.
async fn ready(tutor: &Visitor, number: usize) {
    let script = "document.querySelector(`[data-wm-number='${arguments[0]}']`).focus()";
    tutor.script(script, json!([number.to_string()])).await;
}

async fn what_a_tutor_chooses_stands_in_the_link_and_a_phone_reads_it_from_the_square(engine: Engine) {
    let tutor = arrives(engine, Wishes { wide_and_dark: true, ..Wishes::default() }).await;
    see_link(&tutor, "#c1").await;
    tutor.see(&tutor.say(Say::LinkOrderNone)).await;
    tutor.check_with_axe().await;
    for id in ["five-petals", "my-recovery"] {
        tutor.press(&tutor.exercise(id).title).await;
    }
    see_link(&tutor, "#c1.8.2").await;
    tutor.press(&format!("{}, {}", tutor.say(Say::BuilderUp), tutor.exercise("my-recovery").title)).await;
    see_link(&tutor, "#c1.2.8").await;
    // Steps: out, and in again when none is left.
    tutor.script("document.querySelector('[data-wm-exercise=\"2\"] summary').click()", json!([])).await;
    for step in ["People use the word recovery in different ways", "How often do you get a bit of that now?"] {
        tutor.press(step).await;
    }
    see_link(&tutor, "#c1.2:3-6,8.8").await;
    tutor.see(&tutor.say(Say::LinkStepsSome).replace("{count}", "5").replace("{all}", "7")).await;
    tutor.press(&tutor.say(Say::BuilderTextLarger)).await;
    tutor.press(&tutor.say(Say::LinkOutPicture)).await;
    see_link(&tutor, "#c1.2:3-6,8.8.-1:3.-3:2").await;
    tutor.check_with_axe().await;
    let address = format!("{}/#c1.2:3-6,8.8.-1:3.-3:2", tutor.site.address());
    tutor.press(&tutor.say(Say::LinkLarge)).await;
    let large = "dialog .wm-square__code";
    tutor
        .expect("a phone to read it", async || tutor.points_a_phone_at(large).await.as_deref() == Some(&*address))
        .await;
    tutor.check_with_axe().await;
    tutor.press_in("dialog", &tutor.say(Say::LinkClose)).await;
    // Taking all steps out of one would leave nothing to do: they are all back.
    for step in [
        "Which word feels right to you?",
        "What would tell you that life is going better?",
        "Where does each card belong for you?",
        "What would a good enough day look like?",
    ] {
        tutor.press(step).await;
    }
    see_link(&tutor, "#c1.2:8.8.-1:3.-3:2").await;
    tutor.press("What can you not put right on your own?").await;
    see_link(&tutor, "#c1.2.8.-1:3.-3:2").await;
    tutor.was_quiet().await;
}

async fn by_keyboard_alone_a_ready_session_is_changed_and_shown_large(engine: Engine) {
    let mut tutor = arrives(engine, Wishes { narrowest: true, ..Wishes::default() }).await;
    tutor.by_keyboard = true;
    ready(&tutor, 2).await;
    tutor.type_here(" ").await;
    see_link(&tutor, "#c1.1:5,7.4.13:2-3,5-6,8").await;
    tutor.check_with_axe().await;
    let over = tutor.look().await.over_the_edge;
    assert!(over.is_empty(), "something reaches over the edge: {over:?}");
    // The walk by Tab leaves alone what is chosen already.
    tutor.script("document.getElementById('show-4').focus()", json!([])).await;
    tutor.type_here(" ").await;
    see_link(&tutor, "#c1.1:5,7.13:2-3,5-6,8").await;
    tutor.uses_say(Say::LinkLarge).await;
    let address = format!("{}/#c1.1:5,7.13:2-3,5-6,8", tutor.site.address());
    let large = "dialog .wm-square__code";
    tutor
        .expect("a phone to read it", async || tutor.points_a_phone_at(large).await.as_deref() == Some(&*address))
        .await;
    let over = tutor.look().await.over_the_edge;
    assert!(over.is_empty(), "something reaches over the edge: {over:?}");
    tutor.type_here("\u{e00c}").await; // Escape, in WebDriver's own signs
    let closed = async || tutor.script("return document.querySelector('dialog').open", json!([])).await == json!(false);
    tutor.expect("the large square to be closed", closed).await;
    // Another ready session takes the place of what was chosen.
    ready(&tutor, 4).await;
    tutor.type_here(" ").await;
    see_link(&tutor, "#c1.1:5.12.10:6-11").await;
    tutor.was_quiet().await;
}

async fn without_javascript_each_ready_session_has_its_link_and_a_phone_reads_its_square(engine: Engine) {
    let tutor = arrives(engine, Wishes { no_script: true, ..Wishes::default() }).await;
    let origin =
        xtask::build::check_content(&xtask::build::today()).unwrap_or_else(|why| panic!("{why:?}")).site.origin;
    for (place, link) in
        ["#c1.1:5-7.2:2-6.8:3-9", "#c1.1:5,7.4.13:2-3,5-6,8", "#c1.1:5.6.9", "#c1.1:5.12.10:6-11"].iter().enumerate()
    {
        let address = format!("{origin}/{link}");
        tutor.see(&address).await;
        let code = format!(".wm-ready__one:nth-of-type({}) .wm-square__code", place + 1);
        assert_eq!(tutor.points_a_phone_at(&code).await.as_deref(), Some(&*address));
    }
    tutor.was_quiet().await;
}

async fn where_no_program_runs_the_link_is_there_and_the_page_says_that_its_square_is_not(engine: Engine) {
    let tutor = arrives(engine, Wishes { no_wasm: true, ..Wishes::default() }).await;
    tutor.see(&tutor.say(Say::LinkSquareNone)).await;
    tutor.press(&tutor.exercise("my-week").title).await;
    see_link(&tutor, "#c1.11").await;
    assert!(!tutor.offers(&tutor.say(Say::LinkLarge)).await, "there is nothing to show large");
    tutor.check_with_axe().await;
    tutor.was_quiet().await;
}
