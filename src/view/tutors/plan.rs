//! One session on one page: from the listing to the feedback form.

use std::rc::Rc;

use yew::{Html, html};

use super::door::{more, title};
use super::form::form;
use super::time::time;
use super::{Head, alone, notes_of, points, print, way};
use crate::core::class::{Class, Size};
use crate::core::content::Content;
use crate::core::ids::ExerciseId;
use crate::core::plan::{Plan, WhatIf};
use crate::core::wording::Say;
use crate::view::partners::frame::part;

/// The session. `walls` are the places on the wall where its rows begin.
pub(super) fn plan(content: &Content, plan: &Plan, walls: &[Option<String>]) -> Html {
    let id = format!("s{}", plan.number);
    let at = |name: &str| format!("{id}-{name}");
    let every = &content.plans.every;
    let say = |name: &str, title, lines: &[Rc<str>]| part(content, at(name), title, None, points(lines));
    let draft = html! { if plan.draft { <p class="wm-caption">{ content.wording.say(Say::DraftExercise) }</p> } };
    let first = walls.iter().flatten().next();
    let body = html! {
        <>
            { print(content, Say::TutorsPrintPlan, Say::TutorsPrintPlanHow) }
            <p class="wm-quiet-row">
                { way(format!("./{}", plan.class(content).write()), content.wording.say(Say::TutorsLearner)) }
                if let Some(first) = first { { way(first.clone(), content.wording.say(Say::TutorsWall)) } }
            </p>
            { say("aims", Say::TutorsAims, &plan.aims) }
            { part(content, at("listing"), Say::TutorsListing, Some(Say::TutorsListingHelp), listing(content, &at("text"), plan)) }
            { part(content, at("times"), Say::TutorsTimes, Some(Say::TutorsTimesHelp), time(content, &at("times"), plan, walls)) }
            { part(content, at("exercises"), Say::TutorsExercises, Some(Say::TutorsExercisesHelp), exercises(content, plan)) }
            { say("care", Say::TutorsCare, &plan.care) }
            { say("notes", Say::TutorsPlanNotes, &plan.notes) }
            { part(content, at("agreement"), Say::TutorsAgreement, Some(Say::TutorsAgreementHelp), points(&every.agreement)) }
            { part(content, at("if"), Say::TutorsIf, None, what_if(plan.what_if.iter().chain(&every.what_if))) }
            { say("before", Say::TutorsBefore, &every.before) }
            { say("during", Say::TutorsDuring, &every.during) }
            { say("after", Say::TutorsAfter, &every.after) }
            { part(content, at("home"), Say::TutorsTakeHome, None, take_home(content, plan)) }
            { part(content, at("made"), Say::TutorsMadeWith, None, made_with(content, &plan.made_with, Say::TutorsMadeWithNone)) }
            { form(content, &at("form"), Some(title(content, plan))) }
        </>
    };
    let head = Head { title: title(content, plan), lead: more(content, plan), more: draft, ..Head::default() };
    alone(content, &id, "plan", head, body)
}

/// The text for the college's listing, with a button that takes all of it.
fn listing(content: &Content, id: &str, plan: &Plan) -> Html {
    let word = |say| content.wording.say(say);
    html! {
        <>
            <div class="wm-listing" id={id.to_owned()} tabindex="-1">
                { for plan.listing.iter().map(|line| html! { <p>{ Rc::clone(line) }</p> }) }
            </div>
            <div class="wm-listing__ways" data-wm-scripted="" hidden=true>
                <button type="button" class="wm-button wm-button--second" data-wm-copy={id.to_owned()}>
                    <span>{ word(Say::TutorsCopy) }</span>
                </button>
                <p
                    class="wm-caption" role="status" data-wm-copied={id.to_owned()} data-wm-yes={word(Say::TutorsCopied)}
                    data-wm-no={word(Say::TutorsNotCopied)}
                />
            </div>
        </>
    }
}

/// The exercises with their notes and sheets, and all sheets as one print job of each size.
fn exercises(content: &Content, plan: &Plan) -> Html {
    let word = |say| content.wording.say(say);
    let sheets = |size| format!("./paper{}", Class { size, ..plan.class(content) }.write());
    html! {
        <>
            <ul class="wm-tutors__exercises" role="list">{ for plan.exercises.iter().map(|id| exercise(content, id)) }</ul>
            <p class="wm-quiet-row wm-tutors__jobs">
                { way(sheets(Size::Usual), word(Say::TutorsWorksheets)) }
                { way(sheets(Size::Large), word(Say::TutorsWorksheetsLarge)) }
            </p>
        </>
    }
}

/// One exercise by its name, with the ways to its notes and sheets. The names of the ways end with whose they are (WCAG 2.5.3).
pub(super) fn exercise(content: &Content, id: &ExerciseId) -> Html {
    let found = content.exercises.iter().enumerate().find(|(_, exercise)| exercise.id == *id);
    let Some((at, exercise)) = found else { return Html::default() };
    let place = at + 1;
    let link = |to: String, say: Say| {
        html! {
            <a class="wm-quiet wm-quiet--small" href={to}>
                <span>{ content.wording.say(say) }</span><span class="wm-hidden">{ ", " }{ Rc::clone(&exercise.title) }</span>
            </a>
        }
    };
    html! {
        <li class="wm-tutors__exercise">
            <span class="wm-tutors__name">{ Rc::clone(&exercise.title) }</span>
            <span class="wm-tutors__links">
                if notes_of(content, exercise).is_some() { { link(format!("#n{place}"), Say::TutorsTutorNotes) } }
                { link(format!("./paper#p{place}"), Say::TutorsSheet) }
                { link(format!("./paper#l{place}"), Say::TutorsSheetLarge) }
            </span>
        </li>
    }
}

fn what_if<'a>(all: impl Iterator<Item = &'a WhatIf>) -> Html {
    let one = |one: &WhatIf| {
        html! {
            <div class="wm-facts__one">
                <dt>{ Rc::clone(&one.happens) }</dt>
                <dd>{ for one.then.iter().map(|line| html! { <p>{ Rc::clone(line) }</p> }) }</dd>
            </div>
        }
    };
    html! { <dl class="wm-facts">{ for all.map(one) }</dl> }
}

fn take_home(content: &Content, plan: &Plan) -> Html {
    html! {
        <>
            if !plan.take_home_say.is_empty() { <p>{ Rc::clone(&plan.take_home_say) }</p> }
            <ul class="wm-tutors__exercises" role="list">{ for plan.take_home.iter().map(|id| exercise(content, id)) }</ul>
        </>
    }
}

/// Names, where somebody agreed to stand here; otherwise the plain truth.
pub(super) fn made_with(content: &Content, names: &[Rc<str>], none: Say) -> Html {
    if names.is_empty() {
        html! { <p>{ content.wording.say(none) }</p> }
    } else {
        points(names)
    }
}
