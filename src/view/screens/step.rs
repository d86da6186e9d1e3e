//! One step of an exercise: head, what is asked, and the actions, always in the same order (R1, WCAG 3.2.3).

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, html};

use super::check_in::{check_in, felt};
use super::earlier::{about, earlier};
use super::ground::{GroundProps, ground};
use super::help::{lines_of, list};
use super::step_body::body;
use super::summary::summary;
use super::{Head, OutsideProps, ScreenProps, does};
use crate::core::content::Content;
use crate::core::exercise::{Exercise, Goes, Kind, Mode, Step};
use crate::core::helplines::Tier;
use crate::core::ids::StepId;
use crate::core::picture_file::{FileKind, FileOutcome};
use crate::core::sitting::Sitting;
use crate::core::visit::{Event, Place, Turn};
use crate::core::wording::Say;
use crate::view::own::own_in;
use crate::view::parts::anchor::Anchor;
use crate::view::parts::buttons::{main_button, quiet_link, second_button};
use crate::view::parts::help_parts::{Emergency, NationChips};
use crate::view::parts::note::note;

/// About how long the short version of an exercise takes, in minutes.
const BRIEF_MINUTES: u16 = 2;

/// What a step needs beside the visit.
#[derive(Properties, Clone, PartialEq)]
pub struct StepProps {
    /// The screen it stands on.
    pub screen: ScreenProps,
    /// Which step.
    pub step: StepId,
    /// Where in a check-in or a rest.
    pub turn: Turn,
    /// A text box was left: save at once.
    pub onleft: Callback<()>,
    /// Copy this text.
    pub oncopy: Callback<String>,
    /// Whether the last copying worked, once tried.
    pub copied: Option<bool>,
    /// Save this drawing as a file of this kind.
    pub onsave: Callback<(String, FileKind)>,
    /// What became of the last saving.
    pub saved: Option<FileOutcome>,
    /// Whether leaving can only hide this frame (M-E4).
    pub hides: bool,
    /// Print what is on the screen.
    pub onprint: Callback<()>,
}

impl StepProps {
    /// A step of which nothing is saved, copied or printed by a press.
    pub(crate) fn quiet(screen: ScreenProps, step: StepId) -> Self {
        Self {
            screen,
            step,
            turn: Turn::Asking,
            onleft: Callback::noop(),
            oncopy: Callback::noop(),
            copied: None,
            onsave: Callback::noop(),
            saved: None,
            hides: false,
            onprint: Callback::noop(),
        }
    }
}

/// What a step of any kind is drawn from.
pub(super) struct OnHand<'a> {
    pub content: &'a Content,
    pub exercise: &'a Exercise,
    pub step: &'a Step,
    pub sitting: &'a Rc<Sitting>,
}

/// The step on the screen as the person meets it, and the sitting it belongs to.
pub(super) fn on_hand(content: &Content, props: &StepProps) -> Option<(Rc<Step>, Rc<Sitting>)> {
    let exercise = &props.screen.exercise;
    let sitting = props.screen.visit.sitting(&exercise.id)?;
    let step = props.screen.visit.step_at(content, exercise, sitting, &props.step)?;
    Some((step, Rc::clone(sitting)))
}

/// The step on the screen.
pub fn step_screen(content: &Content, props: &StepProps) -> Html {
    let screen = &props.screen;
    let exercise = &screen.exercise;
    let Some((step, sitting)) = on_hand(content, props) else { return Html::default() };
    let hand = OnHand { content, exercise, step: &step, sitting: &sitting };
    let sitting = &sitting;
    let anchor = screen.visit.answered(sitting).anchor(exercise).filter(|_| !step.anchor);
    let outside =
        OutsideProps { visit: Rc::clone(&screen.visit), ondid: screen.ondid.clone(), onback: screen.onback.clone() };
    let ask = AttrValue::from(Rc::clone(&step.ask));
    let body = match (step.kind, &props.turn) {
        (Kind::CheckIn, Turn::Asking) => check_in(content, screen),
        (Kind::CheckIn, Turn::Felt(feeling)) => felt(content, screen, *feeling),
        (Kind::CheckIn | Kind::Ground, turn) => {
            ground(content, &GroundProps { screen: outside, turn: turn.clone(), ask: Some(ask) })
        }
        (Kind::Summary, _) => summary(content, props),
        (Kind::Open, _) => open(props, &hand),
        (Kind::Close, _) => super::step_body::close(props, &hand, false),
        _ => asked(props, &hand),
    };
    html! {
        <>
            if let Some(words) = anchor { <Anchor {words} /> }
            { body }
            if !has_keep_line(step.kind) { { super::tabs::elsewhere(content, &screen.visit, &screen.ondid) } }
            <p class="wm-caption wm-foot">{ content.wording.say(Say::HomeWhatText) }</p>
        </>
    }
}

