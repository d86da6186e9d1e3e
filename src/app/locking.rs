//! The lock, joined: with its key at hand words are kept locked, and *kept* is said when the locked text was read back.
//!
//! The keeper works on the shelf of opened texts as if nothing were. Each save takes in what changed in real storage, lets the keeper
//! work, locks what it changed and writes it in the same order. One at a time, the newest wins. What another tab overtook is begun again.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::UseStateSetter;

use super::keeping::{Desk, Records};
use super::safe::{Ended, Safe, take_in, write_out};
use crate::browser::crypto::{self, Key, Passphrase};
use crate::browser::store::{Real, Store, works_on};
use crate::core::keeper::{Keeper, NotKept};
use crate::core::keeping::KeepState;
use crate::core::lock::mirror::{Mirror, Stopped};
use crate::core::lock::{Ask, Header, Lock, Said, Stands, put_header, remove_header, stands};
use crate::core::visit::Event;
use crate::view::screens::lock::{AGAIN, FIELD, NEW};

/// How often a save begins again because other tabs wrote in between.
const TRIES: usize = 5;

/// What one tab knows of the lock.
#[derive(Default)]
pub struct Locking {
    safe: RefCell<Option<Rc<Safe>>>,
    /// What is to be said once it is true: while a save is on its way.
    held_back: RefCell<Option<Vec<Event>>>,
    /// What is to be said after the next save.
    later: RefCell<Vec<Event>>,
    busy: Cell<bool>,
    again: Cell<bool>,
    /// What comes when all is written: lock, or end the lock.
    then: Cell<Option<Ask>>,
    /// It was said that the last words are not kept; locking once more loses them.
    warned: Cell<bool>,
    said: RefCell<Option<UseStateSetter<Said>>>,
}

impl Locking {
    /// Whether this tab has the key.
    pub fn is_open(&self) -> bool {
        self.safe.borrow().is_some()
    }

    /// Keeps back what is said while a save is on its way. Gives it back if there is none.
    pub fn holds_back(&self, event: Event) -> Option<Event> {
        match &mut *self.held_back.borrow_mut() {
            Some(held_back) => {
                held_back.push(event);
                None
            }
            None => Some(event),
        }
    }

    /// Whether a save is at work in this very moment, on the shelf of opened texts.
    pub fn is_at_work(&self) -> bool {
        self.held_back.borrow().is_some()
    }

    /// Drops the key at once, and what is on its way: everything was erased.
    pub fn is_over(&self) {
        if let Some(safe) = self.safe.take() {
            safe.over.set(true);
        }
        works_on(None);
    }

    /// Where the screen shows what became of what was asked.
    pub fn tells(&self, said: UseStateSetter<Said>) {
        self.said.replace(Some(said));
    }

    fn say(&self, what: Said) {
        if let Some(said) = &*self.said.borrow() {
            said.set(what);
        }
    }
}

impl Desk {
    /// Saves under the lock: at once, and again if something changed meanwhile.
    pub fn saves_locked(self: &Rc<Self>, last: bool) {
        self.locking.again.set(true);
        let Some(safe) = self.locking.safe.borrow().clone().filter(|_| !self.locking.busy.replace(true)) else {
            return;
        };
        let desk = Rc::clone(self);
        spawn_local(async move {
            let mut said: Vec<Event> = Vec::new();
            let mut ended = Ok(());
            while ended.is_ok() && desk.locking.again.replace(false) {
                // Only the newest may say that something is kept.
                said.retain(|event| !matches!(event, Event::Kept(_)));
                ended = desk.saves_once(&safe, last, &mut said).await;
            }
            desk.locking.busy.set(false);
            let kept = |event: &Event| matches!(event, Event::Kept(KeepState::Kept | KeepState::Will));
            let unkept =
                said.iter().any(|event| matches!(event, Event::Kept(_)) && !kept(event)) || desk.is_unwritten();
            said.into_iter().for_each(|event| desk.says(event));
            for event in desk.locking.later.take() {
                desk.says(match event {
                    Event::ErasedUnread { .. } if ended.is_err() => Event::ErasedUnread { proven: false, left: true },
                    event => event,
                });
            }
            desk.has_saved(&safe, ended, unkept);
        });
    }

    /// Says something that is true once real storage is as the opened texts are.
    pub fn says_when_written(self: &Rc<Self>, event: Event) {
        if !self.locking.is_open() {
            return self.says(event);
        }
        self.locking.later.borrow_mut().push(event);
        self.saves_locked(false);
    }

