//! Every exercise from its start to its end: once with *Skip this* on every screen, once with something given on every screen (in
//! Firefox two of them are skipped through).
//!
//! Both end kindly, and the letter holds exactly the words that were typed. Every screen is looked at by axe, has its focus on its
//! heading, has nothing over its edge and leaves title and address as they were: in Chromium at 320 px and light, in Firefox at
//! 1280 px and dark. Half of them are walked through in a partner's page in Chromium, and on every step there one more theme and width
//! is looked at (`every_step.rs`).

use std::rc::Rc;

use e2e::{Engine, Host, Keep, Looks, Visitor};

use crate::every_step::EveryStep;

macro_rules! each_exercise {
    ($($name:ident: $id:literal,)*) => {
        /// The exercises that are walked through here.
        const WALKED: &[&str] = &[$($id),*];
        in_both_engines! { $($name,)* }
        $(async fn $name(engine: Engine) { is_walked_twice(engine, $id).await; })*
    };
}

each_exercise! {
    around_me: "around-me",
    five_petals: "five-petals",
    journey_line: "journey-line",
    my_circle: "my-circle",
    my_recovery: "my-recovery",
    my_say: "my-say",
    my_week: "my-week",
    shared_steps: "shared-steps",
    small_step: "small-step",
    steady: "steady",
    strengths_tree: "strengths-tree",
    then_now_next: "then-now-next",
    what_happened: "what-happened",
    what_i_know: "what-i-know",
    whole_me: "whole-me",
    wobble_plan: "wobble-plan",
}

async fn is_walked_twice(engine: Engine, id: &str) {
    let mut visitor = Visitor::looks_closely(engine).await;
    // What skipping leads to is the core's doing, and no engine's: one engine goes all the ways, the other a light and a heavy one.
    if engine == Engine::Chromium || ["steady", "what-happened"].contains(&id) {
        visitor.opens_skipping(id).await;
        visitor.skips_through(id).await;
        assert!(visitor.our_entries().await.is_empty(), "nothing was given, and nothing is kept");
        visitor.goes_to("/").await;
    }
    visitor.looks = Looks::Everywhere;
    let (mut host, mut pages) = (None, None);
    if engine == Engine::Chromium {
        let every_step = EveryStep::of(id);
        pages = Some(Rc::clone(&every_step.pages));
        visitor.watched = Some(Box::new(every_step));
        if EveryStep::frames(id) {
            host = Some(visitor.goes_to_a_partner().await);
        }
    }
    visitor.opens(id, Keep::Yes).await;
    let given = visitor.walks_through(id).await;
    for words in given.typed() {
        visitor.see_kept(&words).await;
    }
    for (_, say) in &given.never_kept {
        let kept = visitor.our_entries().await;
        let found = kept.iter().find(|(_, value)| value.contains(say.as_str()));
        assert!(found.is_none(), "{say:?} is never kept, and is: {found:?}");
    }
    let place = host.as_ref().map(Host::address);
    visitor.quiet(&visitor.site, &place.iter().map(String::as_str).collect::<Vec<_>>()).await;
    if let Some(pages) = pages {
        pages.are_valid();
    }
}

#[test]
fn no_exercise_is_left_out() {
    let content = e2e::site::content();
    let mut all: Vec<&str> = content.exercises.iter().map(|exercise| exercise.id.as_str()).collect();
    all.sort_unstable();
    assert_eq!(WALKED, all);
}
