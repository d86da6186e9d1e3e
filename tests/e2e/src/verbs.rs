//! What a person does on a page, in plain words: look, press, write.
//!
//! Names are what a person reads or hears, so that a journey breaks when the words on the screen break, and only then.

use std::cell::Cell;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::WebElement;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::session::scriptret::ScriptRet;

use crate::browser::Browser;
use crate::wait::{self, DEADLINE};

const PAGE: &str = include_str!("page.js");

/// A screen at one glance.
pub struct Look {
    /// Its heading.
    pub heading: String,
    /// The name of what has focus.
    pub focused: String,
    /// Whether the heading can be seen: on the screen, and not behind the bar.
    pub heading_in_view: bool,
    /// What reaches over the edge of the page, or needs scrolling sideways.
    pub over_the_edge: Vec<String>,
}

impl Browser {
    /// Remembers where a walk is, for failures.
    pub fn is_at(&self, place: &str) {
        place.clone_into(&mut self.walking.lock().unwrap());
    }

    /// Goes to an address by typing it in.
    pub async fn go(&self, address: &str) {
        self.hear().await;
        self.driver.goto(address).await.unwrap_or_else(|problem| panic!("{address} did not open: {problem}"));
    }

    /// Waits until this text can be read on the screen.
    pub async fn see(&self, text: &str) {
        self.expect(&format!("{text:?} to be seen"), async || self.text().await.contains(&tidy(text))).await;
    }

    /// Waits until this text can no longer be read.
    pub async fn see_no_more(&self, text: &str) {
        self.expect(&format!("{text:?} to be gone"), async || !self.text().await.contains(&tidy(text))).await;
    }

    /// Waits until the step's heading says this.
    pub async fn see_heading(&self, heading: &str) {
        self.expect(&format!("the heading {heading:?}"), async || self.heading().await == tidy(heading)).await;
    }

    /// Presses a button, link or card by what it is called.
    pub async fn press(&self, name: &str) {
        self.press_in("", name).await;
    }

    /// The same, only inside the first element that the selector finds. For when a name stands twice on a screen.
    pub async fn press_in(&self, within: &str, name: &str) {
        let scrolled = Cell::new(false);
        let press = async || {
            let Some(control) = self.element(json!(["control", tidy(name), within])).await else { return false };
            self.press_it(&control, &scrolled).await
        };
        self.expect(&format!("{name:?} to press"), press).await;
    }

    /// Whether there is something to press with this name right now.
    pub async fn offers(&self, name: &str) -> bool {
        self.element(json!(["control", tidy(name), ""])).await.is_some()
    }

    pub(crate) async fn wait_for_control(&self, name: &str) -> WebElement {
        self.wait_for(&format!("{name:?} to press"), json!(["control", tidy(name), ""])).await
    }

    pub(crate) async fn wait_for_choice_of(&self, within: &str, card: &str, group: &str) -> WebElement {
        let question = json!(["choiceOf", tidy(card), tidy(group), tidy(within)]);
        self.wait_for(&format!("{group:?} of {card:?}"), question).await
    }

    pub(crate) async fn wait_for_box(&self, name: &str) -> WebElement {
        self.wait_for(&format!("the box {name:?}"), json!(["box", tidy(name)])).await
    }

    async fn wait_for(&self, what: &str, question: Value) -> WebElement {
        match wait::until(DEADLINE, || self.element(question.clone())).await {
            Some(found) => found,
            None => panic!(
                "waited {}s in {:?} for {what}{}",
                DEADLINE.as_secs(),
                self.engine,
                self.what_is_on_screen().await
            ),
        }
    }

    /// Puts a card into a group.
    pub async fn put_card(&self, card: &str, group: &str) {
        self.put_card_in("", card, group).await;
    }

    /// The same, inside the group of controls with this name, where a card's name stands more than once.
    pub async fn put_card_in(&self, within: &str, card: &str, group: &str) {
        let scrolled = Cell::new(false);
        let put = async || {
            let question = json!(["choiceOf", tidy(card), tidy(group), tidy(within)]);
            let Some(choice) = self.element(question).await else { return false };
            self.press_it(&choice, &scrolled).await
        };
        self.expect(&format!("{card:?} to be put into {group:?}"), put).await;
    }

    /// Writes at the end of the only box on the screen.
    pub async fn write(&self, text: &str) {
        self.write_in("", text).await;
    }

    /// Writes at the end of the box with this name.
    pub async fn write_in(&self, name: &str, text: &str) {
        let called = if name.is_empty() { "the only box".to_owned() } else { format!("the box {name:?}") };
        let write = async || {
            let Some(found) = self.element(json!(["box", tidy(name)])).await else { return false };
            found.send_keys(text).await.is_ok()
        };
        self.expect(&format!("{called} to write in"), write).await;
    }

    /// Everything that can be read on the screen, with white space made single and quotes made straight.
    pub async fn text(&self) -> String {
        self.string(json!(["text"])).await
    }

    /// The visible h1.
    pub async fn heading(&self) -> String {
        self.string(json!(["heading"])).await
    }

    /// The name of what has focus; empty when nothing has.
    pub async fn focused(&self) -> String {
        self.string(json!(["focused"])).await
    }

    /// What stands in the boxes on the screen, to the last space.
    pub async fn boxes(&self) -> Vec<String> {
        strings(&self.ask(json!(["values"])).await)
    }

    /// The person's own words on the screen, wherever they stand outside of boxes, each to the last space.
    pub async fn own(&self) -> Vec<String> {
        strings(&self.ask(json!(["own"])).await)
    }

