//! Making a copy and bringing one back, as they stand on the screen.

use super::*;
use crate::core::copy::Refusal;
use crate::core::exercise::Mode;
use crate::core::sitting::{Chosen, Record, Response, Sitting};
use crate::core::visit::Visit;
use crate::view::gallery::{english, shown_with, write_screen};
use crate::view::screens::bring_in::bring_in;

fn record(exercise: &str, begun: &str, answers: &[(&str, Response)]) -> Record {
    let mut sitting = Sitting::new("k1-1".into(), begun.into(), "open".into(), Mode::Words);
    for (prompt, response) in answers {
        sitting = sitting.with((*prompt).into(), "What else?".into(), "en".into(), response.clone());
    }
    Record::new(exercise.into()).with(sitting)
}

fn keeps() -> Visit {
    let card = |id: &str, say: &str| Chosen { id: id.into(), say: say.into() };
    let records = [
        record("steady", "2026-11-02", &[("what-else", Response::Wrote("The back step when it is quiet".into()))]),
        record(
            "around-me",
            "2026-11-19",
            &[(
                "weighs",
                Response::Chose(vec![card("money", "Money is tight"), card("police", "Police, court or prison")]),
            )],
        ),
        record("gone-since", "2026-11-22", &[("x", Response::Wrote("Ring Nan <3".into()))]),
    ];
    Visit::new("2026-11-22".into(), "tab".into(), None).with_found(records.to_vec(), false)
}

fn screen(visit: Visit) -> OutsideProps {
    OutsideProps { visit: Rc::new(visit), ondid: Callback::noop(), onback: Callback::noop() }
}

async fn making(visit: Visit) -> String {
    let content = Rc::new(english());
    let props = CopyProps {
        screen: screen(visit),
        onsave: Callback::noop(),
        saved: None,
        oncopy: Callback::noop(),
        copied: None,
        onprint: Callback::noop(),
    };
    shown_with(Rc::clone(&content), copy(&content, &props)).await
}

async fn bringing(incoming: Option<Result<Vec<Record>, Refusal>>, added: Option<usize>) -> String {
    let content = Rc::new(english());
    let mut visit = keeps();
    visit.copying.incoming = incoming.map(|read| read.map(Rc::new));
    visit.copying.added = added;
    shown_with(Rc::clone(&content), bring_in(&content, &screen(visit), Callback::noop())).await
}

#[tokio::test]
async fn every_day_can_be_taken_out_and_the_file_is_called_by_its_day_until_it_is_given_another_name() {
    let page = making(keeps()).await;
    write_screen("copy", &page);
    assert!(page.contains("notes-2026-11-22"), "{page}");
}

#[tokio::test]
async fn own_words_on_these_screens_are_text_and_no_translator_touches_them() {
    let page = making(keeps()).await;
    assert!(page.contains("Ring Nan &lt;3") && !page.contains("Ring Nan <3"), "{page}");
    assert!(!page.contains("<script"), "{page}");
}

#[tokio::test]
async fn what_is_in_a_file_is_shown_by_exercise_and_day_and_not_in_words() {
    let records: Vec<Record> = keeps().records.values().map(|record| (**record).clone()).collect();
    let page = bringing(Some(Ok(records)), None).await;
    write_screen("bring-in", &page);
    assert!(page.contains("Find your feet") && page.contains("2 November 2026"), "{page}");
    assert!(!page.contains("back step"), "{page}");
}

#[tokio::test]
async fn each_refusal_says_that_nothing_was_added() {
    for why in [Refusal::TooBig, Refusal::NotOurs, Refusal::TooNew, Refusal::Damaged, Refusal::Unread] {
        let page = bringing(Some(Err(why)), None).await;
        write_screen("bring-refused", &page);
        assert!(page.to_lowercase().contains("nothing was added"), "{why:?}: {page}");
    }
    write_screen("bring-done", &bringing(None, Some(3)).await);
}
