//! The close, because someone stopped before the end: nothing is lost, and it says where things are.

use yew::{Callback, Html, html};

use super::ScreenProps;
use super::step::{OnHand, StepProps};
use crate::core::content::Content;
use crate::core::visit::Turn;

/// The same close as at the end, with a line about what is kept.
pub fn stopped(content: &Content, screen: &ScreenProps) -> Html {
    let exercise = &screen.exercise;
    let Some((step, sitting)) = exercise.steps.last().zip(screen.visit.sitting(&exercise.id)) else {
        return Html::default();
    };
    let hand = OnHand { content, exercise, step, sitting };
    let asked = StepProps {
        screen: screen.clone(),
        step: step.id.clone(),
        turn: Turn::Asking,
        onleft: Callback::noop(),
        oncopy: Callback::noop(),
        copied: None,
        onsave: Callback::noop(),
        saved: None,
        hides: false,
        onprint: Callback::noop(),
    };
    html! { <>{ super::step_body::close(&asked, &hand, true) }</> }
}
