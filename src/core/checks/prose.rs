//! How hard the words are to read (C1 to C5), and how they are shaped (C9, C12, C44).

use std::collections::BTreeMap;

use super::lists::Lists;
use super::readable::{Counts, small};
use super::said::{Part, Said, Texts, plain, sentences, tokens};
use super::syllables::syllables;
use super::{Finding, Grade};

const HARDEST_EXERCISE: f64 = 5.0;
const HARDEST_SCREEN: f64 = 7.0;
const LONGEST_SENTENCE: usize = 20;
const LONGEST_ON_AVERAGE: f64 = 11.0;

/// All checks of this file.
pub(super) fn check(texts: &Texts<'_>, lists: &Lists) -> Vec<Finding> {
    let mut found = exercises(texts);
    found.extend(screens(texts));
    for said in texts.all.iter().filter(|said| !matches!(said.part, Part::Helpline | Part::Reference)) {
        found.extend(long_sentences(texts, said));
        if said.part != Part::Partner {
            found.extend(long_words(texts, lists, said));
        }
        found.extend(length(texts, lists, said));
        found.extend(shape(texts, lists, said));
    }
    found
}

/// What C1 reads: questions, help, notes, and starters that are sentences.
fn is_read(said: &Said<'_>) -> bool {
    matches!(said.part, Part::Ask | Part::Help | Part::Note)
        || (said.part == Part::Starter && said.text.ends_with(['.', '?']))
}

/// The grade of each exercise (C1).
pub(super) fn grades(texts: &Texts<'_>) -> Vec<(String, f64)> {
    let counts = |id: &str| {
        texts
            .of_exercise(id)
            .filter(|said| is_read(said))
            .fold(Counts::default(), |sum, said| sum.and(Counts::of(said.text)))
    };
    let grade = |id: &&str| counts(id).grade().map(|grade| ((*id).to_string(), grade));
    texts.exercises.iter().filter_map(grade).collect()
}

fn exercises(texts: &Texts<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (id, grade) in grades(texts) {
        if grade > HARDEST_EXERCISE {
            let say = format!(
                "This exercise reads at grade {grade:.1}; {HARDEST_EXERCISE} is the most. Shorter sentences and shorter words help."
            );
            found.push(texts.about_file(&id, "C1", Grade::Fail, say));
        }
        let read = texts.of_exercise(&id).filter(|said| is_read(said));
        let counts = read.fold(Counts::default(), |sum, said| sum.and(Counts::of(said.text)));
        if let Some(average) = counts.sentence_length().filter(|average| *average > LONGEST_ON_AVERAGE) {
            let say = format!(
                "Sentences here have {average:.1} words on average; {LONGEST_ON_AVERAGE} is the most. Some can be cut in two."
            );
            found.push(texts.about_file(&id, "C3", Grade::Fail, say));
        }
    }
    found
}

