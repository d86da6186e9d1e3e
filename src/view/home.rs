//! The first screen: what this is, two equal doors, what somebody new may start with, help, and what nobody has to do.
//!
//! It is rendered natively into the static first page and drawn again, the same, when wasm takes over: nothing may move then.
//! It has no box to write in. At most five choices; everything else is a quiet row. Before wasm every link leads somewhere
//! true: an exercise to its sheet on paper, a door to the list of all exercises on this page.

mod doors;
mod list;
pub(in crate::view) mod numbers;

use std::rc::Rc;

use yew::{Callback, Event, Html, MouseEvent, Properties, component, html, use_memo, use_state};

use crate::core::content::Content;
use crate::core::exercise::Exercise;
use crate::core::helplines::Line;
use crate::core::ids::ExerciseId;
use crate::core::visit::Place;
use crate::core::wording::Say;
use crate::view::drawings::landscape::landscape;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::parts::exercise_card::{ExerciseCard, sheet_of};
use crate::view::screens::HEADING;
use crate::view::screens::ways::route_title;

/// The most choices on the first screen: doors and exercises together.
const CHOICES: usize = 5;

/// What the first screen shows and reports.
#[derive(Properties, PartialEq)]
pub struct HomeProps {
    /// All words.
    pub content: Rc<Content>,
    /// Whether something is kept in this browser. Which exercise and which words follow a press.
    pub kept: bool,
    /// What the line about it says, where that is more than whether something is kept.
    #[prop_or_default]
    pub kept_says: Option<Rc<str>>,
    /// An exercise was pressed.
    pub onopen: Callback<ExerciseId>,
    /// Something that leads to another screen was pressed: a door, a link of the quiet row.
    pub ongo: Callback<Place>,
    /// What stands folded away on the page, and is drawn all the same.
    #[prop_or(Folded { list: true, numbers: true })]
    pub folded: Folded,
}

/// What is folded away on the first screen: half of all that is on it. Without wasm it has to be there. The widget draws what somebody had
/// unfolded, and the numbers when they are unfolded: an old phone draws the screen in half the time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Folded {
    /// The list of all exercises.
    pub list: bool,
    /// All numbers.
    pub numbers: bool,
}

/// The first screen.
#[component]
pub fn Home(props: &HomeProps) -> Html {
    let content = &props.content;
    let word = |say| content.wording.say(say);
    let lines = use_memo(Rc::clone(content), |content| {
        content.helplines.lines.iter().cloned().map(Rc::new).collect::<Vec<Rc<Line>>>()
    });
    let all_numbers = use_state(|| props.folded.numbers);
    let onunfold = {
        let all_numbers = all_numbers.setter();
        Callback::from(move |_: Event| all_numbers.set(true))
    };
    html! {
        <div class="wm-home">
            <div class="wm-home__hero">
                <div class="wm-home__welcome">
                    <p class="wm-brand">{ mark(Mark::Waymark) }<span>{ word(Say::Brand) }</span></p>
                    <h1 class="wm-home__title" id={HEADING} tabindex="-1">{ word(Say::HomeTitle) }</h1>
                    <p class="wm-home__lead">{ word(Say::HomeLead) }</p>
                </div>
                { landscape() }
            </div>
            <section class="wm-home__part wm-home__start" aria-labelledby="start">
                <div class="wm-home__ask">
                    <h2 class="wm-section" id="start">{ word(Say::HomeStart) }</h2>
                    <p class="wm-help-line">{ word(start_help(content)) }</p>
                </div>
                if content.doors.is_empty() { { cards(props) } } else { { doors::doors(props) } }
            </section>
            <section class="wm-home__part" aria-labelledby={(!content.doors.is_empty()).then_some("new")}>
                // Without doors, what is offered first stands above, where they would.
                if !content.doors.is_empty() {
                    { route_title("new", &word(Say::HomeNewHere)) }
                    { cards(props) }
                }
                { kept_line(props) }
                { quiet_links(props) }
                if props.folded.list { { list::list(props) } }
            </section>
            { numbers::numbers_with(content, &lines, *all_numbers, onunfold) }
            <section class="wm-home__part" aria-labelledby="what">
                <h2 class="wm-section" id="what">{ word(Say::HomeWhat) }</h2>
                <p class="wm-home__what">{ word(Say::HomeWhatText) }</p>
                if content.draft { <p class="wm-caption">{ word(Say::Draft) }</p> }
            </section>
        </div>
    }
}

/// What is said under *Where shall we start?*
fn start_help(content: &Content) -> Say {
    match (&content.here.class, content.doors.is_empty()) {
        (Some(_), _) => Say::ClassStart,
        (None, true) => Say::HomeStartFew,
        (None, false) => Say::HomeStartMore,
    }
}

