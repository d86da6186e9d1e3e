//! `/class-link`: a tutor chooses exercises, steps and looks, and gets one link with a square that phones can read.
//!
//! Drawn by the build like the pages for partners, whose parts it uses. Without a script the ready sessions are there with their links
//! and squares. What the link says is `core::class`; the script (`static/class_link.js`) puts the same numbers together, and a journey
//! holds the two against each other.

mod choices;
mod result;
#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
mod tests;

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use super::drawings::landscape::landscape;
use super::partners::{Language, head, help, part};
use super::parts::bar::Bar;
use crate::core::content::Content;
use crate::core::wording::Say;
use choices::{exercises, looks};
use result::{poster, result};

/// A square to point a phone at, drawn before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Square {
    /// How wide and high, in modules with the plain ground around them.
    pub side: usize,
    /// The dark modules, as a path.
    pub path: Rc<str>,
}

/// A ready session with its link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    /// Its number.
    pub number: u16,
    /// What it is called.
    pub title: Rc<str>,
    /// How long it takes with its break.
    pub minutes: u16,
    /// The class link from its `#` on.
    pub link: Rc<str>,
    /// The square that leads to the whole address.
    pub square: Square,
}

/// What the page is made of.
#[derive(Clone, Properties, PartialEq)]
pub struct ClassLinkProps {
    /// All words, and what can be chosen.
    pub content: Rc<Content>,
    /// Where the charity serves the page: what stands before the `#` where no script knows better.
    pub origin: Rc<str>,
    /// The ready sessions.
    pub ready: Rc<[Ready]>,
    /// The languages that were built. The first is the usual one.
    pub languages: Rc<[Language]>,
}

/// The page.
#[component]
pub fn ClassLink(props: &ClassLinkProps) -> Html {
    let content = &*props.content;
    let word = |say| content.wording.say(say);
    let say = |id, title, help, body| part(content, id, title, help, body);
    html! {
        <>
            <Bar leave_to={content.site.leave_to.to_string()} hides=false onhelp={Callback::noop()} />
            <main class="wm-partner">
                <div class="wm-home__hero">
                    <div class="wm-home__welcome">{ head(content, Say::LinkHeading, Say::LinkLead) }</div>
                    { landscape() }
                </div>
                <div class="wm-partner__rest">
                    <div class="wm-note"><p>{ word(Say::LinkPromise) }</p></div>
                    <noscript><div class="wm-note"><p>{ word(Say::LinkNoScript) }</p></div></noscript>
                    { say("ready", Say::LinkPlans, Some(Say::LinkPlansHelp), ready(props)) }
                    <div data-wm-scripted="" hidden=true>
                        { say("exercises", Say::LinkExercises, Some(Say::LinkExercisesHelp), exercises(content)) }
                        { say("looks", Say::LinkLooks, None, looks(content, &props.languages)) }
                        { say("kept", Say::LinkKept, None, kept(content)) }
                        { say("result", Say::LinkResult, Some(Say::LinkResultHelp), result(content)) }
                    </div>
                    <p
                        class="wm-hidden" role="status" data-wm-says="" data-wm-changed={word(Say::LinkChanged)}
                        data-wm-used={word(Say::LinkUsed)}
                    />
                </div>
                { ways_on(content) }
                { help(content) }
            </main>
            { poster(content) }
        </>
    }
}

/// The ready sessions: to fill in the choices, or as they are.
fn ready(props: &ClassLinkProps) -> Html {
    let content = &*props.content;
    if props.ready.is_empty() {
        return html! { <p>{ content.wording.say(Say::LinkNoPlans) }</p> };
    }
    html! { <ul class="wm-checks wm-ready" role="list">{ for props.ready.iter().map(|ready| one_ready(content, &props.origin, ready)) }</ul> }
}

fn one_ready(content: &Content, origin: &str, ready: &Ready) -> Html {
    let word = |say| content.wording.say(say);
    let (number, minutes) = (ready.number.to_string(), ready.minutes.to_string());
    let title = word(Say::LinkPlan).replace("{number}", &number).replace("{title}", &ready.title);
    let address = format!("{origin}/{}", ready.link);
    let named = format!("ready-{number}");
    html! {
        <li class="wm-check wm-ready__one">
            <h3 class="wm-check__title" id={named.clone()}>{ title }</h3>
            <p class="wm-caption">{ content.wording.with(Say::LinkPlanMore, "{minutes}", &minutes) }</p>
            <div data-wm-scripted="" hidden=true>
                <button
                    type="button" class="wm-button wm-button--second" data-wm-ready={ready.link.to_string()} data-wm-number={number}
                    aria-describedby={named}
                >
                    <span>{ word(Say::LinkUse) }</span>
                </button>
            </div>
            <noscript>
                <p class="wm-ready__link"><a href={address.clone()} translate="no">{ address }</a></p>
                { result::drawn(content, &ready.square) }
            </noscript>
        </li>
    }
}

/// What holds for every class. There is nothing to choose, and it says so.
fn kept(content: &Content) -> Html {
    let lines = content.wording.say(Say::LinkKeptMore);
    html! { <ul class="wm-plain">{ for lines.split('|').map(|line| html! { <li>{ line.to_owned() }</li> }) }</ul> }
}

/// Where a tutor goes from here.
fn ways_on(content: &Content) -> Html {
    let ways = [
        ("./tutors", Say::LinkPack),
        ("./front", Say::LinkFront),
        ("./paper", Say::LinkPaper),
        ("./", Say::PartnerVisitor),
    ];
    let link = |(to, say): (&'static str, Say)| {
        html! { <a class="wm-quiet" href={to}><span>{ content.wording.say(say) }</span></a> }
    };
    html! {
        <nav class="wm-partner__on" aria-label={content.wording.say(Say::LinkMore)}>{ for ways.map(link) }</nav>
    }
}
