//! How quickly leaving hides what is on the screen, and what Back, Forward and reloading find afterwards.

use std::rc::Rc;

use e2e::walk::Given;
use e2e::{Browser, Host, Keep, Site, Visitor};
use waymark::core::wording::Say;

use crate::{ENGINES, Table, rounds};

const SECRET: &str = "Nobody must read this";

#[tokio::test]
async fn leaving_hides_everything_within_fifty_milliseconds() {
    let table = Table::new(
        "From the press to the first frame without a word (ms)",
        2,
        &["Engine", "Where", "Times", "In the same task", "Median", "Slowest"],
    );
    for engine in ENGINES {
        for framed in [false, true] {
            let (slow, site) = (Host::slow_place(), Rc::new(Site::serve()));
            let visitor = Visitor::with(Browser::open(engine).await, Rc::clone(&site));
            let host = Host::framing(&format!("{}/embed", site.address()), "");
            let (mut frames, mut tasks) = (Vec::new(), Vec::new());
            for _ in 0..rounds(20) {
                arrives(&visitor, framed, &host).await;
                writes_a_secret(&visitor).await;
                visitor.leave_leads_to(&slow, &visitor.site.content.site.leave_to).await;
                let given = visitor.driver.execute_async(PRESS_AND_MEASURE, vec![]).await.expect("the page answers");
                let given = given.json().clone();
                assert_eq!(given["text"], "", "nothing is to be read one frame after the press");
                frames.push(given["frame"].as_f64().expect("a time"));
                tasks.push(given["task"].as_f64().expect("a time"));
            }
            let place = if framed { "frame of another site" } else { "page" };
            let (middle, slowest) = (median(&mut frames), frames.last().copied().unwrap_or_default());
            let ms = |time: f64| format!("{time:.1}");
            table.row(&[
                &format!("{engine:?}"),
                place,
                &frames.len().to_string(),
                &ms(median(&mut tasks)),
                &ms(middle),
                &ms(slowest),
            ]);
            assert!(middle < 50.0, "{engine:?}, {place}: {middle} ms (M-X1)");
        }
    }
}

/// Presses the way out. `task` is when the page had nothing on it any more, `frame` when the browser had drawn that.
const PRESS_AND_MEASURE: &str = "
    const done = arguments[arguments.length - 1];
    let pressed = 0;
    addEventListener('click', () => { pressed = performance.now(); }, { capture: true, once: true });
    document.querySelector('.wm-bar__row a[data-wm-leave]').click();
    const task = performance.now() - pressed;
    requestAnimationFrame(() => {
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () => done({ task, frame: performance.now() - pressed, text: document.body.innerText.trim() });
        drawn.port2.postMessage(0);
    });
";

#[tokio::test]
async fn after_leaving_nothing_that_a_browser_can_go_back_to_shows_a_word() {
    let table =
        Table::new("After leaving", 2, &["Engine", "Where", "Times", "Looks at pages", "Pages with a word on them"]);
    for engine in ENGINES {
        for framed in [false, true] {
            let (mut looks, mut leaks) = (0, 0);
            let times = rounds(5);
            for _ in 0..times {
                let (safe, site) = (Host::safe_place(), Rc::new(Site::serve()));
                let visitor = Visitor::with(Browser::open(engine).await, Rc::clone(&site));
                let host = Host::framing(&format!("{}/embed", site.address()), "");
                arrives(&visitor, framed, &host).await;
                writes_a_secret(&visitor).await;
                visitor.leave_leads_to(&safe, &visitor.site.content.site.leave_to).await;
                visitor.press_in(".wm-bar__row", &visitor.say(Say::BarLeave)).await;
                if framed {
                    visitor.step_out_of_frame().await;
                }
                visitor.see_heading("The weather today").await;
                for turn in ["back", "back", "forward", "back", "reload", "back", "back", "back", "back", "reload"] {
                    match turn {
                        "back" => drop(visitor.driver.back().await),
                        "forward" => drop(visitor.driver.forward().await),
                        _ => drop(visitor.driver.refresh().await),
                    }
                    looks += 1;
                    if shows_a_word(&visitor).await {
                        leaks += 1;
                    }
                }
            }
            let place = if framed { "frame of another site" } else { "page" };
            table.row(&[&format!("{engine:?}"), place, &times.to_string(), &looks.to_string(), &leaks.to_string()]);
            assert_eq!(leaks, 0, "{engine:?}, {place}: a page showed what was written (M-X3)");
        }
    }
}

/// Looks into the page and into its frame, at everything: text, boxes, source.
async fn shows_a_word(visitor: &Visitor) -> bool {
    let mut shown = has_it(visitor).await;
    if visitor.driver.find(thirtyfour::By::Id("frame")).await.is_ok() {
        visitor.step_into_frame().await;
        shown |= has_it(visitor).await;
        visitor.step_out_of_frame().await;
    }
    shown
}

async fn has_it(visitor: &Visitor) -> bool {
    visitor.driver.source().await.unwrap_or_default().contains(SECRET)
        || visitor.text().await.contains(SECRET)
        || visitor.boxes().await.iter().any(|words| words.contains(SECRET))
}

async fn arrives(visitor: &Visitor, framed: bool, host: &Host) {
    if framed {
        visitor.go(&host.address()).await;
        visitor.step_into_frame().await;
        visitor.see_ready().await;
    } else {
        visitor.goes_to("/").await;
    }
}

async fn writes_a_secret(visitor: &Visitor) {
    visitor.opens("steady", Keep::No).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write(SECRET).await;
}

/// The middle of these times, which are in order afterwards.
pub fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
