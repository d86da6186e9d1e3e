//! Every journey ends by saying that all was quiet. These prove that it would hear it if it were not.

use e2e::{Engine, Visitor};
use serde_json::json;

in_both_engines! {
    a_request_after_the_start_is_heard,
    a_word_on_the_console_is_heard,
    a_failure_that_the_page_keeps_to_itself_is_heard,
    what_the_policy_refuses_is_heard,
    a_cookie_is_heard,
    a_call_to_another_place_is_heard,
    a_barrier_is_seen,
    a_name_without_the_words_that_are_seen_is_found,
}

async fn hears(engine: Engine, script: &str, sign: &str) {
    let visitor = Visitor::arrives(engine).await;
    visitor.was_quiet().await;
    // In the page's own world, so that it is the page that does it.
    let in_page = format!("(window.wrappedJSObject || window).setTimeout(() => {{ {script} }}, 0); return true;");
    visitor.script(&in_page, json!([])).await;
    let heard = async || visitor.noise(&visitor.site, &[]).await.iter().any(|line| line.contains(sign));
    visitor.expect(&format!("{sign:?} to be heard"), heard).await;
}

async fn a_request_after_the_start_is_heard(engine: Engine) {
    hears(engine, "fetch('/index.html?late')", "asked for after the start: GET /index.html?late").await;
}

async fn a_word_on_the_console_is_heard(engine: Engine) {
    hears(engine, "(window.wrappedJSObject || window).console.info('hello there')", "hello there").await;
}

async fn a_failure_that_the_page_keeps_to_itself_is_heard(engine: Engine) {
    let script = "const page = window.wrappedJSObject || window; page.dispatchEvent(new page.ErrorEvent('error', { message: 'it broke' }))";
    hears(engine, script, "it broke").await;
}

async fn what_the_policy_refuses_is_heard(engine: Engine) {
    let script = "const img = document.createElement('img'); img.src = 'http://localhost:1/pixel.gif'; document.body.append(img)";
    hears(engine, script, "img-src").await;
}

async fn a_cookie_is_heard(engine: Engine) {
    hears(engine, "document.cookie = 'crumb=1'", "cookie: crumb").await;
}

async fn a_call_to_another_place_is_heard(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    // A refused page is not a page; what counts is who was asked for.
    drop(visitor.driver.goto("http://another.example/pixel.gif").await);
    let heard = async || visitor.outside.asked().iter().any(|asked| asked.contains("another.example"));
    visitor.expect("the call to be heard", heard).await;
}

async fn a_barrier_is_seen(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    let script = "document.querySelector('main, body').append(document.createElement('button'))";
    visitor.script(script, json!([])).await;
    let found = visitor.barriers().await;
    assert!(
        found.iter().any(|barrier| barrier.contains("button-name")),
        "axe did not see a button without a name: {found:?}"
    );
}

async fn a_name_without_the_words_that_are_seen_is_found(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    let script = "const button = document.createElement('button'); button.textContent = 'Send it'; \
                  button.setAttribute('aria-label', 'Next'); document.querySelector('main').append(button)";
    visitor.script(script, json!([])).await;
    for found in [visitor.barriers().await, visitor.strict_barriers().await] {
        assert!(
            found.iter().any(|one| one.contains("label-content-name-mismatch") && one.contains("Send it")),
            "somebody who says the words on a button would not press it, and axe did not see it: {found:?}"
        );
    }
}
