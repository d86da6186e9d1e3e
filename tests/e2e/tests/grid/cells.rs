//! What is finished, a line each in a file that is only ever added to.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;

use e2e::devtools::Theme;
use serde_json::{Value, json};

/// One screen in one theme, width and surrounding.
#[derive(Clone, Debug)]
pub struct Cell {
    pub lang: String,
    pub framed: bool,
    /// Such as `small-step, step most`.
    pub screen: String,
    pub theme: Theme,
    pub width: u32,
}

impl Cell {
    fn key(&self) -> String {
        let stands = if self.framed { "framed" } else { "alone" };
        format!("{}|{stands}|{}|{}|{}", self.lang, self.screen, self.theme.name(), self.width)
    }
}

/// A finished one.
#[derive(Clone, Debug)]
pub struct Done {
    pub cell: Cell,
    /// How many checks were made.
    pub checks: u64,
    /// What they found.
    pub found: Vec<String>,
}

/// All of them.
pub struct Cells {
    file: RefCell<File>,
    done: RefCell<Vec<Done>>,
    keys: RefCell<HashSet<String>>,
    whole: RefCell<HashSet<String>>,
}

impl Cells {
    /// Those that are finished of the widget as it is built now.
    pub fn of_this_build() -> Self {
        let folder = e2e::keep::workspace().join("target").join("grid");
        fs::create_dir_all(&folder).expect("a folder under target can be made");
        let path = folder.join(format!("{:016x}.jsonl", build()));
        let text = fs::read_to_string(&path).unwrap_or_default();
        let file = OpenOptions::new().create(true).append(true).open(&path).expect("the file can be written");
        let cells =
            Self { file: file.into(), done: RefCell::default(), keys: RefCell::default(), whole: RefCell::default() };
        // A line that was cut off by the end of a run is no line.
        for line in text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
            match line["whole"].as_str() {
                Some(visit) => drop(cells.whole.borrow_mut().insert(visit.to_owned())),
                None => cells.remembers(read(&line)),
            }
        }
        cells
    }

    /// Whether every screen of a visit is finished.
    pub fn is_whole(&self, visit: &str) -> bool {
        self.whole.borrow().contains(visit)
    }

    /// Every screen of a visit is.
    pub fn whole(&self, visit: &str) {
        self.writes(&json!({ "whole": visit }));
        self.whole.borrow_mut().insert(visit.to_owned());
    }

    /// Whether this cell is finished.
    pub fn has(&self, cell: &Cell) -> bool {
        self.keys.borrow().contains(&cell.key())
    }

    /// This cell is.
    pub fn finished(&self, done: Done) {
        let cell = &done.cell;
        self.writes(
            &json!({ "lang": cell.lang, "framed": cell.framed, "screen": cell.screen, "theme": cell.theme.name(),
            "width": cell.width, "checks": done.checks, "found": done.found }),
        );
        self.remembers(done);
    }

    /// Everything finished so far.
    pub fn done(&self) -> Vec<Done> {
        self.done.borrow().clone()
    }

    fn remembers(&self, done: Done) {
        if self.keys.borrow_mut().insert(done.cell.key()) {
            self.done.borrow_mut().push(done);
        }
    }

    fn writes(&self, line: &Value) {
        writeln!(self.file.borrow_mut(), "{line}").expect("a line can be written");
    }
}

fn read(line: &Value) -> Done {
    let text = |what: &str| line[what].as_str().unwrap_or_default().to_owned();
    let theme = Theme::ALL.into_iter().find(|theme| theme.name() == text("theme")).expect("a theme that there is");
    let width = line["width"].as_u64().and_then(|width| u32::try_from(width).ok()).expect("a width");
    let found = line["found"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    let cell = Cell { lang: text("lang"), framed: line["framed"] == json!(true), screen: text("screen"), theme, width };
    Done { cell, checks: line["checks"].as_u64().unwrap_or_default(), found }
}

/// A number for the built widget: its first page names every other file by what is in it. The checks count too: others look anew.
pub fn build() -> u64 {
    let mut hasher = DefaultHasher::new();
    fs::read(e2e::site::folder().join("index.html")).expect("the built page can be read").hash(&mut hasher);
    e2e::barriers::CHECKS.hash(&mut hasher);
    hasher.finish()
}
