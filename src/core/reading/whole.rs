//! All files of a language together: which file is which, and what one says about another.

use std::rc::Rc;

use super::exercise::{self, Draft};
use super::ideas::{self, Named};
use super::language::{self, Language};
use super::links::no_twins;
use super::nearest::did_you_mean;
use super::{File, Problem, Source, blocks, helpline_words, helplines, pairs, plans, promises, site, texts, tutors};
use crate::core::content::{Blocks, Content, Here, Pack, Tongue};
use crate::core::exercise::{Exercise, Weight};
use crate::core::ids::ExerciseId;
use crate::core::pair::Deck;
use crate::core::plan::Plans;
use crate::core::wording::APART;

/// What a file is, by its name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Language,
    Words,
    /// Words of pages that not every language needs, by their file in [`APART`].
    WordsApart(&'static str),
    Blocks,
    Ideas,
    Promises,
    Helplines,
    /// What a language says about the country's helplines.
    HelplineWords,
    Partner,
    /// A session plan, or what all of them share.
    Plan,
    /// Questions for two.
    Pair,
    /// Notes for tutors about one exercise.
    Notes,
    Site,
    Exercise,
}

/// The file of words apart that has this name.
fn apart(name: &str) -> Option<&'static str> {
    let stem = name.strip_suffix(".toml")?;
    APART.iter().find(|(file, _)| *file == stem).map(|(file, _)| *file)
}

impl Role {
    fn of(path: &str) -> Self {
        let mut parts = path.rsplit(['/', '\\']);
        match (parts.next(), parts.next()) {
            (Some("site.toml"), _) => Self::Site,
            (_, Some("helplines")) => Self::Helplines,
            (Some("helplines.toml"), _) => Self::HelplineWords,
            (_, Some("partners")) => Self::Partner,
            (_, Some("plans")) => Self::Plan,
            (_, Some("pairs")) => Self::Pair,
            (_, Some("tutors")) => Self::Notes,
            (Some("language.toml"), _) => Self::Language,
            (Some("words.toml"), _) => Self::Words,
            (Some(name), _) if apart(name).is_some() => Self::WordsApart(apart(name).unwrap_or_default()),
            (Some("blocks.toml"), _) => Self::Blocks,
            (Some("ideas.toml"), _) => Self::Ideas,
            (Some("promises.toml"), _) => Self::Promises,
            _ => Self::Exercise,
        }
    }
}

/// An exercise file and what stands in it.
struct Read<'a> {
    file: File<'a>,
    draft: Draft,
}

/// The other files of a language: one of each.
struct Singles<'a> {
    sources: &'a [Source],
    problems: Vec<Problem>,
}

impl<'a> Singles<'a> {
    /// Opens the one file with this role, or says that it is missing.
    fn open(&mut self, role: Role, path: &str) -> Option<File<'a>> {
        let mut found = self.sources.iter().filter(|source| Role::of(&source.path) == role);
        let Some(source) = found.next() else {
            let say = "This file is missing. Every language needs one.".to_string();
            self.problems.push(Problem { path: path.to_string(), line: 1, say });
            return None;
        };
        for twin in found {
            let say = "There is more than one file of this kind, and only one can count.".to_string();
            self.problems.push(Problem { path: twin.path.clone(), line: 1, say });
        }
        let rule = if role == Role::Blocks { texts::exercise_rule } else { texts::wording_rule };
        Some(File::open(source, rule))
    }

    /// Whether there is a file with this role.
    fn has(&self, role: Role) -> bool {
        self.sources.iter().any(|source| Role::of(&source.path) == role)
    }

    /// Reads a file with a reader and keeps its problems.
    fn read<T: Default>(&mut self, role: Role, path: &str, read: impl FnOnce(&File<'_>) -> T) -> T {
        let Some(file) = self.open(role, path) else { return T::default() };
        let read = read(&file);
        self.problems.extend(file.page.into_problems());
        read
    }
}

