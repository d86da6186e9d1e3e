//! What is left of somebody's words anywhere a page can look: every kind of storage, the history entry, the address, the title, and
//! the page itself with what stands in its boxes.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::verbs::strings;

impl Browser {
    /// The places where any of these words are left, by name. Empty when all is well.
    ///
    /// Looks at the document that the driver stands in: a page, or a frame that was stepped into.
    pub async fn residue(&self, words: &[&str]) -> Vec<String> {
        match self.driver.execute_async(RESIDUE, vec![json!(words)]).await {
            Ok(found) => strings(found.json()),
            Err(problem) => vec![format!("nobody could look: {problem}")],
        }
    }

    /// The same, and that nothing was put where nothing of ours ever is: session storage, databases, caches, cookies, workers,
    /// the window's name.
    pub async fn leaves_no_trace_of(&self, words: &[&str]) {
        let found = self.residue(words).await;
        assert!(found.is_empty(), "something is left in {:?}: {found:?}", self.engine);
    }

    /// How the history entry stands: null, or a bare number.
    pub async fn entry(&self) -> Value {
        self.script("return history.state", json!([])).await
    }
}

const RESIDUE: &str = "
    const words = arguments[0], done = arguments[arguments.length - 1];
    const found = [];
    const look = (place, text) => {
        const all = String(text ?? '');
        if (words.some((word) => all.includes(word) || all.includes(encodeURIComponent(word)))) found.push(place);
    };
    const attempt = async (place, get) => { try { look(place, await get()); } catch (refused) { /* what cannot be reached holds nothing */ } };
    const never = async (place, get) => { try { const there = await get(); if (there) found.push(place + ': ' + there); } catch (refused) {} };
    const whole = (storage) => JSON.stringify(Object.entries(storage));
    (async () => {
        await attempt('local storage', () => whole(localStorage));
        await attempt('session storage', () => whole(sessionStorage));
        await never('session storage is used', () => sessionStorage.length);
        await never('a database', async () => (await indexedDB.databases()).map((it) => it.name).join());
        await never('a cache', async () => (await caches.keys()).join());
        await never('a worker', async () => (await navigator.serviceWorker.getRegistrations()).length);
        await never('a cookie', () => document.cookie);
        await never('the name of the window', () => window.name);
        await never('more than a bare number in the history', () => history.state !== null && typeof history.state !== 'number');
        look('the history', JSON.stringify(history.state));
        look('the title', document.title);
        look('the address', location.href);
        look('where it came from', document.referrer);
        look('the page', document.documentElement.outerHTML);
        for (const box of document.querySelectorAll('input, textarea, select')) look('a box', box.value + ' ' + box.defaultValue);
        look('what was loaded', performance.getEntries().map((entry) => entry.name).join());
        look('what is selected', getSelection());
        done(found);
    })();
";
