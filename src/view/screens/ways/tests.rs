//! What the ways in promise: nothing is out of reach, heavy things name a lighter one, a filter shows only what fits.

use super::*;
use crate::core::exercise::Weight;
use crate::core::visit::Visit;
use crate::view::gallery::{english, shown_with};
use crate::view::screens::ideas::ideas;

fn at(energy: Energy) -> OutsideProps {
    let mut visit = Visit::new("2026-11-22".into(), "tab".into(), None);
    visit.energy = energy;
    OutsideProps { visit: Rc::new(visit), ondid: Callback::noop(), onback: Callback::noop() }
}

async fn all_of(content: &Content, energy: Energy) -> String {
    shown_with(Rc::new(content.clone()), all(content, &at(energy))).await
}

/// The exercise that a link of this class leads to, for each such link, in order.
fn leading<'p>(page: &'p str, class: &str) -> Vec<&'p str> {
    let tags = page.split("<a ").skip(1).filter_map(|rest| rest.split('>').next());
    let tags = tags.filter(|tag| tag.contains(&format!("class=\"{class}\"")));
    tags.filter_map(|tag| tag.split("data-wm-open=\"").nth(1)?.split('"').next()).collect()
}

/// The ids that the titles on a screen lead to, in order.
fn opened(page: &str) -> Vec<&str> {
    leading(page, "wm-card__link")
}

#[tokio::test]
async fn every_exercise_is_behind_a_door_and_in_the_list() {
    let content = english();
    let mut behind = String::new();
    for door in &content.doors {
        behind.push_str(&shown_with(Rc::new(content.clone()), super::door(&content, &at(Energy::Any), &door.id)).await);
    }
    let listed = all_of(&content, Energy::Any).await;
    for exercise in &content.exercises {
        assert!(opened(&behind).contains(&exercise.id.as_str()), "{} is behind no door", exercise.id);
        assert_eq!(opened(&listed).iter().filter(|id| **id == exercise.id.as_str()).count(), 1, "{}", exercise.id);
    }
}

#[tokio::test]
async fn a_route_shows_its_exercises_in_its_order() {
    let content = english();
    for door in &content.doors {
        let page = shown_with(Rc::new(content.clone()), super::door(&content, &at(Energy::Any), &door.id)).await;
        let wanted: Vec<&str> = door.routes.iter().flat_map(|route| &route.exercises).map(|id| id.as_str()).collect();
        assert_eq!(opened(&page), wanted);
    }
}

#[tokio::test]
async fn everything_with_weight_names_a_lighter_one_and_light_things_do_not() {
    let content = english();
    let page = all_of(&content, Energy::Any).await;
    for card in page.split("<div class=\"wm-card\">").skip(1) {
        let exercise = content.exercise(&opened(card)[0].into()).unwrap();
        let wanted = if exercise.weight == Weight::Gentle { vec![] } else { vec![exercise.gentler.as_str()] };
        assert_eq!(leading(card, "wm-card__lighter"), wanted, "{}", exercise.id);
    }
}

#[tokio::test]
async fn minutes_leave_only_what_fits_and_say_how_many_are_left() {
    let content = english();
    for energy in Energy::ALL {
        let page = all_of(&content, energy).await;
        let fits = content.exercises.iter().filter(|exercise| match energy {
            Energy::Two => exercise.weight != Weight::Deep && exercise.steps.iter().any(|step| step.brief),
            Energy::Ten => exercise.minutes <= 12,
            Energy::TwentyFive => exercise.minutes <= 25 || !exercise.parts.is_empty(),
            Energy::Any => true,
        });
        let fits: Vec<&str> = fits.map(|exercise| exercise.id.as_str()).collect();
        let (mut found, mut wanted) = (opened(&page), fits.clone());
        found.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{energy:?}");
        assert!(page.contains(&format!("Exercises shown: {}", fits.len())), "{energy:?}");
        assert_eq!(
            page.matches(&*content.wording.say(Say::Brief)).count(),
            if energy == Energy::Two { fits.len() } else { 0 }
        );
        assert_eq!(page.contains(&*content.wording.say(Say::ShortRest)), energy == Energy::Two);
    }
}

#[tokio::test]
async fn a_chosen_amount_is_told_by_state_and_mark_and_not_by_colour_alone() {
    let page = all_of(&english(), Energy::Ten).await;
    assert_eq!((page.matches("type=\"radio\"").count(), page.matches(" checked").count()), (4, 1), "{page}");
    assert_eq!(page.matches("wm-mark--tick").count(), 1);
}

#[tokio::test]
async fn every_idea_says_where_it_comes_from_and_leads_to_exercises_that_are_there() {
    let content = english();
    let page = shown_with(Rc::new(content.clone()), ideas(&content, &at(Energy::Any))).await;
    assert_eq!(page.matches("class=\"wm-map__stop\"").count(), content.ideas.len());
    for idea in &content.ideas {
        assert!(!idea.exercises.is_empty() && !idea.source.is_empty(), "{}", idea.id);
        for id in &idea.exercises {
            assert!(content.exercise(id).is_some() && page.contains(&format!("data-wm-open=\"{id}\"")), "{id}");
        }
    }
}
