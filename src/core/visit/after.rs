//! What follows from each event.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::{Copying, Device, Event, Place, Turn, Until, Visit};
use crate::core::content::{Content, Feeling};
use crate::core::exercise::{Exercise, Goes, Kind, Weight};
use crate::core::ids::{ExerciseId, PromptId, StepId};
use crate::core::keeping::KeepState;
use crate::core::sitting::{Record, Sitting};
use crate::core::words::Words;

impl Visit {
    /// The visit as it stands after `event`.
    pub fn after(&self, event: Event, content: &Content) -> Visit {
        let mut next = self.clone();
        next.typing = matches!(event, Event::Wrote(..)) || (self.typing && matches!(event, Event::Kept(_)));
        let about_erasing = event.is_about_erasing();
        next.meet(event, content);
        next.remember(content);
        let changed = next.records != self.records;
        if changed && !about_erasing {
            next.undo = None;
        }
        if changed && next.keep == Some(true) && matches!(next.kept, KeepState::Kept | KeepState::Will) {
            next.kept = KeepState::Saving;
        }
        next
    }

    fn meet(&mut self, event: Event, content: &Content) {
        match event {
            Event::Opened(id) => {
                self.briefly = None;
                self.open(id, content);
            }
            Event::ChoseEnergy(energy) => (self.energy, self.energy_said) = (energy, true),
            Event::SaidDevice(device) => self.device = Some(device),
            Event::ChoseKeeping(keep) => self.choose_keeping(keep),
            Event::ChoseLeaving(leaving) => self.leaving = leaving,
            Event::ChoseComfort(comfort) => self.comfort = comfort,
            Event::Practised => {
                self.leaving = self.leaving.practised();
                self.go(Place::Practice);
            }
            Event::WentOn => self.go_on(true, content),
            Event::Skipped => self.go_on(false, content),
            Event::CarriedOn => self.carry_on(content),
            Event::Stopped => self.stop(),
            Event::Pressed(goes) => self.follow(&goes, content),
            Event::Walked(to) => self.walk(to),
            Event::WentBack => self.go_back(content),
            Event::WentTo(place) => self.go(place),
            Event::Turned(turn) => self.go(self.place().with_turn(turn)),
            Event::Wrote(prompt, words) => self.write(prompt, words, content),
            Event::TookStarter(prompt, starter) => self.take_starter(prompt, &starter, content),
            Event::Chose(step, card, on) => self.choose(&step, &card, on, content),
            Event::AddedRow(step) => self.add_row(&step, content),
            Event::RemovedRow(step, row) => self.remove_row(&step, row, content),
            Event::Leaned(step, row, turn) => self.lean(&step, row, &turn, content),
            Event::MovedEarlier(step, row) => self.move_earlier(&step, row, content),
            Event::OpenedBriefly(id) => {
                self.briefly = Some(id.clone());
                self.open(id, content);
            }
            Event::Sorted(step, card, group) => self.sort(&step, &card, &group, content),
            Event::ThoughtAboutIt(step) => {
                self.think(&step, content);
                self.go_on(true, content);
            }
            Event::ChoseMode(mode) => self.change_sitting(content, |sitting| sitting.mode = mode),
            Event::Unfolded(step) => self.unfolded = Some(step),
            Event::Felt(feeling) => self.feeling = Some(feeling),
            Event::ChoseGrounding(card) => self.trying = card,
            Event::Changed(step) => {
                if let Some(id) = self.place().exercise().cloned() {
                    self.go(Place::Step(id, step.clone(), Turn::Asking));
                    self.changing = Some(step);
                }
            }
            Event::LeftOut(prompt, out) => {
                self.change_sitting(content, |sitting| marks(&mut sitting.left_out, prompt, out))
            }
            Event::PutIn(prompt, put) => {
                self.change_sitting(content, |sitting| marks(&mut sitting.put_in, prompt, put))
            }
            Event::WentOnWhereTheyWere(id) => self.return_to(&id, content),
            Event::ChoseThen(sitting) => self.then = Some(sitting),
            Event::StartedFresh(id) => self.start(&id, content),
            Event::ErasedSitting(id) => self.erase_sitting(id, None, content),
            Event::ErasedDay(sitting) => self.erase_day(&sitting, content),
            Event::ErasedLine { sitting, prompt, at } => self.erase_line(&sitting, &prompt, at, content),
            Event::ErasedFormer(id, sitting, prompt) => self.erase_former(&id, &sitting, &prompt),
            Event::ErasedUnread { proven, left } => self.hear_of_unread(proven, left),
            Event::ErasedExercise(id) => self.erase_exercise(id, content),
            Event::Undid => self.undo_erasing(),
            Event::ProvedErased(proven) => self.hear_of_erasing(proven),
            Event::ErasedEverything { proven } => self.forget_everything(proven),
            Event::PickedDay(key, on) => self.copying.picks.pick(&key, on),
            Event::TurnedLine(key, at) => self.copying.picks.turn(&key, at),
            Event::NamedCopy(name) => self.copying.name = Some(name),
            Event::ReadCopy(read) => self.copying = Copying { incoming: Some(read), ..Copying::default() },
            Event::TookIn => self.take_in(),
            Event::ChoseUntil(span) => self.choose_until(span),
            Event::UntilNotKept => self.until = Until { failed: true, ..Until::default() },
            Event::Forgot { proven } => self.forget_on_the_day(proven),
            Event::ChoseNation(nation) => self.nation = Some(nation),
            Event::Kept(state) => self.hear_of_keeping(state),
            Event::Joined { record, handed } => self.join(&record, &handed),
            Event::LockStands(lock) => self.hear_of_the_lock(lock),
            Event::LockOpened { lock, records, unreadable } => self.open_lock(lock, &records, unreadable),
            Event::Paused(paused) => (self.paused, self.resting) = (paused && self.class, None),
            Event::RestedWith(card) => self.resting = Some(card),
            Event::Shared(at, true) => drop(self.sharing.insert(at)),
            Event::Shared(at, false) => drop(self.sharing.remove(&at)),
            Event::Knew(line, words) => self.knew(line, words),
            Event::DrewCurtain(drawn) => self.curtain = drawn,
            Event::KeptAgain | Event::KeptHere => self.kept = KeepState::Saving,
            Event::ErasedElsewhere(id) => self.erased_elsewhere(id.as_ref()),
            Event::SittingErasedElsewhere(id, sitting) => self.sitting_erased_elsewhere(&id, &sitting),
            Event::LetGo => self.let_go(),
        }
    }

