//! The person's own words as a letter to themselves, each line theirs to change or remove.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::aside::earlier_answers;
use super::drawn::{drawn, picture_of};
use super::erase::erased_line;
use super::step::{OnHand, StepProps, on_hand, parts_of, place_of};
use super::{Head, does};
use crate::core::content::{Content, Direction};
use crate::core::exercise::{Exercise, Goes};
use crate::core::keeping::KeepState;
use crate::core::letter::{Letter as Lines, Line};
use crate::core::picture::Picture;
use crate::core::sitting::Sitting;
use crate::core::visit::{Event, Place, Visit};
use crate::core::wording::Say;
use crate::view::own::own_in;
use crate::view::parts::buttons::{main_button, quiet_link, second_button};
use crate::view::parts::letter::{LetterLine, letter_frame, letter_sheet};
use crate::view::parts::picture_actions::picture_actions;
use crate::view::pictures::file;

/// What can be done with a line of a letter.
#[derive(Clone, Copy)]
pub(super) enum Ways<'a> {
    /// Only read it.
    None,
    /// Erase its answer.
    Erase(&'a Callback<Event>),
    /// All there is: change, leave out, copy, erase.
    All(&'a Callback<Event>, &'a Callback<String>),
}

/// The letter of a sitting, and what can be done with its lines.
pub(super) fn letter_of(
    content: &Content,
    visit: &Visit,
    exercise: &Exercise,
    sitting: &Sitting,
    ways: Ways<'_>,
) -> Html {
    let ondid = match ways {
        Ways::None => None,
        Ways::Erase(ondid) | Ways::All(ondid, _) => Some(ondid),
    };
    let all = matches!(ways, Ways::All(..));
    let letter = Lines::of(content, exercise, sitting, &visit.own_word(content));
    let say = |what| AttrValue::from(content.wording.say(what));
    let does_all = |event: Event| ondid.filter(|_| all).map_or_else(Callback::noop, |ondid| does(ondid, event));
    let line = |(at, line): (usize, &Line)| {
        let copy = match ways {
            Ways::All(_, oncopy) => {
                let (oncopy, own) = (oncopy.clone(), line.own.join("\n"));
                Callback::from(move |()| oncopy.emit(own.clone()))
            }
            _ => Callback::noop(),
        };
        html! {
            <LetterLine
                key={format!("{} {}", line.prompt, line.lead)} lead={AttrValue::from(Rc::clone(&line.lead))} within={line.within.clone()}
                own={line.own.iter().map(|own| AttrValue::from(Rc::clone(own))).collect::<Vec<_>>()} changes={all}
                onchange={does_all(Event::Changed(line.step.clone()))} onremove={does_all(Event::LeftOut(line.prompt.clone(), true))}
                oncopy={copy} onerase={ondid.map(|ondid| does(ondid, erases(sitting, line, at)))}
            />
        }
    };
    let mut lines: Vec<Html> = letter.lines.iter().chain(&letter.hard).enumerate().map(line).collect();
    let erased = visit.undo.as_ref().and_then(|undo| undo.line.as_ref()).filter(|(of, _)| *of == sitting.id);
    if let Some(((_, at), ondid)) = erased.zip(ondid) {
        lines.insert((*at).min(lines.len()), erased_line(content, visit, ondid));
    }
    let first = if letter.is_empty() {
        say(Say::LetterNothing)
    } else {
        AttrValue::from(content.wording.with(Say::LetterToday, "{title}", &exercise.title))
    };
    letter_sheet(html! {
        <>
            { letter_frame(say(Say::LetterDear)) }
            { letter_frame(first) }
            { for lines }
            { letter_frame(say(Say::LetterCare)) }
            { letter_frame(say(Say::LetterMe)) }
        </>
    })
}

/// Erasing the answer behind a line, by its place among all lines of the letter.
fn erases(sitting: &Sitting, line: &Line, at: usize) -> Event {
    Event::ErasedLine { sitting: Rc::clone(&sitting.id), prompt: line.prompt.clone(), at }
}

