//! After an erasing: storage is read back, and only then does the screen say that it is gone.

use std::rc::Rc;

use yew::{Callback, hook, use_effect_with};

use crate::browser::store;
use crate::core::erasing::is_gone;
use crate::core::keeping::KeepState;
use crate::core::visit::{Event, Visit};

/// Reads storage back once what was erased has been written, and tells the visit what was found. To be used after the hook that
/// writes.
#[hook]
pub fn use_proof(visit: &Rc<Visit>, ondid: &Callback<Event>) {
    let waits = visit.undo.as_ref().is_some_and(|undo| undo.proven.is_none()) && visit.kept != KeepState::Saving;
    let (visit, ondid) = (Rc::clone(visit), ondid.clone());
    use_effect_with((waits, visit.redrawn), move |(waits, _)| {
        if *waits && let Some(undo) = &visit.undo {
            ondid.emit(Event::ProvedErased(undo.records.iter().all(|record| is_proven(&visit, &record.exercise))));
        }
    });
}

fn is_proven(visit: &Visit, id: &crate::core::ids::ExerciseId) -> bool {
    let keeps = visit.keep == Some(true);
    let left = visit.records.get(id).filter(|_| keeps);
    match is_gone(&store::Store, id.as_str(), left.map(Rc::as_ref)) {
        Ok(gone) => gone,
        // Where the browser lets us keep nothing and look at nothing, nothing was ever written.
        Err(_) => !keeps,
    }
}
