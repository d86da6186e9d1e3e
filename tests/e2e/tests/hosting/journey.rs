//! Somebody on a partner's page, with the widget on a server that is not ours, goes through an exercise.

use std::rc::Rc;

use e2e::wait::{DEADLINE, until};
use e2e::walk::Given;
use e2e::{Browser, Engine, Host, Keep, Site, Visitor};
use xtask::hosting::Software;

use crate::running::Running;

on_each_server! {
    goes_through_an_exercise_in_a_partners_frame,
}

async fn goes_through_an_exercise_in_a_partners_frame(software: Software) {
    let server = Running::start(software).await;
    let visitor = Visitor::with(Browser::open(Engine::Chromium).await, Rc::new(Site::elsewhere(&server.address())));
    let host = Host::framing(&format!("{}/embed", server.address()), "");
    visitor.go(&host.address()).await;
    visitor.step_into_frame().await;
    visitor.see_ready().await;
    visitor.opens("small-step", Keep::Yes).await;
    let given = visitor.walks_until("small-step", "letter", Given::default()).await;
    visitor.see_kept(given.words_at("plan-b")).await;
    visitor.quiet(&visitor.site, &[&host.address()]).await;

    // The start's files, each once, and nothing for the exercise.
    let files = ["/embed", "/assets/start-", "/assets/styles-", "/assets/content-en-", ".wasm", "/assets/waymark-"];
    let whole = async || files.iter().all(|file| server.log().contains(file)).then_some(());
    assert!(until(DEADLINE, whole).await.is_some(), "the log has not got everything:\n{}", server.log());
    let log = server.log();
    let lines = log.lines().filter(|line| line.contains("/embed") || line.contains("/assets/"));
    let asked: Vec<_> = lines.filter(|line| !line.contains("/assets/icon-")).collect();
    assert_eq!(asked.len(), 6, "{}", asked.join("\n"));
}
