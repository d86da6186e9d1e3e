//! Notes about one exercise. Those about a heavy one say how to speak about it, and lead to no sheet.

use std::rc::Rc;

use yew::{Html, html};

use super::plan::made_with;
use super::{Head, alone, points, print};
use crate::core::content::Content;
use crate::core::exercise::Exercise;
use crate::core::tutor_notes::{InClass, TutorNotes};
use crate::core::wording::Say;
use crate::view::drawings::exercises::exercise as drawing;
use crate::view::partners::frame::part;
use crate::view::parts::weight_label::WeightLabel;

/// The notes.
pub(super) fn notes(content: &Content, place: usize, exercise: &Exercise, notes: &TutorNotes) -> Html {
    let id = format!("n{place}");
    let at = |name: &str| format!("{id}-{name}");
    let word = |say| content.wording.say(say);
    let say = |name: &str, title, lines: &[Rc<str>]| part(content, at(name), title, None, points(lines));
    let more = html! {
        <>
            <WeightLabel weight={exercise.weight} minutes={None::<u16>} />
            if notes.in_class.is_none() { <div class="wm-note"><p>{ word(Say::TutorsNotesHeavy) }</p></div> }
            if notes.draft { <p class="wm-caption">{ word(Say::DraftExercise) }</p> }
        </>
    };
    let link = |to: String, say| html! { <a class="wm-quiet" href={to}><span>{ word(say) }</span></a> };
    let body = html! {
        <>
            { print(content, Say::TutorsPrint, Say::TutorsPrintHow) }
            if notes.in_class.is_some() {
                <p class="wm-quiet-row">
                    { link(format!("./paper#p{place}"), Say::TutorsSheet) }
                    { link(format!("./paper#l{place}"), Say::TutorsSheetLarge) }
                </p>
            }
            { part(content, at("aim"), Say::TutorsAim, None, html! { <p>{ Rc::clone(&notes.aim) }</p> }) }
            if let Some(class) = &notes.in_class {
                { part(content, at("class"), Say::TutorsInClass, None, in_class(content, class)) }
            }
            { say("start", Say::TutorsStart, &notes.before) }
            { say("care", Say::TutorsCare, &notes.care) }
            { say("say", Say::TutorsSay, &notes.say) }
            { say("avoid", Say::TutorsAvoid, &notes.avoid) }
            if let Some(class) = &notes.in_class {
                { part(content, at("adapt"), Say::TutorsAdapt, None, adapt(content, class)) }
            }
            { part(content, at("made"), Say::TutorsMadeWith, None, made_with(content, &notes.made_with, Say::TutorsNotesMadeNone)) }
        </>
    };
    let title = Rc::clone(&exercise.title);
    alone(content, &id, "notes", Head { title, drawing: drawing(&exercise.id), more, ..Head::default() }, body)
}

fn in_class(content: &Content, class: &InClass) -> Html {
    html! {
        <>
            <p class="wm-pack__minutes">{ content.wording.with(Say::TutorsInClassMinutes, "{minutes}", &class.minutes.to_string()) }</p>
            { points(&class.timing) }
        </>
    }
}

fn adapt(content: &Content, class: &InClass) -> Html {
    let ways = &class.adapt;
    let all = [
        (Say::TutorsPaper, &ways.paper),
        (Say::TutorsDrawing, &ways.drawing),
        (Say::TutorsNoReading, &ways.no_reading),
        (Say::TutorsPairs, &ways.pairs),
        (Say::TutorsOnline, &ways.online),
    ];
    let one = |(name, how): (Say, &Rc<str>)| {
        html! { <div class="wm-facts__one"><dt>{ content.wording.say(name) }</dt><dd>{ Rc::clone(how) }</dd></div> }
    };
    html! { <dl class="wm-facts">{ for all.into_iter().map(one) }</dl> }
}
