//! Visits with the content that ships, as a person makes them: from home to the close, stopping, coming back, erasing.
//!
//! No browser: `Visit::after` is all there is. What the screens show of it is for the view's tests and the journeys.
#![cfg(feature = "authoring")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop with a message"
)]

mod boxes;
mod class;
mod class_links;
mod coming_back;
mod copying;
mod each;
mod erasing;
mod every_exercise;
mod gates;
mod letters;
mod moving;
mod person;
mod rests;
mod tabs;
mod walks;

const EXERCISES: [&str; 16] = [
    "steady",
    "my-recovery",
    "whole-me",
    "journey-line",
    "then-now-next",
    "around-me",
    "five-petals",
    "my-circle",
    "small-step",
    "my-week",
    "strengths-tree",
    "wobble-plan",
    "my-say",
    "shared-steps",
    "what-i-know",
    "what-happened",
];
