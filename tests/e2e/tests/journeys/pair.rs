//! Two people with one device between them: they ask each other, aloud, and the page keeps nothing of it.

use std::rc::Rc;

use e2e::engine::Wishes;
use e2e::{Browser, Engine, Host, Site, Visitor};
use serde_json::{Value, json};
use waymark::core::wording::Say;

in_both_engines! {
    a_whole_deck_by_keyboard_alone,
    nothing_is_stored_and_what_was_kept_before_is_never_shown,
    leaving_blanks_the_page_and_back_shows_no_question,
}

// What does not depend on the engine.
in_chromium! {
    whoever_passes_the_other_is_still_asked,
    a_pause_and_help_give_the_question_back_as_it_was,
    they_can_stop_at_once_and_choose_something_else,
    on_a_narrow_screen_everything_fits_and_can_be_pressed,
    in_the_dark_and_from_right_to_left_it_still_reads,
    without_javascript_all_questions_are_on_one_page,
    the_first_page_leads_two_people_there_in_a_window_of_its_own,
}

/// The address of the page that people find, without an ending.
const PAIR: &str = "/pair";

/// Two people at the door.
async fn two(engine: Engine, wishes: Wishes) -> Visitor {
    let visitor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    visitor.goes_to_plain(PAIR).await;
    visitor.see_heading(&visitor.say(Say::PairHeading)).await;
    let ready = async || visitor.script("return 'wmOn' in document.querySelector('.wm-pair').dataset", json!([])).await;
    visitor.expect("the page to be ready", async || ready().await == json!(true)).await;
    visitor.site.started();
    visitor
}

/// What stands there: the address, the heading as it is read out, whether focus is on it, and how many headings are the first there is.
async fn screen(visitor: &Visitor) -> (String, String, bool, u64) {
    let script = "const seen = [...document.querySelectorAll('h1, h2, h3')].filter((one) => one.offsetParent);
        const first = seen.filter((one) => (one.ariaLevel ?? one.localName.at(1)) === '1');
        return [location.hash, first[0]?.innerText.replace(/\\s+/g, ' ').trim() ?? '', document.activeElement === first[0], first.length]";
    let seen = visitor.script(script, json!([])).await;
    let text = |at: usize| seen[at].as_str().unwrap_or_default().to_owned();
    (text(0), text(1), seen[2] == json!(true), seen[3].as_u64().unwrap_or_default())
}

/// Waits for this to be read out, at this address.
async fn hear(visitor: &Visitor, address: &str, heading: &str) {
    let there = async || {
        let (at, read, focused, count) = screen(visitor).await;
        at == address && read == heading && focused && count == 1
    };
    visitor.expect(&format!("{heading:?} read out at {address:?}"), there).await;
}

/// The question as it is read out when this one asks it.
fn asked(visitor: &Visitor, by: Say, question: &str) -> String {
    format!("{} {question}", visitor.say(by))
}

/// The questions of the first deck.
const STEADY: [&str; 5] = [
    "What helps you feel a bit steadier?",
    "Where do you feel most at ease?",
    "Which of these would you try on a busy day?",
    "Shall we try one of them together?",
    "What would you like near you on a hard day?",
];

async fn a_whole_deck_by_keyboard_alone(engine: Engine) {
    let visitor = two(engine, Wishes::default()).await;
    visitor.check_with_axe().await;
    let title = visitor.title().await;
    visitor.press_by_keyboard("Find your feet").await;
    for (at, question) in STEADY.iter().enumerate() {
        // They take turns to be first.
        let order = if at % 2 == 0 {
            [Say::PairFirstAsks, Say::PairSecondAsks]
        } else {
            [Say::PairSecondAsks, Say::PairFirstAsks]
        };
        let address = format!("#1-{}", at + 1);
        hear(&visitor, &address, &asked(&visitor, order[0], question)).await;
        visitor.check_with_axe().await;
        visitor.press_by_keyboard(&visitor.say(Say::PairSwap)).await;
        hear(&visitor, &address, &asked(&visitor, order[1], question)).await;
        visitor.press_by_keyboard(&visitor.say(Say::PairNext)).await;
    }
    hear(&visitor, "#0-1", &visitor.say(Say::PairClose)).await;
    for seen in ["What was it like to be asked?", "116 123"] {
        visitor.see(seen).await;
    }
    visitor.check_with_axe().await;
    assert_eq!(visitor.title().await, title, "the title says nothing of where they are");
    // Back to the last question, with the turn that it had, and further back to the one before.
    visitor.press_by_keyboard(&visitor.say(Say::PairAgain)).await;
    hear(&visitor, "#1-5", &asked(&visitor, Say::PairSecondAsks, STEADY[4])).await;
    visitor.press_by_keyboard(&visitor.say(Say::PairBack)).await;
    hear(&visitor, "#1-4", &asked(&visitor, Say::PairSecondAsks, STEADY[3])).await;
    visitor.was_quiet().await;
}

