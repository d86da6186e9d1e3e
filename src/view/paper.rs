//! The paper page: every exercise as a sheet to print, or to read where nothing else works.
//!
//! One page for all, so that no request tells which exercise was wanted. A fragment (`#p1`, `#p2`, …) shows one sheet alone;
//! without one, all light and middling sheets show. A heavy sheet stands alone and is never among the others. No script is
//! needed: which sheet shows is decided by `:target` in `paper.css`.

mod question;
mod rest;
mod sheet;

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use crate::core::content::Content;
use crate::core::exercise::{Exercise, Weight};
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::parts::bar::Bar;
use crate::view::parts::weight_label::WeightLabel;
use sheet::sheet;

/// As many sheets as `paper.css` can show singly. A test holds the content to it.
pub const MOST_SHEETS: usize = 24;

/// What the page is made of.
#[derive(Properties, PartialEq)]
pub struct PaperProps {
    /// All words.
    pub content: Rc<Content>,
}

/// The list of sheets, then the sheets.
#[component]
pub fn Paper(props: &PaperProps) -> Html {
    let content = &props.content;
    let word = |say| content.wording.say(say);
    let place = |place: usize| html! { <span class={format!("wm-at wm-at--{place}")} id={format!("p{place}")} /> };
    let numbered = || content.exercises.iter().enumerate().map(|(index, exercise)| (index + 1, exercise));
    html! {
        <>
            <Bar leave_to={content.site.leave_to.to_string()} hides=false onhelp={Callback::noop()} />
            <main class="wm-paper">
                <div class="wm-paper__door" id="sheets">
                    <p class="wm-brand">{ mark(Mark::Waymark) }<span>{ word(Say::Brand) }</span></p>
                    <h1 class="wm-question">{ word(Say::PaperHeading) }</h1>
                    <p class="wm-help-line">{ word(Say::PaperLead) }</p>
                    <ul class="wm-paper__list" role="list">{ for numbered().map(|(place, exercise)| way_to(content, place, exercise)) }</ul>
                    <p class="wm-quiet-row">
                        <a class="wm-quiet" href="#sheets"><span>{ word(Say::PaperAllSheets) }</span></a>
                        <a class="wm-quiet" href="./" data-wm-back=""><span>{ word(Say::PaperFirstPage) }</span></a>
                    </p>
                </div>
                { for numbered().map(|(at, _)| place(at)) }
                { for numbered().map(|(place, exercise)| sheet(content, place, exercise)) }
            </main>
        </>
    }
}

/// A link to one sheet, with what it asks of a person.
fn way_to(content: &Content, place: usize, exercise: &Exercise) -> Html {
    html! {
        <li class="wm-paper__way">
            <a class="wm-paper__link" href={format!("#p{place}")}>{ Rc::clone(&exercise.title) }</a>
            <WeightLabel weight={exercise.weight} minutes={exercise.minutes} />
            if exercise.weight == Weight::Deep { <p class="wm-caption">{ content.wording.say(Say::PaperAlone) }</p> }
        </li>
    }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
mod tests;
