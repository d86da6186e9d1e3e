//! Where a tutor begins: how it is in a class, the sessions, what to have ready, and the notes.

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use super::{notes_of, points, way};
use crate::core::class::Class;
use crate::core::content::Content;
use crate::core::exercise::{Exercise, Weight};
use crate::core::plan::Plan;
use crate::core::wording::Say;
use crate::view::drawings::landscape::landscape;
use crate::view::partners::frame::{head, part};
use crate::view::parts::weight_label::WeightLabel;

/// The door.
pub(super) fn door(content: &Content) -> Html {
    let word = |say| content.wording.say(say);
    let draft = content.plans.list.iter().any(|plan| plan.draft) || content.plans.notes.iter().any(|notes| notes.draft);
    html! {
        <div class="wm-tutors__door" id="door" tabindex="-1">
            <div class="wm-home__hero">
                <div class="wm-home__welcome">{ head(content, Say::TutorsHeading, Say::TutorsLead) }</div>
                { landscape() }
            </div>
            <div class="wm-partner__rest">
                if draft { <div class="wm-note"><p>{ word(Say::TutorsDraft) }</p></div> }
                { part(content, "calm", Say::TutorsCalm, None, calm(content)) }
                { part(content, "sessions", Say::TutorsSessions, Some(Say::TutorsSessionsHelp), sessions(content)) }
                { part(content, "tools", Say::TutorsTools, None, tools(content)) }
                { part(content, "notes", Say::TutorsNotes, Some(Say::TutorsNotesHelp), list(content)) }
                <p class="wm-quiet-row wm-tutors__on">{ way("./", word(Say::TutorsVisitor)) }</p>
            </div>
        </div>
    }
}

fn calm(content: &Content) -> Html {
    html! {
        <>
            { points(content.wording.say(Say::TutorsCalmLines).split('|')) }
            <p>{ way(format!("./{}", Class::default().write()), content.wording.say(Say::TutorsTry)) }</p>
        </>
    }
}

/// What a session is called everywhere on this page.
pub(super) fn title(content: &Content, plan: &Plan) -> Rc<str> {
    let title = content.wording.with(Say::TutorsSession, "{number}", &plan.number.to_string());
    title.replace("{title}", &plan.title).into()
}

/// For whom a session is and how long it takes.
pub(super) fn more(content: &Content, plan: &Plan) -> Rc<str> {
    let more = content.wording.with(Say::TutorsSessionMore, "{minutes}", &plan.minutes.to_string());
    more.replace("{audience}", &plan.audience).into()
}

fn sessions(content: &Content) -> Html {
    let one = |plan: &Plan| tool(format!("#s{}", plan.number), title(content, plan), more(content, plan));
    html! { <ul class="wm-tools" role="list" aria-labelledby="sessions">{ for content.plans.list.iter().map(one) }</ul> }
}

fn tools(content: &Content) -> Html {
    let word = |say| content.wording.say(say);
    let all = [
        ("./class-link", Say::TutorsClassLink, Say::TutorsClassLinkMore),
        ("./front", Say::TutorsFront, Say::TutorsFrontMore),
        ("./paper", Say::TutorsSheets, Say::TutorsSheetsMore),
        ("#numbers", Say::TutorsNumbers, Say::TutorsNumbersMore),
        ("#form", Say::TutorsForm, Say::TutorsFormMore),
    ];
    let each = all.into_iter().map(|(to, say, more)| tool(to, word(say), word(more)));
    html! { <ul class="wm-tools" role="list" aria-labelledby="tools">{ for each }</ul> }
}

/// A card that can be pressed as a whole; there is one link in it.
fn tool(to: impl Into<AttrValue>, say: Rc<str>, more: Rc<str>) -> Html {
    html! {
        <li class="wm-tool">
            <a class="wm-tool__link" href={to.into()}>{ say }</a>
            <p class="wm-caption">{ more }</p>
        </li>
    }
}

fn list(content: &Content) -> Html {
    let one = |(at, exercise): (usize, &Rc<Exercise>)| {
        let heavy = exercise.weight == Weight::Deep;
        notes_of(content, exercise).map(|_| {
            html! {
                <li class="wm-paper__way">
                    <a class="wm-paper__link" href={format!("#n{}", at + 1)}>{ Rc::clone(&exercise.title) }</a>
                    <WeightLabel weight={exercise.weight} minutes={None::<u16>} />
                    if heavy { <p class="wm-caption wm-tutors__heavy">{ content.wording.say(Say::TutorsNotesHeavy) }</p> }
                </li>
            }
        })
    };
    html! {
        <ul class="wm-tutors__list" role="list" aria-labelledby="notes">
            { for content.exercises.iter().enumerate().filter_map(one) }
        </ul>
    }
}
