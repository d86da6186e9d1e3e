//! When words are written: 400 ms after the last input, at most 2 s apart while typing goes on, and at once when the page is
//! hidden, a box or a step is left, or *Leave quickly* is pressed. Never before the person chose to keep.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::{Callback, hook, use_effect_with, use_memo, use_mut_ref};

use crate::browser::{clock, page, store};
use crate::core::ids::ExerciseId;
use crate::core::keeper::{Keeper, NotKept, Outcome};
use crate::core::keeping::KeepState;
use crate::core::sitting::Record;
use crate::core::visit::{Event, Visit};

const AFTER_INPUT_MS: f64 = 400.0;
const AT_MOST_MS: f64 = 2_000.0;

type Records = BTreeMap<ExerciseId, Rc<Record>>;

/// What is waiting to be written.
struct Desk {
    keeper: Rc<RefCell<Keeper>>,
    visit: RefCell<Rc<Visit>>,
    /// The records as they were last handed to the keeper.
    written: RefCell<Records>,
    unsaved_since: RefCell<Option<f64>>,
    timer: RefCell<Option<Timeout>>,
    /// Storage was found empty. The next save only comes after the person said *Keep them* or *Let them go*.
    gone: Cell<bool>,
    ondid: Callback<Event>,
}

impl Desk {
    /// Writes what differs, removes what is gone, and tells the visit what became of it.
    fn save(&self) {
        self.timer.replace(None);
        self.unsaved_since.replace(None);
        let visit = Rc::clone(&self.visit.borrow());
        let Ok(mut keeper) = self.keeper.try_borrow_mut() else { return };
        if visit.keep == Some(true) {
            let said = self.keep_all(&mut keeper, &visit);
            drop(keeper);
            said.into_iter().for_each(|event| self.ondid.emit(event));
        } else if !keeper.kept().is_empty() {
            // Keeping was switched off: what is kept is removed, the words stay on the screen.
            // Every one is tried, also after one that would not go.
            let left = keeper.kept().iter().filter(|id| keeper.forget(&store::Store, id).is_err()).count();
            drop(keeper);
            self.written.replace(Records::new());
            if left > 0 {
                self.ondid.emit(Event::Kept(KeepState::Full));
            }
        }
    }

    fn keep_all(&self, keeper: &mut Keeper, visit: &Visit) -> Vec<Event> {
        let mut said = Vec::new();
        let mut worst = None;
        let mut kept = false;
        if self.gone.replace(false) {
            keeper.start_over();
        }
        for id in keeper.kept().into_iter().filter(|id| !visit.records.contains_key(id)) {
            if keeper.forget(&store::Store, &id).is_err() {
                worst = Some(KeepState::Full);
            }
        }
        for record in visit.records.values() {
            match keeper.keep(&store::Store, record) {
                Outcome::Nothing => {}
                Outcome::Kept => kept = true,
                Outcome::Joined(joined) => {
                    kept = true;
                    said.push(Event::Joined { record: joined, handed: Rc::clone(record) });
                }
                Outcome::Gone => {
                    self.gone.set(true);
                    worst = Some(KeepState::Gone);
                }
                Outcome::TooNew => worst = Some(KeepState::TooNew),
                Outcome::Not(NotKept::Refused) => worst = Some(KeepState::Refused),
                Outcome::Not(NotKept::Full) => worst = Some(KeepState::Full),
            }
        }
        self.written.replace(visit.records.clone());
        said.push(Event::Kept(worst.unwrap_or(if kept { KeepState::Kept } else { KeepState::Will })));
        said
    }

    /// Waits for a pause in typing, but never longer than two seconds from the first unsaved letter.
    fn save_soon(self: &Rc<Self>) {
        let now = clock::moment();
        let since = *self.unsaved_since.borrow_mut().get_or_insert(now);
        let wait = AFTER_INPUT_MS.min(AT_MOST_MS - (now - since)).clamp(0.0, AFTER_INPUT_MS);
        let desk = Rc::clone(self);
        self.timer.replace(Some(Timeout::new(whole(wait), move || desk.save())));
    }
}

/// Milliseconds as a whole number, without a cast that could bite.
fn whole(wait: f64) -> u32 {
    (0..=400_u32).rev().find(|whole| f64::from(*whole) <= wait).unwrap_or(0)
}

/// Keeps the visit's records while keeping is chosen. Gives back a callback that saves at once.
#[hook]
pub fn use_keeping(visit: &Rc<Visit>, keeper: &Rc<RefCell<Keeper>>, ondid: &Callback<Event>) -> Callback<()> {
    let desk = {
        let (keeper, visit, ondid) = (Rc::clone(keeper), Rc::clone(visit), ondid.clone());
        use_memo((), move |()| {
            let written = RefCell::new(visit.records.clone());
            let visit = RefCell::new(visit);
            let (unsaved_since, timer, gone) = Default::default();
            Desk { keeper, visit, written, unsaved_since, timer, gone, ondid }
        })
    };
    desk.visit.replace(Rc::clone(visit));
    let first = use_mut_ref(|| true);
    {
        let desk = Rc::clone(&desk);
        let (typing, gone) = (visit.typing, visit.kept == KeepState::Gone);
        use_effect_with((visit.records.clone(), visit.keep, visit.place().clone(), visit.kept), move |_| {
            if first.replace(false) || gone {
                return;
            }
            if typing {
                desk.save_soon()
            } else if desk.is_behind() {
                desk.save()
            }
        });
    }
    {
        let desk = Rc::clone(&desk);
        use_effect_with((), move |()| {
            let now = || {
                let desk = Rc::clone(&desk);
                move |_: &web_sys::Event| desk.save_if_behind()
            };
            let hidden = {
                let desk = Rc::clone(&desk);
                page::on_document("visibilitychange", move |_| {
                    if page::is_hidden() {
                        desk.save_if_behind()
                    }
                })
            };
            let listening = (hidden, page::on_window("pagehide", now()), page::on_document("waymark:leaving", now()));
            move || drop(listening)
        });
    }
    Callback::from(move |()| desk.save_if_behind())
}

impl Desk {
    /// Whether the visit holds something that the keeper was not handed yet, or keeping was switched.
    fn is_behind(&self) -> bool {
        let visit = self.visit.borrow();
        match visit.keep {
            Some(true) => *self.written.borrow() != visit.records || visit.kept == KeepState::Saving,
            _ => self.keeper.try_borrow().is_ok_and(|keeper| !keeper.kept().is_empty()),
        }
    }

    fn save_if_behind(&self) {
        let gone = self.visit.borrow().kept == KeepState::Gone;
        if !gone && self.is_behind() {
            self.save();
        }
    }
}
