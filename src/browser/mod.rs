//! The edge: the only layer that names window, document, storage, history and clipboard.
//!
//! It carries core types and knows no components. Nothing here fetches; the start file does, once.

pub mod clock;
pub mod crypto;
pub mod file;
pub mod frame;
pub mod history;
pub mod page;
pub mod proof;
pub mod speech;
pub mod store;
pub mod tabs;
