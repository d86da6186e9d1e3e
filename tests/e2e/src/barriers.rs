//! Looking for barriers in more ways than one: axe with its strictest rules, HTML_CodeSniffer, and checks of our own. What html-validate
//! says (`valid_html.rs`) is explained here too.

use std::sync::LazyLock;

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::browser::Browser;
use crate::tools;
use crate::valid_html::VALID;
use crate::verbs::strings;

const OWN: &str = include_str!("barriers.js");
static CODESNIFFER: LazyLock<String> = LazyLock::new(tools::codesniffer_source);

/// How many checks of our own there are.
pub const OWN_CHECKS: u64 = 6;
/// The checks as they stand, so that what they found can be told from what others found.
pub const CHECKS: &[&str] = &[OWN, STRICT, SNIFF, VALID];

/// No screen has more stops than this.
const MOST_STOPS: usize = 150;

/// What a checker cannot decide or gets wrong: how what it says begins, what stands in it, and why that is no barrier.
pub struct Explained {
    /// How it begins.
    pub begins: &'static str,
    /// What stands in it.
    pub has: &'static str,
    /// Why it is none.
    pub why: &'static str,
}

const OWN_SPACES: &str = "Own words keep every space, and spaces at the end of a line hang over it, where axe meets other elements. \
     Where no line ends in spaces, the same words in the same colours are told.";

/// All of them. What is not here has to be put right.
pub const EXPLAINED: &[Explained] = &[
    Explained {
        begins: "axe cannot tell color-contrast",
        has: "<tspan ",
        why: "axe cannot see what lies behind words in a picture. Their colours are inks and sheets of the table of colours, and `tests/look.rs` holds 7:1 for every pair of it.",
    },
    Explained { begins: "axe cannot tell color-contrast", has: "wm-letter__own", why: OWN_SPACES },
    Explained { begins: "axe cannot tell color-contrast", has: "wm-words__own", why: OWN_SPACES },
    Explained {
        begins: "codesniffer WCAG2AAA.Principle2.Guideline2_4.2_4_1.G1,G123,G124.NoSuchID",
        has: "data-wm-help",
        why: "Help is another screen and not a place on this one: the link is answered by script, and before the widget is there the address opens the first page's own Help.",
    },
    Explained {
        begins: "codesniffer WCAG2AAA.Principle2.Guideline2_4.2_4_1.G1,G123,G124.NoSuchID",
        has: "href=\"#all\"",
        why: "The list of all exercises is another screen once the widget is there; before that, the address unfolds the list of the first page.",
    },
    Explained {
        begins: "axe cannot tell color-contrast",
        has: "class=\"wm-home__",
        why: "On a wide screen the picture of the first screen begins behind the end of the lead: ink on the lightest hill, a pair of the table of colours.",
    },
    Explained {
        begins: "axe cannot tell color-contrast: #idea-",
        has: "wm-map__title",
        why: "The title stands on a sign that is drawn behind it: ink on sheet, a pair of the table of colours that `tests/look.rs` holds at 7:1.",
    },
    Explained {
        begins: "codesniffer WCAG2AAA.Principle2.Guideline2_4.2_4_8.H59.1",
        has: "<link rel=\"stylesheet\"",
        why: "HTML allows a style sheet in the body, and ours stands there so that the first words are not held up; the rule is about links between pages.",
    },
    Explained {
        begins: "html-validate valid-autocomplete: autocomplete attribute cannot be used on <input type=",
        has: "autocomplete=\"off\"",
        why: "Firefox brings old ticks back when a page is loaded again, and this attribute is the one way to tell it not to. \
              The standard has no meaning for it there, and no browser does anything else with it.",
    },
];

/// Why this is no barrier, if it is none.
pub fn explained(found: &str) -> Option<&'static Explained> {
    EXPLAINED.iter().find(|one| found.starts_with(one.begins) && found.contains(one.has))
}

const STRICT: &str = r#"
const done = arguments[arguments.length - 1];
const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };
const told = (kind) => (rule) => rule.nodes.map((n) => kind + ' ' + rule.id + ': ' + n.target.join(' ') + ' ' + n.html.slice(0, 160) + ' ' +
  [...n.any, ...n.all, ...n.none].map((check) => check.message).join('; ').replace(/\s+/g, ' '));
axe.run(document, { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations', 'incomplete'] }).then(
  (results) => done([...results.violations.flatMap(told('axe')), ...results.incomplete.flatMap(told('axe cannot tell'))]),
  (problem) => done(['axe itself failed: ' + problem]),
);
"#;

const SNIFF: &str = r#"
const done = arguments[arguments.length - 1];
const sniffer = window.HTMLCS;
sniffer.process('WCAG2AAA', document, () => done(sniffer.getMessages().filter((one) => one.type === sniffer.ERROR).map((one) =>
  'codesniffer ' + one.code + ': ' + one.msg + ' ' + (one.element && one.element.outerHTML ? one.element.outerHTML.slice(0, 160) : ''))));
"#;

impl Browser {
    /// What axe finds with its strictest rules, and what it cannot decide; also what is explained.
    pub async fn strict_barriers(&self) -> Vec<String> {
        self.needs_axe().await;
        let found = self.driver.execute_async(STRICT, vec![]).await.expect("axe runs").json().clone();
        strings(&found)
    }

    /// What HTML_CodeSniffer calls an error at level AAA; also what is explained.
    pub async fn sniffed_barriers(&self) -> Vec<String> {
        let loaded = self.script("return typeof window.HTMLCS", json!([])).await;
        if loaded != json!("object") {
            self.driver.execute(CODESNIFFER.as_str(), vec![]).await.expect("HTML_CodeSniffer can be put into the page");
        }
        let found = self.driver.execute_async(SNIFF, vec![]).await.expect("HTML_CodeSniffer runs").json().clone();
        strings(&found)
    }

    /// What our own checks find on a page in this language. `only` names some of them; none means all.
    pub async fn own_barriers(&self, lang: &str, only: &[&str]) -> Vec<String> {
        let only = if only.is_empty() { Value::Null } else { json!(only) };
        strings(&self.script(OWN, json!(["page", lang, only])).await)
    }

    /// Goes with Tab from the heading to the end of the page and back round to where it began, and says where focus could not be seen.
    pub async fn hidden_focus(&self) -> Vec<String> {
        self.script(OWN, json!(["rest"])).await;
        let (mut found, mut last) = (Vec::new(), -1);
        for _ in 0..MOST_STOPS {
            self.key(Key::Tab).await;
            let focus = self.script(OWN, json!(["focus"])).await;
            let order = focus["order"].as_i64().unwrap_or(-1);
            if order <= last {
                break;
            }
            last = order;
            let what = focus["what"].as_str().unwrap_or_default();
            found.extend(
                strings(&focus["hidden"]).into_iter().map(|hidden| format!("focus can be seen: {what} is {hidden}")),
            );
        }
        self.script(OWN, json!(["rest"])).await;
        found
    }
}
