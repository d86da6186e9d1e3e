//! Making a copy and bringing one back, as a visit knows it. All of it is over when the person goes anywhere.

use std::rc::Rc;

use super::Visit;
use crate::core::copy::{Picks, Refusal, taken_in};
use crate::core::sitting::Record;
use crate::core::words::Words;

/// What is on the desk while a copy is made or brought back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copying {
    /// What is to be in the copy.
    pub picks: Picks,
    /// What the file is to be called, once the person changed it.
    pub name: Option<Words>,
    /// What was read from a file, or why nothing was taken from it.
    pub incoming: Option<Result<Rc<Vec<Record>>, Refusal>>,
    /// How many days were added from the file.
    pub added: Option<usize>,
}

impl Visit {
    /// Adds what was read to what is here. Whether it is kept is as it was.
    pub(super) fn take_in(&mut self) {
        let Some(Ok(incoming)) = self.copying.incoming.take() else { return };
        // A class begins with nothing, and nothing from before comes into it.
        if self.class {
            return;
        }
        let mut added = 0_usize;
        for copy in incoming.iter() {
            let here = self.records.get(&copy.exercise).map(Rc::as_ref);
            let joined = taken_in(here, copy, &self.writer);
            added = added.saturating_add(joined.sittings.len() - here.map_or(0, |here| here.sittings.len()));
            self.records.insert(copy.exercise.clone(), Rc::new(joined));
        }
        self.copying.added = Some(added);
    }
}
