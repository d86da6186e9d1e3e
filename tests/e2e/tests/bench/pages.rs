//! The pages that are measured, and the shortest way through each to its first text box.

use std::path::{Path, PathBuf};

use e2e::Site;
use e2e::keep::workspace;
use serde_json::{Value, json};
use waymark::core::wording::Say;
use xtask::bench::figures::OURS;
use xtask::bench::targets::names::{BY_HAND, PREACT, REACT, STATIC, SURVEYJS};
use xtask::server::{Options, Server};

/// The exercise of ours that is opened: the one whose text box comes first.
pub const EXERCISE: &str = "wobble-plan";
/// Its step with the first text box.
pub const STEP: &str = "feel-ok";

/// A page with the server behind it.
pub struct Page {
    /// Its name in tables.
    pub name: &'static str,
    /// Where it is, with a slash at the end.
    pub address: String,
    /// What `watch.js` has to know about it.
    pub plan: Value,
    _server: Served,
}

#[expect(dead_code, reason = "what serves a page only has to live as long as it")]
enum Served {
    Ours(Site),
    Theirs(Server),
}

impl Page {
    /// All of them, in the order of the tables.
    pub fn all() -> Vec<Self> {
        let sites = std::env::var_os("WAYMARK_BENCH_PEERS")
            .map_or_else(|| workspace().join("target").join("bench").join("sites"), PathBuf::from);
        let presses = |css: &str| json!([{ "css": css, "times": 1 }]);
        let plain = json!({
            "box": "textarea", "presses": presses("#start"), "heading": "h1", "next": { "css": "#next" }, "back": { "css": "#back" },
        });
        let survey = json!({
            "box": "textarea", "presses": presses(".sd-navigation__start-btn"), "heading": ".sd-question__title",
            "next": { "css": ".sd-navigation__next-btn" }, "back": { "css": ".sd-navigation__prev-btn" },
        });
        vec![
            Self::peer(STATIC, &sites, "static", json!({ "box": "", "presses": [], "heading": "h1" })),
            Self::peer(BY_HAND, &sites, "by-hand", plain.clone()),
            Self::peer(PREACT, &sites, "preact", plain.clone()),
            Self::peer(REACT, &sites, "react", plain),
            Self::peer(SURVEYJS, &sites, "surveyjs", survey),
            Self::ours(),
        ]
    }

    fn peer(name: &'static str, sites: &Path, folder: &str, plan: Value) -> Self {
        let folder = sites.join(folder);
        assert!(folder.join("index.html").is_file(), "{name} is not built. `cargo xtask bench` builds the peers.");
        let server = Server::start(folder, Options::default()).unwrap_or_else(|trouble| panic!("{trouble:?}"));
        Self { name, address: format!("{}/", server.address()), plan, _server: Served::Theirs(server) }
    }

    fn ours() -> Self {
        let site = Site::as_shipped();
        let title =
            |id: &str| site.content.exercises.iter().find(|it| it.id.as_str() == id).map(|it| it.title.to_string());
        let say = |what| json!({ "name": site.say(what), "times": 1 });
        let carry_on = site.say(Say::CarryOn);
        let plan = json!({
            "box": "textarea",
            // A press is heard from then on: on the way in, or by the program; and this is where the program has taken over.
            "ready": ["data-wm-way", "data-wm-ready"],
            "whole": "data-wm-ready",
            "heading": "h1",
            "presses": [
                { "name": title(EXERCISE), "begins": true, "times": 1 },
                say(Say::FoundGoOn),
                say(Say::HomeAll),
                { "name": site.say(Say::KeepYes), "begins": true, "times": 1, "stays": true },
                say(Say::OpenStart),
                { "name": carry_on, "times": 4 },
            ],
            "next": { "name": carry_on },
            "back": { "name": site.say(Say::Back) },
        });
        Self { name: OURS, address: format!("{}/", site.address()), plan, _server: Served::Ours(site) }
    }

    /// Whether it is ours.
    pub fn is_ours(&self) -> bool {
        self.name == OURS
    }

    /// Whether there is anything to write in.
    pub fn has_box(&self) -> bool {
        self.plan["box"] != json!("")
    }

    /// The site of ours, for its words.
    pub fn site(&self) -> Option<&Site> {
        match &self._server {
            Served::Ours(site) => Some(site),
            Served::Theirs(_) => None,
        }
    }
}
