//! Help and numbers, on every screen one press away, the same offline.

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use super::{Head, OutsideProps, does};
use crate::core::content::Content;
use crate::core::exercise::Weight;
use crate::core::helplines::{Line, Nation, Tier};
use crate::core::visit::{Event, Place, Turn};
use crate::core::wording::Say;
use crate::view::parts::buttons::{Actions, MainButton, Quiet, QuietLink};
use crate::view::parts::exercise_card::ExerciseCard;
use crate::view::parts::help_parts::{Emergency, HelpLine, NationChips};

/// The lines of one tier that answer where the person is.
pub(super) fn lines_of(content: &Content, tier: Tier, nation: Option<Nation>) -> Vec<Rc<Line>> {
    let here = |line: &&Line| line.tier == tier && line.answers_in(nation);
    content.helplines.lines.iter().filter(here).cloned().map(Rc::new).collect()
}

/// Lines as a list with the one caption about checking.
pub(super) fn list(content: &Content, lines: &[Rc<Line>]) -> Html {
    let unchecked = lines.iter().any(|line| line.checked_on.is_none());
    html! {
        <>
            { for lines.iter().map(|line| html! { <HelpLine key={line.id.to_string()} line={Rc::clone(line)} shows_hours=true /> }) }
            if unchecked { <p class="wm-caption">{ content.wording.say(Say::HelpUnchecked) }</p> }
        </>
    }
}

/// The help screen.
pub fn help_screen(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let nation = props.visit.nation;
    let danger = lines_of(content, Tier::Danger, nation);
    let onchoose = {
        let ondid = props.ondid.clone();
        yew::Callback::from(move |nation| ondid.emit(Event::ChoseNation(nation)))
    };
    let sections = [(Tier::Safety, Say::HelpSafety), (Tier::Young, Say::HelpYoung), (Tier::More, Say::HelpMore)];
    html! {
        <>
            <Head
                back={Some(say(Say::HelpBack))} onback={props.onback.clone()} place={AttrValue::default()}
                ask={say(Say::HelpHeading)}
            />
            { for danger.iter().take(1).map(|line| html! { <Emergency line={Rc::clone(line)} /> }) }
            { for danger.iter().skip(1).map(|line| html! { <HelpLine key={line.id.to_string()} line={Rc::clone(line)} shows_hours=true /> }) }
            <h2 class="wm-section">{ say(Say::HelpTalk) }</h2>
            <NationChips chosen={nation} {onchoose} />
            { list(content, &lines_of(content, Tier::Talk, nation)) }
            { for sections.into_iter().map(|(tier, title)| html! {
                <section key={format!("{tier:?}")}>
                    <h2 class="wm-section">{ say(title) }</h2>
                    { list(content, &lines_of(content, tier, nation)) }
                </section>
            }) }
            <Actions>
                <MainButton say={say(Say::HelpBack)} onpress={props.onback.clone()} />
                <Quiet>
                    <QuietLink say={say(Say::HelpSteadying)} onpress={does(&props.ondid, Event::WentTo(Place::Rest(Turn::Asking)))} />
                </Quiet>
            </Actions>
        </>
    }
}

/// For people under 18: people to talk to, and light exercises. No proof of age, no door closed.
pub fn young(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let young_lines: Vec<_> = content
        .helplines
        .lines
        .iter()
        .filter(|line| line.young || line.tier == Tier::Young)
        .cloned()
        .map(Rc::new)
        .collect();
    let gentle = content.exercises.iter().filter(|exercise| exercise.young && exercise.weight == Weight::Gentle);
    let onopen = {
        let ondid = props.ondid.clone();
        yew::Callback::from(move |id| ondid.emit(Event::Opened(id)))
    };
    html! {
        <>
            <Head
                onback={props.onback.clone()} place={say(Say::HelpYoung)} ask={say(Say::YoungAsk)}
                help={vec![content.wording.say(Say::YoungHelp), content.wording.say(Say::YoungTalk)]}
            />
            { list(content, &young_lines) }
            <h2 class="wm-section">{ say(Say::YoungTry) }</h2>
            <div class="wm-cards">
                { for gentle.map(|exercise| html! {
                    <ExerciseCard
                        key={exercise.id.as_str()} exercise={Rc::clone(exercise)} href="./paper" has_words=false onopen={onopen.clone()}
                    />
                }) }
            </div>
            <Actions><MainButton say={say(Say::Home)} onpress={does(&props.ondid, Event::WentTo(Place::Home))} /></Actions>
        </>
    }
}
