//! Makes the pictures: of each session plan, and of each exercise by itself. The heavy exercise is in neither.

mod step;
mod story;

use std::rc::Rc;

use super::walk::{Picture, Slips, Walk};
use crate::core::content::Content;
use crate::core::exercise::{Exercise, Kind, Weight};
use crate::core::plan::{Plan, Prompt, Row, Wall};
use crate::core::wording::Say;
pub(in crate::view) use step::said;
use step::step;

/// Sessions first, in their order, then exercises in the order of the language.
pub(super) fn walks(content: &Content) -> Vec<Walk> {
    let sessions = content.plans.list.iter().map(|plan| session(content, plan));
    let fits = |exercise: &&Rc<Exercise>| exercise.weight != Weight::Deep;
    let alone = content.exercises.iter().filter(fits).map(|exercise| alone(content, exercise));
    let numbered = |(at, walk): (usize, Walk)| Walk { number: at + 1, ..walk };
    sessions.chain(alone).enumerate().map(numbered).collect()
}

fn session(content: &Content, plan: &Plan) -> Walk {
    let title = content.wording.say(Say::FrontPlan).replace("{number}", &plan.number.to_string());
    let more = content.wording.say(Say::FrontPlanMore).replace("{audience}", &plan.audience);
    let mut pictures: Vec<Picture> = Vec::new();
    for (at, row) in plan.rows.iter().enumerate() {
        let first = pictures.len();
        for wall in &row.wall {
            on_the_wall(content, plan, row, wall, &mut pictures);
        }
        pictures.iter_mut().skip(first).for_each(|picture| picture.row = Some((at + 1, row.minutes)));
    }
    Walk {
        number: 0,
        is_session: true,
        title: title.replace("{title}", &plan.title).into(),
        more: more.replace("{minutes}", &plan.minutes.to_string()).into(),
        pictures,
    }
}

fn on_the_wall(content: &Content, plan: &Plan, row: &Row, wall: &Wall, pictures: &mut Vec<Picture>) {
    match wall {
        Wall::Step(exercise, id) => {
            let exercise = content.exercise(exercise).filter(|exercise| exercise.weight != Weight::Deep);
            let found = exercise.and_then(|exercise| Some(step(content, exercise, exercise.step(id)?)));
            pictures.extend(found.flatten());
        }
        Wall::Prompt(prompt) => pictures.push(own(plan, prompt)),
        Wall::Story => story::add(content, pictures),
        Wall::Break => pictures.push(Picture {
            place: Rc::clone(&plan.title),
            ask: Rc::clone(&row.what),
            line: content.wording.say(Say::FrontBreakMore),
            rests: true,
            ..Picture::default()
        }),
    }
}

/// A prompt of the plan's own.
fn own(plan: &Plan, prompt: &Prompt) -> Picture {
    let slips = if prompt.slips.is_empty() { Slips::None } else { Slips::MadeUp(prompt.slips.clone()) };
    let (ask, line) = (Rc::clone(&prompt.say), Rc::clone(&prompt.more));
    Picture { place: Rc::clone(&plan.title), ask, line, slips, ..Picture::default() }
}

/// An exercise from its title to its close, without steps that only some people meet.
fn alone(content: &Content, exercise: &Exercise) -> Walk {
    let title = Picture {
        place: exercise.place.clone(),
        ask: Rc::clone(&exercise.title),
        line: Rc::clone(&exercise.purpose),
        ..Picture::default()
    };
    let steps =
        exercise.steps.iter().filter(|step| step.when.is_none() && !matches!(step.kind, Kind::Open | Kind::Summary));
    let pictures = std::iter::once(title).chain(steps.filter_map(|one| step(content, exercise, one))).collect();
    Walk {
        number: 0,
        is_session: false,
        title: Rc::clone(&exercise.title),
        more: Rc::clone(&exercise.purpose),
        pictures,
    }
}
