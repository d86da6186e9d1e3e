//! The three snippets, and the box that shows the one that was chosen. Each is handed to the script with its slots.

use std::rc::Rc;

use yew::{Html, html};

use super::controls::{Card, card, to_copy};
use crate::core::content::Content;
use crate::core::snippets::{CARD, FRAME, FRAMED, LOADER, PIN, filled};
use crate::core::wording::Say;

/// How it is put in: the name, what it says, and more.
const WAYS: [(&str, Say, Say); 3] = [
    ("frame", Say::BuilderWayFrame, Say::BuilderWayFrameMore),
    ("loader", Say::BuilderWayLoader, Say::BuilderWayLoaderMore),
    ("card", Say::BuilderWayCard, Say::BuilderWayCardMore),
];

/// The three ways as cards.
pub fn ways(content: &Content) -> Html {
    let way = |(name, say, more): (&'static str, Say, Say)| {
        let chosen = name == "frame";
        told(content, Some("way"), format!("way-{name}"), name, chosen, say, more)
    };
    html! { <div class="wm-choices" role="radiogroup" aria-labelledby="ways">{ for WAYS.map(way) }</div> }
}

/// A card with a line or two under what it says.
fn told(
    content: &Content,
    group: Option<&'static str>,
    id: String,
    value: &'static str,
    chosen: bool,
    say: Say,
    more: Say,
) -> Html {
    let more = html! { <span class="wm-choice__line">{ content.wording.say(more) }</span> };
    let (say, value, drawing) = (content.wording.say(say), value.into(), Html::default());
    card(content, Card { id, name: group, value, chosen, say, more, setting: None, drawing })
}

/// The lines to paste. Without a script it is the plain frame with everything as usual.
pub fn code(content: &Content, origin: &str, loader_digest: &str) -> Html {
    let title = content.wording.say(Say::BuilderFrameTitle);
    let more = content.wording.say(Say::BuilderCardMore);
    let frame = filled(FRAME, &[("title", &title)]);
    let loader = filled(LOADER, &[("title", &title), ("origin", origin)]);
    let link = filled(CARD, &[("title", &title), ("more", &more)]);
    let pin = filled(PIN, &[("digest", loader_digest)]);
    let usual = filled(&frame, &[("address", &format!("{origin}{FRAMED}"))]);
    html! {
        <div
            data-wm-snippets="" data-wm-origin={origin.to_owned()} data-wm-frame={frame} data-wm-loader={loader} data-wm-card={link}
            data-wm-pinned={pin}
        >
            <div class="wm-pin" data-wm-pin="" hidden=true>
                { told(content, None, "pin".to_owned(), "pin", true, Say::BuilderPin, Say::BuilderPinHelp) }
            </div>
            { to_copy(content, "code", Say::BuilderCodeBox, Rc::<str>::from(usual).into(), "7") }
        </div>
    }
}
