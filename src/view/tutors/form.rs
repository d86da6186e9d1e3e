//! The feedback form. It asks about the session, and never about health or about the person.

use std::rc::Rc;

use yew::{Html, html};

use super::{Head, alone, print};
use crate::core::content::Content;
use crate::core::wording::Say;

/// The form of a session, which stands behind its plan and begins a page of its own in print.
pub(super) fn form(content: &Content, id: &str, session: Option<Rc<str>>) -> Html {
    html! {
        <section class="wm-form" aria-labelledby={id.to_owned()}>
            <h2 class="wm-form__title" id={id.to_owned()}>{ content.wording.say(Say::TutorsFormHeading) }</h2>
            <p class="wm-form__lead">{ content.wording.say(Say::TutorsFormLead) }</p>
            { asks(content, session) }
        </section>
    }
}

/// The form by itself, with room to write which session it is about.
pub(super) fn form_alone(content: &Content) -> Html {
    let word = |say| content.wording.say(say);
    let head = Head {
        title: word(Say::TutorsFormHeading),
        more: html! { <p class="wm-form__lead">{ word(Say::TutorsFormLead) }</p> },
        ..Head::default()
    };
    let body = html! {
        <>
            { print(content, Say::TutorsPrint, Say::TutorsPrintHow) }
            <div class="wm-form wm-form--alone">{ asks(content, None) }</div>
        </>
    };
    alone(content, "form", "form", head, body)
}

fn asks(content: &Content, session: Option<Rc<str>>) -> Html {
    let word = |say| content.wording.say(say);
    let write = |say, lines: usize| {
        html! {
            <div class="wm-form__ask">
                <p class="wm-form__say">{ word(say) }</p>
                { for (0..lines).map(|_| html! { <span class="wm-line" /> }) }
            </div>
        }
    };
    let tick = |say, cards| {
        html! {
            <div class="wm-form__ask">
                <p class="wm-form__say">{ word(say) }</p>
                <ul class="wm-form__ticks" role="list">
                    { for word(cards).split('|').map(|card| html! { <li class="wm-tick">{ card.to_owned() }</li> }) }
                </ul>
            </div>
        }
    };
    html! {
        <>
            if let Some(session) = session { <p class="wm-form__which">{ session }</p> } else { { write(Say::TutorsFormWhich, 1) } }
            { write(Say::TutorsFormUseful, 3) }
            { write(Say::TutorsFormTooMuch, 3) }
            { tick(Say::TutorsFormPace, Say::TutorsFormPaceCards) }
            { tick(Say::TutorsFormPass, Say::TutorsFormPassCards) }
            { tick(Say::TutorsFormRoom, Say::TutorsFormRoomCards) }
            { write(Say::TutorsFormChange, 3) }
            <p class="wm-form__thanks">{ word(Say::TutorsFormThanks) }</p>
        </>
    }
}
