//! A copy of one's own: what goes into it, what it is called, and the ways to have it.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, html};

use super::summary::copied;
use super::{Head, OutsideProps, does};
use crate::core::content::Content;
use crate::core::copy::{Entry, Pick, Said, entries, file_name, page, plain, said};
use crate::core::picture_file::FileOutcome;
use crate::core::visit::{Event, Place};
use crate::core::wording::Say;
use crate::core::words::Words;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::own::own_in;
use crate::view::parts::buttons::{main_button, quiet_link, second_button};
use crate::view::parts::choice::Choice;
use crate::view::parts::help_parts::fold;
use crate::view::parts::text_box::TextBox;

/// What the screen needs.
#[derive(Properties, Clone, PartialEq)]
pub struct CopyProps {
    /// The screen it stands on.
    pub screen: OutsideProps,
    /// Save this text under this name. The ending of the name says what kind it is.
    pub onsave: Callback<(String, String)>,
    /// What became of the last saving.
    pub saved: Option<FileOutcome>,
    /// Copy this text.
    pub oncopy: Callback<String>,
    /// Whether the last copying worked, once tried.
    pub copied: Option<bool>,
    /// Print what is on the screen.
    pub onprint: Callback<()>,
}

/// The screen.
pub fn copy(content: &Content, props: &CopyProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let screen = &props.screen;
    let visit = &screen.visit;
    let word = visit.own_word(content);
    let all = entries(content, visit.records.values(), &visit.copying.picks, &word);
    let text = plain(content, &all, &word);
    let head = |help| {
        html! {
            { Head::new(screen.onback.clone(), say(Say::Home), say(Say::CopyAsk), vec![content.wording.say(help)]).draw(content) }
        }
    };
    if all.is_empty() {
        return html! {
            <>
                { head(Say::CopyNothing) }
                <div class="wm-actions">{ main_button(say(Say::Home), does(&screen.ondid, Event::WentTo(Place::Home))) }</div>
            </>
        };
    }
    let neutral = format!("notes-{}", visit.today);
    let name = visit.copying.name.as_ref().map_or(neutral.as_str(), Words::as_str).to_owned();
    let save = |text: String, ending: &str| {
        let (onsave, name) = (props.onsave.clone(), file_name(&name, ending));
        Callback::from(move |()| onsave.emit((text.clone(), name.clone())))
    };
    let became = props.saved.map(|outcome| match outcome {
        FileOutcome::Handed => Say::CopyHanded,
        FileOutcome::Unsure => Say::FileUnsure,
        FileOutcome::Refused => Say::FileRefused,
    });
    let copy = {
        let (oncopy, text) = (props.oncopy.clone(), text.clone());
        Callback::from(move |()| oncopy.emit(text.clone()))
    };
    let onname = screen.ondid.reform(Event::NamedCopy);
    let none_in = !all.iter().any(|entry| entry.is_in);
    html! {
        <>
            { head(Say::CopyHelp) }
            <ul class="wm-copy" role="list">{ for all.iter().map(|entry| day(content, screen, entry)) }</ul>
            if all.iter().any(|entry| entry.is_in && entry.leaves_out()) {
                <p class="wm-caption">{ say(Say::CopyLeavesOut) }</p>
            }
            <div class="wm-copy__name">
                <p class="wm-field__ask" id="copy-name-ask">{ say(Say::CopyName) }</p>
                <TextBox
                    id="copy-name" labelled_by="copy-name-ask" described_by={Some(AttrValue::from("copy-name-help"))}
                    written={Words::from(neutral)} one_line=true onwrite={onname} onleave={Callback::noop()}
                />
                <p class="wm-caption" id="copy-name-help">{ say(Say::CopyNameHelp) }</p>
            </div>
            <div class="wm-actions">
                if !none_in {
                    { main_button(say(Say::CopySave), save(page(content, &all, &word), "html")) }
                    { second_button(say(Say::CopyPlain), save(text.clone(), "txt")) }
                    { second_button(say(Say::LetterPrint), props.onprint.clone()) }
                    { second_button(say(Say::LetterCopy), copy) }
                }
                <div class="wm-actions__quiet">{ quiet_link(say(Say::KeptAsk), does(&screen.ondid, Event::WentTo(Place::Kept))) }</div>
            </div>
            // There from the start, so that what comes into it is spoken.
            <p class="wm-caption" role="status">{ became.map(say) }</p>
            { copied(content, props.copied, text) }
            <p class="wm-caption">{ say(Say::CopyOthersSee) }</p>
            <div class="wm-copy__print">{ for all.iter().filter(|entry| entry.is_in).map(|entry| printed(content, entry, &word)) }</div>
        </>
    }
}

