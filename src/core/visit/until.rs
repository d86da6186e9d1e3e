//! The day on which everything is forgotten, as a visit knows it.

use std::rc::Rc;

use super::{Place, Visit};
use crate::core::until::Span;

/// The chosen day, and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Until {
    /// The day (`YYYY-MM-DD`), once it is chosen.
    pub day: Option<Rc<str>>,
    /// The browser did not keep the choice.
    pub failed: bool,
    /// The day came and words were forgotten: whether reading back found nothing left.
    pub forgot: Option<bool>,
}

impl Visit {
    pub(super) fn choose_until(&mut self, span: Option<Span>) {
        let day = span.and_then(|span| span.from(&self.today));
        self.until = Until { day, ..Until::default() };
    }

    /// What is on this page is forgotten with the rest, and nothing leads back to it.
    pub(super) fn forget_on_the_day(&mut self, proven: bool) {
        self.forget_everything(proven);
        self.turn_into(Place::Home);
        self.until.forgot = Some(proven);
    }
}
