//! A card for the pocket: what helps, who to turn to, the smallest step, in the person's own words.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, html};

use super::summary::copied;
use super::{Head, OutsideProps, does};
use crate::core::content::{Content, Direction};
use crate::core::exercise::Pocket;
use crate::core::picture_file::{FileKind, FileOutcome};
use crate::core::pocket;
use crate::core::visit::{Event, Place};
use crate::core::wording::Say;
use crate::view::parts::buttons::{main_button, quiet_link, second_button};
use crate::view::parts::picture_actions::picture_actions;
use crate::view::pictures;

/// What the card needs.
#[derive(Properties, Clone, PartialEq)]
pub struct PocketProps {
    /// The screen it stands on.
    pub screen: OutsideProps,
    /// Copy this text.
    pub oncopy: Callback<String>,
    /// Whether the last copying worked, once tried.
    pub copied: Option<bool>,
    /// Save this drawing as a file of this kind.
    pub onsave: Callback<(String, FileKind)>,
    /// What became of the last saving.
    pub saved: Option<FileOutcome>,
    /// Print what is on the screen.
    pub onprint: Callback<()>,
}

/// The most words of each kind on a card of this size; the whole answers stand in their letters.
const MOST: usize = 4;

/// The three places of the card with their names. Places with nothing on them are left out.
fn places(content: &Content, props: &PocketProps) -> Vec<(Rc<str>, Vec<Rc<str>>)> {
    let places =
        [(Pocket::Helps, Say::PocketHelps), (Pocket::People, Say::PocketPeople), (Pocket::Step, Say::PocketStep)];
    let place = |(place, name)| {
        let words = pocket::of(&props.screen.visit, content, place).into_iter().map(|(_, say)| say);
        (content.wording.say(name), words.take(MOST).collect::<Vec<_>>())
    };
    places.into_iter().map(place).filter(|(_, words)| !words.is_empty()).collect()
}

/// The card, and what can be done with it.
pub fn pocket(content: &Content, props: &PocketProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let places = places(content, props);
    let rtl = content.dir == Direction::Rtl;
    let onsave = {
        let (onsave, places, title) = (props.onsave.clone(), places.clone(), content.wording.say(Say::PocketPlace));
        Callback::from(move |kind| onsave.emit((pictures::pocket_file(&places, &title, rtl), kind)))
    };
    let text = places.iter().map(|(name, words)| format!("{name}\n{}", words.join("\n"))).collect::<Vec<_>>();
    let text = text.join("\n\n");
    let copy = {
        let (oncopy, text) = (props.oncopy.clone(), text.clone());
        Callback::from(move |()| oncopy.emit(text.clone()))
    };
    let words =
        |words: &Rc<str>| html! { <li class="wm-pocket__own" dir="auto" translate="no">{ Rc::clone(words) }</li> };
    let help = if places.is_empty() { Say::PocketEmpty } else { Say::PocketHelp };
    html! {
        <>
            { Head::new(props.screen.onback.clone(), say(Say::PocketPlace), say(Say::PocketAsk), vec![content.wording.say(help)]).draw(content) }
            if !places.is_empty() {
                <div class="wm-pocket-card">{ pictures::pocket(&places, rtl) }</div>
                { picture_actions(content, props.saved, &onsave) }
                <h2 class="wm-drawn__words">{ say(Say::PictureInWords) }</h2>
                <div class="wm-pocket">
                    { for places.iter().map(|(name, own)| html! {
                        <section class="wm-pocket__place" key={name.to_string()}>
                            <h3 class="wm-pocket__name">{ Rc::clone(name) }</h3>
                            <ul role="list">{ for own.iter().map(words) }</ul>
                        </section>
                    }) }
                </div>
            }
            <div class="wm-actions">
                if places.is_empty() {
                    { main_button(say(Say::Home), does(&props.screen.ondid, Event::WentTo(Place::Home))) }
                } else {
                    { main_button(say(Say::PocketPrint), props.onprint.clone()) }
                    { second_button(say(Say::LetterCopy), copy) }
                }
                <div class="wm-actions__quiet">
                    { quiet_link(say(Say::Back), props.screen.onback.clone()) }
                </div>
            </div>
            { copied(content, props.copied, text) }
            if !places.is_empty() { <p class="wm-caption">{ say(Say::LetterOthersSee) }</p> }
        </>
    }
}
