//! `/embed-builder`: a web editor chooses, sees it at once, and copies a few lines.
//!
//! Every control names what it writes into the address, so that the script which puts it together (`static/partners/builder.js`) knows
//! no grammar, and a test can ask `core::settings` about every one. No words of the editor ever go into an address.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use super::controls::{Card, card, pick, value};
use super::frame::{Frame, Which, head, part};
use super::permissions::permissions;
use super::platforms::platforms;
use super::ways::{code, ways};
use crate::core::content::Content;
use crate::core::exercise::{Exercise, Weight};
use crate::core::settings::{LEVELS, SCHEMES, TEXT_SIZES};
use crate::core::wording::Say;
use crate::view::drawings::exercises::exercise as exercise_drawing;
use crate::view::drawings::landscape::landscape;
use crate::view::drawings::marks::stones;

/// A language that the page can be shown in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag.
    pub tag: Rc<str>,
    /// What it calls itself.
    pub name: Rc<str>,
}

impl Language {
    /// The language of this content.
    pub fn of(content: &Content) -> Self {
        let own = content.languages.iter().find(|tongue| tongue.tag == content.tag);
        Self { tag: Rc::clone(&content.tag), name: own.map(|tongue| Rc::clone(&tongue.name)).unwrap_or_default() }
    }
}

/// What the page is made of.
#[derive(Clone, Properties, PartialEq)]
pub struct BuilderProps {
    /// All words, and what can be chosen.
    pub content: Rc<Content>,
    /// Where the charity serves the page: what stands in a snippet.
    pub origin: Rc<str>,
    /// The digest of the loader, for `integrity`.
    pub loader_digest: Rc<str>,
    /// The languages that were built. The first is the usual one.
    pub languages: Rc<[Language]>,
}

/// The page.
#[component]
pub fn Builder(props: &BuilderProps) -> Html {
    let content = &*props.content;
    let word = |say| content.wording.say(say);
    let say = |id, title, help, body| part(content, id, title, help, body);
    html! {
        <Frame which={Which::Builder}>
            <div class="wm-home__hero">
                <div class="wm-home__welcome">
                    { head(content, Say::BuilderHeading, Say::BuilderLead) }
                </div>
                { landscape() }
            </div>
            <div class="wm-partner__rest">
                <div class="wm-note"><p>{ word(Say::BuilderPromise) }</p></div>
                <noscript><div class="wm-note"><p>{ word(Say::BuilderNoScript) }</p></div></noscript>
                <div data-wm-scripted="" hidden=true>
                    { say("exercises", Say::BuilderExercises, Some(Say::BuilderExercisesHelp), exercises(content)) }
                    { say("looks", Say::BuilderLooks, None, looks(props)) }
                    { say("people", Say::BuilderPeople, None, people(content)) }
                    { say("ways", Say::BuilderWays, None, ways(content)) }
                    { preview(content) }
                </div>
                { say("lines", Say::BuilderCode, Some(Say::BuilderCodeHelp), code(content, &props.origin, &props.loader_digest)) }
                <p class="wm-hidden" role="status" data-wm-says="" data-wm-changed={word(Say::BuilderCodeChanged)} />
                { say("steps", Say::BuilderSteps, Some(Say::BuilderStepsHelp), platforms(content)) }
                { say("sandbox", Say::BuilderSandbox, Some(Say::BuilderSandboxHelp), permissions(content, "sandbox")) }
                { say("check", Say::BuilderCheck, None, check(content)) }
            </div>
        </Frame>
    }
}

