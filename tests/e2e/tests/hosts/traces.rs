//! Whether a page around us can tell one visitor's answers from another's: everything it can observe, for many sets of answers by
//! chance, in several exercises, kept and not kept. There has to be one trace.

use std::collections::BTreeMap;
use std::rc::Rc;

use e2e::figures::Chance;
use e2e::{Browser, Engine, Host, Keep, Site, Visitor};
use serde_json::{Value, json};
use waymark::core::wording::Say;

use crate::{ENGINES, Table, rounds};

/// Exercises with boxes, cards, rows, branches and the heavy one.
const EXERCISES: [&str; 5] = ["small-step", "steady", "around-me", "my-circle", "what-happened"];
/// Screens that a set of answers goes through at most: some exercises come back to where they were.
const SCREENS: usize = 18;

/// All that the partner's page sees of itself and of its frame: no timestamps, as a clock differs from run to run.
const OBSERVED: &str = "
    const page = window.wrappedJSObject || window;
    const widget = document.querySelector('waymark-widget');
    const frame = widget.shadowRoot.querySelector('iframe');
    // Ports differ from run to run; and Chromium's driver leaves a sign of its own on a frame that it stepped into.
    const same = (text) => text.replace(/:[0-9]+/g, '').replace(/ cd_frame_id_=.[0-9a-f]*./, '');
    return {
        messages: Array.from(page.seen, String), history: history.length, frames: frame.contentWindow.length, own: window.length,
        title: document.title, address: same(location.href), cookie: document.cookie, stored: localStorage.length,
        size: [frame.offsetWidth, frame.offsetHeight, document.documentElement.scrollHeight],
        name: frame.name, markup: same(widget.shadowRoot.innerHTML), active: document.activeElement.localName,
        asked: performance.getEntriesByType('resource').map((it) => same(it.name)).sort(),
    };
";

/// Gives answers by chance to everything on the screen, and presses the main button. Says which heading it met.
const ANSWERS: &str = "
    let state = arguments[0] | 1;
    const below = (limit) => { state ^= state << 13; state ^= state >>> 17; state ^= state << 5; return (state >>> 0) % limit; };
    const main = document.querySelector('#waymark-screen');
    const heading = main.querySelector('h1').innerText;
    for (const input of main.querySelectorAll('input[type=checkbox], input[type=radio]')) if (below(2)) input.click();
    for (const box of main.querySelectorAll('textarea')) {
        box.focus();
        box.value = 'words '.repeat(below(200));
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    const buttons = [...main.querySelectorAll('.wm-actions .wm-button')];
    (buttons[0] ?? main.querySelector('.wm-actions button'))?.click();
    return heading;
";

#[tokio::test]
async fn whatever_somebody_answers_the_page_around_sees_the_same() {
    let table = Table::new(
        "What a page around us can see",
        1,
        &["Engine", "Sets of answers", "Screens met", "Distinct traces"],
    );
    for engine in ENGINES {
        let mut chance = Chance::seeded();
        let (mut traces, mut screens) = (BTreeMap::<String, Vec<String>>::new(), 0);
        let sets = rounds(50);
        for set in 0..sets {
            let exercise = EXERCISES[set % EXERCISES.len()];
            let keep = if chance.below(2) == 0 { Keep::Yes } else { Keep::No };
            let (trace, met) = trace(engine, exercise, keep, &mut chance).await;
            screens += met;
            traces.entry(trace.to_string()).or_default().push(format!("{set}: {exercise}, {keep:?}"));
        }
        table.row(&[&format!("{engine:?}"), &sets.to_string(), &screens.to_string(), &traces.len().to_string()]);
        assert!(screens > sets * 4, "{screens} screens for {sets} sets: nobody got anywhere");
        assert_eq!(traces.len(), 1, "{engine:?}: {traces:#?}");
    }
}

async fn trace(engine: Engine, exercise: &str, keep: Keep, chance: &mut Chance) -> (Value, usize) {
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(Site::serve()));
    let host = Host::loading(&visitor.site, &[""]);
    visitor.go(&host.address()).await;
    visitor.see_heights(1).await;
    visitor.step_into_loaded(0).await;
    visitor.see_ready().await;
    visitor.opens(exercise, keep).await;
    let mut met = Vec::new();
    let end = visitor.say(Say::LetterAsk);
    for _ in 0..SCREENS {
        let seed = chance.below(1 << 30);
        let heading = visitor.script(ANSWERS, json!([seed])).await.as_str().unwrap_or_default().to_owned();
        met.push(heading.clone());
        if heading == end {
            break;
        }
    }
    visitor.step_out_of_frame().await;
    let mut seen = visitor.script(OBSERVED, json!([])).await;
    seen["requests"] = json!(visitor.site.asked_by_the_page().iter().collect::<std::collections::BTreeSet<_>>());
    met.dedup();
    (seen, met.len())
}
