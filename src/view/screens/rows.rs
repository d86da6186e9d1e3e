//! Names in a ring, and points on a line: one short box each, as many as somebody likes.
//!
//! A point also says whether it lies up, level or down, by one choice and never by dragging (WCAG 2.5.7). Nothing has a number.

use yew::{AttrValue, Callback, Html, html};

use super::step::{OnHand, StepProps};
use super::step_body::{keep_line, starters};
use super::{HEADING, HELP, does, row_box, row_mover};
use crate::core::exercise::Kind;
use crate::core::ids::{CardId, PromptId};
use crate::core::visit::{Event, TURNS};
use crate::core::wording::Say;
use crate::core::words::Words;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::drawings::{Ink, Stroke, drawing};
use crate::view::events::is_ticked;
use crate::view::parts::buttons::{named_quiet_link, second_button};
use crate::view::parts::text_box::TextBox;

/// All rows of the step, *Add another* while there is room, the keep line and the starters.
pub(super) fn rows(props: &StepProps, hand: &OnHand) -> Html {
    let OnHand { content, step, sitting, .. } = hand;
    let visit = &props.screen.visit;
    let shown = visit.rows(step, sitting);
    let several = step.at_most != Some(1);
    let room = visit.has_room(step, sitting);
    // A starter goes into the row that is still empty, or into a new one.
    let blank = shown.iter().copied().find(|row| sitting.words(&PromptId::of_row(&step.id, *row)).is_blank());
    let last = shown.iter().copied().max().unwrap_or(1);
    let target = blank.unwrap_or(if room { last.saturating_add(1) } else { last });
    let written: Vec<Words> = shown.iter().map(|row| sitting.words(&PromptId::of_row(&step.id, *row))).collect();
    let used = |starter: &str| written.iter().any(|words| words.as_str().contains(starter));
    let rows = shown.iter().enumerate().map(|(place, row)| one(props, hand, *row, place, several));
    html! {
        <>
            <div class="wm-rows">{ for rows }</div>
            // Its room is there before it comes, so that the first letter moves nothing.
            if several {
                <div class="wm-rows__more">
                    if room { { second_button(AttrValue::from(content.wording.say(if step.kind == Kind::Circles { Say::RowAddName } else { Say::RowAddPoint })), does(&props.screen.ondid, Event::AddedRow(step.id.clone()))) } }
                </div>
            }
            { keep_line(props) }
            { starters(props, hand, PromptId::of_row(&step.id, target), used) }
        </>
    }
}

fn one(props: &StepProps, hand: &OnHand, row: u16, place: usize, several: bool) -> Html {
    let OnHand { content, step, sitting, .. } = hand;
    let ondid = &props.screen.ondid;
    let prompt = PromptId::of_row(&step.id, row);
    let written = sitting.words(&prompt);
    let name = content.wording.with(
        if step.kind == Kind::Circles { Say::RowName } else { Say::RowPoint },
        "{number}",
        &place.saturating_add(1).to_string(),
    );
    let label = format!("row-{row}");
    let onwrite = {
        let (ondid, prompt) = (ondid.clone(), prompt.clone());
        Callback::from(move |words| ondid.emit(Event::Wrote(prompt.clone(), words)))
    };
    let there = !written.as_str().is_empty() || sitting.turn(&step.id, row).is_some();
    let leans = step.kind == Kind::Timeline && !step.ahead;
    let way = |say, id: Option<String>, event| {
        let id = id.map(AttrValue::from);
        named_quiet_link(id, AttrValue::from(content.wording.say(say)), does(ondid, event))
    };
    let can_move = leans && there && place > 0;
    html! {
        <div class="wm-row" key={format!("{prompt} {}", props.screen.visit.redrawn)} role={several.then_some("group")} aria-labelledby={several.then(|| label.clone())}>
            if several { <p class="wm-hidden" id={label.clone()}>{ name }</p> }
            <TextBox
                id={row_box(row)} labelled_by={if several { format!("{HEADING} {label}") } else { HEADING.to_owned() }}
                described_by={(!step.help.is_empty()).then(|| AttrValue::from(HELP))} {written}
                one_line=true {onwrite} onleave={props.onleft.clone()}
            />
            if leans { { turns(props, hand, row, several.then_some(label)) } }
            if several {
                <div class="wm-row__ways">
                    if can_move { { way(Say::RowEarlier, Some(row_mover(row)), Event::MovedEarlier(step.id.clone(), row)) } }
                    if there { { way(Say::RowRemove, None, Event::RemovedRow(step.id.clone(), row)) } }
                </div>
            }
        </div>
    }
}

/// Up, level or down: three chips with a small bend each. A dip is as round as a rise.
fn turns(props: &StepProps, hand: &OnHand, row: u16, label: Option<String>) -> Html {
    let OnHand { content, step, sitting, .. } = hand;
    let chosen = sitting.turn(&step.id, row);
    let chip = |(id, say): (&'static str, Say)| {
        let is_chosen = chosen.is_some_and(|chosen| chosen.as_str() == id);
        let onchange = {
            let (ondid, step) = (props.screen.ondid.clone(), step.id.clone());
            Callback::from(move |event: yew::Event| {
                if is_ticked(&event) == Some(true) {
                    ondid.emit(Event::Leaned(step.clone(), row, CardId::from(id)));
                }
            })
        };
        let input = format!("turn-{row}-{id}");
        html! {
            <label class="wm-pick" for={input.clone()} key={id}>
                <input
                    class="wm-pick__input" type="radio" id={input} name={format!("turn-{row}")} checked={is_chosen} autocomplete="off" {onchange}
                />
                <span class={if is_chosen { "wm-chip wm-chip--chosen wm-chip--bold" } else { "wm-chip" }}>
                    { drawing("wm-row__bend", "0 0 40 40", bend(id)) }
                    if is_chosen { { mark(Mark::Chosen) } }
                    <span>{ content.wording.say(say) }</span>
                </span>
            </label>
        }
    };
    html! {
        <fieldset class="wm-row__turns" aria-describedby={label}>
            <legend class="wm-hidden">{ content.wording.say(Say::RowTurn) }</legend>
            <div class="wm-chips">{ for TURNS.into_iter().map(chip) }</div>
        </fieldset>
    }
}

fn bend(turn: &str) -> &'static [Stroke] {
    match turn {
        "up" => &[Stroke(Ink::Path, "M4 29c8 .6 7-18 16-18s8 18.6 16 18")],
        "down" => &[Stroke(Ink::Path, "M4 11c8-.6 7 18 16 18s8-18.6 16-18")],
        _ => &[Stroke(Ink::Path, "M4 20.6c10-1.4 21 .9 32-.8")],
    }
}
