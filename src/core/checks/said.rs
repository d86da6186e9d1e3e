//! Every text that a visitor reads, with what it is and where it stands.

use crate::core::content::Content;
use crate::core::exercise::{Card, Exercise, Kind, Step};
use crate::core::pair::Deck;
use crate::core::reading::Source;
use crate::core::wording::{Say, file_of};

use super::{Finding, Grade};

/// What a text is; the letters of the content brief in brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A heading or question (P).
    Ask,
    /// A line of help (H).
    Help,
    /// A content note (N).
    Note,
    /// A card or group (C).
    Card,
    /// A starter (E).
    Starter,
    /// A button (B).
    Button,
    /// The beginning of a line that a person ends, and our words before an answer in the letter.
    Frame,
    /// Title, place and purpose of an exercise, titles of parts.
    Title,
    /// Words of a picture.
    Picture,
    /// Grounding, word for word from 2.3; orders are fine here.
    Ground,
    /// Our own words on the screen.
    Screen,
    /// Words for the people who put this into a page of theirs. They are at work, and things there have long names.
    Partner,
    /// The map of ideas, which may name what others call things.
    Idea,
    /// Where an idea comes from: names of people, papers and places.
    Reference,
    /// Who a helpline is for.
    Helpline,
}

/// One text.
#[derive(Clone, Debug)]
pub(super) struct Said<'a> {
    pub part: Part,
    pub text: &'a str,
    /// Its words, as [`tokens`] gives them.
    pub words: Vec<String>,
    /// The file without its folder and ending: an exercise's id, `words`, `partner_words`, `blocks`, `ideas`, `language`, `uk`. Questions
    /// for two keep their folder, because they are called after their exercise: `pairs/steady`.
    pub home: &'a str,
    /// The step, or the group of `words.toml`.
    pub step: &'a str,
    /// Whether the step tells people what helps right now: grounding, safety, the close. Orders are kind there.
    pub tells: bool,
    /// The key, in `words.toml` and `partner_words.toml` only.
    pub key: &'a str,
}

impl<'a> Said<'a> {
    /// A text with its words.
    pub fn new(part: Part, text: &'a str, home: &'a str, step: &'a str) -> Self {
        Self { part, text, words: tokens(text), home, step, tells: false, key: "" }
    }
}

/// All texts of a language.
pub(super) struct Texts<'a> {
    pub all: Vec<Said<'a>>,
    /// Exercises by id, and questions for two: what is read as a whole.
    pub exercises: Vec<&'a str>,
    sources: &'a [Source],
    lang: &'a str,
}

impl<'a> Texts<'a> {
    pub fn of(content: &'a Content, sources: &'a [Source]) -> Self {
        let exercises = content.exercises.iter().map(|exercise| exercise.id.as_str());
        let mut texts = Self {
            all: Vec::new(),
            exercises: exercises.chain(content.pairs.iter().map(|deck| &*deck.home)).collect(),
            sources,
            lang: &content.lang,
        };
        for exercise in &content.exercises {
            texts.exercise(exercise);
        }
        for deck in &content.pairs {
            texts.deck(deck);
        }
        texts.shared(content);
        texts
    }

    fn add(&mut self, part: Part, home: &'a str, step: &'a str, text: &'a str) {
        self.push(Said::new(part, text, home, step));
    }

    fn push(&mut self, said: Said<'a>) {
        if !said.text.is_empty() {
            self.all.push(said);
        }
    }

    fn exercise(&mut self, exercise: &'a Exercise) {
        let home = exercise.id.as_str();
        for text in [&exercise.title, &exercise.place, &exercise.purpose] {
            self.add(Part::Title, home, "", text);
        }
        for part in &exercise.parts {
            self.add(Part::Title, home, "", &part.title);
        }
        for note in &exercise.notes {
            self.add(Part::Note, home, "", note);
        }
        if let Some(hard) = &exercise.hard {
            self.add(Part::Frame, home, "", &hard.say);
        }
        if let Some(picture) = &exercise.picture {
            let own = [Some(&picture.title), picture.marked.as_ref(), picture.empty.as_ref(), picture.under.as_ref()];
            let sections = picture.sections.iter().map(|section| &section.say);
            own.into_iter().flatten().chain(sections).for_each(|text| self.add(Part::Picture, home, "", text));
        }
        for step in &exercise.steps {
            self.step(home, step);
        }
    }

    fn step(&mut self, home: &'a str, step: &'a Step) {
        let id = step.id.as_str();
        let tells = matches!(step.kind, Kind::Open | Kind::Ground | Kind::CheckIn | Kind::Summary | Kind::Close);
        let mut add = |part, text: &'a str| self.push(Said { tells, ..Said::new(part, text, home, id) });
        add(Part::Ask, &step.ask);
        step.help.iter().for_each(|text| add(Part::Help, text));
        step.notes.iter().for_each(|text| add(Part::Note, text));
        step.also.iter().for_each(|also| add(Part::Help, &also.say));
        let cards = |cards: &'a [Card]| cards.iter().flat_map(|card| [Some(&card.say), card.stands_for.as_ref()]);
        cards(&step.cards).chain(cards(&step.groups)).flatten().for_each(|text| add(Part::Card, text));
        step.cards.iter().filter_map(|card| card.saying.as_ref()).for_each(|text| add(Part::Help, text));
        step.starters.iter().for_each(|text| add(Part::Starter, text));
        step.starters_for.iter().flat_map(|more| &more.starters).for_each(|text| add(Part::Starter, text));
        step.buttons.iter().for_each(|button| add(Part::Button, &button.say));
        step.fields.iter().for_each(|field| add(Part::Frame, &field.ask));
        step.letter.iter().for_each(|text| add(Part::Frame, text));
    }

