//! Where two people begin: what this is, what to agree on, and what to ask about.

use std::rc::Rc;

use yew::{Html, html};

use super::{DOOR, Numbered};
use crate::core::content::Content;
use crate::core::wording::Say;
use crate::view::drawings::exercises::exercise as exercise_drawing;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::drawings::pair_signs::{leaf, stone};

/// The door.
pub(super) fn door(content: &Content, decks: &[Numbered<'_>]) -> Html {
    let word = |say| content.wording.say(say);
    html! {
        <div class="wm-together__door" id={DOOR} data-wm-screen={DOOR}>
            <p class="wm-brand">{ mark(Mark::Waymark) }<span>{ word(Say::Brand) }</span></p>
            <div class="wm-pair__welcome">
                <div>
                    <h1 class="wm-together__title" tabindex="-1">{ word(Say::PairHeading) }</h1>
                    <p class="wm-together__lead">{ word(Say::PairLead) }</p>
                </div>
                <p class="wm-pair__signs">{ leaf() }{ stone() }</p>
            </div>
            <div class="wm-pair__before">
                { lines("agree", &word(Say::PairAgree), &word(Say::PairAgreement)) }
                { lines("how", &word(Say::PairHow), &word(Say::PairHowLines)) }
            </div>
            <h2 class="wm-section" id="choose">{ word(Say::PairChoose) }</h2>
            <ul class="wm-pair__decks" role="list" aria-labelledby="choose">{ for decks.iter().map(card) }</ul>
            <p class="wm-caption wm-pair__only">{ word(Say::PairChooseMore) }</p>
            if decks.iter().any(|(_, deck, _)| deck.draft) { <p class="wm-caption">{ word(Say::PairNotReviewed) }</p> }
        </div>
    }
}

/// A few lines under their heading; a | stands between them.
fn lines(id: &'static str, title: &str, lines: &str) -> Html {
    html! {
        <section class="wm-pair__part" aria-labelledby={id}>
            <h2 class="wm-section" {id}>{ title.to_owned() }</h2>
            <ul class="wm-pair__lines">
                { for lines.split('|').map(|line| html! { <li>{ line.to_owned() }</li> }) }
            </ul>
        </section>
    }
}

fn card((number, _, exercise): &Numbered<'_>) -> Html {
    html! {
        <li class="wm-card wm-pair__card">
            { exercise_drawing(&exercise.id) }
            <div class="wm-card__words">
                <h3 class="wm-card__title">
                    <a class="wm-card__link" href={format!("#{number}-1")}>{ Rc::clone(&exercise.title) }</a>
                </h3>
            </div>
        </li>
    }
}
