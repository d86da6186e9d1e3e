//! What stands between home and a first step: at most two short screens, each of which can be passed over.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::{HEADING, HELP, Head, ScreenProps, does};
use crate::core::content::Content;
use crate::core::visit::{Device, Event, Place, Visit};
use crate::core::wording::Say;
use crate::view::parts::buttons::{main_button, quiet_link};
use crate::view::parts::choice::{Choice, Choices};
use crate::view::parts::note::note;

/// *Who else uses this device?*, with what leaving does and a practice press. The answer is never stored.
pub fn device_screen(content: &Content, props: &ScreenProps) -> Html {
    let say = |what| content.wording.say(what);
    let cards = [
        (Device::Mine, "mine", Say::DeviceMe),
        (Device::Shared, "shared", Say::DeviceOthers),
        (Device::Checked, "checked", Say::DeviceChecked),
        (Device::Class, "class", Say::DeviceClass),
    ];
    let card = |(device, id, words): (Device, &'static str, Say)| {
        let ondid = props.ondid.clone();
        html! {
            <Choice
                key={id} id={format!("device-{id}")} name="device" many=false say={AttrValue::from(say(words))} more={None::<AttrValue>}
                chosen={props.visit.device == Some(device)} sensitive=false
                onchoose={move |on| if on { ondid.emit(Event::SaidDevice(device)) }}
            />
        }
    };
    html! {
        <>
            { Head { back: Some(AttrValue::from(say(Say::Home))), ..Head::new(props.onback.clone(), AttrValue::from(say(Say::DevicePlace)), AttrValue::from(say(Say::DeviceAsk)), vec![say(Say::DeviceHelp)]) }.draw(content) }
            <Choices labelled_by={HEADING} described_by={Some(AttrValue::from(HELP))} many=false two_columns=false>
                { for cards.into_iter().map(card) }
            </Choices>
            { note(Some(AttrValue::from(say(Say::DeviceLeaveTitle))), html! { <>{ for [Say::DeviceLeaveHides, Say::DeviceLeaveHistory, Say::DeviceLeaveBack, Say::DeviceLeaveWords].map(|line| html! {
                    <span class="wm-note__line">{ say(line) }{ " " }</span>
                }) }
                { quiet_link(AttrValue::from(say(Say::DevicePractise)), does(&props.ondid, Event::WentTo(Place::Leaving))) }</> }) }
            <div class="wm-actions">
                { main_button(AttrValue::from(say(Say::CarryOn)), does(&props.ondid, Event::WentOn)) }
                <div class="wm-actions__quiet">
                    { quiet_link(AttrValue::from(say(Say::Skip)), does(&props.ondid, Event::Skipped)) }
                </div>
            </div>
        </>
    }
}

/// Advice before the first step for someone who may be watched.
pub fn safety_screen(content: &Content, props: &ScreenProps) -> Html {
    let say = |what| content.wording.say(what);
    let lines = [Say::SafetySee, Say::SafetyHistory, Say::SafetyOther, Say::SafetyThink].map(say).to_vec();
    html! {
        <>
            { Head::new(props.onback.clone(), AttrValue::from(say(Say::DevicePlace)), AttrValue::from(say(Say::SafetyAsk)), lines).draw(content) }
            { note(None, html! { { AttrValue::from(say(Say::SafetyDanger)) } }) }
            <div class="wm-actions">
                { main_button(AttrValue::from(say(Say::CarryOn)), does(&props.ondid, Event::WentOn)) }
                <div class="wm-actions__quiet">
                    { quiet_link(AttrValue::from(say(Say::SafetyMore)), does(&props.ondid, Event::WentTo(Place::Help))) }
                    { quiet_link(AttrValue::from(say(Say::Home)), does(&props.ondid, Event::WentTo(Place::Home))) }
                </div>
            </div>
        </>
    }
}

/// *Shall we keep your words?* Nothing is chosen in advance; going on without choosing keeps nothing.
pub fn keep_screen(content: &Content, props: &ScreenProps) -> Html {
    let say = |what| content.wording.say(what);
    html! {
        <>
            { Head::new(props.onback.clone(), AttrValue::from(say(Say::DevicePlace)), AttrValue::from(say(Say::KeepAsk)), vec![say(Say::KeepHelp)]).draw(content) }
            { keep_choices(content, &props.visit, &props.ondid, say(Say::KeepNoMore), HEADING, Some(HELP)) }
            <p class="wm-caption">{ say(Say::KeepPhones) }</p>
            <p class="wm-caption">{ say(Say::KeepWeek) }</p>
            if !props.visit.can_keep { { note(None, html! { { AttrValue::from(say(Say::KeepRefused)) } }) } }
            <div class="wm-actions">
                { main_button(AttrValue::from(say(Say::CarryOn)), does(&props.ondid, Event::WentOn)) }
                <div class="wm-actions__quiet">
                    { quiet_link(AttrValue::from(say(Say::Skip)), does(&props.ondid, Event::Skipped)) }
                </div>
            </div>
            <p class="wm-caption">{ say(Say::KeepSkipHint) }</p>
        </>
    }
}

/// The two equal choices, here and in *What is kept here*. `stop_more` says what choosing not to keep does; `asked` and `help` are
/// the ids of what asks and explains.
pub(super) fn keep_choices(
    content: &Content,
    visit: &Visit,
    ondid: &Callback<Event>,
    stop_more: Rc<str>,
    asked: &'static str,
    help: Option<&'static str>,
) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let choose = |keep: bool| {
        let ondid = ondid.clone();
        move |on: bool| {
            if on {
                ondid.emit(Event::ChoseKeeping(keep));
            }
        }
    };
    html! {
        <Choices labelled_by={asked} described_by={help.map(AttrValue::from)} many=false two_columns=false>
            <Choice
                id="keep-yes" name="keep" many=false say={say(Say::KeepYes)} more={Some(say(Say::KeepYesMore))}
                chosen={visit.keep == Some(true)} sensitive=false onchoose={choose(true)}
            />
            <Choice
                id="keep-no" name="keep" many=false say={say(Say::KeepNo)} more={Some(AttrValue::from(stop_more))}
                chosen={visit.keep == Some(false)} sensitive=false onchoose={choose(false)}
            />
        </Choices>
    }
}
