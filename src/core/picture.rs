//! A picture as data: named sections with the person's own words in them. No coordinates; `view::pictures` draws it.
//!
//! What was taken out of the letter, and sensitive cards that were not put in, are not in the picture either (R22).
//! The list in words under each picture is made of the same sections, so that the two can never differ.

mod fill;

use std::fmt;
use std::rc::Rc;

use super::exercise::PictureKind;
use super::ids::CardId;

/// Everything a picture shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// How it is laid out.
    pub kind: PictureKind,
    /// Its name.
    pub title: Rc<str>,
    /// Sections in reading order. The kinds of drawing rely on how many there are and on nothing else.
    pub sections: Vec<Section>,
    /// What a marked section or item is called, such as *the one to grow*.
    pub marked: Option<Rc<str>>,
    /// One of our own lines under it.
    pub under: Option<Rc<str>>,
}

/// One section: a petal, a ring, a day, a part of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Unique in the picture.
    pub id: CardId,
    /// Its name, in our words.
    pub name: Rc<str>,
    /// What stands in it.
    pub items: Vec<Entry>,
    /// Whether the person marked it (the petal to grow, the part that would help the others).
    pub marked: bool,
    /// Beside the figure and not in it.
    pub aside: bool,
    /// Which of the scale's cards was chosen for it, counted from nought, with its words; for patterns.
    pub state: Option<(u8, Rc<str>)>,
    /// What it says when there is nothing in it, such as *not looked at today*.
    pub empty: Option<Rc<str>>,
}

/// One thing in a section. `Debug` tells how long it is, never what it says.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// The person's own words, or the card they chose, exactly as it stands.
    pub words: Rc<str>,
    /// Up, level or down, on a line.
    pub turn: Option<Turning>,
    /// Morning, afternoon or evening, in a week: 0, 1, 2.
    pub time: Option<u8>,
    /// Whether the person marked it (someone for a hard day; the weight that would help most).
    pub marked: bool,
    /// What stands beside it (who shares a weight, what someone gives).
    pub notes: Vec<Rc<str>>,
}

/// How a point lies on the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turning {
    /// A time that went well.
    Up,
    /// Neither.
    Level,
    /// A dip. As round as a rise.
    Down,
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Entry({} letters, {} notes)", self.words.chars().count(), self.notes.len())
    }
}

impl Entry {
    /// Words and nothing else.
    pub fn plain(words: Rc<str>) -> Self {
        Self { words, turn: None, time: None, marked: false, notes: Vec::new() }
    }
}

impl Picture {
    /// Whether there is anything of the person's in it.
    pub fn is_empty(&self) -> bool {
        self.sections.iter().all(|section| section.items.is_empty() && section.state.is_none() && !section.marked)
    }
}
