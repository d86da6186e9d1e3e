//! Help and numbers, on every screen one press away, the same offline.

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use super::coming_back::day;
use super::{Head, OutsideProps, does};
use crate::core::content::Content;
use crate::core::exercise::{Exercise, Pocket};
use crate::core::helplines::{Freshness, Line, Nation, TOPICS, Tier};
use crate::core::ids::CardId;
use crate::core::pocket;
use crate::core::visit::{Event, Place, Turn, Visit};
use crate::core::wording::Say;
use crate::view::parts::buttons::{main_button, quiet_link};
use crate::view::parts::exercise_card::ExerciseCard;
use crate::view::parts::help_parts::{Emergency, HelpLine, NationChips, fold};

/// The lines of one tier that answer where the person is.
pub(super) fn lines_of(content: &Content, tier: Tier, nation: Option<Nation>) -> Vec<Rc<Line>> {
    let here = |line: &&Line| line.tier == tier && line.answers_in(nation);
    content.helplines.lines.iter().filter(here).cloned().map(Rc::new).collect()
}

/// Lines as a list, seen from this day: hours where they were checked lately, and one calm line where none of them was.
pub(super) fn list(content: &Content, lines: &[Rc<Line>], today: &str) -> Html {
    let any = |is: Freshness| lines.iter().any(|line| line.freshness(today) == is);
    let mixed = any(Freshness::Fresh);
    let drawn = |line: &Rc<Line>| {
        let note = if mixed { times(content, line, today) } else { None };
        let shows_hours = line.freshness(today) == Freshness::Fresh;
        html! { <HelpLine key={line.id.to_string()} line={Rc::clone(line)} {shows_hours} {note} /> }
    };
    html! {
        <>
            { for lines.iter().map(drawn) }
            if !mixed { { unchecked(content, lines, today) } }
        </>
    }
}

/// What one line says about its times.
pub(super) fn times(content: &Content, line: &Line, today: &str) -> Option<AttrValue> {
    let say = |what| content.wording.say(what);
    let checked = line.checked_on.as_deref().unwrap_or_default();
    match line.freshness(today) {
        Freshness::Fresh => Some(content.wording.with(Say::HelpChecked, "{day}", &day(content, checked)).into()),
        _ => line.hours.as_ref().map(|_| say(Say::HelpCheckTimes).into()),
    }
}

/// One line under a list that has nothing lately checked in it. Help that has no number was never to be rung.
pub(super) fn unchecked(content: &Content, lines: &[Rc<Line>], today: &str) -> Html {
    let never = lines.iter().any(|line| !line.ways.is_empty() && line.freshness(today) == Freshness::Unchecked);
    let hides = lines.iter().any(|line| line.hours.is_some());
    html! {
        if never || hides {
            <p class="wm-caption">
                if never { { content.wording.say(Say::HelpUnchecked) } { " " } }
                if hides { { content.wording.say(Say::HelpCheckTimes) } }
            </p>
        }
    }
}

/// What the person named in exercises of this visit: who they turn to, what helps. Not where somebody else may look on.
fn mine(content: &Content, visit: &Visit) -> Html {
    if visit.is_overlooked() {
        return Html::default();
    }
    let [people, helps] = [Pocket::People, Pocket::Helps].map(|place| pocket::of(visit, content, place));
    if people.is_empty() && helps.is_empty() {
        return Html::default();
    }
    let own = |title: Say, things: Vec<(CardId, Rc<str>)>| {
        let thing = |(id, say): (CardId, Rc<str>)| {
            html! { <li class="wm-mine__own" key={id.as_str()} translate="no" dir="auto">{ say }</li> }
        };
        html! {
            if !things.is_empty() {
                <h3 class="wm-mine__title">{ content.wording.say(title) }</h3>
                <ul role="list">{ for things.into_iter().map(thing) }</ul>
            }
        }
    };
    html! {
        <section class="wm-mine" aria-labelledby="mine">
            <h2 class="wm-section" id="mine">{ content.wording.say(Say::HelpMine) }</h2>
            { own(Say::HelpMinePeople, people) }
            { own(Say::HelpMineHelps, helps) }
        </section>
    }
}

/// Practical help where the person is, folded by subject: each line under its first.
fn practical(content: &Content, visit: &Visit) -> Html {
    let lines = lines_of(content, Tier::Practical, visit.nation);
    let group = |(topic, title): (&str, Say)| {
        let here = |line: &&Rc<Line>| line.topics.first().is_some_and(|first| &**first == topic);
        let lines: Vec<Rc<Line>> = lines.iter().filter(here).cloned().collect();
        (!lines.is_empty()).then(|| fold(&content.wording.say(title), list(content, &lines, &visit.today)))
    };
    html! {
        if !lines.is_empty() {
            <section aria-labelledby="practical">
                <h2 class="wm-section" id="practical">{ content.wording.say(Say::HelpPractical) }</h2>
                { for TOPICS.into_iter().filter_map(group) }
            </section>
        }
    }
}

