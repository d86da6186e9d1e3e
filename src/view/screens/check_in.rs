//! *How are you doing right now?* and what may follow. Nothing of it is stored, counted beyond this sitting or shown again (R7).

use yew::{AttrValue, Callback, Html, html};

use super::{HEADING, HELP, Head, ScreenProps, does};
use crate::core::content::{Content, Feeling, FeelingCard};
use crate::core::visit::{Event, Place, Turn};
use crate::core::wording::Say;
use crate::view::drawings::marks::bench;
use crate::view::parts::buttons::{main_button, quiet_link, second_button};
use crate::view::parts::choice::{Choice, Choices};

/// The five equal answers.
pub(super) fn feelings(content: &Content, chosen: Option<Feeling>, ondid: &Callback<Event>) -> Html {
    let card = |(index, card): (usize, &FeelingCard)| {
        let ondid = ondid.clone();
        let feeling = card.feeling;
        html! {
            <Choice
                key={index} id={format!("feeling-{index}")} name="feeling" many=false say={AttrValue::from(card.say.clone())}
                more={card.more.clone().map(AttrValue::from)} chosen={chosen == Some(feeling)} sensitive=false
                onchoose={move |on| if on { ondid.emit(Event::Felt(feeling)) }}
            />
        }
    };
    html! {
        <Choices labelled_by={HEADING} described_by={Some(AttrValue::from(HELP))} many=false two_columns=false>
            { for content.blocks.feelings.iter().enumerate().map(card) }
        </Choices>
    }
}

/// The question.
pub fn check_in(content: &Content, props: &ScreenProps) -> Html {
    let say = |what| content.wording.say(what);
    html! {
        <>
            { Head { above: bench(), ..Head::new(props.onback.clone(), AttrValue::from(say(Say::CheckInPlace)), AttrValue::from(say(Say::CheckInAsk)), vec![say(Say::CheckInHelp)]) }.draw(content) }
            { feelings(content, props.visit.feeling, &props.ondid) }
            <div class="wm-actions">
                { main_button(AttrValue::from(say(Say::CarryOn)), does(&props.ondid, Event::WentOn)) }
                <div class="wm-actions__quiet">
                    { quiet_link(AttrValue::from(say(Say::Skip)), does(&props.ondid, Event::Skipped)) }
                    { quiet_link(AttrValue::from(say(Say::Stop)), does(&props.ondid, Event::Stopped)) }
                    { quiet_link(AttrValue::from(say(Say::CheckInBreak)), does(&props.ondid, Event::WentTo(Place::Rest(Turn::Asking)))) }
                </div>
            </div>
        </>
    }
}

/// What can be done now: grounding first, or *Finish here* first the second time (R10). Going on stays possible.
pub fn felt(content: &Content, screen: &ScreenProps, feeling: Feeling) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let card = content.blocks.feelings.iter().find(|card| card.feeling == feeling);
    let offers = card.map(|card| card.offers.clone()).unwrap_or_default();
    let again = screen.visit.unsettled >= 2 && feeling != Feeling::Unsure;
    let answer =
        if again { Some(content.wording.say(Say::CheckInAgain)) } else { card.and_then(|card| card.answer.clone()) };
    let steadying = if feeling == Feeling::Shut { Say::CheckInMovement } else { Say::CheckInSteadying };
    let try_one = does(&screen.ondid, Event::Turned(Turn::Choosing(offers)));
    let finish = does(&screen.ondid, Event::Stopped);
    let carry_on = does(&screen.ondid, Event::CarriedOn);
    let helps = screen.exercise.helps.clone().filter(|_| again && matches!(screen.visit.place(), Place::Step(..)));
    let buttons = if again {
        html! {
            <>
                { main_button(say(Say::CheckInFinish), finish) }
                if let Some(step) = helps {
                    { second_button(say(Say::CheckInWhatHelps), does(&screen.ondid, Event::Pressed(crate::core::exercise::Goes::Step(step)))) }
                }
                { second_button(say(Say::CheckInSteadying), try_one) }
                { second_button(say(Say::CarryOn), carry_on) }
            </>
        }
    } else if feeling == Feeling::Unsure {
        html! {
            <>
                { main_button(say(steadying), try_one) }
                { second_button(say(Say::CarryOn), carry_on) }
                { second_button(say(Say::CheckInFinish), finish) }
            </>
        }
    } else {
        html! {
            <>
                { main_button(say(steadying), try_one) }
                { second_button(say(Say::CheckInFinish), finish) }
                { second_button(say(Say::CarryOn), carry_on) }
            </>
        }
    };
    html! {
        <>
            { Head { above: bench(), ..Head::new(screen.onback.clone(), say(Say::CheckInPlace), answer.map(AttrValue::from).unwrap_or_default(), Vec::new()) }.draw(content) }
            <div class="wm-actions">{ buttons }</div>
        </>
    }
}
