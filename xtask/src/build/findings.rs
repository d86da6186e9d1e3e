//! What the checks of the words (C1 to C44, `docs/checks.md`) have to say: failures stop everything, the rest is told calmly and
//! stops only what a charity goes live with.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use waymark::core::checks::{Finding, Grade, Lists, check, read_lists};
use waymark::core::content::Content;
use waymark::core::day;
use waymark::core::reading::{Problem, Source};

use super::content::toml_files;
use crate::trouble::{Done, Trouble};

/// Today, as `YYYY-MM-DD`, by the clock of this machine.
pub fn today() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    day::text(i64::try_from(since.as_secs() / 86_400).unwrap_or_default())
}

/// The lists in `content/checks`. What is wrong with them is added to the problems.
pub fn lists(top: &Path, problems: &mut Vec<Problem>) -> Done<Lists> {
    let files = toml_files(top, &top.join("content").join("checks"))?;
    Ok(read_lists(&files).unwrap_or_else(|found| {
        problems.extend(found);
        Lists::default()
    }))
}

/// Checks one language: failures are added to the problems, everything else is returned.
pub fn of(
    content: &Content,
    sources: &[Source],
    lists: &Lists,
    today: &str,
    problems: &mut Vec<Problem>,
) -> Vec<Finding> {
    let (fails, told): (Vec<Finding>, Vec<Finding>) =
        check(content, sources, lists, today).into_iter().partition(|found| found.grade == Grade::Fail);
    problems.extend(fails.iter().map(Problem::from));
    told
}

/// Refuses to go live while something is found in what is left: a review or a check of a line that is missing or too old, or a
/// warning that no named person accepted.
pub fn may_go_live(content: &Content, told: &[Finding]) -> Done {
    let left_out = |found: &&Finding| {
        let file = found.path.rsplit('/').next().and_then(|file| file.strip_suffix(".toml")).unwrap_or_default();
        let is_exercise = found.check == "C38";
        is_exercise && !content.exercises.iter().any(|exercise| exercise.id.as_str() == file)
    };
    let stops: Vec<String> = told.iter().filter(|found| !left_out(found)).map(Finding::to_string).collect();
    if stops.is_empty() {
        return Ok(());
    }
    Err(Trouble::new(format!(
        "Before this goes live, people have to look at {} things:\n  {}\n\
         A review is written into the exercise, a check of a line into content/helplines, and a warning that a named person can \
         answer for into content/checks/accepted.toml. docs/checks.md says what each check is about.\n\
         Until then there is only the demonstration: `cargo xtask build`.",
        stops.len(),
        stops.join("\n  ")
    )))
}

/// What was told, in a few lines: warnings one by one, reviews and dates as counts.
pub fn summary(told: &[Finding]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut live: BTreeMap<&str, usize> = BTreeMap::new();
    for found in told.iter().filter(|found| found.grade == Grade::Live) {
        *live.entry(found.check).or_default() += 1;
    }
    let names = |(check, count): (&&str, &usize)| match *check {
        "C31" => format!("{count} checks of crisis lines (C31)"),
        "C38" => format!("{count} reviews (C38)"),
        other => format!("{count} of {other}"),
    };
    if !live.is_empty() {
        lines.push(format!(
            "Before it goes live, people have to give: {}.",
            live.iter().map(names).collect::<Vec<_>>().join(", ")
        ));
    }
    let warnings: Vec<&Finding> = told.iter().filter(|found| found.grade == Grade::Warn).collect();
    if !warnings.is_empty() {
        lines.push(format!("Warnings that nobody has accepted yet ({}):", warnings.len()));
        lines.extend(warnings.iter().map(|found| format!("  {found}")));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(check: &'static str, grade: Grade, path: &str) -> Finding {
        Finding { check, grade, path: path.to_owned(), line: 1, say: "Something.".to_owned() }
    }

    #[test]
    fn nothing_goes_live_with_a_warning_or_a_missing_review() {
        let content = Content::default();
        assert!(may_go_live(&content, &[]).is_ok());
        for told in
            [found("C4", Grade::Warn, "content/en/words.toml"), found("C31", Grade::Live, "content/helplines/uk.toml")]
        {
            assert!(may_go_live(&content, &[told]).is_err());
        }
        let left_out = found("C38", Grade::Live, "content/en/what-happened.toml");
        assert!(may_go_live(&content, &[left_out]).is_ok(), "what is left out needs no review");
    }

    #[test]
    fn warnings_are_told_one_by_one_and_reviews_as_a_count() {
        let review = || found("C38", Grade::Live, "content/en/steady.toml");
        let told = [review(), review(), found("C4", Grade::Warn, "content/en/words.toml")];
        assert_eq!(
            summary(&told),
            [
                "Before it goes live, people have to give: 2 reviews (C38).",
                "Warnings that nobody has accepted yet (1):",
                "  content/en/words.toml, line 1: Something. (C4)",
            ]
        );
        assert!(summary(&[]).is_empty());
    }

    #[test]
    fn today_is_a_day() {
        assert!(day::number(&today()).is_some_and(|day| day > 20_000));
    }
}
