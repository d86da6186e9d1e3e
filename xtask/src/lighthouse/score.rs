//! What Lighthouse found, as points and as what costs them, in words for whoever has to put it right.

use serde_json::Value;

use crate::trouble::{Done, Trouble};

/// What is looked at, in the order in which scores are kept.
pub const CATEGORIES: [&str; 3] = ["performance", "accessibility", "best-practices"];
/// What says where time goes. It takes no points by itself.
const WHERE_TIME_GOES: [&str; 3] = ["long-tasks", "bootup-time", "mainthread-work-breakdown"];
/// How many places of one audit are named.
const PLACES: usize = 8;

/// The points of one category on one page.
#[derive(Clone, Debug)]
pub struct Score {
    page: String,
    /// Such as `accessibility`.
    pub category: &'static str,
    /// From 0 to 100.
    pub points: u8,
    /// What costs points, a line each.
    costs: Vec<String>,
}

impl Score {
    /// The points and what costs them.
    pub fn say(&self) -> String {
        let first = format!("  {}, {}: {} of 100", self.page, self.category, self.points);
        std::iter::once(first).chain(self.costs.iter().map(|line| format!("    {line}"))).collect::<Vec<_>>().join("\n")
    }
}

/// What stands at this path; null where nothing does.
fn at<'v>(value: &'v Value, path: &[&str]) -> &'v Value {
    path.iter().fold(value, |value, name| value.get(name).unwrap_or(&Value::Null))
}

/// The points of one category in a report.
pub fn of(page: &str, report: &Value, category: &'static str) -> Done<Score> {
    let found = at(report, &["categories", category]);
    let points = at(found, &["score"]).as_f64().map(|score| (score * 100.0).round());
    let points = points.and_then(|points| (0..=100_u8).find(|whole| f64::from(*whole) == points));
    let points = points.ok_or_else(|| {
        let why = at(report, &["runtimeError", "message"]).as_str().unwrap_or("it gave no reason");
        Trouble::new(format!("Lighthouse has no score for {category} on {page}: {why}."))
    })?;
    let weighed = |audit: &&Value| at(audit, &["weight"]).as_f64().is_some_and(|weight| weight > 0.0);
    let audits = at(found, &["auditRefs"]).as_array().into_iter().flatten().filter(weighed);
    let costs = audits.flat_map(|audit| {
        let weight = at(audit, &["weight"]).as_f64().unwrap_or_default();
        costs(at(report, &["audits", at(audit, &["id"]).as_str().unwrap_or_default()]), weight)
    });
    let mut costs: Vec<String> = costs.collect();
    if category == "performance" && points < 100 {
        costs.extend(WHERE_TIME_GOES.iter().flat_map(|name| told(at(report, &["audits", *name]))));
    }
    Ok(Score { page: page.to_owned(), category, points, costs })
}

/// What one audit says, if it takes points.
fn costs(audit: &Value, weight: f64) -> Vec<String> {
    let Some(score) = at(audit, &["score"]).as_f64().filter(|score| *score < 1.0) else { return Vec::new() };
    let mut lines = told(audit);
    if let Some(first) = lines.first_mut() {
        first.push_str(&format!(" (score {score:.2}, weight {weight})"));
    }
    lines
}

/// An audit's title, what it measured, and the places on the page.
fn told(audit: &Value) -> Vec<String> {
    let text = |name: &str| at(audit, &[name]).as_str().unwrap_or_default();
    let title = format!("{} {}", text("title"), text("displayValue"));
    let places = at(audit, &["details", "items"]).as_array().into_iter().flatten().filter_map(place);
    let places = places.take(PLACES).map(|place| format!("  {place}"));
    std::iter::once(title).filter(|title| title != " ").chain(places).collect()
}

/// One place: an element, an address or a sentence.
fn place(item: &Value) -> Option<String> {
    let node = at(item, &["node"]);
    let element = at(node, &["selector"]).as_str().map(|selector| {
        let why = at(node, &["explanation"]).as_str().unwrap_or_default();
        format!("{selector}: {} {}", at(node, &["snippet"]).as_str().unwrap_or_default(), why.replace('\n', " "))
    });
    let said =
        ["description", "url", "groupLabel"].iter().find_map(|name| at(item, &[*name]).as_str().map(str::to_owned));
    let time = ["duration", "total"].iter().find_map(|name| at(item, &[*name]).as_f64());
    let said = said.map(|said| time.map_or_else(|| said.clone(), |time| format!("{time:>6.0} ms  {said}")));
    element.or(said)
}

/// The score in the middle, by points. None of none.
pub fn middle(mut scores: Vec<Score>) -> Option<Score> {
    scores.sort_by_key(|score| score.points);
    let at = scores.len().checked_sub(1)? / 2;
    (at < scores.len()).then(|| scores.swap_remove(at))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop with a message")]
mod tests {
    use serde_json::json;

    use super::*;

    fn report(performance: f64) -> Value {
        let shift = json!({ "id": "shift", "title": "The page moves", "score": 0.4, "displayValue": "0.2",
            "details": { "items": [{ "node": { "selector": "main > p", "snippet": "<p>" } }] } });
        json!({
            "categories": {
                "performance": { "score": performance, "auditRefs": [{ "id": "shift", "weight": 25 }, { "id": "told", "weight": 0 }] },
                "accessibility": { "score": 1, "auditRefs": [] },
                "best-practices": { "score": 1, "auditRefs": [] },
            },
            "audits": { "long-tasks": { "title": "Long tasks", "details": { "items": [{ "url": "a.js", "duration": 60.4 }] } }, "shift": shift, "told": { "title": "Only told", "score": 0 } },
        })
    }

    #[test]
    fn what_costs_points_is_named_with_its_place_and_nothing_else_is() {
        let points = CATEGORIES.map(|category| of("home", &report(0.9), category).unwrap().points);
        assert_eq!(points, [90, 100, 100]);
        assert_eq!(
            of("home", &report(0.9), "performance").unwrap().say(),
            "  home, performance: 90 of 100\n    The page moves 0.2 (score 0.40, weight 25)\n      main > p: <p> \n    Long tasks \n          60 ms  a.js"
        );
    }

    #[test]
    fn a_report_without_scores_is_trouble_and_not_a_pass() {
        let broken = json!({ "runtimeError": { "message": "the page did not come" } });
        let why = of("home", &broken, "performance").unwrap_err().to_string();
        assert!(why.contains("performance on home: the page did not come"), "{why}");
    }

    #[test]
    fn of_several_looks_the_middle_one_counts() {
        let look = |score: f64| of("home", &report(score), "performance").unwrap();
        assert_eq!(middle(vec![look(1.0), look(0.5), look(0.97)]).unwrap().points, 97);
        assert!(middle(Vec::new()).is_none());
    }
}
