//! Several tabs of one browser: which of them writes, and what they tell each other. Decisions only; the browser's lock and its
//! channel are asked by the edge.
//!
//! One tab holds the pen. A second one keeps nothing until the first is closed or the person presses *Keep here instead*; its words
//! stay on its screen. Where a browser has no locks every tab writes, and the keeper's generations and joins hold.

use std::rc::Rc;

/// What the browser answered when it was asked for the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The lock is ours.
    Granted,
    /// Another tab has it.
    Taken,
    /// This browser has no locks, or not for this page.
    NoLocks,
    /// It was ours and another tab took it.
    Lost,
}

/// How the pen lies, as far as this tab knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Hold {
    /// Nothing is kept here, or the page is going.
    #[default]
    Down,
    /// Asked for, not answered.
    Asking,
    /// This tab writes.
    Ours,
    /// Another tab writes.
    Elsewhere,
    /// There are no locks: this tab writes, and so may others.
    Unguarded,
}

/// The right to write, for one tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pen {
    hold: Hold,
    /// The newest request. Answers to older ones count no more.
    number: u32,
    /// How often a request that was refused is made again.
    again: u8,
    /// Whether the person pressed *Keep here instead*.
    taking: bool,
}

/// A request for the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Its number, to be handed back with the answer.
    pub number: u32,
    /// Whether to take it even from a tab that does not answer (it may be frozen).
    pub steals: bool,
    /// How long to wait first, in milliseconds.
    pub wait: u32,
}

/// What follows from an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing.
    Nothing,
    /// The lock came too late or is no longer wanted: give it back.
    GiveBack,
    /// This tab may write now. True where another tab wrote before: look at what is kept first.
    Write(bool),
    /// Ask once more.
    Ask(Ask),
    /// Another tab writes: say so.
    Elsewhere,
}

/// A tab or frame that is being reloaded lets go a moment after it is asked for; on a slow device, a long moment. Until it is sure that
/// another tab writes, this one still writes what it has when its page goes, so a reload that comes soon after another loses nothing.
const A_MOMENT: u32 = 200;
const MOMENTS: u8 = 10;
/// The other tab saves and lets go; it is asked this often before the lock is taken from it.
const ASKS: u8 = 10;
const BETWEEN: u32 = 50;

impl Pen {
    fn ask(&mut self, wait: u32) -> Ask {
        self.number = self.number.wrapping_add(1);
        Ask { number: self.number, steals: self.taking && self.again == 0, wait }
    }

    /// Something is to be kept. Gives back what to ask of the browser, if anything. A tab that was told to wait asks again: the other one
    /// may be gone.
    pub fn wants(&mut self) -> Option<Ask> {
        match self.hold {
            Hold::Down => {
                (self.hold, self.again, self.taking) = (Hold::Asking, MOMENTS, false);
                Some(self.ask(0))
            }
            Hold::Elsewhere if !self.taking => {
                self.again = 0;
                Some(self.ask(0))
            }
            _ => None,
        }
    }

    /// The person pressed *Keep here instead*. The other tab is asked in words first.
    pub fn takes(&mut self) -> Option<Ask> {
        if self.hold != Hold::Elsewhere || self.taking {
            return None;
        }
        (self.taking, self.again) = (true, ASKS);
        Some(self.ask(0))
    }

    /// Nothing is to be kept any longer, or the page goes.
    pub fn lays_down(&mut self) {
        *self = Self { number: self.number.wrapping_add(1), ..Self::default() };
    }

    /// Another tab asks for the pen. True when it is ours to give: then save, and give it.
    pub fn gives(&mut self) -> bool {
        let ours = self.hold == Hold::Ours;
        if ours {
            self.hold = Hold::Elsewhere;
        }
        ours
    }

