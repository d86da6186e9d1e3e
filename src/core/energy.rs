//! How much somebody has got today, and what suits it. Asked in *All exercises* only, kept in memory only.

use std::rc::Rc;

use super::content::{Content, Route};
use super::exercise::{Exercise, Weight};
use super::ids::ExerciseId;

/// An answer to *How much have you got today?* Minutes are rough: they say how long an exercise usually takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Energy {
    /// About 2 minutes: the two-minute version of an exercise, or a short rest.
    Two,
    /// About 10 minutes.
    Ten,
    /// About 25 minutes.
    TwentyFive,
    /// Whatever there is.
    #[default]
    Any,
}

impl Energy {
    /// In the order in which they are offered.
    pub const ALL: [Energy; 4] = [Energy::Two, Energy::Ten, Energy::TwentyFive, Energy::Any];
}

/// How an exercise is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offered {
    /// As a whole.
    Whole,
    /// Its two-minute version.
    Briefly,
    /// A part of it today.
    InParts,
}

/// *10 minutes* shows what takes up to 12: nobody holds a watch.
const ABOUT_TEN: u16 = 12;
const ABOUT_TWENTY_FIVE: u16 = 25;

/// How this exercise is offered to somebody who has this much today; `None` where it does not suit.
pub fn offered(exercise: &Exercise, energy: Energy) -> Option<Offered> {
    let whole = |fits: bool| fits.then_some(Offered::Whole);
    match energy {
        Energy::Two => (exercise.weight != Weight::Deep && has_brief(exercise)).then_some(Offered::Briefly),
        Energy::Ten => whole(exercise.minutes <= ABOUT_TEN),
        Energy::TwentyFive if exercise.minutes > ABOUT_TWENTY_FIVE => {
            (!exercise.parts.is_empty()).then_some(Offered::InParts)
        }
        Energy::TwentyFive | Energy::Any => Some(Offered::Whole),
    }
}

/// Whether an exercise has a two-minute version: some of its steps belong to one.
fn has_brief(exercise: &Exercise) -> bool {
    exercise.steps.iter().any(|step| step.brief)
}

/// How many exercises suit this much.
pub fn how_many(content: &Content, energy: Energy) -> usize {
    content.offered().into_iter().filter(|exercise| offered(exercise, energy).is_some()).count()
}

/// Some exercises under the route that names them first; under no route where none does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'c> {
    /// The route, if one names them.
    pub route: Option<&'c Route>,
    /// In the order of the route.
    pub exercises: Vec<(&'c Rc<Exercise>, Offered)>,
}

/// Every exercise that suits this much, each once, by routes. Groups without any are left out.
pub fn by_route(content: &Content, energy: Energy) -> Vec<Group<'_>> {
    let mut told: Vec<&ExerciseId> = Vec::new();
    let mut groups = Vec::new();
    for route in content.doors.iter().flat_map(|door| &door.routes) {
        let ids: Vec<&ExerciseId> = route.exercises.iter().filter(|id| !told.contains(id)).collect();
        let exercises =
            ids.iter().filter_map(|id| content.exercise(id)).filter_map(|it| Some((it, offered(it, energy)?)));
        groups.push(Group { route: Some(route), exercises: exercises.collect() });
        told.extend(ids);
    }
    let others = content.offered().into_iter().filter(|exercise| !told.contains(&&exercise.id));
    let others = others.filter_map(|it| Some((it, offered(it, energy)?)));
    groups.push(Group { route: None, exercises: others.collect() });
    groups.retain(|group| !group.exercises.is_empty());
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::content::Door;
    use crate::core::exercise::{Part, Step};

    fn exercise(id: &str, minutes: u16, brief: bool) -> Rc<Exercise> {
        let steps = vec![Rc::new(Step { id: "a".into(), brief, ..Step::default() })];
        Rc::new(Exercise { minutes, steps, ..Exercise::sample(id) })
    }

    fn content() -> Content {
        let deep = Exercise {
            weight: Weight::Deep,
            parts: vec![Part { title: "One".into(), first: "a".into() }],
            ..(*exercise("deep", 40, true)).clone()
        };
        let route = |id: &str, exercises: &[&str]| Route {
            id: id.into(),
            title: id.into(),
            exercises: exercises.iter().map(|id| ExerciseId::from(*id)).collect(),
        };
        let routes = vec![route("one", &["short", "middle"]), route("two", &["deep", "short"])];
        let door = Door { id: "door".into(), title: "Door".into(), more: "More".into(), routes };
        let exercises =
            vec![exercise("short", 7, true), exercise("middle", 12, false), exercise("long", 15, true), Rc::new(deep)];
        Content { exercises, doors: vec![door], ..Content::default() }
    }

    fn ids(energy: Energy) -> Vec<String> {
        let content = content();
        let suits = |it: &&Rc<Exercise>| offered(it, energy).is_some();
        content.exercises.iter().filter(suits).map(|it| it.id.to_string()).collect()
    }

    #[test]
    fn two_minutes_offer_only_what_has_a_two_minute_version_and_never_a_heavy_one() {
        assert_eq!(ids(Energy::Two), ["short", "long"]);
        assert_eq!(offered(&exercise("short", 7, true), Energy::Two), Some(Offered::Briefly));
    }

    #[test]
    fn ten_and_twenty_five_minutes_offer_what_fits_and_the_long_one_in_parts() {
        assert_eq!(ids(Energy::Ten), ["short", "middle"]);
        assert_eq!(ids(Energy::TwentyFive), ["short", "middle", "long", "deep"]);
        let content = content();
        let deep = content.exercise(&"deep".into()).unwrap();
        assert_eq!(offered(deep, Energy::TwentyFive), Some(Offered::InParts));
        assert_eq!(offered(deep, Energy::Any), Some(Offered::Whole));
    }

    #[test]
    fn every_exercise_stands_in_the_list_once_whether_a_route_names_it_or_not() {
        let content = content();
        let groups = by_route(&content, Energy::Any);
        let listed: Vec<Vec<String>> =
            groups.iter().map(|group| group.exercises.iter().map(|(it, _)| it.id.to_string()).collect()).collect();
        assert_eq!(listed, [vec!["short", "middle"], vec!["deep"], vec!["long"]]);
        assert_eq!(groups.iter().map(|group| group.exercises.len()).sum::<usize>(), how_many(&content, Energy::Any));
    }

    #[test]
    fn a_route_without_anything_that_suits_is_left_out() {
        let content = content();
        assert_eq!(by_route(&content, Energy::Ten).len(), 1);
    }
}
