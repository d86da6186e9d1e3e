//! Learners on a browser that they share, one after another.

use std::rc::Rc;

use waymark::core::wording::Say;

use crate::browser::{Browser, Profile};
use crate::engine::{Engine, Wishes};
use crate::site::Site;
use crate::visitor::Visitor;
use crate::walk::Given;

/// A class that has one box, and where it is.
const CLASSES: [(&str, &str, &str); 3] = [
    ("#c1.1:8", "steady", "what-else"),
    ("#c1.2:6", "my-recovery", "good-enough"),
    ("#c1.14:7", "my-say", "like-to-say"),
];

/// In the words of every learner, so that any of them is found.
const SECRET: &str = "Kestrel over the allotment";

impl Visitor {
    /// *Finish and clear*: the first screen says that it is done, and these words are nowhere, also behind Back.
    pub async fn finishes_and_clears(&self, words: &[&str]) {
        self.uses_say(Say::SharedFinish).await;
        self.see_heading(&self.say(Say::HomeTitle)).await;
        let cleared = self.say(Say::SharedCleared);
        self.see(&cleared).await;
        self.expect("focus on the line that says so", async || self.focused().await == cleared).await;
        self.check_with_axe().await;
        self.leaves_no_trace_of(words).await;
        for _ in 0..4 {
            self.driver.back().await.expect("Back");
            self.leaves_no_trace_of(words).await;
        }
        assert_eq!(self.our_entries().await, []);
    }
}

/// What was left of anybody.
pub struct Left {
    /// Places that a page can reach, by the learner who could have found them there.
    pub reached: Vec<String>,
    /// Files of the browser once it was closed.
    pub files: Vec<String>,
}

/// So many learners, each with words of their own, none of whom tidies up behind the one before. They finish and clear, or reload, or walk
/// away from the open page, or the browser is closed and opened again; and whoever comes next is looked over the shoulder.
pub async fn learners_one_after_another(engine: Engine, count: usize) -> Left {
    // One site for all of them: a browser keeps things by address.
    let (site, profile, mut reached) = (Site::serve(), Profile::new(), Vec::new());
    let mut learner = opens_a_browser(engine, &profile, &site).await;
    for place in 0..count {
        let (link, ..) = CLASSES[place % CLASSES.len()];
        learner.site = Rc::new(Site::elsewhere(&site.address()).for_class(link));
        learner.goes_to(&format!("/?{place}{link}")).await;
        learner.see(&learner.say(Say::ClassHome)).await;
        reached.extend(learner.residue(&[SECRET]).await.into_iter().map(|what| format!("learner {place}: {what}")));
        writes(&learner, place).await;
        match place % 4 {
            0 => {
                learner.uses_say(Say::SharedFinish).await;
                learner.see(&learner.say(Say::SharedCleared)).await;
            }
            1 => learner.reloads().await,
            2 => {
                learner.browser.close().await;
                learner = opens_a_browser(engine, &profile, &site).await;
            }
            _ => {}
        }
    }
    learner.goes_to("/").await;
    learner.see_heading(&learner.say(Say::HomeTitle)).await;
    reached.extend(learner.residue(&[SECRET]).await);
    learner.browser.close().await;
    Left { reached, files: profile.files_with(SECRET) }
}

async fn opens_a_browser(engine: Engine, profile: &Profile, site: &Site) -> Visitor {
    let browser = Browser::open_with(engine, profile, Wishes::default()).await;
    Visitor::with(browser, Rc::new(Site::elsewhere(&site.address())))
}

async fn writes(learner: &Visitor, place: usize) {
    let (_, id, step) = CLASSES[place % CLASSES.len()];
    let title = learner.exercise(id).title.clone();
    learner.press(&title).await;
    learner.see_heading(&title).await;
    learner.walks_until(id, step, Given::default()).await;
    learner.uses_say(Say::WriteAFewWords).await;
    let words = format!("{SECRET} {place}");
    learner.write(&words).await;
    let there = async || learner.boxes().await == [words.clone()];
    learner.expect("the words in their box", there).await;
}
