//! One card to put into a group: a line and one chip for each group. Never dragging (WCAG 2.5.7).

use yew::{AttrValue, Callback, Event, Html, Properties, component, html};

use crate::core::ids::CardId;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::events::is_ticked;

/// A card and the groups it may go into.
#[derive(Properties, PartialEq)]
pub struct SortCardProps {
    /// Unique on the screen; the chips' ids are made from it.
    pub id: AttrValue,
    /// What the card says.
    pub say: AttrValue,
    /// It says what the person wrote elsewhere.
    #[prop_or_default]
    pub own: bool,
    /// The groups, in fixed order.
    pub groups: Vec<(CardId, AttrValue)>,
    /// The group it is in, if any.
    pub chosen: Option<CardId>,
    /// It was put into a group.
    pub onchoose: Callback<CardId>,
}

/// The card's line and its chips.
#[component]
pub fn SortCard(props: &SortCardProps) -> Html {
    let chip = |(group, say): &(CardId, AttrValue)| {
        let chosen = props.chosen.as_ref() == Some(group);
        let id = format!("{}-{group}", props.id);
        let onchange = {
            let (onchoose, group) = (props.onchoose.clone(), group.clone());
            Callback::from(move |event: Event| {
                if is_ticked(&event) == Some(true) {
                    onchoose.emit(group.clone());
                }
            })
        };
        html! {
            <label class="wm-pick" for={id.clone()} key={id.clone()}>
                <input
                    class="wm-pick__input" type="radio" {id} name={props.id.clone()} checked={chosen} autocomplete="off"
                    {onchange}
                />
                <span class={if chosen { "wm-chip wm-chip--chosen" } else { "wm-chip" }}>
                    if chosen { { mark(Mark::Chosen) } }
                    <span>{ say }</span>
                </span>
            </label>
        }
    };
    html! {
        <fieldset class="wm-sort">
            <legend class="wm-sort__say" translate={props.own.then_some("no")}>{ &props.say }</legend>
            <div class="wm-chips">{ for props.groups.iter().map(chip) }</div>
        </fieldset>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let groups: Vec<(CardId, AttrValue)> = vec![
        ("easing".into(), "Easing symptoms".into()),
        ("building".into(), "Building my life".into()),
        ("both".into(), "Both".into()),
    ];
    let card = |id: &'static str, chosen: Option<CardId>| {
        html! { <SortCard {id} say="I sleep better" groups={groups.clone()} {chosen} onchoose={Callback::noop()} /> }
    };
    vec![("free", card("sort-free", None)), ("in a group", card("sort-in", Some("both".into())))]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn a_card_with_the_persons_own_words_is_left_alone_by_translators() {
        let groups: Vec<(CardId, AttrValue)> = vec![("near".into(), "Near".into())];
        let card = html! { <SortCard id="a" say="Nan" own=true {groups} chosen={None::<CardId>} onchoose={Callback::noop()} /> };
        let page = shown(card).await;
        assert!(page.contains(r#"<legend translate="no" class="wm-sort__say">Nan</legend>"#), "{page}");
    }

    #[tokio::test]
    async fn the_card_is_the_legend_of_its_groups_and_each_group_a_radio() {
        let (_, example) = examples().pop().unwrap();
        let page = shown(example).await;
        assert!(page.contains(r#"<legend class="wm-sort__say">I sleep better</legend>"#), "{page}");
        assert_eq!(page.matches(r#"type="radio""#).count(), 3, "{page}");
        assert_eq!(page.matches(" checked").count(), 1, "{page}");
    }
}
