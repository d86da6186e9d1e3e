//! A copy that is the person's own: one file that opens as a page anywhere and can be brought back here.
//!
//! What is left out of the copy is left out of all of it: the part that the page shows and the part that Waymark reads hold the
//! same answers. What is sensitive stays out until the person puts it in (R22).

mod page;
mod read;
#[cfg(test)]
mod tests;

use std::rc::Rc;

pub use page::{page, plain};
pub use read::{MOST_BYTES, Refusal, read};

use super::content::Content;
use super::erasing::without_line;
use super::exercise::Exercise;
use super::letter::{Letter, Line, is_sensitive};
use super::sitting::{Answer, Record, Response, Sitting};
use super::wording::Say;

/// What a person chose for their copy. As it begins, everything is in it but what was left out of letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picks {
    /// Days that were taken out, by [`key`].
    pub without: Vec<Rc<str>>,
    /// Lines that are in where they would be out, or out where they would be in: the day's key and the line's place.
    pub turned: Vec<(Rc<str>, usize)>,
}

impl Picks {
    /// Takes a day in or out.
    pub fn pick(&mut self, key: &Rc<str>, on: bool) {
        self.without.retain(|other| other != key);
        if !on {
            self.without.push(Rc::clone(key));
        }
    }

    /// Turns one line: in where it was out, out where it was in.
    pub fn turn(&mut self, key: &Rc<str>, at: usize) {
        let line = (Rc::clone(key), at);
        match self.turned.iter().position(|other| *other == line) {
            Some(place) => {
                self.turned.remove(place);
            }
            None => self.turned.push(line),
        }
    }
}

/// The name of one day of one exercise among what can be picked.
pub fn key(record: &Record, sitting: &Sitting) -> Rc<str> {
    Rc::from(format!("{}/{}", record.exercise, sitting.id))
}

/// One line as it can be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// The line.
    pub line: Line,
    /// Whether it is in the copy.
    pub is_in: bool,
}

/// One day of one exercise as it stands in the copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name among what can be picked.
    pub key: Rc<str>,
    /// The record it belongs to.
    pub record: Rc<Record>,
    /// What the exercise is called now; words of ours where it is not here any more.
    pub title: Rc<str>,
    /// The language of its title, where that is another than the copy's.
    pub lent: Option<Rc<str>>,
    /// The day it was begun, in words.
    pub day: Rc<str>,
    /// Whether the day is in the copy.
    pub is_in: bool,
    /// Its lines, in the order of the letter.
    pub lines: Vec<Pick>,
    /// The sitting without anything that is left out.
    pub sitting: Sitting,
}

impl Entry {
    /// Whether a line of it is left out.
    pub fn leaves_out(&self) -> bool {
        self.lines.iter().any(|pick| !pick.is_in)
    }
}

/// Every day of every exercise with something in it, in the order of the content; what the content does not know comes last.
pub fn entries<'a>(
    content: &Content,
    records: impl Iterator<Item = &'a Rc<Record>> + Clone,
    picks: &Picks,
    own_word: &str,
) -> Vec<Entry> {
    let known = content.exercises.iter().filter_map(|exercise| {
        let record = records.clone().find(|record| record.exercise == exercise.id)?;
        Some((Some(exercise), record))
    });
    let unknown =
        records.clone().filter(|record| content.exercise(&record.exercise).is_none()).map(|record| (None, record));
    let mut entries = Vec::new();
    for (exercise, record) in known.chain(unknown) {
        for sitting in record.sittings.iter().filter(|sitting| sitting.has_answers()) {
            entries.push(entry(content, exercise.map(Rc::as_ref), record, sitting, picks, own_word));
        }
    }
    entries
}

fn entry(
    content: &Content,
    exercise: Option<&Exercise>,
    record: &Rc<Record>,
    sitting: &Sitting,
    picks: &Picks,
    own_word: &str,
) -> Entry {
    let key = key(record, sitting);
    let (lines, trimmed) = match exercise {
        Some(exercise) => {
            trimmed(content, exercise, sitting, own_word, &|at| picks.turned.contains(&(Rc::clone(&key), at)))
        }
        None => (Vec::new(), sitting.clone()),
    };
    Entry {
        record: Rc::clone(record),
        title: exercise
            .map_or_else(|| content.wording.say(Say::EarlierExercise), |exercise| Rc::clone(&exercise.title)),
        lent: exercise.and_then(|exercise| exercise.lent.clone()),
        day: content.wording.with(Say::LookSitting, "{date}", &content.wording.day(&sitting.begun)),
        is_in: !picks.without.contains(&key),
        key,
        lines,
        sitting: trimmed,
    }
}

