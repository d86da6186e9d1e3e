//! The map: what recovery can mean to people. A path with signs, one for each idea: what it says, where it comes from, and the
//! exercises that come from it. Signs stand on both sides where there is room. The path measures nothing and ends open.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::OutsideProps;
use super::ways::{onward, opening};
use crate::core::content::{Content, Idea};
use crate::core::exercise::Exercise;
use crate::core::ids::ExerciseId;
use crate::core::visit::{Event, Place};
use crate::core::wording::Say;
use crate::view::drawings::exercises::exercise as exercise_drawing;
use crate::view::drawings::signs::{bend, bend_ahead, board, stone};
use crate::view::parts::exercise_card::{lent, opens, sheet_of};

/// Every idea along the path.
pub fn ideas(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let stops = content.ideas.iter().enumerate().map(|(place, idea)| stop(content, props, place, idea));
    html! {
        <div class="wm-ways">
            { opening(content, props, Html::default(), &say(Say::HomeIdeas), None) }
            <div class="wm-map">
                <p class="wm-map__lead">{ say(Say::IdeasLead) }</p>
                { for stops }
                <div class="wm-map__bend wm-map__bend--ahead wm-land">{ bend_ahead() }</div>
            </div>
            { onward(content, props, &[(say(Say::HomeAll), Place::All)]) }
        </div>
    }
}

/// One sign, and the stretch of path to the next.
fn stop(content: &Content, props: &OutsideProps, place: usize, idea: &Idea) -> Html {
    let word = |say| content.wording.say(say);
    let id = format!("idea-{}", idea.id);
    let onopen = {
        let ondid = props.ondid.clone();
        Callback::from(move |id: ExerciseId| ondid.emit(Event::Opened(id)))
    };
    let way = |exercise: &Rc<Exercise>| {
        let (lang, dir) = lent(exercise);
        html! {
            <li key={exercise.id.to_string()}>
                <a
                    class="wm-map__way" {lang} {dir} href={sheet_of(content, &exercise.id)} data-wm-open={exercise.id.to_string()}
                    onclick={opens(&onopen, &exercise.id)}
                >
                    { exercise_drawing(&exercise.id) }<span>{ Rc::clone(&exercise.title) }</span>
                </a>
            </li>
        }
    };
    let tries = format!("{id}-try");
    html! {
        <>
            <div class="wm-map__bend wm-land">{ bend(place.is_multiple_of(2)) }{ stone() }</div>
            <section class="wm-map__stop" aria-labelledby={id.clone()}>
                <div class="wm-map__sign wm-land">{ board() }<h2 class="wm-map__title" {id}>{ Rc::clone(&idea.title) }</h2></div>
                <div class="wm-map__words">
                    { for idea.say.iter().map(|line| html! { <p>{ Rc::clone(line) }</p> }) }
                    <p class="wm-caption wm-map__source">
                        <span class="wm-map__from">{ word(Say::IdeaSource) }</span>{ " " }{ Rc::clone(&idea.source) }
                    </p>
                    <p class="wm-hidden" id={tries.clone()}>{ word(Say::IdeaTry) }</p>
                    <ul class="wm-map__ways" role="list" aria-labelledby={tries}>
                        { for idea.exercises.iter().filter_map(|id| content.exercise(id)).map(way) }
                    </ul>
                </div>
            </section>
        </>
    }
}