/// Whether a step of this kind has boxes, with a line about keeping under them.
fn has_keep_line(kind: Kind) -> bool {
    matches!(kind, Kind::Text | Kind::Line | Kind::Timeline | Kind::Circles)
}

/// What the place line says: the part in a long exercise, else the exercise's short name.
pub(super) fn place_of(hand: &OnHand) -> AttrValue {
    let place = hand.exercise.part_of(&hand.step.id).map_or(&hand.exercise.place, |part| &part.title);
    AttrValue::from(Rc::clone(place))
}

/// Opens the list of parts, where there are parts.
pub(super) fn parts_of(props: &StepProps, exercise: &Exercise) -> Option<Callback<()>> {
    (!exercise.parts.is_empty()).then(|| does(&props.screen.ondid, Event::WentTo(Place::Parts(exercise.id.clone()))))
}

/// The shared first step (content 4.0).
fn open(props: &StepProps, hand: &OnHand) -> Html {
    let OnHand { content, exercise, .. } = hand;
    let ondid = &props.screen.ondid;
    let say = |what| AttrValue::from(content.wording.say(what));
    let minutes = if hand.sitting.brief { BRIEF_MINUTES } else { exercise.minutes };
    let purpose = content.wording.counted(Say::OpenPurpose, "{minutes}", minutes.into());
    let purpose = purpose.replace("{purpose}", &exercise.purpose);
    let lines = vec![Rc::from(purpose), content.wording.say(Say::OpenWays), content.wording.say(Say::OpenPrivate)];
    html! {
        <>
            { Head { back: Some(say(Say::Home)), onplace: parts_of(props, exercise), ..Head::new(props.screen.onback.clone(), AttrValue::from(Rc::clone(&exercise.place)), AttrValue::from(Rc::clone(&exercise.title)), lines) }.draw(content) }
            if !exercise.notes.is_empty() {
                { note(Some(say(Say::OpenNote)), html! { <>{ for exercise.notes.iter().map(|note| html! { <span class="wm-note__line">{ Rc::clone(note) }{ " " }</span> }) }</> }) }
            }
            // In a row of its own: wide screens put the main button first in its row, and what comes first for the keyboard
            // has to come first for the eye (WCAG 2.4.3).
            if exercise.help_first {
                <div class="wm-actions">{ second_button(say(Say::CloseHelp), does(ondid, Event::Pressed(Goes::Help))) }</div>
            }
            <div class="wm-actions">
                { main_button(say(Say::OpenStart), does(ondid, Event::WentOn)) }
                { second_button(say(Say::OpenGentler), does(ondid, Event::Pressed(Goes::Gentler))) }
                { second_button(say(Say::OpenNotNow), does(ondid, Event::Pressed(Goes::Home))) }
                <div class="wm-actions__quiet">
                    { quiet_link(say(Say::Skip), does(ondid, Event::Skipped)) }
                    { quiet_link(say(Say::Stop), does(ondid, Event::Stopped)) }
                </div>
            </div>
            if exercise.draft { <p class="wm-caption">{ say(Say::DraftExercise) }</p> }
        </>
    }
}