/// The lines of a sitting and the sitting without those that are out, and without any other sensitive card.
fn trimmed(
    content: &Content,
    exercise: &Exercise,
    sitting: &Sitting,
    own_word: &str,
    turned: &dyn Fn(usize) -> bool,
) -> (Vec<Pick>, Sitting) {
    let letter = Letter::of(content, exercise, sitting, own_word);
    let shown = letter.lines.len().saturating_add(usize::from(letter.hard.is_some()));
    let mut next = sitting.clone();
    let mut picks = Vec::new();
    for (at, line) in letter.all().enumerate() {
        let is_in = (at < shown) != turned(at);
        if is_in {
            next.left_out.remove(&line.prompt);
            if line.sensitive {
                next.put_in.insert(line.prompt.clone());
            }
        }
        picks.push(Pick { line: line.clone(), is_in });
    }
    // Only then what is out: a line that is in may share its prompt with one that is not.
    for pick in picks.iter().filter(|pick| !pick.is_in) {
        if pick.line.repeats {
            next.left_out.insert(pick.line.prompt.clone());
        } else {
            next = without_line(exercise, &next, &pick.line);
        }
    }
    let Sitting { answers, put_in, .. } = &mut next;
    for (prompt, answer) in answers.iter_mut().filter(|(prompt, _)| !put_in.contains(prompt)) {
        let Some(step) = exercise.step(&prompt.step().base().into()) else { continue };
        match &mut answer.response {
            Response::Chose(cards) => cards.retain(|card| !is_sensitive(exercise, step, &card.id)),
            Response::Sorted(cards) => cards.retain(|sorted| !is_sensitive(exercise, step, &sorted.card.id)),
            Response::Wrote(_) | Response::Thought => {}
        }
    }
    answers.retain(|_, answer| !answer.response.is_empty());
    (picks, next)
}

/// Our words in the copy, and the person's own under them.
#[derive(Clone, PartialEq, Eq)]
pub struct Said {
    /// Our words.
    pub lead: Rc<str>,
    /// What of them is the person's: a name that they are about, their word for recovery.
    pub within: Vec<Rc<str>>,
    /// The language of our words, where that is another than the copy's (WCAG 3.1.2).
    pub lang: Option<Rc<str>>,
    /// The person's words and cards.
    pub own: Vec<Rc<str>>,
}

/// What stands in the copy for one day. The lines of its letter, then what no letter says.
pub fn said(content: &Content, entry: &Entry, own_word: &str) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    let mut covered = Vec::new();
    if let Some(exercise) = content.exercise(&entry.record.exercise) {
        let letter = Letter::of(content, exercise, &entry.sitting, own_word);
        for line in letter.all() {
            covered.push(line.step.clone());
            said.push(Said {
                lead: Rc::clone(&line.lead),
                within: line.within.clone(),
                lang: exercise.lent.clone(),
                own: line.own.clone(),
            });
        }
    }
    for (_, answer) in entry.sitting.answers.iter().filter(|(prompt, _)| !covered.contains(&prompt.step())) {
        let own = own(answer);
        match said.last_mut() {
            Some(last) if last.lead == answer.asked => last.own.extend(own),
            _ if own.is_empty() => {}
            _ => {
                // The question stands as it was asked on that day.
                let lang = Some(Rc::clone(&answer.lang)).filter(|lang| *lang != content.lang);
                said.push(Said { lead: Rc::clone(&answer.asked), within: Vec::new(), lang, own });
            }
        }
    }
    said
}

fn own(answer: &Answer) -> Vec<Rc<str>> {
    match &answer.response {
        Response::Wrote(words) => vec![Rc::from(words.as_str())],
        Response::Chose(cards) => cards.iter().map(|card| Rc::clone(&card.say)).filter(|say| !say.is_empty()).collect(),
        Response::Sorted(cards) => {
            cards.iter().map(|sorted| Rc::from(format!("{}: {}", sorted.group.say, sorted.card.say))).collect()
        }
        Response::Thought => Vec::new(),
    }
}

/// A file name of the person's own making, with nothing in it that a file system or a page could trip over. Never empty.
pub fn file_name(typed: &str, ending: &str) -> String {
    let plain = |sign: char| if sign.is_alphanumeric() || matches!(sign, '-' | '_' | ' ') { sign } else { '-' };
    let name: String = typed.trim().chars().take(60).map(plain).collect();
    let name = name.trim_matches(|sign: char| sign == '-' || sign == ' ');
    format!("{}.{ending}", if name.is_empty() { "notes" } else { name })
}

/// Takes days from a copy into what is here. Nothing is overwritten: a day that is here already is left as it is, and one that
/// differs under the same name stands beside it. Older days stand before newer ones, so that what goes on here still goes on.
pub fn taken_in(here: Option<&Record>, copy: &Record, writer: &str) -> Record {
    let mut next = here.cloned().unwrap_or_else(|| Record::new(copy.exercise.clone()));
    for sitting in copy.sittings.iter().filter(|sitting| sitting.has_answers()) {
        let same = |other: &Rc<Sitting>| {
            other.id == sitting.id && other == sitting
                || Sitting { id: Rc::clone(&other.id), ..(**sitting).clone() } == **other
        };
        if next.sittings.iter().any(same) {
            continue;
        }
        let mut added = (**sitting).clone();
        let taken = |id: &str| next.sittings.iter().any(|other| *other.id == *id);
        if taken(&added.id) {
            let free = (1..=next.sittings.len().saturating_add(1)).map(|number| format!("{writer}-c{number}"));
            if let Some(free) = free.into_iter().find(|id| !taken(id)) {
                added.id = free.into();
            }
        }
        let place = next.sittings.iter().position(|other| other.begun >= added.begun);
        next.sittings.insert(place.unwrap_or(next.sittings.len()), Rc::new(added));
    }
    next
}
