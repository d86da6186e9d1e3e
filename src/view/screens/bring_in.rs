//! Bringing a copy back: choose a file, see what is in it, add it or not. Nothing is added before it was seen.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::{Head, OutsideProps, does};
use crate::core::content::Content;
use crate::core::copy::Refusal;
use crate::core::sitting::Record;
use crate::core::visit::{Event, Place};
use crate::core::wording::Say;
use crate::view::events::{Picked, picked};
use crate::view::parts::buttons::{main_button, quiet_link, second_button};
use crate::view::parts::note::note;

/// The id of the field for the file.
const FIELD: &str = "bring-in";

/// The screen. `onfile` is called with the file that was chosen.
pub fn bring_in(content: &Content, props: &OutsideProps, onfile: Callback<Picked>) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let copying = &props.visit.copying;
    let onchange = Callback::from(move |event: yew::Event| {
        if let Some(file) = picked(&event) {
            onfile.emit(file);
        }
    });
    let found = match (&copying.incoming, copying.added) {
        (Some(Ok(records)), _) => preview(content, props, records),
        (Some(Err(why)), _) => note(None, html! { { say(refused(*why)) } }),
        (None, Some(added)) => done(content, props, added),
        (None, None) => Html::default(),
    };
    html! {
        <>
            { Head::new(props.onback.clone(), say(Say::Home), say(Say::BringAsk), vec![content.wording.say(Say::BringHelp)]).draw(content) }
            <p class="wm-file">
                <input class="wm-file__input" type="file" id={FIELD} accept=".html,text/html" autocomplete="off" {onchange} />
                <label class="wm-button wm-button--second" for={FIELD}><span>{ say(Say::BringChoose) }</span></label>
            </p>
            <div role="status">{ found }</div>
            if copying.incoming.is_none() {
                { quiet_link(say(Say::KeptAsk), does(&props.ondid, Event::WentTo(Place::Kept))) }
            }
        </>
    }
}

fn refused(why: Refusal) -> Say {
    match why {
        Refusal::TooBig => Say::BringTooBig,
        Refusal::NotOurs => Say::BringNotOurs,
        Refusal::TooNew => Say::BringTooNew,
        Refusal::Damaged => Say::BringDamaged,
        Refusal::Unread => Say::BringUnread,
    }
}

/// What is in the file: which exercises, and how many days of each. Words follow once they are here.
fn preview(content: &Content, props: &OutsideProps, records: &[Record]) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let item = |record: &Record| {
        let title = match content.exercise(&record.exercise) {
            Some(exercise) => Rc::clone(&exercise.title),
            None => content.wording.say(Say::EarlierExercise),
        };
        let days: Vec<_> = record.sittings.iter().map(|sitting| content.wording.day(&sitting.begun)).collect();
        html! {
            <li class="wm-kept__item wm-kept__item--plain" key={record.exercise.as_str().to_owned()}>
                <div class="wm-kept__words">
                    <p class="wm-kept__title"><strong>{ title }</strong></p>
                    <p class="wm-caption">{ days.join(", ") }</p>
                </div>
            </li>
        }
    };
    html! {
        <>
            <h2 class="wm-section">{ say(Say::BringFound) }</h2>
            <ul class="wm-kept" role="list">{ for records.iter().map(item) }</ul>
            <p class="wm-caption">{ say(Say::BringMeans) }</p>
            <div class="wm-actions">
                { main_button(say(Say::BringAdd), does(&props.ondid, Event::TookIn)) }
                { second_button(say(Say::BringNot), does(&props.ondid, Event::WentTo(Place::Kept))) }
            </div>
        </>
    }
}

/// What became of it, and whether it stays.
fn done(content: &Content, props: &OutsideProps, added: usize) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let title = match added {
        0 => content.wording.say(Say::BringNone),
        added => content.wording.counted(Say::BringDone, "{count}", added),
    };
    let stays = if props.visit.keep == Some(true) { Say::BringKept } else { Say::BringNotKept };
    note(Some(AttrValue::from(title)), html! { { say(stays) } })
}
