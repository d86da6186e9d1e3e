//! The lock: its part of *What is kept here*, and the screens where a passphrase is typed.
//!
//! The fields stand in no form, have no name and ask the browser to remember nothing (M-P7). What is typed never comes here: the edge
//! reads it from the field when the button is pressed, and empties the field. What the lock cannot do is said where it is offered.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, KeyboardEvent, html};

use super::kept::part;
use super::{Head, OutsideProps, does};
use crate::core::content::Content;
use crate::core::lock::{Ask, Lock, Said};
use crate::core::visit::{Event, Place};
use crate::core::wording::Say;
use crate::view::parts::buttons::{main_button, quiet_link, second_button};

/// The id of the field for a passphrase that is in use.
pub const FIELD: &str = "passphrase";
/// The id of the field for a new one.
pub const NEW: &str = "new-passphrase";
/// The id of the field for the new one once more.
pub const AGAIN: &str = "again-passphrase";

const HINT: &str = "passphrase-hint";

/// What the screens of the lock show and report.
#[derive(Clone, PartialEq)]
pub struct LockProps {
    /// Whether the browser has what a lock needs.
    pub offered: bool,
    /// What became of what was asked last.
    pub said: Said,
    /// Whether what is typed is shown.
    pub shown: bool,
    /// Something was asked.
    pub onask: Callback<Ask>,
    /// Show what is typed, or hide it.
    pub onshow: Callback<bool>,
}

/// The part of *What is kept here*.
pub fn lock_section(content: &Content, props: &OutsideProps, lock: &LockProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let line = |what| html! { <p>{ say(what) }</p> };
    let goes = |place| does(&props.ondid, Event::WentTo(place));
    let body = match props.visit.lock {
        _ if !lock.offered => line(Say::LockAbsent),
        Lock::Open => html! {
            <>
                { line(Say::LockIsOpen) }
                { line(Say::LockCloses) }
                { second_button(say(Say::LockClose), lock.onask.reform(|()| Ask::Close)) }
                { told(content, lock.said) }
                <div class="wm-lock__ways">
                    { quiet_link(say(Say::LockChange), goes(Place::ChangeLock)) }
                    { quiet_link(say(Say::LockEnd), goes(Place::EndLock)) }
                </div>
            </>
        },
        _ if props.visit.keep == Some(true) => html! {
            <>
                { line(Say::LockOffer) }
                { second_button(say(Say::LockSet), goes(Place::SetLock)) }
            </>
        },
        _ => html! { <>{ line(Say::LockOffer) }{ line(Say::LockNeedsKeeping) }</> },
    };
    part("kept-lock", content.wording.say(Say::LockTitle), body)
}

/// *Open what is kept here*. It tells nothing of it.
pub fn open_lock(content: &Content, props: &OutsideProps, lock: &LockProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let open = lock.onask.reform(|()| Ask::Open);
    html! {
        <>
            { Head::new(props.onback.clone(), say(Say::Home), say(Say::LockOpenAsk), Vec::new()).draw(content) }
            { field(content, lock, FIELD, Say::LockPassphrase, false, &open) }
            { show(content, lock) }
            { told(content, lock.said) }
            <div class="wm-actions">
                { main_button(say(Say::LockOpen), open) }
                <div class="wm-actions__quiet">
                    { quiet_link(say(Say::Home), does(&props.ondid, Event::WentTo(Place::Home))) }
                    { quiet_link(say(Say::EraseAll), does(&props.ondid, Event::WentTo(Place::EraseAll))) }
                </div>
            </div>
            <p class="wm-caption">{ say(Say::LockLost) }</p>
        </>
    }
}

/// *Lock what is kept here*, with what a lock can and cannot do; and that it is done.
pub fn set_lock(content: &Content, props: &OutsideProps, lock: &LockProps) -> Html {
    if props.visit.lock == Lock::Open {
        return turned(content, props, lock, Say::LockSetAsk, &[Say::LockIsOpen, Say::LockCloses]);
    }
    let head = head(content, props, Say::LockSetAsk, &[Say::LockGuards, Say::LockLimits, Say::LockForgotten]);
    let set = lock.onask.reform(|()| Ask::Set);
    let fields = html! {
        <>
            { field(content, lock, NEW, Say::LockPassphrase, true, &set) }
            { field(content, lock, AGAIN, Say::LockAgain, false, &set) }
        </>
    };
    typed(content, lock, head, fields, Say::LockSetYes, set)
}

