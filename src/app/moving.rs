//! Going from place to place: the browser's Back and Forward on our own page, and focus on the new heading.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::{Callback, hook, use_effect_with, use_mut_ref};

use crate::browser::{frame, history, page};
use crate::core::content::Content;
use crate::core::visit::{Event, FocusOn, Place, Visit, WayBack};
use crate::view::screens::erase::ERASED;
use crate::view::screens::pause::PAUSE;
use crate::view::screens::{HEADING, row_box, row_mover};

/// Keeps the browser's history and focus in step with the visit. Gives back what the page's own Back does. `came_in`: the visit began on
/// the static page.
#[hook]
pub fn use_moving(visit: &Rc<Visit>, content: &Rc<Content>, came_in: bool, ondid: &Callback<Event>) -> Callback<()> {
    let framed = frame::is_framed();
    // The number of the entry that the browser stands on. Only ours; it is nought again after a reload. Whoever came in before the program
    // was there has entries already.
    let begins = if came_in { u32::try_from(visit.here).unwrap_or(0) } else { 0 };
    let entry = use_mut_ref(|| begins);
    {
        let (entry, ondid) = (Rc::clone(&entry), ondid.clone());
        use_effect_with((), move |()| {
            let listening = if framed {
                None
            } else {
                if !came_in {
                    history::number(0);
                }
                page::on_window("popstate", move |event| {
                    if let Some(number) = history::number_in(event) {
                        entry.replace(number);
                        ondid.emit(Event::Walked(usize::try_from(number).unwrap_or(0)));
                    }
                })
            };
            move || drop(listening)
        });
    }
    let here = u32::try_from(visit.here).unwrap_or(0);
    {
        let entry = Rc::clone(&entry);
        use_effect_with(here, move |here| {
            let stands_at = *entry.borrow();
            if !framed {
                // One entry for each place, also when two presses came so close that only the second was drawn.
                (stands_at.saturating_add(1)..=*here).for_each(history::push);
            }
            entry.replace(*here);
        });
    }
    let first = use_mut_ref(|| true);
    use_effect_with((visit.place().clone(), visit.here), move |_| {
        if !first.replace(false) {
            page::begin_reading_at(HEADING);
        }
    });
    use_effect_with((visit.focus, visit.redrawn), move |(focus, _)| match focus {
        Some(FocusOn::Row(row)) => page::focus(&row_box(*row)),
        Some(FocusOn::Mover(row)) => page::focus(&row_mover(*row)),
        Some(FocusOn::Heading) => page::focus(HEADING),
        Some(FocusOn::Erased) => page::focus(ERASED),
        None => {}
    });
    let (visit, content, ondid) = (Rc::clone(visit), Rc::clone(content), ondid.clone());
    Callback::from(move |()| {
        let walks = !framed && visit.here > 0 && visit.way_back(&content) == WayBack::Walk;
        if !(walks && history::back()) {
            ondid.emit(Event::WentBack);
        }
    })
}

/// Focus goes to the pause when it begins. When it ends, the screen stands as it stood, and focus is where it was: in the same box, or else on
/// the heading. Where it ends because somebody went to another screen, such as Help, that one is begun as any other. What comes back begins
/// or ends a pause.
#[hook]
pub fn use_pause(visit: &Rc<Visit>, ondid: &Callback<Event>) -> Callback<bool> {
    let before = use_mut_ref(|| None::<(Option<HtmlElement>, f64, Place)>);
    {
        let (before, place) = (Rc::clone(&before), visit.place().clone());
        use_effect_with(visit.paused, move |paused| {
            if *paused {
                return page::begin_reading_at(PAUSE);
            }
            let Some((focused, down, at)) = before.take() else { return };
            if at == place {
                let heading = || page::element(HEADING).and_then(|element| element.dyn_into().ok());
                if let Some(element) = focused.filter(page::is_there).or_else(heading) {
                    page::go_back_to(&element, down);
                }
            }
        });
    }
    let (visit, ondid) = (Rc::clone(visit), ondid.clone());
    Callback::from(move |begins| {
        if begins {
            // Before the screen is hidden: then it has neither focus nor height.
            before.replace(Some((page::focused(), page::scrolled_down(), visit.place().clone())));
        }
        ondid.emit(Event::Paused(begins));
    })
}
