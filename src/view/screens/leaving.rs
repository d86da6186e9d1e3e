//! *Leave quickly*: what it does and cannot do, practising it, and the two choices about it.

use yew::{AttrValue, Callback, Html, html};

use super::{HELP, Head, OutsideProps, does};
use crate::core::content::Content;
use crate::core::leaving::{Leaving, Shift};
use crate::core::visit::{Event, Place};
use crate::core::wording::Say;
use crate::view::parts::buttons::main_button;
use crate::view::parts::choice::{Choice, Choices};

/// The screen where leaving is explained, practised and chosen.
pub fn leaving(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let leaving = props.visit.leaving;
    let lines = [Say::LeavingHelp, Say::DeviceLeaveHistory, Say::DeviceLeaveBack, Say::DeviceLeaveWords];
    let shift = if leaving.shift == Shift::Unpractised { Say::ShiftHow } else { Say::ShiftReady };
    let choose = |choice: Leaving| {
        let ondid = props.ondid.clone();
        Callback::from(move |_: bool| ondid.emit(Event::ChoseLeaving(choice)))
    };
    let switched = if leaving.shift == Shift::On { Shift::Off } else { Shift::On };
    html! {
        <>
            { Head::new(props.onback.clone(), say(Say::DevicePlace), say(Say::DeviceLeaveTitle), lines.map(|line| content.wording.say(line)).to_vec()).draw(content) }
            <div class="wm-actions">
                { main_button(say(Say::LeavingPractise), does(&props.ondid, Event::WentTo(Place::Practice))) }
            </div>
            <h2 class="wm-section" id="leaving-shift">{ say(Say::ShiftTitle) }</h2>
            <p class="wm-help-line" id="leaving-how">{ say(shift) }</p>
            <p class="wm-caption">{ say(Say::ShiftWhere) }</p>
            if leaving.shift != Shift::Unpractised {
                <Choices labelled_by="leaving-shift" described_by="leaving-how" many=true two_columns=false>
                    <Choice
                        id="leaving-shift-on" name="leaving-shift-on" many=true say={say(Say::ShiftOn)} more={None::<AttrValue>}
                        chosen={leaving.shift == Shift::On} sensitive=false onchoose={choose(Leaving { shift: switched, ..leaving })}
                    />
                </Choices>
            }
            // Where nothing is kept, there is nothing to delete on leaving.
            if !props.visit.keeps_nothing() {
                <h2 class="wm-section" id="leaving-words">{ say(Say::ForgetTitle) }</h2>
                <Choices labelled_by="leaving-words" described_by={HELP} many=true two_columns=false>
                    <Choice
                        id="leaving-forgets" name="leaving-forgets" many=true say={say(Say::ForgetToo)} more={say(Say::ForgetMore)}
                        chosen={leaving.forgets} sensitive=false
                        onchoose={choose(Leaving { forgets: !leaving.forgets, ..leaving })}
                    />
                </Choices>
            }
        </>
    }
}

/// Where a practised *Leave quickly* ends: nearly blank, with a way back.
pub fn practised(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    html! {
        <>
            { Head::new(props.onback.clone(), say(Say::DevicePlace), say(Say::PracticeAsk), vec![content.wording.say(Say::PracticeHelp)]).draw(content) }
            <div class="wm-actions">{ main_button(say(Say::PracticeBack), props.onback.clone()) }</div>
        </>
    }
}
