//! Fourteen people who are here in their own way: with other settings, another language, another way to press, or a browser that keeps
//! nothing. Each goes through an exercise to its end, with something given on every screen.
//!
//! `cargo xtask grid --personas` sends each of them through every exercise; three of them are in the ordinary journeys too.

use std::fs;
use std::io::Write as _;
use std::rc::Rc;

use serde_json::{Value, json};
use waymark::core::wording::Say;

use crate::browser::Browser;
use crate::devtools::Theme;
use crate::engine::{Engine, Wishes};
use crate::given::Given;
use crate::keep::workspace;
use crate::pressing::By;
use crate::site::{Site, content_of};
use crate::verbs::strings;
use crate::visitor::{Keep, Looks, Visitor};
use crate::watching::{Look, Watching};

/// A page translator as browsers have them.
const TRANSLATOR: &str = include_str!("../tests/journeys/translator.js");
/// Stands in everything that a walk writes.
const OWN: &str = "Žofie";

/// What more is looked at on every screen than whether it is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Also {
    /// Nothing.
    Nothing,
    /// Whether each button still has an edge where colours are the device's own.
    Edges,
    /// Whether nothing moves.
    Stillness,
    /// Whether the screen is heard as something: a heading, and no control without a name. What is told is written down.
    Heard,
}

/// Somebody.
#[derive(Clone, Copy, Debug)]
pub struct Persona {
    /// What they are called in tables.
    pub name: &'static str,
    /// Whether they use the keyboard alone.
    pub keyboard: bool,
    /// How they press else.
    pub by: By,
    /// The page that they come to.
    pub page: &'static str,
    /// The language, or text level, that it speaks.
    pub tag: &'static str,
    /// What they say about keeping.
    pub keep: Keep,
    /// The size of their screen.
    pub screen: (u32, u32),
    /// How much slower their device is.
    pub slower: u8,
    /// The colours of their device.
    pub theme: Theme,
    /// Whether their browser keeps nothing.
    pub no_storage: bool,
    /// Whether their browser translates the page.
    pub translated: bool,
    /// What more is looked at.
    pub also: Also,
}

const SOMEBODY: Persona = Persona {
    name: "",
    keyboard: false,
    by: By::Hand,
    page: "/",
    tag: "en",
    keep: Keep::Yes,
    screen: (1280, 900),
    slower: 1,
    theme: Theme::Light,
    no_storage: false,
    translated: false,
    also: Also::Nothing,
};

/// All of them.
pub const ALL: [Persona; 14] = [
    Persona { name: "keyboard only", keyboard: true, ..SOMEBODY },
    Persona { name: "switch", by: By::Switches, ..SOMEBODY },
    Persona { name: "screen reader", by: By::Hearing, also: Also::Heard, ..SOMEBODY },
    // 1280 by 1024 with everything four times as large.
    Persona { name: "400 % zoom", screen: (320, 256), ..SOMEBODY },
    Persona { name: "forced colours", theme: Theme::Forced, also: Also::Edges, ..SOMEBODY },
    Persona { name: "reduced motion", also: Also::Stillness, ..SOMEBODY },
    Persona { name: "voice by names", by: By::Voice, ..SOMEBODY },
    Persona { name: "low literacy", page: "/en-short", tag: "en-short", screen: (360, 740), ..SOMEBODY },
    Persona { name: "Welsh", page: "/cy", tag: "cy", ..SOMEBODY },
    Persona { name: "Arabic", page: "/ar", tag: "ar", screen: (360, 740), ..SOMEBODY },
    Persona { name: "translated page", translated: true, ..SOMEBODY },
    Persona { name: "old small phone", screen: (320, 480), slower: 4, ..SOMEBODY },
    Persona { name: "shared device", page: "/?shared", keep: Keep::Unsaid, ..SOMEBODY },
    Persona { name: "no storage", no_storage: true, ..SOMEBODY },
];

/// The one of this name.
pub fn called(name: &str) -> Persona {
    *ALL.iter().find(|persona| persona.name == name).unwrap_or_else(|| panic!("nobody is called {name:?}"))
}

impl Persona {
    /// The exercises that are open to them.
    pub fn exercises(&self) -> Vec<String> {
        content_of(self.tag).exercises.iter().map(|exercise| exercise.id.to_string()).collect()
    }

    /// Goes through an exercise to its end, and gives how often they pressed: nothing where they use their hands.
    pub async fn finishes(&self, id: &str) -> Option<u64> {
        let mut visitor = self.comes().await;
        let home = visitor.say(Say::HomeTitle);
        visitor.opens(id, self.keep).await;
        let site = Rc::get_mut(&mut visitor.site).expect("nobody else holds the site");
        if let Some(around) = site.content.around(Some(&id.into())) {
            // One that is lent has its own language around it until it is over.
            site.content = around;
        }
        let given = visitor.walks_to_its_end(id).await;
        visitor.see_heading(&home).await;
        self.leaves(&visitor, &given).await;
        (self.keyboard || self.by != By::Hand).then(|| visitor.presses())
    }

