//! Cards that can put somebody at risk if they are found (C25, R22): each is marked, by a fixed list and never by reading what a
//! person wrote.

use super::said::{Part, Said, Texts, has};
use super::{Finding, Grade};
use crate::core::content::Content;

/// Left out of letter, print and copies until the person ticks them.
const SENSITIVE: &[&str] = &[
    "not safe at home",
    "right to stay",
    "police court or prison",
    "drugs",
    "drank",
    "less drink",
    "also hurt me",
    "hurt myself",
    "self-harm",
    "afraid of someone",
    "feel watched",
    "being watched",
    "abused",
    "abuse",
    "being controlled",
    "being hurt",
    "suicide",
    "suicidal",
    "overdose",
];

/// Never stored at all.
const NEVER_KEPT: &[&str] = &["not safe at home", "afraid of someone", "feel watched"];

/// Exercises whose steps are sensitive as a whole, from the flags in section 4.0 of the content brief.
const WHOLE_STEPS: &[(&str, &[&str])] = &[
    ("what-happened", &["part-of-life", "touched", "still-touches", "believed"]),
    ("shared-steps", &["about", "share-load", "put-right"]),
];

/// Every card and group of every exercise.
pub(super) fn check(content: &Content, texts: &Texts<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for exercise in &content.exercises {
        let home = exercise.id.as_str();
        for step in exercise.steps.iter().filter(|step| !step.never_kept) {
            let id = step.id.as_str();
            let whole = WHOLE_STEPS.iter().any(|(known, steps)| *known == home && steps.contains(&id));
            for card in step.cards.iter().chain(&step.groups) {
                let said = Said::new(Part::Card, &card.say, home, id);
                let names = |list: &[&str]| list.iter().any(|risk| has(&said.words, risk));
                if names(NEVER_KEPT) && !card.never_kept {
                    let say = format!(
                        "“{}” could put somebody at risk if it were found. This card needs never_kept = true.",
                        card.say
                    );
                    found.push(texts.about(&said, "C25", Grade::Fail, say));
                }
                if (whole || names(SENSITIVE)) && !card.sensitive {
                    let say = format!(
                        "“{}” could harm somebody if others read it. This card needs sensitive = true.",
                        card.say
                    );
                    found.push(texts.about(&said, "C25", Grade::Fail, say));
                }
            }
        }
    }
    found
}