    /// The browser answered.
    pub fn hears(&mut self, number: u32, answer: Answer) -> Heard {
        if number != self.number {
            return if answer == Answer::Granted { Heard::GiveBack } else { Heard::Nothing };
        }
        match (answer, self.hold) {
            (Answer::Granted, Hold::Asking | Hold::Elsewhere) => {
                let was_elsewhere = self.hold == Hold::Elsewhere;
                (self.hold, self.taking) = (Hold::Ours, false);
                Heard::Write(was_elsewhere)
            }
            (Answer::Granted, _) => Heard::GiveBack,
            (Answer::Taken, _) if self.again > 0 => {
                self.again -= 1;
                let wait = if self.taking { BETWEEN } else { A_MOMENT };
                Heard::Ask(self.ask(wait))
            }
            (Answer::Taken, _) => {
                (self.hold, self.taking) = (Hold::Elsewhere, false);
                Heard::Elsewhere
            }
            (Answer::NoLocks, Hold::Asking | Hold::Elsewhere) => {
                let was_elsewhere = self.hold == Hold::Elsewhere;
                (self.hold, self.taking) = (Hold::Unguarded, false);
                Heard::Write(was_elsewhere)
            }
            (Answer::Lost, Hold::Ours) => {
                self.hold = Hold::Elsewhere;
                Heard::Elsewhere
            }
            _ => Heard::Nothing,
        }
    }

    /// Whether this tab may write. `last` is when the page may go at any moment: then it does not wait for an answer.
    pub fn may_write(&self, last: bool) -> bool {
        match self.hold {
            Hold::Ours | Hold::Unguarded => true,
            Hold::Down | Hold::Asking => last,
            Hold::Elsewhere => false,
        }
    }

    /// Whether another tab writes.
    pub fn is_elsewhere(&self) -> bool {
        self.hold == Hold::Elsewhere
    }
}

/// What one tab tells the others. Only bare names that chance made; never a word of the person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Everything was erased.
    ErasedAll,
    /// The record of this name was.
    Erased(Rc<str>),
    /// One sitting of the record of this name was.
    ErasedSitting(Rc<str>, Rc<str>),
    /// The person goes on in the tab that says so: save and let go.
    Give,
}

impl Told {
    /// The message.
    pub fn text(&self) -> String {
        match self {
            Told::ErasedAll => "erased".to_owned(),
            Told::Erased(name) => format!("erased {name}"),
            Told::ErasedSitting(name, sitting) => format!("erased {name} {sitting}"),
            Told::Give => "give".to_owned(),
        }
    }

