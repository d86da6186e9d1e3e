//! Days as numbers, so that the time between two can be counted. There is no clock here: today is handed in.

/// Days from 1 January 1970 to this day, written as `YYYY-MM-DD`. `None` where no such day exists.
pub fn number(text: &str) -> Option<i64> {
    let mut parts = text.split('-');
    let mut part = |digits: usize| {
        let part = parts.next().filter(|part| part.len() == digits)?;
        if part.chars().all(|sign| sign.is_ascii_digit()) { part.parse::<i64>().ok() } else { None }
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let longest = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    if parts.next().is_some() || !(1..=longest).contains(&day) {
        return None;
    }
    // Years are counted from March, so that the leap day is the last of its year.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    let in_year = (153 * month + 2) / 5 + day - 1;
    Some(era * 146_097 + year * 365 + year / 4 - year / 100 + in_year - 719_468)
}

/// The day with this number, written as `YYYY-MM-DD`. For years from 0 to 9999.
pub fn text(number: i64) -> String {
    let number = number + 719_468;
    let (era, in_era) = (number.div_euclid(146_097), number.rem_euclid(146_097));
    let year = (in_era - in_era / 1_460 + in_era / 36_524 - in_era / 146_096) / 365;
    let in_year = in_era - (365 * year + year / 4 - year / 100);
    let month = (5 * in_year + 2) / 153;
    let day = in_year - (153 * month + 2) / 5 + 1;
    let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
    format!("{:04}-{month:02}-{day:02}", year + era * 400)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days_have_their_known_numbers() {
        for (day, is) in [("1970-01-01", 0), ("2000-02-29", 11_016), ("2026-11-22", 20_779), ("1969-12-31", -1)] {
            assert_eq!(number(day), Some(is), "{day}");
        }
    }

    #[test]
    fn every_day_of_four_hundred_years_has_one_number_and_comes_back_from_it() {
        let first = number("1900-01-01").unwrap();
        for day in first..first + 146_097 {
            assert_eq!(number(&text(day)), Some(day), "{}", text(day));
        }
        assert_eq!(text(first + 146_097), "2300-01-01");
    }

    #[test]
    fn what_is_no_day_has_no_number() {
        for text in ["", "2026-02-29", "2026-13-01", "22-11-2026", "2026-1-2", "soon", "2026-11-22-1", "+026-11-22"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