/// A step that asks or tells something.
fn asked(props: &StepProps, hand: &OnHand) -> Html {
    let OnHand { content, exercise, step, sitting } = hand;
    let screen = &props.screen;
    let ondid = &screen.ondid;
    let answered = screen.visit.answered(sitting);
    let also: Vec<_> = step.also.iter().filter(|also| answered.holds(&also.when)).collect();
    let mut help = step.help.clone();
    help.extend(screen.visit.saying.iter().filter(|(at, _)| *at == step.id).map(|(_, say)| Rc::clone(say)));
    help.extend(also.iter().filter(|also| !also.say.is_empty()).map(|also| Rc::clone(&also.say)));
    if help.is_empty() {
        help.extend(hint(content, step));
    }
    let asks_for = |tier: &Tier| also.iter().any(|also| also.numbers == Some(*tier));
    let tiers: Vec<Tier> = [Tier::Danger, Tier::Safety, Tier::Talk, Tier::Young, Tier::More, Tier::Practical]
        .into_iter()
        .filter(asks_for)
        .collect();
    let has_box = matches!(step.kind, Kind::Text | Kind::Line) && step.fields.is_empty();
    // A name in the question ("What do you get from Nan?") stays as it was typed, and so does their word for recovery.
    let mut own: Vec<_> = step.about.iter().filter(|item| item.own).map(|item| Rc::clone(&item.say)).collect();
    own.extend(screen.visit.own_word_of_theirs(content));
    let can_think = has_box && sitting.mode == Mode::Words;
    html! {
        <>
            { Head { onplace: parts_of(props, exercise), own: own.clone(), ..Head::new(screen.onback.clone(), place_of(hand), AttrValue::from(Rc::clone(&step.ask)), help) }.draw(content) }
            { about(hand) }
            if !step.notes.is_empty() {
                { note(None, html! { <>{ for step.notes.iter().map(|note| html! { <span class="wm-note__line">{ own_in(note, &own) }{ " " }</span> }) }</> }) }
            }
            { for tiers.into_iter().map(|tier| numbers(props, content, tier)) }
            { earlier(props, hand) }
            { body(content, props) }
            <div class="wm-actions">
                { main_buttons(props, hand) }
                <div class="wm-actions__quiet">
                    { quiet_link(AttrValue::from(content.wording.say(Say::Skip)), does(ondid, Event::Skipped)) }
                    { quiet_link(AttrValue::from(content.wording.say(Say::Stop)), does(ondid, Event::Stopped)) }
                    if can_think {
                        { quiet_link(AttrValue::from(content.wording.say(Say::JustThink)), does(ondid, Event::ChoseMode(Mode::Think))) }
                    }
                </div>
            </div>
        </>
    }
}

/// Safety numbers before the buttons, where a card called for them (R17).
fn numbers(props: &StepProps, content: &Content, tier: Tier) -> Html {
    let nation = props.screen.visit.nation;
    let lines = lines_of(content, tier, nation);
    if tier == Tier::Danger {
        return html! { <>{ for lines.into_iter().take(1).map(|line| html! { <Emergency {line} /> }) }</> };
    }
    let ondid = props.screen.ondid.clone();
    html! {
        <>
            <NationChips chosen={nation} onchoose={move |nation| ondid.emit(Event::ChoseNation(nation))} />
            { list(content, &lines, &props.screen.visit.today) }
        </>
    }
}

/// A calm line for questions that have none of their own.
fn hint(content: &Content, step: &Step) -> Option<Rc<str>> {
    match (step.kind, step.at_most) {
        (Kind::Many, Some(most)) => Some(content.wording.counted(Say::ManyLimit, "{most}", most.into())),
        (Kind::Many, None) => Some(content.wording.say(Say::ManyHint)),
        (Kind::Text | Kind::Line, _) => Some(content.wording.say(Say::TextHint)),
        (Kind::Week, _) => Some(content.wording.say(Say::ManyHint)),
        _ => None,
    }
}

/// *Leave quickly* among the buttons: the same plain link as in the bar, so that it also works where nothing else does.
fn leave(props: &StepProps, content: &Content, say: AttrValue) -> Html {
    let say = if props.hides { AttrValue::from(content.wording.say(Say::BarHide)) } else { say };
    html! {
        <a
            key="leave" class="wm-button wm-button--second" data-wm-leave="" rel="nofollow noreferrer" target="_top"
            href={content.site.leave_to.to_string()}
        ><span>{ say }</span></a>
    }
}

fn main_buttons(props: &StepProps, hand: &OnHand) -> Html {
    let OnHand { content, step, sitting, .. } = hand;
    let ondid = &props.screen.ondid;
    if !step.buttons.is_empty() {
        let button = |(index, button): (usize, &crate::core::exercise::Button)| {
            let say = AttrValue::from(Rc::clone(&button.say));
            if button.goes == Goes::Leave {
                return leave(props, content, say);
            }
            let onpress = does(ondid, Event::Pressed(button.goes.clone()));
            if index == 0 { main_button(say, onpress) } else { second_button(say, onpress) }
        };
        return html! { <>{ for step.buttons.iter().enumerate().map(button) }</> };
    }
    let folded = super::step_body::is_folded(&props.screen.visit, step, sitting);
    if folded && sitting.mode == Mode::Think && step.fields.is_empty() {
        let thought = does(ondid, Event::ThoughtAboutIt(step.id.clone()));
        return main_button(AttrValue::from(content.wording.say(Say::ThoughtAboutIt)), thought);
    }
    main_button(AttrValue::from(content.wording.say(Say::CarryOn)), does(ondid, Event::WentOn))
}
