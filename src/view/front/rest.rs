//! The pause: a quiet screen for the whole room, so that nobody is singled out.

use std::rc::Rc;

use yew::{Html, html};

use crate::core::content::{Content, Grounding};
use crate::core::wording::Say;
use crate::view::drawings::marks::bench;
use crate::view::parts::ground_lines::ground_lines;

/// One screen for each way to feel steadier, in the order of the content: breathing is never first.
pub(super) fn rests(content: &Content) -> Html {
    content.blocks.grounding.iter().enumerate().map(|(at, ground)| rest(content, at + 1, ground)).collect()
}

fn rest(content: &Content, place: usize, ground: &Grounding) -> Html {
    let word = |say| content.wording.say(say);
    let others = content.blocks.grounding.iter().enumerate().filter(|(_, other)| other.id != ground.id);
    let title = format!("other-{place}");
    html! {
        <div class="wm-wall wm-rest" id={format!("rest-{place}")} data-wm-screen={format!("rest-{place}")}>
            { bench() }
            <h3 class="wm-wall__ask" tabindex="-1">{ word(Say::FrontPauseHeading) }</h3>
            <p class="wm-wall__line">{ word(Say::FrontPauseMore) }</p>
            { ground_lines(&ground.lines) }
            <p class="wm-slips__title" id={title.clone()}>{ word(Say::FrontPauseOther) }</p>
            <ul class="wm-rest__others" role="list" aria-labelledby={title}>
                { for others.map(|(at, other)| html! {
                    <li><a class="wm-rest__other" href={format!("#rest-{}", at + 1)}><span>{ Rc::clone(&other.say) }</span></a></li>
                }) }
            </ul>
        </div>
    }
}
