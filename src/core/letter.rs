//! The summary: a letter to oneself, made of the person's own words and a fixed frame (content 3.5).
//!
//! Nothing is added to the words, nothing is praised, blank answers vanish. Sensitive lines wait outside until they are put in.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::content::Content;
use super::exercise::{Exercise, Kind, Step, When};
use super::helplines::Way;
use super::ids::{CardId, PromptId, StepId};
use super::path::{Answered, LENT};
use super::sitting::{Chosen, Response, Sitting};
use super::visit::TURNS;
use super::wording::Say;

/// The name under which *If it gets hard* is taken out by itself. No prompt of a step has it: a summary has no boxes.
const HARD: &str = "letter/hard";

/// Where our words speak of the person's own recovery: what they call it stands there instead.
pub const OWN_WORD: &str = "{recovery}";

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
    /// What of the lead is the person's: a name or line that it is about, their word for recovery.
    pub within: Vec<Rc<str>>,
    /// The person's own words and cards.
    pub own: Vec<Rc<str>>,
    /// Whether it holds something sensitive.
    pub sensitive: bool,
    /// Whether it says an answer once more that has a line of its own: *If it gets hard*.
    pub repeats: bool,
}

impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Line({}, {} own)", self.prompt, self.own.len())
    }
}

impl Letter {
    /// The letter of this sitting. `word` stands where our words speak of the person's own recovery.
    pub fn of(content: &Content, exercise: &Exercise, sitting: &Sitting, word: &str) -> Letter {
        let mut letter = Letter::default();
        let answered = Answered::of(sitting);
        for (_, step) in answered.all(exercise) {
            if step.never_kept || !is_met(exercise, &step, sitting) {
                continue;
            }
            for mut line in lines_of(content, exercise, &step, &answered) {
                line.put_word(content, word);
                letter.place(line, sitting);
            }
        }
        letter.hard = exercise.hard.as_ref().and_then(|hard| {
            let step = Rc::as_ref(exercise.step(&hard.step)?);
            let own = plain_own(exercise, step, sitting);
            // It repeats an answer: where that was taken out it goes too, and it can be taken out by itself.
            if own.is_empty() || sitting.left_out.contains(&PromptId::of_step(&step.id)) {
                return None;
            }
            Some(Line {
                prompt: PromptId::from(HARD),
                step: step.id.clone(),
                lead: Rc::clone(&hard.say),
                within: Vec::new(),
                own,
                sensitive: false,
                repeats: true,
            })
        });
        if let Some(hard) = letter.hard.take_if(|hard| sitting.left_out.contains(&hard.prompt)) {
            letter.removed.push(hard);
        }
        letter
    }

    /// What was answered to the steps that this one builds on, sensitive things left aside, as the letter would say it.
    pub fn recalled(
        content: &Content,
        exercise: &Exercise,
        step: &Step,
        answered: &Answered<'_>,
        word: &str,
    ) -> Vec<Line> {
        let steps = step.recalls.iter().filter_map(|id| answered.step_at(exercise, id));
        let lines = steps.flat_map(|step| lines_of(content, exercise, &step, answered));
        let put = |mut line: Line| {
            line.put_word(content, word);
            line
        };
        lines.filter(|line| !line.sensitive).map(put).collect()
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

    /// Every line, also those that wait outside, in the order in which they stand on the screen.
    pub fn all(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().chain(&self.hard).chain(&self.held_back).chain(&self.removed)
    }

    /// The lines that stand in it, in order: what may be shared. What waits outside is not among them.
    pub fn offered(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().chain(&self.hard)
    }

    /// Those of them that were ticked, by their place.
    pub fn ticked(&self, ticked: &BTreeSet<usize>) -> Vec<&Line> {
        self.offered().enumerate().filter(|(at, _)| ticked.contains(at)).map(|(_, line)| line).collect()
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
        text.extend(self.offered().map(Line::as_text));
        text.push(format!("{}\n{}", wording.say(Say::LetterCare), wording.say(Say::LetterMe)));
        text.join("\n\n")
    }
}

impl Line {
    /// Puts the word for recovery into the lead: theirs, or ours.
    fn put_word(&mut self, content: &Content, word: &str) {
        if self.lead.contains(OWN_WORD) {
            self.lead = self.lead.replace(OWN_WORD, word).into();
            if *word != *content.wording.say(Say::OwnWord) {
                self.within.push(word.into());
            }
        }
    }

