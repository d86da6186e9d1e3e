//! Messages that are none of ours, in both directions, by the hundred thousand: no state changes, no answer, no exception; and what is
//! ours is understood afterwards all the same.

use std::rc::Rc;

use e2e::{Browser, Host, Site, Visitor};
use serde_json::{Value, json};
use xtask::server::Breakage;

use crate::{ENGINES, Table, rounds};

/// The generator, without the line that says what it is.
fn noise() -> &'static str {
    include_str!("noise.js").split_once('\n').map_or("", |(_, rest)| rest).trim()
}

/// How many are sent in each direction.
fn many() -> usize {
    rounds(100_000)
}

fn table() -> Table {
    Table::new(
        "Messages that are none of ours",
        2,
        &["Engine", "From, to", "Sent", "State changes", "Answers", "Exceptions"],
    )
}

/// What somebody who is not our loader does around our frame: speaks to it, before and after it has a host, by the window and by the
/// port. `speak` is called with how many of each.
const AROUND: &str = "
    <iframe id=\"frame\" title=\"Waymark\" src=\"{address}\" style=\"width:100%;height:640px;border:0\"></iframe>
    <script>
      window.heard = []; window.wrong = 0;
      addEventListener('message', (event) => heard.push(event.data && event.data.waymark === 'ready' ? 'ready' : 'something'));
      addEventListener('error', () => { wrong += 1; });
      const next = ({noise})(20261128);
      const to = () => document.getElementById('frame').contentWindow;
      const transfers = () => Array.from({ length: next.ports = ((next.ports || 0) + 1) % 4 }, () => new MessageChannel().port1);
      window.speak = (count, port) => {
        let sent = 0;
        while (sent < count) {
          const said = next();
          try { port ? port.postMessage(said, transfers()) : to().postMessage(said, '*', transfers()); sent += 1; } catch { continue; }
        }
        return sent;
      };
      window.init = () => {
        const channel = new MessageChannel();
        window.port = channel.port1;
        port.onmessage = (event) => heard.push('port ' + JSON.stringify(event.data));
        to().postMessage({ waymark: 'init', scheme: 'dark' }, '*', [channel.port2]);
      };
    </script>";

/// Our frame as it is drawn; what a message could change of it.
const STATE: &str =
    "return [document.documentElement.outerHTML, location.href, history.length, Object.keys(localStorage).length]";
/// Counts what arrives, so that it is known when all did.
const COUNT: &str = "window.__arrived = 0; addEventListener('message', () => { window.__arrived += 1; })";

async fn arrived(visitor: &Visitor, count: usize) {
    let all = async || visitor.script("return window.__arrived", json!([])).await.as_u64() >= Some(count as u64);
    for _ in 0..20 {
        if all().await {
            return;
        }
        let before = visitor.script("return window.__arrived", json!([])).await;
        let moves = async || visitor.script("return window.__arrived", json!([])).await != before || all().await;
        visitor.expect("more messages to arrive", moves).await;
    }
    visitor.expect("all messages to have arrived", all).await;
}

