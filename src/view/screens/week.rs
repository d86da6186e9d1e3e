//! A week for one thing at a time: seven days by morning, afternoon and evening. Blank is normal.
//!
//! It is a list of days, not a grid to drag things in, so that it is the same for every hand and every reader (WCAG 2.5.7).

use yew::{Callback, Html, html};

use super::step::{OnHand, StepProps};
use crate::core::ids::CardId;
use crate::core::visit::{DAYS, Event, TIMES};
use crate::view::drawings::marks::{Mark, mark};
use crate::view::events::is_ticked;

/// Every day with its three times.
pub(super) fn week(props: &StepProps, hand: &OnHand) -> Html {
    let OnHand { content, step, sitting, .. } = hand;
    let chosen = props.screen.visit.answered(sitting).chosen(&step.id);
    let slot = |day: &str, (time, say)| {
        let id = CardId::from(&*format!("{day}-{time}"));
        let is_chosen = chosen.contains(&id);
        let onchange = {
            let (ondid, step, id) = (props.screen.ondid.clone(), step.id.clone(), id.clone());
            Callback::from(move |event: yew::Event| {
                if let Some(ticked) = is_ticked(&event) {
                    ondid.emit(Event::Chose(step.clone(), id.clone(), ticked));
                }
            })
        };
        let input = format!("slot-{id}");
        html! {
            <label class="wm-pick wm-week__slot" for={input.clone()} key={time}>
                <input class="wm-pick__input" type="checkbox" id={input} checked={is_chosen} autocomplete="off" {onchange} />
                <span class={if is_chosen { "wm-chip wm-chip--chosen wm-week__chip" } else { "wm-chip wm-week__chip" }}>
                    if is_chosen { { mark(Mark::Chosen) } }
                    <span>{ content.wording.say(say) }</span>
                </span>
            </label>
        }
    };
    let day = |(day, say)| {
        html! {
            <fieldset class="wm-week__day" key={day}>
                <legend class="wm-week__name">{ content.wording.say(say) }</legend>
                <div class="wm-week__times">{ for TIMES.into_iter().map(|time| slot(day, time)) }</div>
            </fieldset>
        }
    };
    html! { <div class="wm-week">{ for DAYS.into_iter().map(day) }</div> }
}
