//! A partner's page asks for things by the address, and our loader stands in it: what it gets is what it may have, and no more.

use std::rc::Rc;

use e2e::engine::Wishes;
use e2e::partner::loader_to;
use e2e::walk::Given;
use e2e::{Browser, Engine, Host, Keep, Site, Visitor};
use serde_json::json;
use waymark::core::wording::Say;
use xtask::server::Breakage;

in_both_engines! {
    headings_lie_as_deep_as_the_partner_says_on_every_screen,
    where_a_partner_lets_nothing_be_kept_storage_is_not_touched,
    the_loader_gives_the_frame_a_height_of_the_list_and_learns_nothing_else,
    leaving_covers_and_leaves_the_partners_page_also_where_the_frame_may_not,
    leaving_covers_the_partners_page_before_the_next_one_comes,
    after_a_step_the_top_of_the_frame_is_in_view_in_the_partners_page,
}

// What does not depend on the engine.
in_chromium! {
    shows_what_the_partner_chose_in_that_order_and_that_colour,
    what_is_malformed_in_an_address_is_as_if_it_were_not_there,
    people_under_18_are_offered_light_exercises_and_their_own_lines,
    without_the_widget_the_list_is_the_partners_too,
    two_widgets_on_a_page_do_not_hear_each_other,
}

/// The titles of the exercise cards on the first screen, in order.
async fn cards(visitor: &Visitor) -> Vec<String> {
    let titles = visitor
        .script(
            "return [...document.querySelectorAll('.wm-home__card .wm-card__title')].map((it) => it.innerText.trim())",
            json!([]),
        )
        .await;
    titles.as_array().into_iter().flatten().filter_map(|it| it.as_str().map(str::to_owned)).collect()
}

async fn opens(engine: Engine, search: &str) -> (Visitor, Host) {
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(Site::serve()));
    let host = Host::framing(&format!("{}/embed{search}", visitor.site.address()), "");
    goes_to(&visitor, &host).await;
    (visitor, host)
}

async fn goes_to(visitor: &Visitor, host: &Host) {
    visitor.site.starts();
    visitor.go(&host.address()).await;
    visitor.step_into_frame().await;
    visitor.see_ready().await;
    visitor.site.started();
}

/// What the first screen says of itself: what a setting may change, in one text.
const LOOKS: &str = "
    const style = getComputedStyle(document.documentElement);
    return [
        ['--wm-accent', '--wm-deep'].map((name) => style.getPropertyValue(name).trim()).join(' '),
        style.colorScheme, style.fontSize, document.querySelector('h1').getAttribute('aria-level'),
        [...document.querySelectorAll('.wm-home h1, .wm-home h2')].map((it) => it.innerText.trim()).join(' / '),
    ].map(String)";

async fn shows_what_the_partner_chose_in_that_order_and_that_colour(engine: Engine) {
    let search = "?show=my-week,unknown,steady,my-week&amp;accent=8A2BE2&amp;scheme=dark&amp;text=larger";
    let (visitor, host) = opens(engine, search).await;
    let title = |id: &str| visitor.exercise(id).title.to_string();
    assert_eq!(cards(&visitor).await, [title("my-week"), title("steady")]);
    let looks = visitor.script(LOOKS, json!([])).await;
    let palette = waymark::core::colour::palette([0x8a, 0x2b, 0xe2]);
    let colours = [palette.dark_accent, palette.dark_deep].map(waymark::core::colour::written).join(" ");
    assert_eq!(
        (&looks[0], &looks[1], &looks[2], &looks[3]),
        (&json!(colours), &json!("dark"), &json!("22px"), &json!("null"))
    );
    visitor.check_with_axe().await;
    // Nothing leads elsewhere.
    visitor.uses_say(Say::HomeAll).await;
    visitor.see_heading(&visitor.say(Say::HomeAll)).await;
    visitor.see_no_more(&title("small-step")).await;
    visitor.uses(&title("my-week")).await;
    visitor.passes_the_gates("my-week", Keep::No).await;
    visitor.check_with_axe().await;
    visitor.quiet(&visitor.site, &[&host.address()]).await;
}

