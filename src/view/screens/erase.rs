//! Removing what is kept. Nothing is claimed before storage was read back.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::{Head, OutsideProps, ScreenProps, does};
use crate::core::content::Content;
use crate::core::visit::{Event, Place};
use crate::core::wording::Say;
use crate::view::parts::buttons::{Actions, MainButton, SecondButton};

/// *Delete everything?*, asked once, in the page.
pub fn erase_all(content: &Content, props: &OutsideProps, oneraseall: Callback<()>) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let lines = vec![content.wording.say(Say::EraseAllHelp), content.wording.say(Say::KeptCannotErase)];
    html! {
        <>
            <Head onback={props.onback.clone()} place={say(Say::Home)} ask={say(Say::EraseAllAsk)} help={lines} />
            <Actions>
                <MainButton say={say(Say::EraseAllYes)} onpress={oneraseall} />
                <SecondButton say={say(Say::EraseAllNo)} onpress={props.onback.clone()} />
            </Actions>
        </>
    }
}

/// One sitting or exercise is gone; it can come back until the person goes on.
pub fn erased(content: &Content, props: &ScreenProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    html! {
        <>
            <Head
                back={Some(say(Say::Home))} onback={does(&props.ondid, Event::WentTo(Place::Home))}
                place={AttrValue::from(Rc::clone(&props.exercise.place))}
                ask={say(Say::ErasedAsk)} help={vec![content.wording.say(Say::ErasedHelp)]}
            />
            <Actions>
                <MainButton say={say(Say::CarryOn)} onpress={does(&props.ondid, Event::WentTo(Place::Home))} />
                if props.visit.undo.is_some() {
                    <SecondButton say={say(Say::Undo)} onpress={does(&props.ondid, Event::Undid)} />
                }
            </Actions>
            <p class="wm-caption">{ say(Say::KeptCannotErase) }</p>
        </>
    }
}

/// Everything is gone, or what to do when the browser did not let us.
pub fn erased_all(content: &Content, props: &OutsideProps, proven: bool) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let result = if proven { Say::ErasedAll } else { Say::ErasedFailed };
    let home = does(&props.ondid, Event::WentTo(Place::Home));
    html! {
        <>
            <Head
                back={Some(say(Say::Home))} onback={home.clone()} place={say(Say::Home)} ask={say(Say::ErasedAsk)}
                help={vec![content.wording.say(result), content.wording.say(Say::KeptCannotErase)]}
            />
            <Actions><MainButton say={say(Say::CarryOn)} onpress={home} /></Actions>
        </>
    }
}