    fn open(&mut self, id: ExerciseId, content: &Content) {
        // The link of a class has said already who else is here and that nothing is kept.
        if self.gates_met || self.class { self.begin(&id, content) } else { self.go(Place::Device(id)) }
    }

    /// Into the exercise: to what is there from before, or to a first sitting.
    fn begin(&mut self, id: &ExerciseId, content: &Content) {
        self.gates_met = true;
        if self.has_words(id) { self.go(Place::Found(id.clone())) } else { self.start(id, content) }
    }

    fn start(&mut self, id: &ExerciseId, content: &Content) {
        let Some(exercise) = content.exercise(id) else { return };
        if self.is_too_heavy(exercise) {
            return self.go(Place::Home);
        }
        let Some(first) = exercise.steps.first() else { return };
        let record = self.records.get(id).map_or_else(|| Record::new(id.clone()), |record| record.worth_keeping());
        // A name that no sitting has, also where one was erased in another tab: putting a sitting in replaces its namesake.
        let count = record.sittings.len();
        let taken = |name: &String| record.sittings.iter().any(|sitting| *sitting.id == **name);
        let free = (1..=count.saturating_add(1))
            .rev()
            .map(|number| format!("{}-{number}", self.writer))
            .find(|name| !taken(name));
        let Some(name) = free else { return };
        let mut sitting = Sitting::new(name.into(), Rc::clone(&self.today), first.id.clone(), self.first_mode());
        sitting.brief = self.briefly.take().is_some_and(|briefly| briefly == *id);
        self.records.insert(id.clone(), Rc::new(record.with(sitting)));
        self.passing.clear();
        self.unsettled = 0;
        self.saying = None;
        self.go(Place::Step(id.clone(), first.id.clone(), Turn::Asking));
    }

