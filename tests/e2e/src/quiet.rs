//! What must be true at the end of every journey: an empty console, no request after the start, none to anywhere else, no cookie.

use std::sync::atomic::Ordering;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::engine::Engine;
use crate::site::Site;
use crate::verbs::strings;

impl Browser {
    /// Takes what this page's console said, before the page is left.
    pub(crate) async fn hear(&self) {
        let lines = strings(&self.ask(json!(["collected"])).await);
        self.heard.lock().unwrap().extend(lines);
        if self.engine == Engine::Chromium {
            let entries = self.driver.browser_log().await.unwrap_or_default();
            self.heard
                .lock()
                .unwrap()
                .extend(entries.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message)));
        }
    }

    /// Everything that any page's console has said so far: messages, errors, unhandled rejections, policy violations.
    pub async fn console(&self) -> Vec<String> {
        self.hear().await;
        let mut heard = self.heard.lock().unwrap().clone();
        heard.dedup();
        // Advice that Chromium gives to developers, hidden unless they ask for it. We do not take it: a form invites the browser to
        // remember the passphrase (M-P7).
        heard.retain(|line| {
            !(line.starts_with("DEBUG: ") && line.contains("Password field is not contained in a form"))
        });
        heard
    }

    /// Forgets what the console has said, where a journey itself broke something on purpose.
    pub async fn forgive_console(&self) {
        self.hear().await;
        self.heard.lock().unwrap().clear();
    }

    /// Addresses that Chromium asked for, from its own network log. Empty in other engines.
    pub async fn network(&self) -> Vec<String> {
        if self.engine != Engine::Chromium {
            return Vec::new();
        }
        let entries = self.driver.get_log("performance").await.unwrap_or_default();
        let messages = entries.iter().filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok());
        messages
            .filter(|entry| entry["message"]["method"] == "Network.requestWillBeSent")
            .filter_map(|entry| entry["message"]["params"]["request"]["url"].as_str().map(str::to_owned))
            .collect()
    }

    /// The end of every journey. `allowed` are the places that the journey itself went to, besides the site.
    pub async fn quiet(&self, site: &Site, allowed: &[&str]) {
        let noise = self.noise(site, allowed).await;
        assert!(
            noise.is_empty(),
            "all should be quiet in {:?}, and this was not:\n  {}",
            self.engine,
            noise.join("\n  ")
        );
    }

    /// Everything that should not have been, a line each.
    pub async fn noise(&self, site: &Site, allowed: &[&str]) -> Vec<String> {
        let ours = |address: &String| {
            address.starts_with(&site.address())
                || allowed.iter().any(|host| address.starts_with(host))
                || !address.starts_with("http")
        };
        let mut elsewhere: Vec<String> = strings(&self.ask(json!(["places"])).await);
        elsewhere.extend(self.network().await);
        elsewhere.retain(|address| !ours(address));
        elsewhere.extend(self.outside.asked());
        let cookies = self.driver.get_all_cookies().await.unwrap_or_default();
        if !cookies.is_empty() {
            self.spoilt.store(true, Ordering::SeqCst);
        }
        let mut noise: Vec<String> = Vec::new();
        noise.extend(self.console().await.into_iter().map(|line| format!("console: {line}")));
        noise.extend(site.late().into_iter().map(|asked| format!("asked for after the start: {asked}")));
        noise.extend(elsewhere.into_iter().map(|address| format!("asked of another place: {address}")));
        noise.extend(cookies.into_iter().map(|cookie| format!("cookie: {}", cookie.name)));
        noise
    }
}
