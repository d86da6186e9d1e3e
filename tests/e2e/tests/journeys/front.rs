//! A tutor at the front of a room: a laptop, a projector, a clicker, and perhaps words of their own kept in the same browser.
//!
//! What stands on a wall is measured as a wall is seen: text as a part of the picture's width, because a projector makes every screen
//! about 2 m wide.

use std::rc::Rc;

use e2e::engine::Wishes;
use e2e::walk::Given;
use e2e::{Browser, Engine, Keep, Site, Visitor};
use serde_json::{Value, json};
use thirtyfour::Key;
use waymark::core::wording::Say;

in_both_engines! {
    a_whole_session_by_keyboard_alone,
    words_that_are_kept_here_are_never_on_the_wall,
}

// What does not depend on the engine.
in_chromium! {
    a_clicker_pauses_and_goes_on,
    every_picture_fits_on_small_and_large_walls,
    on_a_dark_wall_everything_can_be_read,
    on_a_narrow_screen_nothing_is_cut_off,
    the_minutes_are_silent_and_off_at_first,
    without_javascript_all_prompts_are_on_one_page,
}

/// The address of the page that people find, without an ending.
const FRONT: &str = "/front";

/// Somebody at the list of sessions.
async fn tutor(engine: Engine) -> Visitor {
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(Site::serve()));
    visitor.goes_to_plain(FRONT).await;
    visitor.see_heading(&visitor.say(Say::FrontHeading)).await;
    visitor.see(&visitor.say(Say::FrontKeys)).await;
    visitor.site.started();
    visitor
}

/// Makes the page itself as wide and high as a projector's picture.
async fn on_a_wall(visitor: &Visitor, width: u32, height: u32) {
    let script = "return [outerWidth - innerWidth, outerHeight - innerHeight]";
    let edges = visitor.script(script, json!([])).await;
    let edge = |at: usize| u32::try_from(edges[at].as_u64().unwrap_or_default()).unwrap();
    visitor.driver.set_window_rect(0, 0, width + edge(0), height + edge(1)).await.unwrap();
    let size = async || visitor.script("return [innerWidth, innerHeight]", json!([])).await == json!([width, height]);
    visitor.expect(&format!("a page of {width} by {height}"), size).await;
}

/// What stands on the wall: its address, its heading, and whether focus is there.
async fn picture(visitor: &Visitor) -> (String, String, bool) {
    let script = "const ask = [...document.querySelectorAll('.wm-wall__ask')].find((one) => one.offsetParent);
        return [location.hash, ask ? ask.textContent : '', document.activeElement === ask]";
    let seen = visitor.script(script, json!([])).await;
    let text = |at: usize| seen[at].as_str().unwrap_or_default().to_owned();
    (text(0), text(1), seen[2] == json!(true))
}

async fn see_picture(visitor: &Visitor, address: &str) -> String {
    visitor.expect(&format!("the picture {address}"), async || picture(visitor).await.0 == address).await;
    picture(visitor).await.1
}

async fn a_whole_session_by_keyboard_alone(engine: Engine) {
    let visitor = tutor(engine).await;
    visitor.check_with_axe().await;
    visitor.press_by_keyboard("Session 1: Recovery in my own words").await;
    let mut met = Vec::new();
    for place in 1..=23 {
        see_picture(&visitor, &format!("#1-{place}")).await;
        let (_, ask, focused) = picture(&visitor).await;
        assert!(focused, "focus is not on {ask:?}");
        met.push(ask);
        visitor.key(if place % 2 == 0 { Key::Right } else { Key::PageDown }).await;
    }
    // Behind the last one is the list, and nothing was met twice.
    visitor.see_heading(&visitor.say(Say::FrontHeading)).await;
    assert_eq!(
        (met.first().map(String::as_str), met.last().map(String::as_str)),
        (Some("Welcome"), Some("Before you go"))
    );
    assert!(met.windows(2).all(|pair| pair[0] != pair[1]), "{met:?}");
    visitor.press_by_keyboard(&visitor.say(Say::FrontGoOn)).await;
    see_picture(&visitor, "#1-23").await;
    visitor.key(Key::Left).await;
    see_picture(&visitor, "#1-22").await;
    visitor.key(Key::Home).await;
    see_picture(&visitor, "#1-1").await;
    visitor.key(Key::Escape).await;
    visitor.see_heading(&visitor.say(Say::FrontHeading)).await;
    visitor.was_quiet().await;
}

