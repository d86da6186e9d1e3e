//! When words are written: with the first letter after a while, some times a second while typing goes on, 400 ms after the last input,
//! and at once when the page is hidden, a box or a step is left, or *Leave quickly* is pressed. Never before the person chose to keep.
//!
//! A page that goes is not relied on: Firefox breaks off what a page still does when somebody goes on to another.

mod pace;
mod way_in;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::{Callback, hook, use_effect_with, use_memo, use_mut_ref, use_state};

use super::leaving::forgets;
use super::locking::Locking;
use super::tabs::Tabs;
use crate::browser::{page, store};
use crate::core::ids::ExerciseId;
use crate::core::keeper::{Keeper, NotKept, Outcome};
use crate::core::keeping::KeepState;
use crate::core::lock::{Ask, Lock, Said};
use crate::core::sitting::Record;
use crate::core::tabs::Told;
use crate::core::visit::{Event, Visit};
use crate::core::way_in::WayIn;

/// Records by their exercise.
pub type Records = BTreeMap<ExerciseId, Rc<Record>>;

/// What is waiting to be written.
pub struct Desk {
    /// Keeps the records.
    pub keeper: Rc<RefCell<Keeper>>,
    visit: RefCell<Rc<Visit>>,
    /// The records as they were last handed to the keeper.
    pub written: RefCell<Records>,
    /// The other tabs.
    pub tabs: Tabs,
    /// The lock on what is kept.
    pub locking: Locking,
    unsaved_since: RefCell<Option<f64>>,
    /// Before this moment nothing is written just because a letter came.
    quiet_until: Cell<f64>,
    /// The write that comes then.
    between: RefCell<Option<Timeout>>,
    /// A last save has begun and not come to its end. True when the page comes back: then the browser broke it off in the middle.
    broken_off: Cell<bool>,
    timer: RefCell<Option<Timeout>>,
    /// Storage was found empty. The next save only comes after the person said *Keep them* or *Let them go*.
    gone: Cell<bool>,
    /// Whether keeping was on at any time of this visit. One that never kept anything removes nothing that is kept.
    has_kept: Cell<bool>,
    /// What was done before the program was there, until its words are kept. A text of it may stand in storage.
    way_in: RefCell<Option<Rc<WayIn>>>,
    ondid: Callback<Event>,
}

impl Desk {
    /// Writes what differs, removes what is gone, and tells the visit what became of it. `last` is when the page may go at any moment.
    pub fn save(self: &Rc<Self>, last: bool) {
        self.stops_waiting();
        let visit = Rc::clone(&self.visit.borrow());
        // Found empty, and the person has not said what now.
        if self.gone.get() && visit.kept == KeepState::Gone {
            return;
        }
        if self.locking.is_open() {
            // Until the visit has what was opened, there is nothing of it to save; after that, saving takes its time.
            if visit.lock != Lock::Open {
                return;
            }
            if !self.locking.is_at_work() {
                return self.saves_locked(last);
            }
        }
        let Ok(mut keeper) = self.keeper.try_borrow_mut() else { return };
        if visit.keep == Some(true) {
            if !visit.records.values().any(|record| record.has_answers()) {
                self.way_in_is_over();
            }
            let erased = self.erase(&mut keeper, &visit);
            // Erasing a part of a record is writing the rest; it does not wait for another tab.
            if !self.tabs.pen.borrow().may_write(last) && visit.undo.is_none() {
                drop(keeper);
                return self.waits(&visit, erased);
            }
            let said = self.keep_all(&mut keeper, &visit, erased);
            drop(keeper);
            said.into_iter().for_each(|event| self.says(event));
        } else if visit.keep == Some(false) && self.keeps_still(&keeper) {
            self.way_in_is_over();
            // Keeping was switched off: what is kept is removed, the words stay on the screen.
            // So is what another tab began since. Every one is tried, also after one that would not go.
            let _refused = keeper.news(&store::Store);
            let left = keeper.kept().iter().filter(|id| keeper.forget(&store::Store, id).is_err()).count();
            drop(keeper);
            self.written.replace(Records::new());
            if left > 0 {
                self.says(Event::Kept(KeepState::Full));
            }
        }
    }

    /// Another tab writes, or it is not known yet.
    fn waits(self: &Rc<Self>, visit: &Visit, erased: bool) {
        let elsewhere = self.tabs.pen.borrow().is_elsewhere();
        if elsewhere && visit.kept == KeepState::Saving {
            self.takes();
        } else {
            self.asks_to_write();
        }
        if !erased {
            self.says(Event::Kept(KeepState::Full));
        }
    }

