//! The table of what is finished, as text and in `docs/grid.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::process::Command;

use e2e::barriers::{EXPLAINED, explained};
use e2e::devtools::{Theme, WIDTHS};

use crate::cells::Cells;
use crate::screens::Visit;

/// Every barrier once, with how many cells have it and one of them; and the table.
pub fn of(cells: &Cells, visits: &[Visit]) -> (Vec<String>, String) {
    let mut done = cells.done();
    for one in &mut done {
        one.found.retain(|found| explained(found).is_none());
    }
    let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for one in &done {
        for barrier in &one.found {
            let cell = &one.cell;
            let stands = if cell.framed { "framed" } else { "alone" };
            let at = format!("{}, {}, {} px, {stands}, {}", cell.screen, cell.theme.name(), cell.width, cell.lang);
            found.entry(barrier).or_default().push(at);
        }
    }
    let list =
        found.iter().map(|(barrier, at)| format!("  {} × {barrier}\n      first at {}", at.len(), at[0])).collect();
    let screens: BTreeSet<&str> = done.iter().map(|one| one.cell.screen.as_str()).collect();
    let languages: BTreeSet<&str> = done.iter().map(|one| one.cell.lang.as_str()).collect();
    let checks: u64 = done.iter().map(|one| one.checks).sum();
    let mut text = String::from(
        "# The grid\n\nEvery screen of every exercise, and those around them, in Chromium. Written by `cargo xtask grid`; do not edit.\n\n",
    );
    let languages = languages.into_iter().collect::<Vec<_>>().join(", ");
    let _ = writeln!(
        text,
        "{} screens, {} cells, {checks} checks; languages: {languages}; {}.\n",
        screens.len(),
        done.len(),
        made()
    );
    let whole = visits.iter().filter(|visit| cells.is_whole(&visit.name())).count();
    let _ = writeln!(
        text,
        "{whole} of the {} ways that were asked for are finished: an exercise or what lies around them, alone or framed. All are {}.\n",
        visits.len(),
        2 * (e2e::site::content().exercises.len() + 1)
    );
    text.push_str("Each cell is one screen. In each: axe-core, also with the rules for 7:1 contrast and target size; HTML_CodeSniffer at level AAA; one heading, single ids, language and direction, nothing to scroll sideways, 44 px to press and 8 px between, nothing cut off or covered when text is spaced out (WCAG 1.4.12); in light, also that focus can be seen at every stop of Tab; and once for each screen, whether it is valid HTML, by html-validate.\n\n");
    text.push_str(
        "| Theme | Width | Stands | Screens | Checks | Barriers |\n| --- | ---: | --- | ---: | ---: | ---: |\n",
    );
    for framed in [false, true] {
        for theme in Theme::ALL {
            for width in WIDTHS {
                let here = || {
                    done.iter()
                        .filter(|one| (one.cell.framed, one.cell.theme, one.cell.width) == (framed, theme, width))
                };
                let (count, checks) = (here().count(), here().map(|one| one.checks).sum::<u64>());
                let barriers: usize = here().map(|one| one.found.len()).sum();
                let stands = if framed { "framed" } else { "alone" };
                let _ = writeln!(text, "| {} | {width} | {stands} | {count} | {checks} | {barriers} |", theme.name());
            }
        }
    }
    text.push_str("\n## What a checker says and is no barrier\n\n");
    for one in EXPLAINED {
        let _ = writeln!(text, "- `{}` with `{}`: {}", one.begins, one.has, one.why);
    }
    (list, text)
}

/// Writes the table where people read it.
pub fn keep(text: &str) {
    let file = e2e::keep::workspace().join("docs").join("grid.md");
    std::fs::write(file, text).expect("the table can be written");
}

/// The commit and the day of it.
pub fn made() -> String {
    let git = |arguments: &[&str]| {
        let told = Command::new("git").args(arguments).current_dir(e2e::keep::workspace()).output();
        told.map(|told| String::from_utf8_lossy(&told.stdout).trim().to_owned()).unwrap_or_default()
    };
    let changed =
        if git(&["status", "--porcelain", "--", "src", "static", "content"]).is_empty() { "" } else { " with changes" };
    format!("commit {}{changed}, {}", git(&["rev-parse", "--short", "HEAD"]), xtask::build::today())
}