async fn headings_lie_as_deep_as_the_partner_says_on_every_screen(engine: Engine) {
    let (visitor, host) = opens(engine, "?level=3").await;
    let levels = "return [...document.querySelectorAll('h1, h2, h3')].map((it) => Number(it.getAttribute('aria-level')) - Number(it.localName[1]))";
    let deep = async || {
        let levels = visitor.script(levels, json!([])).await;
        let levels = levels.as_array().cloned().unwrap_or_default();
        !levels.is_empty() && levels.iter().all(|deeper| *deeper == json!(2))
    };
    visitor.expect("every heading of the first screen two levels deeper", deep).await;
    visitor.uses_say(Say::HomeAll).await;
    visitor.see_heading(&visitor.say(Say::HomeAll)).await;
    visitor.expect("every heading of the next screen two levels deeper", deep).await;
    visitor.uses_say(Say::BarHelp).await;
    visitor.see_heading(&visitor.say(Say::HelpHeading)).await;
    visitor.expect("every heading of Help two levels deeper", deep).await;
    visitor.quiet(&visitor.site, &[&host.address()]).await;
}

async fn what_is_malformed_in_an_address_is_as_if_it_were_not_there(engine: Engine) {
    let (visitor, _host) = opens(engine, "").await;
    let (plain, offered) = (visitor.script(LOOKS, json!([])).await, cards(&visitor).await);
    visitor.step_out_of_frame().await;
    for search in [
        "?show=<script>alert(1)</script>&accent=red&scheme=blue&text=400&level=9&lang=xx&keep=on&lines=../../x",
        "?accent=%23154d44&show=,,,&scheme=dark%00&level=-1&audience=everyone&constructor=1&__proto__=x",
        "?leave=https://elsewhere.example&phone=0800&title=Hello&%E0%A4%A&=&&&&%",
    ] {
        let host = Host::framing(&format!("{}/embed{}", visitor.site.address(), search.replace('&', "&amp;")), "");
        goes_to(&visitor, &host).await;
        assert_eq!(visitor.script(LOOKS, json!([])).await, plain, "{search}");
        assert_eq!(cards(&visitor).await, offered, "{search}");
        visitor.quiet(&visitor.site, &[&host.address(), "http://localhost"]).await;
        visitor.step_out_of_frame().await;
    }
}

async fn where_a_partner_lets_nothing_be_kept_storage_is_not_touched(engine: Engine) {
    let (visitor, _first) = opens(engine, "").await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("Kept before").await;
    visitor.see_kept("Kept before").await;
    let before = visitor.storage().await;
    visitor.step_out_of_frame().await;

    let host = Host::framing(&format!("{}/embed?keep=off", visitor.site.address()), "");
    goes_to(&visitor, &host).await;
    visitor.see(&visitor.say(Say::OffHome)).await;
    visitor.see_no_more(&visitor.say(Say::HomeSeeKept)).await;
    // The choice is not offered: the walk would stop at it.
    visitor.finds("steady").await;
    visitor.passes_the_device_question().await;
    visitor.see_heading(&visitor.exercise("steady").title).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("Only now").await;
    visitor.see(&visitor.say(Say::KeepLineNot)).await;
    assert!(!visitor.offers(&visitor.say(Say::KeepLineKeep)).await, "keeping is not offered");
    visitor.uses_say(Say::CarryOn).await;
    visitor.screen_say(Say::LetterAsk).await;
    visitor.see_no_more("Kept before").await;
    let after = visitor.storage().await;
    let words = |entries: &[(String, String)]| {
        let mut ours: Vec<_> = entries.iter().filter(|(key, _)| key.starts_with("waymark:")).cloned().collect();
        ours.sort();
        ours
    };
    // In Chromium and Firefox all of `localhost` is one site, whatever the port: the frame's storage is the same as before.
    assert_eq!(words(&after), words(&before));
    assert!(!words(&after).is_empty(), "the two frames share no storage, and this proves nothing");
    visitor.quiet(&visitor.site, &["http://localhost"]).await;
}

async fn people_under_18_are_offered_light_exercises_and_their_own_lines(engine: Engine) {
    let (visitor, host) = opens(engine, "?audience=under18&amp;lines=example").await;
    let light: Vec<String> = visitor
        .site
        .content
        .exercises
        .iter()
        .filter(|exercise| exercise.is_for_the_young())
        .map(|exercise| exercise.title.to_string())
        .collect();
    let shown = cards(&visitor).await;
    assert!(!shown.is_empty() && shown.iter().all(|title| light.contains(title)), "{shown:?}");
    visitor.uses_say(Say::HomeAll).await;
    visitor.see_heading(&visitor.say(Say::HomeAll)).await;
    visitor.see_no_more(&visitor.exercise("what-happened").title).await;
    visitor.uses_say(Say::BarHelp).await;
    visitor.screen_say(Say::HelpHeading).await;
    let order = visitor.text().await;
    let at = |what: &str| order.find(what).unwrap_or_else(|| panic!("{what} is not in Help: {order}"));
    let (danger, young, talk) =
        (at(&visitor.say(Say::HelpDanger)), at(&visitor.say(Say::HelpYoung)), at(&visitor.say(Say::HelpTalk)));
    let pack = at("Near you (an example)");
    assert!(danger < young && young < talk && talk < pack, "danger first, the partner's own below the crisis lines");
    visitor.quiet(&visitor.site, &[&host.address()]).await;
}