/// Reads everything of one language.
pub(super) fn read(lang: &str, sources: &[Source]) -> Result<Content, Vec<Problem>> {
    let mut singles = Singles { sources, problems: Vec::new() };
    let mut wording = singles.read(Role::Words, &format!("content/{lang}/words.toml"), |file| {
        language::words(&file.page, &file.entries, "words")
    });
    for (name, _) in APART {
        // A language can do without: the pages that say these words are drawn in the first one only.
        if singles.has(Role::WordsApart(name)) {
            let read = |file: &File<'_>| language::words(&file.page, &file.entries, name);
            wording = wording.and(&singles.read(Role::WordsApart(name), "", read));
        }
    }
    let blocks = singles
        .read(Role::Blocks, &format!("content/{lang}/blocks.toml"), |file| blocks::read(&file.page, &file.entries));
    let helplines =
        singles.read(Role::Helplines, "content/helplines/uk.toml", |file| helplines::read(&file.page, &file.entries));
    let helplines = match singles.has(Role::HelplineWords) {
        // The language of the country's file needs none.
        false => helplines,
        true => {
            singles.read(Role::HelplineWords, "", |file| helpline_words::read(&file.page, &file.entries, helplines))
        }
    };
    let packs = packs(&mut singles);
    let promises = singles.read(Role::Promises, &format!("content/{lang}/promises.toml"), |file| {
        promises::read(&file.page, &file.entries)
    });
    let site = singles
        .read(Role::Site, "site.toml", |file| Some(site::read(&file.page, &file.entries).site))
        .unwrap_or_default();

    let reads: Vec<Read<'_>> = sources
        .iter()
        .filter(|source| Role::of(&source.path) == Role::Exercise)
        .map(|source| {
            let file = File::open(source, texts::exercise_rule);
            let path = source.path.replace('\\', "/");
            let mut draft = exercise::read(&file.page, &path, &file.entries);
            draft.exercise.lent = lender(&path, lang);
            Read { file, draft }
        })
        .collect();
    let path = format!("content/{lang}/language.toml");
    let language = singles.open(Role::Language, &path).map(|file| {
        let language = language::read(&file.page, lang, &file.entries);
        order(&file, &language, &reads);
        known(&file, &language.named, &reads);
        singles.problems.extend(file.page.into_problems());
        language
    });
    across(&reads, &blocks);
    let path = format!("content/{lang}/ideas.toml");
    let ideas = singles.open(Role::Ideas, &path).map(|file| {
        let (ideas, named) = ideas::read(&file.page, &file.entries);
        known(&file, &named, &reads);
        singles.problems.extend(file.page.into_problems());
        ideas
    });

    let plans = plans(&mut singles, &reads);
    let mut pairs = pairs(&mut singles, &reads);

    let mut exercises: Vec<Exercise> = Vec::new();
    for Read { file, draft } in reads {
        singles.problems.extend(file.page.into_problems());
        exercises.push(draft.exercise);
    }
    let mut problems = singles.problems;
    problems.sort_by(|one, two| (&one.path, one.line).cmp(&(&two.path, two.line)));
    match language {
        Some(Language { lang, dir, name, unread, exercises: order, start, doors, .. }) if problems.is_empty() => {
            let place = |of: &ExerciseId| order.iter().position(|(_, id)| id == of.as_str());
            exercises.sort_by_key(|exercise| place(&exercise.id));
            pairs.sort_by_key(|deck| place(&deck.exercise));
            let draft = exercises.iter().any(|exercise| exercise.draft)
                || helplines.lines.iter().any(|line| line.checked_on.is_none());
            let exercises = exercises.into_iter().map(Rc::new).collect();
            let ideas = ideas.unwrap_or_default();
            let here = Here::default();
            let tag = Rc::clone(&lang);
            let tongue = Tongue { tag: Rc::clone(&tag), name, dir };
            Ok(Content {
                lang,
                tag,
                dir,
                wording,
                blocks,
                exercises,
                start,
                doors,
                ideas,
                promises,
                helplines,
                site,
                draft,
                packs,
                unread,
                // Itself, until the build knows the others.
                languages: vec![tongue],
                // What is lent is the build's business: it knows the lender.
                lender: None,
                here,
                plans,
                pairs,
            })
        }
        _ => Err(problems),
    }
}

/// The language that a file is lent from: it stands in another folder than this language's.
fn lender(path: &str, lang: &str) -> Option<Rc<str>> {
    let folder = path.rsplit('/').nth(1)?;
    (folder != lang && path.starts_with("content/")).then(|| folder.into())
}

/// Partners' own helplines, a file for each partner. There may be none.
fn packs(singles: &mut Singles<'_>) -> Vec<Pack> {
    let mut packs = Vec::new();
    for source in singles.sources.iter().filter(|source| Role::of(&source.path) == Role::Partner) {
        let file = File::open(source, texts::wording_rule);
        packs.push(helplines::read_pack(&file.page, &file.entries, &source.path.replace('\\', "/")));
        singles.problems.extend(file.page.into_problems());
    }
    packs
}

