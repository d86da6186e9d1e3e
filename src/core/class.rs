//! A class link: which exercises, and which of their steps, a tutor chose. It stands in the part of an address that no server ever sees,
//! all in numbers, so that it is short enough for a square to point a phone at:
//!
//! ```text
//! #c1.2:3-6.8.13:2,3,5.-1:2
//! ```
//!
//! The first form (`c1`); of exercise 2 the steps 3 to 6; exercise 8 as a whole; of exercise 13 the steps 2, 3 and 5; the text large.
//!
//! - Points stand between the parts. A number is an exercise, by [`NUMBERS`]; behind a colon stand its steps, by their place (see
//!   [`steps`]), singly or from one to another.
//! - A number behind a hyphen is a setting: `-1:` the size of the text (2 large, 3 larger), `-2:` the language by [`LANGUAGES`], `-3:`
//!   what is left out (1 the beginnings to tap, 2 the picture at the end). What is as usual does not stand in the link.
//!
//! A closed grammar: what is unknown or malformed is dropped, and the rest still counts. Where nothing is left, the class has every
//! exercise that is light. What begins like a class is one, always: a link that was damaged on its way must never open a visit that
//! keeps words, or that shows a learner what their own phone kept. No spelling of a link leads to a heavy exercise: the number that
//! it would have is given to nobody, and what is heavy is dropped whatever its number.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::content::Content;
use super::exercise::{Exercise, Kind, Step, Weight};
use super::ids::{ExerciseId, StepId};

/// The number of each exercise in a link. Links are printed and stand on posters: a number is never given to another, and a new exercise
/// gets a new one. 7 belongs to the heavy exercise, which no class does, and so to nobody.
pub const NUMBERS: [(u8, &str); 15] = [
    (1, "steady"),
    (2, "my-recovery"),
    (3, "whole-me"),
    (4, "journey-line"),
    (5, "then-now-next"),
    (6, "around-me"),
    (8, "five-petals"),
    (9, "my-circle"),
    (10, "small-step"),
    (11, "my-week"),
    (12, "strengths-tree"),
    (13, "wobble-plan"),
    (14, "my-say"),
    (15, "shared-steps"),
    (16, "what-i-know"),
];

/// Languages, and text levels of them, by their place, from 1. New ones come last. `static/guest.js` has the same list, because it chooses what is loaded.
pub const LANGUAGES: [&str; 11] = ["en", "cy", "ga", "gd", "ar", "pa", "pl", "ro", "so", "ur", "en-short"];

/// Longer than any link that means something. What comes behind is not looked at.
const LONGEST: usize = 500;

/// What a link asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Class {
    /// In the tutor's order, each once. Empty means every exercise that is light.
    pub chosen: Vec<Chosen>,
    /// How large the text is.
    pub size: Size,
    /// The language, if it is not the first of [`LANGUAGES`].
    pub lang: Option<&'static str>,
    /// Whether beginnings to tap are left out.
    pub without_starters: bool,
    /// Whether the picture at the end is left out.
    pub without_picture: bool,
}

/// One exercise of a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Which.
    pub exercise: ExerciseId,
    /// The places of the steps that are met, besides those that always are; `None` means all.
    pub steps: Option<BTreeSet<u8>>,
}

/// How large the text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// As the device has it.
    #[default]
    Usual,
    /// Large.
    Large,
    /// Larger.
    Larger,
}

/// Whether this part of an address, with or without its `#`, is a class link, however damaged: a `c`, and no letter behind it. Our own
/// places on a page have names of more letters.
pub fn is_class(fragment: &str) -> bool {
    let mut signs = fragment.trim_start_matches('#').chars();
    matches!(signs.next(), Some('c' | 'C')) && !signs.next().is_some_and(|next| next.is_ascii_alphabetic())
}

/// Every step of an exercise with its number; the first is 1. A step that only follows from an answer to the one right before it has the
/// number of that one and comes and goes with it.
fn numbered(exercise: &Exercise) -> Vec<(u8, &Rc<Step>)> {
    let mut numbered: Vec<(u8, &Rc<Step>)> = Vec::new();
    let mut counted: Option<&Step> = None;
    let mut number = 0_u8;
    for step in &exercise.steps {
        let follows = |last: &Step| step.each.is_empty() && step.when.as_ref().is_some_and(|when| when.step == last.id);
        if !counted.is_some_and(follows) {
            number = number.saturating_add(1);
            counted = Some(step);
        }
        numbered.push((number, step));
    }
    numbered
}