    /// The names of everything that can be pressed or chosen.
    pub async fn controls(&self) -> Vec<String> {
        strings(&self.ask(json!(["controls"])).await)
    }

    /// The names of the buttons that are pressed in.
    pub async fn pressed(&self) -> Vec<String> {
        strings(&self.ask(json!(["pressed"])).await)
    }

    /// The screen at one glance.
    pub async fn look(&self) -> Look {
        let look = self.ask(json!(["look"])).await;
        let text = |what: &str| look[what].as_str().unwrap_or_default().to_owned();
        let heading_in_view = look["inView"] == json!(true);
        Look {
            heading: text("heading"),
            focused: text("focused"),
            heading_in_view,
            over_the_edge: strings(&look["over"]),
        }
    }

    /// The names of the cards that are chosen.
    pub async fn chosen(&self) -> Vec<String> {
        strings(&self.ask(json!(["chosen"])).await)
    }

    /// Waits until focus is on the heading of the screen, where a screen reader goes on.
    pub async fn see_focus_on_heading(&self) {
        let on_heading = async || {
            let heading = self.heading().await;
            !heading.is_empty() && self.focused().await == heading
        };
        self.expect("focus on the heading", on_heading).await;
    }

    /// Waits until the widget has taken over from the static first screen.
    pub async fn see_ready(&self) {
        self.expect("the widget to take over", async || self.ask(json!(["ready"])).await == json!(true)).await;
    }

    /// Runs script in the page; for setting a scene, never for acting a person's part.
    pub async fn script(&self, script: &str, arguments: Value) -> Value {
        match self.run(script, arguments).await {
            Some(given) => given.json().clone(),
            None => panic!("this script failed:\n{script}{}", self.what_is_on_screen().await),
        }
    }

    /// What a script finds out while a page or a frame may be on its way to another document; nothing where there is no document to ask.
    pub async fn asks_in_between(&self, script: &str) -> Option<Value> {
        self.run(script, Value::Array(Vec::new())).await.map(|given| given.json().clone())
    }

    /// Waits for a named condition; a failure says what was on the screen instead.
    pub async fn expect(&self, condition: &str, mut holds: impl AsyncFnMut() -> bool) {
        let started = std::time::Instant::now();
        let mut met = false;
        while !met && started.elapsed() < DEADLINE {
            met = holds().await;
            if !met {
                tokio::time::sleep(wait::BETWEEN_LOOKS).await;
            }
        }
        if !met {
            panic!(
                "waited {}s in {:?} for {condition}{}",
                DEADLINE.as_secs(),
                self.engine,
                self.what_is_on_screen().await
            );
        }
    }

    /// The screen in words, for failures. Every test writes only made-up words, so nothing private can be here.
    pub async fn what_is_on_screen(&self) -> String {
        let address = self.driver.current_url().await.map(|url| url.to_string()).unwrap_or_default();
        let controls = strings(&self.ask(json!(["controls"])).await);
        let walking = self.walking.lock().unwrap().clone();
        let picture = crate::keep::picture(&self.driver).await;
        format!(
            "\n  walking: {}\n  at: {address}\n  heading: {:?}\n  focus: {:?}\n  text: {}\n  to press: {controls:?}\n  console: {:?}\n  picture: {picture}\n",
            walking,
            self.heading().await,
            self.focused().await,
            self.text().await,
            self.console().await,
        )
    }

    pub(crate) async fn ask(&self, arguments: Value) -> Value {
        self.run(PAGE, arguments).await.map_or(Value::Null, |given| given.json().clone())
    }

    /// Presses a control. What is not in view, or behind the bar, is scrolled to first and pressed at the next look, as a person does:
    /// Firefox goes back to where a driver scrolled to when the page goes to its top in the same moment.
    async fn press_it(&self, control: &WebElement, scrolled: &Cell<bool>) -> bool {
        if !scrolled.replace(true)
            && let Ok(control) = control.to_json()
            && self.ask(json!(["bring", control])).await == json!(true)
        {
            return false;
        }
        pressed(control).await
    }

    async fn string(&self, arguments: Value) -> String {
        self.ask(arguments).await.as_str().unwrap_or_default().to_owned()
    }

    async fn element(&self, arguments: Value) -> Option<WebElement> {
        self.run(PAGE, arguments).await?.element().ok()
    }

    async fn run(&self, script: &str, arguments: Value) -> Option<ScriptRet> {
        let Value::Array(arguments) = arguments else { unreachable!("arguments are a list") };
        tokio::time::timeout(Duration::from_secs(30), self.driver.execute(script, arguments)).await.ok()?.ok()
    }
}

/// Presses a control. One that was replaced meanwhile, or is still covered, was not pressed and is looked for again. Any other
/// answer means that the press itself took the page or the frame away, as leaving does.
async fn pressed(control: &WebElement) -> bool {
    let Err(problem) = control.click().await else { return true };
    !matches!(
        &*problem,
        WebDriverErrorInner::ElementClickIntercepted(_)
            | WebDriverErrorInner::ElementNotInteractable(_)
            | WebDriverErrorInner::StaleElementReference(_)
            | WebDriverErrorInner::NoSuchElement(_)
    )
}

/// A text as the verbs compare it: white space made single, none before a comma or colon, quotes made straight.
pub fn tidy(text: &str) -> String {
    let straight = text.replace(['\u{2018}', '\u{2019}'], "'").replace(['\u{201c}', '\u{201d}'], "\"");
    straight.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ,", ",").replace(" :", ":")
}

pub(crate) fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
