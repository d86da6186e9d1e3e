//! The questions of one exercise. Who asks is told in the heading, so that it is read out with the question.

use std::rc::Rc;

use yew::{Html, html};

use super::Numbered;
use crate::core::content::Content;
use crate::core::pair::Question;
use crate::core::wording::Say;
use crate::view::drawings::marks::place_piece;
use crate::view::drawings::pair_signs::{leaf, stone};

/// The deck. The title is for the long page; shown singly, each question has its own heading and names the exercise above it.
pub(super) fn deck(content: &Content, (number, deck, exercise): &Numbered<'_>) -> Html {
    html! {
        <div class="wm-walk">
            <h2 class="wm-walk__title" id={number.to_string()}>{ Rc::clone(&exercise.title) }</h2>
            { for deck.asks.iter().enumerate().map(|(at, ask)| question(content, &exercise.title, *number, at + 1, ask)) }
        </div>
    }
}

fn question(content: &Content, title: &Rc<str>, number: usize, at: usize, ask: &Question) -> Html {
    let word = |say| content.wording.say(say);
    let id = format!("{number}-{at}");
    let ideas = format!("ideas-{id}");
    // Shown by the script, one at a time.
    let turn = |whose: &'static str, sign: Html, say: Say| {
        html! { <span class="wm-pair__who" data-wm-turn={whose} hidden=true>{ sign }<span>{ word(say) }{ " " }</span></span> }
    };
    html! {
        <div class="wm-wall wm-pair__question" id={id.clone()} data-wm-screen={id}>
            <div class="wm-wall__place">{ place_piece() }<p>{ Rc::clone(title) }</p></div>
            <h3 class="wm-wall__ask" tabindex="-1">
                { turn("1", leaf(), Say::PairFirstAsks) }
                { turn("2", stone(), Say::PairSecondAsks) }
                <span class="wm-pair__say">{ Rc::clone(&ask.say) }</span>
            </h3>
            if !ask.more.is_empty() { <p class="wm-wall__line">{ Rc::clone(&ask.more) }</p> }
            if !ask.ideas.is_empty() {
                <div class="wm-slips">
                    <p class="wm-slips__title" id={ideas.clone()}>{ word(Say::PairIdeas) }</p>
                    <ul class="wm-pair__ideas" role="list" aria-labelledby={ideas}>
                        { for ask.ideas.iter().map(|idea| html! { <li class="wm-pair__idea">{ Rc::clone(idea) }</li> }) }
                    </ul>
                </div>
            }
        </div>
    }
}
