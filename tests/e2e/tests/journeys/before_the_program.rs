//! Somebody comes for the first time, and does not wait for the program: the first screens of an exercise are there without it. What is
//! pressed and written on them is where it was, and as it was, when the program comes; and kept, if it never does.

use std::rc::Rc;

use e2e::{Browser, Engine, Host, Keep, Site, Visitor};
use serde_json::json;
use waymark::core::wording::Say;
use xtask::server::{Breakage, Gate};

in_both_engines! {
    the_first_question_is_answered_before_the_program_is_there_and_nothing_moves_when_it_comes,
    what_only_the_program_can_do_is_done_when_it_is_there,
    a_page_that_ends_before_the_program_came_has_lost_nothing,
    what_is_not_to_be_kept_is_nowhere,
    where_no_program_comes_the_words_can_be_copied,
    words_that_are_not_on_the_screen_can_be_copied_too,
    whoever_comes_back_to_an_exercise_is_asked_and_loses_nothing,
    help_that_is_pressed_while_the_program_takes_over_comes,
    in_a_frame_nothing_stands_in_the_history_and_focus_stays,
    cards_that_were_chosen_stay_chosen_and_another_tab_is_no_trouble,
    where_nobody_comes_in_a_press_waits_and_counts,
}

in_chromium! {
    a_page_that_was_used_before_or_is_asked_for_something_waits_for_the_program,
}

const WORDS: &str = " Žofie & I,  \"so far\" <b>1</b> 好 ";
const KEY: &str = waymark::core::way_in::KEY;
const IS_READY: &str = "return 'wmReady' in document.documentElement.dataset";
const MAY_COME_IN: &str = "return 'wmWay' in document.documentElement.dataset && Boolean(document.querySelector('link[data-wm-styles]').sheet)";

/// Somebody in front of the first screen, and what the program waits behind.
pub async fn comes(engine: Engine) -> (Visitor, Gate) {
    let gate = Gate::default();
    let site = Site::broken(".wasm", Breakage::Held(gate.clone()));
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(site));
    visitor.goes_to_plain("/").await;
    may_come_in(&visitor).await;
    (visitor, gate)
}

async fn may_come_in(visitor: &Visitor) {
    let may = async || visitor.asks_in_between(MAY_COME_IN).await == Some(json!(true));
    visitor.expect("the way in to be open", may).await;
}

/// From the first screen to the first question of *When things wobble*, without the program.
async fn comes_to_the_box(visitor: &Visitor, keep: Keep) {
    let title = visitor.exercise("wobble-plan").title;
    visitor.uses_say(Say::HomeAll).await;
    visitor.see_heading(&visitor.say(Say::HomeAll)).await;
    visitor.uses(&title).await;
    visitor.see_heading(&visitor.say(Say::DeviceAsk)).await;
    visitor.uses_say(Say::DeviceMe).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_heading(&visitor.say(Say::KeepAsk)).await;
    visitor.uses_say(if keep == Keep::Yes { Say::KeepYes } else { Say::KeepNo }).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_heading(&title).await;
    visitor.uses_say(Say::OpenStart).await;
    visitor.see_heading(&question(visitor)).await;
    visitor.see_focus_on_heading().await;
    assert_eq!(visitor.script(IS_READY, json!([])).await, json!(false), "the program was held back");
}

/// The first question of that exercise.
fn question(visitor: &Visitor) -> String {
    visitor.exercise("wobble-plan").steps[1].ask.to_string()
}

async fn texts(visitor: &Visitor) -> Vec<(String, String)> {
    visitor.our_entries().await
}

async fn is_kept(visitor: &Visitor) {
    let kept = async || {
        let texts = texts(visitor).await;
        texts.iter().all(|(key, _)| key != KEY) && texts.iter().any(|(_, text)| text.contains("so far"))
    };
    visitor.expect("the program to have kept the words", kept).await;
    visitor.see(&visitor.say(Say::KeepLineKept)).await;
}

