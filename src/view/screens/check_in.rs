//! *How are you doing right now?* and what may follow. Nothing of it is stored, counted beyond this sitting or shown again (R7).

use yew::{AttrValue, Callback, Html, html};

use super::{HEADING, HELP, Head, ScreenProps, does};
use crate::core::content::{Content, Feeling, FeelingCard};
use crate::core::visit::{Event, Place, Turn};
use crate::core::wording::Say;
use crate::view::drawings::marks::bench;
use crate::view::parts::buttons::{Actions, MainButton, Quiet, QuietLink, SecondButton};
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
            <Head
                onback={props.onback.clone()} place={AttrValue::from(say(Say::CheckInPlace))} above={bench()}
                ask={AttrValue::from(say(Say::CheckInAsk))} help={vec![say(Say::CheckInHelp)]}
            />
            { feelings(content, props.visit.feeling, &props.ondid) }
            <Actions>
                <MainButton say={AttrValue::from(say(Say::CarryOn))} onpress={does(&props.ondid, Event::WentOn)} />
                <Quiet>
                    <QuietLink say={AttrValue::from(say(Say::Skip))} onpress={does(&props.ondid, Event::Skipped)} />
                    <QuietLink say={AttrValue::from(say(Say::Stop))} onpress={does(&props.ondid, Event::Stopped)} />
                    <QuietLink
                        say={AttrValue::from(say(Say::CheckInBreak))} onpress={does(&props.ondid, Event::WentTo(Place::Rest(Turn::Asking)))}
                    />
                </Quiet>
            </Actions>
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
                <MainButton say={say(Say::CheckInFinish)} onpress={finish} />
                if let Some(step) = helps {
                    <SecondButton
                        say={say(Say::CheckInWhatHelps)}
                        onpress={does(&screen.ondid, Event::Pressed(crate::core::exercise::Goes::Step(step)))}
                    />
                }
                <SecondButton say={say(Say::CheckInSteadying)} onpress={try_one} />
                <SecondButton say={say(Say::CarryOn)} onpress={carry_on} />
            </>
        }
    } else if feeling == Feeling::Unsure {
        html! {
            <>
                <MainButton say={say(steadying)} onpress={try_one} />
                <SecondButton say={say(Say::CarryOn)} onpress={carry_on} />
                <SecondButton say={say(Say::CheckInFinish)} onpress={finish} />
            </>
        }
    } else {
        html! {
            <>
                <MainButton say={say(steadying)} onpress={try_one} />
                <SecondButton say={say(Say::CheckInFinish)} onpress={finish} />
                <SecondButton say={say(Say::CarryOn)} onpress={carry_on} />
            </>
        }
    };
    html! {
        <>
            <Head
                onback={screen.onback.clone()} place={say(Say::CheckInPlace)} above={bench()}
                ask={answer.map(AttrValue::from).unwrap_or_default()}
            />
            <Actions>{ buttons }</Actions>
        </>
    }
}
