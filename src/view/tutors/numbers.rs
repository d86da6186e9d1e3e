//! Numbers for the tables: one page, large, from the reviewed file. Hours are left out, because paper does not know which day it is.

use std::rc::Rc;

use yew::{Html, html};

use super::{Head, alone, print};
use crate::core::content::Content;
use crate::core::helplines::{Line, Nation, Tier, Way};
use crate::core::wording::Say;
use crate::view::paper::nation_of;

/// Which lines are on a table, under which title, in our order. Behind them, those for people under 18.
const TIERS: [(Tier, Say); 3] =
    [(Tier::Danger, Say::HelpDanger), (Tier::Talk, Say::HelpTalk), (Tier::Safety, Say::HelpSafety)];

/// The page.
pub(super) fn numbers(content: &Content) -> Html {
    let word = |say| content.wording.say(say);
    let here = |line: &&Line| line.nations != [Nation::Elsewhere];
    let of = |tier: Tier| content.helplines.lines.iter().filter(move |line| line.tier == tier).filter(here);
    let all = TIERS.iter().map(|(tier, _)| *tier).chain([Tier::Young]);
    let unchecked = all.into_iter().any(|tier| of(tier).any(|line| line.checked_on.is_none()));
    let group = |(tier, title): (Tier, Say)| {
        html! {
            <div class={if tier == Tier::Danger { "wm-table-numbers wm-table-numbers--danger" } else { "wm-table-numbers" }}>
                <h2 class="wm-table-numbers__title">{ word(title) }</h2>
                <dl class="wm-table-numbers__list">{ for of(tier).map(|line| one(content, line)) }</dl>
            </div>
        }
    };
    let check = word(if unchecked { Say::TutorsNumbersUnchecked } else { Say::TutorsNumbersStale });
    let room = |say: &str| html! { <p class="wm-room"><span>{ say.to_owned() }</span><span class="wm-line" /></p> };
    let body = html! {
        <>
            { print(content, Say::TutorsPrint, Say::TutorsPrintHow) }
            { for TIERS.into_iter().map(group) }
            <div class="wm-table-numbers__pair">
                { group((Tier::Young, Say::HelpYoung)) }
                <div class="wm-table-numbers">
                    <h2 class="wm-table-numbers__title">{ word(Say::TutorsNumbersHere) }</h2>
                    { for word(Say::TutorsNumbersHereLines).split('|').map(room) }
                </div>
            </div>
            <div class="wm-table-numbers__check">{ room(&check) }</div>
        </>
    };
    let head = Head { title: word(Say::TutorsNumbersHeading), lead: word(Say::TutorsNumbersLead), ..Head::default() };
    alone(content, "numbers", "numbers", head, body)
}

/// A line: what it is called, for whom and where, and its numbers.
fn one(content: &Content, line: &Line) -> Html {
    let checked =
        line.checked_on.as_deref().map(|on| content.wording.with(Say::HelpChecked, "{day}", &content.wording.day(on)));
    let nation = nation_of(content, line).map(|nation| format!(" ({nation})"));
    html! {
        <div class="wm-table-number">
            <dt class="wm-table-number__name">{ Rc::clone(&line.name) }{ nation }</dt>
            <dd class="wm-table-number__ways">
                { for line.ways.iter().map(|way| html! { <span class="wm-table-number__way">{ in_words(content, way) }</span> }) }
            </dd>
            <dd class="wm-table-number__who">
                { Rc::clone(&line.who) }
                if let Some(checked) = checked { { ". " }{ checked } }
            </dd>
        </div>
    }
}

/// The best known form of a way: a bare number is what people look for.
fn in_words(content: &Content, way: &Way) -> Rc<str> {
    match way {
        Way::Call(number) => Rc::clone(number),
        Way::Text { word, number } if word.is_empty() => content.wording.with(Say::HelpTextAny, "{number}", number),
        Way::Text { word, number } => {
            content.wording.with(Say::HelpText, "{word}", word).replace("{number}", number).into()
        }
        Way::Site { address, .. } => address.trim_start_matches("https://").into(),
    }
}
