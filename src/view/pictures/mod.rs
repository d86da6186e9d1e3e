//! Pictures drawn from the person's own words, and the same in words right below.
//!
//! Each kind of picture is a function from an [`Art`] to a [`Scene`]; `art.wide` says for which of two layouts: down the page at 272
//! units, for the narrowest phone, or across it at 760. CSS shows the one that fits. A scene is never the only way to read what is in
//! it: [`in_words`] gives every word exactly as typed, and always stands below.

mod cards;
mod circles;
mod figure;
mod line;
mod patchwork;
mod petals;
mod rounds;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod samples;
mod scene;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod text;
mod tree;
mod way;
mod weights;

use std::rc::Rc;

use yew::{Html, html};

use self::scene::{Anchor, Scene, Voice};
use crate::core::exercise::PictureKind;
use crate::core::picture::{Entry, Picture, Section, Turning};
use crate::core::visit::TIMES;
use crate::core::wording::{Say, Wording};

/// What a figure is drawn from.
pub(in crate::view) struct Art<'a> {
    /// The person's words, as data.
    picture: &'a Picture,
    /// Our few words in pictures: *Me*, *up*, *and 2 more below*.
    wording: &'a Wording,
    /// Across the page, or down it.
    wide: bool,
}

impl Art<'_> {
    /// The width to draw at.
    fn width(&self) -> i32 {
        if self.wide { 760 } else { 272 }
    }

    /// The sections that stand in the figure, in order.
    fn sections(&self) -> impl Iterator<Item = &Section> {
        self.picture.sections.iter().filter(|section| !section.aside)
    }

    /// The sections that stand beside it.
    fn asides(&self) -> impl Iterator<Item = &Section> {
        self.picture.sections.iter().filter(|section| section.aside)
    }
}

/// The figure, without a heading: both layouts in one box, of which CSS shows one. `rtl` says which way the page runs.
pub fn picture(picture: &Picture, wording: &Wording, rtl: bool) -> Html {
    let drawn = |wide, class| scene::to_html(&scene_of(picture, wording, wide, rtl), class);
    // The drawing is not for translating: its words were set to fit. The list below is.
    html! {
        <div class="wm-picture" role="img" aria-label={picture.title.to_string()} translate="no">
            { drawn(false, "wm-picture__narrow") }
            { drawn(true, "wm-picture__wide") }
        </div>
    }
}

/// The picture as a file that stands alone, in its wide layout.
pub fn file(picture: &Picture, wording: &Wording, rtl: bool) -> String {
    let mut scene = scene_of(picture, wording, true, rtl);
    // In the page our own line stands under the figure; here it goes with it.
    if let Some(under) = &picture.under {
        let lines = text::wrap(under, scene.width - 40, 3);
        scene.height = scene.text(Voice::Caption, Anchor::Middle, scene.width / 2, scene.height + 26, lines);
    }
    scene::to_file(&scene, &picture.title)
}

/// The card for the pocket, from named lists of words; in print the wide one is 85 by 54 millimetres. Hidden from screen readers: the same
/// lists always stand beside it.
pub fn pocket(places: &[(Rc<str>, Vec<Rc<str>>)], rtl: bool) -> Html {
    let drawn = |wide, class| scene::to_html(&turned(cards::pocket_card(places, wide), rtl), class);
    html! {
        <div class="wm-picture" translate="no">{ drawn(false, "wm-picture__narrow") }{ drawn(true, "wm-picture__wide") }</div>
    }
}

/// The card for the pocket as a file that stands alone.
pub fn pocket_file(places: &[(Rc<str>, Vec<Rc<str>>)], title: &str, rtl: bool) -> String {
    scene::to_file(&turned(cards::pocket_card(places, true), rtl), title)
}

fn turned(scene: Scene, rtl: bool) -> Scene {
    if rtl { scene.mirror() } else { scene }
}

