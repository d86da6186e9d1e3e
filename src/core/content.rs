//! Everything of one language in one piece: what the compiled content holds.
//!
//! One file for everything, so that no request tells which exercise somebody opened.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::exercise::{Card, Exercise};
use super::helplines::{Helplines, Line, Nation};
use super::ids::{CardId, ExerciseId};
use super::packed::List;
use super::pair::Deck;
use super::plan::Plans;
use super::wording::Wording;

/// All words of one language, checked at build time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "List")]
pub struct Content {
    /// Language tag, such as `en` or `cy`.
    pub lang: Rc<str>,
    /// Its name among the [`languages`](Self::languages): the language's tag, or that of a text level of it, such as `en-short`.
    pub tag: Rc<str>,
    /// Which way it is written.
    pub dir: Direction,
    /// Our own words on the screen.
    pub wording: Wording,
    /// What the shared steps offer.
    pub blocks: Blocks,
    /// Exercises in the order of the list of all.
    pub exercises: Vec<Rc<Exercise>>,
    /// What the home screen offers to somebody new, at most three.
    #[serde(default)]
    pub start: Vec<ExerciseId>,
    /// The two equal doors.
    #[serde(default)]
    pub doors: Vec<Door>,
    /// The map: what recovery can mean, and where each idea comes from.
    #[serde(default)]
    pub ideas: Vec<Idea>,
    /// What we promise.
    #[serde(default)]
    pub promises: Vec<Promise>,
    /// The country's helplines.
    pub helplines: Helplines,
    /// What the charity set.
    pub site: Site,
    /// True in a demonstration build: a quiet line says that this is a draft.
    #[serde(default)]
    pub draft: bool,
    /// Partners' own helplines, which an address may choose by name.
    #[serde(default)]
    pub packs: Vec<Pack>,
    /// True until a native reader has read it. The first language is nobody's draft in this sense, and never is.
    #[serde(default)]
    pub unread: bool,
    /// All languages that this page can speak, the first one first. The build knows them.
    #[serde(default)]
    pub languages: Vec<Tongue>,
    /// What speaks on the screens of an exercise that nobody has put into this language. Nothing where nothing is lent.
    #[serde(default)]
    pub lender: Option<Rc<Lender>>,
    /// How it is offered on this page. Never compiled: it follows from the address (`settings.rs`).
    #[serde(skip)]
    pub here: Here,
    /// For tutors. Never compiled: only pages that the build draws show them.
    #[serde(skip)]
    pub plans: Plans,
    /// Questions for two, in the order of the exercises. Never compiled either.
    #[serde(skip)]
    pub pairs: Vec<Deck>,
}

/// A language that lends exercises to another one, as far as their screens need it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lender {
    /// Its tag.
    pub lang: Rc<str>,
    /// Which way it is written.
    pub dir: Direction,
    /// Its words on the screen.
    pub wording: Wording,
    /// What its shared steps offer.
    pub blocks: Blocks,
    /// What it calls the country's helplines.
    pub helplines: Helplines,
}

/// A language that the page can speak.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tongue {
    /// Its tag.
    pub tag: Rc<str>,
    /// What it calls itself.
    pub name: Rc<str>,
    /// Which way it is written.
    pub dir: Direction,
}

/// Helplines of one partner, reviewed by the charity. They stand under a heading of their own, below the crisis lines (C33).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// Stable name, which an address may give.
    pub id: Rc<str>,
    /// The heading, such as *Near you in Calder Valley*.
    pub title: Rc<str>,
    /// The lines, in order.
    pub lines: Vec<Line>,
}

/// How the content is offered on this page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Here {
    /// These exercises, in this order; without it all.
    pub offered: Option<Vec<ExerciseId>>,
    /// The page is for people under 18.
    pub young: bool,
    /// The partner's helplines that are shown, by name.
    pub lines: Option<Rc<str>>,
    /// All is in one file, sheets included: there is no other page that a link could lead to.
    pub one_file: bool,
    /// The page stands inside another website's.
    pub framed: bool,
    /// The tag that pages in this language have in their address, where it is not the first language.
    pub page: Option<Rc<str>>,
    /// The link of the class, if this is one: every way from a class to a page that keeps or lists anything takes it along.
    pub class: Option<Rc<str>>,
}

impl Here {
    /// Where the sheets on paper are, or one of them by its place in the list of all, from one on. A class has the sheets of its link and
    /// no others, so there it is always all of them.
    pub fn sheets(&self, place: Option<usize>) -> String {
        let paper = match &self.page {
            Some(page) => format!("./paper-{page}"),
            None => "./paper".to_owned(),
        };
        match (&self.class, place, self.one_file) {
            (Some(class), _, false) => paper + class,
            (None, Some(place), true) => format!("#p{place}"),
            (None, Some(place), false) => format!("{paper}#p{place}"),
            (_, _, true) => "#sheets".to_owned(),
            (None, None, false) => paper,
        }
    }