async fn without_the_widget_the_list_is_the_partners_too(engine: Engine) {
    let site = Rc::new(Site::broken(".wasm", Breakage::NotFound));
    let visitor = Visitor::with(Browser::open(engine).await, site);
    let listed = async || {
        let titles = visitor
            .script("return [...document.querySelectorAll('.wm-all__link')].filter((it) => it.checkVisibility()).map((it) => it.dataset.wmOpen)", json!([]))
            .await;
        titles.as_array().into_iter().flatten().filter_map(|it| it.as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    visitor.goes_to_plain("/embed?show=what-happened,nothing,steady").await;
    visitor.expect("the two that were chosen", async || listed().await == ["what-happened", "steady"]).await;
    visitor.goes_to_plain("/embed?audience=under18&show=what-happened,steady").await;
    visitor.expect("the one that suits", async || listed().await == ["steady"]).await;
    visitor.goes_to_plain("/embed?audience=under18").await;
    let light: Vec<String> = visitor
        .site
        .content
        .exercises
        .iter()
        .filter(|exercise| exercise.is_for_the_young())
        .map(|exercise| exercise.id.to_string())
        .collect();
    visitor.expect("the light ones", async || listed().await == light).await;
}

async fn opens_by_loader(engine: Engine, elements: &[&str]) -> (Visitor, Host) {
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(Site::serve()));
    let host = Host::loading(&visitor.site, elements);
    visitor.site.starts();
    visitor.go(&host.address()).await;
    for number in 0..elements.len() {
        visitor.step_into_loaded(number).await;
        visitor.see_ready().await;
        visitor.step_out_of_frame().await;
    }
    visitor.see_heights(elements.len()).await;
    visitor.site.started();
    (visitor, host)
}

async fn the_loader_gives_the_frame_a_height_of_the_list_and_learns_nothing_else(engine: Engine) {
    let (visitor, host) = opens_by_loader(engine, &["show=\"small-step,steady\""]).await;
    let expected = ["window: {\"waymark\":\"ready\"}", "port: {\"does\":\"height\",\"height\":720}"];
    assert_eq!(visitor.seen_by_partner().await, expected);
    let entries = visitor.script("return history.length", json!([])).await;
    visitor.step_into_loaded(0).await;
    assert_ne!(visitor.focused().await, visitor.heading().await, "focus is never taken on load in a frame");
    visitor.opens("small-step", Keep::No).await;
    visitor.walks_until("small-step", "letter", Given::default()).await;
    visitor.step_out_of_frame().await;
    assert_eq!(visitor.seen_by_partner().await, expected, "a whole exercise tells the partner nothing");
    let after = visitor.script("return [history.length, document.title, location.hash]", json!([])).await;
    assert_eq!(after, json!([entries, "Another site", ""]));
    // Bigger letters have another height, also out of the list.
    visitor.step_into_loaded(0).await;
    visitor.script("document.documentElement.style.fontSize = '19px'", json!([])).await;
    visitor.step_out_of_frame().await;
    visitor.see_heights(2).await;
    let told = visitor.seen_by_partner().await;
    assert_eq!(told.last().map(String::as_str), Some("port: {\"does\":\"height\",\"height\":920}"));
    let high = visitor
        .script(
            "return document.querySelector('waymark-widget').shadowRoot.querySelector('iframe').style.height",
            json!([]),
        )
        .await;
    assert_eq!(high, json!("920px"));
    visitor.quiet(&visitor.site, &[&host.address()]).await;
}

async fn leaving_covers_and_leaves_the_partners_page_also_where_the_frame_may_not(engine: Engine) {
    let safe = Host::safe_place();
    for element in ["", "sandbox=\"allow-scripts\"", "sandbox=\"allow-scripts allow-same-origin\""] {
        let site = Site::broken("/loader-1.js", Breakage::Instead("text/javascript", loader_to(&safe)));
        let visitor = Visitor::with(Browser::open(engine).await, Rc::new(site));
        let host = Host::loading(&visitor.site, &[element]);
        visitor.go(&host.address()).await;
        visitor.see_heights(1).await;
        visitor.step_into_loaded(0).await;
        visitor.see_ready().await;
        visitor.opens("small-step", Keep::Unsaid).await;
        visitor.walks_until("small-step", "already", Given::default()).await;
        visitor.write("Nobody must read this").await;
        visitor.leave_leads_to(&safe, &visitor.site.content.site.leave_to).await;
        // Not *Hide this*: the page around is left too.
        visitor.press_in(".wm-bar__row", &visitor.say(Say::BarLeave)).await;
        visitor.step_out_of_frame().await;
        visitor.see_heading("The weather today").await;
        assert_eq!(visitor.outside.asked(), Vec::<String>::new(), "{element}");
    }
}

async fn leaving_covers_the_partners_page_before_the_next_one_comes(engine: Engine) {
    let nowhere = Host::nowhere();
    let site = Site::broken("/loader-1.js", Breakage::Instead("text/javascript", loader_to(&nowhere)));
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(site));
    // The partner's page has something in the top layer, where nothing of an ordinary page reaches.
    let loud =
        "<dialog id=\"loud\">The partner's own news</dialog><script>document.getElementById('loud').show()</script>";
    let host = Host::loading_with(&visitor.site, &["sandbox=\"allow-scripts\""], loud, "");
    visitor.go(&host.address()).await;
    visitor.see("The partner's own news").await;
    visitor.see_heights(1).await;
    visitor.step_into_loaded(0).await;
    visitor.see_ready().await;
    visitor.press_in(".wm-bar__row", &visitor.say(Say::BarLeave)).await;
    visitor.step_out_of_frame().await;
    // While no other page comes there is nothing to read, and nothing but the cover to be met.
    let covered = "const at = document.elementFromPoint(innerWidth / 2, 40); return [document.title, document.body.innerText.trim(), at && at.localName]";
    let looks = async || visitor.script(covered, json!([])).await;
    visitor.expect("the cover", async || looks().await == json!(["Another site", "", "div"])).await;
}

