//! Somebody at the site: a browser, the site it is at, and the ways into an exercise.

use std::ops::Deref;
use std::rc::Rc;

use waymark::core::exercise::Exercise;
use waymark::core::ids::ExerciseId;
use waymark::core::wording::Say;

use crate::browser::{Browser, Profile};
use crate::engine::{Engine, Wishes};
use crate::host::Host;
use crate::pressing::By;
use crate::site::Site;
use crate::verbs::tidy;
use crate::watching::Watching;

/// What somebody chooses about keeping before the first box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// *Keep my words in this browser.*
    Yes,
    /// *Only until I close this page.*
    No,
    /// Goes on without choosing.
    Unsaid,
}

/// Where a visitor asks axe about the screen, beside the screens that a journey names by `screen`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Nowhere.
    Nowhere,
    /// Wherever a journey meets a screen by its name, and not on the steps of a walk.
    WhereAsked,
    /// Nowhere, but who watches looks at every screen of a walk.
    Watched,
    /// On every screen, also of walks; and starters are taken beside the own words.
    Everywhere,
}

/// Somebody at the site. Every verb of the browser is theirs.
pub struct Visitor {
    /// Their browser.
    pub browser: Browser,
    /// The site.
    pub site: Rc<Site>,
    /// Whether they use the keyboard alone.
    pub by_keyboard: bool,
    /// How they press, where it is not by the keyboard alone.
    pub by: By,
    /// How closely they look.
    pub looks: Looks,
    /// Who looks over their shoulder on every screen of a walk.
    pub watched: Option<Box<dyn Watching>>,
}

impl Deref for Visitor {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl Visitor {
    /// Somebody who has never been here, on the first screen.
    pub async fn arrives(engine: Engine) -> Self {
        let visitor = Self::with(Browser::open(engine).await, Rc::new(Site::serve()));
        visitor.goes_to("/").await;
        visitor
    }

    /// Somebody at a site who has not gone to any address yet.
    pub fn with(browser: Browser, site: Rc<Site>) -> Self {
        Self { browser, site, by_keyboard: false, by: By::Hand, looks: Looks::Nowhere, watched: None }
    }

    /// Somebody with a profile of their own, on the first screen. Called again with the same things, they come back.
    pub async fn comes_with(engine: Engine, profile: &Profile, site: &Rc<Site>) -> Self {
        let visitor = Self::with(Browser::open_with(engine, profile, Wishes::default()).await, Rc::clone(site));
        visitor.goes_to("/").await;
        visitor
    }

    /// Goes to a path of the site and waits until the widget has taken over.
    pub async fn goes_to(&self, path: &str) {
        self.site.starts();
        self.go(&format!("{}{path}", self.site.address())).await;
        self.see_ready().await;
        self.site.started();
    }

    /// Goes to a partner's page that is all frame, and into the frame: from now on every verb means the widget there.
    pub async fn goes_to_a_partner(&self) -> Host {
        let host = Host::around(&format!("{}/embed", self.site.address()));
        self.site.starts();
        self.go(&host.address()).await;
        self.step_into_frame().await;
        self.see_ready().await;
        self.site.started();
        host
    }

    /// Goes to a path that has no widget to wait for.
    pub async fn goes_to_plain(&self, path: &str) {
        self.site.starts();
        self.go(&format!("{}{path}", self.site.address())).await;
    }

    /// Brings another window or tab of the same browser to the front.
    pub async fn comes_to(&self, window: &thirtyfour::WindowHandle) {
        self.driver.switch_to_window(window.clone()).await.expect("the window comes to the front");
    }

    /// Presses the browser's own Back and waits for what comes.
    pub async fn goes_back(&self) {
        self.hear().await;
        self.site.starts();
        self.driver.back().await.expect("the browser can go back");
    }

    /// Presses the browser's own reload.
    pub async fn reloads(&self) {
        self.hear().await;
        self.site.starts();
        self.driver.refresh().await.expect("the page can be reloaded");
        self.see_ready().await;
        self.site.started();
    }

    /// Our own words on the screen, as they were built.
    pub fn say(&self, what: Say) -> String {
        tidy(&self.site.say(what))
    }

