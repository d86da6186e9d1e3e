//! Other tabs of ours: which of them writes, and what is told when something was erased. What follows is decided in `core/tabs.rs`;
//! here the lock, the channel and the desk are joined.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;

use super::keeping::Desk;
use crate::browser::store::Store;
use crate::browser::tabs::{Channel, Held, ask};
use crate::core::ids::ExerciseId;
use crate::core::keeping::KeepState;
use crate::core::sitting::Record;
use crate::core::tabs::{Ask, Heard, Pen, Told};
use crate::core::visit::Event;

/// What one tab holds of what all share.
#[derive(Default)]
pub struct Tabs {
    /// The right to write.
    pub pen: RefCell<Pen>,
    held: RefCell<Option<Held>>,
    channel: RefCell<Option<Channel>>,
    waiting: RefCell<Option<Timeout>>,
}

impl Tabs {
    /// Tells the other tabs.
    pub fn tell(&self, told: &Told) {
        if let Some(channel) = &*self.channel.borrow() {
            channel.tell(told);
        }
    }
}

impl Desk {
    /// Listens to the other tabs, and asks to write if something is kept here.
    pub fn comes(self: &Rc<Self>) {
        let heard = {
            let desk = Rc::downgrade(self);
            move |told: Told| {
                if let Some(desk) = desk.upgrade() {
                    desk.is_told(told);
                }
            }
        };
        self.tabs.channel.replace(Channel::open(heard));
        if self.keeps() {
            self.asks_to_write();
        }
    }

    /// Back from being frozen or kept in memory. At the start the page is shown as well: then all is there already.
    pub fn comes_back(self: &Rc<Self>) {
        if self.tabs.channel.borrow().is_none() {
            self.comes();
        }
    }

    /// Lets go of everything shared: the page may be frozen, or kept in memory by the browser, and no other tab may wait for it.
    pub fn goes(&self) {
        self.lays_down();
        self.tabs.channel.replace(None);
    }

    /// Gives the right to write back.
    pub fn lays_down(&self) {
        self.tabs.pen.borrow_mut().lays_down();
        self.tabs.held.replace(None);
        self.tabs.waiting.replace(None);
    }

    /// Asks to write, unless that is asked already.
    pub fn asks_to_write(self: &Rc<Self>) {
        let asked = self.tabs.pen.borrow_mut().wants();
        self.asks(asked);
    }

    /// *Keep here instead*: the other tab is told, and the lock is taken.
    pub fn takes(self: &Rc<Self>) {
        let asked = self.tabs.pen.borrow_mut().takes();
        if asked.is_some() {
            self.tabs.tell(&Told::Give);
        }
        self.asks(asked);
    }

    fn asks(self: &Rc<Self>, asked: Option<Ask>) {
        let Some(asked) = asked else { return };
        let desk = Rc::clone(self);
        let now = move || {
            let weak = Rc::downgrade(&desk);
            ask(asked.steals, move |answer, held| {
                // A lock that nobody wants any more is let go of by dropping it.
                let Some(desk) = weak.upgrade() else { return };
                let heard = desk.tabs.pen.borrow_mut().hears(asked.number, answer);
                desk.hears(heard, held);
            });
        };
        if asked.wait == 0 {
            now();
        } else {
            self.tabs.waiting.replace(Some(Timeout::new(asked.wait, now)));
        }
    }

    fn hears(self: &Rc<Self>, heard: Heard, held: Option<Held>) {
        match heard {
            Heard::Nothing | Heard::GiveBack => drop(held),
            Heard::Ask(asked) => self.asks(Some(asked)),
            Heard::Elsewhere => {
                self.tabs.held.replace(None);
                self.says(Event::Kept(KeepState::Elsewhere));
            }
            Heard::Write(was_elsewhere) => {
                self.tabs.held.replace(held);
                if !self.keeps() {
                    return self.lays_down();
                }
                if was_elsewhere {
                    self.looks_again();
                    self.save(false);
                } else {
                    self.save_if_behind(false);
                }
            }
        }
    }

    /// Takes in what another tab began while it was the one that keeps. What both know is joined when it is saved.
    fn looks_again(&self) {
        let Ok(mut keeper) = self.keeper.try_borrow_mut() else { return };
        let news = keeper.news(&Store).unwrap_or_default();
        drop(keeper);
        for record in news {
            let handed = Rc::new(Record::new(record.exercise.clone()));
            self.says(Event::Joined { record: Rc::new(record), handed });
        }
    }

    fn is_told(self: &Rc<Self>, told: Told) {
        match told {
            Told::Give => {
                // What is not saved yet is saved while the lock is still ours.
                self.save_if_behind(true);
                if self.tabs.pen.borrow_mut().gives() {
                    self.tabs.held.replace(None);
                    self.says(Event::Kept(KeepState::Elsewhere));
                }
            }
            Told::ErasedAll => {
                self.locking.is_over();
                // Also what this tab put there in the very same moment.
                let ids = self.keeper.try_borrow().map(|keeper| keeper.kept()).unwrap_or_default();
                self.forgets(&ids);
                self.written.replace(Default::default());
                self.says(Event::ErasedElsewhere(None));
            }
            Told::Erased(name) => {
                let Some(id) = self.keeper.try_borrow().ok().and_then(|keeper| keeper.exercise_of(&name).cloned())
                else {
                    return;
                };
                self.forgets(std::slice::from_ref(&id));
                self.written.borrow_mut().remove(&id);
                self.says(Event::ErasedElsewhere(Some(id)));
            }
            Told::ErasedSitting(name, sitting) => {
                let Some(id) = self.keeper.try_borrow().ok().and_then(|keeper| keeper.exercise_of(&name).cloned())
                else {
                    return;
                };
                let mut written = self.written.borrow_mut();
                if let Some(record) = written.get(&id).map(|record| record.without(&sitting)) {
                    written.insert(id.clone(), Rc::new(record));
                }
                drop(written);
                self.says(Event::SittingErasedElsewhere(id, sitting));
            }
        }
    }

    fn forgets(&self, ids: &[ExerciseId]) {
        self.stops_waiting();
        if let Ok(mut keeper) = self.keeper.try_borrow_mut() {
            for id in ids {
                let _refused = keeper.forget(&Store, id);
            }
        }
    }
}
