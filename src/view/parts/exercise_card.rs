//! A card that leads to an exercise. One link inside, and the whole card can be pressed; a heavier one names a lighter twin below.
//!
//! Begun or finished is a plain caption: no tick, no colour, no count.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html};

use crate::core::content::Content;
use crate::core::exercise::{Exercise, Weight};
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
    /// The person has words here.
    pub has_words: bool,
    /// How it is offered, where that is not as usual: *The two-minute version*.
    #[prop_or_default]
    pub offered: Option<AttrValue>,
    /// How many minutes it takes when it is offered so.
    #[prop_or_default]
    pub minutes: Option<u16>,
    /// It was pressed, or its lighter twin.
    pub onopen: Callback<ExerciseId>,
    /// The lighter twin was pressed, where that is not the same: a two-minute version has whole twins.
    #[prop_or_default]
    pub onlighter: Option<Callback<ExerciseId>>,
}

/// Where an exercise leads without wasm: to its sheet on paper.
pub fn sheet_of(content: &Content, id: &ExerciseId) -> AttrValue {
    let place = content.exercises.iter().position(|exercise| &exercise.id == id);
    AttrValue::from(content.here.sheets(place.map(|place| place.saturating_add(1))))
}

/// The language of an exercise's words and which way it is written, where that is not the language around it (WCAG 3.1.2).
pub fn lent(exercise: &Exercise) -> (Option<String>, Option<&'static str>) {
    (exercise.lent.as_ref().map(|lang| lang.to_string()), exercise.lent.is_some().then_some("ltr"))
}

/// The mark of a light exercise, for the start file: it stands in the page where this says so.
pub fn is_light(exercise: &Exercise) -> Option<&'static str> {
    (exercise.weight == Weight::Gentle).then_some("")
}

/// What pressing a link to this exercise does.
pub fn opens(onopen: &Callback<ExerciseId>, id: &ExerciseId) -> Callback<MouseEvent> {
    let (onopen, id) = (onopen.clone(), id.clone());
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        onopen.emit(id.clone());
    })
}

/// Drawing, title, purpose, weight; and below, for what asks more, a lighter one.
#[component]
pub fn ExerciseCard(props: &ExerciseCardProps) -> Html {
    let content = use_content();
    let exercise = &props.exercise;
    let lighter = (exercise.weight != Weight::Gentle).then(|| content.exercise(&exercise.gentler)).flatten();
    let (lang, dir) = lent(exercise);
    let onlighter = props.onlighter.as_ref().unwrap_or(&props.onopen);
    html! {
        <div class="wm-card">
            { exercise_drawing(&exercise.id) }
            <div class="wm-card__words">
                <h3 class="wm-card__title" lang={lang.clone()} {dir}>
                    <a
                        class="wm-card__link" href={sheet_of(&content, &exercise.id)} data-wm-open={exercise.id.to_string()}
                        onclick={opens(&props.onopen, &exercise.id)}
                    >
                        { Rc::clone(&exercise.title) }
                    </a>
                </h3>
                <p class="wm-card__purpose" {lang} {dir}>{ Rc::clone(&exercise.purpose) }</p>
                <WeightLabel weight={exercise.weight} minutes={props.minutes.unwrap_or(exercise.minutes)} />
                if let Some(offered) = &props.offered { <p class="wm-caption">{ offered }</p> }
                if props.has_words { <p class="wm-caption">{ content.wording.say(Say::HasWords) }</p> }
                if exercise.draft { <p class="wm-caption">{ content.wording.say(Say::NotReviewed) }</p> }
                if let Some(lighter) = lighter {
                    <a
                        class="wm-card__lighter" href={sheet_of(&content, &lighter.id)} data-wm-open={lighter.id.to_string()}
                        onclick={opens(onlighter, &lighter.id)}
                    >
                        { content.wording.with(Say::Lighter, "{title}", &lighter.title) }
                    </a>
                }
            </div>
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    use crate::view::gallery::exercise;
    let card = |exercise: Exercise, has_words| {
        html! { <ExerciseCard exercise={Rc::new(exercise)} {has_words} onopen={Callback::noop()} /> }
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
