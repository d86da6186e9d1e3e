//! The grid: every screen of every exercise, in every theme and width, alone and in a partner's page, looked at by axe with its
//! strictest rules, by HTML_CodeSniffer, by html-validate, and by checks of our own.
//!
//! Run by `cargo xtask grid`; `docs/grid.md` is its table. Each cell that is finished is written down at once under `target/grid/`, so
//! a run that was stopped goes on where it stopped. Another build of the widget begins anew.
//!
//! And the people: fourteen of them, each through every exercise in their own way (`people.rs`).
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stdout)]
// Why: printing is what a bench is for.

mod cells;
mod looks;
mod people;
mod screens;
mod table;

use std::rc::Rc;

use cells::Cells;
use screens::Visit;

/// Which languages are looked at: their codes with commas between, or `all`. Otherwise English.
const LANGUAGES: &str = "WAYMARK_GRID_LANGUAGES";
/// Only the screens of these exercises, with commas between, or `around` for all that belong to none.
const ONLY: &str = "WAYMARK_GRID_ONLY";

#[tokio::test]
async fn no_screen_has_a_barrier_in_any_theme_or_width_alone_or_framed() {
    let cells = Rc::new(Cells::of_this_build());
    let visits = visits();
    for visit in &visits {
        if !cells.is_whole(&visit.name()) {
            println!("{}", visit.name());
            visit.is_made(&cells).await;
            cells.whole(&visit.name());
            // After each, so that a run that is stopped leaves a true table.
            table::keep(&table::of(&cells, &visits).1);
        }
    }
    let (found, text) = table::of(&cells, &visits);
    println!("\n{text}");
    table::keep(&text);
    assert!(found.is_empty(), "{} barriers:\n{}", found.len(), found.join("\n"));
}

/// Every way through the widget, in every language, alone and framed.
fn visits() -> Vec<Visit> {
    let wish = |name: &str| std::env::var(name).ok();
    let languages = match wish(LANGUAGES).as_deref() {
        Some("all") => e2e::site::languages(),
        Some(some) => some.split(',').map(str::to_owned).collect(),
        None => vec!["en".to_owned()],
    };
    let content = e2e::site::content();
    let mut ways: Vec<String> = content.exercises.iter().map(|exercise| exercise.id.to_string()).collect();
    ways.push(screens::AROUND.to_owned());
    if let Some(only) = wish(ONLY) {
        ways.retain(|way| only.split(',').any(|wanted| wanted == way));
    }
    let mut visits = Vec::new();
    for lang in &languages {
        for way in &ways {
            visits.extend([false, true].map(|framed| Visit { lang: lang.clone(), framed, way: way.clone() }));
        }
    }
    visits
}
