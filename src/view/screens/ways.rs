//! The ways in behind the first screen: a door with its routes, and all exercises by how much somebody has got today.

use std::rc::Rc;

use yew::{AttrValue, Callback, Event as DomEvent, Html, html};

use super::{HEADING, OutsideProps, does};
use crate::core::content::{Content, Door};
use crate::core::energy::{Energy, Offered, by_route, how_many};
use crate::core::exercise::Exercise;
use crate::core::ids::{CardId, ExerciseId};
use crate::core::visit::{Event, Place, Turn};
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, bench, mark, place_piece};
use crate::view::drawings::signs::arch;
use crate::view::events::is_ticked;
use crate::view::parts::buttons::quiet_link;
use crate::view::parts::exercise_card::ExerciseCard;
use crate::view::parts::place_line::place_line;

/// How long a two-minute version takes.
const BRIEF: u16 = 2;

/// A heading with the piece of path beside it.
pub(in crate::view) fn route_title(id: &str, title: &str) -> Html {
    html! { <div class="wm-route">{ place_piece() }<h2 class="wm-section wm-route__title" id={id.to_owned()}>{ title }</h2></div> }
}

/// Back and the place, a heading with something drawn beside it, and a line below.
pub(super) fn opening(content: &Content, props: &OutsideProps, drawn: Html, ask: &str, more: Option<&str>) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    html! {
        <>
            { place_line(say(Say::Back), &props.onback, &say(Say::Home), None) }
            <div class="wm-opening">
                { drawn }
                <div class="wm-opening__words">
                    <h1 class="wm-question" id={HEADING} tabindex="-1">{ ask }</h1>
                    if let Some(more) = more { <p class="wm-help-line">{ more }</p> }
                </div>
            </div>
        </>
    }
}

/// The quiet row at the foot of these screens.
pub(super) fn onward(content: &Content, props: &OutsideProps, places: &[(AttrValue, Place)]) -> Html {
    let home = (AttrValue::from(content.wording.say(Say::Home)), Place::Home);
    html! {
        <div class="wm-actions">
            <div class="wm-actions__quiet">
                { for places.iter().chain([&home]).map(|(say, place)| html! {
                    { quiet_link(say.clone(), does(&props.ondid, Event::WentTo(place.clone()))) }
                }) }
            </div>
        </div>
    }
}

/// Behind a door: its routes, each with its exercises in the order that goes well. Nothing has to be done first.
pub fn door(content: &Content, props: &OutsideProps, id: &CardId) -> Html {
    let Some(door) = content.doors.iter().find(|door| &door.id == id) else { return all(content, props) };
    let say = |what| AttrValue::from(content.wording.say(what));
    let other = |door: &Door| (AttrValue::from(Rc::clone(&door.title)), Place::Door(door.id.clone()));
    let mut places: Vec<_> = content.doors.iter().filter(|other| &other.id != id).map(other).collect();
    places.push((say(Say::HomeAll), Place::All));
    let route = |route: &crate::core::content::Route| {
        let cards = route.exercises.iter().filter_map(|id| content.exercise(id));
        let cards = cards.map(|exercise| card(content, props, exercise, Offered::Whole)).collect();
        under(&route.id, &route.title, cards)
    };
    html! {
        <div class="wm-ways">
            { opening(content, props, arch(&door.id), &door.title, Some(&*door.more)) }
            { for door.routes.iter().map(route) }
            { onward(content, props, &places) }
        </div>
    }
}

/// All exercises, or those that suit what somebody has got today; under their routes.
pub fn all(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let energy = props.visit.energy;
    let groups = by_route(content, energy);
    html! {
        <div class="wm-ways">
            { opening(content, props, Html::default(), &say(Say::HomeAll), None) }
            { how_much(content, energy, &props.ondid) }
            <p class="wm-caption wm-energy__count">{ count(content, energy) }</p>
            if energy == Energy::Two { <ul class="wm-home__cards" role="list"><li class="wm-home__card">{ short_rest(content, props) }</li></ul> }
            { for groups.into_iter().map(|group| {
                let (id, title) = match group.route {
                    Some(route) => (route.id.clone(), AttrValue::from(Rc::clone(&route.title))),
                    None => (CardId::from("others"), say(Say::OtherExercises)),
                };
                let cards = group.exercises.into_iter().map(|(exercise, offered)| card(content, props, exercise, offered));
                under(&id, &title, cards.collect())
            }) }
            { onward(content, props, &[(say(Say::HomeIdeas), Place::Ideas)]) }
        </div>
    }
}

