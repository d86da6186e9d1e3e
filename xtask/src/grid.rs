//! `cargo xtask grid`: every screen in every theme and width, alone and framed, for everyone who sees, hears and presses differently.

use crate::faults::folder;
use crate::setup;
use crate::test::in_browsers;
use crate::trouble::{Done, Trouble};

/// Runs the grid, or what is left of it, shows how far it is, and writes `docs/grid.md`. Fails if a screen has a barrier. With `personas` the
/// same for the people, `docs/personas.md`, and an exercise that one of them cannot finish.
pub fn run(personas: bool) -> Done {
    let browsers = setup::browsers()?;
    let codesniffer = setup::codesniffer()?;
    let upload = folder()?;
    let (says, which, failed) = match personas {
        true => (
            "Fourteen people, each through every exercise in their own way",
            "each_of_fourteen_people",
            "Somebody could not finish an exercise.",
        ),
        false => (
            "Every screen, in four themes and three widths, alone and framed",
            "no_screen_has_a_barrier",
            "A screen has a barrier, or could not be reached.",
        ),
    };
    println!("{says}: hours. It may be stopped, and goes on where it was.");
    let job = in_browsers(&["--test", "grid"], &upload, &browsers)?.env("WAYMARK_CODESNIFFER", &codesniffer).args([
        "--",
        "--nocapture",
        "--test-threads=1",
        which,
    ]);
    job.show().map_err(|why| Trouble::new(format!("{failed} {why}")))
}
