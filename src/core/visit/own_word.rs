//! The person's own word for recovery: what they picked or wrote instead is used in every marked slot (decisions: own-word slots).

use std::rc::Rc;

use super::Visit;
use crate::core::content::Content;
use crate::core::exercise::{Exercise, Step};
use crate::core::ids::{PromptId, StepId};
use crate::core::letter::OWN_WORD;
use crate::core::sitting::Sitting;
use crate::core::wording::Say;

impl Visit {
    /// What stands in the own-word slots: the card or word the person chose last, else our own.
    pub fn own_word(&self, content: &Content) -> Rc<str> {
        let said = |(exercise, sitting): (&Rc<Exercise>, &Rc<Sitting>)| {
            let answered = self.answered(sitting);
            let way = answered.way(exercise);
            way.iter().rev().filter(|step| step.own_word).find_map(|step| {
                let words = sitting.words(&PromptId::of_step(&step.id));
                if !words.is_blank() {
                    return Some(words.as_str().into());
                }
                let chosen = answered.chosen(&step.id);
                step.cards.iter().find(|card| chosen.contains(&card.id)).and_then(|card| card.stands_for.clone())
            })
        };
        let with_own_word = |exercise: &&Rc<Exercise>| exercise.steps.iter().any(|step| step.own_word);
        let mut sittings = content.exercises.iter().filter(with_own_word);
        let own = sittings.find_map(|exercise| said((exercise, self.sitting(&exercise.id)?)));
        own.unwrap_or_else(|| content.wording.say(Say::OwnWord))
    }

    /// The same, where it is not our own word.
    pub fn own_word_of_theirs(&self, content: &Content) -> Option<Rc<str>> {
        Some(self.own_word(content)).filter(|word| *word != content.wording.say(Say::OwnWord))
    }

    /// The step with this id as a person reads it: met for one thing, with their own word in it.
    pub fn step_at(&self, content: &Content, exercise: &Exercise, sitting: &Sitting, id: &StepId) -> Option<Rc<Step>> {
        let step = self.answered(sitting).step_at(exercise, id)?;
        let texts = [&step.ask].into_iter().chain(&step.help).chain(&step.notes).chain(&step.starters);
        if !texts.into_iter().any(|text| text.contains(OWN_WORD)) {
            return Some(step);
        }
        let word = self.own_word(content);
        let put = |text: &Rc<str>| Rc::from(text.replace(OWN_WORD, &word));
        let mut own = (*step).clone();
        own.ask = put(&own.ask);
        own.help = own.help.iter().map(put).collect();
        own.notes = own.notes.iter().map(put).collect();
        own.starters = own.starters.iter().map(put).collect();
        Some(Rc::new(own))
    }
}
