//! What helps, who to turn to, the smallest step: gathered from every exercise of this visit, in the person's own words.
//!
//! The pocket card and the person's own part of Help are made of this. Nothing is stored for it; it is read from the sittings.

use std::rc::Rc;

use super::content::Content;
use super::exercise::{Kind, Pocket};
use super::ids::{CardId, PromptId};
use super::visit::Visit;

/// Everything at one place of the card, in the order of the exercises, each thing once.
pub fn of(visit: &Visit, content: &Content, place: Pocket) -> Vec<(CardId, Rc<str>)> {
    let mut found: Vec<(CardId, Rc<str>)> = Vec::new();
    for exercise in &content.exercises {
        let Some(sitting) = visit.sitting(&exercise.id) else { continue };
        let answered = visit.answered(sitting);
        for step in exercise.steps.iter().filter(|step| step.pocket == Some(place)) {
            let prompt = PromptId::of_step(&step.id);
            if sitting.left_out.contains(&prompt) {
                continue;
            }
            let name = |id: &str| CardId::from(&*format!("{}-{id}", exercise.id));
            let things: Vec<(CardId, Rc<str>)> = match step.kind {
                Kind::Circles => {
                    answered.names(step).into_iter().map(|item| (name(item.id.as_str()), item.say)).collect()
                }
                Kind::Text | Kind::Line => {
                    let words = sitting.words(&prompt);
                    if words.is_blank() { Vec::new() } else { vec![(name(step.id.as_str()), words.as_str().into())] }
                }
                _ => {
                    let offered = answered.offered(exercise, step);
                    let chosen = sitting.chosen(&step.id).iter();
                    let say = |id: &CardId, stored: &Rc<str>| match offered.iter().find(|card| card.id == *id) {
                        Some(card) if card.way_out || card.sensitive => None,
                        Some(card) if stored.is_empty() => Some(Rc::clone(&card.say)),
                        None if stored.is_empty() => None,
                        _ => Some(Rc::clone(stored)),
                    };
                    chosen.filter_map(|card| Some((name(card.id.as_str()), say(&card.id, &card.say)?))).collect()
                }
            };
            let new: Vec<_> = things.into_iter().filter(|(_, say)| !found.iter().any(|(_, old)| old == say)).collect();
            found.extend(new);
        }
    }
    found
}
