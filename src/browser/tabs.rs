//! Other tabs of ours in this browser: the lock that one of them holds, and the channel on which they tell each other of erasing.
//!
//! Locks are asked for by name through `Reflect`: web-sys has them only behind a switch that all crates would share. Where either is
//! missing or refused (older browsers, frames without an origin) that is an ordinary answer.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, MessageEvent, window};

use super::frame;
use crate::core::tabs::{Answer, Told};

/// The name of the lock and of the channel. It says nothing.
const NAME: &str = "waymark";

/// The lock, as long as this is not dropped.
#[derive(Debug)]
pub struct Held(Function);

impl Drop for Held {
    fn drop(&mut self) {
        let _refused = self.0.call0(&JsValue::UNDEFINED);
    }
}

fn get(from: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(from, &JsValue::from_str(name)).ok().filter(|it| !it.is_undefined() && !it.is_null())
}

/// Asks for the lock without waiting in a queue. `heard` gets the answer, with the lock where it is granted; and later, perhaps, that it
/// was lost.
pub fn ask(steals: bool, heard: impl Fn(Answer, Option<Held>) + 'static) {
    let heard = Rc::new(heard);
    let granted = Rc::new(Cell::new(false));
    let inside = {
        let (heard, granted) = (Rc::clone(&heard), Rc::clone(&granted));
        Closure::once_into_js(move |lock: JsValue| -> JsValue {
            if lock.is_null() || lock.is_undefined() {
                heard(Answer::Taken, None);
                return JsValue::UNDEFINED;
            }
            granted.set(true);
            let mut release = None;
            let held = Promise::new(&mut |resolve: Function, _| release = Some(resolve));
            heard(Answer::Granted, release.map(Held));
            held.into()
        })
    };
    let asked = request(steals, &inside);
    spawn_local(async move {
        let failed = match asked {
            Some(promise) => JsFuture::from(promise).await.is_err(),
            None => true,
        };
        if failed {
            heard(if granted.get() { Answer::Lost } else { Answer::NoLocks }, None);
        }
    });
}

fn request(steals: bool, inside: &JsValue) -> Option<Promise> {
    let locks = get(&JsValue::from(window()?.navigator()), "locks")?;
    let request = get(&locks, "request")?.dyn_into::<Function>().ok()?;
    let how = Object::new();
    Reflect::set(&how, &JsValue::from_str(if steals { "steal" } else { "ifAvailable" }), &JsValue::TRUE).ok()?;
    request.call3(&locks, &JsValue::from_str(NAME), &how, inside).ok()?.dyn_into::<Promise>().ok()
}

/// The channel, open as long as this is not dropped.
pub struct Channel {
    channel: BroadcastChannel,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Channel {
    /// Opens it; none where the browser has none for this page. Nor where nothing is kept: those words are in no storage, and what
    /// somebody erases in another tab is none of theirs.
    pub fn open(heard: impl Fn(Told) + 'static) -> Option<Channel> {
        if frame::settings().keeps_nothing() {
            return None;
        }
        // Asked for by name first: where it is missing, making one would throw.
        get(&js_sys::global(), "BroadcastChannel")?;
        let channel = BroadcastChannel::new(NAME).ok()?;
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(told) = event.data().as_string().and_then(|text| Told::read(&text)) {
                heard(told);
            }
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Some(Channel { channel, _heard: heard })
    }

    /// Tells the other tabs.
    pub fn tell(&self, told: &Told) {
        let _refused = self.channel.post_message(&JsValue::from_str(&told.text()));
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}
