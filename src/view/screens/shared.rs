//! A shared device, or a class: what says so below every screen, the cover, and what takes the place of *What is kept here*.

use yew::{AttrValue, Callback, Html, html};

use super::{Head, OutsideProps, does};
use crate::core::content::Content;
use crate::core::visit::{Event, Place};
use crate::core::wording::Say;
use crate::view::parts::buttons::{main_button, second_button};

/// The id of the cover's question; focus goes there if it is in this page.
pub const COVER: &str = "waymark-cover";
/// The id of the line that says that all was cleared.
pub const CLEARED: &str = "waymark-cleared";

/// Below every screen: that this is a shared device and what happens when it is left alone (WCAG 2.2.6), or that this is a class; and
/// *Finish and clear*.
pub fn finish(content: &Content, says: Say, onfinish: Callback<()>) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    html! {
        <footer class="wm-shared">
            <p class="wm-caption">{ say(says) }</p>
            { second_button(say(Say::SharedFinish), onfinish) }
        </footer>
    }
}

/// What stands in place of every word when nobody was there for five minutes (WCAG 2.2.1). `finish` is *Finish and clear*; without it
/// this is an open lock, which then closes.
pub fn cover(content: &Content, onstay: Callback<()>, finish: Option<Html>) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    html! {
        <main class="wm-screen wm-cover" aria-labelledby={COVER}>
            <h1 class="wm-question" id={COVER} tabindex="-1">{ say(Say::CoverAsk) }</h1>
            <p class="wm-help-line">{ say(if finish.is_some() { Say::CoverHelp } else { Say::LockCover }) }</p>
            <div class="wm-actions">{ main_button(say(Say::CoverStay), onstay) }</div>
            { finish }
        </main>
    }
}

/// Above the first screen, when the visit before it was just wiped.
pub fn cleared(content: &Content) -> Html {
    html! { <p class="wm-cleared" id={CLEARED} tabindex="-1">{ content.wording.say(Say::SharedCleared) }</p> }
}

/// *What is kept here*, on a shared device, in a class or where a website lets nothing be kept: nothing, and nobody has looked.
pub fn kept(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let nothing = content.wording.say(match (props.visit.shared, props.visit.class) {
        (true, _) => Say::SharedKept,
        (_, true) => Say::ClassKept,
        _ => Say::OffKept,
    });
    html! {
        <>
            { Head::new(props.onback.clone(), say(Say::Home), say(Say::KeptAsk), vec![nothing]).draw(content) }
            <div class="wm-actions">{ main_button(say(Say::Home), does(&props.ondid, Event::WentTo(Place::Home))) }</div>
        </>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::{content, shown};

    #[tokio::test]
    async fn every_screen_of_a_shared_device_says_what_happens_when_it_is_left_alone() {
        let page = shown(finish(&content(), Say::SharedLine, Callback::noop())).await;
        assert!(
            page.contains("5 minutes") && page.contains("Finish and clear") && page.contains("Nothing is kept"),
            "{page}"
        );
    }

    #[tokio::test]
    async fn the_cover_asks_counts_nothing_down_and_offers_both_ways() {
        let page =
            shown(cover(&content(), Callback::noop(), Some(finish(&content(), Say::SharedLine, Callback::noop()))))
                .await;
        assert!(page.contains("Are you still here?") && page.contains("I am still here"), "{page}");
        assert!(page.contains("Finish and clear"), "{page}");
        for loud in ["role=\"alert\"", "assertive", "timer", "!"] {
            assert!(!page.contains(loud), "{loud}: {page}");
        }
    }
}