    fn has_saved(self: &Rc<Self>, safe: &Rc<Safe>, ended: Result<(), Ended>, unkept: bool) {
        let then = self.locking.then.take();
        match ended {
            Ok(()) if then == Some(Ask::Close) && !unkept => super::begin_anew(super::Anew::Locked),
            _ if then == Some(Ask::Close) => {
                self.locking.warned.set(true);
                self.locking.say(Said::Unkept);
            }
            Ok(()) if then.is_some() => self.has_turned(safe),
            Ok(()) => {}
            Err(ended) => {
                safe.ends.set(false);
                if then.is_some() {
                    self.locking.say(Said::NotAll);
                }
                match ended {
                    Ended::Not(NotKept::Refused) => self.says(Event::Kept(KeepState::Refused)),
                    Ended::Not(_) => self.says(Event::Kept(KeepState::Full)),
                    Ended::Over if safe.over.get() => {}
                    Ended::Over => self.lost_the_lock(),
                }
            }
        }
    }

    /// All there is was turned, or as much as can be.
    fn has_turned(&self, safe: &Safe) {
        if safe.ends.get() {
            let off = safe.all.get() && remove_header(&Real).is_ok();
            if off {
                self.locking.is_over();
                self.says(Event::LockStands(Lock::Off));
            }
            safe.ends.set(false);
        }
        self.locking.say(if safe.all.get() { Said::Done } else { Said::NotAll });
    }

    /// Another tab changed the lock, or ended it. What is on the screen stays there.
    fn lost_the_lock(self: &Rc<Self>) {
        self.locking.is_over();
        if let Ok(mut keeper) = self.keeper.try_borrow_mut() {
            keeper.start_over();
        }
        match stands(&Real) {
            Ok(Stands::Off) => self.opens_again(),
            _ => self.says(Event::LockStands(Lock::Closed)),
        }
    }

    /// Takes in what is kept, after it was opened or is plain again.
    fn opens_again(&self) {
        let Ok(mut keeper) = self.keeper.try_borrow_mut() else { return };
        keeper.start_over();
        let found = keeper.find(&Store);
        drop(keeper);
        if let Ok(found) = found {
            let lock = if self.locking.is_open() { Lock::Open } else { Lock::Off };
            self.says(Event::LockOpened { lock, records: found.records, unreadable: found.unreadable });
        }
    }

    async fn saves_once(self: &Rc<Self>, safe: &Rc<Safe>, last: bool, said: &mut Vec<Event>) -> Result<(), Ended> {
        for _ in 0..TRIES {
            // What was changed outside of a save, such as a text set aside that was erased.
            if !safe.mirror.changes().is_empty() && write_out(safe).await.is_err() {
                safe.mirror.go_back_to(&Mirror::default());
            }
            take_in(safe).await?;
            let mirror = Mirror::clone(&safe.mirror);
            let before = self.as_it_is();
            let Some(held_back) = self.works(safe, last) else { return Err(Ended::Over) };
            match write_out(safe).await {
                Ok(()) => {
                    said.extend(held_back);
                    return Ok(());
                }
                Err(why) => {
                    safe.mirror.go_back_to(&mirror);
                    self.goes_back_to(before);
                    if let Stopped::Not(why) = why {
                        return Err(Ended::Not(why));
                    }
                }
            }
        }
        Err(Ended::Not(NotKept::Full))
    }

    /// Lets the keeper work on the opened texts. What it has to say is not true before they are written.
    fn works(self: &Rc<Self>, safe: &Safe, last: bool) -> Option<Vec<Event>> {
        if safe.over.get() {
            return None;
        }
        // Also when the visit has ended meanwhile: these are still its words.
        let other = works_on(Some(Rc::clone(&safe.mirror)));
        self.locking.held_back.replace(Some(Vec::new()));
        self.save(last);
        works_on(other);
        self.locking.held_back.take()
    }

    /// The page goes, perhaps only into the browser's memory: the key goes with it, and the screen is as at the start (M-P4). A save
    /// that is on its way still has what it needs.
    pub fn closes_with_the_page(&self) {
        if self.locking.is_open() {
            super::begin_anew(super::Anew::Fresh);
        }
    }

