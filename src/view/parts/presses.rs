//! What is seen and heard while Shift is pressed to leave: three dots and one sentence.
//!
//! Only whether it is there, and what it would say, is decided here. The start file counts the presses and fills it, because leaving
//! must also work when nothing else does any more.

use yew::{Html, html};

use crate::core::content::Content;
use crate::core::leaving::Shift;
use crate::core::visit::{Place, Visit};
use crate::core::wording::Say;

/// The dots, hidden until Shift is pressed. None where pressing it means nothing.
pub fn presses(content: &Content, visit: &Visit) -> Html {
    let does = match visit.leaving.shift {
        Shift::On => "leave",
        Shift::Unpractised if *visit.place() == Place::Leaving => "practise",
        Shift::Unpractised | Shift::Off => return Html::default(),
    };
    let say = |what| content.wording.say(what);
    html! {
        <div class="wm-presses" data-wm-shift={does} data-wm-say-one={say(Say::PressTwoMore)} data-wm-say-two={say(Say::PressOneMore)}>
            <span class="wm-presses__dots" aria-hidden="true">
                <span class="wm-presses__dot" /><span class="wm-presses__dot" /><span class="wm-presses__dot" />
            </span>
            <span class="wm-presses__say" role="status"></span>
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
fn at(shift: Shift, place: Place) -> Html {
    let content = crate::view::gallery::content();
    let mut visit = Visit::new("2026-11-22".into(), "tab".into(), None);
    visit.leaving.shift = shift;
    visit.trail.push(place);
    visit.here = 1;
    presses(&content, &visit)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    vec![("hidden until Shift is pressed", at(Shift::On, Place::Help))]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn shift_means_nothing_before_it_was_practised_or_after_it_was_switched_off() {
        assert!(!shown(at(Shift::Unpractised, Place::Help)).await.contains("data-wm-shift"));
        assert!(!shown(at(Shift::Off, Place::Help)).await.contains("data-wm-shift"));
        assert!(!shown(at(Shift::Off, Place::Leaving)).await.contains("data-wm-shift"));
        assert!(shown(at(Shift::Unpractised, Place::Leaving)).await.contains(r#"data-wm-shift="practise""#));
    }

    #[tokio::test]
    async fn once_practised_it_leaves_from_every_screen_also_from_the_one_where_it_was_practised() {
        for place in [Place::Home, Place::Help, Place::Leaving, Place::Practice] {
            assert!(shown(at(Shift::On, place)).await.contains(r#"data-wm-shift="leave""#));
        }
    }
}
