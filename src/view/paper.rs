//! The paper page: every exercise as a sheet to print, or to read where nothing else works.
//!
//! One page for all, so that no request tells which exercise was wanted. A fragment (`#p1`, `#p2`, …) shows one sheet alone, and
//! `#l1`, `#l2`, … the same one in large print; without one, all light and middling sheets show. A heavy sheet stands alone and is
//! never among the others. No script is needed, and no sheet stands on the page twice: which sheet shows, and how large, is
//! decided by `:target` in `paper.css`, which browsers have known for longer than anything else here.

mod blanks;
mod places;
mod question;
mod rest;
mod room;
mod rounds;
mod sheet;

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use crate::core::class::number_of;
use crate::core::content::Content;
use crate::core::exercise::{Exercise, Weight};
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark, stones};
use crate::view::parts::bar::Bar;
use crate::view::parts::exercise_card::{is_light, lent};
use sheet::sheet;

pub(in crate::view) use rest::nation_of;

/// As many sheets as `paper.css` can show singly. A test holds the content to it.
pub const MOST_SHEETS: usize = 24;

/// What the page is made of.
#[derive(Properties, PartialEq)]
pub struct PaperProps {
    /// All words.
    pub content: Rc<Content>,
}

/// The list of sheets, then the sheets.
#[component]
pub fn Paper(props: &PaperProps) -> Html {
    let content = &props.content;
    let word = |say| content.wording.say(say);
    let numbered = || content.exercises.iter().enumerate().map(|(index, exercise)| (index + 1, exercise));
    let link = |to: &'static str, say| html! { <a class="wm-quiet" href={to}><span>{ word(say) }</span></a> };
    let young = content.exercises.iter().any(|exercise| exercise.young);
    html! {
        <>
            <Bar leave_to={content.site.leave_to.to_string()} hides=false onhelp={Callback::noop()} />
            <main class="wm-paper">
                <div class="wm-paper__door" id="sheets">
                    <p class="wm-brand">{ mark(Mark::Waymark) }<span>{ word(Say::Brand) }</span></p>
                    <h1 class="wm-question">{ word(Say::PaperHeading) }</h1>
                    <p class="wm-help-line">{ word(Say::PaperLead) }</p>
                    <p class="wm-help-line">{ word(Say::PaperHow) }</p>
                    { for [Weight::Gentle, Weight::Medium, Weight::Deep].map(|weight| {
                        let sheets: Vec<_> = numbered().filter(|(_, exercise)| exercise.weight == weight).collect();
                        if sheets.is_empty() { Html::default() } else { group(content, weight, &sheets) }
                    }) }
                    <p class="wm-quiet-row">
                        { link("#sheets", Say::PaperAllSheets) }
                        { link("#large", Say::PaperAllLarge) }
                        if young { { link("#young", Say::PaperUnder18) } }
                        <a class="wm-quiet" href={first_page(content)} data-wm-back=""><span>{ word(Say::PaperFirstPage) }</span></a>
                    </p>
                </div>
                { at("wm-at--all wm-at--large", "large".to_owned()) }
                { at("wm-at--young", "young".to_owned()) }
                { for numbered().map(|(place, _)| at(format!("wm-at--{place}"), format!("p{place}"))) }
                { for numbered().map(|(place, _)| at(format!("wm-at--{place} wm-at--large"), format!("l{place}"))) }
                { for numbered().map(|(place, exercise)| sheet(content, place, exercise)) }
            </main>
        </>
    }
}

/// Where the first page is: in its own file, or at its own address in another language than the first.
fn first_page(content: &Content) -> String {
    match (content.here.one_file, &content.here.page) {
        (true, _) => "#".to_owned(),
        (false, Some(page)) => format!("./{page}"),
        (false, None) => "./".to_owned(),
    }
}

/// A place that an address can point at. It stands before all sheets, so that a style can tell from it which of them show, and how
/// large: `p3` is the third sheet, `l3` the same in large print, `large` all of them, `young` those for people under 18.
fn at(kind: impl std::fmt::Display, id: String) -> Html {
    html! { <span class={format!("wm-at {kind}")} {id} /> }
}

/// The sheets of one weight.
fn group(content: &Content, weight: Weight, sheets: &[(usize, &Rc<Exercise>)]) -> Html {
    let (name, title) = match weight {
        Weight::Gentle => ("light", Say::Light),
        Weight::Medium => ("some-weight", Say::SomeWeight),
        Weight::Deep => ("heavy", Say::Heavy),
    };
    html! {
        <section class="wm-paper__group" aria-labelledby={name}>
            <h2 class="wm-paper__weight" id={name}>{ stones(weight) }<span>{ content.wording.say(title) }</span></h2>
            if weight == Weight::Deep { <p class="wm-caption">{ content.wording.say(Say::PaperAlone) }</p> }
            <ul class="wm-paper__list" role="list">{ for sheets.iter().map(|(place, exercise)| way_to(content, *place, exercise)) }</ul>
        </section>
    }
}

/// Links to one sheet, in print of either size, with how long it takes.
fn way_to(content: &Content, place: usize, exercise: &Exercise) -> Html {
    let title = format!("way-{place}");
    let (lang, dir) = lent(exercise);
    html! {
        <li
            class="wm-paper__way" data-wm-number={number_of(exercise).map(|number| number.to_string())}
            data-wm-light={is_light(exercise)}
        >
            <a class="wm-paper__link" href={format!("#p{place}")} id={title.clone()} {lang} {dir}>{ Rc::clone(&exercise.title) }</a>
            <span class="wm-paper__time">{ content.wording.counted(Say::Minutes, "{minutes}", exercise.minutes.into()) }</span>
            <a class="wm-paper__large" href={format!("#l{place}")} id={format!("large-{place}")} aria-labelledby={format!("large-{place} {title}")}>
                { content.wording.say(Say::PaperLarge) }
            </a>
        </li>
    }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
mod tests;
