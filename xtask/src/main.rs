//! The command line: `cargo xtask serve`, `test`, `build`, `check`, `faults`.
#![allow(clippy::print_stderr)]
// Why: a command says on the terminal what went wrong.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::build::{self, Choice};
use xtask::{bench, check, faults, grid, hosts, lighthouse, reproduce, serve, setup, size, test};

/// Builds, serves, checks and tests Waymark.
///
/// On a fresh machine each command first installs what it needs, says so, and says how long that tends to take.
/// Tools go into a folder of your own (WAYMARK_TOOLS, or your system's cache folder), never into the repository.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Command {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Build and serve on this machine, with the headers that production gets
    Serve {
        /// Port on 127.0.0.1; 0 takes a free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Open the browser, even if there seems to be no screen
        #[arg(long)]
        open: bool,
        /// Do not open the browser
        #[arg(long, conflicts_with = "open")]
        no_open: bool,
        /// Compile quickly instead of small
        #[arg(long)]
        dev: bool,
    },
    /// Run every test: on this machine, in the browsers, and whole journeys through the built folder
    Test {
        /// Only what needs no browser
        #[arg(long)]
        quick: bool,
    },
    /// Make the folder to upload, and print the size of every file
    ///
    /// Without an option this is a demonstration, in target/upload-demonstration: it says on the screen that it is a draft and asks
    /// search engines to stay away.
    Build {
        /// What a charity goes live with, in target/upload: leaves out deep exercises that nobody has reviewed, and stops if a
        /// crisis line has not been checked
        #[arg(long)]
        reviewed_only: bool,
    },
    /// The fast loop: format, Clippy on host and wasm, the wall around the core, the content
    Check,
    /// Break storage on purpose in every way we know, and print the figures
    Faults {
        /// Also in real browsers: ended, killed, left, and searched after an erasing
        #[arg(long)]
        browsers: bool,
        /// Only what happens in real browsers
        #[arg(long, conflicts_with = "browsers")]
        only_browsers: bool,
    },
    /// Build the same tree twice, in two folders, and compare every file
    Reproduce,
    /// Put the widget into partner pages of every kind, honest or not, and print the figures
    Hosts,
    /// Look at every screen in every theme and width, alone and framed, with several checkers; goes on where it stopped
    Grid {
        /// Instead of the screens: fourteen people, each through every exercise in their own way, with their presses counted
        #[arg(long)]
        personas: bool,
    },
    /// Say where the bytes go: by crate, module and function, by style sheet, by exercise
    Size {
        /// Look at the last build instead of building
        #[arg(long)]
        last: bool,
        /// Also say what brotli would save without each part, which takes a minute
        #[arg(long)]
        compressed: bool,
        /// Write the sizes down in docs/sizes.csv, with these words about what was done
        #[arg(long, value_name = "WHAT")]
        record: Option<String>,
    },
    /// Look at the built site as Lighthouse does, and fail below 100
    Lighthouse {
        /// One look at each page instead of three: quicker, and not to be relied on
        #[arg(long)]
        once: bool,
        /// Slow a slow machine down by less, so that it still stands for the phone that is meant
        #[arg(long)]
        calibrated: bool,
    },
    /// Measure the page on a slow phone beside other ways to make the same exercise, and print the tables
    Bench,
    /// Install what is missing; the other commands do this themselves
    Setup,
}

fn main() -> ExitCode {
    let done = match Command::parse().what {
        What::Serve { port, open, no_open, dev } => {
            let open = (open || no_open).then_some(open);
            serve::run(port, open, dev)
        }
        What::Test { quick } => test::run(quick),
        What::Build { reviewed_only } => build::run(Choice { reviewed_only, quick: false }).map(|_| ()),
        What::Check => check::run(),
        What::Faults { browsers, only_browsers } => faults::run(!only_browsers, browsers || only_browsers),
        What::Reproduce => reproduce::run(),
        What::Hosts => hosts::run(),
        What::Grid { personas } => grid::run(personas),
        What::Size { last, compressed, record } => size::run(last, compressed, record.as_deref()),
        What::Lighthouse { once, calibrated } => lighthouse::run(once, calibrated),
        What::Bench => bench::run(),
        What::Setup => {
            setup::workshop().and_then(|_| setup::browsers()).and_then(|_| setup::servers()).map(|_| println_ready())
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\n{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn println_ready() {
    eprintln!("Everything is here.");
}
