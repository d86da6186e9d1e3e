//! A shared device, or a class: what says so below every screen, and the cover. And what takes the place of *What is kept here* where
//! nothing ever is: there, on a website that wants it so, and in the one-file edition.

use yew::{AttrValue, Callback, Html, html};

use super::kept::{copy, words};
use super::{Head, OutsideProps, does};
use crate::core::content::Content;
use crate::core::visit::{Event, Place, Visit};
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
        // A landmark of its own, with a name: the languages below it are the page's one footer.
        <section class="wm-shared" aria-label={say(Say::SharedFinish)}>
            <p class="wm-caption">{ say(says) }</p>
            { second_button(say(Say::SharedFinish), onfinish) }
        </section>
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

/// Why nothing is kept, as it is said on the first screen, in *What is kept here* and in *See for yourself*; none where something may be.
pub fn why_nothing(visit: &Visit) -> Option<[Say; 3]> {
    match visit {
        Visit { shared: true, .. } => Some([Say::SharedHome, Say::SharedKept, Say::SharedSee]),
        Visit { class: true, .. } => Some([Say::ClassHome, Say::ClassKept, Say::ClassSee]),
        Visit { one_file: true, .. } => Some([Say::FileHome, Say::FileKept, Say::FileSee]),
        Visit { keep_off: true, .. } => Some([Say::OffHome, Say::OffKept, Say::OffSee]),
        _ => None,
    }
}

/// *What is kept here*, where nothing ever is: nothing, and nobody has looked. In the one-file edition a copy is the way to take words
/// along, so what there is to take stands here, with the ways to have it and to bring it back.
pub fn kept(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let nothing = why_nothing(&props.visit).map(|[_, kept, _]| content.wording.say(kept));
    html! {
        <>
            { Head::new(props.onback.clone(), say(Say::Home), say(Say::KeptAsk), nothing.into_iter().collect()).draw(content) }
            if props.visit.one_file && !props.visit.shared && !props.visit.class {
                { words(content, props) }
                { copy(content, props) }
            }
            <div class="wm-actions">{ main_button(say(Say::Home), does(&props.ondid, Event::WentTo(Place::Home))) }</div>
        </>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::core::helplines::Nation;
    use crate::view::gallery::{content, english, shown, shown_with};

    async fn kept_where(nothing: impl Fn(&mut Visit)) -> String {
        let mut visit = Visit::new("2026-11-22".into(), "tab".into(), Some(Nation::England));
        nothing(&mut visit);
        let props = OutsideProps { visit: Rc::new(visit), ondid: Callback::noop(), onback: Callback::noop() };
        shown_with(Rc::new(english()), kept(&english(), &props)).await
    }

    #[tokio::test]
    async fn in_one_file_nothing_is_kept_and_a_copy_is_the_way_to_take_words_along() {
        let page = kept_where(|visit| visit.one_file = true).await;
        assert!(page.contains("Nothing is kept in this file.") && page.contains("Bring a copy back"), "{page}");
        assert!(!page.contains("Keep my words"), "{page}");
        for nowhere in [|visit: &mut Visit| visit.keep_off = true, |visit: &mut Visit| visit.shared = true] {
            assert!(!kept_where(nowhere).await.contains("Bring a copy back"));
        }
        let both = |visit: &mut Visit| (visit.one_file, visit.shared) = (true, true);
        assert!(!kept_where(both).await.contains("Bring a copy back"), "the next person is not offered it");
    }

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
