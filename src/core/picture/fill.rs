//! Puts the person's words into a picture, from the answers that its sections name.

use std::rc::Rc;

use super::{Entry, Picture, Section, Turning};
use crate::core::content::Content;
use crate::core::exercise::{Card, Exercise, Kind, PictureKind, PictureSpec, SectionSpec, Step};
use crate::core::ids::{CardId, PromptId, StepId};
use crate::core::in_order::in_order;
use crate::core::letter::{OWN_WORD, with_number};
use crate::core::path::Answered;
use crate::core::sitting::{Chosen, Response, Sitting};
use crate::core::visit::{DAYS, TIMES};

/// What a picture is filled from.
struct Source<'a> {
    content: &'a Content,
    exercise: &'a Exercise,
    spec: &'a PictureSpec,
    answered: Answered<'a>,
    /// Cards that mark a section or an item.
    marks: Vec<CardId>,
}

impl Picture {
    /// The picture of this sitting, if the exercise has one. `word` stands where our words speak of the person's own recovery.
    pub fn of(content: &Content, exercise: &Exercise, sitting: &Sitting, word: &str) -> Option<Picture> {
        let spec = exercise.picture.as_ref()?;
        let answered = Answered::of(sitting);
        let shown = spec.marked_by.as_ref().filter(|step| !sitting.left_out.contains(&PromptId::of_step(step)));
        let marks = shown.map(|step| answered.chosen(step)).unwrap_or_default();
        let source = Source { content, exercise, spec, answered, marks };
        let mut sections = Vec::new();
        for section in &spec.sections {
            match (spec.kind, &section.per_card) {
                (PictureKind::Week, _) if !section.aside => sections.extend(source.days(section)),
                (_, Some(step)) => sections.extend(source.per_card(section, step)),
                _ => sections.push(source.section(section)),
            }
        }
        let put = |text: &Rc<str>| {
            if text.contains(OWN_WORD) { text.replace(OWN_WORD, word).into() } else { Rc::clone(text) }
        };
        for section in &mut sections {
            section.name = put(&section.name);
        }
        let under = spec.under.as_ref().map(put);
        Some(Picture { kind: spec.kind, title: put(&spec.title), sections, marked: spec.marked.clone(), under })
    }
}

