//! About and *See for yourself*, as they stand on the screen.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::*;
use crate::core::ids::PromptId;
use crate::core::keeper::{Keeper, NotKept, PREFIX, Shelf, sizes};
use crate::core::visit::{Turn, Visit};
use crate::view::gallery::{english, shown_with, write_screen};
use crate::view::screens::about::about;

/// A shelf in memory.
#[derive(Default)]
struct Pretended(RefCell<BTreeMap<String, String>>);

impl Shelf for Pretended {
    fn keys(&self) -> Result<Vec<String>, NotKept> {
        Ok(self.0.borrow().keys().filter(|key| key.starts_with(PREFIX)).cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, NotKept> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn put(&self, key: &str, text: &str) -> Result<(), NotKept> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), NotKept> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }
}

fn outside(visit: Visit) -> OutsideProps {
    OutsideProps { visit: Rc::new(visit), ondid: yew::Callback::noop(), onback: yew::Callback::noop() }
}

fn new_visit() -> Visit {
    Visit::new("2026-11-22".into(), "tab".into(), None)
}

async fn panel(seen: Seen) -> String {
    let content = Rc::new(english());
    shown_with(Rc::clone(&content), see(&content, &outside(new_visit()), &seen)).await
}

async fn about_of(content: Content) -> String {
    let content = Rc::new(content);
    shown_with(Rc::clone(&content), about(&content, &outside(new_visit()))).await
}

#[tokio::test]
async fn the_panel_shows_sizes_and_never_words_or_names() {
    let content = english();
    let step = Place::Step("steady".into(), "what-else".into(), Turn::Asking);
    let mut visit = new_visit();
    for event in [Event::Opened("steady".into()), Event::WentOn, Event::WentOn, Event::WentTo(step)] {
        visit = visit.after(event, &content);
    }
    visit = visit.after(Event::Wrote(PromptId::of_step(&"what-else".into()), "my secret song".into()), &content);
    let shelf = Pretended::default();
    let mut keeper = Keeper::new("tab".into());
    visit.records.values().for_each(|record| drop(keeper.keep(&shelf, record)));
    let texts: Vec<(String, String)> = shelf.0.borrow().clone().into_iter().collect();
    assert!(texts.iter().any(|(_, text)| text.contains("my secret song")), "nothing was kept, so nothing is shown");
    let page = panel(Seen { requests: Some(0), sizes: sizes(&shelf).ok() }).await;
    for (key, text) in &texts {
        assert!(page.contains(&format!("{} bytes", text.len())), "{page}");
        assert!(!page.contains(key.as_str()), "{page}");
    }
    for hidden in ["secret", "steady", "Find your feet", "what-else"] {
        assert!(!page.contains(hidden), "{hidden}: {page}");
    }
}

#[tokio::test]
async fn the_panel_tells_what_was_asked_for_also_when_it_is_not_nothing() {
    let say = |requests| panel(Seen { requests, sizes: Some(Vec::new()) });
    assert!(say(Some(0)).await.contains("it has asked for nothing from the internet"));
    assert!(say(Some(3)).await.contains("it has asked for things 3 times."));
    assert!(say(None).await.contains("does not tell the page"));
}

#[tokio::test]
async fn the_panel_says_what_it_cannot_show_and_how_to_check_without_it() {
    let page = panel(Seen::default()).await;
    assert!(page.contains("What this cannot show") && page.contains("A program that watches this device"), "{page}");
    assert_eq!(page.matches("wm-steps__one").count(), 4, "{page}");
    assert!(page.contains("does not let this page look"), "{page}");
    assert!(!page.contains("<img") && !page.contains("<script"), "looking asks for nothing: {page}");
}

#[tokio::test]
async fn about_shows_every_promise_with_its_test() {
    let content = english();
    assert!(content.promises.len() >= 10);
    let page = about_of(content.clone()).await;
    for promise in &content.promises {
        assert!(page.contains(&*promise.say) && page.contains(&promise.proof.replace('_', " ")), "{}", promise.say);
    }
}

#[tokio::test]
async fn about_says_what_nobody_has_reviewed_for_as_long_as_that_is_so() {
    let draft = about_of(english()).await;
    assert!(draft.contains("no clinician has reviewed") && draft.contains("Nobody has rung"), "{draft}");
    let mut reviewed = Content { draft: false, ..english() };
    let unchecked = about_of(reviewed.clone()).await;
    assert!(
        unchecked.contains("Not every exercise has been reviewed") && unchecked.contains("Their hours are not shown")
    );
    for exercise in &mut reviewed.exercises {
        Rc::make_mut(exercise).draft = false;
    }
    reviewed.helplines.lines.iter_mut().for_each(|line| line.checked_on = Some("2026-11-01".into()));
    assert!(!about_of(reviewed).await.contains("What nobody has checked yet"));
}

#[tokio::test]
async fn about_and_the_panel_can_be_opened_from_the_target_folder() {
    write_screen("about", &about_of(english()).await);
    write_screen("see", &panel(Seen { requests: Some(0), sizes: Some(vec![2314, 1187, 402]) }).await);
}
