//! The front-of-room view: prompts for the wall of a classroom, very large, one at a time.
//!
//! Drawn by the build like the paper page, and without the widget: `static/front.js` shows one picture at a time, and without it they
//! stand below each other. Nobody's words can be on it, because nothing that this page loads can read storage (`tests/tidy/together.rs`).

mod door;
mod picture;
mod walk;
mod walks;

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use crate::core::content::Content;
use crate::core::wording::Say;
use crate::view::drawings::long_path::long_path;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::home::numbers::numbers;
use crate::view::parts::bar::Bar;
use crate::view::together::rests;
use door::door;
use picture::picture;
use walk::Walk;
pub(super) use walks::said;
use walks::walks;

/// What the page is made of.
#[derive(Properties, PartialEq)]
pub struct FrontProps {
    /// All words, with the session plans.
    pub content: Rc<Content>,
}

/// The list of sessions, every picture, the pause, the numbers, and what moves on.
#[component]
pub fn Front(props: &FrontProps) -> Html {
    let content = &props.content;
    let walks = walks(content);
    let promise = html! { <p class="wm-together__promise">{ content.wording.say(Say::FrontNoWords) }</p> };
    let lines: Vec<_> = content.helplines.lines.iter().cloned().map(Rc::new).collect();
    html! {
        <div class="wm-together wm-front" data-wm-together="">
            <Bar leave_to={content.site.leave_to.to_string()} hides=false onhelp={Callback::noop()} between={promise} />
            <main class="wm-together__main">
                { door(content, &walks) }
                { for walks.iter().map(|walk| one_walk(content, walk)) }
                { rests(content, [Say::FrontPauseHeading, Say::FrontPauseMore, Say::FrontPauseOther]) }
                <div class="wm-together__help" data-wm-screen="help">{ numbers(content, &lines) }</div>
            </main>
            { stage(content) }
        </div>
    }
}

/// Where on the wall each row of each session begins, in the order of the sessions and of their rows.
pub(in crate::view) fn begins(content: &Content) -> Vec<Vec<Option<String>>> {
    let of = |walk: &Walk, rows: usize| -> Vec<Option<String>> {
        let first = |row: usize| walk.pictures.iter().position(|picture| picture.row.is_some_and(|(at, _)| at == row));
        (1..=rows).map(|row| first(row).map(|at| format!("./front#{}-{}", walk.number, at + 1))).collect()
    };
    let walks = walks(content);
    walks.iter().zip(&content.plans.list).map(|(walk, plan)| of(walk, plan.rows.len())).collect()
}

/// The pictures of one session or exercise. The title is for the long page; on the wall each picture has its own heading.
fn one_walk(content: &Content, walk: &Walk) -> Html {
    html! {
        <div class="wm-walk">
            <h2 class="wm-walk__title" id={walk.number.to_string()}>{ Rc::clone(&walk.title) }</h2>
            { for walk.pictures.iter().enumerate().map(|(at, one)| picture(content, walk.number, at + 1, one)) }
        </div>
    }
}

/// The long path, and Back, Pause, Next. Only a script can use it, so only a script shows it.
fn stage(content: &Content) -> Html {
    let word = |say| content.wording.say(say);
    html! {
        <nav class="wm-stage" aria-label={word(Say::FrontControls)} data-wm-stage="" hidden=true>
            { long_path() }
            <div class="wm-stage__row" data-wm-walking="">
                <button type="button" class="wm-button wm-button--second wm-stage__press" data-wm-does="back">
                    { mark(Mark::TurnBack) }<span>{ word(Say::FrontBack) }</span>
                </button>
                <button type="button" class="wm-button wm-button--second wm-stage__press" data-wm-does="pause">
                    { mark(Mark::Rest) }<span>{ word(Say::FrontPause) }</span>
                </button>
                <a class="wm-quiet wm-stage__list" href="#list"><span>{ word(Say::FrontList) }</span></a>
                <button type="button" class="wm-button wm-button--main wm-stage__press wm-stage__next" data-wm-does="next">
                    <span>{ word(Say::FrontNext) }</span>{ mark(Mark::GoOn) }
                </button>
            </div>
            <div class="wm-stage__row" data-wm-resting="" hidden=true>
                <button type="button" class="wm-button wm-button--main wm-stage__press wm-stage__next" data-wm-does="on">
                    <span>{ word(Say::FrontGoOn) }</span>{ mark(Mark::GoOn) }
                </button>
            </div>
        </nav>
    }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
mod tests;
