//! `content/plans/`: session plans for tutors, one file each; `every-session.toml`, which they share; and `made-up.toml`, answers that
//! nobody gave.
//!
//! The exercises of the language are handed in, so that a plan cannot name a step that is not there.

mod every;
mod made_up;
mod plan;
mod steps;

pub(super) use plan::is_reviewed;

use super::{File, Problem, Source, texts};
use crate::core::exercise::Exercise;
use crate::core::plan::Plans;

/// Most made-up answers on one picture of the wall.
const MOST_SLIPS: usize = 3;

/// What plans share.
const EVERY: &str = "every-session.toml";
/// Answers that nobody gave.
const MADE_UP: &str = "made-up.toml";

/// Reads all files of the folder. What is wrong comes beside what could be read.
pub(super) fn read(sources: &[&Source], exercises: &[&Exercise]) -> (Plans, Vec<Problem>) {
    let (mut plans, mut problems) = (Plans::default(), Vec::new());
    if sources.is_empty() {
        return (plans, problems);
    }
    let shared = |name: &str| sources.iter().find(|source| name_of(&source.path) == name);
    for name in [EVERY, MADE_UP] {
        if shared(name).is_none() {
            let say = "This file is missing. The session plans need it.".to_string();
            problems.push(Problem { path: format!("content/plans/{name}"), line: 1, say });
        }
    }
    if let Some(source) = shared(EVERY) {
        let file = File::open(source, texts::exercise_rule);
        plans.every = every::read(&file.page, &file.entries);
        problems.extend(file.page.into_problems());
    }
    if let Some(source) = shared(MADE_UP) {
        let file = File::open(source, texts::exercise_rule);
        plans.made_up = made_up::read(&file.page, &file.entries, exercises);
        problems.extend(file.page.into_problems());
    }
    let mut numbers: Vec<u16> = Vec::new();
    for source in sources.iter().filter(|source| ![EVERY, MADE_UP].contains(&name_of(&source.path))) {
        let file = File::open(source, texts::exercise_rule);
        let (plan, line) = plan::read(&file.page, &file.entries, name_of(&source.path), exercises);
        if numbers.contains(&plan.number) && plan.number > 0 {
            file.page.say(line, format!("There are two plans with the number {}. Each needs its own.", plan.number));
        }
        numbers.push(plan.number);
        problems.extend(file.page.into_problems());
        plans.list.push(plan);
    }
    plans.list.sort_by_key(|plan| plan.number);
    (plans, problems)
}

pub(super) fn name_of(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
