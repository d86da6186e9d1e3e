//! A pretended shelf that can be made to go wrong in the ways that a browser's storage does, and some that it should not.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use waymark::core::keeper::{NotKept, PREFIX, Shelf};

/// Named texts, ours and other people's, and what goes wrong.
#[derive(Default)]
pub struct Pretended {
    pub texts: RefCell<BTreeMap<String, String>>,
    /// Nothing at all is allowed.
    pub refuses: Cell<bool>,
    /// Texts cannot be taken away.
    pub clings: Cell<bool>,
    /// Room for this many bytes, all texts and names together.
    pub room: Cell<Option<usize>>,
    /// Longer texts are cut here, without a word.
    pub cuts_at: Cell<Option<usize>>,
    /// After this many changes the power goes; the change it goes in is done half.
    pub changes_left: Cell<Option<usize>>,
    /// How often something was changed, or tried to be.
    pub changes: Cell<usize>,
    /// What was read, key by key.
    pub reads: RefCell<Vec<String>>,
}

impl Pretended {
    pub fn of(texts: &[(&str, &str)]) -> Self {
        let shelf = Self::default();
        for (key, text) in texts {
            shelf.lay(key, text);
        }
        shelf
    }

    /// Puts something there without counting it: it was there before, or somebody else did it.
    pub fn lay(&self, key: &str, text: &str) {
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
    }

    pub fn take(&self, key: &str) -> Option<String> {
        self.texts.borrow_mut().remove(key)
    }

    pub fn all(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    /// The only text under a key that ends so.
    pub fn only(&self, end: &str) -> String {
        let all = self.all();
        let mut found = all.iter().filter(|(key, _)| key.starts_with(PREFIX) && key.ends_with(end));
        let (_, text) = found.next().unwrap_or_else(|| panic!("nothing ends in {end}"));
        assert!(found.next().is_none(), "two end in {end}");
        text.clone()
    }

    fn reach(&self) -> Result<(), NotKept> {
        if self.refuses.get() || self.changes_left.get() == Some(0) { Err(NotKept::Refused) } else { Ok(()) }
    }

    /// Whether the power goes in this change.
    fn goes_now(&self) -> bool {
        let left = self.changes_left.get();
        self.changes_left.set(left.map(|left| left.saturating_sub(1)));
        left == Some(1)
    }
}

impl Shelf for Pretended {
    fn keys(&self) -> Result<Vec<String>, NotKept> {
        self.reach()?;
        Ok(self.texts.borrow().keys().filter(|key| key.starts_with(PREFIX)).cloned().collect())
    }

    fn units(&self, key: &str) -> Result<Option<usize>, NotKept> {
        self.reach()?;
        Ok(self.texts.borrow().get(key).map(|text| text.encode_utf16().count()))
    }

    fn get(&self, key: &str) -> Result<Option<String>, NotKept> {
        self.reads.borrow_mut().push(key.to_owned());
        self.reach()?;
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn put(&self, key: &str, text: &str) -> Result<(), NotKept> {
        self.reach()?;
        self.changes.set(self.changes.get() + 1);
        let mut texts = self.texts.borrow_mut();
        if self.goes_now() {
            texts.insert(key.to_owned(), text.chars().take(text.chars().count() / 2).collect());
            return Err(NotKept::Refused);
        }
        let others: usize =
            texts.iter().filter(|(other, _)| *other != key).map(|(key, text)| key.len() + text.len()).sum();
        if self.room.get().is_some_and(|room| others + key.len() + text.len() > room) {
            return Err(NotKept::Full);
        }
        let text = self.cuts_at.get().map_or(text.to_owned(), |at| text.chars().take(at).collect());
        texts.insert(key.to_owned(), text);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), NotKept> {
        self.reach()?;
        self.changes.set(self.changes.get() + 1);
        if self.clings.get() || self.goes_now() {
            return Err(NotKept::Refused);
        }
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}