    fn as_text(&self) -> String {
        format!("{}\n{}", self.lead, self.own.join("\n"))
    }
}

/// Some lines as plain text, and nothing of the letter around them.
pub fn said(lines: &[&Line]) -> String {
    lines.iter().map(|line| line.as_text()).collect::<Vec<_>>().join("\n\n")
}

/// The first place in a sentence of ours where own words stand: what is before them, they, and what is after.
pub fn first_own<'a>(sentence: &'a str, own: &[Rc<str>]) -> Option<(&'a str, &'a str, &'a str)> {
    let found = own.iter().filter(|own| !own.trim().is_empty()).filter_map(|own| Some((sentence.find(&**own)?, own)));
    // The longest of those that begin in the same place: a name may be the beginning of another.
    let (at, own) = found.min_by_key(|(at, own)| (*at, Reverse(own.len())))?;
    let (before, rest) = sentence.split_at_checked(at)?;
    let (own, after) = rest.split_at_checked(own.len())?;
    Some((before, own, after))
}

/// Whether a step is met at all, so that an answer to a branch that was left again is not in the letter. The answer stays.
fn is_met(exercise: &Exercise, step: &Step, sitting: &Sitting) -> bool {
    let gated = |when: &When| exercise.step(&when.step).is_some_and(|gate| gate.never_kept);
    step.when.as_ref().is_none_or(|when| gated(when) || Answered::of(sitting).holds(when))
}

/// Whether a card is still chosen, or a name still there, where this step takes its cards from.
fn is_still_chosen(exercise: &Exercise, step: &Step, answered: &Answered<'_>, card: &CardId) -> bool {
    step.cards_from.is_empty()
        || card.as_str().starts_with(LENT)
        || answered.offered(exercise, step).iter().any(|offered| &offered.id == card)
        || !step.offers.is_empty()
}

/// What a chosen card says: as it was when it was chosen; a name as it stands in its ring now.
pub(super) fn say_of(exercise: &Exercise, step: &Step, answered: &Answered<'_>, card: &Chosen) -> Rc<str> {
    if !card.say.is_empty() {
        return Rc::clone(&card.say);
    }
    let offered = answered.offered(exercise, step);
    offered.into_iter().find(|offered| offered.id == card.id).map(|card| card.say).unwrap_or_default()
}

/// Whether a later step that takes its cards from here says this card in a line of its own, so that none is said twice.
fn is_said_later(exercise: &Exercise, step: &Step, sitting: &Sitting, card: &CardId) -> bool {
    let says = |later: &Rc<Step>| {
        later.letter.is_some()
            && later.cards_from.contains(&step.id)
            && (sitting.chosen(&later.id).iter().any(|chosen| &chosen.id == card)
                || sitting.group_of(&later.id, card).is_some())
    };
    !is_sensitive(exercise, step, card) && exercise.steps.iter().any(says)
}

