//! What can be said about a visible text by looking at it alone (C12, C21, C23, C24, C32).
//!
//! Reading grade and the word list (C1 to C13 of the content brief) stand in `core::checks`.

/// Words of an exercise: calm (C12), without phone numbers (C32), and only with slots that exist.
pub(super) fn exercise_rule(text: &str) -> Vec<String> {
    let mut says = wording_rule(text);
    if let Some(number) = phone_number(text) {
        says.push(format!(
            "“{number}” looks like a phone number. Numbers live in the helplines file only, so that they can be checked."
        ));
    }
    let known = text.replace("{recovery}", "").replace("{each}", "");
    if known.contains(['{', '}']) {
        says.push("The only words in curly brackets that an exercise can use are {recovery} and {each}.".to_string());
    }
    says
}

/// Our own words on the screen: calm (C12). They may hold slots and numbers.
pub(super) fn wording_rule(text: &str) -> Vec<String> {
    let mut says = Vec::new();
    if text.trim().is_empty() {
        says.push("This text is empty.".to_string());
    } else if text.trim() != text {
        says.push("There is a space too many at the start or the end of this text.".to_string());
    }
    if text.contains('!') {
        says.push("We do not use exclamation marks. A full stop is calmer.".to_string());
    }
    if text.chars().any(is_emoji) {
        says.push("We do not use emoji, as they look different on every phone and are read aloud oddly.".to_string());
    }
    says
}

fn is_emoji(sign: char) -> bool {
    matches!(u32::from(sign), 0x1F000..=0x1FAFF | 0x2600..=0x27BF | 0x2B00..=0x2BFF | 0xFE0F | 0x200D)
}

/// A run of digits that somebody could ring (C32). 999, 111, 55 and years are fine.
pub(crate) fn phone_number(text: &str) -> Option<String> {
    let other = |sign: char| !(sign.is_ascii_digit() || matches!(sign, ' ' | '-' | '+'));
    text.split(other).find_map(|run| {
        let groups: Vec<&str> =
            run.split(|sign: char| !sign.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
        let digits: usize = groups.iter().map(|group| group.len()).sum();
        let fine = |group: &&str| {
            matches!(*group, "999" | "111" | "55")
                || (group.len() == 4 && (group.starts_with("19") || group.starts_with("20")))
        };
        let short = groups.iter().any(|group| matches!(*group, "101" | "105" | "112" | "116" | "118" | "119"));
        ((digits >= 5 || short) && !groups.iter().all(fine)).then(|| run.trim().to_string())
    })
}

/// Whether one of these stands in the text as a whole word.
fn has_word<'a>(text: &str, words: &[&'a str]) -> Option<&'a str> {
    let text = text.to_lowercase();
    let mut spoken = text.split(|sign: char| !sign.is_alphanumeric());
    spoken.find_map(|spoken| words.iter().find(|word| **word == spoken).copied())
}

/// A word of harm in a starter (C21, R27).
pub(super) fn harm(text: &str) -> Option<&'static str> {
    const HARM: &[&str] = &[
        "hit", "rape", "raped", "abuse", "abused", "beat", "cut", "overdose", "pills", "drunk", "knife", "blood",
        "die", "dead", "kill", "suicide",
    ];
    has_word(text, HARM)
}

/// A number or a verdict in a scale of words (C23).
pub(super) fn verdict(text: &str) -> Option<&'static str> {
    if text.contains(|sign: char| sign.is_ascii_digit() || sign == '%') {
        return Some("a number");
    }
    has_word(text, &["good", "bad", "worst", "best"])
}

/// A measure of the person in a line of the letter (C24).
pub(super) fn measure(text: &str) -> Option<&'static str> {
    if text.contains('%') {
        return Some("%");
    }
    if text.to_lowercase().contains("last time") {
        return Some("last time");
    }
    has_word(text, &["score", "total", "level", "average", "compare"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_small_numbers_and_emergency_numbers_are_not_phone_numbers() {
        for text in
            ["2014", "Count back from 20.", "Call 999. If you cannot speak, press 55.", "1999-2004", "Name 5 things"]
        {
            assert_eq!(phone_number(text), None, "{text}");
        }
        for text in ["Ring 116 123", "0800 1111 is free", "text 85258", "101"] {
            assert!(phone_number(text).is_some(), "{text}");
        }
    }

    #[test]
    fn words_are_found_whole_only() {
        assert_eq!(harm("I cut the grass"), Some("cut"));
        assert_eq!(harm("A shortcut home"), None);
        assert_eq!(verdict("Now and then"), None);
    }
}
