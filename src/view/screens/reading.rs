//! Screens that are only read: leaving practised, the list of parts.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::{Head, OutsideProps, ScreenProps, does};
use crate::core::content::Content;
use crate::core::visit::{Event, Place, Turn};
use crate::core::wording::Say;
use crate::view::parts::buttons::{Actions, MainButton, Quiet, QuietLink};
use crate::view::parts::parts_list::PartsList;

/// Where a practised *Leave quickly* ends: nearly blank, with a way back.
pub fn practice(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    html! {
        <>
            <Head
                onback={props.onback.clone()} place={say(Say::DevicePlace)} ask={say(Say::PracticeAsk)}
                help={vec![content.wording.say(Say::PracticeHelp)]}
            />
            <Actions><MainButton say={say(Say::PracticeBack)} onpress={props.onback.clone()} /></Actions>
        </>
    }
}

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
            <Head
                onback={props.onback.clone()} place={AttrValue::from(Rc::clone(&exercise.place))}
                ask={AttrValue::from(content.wording.say(Say::PartsAsk))}
            />
            <PartsList {parts} {onpick} />
            <Actions>
                <Quiet>
                    <QuietLink say={AttrValue::from(content.wording.say(Say::Stop))} onpress={does(&props.ondid, Event::Stopped)} />
                </Quiet>
            </Actions>
        </>
    }
}