async fn two_widgets_on_a_page_do_not_hear_each_other(engine: Engine) {
    let (visitor, host) = opens_by_loader(engine, &["show=\"steady\"", "show=\"my-week\" accent=\"8a2be2\""]).await;
    let lines = visitor.seen_by_partner().await;
    assert_eq!(lines.iter().filter(|line| line.contains("ready")).count(), 2, "{lines:?}");
    assert_eq!(lines.iter().filter(|line| line.contains("height")).count(), 2, "{lines:?}");
    // The letters of the first grow; the second is told nothing.
    visitor.step_into_loaded(0).await;
    visitor.script("document.documentElement.style.fontSize = '19px'", json!([])).await;
    visitor.step_out_of_frame().await;
    visitor.see_heights(3).await;
    let heights = visitor
        .script(
            "return [...document.querySelectorAll('waymark-widget')].map((it) => it.shadowRoot.querySelector('iframe').style.height)",
            json!([]),
        )
        .await;
    assert_eq!(heights, json!(["920px", "720px"]));
    for (number, id) in [(0, "steady"), (1, "my-week")] {
        visitor.step_into_loaded(number).await;
        assert_eq!(cards(&visitor).await, [visitor.exercise(id).title.to_string()]);
        visitor.step_out_of_frame().await;
    }
    visitor.quiet(&visitor.site, &[&host.address()]).await;
}

async fn after_a_step_the_top_of_the_frame_is_in_view_in_the_partners_page(engine: Engine) {
    let wishes = Wishes { phone: engine == Engine::Chromium, ..Wishes::default() };
    let visitor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    let above = "<div style=\"height:1500px\">Much of the partner's own</div>";
    let host = Host::loading_with(&visitor.site, &[""], above, "");
    visitor.go(&host.address()).await;
    visitor.see_heights(1).await;
    visitor.step_into_loaded(0).await;
    visitor.see_ready().await;
    visitor.step_out_of_frame().await;
    let scrolled = visitor.script("return [scrollY, document.activeElement.localName]", json!([])).await;
    assert_eq!(scrolled, json!([0, "body"]), "the frame scrolled the page, or took focus, when it came");
    visitor.step_into_loaded(0).await;
    visitor.opens("steady", Keep::No).await;
    visitor.step_out_of_frame().await;
    // The end of the frame is in view, its beginning is not: as it is when somebody has just pressed *Carry on*.
    visitor.script("document.querySelector('waymark-widget').scrollIntoView({ block: 'end', behavior: 'instant' }); scrollBy(0, 200)", json!([])).await;
    visitor.step_into_loaded(0).await;
    visitor.uses_say(Say::OpenStart).await;
    visitor.see_focus_on_heading().await;
    visitor.step_out_of_frame().await;
    let top = "const at = document.querySelector('waymark-widget').shadowRoot.querySelector('iframe').getBoundingClientRect(); return at.top > -1 && at.top < innerHeight";
    visitor
        .expect("the top of the frame to be in view", async || visitor.script(top, json!([])).await == json!(true))
        .await;
}
