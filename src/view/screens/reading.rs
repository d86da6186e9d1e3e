//! A screen that is only read: the list of parts.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::{Head, ScreenProps, does};
use crate::core::content::Content;
use crate::core::visit::{Event, Place, Turn};
use crate::core::wording::Say;
use crate::view::parts::buttons::quiet_link;
use crate::view::parts::parts_list::PartsList;

/// The parts of a long exercise, any of them one press away. No marks for done or not done.
pub fn parts(content: &Content, props: &ScreenProps) -> Html {
    let exercise = &props.exercise;
    let at = props.visit.sitting(&exercise.id).and_then(|sitting| exercise.part_of(&sitting.at));
    let parts = exercise
        .parts
        .iter()
        .map(|part| (AttrValue::from(Rc::clone(&part.title)), at.is_some_and(|here| here.first == part.first)))
        .collect::<Vec<_>>();
    let onpick = {
        let ondid = props.ondid.clone();
        let exercise = Rc::clone(exercise);
        Callback::from(move |index: usize| {
            if let Some(part) = exercise.parts.get(index) {
                ondid.emit(Event::WentTo(Place::Step(exercise.id.clone(), part.first.clone(), Turn::Asking)));
            }
        })
    };
    html! {
        <>
            { Head::new(props.onback.clone(), AttrValue::from(Rc::clone(&exercise.place)), AttrValue::from(content.wording.say(Say::PartsAsk)), Vec::new()).draw(content) }
            <PartsList {parts} {onpick} />
            <div class="wm-actions">
                <div class="wm-actions__quiet">
                    { quiet_link(AttrValue::from(content.wording.say(Say::Stop)), does(&props.ondid, Event::Stopped)) }
                </div>
            </div>
        </>
    }
}
