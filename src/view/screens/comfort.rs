//! *Text and colours*: four things in which somebody may want another look than their device gives. A choice acts at once.

use yew::events::Event as DomEvent;
use yew::{AttrValue, Callback, Html, html};

use super::{Head, OutsideProps, does};
use crate::core::comfort::{Comfort, MATTERS, Matter};
use crate::core::content::Content;
use crate::core::visit::Event;
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::events::is_ticked;
use crate::view::parts::buttons::{main_button, quiet_link};

/// What each matter is called, and its choices in the order of [`MATTERS`]; the first is that of the device.
fn words(matter: Matter) -> (Say, &'static [Say]) {
    match matter {
        Matter::Size => (Say::ComfortSize, &[Say::ComfortSizeDevice, Say::ComfortSizeLarger, Say::ComfortSizeLargest]),
        Matter::Spacing => (Say::ComfortSpacing, &[Say::ComfortSpacingNormal, Say::ComfortSpacingWide]),
        Matter::Colours => (
            Say::ComfortColours,
            &[
                Say::ComfortColoursDevice,
                Say::ComfortColoursLight,
                Say::ComfortColoursDark,
                Say::ComfortColoursContrast,
            ],
        ),
        Matter::Motion => (Say::ComfortMotion, &[Say::ComfortMotionDevice, Say::ComfortMotionCalm]),
    }
}

/// The screen.
pub fn comfort(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let visit = &props.visit;
    let kept = visit.keeps_words() && visit.can_keep && !visit.keeps_nothing();
    html! {
        <>
            { Head::new(props.onback.clone(), AttrValue::default(), say(Say::ComfortTitle), vec![content.wording.say(Say::ComfortLead)]).draw(content) }
            { for MATTERS.iter().map(|(matter, attribute, values)| group(content, props, *matter, attribute.trim_start_matches("data-wm-"), values)) }
            <p class="wm-caption wm-comfort__kept">{ say(if kept { Say::ComfortKept } else { Say::ComfortNotKept }) }</p>
            <div class="wm-actions">
                { main_button(say(Say::Back), props.onback.clone()) }
                <div class="wm-actions__quiet">
                    { quiet_link(say(Say::ComfortDevice), does(&props.ondid, Event::ChoseComfort(Comfort::default()))) }
                </div>
            </div>
        </>
    }
}

/// Real radios that look like chips, so that keyboard, touch and screen readers behave as everywhere.
fn group(content: &Content, props: &OutsideProps, matter: Matter, name: &'static str, values: &[&'static str]) -> Html {
    let (title, says) = words(matter);
    let now = props.visit.comfort;
    let chip = |(value, what): (Option<&'static str>, &Say)| {
        let chosen = now.value(matter) == value;
        let id = format!("{name}-{}", value.unwrap_or("device"));
        let ondid = props.ondid.clone();
        let onchange = Callback::from(move |event: DomEvent| {
            if is_ticked(&event) == Some(true) {
                ondid.emit(Event::ChoseComfort(now.with(matter, value)));
            }
        });
        html! {
            <label class="wm-pick" for={id.clone()} key={id.clone()}>
                <input class="wm-pick__input" type="radio" {id} {name} checked={chosen} autocomplete="off" {onchange} />
                <span class={if chosen { "wm-chip wm-chip--chosen wm-chip--bold" } else { "wm-chip" }}>
                    if chosen { { mark(Mark::Chosen) } }
                    <span>{ content.wording.say(*what) }</span>
                </span>
            </label>
        }
    };
    let values = std::iter::once(None).chain(values.iter().copied().map(Some));
    html! {
        <fieldset class="wm-comfort">
            <legend class="wm-comfort__ask">{ content.wording.say(title) }</legend>
            <div class="wm-comfort__chips">{ for values.zip(says).map(chip) }</div>
        </fieldset>
    }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::core::exercise::Mode;
    use crate::core::sitting::{Record, Response, Sitting};
    use crate::core::visit::Visit;
    use crate::view::gallery::{english, shown_with, write_screen};

    fn visit(with: impl Fn(&mut Visit)) -> Visit {
        let mut visit = Visit::new("2026-11-22".into(), "tab".into(), None);
        with(&mut visit);
        visit
    }

    async fn screen(visit: Visit) -> String {
        let content = Rc::new(english());
        let props = OutsideProps { visit: Rc::new(visit), ondid: Callback::noop(), onback: Callback::noop() };
        shown_with(Rc::clone(&content), comfort(&content, &props)).await
    }

    #[tokio::test]
    async fn each_matter_is_a_named_group_in_which_the_device_decides_until_somebody_chooses() {
        let page = screen(visit(|_| ())).await;
        assert_eq!((page.matches("<fieldset").count(), page.matches("<legend").count()), (4, 4), "{page}");
        assert_eq!(page.matches("type=\"radio\"").count(), 11, "{page}");
        assert_eq!(page.matches(" checked").count(), 4, "{page}");
        for id in ["letters", "spacing", "colours", "motion"] {
            assert!(page.contains(&format!("<input checked type=\"radio\" id=\"{id}-device\"")), "{id}: {page}");
        }
        write_screen("comfort", &page);
    }

    #[tokio::test]
    async fn what_was_chosen_is_told_by_state_mark_and_border_and_nothing_else_is() {
        let chosen = Comfort::default().with(Matter::Colours, Some("contrast"));
        let page = screen(visit(|visit| visit.comfort = chosen)).await;
        let one = page.split("<input checked type=\"radio\" id=\"colours-contrast\"").nth(1).unwrap();
        let one = one.split("</label>").next().unwrap();
        assert!(one.contains("wm-chip--chosen") && one.contains("<svg"), "{one}");
        assert_eq!(page.matches("wm-chip--chosen").count(), 4, "{page}");
    }

    #[tokio::test]
    async fn the_screen_says_whether_the_choices_are_kept_and_it_is_true() {
        let says = |what| english().wording.say(what).to_string();
        let (kept, not) = (says(Say::ComfortKept), says(Say::ComfortNotKept));
        let keeps = |then: fn(&mut Visit)| {
            visit(|visit| {
                let sitting = Sitting::new("k1-1".into(), "2026-11-22".into(), "what-else".into(), Mode::Words);
                let answer = Response::Wrote("Tea".into());
                let sitting = sitting.with("what-else".into(), "What else?".into(), "en".into(), answer);
                visit.records.insert("steady".into(), Rc::new(Record::new("steady".into()).with(sitting)));
                visit.keep = Some(true);
                then(visit);
            })
        };
        for (visit, is) in [
            (visit(|_| ()), &not),
            (visit(|visit| visit.keep = Some(false)), &not),
            (keeps(|_| ()), &kept),
            (keeps(|visit| visit.records.clear()), &not),
            (keeps(|visit| visit.can_keep = false), &not),
            (keeps(|visit| visit.class = true), &not),
            (keeps(|visit| visit.shared = true), &not),
        ] {
            let page = screen(visit).await;
            assert!(page.contains(is.as_str()), "{is}: {page}");
            assert_eq!(page.contains(kept.as_str()), is == &kept, "{page}");
        }
    }
}