    /// A line of *What I'd like you to know*. It is written in a class only, where everything is in memory and nowhere else.
    fn knew(&mut self, line: usize, words: Words) {
        if let Some(known) = self.know.get_mut(line).filter(|_| self.class) {
            *known = words;
        }
    }

    /// Whether an exercise is not for here. Nothing in a class leads to a heavy one; this is for what nobody has thought of.
    fn is_too_heavy(&self, exercise: &Exercise) -> bool {
        self.class && exercise.weight == Weight::Deep
    }

    /// Back to where someone was; the deep exercise greets first.
    fn return_to(&mut self, id: &ExerciseId, content: &Content) {
        let Some((exercise, sitting)) = content.exercise(id).zip(self.sitting(id)) else { return };
        if self.is_too_heavy(exercise) {
            return self.go(Place::Home);
        }
        // A step that is met no more (what it was about is gone) leads to the one before it.
        let answered = self.answered(sitting);
        let at = match answered.step_at(exercise, &sitting.at) {
            Some(step) => Some(step.id.clone()),
            None => answered.before(exercise, &sitting.at).map(|step| step.id.clone()),
        };
        let at = at.or_else(|| exercise.steps.first().map(|step| step.id.clone()));
        let Some(at) = at else { return };
        self.passing.clear();
        let greets = exercise.greets && !matches!(self.place(), Place::Greeting(..));
        if greets {
            self.unsettled = 0;
            self.go(Place::Greeting(id.clone(), Turn::Asking));
        } else {
            self.go(Place::Step(id.clone(), at, Turn::Asking));
        }
    }

    fn go_on(&mut self, takes: bool, content: &Content) {
        match self.place().clone() {
            Place::Device(id) if self.device == Some(Device::Checked) => self.go(Place::Safety(id)),
            Place::Device(id) if self.offers_keeping() => self.go(Place::Keep(id)),
            Place::Device(id) | Place::Safety(id) => self.begin(&id, content),
            Place::Keep(id) => {
                if self.keep.is_none() || !takes {
                    self.keep = Some(false);
                }
                self.begin(&id, content);
            }
            Place::Greeting(_, Turn::Asking) => self.after_check_in(takes, content),
            Place::Step(id, step, turn) => self.go_on_from(&id, &step, &turn, takes, content),
            Place::Greeting(..) | Place::Rest(_) => self.take_turn(takes, content),
            Place::Stopped(_) => self.go(Place::Home),
            _ => {}
        }
    }

    fn go_on_from(&mut self, id: &ExerciseId, step: &StepId, turn: &Turn, takes: bool, content: &Content) {
        let Some((exercise, here, sitting)) = self.on_hand(content) else { return };
        if *turn != Turn::Asking {
            return self.take_turn(takes, content);
        }
        match here.kind {
            Kind::CheckIn => return self.after_check_in(takes, content),
            Kind::Ground if takes && self.trying.is_some() => return self.take_turn(takes, content),
            _ => {}
        }
        if self.changing.as_ref() == Some(step) {
            self.changing = None;
            if let Some(summary) = exercise.steps.iter().find(|step| step.kind == Kind::Summary) {
                return self.go(Place::Step(id.clone(), summary.id.clone(), Turn::Asking));
            }
        }
        let chosen = self.answered(&sitting).chosen(step);
        let leads = here.cards.iter().find(|card| takes && card.goes.is_some() && chosen.contains(&card.id));
        if let Some((goes, saying)) = leads.and_then(|card| card.goes.clone().zip(Some(card.saying.clone()))) {
            if let (Goes::Step(to), Some(saying)) = (&goes, saying) {
                self.saying = Some((to.clone(), saying));
            }
            return self.follow(&goes, content);
        }
        self.next_step(content);
    }

    fn next_step(&mut self, content: &Content) {
        let Some((exercise, step, sitting)) = self.on_hand(content) else { return };
        if self.saying.as_ref().is_some_and(|(at, _)| *at == step.id) {
            self.saying = None;
        }
        match self.answered(&sitting).after(exercise, &step.id) {
            Some(next) => {
                self.go(Place::Step(exercise.id.clone(), next.id.clone(), Turn::Asking));
                self.fill_fields(content);
            }
            None => self.go(Place::Home),
        }
    }

