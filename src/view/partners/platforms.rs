//! Where a snippet is pasted, system by system. What is only recalled says that it may differ.

use std::rc::Rc;

use yew::{Html, html};

use crate::core::content::Content;
use crate::core::wording::Say;

/// Systems and their steps.
const PLATFORMS: [(Say, Say); 8] = [
    (Say::BuilderWordpress, Say::BuilderWordpressSteps),
    (Say::BuilderClassic, Say::BuilderClassicSteps),
    (Say::BuilderSquarespace, Say::BuilderSquarespaceSteps),
    (Say::BuilderWix, Say::BuilderWixSteps),
    (Say::BuilderDrupal, Say::BuilderDrupalSteps),
    (Say::BuilderMoodle, Say::BuilderMoodleSteps),
    (Say::BuilderSharepoint, Say::BuilderSharepointSteps),
    (Say::BuilderHtml, Say::BuilderHtmlSteps),
];

/// One part to open for each system, and what to do when none of it helps.
pub fn platforms(content: &Content) -> Html {
    let word = |say| content.wording.say(say);
    let platform = |(name, steps): (Say, Say)| {
        html! {
            <details class="wm-more">
                <summary class="wm-more__name"><span>{ word(name) }</span></summary>
                <ol class="wm-steps">{ for lines(&word(steps)).map(|step| html! { <li class="wm-steps__one">{ step }</li> }) }</ol>
            </details>
        }
    };
    html! {
        <>
            { for PLATFORMS.map(platform) }
            <div class="wm-note">
                <p class="wm-note__title">{ word(Say::BuilderStripped) }</p>
                <p>{ word(Say::BuilderStrippedHelp) }</p>
            </div>
        </>
    }
}

/// The lines of a text that holds several.
pub fn lines(text: &Rc<str>) -> impl Iterator<Item = String> + '_ {
    text.split('|').map(|line| line.trim().to_owned())
}
