//! How two people end: two questions that they can ask each other, thanks, and who to talk to.

use std::rc::Rc;

use yew::{Html, html};

use super::{CLOSE, DOOR};
use crate::core::content::Content;
use crate::core::helplines::Line;
use crate::core::wording::Say;
use crate::view::drawings::marks::{bench, place_piece};
use crate::view::parts::help_parts::HelpLine;

/// The screen behind the last question, and behind *Stop here*.
pub(super) fn close(content: &Content, lines: &[Rc<Line>]) -> Html {
    let word = |say| content.wording.say(say);
    let asks = word(Say::PairCloseAsks);
    let short = lines.iter().filter(|line| line.short);
    html! {
        <div class="wm-wall wm-pair__close" id={CLOSE} data-wm-screen={CLOSE}>
            <div class="wm-wall__place">{ place_piece() }<p>{ word(Say::PairHeading) }</p></div>
            { bench() }
            <h2 class="wm-wall__ask" tabindex="-1">{ word(Say::PairClose) }</h2>
            <p class="wm-wall__line">{ word(Say::PairCloseMore) }</p>
            <ul class="wm-pair__last" role="list">
                { for asks.split('|').map(|ask| html! { <li class="wm-slip">{ ask.to_owned() }</li> }) }
            </ul>
            <p class="wm-wall__line">{ word(Say::PairThank) }</p>
            <p class="wm-wall__line wm-pair__after">{ word(Say::PairAfter) }</p>
            <h3 class="wm-pair__talk">{ word(Say::PairTalk) }</h3>
            <div class="wm-pair__helplines">
                { for short.map(|line| html! { <HelpLine line={Rc::clone(line)} shows_hours=false /> }) }
            </div>
            <p class="wm-quiet-row">
                <a class="wm-quiet" href="#help" data-wm-help=""><span>{ word(Say::PairNumbers) }</span></a>
                <a class="wm-quiet" href={format!("#{DOOR}")}><span>{ word(Say::PairAnother) }</span></a>
                <button type="button" class="wm-quiet" data-wm-does="on" data-wm-again="" hidden=true>
                    <span>{ word(Say::PairAgain) }</span>
                </button>
            </p>
        </div>
    }
}
