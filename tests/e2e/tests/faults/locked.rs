//! With the lock on: how long a letter is in memory only, before it is locked and in storage. A page that is closed sooner loses it.

use e2e::walk::Given;
use e2e::{Keep, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

use crate::leaving::median;
use crate::{ENGINES, Table, rounds};

const PASSPHRASE: &str = "four small blue boats";

#[tokio::test]
async fn a_letter_is_locked_and_in_storage_soon_after_it_was_typed() {
    let table = Table::new(
        "With the lock on, from a letter typed to its locked text in storage (ms)",
        1,
        &["Engine", "Times", "Median", "Slowest"],
    );
    for engine in ENGINES {
        let visitor = Visitor::arrives(engine).await;
        visitor.opens("steady", Keep::Yes).await;
        visitor.walks_until("steady", "what-else", Given::default()).await;
        visitor.write("Words before").await;
        visitor.see_kept("Words before").await;
        visitor.uses_say(Say::KeepLineChange).await;
        visitor.screen_say(Say::KeptAsk).await;
        visitor.uses_say(Say::LockSet).await;
        visitor.screen_say(Say::LockSetAsk).await;
        visitor.write_in(&visitor.say(Say::LockPassphrase), PASSPHRASE).await;
        visitor.write_in(&visitor.say(Say::LockAgain), PASSPHRASE).await;
        visitor.uses_say(Say::LockSetYes).await;
        visitor.see(&visitor.say(Say::LockDone)).await;
        visitor.goes_back().await;
        visitor.see_heading(&visitor.say(Say::KeptAsk)).await;
        visitor.goes_back().await;
        visitor.see_heading("What else helps you feel a bit steadier?").await;
        let mut times = Vec::new();
        for _ in 0..rounds(20) {
            visitor.see(&visitor.say(Say::KeepLineKept)).await;
            let given =
                visitor.driver.execute_async(TYPE_AND_MEASURE, vec![json!("x")]).await.expect("the page answers");
            times.push(given.json().as_f64().expect("a time"));
        }
        let middle = median(&mut times);
        let slowest = times.last().copied().unwrap_or_default();
        table.row(&[
            &format!("{engine:?}"),
            &times.len().to_string(),
            &format!("{middle:.1}"),
            &format!("{slowest:.1}"),
        ]);
    }
}

/// Types one letter as a keyboard does, and looks at storage after each turn of the page until another locked text stands there.
const TYPE_AND_MEASURE: &str = "
    const done = arguments[arguments.length - 1];
    const locked = () => Object.entries(localStorage).filter(([key, text]) => text.startsWith('waymark locked')).map(([key, text]) => text).join();
    const before = locked(), box = document.querySelector('textarea');
    box.value += arguments[0];
    const typed = performance.now();
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const turn = new MessageChannel();
    turn.port1.onmessage = () => {
        const now = locked();
        if (now && now !== before) done(performance.now() - typed); else turn.port2.postMessage(0);
    };
    turn.port2.postMessage(0);
";
