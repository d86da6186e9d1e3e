//! One session plan, from who it is for to its last minute.

use super::every::what_if;
use super::made_up::slips;
use super::steps::{Known, exercise, exercises, step};
use crate::core::day;
use crate::core::plan::{Plan, Prompt, Row, Wall};
use crate::core::reading::page::Page;
use crate::core::reading::syntax::Entry;
use crate::core::reading::table::Table;

/// Reads a plan; the line is the one where its number stands.
pub(super) fn read(page: &Page<'_>, entries: &[Entry], name: &str, known: Known<'_>) -> (Plan, usize) {
    let table = Table::new(page, 1, "this plan", entries);
    let id = table.need_id("id");
    if !id.is_empty() && format!("{id}.toml") != name {
        page.say(
            table.line_of("id"),
            format!("This file is called “{name}”, so its id is “{}”.", name.trim_end_matches(".toml")),
        );
    }
    let needed = [
        "number",
        "minutes",
        "aims",
        "listing",
        "exercises",
        "notes",
        "care",
        "take_home",
        "made_with",
        "review",
        "row",
    ];
    needed.iter().for_each(|key| table.need(key));
    let rows: Vec<Row> = table.tables("row", "this row").into_iter().map(|row| self::row(row, known)).collect();
    let minutes = table.number("minutes").unwrap_or_default();
    let sum = rows.iter().fold(0_u16, |sum, row| sum.saturating_add(row.minutes));
    if minutes > 0 && !page.is_broken() && sum != minutes {
        let say = format!("The rows add up to {sum} minutes, and here it says {minutes}. The two have to agree.");
        page.say(table.line_of("minutes"), say);
    }
    let plan = Plan {
        id: id.into(),
        number: table.number("number").unwrap_or_default(),
        title: table.need_words("title"),
        audience: table.need_words("for"),
        minutes,
        aims: table.words_list("aims"),
        listing: table.words_list("listing"),
        exercises: exercises(&table, "exercises", known),
        notes: table.words_list("notes"),
        care: table.words_list("care"),
        what_if: what_if(&table),
        take_home: exercises(&table, "take_home", known),
        take_home_say: table.words("take_home_say").unwrap_or_default(),
        made_with: table.words_list("made_with"),
        draft: !is_reviewed(&table),
        rows,
    };
    if !page.is_broken() {
        agrees(&table, &plan);
    }
    let line = table.line_of("number");
    table.done();
    (plan, line)
}

/// What the rows do is in the list of exercises, so that a listing and a link never leave one out.
fn agrees(table: &Table<'_>, plan: &Plan) {
    let walls = plan.rows.iter().flat_map(|row| &row.wall);
    for wall in walls {
        if let Wall::Step(exercise, _) = wall
            && !plan.exercises.contains(exercise)
        {
            table
                .page
                .say(table.line_of("exercises"), format!("“{exercise}” is used in a row and is not in this list."));
        }
    }
}

fn row(table: Table<'_>, known: Known<'_>) -> Row {
    table.need("minutes");
    let minutes = table.number("minutes").unwrap_or_default();
    let what = table.need_words("what");
    let rests = table.flag("break");
    if !rests {
        table.need("how");
    }
    let how = table.words("how").unwrap_or_default();
    let mut wall = if rests { vec![Wall::Break] } else { Vec::new() };
    wall.extend(table.tables("before", "this prompt").into_iter().map(prompt));
    wall.extend(steps(&table, known));
    if table.flag("story") {
        wall.push(Wall::Story);
    }
    wall.extend(table.tables("wall", "this prompt").into_iter().map(prompt));
    let names_some = ["exercise", "steps", "wall", "before"].into_iter().any(|key| table.has(key));
    if wall.is_empty() && !names_some && !table.page.is_broken_at(table.line) {
        let say = "Nothing would stand on the wall here. A row has “exercise” and “steps”, or “wall” with a prompt, or “break = true”.";
        table.page.say(table.line, say);
    }
    table.done();
    Row { minutes, what, how, wall }
}

/// The steps of one exercise, in the order they stand here.
fn steps(table: &Table<'_>, known: Known<'_>) -> Vec<Wall> {
    let listed = table.plain_list("steps");
    let Some(id) = table.plain("exercise") else {
        if let Some((line, _)) = listed.first() {
            table.page.say(*line, "“steps” needs an “exercise” beside it: the one that they are steps of.");
        }
        return Vec::new();
    };
    table.need("steps");
    let Some(found) = exercise(table.page, table.line_of("exercise"), id, known) else { return Vec::new() };
    let each = |(line, id): (usize, &str)| Some(Wall::Step(found.id.clone(), step(table.page, line, id, found)?));
    listed.into_iter().filter_map(each).collect()
}

fn prompt(table: Table<'_>) -> Wall {
    let say = table.need_words("say");
    let more = table.words("more").unwrap_or_default();
    let prompt = Prompt { say, more, slips: slips(&table, "slips") };
    table.done();
    Wall::Prompt(prompt)
}

/// Whether a named person has reviewed it on a day.
pub(in crate::core::reading) fn is_reviewed(table: &Table<'_>) -> bool {
    let Some(review) = table.table("review", "this review") else { return false };
    let (by, on) = (review.plain("reviewed_by").unwrap_or_default(), review.plain("reviewed_on").unwrap_or_default());
    if !on.is_empty() && day::number(on).is_none() {
        review
            .page
            .say(review.line_of("reviewed_on"), format!("“{on}” is not a day. A day is written like 2026-11-22."));
    }
    let reviewed = !by.trim().is_empty() && day::number(on).is_some();
    review.done();
    reviewed
}
