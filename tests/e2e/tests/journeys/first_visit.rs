//! Somebody who has never been here goes through an exercise to its end, with something given at every step.
//!
//! Every screen on the way is looked at by axe, has its focus on its heading, and leaves title and address as they were.

use std::rc::Rc;

use e2e::{Browser, Engine, Keep, Site, Visitor};

in_both_engines! {
    works_as_shipped_to_the_last_byte,
}

/// All other journeys hear the page through a collector, which needs uncompressed pages. This one takes exactly what is uploaded.
async fn works_as_shipped_to_the_last_byte(engine: Engine) {
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(Site::as_shipped()));
    visitor.goes_to("/").await;
    visitor.opens("steady", Keep::No).await;
    visitor.walks_until("steady", "what-else", Default::default()).await;
    assert!(visitor.site.sent("accept-encoding").iter().any(|sent| sent.contains("br") || sent.contains("gzip")));
    visitor.was_quiet().await;
}
