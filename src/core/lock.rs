//! The lock on what is kept: a random data key that only the person's passphrase opens (M-P1 to M-P8).
//!
//! Here is everything about it that needs no cipher: the header's text, the text of a locked record, padding, and the shelf of
//! opened texts that the keeper works on. The browser's own cryptography does the rest (`browser/crypto.rs`).

pub mod mirror;
pub mod sealed;
mod signs;

use signs::{read, written};

use super::keeper::{NotKept, Shelf};

/// Where the header stands. All other keys of words have a second colon; this one has none.
pub const KEY: &str = "waymark:lock";
/// Where a new header stands while it takes the place of the old one, so that a browser that dies in between cannot lose both.
pub const SPARE: &str = "waymark:lock2";
/// The fewest rounds of PBKDF2 that are ever used or believed (M-P1).
pub const LEAST_ROUNDS: u32 = 600_000;
/// The most: a header that asks for more would only make the browser hang.
pub const MOST_ROUNDS: u32 = 2_000_000;
/// A passphrase is at least this many letters of UTF-16.
pub const LEAST_LETTERS: u32 = 8;

/// How the lock stands in this visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lock {
    /// What is kept is not locked.
    #[default]
    Off,
    /// Something is kept and locked, and this page does not have the key.
    Closed,
    /// It is locked, and this page has the key until it is closed again.
    Open,
}

/// What the person asks of the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Switch it on with the passphrase in the field.
    Set,
    /// Give it another passphrase.
    Change,
    /// Open it with the passphrase in the field.
    Open,
    /// Lock now.
    Close,
    /// Switch it off.
    End,
}

/// What became of what was asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Said {
    /// Nothing was asked.
    #[default]
    Nothing,
    /// It is being done: deriving a key takes about a second, by intent.
    Working,
    /// The new passphrase is too short.
    Short,
    /// The new passphrase was not typed the same twice.
    Differ,
    /// A wrong passphrase or damaged data: the two cannot be told apart, and are not (M-P2).
    Wrong,
    /// The browser did not let all of it be written. What could be is; the rest is as it was before.
    NotAll,
    /// The last words could not be kept. Asking once more locks all the same.
    Unkept,
    /// Done.
    Done,
}

/// What stands in the header: how a passphrase becomes a key, and the data key wrapped by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Rounds of PBKDF2-SHA-256, from [`LEAST_ROUNDS`] to [`MOST_ROUNDS`].
    pub rounds: u32,
    /// Random, new with each passphrase.
    pub salt: [u8; 16],
    /// Random, new with each wrapping.
    pub iv: [u8; 12],
    /// The data key, 32 bytes, and the tag of AES-GCM, 16.
    pub wrapped: [u8; 48],
}

/// The settings as they are bound to the wrapped key: a header in which any of them was changed does not open (M-P1).
pub fn settings(rounds: u32, salt: &[u8]) -> String {
    format!("waymark lock 1 PBKDF2-SHA-256 {rounds} {}", written(salt))
}

impl Header {
    /// The text to keep.
    pub fn text(&self) -> String {
        format!("{} {} {}", settings(self.rounds, &self.salt), written(&self.iv), written(&self.wrapped))
    }

    /// The header in a text. Anything that is not to the letter what [`Header::text`] writes is none.
    pub fn read(text: &str) -> Option<Header> {
        let mut facts = text.split(' ').skip(4);
        let rounds: u32 = facts.next()?.parse().ok()?;
        if !(LEAST_ROUNDS..=MOST_ROUNDS).contains(&rounds) {
            return None;
        }
        let mut bytes = || read(facts.next()?);
        let salt = bytes()?.try_into().ok()?;
        let iv = bytes()?.try_into().ok()?;
        let wrapped = bytes()?.try_into().ok()?;
        let header = Header { rounds, salt, iv, wrapped };
        (header.text() == text).then_some(header)
    }
}

/// What storage says of the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// There is none. A header that cannot be read, with nothing locked beside it, is none either.
    Off,
    /// Something is locked, but the header that would open it is gone or damaged.
    Lost,
    /// There is one, with this header.
    On(Header),
}

