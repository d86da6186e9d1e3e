//! Somebody whose language takes more room than English, from left to right and from right to left, on the narrowest screen. Nothing is
//! cut off, nothing has to be scrolled sideways, no control lies on another, and no word on the screen comes from anywhere but the content.
//!
//! Nobody speaks these languages: `e2e::pseudo` makes them of the English, and nothing of them is ever in the upload folder.

use std::cell::RefCell;
use std::rc::Rc;

use e2e::barriers::explained;
use e2e::engine::Wishes;
use e2e::walk::Given;
use e2e::watching::{Look, Watching};
use e2e::{Browser, Engine, Keep, Looks, Site, Visitor};
use waymark::core::content::Direction;
use waymark::core::wording::Say;

in_chromium! {
    longer_words_are_whole_and_all_from_the_content,
    longer_words_from_right_to_left_are_whole_and_all_from_the_content,
}

/// Where the screens are: an exercise, and the step until which it is gone; none means to its end. Together they have each kind of step.
const WAYS: &[(&str, Option<&str>)] = &[
    ("steady", None),
    ("my-circle", Some("closest")),
    ("journey-line", Some("points")),
    ("my-week", Some("week")),
    ("small-step", Some("how-it-feels")),
    ("around-me", Some("places")),
    ("my-say", Some("whose")),
];

async fn longer_words_are_whole_and_all_from_the_content(engine: Engine) {
    goes_through(engine, "cy", Direction::Ltr).await;
}

async fn longer_words_from_right_to_left_are_whole_and_all_from_the_content(engine: Engine) {
    goes_through(engine, "ar", Direction::Rtl).await;
}

async fn goes_through(engine: Engine, tag: &str, dir: Direction) {
    let wishes = Wishes { narrowest: true, one_process: true, ..Wishes::default() };
    let site = Rc::new(Site::in_pseudo(tag, dir));
    let mut visitor = Visitor::with(Browser::open_as(engine, wishes).await, site);
    let found = Rc::new(RefCell::new(Vec::new()));
    let watching = ItsWords { tag: tag.to_owned(), found: Rc::clone(&found) };
    visitor.looks = Looks::Watched;
    visitor.watched = Some(Box::new(watching));
    visitor.goes_to(&format!("/{tag}")).await;
    visitor.sees_well(&visitor.say(Say::HomeTitle)).await;
    visitor.uses_say(Say::BarHelp).await;
    visitor.meets(&visitor.say(Say::HelpHeading)).await;
    visitor.uses_say(Say::HelpBack).await;
    for (id, until) in WAYS {
        visitor.goes_to(&format!("/{tag}")).await;
        visitor.opens(id, Keep::No).await;
        match until {
            Some(step) => drop(visitor.walks_until(id, step, Given::default()).await),
            None => drop(visitor.walks_through(id).await),
        }
    }
    let found = found.borrow();
    assert!(found.is_empty(), "{} things:\n{}", found.len(), found.join("\n"));
}

/// What is no matter of longer words, and why.
fn known(tag: &str, found: &str) -> Option<&'static str> {
    match found {
        _ if found.starts_with("spaced out: nothing lies on other text") && tag == "ar" => Some(
            "The room that a font for Arabic takes for its letters is taller than a line, so that of one line reaches into that of the next, and the letters do not.",
        ),
        _ => None,
    }
}

/// Looks at each screen and remembers what is wrong with it.
struct ItsWords {
    tag: String,
    found: Rc<RefCell<Vec<String>>>,
}

impl Watching for ItsWords {
    fn looks<'a>(&'a self, visitor: &'a Visitor, place: &'a str) -> Look<'a> {
        Box::pin(async move {
            let mut found = visitor.odd_words(&visitor.site.content).await;
            found.extend(visitor.own_barriers(&self.tag, &[]).await);
            found.retain(|found| explained(found).is_none() && known(&self.tag, found).is_none());
            self.found.borrow_mut().extend(found.into_iter().map(|found| format!("{place}: {found}")));
        })
    }
}

#[test]
fn a_screen_of_every_kind_of_step_is_looked_at_in_longer_words() {
    let content = e2e::site::content();
    let mut kinds = Vec::new();
    for (id, until) in WAYS {
        let exercise = content.exercise(&(*id).into()).expect("the exercise is there");
        for step in &exercise.steps {
            kinds.push(step.kind);
            if until.is_some_and(|until| step.id.as_str() == until) {
                break;
            }
        }
        assert!(until.is_none_or(|until| exercise.step(&until.into()).is_some()), "{id} has no step {until:?}");
    }
    for step in content.exercises.iter().flat_map(|exercise| &exercise.steps) {
        assert!(kinds.contains(&step.kind), "no step of kind {:?} is looked at", step.kind);
    }
}
