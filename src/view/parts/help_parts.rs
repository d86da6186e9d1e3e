//! Helplines on the screen. Numbers come from the reviewed file and from nowhere else.
//!
//! The emergency card is the only red thing there is. A line that nobody has checked, or not lately, shows its number and hides
//! its hours (content 2.7 rule 2); whether that is so is worked out by the screen, which knows the day.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::core::content::Content;
use crate::core::helplines::{Line, Nation, Way};
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::use_content;

/// What the link of a way says.
fn way_says(content: &Content, way: &Way) -> Rc<str> {
    match way {
        Way::Call(number) => content.wording.with(Say::HelpCall, "{number}", number),
        Way::Text { word, number } if word.is_empty() => content.wording.with(Say::HelpTextAny, "{number}", number),
        Way::Text { word, number } => {
            Rc::from(content.wording.say(Say::HelpText).replace("{word}", word).replace("{number}", number))
        }
        Way::Site { name, .. } => Rc::clone(name),
    }
}

/// What a line calls itself. A name in another language says so (WCAG 3.1.2), and keeps its order in a page from right to left: all such
/// names are written in Latin letters.
pub(crate) fn name_of(line: &Line) -> Html {
    match line.named_in.clone() {
        Some(lang) => html! { <span {lang} dir="ltr">{ Rc::clone(&line.name) }</span> },
        None => Rc::clone(&line.name).into(),
    }
}

/// A link that calls, texts or opens a site. Its name starts with the words on it and ends with whose it is (WCAG 2.5.3).
pub(super) fn way_link(content: &Content, line: &Line, way: &Way, class: &'static str) -> Html {
    let elsewhere = matches!(way, Way::Site { .. });
    html! {
        <a
            {class} href={way.address()} target={elsewhere.then_some("_blank")}
            rel={elsewhere.then_some("noopener noreferrer")}
        >
            <span>{ way_says(content, way) }</span>
            <span class="wm-hidden">{ ", " }{ name_of(line) }</span>
        </a>
    }
}

/// The emergency line.
#[derive(Properties, PartialEq)]
pub struct EmergencyProps {
    /// The line: its first way is the one filled button.
    pub line: Rc<Line>,
}

/// *In danger now*: the only red card, with one filled button.
#[component]
pub fn Emergency(props: &EmergencyProps) -> Html {
    let content = use_content();
    let line = &props.line;
    let way = |(place, way): (usize, &Way)| {
        let class = if place == 0 { "wm-button wm-button--emergency" } else { "wm-emergency__way" };
        way_link(&content, line, way, class)
    };
    html! {
        <div class="wm-emergency">
            <h2 class="wm-emergency__title">{ content.wording.say(Say::HelpDanger) }</h2>
            <p class="wm-emergency__who">{ Rc::clone(&line.who) }</p>
            { for line.ways.iter().enumerate().map(way) }
        </div>
    }
}

/// A line.
#[derive(Properties, PartialEq)]
pub struct HelpLineProps {
    /// The line.
    pub line: Rc<Line>,
    /// Whether its hours can be relied on today; a line that was never checked hides them whatever is said here.
    pub shows_hours: bool,
    /// About its times: the day it was checked, or where to look for them.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// Another thing to press, after the ways to reach it.
    #[prop_or_default]
    pub beside: Html,
}

/// Name, who it is for, how to reach it.
#[component]
pub fn HelpLine(props: &HelpLineProps) -> Html {
    let content = use_content();
    let line = &props.line;
    let hours = line.hours.as_ref().filter(|_| props.shows_hours && line.checked_on.is_some());
    html! {
        <div class="wm-helpline">
            <p class="wm-helpline__name">{ name_of(line) }</p>
            <p class="wm-helpline__who">{ Rc::clone(&line.who) }</p>
            if let Some(deaf) = &line.deaf { <p class="wm-helpline__who">{ Rc::clone(deaf) }</p> }
            if hours.is_some() || props.note.is_some() {
                <p class="wm-caption wm-helpline__hours">
                    if let Some(hours) = hours { <span>{ Rc::clone(hours) }{ ". " }</span> }
                    { props.note.clone() }
                </p>
            }
            if !line.ways.is_empty() || props.beside != Html::default() {
                <div class="wm-helpline__ways">
                    { for line.ways.iter().map(|way| way_link(&content, line, way, "wm-button wm-button--second wm-helpline__way")) }
                    { props.beside.clone() }
                </div>
            }
        </div>
    }
}

/// Something that waits folded under its name, so that the screen stays calm. It opens by the browser alone.
pub(crate) fn fold(title: &str, inside: Html) -> Html {
    html! {
        <details class="wm-fold" key={title.to_owned()}>
            <summary class="wm-fold__title"><span>{ title.to_owned() }</span></summary>
            { inside }
        </details>
    }
}

/// Where somebody is.
#[derive(Properties, PartialEq)]
pub struct NationChipsProps {
    /// What they said, if they said.
    pub chosen: Option<Nation>,
    /// They said where.
    pub onchoose: Callback<Nation>,
}

