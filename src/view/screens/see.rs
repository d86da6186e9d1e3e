//! *See for yourself*: what this page asked for since it started, how big what it keeps is, how to check without internet, and what
//! none of this can show. Sizes only; never words, never names.

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use super::shared::why_nothing;
use super::{Head, OutsideProps, does};
use crate::core::content::Content;
use crate::core::visit::{Event, Place};
use crate::core::wording::Say;
use crate::view::parts::buttons::{main_button, quiet_link};

/// What the browser was asked just now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Requests since the start; none where the browser does not tell.
    pub requests: Option<usize>,
    /// Bytes of each entry we keep, the biggest first; none where the browser does not let us look.
    pub sizes: Option<Vec<usize>>,
}

/// The panel.
pub fn see(content: &Content, props: &OutsideProps, seen: &Seen) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let line = |what: Say| html! { <p class="wm-about__line">{ say(what) }</p> };
    let steps = [Say::SeeWifiStart, Say::SeeWifiOff, Say::SeeWifiUse, Say::SeeWifiClose];
    let limits = [Say::SeeCannotCount, Say::SeeCannotDevice, Say::SeeCannotVisit];
    html! {
        <>
            { Head::new(props.onback.clone(), say(Say::AboutAsk), say(Say::SeeAsk), vec![content.wording.say(Say::SeeHelp)]).draw(content) }
            <h2 class="wm-section">{ say(Say::SeeRequestsTitle) }</h2>
            <p class="wm-seen">{ requests(content, seen.requests) }</p>
            <h2 class="wm-section">{ say(Say::SeeStoredTitle) }</h2>
            if let Some([.., see]) = why_nothing(&props.visit) {
                <p class="wm-seen">{ say(see) }</p>
            } else {
                { stored(content, seen.sizes.as_deref()) }
            }
            <h2 class="wm-section">{ say(Say::SeeWifiTitle) }</h2>
            <ol class="wm-steps">{ for steps.into_iter().map(|step| html! { <li class="wm-steps__one">{ say(step) }</li> }) }</ol>
            { line(Say::SeeTools) }
            <h2 class="wm-section">{ say(Say::SeeCannotTitle) }</h2>
            { for limits.into_iter().map(line) }
            <div class="wm-actions">
                { main_button(say(Say::Home), does(&props.ondid, Event::WentTo(Place::Home))) }
                <div class="wm-actions__quiet">
                    { quiet_link(say(Say::KeptAsk), does(&props.ondid, Event::WentTo(Place::Kept))) }
                </div>
            </div>
        </>
    }
}

/// Why there is nothing to count.
fn requests(content: &Content, requests: Option<usize>) -> Rc<str> {
    match requests {
        None => content.wording.say(Say::SeeRequestsUnknown),
        Some(0) => content.wording.say(Say::SeeRequestsNone),
        Some(count) => content.wording.counted(Say::SeeRequestsSome, "{count}", count),
    }
}

fn stored(content: &Content, sizes: Option<&[usize]>) -> Html {
    let size = |bytes: &usize| {
        let say = content.wording.with(Say::SeeStoredSize, "{bytes}", &bytes.to_string());
        html! { <li class="wm-sizes__one">{ say }</li> }
    };
    match sizes {
        None => html! { <p class="wm-seen">{ content.wording.say(Say::SeeStoredRefused) }</p> },
        Some([]) => html! { <p class="wm-seen">{ content.wording.say(Say::SeeStoredNone) }</p> },
        Some(sizes) => html! {
            <>
                <p class="wm-seen">{ content.wording.counted(Say::SeeStored, "{count}", sizes.len()) }</p>
                <ul class="wm-sizes" role="list">{ for sizes.iter().map(size) }</ul>
            </>
        },
    }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
#[path = "about_tests.rs"]
mod tests;
