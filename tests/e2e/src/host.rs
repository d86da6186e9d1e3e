//! A partner's page on `localhost`, which is another site than the widget's `127.0.0.1`, and a safe place to leave to.

use serde_json::json;

use crate::browser::Browser;
use crate::listener::{Answer, Listener};

/// A page that is not ours.
pub struct Host(Listener);

impl Host {
    /// A page that frames an address. `attributes` go into the frame's tag as they are, such as `sandbox="allow-scripts"`.
    pub fn framing(address: &str, attributes: &str) -> Self {
        Self::with(format!(
            "<h1>A partner's page</h1><iframe id=\"frame\" title=\"Waymark\" src=\"{address}\" {attributes} \
             style=\"width:100%;height:640px;border:0\"></iframe><p>Under the frame.</p>"
        ))
    }

    /// A page that is all frame, so that the widget is as wide as the window.
    pub fn around(address: &str) -> Self {
        Self::with(format!(
            "<style>html, body, main {{ margin: 0; height: 100% }} body {{ overflow: hidden }} h1 {{ position: absolute; clip-path: inset(50%) }} \
             iframe {{ display: block; border: 0; width: 100%; height: 100% }}</style>\
             <h1>A partner's page</h1><iframe id=\"frame\" title=\"Waymark\" src=\"{address}\"></iframe>"
        ))
    }

    /// A page that frames several addresses at once, in frames called `frame-0`, `frame-1` and so on. All are in view: what
    /// is not, browsers do not draw.
    pub fn framing_all(addresses: &[String]) -> Self {
        let frame = |(number, address): (usize, &String)| {
            format!(
                "<iframe id=\"frame-{number}\" title=\"{number}\" src=\"{address}\" style=\"width:24%;height:110px\"></iframe>"
            )
        };
        Self::with(addresses.iter().enumerate().map(frame).collect())
    }

    /// Somewhere dull to leave to.
    pub fn safe_place() -> Self {
        Self::with("<h1>The weather today</h1><p>Rain, then sun.</p>".to_owned())
    }

    /// Somewhere to leave to that takes its time, so that what is on the screen meanwhile can be looked at.
    pub fn slow_place() -> Self {
        Self(Listener::start(|_| {
            std::thread::sleep(std::time::Duration::from_secs(5));
            Answer {
                status: "200 OK",
                kind: "text/html; charset=utf-8",
                headers: "",
                body: "<title>Another site</title><h1>The weather today</h1>".to_owned(),
            }
        }))
    }

    /// A page with this in it, whose answer carries these header lines too. The same stands at every path.
    pub fn saying(body: &str, headers: &'static str) -> Self {
        Self::answering(body.to_owned(), headers)
    }

    /// Somewhere that answers with nothing at all: browsers stay where they are then, and what is on the screen can be looked at.
    pub fn nowhere() -> Self {
        Self(Listener::start(|_| Answer {
            status: "204 No Content",
            kind: "text/plain",
            headers: "",
            body: String::new(),
        }))
    }

    fn with(body: String) -> Self {
        Self::answering(body, "")
    }

    fn answering(body: String, headers: &'static str) -> Self {
        let page = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
             <title>Another site</title><link rel=\"icon\" href=\"data:,\"><main>{body}</main></html>"
        );
        Self(Listener::start(move |_| Answer {
            status: "200 OK",
            kind: "text/html; charset=utf-8",
            headers,
            body: page.clone(),
        }))
    }

    /// Where it is.
    pub fn address(&self) -> String {
        format!("http://localhost:{}/", self.0.port())
    }
}

impl Browser {
    /// Steps into one of several frames.
    pub async fn step_into(&self, id: &str) {
        let frame = self.driver.find(thirtyfour::By::Id(id)).await.expect("the page has this frame");
        frame.enter_frame().await.expect("the frame can be entered");
    }

    /// Steps into the partner page's frame: from now on every verb means the widget inside it.
    pub async fn step_into_frame(&self) {
        let frame = self.driver.find(thirtyfour::By::Id("frame")).await.expect("the page has a frame");
        frame.enter_frame().await.expect("the frame can be entered");
    }

    /// The same where the frame may be gone in this very moment. False if it was.
    pub async fn tries_the_frame(&self) -> bool {
        match self.driver.find(thirtyfour::By::Id("frame")).await {
            Ok(frame) => frame.enter_frame().await.is_ok(),
            Err(_) => false,
        }
    }

    /// Steps out to the partner's page again.
    pub async fn step_out_of_frame(&self) {
        self.driver.enter_default_frame().await.expect("the frame can be left");
    }

    /// Makes every way out lead to a page of the test instead of the real safe place, which tests do not visit.
    pub async fn leave_leads_to(&self, place: &Host, real: &str) {
        let changed = self.script(
            "let n = 0; for (const a of document.querySelectorAll('a[href]')) if (a.href.startsWith(arguments[0])) { a.href = arguments[1]; n++; } return n;",
            json!([real, place.address()]),
        );
        assert!(changed.await.as_u64() > Some(0), "there is no link to {real} on this screen");
    }
}
