//! The tree that Chromium itself gives to screen readers, as text that people can read and compare.
//!
//! A line for each thing that is heard: its role, its name, and what is said about it. What has neither a role nor a name of its own
//! only holds others together and has no line. Nothing else is left out, so one thing more or less is another tree.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::keep::workspace;

/// Writes the trees anew instead of comparing them.
const WRITE: &str = "WAYMARK_SNAPSHOTS";

/// What is said about a thing beside its role and name. Everything else follows from these or is not said.
const SAID: [&str; 12] = [
    "level",
    "checked",
    "pressed",
    "expanded",
    "selected",
    "disabled",
    "invalid",
    "required",
    "live",
    "modal",
    "multiline",
    "hasPopup",
];

impl Browser {
    /// The tree of the page, a line for each thing, children below their parent. Chromium only.
    pub async fn tree(&self) -> String {
        let all = self.devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes: Vec<&Value> = all["nodes"].as_array().into_iter().flatten().collect();
        let by_id: HashMap<&str, &Value> =
            nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, *node))).collect();
        let mut text = String::new();
        if let Some(root) = nodes.first() {
            say(&mut text, root, &by_id, 0, "");
        }
        text
    }

    /// Waits until the tree of this screen is the one that is kept in `tests/e2e/snapshots`, or fails with the lines that differ.
    /// With `WAYMARK_SNAPSHOTS=write` it becomes the one that is kept.
    pub async fn sounds_like(&self, name: &str) {
        let file = folder().join(format!("{name}.txt"));
        if std::env::var_os(WRITE).is_some_and(|wish| wish == "write") {
            fs::create_dir_all(folder()).expect("the folder for trees can be made");
            fs::write(&file, self.tree().await).expect("the tree can be written");
            return;
        }
        let kept = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        let mut now = String::new();
        let same = async || {
            now = self.tree().await;
            now == kept
        };
        // The engine tells of a change a little after it is on the screen.
        if crate::wait::holds(same).await {
            return;
        }
        panic!(
            "What a screen reader is told at {name} is not what tests/e2e/snapshots/{name}.txt says. Lines with - are only kept, with + only there now:\n{}\n\
             If the change is meant: {WRITE}=write cargo test -p e2e --test journeys -- catalogue::chromium as_heard",
            differences(&kept, &now)
        );
    }
}

fn folder() -> PathBuf {
    workspace().join("tests").join("e2e").join("snapshots")
}

fn say(text: &mut String, node: &Value, by_id: &HashMap<&str, &Value>, depth: usize, above: &str) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default();
    // Text that is its parent's whole name is heard once.
    let silent = node["ignored"] == json!(true)
        || matches!(role, "none" | "InlineTextBox" | "LineBreak")
        || (role == "generic" && name.is_empty())
        || (role == "StaticText" && (name == above || name.trim().is_empty()));
    let (mut below, mut within) = (depth, above);
    if !silent {
        let _ = writeln!(text, "{}{}", "  ".repeat(depth), line(node, role, name));
        (below, within) = (depth + 1, name);
    }
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = child.as_str().and_then(|id| by_id.get(id)) {
            say(text, child, by_id, below, within);
        }
    }
}

fn line(node: &Value, role: &str, name: &str) -> String {
    let mut line = role.to_owned();
    if !name.is_empty() {
        let _ = write!(line, " {name:?}");
    }
    for (what, of) in [("value", &node["value"]), ("description", &node["description"])] {
        if let Some(said) = of["value"].as_str().filter(|said| !said.is_empty()) {
            let _ = write!(line, " {what} {said:?}");
        }
    }
    for property in node["properties"].as_array().into_iter().flatten() {
        let called = property["name"].as_str().unwrap_or_default();
        let value = &property["value"]["value"];
        let plain = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let usual = plain == "false" && !matches!(called, "checked" | "pressed" | "expanded");
        if SAID.contains(&called) && !usual {
            let _ = write!(line, " {called}={plain}");
        }
    }
    line
}

/// The lines that only one of them has, in order, each with a line around it.
fn differences(kept: &str, now: &str) -> String {
    let (kept, now): (Vec<&str>, Vec<&str>) = (kept.lines().collect(), now.lines().collect());
    // How long the longest common rest is from each pair of lines on.
    let mut rest = vec![vec![0_usize; now.len() + 1]; kept.len() + 1];
    for k in (0..kept.len()).rev() {
        for n in (0..now.len()).rev() {
            rest[k][n] = if kept[k] == now[n] { rest[k + 1][n + 1] + 1 } else { rest[k + 1][n].max(rest[k][n + 1]) };
        }
    }
    let (mut k, mut n, mut said) = (0, 0, String::new());
    while k < kept.len() || n < now.len() {
        if k < kept.len() && n < now.len() && kept[k] == now[n] {
            (k, n) = (k + 1, n + 1);
        } else if n == now.len() || (k < kept.len() && rest[k + 1][n] >= rest[k][n + 1]) {
            let _ = writeln!(said, "  - {}", kept[k]);
            k += 1;
        } else {
            let _ = writeln!(said, "  + {}", now[n]);
            n += 1;
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lines_that_differ_are_told() {
        assert_eq!(differences("a\nb\nc\n", "a\nc\nd\n"), "  - b\n  + d\n");
        assert_eq!(differences("a\n", "a\n"), "");
    }

    #[test]
    fn what_only_holds_others_together_has_no_line_and_its_children_have() {
        let root = json!({ "nodeId": "1", "role": { "value": "RootWebArea" }, "name": { "value": "A page" }, "childIds": ["2"] });
        let holds = json!({ "nodeId": "2", "role": { "value": "generic" }, "childIds": ["3"] });
        let heading = json!({ "nodeId": "3", "role": { "value": "heading" }, "name": { "value": "Hello" },
            "properties": [{ "name": "level", "value": { "value": 1 } }], "childIds": ["4"] });
        let words = json!({ "nodeId": "4", "role": { "value": "StaticText" }, "name": { "value": "Hello" } });
        let by_id = HashMap::from([("1", &root), ("2", &holds), ("3", &heading), ("4", &words)]);
        let mut text = String::new();
        say(&mut text, &root, &by_id, 0, "");
        assert_eq!(text, "RootWebArea \"A page\"\n  heading \"Hello\" level=1\n");
    }
}
