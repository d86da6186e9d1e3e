//! Where a sheet rests and where it ends: the check-in, the close, and the numbers for help.
//!
//! On paper nobody can be led anywhere, so a rest says in words what may help.

use std::rc::Rc;

use yew::{Html, html};

use super::room::in_a_row;
use crate::core::content::Content;
use crate::core::exercise::{Exercise, Step};
use crate::core::helplines::{Line, Nation, Tier, Way};
use crate::core::wording::Say;
use crate::view::drawings::marks::bench;
use crate::view::parts::help_parts::name_of;

/// How are you doing right now? The square that is ticked is nobody's business; the words after it matter.
pub(super) fn rest(content: &Content) -> Html {
    html! {
        <div class="wm-rest">
            { bench() }
            <div>
                <p class="wm-rest__ask">{ content.wording.say(Say::CheckInAsk) }</p>
                <p class="wm-rest__feelings">
                    { for content.blocks.feelings.iter().map(|card| html! {
                        <span class="wm-tick">{ Rc::clone(&card.say) }</span>
                    }) }
                </p>
                <p class="wm-ask__help">{ content.wording.say(Say::PaperRestHint) }</p>
            </div>
        </div>
    }
}

/// The shared last step (R12, R13).
pub(super) fn close(content: &Content, step: &Step) -> Html {
    let word = |say| content.wording.say(say);
    html! {
        <>
            <h3 class="wm-ask__ask">{ word(Say::CloseAsk) }</h3>
            <p class="wm-ask__help">{ word(Say::CloseLook) }{ " " }{ word(Say::CloseNext) }</p>
            { in_a_row(&content.blocks.next) }
            <p class="wm-ask__help">{ word(Say::CloseThanks) }</p>
            { for step.help.iter().map(|line| html! { <p class="wm-ask__help">{ Rc::clone(line) }</p> }) }
        </>
    }
}

/// The short list of numbers, in our order.
pub(super) fn numbers(content: &Content) -> Html {
    html! {
        <dl class="wm-foot-numbers">
            { for content.helplines.lines.iter().filter(|line| line.short).map(|line| html! {
                <div class="wm-foot-numbers__line">
                    <dt class="wm-foot-numbers__name">{ name_of(line) }</dt>
                    <dd class="wm-foot-numbers__way">{ first_way(content, line) }</dd>
                </div>
            }) }
        </dl>
    }
}

/// All lines of one kind in a few lines of text.
pub(super) fn numbers_in_line(content: &Content, tier: Tier) -> Html {
    let title = match tier {
        Tier::Danger => Say::HelpDanger,
        Tier::Talk => Say::HelpTalk,
        Tier::Safety => Say::HelpSafety,
        Tier::Young => Say::HelpYoung,
        Tier::More => Say::HelpMore,
        Tier::Practical => Say::HelpPractical,
    };
    let lines: Vec<String> = content
        .helplines
        .lines
        .iter()
        .filter(|line| line.tier == tier)
        .map(|line| {
            let nation = nation_of(content, line).map(|nation| format!(" ({nation})")).unwrap_or_default();
            format!("{}{nation}: {}", line.name, first_way(content, line))
        })
        .collect();
    html! {
        <p class="wm-ask__help"><strong>{ content.wording.say(title) }{ ". " }</strong>{ lines.join(" · ") }</p>
    }
}

fn first_way(content: &Content, line: &Line) -> Rc<str> {
    match line.ways.first() {
        Some(Way::Call(number)) => content.wording.with(Say::HelpCall, "{number}", number),
        Some(Way::Text { word, number }) => {
            Rc::from(content.wording.say(Say::HelpText).replace("{word}", word).replace("{number}", number))
        }
        Some(Way::Site { address, .. }) => address.trim_start_matches("https://").into(),
        None => Rc::default(),
    }
}

/// The nation a line answers in, where that is one alone: on paper nobody has said where they are.
pub(in crate::view) fn nation_of(content: &Content, line: &Line) -> Option<Rc<str>> {
    let [nation] = &line.nations[..] else { return None };
    Some(content.wording.say(match nation {
        Nation::England => Say::England,
        Nation::Scotland => Say::Scotland,
        Nation::Wales => Say::Wales,
        Nation::NorthernIreland => Say::NorthernIreland,
        Nation::Elsewhere => Say::Elsewhere,
    }))
}

/// What stands at the foot of every sheet.
pub(super) fn foot(content: &Content, exercise: &Exercise) -> Html {
    let word = |say| content.wording.say(say);
    html! {
        <div class="wm-sheet__foot">
            <div class="wm-sheet__foot-inside">
                { numbers(content) }
                if exercise.young { <div class="wm-sheet__under-18">{ numbers_in_line(content, Tier::Young) }</div> }
                <p class="wm-sheet__seen">
                    { word(Say::PaperSeen) }
                    if content.helplines.lines.iter().any(|line| line.short && line.checked_on.is_none()) { { " " }{ word(Say::HelpUnchecked) } }
                    if exercise.draft { { " " }{ word(Say::PaperNotReviewed) } }
                </p>
            </div>
        </div>
    }
}