/// The summary step.
pub fn summary(content: &Content, props: &StepProps) -> Html {
    let screen = &props.screen;
    let exercise = &screen.exercise;
    let Some((step, sitting)) = on_hand(content, props) else { return Html::default() };
    let (step, sitting) = (&step, &sitting);
    let hand = OnHand { content, exercise, step, sitting };
    let say = |what| AttrValue::from(content.wording.say(what));
    let ondid = &screen.ondid;
    let letter = Lines::of(content, exercise, sitting, &screen.visit.own_word(content));
    let text = letter.as_text(&exercise.title, content);
    let copy = {
        let oncopy = props.oncopy.clone();
        let text = text.clone();
        Callback::from(move |()| oncopy.emit(text.clone()))
    };
    let shown = picture_of(content, &screen.visit, exercise, sitting);
    let save = |shown: &Picture| {
        let rtl = content.dir == Direction::Rtl;
        let (onsave, wording, picture) = (props.onsave.clone(), content.wording.clone(), shown.clone());
        let onsave = Callback::from(move |kind| onsave.emit((file(&picture, &wording, rtl), kind)));
        picture_actions(content, props.saved, &onsave)
    };
    let not_kept = matches!(screen.visit.keep_state(), KeepState::Not);
    let can_delete = sitting.has_answers();
    html! {
        <>
            { Head { onplace: parts_of(props, exercise), ..Head::new(screen.onback.clone(), place_of(&hand), say(Say::LetterAsk), vec![content.wording.say(Say::LetterHelp)]) }.draw(content) }
            <div class={if shown.is_some() { "wm-wide wm-beside" } else { "wm-beside wm-beside--alone" }}>
                <div class="wm-beside__letter">
                    { letter_of(content, &screen.visit, exercise, sitting, Ways::All(ondid, &props.oncopy)) }
                    { held_back(content, &letter, sitting, ondid) }
                    { removed(content, &letter, sitting, ondid) }
                    { earlier_answers(content, &screen.visit, exercise, sitting, ondid) }
                </div>
                { for shown.iter().map(|shown| drawn(content, shown, "own", save(shown))) }
            </div>
            <div class="wm-actions">
                { main_button(say(Say::CarryOn), does(ondid, Event::WentOn)) }
                if not_kept { { second_button(say(Say::LetterKeep), does(ondid, Event::ChoseKeeping(true))) } }
                { second_button(say(Say::LetterPrint), props.onprint.clone()) }
                { second_button(say(Say::LetterCopy), copy) }
                if screen.visit.class {
                    { second_button(say(Say::ShareOpen), does(ondid, Event::WentTo(Place::Share(exercise.id.clone())))) }
                    { second_button(say(Say::KnowOpen), does(ondid, Event::WentTo(Place::Know(exercise.id.clone())))) }
                    { second_button(say(Say::TookPartOpen), does(ondid, Event::WentTo(Place::TookPart(exercise.id.clone())))) }
                }
                if can_delete { { second_button(say(Say::LetterDelete), does(ondid, Event::Pressed(Goes::Delete))) } }
                <div class="wm-actions__quiet">
                    { quiet_link(say(Say::Skip), does(ondid, Event::Skipped)) }
                    { quiet_link(say(Say::Stop), does(ondid, Event::Stopped)) }
                    if exercise.steps.iter().any(|step| step.pocket.is_some()) {
                        { quiet_link(say(Say::PocketOpen), does(ondid, Event::WentTo(Place::Pocket))) }
                    }
                </div>
            </div>
            { copied(content, props.copied, text) }
            <p class="wm-caption">{ say(Say::LetterOthersSee) }</p>
        </>
    }
}

/// What became of copying. When the page may not copy, the text stands there to be taken by hand.
pub(super) fn copied(content: &Content, copied: Option<bool>, text: String) -> Html {
    match copied {
        None => Html::default(),
        Some(true) => html! { <p class="wm-caption" role="status">{ content.wording.say(Say::LetterCopied) }</p> },
        Some(false) => html! {
            <div class="wm-by-hand">
                <p class="wm-caption" role="status" id="by-hand">{ content.wording.say(Say::LetterNotCopied) }</p>
                <textarea class="wm-box" readonly=true rows="8" aria-labelledby="by-hand" translate="no" defaultvalue={text} />
            </div>
        },
    }
}

/// Sensitive lines wait here until the person puts them in (R22).
fn held_back(content: &Content, letter: &Lines, sitting: &Sitting, ondid: &Callback<Event>) -> Html {
    let put_in: Vec<&Line> =
        letter.lines.iter().filter(|line| line.sensitive && sitting.put_in.contains(&line.prompt)).collect();
    if letter.held_back.is_empty() && put_in.is_empty() {
        return Html::default();
    }
    let item = |line: &Line, puts: bool| {
        let words = content.wording.say(if puts { Say::LetterPutIn } else { Say::LetterTakeOut });
        html! {
            <li class="wm-aside__item" key={line.prompt.as_str()}>
                <span class="wm-aside__lead">{ own_in(&line.lead, &line.within) }</span>
                <span>
                    { about(line, &words, does(ondid, Event::PutIn(line.prompt.clone(), puts))) }
                    { erase_of(content, letter, sitting, line, ondid) }
                </span>
            </li>
        }
    };
    html! {
        <div class="wm-aside">
            <p class="wm-caption">{ content.wording.say(Say::LetterHeldBack) }</p>
            <ul class="wm-aside__list">
                { for letter.held_back.iter().map(|line| item(line, true)) }
                { for put_in.into_iter().map(|line| item(line, false)) }
            </ul>
        </div>
    }
}

/// A quiet button about one line. Which line is said in hidden words, as the line stands right above it.
fn about(line: &Line, words: &Rc<str>, onpress: Callback<()>) -> Html {
    let onclick = onpress.reform(|_| ());
    html! {
        <button type="button" class="wm-quiet wm-quiet--small" {onclick}>
            <span>{ Rc::clone(words) }</span><span class="wm-hidden">{ ": " }{ own_in(&line.lead, &line.within) }</span>
        </button>
    }
}

/// *Erase*, for a line that waits outside the letter.
fn erase_of(content: &Content, letter: &Lines, sitting: &Sitting, line: &Line, ondid: &Callback<Event>) -> Html {
    let at = letter.all().position(|other| std::ptr::eq(other, line));
    let erase = |at| about(line, &content.wording.say(Say::EraseLine), does(ondid, erases(sitting, line, at)));
    at.map(erase).unwrap_or_default()
}

/// Lines the person took out; one press puts each back.
fn removed(content: &Content, letter: &Lines, sitting: &Sitting, ondid: &Callback<Event>) -> Html {
    if letter.removed.is_empty() {
        return Html::default();
    }
    let item = |line: &Line| {
        let words = content.wording.say(Say::LetterPutBack);
        html! {
            <li class="wm-aside__item" key={format!("{} {}", line.prompt, line.lead)}>
                <span class="wm-aside__lead">{ own_in(&line.lead, &line.within) }</span>
                <span>
                    { about(line, &words, does(ondid, Event::LeftOut(line.prompt.clone(), false))) }
                    { erase_of(content, letter, sitting, line, ondid) }
                </span>
            </li>
        }
    };
    html! {
        <div class="wm-aside">
            <p class="wm-caption">{ content.wording.say(Say::LetterRemoved) }</p>
            <ul class="wm-aside__list">{ for letter.removed.iter().map(item) }</ul>
        </div>
    }
}
