//! Whether a text is a day that exists. There is no clock here, so nothing is said about past and future.

/// Whether this is a day, written as `YYYY-MM-DD`.
pub(super) fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let fits = |part: &str, digits: usize| part.len() == digits && part.chars().all(|sign| sign.is_ascii_digit());
    let number = |part: &str| part.parse::<u16>().unwrap_or_default();
    let (year_number, month_number) = (number(year), number(month));
    let leap = year_number % 4 == 0 && (year_number % 100 != 0 || year_number % 400 == 0);
    let longest = match month_number {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    fits(year, 4) && fits(month, 2) && fits(day, 2) && (1..=longest).contains(&number(day))
}

#[cfg(test)]
mod tests {
    use super::is_day;

    #[test]
    fn only_days_that_exist_are_days() {
        for (text, is) in [
            ("2026-11-22", true),
            ("2028-02-29", true),
            ("2026-02-29", false),
            ("2026-13-01", false),
            ("22-11-2026", false),
            ("2026-1-2", false),
            ("soon", false),
        ] {
            assert_eq!(is_day(text), is, "{text}");
        }
    }
}