async fn a_clicker_pauses_and_goes_on(engine: Engine) {
    let visitor = tutor(engine).await;
    // Help is there before anything is chosen, and so is the way back from it.
    visitor.uses_say(Say::BarHelp).await;
    visitor.see("116 123").await;
    visitor.uses_say(Say::FrontGoOn).await;
    visitor.see_heading(&visitor.say(Say::FrontHeading)).await;
    visitor.press("Session 4: From “What is wrong with you?” to “What happened to you?”").await;
    see_picture(&visitor, "#4-1").await;
    for key in ["b", "."] {
        visitor.type_here(key).await;
        visitor.see(&visitor.say(Say::FrontPauseMore)).await;
        assert_eq!(picture(&visitor).await.0, "#4-1", "a pause is no address");
        visitor.check_with_axe().await;
        visitor.type_here(key).await;
        visitor.see_no_more(&visitor.say(Say::FrontPauseMore)).await;
    }
    visitor.uses_say(Say::FrontPause).await;
    visitor.press("Hold something cool").await;
    visitor.see("Move it from hand to hand.").await;
    visitor.uses_say(Say::FrontGoOn).await;
    visitor.see("Welcome").await;
    visitor.uses_say(Say::BarHelp).await;
    visitor.see("116 123").await;
    visitor.check_with_axe().await;
    visitor.key(Key::Escape).await;
    visitor.see("Welcome").await;
    // The second version of Sam by itself: from the choice and back to what comes after all three.
    visitor.script("location.hash = '#4-7'", json!([])).await;
    see_picture(&visitor, "#4-7").await;
    visitor.check_with_axe().await;
    visitor.press("Sam looked after everyone").await;
    see_picture(&visitor, "#4-14").await;
    for place in 15..=19 {
        visitor.type_here(" ").await;
        see_picture(&visitor, &format!("#4-{place}")).await;
    }
    visitor.type_here(" ").await;
    assert_eq!(see_picture(&visitor, "#4-26").await, "What changed when we asked it this way?");
    // Keys of one letter can be switched off, for people who speak to their computer.
    visitor.key(Key::Escape).await;
    visitor.uses_say(Say::FrontKeys).await;
    visitor.uses_say(Say::FrontGoOn).await;
    see_picture(&visitor, "#4-26").await;
    visitor.type_here("b").await;
    visitor.key(Key::Right).await;
    visitor.uses_say(Say::FrontNext).await;
    see_picture(&visitor, "#4-27").await;
    visitor.was_quiet().await;
}

/// Every text that is seen, with what is wrong with it: too small for 8 m, too pale, cut off, or wider than the wall.
const MEASURE: &str = r"
    const [share, contrast] = arguments, bad = [];
    const page = document.documentElement;
    const light = (colour) => {
        const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (node) => {
        for (let at = node; at; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if (!/, 0\)$|transparent/.test(colour)) return colour;
        }
        return 'rgb(255, 255, 255)';
    };
    const seen = (screen, root) => {
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const node = texts.currentNode.parentElement, box = node.getBoundingClientRect();
            if (!texts.currentNode.data.trim() || !node.offsetParent || box.width < 2 || node.closest('.wm-bar__exit')) continue;
            const style = getComputedStyle(node), size = parseFloat(style.fontSize);
            const [one, other] = [light(style.color), light(ground(node))].sort((a, b) => b - a);
            const say = (what) => bad.push(screen + ': ' + what + ': ' + texts.currentNode.data);
            if (size < share * innerWidth - 0.01) say('only ' + size + ' px');
            if ((one + 0.05) / (other + 0.05) < contrast) say('contrast ' + (one + 0.05) / (other + 0.05));
            if (box.right > innerWidth + 1 || box.left < -1) say('beside the wall');
        }
    };
    // Each is shown as the page shows it, without going there: two hundred addresses in a second are more than a browser allows.
    const screens = [...document.querySelectorAll('.wm-wall:not(.wm-rest)')];
    const here = screens.find((screen) => !screen.hidden);
    for (const screen of screens) {
        for (const other of screens) other.hidden = other !== screen;
        if (page.scrollHeight > innerHeight) bad.push(screen.id + ': does not fit by ' + (page.scrollHeight - innerHeight));
        for (const root of [screen, document.querySelector('.wm-bar'), document.querySelector('.wm-stage')]) seen(screen.id, root);
    }
    for (const other of screens) other.hidden = other !== here;
    return bad;
