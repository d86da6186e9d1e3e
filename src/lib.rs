//! Waymark: guided reflection that asks what happened to you.
//!
//! Four layers; `src/README.md` is their map.
//! `core` knows no browser. `view` turns core data into HTML and reports what people did. `browser` is the only layer that
//! touches the platform. `app` joins the three.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::as_conversions,
        reason = "a test may stop with a message; nobody's words are on its screen"
    )
)]

pub mod core;

#[cfg(feature = "widget")]
pub mod app;
#[cfg(feature = "widget")]
pub mod browser;
#[cfg(feature = "widget")]
pub mod view;
