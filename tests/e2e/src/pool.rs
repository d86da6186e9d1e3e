//! Browsers that wait for their next visitor. To open one takes seconds of a core, and a run has four hundred visits.
//!
//! What a visit leaves behind is its tabs, which are closed, and what the browser keeps for the site's origin. No other visit is at that
//! origin: every site and every partner's page of a run listens on a port that none had before (`on_a_new_port`). A cookie goes by the host
//! alone, so a browser that met one is not handed on. Whoever brings a profile has a browser alone, and so has whatever comes after a
//! failed test.

use std::collections::HashSet;
use std::sync::{LazyLock, Mutex};
use std::time::Duration;

use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::browser::Running;
use crate::devtools::Command;
use crate::engine::{Engine, Wishes};
use crate::wait;

/// So many wait at most. Each has two or three hundred megabytes.
const WAITING: usize = 3;
/// After so many visitors a browser is closed: they become slower and larger.
const VISITORS: u32 = 25;

static IDLE: Mutex<Vec<Running>> = Mutex::new(Vec::new());

/// A browser of this kind that waits, with one empty tab.
pub(crate) async fn one_that_is_open(engine: Engine, wishes: Wishes) -> Option<Running> {
    loop {
        let mut running = {
            let mut idle = IDLE.lock().expect("nobody fails with the lock in hand");
            let fits = idle.iter().position(|running| running.engine == engine && running.wishes == wishes)?;
            idle.swap_remove(fits)
        };
        running.visitors += 1;
        // The connection that it had may be going away with the runtime of the test before.
        let fresh = async || match tokio::time::timeout(Duration::from_secs(15), freshened(&running)).await {
            Ok(Ok(())) => Some(true),
            Ok(Err(_)) => None,
            Err(_) => Some(false),
        };
        if wait::until(Duration::from_secs(5), fresh).await == Some(true) {
            return Some(running);
        }
    }
}

/// One empty tab, of the size that windows open with, and nothing in the logs.
async fn freshened(running: &Running) -> WebDriverResult<()> {
    let driver = &running.driver;
    let fresh = driver.new_tab().await?;
    for old in driver.windows().await?.into_iter().filter(|window| *window != fresh) {
        driver.switch_to_window(old).await?;
        driver.close_window().await?;
    }
    driver.switch_to_window(fresh).await?;
    if let Some((width, height)) = running.wishes.window() {
        driver.set_window_rect(0, 0, width, height).await?;
    }
    if running.engine == Engine::Chromium {
        // In a new tab it is the address bar that has focus, and a page does not hear of its own.
        driver.handle().cmd(Command { name: "Page.bringToFront", params: json!({}) }).await?;
        driver.browser_log().await?;
        driver.get_log("performance").await?;
    }
    running.outside.forgets();
    Ok(())
}

/// Takes a browser back from its visitor.
pub(crate) fn takes_back(running: Running) {
    let may_stay = running.profile.is_some()
        && running.engine != Engine::WebKit
        && running.visitors < VISITORS
        && !running.wishes.impatient
        && cfg!(unix); // elsewhere nothing would end it with the tests
    if !may_stay {
        return drop(running);
    }
    let oldest = {
        let mut idle = IDLE.lock().expect("nobody fails with the lock in hand");
        idle.push(running);
        (idle.len() > WAITING).then(|| idle.remove(0))
    };
    // Closing takes a while, and nobody need wait for it with the lock in hand.
    drop(oldest);
}

/// Starts something that listens, on a port that nothing listened on before in this run: what a browser keeps is kept by origin, and a
/// port is a part of that.
pub(crate) fn on_a_new_port<T>(mut start: impl FnMut() -> T, port: impl Fn(&T) -> u16) -> T {
    static TAKEN: LazyLock<Mutex<HashSet<u16>>> = LazyLock::new(Mutex::default);
    // Those that will not do are held until one does, so that their port is not offered again.
    let mut refused = Vec::new();
    loop {
        let started = start();
        if TAKEN.lock().expect("nobody fails with the lock in hand").insert(port(&started)) {
            return started;
        }
        refused.push(started);
    }
}
