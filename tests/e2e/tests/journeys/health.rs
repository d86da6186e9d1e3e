//! A web editor puts *Is it working?* into a page, in frames that grant this or that, and it says the true thing in each.

use std::rc::Rc;

use e2e::engine::Wishes;
use e2e::{Browser, Engine, Host, Site, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

in_both_engines! {
    in_a_plain_frame_everything_is_granted,
    a_sandbox_for_scripts_alone_is_told_with_what_to_ask_for,
}

// What does not depend on the engine.
in_chromium! {
    on_its_own_it_says_that_there_is_no_frame_and_stores_nothing_unasked,
    a_sandbox_that_grants_all_is_told_as_such,
    a_low_frame_is_told_and_one_of_the_loader_is_its_business,
    without_javascript_it_says_what_that_means,
}

/// Everything that a sandbox can be asked to grant.
const ALL: &str = "sandbox=\"allow-scripts allow-same-origin allow-top-navigation-by-user-activation allow-popups \
     allow-popups-to-escape-sandbox allow-modals allow-downloads\" allow=\"clipboard-write\"";

/// How a row stands, and which sentence it says.
async fn row(editor: &Visitor, name: &str) -> String {
    let said = editor
        .script(
            "const row = document.querySelector(`[data-wm-row=\"${arguments[0]}\"]`);
             const finding = row.querySelector('[data-wm-finding]:not([hidden])');
             const sign = row.querySelector('[data-wm-shows]:not([hidden])');
             return finding && sign ? `${finding.dataset.wmFinding}: ${sign.textContent.trim()}` : ''",
            json!([name]),
        )
        .await;
    said.as_str().unwrap_or_default().to_owned()
}

async fn sees_row(editor: &Visitor, name: &str, finding: &str, stands: Say) {
    let wanted = format!("{finding}: {}", editor.say(stands));
    editor.expect(&format!("{name} to say {wanted:?}"), async || row(editor, name).await == wanted).await;
}

/// Waits until the page has looked at everything; what it asked for until then belongs to its start.
async fn has_looked(editor: &Visitor) {
    let looked = async || {
        editor.script("return document.documentElement.hasAttribute('data-wm-looked')", json!([])).await == json!(true)
    };
    editor.expect("the page to have looked", looked).await;
    editor.site.started();
}

/// An editor who looks at the page in a frame with these attributes, on another site.
async fn frames(engine: Engine, attributes: &str) -> (Visitor, Host) {
    let editor = Visitor::with(Browser::open(engine).await, Rc::new(Site::serve()));
    let host = Host::framing(&format!("{}/health", editor.site.address()), attributes);
    looks_at(&editor, &host).await;
    (editor, host)
}

async fn looks_at(editor: &Visitor, host: &Host) {
    editor.site.starts();
    editor.go(&host.address()).await;
    editor.step_into_frame().await;
    has_looked(editor).await;
}

async fn on_its_own_it_says_that_there_is_no_frame_and_stores_nothing_unasked(engine: Engine) {
    let narrow = engine == Engine::Chromium;
    let wishes = Wishes { narrowest: narrow, wide_and_dark: !narrow, ..Wishes::default() };
    let editor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    editor.goes_to_plain("/health").await;
    editor.see_heading(&editor.say(Say::HealthHeading)).await;
    has_looked(&editor).await;
    editor.check_with_axe().await;
    assert_eq!(editor.look().await.over_the_edge, Vec::<String>::new());
    sees_row(&editor, "frame", "no", Say::HealthUnknown).await;
    sees_row(&editor, "storage", "first", Say::HealthWorks).await;
    sees_row(&editor, "wasm", "yes", Say::HealthWorks).await;
    sees_row(&editor, "headers", "yes", Say::HealthWorks).await;
    assert_eq!(editor.storage().await, [], "nothing is written by looking");
    editor.press(&editor.say(Say::HealthStorageTry)).await;
    sees_row(&editor, "storage", "kept", Say::HealthWorks).await;
    assert_eq!(editor.storage().await, [], "what was written to try it is gone");
    let report = editor.boxes().await.concat();
    for say in [Say::HealthFrame, Say::HealthWasmYes, Say::HealthStorageKept, Say::HealthPrintAsk] {
        assert!(report.contains(&editor.site.say(say)), "{say:?} is not in:\n{report}");
    }
    editor.hears_copying().await;
    editor.press(&editor.say(Say::PartnerCopy)).await;
    editor.see_copied(&report).await;
    editor.was_quiet().await;
}

async fn in_a_plain_frame_everything_is_granted(engine: Engine) {
    let (editor, host) = frames(engine, "allow=\"clipboard-write\"").await;
    everything_works(&editor).await;
    editor.check_with_axe().await;
    editor.quiet(&editor.site, &[&host.address()]).await;
    tries_all(&editor, &host).await;
}

async fn a_sandbox_that_grants_all_is_told_as_such(engine: Engine) {
    let (editor, host) = frames(engine, ALL).await;
    everything_works(&editor).await;
    tries_all(&editor, &host).await;
}

async fn everything_works(editor: &Visitor) {
    editor.see(&editor.say(Say::HealthSummaryFine)).await;
    for (name, finding) in [
        ("frame", "yes"),
        ("origin", "own"),
        ("storage", "framed"),
        ("wasm", "yes"),
        ("height", "fixed"),
        ("width", "fine"),
        ("https", "trial"),
        ("headers", "yes"),
    ] {
        sees_row(editor, name, finding, Say::HealthWorks).await;
    }
}

/// What a press has to show: a new window, printing, and at last leaving, from which Back leads to the partner's page again.
async fn tries_all(editor: &Visitor, host: &Host) {
    let here = editor.driver.window().await.expect("there is a window");
    editor.press(&editor.say(Say::HealthWindowTry)).await;
    sees_row(editor, "window", "yes", Say::HealthWorks).await;
    let other = async || editor.driver.windows().await.is_ok_and(|windows| windows.len() == 2);
    editor.expect("a second window", other).await;
    let windows = editor.driver.windows().await.expect("there are windows");
    editor.comes_to(windows.iter().find(|window| **window != here).expect("there is another one")).await;
    editor.screen(&editor.say(Say::HealthWindowDone)).await;
    editor.driver.close_window().await.expect("the window closes");
    editor.comes_to(&here).await;
    editor.step_into_frame().await;
    editor.script(HEAR_PRINTING, json!([])).await;
    editor.press(&editor.say(Say::HealthPrintTry)).await;
    sees_row(editor, "print", "done", Say::HealthTry).await;
    assert_eq!(editor.script("return (window.wrappedJSObject || window).printed", json!([])).await, json!(1));
    editor.press(&editor.say(Say::HealthLeaveTry)).await;
    editor.step_out_of_frame().await;
    editor.screen(&editor.say(Say::HealthLeaveDone)).await;
    let address = editor.driver.current_url().await.expect("there is an address");
    assert_eq!((address.path(), address.query()), ("/health", Some("left")));
    editor.goes_back().await;
    editor.see_heading("A partner's page").await;
    let back = editor.driver.current_url().await.expect("there is an address");
    assert_eq!(back.as_str(), host.address());
}

/// Takes the place of the browser's print dialog, which no driver can close.
const HEAR_PRINTING: &str = "
    const page = window.wrappedJSObject || window;
    page.printed = 0;
    const print = () => { page.printed += 1; };
    page.print = window.wrappedJSObject ? exportFunction(print, page) : print;
";

async fn a_sandbox_for_scripts_alone_is_told_with_what_to_ask_for(engine: Engine) {
    let (editor, host) = frames(engine, "sandbox=\"allow-scripts\"").await;
    editor.see(&editor.say(Say::HealthSummarySome)).await;
    sees_row(&editor, "origin", "opaque", Say::HealthDenied).await;
    sees_row(&editor, "storage", "refused", Say::HealthDenied).await;
    sees_row(&editor, "headers", "unknown", Say::HealthUnknown).await;
    sees_row(&editor, "wasm", "yes", Say::HealthWorks).await;
    editor.see("allow-same-origin").await;
    editor.check_with_axe().await;
    editor.quiet(&editor.site, &[&host.address()]).await;
    // Firefox lets any frame copy after a press.
    editor.press(&editor.say(Say::HealthCopyingTry)).await;
    match engine {
        Engine::Firefox => sees_row(&editor, "copying", "yes", Say::HealthWorks).await,
        _ => sees_row(&editor, "copying", "no", Say::HealthDenied).await,
    }
    for (press, name, ask) in [
        (Say::HealthWindowTry, "window", "allow-popups allow-popups-to-escape-sandbox"),
        (Say::HealthLeaveTry, "leave", "allow-top-navigation-by-user-activation"),
    ] {
        editor.press(&editor.say(press)).await;
        sees_row(&editor, name, "no", Say::HealthDenied).await;
        editor.see(ask).await;
    }
    editor.press(&editor.say(Say::HealthStorageTry)).await;
    sees_row(&editor, "storage", "refused", Say::HealthDenied).await;
}

async fn a_low_frame_is_told_and_one_of_the_loader_is_its_business(engine: Engine) {
    let editor = Visitor::with(Browser::open(engine).await, Rc::new(Site::serve()));
    let low = format!(
        "<iframe id=\"frame\" title=\"Waymark\" src=\"{}/health\" style=\"width:300px;height:400px\"></iframe>",
        editor.site.address()
    );
    let first = Host::saying(&low, "");
    looks_at(&editor, &first).await;
    sees_row(&editor, "height", "low", Say::HealthDenied).await;
    sees_row(&editor, "width", "low", Say::HealthDenied).await;
    assert_eq!(editor.look().await.over_the_edge, Vec::<String>::new());
    editor.step_out_of_frame().await;
    let loading = Host::loading(&editor.site, &["check"]);
    editor.site.starts();
    editor.go(&loading.address()).await;
    editor.step_into_loaded(0).await;
    has_looked(&editor).await;
    sees_row(&editor, "height", "auto", Say::HealthWorks).await;
    editor.quiet(&editor.site, &[&first.address(), &loading.address()]).await;
}

async fn without_javascript_it_says_what_that_means(engine: Engine) {
    let wishes = Wishes { no_script: true, ..Wishes::default() };
    let editor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    editor.goes_to_plain("/health").await;
    editor.see(&editor.say(Say::HealthNoScript)).await;
    editor.see("allow-scripts").await;
    editor.see_no_more(&editor.say(Say::HealthSeen)).await;
}
