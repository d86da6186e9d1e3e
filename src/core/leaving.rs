//! What a person chose about leaving, beforehand. Leaving itself is the start file's business: it works without us.

/// Under this name the choice stands in storage; only after keeping was chosen.
pub const NAME: &str = "waymark:leave";

/// Whether three presses of Shift leave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shift {
    /// Not practised yet: then they never leave, because somebody who types could press them without knowing.
    #[default]
    Unpractised,
    /// Practised: three presses leave.
    On,
    /// Practised and switched off.
    Off,
}

/// The choices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Leaving {
    /// Three presses of Shift.
    pub shift: Shift,
    /// *Also forget when I leave*: the button erases everything of ours. Shift never does: it is too easily pressed.
    pub forgets: bool,
}

/// Every choice but the first, which needs no text, with the version first. Nothing else is ever written or read.
const TEXTS: [(&str, Leaving); 5] = [
    ("1 forget", Leaving { shift: Shift::Unpractised, forgets: true }),
    ("1 shift", Leaving { shift: Shift::On, forgets: false }),
    ("1 shift forget", Leaving { shift: Shift::On, forgets: true }),
    ("1 no-shift", Leaving { shift: Shift::Off, forgets: false }),
    ("1 no-shift forget", Leaving { shift: Shift::Off, forgets: true }),
];

impl Leaving {
    /// The text to keep; none where nothing was chosen.
    pub fn text(self) -> Option<&'static str> {
        TEXTS.iter().find(|(_, choice)| *choice == self).map(|(text, _)| *text)
    }

    /// What a text says. One that we did not write says nothing.
    pub fn read(text: &str) -> Self {
        TEXTS.iter().find(|(known, _)| *known == text).map(|(_, choice)| *choice).unwrap_or_default()
    }

    /// After three presses were practised: from now on they leave. Somebody who switched them off before keeps that.
    pub fn practised(self) -> Self {
        match self.shift {
            Shift::Unpractised => Self { shift: Shift::On, ..self },
            Shift::On | Shift::Off => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_comes_back_as_it_was_made_and_no_choice_leaves_no_text() {
        for shift in [Shift::Unpractised, Shift::On, Shift::Off] {
            for forgets in [false, true] {
                let choice = Leaving { shift, forgets };
                assert_eq!(Leaving::read(choice.text().unwrap_or_default()), choice);
            }
        }
        assert_eq!(Leaving::default().text(), None);
    }

    #[test]
    fn a_text_that_we_did_not_write_chooses_nothing() {
        for text in
            ["", "1", "2 shift", "1 shift ", "1  shift", "shift", "1 shift forget more", "1 SHIFT", "\u{0}", "{}"]
        {
            assert_eq!(Leaving::read(text), Leaving::default(), "{text:?}");
        }
    }

    #[test]
    fn shift_leaves_only_after_practice_and_practice_does_not_undo_switching_it_off() {
        assert_eq!(Leaving::default().shift, Shift::Unpractised);
        assert_eq!(Leaving::default().practised().shift, Shift::On);
        let off = Leaving { shift: Shift::Off, forgets: true };
        assert_eq!(off.practised(), off);
    }
}
