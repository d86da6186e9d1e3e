//! One question on paper: word for word as on the screen, with squares to tick and lines to write on.

use std::rc::Rc;

use yew::{Html, html};

use super::blanks::{Blank, blank_of, rings};
use super::places::places;
use super::rest::{close, numbers_in_line, rest};
use super::room::{always_open, beginning, line_and_ticks, lines, points, sorting, ticks};
use super::sheet::Sheet;
use crate::core::exercise::{Exercise, Goes, Kind, Offer, Step};
use crate::core::helplines::Tier;
use crate::core::wording::Say;
use crate::view::drawings::{Ink, Stroke, drawing};

/// Names on paper where a step takes them from what was written before, and says no number.
const NAMES: u8 = 3;

/// Up to this many squares stand behind a line.
const FEW: usize = 3;

/// Whether the step asks anything in words of its own.
pub(super) fn asks(step: &Step) -> bool {
    !step.ask.is_empty()
}

/// One stop on the path.
pub(super) fn question(sheet: &Sheet<'_>, step: &Step) -> Html {
    let ask = if asks(step) || step.kind != Kind::Ground { sheet.said(&step.ask) } else { sheet.word(Say::GroundAsk) };
    let again = goes_on(step);
    let class = match step.kind {
        Kind::Info => "wm-ask wm-ask--told",
        Kind::CheckIn => "wm-ask wm-ask--rest",
        _ if again => "wm-ask wm-ask--more",
        _ => "wm-ask",
    };
    html! {
        <li {class}>
            { path_piece() }
            <div class="wm-ask__words">
                { for step.notes.iter().map(|note| html! { <p class="wm-sheet__note">{ sheet.said(note) }</p> }) }
                if again { <p class="wm-ask__lead">{ ask }</p> } else if !ask.is_empty() { <h3 class="wm-ask__ask">{ ask }</h3> }
                if !again && step.kind != Kind::Close { { helps(sheet, step) } }
                { for step.also.iter().filter(|also| !also.say.is_empty()).map(|also| html! { <p class="wm-ask__help">{ sheet.said(&also.say) }</p> }) }
                if needs_no_mark(step) { <p class="wm-ask__help">{ sheet.word(Say::PaperThink) }</p> }
                { answer(sheet, step) }
                { called_for(sheet, step) }
            </div>
        </li>
    }
}

/// The help lines of a step.
pub(super) fn helps(sheet: &Sheet<'_>, step: &Step) -> Html {
    html! { { for step.help.iter().map(|line| html! { <p class="wm-ask__help">{ sheet.said(line) }</p> }) } }
}

/// A box that only opens after a card ("My own word") is one more line on paper, not one more stop.
fn goes_on(step: &Step) -> bool {
    step.when.is_some() && matches!(step.kind, Kind::Text | Kind::Line)
}

/// What the screen never stores can be read by others on paper, so the sheet says that a mark is not needed.
fn needs_no_mark(step: &Step) -> bool {
    !matches!(step.kind, Kind::CheckIn) && (step.never_kept || step.cards.iter().any(|card| card.never_kept))
}

/// On the screen some answers bring numbers with them. On paper nobody can know the answer, so the numbers stand there for all.
fn called_for(sheet: &Sheet<'_>, step: &Step) -> Html {
    let mut tiers: Vec<Tier> = step.also.iter().filter_map(|also| also.numbers).collect();
    if step.cards.iter().any(|card| card.goes == Some(Goes::Under18)) {
        tiers.push(Tier::Young);
    }
    let after_fear = step.when.as_ref().is_some_and(|when| {
        let cards = sheet.exercise.step(&when.step).map(|asked| &asked.cards);
        cards.is_some_and(|cards| cards.iter().any(|card| card.never_kept && when.any.contains(&card.id)))
    });
    if step.kind == Kind::Info && after_fear && !tiers.contains(&Tier::Safety) {
        tiers.push(Tier::Safety);
    }
    // The emergency number is at the foot of every sheet.
    tiers.retain(|tier| *tier != Tier::Danger);
    html! { { for tiers.into_iter().map(|tier| numbers_in_line(sheet.content, tier)) } }
}

