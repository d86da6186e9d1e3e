//! *What is kept here*, as it stands on the screen.

use super::super::aside::{AsideProps, aside_section};
use super::*;
use crate::core::exercise::Mode;
use crate::core::sitting::{Record, Response, Sitting};
use crate::core::visit::Visit;
use crate::view::gallery::{english, shown_with, write_screen};
use crate::view::screens::lock::{LockProps, lock_section};

/// A record with one answer.
fn record(exercise: &str, begun: &str, prompt: &str, words: &str) -> Record {
    let sitting = Sitting::new("k1-1".into(), begun.into(), prompt.into(), Mode::Words);
    let sitting = sitting.with(prompt.into(), "What else?".into(), "en".into(), Response::Wrote(words.into()));
    Record::new(exercise.into()).with(sitting)
}

/// Somebody who keeps words of three exercises.
fn keeps() -> Visit {
    let records = [
        record("steady", "2026-11-02", "what-else", "The back step when it is quiet"),
        record("small-step", "2026-11-19", "already", "Ring Nan"),
        record("what-happened", "2026-11-22", "touched", "That winter"),
    ];
    Visit::new("2026-11-22".into(), "tab".into(), None).with_found(records.to_vec(), false)
}

fn lock_props() -> LockProps {
    LockProps {
        offered: true,
        said: crate::core::lock::Said::Nothing,
        shown: false,
        onask: yew::Callback::noop(),
        onshow: yew::Callback::noop(),
    }
}

async fn page(visit: Visit) -> String {
    page_of(english(), visit).await
}

async fn page_of(content: Content, visit: Visit) -> String {
    let content = Rc::new(content);
    let props = OutsideProps { visit: Rc::new(visit), ondid: yew::Callback::noop(), onback: yew::Callback::noop() };
    let (oncopy, onerase) = (yew::Callback::noop(), yew::Callback::noop());
    let aside = AsideProps { screen: props.clone(), texts: Vec::new(), oncopy, copied: None, onerase };
    let (aside, lock) = (aside_section(&content, &aside), lock_section(&content, &props, &lock_props()));
    shown_with(Rc::clone(&content), kept(&content, &props, aside, lock)).await
}

#[tokio::test]
async fn each_exercise_can_be_opened_and_its_words_deleted_and_no_word_is_shown() {
    let page = page(keeps()).await;
    write_screen("kept", &page);
    for title in ["Find your feet", "What matters, and one small step"] {
        assert_eq!(page.matches(&format!(r#"<span class="wm-hidden">: {title}</span>"#)).count(), 2, "{title}: {page}");
    }
    for words in ["back step", "Ring Nan", "That winter"] {
        assert!(!page.contains(words), "which words are kept follows a press: {page}");
    }
}

#[tokio::test]
async fn delete_everything_is_there_also_where_nothing_can_be_read() {
    for (found, unreadable) in [(Vec::new(), false), (Vec::new(), true)] {
        let visit = Visit::new("2026-11-22".into(), "tab".into(), None).with_found(found, unreadable);
        let page = page(visit).await;
        write_screen(if unreadable { "kept-unreadable" } else { "kept-nothing" }, &page);
        assert!(page.contains("Delete everything"), "{page}");
    }
}

#[tokio::test]
async fn every_part_is_named_by_its_heading() {
    let page = page(keeps()).await;
    let named = |rest: &str| rest.split('"').next().map(str::to_owned).unwrap_or_default();
    let names: Vec<String> =
        page.split("<section").skip(1).filter_map(|rest| rest.split("aria-labelledby=\"").nth(1)).map(named).collect();
    assert!(names.len() > 2, "{page}");
    for name in names {
        assert_eq!(page.matches(&format!(" id=\"{name}\"")).count(), 1, "{name}");
    }
}

#[tokio::test]
async fn the_day_on_which_words_are_forgotten_is_said_in_words_here_and_at_home() {
    let mut visit = keeps();
    visit.until.day = Some("2026-11-29".into());
    let content = english();
    let at_home = crate::view::screens::until::at_home(&content, &visit, true).unwrap();
    assert_eq!(&*at_home, "Something is kept here until 29 November 2026.");
    let page = page(visit).await;
    write_screen("kept-until", &page);
    assert!(page.contains("Your words are forgotten on 29 November 2026."), "{page}");
    assert!(page.contains("Do not forget on a day"), "{page}");
}

#[tokio::test]
async fn after_a_jump_of_the_clock_the_person_is_asked() {
    let mut visit = keeps();
    visit.until.day = Some("2025-11-01".into());
    let page = page(visit).await;
    write_screen("kept-jumped", &page);
    assert!(page.contains("Let them stay") && page.contains("It may be wrong"), "{page}");
}

#[tokio::test]
async fn inside_another_website_it_says_that_words_stay_there_and_where_the_page_is_by_itself() {
    let mut content = english();
    assert!(!page(keeps()).await.contains("id=\"kept-framed\""), "not on our own page");
    content.here.framed = true;
    let page = page_of(content, keeps()).await;
    let part = page.split("id=\"kept-framed\"").nth(1).and_then(|rest| rest.split("</section>").next()).unwrap();
    assert!(part.contains("another website") && part.contains("make a copy"), "{part}");
    assert!(part.contains("href=\"./\" target=\"_blank\" rel=\"noopener noreferrer\""), "{part}");
}
