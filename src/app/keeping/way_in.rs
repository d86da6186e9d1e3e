//! What the start file kept before the program was there: gone when the program keeps it, or when it is not to be kept.

use super::Desk;
use crate::browser::store::Store;
use crate::core::keeper::{Keeper, Shelf};
use crate::core::way_in::KEY;

impl Desk {
    /// Whether something of this visit is kept though keeping is off.
    pub(super) fn keeps_still(&self, keeper: &Keeper) -> bool {
        self.has_kept.get() && (!keeper.kept().is_empty() || self.way_in.borrow().is_some())
    }

    /// What the start file kept on the way in is kept by us now, or is not to be kept any more.
    pub(super) fn way_in_is_over(&self) {
        if let Some(way) = self.way_in.take()
            && Store.get(KEY).is_ok_and(|text| text.is_some_and(|text| way.is_of_this_page(&text)))
        {
            let _stays = Store.remove(KEY);
        }
    }
}
