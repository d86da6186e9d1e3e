//! Cards to choose: as many as you like, or one of several.
//!
//! Each is a real tick box or radio, so that keyboard, touch and screen readers behave as everywhere. Choosing never moves
//! on, and never moves what is already on the screen.

use yew::{AttrValue, Callback, Children, Event, Html, MouseEvent, Properties, component, html, use_force_update};

use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::events::is_ticked;
use crate::view::use_content;

/// A group of cards.
#[derive(Properties, PartialEq)]
pub struct ChoicesProps {
    /// Id of the heading that asks.
    pub labelled_by: AttrValue,
    /// Id of the help line, if there is one.
    pub described_by: Option<AttrValue>,
    /// As many as you like, or one.
    pub many: bool,
    /// Two columns where there is room.
    pub two_columns: bool,
    /// The cards.
    pub children: Children,
}

/// The group around the cards, named by the question.
#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    let role = if props.many { "group" } else { "radiogroup" };
    let class = if props.two_columns { "wm-choices wm-choices--two" } else { "wm-choices" };
    html! {
        <div {class} {role} aria-labelledby={props.labelled_by.clone()} aria-describedby={props.described_by.clone()}>
            { props.children.clone() }
        </div>
    }
}

/// One card.
#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    /// Unique on the screen.
    pub id: AttrValue,
    /// Shared by the cards of one group.
    pub name: AttrValue,
    /// Tick box, or radio.
    pub many: bool,
    /// What it says.
    pub say: AttrValue,
    /// A second line.
    pub more: Option<AttrValue>,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Left out of copies until the person says otherwise (R22); the card says so.
    pub sensitive: bool,
    /// It was chosen (true) or let go (false). A radio is let go by pressing it again: no answer is ever final.
    pub onchoose: Callback<bool>,
}

/// One card to choose. The whole card is the target.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let content = use_content();
    let again = use_force_update();
    let onchange = {
        let onchoose = props.onchoose.clone();
        Callback::from(move |event: Event| {
            if let Some(ticked) = is_ticked(&event) {
                onchoose.emit(ticked);
            }
            // Where the choice is refused (a group may have a most), the box must fall back to what is true.
            again.force_update();
        })
    };
    let onclick = (!props.many && props.chosen).then(|| {
        let onchoose = props.onchoose.clone();
        Callback::from(move |event: MouseEvent| {
            // The second click of a double click is a trembling hand, not a change of mind.
            if event.detail() < 2 {
                onchoose.emit(false);
            }
        })
    });
    let id = &props.id;
    let say_id = format!("{id}-say");
    let more_id = format!("{id}-more");
    let described_by = (props.more.is_some() || props.sensitive).then(|| more_id.clone());
    let class = if props.chosen { "wm-choice wm-choice--chosen" } else { "wm-choice" };
    let kind = if props.many { "checkbox" } else { "radio" };
    html! {
        <label {class} for={id.clone()}>
            <input
                class="wm-choice__input" type={kind} id={id.clone()} name={props.name.clone()} checked={props.chosen}
                aria-labelledby={say_id.clone()} aria-describedby={described_by} autocomplete="off" {onchange} {onclick}
            />
            <span class="wm-choice__face">
                <span class={if props.many { "wm-choice__square" } else { "wm-choice__square wm-choice__square--ring" }}>
                    if props.chosen { { mark(Mark::Chosen) } }
                </span>
                <span class="wm-choice__words">
                    <span class={if props.more.is_some() { "wm-choice__say wm-choice__say--first" } else { "wm-choice__say" }} id={say_id}>
                        { &props.say }
                    </span>
                    if props.more.is_some() || props.sensitive {
                        <span class="wm-choice__more" id={more_id}>
                            if let Some(more) = &props.more { <span class="wm-choice__line">{ more }</span> }
                            if props.sensitive {
                                <span class="wm-choice__line wm-choice__line--hint">{ content.wording.say(Say::LeftOutHint) }</span>
                            }
                        </span>
                    }
                </span>
                if props.chosen {
                    <span class="wm-choice__tab" aria-hidden="true">{ content.wording.say(Say::Chosen) }</span>
                }
            </span>
        </label>
    }
}