    /// What a message says. Anything that is not exactly ours is nothing.
    pub fn read(text: &str) -> Option<Told> {
        if text.len() > 400 {
            return None;
        }
        let is_name = |name: &str| {
            !name.is_empty() && name.bytes().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, b'-' | b'+'))
        };
        let mut words = text.split(' ');
        match (words.next()?, words.next(), words.next(), words.next()) {
            ("give", None, None, None) => Some(Told::Give),
            ("erased", None, None, None) => Some(Told::ErasedAll),
            ("erased", Some(name), None, None) if is_name(name) => Some(Told::Erased(name.into())),
            ("erased", Some(name), Some(sitting), None) if is_name(name) && is_name(sitting) => {
                Some(Told::ErasedSitting(name.into(), sitting.into()))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A browser's lock as the standard says it works, and the tabs that ask for it.
    struct Tabs {
        pens: Vec<Pen>,
        holder: Option<usize>,
    }

    impl Tabs {
        fn of(count: usize) -> Self {
            Self { pens: vec![Pen::default(); count], holder: None }
        }

        /// Answers a request, and those that follow from it. Tells whether the tab writes in the end.
        fn answers(&mut self, tab: usize, ask: Option<Ask>, gives: bool) {
            let Some(ask) = ask else { return };
            let answer = match self.holder {
                Some(other) if other != tab && !ask.steals => {
                    if gives && self.pens[tab].taking && self.pens[other].gives() {
                        self.holder = None;
                    }
                    Answer::Taken
                }
                Some(other) if other != tab => {
                    let number = self.pens[other].number;
                    assert_eq!(self.pens[other].hears(number, Answer::Lost), Heard::Elsewhere);
                    self.holder = Some(tab);
                    Answer::Granted
                }
                _ => {
                    self.holder = Some(tab);
                    Answer::Granted
                }
            };
            if let Heard::Ask(next) = self.pens[tab].hears(ask.number, answer) {
                self.answers(tab, Some(next), gives);
            }
        }

        fn writers(&self) -> usize {
            self.pens.iter().filter(|pen| pen.may_write(false)).count()
        }
    }

    #[test]
    fn the_first_tab_writes_and_the_second_does_not_until_it_is_told_to() {
        for gives in [true, false] {
            let mut tabs = Tabs::of(2);
            for tab in [0, 1] {
                let ask = tabs.pens[tab].wants();
                tabs.answers(tab, ask, gives);
            }
            assert!(tabs.pens[0].may_write(false) && !tabs.pens[0].is_elsewhere());
            assert!(tabs.pens[1].is_elsewhere() && !tabs.pens[1].may_write(true), "not even when the page goes");
            let ask = tabs.pens[1].takes();
            tabs.answers(1, ask, gives);
            assert!(tabs.pens[1].may_write(false));
            assert!(tabs.pens[0].is_elsewhere() && tabs.writers() == 1);
        }
    }

    #[test]
    fn whatever_tabs_do_in_whatever_order_one_at_most_writes_and_somebody_can() {
        const DOES: usize = 5;
        for number in 0..(3 * DOES).pow(4) {
            let mut tabs = Tabs::of(3);
            let mut rest = number;
            for _ in 0..4 {
                let (tab, does) = ((rest / DOES) % 3, rest % DOES);
                rest /= DOES * 3;
                match does {
                    0 | 1 => {
                        let ask = tabs.pens[tab].wants();
                        tabs.answers(tab, ask, does == 0);
                    }
                    2 | 3 => {
                        let ask = tabs.pens[tab].takes();
                        tabs.answers(tab, ask, does == 2);
                    }
                    _ => {
                        tabs.pens[tab].lays_down();
                        tabs.holder.take_if(|holder| *holder == tab);
                    }
                }
                assert!(tabs.writers() <= 1, "{number}");
                assert_eq!(tabs.writers() == 1, tabs.holder.is_some(), "{number}");
            }
            let ask = tabs.pens[0].wants().or_else(|| tabs.pens[0].takes());
            tabs.answers(0, ask, false);
            let ask = tabs.pens[0].takes();
            tabs.answers(0, ask, false);
            assert!(tabs.pens[0].may_write(false), "{number}");
        }
    }

    #[test]
    fn a_page_that_comes_right_after_another_writes_what_it_has_until_it_is_sure_of_another_tab() {
        let mut pen = Pen::default();
        let mut ask = pen.wants().unwrap();
        let mut waited = 0;
        while let Heard::Ask(next) = pen.hears(ask.number, Answer::Taken) {
            assert!(pen.may_write(true) && !pen.may_write(false) && !pen.is_elsewhere(), "after {waited} ms");
            waited += next.wait;
            ask = next;
        }
        assert_eq!(waited, 2_000, "milliseconds that a page before may take to let go");
        assert!(pen.is_elsewhere() && !pen.may_write(true));
    }

    #[test]
    fn without_locks_every_tab_writes() {
        let mut pen = Pen::default();
        let ask = pen.wants().unwrap();
        assert!(!pen.may_write(false) && pen.may_write(true), "a page that goes does not wait for the answer");
        assert_eq!(pen.hears(ask.number, Answer::NoLocks), Heard::Write(false));
        assert!(pen.may_write(false));
    }

    #[test]
    fn a_lock_that_comes_when_it_is_no_longer_wanted_is_given_back() {
        let mut pen = Pen::default();
        let ask = pen.wants().unwrap();
        pen.lays_down();
        assert_eq!(pen.hears(ask.number, Answer::Granted), Heard::GiveBack);
        assert_eq!(pen.hears(ask.number, Answer::Lost), Heard::Nothing);
        assert!(pen.wants().is_some());
    }

    #[test]
    fn messages_are_read_back_and_anything_else_is_nothing() {
        let all = [
            Told::ErasedAll,
            Told::Give,
            Told::Erased("kx4m7q1".into()),
            Told::ErasedSitting("kx4m7q1".into(), "kx4m7q-2+ab-since".into()),
        ];
        for told in all {
            assert_eq!(Told::read(&told.text()), Some(told));
        }
        let long = format!("erased {}", "x".repeat(500));
        for odd in [
            "",
            "erase",
            "erased ",
            "erased  x",
            "erased a b c",
            "erased a:b",
            "give me",
            "Erased",
            "erased\n",
            long.as_str(),
        ] {
            assert_eq!(Told::read(odd), None, "{odd:.30}");
        }
    }
}