    /// Something was asked of the lock. What was typed is read here, and its field emptied.
    pub fn asks_of_lock(self: &Rc<Self>, ask: Ask) {
        let typed = |field| Passphrase::typed_in(field);
        match ask {
            Ask::Close if self.locking.warned.get() => super::begin_anew(super::Anew::Locked),
            Ask::Close => self.turns(Ask::Close),
            Ask::End => {
                if let Some(safe) = &*self.locking.safe.borrow() {
                    safe.ends.set(true);
                }
                self.turns(Ask::End);
            }
            Ask::Open => {
                let Some(passphrase) = typed(FIELD) else { return };
                self.works_at(|desk| async move { desk.opens(passphrase).await });
            }
            Ask::Set | Ask::Change => {
                let Some((new, again)) = typed(NEW).zip(typed(AGAIN)) else { return };
                if new.is_short() {
                    return self.locking.say(Said::Short);
                }
                if !new.is_same(&again) {
                    // Both are asked for again, and none can see which of them was wrong.
                    crypto::forget_typed(NEW);
                    crypto::forget_typed(AGAIN);
                    return self.locking.say(Said::Differ);
                }
                let old = typed(FIELD);
                self.works_at(|desk| async move {
                    match old {
                        Some(old) => desk.changes(old, new).await,
                        None => desk.sets(new).await,
                    }
                });
            }
        }
    }

    fn works_at<W: Future<Output = Option<Said>> + 'static>(self: &Rc<Self>, work: impl FnOnce(Rc<Self>) -> W) {
        self.locking.say(Said::Working);
        let (desk, work) = (Rc::clone(self), work(Rc::clone(self)));
        spawn_local(async move {
            if let Some(said) = work.await {
                desk.locking.say(said);
            }
        });
        [FIELD, NEW, AGAIN].into_iter().for_each(crypto::forget_typed);
    }

    /// Saves everything, all of it turned as it should be, and then does this.
    fn turns(self: &Rc<Self>, then: Ask) {
        self.locking.say(Said::Working);
        self.locking.then.set(Some(then));
        self.saves_locked(false);
    }

    async fn sets(self: Rc<Self>, passphrase: Passphrase) -> Option<Said> {
        let (header, key) = match crypto::make(&passphrase).await {
            Some(made) => made,
            None => return Some(Said::NotAll),
        };
        drop(passphrase);
        self.save_if_behind(true);
        let too_new = self.keeper.try_borrow().map_or(true, |keeper| keeper.is_too_new());
        if too_new || stands(&Real) != Ok(Stands::Off) {
            return Some(Said::NotAll);
        }
        if put_header(&Real, &header).is_err() {
            // Nothing is locked yet, so nothing needs it.
            let _refused = remove_header(&Real);
            return Some(Said::NotAll);
        }
        self.has_key(header, key);
        self.says(Event::LockStands(Lock::Open));
        self.turns(Ask::Set);
        None
    }

    async fn opens(self: Rc<Self>, passphrase: Passphrase) -> Option<Said> {
        let Ok(Stands::On(header)) = stands(&Real) else { return Some(Said::Wrong) };
        let Some(key) = crypto::unlock(&header, &passphrase).await else { return Some(Said::Wrong) };
        drop(passphrase);
        let safe = self.has_key(header, key);
        if take_in(&safe).await.is_err() {
            self.locking.is_over();
            return Some(Said::Wrong);
        }
        self.opens_again();
        Some(Said::Nothing)
    }

    async fn changes(self: Rc<Self>, old: Passphrase, new: Passphrase) -> Option<Said> {
        let safe = self.locking.safe.borrow().clone()?;
        let Some(header) = crypto::rewrap(&safe.header.get(), &old, &new).await else { return Some(Said::Wrong) };
        let stays = stands(&Real) == Ok(Stands::On(safe.header.get()));
        if !stays || put_header(&Real, &header).is_err() {
            return Some(Said::NotAll);
        }
        safe.header.set(header);
        Some(Said::Done)
    }

    fn has_key(&self, header: Header, key: Key) -> Rc<Safe> {
        let safe = Rc::new(Safe {
            key,
            header: Cell::new(header),
            mirror: Rc::default(),
            ends: Cell::new(false),
            over: Cell::new(false),
            all: Cell::new(true),
        });
        self.locking.safe.replace(Some(Rc::clone(&safe)));
        works_on(Some(Rc::clone(&safe.mirror)));
        safe
    }

    /// What a save changes besides the shelf, to go back to when it could not be written.
    fn as_it_is(&self) -> Option<(Keeper, Records)> {
        self.keeper.try_borrow().ok().map(|keeper| (keeper.clone(), self.written.borrow().clone()))
    }

    fn goes_back_to(&self, before: Option<(Keeper, Records)>) {
        if let Some(((before, written), mut keeper)) = before.zip(self.keeper.try_borrow_mut().ok()) {
            *keeper = before;
            self.written.replace(written);
        }
    }
}
