//! How far writes lie apart while somebody types: the pace, and nothing of what is written.

use std::rc::Rc;

use gloo_timers::callback::Timeout;

use super::Desk;
use crate::browser::{clock, page};
use crate::core::keeping::KeepState;
use crate::core::visit::Event;

const AFTER_INPUT_MS: f64 = 400.0;
const AT_MOST_MS: f64 = 2_000.0;
/// How far writes lie apart while somebody types, if each is quick: about as far as letters do. One that takes long comes more seldom, so that
/// writing never takes more than a fortieth of the time, and half a second lies between two on an old phone.
const BETWEEN_MS: f64 = 100.0;
const A_FORTIETH: f64 = 40.0;

impl Desk {
    /// Waits for a pause in typing, but never longer than two seconds from the first unsaved letter.
    pub(super) fn save_soon(self: &Rc<Self>) {
        // A page that is hidden may go at any moment, and what is still typed into one that goes has no later.
        if page::is_hidden() {
            return self.save(true);
        }
        let now = clock::moment();
        let quiet = self.quiet_until.get() - now;
        // A clock that was put back does not make it wait.
        if quiet <= 0.0 || quiet > AT_MOST_MS {
            self.save_between();
        } else if self.between.borrow().is_none() {
            let desk = Rc::clone(self);
            self.between.replace(Some(Timeout::new(whole(quiet), move || desk.save_between())));
        }
        if self.gone.get() {
            return;
        }
        let since = *self.unsaved_since.borrow_mut().get_or_insert(now);
        let wait = AFTER_INPUT_MS.min(AT_MOST_MS - (now - since)).clamp(0.0, AFTER_INPUT_MS);
        let desk = Rc::clone(self);
        self.timer.replace(Some(Timeout::new(whole(wait), move || desk.save(false))));
    }

    /// The page is shown, for the first time or anew. One that was broken off in the middle of a save is not to be trusted any more.
    pub(super) fn shows_again(self: &Rc<Self>) {
        if self.broken_off.get() { page::say("waymark:broken") } else { self.comes_back() }
    }

    fn save_between(self: &Rc<Self>) {
        self.between.replace(None);
        let began = clock::moment();
        self.saves_quietly();
        // Storage was found empty: nothing is written until the person has said so.
        if self.gone.get() {
            self.stops_waiting();
        }
        let took = clock::moment() - began;
        self.quiet_until.set(began + (took * A_FORTIETH).clamp(BETWEEN_MS, AT_MOST_MS));
    }

    /// Writes what there is while typing goes on, and says nothing of it unless something is wrong: the line under the box would flicker.
    fn saves_quietly(self: &Rc<Self>) {
        let visit = Rc::clone(&self.visit.borrow());
        let waits = self.locking.is_open() || visit.keep != Some(true) || visit.undo.is_some();
        if waits || self.gone.get() || !self.tabs.pen.borrow().may_write(false) {
            return;
        }
        let Ok(mut keeper) = self.keeper.try_borrow_mut() else { return };
        let said = self.keep_all(&mut keeper, &visit, true);
        drop(keeper);
        if said.as_slice() != [Event::Kept(KeepState::Kept)] {
            said.into_iter().for_each(|event| self.says(event));
        }
    }
}

/// Milliseconds as a whole number, without a cast that could bite.
fn whole(wait: f64) -> u32 {
    (0..=2_000_u32).rev().find(|whole| f64::from(*whole) <= wait).unwrap_or(0)
}