/// The number under which a step is met or left out.
pub fn number_of_step(exercise: &Exercise, step: &StepId) -> Option<u8> {
    numbered(exercise).into_iter().find(|(_, it)| &it.id == step).map(|(number, _)| number)
}

/// The steps of an exercise that have a number of their own, in order.
pub fn steps(exercise: &Exercise) -> Vec<&Rc<Step>> {
    let mut numbered = numbered(exercise);
    numbered.dedup_by_key(|(number, _)| *number);
    numbered.into_iter().map(|(_, step)| step).collect()
}

/// The number of an exercise. What is heavy has none, whatever its name.
pub fn number_of(exercise: &Exercise) -> Option<u8> {
    let (number, _) = NUMBERS.into_iter().find(|(_, id)| *id == exercise.id.as_str())?;
    (exercise.weight != Weight::Deep).then_some(number)
}

/// Whether a step is met in every class: the opening with its notes, the letter, the close, and each *How are you doing right now?*,
/// which is there for whoever sits before the screen and not for the lesson (R6).
pub fn is_always_met(step: &Step) -> bool {
    matches!(step.kind, Kind::Open | Kind::CheckIn | Kind::Summary | Kind::Close)
}

/// The numbers of the steps that a class may have or leave out.
pub fn choosable(exercise: &Exercise) -> BTreeSet<u8> {
    let numbered = (1..=u8::MAX).zip(steps(exercise));
    numbered.filter(|(_, step)| !is_always_met(step)).map(|(number, _)| number).collect()
}

impl Class {
    /// Reads the part of an address that begins with `#`. `None` only where it does not begin like a class at all.
    pub fn read(fragment: &str, content: &Content) -> Option<Class> {
        if !is_class(fragment) {
            return None;
        }
        let fragment: String = fragment.trim_start_matches('#').chars().take(LONGEST).collect();
        // Some programs write these signs in another way, or hang something of their own on the end.
        let mut link = fragment.to_ascii_lowercase();
        for (written, sign) in [("%2e", "."), ("%3a", ":"), ("%2c", ","), ("%2d", "-")] {
            link = link.replace(written, sign);
        }
        let link = link.split(['?', '&', '#']).next().unwrap_or_default();
        let mut class = Class::default();
        for part in link.split('.').skip(1) {
            match part.strip_prefix('-') {
                Some(setting) => class.set(setting),
                None => class.choose(part, content),
            }
        }
        Some(class)
    }

    fn set(&mut self, setting: &str) {
        let Some((name, value)) = setting.split_once(':') else { return };
        match number(name) {
            Some(1) => {
                self.size = match number(value) {
                    Some(2) => Size::Large,
                    Some(3) => Size::Larger,
                    _ => return,
                }
            }
            Some(2) => {
                let place = number(value).and_then(|value| usize::from(value).checked_sub(1));
                let lang = place.and_then(|place| LANGUAGES.get(place).copied());
                // The last one that there is counts. The usual one stands in no link.
                if let Some(lang) = lang {
                    self.lang = (Some(&lang) != LANGUAGES.first()).then_some(lang);
                }
            }
            Some(3) => {
                let out = numbers(value);
                self.without_starters |= out.contains(&1);
                self.without_picture |= out.contains(&2);
            }
            _ => {}
        }
    }

    fn choose(&mut self, part: &str, content: &Content) {
        let (name, list) = part.split_once(':').map_or((part, None), |(name, list)| (name, Some(list)));
        let id = number(name).and_then(|number| NUMBERS.into_iter().find(|(other, _)| *other == number));
        let exercise = id.and_then(|(_, id)| content.exercise(&ExerciseId::from(id)));
        let Some(exercise) = exercise.filter(|exercise| exercise.weight != Weight::Deep) else { return };
        if self.chosen.iter().any(|chosen| chosen.exercise == exercise.id) {
            return;
        }
        let all = choosable(exercise);
        let steps: Option<BTreeSet<u8>> = list.map(|list| numbers(list).intersection(&all).copied().collect());
        // Of steps that are all unknown nothing is left but the exercise.
        let steps = steps.filter(|steps| !steps.is_empty() && *steps != all);
        self.chosen.push(Chosen { exercise: exercise.id.clone(), steps });
    }

