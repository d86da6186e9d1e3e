//! The close, because someone stopped before the end: nothing is lost, and it says where things are.

use yew::{Html, html};

use super::ScreenProps;
use super::step::{OnHand, StepProps};
use crate::core::content::Content;

/// The same close as at the end, with a line about what is kept.
pub fn stopped(content: &Content, screen: &ScreenProps) -> Html {
    let exercise = &screen.exercise;
    let Some((step, sitting)) = exercise.steps.last().zip(screen.visit.sitting(&exercise.id)) else {
        return Html::default();
    };
    let hand = OnHand { content, exercise, step, sitting };
    let asked = StepProps::quiet(screen.clone(), step.id.clone());
    html! { <>{ super::step_body::close(&asked, &hand, true) }</> }
}
