//! Every sandbox, with storage and without: how the widget starts, what it can keep, how it leaves. What is expected is written down
//! first, and each cell has to meet it.

use std::rc::Rc;

use e2e::engine::Wishes;
use e2e::walk::Given;
use e2e::{Browser, Engine, Host, Keep, Site, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

use crate::{ENGINES, Table};

/// What a partner may add to `allow-scripts`, without which nothing of ours runs.
const MORE: [&str; 5] = [
    "allow-same-origin",
    "allow-top-navigation-by-user-activation",
    "allow-popups allow-popups-to-escape-sandbox",
    "allow-modals",
    "allow-downloads",
];

/// How a frame stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mode {
    /// Words can be kept, or stay for the visit only.
    keeps: bool,
    /// Leaving leaves the whole page, or hides this frame.
    leaves: bool,
    /// Sheets and websites open in a window of their own.
    windows: bool,
}

impl Mode {
    fn words(self) -> [&'static str; 3] {
        [
            if self.keeps { "kept" } else { "this visit only" },
            if self.leaves { "leaves the page" } else { "hides the frame" },
            if self.windows { "open" } else { "do not open" },
        ]
    }
}

/// A frame's attributes, and what is expected of it.
struct Case {
    attributes: String,
    named: String,
    expected: Mode,
}

/// What is expected, from what the standard says of each permission.
fn cases(storage: bool, engine: Engine) -> Vec<Case> {
    let all = Mode { keeps: storage, leaves: true, windows: true };
    let mut cases = vec![Case { attributes: String::new(), named: "no sandbox".to_owned(), expected: all }];
    for bits in 0..1_u8 << MORE.len() {
        let has = |at: usize| bits >> at & 1 == 1;
        let given: Vec<&str> = MORE.iter().enumerate().filter(|(at, _)| has(*at)).map(|(_, one)| *one).collect();
        let expected = Mode { keeps: storage && has(0), leaves: has(1), windows: has(2) };
        let short = |one: &&str| one.split(' ').next().unwrap_or_default().trim_start_matches("allow-").to_owned();
        let named = given.iter().map(short).collect::<Vec<_>>().join(", ");
        let named = if named.is_empty() { "scripts alone".to_owned() } else { named };
        cases.push(Case { attributes: format!("sandbox=\"allow-scripts {}\"", given.join(" ")), named, expected });
    }
    if engine == Engine::Chromium {
        // Its storage is thrown away with the page around it; until then it is storage. New windows know nothing of that.
        cases.push(Case { attributes: "credentialless".to_owned(), named: "credentialless".to_owned(), expected: all });
    }
    cases
}

#[tokio::test]
async fn every_sandbox_gives_the_mode_that_is_written_down() {
    let table = Table::new(
        "Sandbox, storage, engine",
        3,
        &["Engine", "Storage", "Beside allow-scripts", "Words are", "Leave quickly", "New windows"],
    );
    let mut wrong = Vec::new();
    for engine in ENGINES {
        for storage in [true, false] {
            let wishes = Wishes { no_storage: !storage, ..Wishes::default() };
            let site = Rc::new(Site::serve());
            for case in cases(storage, engine) {
                let visitor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::clone(&site));
                let mode = mode(&visitor, &case.attributes).await;
                let allowed = if storage { "allowed" } else { "blocked" };
                let [keeps, leaves, windows] = mode.words();
                table.row(&[&format!("{engine:?}"), allowed, &case.named, keeps, leaves, windows]);
                if mode != case.expected {
                    wrong.push(format!("{engine:?}, storage {allowed}, {}: {mode:?}", case.named));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "not as written down:\n  {}", wrong.join("\n  "));
}

async fn mode(visitor: &Visitor, attributes: &str) -> Mode {
    let safe = Host::safe_place();
    let host = Host::framing(&format!("{}/embed", visitor.site.address()), attributes);
    visitor.go(&host.address()).await;
    visitor.step_into_frame().await;
    visitor.see_ready().await;
    let windows = opens_windows(visitor).await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("Cold air").await;
    let (kept, refused) = (visitor.say(Say::KeepLineKept), visitor.say(Say::KeepLineRefused));
    let said = async || {
        let text = visitor.text().await;
        text.contains(&kept) || text.contains(&refused)
    };
    visitor.expect("the keep line to say how it is", said).await;
    let keeps = visitor.text().await.contains(&kept);
    visitor.leave_leads_to(&safe, &visitor.site.content.site.leave_to).await;
    let leave = [Say::BarLeave, Say::BarHide].map(|what| visitor.say(what));
    let name = if visitor.offers(&leave[1]).await { &leave[1] } else { &leave[0] };
    visitor.press_in(".wm-bar__row", name).await;
    Mode { keeps, leaves: leaves_the_page(visitor).await, windows }
}

/// Whether a link that opens a window of its own does. Pressed as a person presses it, because that is what browsers ask for.
async fn opens_windows(visitor: &Visitor) -> bool {
    let handles = async || visitor.driver.windows().await.unwrap_or_default();
    let ours = visitor.driver.window().await.expect("there is a window");
    visitor.uses_say(Say::HomePaper).await;
    // A window that is not allowed never comes: what is waited for is a look that finds either, some times over.
    let mut looks = 0;
    let settled = async || {
        looks += 1;
        handles().await.len() > 1 || looks > 12
    };
    visitor.expect("a window, or none", settled).await;
    let others: Vec<_> = handles().await.into_iter().filter(|handle| *handle != ours).collect();
    for other in &others {
        visitor.driver.switch_to_window(other.clone()).await.expect("the other window");
        visitor.driver.close_window().await.expect("it can be closed");
    }
    visitor.comes_to(&ours).await;
    visitor.step_into_frame().await;
    !others.is_empty()
}

/// Waits until the page around is the safe one, or the frame is at its blank page and the page around is not.
async fn leaves_the_page(visitor: &Visitor) -> bool {
    visitor.step_out_of_frame().await;
    let at = async || visitor.heading().await;
    let mut gone = false;
    let settled = async || {
        if at().await == "The weather today" {
            gone = true;
            return true;
        }
        // In a frame that may not leave, our own blank page comes after 300 ms; it has one link and no box.
        let Ok(frame) = visitor.driver.find(thirtyfour::By::Id("frame")).await else { return false };
        if frame.enter_frame().await.is_err() {
            return false;
        }
        let blank = visitor.script("return location.pathname.startsWith('/left')", json!([])).await == json!(true);
        visitor.step_out_of_frame().await;
        blank
    };
    visitor.expect("the page to be left, or the frame to be blank", settled).await;
    gone
}
