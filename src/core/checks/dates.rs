//! Reviews and days (C31, C38). The day of today is handed in; nobody and no date is ever filled in here.

use super::facts::Facts;
use super::{Finding, Grade};
use crate::core::content::Content;
use crate::core::day;
use crate::core::exercise::Weight;
use crate::core::reading::{Source, helplines_ahead};

/// How many days before its end a check of a helpline is told (2.7 rule 1).
const SOON: i64 = 14;
/// How long a review of the words counts, in days.
const REVIEW: i64 = 366;

/// Who reviewed the words, and how long ago (C38). `today` is written as `YYYY-MM-DD`.
pub(super) fn reviews(content: &Content, facts: &[Facts], today: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in facts {
        let Some(exercise) = content.exercises.iter().find(|exercise| exercise.id.as_str() == file.id) else {
            continue;
        };
        let mut say = |grade: Grade, say: String| {
            found.push(Finding { check: "C38", grade, path: file.path.clone(), line: file.review_line, say });
        };
        let review = &file.review;
        if review.reviewed_by.trim().is_empty() {
            say(Grade::Live, "Nobody with lived experience has reviewed these words yet.".to_string());
        }
        if exercise.weight != Weight::Gentle && review.clinical_review.trim().is_empty() {
            say(Grade::Live, "No clinician has reviewed these words yet.".to_string());
        }
        let Some((reviewed, today)) = day::number(&review.reviewed_on).zip(day::number(today)) else { continue };
        if reviewed > today {
            say(Grade::Fail, format!("The review is dated {}, and that day has not come yet.", review.reviewed_on));
        } else if today - reviewed > REVIEW {
            let grade = if exercise.weight == Weight::Deep { Grade::Live } else { Grade::Warn };
            say(
                grade,
                format!("The review of {} is more than a year old. Somebody has to look again.", review.reviewed_on),
            );
        }
    }
    found
}

/// When each helpline was last rung or opened by a person (C31). Lines nobody has checked count only where a crisis may depend on
/// them; the page says of every one of them that nobody has.
pub(super) fn lines(content: &Content, sources: &[Source], today: &str) -> Vec<Finding> {
    let Some(file) = sources.iter().find(|source| source.path.contains("helplines/")) else { return Vec::new() };
    let about =
        |line: usize, grade: Grade, say: String| Finding { check: "C31", grade, path: file.path.clone(), line, say };
    let ahead = helplines_ahead(file, today);
    let mut found: Vec<Finding> =
        ahead.iter().map(|problem| about(problem.line, Grade::Fail, problem.say.clone())).collect();
    for line in &content.helplines.lines {
        let id = format!("id = \"{}\"", line.id);
        let at = file.text.lines().position(|text| text == id).map_or(1, |at| at + 1);
        found.extend(match line.days_left(today) {
            None => line
                .is_crisis()
                .then(|| format!("Nobody has checked “{}” yet. Somebody has to ring or open it.", line.name))
                .map(|say| about(at, Grade::Live, say)),
            Some(..0) => {
                let say = format!("It is too long ago that somebody checked “{}”. Its hours are not shown.", line.name);
                Some(about(at, Grade::Live, say))
            }
            Some(left @ 0..=SOON) => {
                let say = format!("The check of “{}” holds for {left} more days.", line.name);
                Some(about(at, Grade::Warn, say))
            }
            Some(_) => None,
        });
    }
    found
}
