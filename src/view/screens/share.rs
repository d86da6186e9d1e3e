//! In a class, at the letter: a version to share, made of the lines that the person ticks, and a slip that says that they took part.
//!
//! Nothing is in the version until it is ticked. It stands on a screen of its own, which is also what is printed and copied, so that no
//! line that was not ticked is anywhere near it. What waits outside the letter is not offered: it has to be put into the letter first (R22).

use yew::{AttrValue, Callback, Html, html};

use super::summary::copied;
use super::{Head, ScreenProps, does};
use crate::core::content::Content;
use crate::core::letter::{Letter, Line, said};
use crate::core::visit::{Event, Place};
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::own::own_in;
use crate::view::parts::buttons::{main_button, second_button};

/// What the two screens that can be copied and printed need.
pub struct ShareProps {
    /// The screen it stands on.
    pub screen: ScreenProps,
    /// Copy this text.
    pub oncopy: Callback<String>,
    /// Whether the last copying worked, once tried.
    pub copied: Option<bool>,
    /// Print what is on the screen.
    pub onprint: Callback<()>,
}

/// The lines of the letter as they can be ticked.
fn letter(content: &Content, screen: &ScreenProps) -> Letter {
    let word = screen.visit.own_word(content);
    let sitting = screen.visit.sitting(&screen.exercise.id);
    sitting.map(|sitting| Letter::of(content, &screen.exercise, sitting, &word)).unwrap_or_default()
}

pub(super) fn head(content: &Content, screen: &ScreenProps, ask: Say, help: Say) -> Html {
    let [place, ask] = [AttrValue::from(screen.exercise.place.clone()), content.wording.say(ask).into()];
    Head::new(screen.onback.clone(), place, ask, vec![content.wording.say(help)]).draw(content)
}

/// Choosing the lines.
pub fn share(content: &Content, screen: &ScreenProps) -> Html {
    let letter = letter(content, screen);
    let seen = does(&screen.ondid, Event::WentTo(Place::Shown(screen.exercise.id.clone())));
    html! {
        <>
            { head(content, screen, Say::ShareAsk, if letter.is_empty() { Say::ShareNothing } else { Say::ShareHelp }) }
            <div class="wm-copy__lines" role="group" aria-label={content.wording.say(Say::ShareAsk)}>
                { for letter.offered().enumerate().map(|(at, line)| tick(screen, at, line)) }
            </div>
            if !letter.is_empty() {
                <div class="wm-actions">{ main_button(content.wording.say(Say::ShareSee), seen) }</div>
            }
        </>
    }
}

/// One line to tick. Their words stand in it as they typed them.
fn tick(screen: &ScreenProps, at: usize, line: &Line) -> Html {
    let id = format!("share-{at}");
    let is_in = screen.visit.sharing.contains(&at);
    let onchange = screen.ondid.reform(move |_: yew::Event| Event::Shared(at, !is_in));
    html! {
        <label class={if is_in { "wm-choice wm-choice--chosen" } else { "wm-choice" }} for={id.clone()} key={at}>
            <input class="wm-choice__input" type="checkbox" {id} checked={is_in} autocomplete="off" {onchange} />
            <span class="wm-choice__face">
                <span class="wm-choice__square">if is_in { { mark(Mark::Chosen) } }</span>
                <span class="wm-choice__words">
                    <span class="wm-choice__more">{ own_in(&line.lead, &line.within) }</span>
                    { for line.own.iter().map(|own| html! {
                        <span class="wm-copy__own" dir="auto" translate="no">{ own.clone() }</span>
                    }) }
                </span>
            </span>
        </label>
    }
}

/// What others would see: the ticked lines, and nothing else.
pub fn shown(content: &Content, props: &ShareProps) -> Html {
    let letter = letter(content, &props.screen);
    let ticked: Vec<&Line> = letter.ticked(&props.screen.visit.sharing);
    let text = said(&ticked);
    let line = |line: &&Line| {
        html! {
            <div class="wm-earlier__line">
                <p class="wm-caption">{ own_in(&line.lead, &line.within) }</p>
                { for line.own.iter().map(|own| html! {
                    <p class="wm-earlier__own" dir="auto" translate="no">{ own.clone() }</p>
                }) }
            </div>
        }
    };
    html! {
        <>
            { head(content, &props.screen, Say::ShareShown, if ticked.is_empty() { Say::ShareNone } else { Say::ShareOnly }) }
            <div class="wm-share">{ for ticked.iter().map(line) }</div>
            if !ticked.is_empty() { { ways(content, props, text) } }
        </>
    }
}

/// A slip with a title and a date.
pub fn took_part(content: &Content, props: &ShareProps) -> Html {
    let day = content.wording.day(&props.screen.visit.today);
    let slip = content.wording.with(Say::TookPartLine, "{title}", &props.screen.exercise.title).replace("{date}", &day);
    html! {
        <>
            { head(content, &props.screen, Say::TookPart, Say::TookPartHelp) }
            <p class="wm-share">{ slip.clone() }</p>
            { ways(content, props, slip) }
        </>
    }
}

/// Print and copy, and that others can see either.
pub(super) fn ways(content: &Content, props: &ShareProps, text: String) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let copy = {
        let (oncopy, text) = (props.oncopy.clone(), text.clone());
        Callback::from(move |()| oncopy.emit(text.clone()))
    };
    html! {
        <>
            <div class="wm-actions">
                { second_button(say(Say::LetterPrint), props.onprint.clone()) }
                { second_button(say(Say::LetterCopy), copy) }
            </div>
            { copied(content, props.copied, text) }
            <p class="wm-caption wm-foot">{ say(Say::LetterOthersSee) }</p>
        </>
    }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
#[path = "share_tests.rs"]
mod tests;