    /// Removes what was handed over and is in no record any more, and tells the other tabs. It waits for nobody. False if something would not go.
    fn erase(&self, keeper: &mut Keeper, visit: &Visit) -> bool {
        let mut all = true;
        // What another tab began and this one has only just found is in no record of the visit either.
        let handed = self.written.borrow();
        let gone = |id: &ExerciseId| handed.contains_key(id) && !visit.records.contains_key(id);
        for id in keeper.kept().into_iter().filter(gone) {
            let names = keeper.names_of(&id);
            match keeper.forget(&store::Store, &id) {
                Ok(()) => names.into_iter().for_each(|name| self.tabs.tell(&Told::Erased(name))),
                Err(_) => all = false,
            }
        }
        all
    }

    /// Tells the other tabs of sittings that are in a record no more.
    fn tell_of_sittings(&self, keeper: &Keeper, record: &Record) {
        let written = self.written.borrow();
        let was = written.get(&record.exercise).into_iter().flat_map(|was| &was.sittings);
        let stays = |id: &str| record.sittings.iter().any(|sitting| *sitting.id == *id);
        for sitting in was.filter(|sitting| sitting.has_answers() && !stays(&sitting.id)) {
            for name in keeper.names_of(&record.exercise) {
                self.tabs.tell(&Told::ErasedSitting(name, Rc::clone(&sitting.id)));
            }
        }
    }

    fn keep_all(&self, keeper: &mut Keeper, visit: &Visit, erased: bool) -> Vec<Event> {
        let mut said = Vec::new();
        let mut worst = (!erased).then_some(KeepState::Full);
        let mut kept = false;
        if self.gone.replace(false) {
            keeper.start_over();
        }
        for record in visit.records.values() {
            self.tell_of_sittings(keeper, record);
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
                Outcome::Not(NotKept::Locked) => worst = Some(KeepState::Locked),
                Outcome::Not(NotKept::Refused) => worst = Some(KeepState::Refused),
                Outcome::Not(NotKept::Full) => worst = Some(KeepState::Full),
                Outcome::Not(NotKept::TooMuch) => worst = Some(KeepState::TooMuch),
            }
        }
        self.written.replace(visit.records.clone());
        if kept && worst.is_none() {
            self.way_in_is_over();
        }
        // What was erased is written also while another tab is the one that keeps.
        let well = match (self.tabs.pen.borrow().is_elsewhere(), kept) {
            (true, _) => KeepState::Elsewhere,
            (_, true) => KeepState::Kept,
            _ => KeepState::Will,
        };
        said.push(Event::Kept(worst.unwrap_or(well)));
        said
    }
}