    fn after_check_in(&mut self, takes: bool, content: &Content) {
        match self.feeling.filter(|_| takes) {
            None | Some(Feeling::Steady) => self.carry_on(content),
            Some(Feeling::Help) => self.go(Place::Help),
            Some(feeling) => {
                if matches!(feeling, Feeling::Stirred | Feeling::Shut) {
                    self.unsettled = self.unsettled.saturating_add(1);
                }
                self.go(self.place().with_turn(Turn::Felt(feeling)));
            }
        }
    }

    /// From choosing to trying, from trying to *did that help*.
    fn take_turn(&mut self, takes: bool, content: &Content) {
        let turn = match self.place() {
            Place::Step(_, _, turn) | Place::Greeting(_, turn) | Place::Rest(turn) => turn.clone(),
            _ => return,
        };
        // *None of these* is no grounding: it carries on.
        let trying = self.trying.clone().filter(|id| content.blocks.grounding.iter().any(|item| &item.id == id));
        match (turn, trying) {
            (Turn::Asking | Turn::Choosing(_), Some(card)) if takes => {
                self.go(self.place().with_turn(Turn::Trying(card)))
            }
            (Turn::Trying(_), _) if takes => self.go(self.place().with_turn(Turn::Tried)),
            _ => self.carry_on(content),
        }
    }

    /// On from a check-in or a rest to what comes after it.
    fn carry_on(&mut self, content: &Content) {
        match self.place().clone() {
            Place::Step(..) => self.next_step(content),
            Place::Greeting(id, _) => self.return_to(&id, content),
            Place::Rest(_) => {
                let before = self.trail.iter().take(self.here).rev().find(|place| !matches!(place, Place::Rest(_)));
                self.go(before.cloned().unwrap_or(Place::Home));
            }
            _ => {}
        }
    }

    fn stop(&mut self) {
        match self.place().exercise().cloned() {
            Some(id) if self.sitting(&id).is_some() => self.go(Place::Stopped(id)),
            _ => self.go(Place::Home),
        }
    }

    fn follow(&mut self, goes: &Goes, content: &Content) {
        let id = self.place().exercise().cloned();
        match goes {
            Goes::On => self.next_step(content),
            // Where a class leaves that step out, the way goes on as if nothing led away from it.
            Goes::Step(step) if id.as_ref().is_some_and(|id| is_left_out(content, id, step)) => self.next_step(content),
            Goes::Step(step) => {
                if let Some(id) = id {
                    self.go(Place::Step(id, step.clone(), Turn::Asking));
                }
            }
            Goes::Gentler => {
                if let Some(exercise) = id.and_then(|id| content.exercise(&id)) {
                    self.begin(&exercise.gentler, content);
                }
            }
            Goes::Help => self.go(Place::Help),
            // The link itself leaves, before and without us.
            Goes::Leave => {}
            Goes::Home => self.go(Place::Home),
            Goes::Under18 => self.go(Place::Young),
            Goes::Delete => {
                if let Some(id) = id {
                    self.erase_sitting(id, None, content);
                }
            }
        }
    }

    fn go_back(&mut self, content: &Content) {
        match self.way_back(content) {
            super::WayBack::Walk => self.walk(self.here.saturating_sub(1)),
            super::WayBack::To(place) => self.turn_into(place),
        }
    }

    fn change_sitting(&mut self, content: &Content, change: impl FnOnce(&mut Sitting)) {
        if let Some((exercise, _, sitting)) = self.on_hand(content) {
            let mut next = (*sitting).clone();
            change(&mut next);
            self.put(&exercise.id, next);
        }
    }
}

/// Whether a class leaves this step out.
fn is_left_out(content: &Content, id: &ExerciseId, step: &StepId) -> bool {
    content.exercise(id).and_then(|exercise| exercise.step(step)).is_some_and(|step| step.out)
}

/// Puts a mark on a line of the letter, or takes it off.
fn marks(lines: &mut BTreeSet<PromptId>, prompt: PromptId, on: bool) {
    if on {
        lines.insert(prompt);
    } else {
        lines.remove(&prompt);
    }
}
