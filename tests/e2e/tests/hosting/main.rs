//! The upload folder on real servers: nginx, Apache and Caddy, started with the configurations that a build writes.
//!
//! Each is asked for everything that is there and for what is not, and somebody goes through an exercise in a frame on it. What has to
//! come is read from `_headers`, so that a new page or header is asked for by itself. Where a server is missing, its tests fail:
//! `cargo xtask test` installs all three.
#![cfg(unix)]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

/// Makes a test on each server of each promise of a module.
macro_rules! on_each_server {
    ($($promise:ident,)*) => {
        mod nginx { $(#[tokio::test] async fn $promise() { super::$promise(xtask::hosting::Software::Nginx).await; })* }
        mod apache { $(#[tokio::test] async fn $promise() { super::$promise(xtask::hosting::Software::Apache).await; })* }
        mod caddy { $(#[tokio::test] async fn $promise() { super::$promise(xtask::hosting::Software::Caddy).await; })* }
    };
}

mod around;
mod asking;
mod files;
mod https;
mod journey;
mod logs;
mod nothing;
mod running;
