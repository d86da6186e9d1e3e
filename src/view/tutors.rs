//! The page for tutors: what a session needs, to read and to print, and notes for each exercise.
//!
//! Drawn by the build like the paper page, and without the widget. An address with `#s1`, `#n1`, `#numbers` or `#form` shows that part
//! alone (`:target` in `static/css/tutors`); without one the door shows. A small script prints and copies; without it nothing is missing.

mod door;
mod form;
mod notes;
mod numbers;
mod plan;
mod time;

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::core::content::Content;
use crate::core::exercise::Exercise;
use crate::core::tutor_notes::TutorNotes;
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::front::begins;
use crate::view::partners::frame::help;
use crate::view::parts::bar::Bar;
use door::door;
use form::form_alone;
use notes::notes;
use numbers::numbers;
use plan::plan;

/// What the page is made of.
#[derive(Properties, PartialEq)]
pub struct TutorsProps {
    /// All words, with session plans and notes.
    pub content: Rc<Content>,
}

/// The door, every session, the notes, what is printed for all, help.
#[component]
pub fn Tutors(props: &TutorsProps) -> Html {
    let content = &*props.content;
    let walls = begins(content);
    let sessions = content.plans.list.iter().zip(&walls);
    let exercises = content.exercises.iter().enumerate();
    let noted = exercises.filter_map(|(at, exercise)| Some((at + 1, exercise, notes_of(content, exercise)?)));
    html! {
        <>
            <Bar leave_to={content.site.leave_to.to_string()} hides=false onhelp={Callback::noop()} />
            <main class="wm-partner wm-tutors">
                { door(content) }
                { for sessions.map(|(one, walls)| plan(content, one, walls)) }
                { for noted.map(|(place, exercise, of)| notes(content, place, exercise, of)) }
                { form_alone(content) }
                { numbers(content) }
                { help(content) }
            </main>
        </>
    }
}

/// The notes about an exercise, where somebody wrote some.
fn notes_of<'a>(content: &'a Content, exercise: &Exercise) -> Option<&'a TutorNotes> {
    content.plans.notes.iter().find(|notes| notes.exercise == exercise.id)
}

/// One part of the page that shows alone: the way back, a title, and what stands below it.
fn alone(content: &Content, id: &str, kind: &'static str, head: Head, body: Html) -> Html {
    let title = format!("{id}-title");
    html! {
        <section class={format!("wm-pack wm-pack--{kind}")} id={id.to_owned()} tabindex="-1" aria-labelledby={title.clone()}>
            <p class="wm-place">
                <a class="wm-place__back" href="#door">{ mark(Mark::TurnBack) }<span>{ content.wording.say(Say::TutorsBack) }</span></a>
            </p>
            <div class="wm-pack__head">
                { head.drawing }
                <div class="wm-pack__words">
                    <h1 class="wm-pack__title" id={title}>{ head.title }</h1>
                    if !head.lead.is_empty() { <p class="wm-partner__lead">{ head.lead }</p> }
                    { head.more }
                </div>
            </div>
            { body }
        </section>
    }
}

/// What stands at the top of a part.
#[derive(Default)]
struct Head {
    title: Rc<str>,
    lead: Rc<str>,
    /// Beside it, where there is one.
    drawing: Html,
    /// Below it.
    more: Html,
}

/// A list of sentences, each with a dot.
fn points<T: AsRef<str>>(lines: impl IntoIterator<Item = T>) -> Html {
    let lines = lines.into_iter().map(|line| html! { <li>{ AttrValue::from(line.as_ref().to_owned()) }</li> });
    html! { <ul class="wm-points" role="list">{ for lines }</ul> }
}

/// Prints what is shown. Only a script can, so only a script shows it; everybody has the browser's own way.
fn print(content: &Content, say: Say, how: Say) -> Html {
    html! {
        <div class="wm-pack__print">
            <button type="button" class="wm-button wm-button--main" data-wm-print="" data-wm-scripted="" hidden=true>
                <span>{ content.wording.say(say) }</span>
            </button>
            <p class="wm-caption">{ content.wording.say(how) }</p>
        </div>
    }
}

/// A link on a line of its own.
fn way(to: impl Into<AttrValue>, say: Rc<str>) -> Html {
    html! { <a class="wm-quiet" href={to.into()}><span>{ say }</span></a> }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
mod tests;
