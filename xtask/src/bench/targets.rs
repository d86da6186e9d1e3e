//! What we aim for, and how far away a run was. A missed aim is told and fails nothing: what it takes is work, not another run.

use super::figures::{OURS, Readings};
use super::tables::{number, table};

/// Names of parts, pages and things, which the test that measures uses too.
pub mod names {
    #![allow(missing_docs)]
    // Why: each says in a word what it is, and its text says the rest.
    pub const FIRST: &str = "First visit";
    pub const REPEAT: &str = "Repeat visit";
    pub const TYPING: &str = "Typing";
    pub const GROWTH: &str = "Typing, by what is stored";
    pub const MEMORY: &str = "Memory";
    pub const GUEST: &str = "As a guest in another page";

    pub const STATIC: &str = "static";
    pub const BY_HAND: &str = "by hand";
    pub const PREACT: &str = "Preact";
    pub const REACT: &str = "React";
    pub const SURVEYJS: &str = "SurveyJS";
    pub const ALONE: &str = "the page alone";
    pub const WITH_US: &str = "the page with us in it";

    pub const KILOBYTES: &str = "On the wire (KB)";
    pub const REQUESTS: &str = "Requests";
    pub const PAINT: &str = "First paint (ms)";
    pub const ANSWERABLE: &str = "First question answerable (ms)";
    pub const BLOCKED: &str = "Total blocking time (ms)";
    pub const LONGEST: &str = "Longest task (ms)";
    pub const WHOLE: &str = "All of it there (ms)";
    pub const LONGEST_LATER: &str = "Longest task between these two (ms)";
    pub const SHIFT: &str = "Layout shift";

    pub const KEY_P50: &str = "p50 (ms)";
    pub const KEY_P98: &str = "p98 (ms)";
    pub const KEY_ALL: &str = "all main-thread work per key (ms)";
    pub const FULL_P50: &str = "200 KB stored: p50 (ms)";
    pub const FULL_P98: &str = "200 KB stored: p98 (ms)";
    pub const FULL_ALL: &str = "200 KB stored: all main-thread work per key (ms)";
    pub const LOCKED_P50: &str = "locked: p50 (ms)";
    pub const LOCKED_P98: &str = "locked: p98 (ms)";
    pub const LOCKED_ALL: &str = "locked: all main-thread work per key (ms)";

    pub const MEGABYTES: &str = "At the first question (MiB)";
    pub const HEAP: &str = "… of it JavaScript (MiB)";
    pub const WASM: &str = "… of it WebAssembly (MiB)";
    pub const LATER: &str = "After the changes of step (MiB)";
    pub const GROWN: &str = "Grown in the last nine tenths of them (KiB)";
    pub const NODES: &str = "Nodes more in them";
}

use names::*;

/// How a median, or a ratio of two, is held against a number.
struct Target {
    says: &'static str,
    found: fn(&Readings) -> Option<f64>,
    limit: f64,
    /// Whether it has to reach the limit; otherwise it has to stay below or at it.
    reaches: bool,
}

