//! What the ordinary run (`tests/mutated`) and the fuzz targets (`fuzz/`) have in common: how things are made and edited from plain
//! bytes, and what must hold of every text. One place, so that the two can never promise different things.

pub mod contents;
pub mod copies;
pub mod edits;
pub mod made;
pub mod saves;
pub mod settings;
pub mod shelves;
pub mod tape;
pub mod way_ins;

use std::sync::atomic::{AtomicUsize, Ordering};

/// How many texts were tried, and what became of them.
pub struct Count {
    tried: AtomicUsize,
    refused: AtomicUsize,
}

impl Count {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self { tried: AtomicUsize::new(0), refused: AtomicUsize::new(0) }
    }

    /// One more; hands back whether it was taken.
    pub fn one(&self, taken: bool) -> bool {
        self.tried.fetch_add(1, Ordering::Relaxed);
        self.refused.fetch_add(usize::from(!taken), Ordering::Relaxed);
        taken
    }

    /// Tried, and of these refused.
    pub fn both(&self) -> (usize, usize) {
        (self.tried.load(Ordering::Relaxed), self.refused.load(Ordering::Relaxed))
    }
}
