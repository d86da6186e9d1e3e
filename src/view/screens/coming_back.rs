//! Coming back: go on, look back, or start fresh. The deep exercise greets before it shows any of the person's words.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::aside::earlier_answers;
use super::check_in::feelings;
use super::drawn::{drawn, picture_of};
use super::summary::{Ways, letter_of};
use super::{HEADING, Head, ScreenProps, does};
use crate::core::content::Content;
use crate::core::sitting::Sitting;
use crate::core::visit::{Event, Place};
use crate::core::wording::Say;
use crate::view::drawings::marks::bench;
use crate::view::parts::anchor::Anchor;
use crate::view::parts::buttons::{main_button, quiet_link, second_button};

/// A day such as `2026-11-22` in words; the text itself when it is not a day.
pub(super) fn day(content: &Content, date: &str) -> Rc<str> {
    content.wording.day(date)
}

/// There are words from before.
pub fn found(content: &Content, props: &ScreenProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let id = &props.exercise.id;
    let Some(sitting) = props.visit.sitting(id) else { return Html::default() };
    let begun = content.wording.with(Say::FoundBegun, "{date}", &day(content, &sitting.begun));
    html! {
        <>
            { Head { back: Some(say(Say::Home)), ..Head::new(props.onback.clone(), AttrValue::from(Rc::clone(&props.exercise.place)), say(Say::FoundAsk), vec![begun]) }.draw(content) }
            <div class="wm-actions">
                { main_button(say(Say::FoundGoOn), does(&props.ondid, Event::WentOnWhereTheyWere(id.clone()))) }
                { second_button(say(Say::FoundLook), does(&props.ondid, Event::WentTo(Place::Look(id.clone())))) }
                { second_button(say(Say::FoundFresh), does(&props.ondid, Event::StartedFresh(id.clone()))) }
                <div class="wm-actions__quiet">
                    { quiet_link(say(Say::FoundDelete), does(&props.ondid, Event::ErasedExercise(id.clone()))) }
                </div>
            </div>
            <p class="wm-caption">{ say(Say::FoundFreshHint) }</p>
        </>
    }
}

/// The anchor and a check-in, before anything that was written.
pub fn greeting(content: &Content, props: &ScreenProps) -> Html {
    let say = |what| content.wording.say(what);
    let anchor = props
        .visit
        .sitting(&props.exercise.id)
        .and_then(|sitting| props.visit.answered(sitting).anchor(&props.exercise));
    html! {
        <>
            if let Some(words) = anchor { <Anchor {words} /> }
            { Head { above: bench(), ..Head::new(props.onback.clone(), AttrValue::from(say(Say::CheckInPlace)), AttrValue::from(say(Say::CheckInAsk)), vec![say(Say::CheckInHelp), say(Say::GreetHelp)]) }.draw(content) }
            { feelings(content, props.visit.feeling, &props.ondid) }
            <div class="wm-actions">
                { main_button(AttrValue::from(say(Say::CarryOn)), does(&props.ondid, Event::WentOn)) }
                <div class="wm-actions__quiet">
                    { quiet_link(AttrValue::from(say(Say::Skip)), does(&props.ondid, Event::Skipped)) }
                    { quiet_link(AttrValue::from(say(Say::Stop)), does(&props.ondid, Event::Stopped)) }
                </div>
            </div>
        </>
    }
}

/// All letters of one exercise, newest first, with the day each was begun.
pub fn look(content: &Content, screen: &ScreenProps, onprint: Callback<()>) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let id = &screen.exercise.id;
    let record = screen.visit.records.get(id);
    let sittings = record.map(|record| record.sittings.clone()).unwrap_or_default();
    html! {
        <>
            { Head::new(screen.onback.clone(), AttrValue::from(Rc::clone(&screen.exercise.place)), say(Say::LookAsk), Vec::new()).draw(content) }
            { for sittings.iter().rev().map(|sitting| {
                let begun = content.wording.with(Say::LookSitting, "{date}", &day(content, &sitting.begun));
                html! {
                    <div key={sitting.id.to_string()} class="wm-look">
                        <h2 class="wm-look__day">{ Rc::clone(&begun) }</h2>
                        { letter_of(content, &screen.visit, &screen.exercise, sitting, Ways::Erase(&screen.ondid)) }
                        { earlier_answers(content, &screen.visit, &screen.exercise, sitting, &screen.ondid) }
                        { for picture_of(content, &screen.visit, &screen.exercise, sitting).iter().map(|shown| {
                            drawn(content, shown, &sitting.id, Html::default())
                        }) }
                        { erase_day(content, screen, sitting, &begun) }
                    </div>
                }
            }) }
            <div class="wm-actions">
                { main_button(say(Say::FoundGoOn), does(&screen.ondid, Event::WentOnWhereTheyWere(id.clone()))) }
                if sittings.iter().filter(|sitting| sitting.has_answers()).count() > 1 {
                    { second_button(say(Say::ThenAndNow), does(&screen.ondid, Event::WentTo(Place::ThenAndNow(id.clone())))) }
                }
                { second_button(say(Say::LetterPrint), onprint) }
            </div>
            <p class="wm-caption" id={format!("{HEADING}-others")}>{ say(Say::LetterOthersSee) }</p>
        </>
    }
}

/// A quiet button that deletes one day. Which one is said in hidden words, as its heading stands above.
fn erase_day(content: &Content, screen: &ScreenProps, sitting: &Sitting, begun: &Rc<str>) -> Html {
    let onclick = does(&screen.ondid, Event::ErasedDay(Rc::clone(&sitting.id))).reform(|_| ());
    html! {
        <button type="button" class="wm-quiet wm-quiet--small" {onclick}>
            <span>{ content.wording.say(Say::EraseDay) }</span><span class="wm-hidden">{ ": " }{ Rc::clone(begun) }</span>
        </button>
    }
}
