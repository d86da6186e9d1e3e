//! Room for answers: squares to tick, lines to write on, points of a line, cards to sort.

use std::rc::Rc;

use yew::{Html, html};

use super::sheet::Sheet;
use crate::core::exercise::{Card, Step};
use crate::core::helplines::Tier;
use crate::core::visit::TURNS;
use crate::core::wording::Say;

/// Classes of lists with so many columns, and how many letters fit in one line of a column of that width.
const COLUMNS: [(&str, usize, usize); 3] =
    [("wm-ticks wm-ticks--long", 2, 34), ("wm-ticks", 3, 21), ("wm-ticks wm-ticks--short", 4, 14)];

/// The most points of a line that have a row of their own on paper.
const POINTS: u8 = 6;

/// Squares to tick, in as many columns as the longest words leave room for.
pub(super) fn ticks(cards: &[Card]) -> Html {
    let words: Vec<Rc<str>> = cards.iter().map(|card| Rc::clone(&card.say)).collect();
    tick_list(&words)
}

/// Squares to tick, one behind the other, where order in columns would need more room.
pub(super) fn in_a_row(cards: &[Card]) -> Html {
    if cards.is_empty() {
        return Html::default();
    }
    listed("wm-ticks wm-ticks--row", cards.iter().map(|card| &card.say))
}

fn tick_list(words: &[Rc<str>]) -> Html {
    let lines_in = |columns: usize, letters: usize| -> usize {
        let lines = |say: &Rc<str>| say.chars().count().div_ceil(letters);
        words.chunks(columns).map(|row| row.iter().map(lines).max().unwrap_or_default()).sum()
    };
    // The first of equals: wide columns are calmer to read.
    match COLUMNS.iter().min_by_key(|(_, columns, letters)| lines_in(*columns, *letters)) {
        Some((class, ..)) if !words.is_empty() => listed(class, words.iter()),
        _ => Html::default(),
    }
}

fn listed<'a>(class: &'static str, words: impl Iterator<Item = &'a Rc<str>>) -> Html {
    html! { <ul {class} role="list">{ for words.map(|say| html! { <li class="wm-tick">{ Rc::clone(say) }</li> }) }</ul> }
}

/// The step's own cards, and the lines that answer at any hour.
pub(super) fn always_open(sheet: &Sheet<'_>, step: &Step) -> Html {
    let lines = sheet.content.helplines.lines.iter().filter(|line| line.always && line.tier == Tier::Talk);
    let names = lines.map(|line| Rc::clone(&line.name));
    let words: Vec<Rc<str>> = names.chain(step.cards.iter().map(|card| Rc::clone(&card.say))).collect();
    tick_list(&words)
}

/// The beginning of a line that the person ends.
pub(super) fn beginning(say: &Rc<str>, count: usize) -> Html {
    html! { <div class="wm-ask__field"><p class="wm-ask__lead">{ Rc::clone(say) }</p>{ lines(count) }</div> }
}

/// Lines to write on.
pub(super) fn lines(count: usize) -> Html {
    html! { <div class="wm-lines" aria-hidden="true">{ for (0..count).map(|_| html! { <i class="wm-line" /> }) }</div> }
}

/// Points of a line: a few words each, and up, level or down.
pub(super) fn points(sheet: &Sheet<'_>, step: &Step) -> Html {
    let count = step.at_most.unwrap_or(POINTS).min(POINTS);
    html! {
        <ul class="wm-points" role="list">
            { for (0..count).map(|_| html! {
                <li class="wm-point">
                    <i class="wm-line" aria-hidden="true" />
                    { for TURNS.into_iter().map(|(_, say)| html! { <span class="wm-tick">{ sheet.word(say) }</span> }) }
                </li>
            }) }
        </ul>
    }
}

/// Cards to sort: one row each, one square for each group. Its own words stand again in the square for those who hear the page.
pub(super) fn sorting(step: &Step) -> Html {
    html! {
        <table class="wm-grid wm-grid--sort">
            <thead><tr>
                <td />
                { for step.groups.iter().map(|group| html! { <th scope="col">{ Rc::clone(&group.say) }</th> }) }
            </tr></thead>
            <tbody>
                { for step.cards.iter().map(|card| html! {
                    <tr>
                        <th scope="row">{ Rc::clone(&card.say) }</th>
                        { for step.groups.iter().map(|_| html! { <td class="wm-tick" /> }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// What can be ticked for each of some names: a column with a line to write a name on, one row for each card.
pub(super) fn named(names: usize, cards: &[Card]) -> Html {
    html! {
        <table class="wm-grid wm-grid--sort wm-grid--named">
            <thead><tr><td />{ for (0..names).map(|_| html! { <td><i class="wm-line" aria-hidden="true" /></td> }) }</tr></thead>
            <tbody>
                { for cards.iter().map(|card| html! {
                    <tr>
                        <th scope="row">{ Rc::clone(&card.say) }</th>
                        { for (0..names).map(|_| html! { <td class="wm-tick" /> }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// A line to write on, and a few squares behind it.
pub(super) fn line_and_ticks(cards: &[Card]) -> Html {
    html! {
        <div class="wm-point">
            <i class="wm-line" aria-hidden="true" />
            { for cards.iter().map(|card| html! { <span class="wm-tick">{ Rc::clone(&card.say) }</span> }) }
        </div>
    }
}

/// Three times of a day across, seven days down, with room to write.
pub(super) fn week(sheet: &Sheet<'_>) -> Html {
    use crate::core::visit::{DAYS, TIMES};
    let word = |say: Say| sheet.word(say);
    html! {
        <table class="wm-grid wm-grid--week">
            <thead><tr>
                <td />
                { for TIMES.into_iter().map(|(_, time)| html! { <th scope="col">{ word(time) }</th> }) }
            </tr></thead>
            <tbody>
                { for DAYS.into_iter().map(|(_, day)| html! { <tr><th scope="row">{ word(day) }</th><td /><td /><td /></tr> }) }
            </tbody>
        </table>
    }
}
