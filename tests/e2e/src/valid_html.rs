//! Whether a document is valid HTML, as html-validate reads the standard: pages as they lie on the disk, and screens as they stand.
//!
//! A browser mends what is broken and says nothing, and mends it in its own way: a screen reader may then be given other things than
//! were written. Starting Node.js takes longer than looking at a page, so pages are gathered and asked about at once.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::barriers::explained;
use crate::browser::Browser;
use crate::tools;

pub(crate) const VALID: &str = include_str!("valid_html.js");
const AS_IT_STANDS: &str =
    "return (document.doctype ? '<!doctype ' + document.doctype.name + '>' : '') + document.documentElement.outerHTML";

/// As many faults are told of one by one. One cause often makes many.
const MOST_TOLD: usize = 12;

/// Pages to be asked about together: where each stood, and its HTML.
#[derive(Default)]
pub struct Pages(RefCell<Vec<Value>>);

/// Something that the standard does not allow.
pub struct Fault {
    /// The rule, what it says, and the tag in which it was found.
    pub says: String,
    /// On which pages.
    pub at: Vec<String>,
}

impl Pages {
    /// One more page.
    pub fn gather(&self, place: &str, html: &str) {
        self.0.borrow_mut().push(json!({ "place": place, "html": html }));
    }

    /// What is wrong on them, each thing once; also what is explained.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults: Vec<Fault> = Vec::new();
        for found in ask(&self.0.borrow()) {
            let text = |what: &str| found[what].as_str().unwrap_or_default().to_owned();
            let says = format!("html-validate {}: {} {}", text("rule"), text("says"), text("piece"));
            match faults.iter_mut().find(|fault| fault.says == says) {
                Some(fault) => fault.at.push(text("place")),
                None => faults.push(Fault { says, at: vec![text("place")] }),
            }
        }
        faults
    }

    /// Fails where one of them is no valid HTML, or where there is none to look at.
    pub fn are_valid(&self) {
        let count = self.0.borrow().len();
        assert!(count > 0, "no page was gathered");
        let mut faults = self.faults();
        faults.retain(|fault| explained(&fault.says).is_none());
        let mut told = String::new();
        for Fault { says, at } in faults.iter().take(MOST_TOLD) {
            let more = at.len() - 1;
            let _ = writeln!(told, "  {says}\n      at {}, and {more} times more", at[0]);
        }
        assert!(faults.is_empty(), "{} faults in the HTML of {count} pages, such as:\n{told}", faults.len());
    }
}

impl Browser {
    /// The HTML of the document as it stands now.
    pub async fn html(&self) -> String {
        self.script(AS_IT_STANDS, json!([])).await.as_str().unwrap_or_default().to_owned()
    }

    /// What is wrong in the HTML of the document as it stands now; also what is explained.
    pub async fn faults_of_html(&self) -> Vec<String> {
        let pages = Pages::default();
        pages.gather("here", &self.html().await);
        pages.faults().into_iter().map(|fault| fault.says).collect()
    }
}

fn ask(pages: &[Value]) -> Vec<Value> {
    let mut node = Command::new(tools::node());
    let node = node.args(["-e", VALID]).arg(tools::html_validate()).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = node.spawn().expect("Node.js starts");
    let mut input = running.stdin.take().expect("Node.js listens");
    // Nothing is told before everything is read, so neither waits for the other.
    input.write_all(json!(pages).to_string().as_bytes()).expect("Node.js reads the pages");
    drop(input);
    let told = running.wait_with_output().expect("Node.js ends");
    assert!(told.status.success(), "html-validate did not run ({}); what it said stands above", told.status);
    serde_json::from_slice(&told.stdout).expect("html-validate tells a list")
}
