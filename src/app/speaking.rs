//! Another language in the middle of a visit. The start file brings its words, or the news that they did not come; this reads them and hands
//! them to the store. Nothing of the visit changes: a step is the same step, a card the same card, and a box keeps what stands in it.

use std::cell::Cell;
use std::rc::Rc;

use yew::{UseReducerHandle, hook, use_effect_with, use_state_eq};

use super::fitted;
use super::root::{Act, Store};
use crate::browser::page;
use crate::core::wording::Say;

/// What became of the last language that somebody pressed, once it is known, and which press that was. It is said until another screen comes.
#[hook]
pub fn use_speaking(store: &UseReducerHandle<Store>) -> Option<(Say, u32)> {
    let said = use_state_eq(|| None);
    {
        let (dispatcher, said) = (store.dispatcher(), said.setter());
        use_effect_with((), move |()| {
            let pressed = Cell::new(0_u32);
            let listening = page::on_document("waymark:words", move |event| {
                let press = pressed.get().wrapping_add(1);
                pressed.set(press);
                match page::detail(event).as_deref().and_then(fitted) {
                    Some(content) => {
                        page::speaks(&content.lang, content.dir);
                        let content = Rc::new(content);
                        super::speaks(&content);
                        dispatcher.dispatch(Act::Speaks(content));
                        said.set(Some((Say::TongueNow, press)));
                    }
                    None => said.set(Some((Say::TongueFailed, press))),
                }
            });
            move || drop(listening)
        });
    }
    {
        let said = said.setter();
        use_effect_with(store.visit.place().clone(), move |_| said.set(None));
    }
    *said
}