/// Keeps the visit's records while keeping is chosen.
#[hook]
pub fn use_keeping(
    visit: &Rc<Visit>,
    keeper: &Rc<RefCell<Keeper>>,
    way_in: Option<(&Rc<WayIn>, bool)>,
    ondid: &Callback<Event>,
) -> Keeping {
    let desk = {
        let (keeper, visit, ondid) = (Rc::clone(keeper), Rc::clone(visit), ondid.clone());
        let came_in = way_in.is_some();
        // Of a way in that did not go into the visit as a whole, the text stays, and is offered as one that cannot be read.
        let way_in = way_in.filter(|(_, whole)| *whole).map(|(way, _)| Rc::clone(way));
        use_memo((), move |()| {
            // Of what came in before the program was there, nothing was handed to the keeper yet.
            let written = RefCell::new(if came_in { Records::new() } else { visit.records.clone() });
            let (visit, way_in) = (RefCell::new(visit), RefCell::new(way_in));
            let (tabs, locking, unsaved_since, timer, gone) = Default::default();
            let (quiet_until, between, broken_off, has_kept) = Default::default();
            Desk {
                keeper,
                visit,
                written,
                tabs,
                locking,
                unsaved_since,
                quiet_until,
                between,
                broken_off,
                has_kept,
                timer,
                gone,
                way_in,
                ondid,
            }
        })
    };
    desk.visit.replace(Rc::clone(visit));
    desk.has_kept.set(desk.has_kept.get() || visit.keep == Some(true));
    let came_in = way_in.is_some();
    let first = use_mut_ref(|| !came_in);
    {
        let desk = Rc::clone(&desk);
        let (typing, gone) = (visit.typing, visit.kept == KeepState::Gone);
        use_effect_with((visit.records.clone(), visit.keep, visit.place().clone(), visit.kept), move |_| {
            if first.replace(false) || gone {
                return;
            }
            if typing && !desk.locking.is_open() {
                desk.save_soon()
            } else if desk.is_behind() {
                desk.save(false)
            }
        });
    }
    {
        let desk = Rc::clone(&desk);
        use_effect_with(
            visit.keep == Some(true),
            move |keeps| {
                if *keeps { desk.asks_to_write() } else { desk.lays_down() }
            },
        );
    }
    {
        let desk = Rc::clone(&desk);
        use_effect_with((), move |()| {
            desk.comes();
            let on = |does: fn(&Rc<Desk>)| {
                let desk = Rc::clone(&desk);
                move |_: &web_sys::Event| does(&desk)
            };
            let hidden = on(|desk| {
                if page::is_hidden() {
                    desk.save_if_behind(true)
                }
            });
            let goes = || {
                on(|desk| {
                    desk.save_if_behind(true);
                    desk.goes();
                })
            };
            let leaving = {
                let desk = Rc::clone(&desk);
                move |event: &web_sys::Event| {
                    // Where leaving is to erase everything, nothing is written just before.
                    if !forgets(&desk.visit.borrow(), event) {
                        desk.save_if_behind(true);
                    }
                }
            };
            let listening = (
                page::on_document("visibilitychange", hidden),
                page::on_document("waymark:leaving", leaving),
                page::on_window(
                    "pagehide",
                    on(|desk| {
                        desk.save_if_behind(true);
                        desk.goes();
                        desk.closes_with_the_page();
                    }),
                ),
                page::on_window("pageshow", on(|desk| desk.shows_again())),
                page::on_document("freeze", goes()),
                page::on_document("resume", on(|desk| desk.comes_back())),
            );
            move || drop(listening)
        });
    }
    let save_now = {
        let desk = Rc::clone(&desk);
        Callback::from(move |()| desk.save_if_behind(false))
    };
    let erase_unread = {
        let desk = Rc::clone(&desk);
        Callback::from(move |key: Rc<str>| {
            let Ok(mut keeper) = desk.keeper.try_borrow_mut() else { return };
            let left = keeper.erase_unread(&store::Store, &key);
            drop(keeper);
            desk.says_when_written(Event::ErasedUnread { proven: left.is_ok(), left: left.unwrap_or(true) });
        })
    };
    let said = use_state(Said::default);
    desk.locking.tells(said.setter());
    let ask_lock = {
        let desk = Rc::clone(&desk);
        Callback::from(move |ask| desk.asks_of_lock(ask))
    };
    let drop_key = {
        let desk = Rc::clone(&desk);
        Callback::from(move |()| desk.locking.is_over())
    };
    let erase_all = Callback::from(move |()| {
        desk.locking.is_over();
        let proven = desk.keeper.try_borrow_mut().is_ok_and(|mut keeper| keeper.forget_everything(&store::Store));
        desk.tabs.tell(&Told::ErasedAll);
        desk.says(Event::ErasedEverything { proven });
    });
    let lock_said = *said;
    let forget_said = Callback::from(move |()| said.set(Said::Nothing));
    Keeping { save_now, erase_all, erase_unread, ask_lock, lock_said, drop_key, forget_said }
}

/// What the screens can ask of keeping.
pub struct Keeping {
    /// Save what is not saved yet, at once.
    pub save_now: Callback<()>,
    /// Erase everything of ours, read back, and tell the other tabs.
    pub erase_all: Callback<()>,
    /// Erase the unreadable text under this key, and read back.
    pub erase_unread: Callback<Rc<str>>,
    /// Ask something of the lock.
    pub ask_lock: Callback<Ask>,
    /// What became of what was asked of it last.
    pub lock_said: Said,
    /// Drop its key at once, with all that is on its way.
    pub drop_key: Callback<()>,
    /// Forget what was said of it: the screen is another one.
    pub forget_said: Callback<()>,
}

impl Desk {
    /// Whether the person chose to keep.
    pub fn keeps(&self) -> bool {
        self.visit.borrow().keep == Some(true)
    }

    /// Reports what happened.
    pub fn says(&self, event: Event) {
        if let Some(event) = self.locking.holds_back(event) {
            self.ondid.emit(event);
        }
    }

    /// Whatever waits to be written is written now, or not at all.
    pub fn stops_waiting(&self) {
        self.timer.replace(None);
        self.between.replace(None);
        self.unsaved_since.replace(None);
    }

    /// Whether the visit holds something that was never handed to the keeper.
    pub fn is_unwritten(&self) -> bool {
        *self.written.borrow() != self.visit.borrow().records
    }

    /// Whether the visit holds something that the keeper was not handed yet, or keeping was switched.
    fn is_behind(&self) -> bool {
        let visit = self.visit.borrow();
        match visit.keep {
            Some(true) => *self.written.borrow() != visit.records || visit.kept == KeepState::Saving,
            Some(false) => self.keeper.try_borrow().is_ok_and(|keeper| self.keeps_still(&keeper)),
            None => false,
        }
    }

    /// Saves at once if something is not saved.
    pub fn save_if_behind(self: &Rc<Self>, last: bool) {
        let gone = self.visit.borrow().kept == KeepState::Gone;
        if !gone && self.is_behind() {
            self.broken_off.set(last);
            self.save(last);
            self.broken_off.set(false);
        }
    }
}
