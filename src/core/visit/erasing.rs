//! Erasing an answer, a sitting, an exercise; taking it back while that is offered; and what is known of it.

use std::rc::Rc;

use super::{FocusOn, Place, Visit};
use crate::core::content::Content;
use crate::core::erasing::without_line;
use crate::core::ids::{ExerciseId, PromptId};
use crate::core::letter::{Letter, OWN_WORD};
use crate::core::path::LENT;
use crate::core::sitting::{Record, Response, Sitting};
use crate::core::wording::Say;

/// What was erased last. In memory only, until the person goes on or leaves (decisions).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo {
    /// Every record that it changed, as it was before.
    pub records: Vec<Rc<Record>>,
    /// Where taking it back leads; `None` where the person has not been led away.
    pub back_to: Option<Place>,
    /// The sitting and the place in its letter where the erased line stood.
    pub line: Option<(Rc<str>, usize)>,
    /// Whether reading storage back found nothing of it. `None` until it was read.
    pub proven: Option<bool>,
}

impl Undo {
    /// The exercise that was erased, or something of it.
    pub fn exercise(&self) -> Option<&ExerciseId> {
        self.records.first().map(|record| &record.exercise)
    }
}

impl Visit {
    /// Erases one sitting: this one, or the one that goes on.
    pub(super) fn erase_sitting(&mut self, id: ExerciseId, sitting: Option<&str>, content: &Content) {
        let Some(record) = self.records.get(&id).cloned() else { return };
        let Some(sitting) = sitting.or(record.current().map(|sitting| &*sitting.id)) else { return };
        let rest = record.without(sitting);
        let looks = matches!(self.place(), Place::Look(_)) && rest.has_answers();
        let back_to = if looks { self.place().clone() } else { Place::Found(id.clone()) };
        if rest.sittings.is_empty() {
            self.records.remove(&id);
        } else {
            self.records.insert(id.clone(), Rc::new(rest));
        }
        self.say_erased(record, back_to, content);
    }

    /// Erases one day of the exercise that is looked back at.
    pub(super) fn erase_day(&mut self, sitting: &str, content: &Content) {
        if let Some(id) = self.place().exercise().cloned() {
            self.erase_sitting(id, Some(sitting), content);
        }
    }

    pub(super) fn erase_exercise(&mut self, id: ExerciseId, content: &Content) {
        let Some(record) = self.records.remove(&id) else { return };
        if content.exercise(&id).is_none() {
            // It has no screen of its own: what became of it is said where it stood.
            self.undo = Some(Undo { records: vec![record], back_to: None, line: None, proven: None });
            self.focus = Some(FocusOn::Erased);
            self.redrawn = self.redrawn.wrapping_add(1);
        } else {
            self.say_erased(record, Place::Found(id), content);
        }
    }

    fn say_erased(&mut self, record: Rc<Record>, back_to: Place, content: &Content) {
        self.passing.clear();
        self.go(Place::Erased(record.exercise.clone()));
        let records = self.forget_traces(record, content);
        self.undo = Some(Undo { records, back_to: Some(back_to), line: None, proven: None });
    }

    /// Erases the answer that stands behind one line of a letter. The person stays where they are.
    pub(super) fn erase_line(&mut self, sitting: &str, prompt: &PromptId, at: usize, content: &Content) {
        let Some(exercise) = self.place().exercise().and_then(|id| content.exercise(id)) else { return };
        let Some(record) = self.records.get(&exercise.id).cloned() else { return };
        let Some(old) = record.sittings.iter().find(|old| *old.id == *sitting) else { return };
        let letter = Letter::of(content, exercise, old, &self.own_word(content));
        let Some(line) = letter.all().nth(at).filter(|line| line.prompt == *prompt) else { return };
        let next = without_line(exercise, old, line);
        self.records.insert(exercise.id.clone(), Rc::new(record.with(next)));
        let line = Some((Rc::clone(&old.id), at));
        let records = self.forget_traces(record, content);
        self.undo = Some(Undo { records, back_to: None, line, proven: None });
        self.focus = Some(FocusOn::Erased);
        self.redrawn = self.redrawn.wrapping_add(1);
    }

