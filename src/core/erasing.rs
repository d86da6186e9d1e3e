//! Erasing one answer, and reading back that what was erased is gone.
//!
//! An answer leaves traces: what was asked about each name in it, the same names offered as cards further on, a box that was filled
//! with its words. All of it goes with the answer, because a person who erases a name does not mean all places but one.

use super::exercise::{Exercise, Kind, Step};
use super::ids::{CardId, PromptId, StepId};
use super::keeper::{NotKept, Shelf, texts_of};
use super::letter::{Line, say_of};
use super::path::Answered;
use super::saved::open;
use super::sitting::{Chosen, Record, Response, Sitting};

/// A sitting without the answer that this line of its letter stands for, and without what came of it.
pub fn without_line(exercise: &Exercise, sitting: &Sitting, line: &Line) -> Sitting {
    let mut next = sitting.clone();
    let answered = Answered::of(sitting);
    let Some(step) = answered.step_at(exercise, &line.step) else { return next };
    let prompt = if line.repeats { PromptId::of_step(&line.step) } else { line.prompt.clone() };
    let gone = |card: &Chosen| line.own.contains(&say_of(exercise, &step, &answered, card));
    let mut items: Vec<CardId> = Vec::new();
    let kept = match sitting.answers.get(&prompt).map(|answer| &answer.response) {
        // A list with its numbers says more than the card that is stored, so all of it goes.
        Some(Response::Chose(cards)) if step.kind != Kind::Signpost => {
            let (left, stays): (Vec<_>, Vec<_>) = cards.iter().cloned().partition(gone);
            items.extend(left.into_iter().map(|card| card.id));
            Some(Response::Chose(stays)).filter(|response| !response.is_empty())
        }
        // One group of several has a line of its own.
        Some(Response::Sorted(cards)) => {
            let left = cards.iter().filter(|sorted| line.own.contains(&sorted.card.say));
            items.extend(left.map(|sorted| sorted.card.id.clone()));
            let stays = cards.iter().filter(|sorted| !line.own.contains(&sorted.card.say)).cloned().collect();
            Some(Response::Sorted(stays)).filter(|response| !response.is_empty())
        }
        _ => {
            items.push(CardId::from(step.id.as_str()));
            None
        }
    };
    for row in sitting.rows(&step.id).into_iter().filter(|_| matches!(step.kind, Kind::Timeline | Kind::Circles)) {
        next.answers.remove(&PromptId::of_row(&step.id, row));
        next.answers.remove(&PromptId::of_turn(&step.id, row));
        items.push(CardId::from(&*format!("{}-{row}", step.id)));
    }
    match (next.answers.get_mut(&prompt), kept) {
        (Some(answer), Some(kept)) => answer.response = kept,
        _ => {
            next.answers.remove(&prompt);
            next.left_out.remove(&prompt);
            next.put_in.remove(&prompt);
        }
    }
    for item in &items {
        forget_choice(&mut next, exercise, &step, item);
        forget_item(&mut next, exercise, step.id.base(), item);
    }
    forget_copies(&mut next, exercise, sitting, &step, &prompt);
    next.answers.retain(|_, answer| !answer.response.is_empty());
    next
}

/// A card in the steps that this one takes its cards from: there it would be said again, under other words.
fn forget_choice(sitting: &mut Sitting, exercise: &Exercise, step: &Step, item: &CardId) {
    for source in step.cards_from.iter().filter_map(|id| exercise.step(id)) {
        let answer = sitting.answers.get_mut(&PromptId::of_step(&source.id));
        // A name in a ring is an answer of its own and stays.
        if let Some(Response::Chose(cards)) = answer.map(|answer| &mut answer.response) {
            cards.retain(|card| card.id != *item);
            forget_choice(sitting, exercise, source, item);
            forget_item(sitting, exercise, source.id.as_str(), item);
        }
    }
}

/// What was said about a thing in the steps that build on where it came from, and its card in them, however far on.
pub(super) fn forget_item(sitting: &mut Sitting, exercise: &Exercise, source: &str, item: &CardId) {
    let from = |ids: &[StepId]| ids.iter().any(|id| id.as_str() == source);
    for step in &exercise.steps {
        if from(&step.each) {
            let about = step.id.about(item);
            sitting.answers.retain(|prompt, _| prompt.step() != about);
        }
        if from(&step.cards_from) {
            for (_, answer) in sitting.answers.iter_mut().filter(|(prompt, _)| prompt.step().base() == step.id.as_str())
            {
                match &mut answer.response {
                    Response::Chose(cards) => cards.retain(|card| card.id != *item),
                    Response::Sorted(cards) => cards.retain(|sorted| sorted.card.id != *item),
                    Response::Wrote(_) | Response::Thought => {}
                }
            }
            if step.id.as_str() != source {
                forget_item(sitting, exercise, step.id.as_str(), item);
            }
        }
    }
}

/// Boxes that were filled with the erased words and still hold them, to the letter.
fn forget_copies(next: &mut Sitting, exercise: &Exercise, sitting: &Sitting, step: &Step, prompt: &PromptId) {
    let words = sitting.words(prompt);
    let fields = exercise.steps.iter().flat_map(|to| to.fields.iter().map(move |field| (to, field)));
    for (to, field) in fields.filter(|(_, field)| field.from.as_ref() == Some(&step.id)) {
        let copy = PromptId::of_field(&to.id, &field.id);
        if !words.is_blank() && next.words(&copy) == words {
            next.answers.remove(&copy);
        }
    }
}

/// Whether no readable text on the shelf holds anything of this exercise but `left`, what is to be kept of it now.
///
/// # Errors
/// When the shelf cannot be reached; then nothing is proven.
pub fn is_gone(shelf: &impl Shelf, exercise: &str, left: Option<&Record>) -> Result<bool, NotKept> {
    let left = left.map(Record::worth_keeping).filter(|record| !record.sittings.is_empty());
    let stale = |text: &String| {
        open(text)
            .is_ok_and(|opened| opened.record.exercise.as_str() == exercise && Some(&opened.record) != left.as_ref())
    };
    Ok(!texts_of(shelf)?.iter().any(stale))
}
