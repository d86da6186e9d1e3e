//! How a person wants the page to look, where their device does not say it already: letters, spacing, colours, movement.
//!
//! The device comes first (`static/css`): without a choice the page follows it. A choice acts through an attribute of the root that the
//! style sheets know; what a partner's page asks for stands in other attributes and gives way.

/// Under this name the choices stand in storage; only after keeping was chosen. `static/comfort.js` reads it too, before the program is
/// there: as early as it can without making anybody wait for the first screen, so now and then a frame after that.
pub const NAME: &str = "waymark:comfort";

/// What can be chosen, in the order of the screen, and of [`MATTERS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each name says what is chosen")]
#[repr(usize)]
pub enum Matter {
    Size,
    Spacing,
    Colours,
    Motion,
}

/// The attribute of the root for each matter, and its values. That none of them is chosen means *as my device has it*. No value stands
/// twice, so that a kept text needs no names.
pub const MATTERS: [(Matter, &str, &[&str]); 4] = [
    (Matter::Size, "data-wm-letters", &["larger", "largest"]),
    (Matter::Spacing, "data-wm-spacing", &["wide"]),
    (Matter::Colours, "data-wm-colours", &["light", "dark", "contrast"]),
    (Matter::Motion, "data-wm-motion", &["still"]),
];

/// The version that a kept text begins with.
const VERSION: &str = "1";

/// The choices, as the values of [`MATTERS`] in their order; none where the device decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Comfort([Option<&'static str>; 4]);

impl Comfort {
    /// The value for each attribute.
    pub fn values(self) -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
        MATTERS.iter().zip(self.0).map(|((_, attribute, _), value)| (*attribute, value))
    }

    /// What was chosen in this matter.
    pub fn value(self, matter: Matter) -> Option<&'static str> {
        MATTERS.iter().zip(self.0).find(|((one, ..), _)| *one == matter).and_then(|(_, value)| value)
    }

    /// The same choices but for this one.
    pub fn with(mut self, matter: Matter, value: Option<&'static str>) -> Self {
        for ((one, ..), slot) in MATTERS.iter().zip(&mut self.0) {
            if *one == matter {
                *slot = value;
            }
        }
        self
    }

    /// The text to keep, such as `1 larger dark`; none where the device decides everything.
    pub fn text(self) -> Option<String> {
        (self != Self::default())
            .then(|| self.0.iter().flatten().fold(VERSION.to_owned(), |text, word| text + " " + word))
    }

    /// What a text says. One that we did not write says nothing, whatever part of it could be read.
    pub fn read(text: &str) -> Self {
        let mut words = text.split(' ').peekable();
        let mut read = Self::default();
        if words.next() != Some(VERSION) {
            return read;
        }
        for ((_, _, values), slot) in MATTERS.iter().zip(&mut read.0) {
            *slot = words.peek().and_then(|word| values.iter().find(|value| *value == word)).copied();
            if slot.is_some() {
                words.next();
            }
        }
        if words.next().is_some() { Self::default() } else { read }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every way to choose.
    fn all() -> Vec<Comfort> {
        MATTERS.iter().fold(vec![Comfort::default()], |ways, (matter, _, values)| {
            let choices: Vec<_> = std::iter::once(None).chain(values.iter().copied().map(Some)).collect();
            ways.iter().flat_map(|way| choices.iter().map(|value| way.with(*matter, *value))).collect()
        })
    }

    #[test]
    fn every_choice_comes_back_as_it_was_made_and_no_choice_leaves_no_text() {
        assert_eq!(all().len(), 48);
        for choice in all() {
            match choice.text() {
                Some(text) => assert_eq!(Comfort::read(&text), choice, "{text:?}"),
                None => assert_eq!(choice, Comfort::default()),
            }
        }
    }

    #[test]
    fn a_text_that_we_did_not_write_chooses_nothing() {
        for text in [
            "",
            "1",
            "2 larger",
            "larger",
            "1  larger",
            "1 larger ",
            " 1 larger",
            "1 dark larger",
            "1 larger largest",
            "1 larger larger",
            "1 wide and more",
            "1 LARGER",
            "1\u{a0}larger",
            "1 larger\n",
            "{}",
            "\u{0}",
        ] {
            assert_eq!(Comfort::read(text), Comfort::default(), "{text:?}");
        }
    }

    #[test]
    fn a_choice_in_one_matter_leaves_the_others_alone() {
        let large = Comfort::default().with(Matter::Size, Some("largest"));
        let both = large.with(Matter::Colours, Some("dark"));
        assert_eq!((both.value(Matter::Size), both.value(Matter::Colours)), (Some("largest"), Some("dark")));
        assert_eq!(both.with(Matter::Colours, None), large);
    }

    #[test]
    fn the_start_file_reads_the_same_texts() {
        // One pattern there, made of the same words in the same order.
        let groups: String = MATTERS.iter().map(|(_, _, values)| format!("(?: ({}))?", values.join("|"))).collect();
        let script = include_str!("../../static/comfort.js");
        assert!(script.contains(&format!("/^{VERSION}{groups}$/")), "{groups}");
        assert!(script.contains(&format!("getItem(\"{NAME}\")")));
        let names = MATTERS.map(|(_, attribute, _)| format!("{attribute:?}")).join(", ");
        assert!(script.contains(&format!("[{names}]")), "{names}");
    }
}
