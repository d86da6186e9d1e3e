//! The readings as tables in Markdown: for each part the medians with what lies around them, and how many times as much ours takes.

use super::figures::{OURS, Readings, Spread};

/// Two tables for each part that was measured.
pub fn all(readings: &Readings) -> String {
    let parts = readings.parts();
    parts
        .into_iter()
        .map(|part| format!("## {part}\n\n{}{}", medians(readings, part), ratios(readings, part)))
        .collect()
}

/// A row for each page: the median, and the smallest and largest reading in brackets.
fn medians(readings: &Readings, part: &str) -> String {
    let things = readings.things(part);
    let rows = readings.pages(part).into_iter().map(|page| {
        let cells = things.iter().map(|what| readings.spread(part, page, what).map_or_else(|| "–".to_owned(), cell));
        std::iter::once(page.to_owned()).chain(cells).collect()
    });
    table("Page", &things, rows)
}

/// A row for each other page: how many times its median ours is.
fn ratios(readings: &Readings, part: &str) -> String {
    let pages = readings.pages(part);
    if pages.len() < 2 || !pages.contains(&OURS) {
        return String::new();
    }
    let things = readings.things(part);
    let ratio = |page: &str, what: &str| {
        let (ours, theirs) = (readings.median(part, OURS, what)?, readings.median(part, page, what)?);
        (theirs != 0.0).then(|| format!("{:.2}", ours / theirs))
    };
    let rows = pages.into_iter().filter(|page| *page != OURS).map(|page| {
        let cells = things.iter().map(|what| ratio(page, what).unwrap_or_else(|| "–".to_owned()));
        std::iter::once(page.to_owned()).chain(cells).collect()
    });
    table(&format!("{OURS} ÷"), &things, rows)
}

/// A table with a head, and an empty line behind it.
pub fn table(first: &str, others: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head: Vec<String> = std::iter::once(first).chain(others.iter().copied()).map(str::to_owned).collect();
    let rule = vec!["---".to_owned(); head.len()];
    let body: String = rows.map(|row| line(&row)).collect();
    format!("{}{}{body}\n", line(&head), line(&rule))
}

fn cell(spread: Spread) -> String {
    let Spread { median, min, max } = spread;
    if min == max { number(median) } else { format!("{} ({}–{})", number(median), number(min), number(max)) }
}

/// With as many digits as it has worth: whole from a hundred on, and never more than three behind the point.
pub fn number(value: f64) -> String {
    let size = value.abs();
    let digits = if size >= 100.0 || value.fract() == 0.0 {
        0
    } else if size >= 1.0 {
        1
    } else if size >= 0.1 {
        2
    } else {
        3
    };
    format!("{value:.digits$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readings() -> Readings {
        let mut readings = Readings::default();
        for value in [10.0, 30.0, 20.0] {
            readings.add("First visit", "React", "Paint (ms)", value);
            readings.add("First visit", OURS, "Paint (ms)", value * 1.5);
        }
        readings.add("First visit", OURS, "Shift", 0.0);
        readings
    }

    #[test]
    fn a_part_is_a_table_of_medians_and_one_of_ratios() {
        let told = "## First visit\n\n\
            | Page | Paint (ms) | Shift |\n| --- | --- | --- |\n| React | 20 (10–30) | – |\n| Waymark | 30 (15–45) | 0 |\n\n\
            | Waymark ÷ | Paint (ms) | Shift |\n| --- | --- | --- |\n| React | 1.50 | – |\n\n";
        assert_eq!(all(&readings()), told);
    }

    #[test]
    fn a_part_that_only_we_have_has_no_ratios() {
        let mut readings = Readings::default();
        readings.add("Lock", OURS, "ms", 1.0);
        assert_eq!(all(&readings), "## Lock\n\n| Page | ms |\n| --- | --- |\n| Waymark | 1 |\n\n");
    }

    #[test]
    fn numbers_have_the_digits_that_they_are_worth() {
        let told: Vec<String> = [1234.56, 12.34, 0.123_4, 0.012_3, 0.0, 7.0].map(number).into();
        assert_eq!(told, ["1235", "12.3", "0.12", "0.012", "0", "7"]);
    }
}
