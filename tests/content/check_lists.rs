//! The lists in `content/checks`: what is allowed and why, what a named person accepted, and reviews and days.

use waymark::core::checks::{Finding, Grade, check, read_lists};

use super::checks::{findings, lists, small};
use super::*;

fn list_of(text: &str) -> Source {
    Source { path: "content/checks/some.toml".to_string(), text: text.to_string() }
}

fn told(text: &str) -> String {
    list(&read_lists(&[list_of(text)]).unwrap_err())
}

const ACCEPTED: &str = "[[accepted]]\ncheck = \"C4\"\nfile = \"tea.toml\"\nwords = \"“ordinary”\"\nwhy = \"No other word.\"\n\
                        by = \"A Name\"\non = \"2026-11-22\"\n";

fn with_a_long_word() -> Vec<Source> {
    let mut sources = small();
    change(&mut sources, "content/en/tea.toml", "A warm cup", "An ordinary cup");
    sources
}

fn long_words(lists: &str) -> Vec<Finding> {
    let sources = with_a_long_word();
    let content = read("en", &sources).unwrap();
    let lists = read_lists(&[list_of(lists)]).unwrap();
    let found = check(&content, &sources, &lists, "2026-11-22");
    found.into_iter().filter(|found| found.check == "C4" && found.say.contains("ordinary")).collect()
}

#[test]
fn a_warning_goes_once_a_named_person_accepted_it_and_not_before() {
    assert_eq!(long_words("").len(), 1);
    assert_eq!(long_words(ACCEPTED).len(), 0);
    assert_eq!(long_words(&ACCEPTED.replace("C4", "C7")).len(), 1, "for another check it counts for nothing");
    for gone in ["A Name", "No other word.", "2026-11-22"] {
        let told = told(&ACCEPTED.replace(gone, ""));
        assert!(told.contains("needs its words, a reason, the name of the person and the day"), "{told}");
    }
}

#[test]
fn what_fails_cannot_be_accepted() {
    let mut sources = small();
    change(&mut sources, "content/en/tea.toml", "A warm cup will do.", "You should.");
    let content = read("en", &sources).unwrap();
    let accepted = ACCEPTED.replace("C4", "C6").replace("“ordinary”", "“should”");
    let found = check(&content, &sources, &read_lists(&[list_of(&accepted)]).unwrap(), "2026-11-22");
    assert!(found.iter().any(|found| found.check == "C6" && found.grade == Grade::Fail));
}

#[test]
fn nobody_has_accepted_anything_yet_and_nobody_is_made_up() {
    assert_eq!(lists().accepted(), 0);
}

#[test]
fn an_allowed_word_needs_a_reason_and_counts_only_where_it_is_allowed() {
    let allowed = "[[word]]\nsay = [\"ordinary\"]\nchecks = [\"C4\"]\nwhy = \"A reason.\"\n";
    assert_eq!(long_words(allowed).len(), 0);
    assert_eq!(long_words(&format!("{allowed}in = [\"walk\"]\n")).len(), 1);
    assert_eq!(long_words(&format!("{allowed}in = [\"tea\"]\n")).len(), 0);
    assert!(told(&allowed.replace("A reason.", " ")).contains("line 2: An allowed word names its checks and says why"));
    assert!(told("[[word]]\nsay = \"no list\"").contains("This list could not be read"));
}

#[test]
fn the_list_of_allowed_words_holds_none_that_nothing_says_any_more() {
    let content = read("en", &english()).unwrap();
    assert_eq!(lists().unused(&content), [""; 0], "these entries of content/checks/allowed.toml can go");
}

#[test]
fn the_index_of_sources_holds_each_once_with_its_status() {
    let ids = source("content/checks/sources.toml").text;
    for number in 1..=47 {
        assert_eq!(ids.matches(&format!("id = \"S{number}\"")).count(), 1, "S{number}");
    }
    let twice = "[[source]]\nid = \"S1\"\nstatus = \"V\"\nname = \"One\"\n";
    assert!(told(&format!("{twice}\n{twice}")).contains("This source stands here twice."));
    assert!(told(&twice.replace("\"V\"", "\"X\"")).contains("A source has a name, and a status"));
}

#[test]
fn missing_reviews_are_told_and_fail_only_what_goes_live() {
    let found = findings(&small(), "2026-11-22");
    let tea: Vec<&Finding> = found.iter().filter(|found| found.check == "C38" && found.path.contains("tea")).collect();
    assert_eq!(tea.len(), 2, "one by lived experience, one by a clinician, as it is medium: {tea:?}");
    assert!(tea.iter().all(|found| found.grade == Grade::Live));
    let walk = found.iter().filter(|found| found.check == "C38" && found.path.contains("walk"));
    assert_eq!(walk.count(), 1, "a gentle exercise needs no clinician");
}

#[test]
fn a_review_of_tomorrow_fails_and_one_of_long_ago_warns() {
    let reviewed = |today: &str| {
        let mut sources = small();
        let new = "reviewed_by = \"A Name\", reviewed_on = \"2026-11-22\", clinical_review = \"A Name\"";
        change(
            &mut sources,
            "content/en/tea.toml",
            "reviewed_by = \"\", reviewed_on = \"\", clinical_review = \"\"",
            new,
        );
        let found = findings(&sources, today);
        found
            .into_iter()
            .filter(|found| found.check == "C38" && found.path.contains("tea"))
            .map(|found| found.grade)
            .collect()
    };
    let reviewed = |today: &str| -> Vec<Grade> { reviewed(today) };
    assert_eq!(reviewed("2026-11-21"), [Grade::Fail]);
    assert_eq!(reviewed("2026-11-22"), []);
    assert_eq!(reviewed("2027-11-23"), []);
    assert_eq!(reviewed("2027-11-24"), [Grade::Warn]);
}

#[test]
fn a_check_of_a_helpline_is_told_before_it_runs_out_and_fails_what_goes_live_after() {
    let samaritans = |today: &str| -> Vec<Grade> {
        let mut sources = small();
        let old = "id = \"samaritans\"\n";
        change(&mut sources, "content/helplines/uk.toml", old, &format!("{old}checked_on = 2026-11-22\n"));
        let text = &sources.iter().find(|source| source.path.ends_with("uk.toml")).unwrap().text;
        let line = text.lines().position(|line| line == old.trim()).unwrap() + 1;
        let found = findings(&sources, today).into_iter();
        found
            .filter(|found| found.check == "C31" && (line..line + 2).contains(&found.line))
            .map(|found| found.grade)
            .collect()
    };
    assert_eq!(samaritans("2026-11-22"), []);
    assert_eq!(samaritans("2027-02-05"), []);
    assert_eq!(samaritans("2027-02-06"), [Grade::Warn], "14 days are left of 90");
    assert_eq!(samaritans("2027-02-20"), [Grade::Warn]);
    assert_eq!(samaritans("2027-02-21"), [Grade::Live]);
    assert!(samaritans("2026-11-21").contains(&Grade::Fail), "nobody can have checked it tomorrow");
}
