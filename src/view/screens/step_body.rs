//! The control of a step: boxes, cards, groups. One per kind.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::rows::rows;
use super::step::{OnHand, StepProps, on_hand, parts_of, place_of};
use super::week::week;
use super::{HEADING, HELP, Head, does};
use crate::core::content::Content;
use crate::core::exercise::{Card, Goes, Kind, Mode, Step};
use crate::core::ids::PromptId;
use crate::core::keeping::KeepState;
use crate::core::sitting::Sitting;
use crate::core::visit::{Event, Place, Visit};
use crate::core::wording::Say;
use crate::view::parts::buttons::{main_button, quiet_link, second_button};
use crate::view::parts::choice::{Choice, Choices};
use crate::view::parts::keep_line::KeepLine;
use crate::view::parts::note::note;
use crate::view::parts::sort_card::SortCard;
use crate::view::parts::starters::Starters;
use crate::view::parts::text_box::TextBox;

/// Labels up to this many letters fit beside each other (look.md 6).
const SHORT_LABEL: usize = 30;

/// Whether the box of this step is folded away: the person would rather think or use cards, and wrote nothing here yet.
pub(super) fn is_folded(visit: &Visit, step: &Step, sitting: &Sitting) -> bool {
    let prompts = prompts_of(step);
    matches!(step.kind, Kind::Text | Kind::Line)
        && matches!(sitting.mode, Mode::Think | Mode::Cards | Mode::Paper)
        && visit.unfolded.as_ref() != Some(&step.id)
        && prompts.iter().all(|(prompt, _)| sitting.words(prompt).as_str().is_empty())
}

/// The boxes of a step, each with the words it asks with.
fn prompts_of(step: &Step) -> Vec<(PromptId, Option<Rc<str>>)> {
    if step.fields.is_empty() {
        return vec![(PromptId::of_step(&step.id), None)];
    }
    step.fields.iter().map(|field| (PromptId::of_field(&step.id, &field.id), Some(Rc::clone(&field.ask)))).collect()
}

/// What a person answers with.
pub(super) fn body(content: &Content, props: &StepProps) -> Html {
    let screen = &props.screen;
    let exercise = &screen.exercise;
    let Some((step, sitting)) = on_hand(content, props) else { return Html::default() };
    let (step, sitting) = (&step, &sitting);
    let hand = OnHand { content, exercise, step, sitting };
    match step.kind {
        Kind::Text | Kind::Line if is_folded(&screen.visit, step, sitting) => folded(props, &hand),
        Kind::Text | Kind::Line => boxes(props, &hand),
        Kind::Many | Kind::One | Kind::Words => cards(props, &hand),
        Kind::Sort => groups(props, &hand),
        Kind::Timeline | Kind::Circles => rows(props, &hand),
        Kind::Week => week(props, &hand),
        Kind::Signpost => super::signpost::signpost(props, &hand),
        _ => Html::default(),
    }
}

fn folded(props: &StepProps, hand: &OnHand) -> Html {
    let say = |what| AttrValue::from(hand.content.wording.say(what));
    let unfold = does(&props.screen.ondid, Event::Unfolded(hand.step.id.clone()));
    html! {
        <>
            if !hand.step.starters.is_empty() {
                <p class="wm-caption">{ say(Say::IdeasCaption) }</p>
                <ul class="wm-ideas">
                    { for hand.step.starters.iter().map(|idea| html! { <li key={idea.to_string()}>{ Rc::clone(idea) }</li> }) }
                </ul>
            }
            { quiet_link(say(Say::WriteAFewWords), unfold) }
        </>
    }
}

fn boxes(props: &StepProps, hand: &OnHand) -> Html {
    let OnHand { step, sitting, .. } = hand;
    let screen = &props.screen;
    let visit = &screen.visit;
    let described = (!step.help.is_empty() || step.fields.is_empty()).then(|| AttrValue::from(HELP));
    let one = |(index, (prompt, ask)): (usize, (PromptId, Option<Rc<str>>))| {
        let label = if ask.is_some() { format!("field-{index}") } else { HEADING.to_owned() };
        let onwrite = {
            let ondid = screen.ondid.clone();
            let prompt = prompt.clone();
            Callback::from(move |words| ondid.emit(Event::Wrote(prompt.clone(), words)))
        };
        html! {
            <div class="wm-field" key={format!("{prompt} {}", visit.redrawn)}>
                if let Some(ask) = ask { <p class="wm-field__ask" id={label.clone()}>{ ask }</p> }
                <TextBox
                    id={format!("box-{index}")} labelled_by={label} described_by={described.clone()} written={sitting.words(&prompt)}
                    one_line={step.kind == Kind::Line || !step.fields.is_empty()} {onwrite} onleave={props.onleft.clone()}
                />
            </div>
        }
    };
    let prompt = PromptId::of_step(&step.id);
    let written = sitting.words(&prompt);
    html! {
        <>
            { for prompts_of(step).into_iter().enumerate().map(one) }
            { keep_line(props) }
            { starters(props, hand, prompt, |starter| written.as_str().contains(starter)) }
        </>
    }
}

