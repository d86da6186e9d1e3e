//! Removing what is kept. Nothing is claimed before storage was read back.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::{Head, OutsideProps, does};
use crate::core::content::Content;
use crate::core::ids::ExerciseId;
use crate::core::visit::{Event, Place, Visit};
use crate::core::wording::Say;
use crate::view::parts::buttons::{main_button, second_button};

/// *Delete everything?*, asked once, in the page.
pub fn erase_all(content: &Content, props: &OutsideProps, oneraseall: Callback<()>) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let lines = vec![content.wording.say(Say::EraseAllHelp), content.wording.say(Say::KeptCannotErase)];
    html! {
        <>
            { Head::new(props.onback.clone(), say(Say::Home), say(Say::EraseAllAsk), lines).draw(content) }
            <div class="wm-actions">
                { main_button(say(Say::EraseAllYes), oneraseall) }
                { second_button(say(Say::EraseAllNo), props.onback.clone()) }
            </div>
        </>
    }
}

/// The id of what is said where an answer was erased; focus goes there, because the line that had it is gone.
pub const ERASED: &str = "waymark-erased";

/// One sitting or exercise is gone; it can come back until the person goes on.
pub fn erased(content: &Content, props: &OutsideProps, id: &ExerciseId) -> Html {
    let place =
        content.exercise(id).map_or_else(|| content.wording.say(Say::KeptAsk), |exercise| Rc::clone(&exercise.place));
    let say = |what| AttrValue::from(content.wording.say(what));
    let (title, help) = match proven(&props.visit) {
        Some(true) => (Say::ErasedAsk, Say::ErasedHelp),
        Some(false) => (Say::EraseNotAsk, Say::EraseNot),
        None => (Say::ErasingAsk, Say::ErasingHelp),
    };
    html! {
        <>
            { Head { back: Some(say(Say::Home)), ..Head::new(does(&props.ondid, Event::WentTo(Place::Home)), AttrValue::from(place), say(title), Vec::new()) }.draw(content) }
            <p class="wm-help-line" role="status">{ say(help) }</p>
            if proven(&props.visit) == Some(false) { { by_hand(content) } }
            <div class="wm-actions">
                { main_button(say(Say::CarryOn), does(&props.ondid, Event::WentTo(Place::Home))) }
                if props.visit.undo.is_some() {
                    { second_button(say(Say::Undo), does(&props.ondid, Event::Undid)) }
                }
            </div>
            { unreadable(content, &props.visit) }
            <p class="wm-caption">{ say(Say::KeptCannotErase) }</p>
        </>
    }
}

/// Whether the last erasing was read back. Where nothing is kept there is nothing to wait for.
fn proven(visit: &Visit) -> Option<bool> {
    visit.undo.as_ref().map_or(Some(true), |undo| undo.proven)
}

/// What stands where an erased line stood: what became of it, and the way to take it back.
pub(super) fn erased_line(content: &Content, visit: &Visit, ondid: &Callback<Event>) -> Html {
    let said = match proven(visit) {
        Some(true) => Say::ErasedLine,
        Some(false) => Say::EraseNot,
        None => Say::ErasingAsk,
    };
    html! {
        <div class="wm-note wm-erased" key="erased" id={ERASED} tabindex="-1">
            <p role="status">{ content.wording.say(said) }</p>
            if proven(visit) == Some(false) { { by_hand(content) } }
            { unreadable(content, visit) }
            <button type="button" class="wm-link" onclick={does(ondid, Event::Undid).reform(|_| ())}>
                <span>{ content.wording.say(Say::Undo) }</span>
            </button>
        </div>
    }
}

/// What can still be done where the browser does not let us remove something.
fn by_hand(content: &Content) -> Html {
    html! { <p>{ content.wording.say(Say::EraseByHand) }</p> }
}

/// Where something cannot be read, nobody can say what stands in it.
fn unreadable(content: &Content, visit: &Visit) -> Html {
    if !visit.unreadable {
        return Html::default();
    }
    html! { <p class="wm-caption">{ content.wording.say(Say::EraseUnread) }</p> }
}

/// What was here was erased in another tab.
pub fn removed_elsewhere(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let home = does(&props.ondid, Event::WentTo(Place::Home));
    html! {
        <>
            { Head { back: Some(say(Say::Home)), ..Head::new(home.clone(), say(Say::Home), say(Say::ErasedAsk), vec![content.wording.say(Say::RemovedElsewhere)]) }.draw(content) }
            <div class="wm-actions">{ main_button(say(Say::CarryOn), home) }</div>
        </>
    }
}

/// Everything is gone, or what to do when the browser did not let us.
pub fn erased_all(content: &Content, props: &OutsideProps, proven: bool) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let (title, result) = if proven { (Say::ErasedAsk, Say::ErasedAll) } else { (Say::EraseNotAsk, Say::ErasedFailed) };
    let home = does(&props.ondid, Event::WentTo(Place::Home));
    html! {
        <>
            { Head { back: Some(say(Say::Home)), ..Head::new(home.clone(), say(Say::Home), say(title), vec![content.wording.say(result), content.wording.say(Say::KeptCannotErase)]) }.draw(content) }
            if !proven { { by_hand(content) } }
            <div class="wm-actions">{ main_button(say(Say::CarryOn), home) }</div>
        </>
    }
}