/// One press tells where somebody is. Never guessed from anything else (content 2.7 rule 5).
#[component]
pub fn NationChips(props: &NationChipsProps) -> Html {
    let content = use_content();
    let chip = |nation: &Nation| {
        let nation = *nation;
        let chosen = props.chosen == Some(nation);
        let onclick = props.onchoose.reform(move |_| nation);
        html! {
            <li class="wm-chips__item">
                <button
                    type="button" class={if chosen { "wm-chip wm-chip--chosen wm-chip--bold" } else { "wm-chip" }}
                    aria-pressed={chosen.to_string()} {onclick}
                >
                    if chosen { { mark(Mark::Chosen) } }
                    <span>{ content.wording.say(nation_says(nation)) }</span>
                </button>
            </li>
        }
    };
    let caption = AttrValue::from(content.wording.say(Say::HelpWhere));
    html! {
        <div class="wm-chip-row">
            <p class="wm-caption wm-chip-row__caption">{ &caption }</p>
            <ul class="wm-chips" role="list" aria-label={caption}>{ for Nation::ALL.iter().map(chip) }</ul>
        </div>
    }
}

fn nation_says(nation: Nation) -> Say {
    match nation {
        Nation::England => Say::England,
        Nation::Scotland => Say::Scotland,
        Nation::Wales => Say::Wales,
        Nation::NorthernIreland => Say::NorthernIreland,
        Nation::Elsewhere => Say::Elsewhere,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    use crate::view::gallery::lines;
    let mut found = lines().into_iter();
    let emergency = found.next().map(|line| html! { <Emergency {line} /> }).unwrap_or_default();
    let mut all = vec![("emergency", emergency)];
    all.extend(found.map(|line| ("a line", html! { <HelpLine {line} shows_hours=true /> })));
    let nations = |chosen: Option<Nation>| html! { <NationChips {chosen} onchoose={Callback::noop()} /> };
    let checked = |hours: bool, note: &'static str| {
        let line =
            lines().into_iter().nth(1).map(|line| Line { checked_on: Some("2027-01-10".into()), ..Line::clone(&line) });
        let line = line.map(Rc::new);
        line.map(|line| html! { <HelpLine {line} shows_hours={hours} note={AttrValue::from(note)} /> })
            .unwrap_or_default()
    };
    all.push(("a line that was checked", checked(true, "Checked on 10 January 2027.")));
    all.push(("a line that was checked too long ago", checked(false, "Check the website for times.")));
    all.push(("folded", fold("Money and debt", checked(false, "Check the website for times."))));
    all.extend([("nation not said", nations(None)), ("nation said", nations(Some(Nation::England)))]);
    all
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::{lines, shown};

    #[tokio::test]
    async fn each_way_is_a_link_named_by_its_words_and_its_line() {
        let line = lines().into_iter().find(|line| &*line.id == "shout").unwrap();
        let page = shown(html! { <HelpLine {line} shows_hours=true /> }).await;
        assert!(page.contains(r#"href="sms:85258?&amp;body=SHOUT""#), "{page}");
        assert!(page.contains(r#"<span>Text SHOUT to 85258</span><span class="wm-hidden">, Shout</span>"#), "{page}");
    }

    #[tokio::test]
    async fn a_name_in_another_language_says_so_wherever_it_stands_and_another_does_not() {
        let english = lines().into_iter().find(|line| &*line.id == "shout").unwrap();
        let line = Rc::new(Line { named_in: Some("en".into()), ..Line::clone(&english) });
        let page = shown(html! { <HelpLine {line} shows_hours=true /> }).await;
        assert_eq!(page.matches(r#"<span lang="en" dir="ltr">Shout</span>"#).count(), 1 + english.ways.len(), "{page}");
        assert!(!shown(html! { <HelpLine line={english} shows_hours=true /> }).await.contains("lang="));
    }

    #[tokio::test]
    async fn a_line_nobody_has_checked_shows_its_number_and_hides_its_hours() {
        let line = lines().into_iter().find(|line| &*line.id == "samaritans").unwrap();
        let page = shown(html! { <HelpLine line={Rc::clone(&line)} shows_hours=true /> }).await;
        assert!(page.contains("tel:116123") && !page.contains("24 hours"), "{page}");
        let checked = Rc::new(Line { checked_on: Some("2027-01-10".into()), ..Line::clone(&line) });
        let page = shown(html! { <HelpLine line={checked} shows_hours=true /> }).await;
        assert!(page.contains("24 hours"), "{page}");
    }

    #[tokio::test]
    async fn the_first_way_of_an_emergency_is_the_only_filled_button() {
        let line = lines().into_iter().next().unwrap();
        let page = shown(html! { <Emergency {line} /> }).await;
        assert_eq!(page.matches("wm-button--emergency").count(), 1, "{page}");
    }

    #[tokio::test]
    async fn a_chosen_nation_is_told_by_state_and_mark_and_not_by_colour_alone() {
        let page = shown(html! { <NationChips chosen={Some(Nation::Wales)} onchoose={Callback::noop()} /> }).await;
        assert_eq!(page.matches(r#"aria-pressed="true""#).count(), 1, "{page}");
        assert_eq!(page.matches("wm-mark--tick").count(), 1, "{page}");
    }
}
