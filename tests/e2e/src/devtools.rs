//! Chromium's own tools, by its driver: what the page is told about the person's settings, and the tree that it gives to screen readers.

use serde_json::{Value, json};
use thirtyfour::SessionId;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::requestdata::RequestData;

use crate::browser::Browser;

/// One command of the protocol.
#[derive(Debug)]
pub(crate) struct Command {
    pub(crate) name: &'static str,
    pub(crate) params: Value,
}

impl FormatRequestData for Command {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData {
            method: "POST".parse().expect("a method of http"),
            uri: format!("/session/{session}/goog/cdp/execute").into(),
            body: Some(json!({ "cmd": self.name, "params": self.params })),
        }
    }
}

/// What somebody has set on their device about colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// A light page.
    Light,
    /// A dark page.
    Dark,
    /// The device's own few colours and no others, as in Windows' contrast themes.
    Forced,
    /// More contrast than usual.
    More,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::Forced, Self::More];

    /// Its name in tables and failures.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced colours",
            Self::More => "more contrast",
        }
    }
}

/// The widths in which a screen is looked at: the narrowest that is promised, a tablet, a desk.
pub const WIDTHS: [u32; 3] = [320, 768, 1280];

impl Browser {
    /// Asks Chromium's own tools; for other engines there is no such thing.
    pub async fn devtools(&self, name: &'static str, params: Value) -> Value {
        let given = self.driver.handle().cmd(Command { name, params }).await;
        given.and_then(|given| given.value_json()).unwrap_or_else(|problem| panic!("{name} was refused: {problem}"))
    }

    /// From now on the device has these settings, and moves nothing that need not move. Waits until the page knows.
    pub async fn has_theme(&self, theme: Theme) {
        let dark = if theme == Theme::Dark { "dark" } else { "light" };
        let forced = if theme == Theme::Forced { "active" } else { "none" };
        let contrast = if theme == Theme::More { "more" } else { "no-preference" };
        let features = json!([
            { "name": "prefers-color-scheme", "value": dark },
            { "name": "forced-colors", "value": forced },
            { "name": "prefers-contrast", "value": contrast },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
        let asked = format!(
            "const is = (what) => matchMedia('(' + what + ')').matches;
             return is('prefers-color-scheme: {dark}') && is('forced-colors: {forced}') && is('prefers-reduced-motion: reduce')
               && is('prefers-contrast: more') === {};",
            theme == Theme::More
        );
        let knows = async || self.script(&asked, json!([])).await == json!(true);
        self.expect(&format!("the page to know of {}", theme.name()), knows).await;
    }

    /// From now on the screen is this wide. Waits until the page is.
    pub async fn has_width(&self, width: u32, height: u32) {
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500 });
        self.devtools("Emulation.setDeviceMetricsOverride", screen).await;
        let is = async || self.script("return window.innerWidth", json!([])).await.as_u64() == Some(width.into());
        self.expect(&format!("the page to be {width} wide"), is).await;
    }
}
