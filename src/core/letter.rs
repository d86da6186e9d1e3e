//! The summary: a letter to oneself, made of the person's own words and a fixed frame (content 3.5).
//!
//! Nothing is added to the words, nothing is praised, blank answers vanish. Sensitive lines wait outside until they are put in.

use std::rc::Rc;

use super::content::Content;
use super::exercise::{Exercise, Kind, Step, When};
use super::ids::{CardId, PromptId, StepId};
use super::path::Answered;
use super::sitting::{Chosen, Response, Sitting};
use super::wording::Say;

/// The name under which *If it gets hard* is taken out by itself. No prompt of a step has it: a summary has no boxes.
const HARD: &str = "letter/hard";

/// A letter as it stands now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// Lines that are in it, in the order of the exercise.
    pub lines: Vec<Line>,
    /// Sensitive lines that are left out until the person puts them in (R22).
    pub held_back: Vec<Line>,
    /// Lines that the person took out; their answers are still there.
    pub removed: Vec<Line>,
    /// *If it gets hard*: our beginning and the person's end.
    pub hard: Option<Line>,
}

/// One line: our lead, then what the person gave.
#[derive(Clone, PartialEq, Eq)]
pub struct Line {
    /// The answer it stands for.
    pub prompt: PromptId,
    /// The step that changes it.
    pub step: StepId,
    /// Our words before it.
    pub lead: Rc<str>,
    /// The person's own words and cards.
    pub own: Vec<Rc<str>>,
    /// Whether it holds something sensitive.
    pub sensitive: bool,
}

impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Line({}, {} own)", self.prompt, self.own.len())
    }
}

impl Letter {
    /// The letter of this sitting.
    pub fn of(exercise: &Exercise, sitting: &Sitting) -> Letter {
        let mut letter = Letter::default();
        for step in exercise.steps.iter().filter(|step| !step.never_kept && is_met(exercise, step, sitting)) {
            for line in lines_of(exercise, step, sitting) {
                letter.place(line, sitting);
            }
        }
        letter.hard = exercise.hard.as_ref().and_then(|hard| {
            let step = exercise.step(&hard.step)?;
            let own = plain_own(exercise, step, sitting);
            // It repeats an answer: where that was taken out it goes too, and it can be taken out by itself.
            if own.is_empty() || sitting.left_out.contains(&PromptId::of_step(&step.id)) {
                return None;
            }
            Some(Line {
                prompt: PromptId::from(HARD),
                step: step.id.clone(),
                lead: Rc::clone(&hard.say),
                own,
                sensitive: false,
            })
        });
        if let Some(hard) = letter.hard.take_if(|hard| sitting.left_out.contains(&hard.prompt)) {
            letter.removed.push(hard);
        }
        letter
    }

    fn place(&mut self, line: Line, sitting: &Sitting) {
        if sitting.left_out.contains(&line.prompt) {
            self.removed.push(line);
        } else if line.sensitive && !sitting.put_in.contains(&line.prompt) {
            self.held_back.push(line);
        } else {
            self.lines.push(line);
        }
    }

    /// Whether there is nothing of the person's in it.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.hard.is_none()
    }

    /// The letter as plain text to copy, words exactly as typed.
    pub fn as_text(&self, title: &str, content: &Content) -> String {
        let wording = &content.wording;
        let mut text = vec![wording.say(Say::LetterDear).to_string()];
        if self.is_empty() {
            text.push(wording.say(Say::LetterNothing).to_string());
        } else {
            text.push(wording.with(Say::LetterToday, "{title}", title).to_string());
        }
        for line in self.lines.iter().chain(self.hard.as_ref()) {
            text.push(format!("{}\n{}", line.lead, line.own.join("\n")));
        }
        text.push(format!("{}\n{}", wording.say(Say::LetterCare), wording.say(Say::LetterMe)));
        text.join("\n\n")
    }
}

/// Whether a step is met at all, so that an answer to a branch that was left again is not in the letter. The answer stays.
fn is_met(exercise: &Exercise, step: &Step, sitting: &Sitting) -> bool {
    let gated = |when: &When| exercise.step(&when.step).is_some_and(|gate| gate.never_kept);
    step.when.as_ref().is_none_or(|when| gated(when) || Answered { sitting, passing: &[] }.holds(when))
}

/// Whether a card is still chosen where this step takes its cards from.
fn is_still_chosen(step: &Step, sitting: &Sitting, card: &CardId) -> bool {
    let chosen_in = |from: &StepId| sitting.chosen(from).iter().any(|chosen| &chosen.id == card);
    step.cards_from.is_empty() || step.cards_from.iter().any(chosen_in)
}

