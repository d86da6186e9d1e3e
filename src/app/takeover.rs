//! Taking over from the static first screen: nothing moves, scroll stays, and while focus is inside it we wait.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use yew::{Callback, hook, use_effect_with};

use super::root::RootProps;
use crate::browser::page;
use crate::core::ids::{CardId, ExerciseId};
use crate::core::visit::{Event, Place};

/// Takes over once drawn; or when focus leaves the static screen; or when something on it is pressed, which is then done. From whoever came in
/// before the program was there at once: the start file waited for a pause, and brings focus along.
#[hook]
pub fn use_takeover(props: &RootProps, ondid: &Callback<Event>) {
    let (first, host, ondid) = (props.first.clone(), props.host.clone(), ondid.clone());
    let came_in = props.way_in.is_some();
    use_effect_with((), move |()| {
        let waiting: Rc<RefCell<Vec<EventListener>>> = Rc::default();
        if !came_in && page::has_focus_inside(&first) {
            waiting.borrow_mut().extend(listen(&first, &host, &ondid));
            page::tell("data-wm-waiting");
            page::say("waymark:waiting");
        } else {
            page::take_over(&first, &host);
        }
        move || drop(waiting)
    });
}

fn listen(
    first: &web_sys::Element,
    host: &web_sys::Element,
    ondid: &Callback<Event>,
) -> impl Iterator<Item = EventListener> + use<> {
    let pressed = {
        let (first, host, ondid) = (first.clone(), host.clone(), ondid.clone());
        page::on_element(&first.clone(), "click", move |event| {
            let does = if let Some(id) = page::pressed(event, "data-wm-open") {
                Event::Opened(ExerciseId::from(id.as_str()))
            } else if page::pressed(event, "data-wm-help").is_some() {
                Event::WentTo(Place::Help)
            } else if let Some(place) = page::pressed(event, "data-wm-to").and_then(|to| place(&to)) {
                Event::WentTo(place)
            } else {
                return;
            };
            event.prevent_default();
            page::take_over(&first, &host);
            ondid.emit(does);
        })
    };
    let left = {
        let (first, host) = (first.clone(), host.clone());
        page::on_element(&first.clone(), "focusout", move |event| {
            if !page::focus_stays_inside(event, &first) {
                page::take_over(&first, &host);
            }
        })
    };
    // Another language was pressed there: its words are the widget's, and the first screen has none of them.
    let speaks = {
        let (first, host) = (first.clone(), host.clone());
        page::on_document("waymark:words", move |_| page::take_over(&first, &host))
    };
    [pressed, left].into_iter().chain(speaks)
}

/// The place that a link of the first screen leads to.
fn place(to: &str) -> Option<Place> {
    Some(match to.split_once(' ') {
        Some(("door", id)) => Place::Door(CardId::from(id)),
        Some(_) => return None,
        None => match to {
            "all" => Place::All,
            "ideas" => Place::Ideas,
            "young" => Place::Young,
            "about" => Place::About,
            _ => return None,
        },
    })
}
