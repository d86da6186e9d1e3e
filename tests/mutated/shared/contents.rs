//! What must hold of a content file: it is an error, or content with which a visit never panics.

use std::fs;
use std::path::Path;

use serde_json::Value;
use waymark::core::content::{Content, Feeling};
use waymark::core::exercise::Mode;
use waymark::core::ids::PromptId;
use waymark::core::packed;
use waymark::core::reading::{Source, read};
use waymark::core::visit::{Event, Place, Visit};

use super::Count;
use super::edits::edited;
use super::tape::Tape;

/// What ships in English, as the list that visitors get; of the exercises only so many, which is quicker.
pub fn good(root: &Path, exercises: usize) -> Value {
    let mut paths: Vec<_> =
        fs::read_dir(root.join("content/en")).expect("content").flatten().map(|it| it.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    paths.extend([root.join("content/helplines/uk.toml"), root.join("site.toml")]);
    paths.sort();
    let source = |path: &std::path::PathBuf| Source {
        path: path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/"),
        text: fs::read_to_string(path).expect("content"),
    };
    let sources: Vec<Source> = paths.iter().map(source).collect();
    let mut content = read("en", &sources).expect("content that ships reads");
    content.exercises.truncate(exercises);
    serde_json::from_str(&packed::write(&content)).expect("compiled content is JSON")
}

/// Any text at all. Whether it was taken.
pub fn any(text: &str) -> bool {
    let Some(content) = packed::read(text) else { return false };
    assert!(packed::read(&packed::write(&content)) == Some(content), "content reads back as another");
    true
}

/// A content file whose text or whose values were edited; where it is taken, every exercise is walked.
pub fn mutated(good: &Value, bytes: &[u8], count: &Count) {
    let mut tape = Tape::of(bytes);
    let text = if tape.below(4) == 0 {
        edited(&good.to_string(), &[], &mut tape)
    } else {
        let mut value = good.clone();
        for _ in 0..=tape.below(4) {
            let from = part(good, &mut tape);
            edit(&mut value, from, &mut tape);
        }
        value.to_string()
    };
    if count.one(any(&text)) {
        walk(&packed::read(&text).expect("it was taken"), &mut tape);
    }
}

/// Some value inside.
fn part(value: &Value, tape: &mut Tape) -> Value {
    match inner(value, tape) {
        Some(inner) if tape.below(8) > 0 => part(inner, tape),
        _ => value.clone(),
    }
}

fn inner<'a>(value: &'a Value, tape: &mut Tape) -> Option<&'a Value> {
    match value {
        Value::Array(values) => values.get(tape.below(values.len())),
        Value::Object(values) => values.values().nth(tape.below(values.len())),
        _ => None,
    }
}

/// One place deep inside: gone, empty, twice, or another value of the file.
fn edit(value: &mut Value, with: Value, tape: &mut Tape) {
    let deeper = tape.below(8) > 0;
    match value {
        Value::Array(values) if !values.is_empty() => {
            let at = tape.below(values.len());
            match tape.below(8) {
                _ if deeper => edit(&mut values[at], with, tape),
                0 | 1 => drop(values.remove(at)),
                2 => values.clear(),
                3 | 4 => values.insert(at, values[at].clone()),
                5 => values.swap(0, at),
                _ => values[at] = with,
            }
        }
        Value::Object(values) if !values.is_empty() => {
            let key = values.keys().nth(tape.below(values.len())).cloned().unwrap_or_default();
            match (values.get_mut(&key), tape.coin()) {
                (Some(inner), _) if deeper => edit(inner, with, tape),
                (Some(inner), true) => *inner = with,
                _ => drop(values.remove(&key)),
            }
        }
        Value::String(text) if deeper => *text = if tape.coin() { tape.text(3) } else { String::new() },
        Value::Number(number) => *number = [0, 1, 255, 65_535][tape.below(4)].into(),
        Value::Bool(yes) => *yes = !*yes,
        other => *other = with,
    }
}

/// Opens every exercise and does in it whatever comes.
fn walk(content: &Content, tape: &mut Tape) {
    for exercise in &content.exercises {
        let mut visit = Visit::new("2026-11-22".into(), "kx1".into(), None);
        visit = visit.after(Event::Opened(exercise.id.clone()), content);
        for _ in 0..24 {
            let at = visit.sitting(&exercise.id).map(|sitting| sitting.at.clone()).unwrap_or_default();
            let event = match tape.below(12) {
                0 => Event::Wrote(PromptId::of_step(&at), tape.text(3).into()),
                1 => Event::AddedRow(at),
                2 => Event::ThoughtAboutIt(at),
                3 => Event::Felt(Feeling::Stirred),
                4 => Event::ChoseMode(Mode::Cards),
                5 => Event::WentBack,
                6 => Event::WentTo(Place::Help),
                7 | 8 => exercise.step(&at).and_then(|step| Some((step.cards.first()?, step.groups.first()))).map_or(
                    Event::CarriedOn,
                    |(card, group)| match group {
                        Some(group) => Event::Sorted(at.clone(), card.id.clone(), group.id.clone()),
                        None => Event::Chose(at.clone(), card.id.clone(), true),
                    },
                ),
                _ => Event::WentOn,
            };
            visit = visit.after(event, content);
        }
    }
}
