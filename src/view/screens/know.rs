//! *What I'd like you to know*, in a class: one page in the person's own words, to take to an appointment or to hand to somebody they trust.
//! Four lines, any of which can stay empty. It is in memory only, like everything in a class: print and copy are the ways to have it.

use yew::{AttrValue, Callback, Html, html};

use super::share::{ShareProps, head, ways};
use super::{HELP, ScreenProps, does};
use crate::core::content::Content;
use crate::core::visit::{Event, Place};
use crate::core::wording::Say;
use crate::core::words::Words;
use crate::view::parts::buttons::main_button;
use crate::view::parts::text_box::TextBox;

/// What each line is about, in the order of the page.
const LINES: [Say; 4] = [Say::KnowMatters, Say::KnowHelps, Say::KnowNot, Say::KnowAsks];

/// Writing it.
pub fn know(content: &Content, screen: &ScreenProps, onleft: Callback<()>) -> Html {
    let shown = does(&screen.ondid, Event::WentTo(Place::Known(screen.exercise.id.clone())));
    let line = |(at, (about, written)): (usize, (Say, &Words))| {
        let label = format!("know-{at}");
        let onwrite = screen.ondid.reform(move |words| Event::Knew(at, words));
        html! {
            <div class="wm-field" key={at}>
                <p class="wm-field__ask" id={label.clone()}>{ content.wording.say(about) }</p>
                <TextBox
                    id={format!("box-{at}")} labelled_by={label} described_by={AttrValue::from(HELP)} written={written.clone()}
                    one_line=true {onwrite} onleave={onleft.clone()}
                />
            </div>
        }
    };
    html! {
        <>
            { head(content, screen, Say::KnowAsk, Say::KnowHelp) }
            { for LINES.into_iter().zip(&screen.visit.know).enumerate().map(line) }
            <div class="wm-actions">{ main_button(content.wording.say(Say::KnowSee), shown) }</div>
        </>
    }
}

/// The page: the lines that were written, exactly so, and nothing else.
pub fn known(content: &Content, props: &ShareProps) -> Html {
    let lines: Vec<_> = LINES
        .into_iter()
        .map(|about| content.wording.say(about))
        .zip(&props.screen.visit.know)
        .filter(|(_, own)| !own.is_blank())
        .collect();
    let text: Vec<String> = lines.iter().map(|(about, own)| format!("{about}\n{}", own.as_str())).collect();
    html! {
        <>
            { head(content, &props.screen, Say::KnowOpen, if lines.is_empty() { Say::KnowNone } else { Say::KnowAll }) }
            <div class="wm-share">
                { for lines.iter().map(|(about, own)| html! {
                    <div class="wm-earlier__line">
                        <p class="wm-caption">{ about.to_string() }</p>
                        <p class="wm-earlier__own" dir="auto" translate="no">{ own.as_str().to_owned() }</p>
                    </div>
                }) }
            </div>
            if !lines.is_empty() { { ways(content, props, text.join("\n\n")) } }
        </>
    }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::core::visit::Visit;
    use crate::view::gallery::{english, shown_with, write_screen};

    const OWN: &str = "  Tea first <3 ";

    async fn drawn(draw: impl Fn(&Content, &ShareProps) -> Html, lines: [&str; 4]) -> String {
        let content = Rc::new(english());
        let mut visit = Visit::new("2026-11-22".into(), "tab".into(), None);
        visit.class = true;
        visit = visit.after(Event::Opened("my-say".into()), &content);
        for (at, line) in lines.into_iter().enumerate() {
            visit = visit.after(Event::Knew(at, line.into()), &content);
        }
        let exercise = Rc::clone(content.exercise(&"my-say".into()).unwrap());
        let none = Callback::noop;
        let screen = ScreenProps { visit: Rc::new(visit), exercise, ondid: Callback::noop(), onback: none() };
        let props = ShareProps { screen, oncopy: Callback::noop(), copied: None, onprint: none() };
        shown_with(Rc::clone(&content), draw(&content, &props)).await
    }

    #[tokio::test]
    async fn each_of_its_four_lines_has_a_box_that_says_what_it_is_about() {
        let page = drawn(|content, props| know(content, &props.screen, Callback::noop()), [""; 4]).await;
        write_screen("know", &page);
        assert_eq!(page.matches("<textarea").count(), 4, "{page}");
        for (at, about) in LINES.into_iter().enumerate() {
            assert!(page.contains(&format!("aria-labelledby=\"know-{at}\"")), "{page}");
            assert!(page.contains(&*english().wording.say(about)), "{about:?}");
        }
    }

    #[tokio::test]
    async fn the_page_holds_what_was_written_exactly_so_and_no_empty_line() {
        let page = drawn(known, [OWN, "", " ", "Ring before you come"]).await;
        write_screen("known", &page);
        assert!(page.contains("  Tea first &lt;3 ") && page.contains("Ring before you come"), "{page}");
        assert_eq!(page.matches("wm-earlier__own").count(), 2, "{page}");
        let empty = drawn(known, [""; 4]).await;
        assert!(empty.contains("Nothing is written yet") && !empty.contains("Copy it"), "{empty}");
    }

    #[test]
    fn outside_a_class_it_takes_nothing() {
        let content = english();
        let visit = Visit::new("2026-11-22".into(), "tab".into(), None);
        assert!(visit.after(Event::Knew(0, OWN.into()), &content).know.iter().all(Words::is_blank));
        let mut class = visit.clone();
        class.class = true;
        assert_eq!(class.after(Event::Knew(0, OWN.into()), &content).know[0].as_str(), OWN);
        assert!(class.after(Event::Knew(9, OWN.into()), &content).know.iter().all(Words::is_blank));
    }
}
