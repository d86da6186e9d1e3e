//! The way to the rest of the world, closed and watched: a proxy that refuses, and remembers who was asked for.
//!
//! Every browser is given it as its proxy for all but this machine. So no test can reach a real site by mistake, and a journey
//! can say that nothing even tried. What browsers ask of their own makers is not ours and is left out.

use std::sync::{Arc, Mutex};

use crate::listener::{Answer, Asked, Listener};

/// Hosts that the browsers themselves call, whatever page is open. Debian's Chromium warms up its search page.
const MAKERS: &[&str] = &[
    "mozilla.com",
    "mozilla.org",
    "mozilla.net",
    "firefox.com",
    "google.com",
    "googleapis.com",
    "gstatic.com",
    "gvt1.com",
    "mozgcp.net",
    "webkitgtk.org",
    "start.duckduckgo.com",
];

/// A refusing proxy with a memory.
pub struct Outside {
    listener: Listener,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Outside {
    /// Starts refusing.
    pub fn closed() -> Self {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let memory = Arc::clone(&asked);
        let listener = Listener::start(move |request: &Asked| {
            memory.lock().unwrap().push(request.target.clone());
            Answer {
                status: "502 Closed for tests",
                kind: "text/plain",
                headers: "",
                body: "Closed for tests.".to_owned(),
            }
        });
        Self { listener, asked }
    }

    /// `host:port` of the proxy.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.listener.port())
    }

    /// What tried to get outside, other than the browsers' own calls.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().iter().filter(|target| !is_the_makers(target)).cloned().collect()
    }

    /// Forgets who was asked for: another visitor has the browser.
    pub fn forgets(&self) {
        self.asked.lock().unwrap().clear();
    }
}

fn is_the_makers(target: &str) -> bool {
    let rest = target.split("//").last().unwrap_or(target);
    let host = rest.split(['/', ':']).next().unwrap_or(rest);
    MAKERS.iter().any(|maker| host == *maker || host.ends_with(&format!(".{maker}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_makers_host_is_known_by_its_last_parts_only() {
        assert!(is_the_makers("firefox.settings.services.mozilla.com:443"));
        assert!(is_the_makers("http://detectportal.firefox.com/success.txt"));
        assert!(!is_the_makers("www.bbc.co.uk:443"));
        assert!(!is_the_makers("mozilla.com.example.org:443"));
    }
}
