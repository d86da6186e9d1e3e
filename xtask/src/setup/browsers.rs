//! The browsers and drivers of the journeys: installed on Debian as root, found elsewhere.

use std::path::{Path, PathBuf};

use super::{debian, npm, tools};
use crate::trouble::{Done, Trouble};

const PACKAGES: [&str; 7] =
    ["chromium", "chromium-driver", "firefox-esr", "webkit2gtk-driver", "xvfb", "dbus", "fonts-noto-core"];

/// Where the journeys find what they drive.
pub struct Browsers {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// Its driver.
    pub chromedriver: PathBuf,
    /// Firefox.
    pub firefox: PathBuf,
    /// Its driver.
    pub geckodriver: PathBuf,
    /// The one file of axe-core.
    pub axe: PathBuf,
    /// The folder of html-validate.
    pub html_validate: PathBuf,
    /// The one file of the virtual screen reader.
    pub virtual_reader: PathBuf,
}

/// Finds or installs them.
pub fn find() -> Done<Browsers> {
    if debian::is_root_here() {
        debian::install(&PACKAGES)?;
    }
    let mut missing = Vec::new();
    let mut look = |what: &'static str, names: &[&str], places: &[&str]| {
        first(names, places).unwrap_or_else(|| {
            missing.push(what);
            PathBuf::new()
        })
    };
    let chromium = look(
        "Chromium or Chrome",
        &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
        &[
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
        ],
    );
    let chromedriver = look(
        "chromedriver, in the version of that browser",
        &["chromedriver"],
        &["/usr/lib/chromium-browser/chromedriver"],
    );
    let firefox = look(
        "Firefox",
        &["firefox-esr", "firefox"],
        &["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
    );
    if cfg!(target_os = "linux") {
        look("WebKitWebDriver", &["WebKitWebDriver"], &[]);
        look("Xvfb", &["Xvfb"], &[]);
        look("dbus-run-session", &["dbus-run-session"], &[]);
    }
    if !missing.is_empty() {
        let mut words = format!("The journeys need browsers that are not here: {}.", missing.join("; "));
        if debian::is_here() {
            words.push_str(&format!("\nAs root: `apt-get install {}`, then try again.", PACKAGES.join(" ")));
        }
        return Err(Trouble::new(words));
    }
    let (geckodriver, axe) = (tools::geckodriver()?, npm::axe()?);
    let (html_validate, virtual_reader) = (npm::html_validate()?, npm::virtual_reader()?);
    Ok(Browsers { chromium, chromedriver, firefox, geckodriver, axe, html_validate, virtual_reader })
}

/// The first of these programs on PATH, or in one of these places.
pub(super) fn first(names: &[&str], places: &[&str]) -> Option<PathBuf> {
    let on_path = names.iter().find_map(|name| which::which(name).ok());
    on_path.or_else(|| places.iter().map(Path::new).find(|place| place.is_file()).map(Path::to_path_buf))
}