";

/// 24 of 1280: capitals of about 26 mm on a wall of 2 m, for eyes 8 m away.
const SMALLEST: f64 = 24.0 / 1280.0;

/// What is wrong with any picture of this wall. The contrast is that of WCAG AAA.
async fn measured(visitor: &Visitor, smallest: f64) -> Vec<Value> {
    let found = visitor.script(MEASURE, json!([smallest, 7.0])).await;
    found.as_array().cloned().expect("a list of what is wrong")
}

async fn every_picture_fits_on_small_and_large_walls(engine: Engine) {
    let visitor = tutor(engine).await;
    for (width, height) in [(1024, 768), (1920, 1080), (1280, 720)] {
        on_a_wall(&visitor, width, height).await;
        visitor.script("location.hash = '#2-7'", json!([])).await;
        see_picture(&visitor, "#2-7").await;
        // On a wall that is wider than high, the height decides.
        let smallest = SMALLEST.min(24.0 / 900.0 * f64::from(height) / f64::from(width));
        let found = measured(&visitor, smallest).await;
        assert!(found.is_empty(), "{width} by {height}: {found:#?}");
        visitor.check_with_axe().await;
    }
    visitor.was_quiet().await;
}

async fn on_a_dark_wall_everything_can_be_read(engine: Engine) {
    // A laptop that likes dark pages: the wall is light all the same, until the tutor says so.
    let wishes = Wishes { wide_and_dark: true, ..Wishes::default() };
    let visitor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    visitor.goes_to_plain(FRONT).await;
    visitor.see(&visitor.say(Say::FrontDark)).await;
    visitor.site.started();
    let scheme = "return getComputedStyle(document.documentElement).colorScheme";
    assert_eq!(visitor.script(scheme, json!([])).await, json!("light"));
    visitor.uses_say(Say::FrontDark).await;
    assert_eq!(visitor.script(scheme, json!([])).await, json!("dark"));
    visitor.check_with_axe().await;
    visitor.press("Session 3: Not everything is inside you").await;
    see_picture(&visitor, "#3-1").await;
    on_a_wall(&visitor, 1024, 768).await;
    let found = measured(&visitor, SMALLEST).await;
    assert!(found.is_empty(), "{found:#?}");
    visitor.check_with_axe().await;
    visitor.was_quiet().await;
}

const SECRET: &str = "Nobody in this room may read this";

