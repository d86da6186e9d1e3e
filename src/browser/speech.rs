//! The voices of this device, and what stands on the screen to be read by them. Only a voice that says of itself that it works on the device
//! is ever given a word (`core/listen.rs`).

use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, HtmlInputElement, HtmlTextAreaElement, Node, SpeechSynthesis, SpeechSynthesisUtterance,
    SpeechSynthesisVoice, window,
};

use crate::core::listen::{Part, Voice, pick, pieces};

/// What is not read: ways on and back, what is only for eyes or only for ears, what is folded away.
const PASSED_OVER: &str = ".wm-listen,.wm-curtain__note,.wm-place,.wm-actions,.wm-keep-line,.wm-letter__ways,.wm-hidden,[hidden],[aria-hidden],svg,a,\
    button:not(.wm-chip),details:not([open])>:not(summary)";
/// What stands on a line with what is around it.
const IN_LINE: &str = "span:not(.wm-choice__say,.wm-choice__line,.wm-note__line),strong,em,b,i";

/// The browser's speech; none where it has none. Asked for by name first: where it is missing, calling it would throw.
fn speech() -> Option<SpeechSynthesis> {
    let speech = Reflect::get(&window()?.into(), &JsValue::from_str("speechSynthesis")).ok()?;
    speech.is_object().then(|| speech.unchecked_into())
}

/// The voice of this device for a language; none where there is none. Some browsers know only a while after the start.
fn voice(lang: &str) -> Option<SpeechSynthesisVoice> {
    let voices: Vec<SpeechSynthesisVoice> = speech()?.get_voices().iter().map(JsCast::unchecked_into).collect();
    let told = |voice: &SpeechSynthesisVoice| Voice {
        lang: voice.lang(),
        local: voice.local_service(),
        default: voice.default(),
    };
    let place = pick(&voices.iter().map(told).collect::<Vec<_>>(), lang)?;
    voices.into_iter().nth(place)
}

/// Whether this device has a voice of its own for a language.
pub fn has_voice(lang: &str) -> bool {
    voice(lang).is_some()
}

/// Hears of voices that come later, or go.
pub fn on_voices(heard: impl FnMut(&web_sys::Event) + 'static) -> Option<EventListener> {
    Some(EventListener::new(&speech()?.into(), "voiceschanged", heard))
}

/// Reading aloud, until it is dropped: then it is silent at once.
pub struct Reading {
    // Held, because a browser may forget an utterance that nobody holds, and then never says that it ended.
    _said: Vec<SpeechSynthesisUtterance>,
    _heard: Vec<EventListener>,
}

impl Drop for Reading {
    fn drop(&mut self) {
        if let Some(speech) = speech() {
            speech.cancel();
        }
    }
}

/// Reads what stands in the element with this id. `instead` takes the place of own words; where there is none, they are read too. `ended` is
/// called when all was said, or the browser would not.
pub fn read(id: &str, lang: &str, instead: Option<&str>, ended: impl Fn() + Clone + 'static) -> Option<Reading> {
    let (speech, voice) = speech().zip(voice(lang))?;
    let mut parts = Vec::new();
    gather(&super::page::element(id)?.into(), false, &mut parts);
    let mut said = Vec::new();
    for piece in pieces(&parts, instead) {
        let utterance = SpeechSynthesisUtterance::new_with_text(&piece).ok()?;
        utterance.set_lang(&voice.lang());
        utterance.set_voice(Some(&voice));
        said.push(utterance);
    }
    let last = said.last()?;
    let heard = ["end", "error"].map(|name| {
        let ended = ended.clone();
        EventListener::new(last, name, move |_| ended())
    });
    // One that did not take the voice would be read by any, perhaps by one that is made elsewhere. All are asked before the first is spoken:
    // what is spoken by then could not be silenced by anybody.
    if said.iter().any(|utterance| utterance.voice().is_none_or(|voice| !voice.local_service())) {
        return None;
    }
    speech.cancel();
    for utterance in &said {
        speech.speak(utterance);
    }
    Some(Reading { _said: said, _heard: heard.into() })
}

/// What stands in here, in reading order. `own` says whether it is the person's own.
fn gather(node: &Node, own: bool, parts: &mut Vec<Part>) {
    let put = |words: String| if own { Part::Own(words) } else { Part::Ours(words) };
    let Some(element) = node.dyn_ref::<Element>() else {
        return parts.extend(node.text_content().map(put));
    };
    let is = |selector: &str| element.matches(selector).unwrap_or(false);
    if is(PASSED_OVER) || element.get_client_rects().length() == 0 {
        return;
    }
    let ends = !is(IN_LINE);
    if ends {
        parts.push(Part::End);
    }
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        parts.push(Part::Own(area.value()));
    } else if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        // A passphrase, a tick: neither is for ears.
        if input.type_() == "text" {
            parts.push(Part::Own(input.value()));
        }
    } else {
        let own = own || element.get_attribute("translate").as_deref() == Some("no");
        let mut child = element.first_child();
        while let Some(node) = child {
            gather(&node, own, parts);
            child = node.next_sibling();
        }
    }
    if ends {
        parts.push(Part::End);
    }
}
