//! A shared device, asked for by the address, and how long it may be left alone (M-Z6): covered after five minutes without a sign
//! of life, two more to say *I am still here*, then wiped.
//!
//! Two clocks are read, and whichever says that more has passed counts: the steady one stands still while some devices sleep, and
//! the wall clock may be set back.

/// Milliseconds without a sign of life until the words are covered.
pub const COVERS_AFTER: f64 = 5.0 * 60_000.0;
/// Milliseconds without a sign of life until everything is wiped.
pub const WIPES_AFTER: f64 = 7.0 * 60_000.0;

/// Whether this part of an address, such as `?shared` or `?lang=cy&shared=1`, says that the device is shared. Whatever stands behind
/// the name: a mistake in an address must not switch it off.
pub fn is_shared(search: &str) -> bool {
    search.trim_start_matches('?').split('&').any(|part| part.split('=').next() == Some("shared"))
}

/// What both clocks say, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// Since the page began; never set back.
    pub steady: f64,
    /// Of the wall clock.
    pub wall: f64,
}

impl Moment {
    /// Milliseconds until another moment, by the clock that says more. Never less than none.
    fn until(self, other: Self) -> f64 {
        (other.steady - self.steady).max(other.wall - self.wall).max(0.0)
    }
}

/// How the screen stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Open.
    Open,
    /// Covered: no word can be read, and one press brings them back.
    Covered,
    /// Over: everything is to be wiped.
    Over,
}

/// When somebody was last seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Idle {
    seen: Moment,
    covered: bool,
}

impl Idle {
    /// Somebody is here now.
    pub fn new(now: Moment) -> Self {
        Self { seen: now, covered: false }
    }

    /// How it stands now. Once covered it stays so until somebody says that they are here.
    pub fn look(&mut self, now: Moment) -> Stage {
        let alone = self.seen.until(now);
        self.covered |= alone >= COVERS_AFTER;
        match self.covered {
            _ if alone >= WIPES_AFTER => Stage::Over,
            true => Stage::Covered,
            false => Stage::Open,
        }
    }

    /// A key, a press, a movement. It counts only while the screen is open: on waking up, the first movement may come before anything
    /// else was asked, and it may be somebody else's.
    pub fn touched(&mut self, now: Moment) -> Stage {
        let stage = self.look(now);
        if stage == Stage::Open {
            self.seen = now;
        }
        stage
    }

    /// *I am still here* was pressed, which uncovers, if it is not too late.
    pub fn stays(&mut self, now: Moment) -> Stage {
        let stage = self.look(now);
        if stage == Stage::Over {
            return stage;
        }
        *self = Self::new(now);
        Stage::Open
    }

    /// Milliseconds until the next look is worth while. At most those of one stage.
    pub fn next_look(&self, now: Moment) -> u32 {
        let alone = self.seen.until(now);
        whole(if alone < COVERS_AFTER { COVERS_AFTER } else { WIPES_AFTER } - alone)
    }
}

/// The next whole number up, below half a million; found by halves, because no cast from `f64` is checked. Never by way of its digits:
/// writing an `f64` takes eleven kilobytes.
pub fn whole(wait: f64) -> u32 {
    let (mut below, mut step) = (0_u32, 1_u32 << 18);
    while step > 0 {
        if f64::from(below | step) < wait {
            below |= step;
        }
        step >>= 1;
    }
    if wait > 0.0 { below.saturating_add(1) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: f64 = 60_000.0;

    /// Both clocks, this many minutes after the start.
    fn at(minutes: f64) -> Moment {
        both(minutes, minutes)
    }

    fn both(steady: f64, wall: f64) -> Moment {
        Moment { steady: 1_000.0 + steady * MINUTE, wall: 1.8e12 + wall * MINUTE }
    }

    #[test]
    fn it_is_covered_after_five_minutes_and_over_after_seven() {
        let mut idle = Idle::new(at(0.0));
        assert_eq!(idle.look(at(4.99)), Stage::Open);
        assert_eq!(idle.look(at(5.0)), Stage::Covered);
        assert_eq!(idle.look(at(6.99)), Stage::Covered);
        assert_eq!(idle.look(at(7.0)), Stage::Over);
    }

    #[test]
    fn every_sign_of_life_gives_five_more_minutes() {
        let mut idle = Idle::new(at(0.0));
        for minutes in [4.0, 8.0, 12.9] {
            assert_eq!(idle.touched(at(minutes)), Stage::Open);
        }
        assert_eq!(idle.look(at(17.8)), Stage::Open);
        assert_eq!(idle.look(at(17.9)), Stage::Covered);
    }

    #[test]
    fn moving_the_mouse_uncovers_nothing_and_buys_no_time() {
        let mut idle = Idle::new(at(0.0));
        assert_eq!(idle.touched(at(5.5)), Stage::Covered);
        assert_eq!(idle.touched(at(6.5)), Stage::Covered);
        assert_eq!(idle.touched(at(7.0)), Stage::Over);
    }

    #[test]
    fn one_press_uncovers_and_begins_anew_unless_it_is_too_late() {
        let mut idle = Idle::new(at(0.0));
        assert_eq!(idle.look(at(6.9)), Stage::Covered);
        assert_eq!(idle.stays(at(6.9)), Stage::Open);
        assert_eq!(idle.look(at(11.8)), Stage::Open);
        assert_eq!(idle.look(at(11.9)), Stage::Covered);
        assert_eq!(idle.stays(at(13.9)), Stage::Over);
    }

    #[test]
    fn the_clock_that_says_more_counts_also_after_sleep_and_when_one_is_set_back() {
        let mut slept = Idle::new(at(0.0));
        assert_eq!(slept.touched(both(0.1, 60.0)), Stage::Over, "the steady clock stood still");
        let mut set_back = Idle::new(at(0.0));
        assert_eq!(set_back.look(both(5.0, -600.0)), Stage::Covered, "the wall clock was set back");
        assert_eq!(set_back.look(both(7.0, -600.0)), Stage::Over);
        let mut both_back = Idle::new(at(0.0));
        assert_eq!(both_back.look(both(-1.0, -1.0)), Stage::Open);
    }

    #[test]
    fn covered_stays_covered_when_the_clocks_fall_back() {
        let mut idle = Idle::new(at(0.0));
        assert_eq!(idle.look(both(0.5, 5.5)), Stage::Covered);
        assert_eq!(idle.look(both(1.0, 1.0)), Stage::Covered);
    }

    #[test]
    fn the_next_look_is_when_something_would_change() {
        let idle = Idle::new(at(0.0));
        assert_eq!(idle.next_look(at(1.0)), 240_000);
        assert_eq!(idle.next_look(at(5.0)), 120_000);
        assert_eq!(idle.next_look(at(9.0)), 0);
        assert_eq!((whole(0.0), whole(0.2), whole(1.0), whole(299_999.5)), (0, 1, 1, 300_000));
    }

    #[test]
    fn only_an_address_that_says_so_is_a_shared_device_and_nothing_behind_it_undoes_it() {
        for shared in
            ["?shared", "?shared=", "?shared=1", "?shared=no", "?lang=cy&shared", "?shared&keep=on", "?&&shared"]
        {
            assert!(is_shared(shared), "{shared}");
        }
        for not in ["", "?", "?unshared", "?sharedx", "?x=shared", "?lang=shared", "?Shared"] {
            assert!(!is_shared(not), "{not}");
        }
    }
}