    /// Erases an answer to a question that is asked no more. The person stays where they are.
    pub(super) fn erase_former(&mut self, id: &ExerciseId, sitting: &str, prompt: &PromptId) {
        let Some(record) = self.records.get(id).cloned() else { return };
        let Some(old) = record.sittings.iter().find(|old| *old.id == *sitting) else { return };
        let mut next = (**old).clone();
        next.answers.remove(prompt);
        let rest = if next.has_answers() { record.with(next) } else { record.without(sitting) };
        if rest.sittings.is_empty() {
            self.records.remove(id);
        } else {
            self.records.insert(id.clone(), Rc::new(rest));
        }
        self.undo = Some(Undo { records: vec![record], back_to: None, line: None, proven: None });
        self.focus = Some(FocusOn::Erased);
        self.redrawn = self.redrawn.wrapping_add(1);
    }

    /// Forgets in every record what was taken over from `before` and stands there no more: names that were lent to another exercise,
    /// and a word for recovery in what was asked. Gives back all records that erasing changed, as they were.
    fn forget_traces(&mut self, before: Rc<Record>, content: &Content) -> Vec<Rc<Record>> {
        let still: Vec<Rc<str>> = self.records.values().flat_map(|record| words_of(record)).collect();
        let gone: Vec<Rc<str>> = words_of(&before).filter(|words| !still.contains(words)).collect();
        let mut changed = vec![before];
        if gone.is_empty() {
            return changed;
        }
        for record in self.records.values_mut() {
            let mut next = (**record).clone();
            for sitting in &mut next.sittings {
                forget_in(Rc::make_mut(sitting), &record.exercise, &gone, content);
            }
            if next != **record {
                let is_same = changed.iter().any(|other| other.exercise == record.exercise);
                changed.extend((!is_same).then(|| Rc::clone(record)));
                *record = Rc::new(next);
            }
        }
        changed
    }

    pub(super) fn undo_erasing(&mut self) {
        let Some(undo) = self.undo.take() else { return };
        for record in undo.records {
            self.records.insert(record.exercise.clone(), record);
        }
        match undo.back_to {
            Some(place) => self.turn_into(place),
            None => {
                self.focus = Some(FocusOn::Heading);
                self.redrawn = self.redrawn.wrapping_add(1);
            }
        }
    }

    pub(super) fn hear_of_erasing(&mut self, proven: bool) {
        if let Some(undo) = &mut self.undo {
            undo.proven = Some(proven);
        }
    }
}

/// Everything that was written in a record.
fn words_of(record: &Record) -> impl Iterator<Item = Rc<str>> {
    let answers = record.sittings.iter().flat_map(|sitting| sitting.answers.values());
    answers.filter_map(|answer| match &answer.response {
        Response::Wrote(words) if !words.is_blank() => Some(Rc::from(words.as_str())),
        _ => None,
    })
}

fn forget_in(sitting: &mut Sitting, exercise: &ExerciseId, gone: &[Rc<str>], content: &Content) {
    let asks = content.exercise(exercise);
    for (prompt, answer) in &mut sitting.answers {
        if let Response::Chose(cards) = &mut answer.response {
            cards.retain(|card| !(card.id.as_str().starts_with(LENT) && gone.contains(&card.say)));
        }
        // Only where the question is ours with one of the erased words in it, to the letter.
        let step = asks.and_then(|exercise| exercise.step(&prompt.step().base().into()));
        let ask = step.map(|step| &step.ask).filter(|ask| ask.contains(OWN_WORD));
        let with = |word: &Rc<str>| ask.is_some_and(|ask| ask.replace(OWN_WORD, word) == *answer.asked);
        if let Some(ask) = ask.filter(|_| gone.iter().any(with)) {
            answer.asked = ask.replace(OWN_WORD, &content.wording.say(Say::OwnWord)).into();
        }
    }
    sitting.answers.retain(|_, answer| !answer.response.is_empty());
}
