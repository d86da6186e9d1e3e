//! A shared device that is left alone: covered, then wiped (M-Z6); an open lock in the same way, but closed (M-P4). `core/idle.rs` says when; here it is asked: at every sign of life,
//! at the next moment that counts, and whenever the page may have slept.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::{Callback, UseStateSetter, hook, use_effect_with, use_memo, use_mut_ref, use_state};

use super::Anew;
use crate::browser::{clock, page};
use crate::core::idle::{Idle, Stage};
use crate::core::lock::Ask;
use crate::view::screens::shared::COVER;

/// Signs of life. Reading a long page moves nothing but the page, so scrolling is one.
const SIGNS: [&str; 6] = ["keydown", "pointerdown", "pointermove", "input", "scroll", "wheel"];
/// When the page may have slept.
const WAKING: [&str; 3] = ["pageshow", "resume", "focus"];

struct Watch {
    idle: Cell<Idle>,
    stage: Cell<Stage>,
    timer: RefCell<Option<Timeout>>,
    cover: UseStateSetter<bool>,
    /// A shared device is wiped; elsewhere the lock is closed.
    shared: bool,
    ask_lock: Callback<Ask>,
}

impl Watch {
    fn sees(self: &Rc<Self>, ask: impl FnOnce(&mut Idle) -> Stage) {
        let mut idle = self.idle.get();
        let stage = ask(&mut idle);
        self.idle.set(idle);
        if self.stage.replace(stage) == stage {
            return;
        }
        match stage {
            Stage::Over if self.shared => super::begin_anew(Anew::Cleared),
            Stage::Over => self.ask_lock.emit(Ask::Close),
            stage => self.cover.set(stage == Stage::Covered),
        }
    }

    /// Looks again when something would change. A timer that comes late, as in a page that is not in front, still sees both clocks.
    fn waits(self: &Rc<Self>) {
        let wait = self.idle.get().next_look(clock::both());
        let watch = Rc::clone(self);
        self.timer.replace(Some(Timeout::new(wait, move || {
            watch.sees(|idle| idle.look(clock::both()));
            if watch.stage.get() != Stage::Over {
                watch.waits();
            }
        })));
    }
}

/// On a shared device, and while a lock is open: whether the words are covered, and what *I am still here* does. Anywhere else it does
/// nothing at all.
#[hook]
pub fn use_idle(shared: bool, open: bool, ask_lock: &Callback<Ask>) -> (bool, Callback<()>) {
    let covered = use_state(|| false);
    let watch = {
        let (cover, ask_lock) = (covered.setter(), ask_lock.clone());
        use_memo((), move |()| {
            let watch = Watch {
                idle: Cell::new(Idle::new(clock::both())),
                stage: Cell::new(Stage::Open),
                timer: RefCell::default(),
                cover,
                shared,
                ask_lock,
            };
            Rc::new(watch)
        })
    };
    {
        let watch = Rc::clone(&watch);
        use_effect_with(shared || open, move |watched| {
            let mut listening = Vec::new();
            if *watched {
                watch.idle.set(Idle::new(clock::both()));
                let touched = || {
                    let watch = Rc::clone(&watch);
                    move |_: &web_sys::Event| watch.sees(|idle| idle.touched(clock::both()))
                };
                let looks = || {
                    let watch = Rc::clone(&watch);
                    move |_: &web_sys::Event| watch.sees(|idle| idle.look(clock::both()))
                };
                listening.extend(SIGNS.into_iter().map(|name| page::on_document_first(name, touched())));
                listening.extend(WAKING.into_iter().map(|name| page::on_window(name, looks())));
                listening.push(page::on_document("visibilitychange", looks()));
                watch.waits();
            }
            move || {
                drop(listening);
                watch.timer.replace(None);
            }
        });
    }
    // Only where keys go to this page already: focus is never taken from a page around this one. There the announcer speaks.
    let before = use_mut_ref(|| None);
    use_effect_with((shared || open, *covered), move |(_, covered)| {
        if *covered && page::has_focus() {
            before.replace(page::focused());
            page::focus(COVER);
        } else if let Some(before) = before.take() {
            page::focus_again(&before);
        }
    });
    let onstay = Callback::from(move |()| {
        watch.sees(|idle| idle.stays(clock::both()));
        if watch.stage.get() == Stage::Open {
            watch.waits();
        }
    });
    (*covered, onstay)
}
