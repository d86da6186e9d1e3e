//! Forgetting on a day that the person chose. It happens when the page is next opened on that day or later; nothing else runs.
//!
//! The day stands under a key of its own, so that forgetting needs no record to be readable and no lock to be open. There is no
//! clock here: today is handed in.

use std::rc::Rc;

use super::day;

/// Where the day is kept.
pub const KEY: &str = "waymark:until";
/// How the text begins: its format and version.
const BEGIN: &str = "until 1 ";
/// Days past the chosen one after which the clock is doubted more than the person (decisions: a jump of more than a year).
const MOST_LATE: i64 = 365;

/// How long words stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Until tomorrow.
    Day,
    /// Seven days.
    Week,
    /// Thirty days.
    Month,
}

impl Span {
    /// All, shortest first.
    pub const ALL: [Span; 3] = [Span::Day, Span::Week, Span::Month];

    /// The day on which words are forgotten that are kept for so long from `today` on (`YYYY-MM-DD`). `None` where today is no day.
    pub fn from(self, today: &str) -> Option<Rc<str>> {
        let days = match self {
            Span::Day => 1,
            Span::Week => 7,
            Span::Month => 30,
        };
        Some(Rc::from(day::text(day::number(today)?.saturating_add(days))))
    }
}

/// The text that is kept for a day.
pub fn written(day: &str) -> String {
    format!("{BEGIN}{day}")
}

/// The day in a kept text. Anything that is not exactly such a text is no setting.
pub fn read(text: &str) -> Option<Rc<str>> {
    let day = text.strip_prefix(BEGIN)?;
    day::number(day).map(|_| Rc::from(day))
}

/// What is to be done about the chosen day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Due {
    /// Nothing: it has not come, or none was chosen.
    #[default]
    Not,
    /// It has come.
    Forget,
    /// It lies more than a year back. A clock that was wrong then or is wrong now is likelier, so the person is asked.
    Ask,
}

/// What is to be done today about the day that was chosen.
pub fn due(until: Option<&str>, today: &str) -> Due {
    let late = until.and_then(day::number).zip(day::number(today)).map(|(until, today)| today.saturating_sub(until));
    match late {
        Some(late) if late > MOST_LATE => Due::Ask,
        Some(late) if late >= 0 => Due::Forget,
        _ => Due::Not,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_due_on_the_chosen_day_and_after_it_and_never_before() {
        for (span, day) in [(Span::Day, "2026-11-23"), (Span::Week, "2026-11-29"), (Span::Month, "2026-12-22")] {
            assert_eq!(span.from("2026-11-22").as_deref(), Some(day));
        }
        for (today, is) in [
            ("2026-11-28", Due::Not),
            ("2026-11-29", Due::Forget),
            ("2026-12-24", Due::Forget),
            ("2027-11-29", Due::Forget),
        ] {
            assert_eq!(due(Some("2026-11-29"), today), is, "{today}");
        }
    }

    #[test]
    fn a_clock_that_jumped_more_than_a_year_forgets_nothing_and_asks() {
        assert_eq!(due(Some("2026-11-29"), "2027-11-30"), Due::Ask);
        assert_eq!(due(Some("1970-01-08"), "2026-11-22"), Due::Ask);
        assert_eq!(due(Some("2026-11-29"), "1970-01-01"), Due::Not);
    }

    #[test]
    fn what_is_no_such_text_is_no_setting() {
        assert_eq!(read(&written("2026-11-29")).as_deref(), Some("2026-11-29"));
        for text in ["", "until 1 ", "until 1 2026-02-30", "until 2 2026-11-29", "until 1 2026-11-29 ", "2026-11-29"] {
            assert_eq!(read(text), None, "{text:?}");
        }
        assert_eq!(due(None, "2026-11-22"), Due::Not);
        assert_eq!(due(Some("soon"), "2026-11-22"), Due::Not);
    }
}
