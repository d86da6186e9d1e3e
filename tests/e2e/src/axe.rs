//! axe-core on a screen: WCAG A and AA up to 2.2, and its best practices. Zero violations, and a failure says what and where.

use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::tools;

static SOURCE: LazyLock<String> = LazyLock::new(tools::axe_source);

const RUN: &str = r#"
const done = arguments[arguments.length - 1];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
// Named, because it was an experiment in older versions, which a tag leaves out.
const rules = { 'label-content-name-mismatch': { enabled: true } };
axe.run(document, { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] }).then(
  (results) => done(results.violations.map((v) => ({
    rule: v.id, says: v.help,
    where: v.nodes.map((n) => n.target.join(' ') + '\n      ' + n.html.slice(0, 200) + '\n      ' + (n.failureSummary || '').replace(/\s+/g, ' ')),
  }))),
  (problem) => done([{ rule: 'axe itself failed', says: String(problem), where: [] }]),
);
"#;

impl Browser {
    /// Waits for the heading of a screen and checks the screen with axe.
    pub async fn screen(&self, heading: &str) {
        self.see_heading(heading).await;
        self.check_with_axe().await;
    }

    /// Checks what is on screen with axe.
    pub async fn check_with_axe(&self) {
        let found = self.barriers().await;
        if !found.is_empty() {
            let (heading, screen) = (self.heading().await, self.what_is_on_screen().await);
            panic!("axe found on {heading:?} in {:?}:\n{}{screen}", self.engine, found.join("\n"));
        }
    }

    /// What axe finds on the screen: rule, what it asks for, and where it is broken.
    pub async fn barriers(&self) -> Vec<String> {
        self.needs_axe().await;
        let found = self.driver.execute_async(RUN, vec![]).await.expect("axe runs").json().clone();
        found.as_array().expect("axe gives a list").iter().map(say).collect()
    }

    /// Puts axe into the page, unless it is there.
    pub(crate) async fn needs_axe(&self) {
        let loaded = self
            .driver
            .execute("return typeof axe", vec![])
            .await
            .ok()
            .and_then(|given| given.convert::<String>().ok());
        if loaded.as_deref() != Some("object") {
            self.driver.execute(SOURCE.as_str(), vec![]).await.expect("axe can be put into the page");
        }
    }
}

fn say(violation: &Value) -> String {
    let places = violation["where"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let places: Vec<String> = places.map(|place| format!("    {place}")).collect();
    format!("  {}: {}\n{}", json!(violation["rule"]), json!(violation["says"]), places.join("\n"))
}
