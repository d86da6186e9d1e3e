//! Using a control in somebody's own way: by hand, by the keyboard alone, with two switches, by saying what can be read on it, or by
//! what a screen reader is told of it. Each way fails where a control cannot be used in it, and all but the hand are counted.

use std::sync::atomic::Ordering;

use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};
use waymark::core::wording::Say;

use crate::browser::Browser;
use crate::verbs::tidy;
use crate::visitor::Visitor;

/// How somebody presses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// With a mouse or a finger.
    #[default]
    Hand,
    /// With two switches: one goes to the next stop of Tab, where each choice of a group is one, and the other uses it. The letters of own
    /// words come from a board of their device, and are not counted.
    Switches,
    /// By saying the words that can be read on a control. Where two read the same, numbers appear, and the number is a second command.
    Voice,
    /// By finding it, with its role and its name, in what the browser tells a screen reader.
    Hearing,
}

impl Visitor {
    /// Uses what is called this, in their way.
    pub async fn uses(&self, name: &str) {
        if self.by_keyboard {
            return self.press_by_keyboard(name).await;
        }
        match self.by {
            By::Hand => return self.press(name).await,
            By::Switches => {
                let control = self.wait_for_control(name).await;
                return self.scan_and_use(name, &control).await;
            }
            By::Voice => self.can_be_said(name, &self.wait_for_control(name).await).await,
            By::Hearing => self.is_told_of(&ROLES, name, "").await,
        }
        self.press(name).await;
    }

    /// Uses what is called by our own words.
    pub async fn uses_say(&self, what: Say) {
        self.uses(&self.say(what)).await;
    }

    /// Writes into the only box, or the box of this name, in their way.
    pub async fn writes_in(&self, name: &str, text: &str) {
        if self.by_keyboard {
            return self.write_by_keyboard(name, text).await;
        }
        match self.by {
            By::Hand => {}
            By::Switches => {
                let found = self.wait_for_box(name).await;
                self.scans_to(name, &found).await;
                self.counts(1);
                return self.type_here(text).await;
            }
            By::Voice => self.can_be_said(name, &self.wait_for_box(name).await).await,
            By::Hearing => self.is_told_of(&["textbox"], name, "").await,
        }
        self.write_in(name, text).await;
    }

    /// Puts a card into a group, in their way.
    pub async fn puts(&self, card: &str, group: &str) {
        self.puts_in("", card, group).await;
    }

    /// The same inside the group of controls with this name.
    pub async fn puts_in(&self, within: &str, card: &str, group: &str) {
        if self.by_keyboard {
            return self.put_card_by_keyboard(within, card, group).await;
        }
        match self.by {
            By::Hand => {}
            By::Switches => {
                let choice = self.wait_for_choice_of(within, card, group).await;
                return self.scan_and_use(group, &choice).await;
            }
            By::Voice => self.can_be_said(group, &self.wait_for_choice_of(within, card, group).await).await,
            By::Hearing => self.is_told_of(&["radio", "checkbox"], group, card).await,
        }
        self.put_card_in(within, card, group).await;
    }
}

/// What can be pressed, as the browser calls it in its tree.
const ROLES: [&str; 6] = ["button", "link", "checkbox", "radio", "DisclosureTriangle", "menuitem"];

impl Browser {
    /// How many presses there were so far.
    pub fn presses(&self) -> u64 {
        self.presses.load(Ordering::Relaxed)
    }

    pub(crate) fn counts(&self, more: u64) {
        self.presses.fetch_add(more, Ordering::Relaxed);
    }

    async fn scans_to(&self, name: &str, control: &WebElement) {
        let element = control.to_json().expect("an element can be named");
        match self.ask(json!(["scan", element])).await.as_u64() {
            Some(moves) => self.counts(moves),
            None => panic!("two switches never come to {name:?}{}", self.what_is_on_screen().await),
        }
    }

    async fn scan_and_use(&self, name: &str, control: &WebElement) {
        self.scans_to(name, control).await;
        let element = control.to_json().expect("an element can be named");
        let stands = self.ask(json!(["focusFrom", element])).await;
        if stands[0] == json!("on it") { self.key(Key::Enter).await } else { self.space().await }
    }

    /// What can be read on a control is what it is called, or a part of that, or begins with it, and is not nothing: of a card with more lines the
    /// first is said.
    async fn can_be_said(&self, name: &str, control: &WebElement) {
        let element = control.to_json().expect("an element can be named");
        let spoken = self.ask(json!(["spoken", element])).await;
        let text = |what: &str| tidy(spoken[what].as_str().unwrap_or_default()).to_lowercase();
        let (words, called) = (text("words"), text("called"));
        let begins = !called.is_empty() && words.starts_with(&called);
        if words.is_empty() || !(begins || called.contains(&words)) {
            panic!("{name:?} reads {words:?} and is called {called:?}{}", self.what_is_on_screen().await);
        }
        self.counts(if spoken["same"].as_u64() == Some(0) { 1 } else { 2 });
    }

    /// Waits until the tree for screen readers has something of one of these roles with this name, within a group of that one.
    async fn is_told_of(&self, roles: &[&str], name: &str, group: &str) {
        let (name, group) = (tidy(name), tidy(group));
        let told = async || {
            let all = self.devtools("Accessibility.getFullAXTree", json!({})).await;
            let nodes: Vec<&Value> = all["nodes"].as_array().into_iter().flatten().collect();
            let called = |node: &Value| tidy(node["name"]["value"].as_str().unwrap_or_default());
            let within = |node: &Value| {
                let mut around = Some(node);
                while let Some(here) = around {
                    if here["role"]["value"] == json!("group") && called(here) == group {
                        return true;
                    }
                    around = nodes.iter().find(|other| other["nodeId"] == here["parentId"]).copied();
                }
                false
            };
            nodes.iter().any(|node| {
                let role = node["role"]["value"].as_str().unwrap_or_default();
                let said = called(node);
                let is_it = if name.is_empty() { !said.is_empty() } else { said.starts_with(&name) };
                node["ignored"] != json!(true) && roles.contains(&role) && is_it && (group.is_empty() || within(node))
            })
        };
        self.expect(&format!("a screen reader to be told of {name:?} as one of {roles:?}"), told).await;
        self.counts(1);
    }
}
