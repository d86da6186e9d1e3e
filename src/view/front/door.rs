//! Where a tutor begins: the sessions, the exercises, and what suits this room.

use std::rc::Rc;

use yew::{Html, html};

use super::walk::Walk;
use crate::core::content::Content;
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};

/// The list.
pub(super) fn door(content: &Content, walks: &[Walk]) -> Html {
    let word = |say| content.wording.say(say);
    let (sessions, alone): (Vec<_>, Vec<_>) = walks.iter().partition(|walk| walk.is_session);
    html! {
        <div class="wm-together__door" id="list" data-wm-screen="list">
            <p class="wm-brand">{ mark(Mark::Waymark) }<span>{ word(Say::Brand) }</span></p>
            <h1 class="wm-together__title" tabindex="-1">{ word(Say::FrontHeading) }</h1>
            <p class="wm-together__lead">{ word(Say::FrontLead) }</p>
            <h2 class="wm-section">{ word(Say::FrontPlans) }</h2>
            <ul class="wm-front__plans" role="list">{ for sessions.into_iter().map(session) }</ul>
            <h2 class="wm-section">{ word(Say::FrontAlone) }</h2>
            <ul class="wm-front__alone" role="list">
                { for alone.into_iter().map(|walk| html! {
                    <li><a class="wm-front__exercise" href={format!("#{}-1", walk.number)}>{ Rc::clone(&walk.title) }</a></li>
                }) }
            </ul>
            <p class="wm-caption">{ word(Say::FrontAloneMore) }</p>
            <div data-wm-switches="" hidden=true>
                <h2 class="wm-section">{ word(Say::FrontRoom) }</h2>
                { switch(content, "dark", false, Say::FrontDark, None) }
                { switch(content, "times", false, Say::FrontTimes, Some(Say::FrontTimesMore)) }
                { switch(content, "keys", true, Say::FrontKeys, Some(Say::FrontKeysMore)) }
            </div>
            <p class="wm-quiet-row">
                <a class="wm-quiet" href="./pair"><span>{ word(Say::FrontForTwo) }</span></a>
                <a class="wm-quiet" href="./class-link"><span>{ word(Say::FrontClassLink) }</span></a>
                <a class="wm-quiet" href="./paper"><span>{ word(Say::FrontPaper) }</span></a>
                <a class="wm-quiet" href="./"><span>{ word(Say::FrontFirst) }</span></a>
            </p>
        </div>
    }
}

fn session(walk: &Walk) -> Html {
    html! {
        <li class="wm-front__plan">
            <a class="wm-front__link" href={format!("#{}-1", walk.number)}>{ Rc::clone(&walk.title) }</a>
            <p class="wm-caption">{ Rc::clone(&walk.more) }</p>
        </li>
    }
}

/// Something that is on or off until the page is closed. The tick is absent while it is off.
fn switch(content: &Content, name: &'static str, on: bool, say: Say, more: Option<Say>) -> Html {
    let id = format!("{name}-more");
    html! {
        <div class="wm-front__switch">
            <button
                type="button" class="wm-switch" data-wm-switch={name} aria-pressed={on.to_string()}
                aria-describedby={more.map(|_| id.clone())}
            >
                <span class="wm-switch__box">{ mark(Mark::Chosen) }</span>
                <span>{ content.wording.say(say) }</span>
            </button>
            if let Some(more) = more { <p class="wm-caption" {id}>{ content.wording.say(more) }</p> }
        </div>
    }
}
