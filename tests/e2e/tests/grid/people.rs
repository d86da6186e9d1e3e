//! Fourteen people, each through every exercise that is open to them, in their own way (`e2e::personas`). Who cannot finish one is told of
//! with where they stood.
//!
//! Run by `cargo xtask grid --personas`; `docs/personas.md` is its table. What somebody has finished is written down at once under
//! `target/grid/`, so a run that was stopped goes on where it stopped, and what failed is tried again.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::PathBuf;

use e2e::personas::{ALL, Persona};
use serde_json::{Value, json};

use crate::{cells, table};

/// Only these people, with commas between.
const PEOPLE: &str = "WAYMARK_GRID_PEOPLE";

/// How often somebody pressed in an exercise, by name and exercise; nothing where they use their hands.
type Finished = BTreeMap<(String, String), Option<u64>>;

#[test]
fn each_of_fourteen_people_finishes_every_exercise() {
    let wanted = |list: &str, one: &str| std::env::var(list).map_or(true, |list| list.split(',').any(|it| it == one));
    let mut failed = Vec::new();
    for persona in ALL.iter().filter(|persona| wanted(PEOPLE, persona.name)) {
        for exercise in persona.exercises().into_iter().filter(|exercise| wanted(crate::ONLY, exercise)) {
            if finished().contains_key(&(persona.name.to_owned(), exercise.clone())) {
                continue;
            }
            println!("{}, {exercise}", persona.name);
            match goes(*persona, &exercise) {
                Ok(presses) => remembers(persona.name, &exercise, presses),
                Err(why) => {
                    println!("  {why}");
                    failed.push(format!("{}, {exercise}: {why}", persona.name));
                }
            }
        }
        // After each, so that a run that is stopped leaves a true table.
        keep(&text(&finished()));
    }
    println!("\n{}", text(&finished()));
    assert!(failed.is_empty(), "{} were not finished:\n{}", failed.len(), failed.join("\n"));
}

/// On a thread of its own, so that one who cannot go on stops nobody else.
fn goes(persona: Persona, exercise: &str) -> Result<Option<u64>, String> {
    let exercise = exercise.to_owned();
    let walk = move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(persona.finishes(&exercise))
    };
    std::thread::spawn(walk).join().map_err(|why| {
        let said = why.downcast_ref::<String>().cloned();
        said.or_else(|| why.downcast_ref::<&str>().map(|&why| why.to_owned())).unwrap_or_else(|| "no word".to_owned())
    })
}

fn file() -> PathBuf {
    let folder = e2e::keep::workspace().join("target").join("grid");
    fs::create_dir_all(&folder).expect("a folder under target can be made");
    folder.join(format!("people-{:016x}.jsonl", cells::build()))
}

fn remembers(persona: &str, exercise: &str, presses: Option<u64>) {
    let mut file = OpenOptions::new().create(true).append(true).open(file()).expect("the file can be written");
    let line = json!({ "persona": persona, "exercise": exercise, "presses": presses });
    writeln!(file, "{line}").expect("a line can be written");
}

fn finished() -> Finished {
    let text = fs::read_to_string(file()).unwrap_or_default();
    // A line that was cut off by the end of a run is no line.
    let lines = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let word = |line: &Value, what: &str| line[what].as_str().unwrap_or_default().to_owned();
    lines.map(|line| ((word(&line, "persona"), word(&line, "exercise")), line["presses"].as_u64())).collect()
}

/// The table for people to read.
fn text(finished: &Finished) -> String {
    let mut text = String::from(
        "# The people\n\nFourteen people, each through every exercise to its end, with something given on every screen, in Chromium. \
         Written by `cargo xtask grid --personas`; do not edit.\n\n",
    );
    let _ = writeln!(text, "{}.\n", table::made());
    text.push_str("| Who | Finished | Open to them | Presses in all |\n| --- | ---: | ---: | ---: |\n");
    for persona in ALL {
        let of_theirs: Vec<_> = finished.iter().filter(|((who, _), _)| who == persona.name).collect();
        let presses: u64 = of_theirs.iter().filter_map(|(_, presses)| **presses).sum();
        let presses = if presses == 0 { "by hand".to_owned() } else { presses.to_string() };
        let _ =
            writeln!(text, "| {} | {} | {} | {presses} |", persona.name, of_theirs.len(), persona.exercises().len());
    }
    text.push_str(
        "\nKeyboard: each key but the letters of own words. Switch: two of them, one for the next stop and one to use it; each choice is a \
         stop, and letters come from a board of the device. Screen reader: each control that was found by role and name in the tree that \
         the browser gives. Voice: each command; where two controls read the same, their number is a second one.\n",
    );
    let counted: Vec<&Persona> = ALL
        .iter()
        .filter(|one| finished.iter().any(|((who, _), presses)| who == one.name && presses.is_some()))
        .collect();
    let _ = writeln!(text, "\n| Exercise | {} |", counted.iter().map(|one| one.name).collect::<Vec<_>>().join(" | "));
    let _ = writeln!(text, "| --- |{}", " ---: |".repeat(counted.len()));
    for exercise in &e2e::site::content().exercises {
        let of = |one: &&Persona| finished.get(&(one.name.to_owned(), exercise.id.to_string())).copied().flatten();
        let cells = counted.iter().map(|one| of(one).map_or_else(|| "-".to_owned(), |presses| presses.to_string()));
        let _ = writeln!(text, "| {} | {} |", exercise.title, cells.collect::<Vec<_>>().join(" | "));
    }
    text
}

fn keep(text: &str) {
    let file = e2e::keep::workspace().join("docs").join("personas.md");
    fs::write(file, text).expect("the table can be written");
}