async fn the_first_question_is_answered_before_the_program_is_there_and_nothing_moves_when_it_comes(engine: Engine) {
    let (visitor, gate) = comes(engine).await;
    assert!(texts(&visitor).await.is_empty(), "something was written before anybody chose");
    comes_to_the_box(&visitor, Keep::Yes).await;
    assert!(texts(&visitor).await.is_empty(), "something was written before anybody wrote");
    visitor.check_with_axe().await;
    visitor.write(WORDS).await;
    visitor.see(&visitor.say(Say::KeepLineWill)).await;
    let [(key, text)] = texts(&visitor).await.try_into().expect("one text stands in storage");
    assert!(key == KEY && text.contains("so far"), "{key}: {text}");
    assert!(!text.contains("device") && !text.contains("mine"), "who else uses the device is never stored: {text}");
    visitor.script("document.querySelector('textarea').setSelectionRange(3, 7)", json!([])).await;
    let before = visitor.script(STANDS, json!([])).await;

    gate.opens();
    visitor.see_ready().await;
    assert_eq!(visitor.script(STANDS, json!([])).await, before, "something moved");
    assert_eq!(visitor.boxes().await, [WORDS]);
    assert_eq!(visitor.script(CARET, json!([])).await, json!([3, 7, true]), "the caret is where it was");
    is_kept(&visitor).await;
    for earlier in [visitor.exercise("wobble-plan").title.to_string(), visitor.say(Say::KeepAsk)] {
        visitor.goes_back().await;
        visitor.see_heading(&earlier).await;
    }
    visitor.was_quiet().await;
}

async fn what_only_the_program_can_do_is_done_when_it_is_there(engine: Engine) {
    let (visitor, gate) = comes(engine).await;
    comes_to_the_box(&visitor, Keep::Yes).await;
    visitor.write(WORDS).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.see(&visitor.say(Say::LockWorking)).await;
    visitor.see_heading(&question(&visitor)).await;
    gate.opens();
    let next = visitor.exercise("wobble-plan").steps[2].ask.to_string();
    visitor.see_heading(&next).await;
    visitor.see_focus_on_heading().await;
    visitor.see_no_more(&visitor.say(Say::LockWorking)).await;
    visitor.goes_back().await;
    visitor.see_heading(&question(&visitor)).await;
    assert_eq!(visitor.boxes().await, [WORDS]);
    is_kept(&visitor).await;
    visitor.was_quiet().await;
}

async fn a_page_that_ends_before_the_program_came_has_lost_nothing(engine: Engine) {
    let (visitor, gate) = comes(engine).await;
    comes_to_the_box(&visitor, Keep::Yes).await;
    visitor.write(WORDS).await;
    // Help is there without the program, and Back from it leads to the words.
    visitor.uses_say(Say::BarHelp).await;
    visitor.see("116 123").await;
    visitor.goes_back().await;
    visitor.see_heading(&question(&visitor)).await;
    assert_eq!(visitor.boxes().await, [WORDS]);
    gate.opens();
    visitor.script("location.reload()", json!([])).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    visitor.see_ready().await;
    visitor.see(&visitor.say(Say::HomeKept)).await;
    assert!(texts(&visitor).await.iter().all(|(key, _)| key != KEY), "the first text is not needed any more");
    visitor.finds("wobble-plan").await;
    visitor.passes_the_device_question().await;
    visitor.uses_say(Say::FoundGoOn).await;
    visitor.see_heading(&question(&visitor)).await;
    assert_eq!(visitor.boxes().await, [WORDS]);
}

async fn what_is_not_to_be_kept_is_nowhere(engine: Engine) {
    let (visitor, gate) = comes(engine).await;
    comes_to_the_box(&visitor, Keep::No).await;
    visitor.write(WORDS).await;
    visitor.see(&visitor.say(Say::KeepLineNot)).await;
    assert!(texts(&visitor).await.is_empty());
    gate.opens();
    visitor.see_ready().await;
    assert_eq!(visitor.boxes().await, [WORDS]);
    visitor.see(&visitor.say(Say::KeepLineNot)).await;
    assert!(texts(&visitor).await.is_empty());
    visitor.was_quiet().await;
}

async fn where_no_program_comes_the_words_can_be_copied(engine: Engine) {
    let (visitor, gate) = comes(engine).await;
    comes_to_the_box(&visitor, Keep::No).await;
    visitor.write(WORDS).await;
    gate.closes();
    visitor.see(&visitor.say(Say::FrozenAsk)).await;
    visitor.see(&visitor.say(Say::FrozenBoxes)).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    assert_eq!(visitor.boxes().await, [WORDS]);
    visitor.see("116 123").await;
}

