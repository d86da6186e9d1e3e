//! Keeping records on a shelf of named texts, so that a write that breaks half-way, another tab or a damaged text never costs
//! a word. The shelf itself (local storage, or a pretended one in tests) is handed in.
//!
//! Keys are `waymark:<name>:a` and `:b`, two slots for one record; the name says nothing about the exercise. What cannot be
//! read is moved to `waymark:aside:…` before its slot is used again, never overwritten.

pub mod aside;
mod looking;

use std::collections::BTreeMap;
use std::rc::Rc;

pub use looking::{sizes, texts_of};

use super::ids::ExerciseId;
use super::saved::{Opened, Slot, Slots, open, seal};
use super::sitting::Record;

/// All our keys begin with this; nothing else is ever touched (M-S7).
pub const PREFIX: &str = "waymark:";
/// Where texts go that cannot be read. A record's own name has no colon in it, so none can begin like this.
pub(super) const ASIDE: &str = "waymark:aside:";

/// Why a shelf did not do what it was asked. An ordinary answer, not an accident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// The browser does not let this page keep anything.
    Refused,
    /// What is kept here is locked, and this page does not have the key. Nothing plain is ever written beside it.
    Locked,
    /// There is no room, or what was read back is not what was written.
    Full,
    /// It would be more than we ever keep (S-S1).
    TooMuch,
}

/// A place of named texts.
pub trait Shelf {
    /// The names of all our texts.
    ///
    /// # Errors
    /// When the shelf cannot be reached.
    fn keys(&self) -> Result<Vec<String>, NotKept>;
    /// The text under a name.
    ///
    /// # Errors
    /// When the shelf cannot be reached.
    fn get(&self, key: &str) -> Result<Option<String>, NotKept>;
    /// How long the text under a name is, in the units that a browser counts in (UTF-16). A shelf that can tell without reading the text does.
    ///
    /// # Errors
    /// When the shelf cannot be reached.
    fn units(&self, key: &str) -> Result<Option<usize>, NotKept> {
        Ok(self.get(key)?.map(|text| text.encode_utf16().count()))
    }
    /// Puts a text under a name.
    ///
    /// # Errors
    /// When it cannot be reached or has no room; then what was there before is still there.
    fn put(&self, key: &str, text: &str) -> Result<(), NotKept>;
    /// Takes a text away.
    ///
    /// # Errors
    /// When the shelf cannot be reached.
    fn remove(&self, key: &str) -> Result<(), NotKept>;
}

/// What became of keeping a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There was nothing worth keeping, and nothing is kept.
    Nothing,
    /// Written and read back.
    Kept,
    /// Another tab had written: both are kept together, and this is what they make.
    Joined(Rc<Record>),
    /// We had kept something and found nothing. Nothing was written.
    Gone,
    /// A newer version of this page wrote here. Nothing was written.
    TooNew,
    /// The shelf said no.
    Not(NotKept),
}

/// What was found at the start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Every record that could be read.
    pub records: Vec<Record>,
    /// Whether something could not.
    pub unreadable: bool,
}

#[derive(Clone, Debug)]
struct Kept {
    name: Rc<str>,
    /// Other names that hold the same exercise, from two tabs that began at once, each with what was read there. Removed once
    /// all is kept together.
    also: Vec<(Rc<str>, Rc<Record>)>,
    base: Rc<Record>,
    /// The generation of `base`, and what was there before it. A text of no later generation was written by a tab that did not see
    /// `base`: what is missing in it was not taken out.
    generation: u64,
    before: Rc<Record>,
}

impl Kept {
    fn found(name: Rc<str>, record: Record, generation: u64) -> Self {
        let base = Rc::new(record);
        Self { name, also: Vec::new(), before: Rc::clone(&base), base, generation }
    }
}

/// Keeps records for one tab.
#[derive(Clone, Debug)]
pub struct Keeper {
    writer: Rc<str>,
    named: u32,
    kept: BTreeMap<ExerciseId, Kept>,
    /// Something of a later version was found: then nothing is written at all (M-D3).
    too_new: bool,
}

fn key(name: &str, slot: Slot) -> String {
    format!("{PREFIX}{name}:{}", slot.name())
}

fn slots_of(shelf: &impl Shelf, name: &str) -> Result<Slots, NotKept> {
    let [a, b] = Slot::BOTH.map(|slot| shelf.get(&key(name, slot)));
    Ok(Slots::read(a?.as_deref(), b?.as_deref()))
}

/// The names of records on the shelf, each once.
fn names(shelf: &impl Shelf) -> Result<Vec<Rc<str>>, NotKept> {
    let of_slot = |key: &String| {
        let name = key.strip_prefix(PREFIX)?;
        let name = Slot::BOTH.iter().find_map(|slot| name.strip_suffix(slot.name())?.strip_suffix(':'))?;
        (!name.is_empty() && !name.contains(':')).then(|| Rc::from(name))
    };
    // In order by hand, a few names at most: the library's sort would be five kilobytes of wasm.
    let mut names: Vec<Rc<str>> = Vec::new();
    for name in shelf.keys()?.iter().filter_map(of_slot) {
        match names.iter().position(|other| *other >= name) {
            Some(place) if names.get(place) == Some(&name) => {}
            Some(place) => names.insert(place, name),
            None => names.push(name),
        }
    }
    Ok(names)
}

