//! How the page looks here: what was chosen acts at once, and is kept where the person keeps their words, in an entry of its own.

use std::rc::Rc;

use yew::{hook, use_effect_with, use_mut_ref};

use super::leaving::keep_choice;
use crate::browser::{page, store};
use crate::core::comfort::{Comfort, NAME};
use crate::core::keeper::Shelf;
use crate::core::visit::Visit;

/// What was chosen on another day. Reads only.
pub fn chosen_before() -> Comfort {
    store::Store.get(NAME).ok().flatten().map(|text| Comfort::read(&text)).unwrap_or_default()
}

/// Keeps the page and storage in step with the choices: they are kept beside words, and go with the last of them, so that nothing of ours
/// stays where nothing is kept. One that is changed while nothing is kept takes away what was kept before: it
/// would come back as something that was not chosen last.
#[hook]
pub fn use_comfort(visit: &Rc<Visit>) {
    let before = use_mut_ref(|| visit.comfort);
    let keep = visit.keep.map(|_| visit.keeps_words());
    use_effect_with((visit.comfort, keep), move |(comfort, keep)| {
        for (attribute, value) in comfort.values() {
            page::marks(attribute, value);
        }
        let changed = before.replace(*comfort) != *comfort;
        keep_choice(NAME, comfort.text().as_deref(), keep.or(changed.then_some(false)));
    });
}
