//! The screens of the lock: honest words where it is offered, nothing told where it is closed, and fields that browsers leave alone.

use super::*;
use crate::core::visit::Visit;
use crate::view::gallery::{english, shown_with, write_screen};

fn props(lock: Lock, keep: Option<bool>) -> OutsideProps {
    let mut visit = Visit::new("2026-11-22".into(), "tab".into(), None);
    (visit.lock, visit.keep) = (lock, keep);
    OutsideProps { visit: Rc::new(visit), ondid: Callback::noop(), onback: Callback::noop() }
}

fn lock(said: Said, offered: bool) -> LockProps {
    LockProps { offered, said, shown: false, onask: Callback::noop(), onshow: Callback::noop() }
}

async fn page(draws: impl FnOnce(&Content) -> Html) -> String {
    let content = Rc::new(english());
    let html = draws(&content);
    shown_with(content, html).await
}

#[tokio::test]
async fn what_the_lock_cannot_do_is_said_before_a_passphrase_is_chosen() {
    let page = page(|content| set_lock(content, &props(Lock::Off, Some(true)), &lock(Said::Nothing, true))).await;
    write_screen("lock-set", &page);
    for words in [
        "looks on this device later",
        "spying program",
        "watches the screen",
        "made to open it",
        "is locked",
        "cannot either",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
}

#[tokio::test]
async fn no_field_stands_in_a_form_has_a_name_or_asks_the_browser_to_remember() {
    let open = (Lock::Open, Some(true));
    let pages = [
        page(|content| set_lock(content, &props(Lock::Off, Some(true)), &lock(Said::Nothing, true))).await,
        page(|content| change_lock(content, &props(open.0, open.1), &lock(Said::Differ, true))).await,
        page(|content| open_lock(content, &props(Lock::Closed, None), &lock(Said::Wrong, true))).await,
    ];
    for page in &pages {
        assert!(!page.contains("<form") && !page.contains(" name=") && !page.contains(" value="), "{page}");
        assert_eq!(page.matches("<input").count(), page.matches(r#"type="password""#).count(), "{page}");
        assert_eq!(page.matches("<input").count(), page.matches(r#"autocomplete="off""#).count(), "{page}");
        assert_eq!(page.matches("<input").count(), page.matches("<label").count(), "{page}");
    }
    write_screen("lock-change", &pages[1]);
    write_screen("lock-open", &pages[2]);
}

#[tokio::test]
async fn a_wrong_passphrase_and_damage_are_told_alike_and_there_is_a_way_to_erase() {
    let page = page(|content| open_lock(content, &props(Lock::Closed, None), &lock(Said::Wrong, true))).await;
    assert!(page.contains("That did not open it.") && page.contains("come to harm"), "{page}");
    assert!(page.contains("Delete everything") && page.contains(r#"role="status""#), "{page}");
    for hint in ["attempt", "tries", "left", "hint"] {
        assert!(!page.contains(&format!(" {hint} ")), "{hint}: {page}");
    }
}

#[tokio::test]
async fn where_the_browser_cannot_lock_the_reason_stands_in_place_of_the_button() {
    let page = page(|content| lock_section(content, &props(Lock::Off, Some(true)), &lock(Said::Nothing, false))).await;
    assert!(page.contains("secure page") && !page.contains("<button"), "{page}");
}

#[tokio::test]
async fn a_lock_is_for_words_that_are_kept() {
    let page = page(|content| lock_section(content, &props(Lock::Off, None), &lock(Said::Nothing, true))).await;
    assert!(page.contains("Choose that first") && !page.contains("<button"), "{page}");
}

#[tokio::test]
async fn an_open_lock_says_when_it_closes_and_taking_it_off_warns() {
    let open = props(Lock::Open, Some(true));
    let section = page(|content| lock_section(content, &open, &lock(Said::Nothing, true))).await;
    assert!(section.contains("seven minutes") && section.contains("Lock now"), "{section}");
    let end = page(|content| end_lock(content, &open, &lock(Said::Nothing, true))).await;
    write_screen("lock-end", &end);
    assert!(end.contains("anyone who uses this browser could open your words"), "{end}");
}