/// Whether a later step that takes its cards from here says this card in a line of its own, so that none is said twice.
fn is_said_later(exercise: &Exercise, step: &Step, sitting: &Sitting, card: &CardId) -> bool {
    let says = |later: &&Step| {
        later.letter.is_some()
            && later.cards_from.contains(&step.id)
            && (sitting.chosen(&later.id).iter().any(|chosen| &chosen.id == card)
                || sitting.group_of(&later.id, card).is_some())
    };
    !is_sensitive(exercise, step, card) && exercise.steps.iter().any(|later| says(&later))
}

fn lines_of(exercise: &Exercise, step: &Step, sitting: &Sitting) -> Vec<Line> {
    if !step.fields.is_empty() {
        return step.fields.iter().filter_map(|field| field_line(step, field, sitting)).collect();
    }
    let Some(lead) = &step.letter else { return Vec::new() };
    let prompt = PromptId::of_step(&step.id);
    let line = |lead: Rc<str>, own: Vec<Rc<str>>, sensitive: bool| Line {
        prompt: prompt.clone(),
        step: step.id.clone(),
        lead,
        own,
        sensitive,
    };
    match sitting.answers.get(&prompt).map(|answer| &answer.response) {
        Some(Response::Wrote(words)) if !words.is_blank() => {
            vec![line(Rc::clone(lead), vec![words.as_str().into()], false)]
        }
        Some(Response::Chose(chosen)) => {
            let is_own = |card: &&Chosen| {
                !is_way_out(exercise, step, &card.id)
                    && is_still_chosen(step, sitting, &card.id)
                    && !is_said_later(exercise, step, sitting, &card.id)
            };
            let own: Vec<&Chosen> = chosen.iter().filter(is_own).collect();
            let (held, plain): (Vec<_>, Vec<_>) =
                own.iter().copied().partition(|card| is_sensitive(exercise, step, &card.id));
            let put_in = sitting.put_in.contains(&prompt);
            let says = |cards: &[&Chosen]| cards.iter().map(|card| Rc::clone(&card.say)).collect::<Vec<_>>();
            if put_in || held.is_empty() {
                return vec![line(Rc::clone(lead), says(&own), !held.is_empty())]
                    .into_iter()
                    .filter(|l| !l.own.is_empty())
                    .collect();
            }
            let lines = [line(Rc::clone(lead), says(&plain), false), line(Rc::clone(lead), says(&held), true)];
            lines.into_iter().filter(|line| !line.own.is_empty()).collect()
        }
        Some(Response::Sorted(sorted)) => step
            .groups
            .iter()
            .filter_map(|group| {
                let own: Vec<_> = sorted
                    .iter()
                    .filter(|entry| entry.group.id == group.id && is_still_chosen(step, sitting, &entry.card.id))
                    .filter(|entry| !is_sensitive(exercise, step, &entry.card.id))
                    .map(|entry| Rc::clone(&entry.card.say))
                    .collect();
                (!own.is_empty()).then(|| line(Rc::from(format!("{}:", group.say)), own, false))
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn field_line(step: &Step, field: &super::exercise::Field, sitting: &Sitting) -> Option<Line> {
    let prompt = PromptId::of_field(&step.id, &field.id);
    let words = sitting.words(&prompt);
    (!words.is_blank()).then(|| Line {
        prompt,
        step: step.id.clone(),
        lead: Rc::clone(&field.ask),
        own: vec![words.as_str().into()],
        sensitive: false,
    })
}

/// What a step holds that is neither sensitive nor a way out.
fn plain_own(exercise: &Exercise, step: &Step, sitting: &Sitting) -> Vec<Rc<str>> {
    match sitting.answers.get(&PromptId::of_step(&step.id)).map(|answer| &answer.response) {
        Some(Response::Wrote(words)) if !words.is_blank() => vec![words.as_str().into()],
        Some(Response::Chose(chosen)) => chosen
            .iter()
            .filter(|card| !is_way_out(exercise, step, &card.id) && !is_sensitive(exercise, step, &card.id))
            .map(|card| Rc::clone(&card.say))
            .collect(),
        _ => Vec::new(),
    }
}

fn card_where(exercise: &Exercise, step: &Step, id: &CardId, is: fn(&super::exercise::Card) -> bool) -> bool {
    let sources = step.cards_from.iter().filter_map(|from| exercise.step(from));
    std::iter::once(step).chain(sources).flat_map(|step| &step.cards).any(|card| &card.id == id && is(card))
}

fn is_sensitive(exercise: &Exercise, step: &Step, id: &CardId) -> bool {
    card_where(exercise, step, id, |card| card.sensitive)
}

fn is_way_out(exercise: &Exercise, step: &Step, id: &CardId) -> bool {
    step.kind != Kind::Sort
        && step.kind != Kind::Words
        && step.kind != Kind::One
        && card_where(exercise, step, id, |card| card.way_out)
}
