//! A card that leads to an exercise. One link inside; the whole card can be pressed.
//!
//! Begun or finished is a plain caption: no tick, no colour, no count.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html};

use crate::core::exercise::Exercise;
use crate::core::ids::ExerciseId;
use crate::core::wording::Say;
use crate::view::drawings::exercises::exercise as exercise_drawing;
use crate::view::parts::weight_label::WeightLabel;
use crate::view::use_content;

/// An exercise and the way into it.
#[derive(Properties, PartialEq)]
pub struct ExerciseCardProps {
    /// The exercise.
    pub exercise: Rc<Exercise>,
    /// Where the link leads without wasm: the sheet on paper.
    pub href: AttrValue,
    /// The person has words here.
    pub has_words: bool,
    /// It was pressed.
    pub onopen: Callback<ExerciseId>,
}

/// Drawing, title, purpose, weight.
#[component]
pub fn ExerciseCard(props: &ExerciseCardProps) -> Html {
    let content = use_content();
    let exercise = &props.exercise;
    let onclick = {
        let (onopen, id) = (props.onopen.clone(), exercise.id.clone());
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            onopen.emit(id.clone());
        })
    };
    html! {
        <div class="wm-card">
            { exercise_drawing(&exercise.id) }
            <div class="wm-card__words">
                <h3 class="wm-card__title">
                    <a class="wm-card__link" href={props.href.clone()} data-wm-open={exercise.id.to_string()} {onclick}>
                        { Rc::clone(&exercise.title) }
                    </a>
                </h3>
                <p class="wm-card__purpose">{ Rc::clone(&exercise.purpose) }</p>
                <WeightLabel weight={exercise.weight} minutes={exercise.minutes} />
                if props.has_words { <p class="wm-caption">{ content.wording.say(Say::HasWords) }</p> }
                if exercise.draft { <p class="wm-caption">{ content.wording.say(Say::NotReviewed) }</p> }
            </div>
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    use crate::view::gallery::exercise;
    let card = |exercise: Exercise, has_words| {
        html! { <ExerciseCard exercise={Rc::new(exercise)} href="./paper#p1" {has_words} onopen={Callback::noop()} /> }
    };
    let mut long = exercise("what-happened");
    long.title = "Ein sehr langer Titel, der sicher über mehrere Zeilen läuft".into();
    long.draft = true;
    vec![("plain", card(exercise("steady"), false)), ("begun, draft, long words", card(long, true))]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn a_card_has_one_link_named_by_the_exercise() {
        for (_, example) in examples() {
            let page = shown(example).await;
            assert_eq!(page.matches("<a ").count(), 1, "{page}");
            assert!(page.contains("data-wm-open="), "{page}");
        }
    }

    #[tokio::test]
    async fn having_words_is_told_in_words_and_never_as_progress() {
        let (_, example) = examples().pop().unwrap();
        let page = shown(example).await;
        assert!(page.contains("You have words here") && !page.contains("<progress"), "{page}");
    }
}
