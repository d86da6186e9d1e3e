//! How long the checks of helplines still hold (content 2.7 rule 1): what a build says about it, and what stops it.
//!
//! The day is handed in.

use waymark::core::helplines::{Freshness, Helplines};

use crate::trouble::{Done, Trouble};

/// From so many days before its check runs out, a line is named at every build.
const WARN_DAYS: i64 = 14;

/// One sentence for each line whose check has run out or soon will, and one for all that nobody has checked.
pub fn warnings(helplines: &Helplines, today: &str) -> Vec<String> {
    let mut says = Vec::new();
    let unchecked = helplines.lines.iter().filter(|line| line.freshness(today) == Freshness::Unchecked).count();
    if unchecked > 0 {
        says.push(format!("{unchecked} helplines have not been checked yet. Their hours are not shown."));
    }
    for line in &helplines.lines {
        match line.days_left(today) {
            Some(left) if left < 0 => {
                says.push(format!(
                    "{}: its check ran out {}. Its hours are not shown any more.",
                    line.name,
                    ago(-left)
                ));
            }
            Some(left) if left <= WARN_DAYS => {
                says.push(format!(
                    "{}: its check runs out {}. Ring it or open its page, and write the day.",
                    line.name,
                    within(left)
                ));
            }
            _ => {}
        }
    }
    says
}

fn ago(days: i64) -> String {
    if days == 1 { "yesterday".to_owned() } else { format!("{days} days ago") }
}

fn within(days: i64) -> String {
    match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        days => format!("in {days} days"),
    }
}

/// What goes live has to have crisis lines that somebody checked lately; practical help may wait.
pub fn refuse_stale_crisis_lines(helplines: &Helplines, today: &str) -> Done {
    let names = |is: Freshness| -> Vec<&str> {
        let lines = helplines.lines.iter().filter(|line| line.is_crisis() && line.freshness(today) == is);
        lines.map(|line| line.name.as_ref()).collect()
    };
    let (never, expired) = (names(Freshness::Unchecked), names(Freshness::Expired));
    let mut says = Vec::new();
    if !never.is_empty() {
        says.push(format!("Nobody has checked these crisis lines yet: {}.", never.join(", ")));
    }
    if !expired.is_empty() {
        says.push(format!("The check of these crisis lines has run out: {}.", expired.join(", ")));
    }
    if says.is_empty() {
        return Ok(());
    }
    says.push(
        "Somebody has to ring or open each one and write the day as “checked_on” in content/helplines.".to_owned(),
    );
    says.push("Until then there is only the demonstration: `cargo xtask build`.".to_owned());
    Err(Trouble::new(says.join("\n")))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop with a message")]
mod tests {
    use super::*;
    use waymark::core::helplines::{Line, Tier, Way};

    const CHECKED: &str = "2026-11-22";

    fn pack(lines: &[(&str, Tier, &str)]) -> Helplines {
        let line = |(name, tier, checked_on): &(&str, Tier, &str)| Line {
            id: (*name).into(),
            name: (*name).into(),
            named_in: None,
            who: "Anyone".into(),
            nations: Vec::new(),
            ways: vec![Way::Call("116 123".into())],
            hours: Some("24 hours".into()),
            deaf: None,
            topics: Vec::new(),
            always: true,
            tier: *tier,
            checked_on: (!checked_on.is_empty()).then(|| (*checked_on).into()),
            young: false,
            short: false,
        };
        Helplines { lines: lines.iter().map(line).collect() }
    }

    #[test]
    fn a_build_names_each_line_from_two_weeks_before_its_check_runs_out() {
        let pack = pack(&[("Talk", Tier::Talk, CHECKED), ("Debt", Tier::Practical, CHECKED)]);
        assert_eq!(warnings(&pack, "2027-02-05"), Vec::<String>::new());
        let first = warnings(&pack, "2027-02-06");
        assert_eq!(first.len(), 1);
        assert!(first[0].starts_with("Talk: its check runs out in 14 days."), "{first:?}");
        assert!(warnings(&pack, "2027-02-20")[0].contains("runs out today"));
        assert!(warnings(&pack, "2027-02-21")[0].contains("ran out yesterday"));
        assert!(warnings(&pack, "2027-05-22").iter().any(|say| say.starts_with("Debt: its check ran out yesterday")));
    }

    #[test]
    fn lines_that_nobody_has_checked_are_told_in_one_sentence() {
        let pack = pack(&[("Talk", Tier::Talk, ""), ("Debt", Tier::Practical, "")]);
        assert_eq!(warnings(&pack, CHECKED), ["2 helplines have not been checked yet. Their hours are not shown."]);
    }

    #[test]
    fn nothing_goes_live_with_a_crisis_line_that_is_unchecked_or_whose_check_ran_out() {
        let stops =
            |tier, checked_on, today| refuse_stale_crisis_lines(&pack(&[("Line", tier, checked_on)]), today).is_err();
        for tier in [Tier::Danger, Tier::Talk, Tier::Safety, Tier::Young, Tier::More] {
            assert!(stops(tier, "", CHECKED), "{tier:?}: never checked");
            assert!(!stops(tier, CHECKED, "2027-02-20"), "{tier:?}: its last good day");
            assert!(stops(tier, CHECKED, "2027-02-21"), "{tier:?}: a day too late");
            assert!(stops(tier, "2027-01-01", CHECKED), "{tier:?}: a day that has not come");
        }
        assert!(!stops(Tier::Practical, "", CHECKED), "practical help may wait");
    }
}