/// All exercises to tick, and those that were ticked in their order.
fn exercises(content: &Content) -> Html {
    let word = |say| content.wording.say(say);
    let tick = |exercise: &Rc<Exercise>| {
        let id = format!("show-{}", exercise.id.as_str());
        let more = weight(content, exercise);
        let (say, stands_for) = (Rc::clone(&exercise.title), AttrValue::from(exercise.id.to_string()));
        let drawing = exercise_drawing(&exercise.id);
        let tick = Card { id, name: None, value: stands_for, chosen: false, say, more, setting: None, drawing };
        html! { <li class="wm-offer__one">{ card(content, tick) }</li> }
    };
    html! {
        <>
            <ul class="wm-offer" role="list" aria-labelledby="exercises" data-wm-setting="show">
                { for content.exercises.iter().map(tick) }
            </ul>
            <div class="wm-order">
                <h3 class="wm-order__title" id="order">{ word(Say::BuilderOrder) }</h3>
                <p class="wm-help-line" data-wm-none="">{ word(Say::BuilderOrderNone) }</p>
                <p class="wm-help-line" data-wm-some="" hidden=true>{ word(Say::BuilderOrderHelp) }</p>
                <ol
                    class="wm-order__list" role="list" aria-labelledby="order" data-wm-order="" data-wm-moved={word(Say::BuilderMoved)}
                    data-wm-first={word(Say::BuilderFirst)} data-wm-last={word(Say::BuilderLast)}
                >
                    { for content.exercises.iter().map(|exercise| placed(content, exercise)) }
                </ol>
            </div>
        </>
    }
}

/// Stones and word, as everywhere, and how long.
pub(in crate::view) fn weight(content: &Content, exercise: &Exercise) -> Html {
    let say = match exercise.weight {
        Weight::Gentle => Say::Light,
        Weight::Medium => Say::SomeWeight,
        Weight::Deep => Say::Heavy,
    };
    html! {
        <>
            <span class="wm-weight">
                { stones(exercise.weight) }
                <span class="wm-weight__word">{ content.wording.say(say) }</span>{ " " }
                <span class="wm-weight__time">{ content.wording.counted(Say::Minutes, "{minutes}", exercise.minutes.into()) }</span>
            </span>
            if exercise.draft { <span class="wm-choice__line wm-choice__line--hint">{ content.wording.say(Say::BuilderDraft) }</span> }
        </>
    }
}

/// One of the ticked ones, with the two buttons that move it. Not there until it is ticked.
fn placed(content: &Content, exercise: &Exercise) -> Html {
    let button = |way: &'static str, say: Say| {
        html! {
            <button type="button" class="wm-link" data-wm-move={way}>
                <span>{ content.wording.say(say) }</span><span class="wm-hidden">{ ", " }{ Rc::clone(&exercise.title) }</span>
            </button>
        }
    };
    html! {
        <li class="wm-order__one" data-wm-exercise={exercise.id.to_string()} hidden=true>
            <span class="wm-order__name">{ Rc::clone(&exercise.title) }</span>
            <span class="wm-order__ways">{ button("up", Say::BuilderUp) }{ button("down", Say::BuilderDown) }</span>
        </li>
    }
}

/// Colour, scheme, size, language and the level of headings.
fn looks(props: &BuilderProps) -> Html {
    let content = &*props.content;
    let named = |values: &[&str], says: &[Say], usual: Say| -> Vec<_> {
        let first = [value(content, "", usual)];
        first.into_iter().chain(values.iter().zip(says).map(|(name, say)| value(content, name, *say))).collect()
    };
    let schemes = named(&SCHEMES, &[Say::BuilderSchemeLight, Say::BuilderSchemeDark], Say::BuilderSchemeDevice);
    let sizes = named(&TEXT_SIZES, &[Say::BuilderTextLarge, Say::BuilderTextLarger], Say::BuilderTextUsual);
    let levels =
        named(&LEVELS, &[Say::BuilderHeading2, Say::BuilderHeading3, Say::BuilderHeading4], Say::BuilderHeading1);
    html! {
        <div class="wm-sets">
            { colour(content) }
            { pick(content, "scheme", Say::BuilderScheme, None, &schemes) }
            { pick(content, "text", Say::BuilderText, None, &sizes) }
            { language(content, &props.languages) }
            { pick(content, "level", Say::BuilderHeadingLevel, Some(Say::BuilderHeadingHelp), &levels) }
        </div>
    }
}

/// Six digits, or the browser's own way to pick a colour. Both say the same.
fn colour(content: &Content) -> Html {
    let word = |say| content.wording.say(say);
    html! {
        <div class="wm-set" role="group" aria-labelledby="accent-title">
            <label class="wm-set__title" for="accent" id="accent-title">{ word(Say::BuilderColour) }</label>
            <p class="wm-help-line wm-set__help" id="accent-help">{ word(Say::BuilderColourHelp) }</p>
            <div class="wm-colour">
                <input
                    class="wm-colour__digits" type="text" id="accent" data-wm-setting="accent" maxlength="7" size="8" dir="ltr"
                    autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="accent-help accent-wrong"
                />
                <input class="wm-colour__picker" type="color" id="accent-picker" value="#154d44" aria-label={word(Say::BuilderColourPick)} />
                <button type="button" class="wm-link" data-wm-clear=""><span>{ word(Say::BuilderColourClear) }</span></button>
            </div>
            <p class="wm-help-line" id="accent-wrong" role="status" data-wm-wrong={word(Say::BuilderColourWrong)} />
        </div>
    }
}

