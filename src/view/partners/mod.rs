//! The three pages for partners: `/embed-builder`, `/health` and `/for-it`.
//!
//! Only the build draws them, and the widget does not start on them. What moves on the first two is done by a small script each
//! (`static/partners`), which knows no words: everything it may say stands in the page already.

mod builder;
mod controls;
pub(in crate::view) mod frame;
mod health;
mod it;
mod permissions;
mod platforms;
mod ways;

pub(super) use builder::{language, weight};
pub(super) use controls::{Card, card, pick, to_copy, value};
pub(super) use frame::{head, help, part};

pub use builder::{Builder, BuilderProps, Language};
pub use health::Health;
pub use it::{FileRow, ForIt, ForItProps, HeaderRow};

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
mod tests;
