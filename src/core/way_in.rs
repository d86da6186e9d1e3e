//! What somebody pressed and gave before the program was there, as the start file tells it (`static/way_in.js`).
//!
//! The first screens of every exercise stand in the page already. Whoever comes for the first time goes through them without the program,
//! and the program then does the same, in the same order: it is where the person is, and holds what they wrote.
//!
//! Once keeping was chosen and something was given, the same text stands in storage, so that a page that ends before the program was
//! there loses nothing; the next visit takes it in. It is read as hostile input: what is not exactly as we write it is left where it
//! stands, and offered as a text that cannot be read (*What is kept here*).

#[cfg(feature = "authoring")]
pub mod screens;

use std::rc::Rc;

use super::content::Content;
use super::ids::{CardId, ExerciseId};
use super::json::Json;
use super::keeper::{Found, Keeper, Outcome, Shelf, aside};
use super::keeping::KeepState;
use super::sitting::Record;
use super::visit::{Device, Visit};
use super::words::Words;

/// Where it stands until the program has kept the words itself. Among the texts that were set aside, so that whatever cannot take it in still
/// shows it, copies it out, locks it and erases it.
pub const KEY: &str = "waymark:aside:way-in";

/// More of one text than anybody writes in that time is not ours.
const LONGEST: usize = 1_000_000;

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// The list of all exercises.
    All,
    /// Helplines.
    Help,
    /// An exercise.
    Opened(ExerciseId),
    /// Who else uses this device.
    Device(Device),
    /// Whether words are kept.
    Keep(bool),
    /// The main button.
    On,
    /// *Skip this*.
    Skipped,
    /// The browser's Back or Forward, to this number of the trail.
    Walked(usize),
    /// What stands in the box of this number on the screen.
    Wrote(usize, Words),
    /// A card of the question on the screen, in or out.
    Chose(CardId, bool),
}

impl Press {
    /// Whether it gives something that may not be lost.
    pub fn gives(&self) -> bool {
        match self {
            Press::Wrote(_, words) => !words.is_blank(),
            Press::Chose(_, chosen) => *chosen,
            _ => false,
        }
    }
}

/// All that was done, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayIn {
    /// A name by chance of the page that it was done on.
    pub page: Rc<str>,
    /// What was done.
    pub presses: Vec<Press>,
}

impl WayIn {
    /// Reads it. None if it is anything but what we write.
    pub fn read(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let mut json = Json::of(text);
        let mut said: Vec<Vec<String>> = Vec::new();
        json.list(&mut |json| {
            let mut parts = Vec::new();
            json.list(&mut |json| parts.push(json.text()));
            said.push(parts);
        });
        if !json.is_whole() {
            return None;
        }
        let (first, rest) = said.split_first()?;
        let [version, page] = first.as_slice() else { return None };
        let presses = rest.iter().map(|parts| press(parts)).collect::<Option<_>>()?;
        (version == "1").then(|| Self { page: Rc::from(page.as_str()), presses })
    }

    /// Whether a text in storage is what this page wrote there.
    pub fn is_of_this_page(&self, text: &str) -> bool {
        Self::read(text).is_some_and(|other| other.page == self.page)
    }
}

fn press(parts: &[String]) -> Option<Press> {
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    Some(match parts.as_slice() {
        ["all"] => Press::All,
        ["help"] => Press::Help,
        ["opened", id] => Press::Opened(ExerciseId::from(*id)),
        ["device", "mine"] => Press::Device(Device::Mine),
        ["device", "shared"] => Press::Device(Device::Shared),
        ["device", "class"] => Press::Device(Device::Class),
        ["device", "checked"] => Press::Device(Device::Checked),
        ["keep", "yes"] => Press::Keep(true),
        ["keep", "no"] => Press::Keep(false),
        ["on"] => Press::On,
        ["skipped"] => Press::Skipped,
        ["walked", to] => Press::Walked(to.parse().ok()?),
        ["wrote", at, words] => Press::Wrote(at.parse().ok()?, Words::from(*words)),
        ["chose", card, "in"] => Press::Chose(CardId::from(*card), true),
        ["chose", card, "out"] => Press::Chose(CardId::from(*card), false),
        _ => return None,
    })
}

/// Takes in what an earlier page left that ended before its program was there, into what was found, and keeps it. It is taken away only
/// after it was kept and read back. `fresh` is a visit that knows nothing yet.
pub fn takes_in(shelf: &impl Shelf, keeper: &mut Keeper, found: &mut Found, fresh: Visit, content: &Content) {
    let Ok(Some(text)) = shelf.get(KEY) else { return };
    let Some(way) = WayIn::read(&text) else { return };
    let writer = Rc::clone(&fresh.writer);
    let (visit, whole) = fresh.came_by(&way.presses, content);
    if !way.presses.iter().any(Press::gives) {
        // All of it was taken out again.
        if shelf.remove(KEY).is_ok() {
            found.unreadable = unread_besides(shelf);
        }
        return;
    }
    if visit.keep != Some(true) || !whole {
        return;
    }
    let (mut all, mut some) = (true, false);
    for ours in visit.records.values().filter(|record| record.has_answers()) {
        some = true;
        let ours = ours.worth_keeping();
        let theirs = found.records.iter_mut().find(|record| record.exercise == ours.exercise);
        let both = match &theirs {
            Some(theirs) => Record::merged(&Record::new(ours.exercise.clone()), theirs, &ours, &writer),
            None => ours,
        };
        let kept = match keeper.keep(shelf, &Rc::new(both.clone())) {
            Outcome::Kept => both,
            Outcome::Joined(joined) => Record::clone(&joined),
            _ => {
                all = false;
                continue;
            }
        };
        match theirs {
            Some(theirs) => *theirs = kept,
            None => found.records.push(kept),
        }
    }
    if all && some && shelf.remove(KEY).is_ok() {
        found.unreadable = unread_besides(shelf);
    }
}

/// Whether there is a text that cannot be read, beside what a page keeps on the way in.
pub fn unread_besides(shelf: &impl Shelf) -> bool {
    aside::unread(shelf).map_or(true, |all| all.iter().any(|text| *text.key != *KEY))
}

/// What was found, beside what somebody has just given on this page: both stay, and theirs goes on.
pub fn beside(visit: Visit, found: Found) -> Visit {
    let ours = visit.records.clone();
    let keep = visit.keep;
    let gave = ours.values().any(|record| record.has_answers());
    let writer = Rc::clone(&visit.writer);
    let mut both = visit.with_found(found.records, found.unreadable);
    for (id, record) in ours {
        let merged = match both.records.get(&id) {
            Some(theirs) => Rc::new(Record::merged(&Record::new(id.clone()), theirs, &record, &writer)),
            None => record,
        };
        both.records.insert(id, merged);
    }
    // Another page kept something a moment ago, and this one was told not to: nothing of ours is kept, and nothing of theirs is removed.
    if both.found && keep != Some(true) && (keep.is_some() || gave) {
        both.keep = None;
    }
    if gave && both.keep == Some(true) {
        both.kept = KeepState::Saving;
    }
    both
}

#[cfg(test)]
mod tests;
