//! What a partner may ask for by the address of the frame (M-E10), such as `?show=steady,my-week&accent=4b1d5a&keep=off`;
//! and what a tutor may ask for by a class link behind it (`class.rs`).
//!
//! Closed grammars: a name or a value that is not one of these is ignored, and the rest still counts. No text by address: a number, a
//! wording or a place to leave to never comes from here. A setting may take keeping away, never add it. Colour scheme, text size,
//! language and heading level are needed before the program is there, and so are the business of `static/guest.js`. One thing is said by
//! the page and not by its address: whether it is the one-file edition.

use std::rc::Rc;

use super::class::{Class, is_class};
use super::colour::{self, Colour};
use super::content::{Content, Here};
use super::exercise::Exercise;
use super::idle;
use super::ids::ExerciseId;

/// Longer than any address that means something. What comes behind is not looked at.
const LONGEST: usize = 2_000;

/// What `scheme=` may say. Without it the page follows the device.
pub const SCHEMES: [&str; 2] = ["light", "dark"];

/// What `text=` may say. Without it letters have their usual size.
pub const TEXT_SIZES: [&str; 2] = ["large", "larger"];

/// What `level=` may say: the level of the first heading, among those of the page around it. Without it that is the first.
pub const LEVELS: [&str; 3] = ["2", "3", "4"];

/// What the address asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// `show=a,b,c`: these exercises, in this order. Empty means all, in our order. Names that we do not know are still in here.
    pub show: Vec<ExerciseId>,
    /// `audience=under18`: only exercises for people under 18, and their helplines first (content 2.6).
    pub young: bool,
    /// `keep=off`: nothing is kept, and what may be kept is not looked at.
    pub keep_off: bool,
    /// `accent=154d44`: the partner's colour.
    pub accent: Option<Colour>,
    /// `lines=name`: a partner's own helplines, out of the files that the charity has reviewed.
    pub lines: Option<Rc<str>>,
    /// `shared`: the device is shared. Whatever stands behind the name: a mistake must not switch it off.
    pub shared: bool,
    /// The class link behind the `#`, as it came. That there is one takes keeping away; what it says is read with the content at hand.
    pub class: Option<Rc<str>>,
    /// The page is the one-file edition. No address says so: the page itself does.
    pub one_file: bool,
}

impl Settings {
    /// Reads an address: the part that begins with `?`, and the part that begins with `#`, in which nothing but a class link counts.
    pub fn at(search: &str, fragment: &str) -> Self {
        Self { class: is_class(fragment).then(|| fragment.into()), ..Self::read(search) }
    }

    /// Reads the part of an address that begins with `?`. Of a name that stands there twice, what takes more away counts, or else the
    /// first one that means something.
    pub fn read(search: &str) -> Self {
        let mut settings = Self { shared: idle::is_shared(search), ..Self::default() };
        let search: String = search.trim_start_matches('?').chars().take(LONGEST).collect();
        for (name, value) in search.split('&').filter_map(|part| part.split_once('=')) {
            match name {
                "show" if settings.show.is_empty() => settings.show = list(value),
                "audience" => settings.young |= value == "under18",
                "keep" => settings.keep_off |= value == "off",
                "accent" => settings.accent = settings.accent.or_else(|| colour::read(value)),
                "lines" if settings.lines.is_none() => settings.lines = is_name(value).then(|| Rc::from(value)),
                _ => {}
            }
        }
        settings
    }

    /// Whether this page must not keep anything, nor look at what is kept. The one-file edition never does: what a file keeps may be read
    /// by any other file that is opened from the same disk, and a browser may have it forgotten or lost with the next folder.
    pub fn keeps_nothing(&self) -> bool {
        self.shared || self.keep_off || self.class.is_some() || self.one_file
    }

    /// The content as it is offered here. Exercises that are not offered stay readable: somebody may have words in them.
    pub fn fit(&self, content: Content) -> Content {
        let suits = |exercise: &Rc<Exercise>| !self.young || exercise.is_for_the_young();
        let class = self.class.as_deref().and_then(|link| Class::read(link, &content));
        let chosen: Vec<ExerciseId> = match &class {
            Some(class) => class.exercises(&content, suits),
            None => {
                let named = self.show.iter().filter_map(|id| content.exercise(id));
                named.filter(|it| suits(it)).map(|it| it.id.clone()).collect()
            }
        };
        let lines = self.lines.as_ref().filter(|name| content.packs.iter().any(|pack| pack.id == **name)).cloned();
        let is_chosen = class.is_some() || !chosen.is_empty();
        let offered = match (is_chosen, self.young) {
            (true, _) => Some(chosen),
            (false, true) => Some(content.exercises.iter().filter(|it| suits(it)).map(|it| it.id.clone()).collect()),
            (false, false) => None,
        };
        let link = class.as_ref().map(|class| class.write().into());
        let page = content.languages.first().filter(|first| first.tag != content.tag).map(|_| Rc::clone(&content.tag));
        let here =
            Here { page, offered, young: self.young, lines, class: link, one_file: self.one_file, ..Here::default() };
        let mut fitted = Content { here, ..content };
        if let Some(class) = &class {
            class.mark(&mut fitted.exercises);
        }
        let Some(offered) = fitted.here.offered.clone() else { return fitted };
        if is_chosen {
            // The partner's or the tutor's own choice and order take the place of ours.
            fitted.doors.clear();
        }
        let stays = |ids: &mut Vec<ExerciseId>| ids.retain(|id| offered.contains(id));
        stays(&mut fitted.start);
        fitted.ideas.iter_mut().for_each(|idea| stays(&mut idea.exercises));
        for door in &mut fitted.doors {
            door.routes.iter_mut().for_each(|route| stays(&mut route.exercises));
            door.routes.retain(|route| !route.exercises.is_empty());
        }
        fitted.doors.retain(|door| !door.routes.is_empty());
        if fitted.doors.len() < 2 {
            // A door by itself is no choice. What it leads to stands on the first screen instead.
            fitted.doors.clear();
            fitted.start.clear();
        }
        fitted
    }
}

/// Names with commas between them, each once. Some editors write a comma as `%2C`.
fn list(value: &str) -> Vec<ExerciseId> {
    let value = value.replace("%2C", ",").replace("%2c", ",");
    let mut names = Vec::new();
    for name in value.split(',').filter(|name| is_name(name)).map(ExerciseId::from) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Small letters, digits and hyphens, as the names in content files are.
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|sign| matches!(sign, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

#[cfg(test)]
#[path = "settings_tests.rs"]
mod tests;