const TARGETS: [Target; 13] = [
    Target {
        says: "First paint, in times of the static page's: at most 1.1",
        found: |it| ratio(it, FIRST, PAINT, OURS, STATIC),
        limit: 1.1,
        reaches: false,
    },
    Target {
        says: "First question answerable, in times of React's: at most 1.2",
        found: |it| ratio(it, FIRST, ANSWERABLE, OURS, REACT),
        limit: 1.2,
        reaches: false,
    },
    Target {
        says: "First question answerable, so many times sooner than SurveyJS's: at least 2.4",
        found: |it| ratio(it, FIRST, ANSWERABLE, SURVEYJS, OURS),
        limit: 2.4,
        reaches: true,
    },
    Target {
        says: "KB on the wire until then: at most 120",
        found: |it| it.median(FIRST, OURS, KILOBYTES),
        limit: 120.0,
        reaches: false,
    },
    Target {
        says: "Total blocking time until then, ms: 0",
        found: |it| it.median(FIRST, OURS, BLOCKED),
        limit: 0.0,
        reaches: false,
    },
    Target {
        says: "Longest task, ms: below 50",
        found: |it| it.median(FIRST, OURS, LONGEST),
        limit: 50.0,
        reaches: false,
    },
    Target { says: "Layout shift: 0", found: |it| it.median(FIRST, OURS, SHIFT), limit: 0.0, reaches: false },
    Target {
        says: "p98 of a key, in times of the page by hand's: at most 1",
        found: |it| ratio(it, TYPING, KEY_P98, OURS, BY_HAND),
        limit: 1.0,
        reaches: false,
    },
    Target {
        says: "… with 200 KB stored: at most 1",
        found: |it| ratio(it, TYPING, FULL_P98, OURS, BY_HAND),
        limit: 1.0,
        reaches: false,
    },
    Target {
        says: "Memory at the first question, MiB: below 4",
        found: |it| it.median(MEMORY, OURS, MEGABYTES),
        limit: 4.0,
        reaches: false,
    },
    Target {
        says: "Memory grown while steps change, KiB: 0",
        found: |it| it.median(MEMORY, OURS, GROWN).map(|grown| grown.max(0.0)),
        limit: 0.0,
        reaches: false,
    },
    Target {
        says: "Blocking of a page that we are a guest of, ms: 0",
        found: |it| it.median(GUEST, WITH_US, BLOCKED),
        limit: 0.0,
        reaches: false,
    },
    Target {
        says: "Layout shift of that page: 0",
        found: |it| it.median(GUEST, WITH_US, SHIFT),
        limit: 0.0,
        reaches: false,
    },
];

fn ratio(readings: &Readings, part: &str, what: &str, page: &str, other: &str) -> Option<f64> {
    let other = readings.median(part, other, what)?;
    let page = readings.median(part, page, what)?;
    (other != 0.0).then_some(page / other)
}

/// What was aimed for, what was found, and by what factor an aim was missed.
pub fn table_of(readings: &Readings) -> String {
    let rows = TARGETS.iter().filter_map(|target| {
        let found = (target.found)(readings)?;
        Some(vec![target.says.to_owned(), number(found), verdict(target, found)])
    });
    format!("## What we aim for\n\n{}", table("Aim", &["Found", ""], rows))
}

fn verdict(target: &Target, found: f64) -> String {
    let Target { limit, reaches, .. } = *target;
    let met = if reaches { found >= limit } else { found <= limit };
    if met {
        return "met".to_owned();
    }
    if limit == 0.0 || found == 0.0 {
        return "missed".to_owned();
    }
    format!("missed, by a factor of {:.1}", if reaches { limit / found } else { found / limit })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(page: f64, react: f64, survey: f64) -> String {
        let mut readings = Readings::default();
        readings.add(FIRST, OURS, ANSWERABLE, page);
        readings.add(FIRST, REACT, ANSWERABLE, react);
        readings.add(FIRST, SURVEYJS, ANSWERABLE, survey);
        table_of(&readings)
    }

    #[test]
    fn an_aim_is_met_or_missed_by_a_factor() {
        let missed = told(3000.0, 1250.0, 3600.0);
        assert!(missed.contains("React's: at most 1.2 | 2.4 | missed, by a factor of 2.0 |"), "{missed}");
        assert!(missed.contains("at least 2.4 | 1.2 | missed, by a factor of 2.0 |"), "{missed}");
        let met = told(1000.0, 1000.0, 2400.0);
        assert!(met.contains("React's: at most 1.2 | 1 | met |"), "{met}");
        assert!(met.contains("at least 2.4 | 2.4 | met |"), "{met}");
    }

    #[test]
    fn what_was_not_measured_is_no_row() {
        assert!(!told(1.0, 1.0, 1.0).contains("Layout shift"));
    }

    #[test]
    fn an_aim_of_nothing_has_no_factor() {
        let mut readings = Readings::default();
        readings.add(FIRST, OURS, BLOCKED, 312.0);
        assert!(table_of(&readings).contains("ms: 0 | 312 | missed |"));
    }
}
