//! *What is kept here*: the one page about the person's words. What there is, how long it stays, and how to take it along or be rid
//! of it.
//!
//! It is composed of parts, each a small function that gives a heading and what stands under it. A part that has nothing to say
//! is not there.

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use super::before::keep_choices;
use super::coming_back::day;
use super::until::until;
use super::{Head, OutsideProps, does};
use crate::core::content::Content;
use crate::core::exercise::Exercise;
use crate::core::visit::{Event, Place};
use crate::core::wording::Say;
use crate::view::drawings::exercises::exercise as drawing;
use crate::view::parts::buttons::{main_button, quiet_link, second_button};
use crate::view::parts::exercise_card::lent;
use crate::view::parts::note::note;

/// The whole page. `aside` is what it says of texts that no exercise or nothing here can read, `lock` its part about the lock.
pub fn kept(content: &Content, props: &OutsideProps, aside: Html, lock: Html) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let nothing = !props.visit.unreadable && !props.visit.records.values().any(|record| record.has_answers());
    html! {
        <>
            { Head::new(props.onback.clone(), say(Say::Home), say(Say::KeptAsk), vec![content.wording.say(if nothing { Say::KeptNothing } else { Say::KeptHelp })]).draw(content) }
            { words(content, props) }
            { aside }
            { keeping(content, props) }
            { until(content, props) }
            { elsewhere(content) }
            { copy(content, props) }
            { lock }
            { leaving(content, props) }
            { delete(content, props) }
            <div class="wm-actions">
                { main_button(say(Say::Home), does(&props.ondid, Event::WentTo(Place::Home))) }
            </div>
        </>
    }
}

/// One part of the page: a heading, beside it where there is room what belongs to it. `id` is unique on the page.
pub(super) fn part(id: &'static str, title: Rc<str>, body: Html) -> Html {
    html! {
        <section class="wm-wide wm-kept-part" aria-labelledby={id}>
            <h2 class="wm-section wm-kept-part__title" {id}>{ title }</h2>
            <div class="wm-kept-part__body">{ body }</div>
        </section>
    }
}

/// Each exercise with words in it: its drawing, its name, the day it was begun, and two ways.
pub(super) fn words(content: &Content, props: &OutsideProps) -> Html {
    let with_words: Vec<_> = content.exercises.iter().filter(|exercise| props.visit.has_words(&exercise.id)).collect();
    if with_words.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="wm-kept" role="list">
            { for with_words.into_iter().map(|exercise| item(content, props, exercise)) }
        </ul>
    }
}

fn item(content: &Content, props: &OutsideProps, exercise: &Exercise) -> Html {
    let id = &exercise.id;
    let begun = props
        .visit
        .sitting(id)
        .map(|sitting| content.wording.with(Say::LookSitting, "{date}", &day(content, &sitting.begun)));
    let way = |what: Say, event: Event| {
        let (onclick, title) = (does(&props.ondid, event).reform(|_| ()), Rc::clone(&exercise.title));
        html! {
            <button type="button" class="wm-link wm-kept__way" {onclick}>
                <span>{ content.wording.say(what) }</span><span class="wm-hidden">{ ": " }{ title }</span>
            </button>
        }
    };
    let (lang, dir) = lent(exercise);
    html! {
        <li class="wm-kept__item" key={id.as_str()}>
            { drawing(id) }
            <div class="wm-kept__words">
                <h2 class="wm-kept__title" {lang} {dir}>{ Rc::clone(&exercise.title) }</h2>
                <p class="wm-caption">{ begun }</p>
            </div>
            <div class="wm-kept__ways">
                { way(Say::KeptOpen, Event::Opened(id.clone())) }
                { way(Say::KeptErase, Event::ErasedExercise(id.clone())) }
            </div>
        </li>
    }
}

/// The same two choices as before a first exercise.
fn keeping(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let body = html! {
        <>
            { keep_choices(content, &props.visit, &props.ondid, content.wording.say(Say::KeepStopMore), "kept-keep", None) }
            { super::tabs::elsewhere(content, &props.visit, &props.ondid) }
            if !props.visit.can_keep { { note(None, html! { { say(Say::KeepRefused) } }) } }
        </>
    };
    part("kept-keep", content.wording.say(Say::KeepAsk), body)
}

/// In somebody else's page: that words stay with that website, and where this page is by itself. They come along by a copy only.
fn elsewhere(content: &Content) -> Html {
    if !content.here.framed || content.here.one_file {
        return Html::default();
    }
    let body = html! {
        <>
            <p>{ content.wording.say(Say::KeptFramed) }</p>
            <a class="wm-link" href={if content.here.young { "./?audience=under18" } else { "./" }} target="_blank" rel="noopener noreferrer"><span>{ content.wording.say(Say::KeptFramedOpen) }</span></a>
        </>
    };
    part("kept-framed", content.wording.say(Say::KeptFramedTitle), body)
}

/// A copy to take along, and bringing one back. The second is there for somebody new, too.
pub(super) fn copy(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let goes = |place| does(&props.ondid, Event::WentTo(place));
    let body = html! {
        <>
            <p>{ say(Say::CopyLead) }</p>
            <div class="wm-actions">
                if props.visit.records.values().any(|record| record.has_answers()) {
                    { second_button(say(Say::CopyMake), goes(Place::Copy)) }
                }
                { second_button(say(Say::CopyBring), goes(Place::BringIn)) }
            </div>
        </>
    };
    part("kept-copy", content.wording.say(Say::CopyTitle), body)
}

/// What leaving quickly looks like, and where it leads to more of it.
fn leaving(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let body = html! {
        <>
            <p>{ say(Say::DeviceLeaveTitle) }{ " " }{ say(Say::DeviceLeaveHides) }</p>
            { quiet_link(say(Say::DevicePractise), does(&props.ondid, Event::WentTo(Place::Leaving))) }
        </>
    };
    part("kept-leave", content.wording.say(Say::DeviceLeaveTitle), body)
}

/// Delete everything, and what deleting cannot reach. Always there: also where nothing of ours can be read.
fn delete(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let body = html! {
        <>
            { second_button(say(Say::EraseAll), does(&props.ondid, Event::WentTo(Place::EraseAll))) }
            <p class="wm-caption">{ say(Say::KeptCannotErase) }</p>
        </>
    };
    part("kept-delete", content.wording.say(Say::KeptDeleteTitle), body)
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
#[path = "kept_tests.rs"]
mod tests;
