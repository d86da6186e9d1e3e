//! Storage with a lot in it already: for ours every exercise, written with the core's own code; for a peer its one save, with earlier times
//! of doing the same.

use std::rc::Rc;

use serde_json::json;
use waymark::core::content::Content;
use waymark::core::exercise::{Exercise, Kind, Mode};
use waymark::core::ids::{PromptId, StepId};
use waymark::core::saved::seal;
use waymark::core::sitting::{Record, Response, Sitting};

use crate::pages::{EXERCISE, Page, STEP};

const SENTENCE: &str = "Some days the path was hard to see, and somebody put the kettle on. ";

/// What stands in storage when so many bytes do, by key.
pub fn of(page: &Page, bytes: usize) -> Vec<(String, String)> {
    match page.site() {
        _ if bytes == 0 => Vec::new(),
        Some(site) => ours(&site.content, bytes),
        None => vec![("bench:save".to_owned(), theirs(bytes))],
    }
}

fn theirs(bytes: usize) -> String {
    let mut earlier = Vec::new();
    let save = |earlier: &Vec<serde_json::Value>| json!({ "at": 0, "answers": [], "earlier": earlier }).to_string();
    let answers: Vec<String> = (0..8).map(|_| SENTENCE.repeat(2)).collect();
    while save(&earlier).len() < bytes {
        earlier.push(json!({ "day": "2026-11-22", "answers": answers }));
        if bytes < 2_000 {
            break;
        }
    }
    save(&earlier)
}

/// A record for each exercise, all of the same length, the one that is opened among them.
fn ours(content: &Content, bytes: usize) -> Vec<(String, String)> {
    let share = bytes / content.exercises.len();
    let named = |(number, exercise): (usize, &Rc<Exercise>)| {
        let record = record(exercise, share);
        (format!("waymark:bench-{number}:a"), seal(&record, 1, "bench"))
    };
    content.exercises.iter().enumerate().map(named).collect()
}

/// A record with words in every text box of the exercise, and as many sittings as it takes to be this long.
fn record(exercise: &Exercise, length: usize) -> Record {
    let mut record = Record::new(exercise.id.clone());
    for number in 0_u32.. {
        let id = format!("bench-{number}");
        let first = exercise.steps.first().map_or_else(|| StepId::from("open"), |step| step.id.clone());
        let mut sitting = Sitting::new(id.as_str().into(), "2026-11-22".into(), first, Mode::Words);
        if exercise.id.as_str() == EXERCISE {
            sitting.at = STEP.into();
        }
        let boxes = exercise.steps.iter().filter(|step| matches!(step.kind, Kind::Text | Kind::Line));
        let boxes = boxes.map(|step| (PromptId::of_step(&step.id), Rc::clone(&step.ask)));
        let boxes: Vec<_> = boxes
            .filter(|(prompt, _)| exercise.id.as_str() != EXERCISE || number > 0 || prompt.as_str() == STEP)
            .collect();
        let room = length.saturating_sub(seal(&record, 1, "bench").len());
        let each = (room / boxes.len().max(1)).saturating_sub(120).min(1_000);
        let words: String = SENTENCE.chars().cycle().take(each.max(8)).collect();
        for (prompt, ask) in boxes {
            sitting = sitting.with(prompt, ask, "en".into(), Response::Wrote(words.as_str().into()));
        }
        record = record.with(sitting);
        if seal(&record, 1, "bench").len() + 400 > length || number > 2_000 {
            break;
        }
    }
    record
}