async fn whoever_passes_the_other_is_still_asked(engine: Engine) {
    let visitor = two(engine, Wishes::default()).await;
    visitor.press("What matters, and one small step").await;
    let (_, first, ..) = screen(&visitor).await;
    assert!(first.ends_with("What would you like?"), "{first}");
    let (at, ..) = screen(&visitor).await;
    visitor.uses_say(Say::PairPass).await;
    hear(&visitor, &at, &asked(&visitor, Say::PairSecondAsks, "What would you like?")).await;
    visitor.uses_say(Say::PairPass).await;
    let second = at.replace("-1", "-2");
    hear(&visitor, &second, &asked(&visitor, Say::PairSecondAsks, "What is smaller than that?")).await;
    // Next leads on at once, also where only one was asked.
    visitor.uses_say(Say::PairNext).await;
    hear(&visitor, &at.replace("-1", "-3"), &asked(&visitor, Say::PairFirstAsks, "What could help?")).await;
    // The three presses are equally large, whichever is filled.
    let sizes = "return [...document.querySelectorAll('[data-wm-walking] .wm-turns__press')]
        .map((one) => [one.offsetWidth, one.offsetHeight].join(' by '))";
    let sizes = visitor.script(sizes, json!([])).await;
    assert!(sizes.as_array().is_some_and(|all| all.len() == 3 && all.iter().all(|one| *one == all[0])), "{sizes}");
    visitor.was_quiet().await;
}

async fn a_pause_and_help_give_the_question_back_as_it_was(engine: Engine) {
    let visitor = two(engine, Wishes::default()).await;
    visitor.press("Find your feet").await;
    visitor.uses_say(Say::PairSwap).await;
    let question = asked(&visitor, Say::PairSecondAsks, STEADY[0]);
    hear(&visitor, "#1-1", &question).await;
    visitor.uses_say(Say::PairPause).await;
    hear(&visitor, "#1-1", &visitor.say(Say::PairPauseHeading)).await;
    visitor.check_with_axe().await;
    visitor.press("Hold something cool").await;
    visitor.see("Move it from hand to hand.").await;
    visitor.uses_say(Say::PairGoOn).await;
    hear(&visitor, "#1-1", &question).await;
    visitor.uses_say(Say::BarHelp).await;
    visitor.see("116 123").await;
    visitor.check_with_axe().await;
    visitor.uses_say(Say::PairGoOn).await;
    hear(&visitor, "#1-1", &question).await;
    visitor.was_quiet().await;
}

async fn they_can_stop_at_once_and_choose_something_else(engine: Engine) {
    let visitor = two(engine, Wishes::default()).await;
    visitor.press("Find your feet").await;
    visitor.uses_say(Say::PairStop).await;
    hear(&visitor, "#0-1", &visitor.say(Say::PairClose)).await;
    // Help gives the end back, not the question.
    visitor.uses_say(Say::BarHelp).await;
    visitor.uses_say(Say::PairGoOn).await;
    hear(&visitor, "#0-1", &visitor.say(Say::PairClose)).await;
    visitor.uses_say(Say::PairAnother).await;
    hear(&visitor, "#0", &visitor.say(Say::PairHeading)).await;
    // Help at the door leads back to the door.
    visitor.uses_say(Say::BarHelp).await;
    visitor.uses_say(Say::PairGoOn).await;
    hear(&visitor, "#0", &visitor.say(Say::PairHeading)).await;
    visitor.press("My tree of strengths").await;
    visitor
        .expect("a question of the tree", async || screen(&visitor).await.1.ends_with("What helped to make you, you?"))
        .await;
    visitor.was_quiet().await;
}

const SECRET: &str = "Nobody else may read this";

async fn nothing_is_stored_and_what_was_kept_before_is_never_shown(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.goes_to_plain(PAIR).await;
    visitor.see_heading(&visitor.say(Say::PairHeading)).await;
    visitor.press("Find your feet").await;
    visitor.uses_say(Say::PairPass).await;
    visitor.uses_say(Say::PairNext).await;
    visitor.uses_say(Say::PairStop).await;
    assert_eq!(visitor.storage().await, Vec::new(), "it wrote something");
    visitor.put(&[("waymark:kept".to_owned(), SECRET.to_owned())]).await;
    let before = visitor.storage().await;
    visitor.goes_to_plain(PAIR).await;
    visitor.see_heading(&visitor.say(Say::PairHeading)).await;
    visitor.press("Find your feet").await;
    visitor.uses_say(Say::PairSwap).await;
    let whole = visitor.script("return document.documentElement.outerHTML", json!([])).await;
    assert!(whole.as_str().is_some_and(|whole| whole.contains(STEADY[4]) && !whole.contains(SECRET)));
    assert_eq!(visitor.storage().await, before);
    assert_eq!(visitor.script("return history.state", json!([])).await, Value::Null);
    // There is nothing to write in, and it asked for its own files only.
    assert!(visitor.boxes().await.is_empty());
    let files = visitor
        .script("return performance.getEntriesByType('resource').map((one) => one.name.split('/').at(-1))", json!([]))
        .await;
    let own = |name: &str| ["pair-", "styles-", "icon-", "collector"].iter().any(|begin| name.starts_with(begin));
    let strange: Vec<_> = files.as_array().unwrap().iter().filter(|name| !own(name.as_str().unwrap())).collect();
    assert!(strange.is_empty() && files.as_array().unwrap().len() >= 3, "{files}");
}