/// How many exercises are shown, in words. Also what is said aloud after a choice.
pub fn count(content: &Content, energy: Energy) -> AttrValue {
    AttrValue::from(content.wording.counted(Say::EnergyCount, "{count}", how_many(content, energy)))
}

fn under(id: &CardId, title: &str, cards: Vec<Html>) -> Html {
    let title_id = format!("route-{id}");
    html! {
        <section class="wm-ways__route" aria-labelledby={title_id.clone()} key={title_id.clone()}>
            { route_title(&title_id, title) }
            <ul class="wm-home__cards" role="list">{ cards }</ul>
        </section>
    }
}

fn card(content: &Content, props: &OutsideProps, exercise: &Rc<Exercise>, offered: Offered) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let opens = |event: fn(ExerciseId) -> Event| {
        let ondid = props.ondid.clone();
        Callback::from(move |id: ExerciseId| ondid.emit(event(id)))
    };
    let (caption, minutes, onopen) = match offered {
        Offered::Whole => (None, None, opens(Event::Opened)),
        Offered::Briefly => (Some(say(Say::Brief)), Some(BRIEF), opens(Event::OpenedBriefly)),
        Offered::InParts => (Some(say(Say::InParts)), None, opens(Event::Opened)),
    };
    html! {
        <li class="wm-home__card" key={exercise.id.to_string()}>
            <ExerciseCard
                exercise={Rc::clone(exercise)} has_words={props.visit.has_words(&exercise.id)} offered={caption} {minutes}
                {onopen} onlighter={opens(Event::Opened)}
            />
        </li>
    }
}

/// For somebody who has two minutes: a way to feel steadier, and nothing to answer.
fn short_rest(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| content.wording.say(what);
    let onclick = does(&props.ondid, Event::WentTo(Place::Rest(Turn::Asking))).reform(|_| ());
    html! {
        <div class="wm-card">
            { bench() }
            <div class="wm-card__words">
                <h2 class="wm-card__title"><button type="button" class="wm-card__link" {onclick}>{ say(Say::ShortRest) }</button></h2>
                <p class="wm-card__purpose">{ say(Say::ShortRestPurpose) }</p>
            </div>
        </div>
    }
}

/// *How much have you got today?* Radios that look like chips; all four keep their size, so that choosing moves nothing.
fn how_much(content: &Content, energy: Energy, ondid: &Callback<Event>) -> Html {
    let say = |what| content.wording.say(what);
    let chip = |one: Energy| {
        let words = match one {
            Energy::Two => Say::EnergyTwo,
            Energy::Ten => Say::EnergyTen,
            Energy::TwentyFive => Say::EnergyTwentyFive,
            Energy::Any => Say::EnergyAny,
        };
        let chosen = one == energy;
        let id = format!("energy-{one:?}").to_lowercase();
        let ondid = ondid.clone();
        let onchange = Callback::from(move |event: DomEvent| {
            if is_ticked(&event) == Some(true) {
                ondid.emit(Event::ChoseEnergy(one));
            }
        });
        html! {
            <label class="wm-pick" for={id.clone()} key={id.clone()}>
                <input class="wm-pick__input" type="radio" {id} name="energy" checked={chosen} autocomplete="off" {onchange} />
                <span class={if chosen { "wm-chip wm-chip--chosen wm-chip--bold" } else { "wm-chip" }}>
                    if chosen { { mark(Mark::Chosen) } }
                    <span>{ say(words) }</span>
                </span>
            </label>
        }
    };
    html! {
        <fieldset class="wm-energy">
            <legend class="wm-energy__ask">{ say(Say::EnergyAsk) }</legend>
            <div class="wm-energy__chips">{ for Energy::ALL.into_iter().map(chip) }</div>
        </fieldset>
    }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
mod tests;
