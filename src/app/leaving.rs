//! What follows from leaving: last words are kept or all is erased, the choice about it is kept, and nothing of the visit stays in
//! memory. That the screen is blank, and that the page goes, is the start file's business and has happened before.

use std::rc::Rc;

use yew::{Callback, hook, use_effect_with, use_mut_ref};

use super::Anew;
use crate::browser::{page, store};
use crate::core::keeper::Shelf;
use crate::core::leaving::{Leaving, NAME};
use crate::core::visit::{Event, Visit};

/// What was chosen about leaving on another day. Reads only.
pub fn chosen_before() -> Leaving {
    store::Store.get(NAME).ok().flatten().map(|text| Leaving::read(&text)).unwrap_or_default()
}

/// Whether this leaving is to erase everything: it was chosen beforehand, and the button was pressed, not Shift.
pub fn forgets(visit: &Visit, event: &web_sys::Event) -> bool {
    visit.leaving.forgets && page::detail(event).as_deref() == Some("button")
}

/// Hears of leaving and of practising it. `oneraseall` erases everything of ours.
#[hook]
pub fn use_leaving(visit: &Rc<Visit>, ondid: &Callback<Event>, oneraseall: &Callback<()>) {
    let newest = use_mut_ref(|| Rc::clone(visit));
    newest.replace(Rc::clone(visit));
    {
        let (newest, ondid, oneraseall) = (Rc::clone(&newest), ondid.clone(), oneraseall.clone());
        use_effect_with((), move |()| {
            let leaving = {
                let newest = Rc::clone(&newest);
                page::on_document("waymark:leaving", move |event| {
                    if forgets(&newest.borrow(), event) {
                        oneraseall.emit(());
                    }
                })
            };
            let practised = page::on_document("waymark:practised", move |_| ondid.emit(Event::Practised));
            // What was only to stay until the page closes goes when the page goes, also where the browser keeps the page for Back
            // (M-Z5). Registered after the listener that saves.
            let going = page::on_window("pagehide", move |_| {
                if newest.borrow().keep != Some(true) {
                    super::begin_anew(Anew::Fresh);
                }
            });
            let listening = (leaving, practised, going);
            move || drop(listening)
        });
    }
    use_effect_with((visit.leaving, visit.keep), |(leaving, keep)| keep_choice(NAME, leaving.text(), *keep));
}

/// Writes a choice where keeping was chosen, and takes it away where it was declined. Before that, nothing is touched.
pub(super) fn keep_choice(name: &str, text: Option<&str>, keep: Option<bool>) {
    let Some(keep) = keep else { return };
    let text = text.filter(|_| keep);
    let Ok(kept) = store::Store.get(name) else { return };
    // A browser that refuses or is full says so at the words themselves; this choice then holds for the visit.
    let _refused = match text {
        Some(text) if kept.as_deref() != Some(text) => store::Store.put(name, text),
        None if kept.is_some() => store::Store.remove(name),
        _ => Ok(()),
    };
}