/// Chips that add a beginning to a box. Some steps have other ones after certain earlier cards.
pub(super) fn starters(props: &StepProps, hand: &OnHand, prompt: PromptId, used: impl Fn(&str) -> bool) -> Html {
    let step = hand.step;
    let answered = props.screen.visit.answered(hand.sitting);
    let fits = step.starters_for.iter().find(|starters| answered.holds(&starters.when));
    let starters = fits.map_or(&step.starters, |fits| &fits.starters).clone();
    if starters.is_empty() {
        return Html::default();
    }
    let used = starters.iter().map(|starter| used(starter)).collect::<Vec<_>>();
    let say = starters.iter().map(|starter| AttrValue::from(Rc::clone(starter))).collect::<Vec<_>>();
    let onuse = {
        let ondid = props.screen.ondid.clone();
        Callback::from(move |index: usize| {
            if let Some(starter) = starters.get(index) {
                ondid.emit(Event::TookStarter(prompt.clone(), Rc::clone(starter)));
            }
        })
    };
    html! { <Starters starters={say} {used} {onuse} /> }
}

/// What is or is not kept, under every box.
pub(super) fn keep_line(props: &StepProps) -> Html {
    let visit = &props.screen.visit;
    let ondid = &props.screen.ondid;
    let hidden = visit.is_overlooked();
    let state = match visit.keep_state() {
        KeepState::Not | KeepState::Locked if hidden => KeepState::NotOffered,
        state => state,
    };
    let onkeep = match state {
        KeepState::Gone => Event::KeptAgain,
        KeepState::Elsewhere => Event::KeptHere,
        _ => Event::ChoseKeeping(true),
    };
    html! {
        <KeepLine
            {state} onkeep={does(ondid, onkeep)} onchange={does(ondid, Event::WentTo(Place::Kept))} onletgo={does(ondid, Event::LetGo)}
        />
    }
}

fn card_list(props: &StepProps, hand: &OnHand, offered: &[Card], many: bool) -> Html {
    let OnHand { step, sitting, .. } = hand;
    let visit = &props.screen.visit;
    let chosen = visit.answered(sitting).chosen(&step.id);
    // A question with many cards always has a help line; others may have none to point at.
    let described_by = (many || !step.help.is_empty()).then(|| AttrValue::from(HELP));
    let two_columns = offered.iter().all(|card| card.say.chars().count() < SHORT_LABEL);
    let card = |card: &Card| {
        let ondid = props.screen.ondid.clone();
        let (step, id) = (step.id.clone(), card.id.clone());
        let note = card.sensitive && !hand.step.never_kept;
        html! {
            <Choice
                key={card.id.as_str()} id={format!("card-{}", card.id)} name="card" {many} say={AttrValue::from(Rc::clone(&card.say))} own={card.own}
                more={None::<AttrValue>} chosen={chosen.contains(&card.id)} sensitive={note}
                onchoose={move |on| ondid.emit(Event::Chose(step.clone(), id.clone(), on))}
            />
        }
    };
    html! {
        <Choices labelled_by={HEADING} {described_by} {many} {two_columns}>
            { for offered.iter().map(card) }
        </Choices>
    }
}

fn cards(props: &StepProps, hand: &OnHand) -> Html {
    let OnHand { content, exercise, step, sitting } = hand;
    let answered = props.screen.visit.answered(sitting);
    let offered = props.screen.visit.offered(exercise, step, sitting, content);
    let many = step.kind == Kind::Many;
    let full = step.at_most.filter(|most| answered.chosen(&step.id).len() >= usize::from(*most));
    let on_paper = sitting.mode == Mode::Paper && step.cards.iter().any(|card| card.mode == Some(Mode::Paper));
    let sheet =
        content.exercises.iter().position(|other| other.id == exercise.id).map_or(1, |index| index.saturating_add(1));
    html! {
        <>
            { card_list(props, hand, &offered, many) }
            if let Some(most) = full.filter(|_| many) {
                <p class="wm-caption" role="status">{ content.wording.counted(Say::ManyFull, "{most}", most.into()) }</p>
            }
            if on_paper {
                { note(None, html! { <><a class="wm-link" href={content.here.sheets(Some(sheet))} target="_blank" rel="noopener">{ content.wording.say(Say::SheetLink) }</a></> }) }
            }
        </>
    }
}

