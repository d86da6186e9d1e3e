//! The shelf of opened texts. With the lock on, the keeper works here, in memory; what it changed is then written to real
//! storage, locked, in the same order: a new text is put and read back before an old one goes.

use std::cell::RefCell;
use std::rc::Rc;

use super::sealed::is_sealed;
use crate::core::keeper::{ASIDE, NotKept, PREFIX, Shelf};
use crate::core::saved::{Slot, Slots};

/// A text under its key.
type Text = (Rc<str>, Rc<str>);

/// One change that the keeper made. No `Debug`: the text is somebody's words.
#[derive(Clone)]
pub struct Change {
    /// Where.
    pub key: Rc<str>,
    /// What was put there; none where it was taken away.
    pub text: Option<Rc<str>>,
}

/// Why changes were not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// Another tab wrote meanwhile: nothing was written. Take in what it wrote and begin again.
    Overtaken,
    /// Real storage said no.
    Not(NotKept),
}

impl From<NotKept> for Stopped {
    fn from(why: NotKept) -> Self {
        Stopped::Not(why)
    }
}

/// Opened texts, and what was changed since they were last written. Neither `Debug` nor anything else prints them.
#[derive(Clone, Default)]
pub struct Mirror {
    /// What the keeper sees. A locked text that does not open stands here as it is, so that the keeper sets it aside.
    texts: RefCell<Vec<Text>>,
    /// What stands in real storage, as it was last read or written.
    real: RefCell<Vec<Text>>,
    changes: RefCell<Vec<Change>>,
}

fn find(texts: &RefCell<Vec<Text>>, key: &str) -> Option<Rc<str>> {
    texts.borrow().iter().find(|(one, _)| **one == *key).map(|(_, text)| Rc::clone(text))
}

fn set(texts: &RefCell<Vec<Text>>, key: &str, text: Option<Rc<str>>) {
    let mut texts = texts.borrow_mut();
    match (texts.iter_mut().find(|(one, _)| **one == *key), text) {
        (Some((_, old)), Some(text)) => *old = text,
        (None, Some(text)) => texts.push((key.into(), text)),
        (_, None) => texts.retain(|(one, _)| **one != *key),
    }
}

/// Whether words stand under this key, rather than a setting: only keys of words have a second colon.
pub fn is_of_words(key: &str) -> bool {
    key.strip_prefix(PREFIX).is_some_and(|rest| rest.contains(':'))
}

/// Whether anything on this shelf is locked.
pub fn has_sealed(shelf: &impl Shelf) -> Result<bool, NotKept> {
    for key in shelf.keys()?.iter().filter(|key| is_of_words(key)) {
        if shelf.get(key)?.is_some_and(|raw| is_sealed(&raw)) {
            return Ok(true);
        }
    }
    Ok(false)
}

impl Mirror {
    /// Forgets what is gone from real storage and says what is there that is new: key and raw text, to be opened.
    ///
    /// # Errors
    /// When real storage cannot be reached.
    pub fn news(&self, real: &impl Shelf) -> Result<Vec<(String, String)>, NotKept> {
        let keys: Vec<String> = real.keys()?.into_iter().filter(|key| is_of_words(key)).collect();
        for texts in [&self.texts, &self.real] {
            texts.borrow_mut().retain(|(one, _)| keys.iter().any(|key| **key == **one));
        }
        let mut news = Vec::new();
        for key in keys {
            if let Some(raw) = real.get(&key)?.filter(|raw| find(&self.real, &key).as_deref() != Some(raw)) {
                news.push((key, raw));
            }
        }
        Ok(news)
    }

    /// Takes in a text of real storage, opened.
    pub fn take_in(&self, key: &str, raw: &str, text: &str) {
        set(&self.texts, key, Some(text.into()));
        set(&self.real, key, Some(raw.into()));
    }

    /// Goes back to how it was before, after changes that could not be written.
    pub fn go_back_to(&self, before: &Mirror) {
        self.texts.replace(before.texts.borrow().clone());
        self.real.replace(before.real.borrow().clone());
        self.changes.replace(before.changes.borrow().clone());
    }

    /// What the keeper changed, in order.
    pub fn changes(&self) -> Vec<Change> {
        self.changes.borrow().clone()
    }

