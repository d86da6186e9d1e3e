//! Looking at what is on the shelf, without changing any of it.

use std::rc::Rc;

use super::{Keeper, Kept, NotKept, Shelf, names, slots_of};
use crate::core::ids::ExerciseId;
use crate::core::in_order::in_order;
use crate::core::room::ROOM;
use crate::core::sitting::Record;

impl Keeper {
    /// Records of exercises that this keeper does not know yet: another tab began them since. Writes nothing.
    ///
    /// # Errors
    /// When the shelf cannot be reached.
    pub fn news(&mut self, shelf: &impl Shelf) -> Result<Vec<Record>, NotKept> {
        let mut records = Vec::new();
        for name in names(shelf)? {
            let slots = slots_of(shelf, &name)?;
            self.too_new |= slots.is_too_new();
            let new = slots.newest.filter(|(_, opened)| {
                let id = &opened.record.exercise;
                !self.kept.contains_key(id) || records.iter().any(|other: &Record| other.exercise == *id)
            });
            if let Some((_, opened)) = new {
                self.take_in(name, opened, &mut records);
            }
        }
        Ok(records)
    }

    /// The names under which an exercise is kept, for telling other tabs when it goes.
    pub fn names_of(&self, id: &ExerciseId) -> Vec<Rc<str>> {
        let kept = self.kept.get(id).into_iter();
        kept.flat_map(|kept| std::iter::once(&kept.name).chain(kept.also.iter().map(|(name, _)| name)))
            .cloned()
            .collect()
    }

    /// The exercise that is kept under a name.
    pub fn exercise_of(&self, name: &str) -> Option<&ExerciseId> {
        let is_it = |kept: &Kept| *kept.name == *name || kept.also.iter().any(|(also, _)| **also == *name);
        self.kept.iter().find(|(_, kept)| is_it(kept)).map(|(id, _)| id)
    }
}

/// Every text of ours, readable or not.
///
/// # Errors
/// Why the shelf did not let us look.
pub fn texts_of(shelf: &impl Shelf) -> Result<Vec<String>, NotKept> {
    let mut texts = Vec::new();
    for key in shelf.keys()? {
        texts.extend(shelf.get(&key)?);
    }
    Ok(texts)
}

/// How big each of our texts is, in bytes, the biggest first. Never what it says or what it is called.
///
/// # Errors
/// Why the shelf did not let us look.
pub fn sizes(shelf: &impl Shelf) -> Result<Vec<usize>, NotKept> {
    // The filler that holds room back is nobody's words.
    let texts = shelf.keys()?.into_iter().filter(|key| key != ROOM).map(|key| shelf.get(&key));
    let sizes = texts.map(|text| Ok(text?.map_or(0, |text| text.len()))).collect::<Result<Vec<usize>, NotKept>>()?;
    Ok(in_order(sizes, |one, other| one > other))
}
