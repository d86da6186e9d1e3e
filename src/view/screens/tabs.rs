//! A calm note while another tab is the one that keeps, where no box with its keep line says so.

use yew::{AttrValue, Callback, Html, html};

use super::does;
use crate::core::content::Content;
use crate::core::keeping::KeepState;
use crate::core::visit::{Event, Visit};
use crate::core::wording::Say;
use crate::view::parts::buttons::quiet_link;
use crate::view::parts::note::note;

/// The note, with *Keep here instead*; nothing while this tab keeps, or none does.
pub(super) fn elsewhere(content: &Content, visit: &Visit, ondid: &Callback<Event>) -> Html {
    if visit.keep_state() != KeepState::Elsewhere {
        return Html::default();
    }
    let say = |what| AttrValue::from(content.wording.say(what));
    html! {
        { note(None, html! { <>{ say(Say::KeepLineElsewhere) }{ " " }
            { quiet_link(say(Say::KeepLineHere), does(ondid, Event::KeptHere)) }</> }) }
    }
}
