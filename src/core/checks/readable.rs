//! The Flesch-Kincaid grade (Kincaid and others 1975): sentence length and syllables, as a school year of the United States.
//!
//! No maintained crate does this with a counter that is held against dictionary values, so the formula stands here. A rough
//! reading age is the grade plus five.

use super::said::{sentences, tokens};
use super::syllables::syllables;

/// What a grade is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sentences; a line without a full stop is one as well.
    pub sentences: u32,
    /// Words; what a hyphen joins is one.
    pub words: u32,
    /// Syllables.
    pub syllables: u32,
}

impl Counts {
    /// Counts a text.
    pub fn of(text: &str) -> Self {
        let words = tokens(text);
        Self {
            sentences: small(sentences(text).len()),
            words: small(words.len()),
            syllables: small(words.iter().map(|word| syllables(word)).sum()),
        }
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
        }
    }

    /// The grade: 0.39 × words a sentence + 11.8 × syllables a word − 15.59. None without words.
    pub fn grade(self) -> Option<f64> {
        let [sentences, words, syllables] = [self.sentences, self.words, self.syllables].map(f64::from);
        (self.words > 0 && self.sentences > 0).then(|| 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59)
    }

    /// Words a sentence.
    pub fn sentence_length(self) -> Option<f64> {
        (self.sentences > 0).then(|| f64::from(self.words) / f64::from(self.sentences))
    }
}

/// The grade of one text.
pub fn grade_of(text: &str) -> Option<f64> {
    Counts::of(text).grade()
}

/// A count that a text of ours can have.
pub(super) fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
