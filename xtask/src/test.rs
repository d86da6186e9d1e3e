//! `cargo xtask test`: every test there is, the cheapest first. It stops at the first stage that fails.

use std::path::Path;

use crate::build::{self, Choice};
use crate::places;
use crate::reproduce;
use crate::run::Job;
use crate::setup::{self, Browsers, Servers, Workshop};
use crate::trouble::{Done, Trouble};

/// Runs all tests, or with `quick` only those that need no browser.
pub fn run(quick: bool) -> Done {
    println!("1 of 5: core, content, screens and this tool, on this machine.");
    let native = ["test", "--no-fail-fast", "--workspace", "--exclude", "e2e", "--features", "waymark/pages"];
    stage(Job::cargo(None).args(native), "A test on this machine failed.")?;
    if quick {
        println!("Browsers were left out, as asked.");
        return Ok(());
    }
    let workshop = setup::workshop()?;
    let browsers = setup::browsers()?;
    let servers = if cfg!(unix) { Some(setup::servers()?) } else { None };
    if servers.is_none() {
        println!("The folder is not tried on nginx, Apache and Caddy: their tests do not run on this system.");
    }
    println!("2 of 5: the edge to the browser, in Chromium.");
    edge(&workshop, &browsers)?;
    println!("3 of 5: the folder that the journeys go through.");
    let upload = build::run(Choice::default())?;
    println!("4 of 5: the same folder once more, built elsewhere.");
    reproduce::compare_with_another(&upload)?;
    println!("5 of 5: journeys in Chromium, Firefox and WebKitGTK; the folder on nginx, Apache and Caddy.");
    journeys(&upload, &browsers, servers.as_ref())
}

fn edge(workshop: &Workshop, browsers: &Browsers) -> Done {
    if !places::repository().join("tests").join("browser.rs").exists() {
        println!("  tests/browser.rs is not there; nothing to run.");
        return Ok(());
    }
    let runner = workshop.wasm_bindgen.join(places::program("wasm-bindgen-test-runner"));
    let job = Job::cargo(workshop.toolchain.as_deref())
        .args(["test", "--package", "waymark", "--target", "wasm32-unknown-unknown", "--test", "browser"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", &browsers.chromedriver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "180") // a slow machine is no failed test
        .without_env("GECKODRIVER"); // the runner takes the first driver that it is told of
    stage(job, "A test of the browser's edge failed.")
}

fn journeys(upload: &Path, browsers: &Browsers, servers: Option<&Servers>) -> Done {
    let mut job = in_browsers(&[], upload, browsers)?;
    if let Some(servers) = servers {
        job = job
            .env("WAYMARK_NGINX", &servers.nginx)
            .env("WAYMARK_APACHE", &servers.apache)
            .env("WAYMARK_CADDY", &servers.caddy);
    }
    stage(job, "A journey failed.")
}

/// What runs in the built folder with real browsers: the end-to-end tests named, told where everything is.
pub(crate) fn in_browsers(which: &[&str], upload: &Path, browsers: &Browsers) -> Done<Job> {
    let job = Job::cargo(None)
        .args(["test", "--no-fail-fast", "--package", "e2e"])
        .args(which)
        .env("WAYMARK_UPLOAD", upload)
        .env("WAYMARK_TOOLS", places::tools()?)
        .env("WAYMARK_CHROMIUM", &browsers.chromium)
        .env("WAYMARK_CHROMEDRIVER", &browsers.chromedriver)
        .env("WAYMARK_FIREFOX", &browsers.firefox)
        .env("WAYMARK_GECKODRIVER", &browsers.geckodriver)
        .env("WAYMARK_AXE", &browsers.axe)
        .env("WAYMARK_HTML_VALIDATE", &browsers.html_validate)
        .env("WAYMARK_VIRTUAL_READER", &browsers.virtual_reader)
        // What a failed journey says is what it waited for and what was on the screen; frames of an executor would bury it.
        .env("RUST_BACKTRACE", "0");
    Ok(job)
}

/// Shows what Cargo says as it says it; its own summary comes last.
fn stage(job: Job, failed: &str) -> Done {
    job.show().map_err(|why| Trouble::new(format!("{failed} {why}")))
}
