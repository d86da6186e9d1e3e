//! What a tutor chooses. Each control carries the numbers that a link has for it, so that the script knows no names.

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use crate::core::class::{LANGUAGES, choosable, number_of, steps};
use crate::core::content::Content;
use crate::core::exercise::{Exercise, Step};
use crate::core::wording::Say;
use crate::view::drawings::exercises::exercise as exercise_drawing;
use crate::view::front::said;
use crate::view::partners::{Card, Language, card, language as only_language, pick, value, weight};

/// Every exercise that has a number, and those that were ticked, in their order and with their steps.
pub(super) fn exercises(content: &Content) -> Html {
    let word = |say| content.wording.say(say);
    let numbered = || content.exercises.iter().filter_map(|exercise| Some((number_of(exercise)?, exercise)));
    html! {
        <>
            <ul class="wm-offer" role="list" aria-labelledby="exercises">
                { for numbered().map(|(number, exercise)| tick(content, number, exercise)) }
            </ul>
            <div class="wm-order">
                <h3 class="wm-order__title" id="order">{ word(Say::LinkOrder) }</h3>
                <p class="wm-help-line" data-wm-none="">{ word(Say::LinkOrderNone) }</p>
                <div data-wm-some="" hidden=true>
                    <p class="wm-help-line">{ word(Say::LinkOrderHelp) }</p>
                    <p class="wm-help-line">{ word(Say::LinkStepsHelp) }</p>
                </div>
                <ol
                    class="wm-order__list" role="list" aria-labelledby="order" data-wm-order="" data-wm-moved={word(Say::BuilderMoved)}
                    data-wm-first={word(Say::BuilderFirst)} data-wm-last={word(Say::BuilderLast)}
                    data-wm-all-steps={word(Say::LinkStepsAll)} data-wm-some-steps={word(Say::LinkStepsSome)}
                >
                    { for numbered().map(|(number, exercise)| placed(content, number, exercise)) }
                </ol>
            </div>
        </>
    }
}

fn tick(content: &Content, number: u8, exercise: &Rc<Exercise>) -> Html {
    let tick = Card {
        id: format!("show-{number}"),
        name: None,
        value: AttrValue::from(number.to_string()),
        chosen: false,
        say: Rc::clone(&exercise.title),
        more: weight(content, exercise),
        setting: None,
        drawing: exercise_drawing(&exercise.id),
    };
    html! { <li class="wm-offer__one">{ card(content, tick) }</li> }
}

/// One of the ticked ones: the two buttons that move it, and its steps. Not there until it is ticked.
fn placed(content: &Content, number: u8, exercise: &Exercise) -> Html {
    let word = |say| content.wording.say(say);
    let button = |way: &'static str, say: Say| {
        html! {
            <button type="button" class="wm-link" data-wm-move={way}>
                <span>{ word(say) }</span><span class="wm-hidden">{ ", " }{ Rc::clone(&exercise.title) }</span>
            </button>
        }
    };
    let all = choosable(exercise);
    let step = |(step_number, step): (u8, &Rc<Step>)| {
        all.contains(&step_number).then(|| one_step(content, number, step_number, step))
    };
    html! {
        <li class="wm-order__one" data-wm-exercise={number.to_string()} hidden=true>
            <span class="wm-order__name">{ Rc::clone(&exercise.title) }</span>
            <span class="wm-order__ways">{ button("up", Say::BuilderUp) }{ button("down", Say::BuilderDown) }</span>
            <details class="wm-more wm-order__steps">
                <summary class="wm-more__name">
                    <span data-wm-steps="">{ word(Say::LinkStepsAll) }</span><span class="wm-hidden">{ ", " }{ Rc::clone(&exercise.title) }</span>
                </summary>
                <fieldset class="wm-set">
                    <legend class="wm-hidden">{ content.wording.with(Say::LinkSteps, "{title}", &exercise.title) }</legend>
                    { for (1..=u8::MAX).zip(steps(exercise)).filter_map(step) }
                </fieldset>
            </details>
        </li>
    }
}

/// A step to leave out. Its question is asked here as a room would hear it: nobody has picked a word of their own.
fn one_step(content: &Content, exercise: u8, number: u8, step: &Step) -> Html {
    let id = format!("step-{exercise}-{number}");
    let ask = match said(content, &step.ask) {
        ask if ask.is_empty() => content.wording.say(Say::GroundAsk),
        ask => ask,
    };
    html! {
        <label class="wm-met" for={id.clone()}>
            <input class="wm-met__box" type="checkbox" {id} value={number.to_string()} checked=true autocomplete="off" />
            <span>{ ask }</span>
        </label>
    }
}

/// The size of the letters, the language, and what is left out.
pub(super) fn looks(content: &Content, languages: &[Language]) -> Html {
    let word = |say| content.wording.say(say);
    let sizes = [("", Say::BuilderTextUsual), ("2", Say::BuilderTextLarge), ("3", Say::BuilderTextLarger)];
    let sizes: Vec<_> = sizes.into_iter().map(|(number, say)| value(content, number, say)).collect();
    let out = |number: &'static str, say: Say, more: Say| {
        let more = html! { <span class="wm-choice__line">{ word(more) }</span> };
        let (id, say) = (format!("out-{number}"), word(say));
        card(
            content,
            Card {
                id,
                name: None,
                value: number.into(),
                chosen: false,
                say,
                more,
                setting: None,
                drawing: Html::default(),
            },
        )
    };
    html! {
        <div class="wm-sets">
            { pick(content, "size", Say::BuilderText, None, &sizes) }
            { language(content, languages) }
            <fieldset class="wm-set" aria-describedby="out-help">
                <legend class="wm-set__title">{ word(Say::LinkOut) }</legend>
                <p class="wm-help-line wm-set__help" id="out-help">{ word(Say::LinkOutHelp) }</p>
                <div class="wm-set__cards">
                    { out("1", Say::LinkOutStarters, Say::LinkOutStartersMore) }
                    { out("2", Say::LinkOutPicture, Say::LinkOutPictureMore) }
                </div>
            </fieldset>
        </div>
    }
}

/// A choice where there is one, and a sentence where there is none yet. The first language is the usual one and stands in no link.
fn language(content: &Content, languages: &[Language]) -> Html {
    let number = |language: &Language| {
        LANGUAGES.iter().position(|tag| **tag == *language.tag).map(|place| place.saturating_add(1))
    };
    let named = |language: &Language| Some((number(language)?, Rc::clone(&language.name)));
    if languages.len() < 2 {
        return only_language(content, languages);
    }
    let in_a_link =
        |(number, name): (usize, Rc<str>)| (if number == 1 { Rc::from("") } else { number.to_string().into() }, name);
    let values: Vec<_> = languages.iter().filter_map(named).map(in_a_link).collect();
    pick(content, "lang", Say::BuilderLanguage, None, &values)
}
