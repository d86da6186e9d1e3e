//! Which screens stand in the page for the way in: every one that is the same for everybody who comes for the first time.

use std::rc::Rc;

use crate::core::content::Content;
use crate::core::exercise::{Exercise, Kind, Step};
use crate::core::ids::{ExerciseId, StepId};
use crate::core::visit::{Event, Place, Turn, Visit};

/// A screen that the start file shows, by the name it calls it.
pub struct WayScreen {
    /// Such as `device`, or `steady 1`: an exercise and how many steps come before.
    pub name: String,
    /// The visit that stands there.
    pub visit: Visit,
}

/// All of them, for this language. Up to the first question of each exercise, or to the first step that may look different once something
/// was given; there the program is waited for.
pub fn screens(content: &Content) -> Vec<WayScreen> {
    let begun = Visit::new("".into(), "".into(), content.site.nation);
    let mut all = Vec::new();
    let mut add = |name: String, visit: &Visit| all.push(WayScreen { name, visit: visit.clone() });
    add("all".to_owned(), &begun.after(Event::WentTo(Place::All), content));
    add("help".to_owned(), &begun.after(Event::WentTo(Place::Help), content));
    let Some(first) = content.exercises.first() else { return all };
    let device = begun.after(Event::Opened(first.id.clone()), content);
    let keep = device.after(Event::WentOn, content);
    add("device".to_owned(), &device);
    add("keep".to_owned(), &keep);
    // What is lent has another language around it, which only the program puts there.
    for exercise in content.exercises.iter().filter(|exercise| exercise.lent.is_none()) {
        let mut visit = begun.clone();
        visit.gates_met = true;
        visit.keep = Some(true);
        visit = visit.after(Event::ChoseKeeping(true), content).after(Event::Opened(exercise.id.clone()), content);
        let mut met = 0;
        while let Some(step) = step_on(&visit, exercise).filter(|step| is_the_same_for_everybody(step)) {
            add(format!("{} {met}", exercise.id), &visit);
            met += 1;
            if asks(&step) {
                break;
            }
            visit = visit.after(Event::WentOn, content);
        }
    }
    all
}

fn step_on(visit: &Visit, exercise: &Exercise) -> Option<Rc<Step>> {
    match visit.place() {
        Place::Step(id, step, Turn::Asking) if *id == exercise.id => exercise.step(step).cloned(),
        _ => None,
    }
}

fn asks(step: &Step) -> bool {
    !matches!(step.kind, Kind::Open | Kind::Info)
}

/// Whether a step looks the same whatever is given there, can be answered with what a page has by itself, and may be kept (R7).
fn is_the_same_for_everybody(step: &Step) -> bool {
    let plain = match step.kind {
        Kind::Open => true,
        Kind::Info => step.buttons.is_empty(),
        Kind::Text | Kind::Line => true,
        Kind::Many | Kind::One | Kind::Words => step.cards_from.is_empty() && step.offers.is_empty(),
        _ => false,
    };
    // What a card calls for, such as numbers (R17), has to stand there at once.
    let calls = !step.also.is_empty();
    let passing = step.never_kept || step.cards.iter().any(|card| card.never_kept);
    plain && !calls && !passing && step.each.is_empty()
}

/// The exercise and step of such a screen.
pub fn step_of(visit: &Visit) -> Option<(&ExerciseId, &StepId)> {
    match visit.place() {
        Place::Step(id, step, _) => Some((id, step)),
        _ => None,
    }
}
