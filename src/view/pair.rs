//! Questions for two: two people, one device, one question at a time, asked aloud.
//!
//! Drawn by the build like the front-of-room view, and without the widget: `static/pair.js` shows one question at a time and says whose
//! turn it is; without it they stand below each other. There is nothing to type, and nothing that this page loads can read or write
//! storage (`tests/tidy/together.rs`). Its screens are called by bare numbers, because they stand in the address.

mod close;
mod deck;
mod door;

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use crate::core::content::Content;
use crate::core::exercise::Exercise;
use crate::core::helplines::Line;
use crate::core::pair::Deck;
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::home::numbers::numbers;
use crate::view::parts::bar::Bar;
use crate::view::together::rests;
use close::close;
use deck::deck;
use door::door;

/// The address of the door on this page.
const DOOR: &str = "0";
/// The address of the screen that ends it.
const CLOSE: &str = "0-1";

/// What the page is made of.
#[derive(Properties, PartialEq)]
pub struct PairProps {
    /// All words, with the questions for two.
    pub content: Rc<Content>,
}

/// A deck with its exercise and the first number of its addresses, from 1.
type Numbered<'a> = (usize, &'a Deck, &'a Exercise);

/// The door, every question, the end, the pause, the numbers, and what moves on.
#[component]
pub fn Pair(props: &PairProps) -> Html {
    let content = &props.content;
    // An exercise that a build leaves out takes its questions along.
    let there = content.pairs.iter().filter_map(|deck| Some((deck, &**content.exercise(&deck.exercise)?)));
    let decks: Vec<Numbered<'_>> =
        there.enumerate().map(|(at, (deck, exercise))| (at.saturating_add(1), deck, exercise)).collect();
    let promise = html! { <p class="wm-together__promise">{ content.wording.say(Say::PairPromise) }</p> };
    let lines: Vec<Rc<Line>> = content.helplines.lines.iter().cloned().map(Rc::new).collect();
    html! {
        <div class="wm-together wm-pair" data-wm-together="">
            <Bar leave_to={content.site.leave_to.to_string()} hides=false onhelp={Callback::noop()} between={promise} />
            <main class="wm-together__main">
                { door(content, &decks) }
                { for decks.iter().map(|numbered| deck(content, numbered)) }
                { close(content, &lines) }
                { rests(content, [Say::PairPauseHeading, Say::PairPauseMore, Say::PairPauseOther]) }
                <div class="wm-together__help" data-wm-screen="help">{ numbers(content, &lines) }</div>
                { turns(content) }
            </main>
        </div>
    }
}

/// What listening and answering can be, and the presses. Only a script can use them, so only a script shows them.
fn turns(content: &Content) -> Html {
    let word = |say| content.wording.say(say);
    let press = |does: &'static str, say: Say, class: &'static str| {
        html! {
            <button type="button" class={format!("wm-button {class} wm-turns__press")} data-wm-does={does}>
                <span>{ word(say) }</span>
            </button>
        }
    };
    let quiet = |does: &'static str, say: Say, which: Mark| {
        html! {
            <button type="button" class="wm-quiet wm-turns__quiet" data-wm-does={does}>
                <span>{ word(say) }</span>{ mark(which) }
            </button>
        }
    };
    html! {
        <div class="wm-turns" role="group" aria-label={word(Say::PairControls)} data-wm-stage="" hidden=true>
            <div data-wm-walking="">
                <p class="wm-turns__line">{ word(Say::PairListen) }</p>
                <p class="wm-turns__line">{ word(Say::PairPassMore) }</p>
                <div class="wm-turns__row">
                    { press("swap", Say::PairSwap, "wm-button--main") }
                    { press("next", Say::PairNext, "wm-button--second") }
                    { press("pass", Say::PairPass, "wm-button--second") }
                </div>
                <div class="wm-turns__others">
                    { quiet("back", Say::PairBack, Mark::TurnBack) }
                    { quiet("pause", Say::PairPause, Mark::Rest) }
                    { quiet("stop", Say::PairStop, Mark::Waymark) }
                </div>
            </div>
            <div class="wm-turns__row" data-wm-resting="" hidden=true>
                { press("on", Say::PairGoOn, "wm-button--main") }
            </div>
        </div>
    }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
mod tests;
