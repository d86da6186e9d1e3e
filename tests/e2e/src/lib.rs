//! Whole journeys through the built site in real browsers: the harness that they are written with.
//!
//! A journey reads as what a person does: `press`, `write`, `see`, `screen`. Everything that waits waits for a condition
//! with a name and a deadline, and a failure says what was on the screen. Nothing here knows the inside of the widget:
//! what the tests rely on is what a person can see, what the server was asked for, and the keys in storage.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]
#![allow(clippy::print_stderr)]
// Why: this crate only ever runs as a test. A panic with a good sentence is how a test fails.

pub mod answering;
pub mod axe;
pub mod barriers;
pub mod browser;
pub mod class;
pub mod clipboard;
mod clock;
pub mod devtools;
pub mod engine;
pub mod figures;
pub mod given;
pub mod heard;
pub mod host;
pub mod keep;
pub mod keys;
pub mod kill_points;
pub mod letters;
pub mod listener;
pub mod one_file;
pub mod outside;
pub mod partner;
pub mod personas;
pub mod pool;
pub mod pressing;
pub mod process;
pub mod pseudo;
pub mod quiet;
pub mod reader;
pub mod residue;
pub mod roles;
pub mod site;
pub mod square;
pub mod tools;
pub mod tree;
pub mod valid_html;
pub mod verbs;
pub mod visitor;
pub mod wait;
pub mod walk;
pub mod watching;

pub use browser::{Browser, Profile};
pub use engine::Engine;
pub use host::Host;
pub use pressing::By;
pub use site::Site;
pub use visitor::{Keep, Looks, Visitor};
