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
use crate::view::parts::buttons::{Actions, MainButton, Quiet, QuietLink, SecondButton};

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
            <Head
                back={Some(say(Say::Home))} onback={props.onback.clone()} place={AttrValue::from(Rc::clone(&props.exercise.place))}
                ask={say(Say::FoundAsk)} help={vec![begun]}
            />
            <Actions>
                <MainButton say={say(Say::FoundGoOn)} onpress={does(&props.ondid, Event::WentOnWhereTheyWere(id.clone()))} />
                <SecondButton say={say(Say::FoundLook)} onpress={does(&props.ondid, Event::WentTo(Place::Look(id.clone())))} />
                <SecondButton say={say(Say::FoundFresh)} onpress={does(&props.ondid, Event::StartedFresh(id.clone()))} />
                <Quiet>
                    <QuietLink say={say(Say::FoundDelete)} onpress={does(&props.ondid, Event::ErasedExercise(id.clone()))} />
                </Quiet>
            </Actions>
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
            <Head
                onback={props.onback.clone()} place={AttrValue::from(say(Say::CheckInPlace))} above={bench()}
                ask={AttrValue::from(say(Say::CheckInAsk))} help={vec![say(Say::CheckInHelp), say(Say::GreetHelp)]}
            />
            { feelings(content, props.visit.feeling, &props.ondid) }
            <Actions>
                <MainButton say={AttrValue::from(say(Say::CarryOn))} onpress={does(&props.ondid, Event::WentOn)} />
                <Quiet>
                    <QuietLink say={AttrValue::from(say(Say::Skip))} onpress={does(&props.ondid, Event::Skipped)} />
                    <QuietLink say={AttrValue::from(say(Say::Stop))} onpress={does(&props.ondid, Event::Stopped)} />
                </Quiet>
            </Actions>
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
            <Head onback={screen.onback.clone()} place={AttrValue::from(Rc::clone(&screen.exercise.place))} ask={say(Say::LookAsk)} />
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
            <Actions>
                <MainButton say={say(Say::FoundGoOn)} onpress={does(&screen.ondid, Event::WentOnWhereTheyWere(id.clone()))} />
                if sittings.iter().filter(|sitting| sitting.has_answers()).count() > 1 {
                    <SecondButton say={say(Say::ThenAndNow)} onpress={does(&screen.ondid, Event::WentTo(Place::ThenAndNow(id.clone())))} />
                }
                <SecondButton say={say(Say::LetterPrint)} onpress={onprint} />
            </Actions>
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
