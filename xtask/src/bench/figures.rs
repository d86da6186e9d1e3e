//! What a bench read, and what comes of several readings of the same thing. Pure, and shared with the test that measures.

use serde_json::{Value, json};

use crate::trouble::{Done, While};

/// Our own page, as tables and aims name it.
pub const OURS: &str = "Waymark";

/// All readings of one thing, in the order in which they were taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The part of the bench, such as `First visit`.
    pub part: String,
    /// The page that was measured.
    pub page: String,
    /// What was measured, with its unit.
    pub what: String,
    /// One number for each round.
    pub values: Vec<f64>,
}

/// The middle of several readings, and how far apart they lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Half of them are smaller.
    pub median: f64,
    /// The smallest.
    pub min: f64,
    /// The largest.
    pub max: f64,
}

/// Everything that a bench read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Readings(Vec<Reading>);

impl Readings {
    /// One more number for this part, page and thing.
    pub fn add(&mut self, part: &str, page: &str, what: &str, value: f64) {
        let same = |reading: &&mut Reading| reading.part == part && reading.page == page && reading.what == what;
        match self.0.iter_mut().find(same) {
            Some(reading) => reading.values.push(value),
            None => self.0.push(Reading {
                part: part.to_owned(),
                page: page.to_owned(),
                what: what.to_owned(),
                values: vec![value],
            }),
        }
    }

    /// Takes the readings of these parts away, because they are measured anew.
    pub fn forget(&mut self, parts: &[&str]) {
        self.0.retain(|reading| !parts.contains(&reading.part.as_str()));
    }

    /// The parts that were measured, each once, in order.
    pub fn parts(&self) -> Vec<&str> {
        each_once(self.0.iter().map(|reading| reading.part.as_str()))
    }

    /// The pages of a part, each once, in order.
    pub fn pages(&self, part: &str) -> Vec<&str> {
        each_once(self.of(part).map(|reading| reading.page.as_str()))
    }

    /// What was measured in a part, each once, in order.
    pub fn things(&self, part: &str) -> Vec<&str> {
        each_once(self.of(part).map(|reading| reading.what.as_str()))
    }

    /// The readings of one thing; none if it was not measured.
    pub fn spread(&self, part: &str, page: &str, what: &str) -> Option<Spread> {
        let reading = self.of(part).find(|reading| reading.page == page && reading.what == what)?;
        spread(&reading.values)
    }

    /// The median of one thing; none if it was not measured.
    pub fn median(&self, part: &str, page: &str, what: &str) -> Option<f64> {
        self.spread(part, page, what).map(|spread| spread.median)
    }

    /// As text, to be read again.
    pub fn write(&self) -> String {
        let row = |it: &Reading| json!({ "part": it.part, "page": it.page, "what": it.what, "values": it.values });
        let rows: Vec<Value> = self.0.iter().map(row).collect();
        format!("{:#}\n", Value::Array(rows))
    }

    /// From that text.
    pub fn read(text: &str) -> Done<Self> {
        let rows: Vec<Value> = serde_json::from_str(text).when("The readings cannot be read")?;
        let mut readings = Self::default();
        for row in &rows {
            let word = |name: &str| row.get(name).and_then(Value::as_str).unwrap_or_default();
            for value in row.get("values").and_then(Value::as_array).into_iter().flatten() {
                readings.add(word("part"), word("page"), word("what"), value.as_f64().unwrap_or_default());
            }
        }
        Ok(readings)
    }

    fn of(&self, part: &str) -> impl Iterator<Item = &Reading> {
        self.0.iter().filter(move |reading| reading.part == part)
    }
}

fn each_once<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut found = Vec::new();
    for name in names {
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut all = values.to_vec();
    all.sort_by(f64::total_cmp);
    all
}

/// Median, smallest and largest; none of nothing.
pub fn spread(values: &[f64]) -> Option<Spread> {
    let all = sorted(values);
    let (min, max) = (*all.first()?, *all.last()?);
    let middle = all.len() / 2;
    let (upper, lower) = (*all.get(middle)?, *all.get(middle.saturating_sub(1))?);
    let median = if all.len().is_multiple_of(2) { f64::midpoint(lower, upper) } else { upper };
    Some(Spread { median, min, max })
}

/// The smallest value that so many of a hundred are not above; none of nothing.
pub fn percentile(values: &[f64], percent: usize) -> Option<f64> {
    let all = sorted(values);
    let rank = (all.len() * percent).div_ceil(100);
    all.get(rank.saturating_sub(1)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assert_eq!(spread(&[3.0, 1.0, 2.0]), Some(Spread { median: 2.0, min: 1.0, max: 3.0 }));
        assert_eq!(spread(&[4.0, 1.0, 2.0, 3.0]), Some(Spread { median: 2.5, min: 1.0, max: 4.0 }));
        assert_eq!(spread(&[7.0]), Some(Spread { median: 7.0, min: 7.0, max: 7.0 }));
        assert_eq!(spread(&[]), None);
    }

    #[test]
    fn two_of_a_hundred_may_be_above_the_98th_percentile() {
        let hundred: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(percentile(&hundred, 98), Some(98.0));
        assert_eq!(percentile(&hundred, 50), Some(50.0));
        assert_eq!(percentile(&[5.0], 98), Some(5.0));
        assert_eq!(percentile(&[], 98), None);
    }

    #[test]
    fn readings_come_back_from_their_text_in_the_same_order() {
        let mut readings = Readings::default();
        readings.add("Load", "b", "ms", 2.0);
        readings.add("Load", "a", "ms", 1.0);
        readings.add("Load", "b", "ms", 4.5);
        readings.add("Memory", "b", "KB", 0.0);
        let again = Readings::read(&readings.write()).unwrap_or_default();
        assert_eq!(again, readings);
        assert_eq!(again.parts(), ["Load", "Memory"]);
        assert_eq!(again.pages("Load"), ["b", "a"]);
        assert_eq!(again.things("Memory"), ["KB"]);
        assert_eq!(again.median("Load", "b", "ms"), Some(3.25));
        assert_eq!(again.median("Load", "c", "ms"), None);
        readings.forget(&["Load"]);
        assert_eq!(readings.parts(), ["Memory"]);
    }
}
