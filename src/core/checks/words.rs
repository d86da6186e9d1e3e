//! The word list of section 6.2: words that stay out (C6), words to look at twice (C7), medical claims (C35) and the line that says
//! what this is not (C34).

use super::lists::Lists;
use super::said::{Part, Said, Texts, has, run_at, tokens};
use super::{Finding, Grade};

/// What to say instead, and the words it is about. A star at the end stands for any ending.
type Entry = (&'static str, &'static [&'static str]);

/// Stay out of everything a visitor reads.
const BANNED: &[Entry] = &[
    (
        "“Has”, “lives with” or “has been through” is kinder.",
        &["mentally ill", "suffers from", "suffering from", "afflicted", "victim of", "confined"],
    ),
    ("“This asks about…” tells the same without alarm.", &["trigger warning", "content warning"]),
    (
        "“Ways you got through” does not judge.",
        &["coping mechanism*", "maladaptive", "dysfunctional", "unhealthy coping"],
    ),
    (
        "It can be left out.",
        &["broken", "damaged", "weak", "crazy", "mad", "attention-seeking", "attention seeking", "manipulative"],
    ),
    (
        "“Did not”, “chose not to” or “could not” does not blame.",
        &["non-compliant", "noncompliant", "resistant", "disengaged", "refused", "failed"],
    ),
    (
        "“Died by suicide” or “ended their life” is what Samaritans advise.",
        &[
            "commit suicide",
            "committed suicide",
            "commits suicide",
            "successful attempt",
            "failed attempt",
            "failed suicide*",
            "successful suicide*",
        ],
    ),
    ("“You can” or “if you like” leaves a choice.", &["should"]),
    ("“What was going on?” or “What helped?” asks the same without blame.", &["why did you", "why didn't you"]),
    (
        "Nobody can promise it, and it can hurt. It can be left out.",
        &[
            "you are safe now",
            "you're safe now",
            "you will get better",
            "you'll get better",
            "everything happens for a reason",
            "stay positive",
            "stay strong",
        ],
    ),
    (
        "A plain word is better: help you have a say, whole life, join in, get, help, use, person, kit, learning.",
        &[
            "empower*",
            "holistic*",
            "intervention*",
            "engage*",
            "engaging",
            "access",
            "accessing",
            "facilitat*",
            "utilis*",
            "utiliz*",
            "service user*",
            "toolkit*",
            "psychoeducation*",
        ],
    ),
    ("It is not true for everyone. It can be left out.", &["catastroph*"]),
    (
        "Nothing here measures a person. It can be left out.",
        &["score*", "scoring", "level", "levels", "test", "tests", "tested", "result", "results", "assess*"],
    ),
    ("We do not praise or cheer. “Thank you” is enough.", &["well done", "great job", "amazing", "congratulations"]),
    (
        "Nobody has to finish anything. It can be left out.",
        &["complete", "completed", "incomplete", "streak*", "you have not been back"],
    ),
];

/// Looked at twice: said by us they can push, blame or exclude.
const WATCHED: &[Entry] = &[
    ("“What you notice” or “distress” may do.", &["symptom*", "disorder*", "illness*", "mental patient*"]),
    ("“What sets it off” or “what knocks you” is plainer.", &["trigger", "triggers", "triggered", "triggering"]),
    ("“Hard things” or “what happened” is plainer.", &["trauma*"]),
    ("“Person” or “someone who” leaves the word to them.", &["survivor*", "victim", "victims"]),
    ("“Setback”, “hard time” or “wobble” does not judge.", &["relapse*"]),
    ("“You can” or “you may” leaves a choice.", &["must", "need to", "have to"]),
    (
        "What is easy for one person is not for another. It can be left out.",
        &["just", "simply", "simple", "easy", "easily", "obviously", "of course"],
    ),
    ("“Path”, “line” or “story” is plainer.", &["journey*"]),
    ("“What holds you up” is plainer.", &["resilien*"]),
    (
        "“They”, “partner” or “family of any kind” has room for everyone.",
        &["he", "she", "his", "him", "hers", "husband*", "wife", "wives", "mum and dad"],
    ),
    ("“You can note a word or two” asks less.", &["tell us", "share with us", "explain"]),
];

/// Claims that a learning resource cannot make.
const MEDICAL: &[&str] = &[
    "treat",
    "treats",
    "treated",
    "treating",
    "treatment*",
    "cure",
    "cures",
    "cured",
    "curing",
    "therap*",
    "diagnos*",
    "clinically",
    "proven",
    "heals",
    "prevents",
    "reduces anxiety",
    "reduce anxiety",
    "reduces stress",
    "reduces depression",
    "relieves",
    "improves your mental health",
    "improve your mental health",
    "evidence-based",
];

/// What the charity says it is not (section 2.4), word for word.
pub(super) const NOT_MEDICAL: &str = "This is a space to think and learn. It is not a medical service. It cannot tell you what \
     condition you have, or treat it. It does not take the place of your GP, care team or medicine. No one reads what you put \
     here. If you need help now, go to Help.";

/// All checks of this file but the last.
pub(super) fn check(texts: &Texts<'_>, lists: &Lists) -> Vec<Finding> {
    let mut found = Vec::new();
    for said in &texts.all {
        found.extend(claims(&said.words, said.home, lists).map(|say| texts.about(said, "C35", Grade::Fail, say)));
        if said.part == Part::Reference {
            continue; // a paper is called what it is called
        }
        let words = lists.left("C6", said.home, &said.words);
        for (instead, word) in hits(BANNED, &words) {
            found.push(texts.about(
                said,
                "C6",
                Grade::Fail,
                format!("“{word}” is not a word for this place. {instead}"),
            ));
        }
        if said.part == Part::Card && is_other(said.text) {
            let say = "“Other” can feel like not being cared about. “Something else”, or a name for it, is kinder.";
            found.push(texts.about(said, "C6", Grade::Fail, say.to_string()));
        }
        let words = lists.left("C7", said.home, &said.words);
        for (instead, word) in hits(WATCHED, &words).into_iter().filter(|(_, word)| is_ours(said, word, &words)) {
            found.push(texts.about(said, "C7", Grade::Warn, format!("Is “{word}” the right word here? {instead}")));
        }
    }
    found
}

/// A medical claim in a text (C35), in words for the writer.
pub(super) fn claims(words: &[String], home: &str, lists: &Lists) -> Option<String> {
    let words = lists.left("C35", home, words);
    let word = MEDICAL.iter().find_map(|word| hit(word, &words))?;
    Some(format!("“{word}” sounds like medicine. This is a place to think and learn, and promises nothing."))
}

/// Whether a watched word is about the person here, rather than one of their own words, a name, or the opposite of an order.
fn is_ours(said: &Said<'_>, word: &str, words: &[String]) -> bool {
    let theirs = matches!(said.part, Part::Card | Part::Starter | Part::Picture | Part::Helpline);
    let order = ["must", "need to", "have to"].contains(&word);
    let freed = order && ["not", "never", "don't"].iter().any(|no| has(words, &format!("{no} {word}")));
    !theirs && !freed && said.part != Part::Idea
}

fn is_other(text: &str) -> bool {
    let words = tokens(text);
    matches!(words.as_slice(), [only] if only == "other") || run_at(&words, &tokens("other please say")) == Some(0)
}

fn hits(entries: &[Entry], words: &[String]) -> Vec<(&'static str, String)> {
    let found = |(instead, list): &Entry| {
        let instead = *instead;
        list.iter().filter_map(|word| hit(word, words)).map(move |word| (instead, word)).collect::<Vec<_>>()
    };
    entries.iter().flat_map(found).collect()
}

/// Where a word or phrase of a list stands in a text, as it is written there.
fn hit(word: &str, words: &[String]) -> Option<String> {
    let Some(stem) = word.strip_suffix('*') else {
        return has(words, word).then(|| word.to_string());
    };
    let begin = stem.split(' ').next().unwrap_or_default();
    if !words.iter().any(|word| word.starts_with(begin)) {
        return None;
    }
    let run = tokens(stem);
    let (last, first) = run.split_last()?;
    let fits = |window: &&[String]| {
        let fits_last = window.last().is_some_and(|word| word.starts_with(last.as_str()));
        fits_last && window.get(..first.len()) == Some(first)
    };
    words.windows(run.len()).find(fits).map(|window| window.join(" "))
}

/// The line of 2.4 stands on the first screen, unchanged (C34).
pub(super) fn not_medical(texts: &Texts<'_>) -> Option<Finding> {
    let said = texts.all.iter().find(|said| said.home == "words" && said.step == "home" && said.key == "what-text")?;
    let say = "These words say what this is not, and stand as they were agreed. They can only be changed together with the check.";
    (said.text != NOT_MEDICAL).then(|| texts.about(said, "C34", Grade::Fail, say.to_string()))
}