    /// The window in which the sheets open. In a class in one file it is this one, because in another it would be no class.
    pub fn sheets_in(&self) -> Option<&'static str> {
        (!(self.one_file && self.class.is_some())).then_some("_blank")
    }
}

/// One of the two equal ways in: *Stay with today*, *Look back a little*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Door {
    /// Stable name; also names its drawing.
    pub id: CardId,
    /// What it says.
    pub title: Rc<str>,
    /// One line under it.
    pub more: Rc<str>,
    /// What lies behind it.
    pub routes: Vec<Route>,
}

/// A few exercises that go well in this order. Never forced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// Stable name.
    pub id: CardId,
    /// What it says, such as *Life is hard right now*.
    pub title: Rc<str>,
    /// In the suggested order.
    pub exercises: Vec<ExerciseId>,
}

/// One idea the charity builds on, and the exercises that come from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idea {
    /// Stable name.
    pub id: CardId,
    /// What it is called.
    pub title: Rc<str>,
    /// What it says, one short paragraph each.
    pub say: Vec<Rc<str>>,
    /// Where it comes from, and whether we saw the source ourselves.
    pub source: Rc<str>,
    /// Exercises that come from it.
    pub exercises: Vec<ExerciseId>,
}

/// Something we promise, and what proves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// The promise, in a sentence.
    pub say: Rc<str>,
    /// The test that fails when it is broken: its name in the code, whose words are joined by `_`.
    pub proof: Rc<str>,
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// As an attribute says it.
    pub fn says(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// What the shared steps offer, the same in every exercise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blocks {
    /// Answers to *How are you doing right now?*, in order.
    pub feelings: Vec<FeelingCard>,
    /// Short ways to feel steadier, in order. Breathing is never first (R9).
    pub grounding: Vec<Grounding>,
    /// What someone may do next, at the close.
    pub next: Vec<Card>,
}

/// One answer to a check-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeelingCard {
    /// What it means for what is offered next.
    pub feeling: Feeling,
    /// First line of the card.
    pub say: Rc<str>,
    /// Second line of the card, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more: Option<Rc<str>>,
    /// What the screen says after it; none for answers that need no words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Rc<str>>,
    /// Grounding offered first after this answer (R8), by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<CardId>,
}

/// How someone is right now. Never stored, never counted beyond this sitting (R7, R10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Feeling {
    /// Steady enough.
    Steady,
    /// Fast, tense or tearful.
    Stirred,
    /// Numb, foggy or far away.
    Shut,
    /// Not sure.
    Unsure,
    /// Wants help now.
    Help,
}

/// A short way to feel steadier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounding {
    /// Stable name.
    pub id: CardId,
    /// What its card says.
    pub say: Rc<str>,
    /// One sentence a line.
    pub lines: Vec<Rc<str>>,
}

/// What a charity sets in `site.toml`, as far as the page needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// The charity's name.
    pub charity: Rc<str>,
    /// Where questions, complaints and *this hurt me* go: an e-mail address.
    pub contact: Rc<str>,
    /// Where *Leave quickly* goes: an https address without anything personal in it.
    pub leave_to: Rc<str>,
    /// The nation whose lines come first until someone chooses; none shows all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nation: Option<Nation>,
}

impl Content {
    /// The exercise with this id, if it is in this language.
    pub fn exercise(&self, id: &ExerciseId) -> Option<&Rc<Exercise>> {
        self.exercises.iter().find(|exercise| &exercise.id == id)
    }

    /// The exercises that are offered here, in the order in which they are.
    pub fn offered(&self) -> Vec<&Rc<Exercise>> {
        match &self.here.offered {
            Some(ids) => ids.iter().filter_map(|id| self.exercise(id)).collect(),
            None => self.exercises.iter().collect(),
        }
    }

    /// The exercise with this id, if it is offered here.
    pub fn offered_exercise(&self, id: &ExerciseId) -> Option<&Rc<Exercise>> {
        self.exercise(id).filter(|_| self.here.offered.as_ref().is_none_or(|ids| ids.contains(id)))
    }

    /// The content in which the screens of this exercise speak, where that is not this one: a lent exercise has its own language around it
    /// too, so that no screen is in two (WCAG 3.1.2). Everything else on them is as it is here.
    pub fn around(&self, exercise: Option<&ExerciseId>) -> Option<Content> {
        let lender = self.lender.as_ref()?;
        self.exercise(exercise?)?.lent.as_ref()?;
        let Lender { lang, dir, wording, blocks, helplines } = Lender::clone(lender);
        Some(Content { lang, dir, wording, blocks, helplines, lender: None, ..self.clone() })
    }

    /// The partner's own helplines that are shown here.
    pub fn pack(&self) -> Option<&Pack> {
        self.packs.iter().find(|pack| Some(&pack.id) == self.here.lines.as_ref())
    }
}