/// Room for the answer.
fn answer(sheet: &Sheet<'_>, step: &Step) -> Html {
    match step.kind {
        Kind::Many | Kind::One | Kind::Words => choose(sheet, step),
        Kind::Sort if !step.cards.is_empty() => sorting(step),
        Kind::Sort => blank_of(sheet, Blank::Sorted(step))
            .unwrap_or_else(|| html! { { for step.groups.iter().map(|group| beginning(&group.say, 1)) } }),
        Kind::Ground => ground(sheet, step),
        Kind::CheckIn => rest(sheet.content),
        Kind::Close => close(sheet.content, step),
        Kind::Line => html! { <>{ ideas(sheet, step) }{ lines(1) }</> },
        Kind::Text if !step.fields.is_empty() => {
            let count = if step.when.is_some() { 1 } else { 2 };
            html! { { for step.fields.iter().map(|field| beginning(&field.ask, count)) } }
        }
        Kind::Text if step.when.is_some() => lines(1),
        Kind::Text => html! { <>{ ideas(sheet, step) }{ lines(sheet.lines) }</> },
        Kind::Timeline if step.ahead => html! { <>{ ideas(sheet, step) }{ lines(1) }</> },
        Kind::Timeline => html! {
            <>{ ideas(sheet, step) }{ points(sheet, step) }{ for blank_of(sheet, Blank::Line(step)) }</>
        },
        Kind::Circles => html! {
            <>{ ideas(sheet, step) }if is_last_ring(sheet.exercise, step) { { rings(sheet) } }</>
        },
        Kind::Signpost => places(sheet, step),
        Kind::Info | Kind::Open | Kind::Summary | Kind::Week => Html::default(),
    }
}

/// Squares to tick, after lines for names or cards that were written or chosen before. Where each of those has room of its own
/// right below, the lines stand there.
fn choose(sheet: &Sheet<'_>, step: &Step) -> Html {
    let rows = sheet.exercise.steps.iter().any(|other| other.each.contains(&step.id));
    let picked = !(step.cards_from.is_empty() || rows && step.cards.is_empty());
    let written = picked || step.offers.contains(&Offer::People) || (step.cards.is_empty() && !rows);
    if written && (1..=FEW).contains(&step.cards.len()) && step.offers.is_empty() {
        return line_and_ticks(&step.cards);
    }
    let count = if step.cards.is_empty() { usize::from(step.at_most.unwrap_or(NAMES)) } else { 1 };
    html! {
        <>
            if written { { lines(count) } }
            if step.offers.contains(&Offer::AlwaysOpen) { { always_open(sheet, step) } } else { { ticks(&step.cards) } }
        </>
    }
}

fn is_last_ring(exercise: &Exercise, step: &Step) -> bool {
    exercise.steps.iter().rfind(|other| other.kind == Kind::Circles).is_some_and(|last| last.id == step.id)
}

/// Starters, as ideas in one line. Where they depend on a card, the first for each card.
pub(super) fn ideas(sheet: &Sheet<'_>, step: &Step) -> Html {
    let mut ideas: Vec<Rc<str>> = step.starters.iter().map(|starter| sheet.said(starter)).collect();
    if ideas.is_empty() {
        ideas =
            step.starters_for.iter().filter_map(|after| after.starters.first()).map(|idea| sheet.said(idea)).collect();
    }
    if ideas.is_empty() || !sheet.ideas {
        return Html::default();
    }
    html! { <p class="wm-ask__help wm-ask__ideas">{ sheet.word(Say::IdeasCaption) }{ " " }{ ideas.join(" · ") }</p> }
}

/// Short ways to feel steadier: in full the first time on a sheet, by name after that.
fn ground(sheet: &Sheet<'_>, step: &Step) -> Html {
    let mut steps = sheet.exercise.steps.iter();
    let first = steps.find(|other| other.kind == Kind::Ground).is_some_and(|other| other.id == step.id);
    html! {
        <ul class={if first { "wm-ticks wm-ticks--wide" } else { "wm-ticks" }} role="list">
            { for sheet.content.blocks.grounding.iter().map(|way| html! {
                <li class="wm-tick">
                    if first { <strong>{ Rc::clone(&way.say) }{ "." }</strong>{ " " }{ way.lines.join(" ") } } else { { Rc::clone(&way.say) } }
                </li>
            }) }
        </ul>
    }
}

/// The stone and the stretch of path beside a question.
pub(super) fn path_piece() -> Html {
    html! {
        <div class="wm-ask__side" aria-hidden="true">
            <svg class="wm-ask__path" viewBox="0 0 24 100" preserveAspectRatio="none" focusable="false">
                <path class="wm-ink wm-ink--side" vector-effect="non-scaling-stroke" d="M12 0C7 30 6 66 12 100" />
            </svg>
            { drawing("wm-ask__stone", "-11 -9 22 18", STONE) }
        </div>
    }
}

const STONE: &[Stroke] = &[Stroke(Ink::Fill, "M-9 .4c0-5 3.6-7.2 9-7.2s9 2.5 9 7.2-3.6 6.2-9 6.2-9-1.6-9-6.2Z")];