/// The same in words: section by section, exactly as typed. Always open, always below the figure.
pub fn in_words(picture: &Picture, wording: &Wording) -> Html {
    let marked = picture.marked.as_deref().unwrap_or_default();
    html! {
        <ul class="wm-words" role="list">
            { for picture.sections.iter().filter(|section| section.says()).map(|section| in_words_of(section, marked, wording)) }
        </ul>
    }
}

impl Section {
    /// Whether there is anything to say of it in words.
    fn says(&self) -> bool {
        !self.items.is_empty() || self.state.is_some() || self.marked || self.empty.is_some()
    }
}

fn in_words_of(section: &Section, marked: &str, wording: &Wording) -> Html {
    let beside = if section.marked { marked } else { "" };
    html! {
        <li class="wm-words__part">
            <p class="wm-words__name">
                { &*section.name }
                if !beside.is_empty() { <span class="wm-words__mark">{ " (" }{ beside }{ ")" }</span> }
            </p>
            if let Some((_, state)) = &section.state { <p class="wm-words__note">{ &**state }</p> }
            if section.items.is_empty() {
                if let Some(empty) = &section.empty { <p class="wm-words__note">{ &**empty }</p> }
            } else {
                <ul class="wm-words__items" role="list">{ for section.items.iter().map(|entry| entry_in_words(entry, marked, wording)) }</ul>
            }
        </li>
    }
}

fn entry_in_words(entry: &Entry, marked: &str, wording: &Wording) -> Html {
    html! {
        <li>
            if let Some(turn) = entry.turn { <span class="wm-words__turn">{ turn_in_words(turn, wording) }{ " " }</span> }
            if let Some(time) = entry.time { <span class="wm-words__turn">{ time_in_words(time, wording) }{ " " }</span> }
            <span class="wm-words__own" dir="auto" translate="no">{ &*entry.words }</span>
            if entry.marked && !marked.is_empty() { <span class="wm-words__mark">{ " (" }{ marked }{ ")" }</span> }
            { for entry.notes.iter().map(|note| html! { <span class="wm-words__note" dir="auto" translate="no">{ &**note }</span> }) }
        </li>
    }
}

/// Morning, afternoon or evening, in our words.
fn time_in_words(time: u8, wording: &Wording) -> String {
    let time = TIMES.into_iter().nth(usize::from(time));
    time.map(|(_, say)| wording.say(say).to_string()).unwrap_or_default()
}

/// Up, level or down, in our words.
fn turn_in_words(turn: Turning, wording: &Wording) -> String {
    let say = match turn {
        Turning::Up => Say::TurnUp,
        Turning::Level => Say::TurnLevel,
        Turning::Down => Say::TurnDown,
    };
    wording.say(say).to_string()
}

fn scene_of(picture: &Picture, wording: &Wording, wide: bool, rtl: bool) -> Scene {
    let art = Art { picture, wording, wide };
    let scene = match picture.kind {
        PictureKind::Kit => cards::kit(&art),
        PictureKind::StepCard => cards::step_card(&art),
        PictureKind::Week => cards::week(&art),
        PictureKind::Folded => cards::folded(&art),
        PictureKind::SayCard => cards::say_card(&art),
        PictureKind::Letter => cards::letter(&art),
        PictureKind::Overlap => rounds::overlap(&art),
        PictureKind::Chain => rounds::chain(&art),
        PictureKind::Patchwork => patchwork::patchwork(&art),
        PictureKind::Line => line::line(&art),
        PictureKind::Weights => weights::weights(&art),
        PictureKind::Stones => way::stones(&art),
        PictureKind::Crossing => way::crossing(&art),
        PictureKind::Petals => petals::petals(&art),
        PictureKind::Circles => circles::circles(&art),
        PictureKind::Tree => tree::tree(&art),
    };
    // A flower has no start and no end side: its order runs clockwise in every script.
    if rtl && picture.kind != PictureKind::Petals { scene.mirror() } else { scene }
}
