//! Each idea of the founding text leads to an exercise and a step that exist (C36): `docs/coverage.md`.

use waymark::core::ids::{ExerciseId, StepId};

use super::*;

/// What the founding text names.
const IDEAS: &[&str] = &[
    "Personal beside clinical recovery",
    "The WHO’s whole-life view of health",
    "A non-linear path with setbacks",
    "A different end point that is not worse",
    "Social determinants (Marmot)",
    "Anthony’s definition (1993)",
    "The objection to “catastrophic”",
    "Coaching towards goals",
    "Learning through a Recovery College",
    "Therapeutic activity: routine",
    "Therapeutic activity: structure",
    "Therapeutic activity: confidence",
    "Therapeutic activity: skills",
    "“What happened to you?”",
    "Lived experience, on one’s own terms",
    "A non-judgemental way of asking",
    "Resilience (Rethink)",
    "Identity (Rethink)",
    "Self-esteem (Rethink)",
    "CHIME: connectedness",
    "CHIME: hope",
    "CHIME: identity",
    "CHIME: meaning",
    "CHIME: empowerment",
    "Hope (Eli’s Place)",
    "Dignity (Eli’s Place)",
    "Self-determination (Eli’s Place)",
    "Responsibility (Eli’s Place)",
    "The overlap with the 12 steps",
];

/// Rows of the table: the idea, and the steps it leads to.
fn rows(text: &str) -> Vec<(String, Vec<String>)> {
    let row = |line: &str| {
        let mut cells = line.trim_matches('|').split('|').map(str::trim);
        let idea = cells.next()?.to_string();
        let steps: Vec<String> = cells.next()?.split('`').skip(1).step_by(2).map(str::to_string).collect();
        Some((idea, steps))
    };
    let table = text.lines().filter(|line| line.starts_with('|')).skip(2);
    table.filter_map(row).collect()
}

/// What is wrong with the table, in words.
fn gaps(text: &str, content: &Content) -> Vec<String> {
    let rows = rows(text);
    let mut gaps: Vec<String> = Vec::new();
    for idea in IDEAS.iter().filter(|idea| !rows.iter().any(|(known, _)| known == *idea)) {
        gaps.push(format!("“{idea}” is missing"));
    }
    for (idea, steps) in &rows {
        if steps.is_empty() {
            gaps.push(format!("“{idea}” leads to no step"));
        }
        for named in steps {
            let found = named.split_once('/').and_then(|(exercise, step)| {
                content.exercise(&ExerciseId::from(exercise))?.step(&StepId::from(step)).cloned()
            });
            if found.is_none() {
                gaps.push(format!("“{idea}” leads to `{named}`, which is not there"));
            }
        }
    }
    gaps
}

#[test]
fn each_idea_of_the_founding_text_leads_to_a_step_that_exists() {
    let content = read_english();
    let page = source("docs/coverage.md").text;
    let found = gaps(&page, &content);
    assert!(found.is_empty(), "docs/coverage.md:\n{}", found.join("\n"));
    for exercise in &content.exercises {
        assert!(page.contains(&format!("`{}/", exercise.id)), "{} comes from no idea", exercise.id);
    }
}

#[test]
fn a_missing_idea_and_a_step_that_is_gone_are_told() {
    let content = read_english();
    let page = source("docs/coverage.md").text;
    let without = page.replace("| Coaching towards goals |", "| Something else |");
    assert_eq!(gaps(&without, &content), ["“Coaching towards goals” is missing"]);
    let gone = page.replace("`small-step/smallest`", "`small-step/gone`");
    assert!(gaps(&gone, &content).iter().all(|gap| gap.ends_with("leads to `small-step/gone`, which is not there")));
    assert!(!gaps(&gone, &content).is_empty());
}

#[test]
fn catastrophic_is_said_nowhere() {
    let content = read_english();
    let json = serde_json::to_string(&content).unwrap().to_lowercase();
    assert!(!json.contains("catastroph"), "not every life was; the founding text objects to the word");
}