impl Keeper {
    /// A keeper for the tab of this name, which no other tab has.
    pub fn new(writer: Rc<str>) -> Self {
        Self { writer, named: 0, kept: BTreeMap::new(), too_new: false }
    }

    /// Reads everything of ours. Writes nothing.
    ///
    /// # Errors
    /// When the shelf cannot be reached.
    pub fn find(&mut self, shelf: &impl Shelf) -> Result<Found, NotKept> {
        let unreadable = shelf.keys()?.iter().any(|key| key.starts_with(ASIDE));
        let mut found = Found { unreadable, ..Found::default() };
        for name in names(shelf)? {
            let slots = slots_of(shelf, &name)?;
            found.unreadable |= !slots.unreadable.is_empty();
            if slots.is_too_new() {
                self.too_new = true;
                continue;
            }
            if let Some((_, opened)) = slots.newest {
                self.take_in(name, opened, &mut found.records);
            }
        }
        Ok(found)
    }

    fn take_in(&mut self, name: Rc<str>, opened: Opened, records: &mut Vec<Record>) {
        let record = opened.record;
        let id = record.exercise.clone();
        match (self.kept.get_mut(&id), records.iter_mut().find(|other| other.exercise == id)) {
            (Some(kept), Some(other)) => {
                let nothing = Record::new(id);
                *other = Record::merged(&nothing, other, &record, &name);
                kept.also.push((name, Rc::new(record)));
            }
            _ => {
                self.kept.insert(id, Kept::found(name, record.clone(), opened.generation));
                records.push(record);
            }
        }
    }

    /// Keeps a record: joins what another tab wrote, writes the free slot, reads it back, and only then removes the old one.
    pub fn keep(&mut self, shelf: &impl Shelf, record: &Rc<Record>) -> Outcome {
        self.try_keep(shelf, record).unwrap_or_else(Outcome::Not)
    }

    fn try_keep(&mut self, shelf: &impl Shelf, record: &Rc<Record>) -> Result<Outcome, NotKept> {
        let id = record.exercise.clone();
        if self.too_new {
            return Ok(Outcome::TooNew);
        }
        let known = match self.kept.get(&id) {
            Some(kept) => Some(kept.clone()),
            None => match begun_elsewhere(shelf, &id)? {
                Elsewhere::TooNew => return Ok(Outcome::TooNew),
                Elsewhere::Not => None,
                Elsewhere::Under(name) => Some(Kept::found(name, Record::new(id.clone()), 0)),
            },
        };
        let mut ours = record.worth_keeping();
        let Some(kept) = known else {
            if ours.sittings.is_empty() {
                return Ok(Outcome::Nothing);
            }
            self.named = self.named.saturating_add(1);
            let name = Rc::from(format!("{}{}", self.writer, self.named));
            let kept = Kept::found(name, Record::new(id), 0);
            return self.write(shelf, &kept, &Slots::default(), ours, false);
        };
        let slots = slots_of(shelf, &kept.name)?;
        if slots.is_too_new() {
            return Ok(Outcome::TooNew);
        }
        let mut differs = false;
        // What another tab wrote under a name that is about to go is taken in first.
        for (name, read) in &kept.also {
            let now = slots_of(shelf, name)?.newest.map(|(_, opened)| opened.record);
            if let Some(theirs) = now.filter(|theirs| theirs != &**read) {
                ours = Record::merged(read, &theirs, &ours, name);
                differs = true;
            }
        }
        let Some((_, theirs)) = &slots.newest else {
            if slots.unreadable.is_empty() {
                return Ok(Outcome::Gone);
            }
            return self.write(shelf, &kept, &slots, ours, differs);
        };
        if theirs.record == *kept.base {
            return self.write(shelf, &kept, &slots, ours, differs);
        }
        let fresh = format!("{}{}", self.writer, theirs.generation);
        let base = if theirs.generation <= kept.generation { &kept.before } else { &kept.base };
        let joined = Record::merged(base, &theirs.record, &ours, &fresh);
        differs |= joined != ours;
        self.write(shelf, &kept, &slots, joined, differs)
    }