fn lines_of(content: &Content, exercise: &Exercise, step: &Step, answered: &Answered<'_>) -> Vec<Line> {
    let sitting = answered.sitting;
    if !step.fields.is_empty() {
        return step.fields.iter().filter_map(|field| field_line(step, field, sitting)).collect();
    }
    let Some(lead) = &step.letter else { return Vec::new() };
    let prompt = PromptId::of_step(&step.id);
    let about: Vec<_> = step.about.iter().filter(|item| item.own).map(|item| Rc::clone(&item.say)).collect();
    let line = |lead: Rc<str>, own: Vec<Rc<str>>, sensitive: bool| Line {
        prompt: prompt.clone(),
        step: step.id.clone(),
        lead,
        within: about.clone(),
        own,
        sensitive,
        repeats: false,
    };
    if matches!(step.kind, Kind::Timeline | Kind::Circles) {
        let own = rows_of(content, step, sitting);
        return if own.is_empty() { Vec::new() } else { vec![line(Rc::clone(lead), own, false)] };
    }
    match sitting.answers.get(&prompt).map(|answer| &answer.response) {
        Some(Response::Chose(chosen)) if step.kind == Kind::Signpost => {
            let own: Vec<_> = chosen.iter().map(|card| with_number(content, card)).collect();
            if own.is_empty() { Vec::new() } else { vec![line(Rc::clone(lead), own, false)] }
        }
        Some(Response::Wrote(words)) if !words.is_blank() => {
            vec![line(Rc::clone(lead), vec![words.as_str().into()], false)]
        }
        Some(Response::Chose(chosen)) => {
            let is_own = |card: &&Chosen| {
                !is_way_out(exercise, step, &card.id)
                    && is_still_chosen(exercise, step, answered, &card.id)
                    && !is_said_later(exercise, step, sitting, &card.id)
            };
            let own: Vec<&Chosen> = chosen.iter().filter(is_own).collect();
            let (held, plain): (Vec<_>, Vec<_>) =
                own.iter().copied().partition(|card| is_sensitive(exercise, step, &card.id));
            let put_in = sitting.put_in.contains(&prompt);
            let says =
                |cards: &[&Chosen]| cards.iter().map(|card| say_of(exercise, step, answered, card)).collect::<Vec<_>>();
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
                    .filter(|entry| {
                        entry.group.id == group.id && is_still_chosen(exercise, step, answered, &entry.card.id)
                    })
                    .filter(|entry| !is_sensitive(exercise, step, &entry.card.id))
                    .map(|entry| Rc::clone(&entry.card.say))
                    .collect();
                (!own.is_empty()).then(|| line(Rc::from(format!("{}:", group.say)), own, group.sensitive))
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// Names or points in order, each exactly as typed; a point with how it lies.
fn rows_of(content: &Content, step: &Step, sitting: &Sitting) -> Vec<Rc<str>> {
    let row = |row: u16| {
        let words = sitting.words(&PromptId::of_row(&step.id, row));
        let turn =
            TURNS.into_iter().find(|(id, _)| sitting.turn(&step.id, row).is_some_and(|turn| turn.as_str() == *id));
        let point = content.wording.say(Say::TurnPoint);
        let own: Rc<str> = match turn.and_then(|(_, say)| point.split_once("{words}").zip(Some(say))) {
            Some(((before, after), say)) => {
                format!("{before}{}{}", words.as_str(), after.replace("{turn}", &content.wording.say(say))).into()
            }
            None => words.as_str().into(),
        };
        (!words.is_blank()).then_some(own)
    };
    sitting.rows(&step.id).into_iter().filter_map(row).collect()
}

/// A place that was marked for later, with its number as it stands in the helplines now.
pub(super) fn with_number(content: &Content, card: &Chosen) -> Rc<str> {
    let line = content.helplines.lines.iter().find(|line| *line.id == *card.id.as_str());
    match line.and_then(|line| line.ways.first()) {
        Some(Way::Call(number)) => format!("{} {number}", card.say).into(),
        Some(Way::Text { word, number }) => format!("{} {word} {number}", card.say).into(),
        _ => Rc::clone(&card.say),
    }
}

fn field_line(step: &Step, field: &super::exercise::Field, sitting: &Sitting) -> Option<Line> {
    let prompt = PromptId::of_field(&step.id, &field.id);
    let words = sitting.words(&prompt);
    (!words.is_blank()).then(|| Line {
        prompt,
        step: step.id.clone(),
        lead: Rc::clone(&field.ask),
        within: Vec::new(),
        own: vec![words.as_str().into()],
        sensitive: false,
        repeats: false,
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
    let sources = step.cards_from.iter().filter_map(|from| exercise.step(from)).map(Rc::as_ref);
    std::iter::once(step).chain(sources).flat_map(|step| &step.cards).any(|card| &card.id == id && is(card))
}

pub(super) fn is_sensitive(exercise: &Exercise, step: &Step, id: &CardId) -> bool {
    card_where(exercise, step, id, |card| card.sensitive)
}

fn is_way_out(exercise: &Exercise, step: &Step, id: &CardId) -> bool {
    step.kind != Kind::Sort && step.kind != Kind::One && card_where(exercise, step, id, |card| card.way_out)
}
