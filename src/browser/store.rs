//! Local storage through one fallible edge (M-S1). Refusal, fullness and a vanished store are ordinary answers.
//!
//! web-sys rather than gloo-storage: gloo's `get`, `set`, `delete` and `raw` all panic where the browser refuses the getter,
//! and every touch here may meet that, at any moment.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage, window};

use super::frame;
use crate::core::keeper::{NotKept, PREFIX, Shelf};
use crate::core::lock::mirror::{Mirror, is_of_words};
use crate::core::lock::{Stands, stands};
use crate::core::room::Roomy;

/// Where everybody but the lock keeps and looks. Without a lock that is [`Real`]. While the lock is open, words are on the shelf of
/// opened texts instead, and the lock brings them to real storage. While it is closed, no words are written at all.
#[derive(Clone, Copy, Debug, Default)]
pub struct Store;

/// The browser's local storage, asked for anew at each touch: a browser may take it away while the page is open.
/// A little room in it is held back for a last save.
#[derive(Clone, Copy, Debug, Default)]
pub struct Real;

thread_local! {
    static OPENED: RefCell<Option<Rc<Mirror>>> = const { RefCell::new(None) };
}

/// From now on words are on this shelf; with none they are in real storage again. Gives back the shelf that was there.
pub fn works_on(opened: Option<Rc<Mirror>>) -> Option<Rc<Mirror>> {
    OPENED.replace(opened)
}

/// The shelf that words under this key are on, if the lock is open.
fn opened(key: &str) -> Option<Rc<Mirror>> {
    OPENED.with_borrow(|opened| opened.clone().filter(|_| is_of_words(key)))
}

impl Shelf for Store {
    fn keys(&self) -> Result<Vec<String>, NotKept> {
        let mut keys = Real.keys()?;
        if let Some(opened) = OPENED.with_borrow(Clone::clone) {
            keys.retain(|key| !is_of_words(key));
            keys.extend(opened.keys()?);
        }
        Ok(keys)
    }

    fn get(&self, key: &str) -> Result<Option<String>, NotKept> {
        opened(key).map_or_else(|| Real.get(key), |opened| opened.get(key))
    }

    fn put(&self, key: &str, text: &str) -> Result<(), NotKept> {
        if let Some(opened) = opened(key) {
            return opened.put(key, text);
        }
        if is_of_words(key) && stands(&Real)? != Stands::Off {
            return Err(NotKept::Locked);
        }
        Real.put(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), NotKept> {
        opened(key).map_or_else(|| Real.remove(key), |opened| opened.remove(key))
    }
}

/// The same without the room.
#[derive(Clone, Copy, Debug, Default)]
struct Bare;

/// On a shared device, in a class, where a partner lets nothing be kept, and in the one-file edition, storage is not touched, not even to read: what
/// another person or another page kept there is not for whoever sits there now, and a visit that reads nothing cannot show it by any
/// mistake elsewhere. It stands here because every touch comes through here.
fn storage() -> Result<Storage, NotKept> {
    if frame::settings().keeps_nothing() {
        return Err(NotKept::Refused);
    }
    window().and_then(|window| window.local_storage().ok().flatten()).ok_or(NotKept::Refused)
}

fn why(error: JsValue) -> NotKept {
    match error.dyn_ref::<DomException>().map(DomException::name) {
        Some(name) if name.contains("Quota") => NotKept::Full,
        _ => NotKept::Refused,
    }
}

impl Shelf for Real {
    fn keys(&self) -> Result<Vec<String>, NotKept> {
        Bare.keys()
    }

    fn get(&self, key: &str) -> Result<Option<String>, NotKept> {
        Bare.get(key)
    }

    fn units(&self, key: &str) -> Result<Option<usize>, NotKept> {
        Bare.units(key)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), NotKept> {
        Roomy(Bare).put(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), NotKept> {
        Roomy(Bare).remove(key)
    }
}

impl Shelf for Bare {
    fn keys(&self) -> Result<Vec<String>, NotKept> {
        let storage = storage()?;
        let length = storage.length().map_err(why)?;
        let mut keys = Vec::new();
        for index in 0..length {
            if let Some(key) = storage.key(index).map_err(why)?.filter(|key| key.starts_with(PREFIX)) {
                keys.push(key);
            }
        }
        Ok(keys)
    }

    fn get(&self, key: &str) -> Result<Option<String>, NotKept> {
        storage()?.get_item(key).map_err(why)
    }

    /// Of the browser's own string, which is not brought into our memory for it.
    fn units(&self, key: &str) -> Result<Option<usize>, NotKept> {
        let text = Reflect::get(&storage()?.into(), &JsValue::from_str(key)).map_err(why)?;
        Ok(text.dyn_ref::<JsString>().and_then(|text| usize::try_from(text.length()).ok()))
    }

    fn put(&self, key: &str, text: &str) -> Result<(), NotKept> {
        storage()?.set_item(key, text).map_err(why)
    }

    fn remove(&self, key: &str) -> Result<(), NotKept> {
        storage()?.remove_item(key).map_err(why)
    }
}
