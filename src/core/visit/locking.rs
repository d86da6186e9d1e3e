//! What follows when the lock on what is kept is opened, closed, switched on or off, here or in another tab.

use std::rc::Rc;

use super::{FocusOn, Place, Visit};
use crate::core::keeping::KeepState;
use crate::core::lock::Lock;
use crate::core::sitting::Record;

impl Visit {
    /// The lock stands another way. What is on the screen stays there.
    pub(super) fn hear_of_the_lock(&mut self, lock: Lock) {
        self.lock = lock;
        // The screen that this was asked on is another one now.
        if matches!(self.place(), Place::SetLock | Place::EndLock) {
            self.begin_at_heading();
        }
    }

    fn begin_at_heading(&mut self) {
        self.focus = Some(FocusOn::Heading);
        self.redrawn = self.redrawn.wrapping_add(1);
    }

    /// Takes in what was kept and is open now. What was written meanwhile, in memory only, is joined and will be kept as well.
    pub(super) fn open_lock(&mut self, lock: Lock, records: &[Record], unreadable: bool) {
        let more = self.records.values().any(|record| record.has_answers());
        self.lock = lock;
        self.keep = Some(true);
        self.can_keep = true;
        self.found = !records.is_empty();
        self.unreadable = unreadable;
        self.kept = match (more, self.found) {
            (true, _) => KeepState::Saving,
            (false, true) => KeepState::Kept,
            (false, false) => KeepState::Will,
        };
        if *self.place() == Place::Kept {
            self.begin_at_heading();
        }
        for record in records {
            let nothing = Rc::new(Record::new(record.exercise.clone()));
            self.join(record, &nothing);
        }
    }
}
