//! The six pictures that are cards, and the card for the pocket: paper to hang up, hand over or carry.
//!
//! All are laid out from the top, and grow with their words; an edge is drawn when the words inside it are known.

mod folded;
mod kit;
mod lay;
mod letter;
mod marks;
mod pocket;
mod say;
mod step;
mod week;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub(super) use folded::folded;
pub(super) use kit::kit;
pub(super) use letter::letter;
pub(super) use pocket::pocket_card;
pub(super) use say::say_card;
pub(super) use step::step_card;
pub(super) use week::week;
