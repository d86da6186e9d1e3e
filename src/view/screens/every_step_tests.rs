//! Every step of every exercise as it stands on the screen: the ways out, the line that says what this is not, and one heading
//! (C14, C30, C34, R1).

use std::rc::Rc;

use yew::Callback;

use super::ScreenProps;
use super::step::{StepProps, step_screen};
use crate::core::content::Content;
use crate::core::exercise::{Exercise, Kind};
use crate::core::ids::StepId;
use crate::core::visit::{Event, Place, Turn, Visit};
use crate::core::wording::Say;
use crate::view::gallery::{english, shown_with};

/// Each step that somebody meets who skips everything, as HTML.
async fn screens(content: &Rc<Content>, exercise: &Rc<Exercise>) -> Vec<(StepId, Kind, String)> {
    let mut visit = Visit::new("2026-11-22".into(), "tab".into(), None);
    visit = visit.after(Event::Opened(exercise.id.clone()), content);
    let mut found = Vec::new();
    for _ in 0..200 {
        match visit.place().clone() {
            Place::Step(_, id, Turn::Asking) => {
                let rc = Rc::new(visit.clone());
                let props = ScreenProps {
                    visit: rc,
                    exercise: Rc::clone(exercise),
                    ondid: Callback::noop(),
                    onback: Callback::noop(),
                };
                let html = step_screen(content, &StepProps::quiet(props, id.clone()));
                let kind = exercise.step(&id).map(|step| step.kind).unwrap();
                found.push((id, kind, shown_with(Rc::clone(content), html).await));
                if kind == Kind::Close {
                    return found;
                }
            }
            Place::Home => break,
            _ => {}
        }
        visit = visit.after(Event::Skipped, content);
    }
    panic!("{} has no end", exercise.id);
}

#[tokio::test]
async fn every_step_of_every_exercise_can_be_skipped_and_stopped_and_says_what_this_is_not() {
    let content = Rc::new(english());
    let word = |say| content.wording.say(say).to_string();
    assert_eq!(content.exercises.len(), 16);
    for exercise in &content.exercises {
        let screens = screens(&content, exercise).await;
        assert!(screens.len() > 5, "{}", exercise.id);
        for (id, kind, html) in screens {
            let at = format!("{}: {id}", exercise.id);
            // The first step offers not to start, and the last is the end; every other one has both, in this order.
            let ways = match kind {
                Kind::Open => vec![word(Say::OpenNotNow)],
                Kind::Close => vec![word(Say::CloseFinish)],
                _ => vec![word(Say::Skip), word(Say::Stop)],
            };
            let places: Vec<Option<usize>> = ways.iter().map(|way| html.find(way.as_str())).collect();
            assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{at}: {ways:?}\n{html}");
            assert!(html.contains(&word(Say::HomeWhatText)), "{at} says what this is not");
            assert_eq!(html.matches("<h1").count(), 1, "{at}");
            assert!(!html.contains(" required") && !html.contains("aria-required"), "{at}: nothing is required");
        }
    }
}

#[tokio::test]
async fn the_main_button_is_the_first_of_its_row_so_that_eye_and_keyboard_meet_the_same_order() {
    let content = Rc::new(english());
    let help = content.wording.say(Say::CloseHelp).to_string();
    for exercise in &content.exercises {
        for (id, kind, html) in screens(&content, exercise).await {
            let at = format!("{}: {id}", exercise.id);
            for row in html.split("class=\"wm-actions\"").skip(1) {
                let second = row.find("wm-button--second").unwrap_or(usize::MAX);
                let main = row.find("wm-button--main").filter(|main| row.find("</div>").is_some_and(|end| *main < end));
                assert!(main.is_none_or(|main| main < second), "{at}: wide screens would show another order\n{row}");
            }
            if kind == Kind::Open && exercise.help_first {
                let (first, start) = (html.find(&help), html.find("wm-button--main"));
                assert!(first.is_some() && first < start, "{at}: help comes before starting\n{html}");
            }
        }
    }
    assert!(content.exercises.iter().any(|exercise| exercise.help_first), "one exercise asks for it");
}