fn groups(props: &StepProps, hand: &OnHand) -> Html {
    let OnHand { exercise, step, sitting, .. } = hand;
    let offered = props.screen.visit.answered(sitting).offered(exercise, step);
    let names: Vec<_> =
        step.groups.iter().map(|group| (group.id.clone(), AttrValue::from(Rc::clone(&group.say)))).collect();
    let card = |card: &Card| {
        let ondid = props.screen.ondid.clone();
        let (step_id, id) = (step.id.clone(), card.id.clone());
        html! {
            <SortCard
                key={card.id.as_str()} id={format!("sort-{}", card.id)} say={AttrValue::from(Rc::clone(&card.say))} own={card.own}
                groups={names.clone()} chosen={sitting.group_of(&step.id, &card.id).cloned()}
                onchoose={move |group| ondid.emit(Event::Sorted(step_id.clone(), id.clone(), group))}
            />
        }
    };
    html! { <div class="wm-sorting">{ for offered.iter().map(card) }</div> }
}

/// The shared last step, also where *Stop here* leads (R12, R13).
pub(super) fn close(props: &StepProps, hand: &OnHand, stopped: bool) -> Html {
    let OnHand { content, exercise, step, .. } = hand;
    let ondid = &props.screen.ondid;
    let say = |what| AttrValue::from(content.wording.say(what));
    let kept = props.screen.visit.keep_state() == KeepState::Kept;
    let mut help = vec![content.wording.say(Say::CloseLook)];
    if stopped {
        help.insert(0, content.wording.say(if kept { Say::CloseStoppedKept } else { Say::CloseStoppedNot }));
        help.insert(0, content.wording.say(Say::CloseStopped));
    }
    html! {
        <>
            { Head { onplace: parts_of(props, exercise), ..Head::new(props.screen.onback.clone(), place_of(hand), say(Say::CloseAsk), help) }.draw(content) }
            if stopped && !kept { { keep_line(props) } }
            <h2 class="wm-section" id="close-next">{ say(Say::CloseNext) }</h2>
            { next_things(props, hand) }
            { for std::iter::once(content.wording.say(Say::CloseThanks)).chain(step.help.iter().cloned()).map(|line| html! {
                <p class="wm-text" key={line.to_string()}>{ line }</p>
            }) }
            <div class="wm-actions">
                { main_button(say(Say::CloseFinish), does(ondid, Event::Pressed(Goes::Home))) }
                { second_button(say(Say::CloseHelp), does(ondid, Event::Pressed(Goes::Help))) }
                { second_button(say(Say::CloseAnother), does(ondid, Event::Pressed(Goes::Home))) }
                <div class="wm-actions__quiet">
                    { quiet_link(say(Say::Skip), does(ondid, Event::Skipped)) }
                    { quiet_link(say(Say::Stop), does(ondid, Event::Pressed(Goes::Home))) }
                </div>
            </div>
            <p class="wm-caption">{ content.wording.with(Say::CloseHurt, "{contact}", &content.site.contact) }</p>
        </>
    }
}

fn next_things(props: &StepProps, hand: &OnHand) -> Html {
    let chosen = props.screen.visit.answered(hand.sitting).chosen(&hand.step.id);
    let card = |card: &Card| {
        let ondid = props.screen.ondid.clone();
        let (step, id) = (hand.step.id.clone(), card.id.clone());
        html! {
            <Choice
                key={card.id.as_str()} id={format!("next-{}", card.id)} name="next" many=true say={AttrValue::from(Rc::clone(&card.say))}
                more={None::<AttrValue>} chosen={chosen.contains(&card.id)} sensitive=false
                onchoose={move |on| ondid.emit(Event::Chose(step.clone(), id.clone(), on))}
            />
        }
    };
    html! {
        <Choices labelled_by="close-next" described_by={None::<AttrValue>} many=true two_columns=true>
            { for hand.content.blocks.next.iter().map(card) }
        </Choices>
    }
}
