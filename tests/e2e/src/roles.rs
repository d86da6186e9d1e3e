//! What a browser itself would tell a screen reader about the controls of a screen: the role and the name that it computes.

use serde_json::json;
use thirtyfour::common::command::{Command, FormatRequestData};
use thirtyfour::{RequestData, SessionId};

use crate::browser::Browser;
use crate::verbs::tidy;

/// WebDriver's question for a role or a name, which thirtyfour has no words for.
#[derive(Debug)]
struct Computed {
    element: String,
    what: &'static str,
}

impl FormatRequestData for Computed {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let uri = format!("/session/{session}/element/{}/computed{}", self.element, self.what);
        RequestData { uri: uri.into(), ..Command::GetCurrentUrl.format_request(session) }
    }
}

impl Browser {
    /// The role and the name of each heading and control that is on the screen, in the order of the page.
    pub async fn roles_and_names(&self) -> Vec<(String, String)> {
        let found = self.driver.execute(CONTROLS, vec![]).await.expect("the page answers");
        let mut all = Vec::new();
        for element in found.elements().expect("they are elements") {
            let element = element.element_id().to_string();
            let mut told = Vec::new();
            for what in ["role", "label"] {
                let asked = self.driver.handle().cmd(Computed { element: element.clone(), what }).await;
                let answer = asked.expect("the browser tells roles and names").value_json().unwrap_or(json!(null));
                told.push(tidy(answer.as_str().unwrap_or_default()));
            }
            let name = told.pop().unwrap_or_default();
            // A summary has no role that browsers agree on.
            let role = told.pop().filter(|role| role != "DisclosureTriangle").unwrap_or_default();
            all.push((role, name));
        }
        all
    }
}

const CONTROLS: &str = "
    const all = [...document.querySelectorAll('h1, h2, button, a[href], summary, input, textarea, select, [role=group], [role=radiogroup]')];
    return all.filter((node) => !node.closest('[hidden], [inert]') && node.checkVisibility({ visibilityProperty: true }));
";
