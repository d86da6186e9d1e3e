//! Earlier own words that stay in sight where a step builds on them, and what a repeated step is about.

use std::rc::Rc;

use yew::{Html, html};

use super::step::{OnHand, StepProps};
use crate::core::letter::Letter;
use crate::core::wording::Say;
use crate::view::own::own_in;

/// Words from earlier steps, as the letter will say them. They can be folded away.
pub(super) fn earlier(props: &StepProps, hand: &OnHand) -> Html {
    let OnHand { content, exercise, step, sitting } = hand;
    let visit = &props.screen.visit;
    let lines = Letter::recalled(content, exercise, step, &visit.answered(sitting), &visit.own_word(content));
    if lines.is_empty() {
        return Html::default();
    }
    let own = |own: &Rc<str>| html! { <p class="wm-earlier__own" dir="auto" translate="no">{ Rc::clone(own) }</p> };
    html! {
        <details class="wm-earlier" open=true>
            <summary class="wm-earlier__title"><span>{ content.wording.say(Say::EarlierCaption) }</span></summary>
            { for lines.iter().map(|line| html! {
                <div class="wm-earlier__line" key={format!("{} {}", line.prompt, line.lead)}>
                    <p class="wm-caption">{ own_in(&line.lead, &line.within) }</p>
                    { for line.own.iter().map(own) }
                </div>
            }) }
        </details>
    }
}

/// What a repeated step is about, where its question does not say it: the thing stands under the help line.
pub(super) fn about(hand: &OnHand) -> Html {
    match &hand.step.about {
        Some(item) if !hand.step.ask.contains(&*item.say) => {
            html! { <p class="wm-about" dir="auto" translate={item.own.then_some("no")}>{ Rc::clone(&item.say) }</p> }
        }
        _ => Html::default(),
    }
}
