//! A partner's page with our loader in it, which writes down all that such a page can learn.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::host::Host;
use crate::site::{Site, folder};

/// Written down by the partner's page: every message that reaches its window or the loader's end of a channel, errors, and what it can
/// see of its frame without asking anybody.
const RECORDER: &str = "
    window.seen = [];
    const plain = (data) => { try { return JSON.stringify(data); } catch { return typeof data; } };
    addEventListener('message', (event) => seen.push(`window: ${plain(event.data)}`), true);
    addEventListener('error', (event) => seen.push(`error: ${event.message}`), true);
    addEventListener('unhandledrejection', (event) => seen.push(`rejection: ${event.reason}`), true);
    const Channel = MessageChannel;
    window.MessageChannel = function () {
        const channel = new Channel();
        channel.port1.addEventListener('message', (event) => seen.push(`port: ${plain(event.data)}`));
        return channel;
    };
";

impl Host {
    /// A page with our loader and one element for each of these attributes, such as `show="steady"`. What the page learns stands in
    /// `window.seen`.
    pub fn loading(site: &Site, elements: &[&str]) -> Self {
        Self::loading_with(site, elements, "", "")
    }

    /// The same with more markup below, and more header lines.
    pub fn loading_with(site: &Site, elements: &[&str], below: &str, headers: &'static str) -> Self {
        let widgets: String = elements
            .iter()
            .map(|attributes| format!("<waymark-widget {attributes}><a href=\"#link\">Waymark</a></waymark-widget>"))
            .collect();
        let body = format!(
            "<h1>A partner's page</h1><script>{RECORDER}</script>{widgets}\
             <script src=\"{}/loader-1.js\" crossorigin=\"anonymous\" async></script><p>Under the frame.</p>{below}",
            site.address()
        );
        Self::saying(&body, headers)
    }
}

/// The loader as it was built, but with another place to leave to: tests do not visit the real one.
pub fn loader_to(place: &Host) -> String {
    let built = std::fs::read_to_string(folder().join("loader-1.js")).expect("the folder has a loader");
    let real = crate::site::content().site.leave_to;
    let real = json!(&*real).to_string();
    assert!(built.contains(&real), "the loader has its place to leave to compiled in");
    built.replace(&real, &json!(place.address()).to_string())
}

impl Browser {
    /// Steps into the frame that the loader made in the element of this number.
    pub async fn step_into_loaded(&self, number: usize) {
        let find = "const host = document.querySelectorAll('waymark-widget')[arguments[0]]; return host && host.shadowRoot && host.shadowRoot.querySelector('iframe')";
        let there = async || self.script(find, json!([number])).await != Value::Null;
        self.expect("the loader's frame", there).await;
        let frame = self.driver.execute(find, vec![json!(number)]).await.expect("the page answers");
        frame.element().expect("it is an element").enter_frame().await.expect("the frame can be entered");
    }

    /// What the partner's page has written down. To be asked from that page.
    pub async fn seen_by_partner(&self) -> Vec<String> {
        crate::verbs::strings(
            &self.script("return (window.wrappedJSObject || window).seen.map(String)", json!([])).await,
        )
    }

    /// Waits until the partner's page has heard this often of a height.
    pub async fn see_heights(&self, count: usize) {
        let heights = async || {
            self.seen_by_partner()
                .await
                .iter()
                .filter(|line| line.starts_with("port: ") && line.contains("height"))
                .count()
                >= count
        };
        self.expect("the partner's page to be told a height", heights).await;
    }
}
