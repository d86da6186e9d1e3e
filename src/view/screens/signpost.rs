//! Places that may help: lines that fit what was chosen and where the person is. Each can be marked for later.

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use super::help::{list, times, unchecked};
use super::step::{OnHand, StepProps};
use crate::core::helplines::{Freshness, Line, Tier};
use crate::core::ids::CardId;
use crate::core::visit::{self, Event};
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::parts::help_parts::{HelpLine, NationChips, name_of};

/// The lines that fit, each with a way to mark it; or, when none does, a calm sentence and lines for anything.
pub(super) fn signpost(props: &StepProps, hand: &OnHand) -> Html {
    let OnHand { content, step, sitting, .. } = hand;
    let visit = &props.screen.visit;
    let (nation, today) = (visit.nation, &*visit.today);
    let chosen: Vec<CardId> = sitting.chosen(&step.id).iter().map(|card| card.id.clone()).collect();
    let is_marked = |line: &Line| chosen.iter().any(|card| card.as_str() == &*line.id);
    // What was marked stays in sight, whatever nation is chosen later.
    let fits = |line: &&Line| line.answers_in(nation) || is_marked(line);
    let found = visit::lines_of(&visit.answered(sitting), step, content);
    let lines: Vec<Rc<Line>> = found.into_iter().filter(fits).cloned().map(Rc::new).collect();
    let none_fresh = lines.iter().all(|line| line.freshness(today) != Freshness::Fresh);
    let drawn = |line: &Rc<Line>| {
        let shows_hours = line.freshness(today) == Freshness::Fresh;
        let note = if none_fresh { None } else { times(content, line, today) };
        let beside = marker(props, hand, line, is_marked(line));
        html! { <HelpLine key={line.id.to_string()} line={Rc::clone(line)} {shows_hours} {note} {beside} /> }
    };
    let ondid = props.screen.ondid.clone();
    html! {
        <>
            <NationChips chosen={nation} onchoose={move |nation| ondid.emit(Event::ChoseNation(nation))} />
            { for lines.iter().map(drawn) }
            if lines.is_empty() {
                <p class="wm-text">{ content.wording.say(Say::SignpostNothing) }</p>
                { list(content, &general(hand, |line| line.answers_in(nation)), today) }
            } else if none_fresh {
                { unchecked(content, &lines, today) }
            }
        </>
    }
}

/// Lines for anything: advice about rights, and someone to talk to at any hour.
fn general(hand: &OnHand, here: impl Fn(&Line) -> bool) -> Vec<Rc<Line>> {
    let for_anything = |line: &Line| match line.tier {
        Tier::Practical => line.topics.first().is_some_and(|first| &**first == "benefits"),
        tier => tier == Tier::Talk && line.short,
    };
    let lines = hand.content.helplines.lines.iter().filter(|line| for_anything(line) && here(line));
    lines.cloned().map(Rc::new).collect()
}

/// *Mark for later*. It stays in its place; a tick and its state tell that it is marked.
fn marker(props: &StepProps, hand: &OnHand, line: &Line, marked: bool) -> Html {
    let event = Event::Chose(hand.step.id.clone(), CardId::from(&*line.id), !marked);
    let ondid = props.screen.ondid.clone();
    let class = if marked { "wm-chip wm-chip--chosen wm-helpline__mark" } else { "wm-chip wm-helpline__mark" };
    html! {
        <button type="button" {class} aria-pressed={marked.to_string()} onclick={move |_| ondid.emit(event.clone())}>
            if marked { { mark(Mark::Chosen) } }
            <span>{ AttrValue::from(hand.content.wording.say(Say::SignpostMark)) }</span>
            <span class="wm-hidden">{ ", " }{ name_of(line) }</span>
        </button>
    }
}
