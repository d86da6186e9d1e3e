//! One question on paper: word for word as on the screen, with squares to tick and lines to write on.

use std::rc::Rc;

use yew::{Html, html};

use super::rest::{close, numbers_in_line, rest};
use crate::core::content::Content;
use crate::core::exercise::{Card, Exercise, Goes, Kind, Step};
use crate::core::helplines::Tier;
use crate::core::wording::Say;
use crate::view::drawings::{Ink, Stroke, drawing};

/// Whether the step asks anything in words of its own.
pub(super) fn asks(step: &Step) -> bool {
    !step.ask.is_empty()
}

/// One stop on the path.
pub(super) fn question(content: &Content, exercise: &Exercise, step: &Step) -> Html {
    let ask = if asks(step) || step.kind != Kind::Ground {
        Rc::clone(&step.ask)
    } else {
        content.wording.say(Say::GroundAsk)
    };
    // Boxes that only open after a card and say themselves what they are for are one more line on paper, not one more question.
    let own_word = step.when.is_some() && !step.fields.is_empty();
    let class = match step.kind {
        Kind::Info => "wm-ask wm-ask--told",
        Kind::CheckIn => "wm-ask wm-ask--rest",
        _ if own_word => "wm-ask wm-ask--more",
        _ => "wm-ask",
    };
    html! {
        <li {class}>
            { path_piece() }
            <div class="wm-ask__words">
                { for step.notes.iter().map(|note| html! { <p class="wm-sheet__note">{ Rc::clone(note) }</p> }) }
                if !ask.is_empty() && !own_word { <h3 class="wm-ask__ask">{ ask }</h3> }
                if !own_word && step.kind != Kind::Close { { for step.help.iter().map(|line| html! { <p class="wm-ask__help">{ Rc::clone(line) }</p> }) } }
                { for step.also.iter().filter(|also| !also.say.is_empty()).map(|also| html! { <p class="wm-ask__help">{ Rc::clone(&also.say) }</p> }) }
                { answer(content, exercise, step) }
                { called_for(content, step) }
            </div>
        </li>
    }
}

/// On the screen some answers bring numbers with them. On paper nobody can know the answer, so the numbers stand there for all.
fn called_for(content: &Content, step: &Step) -> Html {
    let mut tiers: Vec<Tier> = step.also.iter().filter_map(|also| also.numbers).collect();
    if step.cards.iter().any(|card| card.goes == Some(Goes::Under18)) {
        tiers.push(Tier::Young);
    }
    // The emergency number is at the foot of every sheet.
    tiers.retain(|tier| *tier != Tier::Danger);
    html! { { for tiers.into_iter().map(|tier| numbers_in_line(content, tier)) } }
}

/// Room for the answer.
fn answer(content: &Content, exercise: &Exercise, step: &Step) -> Html {
    match step.kind {
        Kind::Many | Kind::One | Kind::Words if step.cards.is_empty() => lines(usize::from(step.at_most.unwrap_or(3))),
        Kind::Many | Kind::One | Kind::Words => ticks(&step.cards),
        Kind::Sort => {
            // Cards from an earlier question stand there already; its own are named once, to be written where they belong.
            let cards: Vec<&str> = step.cards.iter().map(|card| &*card.say).collect();
            html! {
                <>
                    if !cards.is_empty() { <p class="wm-ask__help">{ cards.join(" · ") }</p> }
                    { for step.groups.iter().map(|group| beginning(&group.say, if cards.is_empty() { 1 } else { 2 })) }
                </>
            }
        }
        Kind::Ground => ground(content, exercise, step),
        Kind::CheckIn => rest(content),
        Kind::Close => close(content, step),
        Kind::Line => lines(1),
        Kind::Text if !step.fields.is_empty() => {
            let count = if step.when.is_some() { 1 } else { 2 };
            html! { { for step.fields.iter().map(|field| beginning(&field.ask, count)) } }
        }
        Kind::Text if step.when.is_some() => lines(1),
        Kind::Text => html! { <>{ ideas(content, step) }{ lines(3) }</> },
        Kind::Timeline | Kind::Circles | Kind::Week => lines(3),
        Kind::Info | Kind::Open | Kind::Summary | Kind::Signpost => Html::default(),
    }
}

/// Squares to tick. A group of short words stands in three columns.
pub(super) fn ticks(cards: &[Card]) -> Html {
    html! {
        <ul class="wm-ticks" role="list">
            { for cards.iter().map(|card| html! { <li class="wm-ticks__item"><span class="wm-ticks__square" />{ Rc::clone(&card.say) }</li> }) }
        </ul>
    }
}

/// Starters, as ideas in one line.
fn ideas(content: &Content, step: &Step) -> Html {
    if step.starters.is_empty() {
        return Html::default();
    }
    let ideas: Vec<&str> = step.starters.iter().map(|starter| &**starter).collect();
    html! { <p class="wm-ask__help wm-ask__ideas">{ content.wording.say(Say::IdeasCaption) }{ " " }{ ideas.join(" · ") }</p> }
}

/// The beginning of a line that the person ends.
fn beginning(say: &Rc<str>, count: usize) -> Html {
    html! { <div class="wm-ask__field"><p class="wm-ask__lead">{ Rc::clone(say) }</p>{ lines(count) }</div> }
}

/// Lines to write on.
fn lines(count: usize) -> Html {
    html! { <div class="wm-lines" aria-hidden="true">{ for (0..count).map(|_| html! { <span class="wm-lines__line" /> }) }</div> }
}

/// Short ways to feel steadier: in full the first time on a sheet, by name after that.
fn ground(content: &Content, exercise: &Exercise, step: &Step) -> Html {
    let first = exercise.steps.iter().find(|other| other.kind == Kind::Ground).is_some_and(|other| other.id == step.id);
    html! {
        <ul class={if first { "wm-ticks wm-ticks--wide" } else { "wm-ticks" }} role="list">
            { for content.blocks.grounding.iter().map(|way| html! {
                <li class="wm-ticks__item">
                    <span class="wm-ticks__square" />
                    <span>
                        if first { <strong>{ Rc::clone(&way.say) }{ ". " }</strong>{ way.lines.join(" ") } } else { { Rc::clone(&way.say) } }
                    </span>
                </li>
            }) }
        </ul>
    }
}

/// The stone and the stretch of path beside a question.
fn path_piece() -> Html {
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
