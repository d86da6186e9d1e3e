//! What a page hands to the clipboard, heard in the clipboard's place: not every driver lets a page write to the real one.

use serde_json::json;

use crate::browser::Browser;

impl Browser {
    /// From here on, until the next page, the clipboard only listens.
    pub async fn hears_copying(&self) {
        self.script(LISTEN, json!([])).await;
    }

    /// Waits until exactly this was copied.
    pub async fn see_copied(&self, text: &str) {
        let copied = async || self.script(COPIED, json!([])).await == json!(text);
        self.expect(&format!("{text:?} to be copied"), copied).await;
    }
}

const LISTEN: &str = "
    const page = window.wrappedJSObject || window;
    const ours = window.wrappedJSObject ? (f) => exportFunction(f, page) : (f) => f;
    page.copied = '';
    const write = ours((text) => { page.copied = String(text); return page.Promise.resolve(); });
    Object.defineProperty(page.navigator, 'clipboard', { value: window.wrappedJSObject ? cloneInto({ writeText: write }, page, { cloneFunctions: true }) : { writeText: write }, configurable: true });
";

const COPIED: &str = "return (window.wrappedJSObject || window).copied";
