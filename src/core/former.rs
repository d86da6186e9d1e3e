//! Answers to questions that are asked no more: a question that was taken out of its exercise or renamed, or an exercise that is gone.
//! They stay, with the wording they were given to, until the person erases them.

use std::rc::Rc;

use super::exercise::{Exercise, Kind};
use super::ids::PromptId;
use super::sitting::{Chosen, Response, Sitting};

/// One such answer. No `Debug`: it holds the person's words.
#[derive(Clone, PartialEq, Eq)]
pub struct Former {
    /// What it was given to.
    pub prompt: PromptId,
    /// The language of the question.
    pub lang: Rc<str>,
    /// The question as it stood.
    pub asked: Rc<str>,
    /// What was given, exactly.
    pub own: Vec<Rc<str>>,
}

/// The answers of a sitting that its exercise asks for no more; all of them where there is no exercise any more.
pub fn former(exercise: Option<&Exercise>, sitting: &Sitting) -> Vec<Former> {
    let is_former = |prompt: &PromptId| exercise.is_none_or(|exercise| !asks(exercise, prompt));
    let answers = sitting.answers.iter().filter(|(prompt, _)| is_former(prompt));
    let former = answers.map(|(prompt, answer)| Former {
        prompt: prompt.clone(),
        lang: Rc::clone(&answer.lang),
        asked: Rc::clone(&answer.asked),
        own: own(&answer.response),
    });
    former.filter(|former| !former.own.is_empty()).collect()
}

/// All of them as text to copy: each question with what was given to it.
pub fn as_text(former: &[Former]) -> String {
    let texts: Vec<String> = former.iter().map(|it| format!("{}\n{}", it.asked, it.own.join("\n"))).collect();
    texts.join("\n\n")
}

/// Whether an exercise has a place for an answer to this prompt.
fn asks(exercise: &Exercise, prompt: &PromptId) -> bool {
    let id = prompt.step();
    let Some(step) = exercise.step(&id) else { return false };
    let about_one_thing = id.base() != id.as_str();
    let box_of = prompt.as_str().split_once('/').map(|(_, of)| of);
    about_one_thing != step.each.is_empty()
        && match box_of {
            None => step.fields.is_empty(),
            Some(_) if prompt.is_of_row() => matches!(step.kind, Kind::Timeline | Kind::Circles),
            Some(of) => step.fields.iter().any(|field| field.id.as_str() == of),
        }
}

fn own(response: &Response) -> Vec<Rc<str>> {
    let said = |card: &Chosen| (!card.say.is_empty()).then(|| Rc::clone(&card.say));
    match response {
        Response::Wrote(words) if !words.is_blank() => vec![words.as_str().into()],
        Response::Chose(cards) => cards.iter().filter_map(said).collect(),
        Response::Sorted(cards) => {
            cards.iter().map(|sorted| format!("{}: {}", sorted.group.say, sorted.card.say).into()).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::exercise::Mode;

    fn exercise(steps: &[&str]) -> Exercise {
        let steps: Vec<_> =
            steps.iter().map(|id| serde_json::json!({ "id": id, "kind": "text", "ask": "?" })).collect();
        let exercise = serde_json::json!({
            "id": "walk", "title": "A walk", "place": "A walk", "purpose": "Walk.", "minutes": 5, "weight": "gentle", "gentler": "walk",
            "steps": steps,
        });
        serde_json::from_value(exercise).unwrap()
    }

    fn sitting() -> Sitting {
        let empty = Sitting::new("k-1".into(), "2026-11-22".into(), "first".into(), Mode::Words);
        let first = empty.with("first".into(), "First?".into(), "en".into(), Response::Wrote(" one ".into()));
        first.with("second".into(), "Second?".into(), "cy".into(), Response::Wrote("two".into()))
    }

    #[test]
    fn a_question_that_is_gone_or_renamed_leaves_its_answer_with_its_wording() {
        let former_of = |steps: &[&str]| former(Some(&exercise(steps)), &sitting());
        assert!(former_of(&["first", "second"]).is_empty());
        for steps in [&["first"] as &[&str], &["first", "renamed"]] {
            let left = former_of(steps);
            assert_eq!(as_text(&left), "Second?\ntwo");
            assert_eq!(&*left[0].lang, "cy");
        }
    }

    #[test]
    fn of_an_exercise_that_is_gone_all_answers_are_left() {
        assert_eq!(as_text(&former(None, &sitting())), "First?\n one \n\nSecond?\ntwo");
    }
}
