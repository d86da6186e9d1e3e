//! The keyboard, for journeys without a mouse: Tab, Shift and Tab, Enter, Space, arrows, letters. Nothing else is ever sent.

use std::time::Duration;

use serde_json::json;
use thirtyfour::{Key, WebElement};

use crate::browser::Browser;
use crate::verbs::strings;

/// No screen has more stops than this.
const MOST_STOPS: usize = 120;

impl Browser {
    /// Presses and lets go of one key.
    pub async fn key(&self, key: Key) {
        self.counts(1);
        self.chain().key_down(key.clone()).key_up(key).perform().await.expect("a key can be pressed");
    }

    /// Presses these keys one after the other without letting go, and then lets go of all. By WebDriver's own signs.
    pub async fn keys_together(&self, keys: &[char]) {
        let down = keys.iter().fold(self.chain(), |chain, key| chain.key_down(*key));
        let up = keys.iter().fold(down, |chain, key| chain.key_up(*key));
        up.perform().await.expect("keys can be pressed");
    }

    /// Types into whatever has focus, letter by letter, as a person does.
    pub async fn type_here(&self, text: &str) {
        self.chain().send_keys(text).perform().await.expect("text can be typed");
    }

    pub(crate) async fn space(&self) {
        self.counts(1);
        self.type_here(" ").await;
    }

    /// Goes to a control with Tab (and arrows inside a group of radios) and uses it: Enter, or Space for a choice.
    pub async fn press_by_keyboard(&self, name: &str) {
        let control = self.wait_for_control(name).await;
        self.reach_and_use(name, &control).await;
    }

    /// The same for a card that is to be put into a group.
    pub async fn put_card_by_keyboard(&self, within: &str, card: &str, group: &str) {
        let choice = self.wait_for_choice_of(within, card, group).await;
        self.reach_and_use(&format!("{group} of {card}"), &choice).await;
    }

    /// Goes to a box with Tab and types.
    pub async fn write_by_keyboard(&self, name: &str, text: &str) {
        let found = self.wait_for_box(name).await;
        self.reach(name, &found).await;
        self.type_here(text).await;
    }

    async fn reach_and_use(&self, name: &str, control: &WebElement) {
        match self.reach(name, control).await.as_str() {
            // An arrow has chosen it already; Space would let it go again.
            "on it, and it is chosen" => {}
            "on a choice" => self.space().await,
            _ => self.key(Key::Enter).await,
        }
    }

    async fn reach(&self, name: &str, control: &WebElement) -> String {
        let mut met = Vec::new();
        for _ in 0..MOST_STOPS {
            let element = control.to_json().expect("an element can be named");
            let focus = strings(&self.ask(json!(["focusFrom", element])).await);
            let [stands, name] = focus.as_slice() else { break };
            met.push(name.clone());
            match stands.as_str() {
                "in its group" => self.key(Key::Down).await,
                "before it" => self.key(Key::Tab).await,
                // Round the end of the page Tab leads through the browser's own bars, where a driver's keys are not a person's.
                "behind it" => self.tab_backwards().await,
                _ => return stands.clone(),
            }
        }
        met.dedup();
        panic!("the keyboard never reached {name:?}. It met: {met:?}{}", self.what_is_on_screen().await);
    }

    async fn tab_backwards(&self) {
        self.counts(1);
        self.chain()
            .key_down(Key::Shift)
            .key_down(Key::Tab)
            .key_up(Key::Tab)
            .key_up(Key::Shift)
            .perform()
            .await
            .expect("keys can be pressed");
    }

    fn chain(&self) -> thirtyfour::action_chain::ActionChain {
        self.driver.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
    }
}