/// The help screen, in the order of content 2.7: in danger now; the person's own; someone to talk to; not safe at home; practical
/// help; something steadying; back. What is not for this moment is folded.
pub fn help_screen(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let visit = &props.visit;
    let (nation, today) = (visit.nation, &*visit.today);
    let danger = lines_of(content, Tier::Danger, nation);
    let onchoose = {
        let ondid = props.ondid.clone();
        yew::Callback::from(move |nation| ondid.emit(Event::ChoseNation(nation)))
    };
    let folded = |(tier, title): (Tier, Say)| {
        let lines = lines_of(content, tier, nation);
        (!lines.is_empty()).then(|| fold(&content.wording.say(title), list(content, &lines, today)))
    };
    let folds = [(Tier::Safety, Say::HelpSafety), (Tier::Young, Say::HelpYoung), (Tier::More, Say::HelpMore)];
    // Where the page is for people under 18, their lines stand open and first.
    let young = content.here.young;
    let folds = folds.into_iter().filter(|(tier, _)| !young || *tier != Tier::Young);
    html! {
        <>
            { Head { back: Some(say(Say::HelpBack)), ..Head::new(props.onback.clone(), AttrValue::default(), say(Say::HelpHeading), Vec::new()) }.draw(content) }
            { for danger.iter().take(1).map(|line| html! { <Emergency line={Rc::clone(line)} /> }) }
            if nation == Some(Nation::Elsewhere) { <p class="wm-caption">{ say(Say::HelpAbroad) }</p> }
            { for danger.iter().skip(1).map(|line| {
                html! { <HelpLine key={line.id.to_string()} line={Rc::clone(line)} shows_hours=false /> }
            }) }
            { mine(content, visit) }
            if young {
                <h2 class="wm-section">{ say(Say::HelpYoung) }</h2>
                { list(content, &lines_of(content, Tier::Young, nation), today) }
            }
            <h2 class="wm-section">{ say(Say::HelpTalk) }</h2>
            <NationChips chosen={nation} {onchoose} />
            { list(content, &lines_of(content, Tier::Talk, nation), today) }
            { pack(content, today) }
            <div class="wm-folds">{ for folds.filter_map(folded) }</div>
            { practical(content, visit) }
            <div class="wm-actions">
                { main_button(say(Say::HelpBack), props.onback.clone()) }
                <div class="wm-actions__quiet">
                    { quiet_link(say(Say::HelpSteadying), does(&props.ondid, Event::WentTo(Place::Rest(Turn::Asking)))) }
                </div>
            </div>
        </>
    }
}

/// A partner's own lines, below the crisis lines and under a heading of their own (C33).
fn pack(content: &Content, today: &str) -> Html {
    let Some(pack) = content.pack() else { return Html::default() };
    let lines: Vec<_> = pack.lines.iter().cloned().map(Rc::new).collect();
    html! { <><h2 class="wm-section">{ Rc::clone(&pack.title) }</h2>{ list(content, &lines, today) }</> }
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
    let young =
        |all: Vec<&Rc<Exercise>>| all.into_iter().filter(|it| it.is_for_the_young()).cloned().collect::<Vec<_>>();
    // Where a partner offers nothing for them, what is there for them is offered all the same: this is the way out of a heavy one.
    let offered = young(content.offered());
    let gentle = if offered.is_empty() { young(content.exercises.iter().collect()) } else { offered };
    let onopen = {
        let ondid = props.ondid.clone();
        yew::Callback::from(move |id| ondid.emit(Event::Opened(id)))
    };
    html! {
        <>
            { Head::new(props.onback.clone(), say(Say::HelpYoung), say(Say::YoungAsk), vec![content.wording.say(Say::YoungHelp), content.wording.say(Say::YoungTalk)]).draw(content) }
            { list(content, &young_lines, &props.visit.today) }
            <h2 class="wm-section">{ say(Say::YoungTry) }</h2>
            <div class="wm-cards">
                { for gentle.into_iter().map(|exercise| html! {
                    <ExerciseCard
                        key={exercise.id.to_string()} exercise={Rc::clone(&exercise)} has_words=false onopen={onopen.clone()}
                    />
                }) }
            </div>
            <div class="wm-actions">{ main_button(say(Say::Home), does(&props.ondid, Event::WentTo(Place::Home))) }</div>
        </>
    }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
#[path = "help_tests.rs"]
mod tests;
