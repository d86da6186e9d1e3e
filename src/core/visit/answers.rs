//! Giving, changing and taking back answers.

use std::rc::Rc;

use super::{Place, Visit, outside};
use crate::core::content::Content;
use crate::core::exercise::{Card, Exercise, Kind, Step};
use crate::core::ids::{CardId, ExerciseId, PromptId, StepId};
use crate::core::path::{choose, stored};
use crate::core::sitting::{Chosen, Record, Response, Sitting, Sorted};
use crate::core::wording::Say;
use crate::core::words::Words;

impl Visit {
    /// Puts a sitting into its record.
    pub(super) fn put(&mut self, exercise: &ExerciseId, sitting: Sitting) {
        let record =
            self.records.get(exercise).map_or_else(|| Record::new(exercise.clone()), |record| (**record).clone());
        self.records.insert(exercise.clone(), Rc::new(record.with(sitting)));
    }

    /// The exercise, step and sitting on the screen, where it shows a step.
    pub(super) fn on_hand<'c>(&self, content: &'c Content) -> Option<(&'c Exercise, Rc<Step>, Rc<Sitting>)> {
        let (id, step) = match self.place() {
            Place::Step(id, step, _) => (id, Some(step)),
            Place::Stopped(id) => (id, None),
            _ => return None,
        };
        let exercise = content.exercise(id)?;
        let sitting = Rc::clone(self.sitting(id)?);
        let step = match step {
            Some(step) => self.step_at(content, exercise, &sitting, step)?,
            None => Rc::clone(exercise.steps.last()?),
        };
        Some((exercise, step, sitting))
    }

    /// Words for one prompt of the step on the screen.
    pub(super) fn write(&mut self, prompt: PromptId, words: Words, content: &Content) {
        let Some((exercise, _, sitting)) = self.on_hand(content) else { return };
        // A box may speak up when it has just left the screen: its words go to its own question, not to the one shown now.
        let step = self.answered(&sitting).step_at(exercise, &prompt.step());
        let Some(asked) = step.and_then(|step| asked(exercise, &step, &prompt)) else { return };
        let next = sitting.with(prompt, asked, exercise.speaks(&content.lang), Response::Wrote(words));
        self.put(&exercise.id, next);
    }

    /// A starter at the end of what is there. The box is drawn anew with it.
    pub(super) fn take_starter(&mut self, prompt: PromptId, starter: &str, content: &Content) {
        let Some((_, _, sitting)) = self.on_hand(content) else { return };
        let words = sitting.words(&prompt).with_starter(starter);
        self.write(prompt, words, content);
        self.redrawn = self.redrawn.wrapping_add(1);
    }

    /// One card in or out.
    pub(super) fn choose(&mut self, step: &StepId, card: &CardId, on: bool, content: &Content) {
        let Some((exercise, here, sitting)) = self.on_hand(content) else { return };
        if &here.id != step {
            return;
        }
        let offered = self.offered(exercise, &here, &sitting, content);
        let many = matches!(here.kind, Kind::Many | Kind::Close | Kind::Week | Kind::Signpost);
        let was = self.answered(&sitting).chosen(step);
        let chosen = choose(&offered, &was, card, on, many, here.at_most);
        let (passing, kept): (Vec<Card>, Vec<Card>) =
            chosen.into_iter().partition(|card| here.never_kept || card.never_kept);
        self.passing.retain(|(id, _)| id != step);
        if !passing.is_empty() {
            self.passing.push((step.clone(), passing.into_iter().map(|card| card.id).collect()));
        }
        if here.never_kept {
            return;
        }
        let asked =
            if here.kind == Kind::Close { content.wording.say(Say::CloseNext) } else { question(exercise, &here) };
        let mut kept: Vec<Chosen> = kept.iter().map(stored).collect();
        if here.kind == Kind::Many && here.cards_from.is_empty() && here.offers.is_empty() {
            // A card that was taken out of the question since stays as it was chosen.
            let is_offered = |id: &CardId| offered.iter().any(|card| &card.id == id);
            kept.extend(sitting.chosen(step).iter().filter(|card| !is_offered(&card.id)).cloned());
        }
        let kept = Response::Chose(kept);
        // The close is shared, and speaks the language around.
        let lang = if here.kind == Kind::Close { Rc::clone(&content.lang) } else { exercise.speaks(&content.lang) };
        let mut next = sitting.with(PromptId::of_step(step), asked, lang, kept);
        if let Some(mode) = offered.iter().find(|offer| &offer.id == card && on).and_then(|offer| offer.mode) {
            next.mode = mode;
        }
        self.put(&exercise.id, next);
    }

    /// The cards a step offers, with those that come from outside the exercise.
    pub fn offered(&self, exercise: &Exercise, step: &Step, sitting: &Sitting, content: &Content) -> Vec<Card> {
        match step.kind {
            Kind::Close => content.blocks.next.clone(),
            Kind::Week => outside::slots(content),
            Kind::Signpost => outside::signs(&self.answered(sitting), step, content),
            _ => {
                let mut answered = self.answered(sitting);
                answered.lent = outside::lent(self, step, sitting, content);
                answered.offered(exercise, step)
            }
        }
    }

    /// A card into a group.
    pub(super) fn sort(&mut self, step: &StepId, card: &CardId, group: &CardId, content: &Content) {
        let Some((exercise, here, sitting)) = self.on_hand(content) else { return };
        let offered = self.answered(&sitting).offered(exercise, &here);
        let group_of = |id: &CardId| {
            let chosen = if id == card { Some(group) } else { sitting.group_of(step, id) };
            here.groups.iter().find(|group| Some(&group.id) == chosen)
        };
        let named = |id: &CardId, say: &Rc<str>| Chosen { id: id.clone(), say: Rc::clone(say) };
        let sorted: Vec<Sorted> = offered
            .iter()
            .filter_map(|offer| {
                let group = group_of(&offer.id)?;
                Some(Sorted { card: named(&offer.id, &offer.say), group: named(&group.id, &group.say) })
            })
            .collect();
        let next = sitting.with(
            PromptId::of_step(step),
            Rc::clone(&here.ask),
            exercise.speaks(&content.lang),
            Response::Sorted(sorted),
        );
        self.put(&exercise.id, next);
    }

    /// Thought about, nothing written. Words that are there already stay.
    pub(super) fn think(&mut self, step: &StepId, content: &Content) {
        let Some((exercise, here, sitting)) = self.on_hand(content) else { return };
        let prompt = PromptId::of_step(step);
        if sitting.answers.contains_key(&prompt) || !here.fields.is_empty() {
            return;
        }
        let next = sitting.with(prompt, question(exercise, &here), exercise.speaks(&content.lang), Response::Thought);
        self.put(&exercise.id, next);
    }

    /// Boxes that begin with earlier words get them the first time they are met.
    pub(super) fn fill_fields(&mut self, content: &Content) {
        let Some((exercise, step, sitting)) = self.on_hand(content) else { return };
        let mut next = (*sitting).clone();
        for field in &step.fields {
            let prompt = PromptId::of_field(&step.id, &field.id);
            let Some(source) = &field.from else { continue };
            let words = sitting.words(&PromptId::of_step(source));
            let met_before = sitting.filled.contains(&prompt) || sitting.answers.contains_key(&prompt);
            if !words.is_blank() && !met_before {
                let lang = exercise.speaks(&content.lang);
                next = next.with(prompt.clone(), Rc::clone(&field.ask), lang, Response::Wrote(words));
                next.filled.insert(prompt);
            }
        }
        self.put(&exercise.id, next);
    }
}

/// The question of a step as it is stored with an answer: as it stands in the file where it holds a name of the person's own, so
/// that the name stands in its ring only.
fn question(exercise: &Exercise, step: &Step) -> Rc<str> {
    let own = step.about.as_ref().is_some_and(|item| item.own);
    let in_file = exercise.step(&step.id).filter(|_| own);
    in_file.map_or_else(|| Rc::clone(&step.ask), |step| Rc::clone(&step.ask))
}

/// The wording of one prompt, if it is a box or the one question of this step.
fn asked(exercise: &Exercise, step: &Step, prompt: &PromptId) -> Option<Rc<str>> {
    if matches!(step.kind, Kind::Timeline | Kind::Circles) {
        return (prompt.step() == step.id).then(|| Rc::clone(&step.ask));
    }
    if step.fields.is_empty() {
        return (PromptId::of_step(&step.id) == *prompt).then(|| question(exercise, step));
    }
    let field = step.fields.iter().find(|field| PromptId::of_field(&step.id, &field.id) == *prompt)?;
    Some(Rc::clone(&field.ask))
}
