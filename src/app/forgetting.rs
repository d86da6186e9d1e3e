//! Forgetting on the chosen day: when the page is opened, and when somebody comes back to one that was left open for a while.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::{Callback, hook, use_effect_with, use_memo, use_mut_ref};

use crate::browser::{clock, page, store};
use crate::core::keeper::{Keeper, NotKept, Shelf};
use crate::core::until::{Due, KEY, due, read, written};
use crate::core::visit::{Event, Until, Visit};

/// Somebody who only looked away for a moment on the chosen day is still writing; whoever was away for this long came back.
const AWAY_MS: f64 = 1_800_000.0;

/// What is known about the chosen day when the page is opened. If it has come, everything of ours is removed now, before any of
/// it is read, and that it is gone is read back.
pub fn at_the_start(keeper: &mut Keeper, today: &str) -> Until {
    let day = store::Store.get(KEY).ok().flatten().and_then(|text| read(&text));
    match due(day.as_deref(), today) {
        Due::Forget => {
            let proven = keeper.forget_everything(&store::Store);
            Until { day: day.filter(|_| !proven), failed: false, forgot: Some(proven) }
        }
        Due::Not | Due::Ask => Until { day, ..Until::default() },
    }
}

/// Keeps the chosen day in step with storage, and looks at it when somebody comes back to the page. `drop_key` ends what the lock may
/// still be writing.
#[hook]
pub fn use_until(visit: &Rc<Visit>, keeper: &Rc<RefCell<Keeper>>, drop_key: &Callback<()>, ondid: &Callback<Event>) {
    let now = use_memo((), |()| RefCell::new(Rc::clone(visit)));
    now.replace(Rc::clone(visit));
    let first = use_mut_ref(|| true);
    {
        let ondid = ondid.clone();
        let day = visit.until.day.clone().filter(|_| visit.keep == Some(true));
        use_effect_with(day, move |day| {
            if !first.replace(false) && !put(day.as_deref()).unwrap_or(false) {
                ondid.emit(Event::UntilNotKept);
            }
        });
    }
    let (keeper, drop_key, ondid) = (Rc::clone(keeper), drop_key.clone(), ondid.clone());
    use_effect_with((), move |()| {
        let left = Cell::new(f64::INFINITY);
        let listening = page::on_document("visibilitychange", move |_| {
            if page::is_hidden() {
                left.set(clock::moment());
                return;
            }
            let away = clock::moment() - left.get() >= AWAY_MS;
            let is_due = due(now.borrow().until.day.as_deref(), &clock::today()) == Due::Forget;
            if away
                && is_due
                && let Ok(mut keeper) = keeper.try_borrow_mut()
            {
                drop_key.emit(());
                let proven = keeper.forget_everything(&store::Store);
                drop(keeper);
                ondid.emit(Event::Forgot { proven });
            }
        });
        move || drop(listening)
    });
}

/// Puts the day into storage, or takes it out, and says whether reading back found it so.
fn put(day: Option<&str>) -> Result<bool, NotKept> {
    match day {
        Some(day) => store::Store.put(KEY, &written(day))?,
        None => store::Store.remove(KEY)?,
    }
    Ok(store::Store.get(KEY)? == day.map(written))
}
