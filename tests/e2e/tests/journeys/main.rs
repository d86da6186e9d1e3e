//! Journeys through the built site. Each is one person's way through it, told once and gone in Chromium and in Firefox. What depends on no
//! engine (a list in another order, a page for tutors) is gone in Chromium alone.
//!
//! `cargo test -p e2e` runs all of them; `cargo test -p e2e leaving` those whose name has *leaving* in it, and
//! `cargo test -p e2e firefox::` those in Firefox.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

/// Makes a test in Chromium and one in Firefox of each journey of a module.
macro_rules! in_both_engines {
    ($($journey:ident,)*) => {
        mod chromium { $(#[tokio::test] async fn $journey() { super::$journey(e2e::Engine::Chromium).await; })* }
        mod firefox { $(#[tokio::test] async fn $journey() { super::$journey(e2e::Engine::Firefox).await; })* }
    };
}

/// Makes a test in Chromium of each.
macro_rules! in_chromium {
    ($($journey:ident,)*) => {
        mod chromium_alone { $(#[tokio::test] async fn $journey() { super::$journey(e2e::Engine::Chromium).await; })* }
    };
}

mod as_heard;
mod bad_saves;
mod before_the_program;
mod builder;
mod by_keyboard;
mod catalogue;
mod class;
mod class_link;
mod class_plans;
mod comfort;
mod coming_back;
mod copying;
mod erasing;
mod every_step;
mod first_visit;
mod front;
mod health;
mod hearing;
mod hostile_hosts;
mod in_a_frame;
mod in_their_way;
mod kill_points;
mod languages;
mod leaving;
mod leaving_by_keys;
mod listen;
mod locked;
mod not_kept;
mod odd_visits;
mod on_the_way;
mod one_file;
mod other_software;
mod own_things;
mod pair;
mod partners;
mod policy;
mod pseudo_languages;
mod shared_device;
mod start_fails;
mod taking_over;
mod text_boxes;
mod tutors;
mod valid_html;
mod way_in_screens;
mod ways_in;
#[cfg(target_os = "linux")]
mod webkit;
#[cfg(target_os = "linux")]
mod webkit_more;
mod without_the_widget;
