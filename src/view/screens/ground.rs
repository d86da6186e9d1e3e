//! Short ways to feel steadier: choose one, try it, say whether it helped. No timer, nothing moves (R24).

use yew::{AttrValue, Callback, Html, Properties, html};

use std::rc::Rc;

use super::{HEADING, Head, OutsideProps, does};
use crate::core::content::{Content, Grounding};
use crate::core::ids::CardId;
use crate::core::visit::{Event, Turn};
use crate::core::wording::Say;
use crate::view::drawings::marks::bench;
use crate::view::parts::buttons::{main_button, quiet_link, second_button};
use crate::view::parts::chips::chips;
use crate::view::parts::choice::{Choice, Choices};
use crate::view::parts::ground_lines::ground_lines;

/// *None of these*: a choice like the others, so that choosing never moves on by itself (WCAG 3.2.2).
const NONE: &str = "none";

/// One rest, on its own or inside a step.
#[derive(Properties, PartialEq)]
pub struct GroundProps {
    /// The screen it stands on.
    pub screen: OutsideProps,
    /// Where in it.
    pub turn: Turn,
    /// The step's own question, if it has one.
    #[prop_or_default]
    pub ask: Option<AttrValue>,
}

/// The right screen for the turn.
pub fn ground(content: &Content, props: &GroundProps) -> Html {
    match &props.turn {
        Turn::Trying(card) => trying(content, &props.screen, card),
        Turn::Tried => tried(content, &props.screen),
        Turn::Choosing(first) => choosing(content, &props.screen, first, None),
        _ => choosing(content, &props.screen, &[], props.ask.clone()),
    }
}

/// In the order to offer: what suits the feeling, and of that the person's own kit first; then the rest.
fn in_order(all: &[Grounding], kit: &[CardId], first: &[CardId]) -> Vec<Grounding> {
    let group = |suits: bool, in_kit: bool| {
        all.iter().filter(move |item| {
            (first.is_empty() || first.contains(&item.id)) == suits && kit.contains(&item.id) == in_kit
        })
    };
    let groups = [(true, true), (true, false), (false, true), (false, false)];
    groups.into_iter().flat_map(|(suits, in_kit)| group(suits, in_kit)).cloned().collect()
}

fn choosing(content: &Content, screen: &OutsideProps, first: &[CardId], ask: Option<AttrValue>) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let kit = screen.visit.grounding_kit(content);
    let card = |item: Grounding| {
        let ondid = screen.ondid.clone();
        let id = item.id.clone();
        let in_kit = kit.contains(&item.id).then(|| say(Say::GroundKit));
        html! {
            <Choice
                key={item.id.as_str()} id={format!("ground-{}", item.id)} name="ground" many=false say={AttrValue::from(item.say)}
                more={in_kit} chosen={screen.visit.trying.as_ref() == Some(&item.id)} sensitive=false
                onchoose={move |on: bool| ondid.emit(Event::ChoseGrounding(on.then(|| id.clone())))}
            />
        }
    };
    let none = CardId::from(NONE);
    let ask = ask.filter(|ask| !ask.is_empty()).unwrap_or_else(|| say(Say::GroundAsk));
    html! {
        <>
            { Head { above: bench(), ..Head::new(screen.onback.clone(), say(Say::CheckInPlace), ask, Vec::new()) }.draw(content) }
            <Choices labelled_by={HEADING} described_by={None::<AttrValue>} many=false two_columns=true>
                { for in_order(&content.blocks.grounding, &kit, first).into_iter().map(card) }
                <Choice
                    key="none" id="ground-none" name="ground" many=false say={say(Say::GroundNone)} more={None::<AttrValue>}
                    chosen={screen.visit.trying.as_ref() == Some(&none)} sensitive=false
                    onchoose={let ondid = screen.ondid.clone(); move |on: bool| ondid.emit(Event::ChoseGrounding(on.then(|| CardId::from(NONE))))}
                />
            </Choices>
            <div class="wm-actions">
                { main_button(say(Say::CarryOn), does(&screen.ondid, Event::WentOn)) }
                <div class="wm-actions__quiet">
                    { quiet_link(say(Say::Skip), does(&screen.ondid, Event::Skipped)) }
                    { quiet_link(say(Say::Stop), does(&screen.ondid, Event::Stopped)) }
                </div>
            </div>
        </>
    }
}

fn trying(content: &Content, screen: &OutsideProps, card: &CardId) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let Some(item) = content.blocks.grounding.iter().find(|item| &item.id == card) else { return Html::default() };
    let others: Vec<Grounding> = content.blocks.grounding.iter().filter(|other| other.id != item.id).cloned().collect();
    let names = others.iter().map(|other| AttrValue::from(other.say.clone())).collect::<Vec<_>>();
    let onpress = {
        let ondid = screen.ondid.clone();
        Callback::from(move |index: usize| {
            if let Some(other) = others.get(index) {
                ondid.emit(Event::Turned(Turn::Trying(other.id.clone())));
            }
        })
    };
    html! {
        <>
            { Head::new(screen.onback.clone(), say(Say::CheckInPlace), AttrValue::from(Rc::clone(&item.say)), Vec::new()).draw(content) }
            { ground_lines(&item.lines) }
            <div class="wm-actions">
                { main_button(say(Say::GroundEnough), does(&screen.ondid, Event::WentOn)) }
                <div class="wm-actions__quiet">
                    { quiet_link(say(Say::Skip), does(&screen.ondid, Event::CarriedOn)) }
                    { quiet_link(say(Say::Stop), does(&screen.ondid, Event::Stopped)) }
                </div>
            </div>
            { chips(say(Say::GroundOther), &names, &onpress) }
        </>
    }
}

fn tried(content: &Content, screen: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let another = does(&screen.ondid, Event::Turned(Turn::Choosing(Vec::new())));
    html! {
        <>
            { Head { above: bench(), ..Head::new(screen.onback.clone(), say(Say::CheckInPlace), say(Say::GroundAfter), Vec::new()) }.draw(content) }
            <div class="wm-actions">
                { second_button(say(Say::GroundYes), does(&screen.ondid, Event::CarriedOn)) }
                { second_button(say(Say::GroundNotReally), does(&screen.ondid, Event::CarriedOn)) }
                { second_button(say(Say::GroundAnother), another) }
                <div class="wm-actions__quiet">
                    { quiet_link(say(Say::Skip), does(&screen.ondid, Event::CarriedOn)) }
                    { quiet_link(say(Say::Stop), does(&screen.ondid, Event::Stopped)) }
                </div>
            </div>
        </>
    }
}