    /// The link, from its `#` on.
    pub fn write(&self) -> String {
        let mut link = String::from("#c1");
        for chosen in &self.chosen {
            let number = NUMBERS.into_iter().find(|(_, id)| *id == chosen.exercise.as_str());
            let Some((number, _)) = number else { continue };
            link.push_str(&format!(".{number}"));
            if let Some(steps) = &chosen.steps {
                link.push(':');
                link.push_str(&runs(steps));
            }
        }
        match self.size {
            Size::Usual => {}
            Size::Large => link.push_str(".-1:2"),
            Size::Larger => link.push_str(".-1:3"),
        }
        let lang = LANGUAGES.iter().position(|lang| Some(*lang) == self.lang).filter(|place| *place > 0);
        if let Some(place) = lang {
            link.push_str(&format!(".-2:{}", place.saturating_add(1)));
        }
        let out = [(self.without_starters, 1), (self.without_picture, 2)];
        let out: BTreeSet<u8> = out.into_iter().filter(|(out, _)| *out).map(|(_, number)| number).collect();
        if !out.is_empty() {
            link.push_str(".-3:");
            link.push_str(&runs(&out));
        }
        link
    }

    /// The exercises of this class, of those that suit; where none does, every light one that suits.
    pub fn exercises(&self, content: &Content, suits: impl Fn(&Rc<Exercise>) -> bool) -> Vec<ExerciseId> {
        let chosen = self.chosen.iter().filter_map(|chosen| content.exercise(&chosen.exercise));
        let chosen: Vec<_> = chosen.filter(|it| it.weight != Weight::Deep && suits(it)).collect();
        let light = || content.exercises.iter().filter(|it| it.weight == Weight::Gentle && suits(it)).collect();
        let offered = if chosen.is_empty() { light() } else { chosen };
        offered.into_iter().map(|exercise| exercise.id.clone()).collect()
    }

    /// The same exercises as a class meets them: with their steps marked that are left out, and without what else is left out. The steps
    /// stay where they are, as in the two-minute version, so that what others say about them still finds them.
    pub fn mark(&self, exercises: &mut [Rc<Exercise>]) {
        for exercise in exercises {
            let chosen = self.chosen.iter().find(|chosen| chosen.exercise == exercise.id);
            let met = chosen.and_then(|chosen| chosen.steps.as_ref());
            let mut marked = (**exercise).clone();
            marked.steps = numbered(exercise)
                .into_iter()
                .map(|(number, step)| {
                    let mut step = (**step).clone();
                    step.out = met.is_some_and(|met| !is_always_met(&step) && !met.contains(&number));
                    if self.without_starters {
                        step.starters.clear();
                        step.starters_for.clear();
                    }
                    Rc::new(step)
                })
                .collect();
            if self.without_picture {
                marked.picture = None;
            }
            *exercise = Rc::new(marked);
        }
    }
}

/// A number of at most three digits, and nothing else.
fn number(text: &str) -> Option<u8> {
    let plain = text.len() <= 3 && !text.is_empty() && text.bytes().all(|sign| sign.is_ascii_digit());
    text.parse().ok().filter(|_| plain)
}

/// Numbers with commas between them, or from one to another.
fn numbers(list: &str) -> BTreeSet<u8> {
    let mut numbers = BTreeSet::new();
    for part in list.split(',') {
        match part.split_once('-') {
            Some((from, to)) => {
                numbers.extend(number(from).zip(number(to)).into_iter().flat_map(|(from, to)| from..=to))
            }
            None => numbers.extend(number(part)),
        }
    }
    numbers
}

/// The same numbers as they stand in a link.
fn runs(numbers: &BTreeSet<u8>) -> String {
    let mut runs: Vec<(u8, u8)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, to)) if to.checked_add(1) == Some(*number) => *to = *number,
            _ => runs.push((*number, *number)),
        }
    }
    let run = |(from, to): (u8, u8)| if from == to { from.to_string() } else { format!("{from}-{to}") };
    runs.into_iter().map(run).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
#[path = "class_tests.rs"]
mod tests;
