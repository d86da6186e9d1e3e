//! Which screen a place is.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_effect_with, use_state};

use crate::browser::page;
use crate::core::exercise::Exercise;
use crate::core::ids::ExerciseId;
use crate::core::visit::{Event, Place, Turn, Visit};
use crate::view::home::Home;
use crate::view::screens::before::{DeviceScreen, KeepScreen, SafetyScreen};
use crate::view::screens::coming_back::{Found, Greeting, Look};
use crate::view::screens::check_in::Felt;
use crate::view::screens::erase::{EraseAll, Erased, ErasedAll, Kept};
use crate::view::screens::ground::Ground;
use crate::view::screens::help::{HelpScreen, Young};
use crate::view::screens::reading::{About, Parts, Practice};
use crate::view::screens::step::StepScreen;
use crate::view::screens::stopped::Stopped;
use crate::view::screens::{OutsideProps, ScreenProps};
use crate::view::use_content;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// The visit as it stands.
    pub visit: Rc<Visit>,
    /// What the person did.
    pub ondid: Callback<Event>,
    /// The page's own Back.
    pub onback: Callback<()>,
    /// Save what is not saved yet, at once.
    pub save_now: Callback<()>,
    /// Erase all of ours and read back.
    pub oneraseall: Callback<()>,
}

/// The screen of the place the visit is at. Each has its own key, so that no box or focus is carried over to another.
#[component]
pub fn Screen(props: &Props) -> Html {
    let content = use_content();
    let copied = use_state(|| None::<bool>);
    {
        let copied = copied.clone();
        use_effect_with(props.visit.place().clone(), move |_| copied.set(None));
    }
    let visit = &props.visit;
    let place = visit.place();
    let key = place.key().to_string();
    let outside = OutsideProps { visit: Rc::clone(visit), ondid: props.ondid.clone(), onback: props.onback.clone() };
    let inside = |id: &ExerciseId| -> Option<ScreenProps> {
        let exercise: Rc<Exercise> = Rc::new(content.exercise(id)?.clone());
        Some(ScreenProps { visit: Rc::clone(visit), exercise, ondid: props.ondid.clone(), onback: props.onback.clone() })
    };
    let copied_now = copied.clone();
    let oncopy = Callback::from(move |text: String| {
        let copied = copied.clone();
        wasm_bindgen_futures::spawn_local(async move { copied.set(Some(page::copy(text).await)) });
    });
    let onprint = Callback::from(|()| page::print());
    let drawn = match place {
        Place::Home => Some(home(props, &content)),
        Place::Help => Some(html! { <HelpScreen {key} ..outside /> }),
        Place::Young => Some(html! { <Young {key} ..outside /> }),
        Place::About => Some(html! { <About {key} ..outside /> }),
        Place::Practice => Some(html! { <Practice {key} ..outside /> }),
        Place::Kept => Some(html! { <Kept {key} ..outside /> }),
        Place::EraseAll => Some(html! { <EraseAll {key} screen={outside} oneraseall={props.oneraseall.clone()} /> }),
        Place::ErasedAll { proven } => Some(html! { <ErasedAll {key} screen={outside} proven={*proven} /> }),
        Place::Rest(turn) => Some(html! { <Ground {key} screen={outside} turn={turn.clone()} /> }),
        Place::Device(id) => inside(id).map(|props| html! { <DeviceScreen {key} ..props /> }),
        Place::Safety(id) => inside(id).map(|props| html! { <SafetyScreen {key} ..props /> }),
        Place::Keep(id) => inside(id).map(|props| html! { <KeepScreen {key} ..props /> }),
        Place::Found(id) => inside(id).map(|props| html! { <Found {key} ..props /> }),
        Place::Greeting(id, turn) => inside(id).map(|props| match turn {
            Turn::Asking => html! { <Greeting {key} ..props /> },
            Turn::Felt(feeling) => html! { <Felt {key} screen={props} feeling={*feeling} /> },
            turn => html! { <Ground {key} screen={outside} turn={turn.clone()} /> },
        }),
        Place::Look(id) => inside(id).map(|screen| html! { <Look {key} {screen} onprint={onprint.clone()} /> }),
        Place::Parts(id) => inside(id).map(|props| html! { <Parts {key} ..props /> }),
        Place::Erased(id) => inside(id).map(|props| html! { <Erased {key} ..props /> }),
        Place::Stopped(id) => inside(id).map(|screen| html! { <Stopped {key} {screen} /> }),
        Place::Step(id, step, turn) => inside(id).map(|screen| html! {
            <StepScreen
                {key} {screen} step={step.clone()} turn={turn.clone()} onleft={props.save_now.clone()} oncopy={oncopy.clone()}
                copied={*copied_now} onprint={onprint.clone()}
            />
        }),
    };
    drawn.unwrap_or_else(|| home(props, &content))
}

fn home(props: &Props, content: &Rc<crate::core::content::Content>) -> Html {
    let does = |event: fn() -> Event| {
        let ondid = props.ondid.clone();
        Callback::from(move |()| ondid.emit(event()))
    };
    let onopen = {
        let ondid = props.ondid.clone();
        Callback::from(move |id: ExerciseId| ondid.emit(Event::Opened(id)))
    };
    let kept = props.visit.found || props.visit.unreadable || props.visit.records.values().any(|record| record.has_answers());
    html! {
        <Home
            key="home" content={Rc::clone(content)} {kept} words_in={Vec::new()} {onopen}
            onkept={does(|| Event::WentTo(Place::Kept))} onunder18={does(|| Event::WentTo(Place::Young))}
            onabout={does(|| Event::WentTo(Place::About))}
        />
    }
}
