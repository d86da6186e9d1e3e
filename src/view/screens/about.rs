//! About: what this is and is not, what it is based on, what nobody has checked yet, who to write to, and what we promise with the
//! test that proves each promise.

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use super::shared::why_nothing;
use super::{Head, OutsideProps, does};
use crate::core::content::{Content, Promise};
use crate::core::helplines::Freshness;
use crate::core::visit::{Event, Place};
use crate::core::wording::Say;
use crate::view::parts::buttons::{main_button, quiet_link};
use crate::view::parts::help_parts::fold;

/// About this.
pub fn about(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let goes = |place| does(&props.ondid, Event::WentTo(place));
    let made = content.wording.with(Say::AboutMade, "{charity}", &content.site.charity);
    let contact = content.wording.with(Say::AboutContact, "{contact}", &content.site.contact);
    let part = |title: Say, lines: Vec<Rc<str>>| {
        html! {
            <>
                <h2 class="wm-section">{ say(title) }</h2>
                { for lines.into_iter().map(|line| html! { <p class="wm-about__line">{ line }</p> }) }
            </>
        }
    };
    let words = |what: &[Say]| what.iter().map(|what| content.wording.say(*what)).collect::<Vec<_>>();
    let unreviewed = unreviewed(content, &props.visit.today);
    let nothing = why_nothing(&props.visit).map(|[_, kept, _]| [kept]);
    let keeping = nothing.as_ref().map_or(&[Say::AboutKeeping, Say::AboutKilled][..], |nothing| nothing);
    html! {
        <>
            { Head::new(props.onback.clone(), say(Say::Home), say(Say::AboutAsk), vec![made]).draw(content) }
            { part(Say::HomeWhat, words(&[Say::HomeWhatText, Say::AboutIsNot])) }
            { part(Say::AboutBasedTitle, words(&[Say::AboutBased])) }
            { quiet_link(say(Say::HomeIdeas), goes(Place::Ideas)) }
            { part(Say::AboutKeptTitle, words(keeping)) }
            if !unreviewed.is_empty() { { part(Say::AboutUnreviewedTitle, words(&unreviewed)) } }
            { part(Say::AboutContactTitle, vec![contact]) }
            if !content.promises.is_empty() {
                { part(Say::AboutPromisesTitle, words(&[Say::AboutPromises])) }
                <ul class="wm-promises" role="list">{ for content.promises.iter().map(|promise| kept(content, promise)) }</ul>
            }
            <div class="wm-actions">
                { main_button(say(Say::Home), goes(Place::Home)) }
                <div class="wm-actions__quiet">
                    { quiet_link(say(Say::AboutSee), goes(Place::See)) }
                    { quiet_link(say(Say::KeptAsk), goes(Place::Kept)) }
                </div>
            </div>
        </>
    }
}

/// What has to be said about reviews: all of it is a draft, or some of it; and numbers whose check is missing or too old.
fn unreviewed(content: &Content, today: &str) -> Vec<Say> {
    let drafts = content.exercises.iter().filter(|exercise| exercise.draft).count();
    let stale = content.helplines.lines.iter().any(|line| line.freshness(today) != Freshness::Fresh);
    match (content.draft, drafts > 0, stale) {
        (true, ..) => vec![Say::AboutUnreviewed],
        (false, true, true) => vec![Say::AboutUnreviewedSome, Say::AboutUnrung],
        (false, true, false) => vec![Say::AboutUnreviewedSome],
        (false, false, true) => vec![Say::AboutUnrung],
        (false, false, false) => Vec::new(),
    }
}

/// A promise; folded under it, the test in plain words.
fn kept(content: &Content, promise: &Promise) -> Html {
    let test = promise.proof.replace('_', " ");
    let proof = html! { <p class="wm-caption">{ content.wording.say(Say::AboutProof) }{ " " }{ test }</p> };
    html! { <li key={promise.proof.to_string()}>{ fold(&promise.say, proof) }</li> }
}
