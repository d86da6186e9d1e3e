//! What is looked at on every step of every exercise, once, while `catalogue` walks through it in Chromium: how it sounds, and how
//! much stands before the place to answer; in one more theme and width for each step, what the grid looks at in all of them; and whether
//! it is valid HTML, for which `catalogue` asks about all of them at its end.

use e2e::Visitor;
use e2e::barriers::explained;
use e2e::devtools::{Theme, WIDTHS};
use e2e::heard::{Act, MOST_WORDS};
use e2e::valid_html::Pages;
use e2e::watching::{Look, Watching};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use waymark::core::wording::Say;

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

/// The most stops of Tab between the heading, where focus is after each press, and the first box or card: only earlier words to unfold.
const MOST_STOPS: usize = 1;
/// The most stops between the beginning of a frame and there, for whoever takes the way past the bar: the way out, that way, and earlier words
/// to unfold. What is to be answered with is the fourth.
const MOST_FROM_THE_EDGE: usize = 3;

/// Looks at every step.
pub struct EveryStep {
    /// Steps that are met once for each thing sound alike: the first counts.
    sounded: RefCell<Vec<&'static str>>,
    /// Which theme and width is next.
    next: Cell<usize>,
    /// The documents as they stood.
    pub pages: Rc<Pages>,
}

impl EveryStep {
    /// For a walk through this exercise. Each begins with another theme and width, so that steps at the same place differ.
    pub fn of(id: &str) -> Self {
        let next = Cell::new(id.bytes().map(usize::from).sum());
        Self { sounded: RefCell::default(), next, pages: Rc::default() }
    }

    /// Whether this exercise is walked through in a partner's page. Where a tree is kept it is not: the tree is that of our own page.
    pub fn frames(id: &str) -> bool {
        !SOUNDS.iter().any(|(exercise, ..)| *exercise == id)
    }

    /// The next theme and width, all after one another, but for the one in which the walk itself looks.
    fn takes_turns(&self) -> (Theme, u32) {
        let all = WIDTHS.into_iter().flat_map(|width| Theme::ALL.map(|theme| (theme, width)));
        let others: Vec<(Theme, u32)> = all.filter(|cell| *cell != (Theme::Light, WIDTHS[0])).collect();
        self.next.set(self.next.get() + 1);
        others[self.next.get() % others.len()]
    }
}

impl Watching for EveryStep {
    fn looks<'a>(&'a self, visitor: &'a Visitor, place: &'a str) -> Look<'a> {
        Box::pin(async move {
            each_act_is_heard_once(visitor).await;
            self.pages.gather(place, &visitor.html().await);
            little_stands_before_the_answer(visitor, place).await;
            let step = place.split('~').next().unwrap_or_default();
            let kept = SOUNDS.iter().find(|(id, at, _)| step == format!("{id}, step {at}"));
            if let Some((.., name)) = kept
                && !self.sounded.borrow().contains(name)
            {
                self.sounded.borrow_mut().push(name);
                visitor.sounds_like(name).await;
                visitor.reads_as_it_looks(name).await;
            }
            self.another_theme_and_width_has_no_barrier(visitor, place).await;
        })
    }
}

impl EveryStep {
    async fn another_theme_and_width_has_no_barrier(&self, visitor: &Visitor, place: &str) {
        let (theme, width) = self.takes_turns();
        visitor.has_width(width, 900).await;
        visitor.has_theme(theme).await;
        let mut found = visitor.strict_barriers().await;
        found.extend(visitor.own_barriers("en", &[]).await);
        found.retain(|found| explained(found).is_none());
        let theme = theme.name();
        assert!(found.is_empty(), "{place}, {theme}, {width} px:\n{}", found.join("\n"));
        visitor.has_width(WIDTHS[0], 740).await;
        visitor.has_theme(Theme::Light).await;
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
    let after = &before.after_heading;
    assert!(after.len() <= MOST_STOPS, "{place}: between the heading and the answer Tab stops at {after:?}");
    let past = before.stops.iter().position(|stop| *stop == visitor.say(Say::BarSkip));
    let from_the_edge = past.map(|past| past + 1 + after.len());
    let stops = &before.stops;
    assert!(
        from_the_edge.is_some_and(|all| all <= MOST_FROM_THE_EDGE),
        "{place}: from the beginning Tab stops at {stops:?}"
    );
}

#[test]
fn a_tree_is_kept_of_every_kind_of_step() {
    let content = e2e::site::content();
    let steps =
        || content.exercises.iter().flat_map(|exercise| exercise.steps.iter().map(move |step| (exercise, step)));
    let kept = |id: &str, step: &str| SOUNDS.iter().any(|(exercise, at, _)| (*exercise, *at) == (id, step));
    let heard: Vec<_> = steps().filter(|(exercise, step)| kept(exercise.id.as_str(), step.id.as_str())).collect();
    assert_eq!(heard.len(), SOUNDS.len(), "a step that does not exist is listed");
    for (_, step) in steps() {
        assert!(heard.iter().any(|(_, other)| other.kind == step.kind), "no tree of {:?} is kept", step.kind);
    }
}

#[test]
fn alone_and_framed_steps_are_enough_for_every_theme_and_width() {
    let content = e2e::site::content();
    for framed in [false, true] {
        let mut met = Vec::new();
        for exercise in content.exercises.iter().filter(|one| EveryStep::frames(one.id.as_str()) == framed) {
            let walk = EveryStep::of(exercise.id.as_str());
            // Steps that are always met.
            let always = exercise.steps.iter().filter(|step| step.when.is_none() && step.each.is_empty());
            met.extend(always.map(|_| walk.takes_turns()));
        }
        for theme in Theme::ALL {
            for width in WIDTHS.into_iter().filter(|width| (theme, *width) != (Theme::Light, WIDTHS[0])) {
                assert!(met.contains(&(theme, width)), "{}, {width}, framed: {framed}", theme.name());
            }
        }
    }
}
