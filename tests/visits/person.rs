//! A person on a visit, in the words of the tests: opens, writes, picks, goes on, goes back.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::sync::OnceLock;

use waymark::core::content::{Content, Feeling};
use waymark::core::exercise::{Exercise, Goes, Kind, Step};
use waymark::core::ids::{ExerciseId, PromptId, StepId};
use waymark::core::letter::Letter;
use waymark::core::packed;
use waymark::core::reading::{Source, read};
use waymark::core::sitting::{Record, Sitting};
use waymark::core::visit::{Device, Event, Place, Turn, Visit, WayBack};

thread_local! {
    /// Read once for all tests; handed to each thread as the JSON that visitors get.
    static CONTENT: Rc<Content> = {
        static COMPILED: OnceLock<String> = OnceLock::new();
        let compiled = COMPILED.get_or_init(|| packed::write(&shipped()));
        Rc::new(packed::read(compiled).unwrap())
    };
}

/// The content that ships.
fn shipped() -> Content {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> = fs::read_dir(root.join("content/en")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    paths.extend([root.join("content/helplines/uk.toml"), root.join("site.toml")]);
    paths.sort();
    let source = |path: &std::path::PathBuf| {
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        Source { path: name, text: fs::read_to_string(path).unwrap() }
    };
    let sources: Vec<Source> = paths.iter().map(source).collect();
    read("en", &sources)
        .unwrap_or_else(|problems| panic!("{}", problems.iter().map(|it| format!("{it}\n")).collect::<String>()))
}

/// A person, their visit, and everything that could have been written down on the way.
pub struct Person {
    pub content: Rc<Content>,
    pub visit: Visit,
    /// Every state that any record ever had.
    pub could_be_kept: Vec<Rc<Record>>,
}

impl Person {
    pub fn new() -> Person {
        Self::on(Visit::new("2026-11-22".into(), "tab".into(), None))
    }

    /// Someone who comes back on another day to what was kept.
    pub fn coming_back(records: &BTreeMap<ExerciseId, Rc<Record>>) -> Person {
        let records =
            records.values().map(|record| record.worth_keeping()).filter(|record| !record.sittings.is_empty());
        Self::on(Visit::new("2026-11-23".into(), "later".into(), None).with_found(records.collect(), false))
    }

    fn on(visit: Visit) -> Person {
        Person { content: CONTENT.with(Rc::clone), visit, could_be_kept: Vec::new() }
    }

    pub fn does(&mut self, event: Event) -> &mut Self {
        self.visit = self.visit.after(event, &self.content);
        self.could_be_kept.extend(self.visit.records.values().cloned());
        self.could_be_kept.dedup_by(|a, b| Rc::ptr_eq(a, b));
        self
    }

    pub fn goes_on(&mut self) -> &mut Self {
        self.does(Event::WentOn)
    }

    pub fn skips(&mut self) -> &mut Self {
        self.does(Event::Skipped)
    }

    pub fn presses(&mut self, goes: Goes) -> &mut Self {
        self.does(Event::Pressed(goes))
    }

    /// The page's own Back, as on our own page: the browser's history is walked where it can be.
    pub fn goes_back(&mut self) -> &mut Self {
        match self.visit.way_back(&self.content) {
            WayBack::Walk if self.visit.here > 0 => self.does(Event::Walked(self.visit.here - 1)),
            _ => self.does(Event::WentBack),
        }
    }

    /// From home to the first step, passing over what stands before it.
    pub fn opens(&mut self, exercise: &str) -> &mut Self {
        self.does(Event::Opened(exercise.into()));
        while matches!(self.visit.place(), Place::Device(_) | Place::Safety(_) | Place::Keep(_)) {
            self.goes_on();
        }
        self
    }

    /// The same, having said that words are to be kept.
    pub fn opens_and_keeps(&mut self, exercise: &str) -> &mut Self {
        self.does(Event::Opened(exercise.into())).does(Event::SaidDevice(Device::Mine)).goes_on();
        self.does(Event::ChoseKeeping(true)).goes_on()
    }

    pub fn exercise(&self) -> &Exercise {
        self.content.exercise(self.visit.place().exercise().unwrap()).unwrap()
    }

    /// The step on the screen.
    pub fn step(&self) -> Step {
        match self.visit.place() {
            Place::Step(_, step, _) => {
                let sitting = self.sitting(self.exercise().id.as_str());
                let exercise = self.exercise();
                (*self.visit.step_at(&self.content, exercise, sitting, step).unwrap()).clone()
            }
            other => panic!("not at a step: {other:?}"),
        }
    }

    /// Its name.
    pub fn at(&self) -> String {
        self.step().id.as_str().to_owned()
    }

    pub fn sitting(&self, exercise: &str) -> &Rc<Sitting> {
        self.visit.sitting(&exercise.into()).unwrap()
    }

    pub fn writes(&mut self, text: &str) -> &mut Self {
        let prompt = PromptId::of_step(&self.step().id);
        self.does(Event::Wrote(prompt, text.into()))
    }

    pub fn writes_in(&mut self, field: &str, text: &str) -> &mut Self {
        let prompt = PromptId::of_field(&self.step().id, &field.into());
        self.does(Event::Wrote(prompt, text.into()))
    }

    pub fn picks(&mut self, card: &str) -> &mut Self {
        let step = self.step().id;
        self.does(Event::Chose(step, card.into(), true))
    }

    pub fn unpicks(&mut self, card: &str) -> &mut Self {
        let step = self.step().id;
        self.does(Event::Chose(step, card.into(), false))
    }

    pub fn feels(&mut self, feeling: Feeling) -> &mut Self {
        self.does(Event::Felt(feeling)).goes_on()
    }

    /// Goes on, answering with `answer`, until the step of this name is on the screen.
    pub fn until(&mut self, step: &str, mut answer: impl FnMut(&mut Person)) -> &mut Self {
        for _ in 0..200 {
            if matches!(self.visit.place(), Place::Step(_, at, Turn::Asking) if at.as_str() == step) {
                return self;
            }
            answer(self);
        }
        panic!("{step} is never met; the last place was {:?}", self.visit.place());
    }

    pub fn skips_to(&mut self, step: &str) -> &mut Self {
        self.until(step, |person| {
            person.skips();
        })
    }

    /// Gives everything that can be given on the screen, and goes on. `feeling` answers check-ins.
    pub fn gives_all(&mut self, feeling: Feeling) {
        let Place::Step(_, id, turn) = self.visit.place().clone() else {
            panic!("not at a step: {:?}", self.visit.place())
        };
        let step = self.step();
        let sitting = self.sitting(self.exercise().id.as_str());
        let offered = self.visit.offered(self.exercise(), &step, sitting, &self.content);
        let stays: Vec<_> = offered.iter().filter(|card| card.goes.is_none()).collect();
        match (step.kind, turn) {
            (Kind::Text | Kind::Line, _) if step.fields.is_empty() => {
                self.writes(&own_words(&id));
            }
            (Kind::Text | Kind::Line, _) => {
                for field in &step.fields {
                    self.writes_in(field.id.as_str(), &own_words(&field.id));
                }
            }
            (Kind::Timeline | Kind::Circles, _) => {
                for row in 1..=u16::from(step.at_most.unwrap_or(3).min(3)) {
                    self.does(Event::AddedRow(id.clone()));
                    self.does(Event::Wrote(
                        PromptId::of_row(&id, row),
                        own_words(&format!("{id}/{row}")).as_str().into(),
                    ));
                    if step.kind == Kind::Timeline && !step.ahead {
                        self.does(Event::Leaned(id.clone(), row, ["up", "down", "level"][usize::from(row) % 3].into()));
                    }
                }
            }
            (Kind::Many | Kind::Week | Kind::Signpost, _) => {
                for card in &stays {
                    self.picks(card.id.as_str());
                }
            }
            (Kind::One | Kind::Words, _) => {
                self.picks(stays[0].id.as_str());
            }
            (Kind::Sort, _) => {
                for (index, card) in offered.iter().enumerate() {
                    let group = &step.groups[index % step.groups.len()];
                    self.does(Event::Sorted(id.clone(), card.id.clone(), group.id.clone()));
                }
            }
            (Kind::Ground, Turn::Asking) => {
                self.does(Event::ChoseGrounding(Some("feet".into())));
            }
            (Kind::CheckIn, Turn::Asking) => {
                self.does(Event::Felt(feeling));
            }
            (Kind::Close, _) => {
                self.picks("drink");
                return;
            }
            _ => {}
        }
        let mid_turn = matches!(self.visit.place(), Place::Step(_, _, Turn::Felt(_) | Turn::Tried));
        let button = step.buttons.iter().any(|button| button.goes == Goes::On);
        match (mid_turn, button) {
            (true, _) => self.does(Event::CarriedOn),
            (false, true) => self.presses(Goes::On),
            (false, false) => self.goes_on(),
        };
    }

    /// Where the letter of an exercise stands.
    pub fn exercise_place(&self, exercise: &str) -> Place {
        let found = self.content.exercise(&exercise.into()).unwrap();
        let letter = found.steps.iter().find(|step| step.kind == Kind::Summary).unwrap();
        Place::Step(exercise.into(), letter.id.clone(), Turn::Asking)
    }

    /// The letter of an exercise, as it would be copied.
    pub fn copied(&self, exercise: &str) -> String {
        let exercise = self.content.exercise(&exercise.into()).unwrap();
        self.letter(exercise.id.as_str()).as_text(&exercise.title, &self.content)
    }

    pub fn letter(&self, exercise: &str) -> Letter {
        let word = self.visit.own_word(&self.content);
        Letter::of(&self.content, self.content.exercise(&exercise.into()).unwrap(), self.sitting(exercise), &word)
    }
}

/// Words that are easily spoilt: spaces at both ends, an empty line, other scripts, a picture made of several signs.
pub fn own_words(of: &impl std::fmt::Display) -> String {
    format!("  {of}: Nan’s  tea \u{1f375}\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}\n\nאמא <b>&amp;</b> e\u{301} ")
}

/// All steps of an exercise that somebody meets who gives no answer at all.
pub fn met_without_answers(exercise: &Exercise) -> Vec<StepId> {
    let offers = |step: &Step| step.cards_from.is_empty() || step.cards.iter().any(|card| !card.way_out);
    let plain = |step: &&Rc<Step>| step.when.is_none() && step.each.is_empty() && offers(step);
    exercise.steps.iter().filter(plain).map(|step| step.id.clone()).collect()
}