    /// Gives every text that is not yet as it is wished, locked or plain, a new place: a record the other slot of its name, all else a
    /// free name aside. What a later version wrote stays as it is (M-D3). True when nothing was left behind.
    pub fn move_all(&self, locked: bool) -> bool {
        let differs = |(key, text): &&Text| {
            // A locked text that does not open can be made neither.
            find(&self.real, key).is_some_and(|raw| is_sealed(&raw) != locked && (locked || raw != *text))
        };
        let keys: Vec<Rc<str>> = self.texts.borrow().iter().filter(differs).map(|(key, _)| Rc::clone(key)).collect();
        let mut all = true;
        for key in keys {
            // Moved already together with its other slot, or put anew by the keeper and so written in the right way.
            if self.text(&key).is_none() || self.changes.borrow().iter().any(|change| change.key == key) {
                continue;
            }
            all &= match key.rsplit_once(':') {
                Some((name, "a" | "b")) if !key.starts_with(ASIDE) => self.move_record(name),
                _ => self.move_aside(&key),
            };
        }
        all
    }

    fn move_record(&self, name: &str) -> bool {
        let key = |slot: Slot| format!("{name}:{}", slot.name());
        let [a, b] = Slot::BOTH.map(|slot| self.text(&key(slot)));
        let slots = Slots::read(a.as_deref(), b.as_deref());
        if slots.is_too_new() {
            return false;
        }
        let moved = slots.unreadable.iter().all(|(slot, _)| self.move_aside(&key(*slot)));
        if let Some((slot, _)) = slots.newest {
            // An older generation goes, as it would with the next save.
            self.drop(&key(slot.other()));
            self.change(&key(slot.other()), self.text(&key(slot)));
            self.drop(&key(slot));
        }
        moved
    }

    fn move_aside(&self, key: &str) -> bool {
        let name = match key.strip_prefix(ASIDE) {
            Some(rest) => rest.split_once(':').map_or(rest, |(_, name)| name).to_owned(),
            None => key.strip_prefix(PREFIX).unwrap_or(key).replace(':', ""),
        };
        let count = self.texts.borrow().len();
        let free = (0..=count).map(|number| format!("{ASIDE}{number}:{name}")).find(|key| self.text(key).is_none());
        let Some((free, text)) = free.zip(self.text(key)) else { return false };
        self.change(&free, Some(text));
        self.drop(key);
        true
    }

    fn drop(&self, key: &str) {
        if self.text(key).is_some() {
            self.change(key, None);
        }
    }

    fn text(&self, key: &str) -> Option<Rc<str>> {
        find(&self.texts, key)
    }

    /// Writes all changes to real storage, in order: `ready` holds the text for each that puts one, locked or plain. Stops at the
    /// first that fails, so that an old text never goes before its new one was read back.
    ///
    /// # Errors
    /// Why not all of it was written. What it says is then no longer true: go back to how it was before the changes.
    pub fn write(&self, real: &impl Shelf, ready: &[Option<Rc<str>>]) -> Result<(), Stopped> {
        let changes = self.changes.replace(Vec::new());
        for change in &changes {
            if real.get(&change.key)?.as_deref() != find(&self.real, &change.key).as_deref() {
                return Err(Stopped::Overtaken);
            }
        }
        for (change, ready) in changes.iter().zip(ready) {
            match ready {
                Some(raw) => {
                    real.put(&change.key, raw)?;
                    let back = real.get(&change.key)?;
                    if back.as_deref() != Some(raw) {
                        // What came back broken is worth nothing to anybody.
                        if back.is_some_and(|back| raw.starts_with(&back)) {
                            real.remove(&change.key)?;
                        }
                        return Err(Stopped::Not(NotKept::Full));
                    }
                    set(&self.real, &change.key, Some(Rc::clone(raw)));
                }
                None => {
                    real.remove(&change.key)?;
                    if real.get(&change.key)?.is_some() {
                        return Err(Stopped::Not(NotKept::Full));
                    }
                    set(&self.real, &change.key, None);
                }
            }
        }
        Ok(())
    }

    fn change(&self, key: &str, text: Option<Rc<str>>) {
        set(&self.texts, key, text.clone());
        self.changes.borrow_mut().push(Change { key: key.into(), text });
    }
}

impl Shelf for Mirror {
    fn keys(&self) -> Result<Vec<String>, NotKept> {
        Ok(self.texts.borrow().iter().map(|(key, _)| String::from(&**key)).collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, NotKept> {
        Ok(self.text(key).map(|text| String::from(&*text)))
    }

    fn put(&self, key: &str, text: &str) -> Result<(), NotKept> {
        self.change(key, Some(text.into()));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), NotKept> {
        self.drop(key);
        Ok(())
    }
}
