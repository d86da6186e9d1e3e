//! Forgetting on a day: the part of *What is kept here* where it is chosen, and the line on the first screen.

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use super::coming_back::day;
use super::kept::part;
use super::{OutsideProps, does};
use crate::core::content::Content;
use crate::core::until::{Due, Span, due};
use crate::core::visit::{Event, Place, Visit};
use crate::core::wording::Say;
use crate::view::parts::buttons::{quiet_link, second_button};
use crate::view::parts::chips::chips;

/// The day in words, three spans to choose from, and what it means. Only where something is to be kept.
pub(super) fn until(content: &Content, props: &OutsideProps) -> Html {
    let visit = &props.visit;
    if visit.keep != Some(true) {
        return Html::default();
    }
    let asks = due(visit.until.day.as_deref(), &visit.today) == Due::Ask;
    let body = if asks { ask(content, props) } else { choose(content, props) };
    part("kept-until", content.wording.say(Say::UntilTitle), body)
}

fn choose(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let until = &props.visit.until;
    let now = match &until.day {
        Some(date) => content.wording.with(Say::UntilDay, "{date}", &day(content, date)),
        None if until.failed => content.wording.say(Say::UntilFailed),
        None => content.wording.say(Say::UntilNever),
    };
    let onpress = props.ondid.reform(|place: usize| Event::ChoseUntil(Span::ALL.get(place).copied()));
    let spans = [Say::UntilSpanDay, Say::UntilSpanWeek, Say::UntilSpanMonth].map(say).to_vec();
    html! {
        <>
            // There from the start, so that what comes into it is spoken.
            <p class="wm-kept-part__now" role="status">{ now }</p>
            { chips(say(Say::UntilAsk), &spans, &onpress) }
            if until.day.is_some() {
                { quiet_link(say(Say::UntilOff), does(&props.ondid, Event::ChoseUntil(None))) }
            }
            <p class="wm-caption">{ say(Say::UntilHelp) }</p>
        </>
    }
}

/// The clock has jumped: nothing is forgotten, and the person says what is to be.
fn ask(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let date = props.visit.until.day.as_deref().map(|date| day(content, date)).unwrap_or_default();
    html! {
        <>
            <p>{ content.wording.with(Say::UntilJumped, "{date}", &date) }</p>
            <div class="wm-actions">
                { second_button(say(Say::UntilStay), does(&props.ondid, Event::ChoseUntil(None))) }
                { second_button(say(Say::EraseAll), does(&props.ondid, Event::WentTo(Place::EraseAll))) }
            </div>
        </>
    }
}

/// What the line on the first screen says about the day, if there is anything to say.
pub fn at_home(content: &Content, visit: &Visit, kept: bool) -> Option<Rc<str>> {
    let chosen = visit.until.day.as_deref();
    Some(match (visit.until.forgot, due(chosen, &visit.today), chosen) {
        (Some(true), ..) => content.wording.say(Say::HomeForgot),
        (Some(false), ..) => content.wording.say(Say::HomeNotForgot),
        (None, Due::Ask, _) => content.wording.say(Say::HomeJumped),
        (None, _, Some(date)) if kept => content.wording.with(Say::HomeKeptUntil, "{date}", &day(content, date)),
        _ => return None,
    })
}
