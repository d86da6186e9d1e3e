//! Texts of ours that cannot be read: what they are, copying them out, and erasing one.

use std::rc::Rc;

use super::{Keeper, NotKept, PREFIX, Shelf};
use crate::core::lock::sealed::is_sealed;
use crate::core::saved::{Unreadable, open};

/// A text that this page cannot read. No `Debug`: there may be words in it.
#[derive(Clone, PartialEq, Eq)]
pub struct Unread {
    /// Where it stands.
    pub key: Rc<str>,
    /// Whether a later version of this page wrote it.
    pub later: bool,
    /// All of it.
    pub text: Rc<str>,
}

/// Every text of ours that should be a record and cannot be read. Settings and what is locked are none of these.
///
/// # Errors
/// When the shelf cannot be reached.
pub fn unread(shelf: &impl Shelf) -> Result<Vec<Unread>, NotKept> {
    let mut all = Vec::new();
    for key in shelf.keys()? {
        if !key.strip_prefix(PREFIX).is_some_and(|rest| rest.contains(':')) {
            continue;
        }
        let Some(text) = shelf.get(&key)?.filter(|text| !is_sealed(text)) else { continue };
        if let Err(why) = open(&text) {
            all.push(Unread { key: key.into(), later: why == Unreadable::TooNew, text: text.into() });
        }
    }
    Ok(all)
}

impl Keeper {
    /// Erases one text that cannot be read, and reads back. Says whether others are left. What can be read is never erased this way.
    ///
    /// # Errors
    /// When it is still there.
    pub fn erase_unread(&mut self, shelf: &impl Shelf, key: &str) -> Result<bool, NotKept> {
        if unread(shelf)?.iter().any(|text| *text.key == *key) {
            shelf.remove(key)?;
        }
        let left = unread(shelf)?;
        // Beside nothing later, this version may write again.
        self.too_new = left.iter().any(|text| text.later);
        if left.iter().any(|text| *text.key == *key) { Err(NotKept::Refused) } else { Ok(!left.is_empty()) }
    }
}