/// *Change the passphrase*: the one in use, and the new one twice.
pub fn change_lock(content: &Content, props: &OutsideProps, lock: &LockProps) -> Html {
    if lock.said == Said::Done || props.visit.lock != Lock::Open {
        return turned(content, props, lock, Say::LockChange, &[]);
    }
    let change = lock.onask.reform(|()| Ask::Change);
    let fields = html! {
        <>
            { field(content, lock, FIELD, Say::LockNow, false, &change) }
            { field(content, lock, NEW, Say::LockNew, true, &change) }
            { field(content, lock, AGAIN, Say::LockAgain, false, &change) }
        </>
    };
    let head = head(content, props, Say::LockChange, &[Say::LockForgotten]);
    typed(content, lock, head, fields, Say::LockChange, change)
}

/// *Take the lock off?*
pub fn end_lock(content: &Content, props: &OutsideProps, lock: &LockProps) -> Html {
    if props.visit.lock != Lock::Open {
        return turned(content, props, lock, Say::LockEnd, &[]);
    }
    let say = |what| AttrValue::from(content.wording.say(what));
    html! {
        <>
            { head(content, props, Say::LockEndAsk, &[Say::LockEndHelp]) }
            { told(content, lock.said) }
            <div class="wm-actions">
                { main_button(say(Say::LockEndYes), lock.onask.reform(|()| Ask::End)) }
                { second_button(say(Say::LockEndNo), props.onback.clone()) }
            </div>
        </>
    }
}

/// After it: what became of it, and the way back to what is kept.
fn turned(content: &Content, props: &OutsideProps, lock: &LockProps, ask: Say, help: &[Say]) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    html! {
        <>
            { head(content, props, ask, help) }
            { told(content, lock.said) }
            <div class="wm-actions">
                { main_button(say(Say::CarryOn), does(&props.ondid, Event::WentTo(Place::Kept))) }
            </div>
        </>
    }
}

fn head(content: &Content, props: &OutsideProps, ask: Say, help: &[Say]) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let help: Vec<Rc<str>> = help.iter().map(|what| content.wording.say(*what)).collect();
    Head::new(props.onback.clone(), say(Say::KeptAsk), say(ask), help).draw(content)
}

fn typed(content: &Content, lock: &LockProps, head: Html, fields: Html, yes: Say, onyes: Callback<()>) -> Html {
    html! {
        <>
            { head }
            { fields }
            { show(content, lock) }
            { told(content, lock.said) }
            <div class="wm-actions">{ main_button(AttrValue::from(content.wording.say(yes)), onyes) }</div>
        </>
    }
}

/// A field for a passphrase. Enter does what the button does; there is no form to send.
fn field(
    content: &Content,
    lock: &LockProps,
    id: &'static str,
    label: Say,
    hints: bool,
    onenter: &Callback<()>,
) -> Html {
    let onkeydown = {
        let onenter = onenter.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                onenter.emit(());
            }
        })
    };
    html! {
        <div class="wm-field">
            <label class="wm-field__label" for={id}>{ content.wording.say(label) }</label>
            if hints { <p class="wm-caption" id={HINT}>{ content.wording.say(Say::LockHint) }</p> }
            <input
                class="wm-box wm-box--line wm-field__box" {id} type={if lock.shown { "text" } else { "password" }} dir="auto" translate="no"
                autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false" writingsuggestions="false"
                aria-describedby={hints.then_some(HINT)} {onkeydown}
            />
        </div>
    }
}

fn show(content: &Content, lock: &LockProps) -> Html {
    let shown = lock.shown;
    let onclick = lock.onshow.reform(move |_| !shown);
    html! {
        <button type="button" class="wm-link" aria-pressed={shown.to_string()} {onclick}>
            <span>{ content.wording.say(Say::LockShow) }</span>
        </button>
    }
}

/// What became of it. Always there, so that a screen reader hears when it changes.
fn told(content: &Content, said: Said) -> Html {
    let what = match said {
        Said::Nothing => None,
        Said::Working => Some(Say::LockWorking),
        Said::Short => Some(Say::LockShort),
        Said::Differ => Some(Say::LockDiffer),
        Said::Wrong => Some(Say::LockWrong),
        Said::NotAll => Some(Say::LockNotAll),
        Said::Unkept => Some(Say::LockUnkept),
        Said::Done => Some(Say::LockDone),
    };
    html! { <p class="wm-lock__told" role="status">{ what.map(|what| content.wording.say(what)) }</p> }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
#[path = "lock_tests.rs"]
mod tests;
