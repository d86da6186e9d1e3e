//! One exercise as a sheet: title, purpose, the questions along the path, and the numbers for help at its foot.
//!
//! A heavy sheet begins with its notes and the stop line, and each of its parts ends with a rest and the numbers.

use std::rc::Rc;

use yew::{Html, html};

use super::blanks::{Blank, blank_of};
use super::question::{asks, question};
use super::rest::{foot, numbers, rest};
use super::rounds::rounds;
use crate::core::class::number_of;
use crate::core::content::Content;
use crate::core::exercise::{Exercise, Kind, PictureKind, Step, Weight};
use crate::core::letter::OWN_WORD;
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::parts::exercise_card::{is_light, lent};

/// From this many answers on a box has fewer lines, so that a light or middling sheet stays on two pages.
const MANY_ANSWERS: usize = 8;
/// From this many on there are no ideas either, nor beside a big drawing or a list of places.
const MOST_ANSWERS: usize = 11;

/// What every part of a sheet needs to know.
pub(super) struct Sheet<'a> {
    /// All words.
    pub content: &'a Content,
    /// What the sheet is about.
    pub exercise: &'a Exercise,
    /// Lines to write on after a question for words.
    pub lines: usize,
    /// Whether there is room for ideas, such as the screen offers to tap.
    pub ideas: bool,
}

impl<'a> Sheet<'a> {
    fn of(content: &'a Content, exercise: &'a Exercise) -> Self {
        use Kind::{Line, Many, One, Sort, Text, Timeline, Week, Words};
        let answered = |step: &&Rc<Step>| {
            step.when.is_none() && matches!(step.kind, Line | Many | One | Sort | Text | Timeline | Week | Words)
        };
        let answers = exercise.steps.iter().filter(answered).count();
        let is = |kind| exercise.picture.as_ref().is_some_and(|picture| picture.kind == kind);
        let signposts = exercise.steps.iter().any(|step| step.kind == Kind::Signpost);
        let lines = if exercise.weight == Weight::Deep {
            3
        } else if is(PictureKind::Tree) {
            // Its parts can be written into the tree as well.
            1
        } else if signposts || is(PictureKind::Circles) || answers >= MANY_ANSWERS {
            2
        } else {
            3
        };
        let crowded = signposts || is(PictureKind::Circles) || answers >= MOST_ANSWERS;
        Self { content, exercise, lines, ideas: exercise.weight == Weight::Deep || !crowded }
    }

    /// One of our own words.
    pub fn word(&self, say: Say) -> Rc<str> {
        self.content.wording.say(say)
    }

    /// A text of the exercise. On paper nobody has picked a word of their own yet, and what a question is about stands beside it.
    pub fn said(&self, text: &Rc<str>) -> Rc<str> {
        if !text.contains('{') {
            return Rc::clone(text);
        }
        let text = text.replace(OWN_WORD, &self.word(Say::OwnWord)).replace("{each}", &self.word(Say::PaperEach));
        let mut letters = text.chars();
        letters.next().map_or_else(Rc::default, |first| first.to_uppercase().chain(letters).collect::<String>().into())
    }
}

/// The sheet of one exercise.
pub(super) fn sheet(content: &Content, place: usize, exercise: &Exercise) -> Html {
    // A lent exercise has its own language around it, on paper too.
    let around = content.around(Some(&exercise.id));
    let content = around.as_ref().unwrap_or(content);
    let (lang, dir) = lent(exercise);
    let sheet = Sheet::of(content, exercise);
    let deep = exercise.weight == Weight::Deep;
    let class = format!(
        "wm-sheet wm-sheet--{place}{}{}",
        if deep { " wm-sheet--deep" } else { "" },
        if exercise.young { " wm-sheet--young" } else { "" }
    );
    let title = format!("sheet-{place}");
    html! {
        <article
            {class} {lang} {dir} aria-labelledby={title.clone()} data-wm-number={number_of(exercise).map(|number| number.to_string())}
            data-wm-light={is_light(exercise)}
        >
            <div class="wm-sheet__page">
                <div class="wm-sheet__top">
                    <p class="wm-brand">{ mark(Mark::Waymark) }<span>{ sheet.word(Say::Brand) }</span></p>
                    <p class="wm-sheet__caption">{ sheet.word(Say::PaperCaption) }</p>
                </div>
                <h2 class="wm-sheet__title" id={title}>{ Rc::clone(&exercise.title) }</h2>
                <p class="wm-sheet__purpose">{ Rc::clone(&exercise.purpose) }{ " " }{ sheet.word(Say::OpenWays) }</p>
                { for exercise.notes.iter().map(|note| html! { <p class="wm-sheet__note">{ sheet.said(note) }</p> }) }
                if deep { <p class="wm-sheet__note wm-sheet__stop">{ sheet.word(Say::PaperStop) }</p> }
                <ol class="wm-sheet__path" role="list">{ for along(&sheet) }</ol>
            </div>
            { foot(content, exercise) }
        </article>
    }
}

/// The questions in order. Where a part of a heavy exercise ends without a rest, one is added, and the numbers after it.
/// Questions that are asked once for each thing stand together, with room for each.
fn along(sheet: &Sheet<'_>) -> Vec<Html> {
    let Sheet { content, exercise, .. } = sheet;
    let deep = exercise.weight == Weight::Deep;
    let mut blocks = Vec::new();
    let mut rested = false;
    let mut part = None;
    let mut steps = exercise.steps.iter().filter(|step| is_on_paper(step)).peekable();
    while let Some(step) = steps.next() {
        let here = exercise.part_of(&step.id).map(|part| &part.first);
        if deep && part.is_some() && here != part && here != exercise.parts.get(1).map(|first| &first.first) {
            blocks.push(end_of_part(content, rested));
            rested = false;
        }
        part = here.or(part);
        rested |= step.kind == Kind::CheckIn;
        if step.kind == Kind::Close {
            blocks.extend(blank_of(sheet, Blank::Whole));
        }
        if step.each.is_empty() {
            blocks.push(question(sheet, step));
            continue;
        }
        let mut run: Vec<&Step> = vec![step];
        while let Some(next) = steps.next_if(|next| next.each == step.each) {
            run.push(next);
        }
        blocks.extend(rounds(sheet, &run));
    }
    blocks
}

fn end_of_part(content: &Content, rested: bool) -> Html {
    html! {
        <li class="wm-sheet__end">
            if !rested { { rest(content) } }
            { numbers(content) }
        </li>
    }
}

/// Paper needs no opening step, no letter, and no question about how to answer; nor a note that only leads to buttons.
fn is_on_paper(step: &Step) -> bool {
    match step.kind {
        Kind::Open | Kind::Summary => false,
        Kind::Info => !(step.help.is_empty() && step.notes.is_empty()),
        Kind::One | Kind::Many | Kind::Words => step.cards.iter().all(|card| card.mode.is_none()) && asks(step),
        _ => true,
    }
}