async fn leaving_blanks_the_page_and_back_shows_no_question(engine: Engine) {
    let safe = Host::safe_place();
    let visitor = two(engine, Wishes::default()).await;
    visitor.press("Find your feet").await;
    visitor.uses_say(Say::PairSwap).await;
    visitor.leave_leads_to(&safe, visitor.site.content.site.leave_to.as_ref()).await;
    visitor.press_in(".wm-bar__row", &visitor.say(Say::BarLeave)).await;
    visitor.see_heading("The weather today").await;
    visitor.goes_back().await;
    assert!(!visitor.text().await.contains(STEADY[0]), "Back showed the question");
    assert_eq!(visitor.outside.asked(), Vec::<String>::new(), "nothing was asked of the real safe page");
}

/// Every control that is seen, with what is wrong with it: too small to press, or beside the screen.
const PRESSES: &str = "
    const bad = [];
    if (document.documentElement.scrollWidth > innerWidth) bad.push('wider than the screen');
    for (const one of document.querySelectorAll('a, button, summary')) {
        const box = one.getBoundingClientRect();
        if (!one.offsetParent || box.width < 2 || one.closest('.wm-bar__exit')) continue;
        const covers = one.matches('.wm-card__link') ? one.closest('.wm-card').getBoundingClientRect() : box;
        if (covers.height < 44 || covers.width < 44) bad.push(one.innerText + ': ' + covers.width + ' by ' + covers.height);
        if (box.right > innerWidth + 1 || box.left < -1) bad.push(one.innerText + ': beside the screen');
    }
    return bad";

async fn on_a_narrow_screen_everything_fits_and_can_be_pressed(engine: Engine) {
    let visitor = two(engine, Wishes { narrowest: true, ..Wishes::default() }).await;
    let fits = async |visitor: &Visitor, what: &str| {
        let bad = visitor.script(PRESSES, json!([])).await;
        assert_eq!(bad, json!([]), "{what}");
        visitor.check_with_axe().await;
    };
    fits(&visitor, "the door").await;
    visitor.press("Five things that help").await;
    for say in [Say::PairNext, Say::PairPause, Say::PairGoOn, Say::PairStop] {
        fits(&visitor, "a question or a pause").await;
        visitor.uses_say(say).await;
    }
    hear(&visitor, "#0-1", &visitor.say(Say::PairClose)).await;
    fits(&visitor, "the end").await;
    visitor.was_quiet().await;
}

async fn in_the_dark_and_from_right_to_left_it_still_reads(engine: Engine) {
    let visitor = two(engine, Wishes { wide_and_dark: true, ..Wishes::default() }).await;
    visitor.check_with_axe().await;
    visitor.script("document.documentElement.dir = 'rtl'", json!([])).await;
    visitor.press("Find your feet").await;
    hear(&visitor, "#1-1", &asked(&visitor, Say::PairFirstAsks, STEADY[0])).await;
    let sign = "const box = (one) => document.querySelector('[data-wm-screen=\"1-1\"] ' + one).getBoundingClientRect();
        return box('[data-wm-turn=\"1\"] .wm-mark').left > box('[data-wm-turn=\"1\"] span').left";
    assert_eq!(visitor.script(sign, json!([])).await, json!(true), "the sign stands where reading begins");
    assert_eq!(visitor.script(PRESSES, json!([])).await, json!([]));
    visitor.check_with_axe().await;
    visitor.was_quiet().await;
}

async fn without_javascript_all_questions_are_on_one_page(engine: Engine) {
    let wishes = Wishes { no_script: true, ..Wishes::default() };
    let visitor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    visitor.goes_to_plain(PAIR).await;
    visitor.see_heading(&visitor.say(Say::PairHeading)).await;
    for seen in
        ["You can pass, always.", STEADY[0], STEADY[4], "What could help?", "What was it like to be asked?", "116 123"]
    {
        visitor.see(seen).await;
    }
    visitor.see(&visitor.say(Say::PairPauseMore)).await;
    for say in [Say::PairSwap, Say::PairNext, Say::PairPass, Say::PairAgain] {
        assert!(!visitor.offers(&visitor.say(say)).await, "{say:?} does nothing here");
    }
    visitor.press("Find your feet").await;
    let address = visitor.driver.current_url().await.unwrap();
    assert_eq!(address.fragment(), Some("1-1"));
}

async fn the_first_page_leads_two_people_there_in_a_window_of_its_own(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    let here = visitor.driver.window().await.unwrap();
    visitor.uses_say(Say::HomePair).await;
    visitor.expect("a second window", async || visitor.driver.windows().await.is_ok_and(|all| all.len() == 2)).await;
    let windows = visitor.driver.windows().await.unwrap();
    let other = windows.iter().find(|window| **window != here).unwrap();
    visitor.comes_to(other).await;
    visitor.see_heading(&visitor.say(Say::PairHeading)).await;
}