    fn write(
        &mut self,
        shelf: &impl Shelf,
        kept: &Kept,
        slots: &Slots,
        record: Record,
        joined: bool,
    ) -> Result<Outcome, NotKept> {
        let record = Rc::new(record);
        if record.sittings.is_empty() {
            self.forget(shelf, &record.exercise)?;
            return Ok(Outcome::Nothing);
        }
        // An older text that could not be removed the last time is removed now, even if nothing else changed.
        let tidy = kept.also.is_empty() && shelf.get(&key(&kept.name, slots.next()))?.is_none();
        if tidy && slots.newest.as_ref().is_some_and(|(_, theirs)| theirs.record == *record) {
            // What is there is what we have, or what we take over as it is.
            let generation = slots.newest.as_ref().map_or(0, |(_, it)| it.generation);
            let (base, before) = (Rc::clone(&record), Rc::clone(&record));
            self.kept.insert(record.exercise.clone(), Kept { base, generation, before, ..kept.clone() });
            return Ok(if joined { Outcome::Joined(record) } else { Outcome::Kept });
        }
        for (slot, _) in &slots.unreadable {
            set_aside(shelf, &kept.name, *slot)?;
        }
        let generation = slots.newest.as_ref().map_or(0, |(_, opened)| opened.generation).saturating_add(1);
        let text = seal(&record, generation, &self.writer);
        let slot = slots.next();
        put_and_read_back(shelf, &key(&kept.name, slot), &text)?;
        // From here on the new text is safe: this is what we last wrote, whatever becomes of the rest.
        let was =
            slots.newest.as_ref().map_or_else(|| Record::new(record.exercise.clone()), |(_, it)| it.record.clone());
        let before = Rc::new(was);
        let mut now = Kept { base: Rc::clone(&record), generation, before, ..kept.clone() };
        self.kept.insert(record.exercise.clone(), now.clone());
        // The old one goes, so that a removed sentence does not live on in it.
        shelf.remove(&key(&kept.name, slot.other()))?;
        for (name, _) in &kept.also {
            for (slot, _) in &slots_of(shelf, name)?.unreadable {
                set_aside(shelf, name, *slot)?;
            }
            for slot in Slot::BOTH {
                shelf.remove(&key(name, slot))?;
            }
        }
        now.also.clear();
        self.kept.insert(record.exercise.clone(), now);
        Ok(if joined { Outcome::Joined(record) } else { Outcome::Kept })
    }

    /// Removes one exercise and reads back that it is gone.
    ///
    /// # Errors
    /// When something of it is still there.
    pub fn forget(&mut self, shelf: &impl Shelf, id: &ExerciseId) -> Result<(), NotKept> {
        let Some(kept) = self.kept.get(id).cloned() else { return Ok(()) };
        for name in std::iter::once(&kept.name).chain(kept.also.iter().map(|(name, _)| name)) {
            for slot in Slot::BOTH {
                shelf.remove(&key(name, slot))?;
                if shelf.get(&key(name, slot))?.is_some() {
                    return Err(NotKept::Full);
                }
            }
        }
        self.kept.remove(id);
        Ok(())
    }

    /// The exercises that are kept now.
    pub fn kept(&self) -> Vec<ExerciseId> {
        self.kept.keys().cloned().collect()
    }

    /// Whether a later version of this page wrote here: then this one writes nothing, and locks nothing.
    pub fn is_too_new(&self) -> bool {
        self.too_new
    }

    /// After storage was found empty and the person said *Keep them*: the next keep writes anew.
    pub fn start_over(&mut self) {
        self.kept.clear();
    }

    /// Removes everything of ours, readable or not, and says whether reading back found nothing (M-Z1, M-Z2).
    pub fn forget_everything(&mut self, shelf: &impl Shelf) -> bool {
        let Ok(keys) = shelf.keys() else { return false };
        // Every one is tried, also after one that would not go.
        let stayed = keys.iter().filter(|key| shelf.remove(key).is_err()).count();
        self.kept.clear();
        let proven = stayed == 0 && shelf.keys().is_ok_and(|left| left.is_empty());
        self.too_new &= !proven;
        proven
    }
}

/// Whether another tab began a record of an exercise since we looked.
enum Elsewhere {
    /// No.
    Not,
    /// Under this name.
    Under(Rc<str>),
    /// A later version wrote something; it cannot be told what.
    TooNew,
}

fn begun_elsewhere(shelf: &impl Shelf, id: &ExerciseId) -> Result<Elsewhere, NotKept> {
    for name in names(shelf)? {
        let slots = slots_of(shelf, &name)?;
        if slots.is_too_new() {
            return Ok(Elsewhere::TooNew);
        }
        if slots.newest.is_some_and(|(_, opened)| &opened.record.exercise == id) {
            return Ok(Elsewhere::Under(name));
        }
    }
    Ok(Elsewhere::Not)
}

/// Puts a text and reads it back. What came back broken is taken away again, unless it is a whole text of another tab.
fn put_and_read_back(shelf: &impl Shelf, key: &str, text: &str) -> Result<(), NotKept> {
    shelf.put(key, text)?;
    match shelf.get(key)? {
        Some(back) if back == text => Ok(()),
        Some(back) if open(&back).is_err() && text.starts_with(&back) => {
            shelf.remove(key)?;
            Err(NotKept::Full)
        }
        _ => Err(NotKept::Full),
    }
}

/// Moves a text we cannot read out of the way, whole, to a name that nothing else has.
fn set_aside(shelf: &impl Shelf, name: &str, slot: Slot) -> Result<(), NotKept> {
    let from = key(name, slot);
    let Some(text) = shelf.get(&from)? else { return Ok(()) };
    let taken = shelf.keys()?;
    let free =
        (0..=taken.len()).map(|number| format!("{ASIDE}{number}:{name}{}", slot.name())).find(|to| !taken.contains(to));
    put_and_read_back(shelf, &free.ok_or(NotKept::Full)?, &text)?;
    shelf.remove(&from)
}
