//! Our own words on the screen, by name. The words themselves stand in `content/<lang>/words.toml`.
//!
//! In the compiled content they are one list in the order of [`Say`], so that no name ships to visitors.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

macro_rules! say {
    ($($group:literal { $($word:ident $key:literal,)* })*) => {
        /// One of our own sentences or labels. Its key in `words.toml` is `group.key`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each name says what its words are for; the words stand in content")]
        #[repr(u16)]
        pub enum Say { $($($word,)*)* }

        impl Say {
            /// Every one with its group and key, in the order of the compiled list.
            #[cfg(any(feature = "authoring", test))]
            pub const ALL: &'static [(Say, &'static str, &'static str)] = &[$($((Say::$word, $group, $key),)*)*];
        }
    };
}

include!("say.rs");

/// The group of words that only the paper page says.
pub const FOR_PAPER: &str = "paper";

/// Groups of words that have a file of their own beside `words.toml`, by the name of that file: those for the people who put this into a
/// page of theirs, and those of the pages for a class. Visitors never load them, and they stand last in [`Say`].
pub const APART: [(&str, &[&str]); 2] =
    [("partner_words", &["partner", "builder", "health", "it"]), ("tutor_words", &["front", "link", "pair", "tutors"])];

/// The file in which the words of a group stand, without its ending.
pub fn file_of(group: &str) -> &'static str {
    APART.iter().find(|(_, groups)| groups.contains(&group)).map_or("words", |(file, _)| file)
}

/// Words that are said with a count, and may have another form for some counts: `{ one = "…", few = "…", other = "…" }`.
pub const COUNTED: [Say; 9] = [
    Say::Minutes,
    Say::OpenPurpose,
    Say::ManyLimit,
    Say::ManyFull,
    Say::PictureMore,
    Say::EnergyCount,
    Say::SeeRequestsSome,
    Say::SeeStored,
    Say::BringDone,
];

/// The forms that a language may have (Unicode CLDR), each with the sign that stands for it in compiled words. *Other* needs none.
pub const FORMS: [(&str, char); 5] = [("zero", '0'), ("one", '1'), ("two", '2'), ("few", 'f'), ("many", 'm')];

/// What stands before each form but the first, which is *other*.
pub const FORM: char = '\u{1f}';

/// Whether only pages that the build draws say the words of this group, so that visitors need not load them.
pub fn is_for_the_build(group: &str) -> bool {
    group == FOR_PAPER || file_of(group) != "words"
}

/// Our words in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Wording(Vec<Rc<str>>);

impl Wording {
    /// Words in the order of [`Say`].
    pub fn new(words: Vec<Rc<str>>) -> Self {
        Self(words)
    }

    /// All of them, in the order of [`Say`].
    pub fn all(&self) -> &[Rc<str>] {
        &self.0
    }

    /// These words without those that only the build says. The places of all others stay; behind the last of them there is nothing.
    #[cfg(feature = "authoring")]
    pub fn for_visitors(&self) -> Self {
        let kept = |(word, (_, of, _)): (&Rc<str>, &(Say, &str, &str))| {
            if is_for_the_build(of) { Rc::from("") } else { Rc::clone(word) }
        };
        let mut words: Vec<Rc<str>> = self.0.iter().zip(Say::ALL).map(kept).collect();
        let last = words.iter().rposition(|word| !word.is_empty()).map_or(0, |at| at + 1);
        words.truncate(last);
        Self(words)
    }

    /// These words, and where there are none the ones of another file.
    #[cfg(feature = "authoring")]
    pub fn and(&self, other: &Self) -> Self {
        let either = |(one, other): (&Rc<str>, &Rc<str>)| Rc::clone(if one.is_empty() { other } else { one });
        Self(self.0.iter().zip(&other.0).map(either).collect())
    }

    /// The words for this place on the screen.
    #[allow(clippy::as_conversions, reason = "a field-less enum with repr(u16) fits")]
    pub fn say(&self, what: Say) -> Rc<str> {
        self.0.get(usize::from(what as u16)).cloned().unwrap_or_default()
    }

    /// A day such as `2026-11-22` in words; the text itself when it is not a day.
    pub fn day(&self, date: &str) -> Rc<str> {
        let months = self.say(Say::Months);
        let mut parts = date.split('-');
        let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
            return Rc::from(date);
        };
        let name = month.parse::<usize>().ok().and_then(|month| months.split('|').nth(month.checked_sub(1)?));
        match name {
            Some(name) => Rc::from(format!("{} {name} {year}", day.trim_start_matches('0'))),
            None => Rc::from(date),
        }
    }

    /// The words for a count, in the form that the language has for it, with the count in its slot. Which counts have which form is worked
    /// out by the build, from the same tables as a browser's `Intl.PluralRules`, so that pages without a program agree.
    pub fn counted(&self, what: Say, slot: &str, count: usize) -> Rc<str> {
        let said = self.say(what);
        let mut forms = said.split(FORM);
        let other = forms.next().unwrap_or_default();
        let sign = self.say(Say::Plurals).chars().nth(count);
        let form = forms.find_map(|form| form.strip_prefix(sign?)).unwrap_or(other);
        Rc::from(form.replace(slot, &count.to_string()))
    }

    /// Whether some of these words have forms.
    #[cfg(feature = "authoring")]
    pub fn has_forms(&self) -> bool {
        self.0.iter().any(|words| words.contains(FORM))
    }

    /// The same words, where counts from nought on have these forms, one sign for each.
    #[cfg(feature = "authoring")]
    #[allow(clippy::as_conversions, reason = "a field-less enum with repr(u16) fits")]
    pub fn with_plurals(mut self, signs: &str) -> Self {
        if let Some(plurals) = self.0.get_mut(usize::from(Say::Plurals as u16)) {
            *plurals = signs.into();
        }
        self
    }

    /// The words with one named slot filled, such as `{minutes}`.
    pub fn with(&self, what: Say, slot: &str, value: &str) -> Rc<str> {
        Rc::from(self.say(what).replace(slot, value))
    }
}

#[cfg(all(test, feature = "authoring"))]
mod tests {
    use super::*;

    fn saying(what: Say, words: &str) -> Wording {
        let words = Say::ALL.iter().map(|(say, ..)| Rc::from(if *say == what { words } else { "" })).collect();
        Wording::new(words)
    }

    #[test]
    fn a_count_is_said_in_the_form_that_the_language_has_for_it() {
        let words = saying(Say::Minutes, "{n} minutes\u{1f}1a minute\u{1f}f{n} minutes or so");
        let words = words.with_plurals("-1-ff");
        let said: Vec<Rc<str>> = (0..6).map(|count| words.counted(Say::Minutes, "{n}", count)).collect();
        let wanted = ["0 minutes", "a minute", "2 minutes", "3 minutes or so", "4 minutes or so", "5 minutes"];
        assert_eq!(said.iter().map(|it| &**it).collect::<Vec<_>>(), wanted);
    }

    #[test]
    fn a_language_without_forms_says_every_count_with_the_one_text_it_has() {
        let words = saying(Say::Minutes, "{n} munud");
        assert!(!words.has_forms());
        assert_eq!(
            [1, 2, 200].map(|count| words.counted(Say::Minutes, "{n}", count).to_string()),
            ["1 munud", "2 munud", "200 munud"]
        );
    }
}
