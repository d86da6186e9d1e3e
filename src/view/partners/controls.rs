//! Choices on the pages for partners: real tick boxes and radios, drawn by style alone, since no widget runs here.
//!
//! A group carries the name that it has in the address, and each choice its value there; the usual one has none and is left out of it.

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use crate::core::content::Content;
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};

/// A value of a setting: what stands in the address, and what it says.
pub type Value = (Rc<str>, Rc<str>);

/// One of several, as small things to press. The first is the usual one.
pub fn pick(content: &Content, name: &'static str, title: Say, help: Option<Say>, values: &[Value]) -> Html {
    let choice = |(place, (value, say)): (usize, &Value)| {
        let id = format!("{name}-{place}");
        html! {
            <label class="wm-pick" for={id.clone()}>
                <input
                    class="wm-pick__input" type="radio" {id} {name} value={value.to_string()} checked={place == 0} autocomplete="off"
                />
                <span class="wm-chip">{ mark(Mark::Chosen) }<span>{ Rc::clone(say) }</span></span>
            </label>
        }
    };
    let help_id = format!("{name}-help");
    html! {
        <fieldset class="wm-set" data-wm-setting={name} aria-describedby={help.map(|_| help_id.clone())}>
            <legend class="wm-set__title">{ content.wording.say(title) }</legend>
            if let Some(help) = help { <p class="wm-help-line wm-set__help" id={help_id}>{ content.wording.say(help) }</p> }
            <div class="wm-set__choices">{ for values.iter().enumerate().map(choice) }</div>
        </fieldset>
    }
}

/// A value of the address with its word.
pub fn value(content: &Content, value: &str, say: Say) -> Value {
    (Rc::from(value), content.wording.say(say))
}

/// A card to choose: a tick box, or one of several.
pub struct Card {
    /// Unique on the page.
    pub id: String,
    /// The group, for one of several.
    pub name: Option<&'static str>,
    /// What it stands for.
    pub value: AttrValue,
    /// Whether it is chosen to begin with.
    pub chosen: bool,
    /// What it says.
    pub say: Rc<str>,
    /// What stands under it.
    pub more: Html,
    /// The name in the address, for a card that is a setting by itself.
    pub setting: Option<&'static str>,
    /// What is drawn at its end.
    pub drawing: Html,
}

/// The card. All of it can be pressed; its name is the first line, and the rest describes it.
pub fn card(content: &Content, card: Card) -> Html {
    let Card { id, name, value, chosen, say, more, setting, drawing } = card;
    let (kind, shape) = match name {
        Some(_) => ("radio", "wm-choice__square wm-choice__square--ring"),
        None => ("checkbox", "wm-choice__square"),
    };
    let (say_id, more_id) = (format!("{id}-say"), format!("{id}-more"));
    html! {
        <label class="wm-choice" for={id.clone()}>
            <input
                class="wm-choice__input" type={kind} id={id.clone()} {name} {value} checked={chosen} autocomplete="off"
                aria-labelledby={say_id.clone()} aria-describedby={more_id.clone()} data-wm-setting={setting}
            />
            <span class="wm-choice__face">
                <span class={shape}>{ mark(Mark::Chosen) }</span>
                <span class="wm-choice__words">
                    <span class="wm-choice__say wm-choice__say--first" id={say_id}>{ say }</span>
                    <span class="wm-choice__more" id={more_id}>{ more }</span>
                </span>
                { drawing }
                <span class="wm-choice__tab" aria-hidden="true">{ content.wording.say(Say::Chosen) }</span>
            </span>
        </label>
    }
}

/// Lines to be copied: a box that holds them, a button, and a place where the page says what became of it.
pub fn to_copy(content: &Content, id: &'static str, label: Say, text: AttrValue, rows: &'static str) -> Html {
    let word = |say| content.wording.say(say);
    html! {
        <div class="wm-copy-box">
            <label class="wm-copy-box__label" for={id}>{ word(label) }</label>
            <textarea
                class="wm-copy-box__text" {id} {rows} readonly=true spellcheck="false" autocomplete="off" translate="no" dir="ltr"
                wrap="soft" defaultvalue={text}
            />
            <div class="wm-copy-box__press" data-wm-scripted="" hidden=true>
                <button type="button" class="wm-button wm-button--main" data-wm-copy={id}><span>{ word(Say::PartnerCopy) }</span></button>
                <p
                    class="wm-caption" role="status" data-wm-copied={id} data-wm-yes={word(Say::PartnerCopied)}
                    data-wm-no={word(Say::PartnerNotCopied)}
                />
            </div>
        </div>
    }
}
