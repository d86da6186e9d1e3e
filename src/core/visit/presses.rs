//! Doing what was done before the program was there (`way_in.rs`).

use super::{Event, Place, Visit};
use crate::core::content::Content;
use crate::core::exercise::{Kind, Step};
use crate::core::ids::PromptId;
use crate::core::way_in::Press;

impl Visit {
    /// The visit after all this, in order, and whether all that was given has its place in it. What makes no sense where it was done changes
    /// nothing.
    pub fn came_by(&self, presses: &[Press], content: &Content) -> (Visit, bool) {
        presses.iter().fold((self.clone(), true), |(visit, whole), press| {
            let around = content.around(visit.place().words_of());
            let content = around.as_ref().unwrap_or(content);
            match visit.means(press, content) {
                Some(event) => (visit.after(event, content), whole),
                None => (visit, whole && !press.gives()),
            }
        })
    }

    fn means(&self, press: &Press, content: &Content) -> Option<Event> {
        Some(match press {
            Press::All => Event::WentTo(Place::All),
            Press::Help => Event::WentTo(Place::Help),
            Press::Opened(id) => Event::Opened(id.clone()),
            Press::Device(device) => Event::SaidDevice(*device),
            Press::Keep(keep) => Event::ChoseKeeping(*keep),
            Press::On => Event::WentOn,
            Press::Skipped => Event::Skipped,
            Press::Walked(to) => Event::Walked(*to),
            Press::Wrote(at, words) => Event::Wrote(self.box_on_hand(*at, content)?, words.clone()),
            Press::Chose(card, on) => {
                let (_, step, _) = self.on_hand(content)?;
                Event::Chose(step.id.clone(), card.clone(), *on)
            }
        })
    }

    /// What the box of this number on the screen answers.
    fn box_on_hand(&self, at: usize, content: &Content) -> Option<PromptId> {
        let (_, step, _) = self.on_hand(content)?;
        matches!(step.kind, Kind::Text | Kind::Line).then(|| boxes(&step).into_iter().nth(at)).flatten()
    }
}

/// What the boxes of a step answer, in the order in which they stand.
fn boxes(step: &Step) -> Vec<PromptId> {
    if step.fields.is_empty() {
        return vec![PromptId::of_step(&step.id)];
    }
    step.fields.iter().map(|field| PromptId::of_field(&step.id, &field.id)).collect()
}
