//! What opens the words of a visit, and the way between the shelf of opened texts and real storage.

use std::cell::Cell;
use std::rc::Rc;

use crate::browser::crypto::{self, Key};
use crate::browser::store::Real;
use crate::core::keeper::{NotKept, Shelf};
use crate::core::lock::mirror::{Mirror, Stopped, has_sealed, is_of_words};
use crate::core::lock::sealed::is_sealed;
use crate::core::lock::{Header, Stands, put_header, stands};

/// What opens the words of this visit. Dropped with the visit.
pub struct Safe {
    /// The data key.
    pub key: Key,
    /// The header as it stands in real storage.
    pub header: Cell<Header>,
    /// The opened texts.
    pub mirror: Rc<Mirror>,
    /// The lock is being switched off: words are written plain.
    pub ends: Cell<bool>,
    /// Everything was erased: nothing may be written any more.
    pub over: Cell<bool>,
    /// Whether all there is was turned as it should be.
    pub all: Cell<bool>,
}

/// Why a save did not go through.
pub enum Ended {
    /// Everything was erased, or another tab gave the lock another passphrase or took it away.
    Over,
    /// Real storage said no.
    Not(NotKept),
}

impl From<NotKept> for Ended {
    fn from(why: NotKept) -> Self {
        Ended::Not(why)
    }
}

/// Opens what changed in real storage since the last time.
pub async fn take_in(safe: &Safe) -> Result<(), Ended> {
    match stands(&Real)? {
        Stands::On(header) if header != safe.header.get() => return Err(Ended::Over),
        // Another tab took the lock off. Where nothing at all is left, it was emptied: then the keeper says that it is gone.
        Stands::Off if !has_sealed(&Real)? && Real.keys()?.iter().any(|key| is_of_words(key)) => {
            return Err(Ended::Over);
        }
        _ if safe.over.get() => return Err(Ended::Over),
        _ => {}
    }
    for (key, raw) in safe.mirror.news(&Real)? {
        let opened = if is_sealed(&raw) { crypto::open(&safe.key, &key, &raw).await } else { None };
        safe.mirror.take_in(&key, &raw, opened.as_deref().unwrap_or(&raw));
    }
    Ok(())
}

/// Locks what was changed, and what is plain that should not be, and writes it.
pub async fn write_out(safe: &Safe) -> Result<(), Stopped> {
    let locked = !safe.ends.get();
    safe.all.set(safe.mirror.move_all(locked));
    let mut ready: Vec<Option<Rc<str>>> = Vec::new();
    for change in safe.mirror.changes() {
        ready.push(match change.text {
            Some(text) if locked => {
                let sealed = crypto::seal(&safe.key, &change.key, &text).await;
                Some(sealed.ok_or(Stopped::Not(NotKept::Full))?.into())
            }
            text => text,
        });
    }
    // From here to the end nothing waits: no other tab can come in between.
    if safe.over.get() {
        return Err(Stopped::Overtaken);
    }
    match stands(&Real)? {
        Stands::On(header) if header == safe.header.get() => {}
        Stands::On(_) => return Err(Stopped::Overtaken),
        // Storage was emptied, and the person said *Keep them*. Without the header nobody could open them again.
        _ if ready.iter().any(Option::is_some) => put_header(&Real, &safe.header.get())?,
        _ => {}
    }
    safe.mirror.write(&Real, &ready)
}