async fn words_that_are_not_on_the_screen_can_be_copied_too(engine: Engine) {
    let (visitor, gate) = comes(engine).await;
    comes_to_the_box(&visitor, Keep::No).await;
    visitor.write(WORDS).await;
    visitor.uses_say(Say::BarHelp).await;
    visitor.see_heading(&visitor.say(Say::HelpHeading)).await;
    gate.closes();
    visitor.see(&visitor.say(Say::FrozenBoxes)).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    assert_eq!(visitor.boxes().await, [WORDS]);
    // Help is where it is on the first screen.
    visitor.see("116 123").await;
}

/// Back to the question about keeping, which is answered another way, and on again: what was written stands where it stood, and the line under
/// it says what was chosen.
async fn whoever_comes_back_to_an_exercise_is_asked_and_loses_nothing(engine: Engine) {
    let (visitor, gate) = comes(engine).await;
    comes_to_the_box(&visitor, Keep::Yes).await;
    visitor.write(WORDS).await;
    let title = visitor.exercise("wobble-plan").title;
    visitor.goes_back().await;
    visitor.see_heading(&title).await;
    visitor.goes_back().await;
    visitor.see_heading(&visitor.say(Say::KeepAsk)).await;
    visitor.uses_say(Say::KeepNo).await;
    assert!(texts(&visitor).await.is_empty(), "what is not to be kept is not");
    visitor.driver.forward().await.expect("Forward");
    visitor.see_heading(&title).await;
    visitor.driver.forward().await.expect("Forward");
    visitor.see_heading(&question(&visitor)).await;
    assert_eq!(visitor.boxes().await, [WORDS]);
    visitor.see(&visitor.say(Say::KeepLineNot)).await;
    for _ in 0..2 {
        visitor.goes_back().await;
    }
    visitor.see_heading(&visitor.say(Say::KeepAsk)).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.see(&visitor.say(Say::LockWorking)).await;
    gate.opens();
    visitor.see_heading(&visitor.say(Say::FoundAsk)).await;
    visitor.uses_say(Say::FoundGoOn).await;
    // Where they were last.
    visitor.see_heading(&title).await;
    visitor.uses_say(Say::OpenStart).await;
    visitor.see_heading(&question(&visitor)).await;
    assert_eq!(visitor.boxes().await, [WORDS]);
    assert!(texts(&visitor).await.is_empty());
}

/// Between the moment at which the program gets what was done and the one at which it stands there.
async fn help_that_is_pressed_while_the_program_takes_over_comes(engine: Engine) {
    let (visitor, gate) = comes(engine).await;
    comes_to_the_box(&visitor, Keep::No).await;
    visitor.write(WORDS).await;
    let presses = "document.addEventListener('waymark:taking', () => document.querySelector('[data-wm-help]').click(), { capture: true, once: true })";
    visitor.script(presses, json!([])).await;
    gate.opens();
    visitor.see_heading(&visitor.say(Say::HelpHeading)).await;
    visitor.see_ready().await;
    visitor.goes_back().await;
    visitor.see_heading(&question(&visitor)).await;
    assert_eq!(visitor.boxes().await, [WORDS]);
}

async fn in_a_frame_nothing_stands_in_the_history_and_focus_stays(engine: Engine) {
    let gate = Gate::default();
    let site = Site::broken(".wasm", Breakage::Held(gate.clone()));
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(site));
    let host = Host::framing(&format!("{}/embed", visitor.site.address()), "");
    visitor.go(&host.address()).await;
    let entries = visitor.script("return history.length", json!([])).await;
    visitor.step_into_frame().await;
    may_come_in(&visitor).await;
    comes_to_the_box(&visitor, Keep::Yes).await;
    visitor.write(WORDS).await;
    assert_eq!(visitor.script("return history.length", json!([])).await, entries);
    gate.opens();
    visitor.see_ready().await;
    assert_eq!(visitor.boxes().await, [WORDS]);
    is_kept(&visitor).await;
    visitor.uses_say(Say::Back).await;
    visitor.see_heading(&visitor.exercise("wobble-plan").title).await;
    assert_eq!(visitor.script("return history.length", json!([])).await, entries);
}

