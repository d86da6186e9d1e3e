//! The form in which a record is kept on the device, and how old, newer, damaged or foreign ones are met.
//!
//! One line of facts, then the record as JSON:
//! `waymark <version> <generation> <writer> <length> <checksum>`. Old versions stay readable for ever: a new one gets a
//! number and frozen types of its own, and a sample in `tests/data/saves` that is never edited again.

mod payload;

use std::rc::Rc;

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use super::sitting::Record;

const FORMAT: &str = "waymark";
const VERSION: u32 = 1;

/// A table would cost more bytes than it saves time on a few kilobytes.
const CHECK: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// A record as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// What was kept.
    pub record: Record,
    /// Grows by one with each write; orders writes without trusting clocks.
    pub generation: u64,
    /// Which tab wrote it.
    pub writer: Rc<str>,
}

/// Why something under one of our keys could not be read. None of these is ever overwritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It does not begin as ours do.
    Foreign,
    /// A later version of this page wrote it.
    TooNew,
    /// It is shorter or longer than it says.
    HalfWritten,
    /// The checksum or the JSON does not hold.
    Damaged,
}

/// The text to keep for a record.
pub fn seal(record: &Record, generation: u64, writer: &str) -> String {
    sealed(&payload::write(record), generation, writer)
}

/// The same for a record that stands inside a page: no sign of it can begin or end anything there. It opens like any other.
pub fn seal_for_page(record: &Record) -> String {
    // Such signs stand in strings only, where JSON takes them by number as well.
    let payload = payload::write(record).replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    sealed(&payload, 1, "copy")
}

fn sealed(payload: &str, generation: u64, writer: &str) -> String {
    let sum = CHECK.checksum(payload.as_bytes());
    format!("{FORMAT} {VERSION} {generation} {writer} {} {sum:08x}\n{payload}", payload.len())
}

/// The record in a kept text.
///
/// # Errors
/// What is wrong with the text; the text itself is to be left where it is.
pub fn open(text: &str) -> Result<Opened, Unreadable> {
    let (head, payload) = text.split_once('\n').ok_or(half_or_foreign(text))?;
    let mut facts = head.split(' ');
    let mut fact = || facts.next().unwrap_or_default();
    if fact() != FORMAT {
        return Err(Unreadable::Foreign);
    }
    let version: u32 = fact().parse().map_err(|_| Unreadable::Damaged)?;
    if version > VERSION {
        return Err(Unreadable::TooNew);
    }
    let generation = fact().parse().map_err(|_| Unreadable::Damaged)?;
    let writer = Rc::from(fact());
    let length: usize = fact().parse().map_err(|_| Unreadable::Damaged)?;
    let sum = u32::from_str_radix(fact(), 16).map_err(|_| Unreadable::Damaged)?;
    if payload.len() != length {
        return Err(Unreadable::HalfWritten);
    }
    if CHECK.checksum(payload.as_bytes()) != sum {
        return Err(Unreadable::Damaged);
    }
    let record = payload::read(payload).ok_or(Unreadable::Damaged)?;
    Ok(Opened { record, generation, writer })
}

fn half_or_foreign(text: &str) -> Unreadable {
    if text.starts_with(FORMAT) { Unreadable::HalfWritten } else { Unreadable::Foreign }
}

/// What the two slots of one record hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slots {
    /// The newest that can be read, and where it is.
    pub newest: Option<(Slot, Opened)>,
    /// Slots that hold something this version cannot read.
    pub unreadable: Vec<(Slot, Unreadable)>,
}

/// One of the two places of a record. A write goes to the one that is not the newest, so that the newest survives a write that
/// breaks half-way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The first.
    A,
    /// The second.
    B,
}

impl Slot {
    /// Both, in order.
    pub const BOTH: [Slot; 2] = [Slot::A, Slot::B];

    /// The other one.
    pub fn other(self) -> Slot {
        match self {
            Slot::A => Slot::B,
            Slot::B => Slot::A,
        }
    }

    /// How the slot is named in a storage key.
    pub fn name(self) -> &'static str {
        match self {
            Slot::A => "a",
            Slot::B => "b",
        }
    }
}

impl Slots {
    /// Reads both slots.
    pub fn read(a: Option<&str>, b: Option<&str>) -> Slots {
        let mut slots = Slots::default();
        for (slot, text) in [(Slot::A, a), (Slot::B, b)] {
            match text.map(open) {
                None => {}
                Some(Err(why)) => slots.unreadable.push((slot, why)),
                Some(Ok(opened)) => {
                    let newer = slots.newest.as_ref().is_none_or(|(_, best)| opened.generation > best.generation);
                    if newer {
                        slots.newest = Some((slot, opened));
                    }
                }
            }
        }
        slots
    }

    /// Whether a later version of this page wrote here: then this one writes nothing (M-D3).
    pub fn is_too_new(&self) -> bool {
        self.unreadable.iter().any(|(_, why)| *why == Unreadable::TooNew)
    }

    /// Where the next write goes.
    pub fn next(&self) -> Slot {
        self.newest.as_ref().map_or(Slot::A, |(slot, _)| slot.other())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::exercise::Mode;
    use crate::core::sitting::{Response, Sitting};

    fn record(text: &str) -> Record {
        let sitting = Sitting::new("k1-1".into(), "2026-11-22".into(), "else".into(), Mode::Words);
        let sitting = sitting.with("else".into(), "What else?".into(), "en".into(), Response::Wrote(text.into()));
        Record::new("steady".into()).with(sitting)
    }

    #[test]
    fn what_is_sealed_opens_to_the_same_words() {
        let ours = record("Nan’s kitchen \u{1f375} \n two  spaces ");
        let opened = open(&seal(&ours, 7, "k1")).unwrap();
        assert_eq!(opened, Opened { record: ours, generation: 7, writer: "k1".into() });
    }

    #[test]
    fn anything_else_is_named_and_never_panics() {
        let good = seal(&record("x"), 1, "k1");
        let swapped = good.replace("\"x\"", "\"y\"");
        let future = good.replacen("waymark 1 ", "waymark 2 ", 1);
        let cases = [
            ("", Unreadable::Foreign),
            ("{\"theme\":\"dark\"}", Unreadable::Foreign),
            ("hello\nworld", Unreadable::Foreign),
            ("waymark", Unreadable::HalfWritten),
            ("waymark 1 2", Unreadable::HalfWritten),
            ("waymark x y\n", Unreadable::Damaged),
            (swapped.as_str(), Unreadable::Damaged),
            (future.as_str(), Unreadable::TooNew),
        ];
        for (text, why) in cases {
            assert_eq!(open(text), Err(why), "{text:.20}");
        }
        for end in (0..good.len()).filter(|end| good.is_char_boundary(*end)) {
            assert!(open(&good[..end]).is_err(), "cut at {end}");
        }
    }

    #[test]
    fn the_newest_readable_slot_is_found_and_the_next_write_spares_it() {
        let old = seal(&record("old"), 3, "k1");
        let new = seal(&record("new"), 4, "k1");
        let slots = Slots::read(Some(&new), Some(&old));
        assert_eq!(slots.newest.as_ref().map(|(slot, opened)| (*slot, opened.generation)), Some((Slot::A, 4)));
        assert_eq!(slots.next(), Slot::B);
        let half = Slots::read(Some(&new[..20]), Some(&old));
        assert_eq!(half.newest.as_ref().map(|(slot, _)| *slot), Some(Slot::B));
        assert_eq!(half.unreadable.len(), 1);
    }
}
