//! `cargo xtask serve`: builds, then serves until the person ends it.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use crate::build::{self, Choice};
use crate::server::{Options, Server, taken};
use crate::trouble::{Done, While};

/// Builds and serves. `open` is what the person said about opening a browser, if anything.
pub fn run(port: u16, open: Option<bool>, quick: bool) -> Done {
    // Said now rather than after a build of minutes.
    drop(TcpListener::bind((Ipv4Addr::LOCALHOST, port)).when(&taken(port))?);
    let folder = build::run(Choice { reviewed_only: false, quick })?;
    let server = Server::start(folder, Options { port, ..Options::default() })?;
    println!("\nWaymark is at {}  (Ctrl+C ends it)", server.address());
    if open.unwrap_or_else(has_screen) && open::that_detached(server.address()).is_err() {
        println!("No browser could be opened; please open that address yourself.");
    }
    server.wait();
    Ok(())
}

/// Whether a browser could show itself. A Linux machine without a screen says so by its environment.
fn has_screen() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY") || Path::new("/mnt/wslg").exists()
}
