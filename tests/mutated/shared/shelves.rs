//! What must hold of a storage in which texts were edited: only words that were written are found, nothing that cannot be read is
//! overwritten, and erasing takes all of it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use waymark::core::keeper::{Keeper, NotKept, Outcome, PREFIX, Shelf};
use waymark::core::lock::{Header, KEY, SPARE, Stands, stands};
use waymark::core::saved::open;
use waymark::core::sitting::{Record, Response};

use super::Count;
use super::edits::edited;

/// A shelf with nothing wrong but what lies on it.
#[derive(Default)]
pub struct Plain(RefCell<BTreeMap<String, String>>);

impl Shelf for Plain {
    fn keys(&self) -> Result<Vec<String>, NotKept> {
        Ok(self.0.borrow().keys().filter(|key| key.starts_with(PREFIX)).cloned().collect())
    }
    fn get(&self, key: &str) -> Result<Option<String>, NotKept> {
        Ok(self.0.borrow().get(key).cloned())
    }
    fn put(&self, key: &str, text: &str) -> Result<(), NotKept> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }
    fn remove(&self, key: &str) -> Result<(), NotKept> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }
}

/// Whether each answer of a record was truly written, under this exercise and this prompt.
fn is_written(record: &Record, written: &[Rc<Record>]) -> bool {
    let same: Vec<_> = written.iter().filter(|other| other.exercise == record.exercise).collect();
    record.sittings.iter().flat_map(|sitting| &sitting.answers).all(|(prompt, answer)| {
        let mut sittings = same.iter().flat_map(|record| &record.sittings);
        sittings.any(|sitting| sitting.answers.get(prompt) == Some(answer))
    })
}

/// Both slots of every record, edited and sometimes in each other's place.
pub fn mutated(bytes: &[u8], count: &Count) {
    let (records, texts, mut tape) = super::saves::written(bytes);
    let shelf = Plain::default();
    for (at, text) in texts.iter().enumerate() {
        let (slot, name) = if at < records.len() { ("a", at) } else { ("b", at - records.len()) };
        let text = if tape.coin() { edited(text, &texts, &mut tape) } else { text.clone() };
        shelf.put(&format!("waymark:kx{name}:{slot}"), &text).expect("a plain shelf");
    }
    let before: Vec<String> = shelf.0.borrow().values().cloned().collect();
    let mut keeper = Keeper::new("ky".into());
    let found = keeper.find(&shelf).expect("a plain shelf");
    count.one(!found.unreadable);
    assert!(found.records.iter().all(|record| is_written(record, &records)), "other words were found");

    let own = Response::Wrote("the newest words".into());
    let record = found.records.first().unwrap_or(&records[0]);
    let current = record.current().expect("a day").with("newest".into(), "New?".into(), "en".into(), own);
    let record = Rc::new(record.with(current));
    let outcome = keeper.keep(&shelf, &record);
    if matches!(outcome, Outcome::Kept | Outcome::Joined(_)) {
        let again = Keeper::new("kz".into()).find(&shelf).expect("a plain shelf").records;
        let new = |found: &Record| {
            let mut sittings = found.sittings.iter().filter_map(|sitting| sitting.answers.get(&"newest".into()));
            found.exercise == record.exercise && sittings.any(|answer| *answer.asked == *"New?")
        };
        assert!(again.iter().any(new), "what was kept is not found");
    }
    for text in before.iter().filter(|text| open(text).is_err()) {
        assert!(shelf.0.borrow().values().any(|other| other == text), "a text that cannot be read was overwritten");
    }
    assert!(keeper.forget_everything(&shelf) && shelf.0.borrow().is_empty(), "erasing left something");
}

/// A header of the lock, edited, beside something locked: it is the header to the letter, or the lock is told to be lost or off.
pub fn lock(bytes: &[u8]) {
    let mut tape = super::tape::Tape::of(bytes);
    let header = Header { rounds: 700_000, salt: [7; 16], iv: [9; 12], wrapped: [200; 48] };
    let sealed = waymark::core::lock::sealed::Sealed { iv: [3; 12], cipher: vec![5; 40] }.text();
    let texts = [header.text(), sealed.clone()];
    let shelf = Plain::default();
    for key in [KEY, SPARE] {
        shelf.put(key, &edited(&texts[0], &texts, &mut tape)).expect("a plain shelf");
    }
    shelf.put("waymark:kx1:a", &sealed).expect("a plain shelf");
    let read = |key: &str| shelf.get(key).ok().flatten().and_then(|text| Header::read(&text));
    match stands(&shelf).expect("a plain shelf") {
        Stands::On(header) => assert!(read(KEY).or_else(|| read(SPARE)) == Some(header), "another header"),
        Stands::Lost => assert!(read(KEY).is_none() && read(SPARE).is_none(), "a header that is there"),
        Stands::Off => panic!("something locked was called not locked"),
    }
}
