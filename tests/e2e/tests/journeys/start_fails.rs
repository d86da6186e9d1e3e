//! Every way in which a start can fail, and a program that stops later: the page says so plainly, within ten seconds, and stays of use.

use std::rc::Rc;
use std::time::{Duration, Instant};

use e2e::engine::Wishes;
use e2e::site::asset;
use e2e::walk::Given;
use e2e::{Browser, Engine, Host, Keep, Site, Visitor};
use serde_json::json;
use waymark::core::wording::Say;
use xtask::server::Breakage;

in_both_engines! {
    whatever_does_not_come_or_is_not_right_the_page_says_so_and_stays_of_use,
}

mod chromium_alone {
    #[tokio::test]
    async fn a_slow_start_is_said_after_ten_seconds_and_still_takes_over() {
        super::a_slow_start_is_said_and_still_takes_over(e2e::Engine::Chromium).await;
    }

    #[tokio::test]
    async fn a_program_that_stops_ends_on_a_calm_page_with_the_words_still_there() {
        super::a_program_that_stops_ends_calmly(e2e::Engine::Chromium).await;
    }
}

const SECRET: &str = "Nobody must lose this";

/// What is broken, how, and whether the start file is there to say so at once. Where it is not, the page's own style says it.
fn ways_to_fail() -> Vec<(String, Breakage, bool)> {
    let [wasm, glue] = [asset("waymark-", ".wasm"), asset("waymark-", ".js")];
    let [content, styles, start] = [asset("content-en-", ".json"), asset("styles-", ".css"), asset("start-", ".js")];
    use Breakage::{CutShort, NotFound, PolicyWithout, Stalled, Tampered, WrongKind};
    let at_once = [
        (&glue, vec![NotFound, WrongKind, CutShort, Tampered]),
        (&wasm, vec![NotFound, CutShort, Tampered]),
        (&content, vec![NotFound, CutShort, Tampered]),
        (&styles, vec![NotFound, WrongKind, Tampered]),
    ];
    let in_time = [
        (&start, vec![NotFound, WrongKind, Tampered, Stalled]),
        (&wasm, vec![Stalled]),
        (&glue, vec![Stalled]),
        (&content, vec![Stalled]),
        (&styles, vec![Stalled]),
    ];
    let flat = |(path, ways): (&String, Vec<Breakage>), at_once: bool| {
        let path = path.clone();
        ways.into_iter().map(move |way| (path.clone(), way, at_once)).collect::<Vec<_>>()
    };
    let mut all: Vec<_> = at_once.into_iter().flat_map(|ways| flat(ways, true)).collect();
    all.extend(in_time.into_iter().flat_map(|ways| flat(ways, false)));
    all.push(("/embed".to_owned(), PolicyWithout("'wasm-unsafe-eval'"), true));
    all
}

/// All of them side by side, each in a frame of its own and from a server of its own, so that ten seconds pass once.
async fn whatever_does_not_come_or_is_not_right_the_page_says_so_and_stays_of_use(engine: Engine) {
    let ways = ways_to_fail();
    let sites: Vec<Rc<Site>> =
        ways.iter().map(|(path, with, _)| Rc::new(Site::broken_in(vec![(path, with.clone())]))).collect();
    // A stalled file holds up the load of its frame, and with that of the page.
    let wishes = Wishes { impatient: true, ..Wishes::default() };
    let visitor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::clone(&sites[0]));
    let addresses: Vec<String> = sites.iter().map(|site| format!("{}/embed", site.address())).collect();
    let host = Host::framing_all(&addresses);
    visitor.go(&host.address()).await;
    let last = format!("frame-{}", ways.len() - 1);
    let there = async || visitor.driver.find(thirtyfour::By::Id(last.as_str())).await.is_ok();
    visitor.expect("the page with all frames", there).await;
    for (index, (path, with, at_once)) in ways.iter().enumerate() {
        visitor.is_at(&format!("{path} {with:?}"));
        visitor.step_into(&format!("frame-{index}")).await;
        let says = if *at_once { Say::TroubleStopped } else { Say::TroubleSlow };
        visitor.see(&visitor.say(says)).await;
        visitor.see(&visitor.say(Say::HomeTitle)).await;
        visitor.see("116 123").await;
        let useful = "return !document.documentElement.hasAttribute('data-wm-ready') && !(window.wrappedJSObject || window).tampered
            && !!document.querySelector('.wm-bar__row a[data-wm-leave][href^=https]') && !!document.querySelector('a[href^=\"./paper\"]')";
        assert_eq!(visitor.script(useful, json!([])).await, json!(true), "{path} {with:?}: the page is not whole");
        visitor.step_out_of_frame().await;
    }
}

async fn a_slow_start_is_said_and_still_takes_over(engine: Engine) {
    let site = Site::broken(".wasm", Breakage::Late(Duration::from_secs(11)));
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(site));
    let began = Instant::now();
    visitor.goes_to_plain("/").await;
    visitor.see_no_more(&visitor.say(Say::TroubleSlow)).await;
    visitor.see(&visitor.say(Say::TroubleSlow)).await;
    assert!(began.elapsed() > Duration::from_secs(8), "said too early, after {:?}", began.elapsed());
    visitor.check_with_axe().await;
    visitor.see_ready().await;
    visitor.see_no_more(&visitor.say(Say::TroubleSlow)).await;
    visitor.opens("steady", Keep::No).await;
}

async fn a_program_that_stops_ends_calmly(engine: Engine) {
    let safe = Host::safe_place();
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write(SECRET).await;
    visitor.see_kept(SECRET).await;
    visitor.write(" and this").await;
    let title = visitor.title().await;
    // A real trap: the program is asked to read where it has no memory.
    visitor.script(TRAP, json!([asset("waymark-", ".js")])).await;
    visitor.see(&visitor.say(Say::FrozenAsk)).await;
    visitor.see(&visitor.say(Say::FrozenKept)).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    visitor.see("116 123").await;
    assert_eq!(visitor.title().await, title);
    // What stood in the box can still be copied, and what was kept is kept.
    let boxes = "return [...document.querySelectorAll('textarea')].map((box) => [box.value, box.readOnly])";
    assert_eq!(visitor.script(boxes, json!([])).await, json!([[format!("{SECRET} and this"), true]]));
    visitor.see_kept(SECRET).await;
    let said = visitor.console().await;
    assert!(!said.iter().any(|line| line.contains(SECRET)), "a message holds somebody's words: {said:?}");
    visitor.leave_leads_to(&safe, &visitor.site.content.site.leave_to).await;
    visitor.press_in(".wm-bar__row", &visitor.say(Say::BarLeave)).await;
    visitor.see_heading("The weather today").await;
    // Another day everything is there.
    visitor.goes_to("/").await;
    visitor.see(&visitor.say(Say::HomeKept)).await;
}

const TRAP: &str = "
    import(arguments[0]).then(async (glue) => {
        const program = await glue.default();
        setTimeout(() => program.open(0xfffffff0, 64), 0);
    });
";
