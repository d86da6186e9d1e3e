//! One picture as it stands on the wall.

use std::rc::Rc;

use yew::{Html, html};

use super::walk::{Picture, Slips};
use crate::core::content::Content;
use crate::core::wording::Say;
use crate::view::drawings::marks::{bench, place_piece};
use crate::view::parts::ground_lines::ground_lines;

/// Letters in a question that fits in two lines of the usual size.
const SHORT: usize = 40;
/// Letters in one that fits in three lines of the middle size.
const MIDDLE: usize = 66;

/// Part, question, one line, and up to three slips.
pub(super) fn picture(content: &Content, walk: usize, at: usize, picture: &Picture) -> Html {
    let id = format!("{walk}-{at}");
    let letters = picture.ask.chars().count();
    let size = match letters {
        few if few <= SHORT => "wm-wall",
        some if some <= MIDDLE => "wm-wall wm-wall--middle",
        _ => "wm-wall wm-wall--small",
    };
    let place = |to: Option<usize>| to.map(|to| format!("{walk}-{to}"));
    html! {
        <div
            class={size} id={id.clone()} data-wm-screen={id.clone()}
            data-wm-row={picture.row.map(|(row, _)| row.to_string())}
            data-wm-minutes={picture.row.map(|(_, minutes)| minutes.to_string())}
            data-wm-next={place(picture.next)} data-wm-back={place(picture.back)}
        >
            <div class="wm-wall__place">
                { place_piece() }
                <p>{ Rc::clone(&picture.place) }</p>
                if let Some((_, minutes)) = picture.row { { time(content, minutes) } }
            </div>
            if picture.rests { { bench() } }
            <h3 class="wm-wall__ask" tabindex="-1">{ Rc::clone(&picture.ask) }</h3>
            if !picture.story.is_empty() { { ground_lines(&picture.story) } }
            if !picture.line.is_empty() { <p class="wm-wall__line">{ Rc::clone(&picture.line) }</p> }
            { slips(content, walk, &id, &picture.slips) }
        </div>
    }
}

/// For the tutor: small, at the edge, and off until it is wanted. It is text that stands still.
fn time(content: &Content, minutes: u16) -> Html {
    html! {
        <p class="wm-wall__time">
            <span>{ content.wording.with(Say::FrontMinutes, "{minutes}", &minutes.to_string()) }</span>
            <span class="wm-wall__over">{ content.wording.say(Say::FrontOver) }</span>
        </p>
    }
}

fn slips(content: &Content, walk: usize, id: &str, slips: &Slips) -> Html {
    let word = |say| content.wording.say(say);
    let list = |say: Say, says: &[Rc<str>]| {
        let title = format!("slips-{id}");
        html! {
            <div class="wm-slips">
                <p class="wm-slips__title" id={title.clone()}>{ word(say) }</p>
                <ul class="wm-slips__row" role="list" aria-labelledby={title}>
                    { for says.iter().map(|say| html! { <li class="wm-slip">{ Rc::clone(say) }</li> }) }
                </ul>
            </div>
        }
    };
    match slips {
        Slips::None => Html::default(),
        Slips::MadeUp(says) => list(Say::FrontMadeUp, says),
        Slips::Cards(says) => list(Say::FrontSomeCards, says),
        Slips::Groups(says) => list(Say::FrontGroups, says),
        Slips::ToTry(says) => list(Say::FrontToTry, says),
        Slips::Next(says) => list(Say::CloseNext, says),
        Slips::Versions(versions) => {
            let link = |(title, to): &(Rc<str>, usize)| {
                html! { <li><a class="wm-slip wm-slip--link" href={format!("#{walk}-{to}")}><span>{ Rc::clone(title) }</span></a></li> }
            };
            html! { <ul class="wm-slips wm-slips__row" role="list">{ for versions.iter().map(link) }</ul> }
        }
    }
}
