//! The text of a locked record: what kind of text it is, a fresh start value, and the cipher. Nothing else can be read in it.

use super::signs;

const HEAD: &str = "waymark locked 1 ";
/// The smallest step that lengths are rounded up to, in bytes.
const STEP: usize = 1_024;

/// A locked text, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The start value of AES-GCM: random, and new each time.
    pub iv: [u8; 12],
    /// The cipher with its tag.
    pub cipher: Vec<u8>,
}

/// Whether a text says that it is locked.
pub fn is_sealed(text: &str) -> bool {
    text.starts_with(HEAD)
}

/// What is bound to the cipher: a locked text that was put under another key, into the other slot too, does not open (M-P1).
pub fn bound_to(key: &str) -> String {
    format!("{HEAD}{key}")
}

impl Sealed {
    /// The text to keep.
    pub fn text(&self) -> String {
        format!("{HEAD}{}\n{}", signs::written(&self.iv), signs::written(&self.cipher))
    }

    /// Takes a locked text apart; none where it is not one to the letter.
    pub fn read(text: &str) -> Option<Sealed> {
        let (iv, cipher) = text.strip_prefix(HEAD)?.split_once('\n')?;
        Some(Sealed { iv: signs::read(iv)?.try_into().ok()?, cipher: signs::read(cipher)? })
    }
}

/// The bytes of a text, made longer so that the length of the cipher tells little of it (M-P3): to a whole kilobyte, above eight of
/// them to an eighth of the next power of two.
pub fn padded(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    // This byte can end no text of ours that is followed by nothing but noughts, so that it is found again.
    bytes.push(0x80);
    let step = STEP.max(bytes.len().next_power_of_two() / 8);
    bytes.resize(bytes.len().next_multiple_of(step), 0);
    bytes
}

/// The text in padded bytes.
pub fn unpadded(mut bytes: Vec<u8>) -> Option<String> {
    while bytes.last() == Some(&0) {
        bytes.pop();
    }
    (bytes.pop() == Some(0x80)).then_some(())?;
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_text_is_read_as_it_was_written_and_nothing_else_is() {
        let sealed = Sealed { iv: [3; 12], cipher: (0..255).collect() };
        let text = sealed.text();
        assert_eq!(Sealed::read(&text).as_ref(), Some(&sealed));
        for end in 0..text.len() {
            assert_ne!(Sealed::read(&text[..end]).as_ref(), Some(&sealed), "cut at {end}");
        }
        for text in [
            "",
            "waymark 1 1 a 2 00000000\n{}",
            "waymark locked 2 AAAA\nAAAA",
            "waymark locked 1 A\n",
            "waymark locked 1",
        ] {
            assert_eq!(Sealed::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_page_without_the_key_reads_a_locked_text_as_unreadable_and_never_as_words() {
        let text = Sealed { iv: [3; 12], cipher: vec![1; 99] }.text();
        assert!(crate::core::saved::open(&text).is_err());
    }

    #[test]
    fn lengths_come_in_steps_and_texts_come_back_whole() {
        let texts = ["", "a", "\u{0}\u{0}", "é\u{80}", "Nan’s kitchen \u{1f375} \n two  spaces ", "\u{80}\u{0}"];
        for text in texts {
            assert_eq!(padded(text).len(), 1_024, "{text}");
            assert_eq!(unpadded(padded(text)).as_deref(), Some(text));
        }
        let steps: std::collections::BTreeSet<usize> =
            (0..40_000).map(|length| padded(&"x".repeat(length)).len()).collect();
        assert!(steps.len() < 22, "{steps:?}");
        assert_eq!(unpadded(Vec::new()), None);
        assert_eq!(unpadded(vec![1, 2, 3]), None);
        assert_eq!(unpadded(vec![0xff, 0x80]), None);
    }

    #[test]
    fn the_other_slot_is_another_place() {
        assert_ne!(bound_to("waymark:k1:a"), bound_to("waymark:k1:b"));
    }
}