    async fn comes(&self) -> Visitor {
        // A device that is slower or keeps nothing is a browser of its own kind, which nobody else is given afterwards.
        let wishes = Wishes { no_storage: self.no_storage, one_process: true, ..Wishes::default() };
        let site = Rc::new(Site::serve().speaking(self.tag));
        let mut visitor = Visitor::with(Browser::open_as(Engine::Chromium, wishes).await, site);
        visitor.devtools("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
        (visitor.by_keyboard, visitor.by) = (self.keyboard, self.by);
        visitor.goes_to(self.page).await;
        visitor.has_width(self.screen.0, self.screen.1).await;
        visitor.has_theme(self.theme).await;
        visitor.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": self.slower })).await;
        if self.translated {
            visitor.script(TRANSLATOR, json!([OWN])).await;
        }
        if self.no_storage {
            let refused = "try { localStorage; return false } catch (why) { return why.name === 'SecurityError' }";
            assert_eq!(visitor.script(refused, json!([])).await, json!(true), "this browser was to refuse storage");
        }
        let lang = visitor.script("return document.documentElement.lang", json!([])).await;
        assert_eq!(lang.as_str(), self.tag.split('-').next(), "the page speaks another language");
        visitor.looks = Looks::Watched;
        visitor.watched = Some(Box::new(Looker { also: self.also }));
        visitor
    }

    /// What they gave is kept, or nothing is.
    async fn leaves(&self, visitor: &Visitor, given: &Given) {
        if self.translated {
            let said = visitor.script("return { ...document.documentElement.dataset }", json!([])).await;
            let count: usize = said["translated"].as_str().and_then(|count| count.parse().ok()).unwrap_or_default();
            assert!(count > 40, "the translator had little to do: {said}");
            assert_eq!(said["translatedOwn"], json!(""), "somebody's own words were translated");
        }
        match self.keep {
            Keep::Yes if !self.no_storage => {
                for words in given.typed() {
                    visitor.see_kept(&words).await;
                }
            }
            _ if self.no_storage => {}
            _ => assert!(visitor.our_entries().await.is_empty(), "something is kept"),
        }
        visitor.was_quiet().await;
    }
}

/// Looks at every screen.
struct Looker {
    also: Also,
}

impl Watching for Looker {
    fn looks<'a>(&'a self, visitor: &'a Visitor, place: &'a str) -> Look<'a> {
        Box::pin(async move {
            let found = match self.also {
                Also::Nothing => Vec::new(),
                Also::Edges => strings(&visitor.script(EDGES, json!([])).await),
                Also::Stillness => strings(&visitor.script(MOVES, json!([])).await),
                Also::Heard => {
                    writes_down(place, &visitor.tree().await);
                    visitor.unheard().await
                }
            };
            assert!(found.is_empty(), "{place}: {found:?}");
        })
    }
}

/// The transcript, for people to read: a file for each exercise, a tree for each screen. The last walk counts.
fn writes_down(place: &str, tree: &str) {
    let folder = workspace().join("target").join("heard");
    fs::create_dir_all(&folder).expect("a folder under target can be made");
    let (exercise, step) = place.split_once(", step ").unwrap_or((place, ""));
    let mut file = fs::OpenOptions::new();
    file.create(true).write(true).append(step != "open").truncate(step == "open");
    let mut file = file.open(folder.join(format!("{exercise}.txt"))).expect("the transcript can be opened");
    writeln!(file, "# {place}\n\n{tree}").expect("the transcript can be written");
}

/// Buttons and boxes that would be bare text where every background is the same. What unfolds has a mark of its own.
const EDGES: &str = "
    const shown = (node) => !node.closest('[hidden], [inert]') && node.checkVisibility() && node.offsetWidth > 1;
    const edge = (node) => { const style = getComputedStyle(node); return ['Top', 'Left', 'Bottom', 'Right'].some((side) => parseFloat(style['border' + side + 'Width']) > 0 && style['border' + side + 'Style'] !== 'none'); };
    const underlined = (node) => [node, ...node.querySelectorAll('*')].some((part) => getComputedStyle(part).textDecorationLine.includes('underline'));
    return [...document.querySelectorAll('button, textarea, input')].map((node) => (node.labels && /checkbox|radio/.test(node.type) && node.labels[0]) || node)
      .filter((node) => shown(node) && !edge(node) && !underlined(node) && !node.querySelector('svg, input')).map((node) => 'has no edge: ' + (node.innerText || node.outerHTML).slice(0, 60));
";

/// What is under way or will be.
const MOVES: &str = "
    const moves = document.getAnimations().filter((one) => one.effect && one.effect.getComputedTiming().activeDuration > 1);
    const smooth = getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['scrolls smoothly'] : [];
    return moves.map((one) => 'moves: ' + (one.transitionProperty || one.animationName || 'something')).concat(smooth);
";

impl Browser {
    /// What a screen reader would meet here and could not say; and the heading, if it is none.
    async fn unheard(&self) -> Vec<String> {
        const PRESSED: [&str; 7] = ["button", "link", "checkbox", "radio", "textbox", "combobox", "DisclosureTriangle"];
        let all = self.devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes: Vec<&Value> =
            all["nodes"].as_array().into_iter().flatten().filter(|node| node["ignored"] != json!(true)).collect();
        let role = |node: &Value| node["role"]["value"].as_str().unwrap_or_default().to_owned();
        let named = |node: &Value| node["name"]["value"].as_str().is_some_and(|name| !name.trim().is_empty());
        let nameless = nodes.iter().filter(|node| PRESSED.contains(&role(node).as_str()) && !named(node));
        let mut found: Vec<String> = nameless.map(|node| format!("a {} without a name", role(node))).collect();
        let is_first = |node: &Value| {
            let level = node["properties"].as_array().into_iter().flatten().find(|it| it["name"] == json!("level"));
            role(node) == "heading" && level.is_some_and(|level| level["value"]["value"] == json!(1))
        };
        let headings = nodes.iter().filter(|node| is_first(node) && named(node)).count();
        if headings != 1 {
            found.push(format!("{headings} headings of the first level"));
        }
        found
    }
}
