//! What is looked at on every step of every exercise, once, while `catalogue` walks through it in Chromium: how it sounds, and how
//! much stands before the place to answer.

use e2e::Visitor;
use e2e::heard::Act;
use e2e::watching::{Look, Watching};
use std::cell::RefCell;

/// Steps whose tree is kept, at least one of each kind: exercise, step, and the name of the file.
const SOUNDS: &[(&str, &str, &str)] = &[
    ("around-me", "open", "open"),
    ("around-me", "not-inside", "info"),
    ("around-me", "weighs", "many"),
    ("around-me", "most", "one"),
    ("around-me", "check-in", "check-in"),
    ("around-me", "tried", "text"),
    ("around-me", "places", "signpost"),
    ("small-step", "how-it-feels", "words"),
    ("small-step", "letter", "summary"),
    ("small-step", "close", "close"),
    ("my-recovery", "belongs", "sort"),
    ("journey-line", "points", "timeline"),
    ("journey-line", "hope", "timeline-ahead"),
    ("journey-line", "letter", "summary-with-a-line"),
    ("my-circle", "closest", "circles"),
    ("my-circle", "closer", "line"),
    ("my-week", "week", "week"),
    ("steady", "try-one", "ground"),
    ("what-happened", "story", "text-in-parts"),
    ("what-happened", "sits-now", "sort-with-a-group-that-waits"),
];

/// The most that is read from the beginning of the page to the first box or card. A page of a book has three times as much.
const MOST_WORDS: usize = 90;
/// The most stops of Tab between the heading, where focus is after each press, and the first box or card: only earlier words to unfold.
const MOST_STOPS: usize = 1;
/// The most stops between the beginning of a frame and there. We want 4 and have more: the way out twice (first, and so that it is two
/// stops back from a box), Help, the curtain, Back, in an exercise of parts their list, and earlier words to unfold. No more may come.
const MOST_FROM_THE_EDGE: usize = 7;

/// Looks at every step.
#[derive(Default)]
pub struct EveryStep {
    /// Steps that are met once for each thing sound alike: the first counts.
    sounded: RefCell<Vec<&'static str>>,
}

impl Watching for EveryStep {
    fn looks<'a>(&'a self, visitor: &'a Visitor, place: &'a str) -> Look<'a> {
        Box::pin(async move {
            each_act_is_heard_once(visitor).await;
            little_stands_before_the_answer(visitor, place).await;
            let step = place.split('~').next().unwrap_or_default();
            let kept = SOUNDS.iter().find(|(id, at, _)| step == format!("{id}, step {at}"));
            if let Some((.., name)) = kept
                && !self.sounded.borrow().contains(name)
            {
                self.sounded.borrow_mut().push(name);
                visitor.sounds_like(name).await;
            }
        })
    }
}

/// What was done since the last screen: a press is told of at most once, typing never.
pub async fn each_act_is_heard_once(visitor: &Visitor) {
    visitor.listens().await;
    for Act { typed, name, said } in visitor.acts_heard().await {
        let most = usize::from(!typed);
        assert!(said.len() <= most, "{name:?} was told of {} times (typed: {typed}): {said:#?}", said.len());
    }
}

async fn little_stands_before_the_answer(visitor: &Visitor, place: &str) {
    let Some(before) = visitor.before_the_answer().await else { return };
    assert!(before.words <= MOST_WORDS, "{place}: {} words come before the answer: {}", before.words, before.read);
    let stops = &before.stops;
    assert!(stops.len() <= MOST_FROM_THE_EDGE, "{place}: from the beginning Tab stops at {stops:?}");
    let after = &before.after_heading;
    assert!(after.len() <= MOST_STOPS, "{place}: between the heading and the answer Tab stops at {after:?}");
}
