//! Every way in which one call to storage can go wrong, at every call of a save: throwing, nothing where something is, another value,
//! silently doing nothing, no room. Afterwards all is well again, as it is in a browser, and the next save must set it right.

use super::schedules::told;
use super::*;
use std::cell::Cell;
use waymark::core::keeper::{NotKept, Shelf};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Throws,
    Null,
    WrongValue,
    SilentlyNothing,
    Quota,
}

const FAULTS: [Fault; 5] = [Fault::Throws, Fault::Null, Fault::WrongValue, Fault::SilentlyNothing, Fault::Quota];

/// A shelf in which one call goes wrong.
struct Faulty {
    shelf: Pretended,
    fault: Fault,
    /// Which call, counted from nought; none once all is well.
    at: Cell<Option<usize>>,
    calls: Cell<usize>,
}

impl Faulty {
    fn now(&self) -> Option<Fault> {
        let call = self.calls.get();
        self.calls.set(call + 1);
        (self.at.get() == Some(call)).then_some(self.fault)
    }
}

impl Shelf for Faulty {
    fn keys(&self) -> Result<Vec<String>, NotKept> {
        match self.now() {
            Some(Fault::Throws) => Err(NotKept::Refused),
            Some(Fault::Null) => Ok(Vec::new()),
            Some(Fault::WrongValue) => Ok(vec!["waymark:".to_owned(), "waymark:gone:a".to_owned()]),
            _ => self.shelf.keys(),
        }
    }
    fn get(&self, key: &str) -> Result<Option<String>, NotKept> {
        match self.now() {
            Some(Fault::Throws) => Err(NotKept::Refused),
            Some(Fault::Null) => Ok(None),
            Some(Fault::WrongValue) => Ok(Some("something else".to_owned())),
            _ => self.shelf.get(key),
        }
    }
    fn put(&self, key: &str, text: &str) -> Result<(), NotKept> {
        match self.now() {
            Some(Fault::Throws) => Err(NotKept::Refused),
            Some(Fault::Quota) => Err(NotKept::Full),
            Some(Fault::SilentlyNothing | Fault::Null) => Ok(()),
            Some(Fault::WrongValue) => self.shelf.put(key, &text[..text.len() / 2]),
            None => self.shelf.put(key, text),
        }
    }
    fn remove(&self, key: &str) -> Result<(), NotKept> {
        match self.now() {
            Some(Fault::Throws | Fault::Quota) => Err(NotKept::Refused),
            Some(_) => Ok(()),
            None => self.shelf.remove(key),
        }
    }
}

/// A tab in front of words from before, in whose storage one call goes wrong.
fn faulty(fault: Fault, at: usize) -> Faulty {
    let shelf = Pretended::default();
    kept(&shelf, "older");
    Faulty { shelf, fault, at: Cell::new(Some(at)), calls: Cell::new(0) }
}

#[test]
fn whichever_call_of_a_save_goes_wrong_in_whichever_way_no_word_is_lost_and_the_next_save_sets_it_right() {
    let mut tried = 0;
    for fault in FAULTS {
        for at in 0..40 {
            let shelf = faulty(fault, at);
            let mut keeper = Keeper::new("tab2".into());
            let found_first = keeper.find(&shelf).map(|found| found.records);
            let base = found_first
                .ok()
                .and_then(|records| records.into_iter().next())
                .unwrap_or_else(|| (*record("older")).clone());
            let newer = Rc::new(base.with(sitting("t-1", "older newer")));
            let outcome = keeper.keep(&shelf, &newer);
            let words = words_found(&shelf.shelf).join(" ");
            let all = format!("{:?}", shelf.shelf.all());
            assert!(all.contains("older"), "{fault:?} at {at}: {all}");
            if matches!(outcome, Outcome::Kept | Outcome::Joined(_)) {
                assert!(words.contains("newer"), "{fault:?} at {at}: called kept, and is not: {words}");
            }
            let used_up = shelf.calls.get() <= at;
            shelf.at.set(None);
            let mut outcome = keeper.keep(&shelf, &Rc::new(newer.with(sitting("t-1", "older newer newest"))));
            if outcome == Outcome::Gone {
                keeper.start_over();
                outcome = keeper.keep(&shelf, &Rc::new(newer.with(sitting("t-1", "older newer newest"))));
            }
            assert!(matches!(outcome, Outcome::Kept | Outcome::Joined(_)), "{fault:?} at {at}: {outcome:?}");
            assert!(words_found(&shelf.shelf).join(" ").contains("older newer newest"), "{fault:?} at {at}");
            tried += 1;
            if used_up {
                break;
            }
        }
    }
    assert!(tried > 50);
    told("one call of a save going wrong, five ways: tried", tried);
    told("one call of a save going wrong, five ways: words lost", 0);
}

#[test]
fn whichever_call_of_erasing_goes_wrong_gone_is_said_only_when_it_is() {
    let mut tried = 0;
    for fault in [Fault::Throws, Fault::SilentlyNothing, Fault::Quota] {
        for at in 0..20 {
            let shelf = faulty(fault, at);
            let mut keeper = Keeper::new("tab2".into());
            let proven = keeper.forget_everything(&shelf);
            assert!(!proven || shelf.shelf.all().is_empty(), "{fault:?} at {at}");
            let used_up = shelf.calls.get() <= at;
            shelf.at.set(None);
            assert!(keeper.forget_everything(&shelf) && shelf.shelf.all().is_empty(), "{fault:?} at {at}");
            tried += 1;
            if used_up {
                break;
            }
        }
    }
    told("one call of erasing everything going wrong: tried", tried);
    told("one call of erasing everything going wrong: called gone, and was not", 0);
}
