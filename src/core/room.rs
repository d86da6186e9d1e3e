//! A shelf with a little room held back, so that a last save and the erasing of a sentence succeed even when the place is full (S-D1),
//! and with an end: more than a megabyte is never kept (S-S1).
//!
//! The room is a text of filler under `waymark:room`. It is there while words are kept, is given up when a save would not fit, and goes
//! with the last words.

use super::keeper::{NotKept, PREFIX, Shelf};

/// Where the filler stands. Keys of words have a second colon; this one has none.
pub const ROOM: &str = "waymark:room";
/// The least room, in bytes. A record of an ordinary visit has two to six thousand.
const LEAST: usize = 8 * 1024;
/// The most. A record that is longer than this may meet a full storage.
const MOST: usize = 64 * 1024;
/// All our words together, in bytes (S-S1).
pub const LIMIT: usize = 1_000_000;

/// A shelf behind which room is held back.
#[derive(Clone, Copy, Debug, Default)]
pub struct Roomy<S>(pub S);

fn is_of_words(key: &str) -> bool {
    key.strip_prefix(PREFIX).is_some_and(|rest| rest.contains(':'))
}

/// A key without its slot, the same for both slots of a record.
fn name(key: &str) -> &str {
    key.rsplit_once(':').map_or(key, |(name, _)| name)
}

impl<S: Shelf> Roomy<S> {
    /// Whether this text would make it more than we ever keep. Becoming shorter is always allowed.
    fn is_too_much(&self, key: &str, text: &str) -> Result<bool, NotKept> {
        let keys: Vec<String> = self.0.keys()?.into_iter().filter(|other| is_of_words(other)).collect();
        // Far from the end nothing is read: a unit is at most three bytes. Every save comes through here, and must not take longer the more
        // is kept.
        let mut at_most = text.len();
        for other in keys.iter().filter(|other| name(other) != name(key)) {
            at_most = at_most.saturating_add(self.0.units(other)?.unwrap_or_default().saturating_mul(3));
        }
        if at_most <= LIMIT {
            return Ok(false);
        }
        let (mut others, mut was) = (0_usize, 0_usize);
        for other in &keys {
            let length = self.0.get(other)?.map_or(0, |text| text.len());
            if name(other) == name(key) { was = was.max(length) } else { others = others.saturating_add(length) }
        }
        Ok(text.len() > was && others.saturating_add(text.len()) > LIMIT)
    }

    /// Holds room back for a text of this length, if there is any.
    fn hold(&self, length: usize) {
        let wanted = length.saturating_add(LEAST / 2).next_multiple_of(LEAST).clamp(LEAST, MOST);
        if self.0.units(ROOM).is_ok_and(|room| room.is_none_or(|room| room < wanted)) {
            let _no_room = self.0.put(ROOM, &"-".repeat(wanted));
        }
    }
}

impl<S: Shelf> Shelf for Roomy<S> {
    fn keys(&self) -> Result<Vec<String>, NotKept> {
        self.0.keys()
    }

    fn get(&self, key: &str) -> Result<Option<String>, NotKept> {
        self.0.get(key)
    }

    fn units(&self, key: &str) -> Result<Option<usize>, NotKept> {
        self.0.units(key)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), NotKept> {
        if !is_of_words(key) {
            return self.0.put(key, text);
        }
        if self.is_too_much(key, text)? {
            return Err(NotKept::TooMuch);
        }
        match self.0.put(key, text) {
            Err(NotKept::Full) if self.0.get(ROOM)?.is_some() => {
                self.0.remove(ROOM)?;
                self.0.put(key, text)
            }
            Ok(()) => {
                self.hold(text.len());
                Ok(())
            }
            refused => refused,
        }
    }

    fn remove(&self, key: &str) -> Result<(), NotKept> {
        self.0.remove(key)?;
        // Filler without words would only tell that there were some (M-Z3).
        if key != ROOM && !self.0.keys()?.iter().any(|key| is_of_words(key)) {
            self.0.remove(ROOM)?;
        }
        Ok(())
    }
}