    /// Waits for the screen with this heading of ours, and checks it with axe.
    pub async fn screen_say(&self, what: Say) {
        self.screen(&self.say(what)).await;
    }

    /// An exercise by its id.
    pub fn exercise(&self, id: &str) -> Exercise {
        self.site
            .content
            .exercise(&ExerciseId::from(id))
            .map(|exercise| Exercise::clone(exercise))
            .unwrap_or_else(|| panic!("there is no exercise {id}"))
    }

    /// Somebody who looks closely at every screen: in Chromium at 320 px and light, in Firefox at 1280 px and dark.
    pub async fn looks_closely(engine: Engine) -> Self {
        let narrowest = engine == Engine::Chromium;
        let wishes = Wishes { narrowest, wide_and_dark: !narrowest, one_process: narrowest, ..Wishes::default() };
        let mut visitor = Self::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
        visitor.looks = Looks::WhereAsked;
        visitor.goes_to("/").await;
        let wide = visitor.script("return window.innerWidth", serde_json::json!([])).await;
        assert_eq!(wide.as_u64(), Some(if narrowest { 320 } else { 1280 }), "the window has another width");
        visitor
    }

    /// From home through the two short screens to an exercise's own first step.
    pub async fn opens(&self, id: &str, keep: Keep) {
        self.finds(id).await;
        self.see_heading(&self.say(Say::DeviceAsk)).await;
        self.passes_the_gates(id, keep).await;
    }

    /// *Who else uses this device?*, for somebody who is alone with it.
    pub async fn passes_the_device_question(&self) {
        self.screen_say(Say::DeviceAsk).await;
        self.uses_say(Say::DeviceMe).await;
        self.uses_say(Say::CarryOn).await;
    }

    /// Through those of the two short screens that are asked, to an exercise's own first step.
    pub async fn passes_the_gates(&self, id: &str, keep: Keep) {
        let first = tidy(&self.exercise(id).title);
        let (device, choice) = (self.say(Say::DeviceAsk), self.say(Say::KeepAsk));
        let here = async || [&device, &choice, &first].contains(&&self.heading().await);
        self.expect(&format!("{device:?}, {choice:?} or {first:?}"), here).await;
        if self.heading().await == device {
            self.passes_the_device_question().await;
            self.expect("the next screen", async || self.heading().await != device).await;
        }
        if self.heading().await == choice {
            self.screen_say(Say::KeepAsk).await;
            match keep {
                Keep::Yes => self.uses_say(Say::KeepYes).await,
                Keep::No => self.uses_say(Say::KeepNo).await,
                Keep::Unsaid => {}
            }
            self.uses_say(Say::CarryOn).await;
        }
        self.see_heading(&first).await;
    }

    /// From home to an exercise's first step, by *Skip this* on whatever stands between.
    pub async fn opens_skipping(&self, id: &str) {
        let exercise = self.exercise(id);
        self.finds(id).await;
        let first = tidy(&exercise.title);
        for asked in [Say::DeviceAsk, Say::KeepAsk] {
            let asked = self.say(asked);
            let there = async || [&asked, &first].contains(&&self.heading().await);
            self.expect(&format!("{asked:?} or {first:?}"), there).await;
            if self.heading().await == asked {
                self.uses_say(Say::Skip).await;
            }
        }
        self.see_heading(&exercise.title).await;
    }

    /// Presses an exercise on the first screen, or, if it does not stand there, in the list of all.
    pub async fn finds(&self, id: &str) {
        let exercise = self.exercise(id);
        let at_home = self.site.content.start.contains(&exercise.id);
        if self.heading().await == self.say(Say::HomeTitle) && !at_home {
            self.uses_say(Say::HomeAll).await;
            self.see_heading(&self.say(Say::HomeAll)).await;
        }
        self.uses(&exercise.title).await;
    }

    /// From home to an exercise's first step when there may or may not be something kept already.
    pub async fn opens_again(&self, id: &str) {
        self.finds(id).await;
        self.see_heading(&self.say(Say::DeviceAsk)).await;
        self.passes_the_gates(id, Keep::Yes).await;
    }

    /// The end of a journey: all was quiet, and the site is the only place that was gone to.
    pub async fn was_quiet(&self) {
        self.quiet(&self.site, &[]).await;
    }
}
