//! What must hold of a kept text, whatever was done to it.

use std::rc::Rc;

use waymark::core::saved::{Slots, open, seal};
use waymark::core::sitting::Record;

use super::Count;
use super::edits::{edited, forged};
use super::made;
use super::tape::Tape;

/// Any text at all: refused by name, or a record that would be written and read again as the same. Whether it was taken.
pub fn any(text: &str) -> bool {
    match open(text) {
        Err(_) => false,
        Ok(opened) => {
            let again = seal(&opened.record, opened.generation, &opened.writer);
            assert!(open(&again).as_ref() == Ok(&opened), "what was read is not what is written again");
            true
        }
    }
}

/// Texts of records that were truly written, edited: refused, or one of these records. The generation and the writer order saves; they are
/// not words and are not summed.
pub fn mutated(bytes: &[u8], count: &Count) {
    let (records, texts, mut tape) = written(bytes);
    let mut slots = Vec::new();
    for text in &texts {
        let text = edited(text, &texts, &mut tape);
        let taken = count.one(any(&text));
        let true_words = || open(&text).is_ok_and(|opened| records.iter().any(|record| **record == opened.record));
        assert!(!taken || true_words(), "other words were taken");
        slots.push(text);
    }
    let [a, b] = [slots.first(), slots.last()].map(|text| text.map(String::as_str));
    let read = Slots::read(a, b);
    let newest = read.newest.as_ref().map(|(_, opened)| &opened.record);
    assert!(newest.is_none_or(|newest| records.iter().any(|record| **record == *newest)), "a slot has other words");
    assert!(newest.is_some() || !read.unreadable.is_empty(), "an unreadable slot was not told");
}

/// Edited texts whose sum is right again, so that the reader of what they say is met: refused, or read and written as the same.
pub fn forged_ones(bytes: &[u8], count: &Count) {
    let (_, texts, mut tape) = written(bytes);
    for text in &texts {
        count.one(any(&forged(&edited(text, &texts, &mut tape))));
    }
}

/// Records, their texts of two generations, and what is left of the tape.
pub fn written(bytes: &[u8]) -> (Vec<Rc<Record>>, Vec<String>, Tape<'_>) {
    let (edits, makes) = bytes.split_at(bytes.len().min(48));
    let records = made::records(&mut Tape::of(makes));
    let text = |(generation, record): (u64, &Rc<Record>)| seal(record, generation, "kx1");
    let texts: Vec<String> = (1..).zip(records.iter().chain(&records)).map(text).collect();
    for (record, text) in records.iter().zip(&texts) {
        assert!(open(text).is_ok_and(|opened| opened.record == **record), "what was written is not what is read");
    }
    (records, texts, Tape::of(edits))
}
