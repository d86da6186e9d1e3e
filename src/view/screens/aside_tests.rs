//! What has no place of its own any more, as it stands on the screen.

use super::*;
use crate::core::exercise::Mode;
use crate::core::sitting::Response;
use crate::view::gallery::{english, shown_with, write_screen};

fn sitting(prompt: &str) -> Sitting {
    let empty = Sitting::new("k1-1".into(), "2026-11-02".into(), prompt.into(), Mode::Words);
    empty.with(prompt.into(), "What was asked then?".into(), "en".into(), Response::Wrote("Ring Nan".into()))
}

fn visit(exercise: &str, prompt: &str) -> Visit {
    let record = Record::new(exercise.into()).with(sitting(prompt));
    Visit::new("2026-11-22".into(), "tab".into(), None).with_found(vec![record], true)
}

async fn page(visit: Visit, texts: Vec<Unread>, copied: Option<(bool, Rc<str>)>) -> String {
    let content = Rc::new(english());
    let screen = OutsideProps { visit: Rc::new(visit), ondid: Callback::noop(), onback: Callback::noop() };
    let (oncopy, onerase) = (Callback::noop(), Callback::noop());
    let props = AsideProps { screen, texts, oncopy, copied, onerase };
    shown_with(Rc::clone(&content), aside_section(&content, &props)).await
}

#[tokio::test]
async fn each_text_that_cannot_be_read_can_be_copied_and_erased_and_is_shown_where_copying_fails() {
    let texts = vec![
        Unread { key: "waymark:aside:0:x1a".into(), later: false, text: "half of".into() },
        Unread { key: "waymark:y1:a".into(), later: true, text: "from tomorrow".into() },
    ];
    let shown = page(visit("steady", "what-else"), texts.clone(), None).await;
    write_screen("aside", &shown);
    assert_eq!((shown.matches("Copy it").count(), shown.matches("Erase it").count()), (2, 2), "{shown}");
    assert!(shown.contains("later version") && !shown.contains("half of"), "{shown}");
    let shown = page(visit("steady", "what-else"), texts, Some((false, "half of".into()))).await;
    assert!(shown.contains("half of") && shown.contains("readonly") && !shown.contains("from tomorrow"), "{shown}");
}

#[tokio::test]
async fn what_an_exercise_that_is_gone_was_given_is_still_there_with_its_question() {
    let shown = page(visit("no-longer-here", "what-else"), Vec::new(), None).await;
    assert!(shown.contains("What was asked then?") && shown.contains("Ring Nan"), "{shown}");
    let shown = page(visit("steady", "what-else"), Vec::new(), None).await;
    assert!(!shown.contains("Ring Nan"), "{shown}");
}

#[tokio::test]
async fn an_answer_to_a_question_that_is_gone_stands_under_earlier_answers() {
    let content = Rc::new(english());
    let exercise = content.exercise(&"steady".into()).unwrap();
    let shown = async |prompt: &str| {
        let visit = Rc::new(visit("steady", prompt));
        let html = earlier_answers(&content, &visit, exercise, &sitting(prompt), &Callback::noop());
        shown_with(Rc::clone(&content), html).await
    };
    let gone = shown("no-longer-asked").await;
    assert!(
        gone.contains("Earlier answers") && gone.contains("What was asked then?") && gone.contains("Ring Nan"),
        "{gone}"
    );
    assert!(!shown("what-else").await.contains("Ring Nan"));
}
