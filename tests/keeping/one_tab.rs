//! One tab of a schedule: its script, run as far as the answers reach that it got from storage so far.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use super::*;
use waymark::core::keeper::{NotKept, Shelf};
use waymark::core::tabs::Told;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Does {
    /// Writes one word more and saves.
    Writes,
    /// Begins a new sitting, writes one word and saves.
    StartsFresh,
    /// Erases the exercise and tells the others.
    Erases,
}

/// One touch of what tabs share.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Call {
    Keys,
    Get(String),
    Put(String, String),
    Remove(String),
    /// The lock, where there is one: held for one save.
    Take,
    Release,
    Tell(String),
    /// Hears what it was told.
    Hear,
    /// Nothing is left to do but to hear what comes.
    Wait,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Got {
    Keys(Vec<String>),
    Text(Option<String>),
    Told(Vec<String>),
    Nothing,
}

/// What a tab is after the answers it got.
#[derive(Clone, Debug)]
pub struct Now {
    pub next: Call,
    /// Whether that call is one of several that a page makes in one go: looking, saving, erasing.
    pub inside: bool,
    /// Its record, as on its screen.
    pub record: Record,
    /// Words of its own that it called kept.
    pub kept: BTreeSet<String>,
    /// Words that it erased.
    pub erased: BTreeSet<String>,
}

/// A storage that answers from a list, and then stops.
pub struct Replay<'a> {
    answers: &'a [Got],
    at: Cell<usize>,
    next: RefCell<Option<Call>>,
}

impl Replay<'_> {
    fn call(&self, call: Call) -> Option<Got> {
        if self.next.borrow().is_some() {
            return None;
        }
        let got = self.answers.get(self.at.get()).cloned();
        self.at.set(self.at.get() + 1);
        if got.is_none() {
            self.next.replace(Some(call));
        }
        got
    }

    fn stopped(&self) -> bool {
        self.next.borrow().is_some()
    }
}

impl Shelf for Replay<'_> {
    fn keys(&self) -> Result<Vec<String>, NotKept> {
        match self.call(Call::Keys) {
            Some(Got::Keys(keys)) => Ok(keys),
            _ => Err(NotKept::Refused),
        }
    }
    fn get(&self, key: &str) -> Result<Option<String>, NotKept> {
        match self.call(Call::Get(key.to_owned())) {
            Some(Got::Text(text)) => Ok(text),
            _ => Err(NotKept::Refused),
        }
    }
    fn put(&self, key: &str, text: &str) -> Result<(), NotKept> {
        self.call(Call::Put(key.to_owned(), text.to_owned())).map(|_| ()).ok_or(NotKept::Refused)
    }
    fn remove(&self, key: &str) -> Result<(), NotKept> {
        self.call(Call::Remove(key.to_owned())).map(|_| ()).ok_or(NotKept::Refused)
    }
}

pub fn words_of(record: &Record) -> BTreeSet<String> {
    texts_in(record).iter().flat_map(|text| text.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// As `app/tabs.rs` does it: what is told to be erased goes from storage, memory and screen.
pub fn hears(got: Option<Got>, keeper: &mut Keeper, shelf: &Replay<'_>, now: &mut Now, own: &mut BTreeSet<String>) {
    let Some(Got::Told(told)) = got else { return };
    for told in told.iter().filter_map(|text| Told::read(text)) {
        if let Told::Erased(name) = told
            && let Some(id) = keeper.exercise_of(&name).cloned()
        {
            let _refused = keeper.forget(shelf, &id);
            now.record = Record::new(EXERCISE.into());
            own.clear();
            now.kept.clear();
        }
    }
}

/// Runs a tab's script as far as the answers reach. It ends with one more save, as everything that is behind is saved when a page goes.
pub fn run(tab: usize, script: &[Does], locks: bool, answers: &[Got]) -> Now {
    let name = ["A", "B", "C"][tab];
    let shelf = Replay { answers, at: Cell::new(0), next: RefCell::new(None) };
    let mut keeper = Keeper::new(name.into());
    let found = keeper.find(&shelf).unwrap_or_default();
    let record = found.records.into_iter().next().unwrap_or_else(|| Record::new(EXERCISE.into()));
    let mut now =
        Now { next: Call::Wait, inside: shelf.stopped(), record, kept: BTreeSet::new(), erased: BTreeSet::new() };
    let mut own = BTreeSet::new();
    for (at, does) in script.iter().map(Some).chain([None]).enumerate() {
        if shelf.stopped() {
            break;
        }
        hears(shelf.call(Call::Hear), &mut keeper, &shelf, &mut now, &mut own);
        let word = format!("{name}{at}");
        match (does, now.record.current().cloned()) {
            (Some(Does::Erases), _) => {
                let (names, words) = (keeper.names_of(&EXERCISE.into()), words_of(&now.record));
                now.inside = true;
                if keeper.forget(&shelf, &EXERCISE.into()).is_ok() && !shelf.stopped() {
                    now.erased.extend(words);
                    now.record = Record::new(EXERCISE.into());
                    own.clear();
                    now.kept.clear();
                    for name in names {
                        shelf.call(Call::Tell(Told::Erased(name).text()));
                    }
                }
                now.inside = shelf.stopped();
                continue;
            }
            (Some(Does::Writes), Some(current)) => {
                let text = format!("{} {word}", current.words(&"more".into()).as_str());
                now.record = now.record.with(sitting(&current.id, &text));
                own.insert(word);
            }
            (Some(_), _) => {
                now.record = now.record.with(sitting(&format!("{name}-{at}"), &word));
                own.insert(word);
            }
            (None, _) => {}
        }
        if locks {
            shelf.call(Call::Take);
        }
        if shelf.stopped() {
            break;
        }
        let outcome = keeper.keep(&shelf, &Rc::new(now.record.clone()));
        now.inside = shelf.stopped();
        if now.inside {
            break;
        }
        match outcome {
            Outcome::Kept => now.kept.extend(own.iter().cloned()),
            Outcome::Joined(joined) => {
                now.record = (*joined).clone();
                now.kept.extend(own.iter().cloned());
            }
            _ => {}
        }
        if locks {
            shelf.call(Call::Release);
        }
    }
    while !shelf.stopped() {
        hears(shelf.call(Call::Wait), &mut keeper, &shelf, &mut now, &mut own);
    }
    now.next = shelf.next.take().unwrap_or(Call::Wait);
    now
}
