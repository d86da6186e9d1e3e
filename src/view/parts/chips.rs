//! A row of small things to press, with a caption: *Or try another:*.

use yew::{AttrValue, Callback, Html, Properties, component, html};

/// The chips.
#[derive(Properties, PartialEq)]
pub struct ChipsProps {
    /// What stands above them.
    pub caption: AttrValue,
    /// What they say.
    pub chips: Vec<AttrValue>,
    /// One was pressed, counted from nought.
    pub onpress: Callback<usize>,
}

/// Caption and chips.
#[component]
pub fn Chips(props: &ChipsProps) -> Html {
    let chip = |(place, say): (usize, &AttrValue)| {
        let onclick = props.onpress.reform(move |_| place);
        html! { <li class="wm-chips__item"><button type="button" class="wm-chip" {onclick}><span>{ say }</span></button></li> }
    };
    html! {
        <div class="wm-chip-row">
            <p class="wm-caption wm-chip-row__caption">{ &props.caption }</p>
            <ul class="wm-chips" role="list" aria-label={props.caption.clone()}>
                { for props.chips.iter().enumerate().map(chip) }
            </ul>
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let chips: Vec<AttrValue> =
        ["Feel your feet", "Five things", "Hold something cool", "Count back", "Slow breath out"]
            .into_iter()
            .map(AttrValue::from)
            .collect();
    vec![("or try another", html! { <Chips caption="Or try another:" {chips} onpress={Callback::noop()} /> })]
}
