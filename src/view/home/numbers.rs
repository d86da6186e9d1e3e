//! Help and numbers on the first page. Without wasm this is the whole of Help.

use std::rc::Rc;

use yew::{Callback, Event, Html, html};

use crate::core::content::Content;
use crate::core::helplines::{Line, Tier};
use crate::core::wording::Say;
use crate::view::parts::help_parts::{Emergency, HelpLine};
use crate::view::parts::number_list::NumberList;

/// Help and numbers: the short list large, then every number, folded away. Without wasm this is the whole of Help.
pub(in crate::view) fn numbers(content: &Content, lines: &[Rc<Line>]) -> Html {
    numbers_with(content, lines, true, Callback::noop())
}

/// The same, where what is folded away is drawn or not.
pub(super) fn numbers_with(content: &Content, lines: &[Rc<Line>], all_drawn: bool, onunfold: Callback<Event>) -> Html {
    let word = |say| content.wording.say(say);
    let emergency = lines.iter().find(|line| line.tier == Tier::Danger);
    let is_first = |line: &Rc<Line>| emergency.is_some_and(|first| first.id == line.id);
    let of_tier = |tier: Tier| -> Vec<Rc<Line>> {
        lines.iter().filter(|line| line.tier == tier && !line.short && !is_first(line)).cloned().collect()
    };
    let large = |line: &Rc<Line>| html! { <HelpLine line={Rc::clone(line)} shows_hours=false /> };
    let group = |(tier, title): (Tier, Say)| {
        html! {
            <>
                <h3 class="wm-numbers__title">{ word(title) }</h3>
                <NumberList lines={of_tier(tier)} />
            </>
        }
    };
    let all = [
        (Tier::Talk, Say::HelpTalk),
        (Tier::Safety, Say::HelpSafety),
        (Tier::More, Say::HelpMore),
        (Tier::Practical, Say::HelpPractical),
    ];
    html! {
        <section class="wm-home__part wm-numbers" id="help" aria-labelledby="help-title">
            <h2 class="wm-section" id="help-title">{ word(Say::HelpHeading) }</h2>
            if let Some(line) = emergency { <Emergency line={Rc::clone(line)} /> }
            <NumberList lines={of_tier(Tier::Danger)} />
            { for lines.iter().filter(|line| line.short && !is_first(line)).map(large) }
            if lines.iter().any(|line| line.checked_on.is_none()) { <p class="wm-caption">{ word(Say::HelpUnchecked) }</p> }
            <h3 class="wm-numbers__title" id="young-lines">{ word(Say::HelpYoung) }</h3>
            <NumberList lines={of_tier(Tier::Young)} />
            <details class="wm-numbers__all" ontoggle={onunfold}>
                <summary class="wm-numbers__more"><span>{ word(Say::HelpAllNumbers) }</span></summary>
                if all_drawn { { for all.into_iter().map(group) } }
            </details>
        </section>
    }
}
