//! The three engines: how each driver is started and what each browser is asked to be.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::browser::downloads;
use crate::keep::album;
use crate::process::free_port;
use crate::tools::program;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, by WebKitWebDriver. Not Safari, but its engine.
    WebKit,
}

/// What a journey wants to be different from a plain browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// JavaScript switched off by the person's own setting.
    pub no_script: bool,
    /// No `WebAssembly` at all, as in Lockdown Mode and on some managed devices.
    pub no_wasm: bool,
    /// The browser refuses to keep anything for any site.
    pub no_storage: bool,
    /// Nobody waits for a page to have loaded: something on it never will.
    pub impatient: bool,
    /// A narrow window, as wide as a small phone.
    pub phone: bool,
    /// The narrowest window that the page promises to fit, and what a window of 1280 is at 400 % (WCAG 1.4.10).
    pub narrowest: bool,
    /// A wide window of somebody who likes dark pages.
    pub wide_and_dark: bool,
    /// A frame of another site shares the process of the page around it, so that Chromium's tools reach both.
    pub one_process: bool,
    /// Somebody presses faster than any person: Chromium otherwise stops going on and back after two hundred times in ten seconds.
    pub tireless: bool,
}

impl Wishes {
    /// The size of the window, or of the phone's screen, in pixels.
    fn size(self) -> (u32, u32) {
        match self {
            Self { narrowest: true, .. } if album().is_some() => (320, 3200),
            Self { wide_and_dark: true, .. } if album().is_some() => (1280, 2400),
            Self { narrowest: true, .. } => (320, 740),
            Self { phone: true, .. } => (360, 740),
            Self { wide_and_dark: true, .. } => (1280, 900),
            _ => (1100, 900),
        }
    }

    /// The size of the window where it is one that can be changed.
    pub(crate) fn window(self) -> Option<(u32, u32)> {
        (!self.phone && !self.narrowest).then(|| self.size())
    }
}

impl Engine {
    /// The command that starts the driver on a port.
    pub fn driver(self, port: u16) -> Command {
        match self {
            Self::Chromium => {
                let mut command = Command::new(program("WAYMARK_CHROMEDRIVER", &["chromedriver"], &[]));
                command.arg(format!("--port={port}"));
                command
            }
            Self::Firefox => {
                let mut command = Command::new(program("WAYMARK_GECKODRIVER", &["geckodriver"], &[]));
                // Its second port has a fixed number by default, and two journeys run at once.
                command.args([
                    "--host",
                    "127.0.0.1",
                    "--port",
                    &port.to_string(),
                    "--websocket-port",
                    &free_port().to_string(),
                ]);
                command
            }
            Self::WebKit => {
                let driver = program("WAYMARK_WEBKIT_DRIVER", &["WebKitWebDriver"], &[]);
                let mut command = Command::new("xvfb-run");
                command.args(["--auto-servernum", "--server-args=-screen 0 1280x1024x24", "dbus-run-session", "--"]);
                command.arg(driver).arg(format!("--port={port}"));
                // Its sandbox needs user namespaces, which a container or root does not have.
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1").env("LIBGL_ALWAYS_SOFTWARE", "1");
                command
            }
        }
    }

    /// The capabilities for a session that keeps its things in `profile` and can reach this machine only.
    pub fn capabilities(self, profile: &Path, outside: &str, wishes: Wishes) -> Value {
        let (width, height) = wishes.size();
        let own = match self {
            Self::Chromium => chromium(profile, wishes, width, height),
            Self::Firefox => firefox(profile, wishes, width, height),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": program("WAYMARK_WEBKIT_BROWSER", &["MiniBrowser"], &[
                        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
                    ]),
                    "args": ["--automation"],
                },
            }),
        };
        let mut all = own;
        if wishes.impatient {
            all["pageLoadStrategy"] = json!("none");
        }
        all["proxy"] = json!({ "proxyType": "manual", "httpProxy": outside, "sslProxy": outside, "noProxy": ["127.0.0.1", "localhost"] });
        all
    }
}

fn chromium(profile: &Path, wishes: Wishes, width: u32, height: u32) -> Value {
    let mut preferences = json!({
        "credentials_enable_service": false,
        "download": { "default_directory": downloads(profile), "prompt_for_download": false },
    });
    if wishes.no_script {
        preferences["profile"] = json!({ "managed_default_content_settings": { "javascript": 2 } });
    }
    if wishes.no_storage {
        preferences["profile"] = json!({ "default_content_setting_values": { "cookies": 2 } });
    }
    // A policy that switches the compiler off takes WebAssembly away with it.
    let more = if wishes.no_wasm { "--js-flags=--jitless" } else { "--js-flags=" };
    let colours = if wishes.wide_and_dark { "preferredColorScheme=0" } else { "preferredColorScheme=1" };
    let mut all = json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "goog:chromeOptions": {
            "binary": program("WAYMARK_CHROMIUM", &["chromium", "google-chrome", "chromium-browser", "chrome"], &[
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "C:/Program Files/Google/Chrome/Application/chrome.exe",
            ]),
            "prefs": preferences,
            "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-prefers-reduced-motion",
                "--lang=en-GB", more, format!("--blink-settings={colours}"), format!("--window-size={width},{height}"), format!("--user-data-dir={}", profile.display()),
            ],
        },
    });
    if wishes.one_process {
        let all = all["goog:chromeOptions"]["args"].as_array_mut().expect("arguments are a list");
        all.extend([
            json!("--disable-site-isolation-trials"),
            json!("--disable-features=IsolateOrigins,site-per-process"),
        ]);
    }
    if wishes.tireless {
        let all = all["goog:chromeOptions"]["args"].as_array_mut().expect("arguments are a list");
        all.push(json!("--disable-ipc-flooding-protection"));
    }
    // No window is narrower than 500 px; a phone's screen is.
    if wishes.phone || wishes.narrowest {
        let screen = json!({ "width": width, "height": height, "pixelRatio": 1, "touch": false, "mobile": true });
        all["goog:chromeOptions"]["mobileEmulation"] = json!({ "deviceMetrics": screen });
    }
    all
}

fn firefox(profile: &Path, wishes: Wishes, width: u32, height: u32) -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": program("WAYMARK_FIREFOX", &["firefox-esr", "firefox"], &[
                "/Applications/Firefox.app/Contents/MacOS/firefox",
                "C:/Program Files/Mozilla Firefox/firefox.exe",
            ]),
            "args": ["-headless", "-profile", profile, format!("--width={width}"), format!("--height={height}")],
            "prefs": {
                "javascript.enabled": !wishes.no_script,
                "browser.download.folderList": 2, // the folder that the next line names
                "browser.download.dir": downloads(profile),
                "javascript.options.wasm": !wishes.no_wasm,
                "network.cookie.cookieBehavior": if wishes.no_storage { 2 } else { 5 },
                "ui.prefersReducedMotion": 1,
                "layout.css.prefers-color-scheme.content-override": i32::from(!wishes.wide_and_dark), // 0 is dark, 1 is light
                "intl.accept_languages": "en-GB,en",
                // Its own errands: none of them is the page's doing.
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                "services.settings.server": "data:,",
                "browser.safebrowsing.update.enabled": false,
                "datareporting.policy.dataSubmissionEnabled": false,
                "dom.push.connection.enabled": false,
            },
        },
    })
}
