//! Which step is met next or was met before, given what was answered. Branches add steps; they never trap. The
//! two-minute version and a class leave steps out: those are in the exercise and are never met.
//!
//! A step with `each` is met once for each thing it is about: it then has an id of its own (`feel~body`), so that answers,
//! places and letters treat it like any other step. Neighbours with the same `each` take turns: all of them for one thing, then
//! all of them for the next.

use std::rc::Rc;

use super::exercise::{Card, Exercise, Item, Kind, Offer, Step, When};
use super::ids::{CardId, PromptId, StepId};
use super::sitting::{Chosen, Sitting};
use super::words::Words;

/// How the ids of cards that were lent from outside the exercise begin. Their words are stored with the answer.
pub const LENT: &str = "lent-";

/// What was answered, from the sitting and from what is never kept (gates), so that conditions can be asked of both.
pub struct Answered<'a> {
    /// The sitting.
    pub sitting: &'a Sitting,
    /// Cards chosen that are never kept, for this visit only.
    pub passing: &'a [(StepId, Vec<CardId>)],
    /// Cards from outside the exercise, by what a step asks for. Empty where no step on hand asks.
    pub lent: Vec<(Offer, Vec<Card>)>,
}

impl<'a> Answered<'a> {
    /// What is in a sitting, and nothing from outside it.
    pub fn of(sitting: &'a Sitting) -> Self {
        Self { sitting, passing: &[], lent: Vec::new() }
    }

    /// Ids of the cards chosen in this step.
    pub fn chosen(&self, step: &StepId) -> Vec<CardId> {
        let kept = self.sitting.chosen(step).iter().map(|card| card.id.clone());
        let passing = self.passing.iter().filter(|(id, _)| id == step).flat_map(|(_, cards)| cards.iter().cloned());
        kept.chain(passing).collect()
    }

    /// Whether any of the named cards was chosen.
    pub fn holds(&self, when: &When) -> bool {
        self.chosen(&when.step).iter().any(|card| when.any.contains(card))
    }

    /// Whether this step is met at all: its condition holds, and it has something to offer if it takes that from elsewhere.
    pub fn meets(&self, exercise: &Exercise, step: &Step) -> bool {
        let always = matches!(step.kind, Kind::Open | Kind::Summary | Kind::Close);
        !step.out
            && (!self.sitting.brief || step.brief || always)
            && step.when.as_ref().is_none_or(|when| self.holds(when))
            && (step.cards_from.is_empty() || self.offered(exercise, step).iter().any(|card| !card.way_out))
    }

    /// The cards this step offers: those chosen or named in the steps it takes them from, ways out left aside; those lent from
    /// outside; then its own.
    pub fn offered(&self, exercise: &Exercise, step: &Step) -> Vec<Card> {
        let mut cards: Vec<Card> = step
            .cards_from
            .iter()
            .filter_map(|id| exercise.step(id))
            .flat_map(|source| {
                if source.kind == Kind::Circles {
                    return self.names(source).into_iter().map(named).collect();
                }
                let chosen = self.chosen(&source.id);
                let chosen_here = move |card: &Card| chosen.contains(&card.id) && !card.way_out;
                self.offered_once(exercise, source).into_iter().filter(chosen_here).collect::<Vec<_>>()
            })
            .collect();
        if step.kind == Kind::Sort && !step.cards_from.is_empty() {
            cards.truncate(step.at_most.map_or(usize::MAX, usize::from));
        }
        for (_, lent) in self.lent.iter().filter(|(offer, _)| step.offers.contains(offer)) {
            cards.extend(lent.iter().cloned());
        }
        cards.extend(step.cards.iter().cloned());
        cards
    }

    /// Cards of a source step. Sources of sources are followed once, which is as deep as content goes.
    fn offered_once(&self, exercise: &Exercise, step: &Step) -> Vec<Card> {
        let sources = step.cards_from.iter().filter_map(|id| exercise.step(id));
        let taken = sources.flat_map(|source| match source.kind {
            Kind::Circles => self.names(source).into_iter().map(named).collect(),
            _ => source.cards.clone(),
        });
        taken.chain(step.cards.iter().cloned()).collect()
    }

    /// The names or points written in this step, in order.
    pub fn names(&self, step: &Step) -> Vec<Item> {
        let name = |row: u16| {
            let words = self.sitting.words(&PromptId::of_row(&step.id, row));
            let id = CardId::from(&*format!("{}-{row}", step.id));
            (!words.is_blank()).then(|| Item { id, say: words.as_str().into(), own: true })
        };
        self.sitting.rows(&step.id).into_iter().filter_map(name).collect()
    }

    /// What a repeated step is about, one after the other.
    pub fn items(&self, exercise: &Exercise, step: &Step) -> Vec<Item> {
        let sources = step.each.iter().filter_map(|id| exercise.step(id));
        sources
            .flat_map(|source| match source.kind {
                Kind::Circles | Kind::Timeline => self.names(source),
                Kind::Text | Kind::Line => {
                    let words = self.sitting.words(&PromptId::of_step(&source.id));
                    let item = Item { id: CardId::from(source.id.as_str()), say: words.as_str().into(), own: true };
                    if words.is_blank() { Vec::new() } else { vec![item] }
                }
                _ => {
                    let chosen = self.chosen(&source.id);
                    let offered = self.offered(exercise, source).into_iter();
                    let about = offered.filter(|card| chosen.contains(&card.id) && !card.way_out);
                    about.map(|card| Item { id: card.id, say: card.say, own: card.own }).collect()
                }
            })
            .collect()
    }