/// One day: in or out, and its lines behind a fold.
fn day(content: &Content, screen: &OutsideProps, entry: &Entry) -> Html {
    let onchoose = {
        let key = Rc::clone(&entry.key);
        screen.ondid.reform(move |on| Event::PickedDay(Rc::clone(&key), on))
    };
    let lines = entry.lines.iter().enumerate().map(|(at, pick)| line(screen, entry, at, pick));
    html! {
        <li class="wm-copy__day" key={entry.key.to_string()}>
            <Choice
                id={format!("copy-{}", entry.key)} name="copy" many=true say={AttrValue::from(Rc::clone(&entry.title))}
                more={Some(AttrValue::from(Rc::clone(&entry.day)))} chosen={entry.is_in} sensitive=false {onchoose}
            />
            if entry.is_in && !entry.lines.is_empty() {
                { fold(&content.wording.with(Say::CopyLines, "{title}", &entry.title), html! { <div class="wm-copy__lines">{ for lines }</div> }) }
            }
        </li>
    }
}

/// One line: in or out. Their words stand in it as they typed them.
fn line(screen: &OutsideProps, entry: &Entry, at: usize, pick: &Pick) -> Html {
    let id = format!("copy-{}-{at}", entry.key);
    let onchange = {
        let key = Rc::clone(&entry.key);
        screen.ondid.reform(move |_: yew::Event| Event::TurnedLine(Rc::clone(&key), at))
    };
    html! {
        <label class={if pick.is_in { "wm-choice wm-choice--chosen" } else { "wm-choice" }} for={id.clone()} key={at}>
            <input class="wm-choice__input" type="checkbox" {id} checked={pick.is_in} autocomplete="off" {onchange} />
            <span class="wm-choice__face">
                <span class="wm-choice__square">if pick.is_in { { mark(Mark::Chosen) } }</span>
                <span class="wm-choice__words">
                    <span class="wm-choice__more">{ own_in(&pick.line.lead, &pick.line.within) }</span>
                    { for pick.line.own.iter().map(|own| html! {
                        <span class="wm-copy__own" dir="auto" translate="no">{ Rc::clone(own) }</span>
                    }) }
                </span>
            </span>
        </label>
    }
}

/// What is printed: the same as in the file.
fn printed(content: &Content, entry: &Entry, word: &str) -> Html {
    html! {
        <section>
            <h2 class="wm-section" lang={entry.lent.clone()} dir={entry.lent.as_ref().map(|_| "auto")}>{ Rc::clone(&entry.title) }</h2>
            <p>{ Rc::clone(&entry.day) }</p>
            { answers(&said(content, entry, word)) }
        </section>
    }
}

/// Questions of ours with the person's own words under each.
fn answers(said: &[Said]) -> Html {
    let own = |own: &Rc<str>| html! { <p class="wm-earlier__own" dir="auto" translate="no">{ Rc::clone(own) }</p> };
    let one = |said: &Said| {
        let (lang, dir) = (said.lang.clone(), said.lang.as_ref().map(|_| "auto"));
        html! {
            <div class="wm-earlier__line">
                <p class="wm-caption" {lang} {dir}>{ own_in(&said.lead, &said.within) }</p>
                { for said.own.iter().map(own) }
            </div>
        }
    };
    html! { <>{ for said.iter().map(one) }</> }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
#[path = "copy_tests.rs"]
mod tests;
