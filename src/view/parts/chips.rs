//! A row of small things to press, with a caption: *Or try another:*.

use yew::{AttrValue, Callback, Html, html};

/// Caption and chips. Which one was pressed is counted from nought.
pub fn chips(caption: AttrValue, chips: &[AttrValue], onpress: &Callback<usize>) -> Html {
    let chip = |(place, say): (usize, &AttrValue)| {
        let onclick = onpress.reform(move |_| place);
        html! { <li class="wm-chips__item"><button type="button" class="wm-chip" {onclick}><span>{ say }</span></button></li> }
    };
    html! {
        <div class="wm-chip-row">
            <p class="wm-caption wm-chip-row__caption">{ &caption }</p>
            <ul class="wm-chips" role="list" aria-label={caption}>
                { for chips.iter().enumerate().map(chip) }
            </ul>
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let all: Vec<AttrValue> = ["Feel your feet", "Five things", "Hold something cool", "Count back", "Slow breath out"]
        .into_iter()
        .map(AttrValue::from)
        .collect();
    vec![("or try another", chips("Or try another:".into(), &all, &Callback::noop()))]
}