    /// Every step, met or not, each with its place in the file; repeated ones once for each thing they are about.
    pub(super) fn all(&self, exercise: &Exercise) -> Vec<(usize, Rc<Step>)> {
        let mut all = Vec::new();
        let mut rest = exercise.steps.iter().enumerate().peekable();
        while let Some((at, step)) = rest.next() {
            if step.each.is_empty() {
                all.push((at, Rc::clone(step)));
                continue;
            }
            let mut run = vec![(at, step)];
            while let Some(next) = rest.next_if(|(_, next)| next.each == step.each) {
                run.push(next);
            }
            for item in self.items(exercise, step) {
                all.extend(run.iter().map(|(at, step)| (*at, about(step, &item, &step.each, &run))));
            }
        }
        all
    }

    /// Every step that is met, in order.
    pub fn way(&self, exercise: &Exercise) -> Vec<Rc<Step>> {
        let met = self.all(exercise).into_iter().map(|(_, step)| step);
        met.filter(|step| self.meets(exercise, step)).collect()
    }

    /// The step with this id, also one met for one thing only, such as `feel~body`.
    pub fn step_at(&self, exercise: &Exercise, id: &StepId) -> Option<Rc<Step>> {
        let step = exercise.step(id)?;
        if step.each.is_empty() {
            return Some(Rc::clone(step));
        }
        self.all(exercise).into_iter().find(|(_, step)| step.id == *id).map(|(_, step)| step)
    }

    /// The step after this one; none after the last.
    pub fn after(&self, exercise: &Exercise, id: &StepId) -> Option<Rc<Step>> {
        let all = self.all(exercise);
        let after = match all.iter().position(|(_, step)| step.id == *id) {
            Some(here) => here.saturating_add(1),
            // What it was about is gone: on from where it stood.
            None => {
                let file = exercise.position(id)?;
                all.iter().position(|(at, _)| *at > file)?
            }
        };
        all.into_iter().skip(after).map(|(_, step)| step).find(|step| self.meets(exercise, step))
    }

    /// The step before this one; none before the first.
    pub fn before(&self, exercise: &Exercise, id: &StepId) -> Option<Rc<Step>> {
        let all = self.all(exercise);
        let file = exercise.position(id)?;
        let here = all.iter().position(|(_, step)| step.id == *id);
        let here = here.unwrap_or_else(|| all.iter().take_while(|(at, _)| *at < file).count());
        all.into_iter().take(here).rev().map(|(_, step)| step).find(|step| self.meets(exercise, step))
    }

    /// The words of the anchor, if one was named.
    pub fn anchor(&self, exercise: &Exercise) -> Option<Words> {
        let step = exercise.steps.iter().find(|step| step.anchor)?;
        let words = self.sitting.words(&PromptId::of_step(&step.id));
        (!words.is_blank()).then_some(words)
    }
}

/// A name in a ring as a card.
fn named(name: Item) -> Card {
    Card { id: name.id, say: name.say, own: true, ..Card::default() }
}

/// A repeated step for one thing. Conditions on its neighbours are about the same thing.
fn about(step: &Rc<Step>, item: &Item, each: &[StepId], run: &[(usize, &Rc<Step>)]) -> Rc<Step> {
    let put = |text: &Rc<str>| {
        if text.contains("{each}") { text.replace("{each}", &item.say).into() } else { Rc::clone(text) }
    };
    let mut met = (**step).clone();
    met.ask = put(&met.ask);
    met.help = met.help.iter().map(put).collect();
    met.letter = met.letter.as_ref().map(put);
    if let Some(when) = met.when.as_mut().filter(|when| run.iter().any(|(_, other)| other.id == when.step)) {
        when.step = when.step.about(&item.id);
    }
    met.recalls.iter_mut().filter(|id| !each.contains(id)).for_each(|id| {
        if run.iter().any(|(_, other)| other.id == *id) {
            *id = id.about(&item.id);
        }
    });
    met.id = met.id.about(&item.id);
    met.about = Some(item.clone());
    Rc::new(met)
}

/// The chosen list with one card put in or taken out, in the order of the question.
///
/// `many` false means the new card replaces the old one. A card over the limit is not taken in, and nothing is thrown out for it.
pub fn choose(
    offered: &[Card],
    chosen: &[CardId],
    card: &CardId,
    on: bool,
    many: bool,
    at_most: Option<u8>,
) -> Vec<Card> {
    let was = |id: &CardId| chosen.contains(id);
    let room = at_most.is_none_or(|most| chosen.len() < usize::from(most)) || was(card);
    let stays = |id: &CardId| if id == card { on && room } else { many && was(id) };
    offered.iter().filter(|card| stays(&card.id)).cloned().collect()
}

/// A chosen card as it is stored. A name of the person's own stands in its ring only, so that it can be erased there.
pub fn stored(card: &Card) -> Chosen {
    let lent = card.id.as_str().starts_with(LENT);
    Chosen { id: card.id.clone(), say: if card.own && !lent { Rc::from("") } else { Rc::clone(&card.say) } }
}