#[tokio::test]
async fn a_frame_is_not_moved_by_what_a_page_around_it_says() {
    let table = table();
    for engine in ENGINES {
        let visitor = Visitor::with(Browser::open(engine).await, Rc::new(Site::serve()));
        let body =
            AROUND.replace("{address}", &format!("{}/embed", visitor.site.address())).replace("{noise}", noise());
        let host = Host::saying(&body, "");
        visitor.go(&host.address()).await;
        visitor.step_into_frame().await;
        visitor.see_ready().await;
        visitor.script(COUNT, json!([])).await;
        let before = visitor.script(STATE, json!([])).await;
        let window = many() / 2;
        speaks(&visitor, window, "null").await;
        visitor.step_into_frame().await;
        arrived(&visitor, window).await;
        let mut changes = usize::from(visitor.script(STATE, json!([])).await != before);
        visitor.step_out_of_frame().await;
        // What is ours is understood all the same, once.
        visitor.script("(window.wrappedJSObject || window).init()", json!([])).await;
        let height = async || heard(&visitor).await == ["ready", "port {\"does\":\"height\",\"height\":720}"];
        visitor.expect("one height, after one init", height).await;
        visitor.step_into_frame().await;
        let before = visitor.script(STATE, json!([])).await;
        let later = many() - window;
        speaks(&visitor, later / 2, "null").await;
        speaks(&visitor, later - later / 2, "(window.wrappedJSObject || window).port").await;
        visitor.script("for (let n = 0; n < 50; n += 1) (window.wrappedJSObject || window).init()", json!([])).await;
        visitor.step_into_frame().await;
        arrived(&visitor, window + 1 + later / 2 + 50).await;
        changes += usize::from(visitor.script(STATE, json!([])).await != before);
        let wrong = visitor.console().await.len();
        visitor.step_out_of_frame().await;
        let answers = heard(&visitor).await.len() - 2;
        table.row(&[
            &format!("{engine:?}"),
            "page, frame",
            &many().to_string(),
            &changes.to_string(),
            &answers.to_string(),
            &wrong.to_string(),
        ]);
        assert_eq!((changes, answers, wrong), (0, 0, 0), "{engine:?}: {:?}", visitor.console().await);
    }
}

/// Lets the page around the frame speak, from the frame's own context outwards.
async fn speaks(visitor: &Visitor, count: usize, port: &str) {
    visitor.step_out_of_frame().await;
    // In portions, so that no script takes longer than a driver waits.
    let mut left = count;
    while left > 0 {
        let now = left.min(2_000);
        let sent = visitor
            .script(&format!("return (window.wrappedJSObject || window).speak(arguments[0], {port})"), json!([now]))
            .await;
        assert_eq!(sent, json!(now));
        left -= now;
    }
}

async fn heard(visitor: &Visitor) -> Vec<String> {
    let heard = visitor.script("return Array.from((window.wrappedJSObject || window).heard, String)", json!([])).await;
    heard.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect()
}

/// What stands in the place of our page, on our own address: it answers the loader as ours does, and then says everything else.
const FALSE_GUEST: &str = "
    let port; window.answers = 0; window.sent = 0;
    const next = ({noise})(20261129);
    addEventListener('message', (event) => {
      window.answers += 1;
      if (event.data && event.data.waymark === 'init') port = event.ports[0];
    });
    const say = (to, said) => { try { to(said); window.sent += 1; } catch { /* this one cannot be sent */ } };
    window.speak = (count) => {
      const until = window.sent + count;
      while (window.sent < until) {
        const said = next();
        // A true 'ready' has a true answer, and a true exit a true one: those are not noise.
        if (said && (said.waymark === 'ready' || said.does === 'exit')) continue;
        if (window.sent % 2) say((it) => parent.postMessage(it, '*'), said); else say((it) => port.postMessage(it), said);
      }
      return true;
    };
    window.ends = () => { parent.postMessage('the end', '*'); port.postMessage('the end'); };
    parent.postMessage({ waymark: 'ready' }, '*');
";

/// A page of the partner with the loader, and beside it a frame and a window of others that speak as well.
const OTHERS: &str = "
    <iframe id=\"other\" src=\"data:text/html,<script>onmessage = (event) => { for (const said of event.data) parent.postMessage(said, '*') }</script>\" style=\"height:20px\"></iframe>
    <script>
      window.wrong = 0; window.ends = 0;
      addEventListener('error', () => { wrong += 1; });
      addEventListener('unhandledrejection', () => { wrong += 1; });
      addEventListener('message', (event) => { if (event.data === 'the end') ends += 1; });
    </script>";

