//! What is kept and has no place of its own any more: texts that cannot be read, records of an exercise that is gone, and answers to
//! questions that are asked no more. Each can be copied out and erased.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::coming_back::day;
use super::erase::erased_line;
use super::kept::part;
use super::summary::copied;
use super::{OutsideProps, does};
use crate::core::content::Content;
use crate::core::exercise::Exercise;
use crate::core::former::{Former, as_text, former};
use crate::core::ids::ExerciseId;
use crate::core::keeper::aside::Unread;
use crate::core::sitting::{Record, Sitting};
use crate::core::visit::{Event, Visit};
use crate::core::wording::Say;
use crate::view::parts::note::note;

/// What these parts of *What is kept here* are drawn from.
pub struct AsideProps {
    /// The visit and what the person did.
    pub screen: OutsideProps,
    /// Texts that cannot be read.
    pub texts: Vec<Unread>,
    /// Copy this text.
    pub oncopy: Callback<String>,
    /// Whether the last copying went well, and what was copied.
    pub copied: Option<(bool, Rc<str>)>,
    /// Erase the text under this key, and read back.
    pub onerase: Callback<Rc<str>>,
}

/// Texts that cannot be read, then records of exercises that this page does not have. Nothing where there are none.
pub fn aside_section(content: &Content, props: &AsideProps) -> Html {
    html! { <>{ gone(content, props) }{ unread(content, props) }</> }
}

fn unread(content: &Content, props: &AsideProps) -> Html {
    if !props.screen.visit.unreadable {
        return Html::default();
    }
    let text = |(number, text): (usize, &Unread)| {
        let name = content.wording.with(Say::AsideText, "{number}", &number.saturating_add(1).to_string());
        let what = if text.later { Say::AsideLater } else { Say::AsideUnread };
        let (onerase, key) = (props.onerase.clone(), Rc::clone(&text.key));
        let onerase = Callback::from(move |()| onerase.emit(Rc::clone(&key)));
        html! {
            <li class="wm-aside__item" key={text.key.to_string()}>
                <span class="wm-aside__lead">{ Rc::clone(&name) }{ " " }{ content.wording.say(what) }</span>
                { ways(content, props, &text.text, &name, onerase) }
            </li>
        }
    };
    let body = html! {
        <>
            <p>{ content.wording.say(Say::KeptUnreadableMore) }</p>
            if props.screen.visit.unread_stays { { note(None, html! { { AttrValue::from(content.wording.say(Say::EraseByHand)) } }) } }
            <ul class="wm-aside__list" role="list">{ for props.texts.iter().enumerate().map(text) }</ul>
        </>
    };
    part("kept-unread", content.wording.say(Say::KeptUnreadable), body)
}

/// Copy it, erase it, and the text to take by hand where the page may not copy.
fn ways(content: &Content, props: &AsideProps, text: &Rc<str>, name: &Rc<str>, onerase: Callback<()>) -> Html {
    let way = |say: Say, onpress: Callback<()>| {
        html! {
            <button type="button" class="wm-link" onclick={onpress.reform(|_| ())}>
                <span>{ content.wording.say(say) }</span><span class="wm-hidden">{ ": " }{ Rc::clone(name) }</span>
            </button>
        }
    };
    let oncopy = {
        let (oncopy, text) = (props.oncopy.clone(), Rc::clone(text));
        Callback::from(move |()| oncopy.emit(text.to_string()))
    };
    let said = props.copied.as_ref().filter(|(_, what)| what == text).map(|(done, _)| *done);
    html! {
        <>
            <span class="wm-kept__ways">{ way(Say::AsideCopy, oncopy) }{ way(Say::AsideErase, onerase) }</span>
            { copied(content, said, text.to_string()) }
        </>
    }
}