/// What somebody new is offered: what the language names, or else the first of what is offered here. A class gets its whole list, which is
/// the tutor's and not ours to shorten.
fn start(content: &Content) -> impl Iterator<Item = &Rc<Exercise>> {
    let most = if content.here.class.is_some() { usize::MAX } else { CHOICES };
    let named = content.start.iter().filter_map(|id| content.exercise(id));
    let first = content.offered().into_iter().take(if content.start.is_empty() { most } else { 0 });
    named.chain(first).take(most.saturating_sub(content.doors.len()))
}

fn cards(props: &HomeProps) -> Html {
    let cards = start(&props.content).map(|exercise| card(props, exercise));
    html! { <ul class="wm-home__cards" role="list">{ for cards }</ul> }
}

fn card(props: &HomeProps, exercise: &Rc<Exercise>) -> Html {
    html! {
        <li class="wm-home__card">
            <ExerciseCard exercise={Rc::clone(exercise)} has_words=false onopen={props.onopen.clone()} />
        </li>
    }
}

/// What pressing a link of the first screen does.
fn to(props: &HomeProps, place: Place) -> Callback<MouseEvent> {
    props.ongo.reform(move |event: MouseEvent| {
        event.prevent_default();
        place.clone()
    })
}

/// One line that is as high when something is kept as when nothing is.
fn kept_line(props: &HomeProps) -> Html {
    let word = |say| props.content.wording.say(say);
    let onclick = to(props, Place::Kept);
    let one_file = props.content.here.one_file;
    let says = match (one_file, props.kept) {
        (true, _) => Say::FileHome,
        (_, true) => Say::HomeKept,
        (_, false) => Say::HomeNotKept,
    };
    html! {
        <div class="wm-keep-line wm-home__kept">
            if let Some(says) = &props.kept_says {
                <span class="wm-caption wm-keep-line__caption">{ Rc::clone(says) }</span>
            } else {
                // Drawn before anybody knows whether this is a class.
                <span class="wm-caption wm-keep-line__caption wm-no-class">{ word(says) }</span>
                <span class="wm-caption wm-keep-line__caption wm-in-class">{ word(Say::ClassHome) }</span>
            }
            if props.kept {
                <button type="button" class="wm-link wm-keep-line__link" data-wm-kept="" {onclick}>
                    <span>{ word(if one_file { Say::CopyTitle } else { Say::HomeSeeKept }) }</span>
                </button>
            }
        </div>
    }
}

/// Everything else, quietly. Before wasm each still leads somewhere true; the map to the sheet of the first idea's exercise.
fn quiet_links(props: &HomeProps) -> Html {
    let content = &props.content;
    let word = |say| content.wording.say(say);
    let idea = content.ideas.iter().find_map(|idea| idea.exercises.first());
    let ideas = idea.map(|id| sheet_of(content, id)).unwrap_or_default();
    let sheets = content.here.sheets(None);
    let paper = html! {
        <a class="wm-quiet" href={sheets} data-wm-sheets="" target={content.here.sheets_in()} rel="noopener"><span>{ word(Say::HomePaper) }</span></a>
    };
    // A page of its own, with every light exercise: not in one file, and not where a partner chose which exercises there are.
    let here = &content.here;
    let pair = (!here.one_file && (here.class.is_some() || here.offered.is_none())).then(|| {
        html! { <a class="wm-quiet" href="./pair" data-wm-to="pair" target="_blank" rel="noopener"><span>{ word(Say::HomePair) }</span></a> }
    });
    if content.here.class.is_some() {
        // What else there is belongs to another day.
        return html! {
            <p class="wm-quiet-row">
                { paper }
                { pair }
                <a class="wm-quiet" href="#what" data-wm-to="about" onclick={to(props, Place::About)}><span>{ word(Say::HomeAbout) }</span></a>
            </p>
        };
    }
    html! {
        <p class="wm-quiet-row">
            <a class="wm-quiet" href="#all" data-wm-to="all" onclick={to(props, Place::All)}><span>{ word(Say::HomeAll) }</span></a>
            if idea.is_some() {
                <a class="wm-quiet" href={ideas} data-wm-to="ideas" onclick={to(props, Place::Ideas)}><span>{ word(Say::HomeIdeas) }</span></a>
            }
            <a class="wm-quiet" href="#young-lines" data-wm-to="young" onclick={to(props, Place::Young)}><span>{ word(Say::HomeUnder18) }</span></a>
            { paper }
            { pair }
            <a class="wm-quiet" href="#what" data-wm-to="about" onclick={to(props, Place::About)}><span>{ word(Say::HomeAbout) }</span></a>
        </p>
    }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
mod tests;