impl Source<'_> {
    fn sitting(&self) -> &Sitting {
        self.answered.sitting
    }

    /// Whether a line was taken out of the letter; then it is not in the picture either.
    fn is_out(&self, step: &StepId) -> bool {
        self.sitting().left_out.contains(&PromptId::of_step(step))
    }

    fn section(&self, section: &SectionSpec) -> Section {
        let note_from = section.note_from.as_ref().and_then(|step| self.exercise.step(step));
        // A step met once for each thing says something about that thing; any other says it about what was marked.
        let notes = |item: &CardId, marked: bool| match note_from {
            Some(step) if !step.each.is_empty() => self.words_of(&step.id.about(item), None),
            Some(step) if marked => self.words_of(&step.id, None),
            _ => Vec::new(),
        };
        let mut items: Vec<Entry> = Vec::new();
        for from in &section.from {
            for (id, mut entry) in self.entries(from, section.group.as_ref()) {
                entry.marked = self.marks.contains(&id);
                entry.notes = notes(&id, entry.marked);
                items.push(entry);
            }
        }
        self.with(section.id.clone(), Rc::clone(&section.say), items, section.aside)
    }

    fn with(&self, id: CardId, name: Rc<str>, items: Vec<Entry>, aside: bool) -> Section {
        let marked = self.marks.contains(&id);
        Section { id, name, items, marked, aside, state: None, empty: self.spec.empty.clone() }
    }

    fn words_of(&self, step: &StepId, group: Option<&CardId>) -> Vec<Rc<str>> {
        self.entries(step, group).into_iter().map(|(_, entry)| entry.words).collect()
    }

    /// One section for each card of a step, looked at or not.
    fn per_card(&self, spec: &SectionSpec, step: &StepId) -> Vec<Section> {
        let cards: &[Card] = self.exercise.step(step).map(|step| &*step.cards).unwrap_or_default();
        let looked_at = if self.is_out(step) { Vec::new() } else { self.answered.chosen(step) };
        let section = |card: &Card| {
            let of_card = |id: &StepId| id.about(&card.id);
            let here = looked_at.contains(&card.id);
            let from = spec.from.iter().filter(|_| here).flat_map(|from| self.entries(&of_card(from), None));
            let items: Vec<Entry> = from.map(|(_, entry)| entry).collect();
            let mut section = self.with(card.id.clone(), Rc::clone(&card.say), items, spec.aside);
            section.state = spec.state_from.as_ref().filter(|_| here).and_then(|scale| self.state(&of_card(scale)));
            if here {
                section.empty = None;
            }
            section
        };
        cards.iter().filter(|card| !card.way_out).map(section).collect()
    }

    fn state(&self, step: &StepId) -> Option<(u8, Rc<str>)> {
        if self.is_out(step) {
            return None;
        }
        let chosen = self.sitting().chosen(step).first()?;
        let cards = &self.exercise.step(step)?.cards;
        let at = cards.iter().position(|card| card.id == chosen.id && !card.way_out)?;
        Some((u8::try_from(at).ok()?, Rc::clone(&chosen.say)))
    }

    /// A section for each day, with what stands in its slots.
    fn days(&self, spec: &SectionSpec) -> Vec<Section> {
        let day = |(day, say)| {
            let mut items = Vec::new();
            for from in &spec.from {
                let Some(step) = self.exercise.step(from) else { continue };
                for item in self.answered.items(self.exercise, step) {
                    let id = from.about(&item.id);
                    if self.is_out(&id) {
                        continue;
                    }
                    let chosen = self.sitting().chosen(&id);
                    let at = |time: &str| chosen.iter().any(|slot| slot.id.as_str() == format!("{day}-{time}"));
                    let times = (0u8..).zip(TIMES).filter(|(_, (time, _))| at(time));
                    items.extend(
                        times.map(|(time, _)| Entry { time: Some(time), ..Entry::plain(Rc::clone(&item.say)) }),
                    );
                }
            }
            let items = in_order(items, |one, other| one.time < other.time);
            self.with(CardId::from(day), self.content.wording.say(say), items, false)
        };
        DAYS.into_iter().map(day).collect()
    }

    /// What was answered to a step, each thing with the id that a mark would have.
    fn entries(&self, id: &StepId, group: Option<&CardId>) -> Vec<(CardId, Entry)> {
        let sitting = self.sitting();
        let Some(step) = self.exercise.step(id) else { return Vec::new() };
        if self.is_out(id) || step.never_kept {
            return Vec::new();
        }
        match step.kind {
            Kind::Timeline | Kind::Circles => {
                let rows = self.answered.names(step).into_iter().zip(
                    sitting
                        .rows(&step.id)
                        .into_iter()
                        .filter(|row| !sitting.words(&PromptId::of_row(&step.id, *row)).is_blank()),
                );
                let entry = |row: u16, words: Rc<str>| {
                    let turn = sitting.turn(&step.id, row).map(|turn| match turn.as_str() {
                        "up" => Turning::Up,
                        "down" => Turning::Down,
                        _ => Turning::Level,
                    });
                    let level = (step.kind == Kind::Timeline && !step.ahead).then_some(Turning::Level);
                    Entry { turn: turn.or(level), ..Entry::plain(words) }
                };
                rows.map(|(item, row)| (item.id, entry(row, item.say))).collect()
            }
            _ if !step.fields.is_empty() => {
                let field = |field: &crate::core::exercise::Field| {
                    let prompt = PromptId::of_field(&step.id, &field.id);
                    let words = sitting.words(&prompt);
                    let shown = !words.is_blank() && !sitting.left_out.contains(&prompt);
                    shown.then(|| (field.id.clone(), Entry::plain(words.as_str().into())))
                };
                step.fields.iter().filter_map(field).collect()
            }
            _ => self.answers(id, step, group),
        }
    }

    fn answers(&self, id: &StepId, step: &Rc<Step>, group: Option<&CardId>) -> Vec<(CardId, Entry)> {
        let sitting = self.sitting();
        let prompt = PromptId::of_step(id);
        let put_in = sitting.put_in.contains(&prompt);
        let offered = self.answered.offered(self.exercise, step);
        let shown = |card: &Chosen| {
            let known = offered.iter().find(|known| known.id == card.id);
            known.is_none_or(|known| (put_in || !known.sensitive) && (!known.way_out || step.kind == Kind::Words))
        };
        let say = |card: &Chosen| {
            if !card.say.is_empty() {
                return Some(Rc::clone(&card.say));
            }
            offered.iter().find(|known| known.id == card.id).map(|known| Rc::clone(&known.say))
        };
        match sitting.answers.get(&prompt).map(|answer| &answer.response) {
            Some(Response::Wrote(words)) if !words.is_blank() => {
                vec![(CardId::from(id.as_str()), Entry::plain(words.as_str().into()))]
            }
            Some(Response::Chose(cards)) if step.kind == Kind::Signpost => {
                cards.iter().map(|card| (card.id.clone(), Entry::plain(with_number(self.content, card)))).collect()
            }
            Some(Response::Chose(cards)) => {
                let cards = cards.iter().filter(|card| shown(card));
                cards.filter_map(|card| Some((card.id.clone(), Entry::plain(say(card)?)))).collect()
            }
            Some(Response::Sorted(sorted)) => sorted
                .iter()
                .filter(|entry| group.is_none_or(|group| entry.group.id == *group) && shown(&entry.card))
                .filter(|entry| step.cards_from.is_empty() || offered.iter().any(|card| card.id == entry.card.id))
                .map(|entry| (entry.card.id.clone(), Entry::plain(Rc::clone(&entry.card.say))))
                .collect(),
            _ => Vec::new(),
        }
    }
}