fn screens(texts: &Texts<'_>) -> Vec<Finding> {
    let mut by_screen: BTreeMap<(&str, &str), (Counts, &Said<'_>)> = BTreeMap::new();
    let prose = texts.all.iter().filter(|said| matches!(said.part, Part::Ask | Part::Help | Part::Note));
    for said in prose.filter(|said| texts.exercises.contains(&said.home)) {
        let (counts, _) = by_screen.entry((said.home, said.step)).or_insert((Counts::default(), said));
        *counts = counts.and(Counts::of(said.text));
    }
    let hard = by_screen.values().filter_map(|(counts, said)| {
        let grade = counts.grade().filter(|grade| *grade > HARDEST_SCREEN && counts.words >= 15)?;
        let say = format!("This screen reads at grade {grade:.1}; {HARDEST_SCREEN} is the aim. A shorter word may do.");
        Some(texts.about(said, "C2", Grade::Warn, say))
    });
    hard.collect()
}

fn long_sentences(texts: &Texts<'_>, said: &Said<'_>) -> Vec<Finding> {
    let long = |sentence: &String| tokens(sentence).len() > LONGEST_SENTENCE;
    let say = |sentence: String| {
        let words = tokens(&sentence).len();
        let say = format!("This sentence has {words} words; {LONGEST_SENTENCE} is the most: “{}…”", start(&sentence));
        texts.about(said, "C3", Grade::Fail, say)
    };
    sentences(said.text).into_iter().filter(long).map(say).collect()
}

fn start(sentence: &str) -> String {
    sentence.split_whitespace().take(5).collect::<Vec<_>>().join(" ")
}

fn long_words(texts: &Texts<'_>, lists: &Lists, said: &Said<'_>) -> Vec<Finding> {
    let words = lists.left("C4", said.home, &said.words);
    let long = words.iter().filter(|word| word.split('-').any(|part| syllables(part) >= 4));
    let say = |word: &String| {
        let say = format!(
            "“{word}” is a long word. Is there a shorter one? If not, it needs a reason on the list of allowed words."
        );
        texts.about(said, "C4", Grade::Warn, say)
    };
    long.map(say).collect()
}

fn length(texts: &Texts<'_>, lists: &Lists, said: &Said<'_>) -> Option<Finding> {
    let words = said.words.len();
    let (most, what) = match said.part {
        Part::Ask => (if said.step.is_empty() { 14 } else { 12 }, "question"),
        Part::Frame => (14, "line"),
        Part::Title if said.text.ends_with('.') => (20, "purpose"),
        Part::Title => (14, "title"),
        Part::Card => (8, "card"),
        Part::Help => return help_length(texts, said, words),
        _ => return None,
    };
    (words > most && !lists.allows("C5", said.home, said.text)).then(|| {
        let say = format!("This {what} has {words} words; {most} is the most: “{}…”", start(&plain(said.text)));
        texts.about(said, "C5", Grade::Fail, say)
    })
}

fn help_length(texts: &Texts<'_>, said: &Said<'_>, words: usize) -> Option<Finding> {
    let many = sentences(said.text).len();
    (many > 5 || words > 40).then(|| {
        let say = format!(
            "This paragraph has {words} words in {many} sentences; 40 words or five short sentences are enough."
        );
        texts.about(said, "C5", Grade::Warn, say)
    })
}

fn shape(texts: &Texts<'_>, lists: &Lists, said: &Said<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let spoken = |word: &&str| word.chars().filter(|sign| sign.is_alphabetic()).count() > 1;
    let loud = |word: &&str| !word.chars().any(char::is_lowercase) && spoken(word);
    let text = plain(said.text);
    let words = text.split(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '+' | '&' | '\'')));
    for word in words.filter(loud).filter(|word| !lists.allows("C12", said.home, word)) {
        let say = format!("“{word}” is written in capitals, which reads as shouting. Small letters are calmer.");
        found.push(texts.about(said, "C12", Grade::Fail, say));
    }
    let joins = |word: &str| ["and", "or"].contains(&word);
    const ASKS: &[&str] = &[
        "what", "who", "how", "when", "where", "which", "why", "do", "does", "did", "is", "are", "can", "could",
        "would", "will",
    ];
    if matches!(said.part, Part::Ask | Part::Frame) {
        let words = &said.words;
        let double = words
            .windows(2)
            .any(|pair| matches!(pair, [first, second] if joins(first) && ASKS.contains(&second.as_str())));
        let is_question = said.text.contains('?');
        if (said.text.matches('?').count() > 1 || (is_question && double)) && !lists.allows("C9", said.home, said.text)
        {
            let say = "This asks two things at once. One question on a screen is calmer.".to_string();
            found.push(texts.about(said, "C9", Grade::Warn, say));
        }
    }
    if said.part == Part::Screen && small(said.words.len()) > 2 {
        let joined = said.text.chars().next().is_some_and(char::is_lowercase) || said.text.ends_with([',', '…']);
        if joined && !lists.allows("C44", said.home, said.text) {
            let say = format!(
                "“{}” seems to be a piece of a sentence. Other languages cannot join pieces in the same order.",
                said.text
            );
            found.push(texts.about(said, "C44", Grade::Warn, say));
        }
    }
    found
}
