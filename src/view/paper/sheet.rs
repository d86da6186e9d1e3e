//! One exercise as a sheet: title, purpose, the questions along the path, and the numbers for help at its foot.
//!
//! A heavy sheet begins with its notes and the stop line, and each of its parts ends with a rest and the numbers.

use std::rc::Rc;

use yew::{Html, html};

use super::question::{asks, question};
use super::rest::{foot, numbers, rest};
use crate::core::content::Content;
use crate::core::exercise::{Exercise, Kind, Step, Weight};
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};

/// The sheet of one exercise.
pub(super) fn sheet(content: &Content, place: usize, exercise: &Exercise) -> Html {
    let word = |say| content.wording.say(say);
    let deep = exercise.weight == Weight::Deep;
    let class = format!("wm-sheet wm-sheet--{place}{}", if deep { " wm-sheet--deep" } else { "" });
    let title = format!("sheet-{place}");
    html! {
        <article {class} aria-labelledby={title.clone()}>
            <div class="wm-sheet__page">
                <div class="wm-sheet__top">
                    <p class="wm-brand">{ mark(Mark::Waymark) }<span>{ word(Say::Brand) }</span></p>
                    <p class="wm-sheet__caption">{ word(Say::PaperCaption) }</p>
                </div>
                <h2 class="wm-sheet__title" id={title}>{ Rc::clone(&exercise.title) }</h2>
                <p class="wm-sheet__purpose">{ Rc::clone(&exercise.purpose) }{ " " }{ word(Say::OpenWays) }</p>
                { for exercise.notes.iter().map(|note| html! { <p class="wm-sheet__note">{ Rc::clone(note) }</p> }) }
                if deep { <p class="wm-sheet__note wm-sheet__stop">{ word(Say::PaperStop) }</p> }
                <ol class="wm-sheet__path" role="list">{ for along(content, exercise) }</ol>
            </div>
            { foot(content, exercise) }
        </article>
    }
}

/// The questions in order. Where a part of a heavy exercise ends without a rest, one is added, and the numbers after it.
fn along(content: &Content, exercise: &Exercise) -> Vec<Html> {
    let deep = exercise.weight == Weight::Deep;
    let mut blocks = Vec::new();
    let mut rested = false;
    let mut part = None;
    for step in exercise.steps.iter().filter(|step| is_on_paper(step)) {
        let here = exercise.part_of(&step.id).map(|part| &part.first);
        if deep && part.is_some() && here != part && here != exercise.parts.get(1).map(|first| &first.first) {
            blocks.push(end_of_part(content, rested));
            rested = false;
        }
        part = here.or(part);
        rested |= step.kind == Kind::CheckIn;
        blocks.push(question(content, exercise, step));
    }
    blocks
}

fn end_of_part(content: &Content, rested: bool) -> Html {
    html! {
        <li class="wm-sheet__end">
            if !rested { { rest(content) } }
            { numbers(content) }
        </li>
    }
}

/// Paper needs no opening step, no letter, and no question about how to answer; nor a note that only leads to buttons.
fn is_on_paper(step: &Step) -> bool {
    match step.kind {
        Kind::Open | Kind::Summary => false,
        Kind::Info => !(step.help.is_empty() && step.notes.is_empty()),
        Kind::One | Kind::Many | Kind::Words => step.cards.iter().all(|card| card.mode.is_none()) && asks(step),
        _ => true,
    }
}