    /// Questions for two. Each is a screen, known by its words.
    fn deck(&mut self, deck: &'a Deck) {
        for ask in &deck.asks {
            self.add(Part::Ask, &deck.home, &ask.say, &ask.say);
            self.add(Part::Help, &deck.home, &ask.say, &ask.more);
            ask.ideas.iter().for_each(|idea| self.add(Part::Starter, &deck.home, &ask.say, idea));
        }
    }

    fn shared(&mut self, content: &'a Content) {
        for card in &content.blocks.feelings {
            self.add(Part::Card, "blocks", "feeling", &card.say);
            card.more.iter().for_each(|text| self.add(Part::Card, "blocks", "feeling", text));
            card.answer.iter().for_each(|text| self.add(Part::Help, "blocks", "feeling", text));
        }
        for ground in &content.blocks.grounding {
            self.add(Part::Card, "blocks", "grounding", &ground.say);
            ground.lines.iter().for_each(|line| self.add(Part::Ground, "blocks", "grounding", line));
        }
        content.blocks.next.iter().for_each(|card| self.add(Part::Card, "blocks", "next", &card.say));
        for ((_, group, key), text) in Say::ALL.iter().zip(content.wording.all()) {
            let home = file_of(group);
            // What stands on a wall, or between two people, is read as a screen is.
            let to_read = home == "words" || ["front", "pair"].contains(group);
            let part = if to_read { Part::Screen } else { Part::Partner };
            self.push(Said { key, ..Said::new(part, text, home, group) });
        }
        for idea in &content.ideas {
            let texts = idea.say.iter().chain([&idea.title]);
            texts.for_each(|text| self.add(Part::Idea, "ideas", idea.id.as_str(), text));
            self.add(Part::Reference, "ideas", idea.id.as_str(), &idea.source);
        }
        content.promises.iter().for_each(|promise| self.add(Part::Screen, "promises", "", &promise.say));
        for door in &content.doors {
            let routes = door.routes.iter().map(|route| &route.title);
            let texts = [&door.title, &door.more].into_iter().chain(routes);
            texts.for_each(|text| self.add(Part::Title, "language", door.id.as_str(), text));
        }
        content.helplines.lines.iter().for_each(|line| self.add(Part::Helpline, "uk", &line.id, &line.who));
    }

    /// The file a text stands in.
    pub fn path(&self, home: &str) -> String {
        let ending = format!("/{home}.toml");
        let found = self.sources.iter().find(|source| source.path.ends_with(&ending));
        found.map_or_else(|| format!("content/{}{ending}", self.lang), |source| source.path.clone())
    }

    /// The line a text stands in: the first after its step that holds it, or the first at all, or 1.
    fn line(&self, said: &Said<'_>) -> usize {
        let path = self.path(said.home);
        let Some(source) = self.sources.iter().find(|source| source.path == path) else { return 1 };
        let starts = [format!("id = \"{}\"", said.step), format!("[{}]", said.step)];
        let begins = |line: &str| starts.iter().any(|start| line.starts_with(start));
        let from = source.text.lines().position(begins).unwrap_or_default();
        let holds = |from: usize| source.text.lines().skip(from).position(|line| line.contains(said.text));
        holds(from).map(|at| from + at + 1).or_else(|| holds(0).map(|at| at + 1)).unwrap_or(1)
    }

    /// A finding about one text.
    pub fn about(&self, said: &Said<'_>, check: &'static str, grade: Grade, say: String) -> Finding {
        Finding { check, grade, path: self.path(said.home), line: self.line(said), say }
    }

    /// A finding about a file as a whole.
    pub fn about_file(&self, home: &str, check: &'static str, grade: Grade, say: String) -> Finding {
        Finding { check, grade, path: self.path(home), line: 1, say }
    }

    /// The texts of one exercise.
    pub fn of_exercise<'t>(&'t self, id: &'t str) -> impl Iterator<Item = &'t Said<'a>> + 't {
        self.all.iter().filter(move |said| said.home == id)
    }
}

/// The words of a text in small letters, with straight apostrophes; slots stand as an everyday word.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let text = plain(text).to_lowercase();
    let inside = |sign: char| sign.is_alphanumeric() || matches!(sign, '\'' | '-' | '&');
    let trimmed = |word: &str| word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_string();
    text.split(|sign: char| !inside(sign)).map(trimmed).filter(|word| !word.is_empty()).collect()
}

/// A text with its slots filled as they mostly are, and straight apostrophes.
pub(super) fn plain(text: &str) -> String {
    let mut plain = text.replace('’', "'").replace("{recovery}", "recovery").replace("{each}", "this");
    while let Some((start, end)) = plain.find('{').and_then(|at| Some((at, at + plain.get(at..)?.find('}')?))) {
        plain.replace_range(start..=end, "it");
    }
    plain
}

/// Sentences of a text. What has no full stop is one as well.
pub(super) fn sentences(text: &str) -> Vec<String> {
    let text = plain(text);
    let cut = text.split(['.', '?', '!', '…', '|', '\n']).map(|part| part.trim().to_string());
    cut.filter(|part| part.chars().any(char::is_alphanumeric)).collect()
}

/// Where a run of words begins in a longer one.
pub(super) fn run_at(words: &[String], run: &[String]) -> Option<usize> {
    (!run.is_empty()).then(|| words.windows(run.len()).position(|window| window == run)).flatten()
}

/// Whether a word or a phrase of a list stands in these words, whole.
pub(super) fn has(words: &[String], phrase: &str) -> bool {
    let mut parts = phrase.split(' ');
    let begins = parts.next().is_some_and(|first| words.iter().any(|word| word == first));
    begins && (parts.next().is_none() || run_at(words, &tokens(phrase)).is_some())
}