async fn cards_that_were_chosen_stay_chosen_and_another_tab_is_no_trouble(engine: Engine) {
    let (visitor, gate) = comes(engine).await;
    let exercise = visitor.exercise("small-step");
    visitor.finds("small-step").await;
    visitor.uses_say(Say::Skip).await;
    visitor.see_heading(&visitor.say(Say::KeepAsk)).await;
    visitor.uses_say(Say::KeepYes).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_heading(&exercise.title).await;
    visitor.uses_say(Say::OpenStart).await;
    visitor.see_heading(&exercise.steps[1].ask).await;
    visitor.uses_say(Say::CarryOn).await;
    let cards = &exercise.steps[2];
    visitor.see_heading(&cards.ask).await;
    let [first, second] = [&cards.cards[0].say, &cards.cards[1].say];
    for card in [first, second, first] {
        visitor.uses(card).await;
    }
    assert_eq!(visitor.chosen().await, [second.to_string()]);
    // Another page of the same site keeps something before the program is here.
    let other = format!(
        "localStorage.setItem('waymark:other1:a', {})",
        json!(waymark::core::saved::seal(&theirs(), 1, "other"))
    );
    visitor.script(&other, json!([])).await;
    gate.opens();
    visitor.see_ready().await;
    assert_eq!(visitor.chosen().await, [second.to_string()]);
    let both = async || {
        let all = texts(&visitor).await.into_iter().map(|(_, text)| text).collect::<String>();
        all.contains("theirs alone") && all.contains(cards.cards[1].id.as_str())
    };
    visitor.expect("both to be kept", both).await;
}

/// What another page kept in the same exercise.
fn theirs() -> waymark::core::sitting::Record {
    use waymark::core::exercise::Mode;
    use waymark::core::sitting::{Record, Response, Sitting};
    let sitting = Sitting::new("other-1".into(), "2026-11-22".into(), "more".into(), Mode::Words);
    let sitting = sitting.with("more".into(), "What?".into(), "en".into(), Response::Wrote("theirs alone".into()));
    Record::new("small-step".into()).with(sitting)
}

async fn a_page_that_was_used_before_or_is_asked_for_something_waits_for_the_program(engine: Engine) {
    for path in ["/?shared", "/?keep=off", "/?show=steady", "/?audience=under18", "/?lang=cy", "/?lines=demo", "/#c1.1"]
    {
        let gate = Gate::default();
        let site = Site::broken(".wasm", Breakage::Held(gate.clone()));
        let visitor = Visitor::with(Browser::open(engine).await, Rc::new(site));
        visitor.goes_to_plain(path).await;
        waits(&visitor, path).await;
        gate.opens();
    }
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("wobble-plan", Keep::Yes).await;
    visitor.uses_say(Say::OpenStart).await;
    visitor.write(WORDS).await;
    is_kept(&visitor).await;
    visitor.goes_to("/").await;
    waits(&visitor, "something is kept").await;
    for path in ["/?scheme=dark&text=large", "/?level=2&accent=4b1d5a"] {
        let site = Site::broken(".wasm", Breakage::Held(Gate::default()));
        let visitor = Visitor::with(Browser::open(engine).await, Rc::new(site));
        visitor.goes_to_plain(path).await;
        may_come_in(&visitor).await;
    }
}

async fn where_nobody_comes_in_a_press_waits_and_counts(engine: Engine) {
    let gate = Gate::default();
    let site = Site::broken(".wasm", Breakage::Held(gate.clone()));
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(site));
    visitor.goes_to_plain("/?lines=none").await;
    waits(&visitor, "the address asks for something").await;
    visitor.uses(&visitor.exercise("steady").title).await;
    visitor.see(&visitor.say(Say::LockWorking)).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    gate.opens();
    visitor.see_heading(&visitor.say(Say::DeviceAsk)).await;
    visitor.see_no_more(&visitor.say(Say::LockWorking)).await;
    visitor.was_quiet().await;
}

/// The page is there in full, and its way in is closed.
async fn waits(visitor: &Visitor, why: &str) {
    let whole = async || visitor.asks_in_between("return document.readyState").await == Some(json!("complete"));
    visitor.expect("the whole page", whole).await;
    assert_eq!(visitor.script(MAY_COME_IN, json!([])).await, json!(false), "{why}");
}

/// Where everything stands that can be read below the bar, but the line about keeping: its words change as they are kept.
const STANDS: &str = "
    const seen = [...document.querySelectorAll('main h1, main p, main button, main textarea')].filter((node) => node.getClientRects().length && !node.closest('.wm-keep-line'));
    return seen.map((node) => { const box = node.getBoundingClientRect(); return [node.textContent.trim(), Math.round(box.x), Math.round(box.y), Math.round(box.width)]; });
";
const CARET: &str = "
    const box = document.querySelector('textarea');
    return [box.selectionStart, box.selectionEnd, document.activeElement === box];
";
