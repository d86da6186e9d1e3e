//! Cards to choose: as many as you like, or one of several.
//!
//! Each is a real tick box or radio, so that keyboard, touch and screen readers behave as everywhere. Choosing never moves
//! on, and never moves what is already on the screen.

use yew::{
    AttrValue, Callback, Children, Event, Html, MouseEvent, Properties, classes, component, html, use_force_update,
};

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
    /// It says what the person wrote elsewhere.
    #[prop_or_default]
    pub own: bool,
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
    // The hint comes with the choice; its room is there before, so that nothing moves.
    let hints = props.sensitive && props.chosen;
    let described_by = (props.more.is_some() || hints).then(|| more_id.clone());
    let class = classes!(
        "wm-choice",
        props.chosen.then_some("wm-choice--chosen"),
        props.sensitive.then_some("wm-choice--sensitive")
    );
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
                    <span class={if props.more.is_some() { "wm-choice__say wm-choice__say--first" } else { "wm-choice__say" }} id={say_id} translate={props.own.then_some("no")}>
                        { &props.say }
                    </span>
                    if props.more.is_some() || hints {
                        <span class="wm-choice__more" id={more_id}>
                            if let Some(more) = &props.more { <span class="wm-choice__line">{ more }</span> }
                            if hints {
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

#[cfg(all(test, not(target_arch = "wasm32")))]
fn card(
    id: &'static str,
    many: bool,
    say: &'static str,
    more: Option<&'static str>,
    chosen: bool,
    sensitive: bool,
) -> Html {
    let more = more.map(AttrValue::from);
    html! { <Choice {id} name="examples" {many} {say} {more} {chosen} {sensitive} onchoose={Callback::noop()} /> }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let group = |id: &'static str, many: bool, two_columns: bool, cards: Html| {
        html! {
            <>
                <h3 class="wm-question" {id}>{ "What would tell you that life is going better?" }</h3>
                <Choices labelled_by={id} described_by={None::<AttrValue>} {many} {two_columns}>{ cards }</Choices>
            </>
        }
    };
    vec![
        (
            "as many as you like",
            group(
                "choice-many",
                true,
                true,
                html! {
                    <>
                        { card("m1", true, "I sleep better", None, false, false) }
                        { card("m2", true, "I feel like me", None, true, false) }
                        { card("m3", true, "Not safe at home", None, true, true) }
                        { card("m4", true, "Ein sehr langer Satz auf einer Karte, der ganz sicher über mehrere Zeilen läuft", None, true, false) }
                        { card("m5", true, "أنام بشكل أفضل", None, false, false) }
                    </>
                },
            ),
        ),
        (
            "one of several",
            group(
                "choice-one",
                false,
                false,
                html! {
                    <>
                        { card("o1", false, "Steady enough", None, false, false) }
                        { card("o2", false, "Stirred up", Some("fast, tense or tearful"), true, false) }
                        { card("o3", false, "I need help now", None, false, false) }
                    </>
                },
            ),
        ),
    ]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn a_card_with_the_persons_own_words_is_left_alone_by_translators_and_ours_are_not() {
        for (own, marks) in [(true, 1), (false, 0)] {
            let onchoose = Callback::noop();
            let page = shown(html! {
                <Choice id="a" name="cards" many=true say="Nan" {own} more={None::<AttrValue>} chosen=false sensitive=false {onchoose} />
            })
            .await;
            assert_eq!(page.matches(r#"translate="no" class="wm-choice__say">Nan<"#).count(), marks, "{page}");
        }
    }

    #[tokio::test]
    async fn a_chosen_card_is_told_by_state_border_mark_and_word() {
        let page = shown(card("a", true, "I feel like me", None, true, false)).await;
        for sign in [" checked", "wm-choice--chosen", "wm-mark--tick", ">Chosen<"] {
            assert!(page.contains(sign), "{sign}: {page}");
        }
    }

    #[tokio::test]
    async fn a_card_that_is_not_chosen_has_no_tick_at_all() {
        let page = shown(card("a", true, "I feel like me", None, false, false)).await;
        assert!(!page.contains("<svg") && !page.contains("Chosen"), "{page}");
    }

    #[tokio::test]
    async fn a_sensitive_card_says_that_copies_leave_it_out() {
        let page = shown(card("a", true, "Not safe at home", None, true, true)).await;
        assert!(page.contains("Left out of copies unless you say"), "{page}");
        assert!(page.contains(r#"aria-describedby="a-more""#), "{page}");
    }

    #[tokio::test]
    async fn a_sensitive_card_has_room_for_its_hint_before_it_is_chosen() {
        let page = shown(card("a", true, "Not safe at home", None, false, true)).await;
        assert!(page.contains("wm-choice--sensitive") && !page.contains("Left out of copies"), "{page}");
    }

    #[tokio::test]
    async fn the_question_names_the_group() {
        let (_, example) = examples().pop().unwrap();
        let page = shown(example).await;
        assert!(page.contains(r#"role="radiogroup" aria-labelledby="choice-one""#), "{page}");
    }
}