/// Session plans, what they share, and notes about exercises. A language may have none.
fn plans(singles: &mut Singles<'_>, reads: &[Read<'_>]) -> Plans {
    let of = |role: Role| singles.sources.iter().filter(move |source| Role::of(&source.path) == role);
    let (files, notes): (Vec<&Source>, Vec<&Source>) = (of(Role::Plan).collect(), of(Role::Notes).collect());
    let exercises: Vec<&Exercise> = reads.iter().map(|read| &read.draft.exercise).collect();
    let (plans, problems) = plans::read(&files, &exercises);
    singles.problems.extend(problems);
    let (notes, problems) = tutors::read(&notes, &exercises);
    singles.problems.extend(problems);
    Plans { notes, ..plans }
}

/// Questions for two. A language may have none.
fn pairs(singles: &mut Singles<'_>, reads: &[Read<'_>]) -> Vec<Deck> {
    let files: Vec<&Source> = singles.sources.iter().filter(|source| Role::of(&source.path) == Role::Pair).collect();
    let exercises: Vec<&Exercise> = reads.iter().map(|read| &read.draft.exercise).collect();
    let (pairs, problems) = pairs::read(&files, &exercises);
    singles.problems.extend(problems);
    pairs
}

/// Every exercise that a file names is there.
fn known(file: &File<'_>, named: &Named, reads: &[Read<'_>]) {
    let ids = reads.iter().map(|read| read.draft.exercise.id.as_str());
    for (line, id) in named.iter().filter(|(_, id)| !ids.clone().any(|known| known == id.as_str())) {
        let hint = did_you_mean(id.as_str(), ids.clone());
        file.page.say(*line, format!("There is no exercise called “{id}” in this language.{hint}"));
    }
}

/// The home order names every exercise once, and no other.
fn order(file: &File<'_>, language: &Language, reads: &[Read<'_>]) {
    let ids = reads.iter().map(|read| read.draft.exercise.id.as_str());
    for (line, id) in language.exercises.iter().filter(|(_, id)| !ids.clone().any(|known| known == id)) {
        let hint = did_you_mean(id, ids.clone());
        file.page.say(*line, format!("There is no exercise called “{id}” in this language.{hint}"));
    }
    let named = || language.exercises.iter().map(|(line, id)| (*line, id.as_str()));
    no_twins(&file.page, named(), "exercises", "this list", "exercise");
    for read in reads {
        let id = read.draft.exercise.id.as_str();
        if !id.is_empty() && !named().any(|(_, named)| named == id) {
            read.file
                .page
                .say(1, format!("“{id}” is not in the list “exercises” of language.toml, so nobody would find it."));
        }
    }
}

/// What an exercise says about other files.
fn across(reads: &[Read<'_>], blocks: &Blocks) {
    for (at, Read { file, draft }) in reads.iter().enumerate() {
        let exercise = &draft.exercise;
        if reads.iter().take(at).any(|other| other.draft.exercise.id == exercise.id) && !exercise.id.as_str().is_empty()
        {
            file.page
                .say(1, format!("There are two exercises called “{}”. Each exercise needs its own id.", exercise.id));
        }
        let twin = reads.iter().map(|read| &read.draft.exercise).find(|other| other.id == exercise.gentler);
        let known = reads.iter().map(|read| read.draft.exercise.id.as_str());
        let id = exercise.gentler.as_str();
        match twin {
            Some(twin) if twin.id == exercise.id || twin.weight != Weight::Gentle => {
                file.page.say(draft.gentler_line, "“gentler” names another exercise, one whose weight is gentle.");
            }
            None if !id.is_empty() => {
                let hint = did_you_mean(id, known);
                file.page
                    .say(draft.gentler_line, format!("There is no exercise called “{id}” in this language.{hint}"));
            }
            _ => {}
        }
        kit(file, draft, blocks);
    }
}

/// The kit offers every way to feel steadier under the same id, or the chosen ones could not come first.
fn kit(file: &File<'_>, draft: &Draft, blocks: &Blocks) {
    for (step, line) in draft.exercise.steps.iter().zip(&draft.lines).filter(|(step, _)| step.kit) {
        for ground in blocks.grounding.iter().filter(|ground| !step.cards.iter().any(|card| card.id == ground.id)) {
            let say =
                format!("The kit has no card with the id “{}”, the one of “{}” in blocks.toml.", ground.id, ground.say);
            file.page.say(*line, say);
        }
    }
}
