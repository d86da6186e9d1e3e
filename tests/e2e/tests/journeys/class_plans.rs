//! Each ready session from the tutor's page to a learner's browser and out of it again: the square is shown, a phone reads it, every
//! exercise is gone through with words in every box, a version is shared, and then nothing is left.

use std::rc::Rc;

use e2e::class::learners_one_after_another;
use e2e::engine::Wishes;
use e2e::verbs::tidy;
use e2e::walk::Given;
use e2e::{Browser, Engine, Profile, Site, Visitor};
use serde_json::json;
use waymark::core::class::Class;
use waymark::core::exercise::Kind;
use waymark::core::wording::Say;

mod chromium {
    #[tokio::test]
    async fn the_first_session_is_gone_through_and_nothing_is_left() {
        super::goes_through(e2e::Engine::Chromium, 1).await;
    }

    #[tokio::test]
    async fn the_second_session_is_gone_through_and_nothing_is_left() {
        super::goes_through(e2e::Engine::Chromium, 2).await;
    }

    #[tokio::test]
    async fn the_third_session_is_gone_through_and_nothing_is_left() {
        super::goes_through(e2e::Engine::Chromium, 3).await;
    }

    #[tokio::test]
    async fn the_fourth_session_is_gone_through_and_nothing_is_left() {
        super::goes_through(e2e::Engine::Chromium, 4).await;
    }

    #[tokio::test]
    async fn one_after_another_on_one_browser_learners_find_no_word_of_anyone() {
        super::one_after_another(e2e::Engine::Chromium).await;
    }
}

mod firefox {
    #[tokio::test]
    async fn the_first_session_is_gone_through_and_nothing_is_left() {
        super::goes_through(e2e::Engine::Firefox, 1).await;
    }

    #[tokio::test]
    async fn one_after_another_on_one_browser_learners_find_no_word_of_anyone() {
        super::one_after_another(e2e::Engine::Firefox).await;
    }
}

/// The tutor chooses a ready session and shows its square. What a phone reads is where the learners go.
async fn shown_by_the_tutor(engine: Engine, number: usize) -> String {
    let site = Rc::new(Site::serve());
    let tutor = Visitor::with(Browser::open_as(engine, Wishes::default()).await, site);
    tutor.goes_to_plain("/class-link").await;
    tutor.see_heading(&tutor.say(Say::LinkHeading)).await;
    let script = "document.querySelector(`[data-wm-number='${arguments[0]}']`).click()";
    tutor.script(script, json!([number.to_string()])).await;
    let told = tutor.say(Say::LinkUsed).replace("{number}", &number.to_string());
    let says = async || {
        tutor.script("return document.querySelector('[data-wm-says]').textContent", json!([])).await == json!(told)
    };
    tutor.expect("the session to be filled in", says).await;
    tutor.press(&tutor.say(Say::LinkLarge)).await;
    let read = async || tutor.points_a_phone_at("dialog .wm-square__code").await.is_some();
    tutor.expect("a phone to read the square", read).await;
    let address = tutor.points_a_phone_at("dialog .wm-square__code").await.unwrap_or_default();
    tutor.was_quiet().await;
    address.strip_prefix(&format!("{}/", tutor.site.address())).expect("a place beside this page").to_owned()
}

async fn goes_through(engine: Engine, number: usize) {
    let link = shown_by_the_tutor(engine, number).await;
    let (profile, site) = (Profile::new(), Rc::new(Site::serve().for_class(&link)));
    let learner = Visitor::with(Browser::open_with(engine, &profile, Wishes::default()).await, Rc::clone(&site));
    learner.goes_to(&format!("/{link}")).await;
    learner.see(&learner.say(Say::ClassHome)).await;
    let class = Class::read(&link, &site.content).expect("a class");
    let mut typed: Vec<String> = Vec::new();
    for chosen in &class.chosen {
        let id = chosen.exercise.as_str();
        learner.press(&learner.exercise(id).title).await;
        learner.see_heading(&learner.exercise(id).title).await;
        let letter = learner.exercise(id).steps.iter().find(|step| step.kind == Kind::Summary).unwrap().id.clone();
        let given = learner.walks_until(id, letter.as_str(), Given::default()).await;
        if given.lines.is_empty() {
            leaves_the_letter(&learner).await;
            continue;
        }
        typed.extend(given.typed());
        shares_one_line(&learner, &given).await;
        leaves_the_letter(&learner).await;
    }
    assert!(!typed.is_empty(), "nothing was written in this session");
    let words: Vec<&str> = typed.iter().map(String::as_str).collect();
    learner.finishes_and_clears(&words).await;
    learner.was_quiet().await;
    // What a browser puts away for the next time it is opened: restored pages, filled-in boxes, storage.
    learner.browser.close().await;
    // Words that came from a starter stand in the content too, which any browser has in its cache.
    let starters: Vec<_> =
        site.content.exercises.iter().flat_map(|it| &it.steps).flat_map(|step| &step.starters).collect();
    for words in typed.iter().filter(|words| !starters.iter().any(|starter| ***starter == **words)) {
        assert_eq!(profile.files_with(words.trim()), Vec::<String>::new(), "a file of {engine:?} holds it");
    }
}

async fn leaves_the_letter(learner: &Visitor) {
    learner.uses_say(Say::CarryOn).await;
    learner.see_heading(&learner.say(Say::CloseAsk)).await;
    learner.uses_say(Say::CloseFinish).await;
    learner.see_heading(&learner.say(Say::HomeTitle)).await;
}

/// A version with the first line that was written, and nothing else.
async fn shares_one_line(learner: &Visitor, given: &Given) {
    let line = given.lines.first().unwrap();
    let own = line.own.first().unwrap();
    learner.uses_say(Say::ShareOpen).await;
    learner.see_heading(&learner.say(Say::ShareAsk)).await;
    let name = learner.controls().await.into_iter().find(|name| name.contains(&tidy(own))).expect("the line to tick");
    learner.press(&name).await;
    learner.uses_say(Say::ShareSee).await;
    learner.see_heading(&learner.say(Say::ShareShown)).await;
    let page = learner.script("return document.documentElement.outerHTML", json!([])).await.to_string();
    for other in given.lines.iter().skip(1).flat_map(|line| &line.own).filter(|other| *other != own) {
        assert!(!page.contains(&json!(other.trim()).to_string()), "a line that was not ticked is on the page: {other}");
    }
    learner.goes_back().await;
    learner.see_heading(&learner.say(Say::ShareAsk)).await;
    learner.goes_back().await;
    learner.see_heading(&learner.say(Say::LetterAsk)).await;
}

async fn one_after_another(engine: Engine) {
    let left = learners_one_after_another(engine, 4).await;
    assert_eq!((left.reached, left.files), (Vec::new(), Vec::new()));
}
