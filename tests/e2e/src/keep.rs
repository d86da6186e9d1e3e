//! What the browser keeps for the site, read and prepared by script on the site's own origin, and pictures of failures.

use std::path::PathBuf;

use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::browser::Browser;

impl Browser {
    /// Every entry of local storage as this page sees it.
    pub async fn storage(&self) -> Vec<(String, String)> {
        let entries = self.ask(json!(["storage"])).await;
        entries.as_array().into_iter().flatten().map(|entry| (text(&entry[0]), text(&entry[1]))).collect()
    }

    /// The entries that are the widget's.
    pub async fn our_entries(&self) -> Vec<(String, String)> {
        let ours: Vec<_> = self.storage().await.into_iter().filter(|(key, _)| key.starts_with("waymark:")).collect();
        // The room that is held back stands beside words only. By itself it would be a trace of them.
        let words: Vec<_> = ours.iter().filter(|(key, _)| key != "waymark:room").cloned().collect();
        if words.is_empty() { ours } else { words }
    }

    /// Puts entries into local storage. To be called on a page of the site that runs no widget.
    pub async fn put(&self, entries: &[(String, String)]) {
        self.script("for (const [key, value] of arguments[0]) localStorage.setItem(key, value);", json!([entries]))
            .await;
    }

    /// Waits until these words stand in local storage, as they were typed.
    pub async fn see_kept(&self, words: &str) {
        let quoted = json!(words).to_string();
        let inner = quoted.trim_matches('"').to_owned();
        let kept =
            async || self.our_entries().await.iter().any(|(_, value)| value.contains(&inner) || value.contains(words));
        self.expect(&format!("{words:?} to be kept"), kept).await;
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Takes a picture of the screen into `target/journeys/` and says where it is.
pub(crate) async fn picture(driver: &WebDriver) -> String {
    let folder = folder();
    let name = std::thread::current().name().unwrap_or("journey").replace("::", "-");
    let file = folder.join(format!("{name}.png"));
    match std::fs::create_dir_all(&folder).is_ok() && driver.screenshot(&file).await.is_ok() {
        true => format!("target/journeys/{name}.png"),
        false => "none".to_owned(),
    }
}

/// The folder for pictures of every screen that somebody looks at closely: `WAYMARK_ALBUM`. Windows are tall then.
pub(crate) fn album() -> Option<PathBuf> {
    std::env::var_os("WAYMARK_ALBUM").map(PathBuf::from)
}

impl Browser {
    /// Puts a picture of the screen into the album, if there is one.
    pub(crate) async fn keep_for_the_album(&self, screen: &str) {
        let Some(folder) = album() else { return };
        let plain: String =
            screen.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
        let file = folder.join(format!("{:?}-{}.png", self.engine, plain.chars().take(80).collect::<String>()));
        std::fs::create_dir_all(&folder).expect("the album's folder can be made");
        self.driver.screenshot(&file).await.expect("a picture can be taken");
    }
}

fn folder() -> PathBuf {
    workspace().join("target").join("journeys")
}

/// The workspace's folder.
pub fn workspace() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join("..")
}