/// Records of exercises that are in this page no more.
fn gone(content: &Content, props: &AsideProps) -> Html {
    let visit = &props.screen.visit;
    let records: Vec<&Rc<Record>> = visit
        .records
        .values()
        .filter(|record| record.has_answers() && content.exercise(&record.exercise).is_none())
        .collect();
    let undone = undone(content, &props.screen, |id| content.exercise(id).is_none());
    if records.is_empty() && undone == Html::default() {
        return undone;
    }
    let record = |record: &Rc<Record>| {
        let ondid = &props.screen.ondid;
        let all: Vec<Former> = record.sittings.iter().flat_map(|sitting| former(None, sitting)).collect();
        let name = record.current().map(|sitting| begun(content, sitting)).unwrap_or_default();
        let text = Rc::from(as_text(&all));
        let id = &record.exercise;
        html! {
            <li class="wm-aside__item" key={id.as_str()}>
                { for record.sittings.iter().map(|sitting| fold(content, ondid, id, sitting, begun(content, sitting), former(None, sitting))) }
                { ways(content, props, &text, &name, does(ondid, Event::ErasedExercise(id.clone()))) }
            </li>
        }
    };
    let body =
        html! { <>{ undone }<ul class="wm-aside__list" role="list">{ for records.into_iter().map(record) }</ul></> };
    part("kept-gone", content.wording.say(Say::AsideGone), body)
}

fn begun(content: &Content, sitting: &Sitting) -> Rc<str> {
    content.wording.with(Say::LookSitting, "{date}", &day(content, &sitting.begun))
}

/// What was erased among these can come back until the person goes on.
fn undone(content: &Content, screen: &OutsideProps, of: impl Fn(&ExerciseId) -> bool) -> Html {
    let is_here = screen.visit.undo.as_ref().is_some_and(|undo| undo.line.is_none() && undo.exercise().is_some_and(of));
    if is_here { erased_line(content, &screen.visit, &screen.ondid) } else { Html::default() }
}

/// *Earlier answers* of a sitting: what its exercise asks for no more. Nothing where there are none.
pub(super) fn earlier_answers(
    content: &Content,
    visit: &Rc<Visit>,
    exercise: &Exercise,
    sitting: &Sitting,
    ondid: &Callback<Event>,
) -> Html {
    let left = former(Some(exercise), sitting);
    let screen = OutsideProps { visit: Rc::clone(visit), ondid: ondid.clone(), onback: Callback::noop() };
    let undone = undone(content, &screen, |id| *id == exercise.id);
    if left.is_empty() {
        return undone;
    }
    let title = content.wording.say(Say::AsideEarlier);
    html! { <div class="wm-aside">{ undone }{ fold(content, ondid, &exercise.id, sitting, title, left) }</div> }
}

/// Answers folded under a title: each with its question as it stood, and a way to erase it.
fn fold(
    content: &Content,
    ondid: &Callback<Event>,
    id: &ExerciseId,
    sitting: &Sitting,
    title: Rc<str>,
    answers: Vec<Former>,
) -> Html {
    let answer = |answer: Former| {
        let event = Event::ErasedFormer(id.clone(), Rc::clone(&sitting.id), answer.prompt.clone());
        let onclick = does(ondid, event).reform(|_| ());
        html! {
            <div class="wm-earlier__line" key={answer.prompt.as_str()}>
                <p class="wm-caption" lang={answer.lang.to_string()}>{ Rc::clone(&answer.asked) }</p>
                { for answer.own.iter().map(|own| html! {
                    <p class="wm-earlier__own" dir="auto" translate="no">{ Rc::clone(own) }</p>
                }) }
                <button type="button" class="wm-quiet wm-quiet--small" {onclick}>
                    <span>{ content.wording.say(Say::AsideErase) }</span>
                    <span class="wm-hidden">{ ": " }{ Rc::clone(&answer.asked) }</span>
                </button>
            </div>
        }
    };
    html! {
        <details class="wm-earlier" key={sitting.id.to_string()}>
            <summary class="wm-earlier__title"><span>{ title }</span></summary>
            { for answers.into_iter().map(answer) }
        </details>
    }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
#[path = "aside_tests.rs"]
mod tests;