/// Looks how the lock stands.
///
/// # Errors
/// When storage cannot be reached.
pub fn stands(real: &impl Shelf) -> Result<Stands, NotKept> {
    let mut any = false;
    for key in [KEY, SPARE] {
        if let Some(text) = real.get(key)? {
            any = true;
            if let Some(header) = Header::read(&text) {
                return Ok(Stands::On(header));
            }
        }
    }
    Ok(if any && mirror::has_sealed(real)? { Stands::Lost } else { Stands::Off })
}

/// Puts a header in its place: the new one stands under [`SPARE`] until it was read back under [`KEY`].
///
/// # Errors
/// When it could not be written; the old one, if there was one, still counts.
pub fn put_header(real: &impl Shelf, header: &Header) -> Result<(), NotKept> {
    let text = header.text();
    for key in [SPARE, KEY] {
        real.put(key, &text)?;
        if real.get(key)?.as_deref() != Some(&text) {
            return Err(NotKept::Full);
        }
    }
    real.remove(SPARE)
}

/// Takes the header away, once nothing needs it.
///
/// # Errors
/// When it is still there.
pub fn remove_header(real: &impl Shelf) -> Result<(), NotKept> {
    for key in [SPARE, KEY] {
        real.remove(key)?;
        if real.get(key)?.is_some() {
            return Err(NotKept::Full);
        }
    }
    Ok(())
}

/// How many rounds take about a second where [`LEAST_ROUNDS`] took this many milliseconds.
pub fn rounds_for(least_took: f64) -> u32 {
    // In steps of a hundred thousand, counted rather than divided: no cast that could bite.
    let step = least_took / 6.0;
    let fits = |hundred: &u32| f64::from(*hundred) * step <= 1_000.0;
    (6..=20_u32).rev().find(fits).unwrap_or(6).saturating_mul(100_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> Header {
        Header { rounds: 700_000, salt: [7; 16], iv: [9; 12], wrapped: [200; 48] }
    }

    #[test]
    fn a_header_is_read_as_it_was_written() {
        assert_eq!(Header::read(&header().text()), Some(header()));
        assert!(header().text().starts_with("waymark lock 1 PBKDF2-SHA-256 700000 "));
    }

    #[test]
    fn rounds_out_of_range_are_never_believed() {
        for rounds in ["0", "1", "599999", "2000001", "4294967295", "4294967296", "-1", "+700000", "0700000", "1e6"] {
            let text = header().text().replace(" 700000 ", &format!(" {rounds} "));
            assert_eq!(Header::read(&text), None, "{rounds}");
        }
        for rounds in [LEAST_ROUNDS, MOST_ROUNDS] {
            assert!(Header::read(&Header { rounds, ..header() }.text()).is_some(), "{rounds}");
        }
    }

    #[test]
    fn no_other_text_is_a_header() {
        let good = header().text();
        for end in 0..good.len() {
            assert_eq!(Header::read(&good[..end]), None, "cut at {end}");
        }
        let changed = [
            format!("{good} "),
            format!("{good}\n"),
            format!(" {good}"),
            format!("{good}AAAA"),
            good.replace("lock", "look"),
            good.replace(" 1 ", " 2 "),
            good.replace("SHA-256", "SHA-1"),
            good.replace(' ', "  "),
            good.replace(' ', "\u{a0}"),
            "\u{0}".repeat(200),
            " ".repeat(200),
        ];
        for text in &changed {
            assert_eq!(Header::read(text), None, "{text}");
        }
        // Every sign of it, exchanged for every other sign there is: never a panic, and never the same header.
        for at in 0..good.len() {
            for sign in (0..=255_u8).map(char::from).filter(|sign| !good[at..].starts_with(*sign)) {
                let text = format!("{}{sign}{}", &good[..at], &good[at + 1..]);
                assert_ne!(Header::read(&text), Some(header()), "{text}");
            }
        }
    }

    #[test]
    fn a_fast_device_gets_more_rounds_and_a_slow_one_never_fewer_than_the_least() {
        assert_eq!(rounds_for(160.0), MOST_ROUNDS);
        assert_eq!(rounds_for(500.0), 1_200_000);
        assert_eq!(rounds_for(5_000.0), LEAST_ROUNDS);
        for odd in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!((LEAST_ROUNDS..=MOST_ROUNDS).contains(&rounds_for(odd)), "{odd}");
        }
    }
}
