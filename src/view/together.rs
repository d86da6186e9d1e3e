//! What two pages share that the build draws for more than one person: the wall of a classroom, and questions for two.
//!
//! The pause: a quiet screen for everybody there, so that nobody is singled out. Each page brings words of its own for it.

use std::rc::Rc;

use yew::{Html, html};

use crate::core::content::{Content, Grounding};
use crate::core::wording::Say;
use crate::view::drawings::marks::bench;
use crate::view::parts::ground_lines::ground_lines;

/// One screen for each way to feel steadier, in the order of the content: breathing is never first.
///
/// The words are its heading, a line below, and what stands above the other ways.
pub(super) fn rests(content: &Content, words: [Say; 3]) -> Html {
    let words = words.map(|say| content.wording.say(say));
    content.blocks.grounding.iter().enumerate().map(|(at, ground)| rest(content, at + 1, ground, &words)).collect()
}

fn rest(content: &Content, place: usize, ground: &Grounding, [heading, more, other]: &[Rc<str>; 3]) -> Html {
    let others = content.blocks.grounding.iter().enumerate().filter(|(_, one)| one.id != ground.id);
    let title = format!("other-{place}");
    html! {
        <div class="wm-wall wm-rest" id={format!("rest-{place}")} data-wm-screen={format!("rest-{place}")}>
            { bench() }
            <h3 class="wm-wall__ask" tabindex="-1">{ Rc::clone(heading) }</h3>
            <p class="wm-wall__line">{ Rc::clone(more) }</p>
            { ground_lines(&ground.lines) }
            <p class="wm-slips__title" id={title.clone()}>{ Rc::clone(other) }</p>
            <ul class="wm-rest__others" role="list" aria-labelledby={title}>
                { for others.map(|(at, one)| html! {
                    <li><a class="wm-rest__other" href={format!("#rest-{}", at + 1)}><span>{ Rc::clone(&one.say) }</span></a></li>
                }) }
            </ul>
        </div>
    }
}
