//! Ways through the widget on which every screen is met.

use std::rc::Rc;

use e2e::devtools::Theme;
use e2e::engine::Wishes;
use e2e::{Browser, Engine, Looks, Site, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

use crate::cells::Cells;
use crate::looks::{InEveryWay, height};

/// The screens that belong to no exercise.
pub const AROUND: &str = "around";

/// One way, in one language, alone or framed.
pub struct Visit {
    pub lang: String,
    pub framed: bool,
    pub way: String,
}

impl Visit {
    /// Its name in what is written down.
    pub fn name(&self) -> String {
        format!("{}, {}, {}", self.lang, if self.framed { "framed" } else { "alone" }, self.way)
    }

    /// Goes this way and looks at every screen.
    pub async fn is_made(&self, cells: &Rc<Cells>) {
        let wishes = Wishes { one_process: true, ..Wishes::default() };
        let site = Rc::new(Site::serve().speaking(&self.lang));
        let mut visitor = Visitor::with(Browser::open_as(Engine::Chromium, wishes).await, site);
        visitor.devtools("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
        let _host = match self.framed {
            true => Some(visitor.goes_to_a_partner().await),
            false => {
                visitor.goes_to("/").await;
                None
            }
        };
        visitor.has_width(1280, height(1280)).await;
        visitor.has_theme(Theme::Light).await;
        if self.lang != "en" {
            chooses(&visitor, &self.lang).await;
        }
        visitor.looks = Looks::Everywhere;
        let watching = InEveryWay { cells: Rc::clone(cells), lang: self.lang.clone(), framed: self.framed };
        visitor.watched = Some(Box::new(watching));
        match self.way.as_str() {
            AROUND => goes_around(&visitor).await,
            id => {
                visitor.opens_skipping(id).await;
                visitor.walks_through(id).await;
            }
        }
    }
}

/// Presses a language by its own name, and waits for its words.
async fn chooses(visitor: &Visitor, lang: &str) {
    let called = format!("return document.querySelector('[data-wm-speak={lang}]').innerText");
    let called = visitor.script(&called, json!([])).await;
    visitor.press(called.as_str().expect("the language has a name")).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
}

/// Home, both doors, all exercises, ideas, Help, leaving, the two short screens before an exercise; then, with something kept, what is
/// kept and what can be done with it.
async fn goes_around(visitor: &Visitor) {
    let home = visitor.say(Say::HomeTitle);
    visitor.sees_well(&home).await;
    for door in visitor.site.content.doors.clone() {
        visitor.press(&door.title).await;
        visitor.meets(&door.title).await;
        goes_home(visitor).await;
    }
    for place in [Say::HomeAll, Say::HomeIdeas] {
        visitor.uses_say(place).await;
        visitor.meets(&visitor.say(place)).await;
        goes_home(visitor).await;
    }
    visitor.uses_say(Say::BarHelp).await;
    visitor.meets(&visitor.say(Say::HelpHeading)).await;
    visitor.uses_say(Say::HelpBack).await;
    visitor.see_heading(&home).await;
    visitor.finds("small-step").await;
    visitor.meets(&visitor.say(Say::DeviceAsk)).await;
    visitor.uses_say(Say::DeviceMe).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.meets(&visitor.say(Say::KeepAsk)).await;
    visitor.uses_say(Say::KeepYes).await;
    visitor.uses_say(Say::CarryOn).await;
}

async fn goes_home(visitor: &Visitor) {
    visitor.press_in("main", &visitor.say(Say::Back)).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
}
