//! `ideas.toml`: the map of what recovery can mean, and where each idea comes from; and the doors of `language.toml`.

use super::links::no_twins;
use super::page::Page;
use super::syntax::Entry;
use super::table::Table;
use crate::core::content::{Door, Idea, Route};
use crate::core::ids::{CardId, ExerciseId};

/// The ids of exercises that a file names, with their lines, to be looked up once every exercise is known.
pub(super) type Named = Vec<(usize, ExerciseId)>;

/// Reads `ideas.toml`.
pub(super) fn read(page: &Page<'_>, entries: &[Entry]) -> (Vec<Idea>, Named) {
    let table = Table::new(page, 1, "this file", entries);
    table.need("idea");
    let (mut names, mut ids) = (Named::new(), Vec::new());
    let idea = |table: Table<'_>| {
        let id = table.need_id("id");
        ids.push((table.line, id.to_string()));
        let title = table.need_words("title");
        for key in ["say", "source", "exercises"] {
            table.need(key);
        }
        let say = table.words_list("say");
        let source = table.words("source").unwrap_or_default();
        let exercises = exercises(&table, &mut names);
        table.done();
        Idea { id: CardId::from(id), title, say, source, exercises }
    };
    let ideas = table.tables("idea", "this idea").into_iter().map(idea).collect();
    no_twins(page, ids.iter().map(|(line, id)| (*line, id.as_str())), "ideas", "this file", "idea");
    table.done();
    (ideas, names)
}

/// A list of exercises, noted with their lines.
pub(super) fn exercises(table: &Table<'_>, names: &mut Named) -> Vec<ExerciseId> {
    let listed = table.plain_list("exercises").into_iter();
    let named: Named = listed.map(|(line, id)| (line, ExerciseId::from(id))).collect();
    names.extend(named.iter().cloned());
    named.into_iter().map(|(_, id)| id).collect()
}

/// Reads the `[[door]]` tables of `language.toml`.
pub(super) fn doors(file: &Table<'_>, names: &mut Named) -> Vec<Door> {
    let door = |table: Table<'_>| {
        let id = CardId::from(table.need_id("id"));
        let (title, more) = (table.need_words("title"), table.need_words("more"));
        let route = |table: Table<'_>| {
            let id = CardId::from(table.need_id("id"));
            let title = table.need_words("title");
            table.need("exercises");
            let exercises = exercises(&table, names);
            table.done();
            Route { id, title, exercises }
        };
        let routes = table.tables("routes", "this route").into_iter().map(route).collect();
        table.done();
        Door { id, title, more, routes }
    };
    file.tables("door", "this door").into_iter().map(door).collect()
}
