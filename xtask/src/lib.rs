//! Joins the tools that build, check, serve and test Waymark.
//!
//! A library as well as a command, because the journeys in `tests/e2e` use the same server and the same headers.
//! It only joins well-kept tools: Cargo, Trunk, wasm-bindgen, wasm-opt and the browsers' own drivers do the work.
#![allow(clippy::print_stdout, clippy::print_stderr)]
// Why: a command speaks on the terminal. Nothing of this crate ships to a visitor.

pub mod bench;
pub mod build;
pub mod check;
pub mod faults;
pub mod grid;
pub mod headers;
pub mod hosting;
pub mod hosts;
pub mod lighthouse;
pub mod places;
pub mod reproduce;
pub mod run;
pub mod serve;
pub mod server;
pub mod setup;
pub mod size;
pub mod test;
pub mod trouble;