async fn words_that_are_kept_here_are_never_on_the_wall(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write(SECRET).await;
    visitor.see_kept(SECRET).await;
    let before = visitor.storage().await;
    visitor.goes_to_plain(FRONT).await;
    visitor.see_heading(&visitor.say(Say::FrontHeading)).await;
    visitor.see(&visitor.say(Say::FrontNoWords)).await;
    visitor.site.started();
    // The very exercise that the words were given to, and then every picture there is, as text.
    visitor.press("Find your feet").await;
    see_picture(&visitor, "#5-1").await;
    let whole = visitor.script("return document.documentElement.outerHTML", json!([])).await;
    let whole = whole.as_str().expect("the page is text");
    assert!(whole.contains("What else helps you feel a bit steadier?") && !whole.contains(SECRET));
    // It asked for its own files only: no program, no words, and nothing that knows storage.
    let files = visitor
        .script("return performance.getEntriesByType('resource').map((one) => one.name.split('/').at(-1))", json!([]))
        .await;
    let files: Vec<&str> = files.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let own = |name: &&str| ["front-", "styles-", "icon-", "collector"].iter().any(|begin| name.starts_with(begin));
    let strange: Vec<_> = files.iter().filter(|name| !own(name)).collect();
    assert!(strange.is_empty() && files.len() >= 3, "{files:?}");
    // It wrote nothing and changed nothing, and keeps nothing in the entry of the history.
    assert_eq!(visitor.storage().await, before);
    assert_eq!(visitor.script("return history.state", json!([])).await, Value::Null);
    visitor.was_quiet().await;
}

async fn on_a_narrow_screen_nothing_is_cut_off(engine: Engine) {
    let wishes = Wishes { narrowest: true, ..Wishes::default() };
    let visitor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    visitor.goes_to_plain(FRONT).await;
    visitor.see_heading(&visitor.say(Say::FrontHeading)).await;
    visitor.site.started();
    visitor.check_with_axe().await;
    visitor.press("Session 2: Ups and downs").await;
    see_picture(&visitor, "#2-1").await;
    visitor.check_with_axe().await;
    let found = measured(&visitor, 0.0).await;
    let wrong: Vec<_> = found.iter().filter(|line| !line.to_string().contains("does not fit by")).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    visitor.was_quiet().await;
}

async fn the_minutes_are_silent_and_off_at_first(engine: Engine) {
    let visitor = tutor(engine).await;
    visitor.clocks_can_be_moved().await;
    visitor.press("Session 1: Recovery in my own words").await;
    see_picture(&visitor, "#1-1").await;
    visitor.see_no_more("15 minutes for this part").await;
    visitor.key(Key::Escape).await;
    visitor.uses_say(Say::FrontTimes).await;
    visitor.uses_say(Say::FrontGoOn).await;
    visitor.see("15 minutes for this part").await;
    visitor.minutes_pass(14.0).await;
    visitor.see("15 minutes for this part").await;
    visitor.minutes_pass(1.5).await;
    visitor.see(&visitor.say(Say::FrontOver)).await;
    visitor.see_no_more("15 minutes for this part").await;
    let loud = "return [...document.querySelectorAll('[data-wm-times]')].some((it) =>
        it.closest('[role=status], [role=alert], [role=log], [role=timer], [aria-live]'))";
    assert_eq!(visitor.script(loud, json!([])).await, json!(false), "nothing reads the minutes out");
    visitor.check_with_axe().await;
    // The next part has minutes of its own.
    visitor.key(Key::Right).await;
    visitor.key(Key::Right).await;
    see_picture(&visitor, "#1-3").await;
    visitor.see("10 minutes for this part").await;
    visitor.was_quiet().await;
}

async fn without_javascript_all_prompts_are_on_one_page(engine: Engine) {
    let wishes = Wishes { no_script: true, ..Wishes::default() };
    let visitor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    visitor.goes_to_plain(FRONT).await;
    visitor.see_heading(&visitor.say(Say::FrontHeading)).await;
    for seen in [
        "Session 3: Not everything is inside you",
        "What helped Sam?",
        "What else helps you feel a bit steadier?",
        "116 123",
    ] {
        visitor.see(seen).await;
    }
    visitor.see(&visitor.say(Say::FrontPauseMore)).await;
    assert!(!visitor.offers(&visitor.say(Say::FrontNext)).await && !visitor.offers(&visitor.say(Say::FrontDark)).await);
    visitor.press("Session 2: Ups and downs").await;
    let address = visitor.driver.current_url().await.unwrap();
    assert_eq!(address.fragment(), Some("2-1"));
}
