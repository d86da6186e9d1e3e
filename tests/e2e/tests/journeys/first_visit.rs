//! Somebody who has never been here goes through an exercise to its end, with something given at every step.
//!
//! Every screen on the way is looked at by axe, has its focus on its heading, and leaves title and address as they were.

use e2e::{Engine, Keep, Visitor};

in_both_engines! {
    goes_through_find_your_feet,
    goes_through_my_recovery,
    goes_through_one_small_step,
    goes_through_what_happened,
}

async fn goes_through_find_your_feet(engine: Engine) {
    goes_through(engine, "steady").await;
}

async fn goes_through_my_recovery(engine: Engine) {
    goes_through(engine, "my-recovery").await;
}

async fn goes_through_one_small_step(engine: Engine) {
    goes_through(engine, "small-step").await;
}

async fn goes_through_what_happened(engine: Engine) {
    goes_through(engine, "what-happened").await;
}

async fn goes_through(engine: Engine, id: &str) {
    let visitor = Visitor::arrives(engine).await;
    visitor.check_with_axe().await;
    visitor.opens(id, Keep::Yes).await;
    let given = visitor.walks_through(id).await;
    for (_, words) in &given.words {
        visitor.see_kept(words).await;
    }
    visitor.was_quiet().await;
}
