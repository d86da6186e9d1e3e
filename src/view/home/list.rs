//! The list of all exercises on the first page. Folded away until its link is pressed, by the address alone, so that it works
//! before wasm and without any script; where there is none, it stands open. With wasm the link leads to the full screen.

use std::rc::Rc;

use yew::{Html, html};

use super::HomeProps;
use crate::core::class::number_of;
use crate::core::exercise::Exercise;
use crate::core::wording::Say;
use crate::view::parts::exercise_card::{is_light, lent, opens, sheet_of};
use crate::view::parts::weight_label::WeightLabel;

/// Every exercise with its purpose and its weight, each a link to its sheet.
pub(super) fn list(props: &HomeProps) -> Html {
    let content = &props.content;
    let entry = |exercise: &Rc<Exercise>| {
        let (lang, dir) = lent(exercise);
        html! {
            <li
                class="wm-all__entry" key={exercise.id.to_string()} data-wm-young={exercise.is_for_the_young().then_some("")}
                data-wm-number={number_of(exercise).map(|number| number.to_string())} data-wm-light={is_light(exercise)}
            >
                <a
                    class="wm-all__link" lang={lang.clone()} {dir} href={sheet_of(content, &exercise.id)} data-wm-open={exercise.id.to_string()} data-wm-sheets=""
                    onclick={opens(&props.onopen, &exercise.id)}
                >
                    { Rc::clone(&exercise.title) }
                </a>
                <p class="wm-all__purpose" {lang} {dir}>{ Rc::clone(&exercise.purpose) }</p>
                <WeightLabel weight={exercise.weight} minutes={exercise.minutes} />
            </li>
        }
    };
    html! {
        <section class="wm-all" id="all" aria-labelledby="all-title">
            <h2 class="wm-section" id="all-title">{ content.wording.say(Say::HomeAll) }</h2>
            <ul class="wm-all__list" role="list">{ for content.offered().into_iter().map(entry) }</ul>
        </section>
    }
}
