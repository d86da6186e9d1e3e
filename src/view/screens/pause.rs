//! *Pause*, in a class: a press in the bar, on every screen, that puts a quiet screen over the one there is. Ways to feel steadier stand on
//! it, and one way back to the same place and the same words. Nothing counts, and nothing ends it but the person.

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::does;
use crate::core::content::Content;
use crate::core::ids::CardId;
use crate::core::visit::{Event, Visit};
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, bench, mark};
use crate::view::parts::buttons::main_button;
use crate::view::parts::chips::chips;
use crate::view::parts::ground_lines::ground_lines;

/// The id of its heading.
pub const PAUSE: &str = "waymark-pause";

/// The button in the bar. While the pause lasts there is none: the way back stands on the screen.
pub fn pause(content: &Content, paused: bool, onpause: &Callback<bool>) -> Html {
    let onclick = onpause.reform(|_| true);
    if paused {
        return Html::default();
    }
    html! {
        // A press leaves focus in the box that somebody writes in, to be found there again.
        <button type="button" class="wm-bar__link wm-pause" {onclick} onmousedown={|event: MouseEvent| event.prevent_default()}>
            { mark(Mark::Rest) }
            <span class="wm-bar__word">{ content.wording.say(Say::ClassPause) }</span>
        </button>
    }
}

/// The screen.
pub fn screen(content: &Content, visit: &Visit, ondid: &Callback<Event>) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let all = &content.blocks.grounding;
    let here = visit.resting.as_ref().and_then(|id| all.iter().find(|item| &item.id == id));
    // All of them, also the one that is shown: what was pressed stays where it is, and keeps focus.
    let names: Vec<AttrValue> = all.iter().map(|item| AttrValue::from(item.say.clone())).collect();
    let ids: Vec<CardId> = all.iter().map(|item| item.id.clone()).collect();
    let onpress = {
        let ondid = ondid.clone();
        Callback::from(move |place: usize| {
            ids.get(place).into_iter().for_each(|id| ondid.emit(Event::RestedWith(id.clone())))
        })
    };
    let caption = say(if here.is_some() { Say::GroundOther } else { Say::GroundAsk });
    html! {
        <main class="wm-screen wm-screen--pause" aria-labelledby={PAUSE}>
            { bench() }
            <h1 class="wm-question" id={PAUSE} tabindex="-1">{ say(Say::ClassPauseAsk) }</h1>
            <p class="wm-help-line">{ say(Say::ClassPauseHelp) }</p>
            // There from the start, so that what comes into it is spoken.
            <div role="status">
                if let Some(here) = here {
                    <h2 class="wm-section">{ here.say.clone() }</h2>
                    { ground_lines(&here.lines) }
                }
            </div>
            { chips(caption, &names, &onpress) }
            <div class="wm-actions">{ main_button(say(Say::ClassPauseBack), does(ondid, Event::Paused(false))) }</div>
        </main>
    }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::{english, shown};

    fn visit(resting: Option<&str>) -> Visit {
        let mut visit = Visit::new("2026-11-22".into(), "tab".into(), None);
        visit.resting = resting.map(CardId::from);
        visit
    }

    #[tokio::test]
    async fn a_pause_is_quiet_and_has_one_way_back() {
        let page = shown(screen(&english(), &visit(None), &Callback::noop())).await;
        assert_eq!(page.matches("wm-button--main").count(), 1, "{page}");
        assert!(page.contains("Go back to where I was") && page.contains("Feel your feet"), "{page}");
        for loud in ["role=\"alert\"", "assertive", "timer", "minute", "!"] {
            assert!(!page.contains(loud), "{loud}: {page}");
        }
    }

    #[tokio::test]
    async fn a_way_to_feel_steadier_shows_its_lines_and_all_stay_where_they_are() {
        let page = shown(screen(&english(), &visit(Some("feet")), &Callback::noop())).await;
        assert!(page.contains("Press your feet into the floor.") && page.contains("Or try another"), "{page}");
        assert_eq!(page.matches("Feel your feet").count(), 2, "{page}");
        assert_eq!(page.matches("class=\"wm-chip\"").count(), english().blocks.grounding.len(), "{page}");
    }

    #[tokio::test]
    async fn while_it_lasts_the_bar_has_no_second_way() {
        let page = shown(pause(&english(), false, &Callback::noop())).await;
        assert!(page.contains("Pause"), "{page}");
        let page = shown(pause(&english(), true, &Callback::noop())).await;
        assert!(!page.contains("button"), "{page}");
    }
}
