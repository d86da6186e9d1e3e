//! Questions that the screen asks once for each thing: on paper they stand once, with room for each thing below.

use std::rc::Rc;

use yew::{Html, html};

use super::question::{helps, ideas, path_piece};
use super::room::{in_a_row, lines, named, week};
use super::sheet::Sheet;
use crate::core::exercise::{Card, Kind, Step};

/// Rows for names where the step before sets no number.
const NAMES: u8 = 3;

/// The questions of one round, then a row for each thing they are about. Each row is a stretch of the path of its own, so that a
/// page may end between two rows.
pub(super) fn rounds(sheet: &Sheet<'_>, run: &[&Step]) -> Vec<Html> {
    let is_week = run.iter().any(|step| step.kind == Kind::Week);
    let table = table_of(sheet, run);
    let things = if is_week || table.is_some() { Vec::new() } else { things(sheet, run) };
    let questions = html! {
        <li class={if things.is_empty() { "wm-ask" } else { "wm-ask wm-ask--rounds" }}>
            { path_piece() }
            <div class="wm-ask__words">
                { for run.iter().map(|step| html! {
                    <>
                        { for step.notes.iter().map(|note| html! { <p class="wm-sheet__note">{ sheet.said(note) }</p> }) }
                        <h3 class="wm-ask__ask">{ sheet.said(&step.ask) }</h3>
                        { helps(sheet, step) }
                        { ideas(sheet, step) }
                    </>
                }) }
                if is_week { { week(sheet) } }
                if let Some((names, cards)) = table { { named(names, cards) } }
            </div>
        </li>
    };
    [questions].into_iter().chain(things.into_iter().map(|thing| round(run, thing))).collect()
}

/// How many names a round is about and what can be ticked for each, where that is all it is: then a table is shorter than rows.
fn table_of<'a>(sheet: &Sheet<'_>, run: &[&'a Step]) -> Option<(usize, &'a [Card])> {
    let [step] = run else { return None };
    let things = things(sheet, run);
    (!step.cards.is_empty() && things.iter().all(Option::is_none)).then_some((things.len(), step.cards.as_slice()))
}

/// What a round is about: each card of the step it takes them from, or a line for each name that may be written there.
fn things(sheet: &Sheet<'_>, run: &[&Step]) -> Vec<Option<Rc<str>>> {
    let sources = run.first().into_iter().flat_map(|step| &step.each).filter_map(|id| sheet.exercise.step(id));
    sources
        .flat_map(|source| {
            let cards: Vec<_> =
                source.cards.iter().filter(|card| !card.way_out).map(|card| Some(sheet.said(&card.say))).collect();
            let names = usize::from(source.at_most.unwrap_or(NAMES));
            if cards.is_empty() { vec![None; names] } else { cards }
        })
        .collect()
}

/// One thing, and room for what is asked about it.
fn round(run: &[&Step], thing: Option<Rc<str>>) -> Html {
    let writes = run.iter().filter(|step| matches!(step.kind, Kind::Text | Kind::Line)).count();
    html! {
        <li class="wm-ask wm-ask--more">
            { path_piece() }
            <div class="wm-round">
                if let Some(name) = thing { <p class="wm-round__name">{ name }</p> } else { <div class="wm-round__name">{ lines(1) }</div> }
                <div class="wm-round__room">
                    { for run.iter().map(|step| in_a_row(&step.cards)) }
                    if writes > 0 { { lines(writes) } }
                </div>
            </div>
        </li>
    }
}
