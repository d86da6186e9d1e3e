//! Reflection itself, knowing nothing about browsers.
//!
//! Pure: no clock, no random numbers, no storage, no page. What it needs of those is handed in. `cargo xtask check` proves it
//! by building this layer without Yew and web-sys.

#[cfg(feature = "authoring")]
pub mod checks;
pub mod class;
pub mod colour;
pub mod comfort;
pub mod content;
pub mod copy;
pub mod day;
pub mod energy;
pub mod erasing;
pub mod exercise;
pub mod former;
pub mod helplines;
pub mod idle;
pub mod ids;
pub mod in_order;
mod joining;
mod json;
pub mod keeper;
pub mod keeping;
pub mod leaving;
pub mod letter;
pub mod listen;
pub mod lock;
pub mod packed;
pub mod pair;
pub mod path;
pub mod picture;
pub mod picture_file;
pub mod plan;
pub mod pocket;
#[cfg(feature = "authoring")]
pub mod reading;
pub mod room;
pub mod saved;
pub mod settings;
pub mod sitting;
pub mod snippets;
pub mod tabs;
pub mod tutor_notes;
pub mod until;
pub mod visit;
pub mod way_in;
pub mod wording;
pub mod words;
