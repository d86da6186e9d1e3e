//! Reading a copy back. The file comes from outside, so it is hostile until each part of it is shown to be ours: it is looked at as
//! text, never parsed as a page, and nothing in it is followed.

use std::collections::BTreeSet;

use super::page::{BEGIN, END};
use crate::core::day;
use crate::core::ids::PromptId;
use crate::core::saved::{Unreadable, open};
use crate::core::sitting::{Answer, Chosen, Record, Response, Sitting};

/// The most bytes a file may have. A long life of writing fits many times over.
pub const MOST_BYTES: u32 = 5_000_000;
/// The most days in one exercise, and the most answers in one day: far beyond what people write, little enough to look at.
const MOST_DAYS: usize = 2_000;
const MOST_ANSWERS: usize = 2_000;
/// The most exercises.
const MOST_RECORDS: usize = 200;
/// The longest name of an exercise, a step or a sitting.
const LONGEST_ID: usize = 160;

/// Why a file was not taken. None of them says anything about what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is bigger than any copy of ours.
    TooBig,
    /// It is not a copy that was made here.
    NotOurs,
    /// A later version of this page made it.
    TooNew,
    /// It was one of ours, and something of it was lost or changed on the way.
    Damaged,
    /// The browser did not let us read it.
    Unread,
}

/// The records in a file, all of them whole, or why none is taken.
///
/// # Errors
/// Why it is refused. Half a copy is never taken: nobody could tell which half.
pub fn read(text: &str) -> Result<Vec<Record>, Refusal> {
    if u32::try_from(text.len()).map_or(true, |bytes| bytes > MOST_BYTES) {
        return Err(Refusal::TooBig);
    }
    let Some((_, rest)) = text.split_once(BEGIN) else {
        // The same sign with another number is a later version of ours.
        let newer = BEGIN.strip_suffix("1 ").is_some_and(|begin| text.contains(begin));
        return Err(if newer { Refusal::TooNew } else { Refusal::NotOurs });
    };
    let (block, _) = rest.split_once(END).ok_or(Refusal::Damaged)?;
    let mut lines = block.lines();
    let count: usize = lines.next().and_then(|count| count.trim().parse().ok()).ok_or(Refusal::Damaged)?;
    let mut records = Vec::new();
    while let Some(head) = lines.next() {
        let payload = lines.next().ok_or(Refusal::Damaged)?;
        let opened = open(&format!("{head}\n{payload}")).map_err(|why| match why {
            Unreadable::TooNew => Refusal::TooNew,
            _ => Refusal::Damaged,
        })?;
        records.push(opened.record);
        if records.len() > MOST_RECORDS {
            return Err(Refusal::Damaged);
        }
    }
    let good = records.len() == count && records.iter().all(is_record);
    if good { Ok(records) } else { Err(Refusal::Damaged) }
}

/// A name as our files and tabs make them: letters, digits, and the few signs that join them; `+` stands in the id of a day that two
/// tabs changed at once.
fn is_id(id: &str) -> bool {
    let sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'~' | b'/' | b'.' | b'+');
    !id.is_empty() && id.len() <= LONGEST_ID && id.bytes().all(sign)
}

/// Words of our files, on one line or several: no sign of control. Each stands in a paragraph of its own, so that signs which turn the
/// direction, as some languages need them, turn nothing else around.
fn is_ours(text: &str) -> bool {
    !text.chars().any(|sign| sign.is_control() && !matches!(sign, '\n' | '\t' | '\r'))
}

fn is_record(record: &Record) -> bool {
    let mut names = BTreeSet::new();
    is_id(record.exercise.as_str())
        && record.sittings.len() <= MOST_DAYS
        && record.sittings.iter().all(|sitting| names.insert(PromptId::from(&*sitting.id)) && is_sitting(sitting))
}

fn is_sitting(sitting: &Sitting) -> bool {
    let sets = [&sitting.left_out, &sitting.put_in, &sitting.filled];
    is_id(&sitting.id)
        && day::number(&sitting.begun).is_some()
        && is_id(sitting.at.as_str())
        && sitting.answers.len() <= MOST_ANSWERS
        && sets.iter().all(|set| set.len() <= MOST_ANSWERS && set.iter().all(is_prompt))
        && sitting.answers.iter().all(|(prompt, answer)| is_prompt(prompt) && is_answer(answer))
}

fn is_prompt(prompt: &PromptId) -> bool {
    is_id(prompt.as_str())
}

fn is_answer(answer: &Answer) -> bool {
    // What a card says may be a name that the person gave.
    let card = |card: &Chosen| is_id(card.id.as_str());
    let response = match &answer.response {
        // Their own words are theirs, to the last sign; they are only ever shown as text.
        Response::Wrote(_) | Response::Thought => true,
        Response::Chose(cards) => cards.iter().all(card),
        Response::Sorted(cards) => cards.iter().all(|sorted| card(&sorted.card) && card(&sorted.group)),
    };
    response && is_id(&answer.lang) && is_ours(&answer.asked)
}
