//! Reading a screen aloud, where this device has a voice for its language. It ends with the screen, when the page is hidden or left, and by
//! the same button.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::{Callback, UseForceUpdateHandle, hook, use_effect_with, use_force_update, use_memo};

use super::root::SCREEN;
use crate::browser::{page, speech};
use crate::core::content::Content;
use crate::core::visit::{Place, Visit};
use crate::core::wording::Say;
use crate::view::parts::listen::Listening;

/// What is known about reading aloud. All of it is in memory only.
struct Desk {
    has_voice: Cell<bool>,
    reads: Cell<bool>,
    begun: Cell<bool>,
    own: Cell<bool>,
    reading: RefCell<Option<speech::Reading>>,
    redraw: UseForceUpdateHandle,
}

impl Desk {
    fn looks_for_a_voice(&self, lang: &str) {
        let has = speech::has_voice(lang);
        if self.has_voice.replace(has) != has {
            self.redraw.force_update();
        }
    }

    fn stops(&self) {
        // Taken out first: what it drops may be what called this.
        let ended = self.reading.take();
        drop(ended);
        if self.reads.replace(false) {
            self.redraw.force_update();
        }
    }

    /// From the beginning of the screen.
    fn begins(self: &Rc<Self>, content: &Content, covered: bool) {
        self.stops();
        // What is covered for eyes is not for ears either.
        let instead = (!self.own.get() || covered).then(|| content.wording.say(Say::ListenOwnHere));
        let desk = Rc::clone(self);
        let reading = speech::read(SCREEN, &content.lang, instead.as_deref(), move || desk.stops());
        self.reads.set(reading.is_some());
        self.reading.replace(reading);
        self.redraw.force_update();
    }
}

/// What the button shows and does; none where reading is not offered. `content` is what the screen says, in its own language; `rests` while
/// something stands over it.
#[hook]
pub fn use_listening(visit: &Visit, content: &Rc<Content>, rests: bool) -> Option<Listening> {
    let redraw = use_force_update();
    let desk = use_memo((), |()| {
        let (has_voice, reads, begun, own, reading) = Default::default();
        Desk { has_voice, reads, begun, own, reading, redraw }
    });
    {
        let desk = Rc::clone(&desk);
        let spoken = (Rc::clone(&content.lang), Rc::clone(&content.tag));
        let screen = (visit.place().clone(), spoken, rests, visit.curtain);
        use_effect_with(screen, move |(_, (lang, _), ..)| {
            desk.looks_for_a_voice(lang);
            let voices = {
                let (desk, lang) = (Rc::clone(&desk), Rc::clone(lang));
                speech::on_voices(move |_| desk.looks_for_a_voice(&lang))
            };
            let hides = {
                let desk = Rc::clone(&desk);
                move |_: &web_sys::Event| {
                    if page::is_hidden() {
                        desk.stops();
                    }
                }
            };
            let goes = {
                let desk = Rc::clone(&desk);
                move |_: &web_sys::Event| desk.stops()
            };
            let listening = (voices, page::on_document("visibilitychange", hides), page::on_window("pagehide", goes));
            move || {
                drop(listening);
                desk.stops();
            }
        });
    }
    let is_screen = visit.place().exercise().is_some() || matches!(visit.place(), Place::Rest(_));
    if !desk.has_voice.get() || rests || !is_screen {
        return None;
    }
    let (reads, begun, own) = (desk.reads.get(), desk.begun.get(), desk.own.get());
    let (content, covered) = (Rc::clone(content), visit.curtain);
    // The first is *Listen* or *Stop*, the second the choice about own words; that one begins anew where something is read.
    let press = move |chooses: bool| {
        let (desk, content) = (Rc::clone(&desk), Rc::clone(&content));
        Callback::from(move |()| {
            desk.begun.set(true);
            if chooses {
                desk.own.set(!own);
                desk.redraw.force_update();
            }
            if chooses == reads { desk.begins(&content, covered) } else { desk.stops() }
        })
    };
    Some(Listening { reads, begun, own, onpress: press(false), onown: press(true) })
}