/// A choice where there is one, and a sentence where there is none yet.
pub(in crate::view) fn language(content: &Content, languages: &[Language]) -> Html {
    let named = |(place, language): (usize, &Language)| {
        (if place == 0 { Rc::from("") } else { Rc::clone(&language.tag) }, Rc::clone(&language.name))
    };
    match languages {
        [] => Html::default(),
        [only] => html! {
            <div class="wm-set">
                <p class="wm-set__title">{ content.wording.say(Say::BuilderLanguage) }</p>
                <p class="wm-help-line wm-set__help">{ content.wording.with(Say::BuilderLanguageOne, "{language}", &only.name) }</p>
            </div>
        },
        several => {
            let values: Vec<_> = several.iter().enumerate().map(named).collect();
            pick(content, "lang", Say::BuilderLanguage, None, &values)
        }
    }
}

/// Who visits, what may be kept, and a partner's own helplines.
fn people(content: &Content) -> Html {
    let word = |say| content.wording.say(say);
    let audience = [value(content, "", Say::BuilderAudienceAll), value(content, "under18", Say::BuilderAudienceYoung)];
    let keep = [value(content, "", Say::BuilderKeepingChoose), value(content, "off", Say::BuilderKeepingOff)];
    let packs = content.packs.iter().map(|pack| (Rc::clone(&pack.id), Rc::clone(&pack.title)));
    let lines: Vec<_> = std::iter::once(value(content, "", Say::BuilderLinesNone)).chain(packs).collect();
    html! {
        <div class="wm-sets">
            { pick(content, "audience", Say::BuilderAudience, Some(Say::BuilderAudienceHelp), &audience) }
            { pick(content, "keep", Say::BuilderKeeping, Some(Say::BuilderKeepingHelp), &keep) }
            { card(content, Card {
                id: "shared".to_owned(),
                name: None,
                value: "".into(),
                chosen: false,
                say: word(Say::BuilderShared),
                more: html! { <span class="wm-choice__line">{ word(Say::BuilderSharedHelp) }</span> },
                setting: Some("shared"),
                drawing: Html::default(),
            }) }
            if lines.len() > 1 { { pick(content, "lines", Say::BuilderLines, Some(Say::BuilderLinesHelp), &lines) } }
        </div>
    }
}

/// The real thing in a frame, as wide as it may come to be. Its address is the script's business.
fn preview(content: &Content) -> Html {
    let word = |say| content.wording.say(say);
    let wide = |name: &'static str, say: Say, pressed: &'static str| {
        html! {
            <button type="button" class="wm-chip" data-wm-width={name} aria-pressed={pressed}><span>{ word(say) }</span></button>
        }
    };
    html! {
        <section class="wm-stage" aria-labelledby="preview">
            <h2 class="wm-section" id="preview">{ word(Say::BuilderPreview) }</h2>
            <p class="wm-help-line">{ word(Say::BuilderPreviewHelp) }</p>
            <div class="wm-stage__widths" role="group" aria-labelledby="preview">
                { wide("phone", Say::BuilderPreviewPhone, "true") }
                { wide("tablet", Say::BuilderPreviewTablet, "false") }
                { wide("wide", Say::BuilderPreviewWide, "false") }
            </div>
            <div class="wm-stage__floor" data-wm-wide="phone">
                <iframe class="wm-stage__frame" title={word(Say::BuilderPreviewTitle)} data-wm-preview="./embed" referrerpolicy="no-referrer" allow="clipboard-write" />
            </div>
        </section>
    }
}

/// What to do once it is in.
fn check(content: &Content) -> Html {
    html! {
        <>
            <p>{ content.wording.say(Say::BuilderCheckHelp) }</p>
            <p><a class="wm-quiet" href="./health"><span>{ content.wording.say(Say::PartnerHealth) }</span></a></p>
        </>
    }
}