#[tokio::test]
async fn a_page_with_our_loader_is_not_moved_by_what_a_frame_or_anybody_else_says() {
    let table = table();
    for engine in ENGINES {
        // A file of its own: the policy of the page allows nothing inline.
        let guest = "<!doctype html><title>x</title><script src=\"/guest.js\"></script>".to_owned();
        let site = Site::broken_in(vec![
            ("/guest.js", Breakage::Instead("text/javascript", FALSE_GUEST.replace("{noise}", noise()))),
            ("/embed", Breakage::Instead("text/html", guest)),
        ]);
        let visitor = Visitor::with(Browser::open(engine).await, Rc::new(site));
        let host = Host::loading_with(&visitor.site, &[""], OTHERS, "");
        visitor.go(&host.address()).await;
        visitor.step_into_loaded(0).await;
        let answered = async || answers(&visitor).await == 1;
        visitor.expect("the loader's answer", answered).await;
        visitor.step_out_of_frame().await;
        let before = page(&visitor).await;
        let mut left = many();
        while left > 0 {
            let now = left.min(1_000);
            visitor.step_into_loaded(0).await;
            visitor.script("return (window.wrappedJSObject || window).speak(arguments[0])", json!([now])).await;
            visitor.step_out_of_frame().await;
            left -= now;
        }
        visitor.step_into_loaded(0).await;
        visitor.script("(window.wrappedJSObject || window).ends()", json!([])).await;
        visitor.step_out_of_frame().await;
        let over =
            async || visitor.script("return (window.wrappedJSObject || window).ends", json!([])).await == json!(1);
        for _ in 0..10 {
            if over().await {
                break;
            }
            let seen = visitor.script("return (window.wrappedJSObject || window).seen.length", json!([])).await;
            let moves = async || {
                visitor.script("return (window.wrappedJSObject || window).seen.length", json!([])).await != seen
            };
            visitor.expect("more messages to arrive", moves).await;
        }
        visitor.expect("the last message", over).await;
        others_speak(&visitor).await;
        let after = page(&visitor).await;
        let changes = usize::from(after[0] != before[0] || after[1] != before[1] || after[2] != before[2]);
        let high = after[3].as_f64().unwrap_or_default();
        assert!((200.0..=4_000.0).contains(&high), "{high}");
        let wrong = visitor.script("return (window.wrappedJSObject || window).wrong", json!([])).await;
        visitor.step_into_loaded(0).await;
        let answers = answers(&visitor).await - 1;
        table.row(&[
            &format!("{engine:?}"),
            "frame and others, loader",
            &many().to_string(),
            &changes.to_string(),
            &answers.to_string(),
            &wrong.to_string(),
        ]);
        assert_eq!((changes, answers, &wrong), (0, 0, &json!(0)), "{engine:?}");
    }
}

/// A sibling frame says what only ours may say, and so does the page itself.
async fn others_speak(visitor: &Visitor) {
    let said = "[{ waymark: 'ready' }, { does: 'exit' }, { does: 'height', height: 3000 }, { waymark: 'init', scheme: 'auto' }]";
    visitor
        .script(
            &format!(
                "const page = window.wrappedJSObject || window; page.eval(\"document.getElementById('other').contentWindow.postMessage({said}, '*'); for (const it of {said}) postMessage(it, '*'); postMessage('the end', '*')\")"
            ),
            json!([]),
        )
        .await;
    let last = async || visitor.script("return (window.wrappedJSObject || window).ends", json!([])).await == json!(2);
    visitor.expect("what the others said to have arrived", last).await;
}

async fn answers(visitor: &Visitor) -> u64 {
    visitor.script("return (window.wrappedJSObject || window).answers", json!([])).await.as_u64().unwrap_or_default()
}

/// The partner's page: markup, address, history; and the height of the frame.
async fn page(visitor: &Visitor) -> Value {
    visitor
        .script(
            "return [document.documentElement.outerHTML, location.href, history.length, document.querySelector('waymark-widget').shadowRoot.querySelector('iframe').offsetHeight]",
            json!([]),
        )
        .await
}
