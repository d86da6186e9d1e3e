//! Reading a screen aloud: which voice may, and what is said. What a person wrote is not said unless they asked for it.
//!
//! Some voices of browsers are made on a server: they would send away what is on the screen (`accessibility.md` 0.11). Only one that
//! says of itself that it works on the device is ever used.

/// Some browsers stop a voice after a quarter of a minute, so it speaks in pieces of at most about this many letters.
const PIECE: usize = 180;

/// A voice of the device, as the browser tells of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voice {
    /// Its language, such as `en-GB`; on some systems `en_GB`.
    pub lang: String,
    /// Whether it says that it works on the device.
    pub local: bool,
    /// Whether it is the one that the device would take.
    pub default: bool,
}

/// Where in this list the voice is that reads a text in this language; none where none may. Of several, one of the United Kingdom, then
/// the device's own.
pub fn pick(voices: &[Voice], lang: &str) -> Option<usize> {
    let spoken = |voice: &Voice| voice.lang.split(['-', '_']).next().is_some_and(|it| it.eq_ignore_ascii_case(lang));
    let mut best = None;
    for (place, voice) in voices.iter().enumerate().filter(|(_, voice)| voice.local && spoken(voice)) {
        let home = voice.lang.get(lang.len() + 1..).is_some_and(|region| region.eq_ignore_ascii_case("gb"));
        let rank = (home, voice.default);
        if best.is_none_or(|(_, other)| rank > other) {
            best = Some((place, rank));
        }
    }
    best.map(|(place, _)| place)
}

/// A part of a screen, in the order in which it is read. No `Debug`: it may be somebody's words.
#[derive(Clone, PartialEq, Eq)]
pub enum Part {
    /// Words of ours.
    Ours(String),
    /// Words of the person's own.
    Own(String),
    /// A line, a paragraph, a card ends here.
    End,
}

/// What is said, piece by piece. Where own words are not to be read, `instead` stands in their place, once for all that follow each other.
pub fn pieces(parts: &[Part], instead: Option<&str>) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut line = String::new();
    let mut hidden = false;
    for part in parts {
        match (part, instead) {
            (Part::Own(words), Some(instead)) => {
                if !words.trim().is_empty() && !hidden {
                    end(&mut line, &mut pieces);
                    pieces.push(instead.to_owned());
                    hidden = true;
                }
            }
            (Part::Ours(words) | Part::Own(words), _) => {
                hidden &= words.trim().is_empty();
                line.push(' ');
                line.push_str(words);
            }
            (Part::End, _) => end(&mut line, &mut pieces),
        }
    }
    end(&mut line, &mut pieces);
    pieces
}

/// Ends a line: its words in pieces that are not too long, if possible between sentences.
fn end(line: &mut String, pieces: &mut Vec<String>) {
    let mut piece = String::new();
    for word in line.split_whitespace() {
        let full = piece.len() + word.len() > PIECE;
        let rests = piece.ends_with(['.', '!', '?', ':', ';', '\u{61f}', '\u{61b}']) && piece.len() > PIECE / 2;
        if full || rests {
            say(&mut piece, pieces);
        }
        if !piece.is_empty() {
            piece.push(' ');
        }
        piece.push_str(word);
    }
    say(&mut piece, pieces);
    line.clear();
}

/// A piece of signs alone, such as the question mark behind a name, is nothing to say.
fn say(piece: &mut String, pieces: &mut Vec<String>) {
    let piece = std::mem::take(piece);
    if !piece.bytes().all(|byte| byte.is_ascii_punctuation() || byte == b' ') {
        pieces.push(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn voice(lang: &str, local: bool, default: bool) -> Voice {
        Voice { lang: lang.into(), local, default }
    }

    fn ours(words: &str) -> Part {
        Part::Ours(words.into())
    }

    fn own(words: &str) -> Part {
        Part::Own(words.into())
    }

    #[test]
    fn a_voice_that_is_made_elsewhere_never_reads() {
        assert_eq!(pick(&[voice("en-GB", false, true)], "en"), None);
        assert_eq!(pick(&[voice("en-GB", false, true), voice("en-US", true, false)], "en"), Some(1));
        assert_eq!(pick(&[], "en"), None);
    }

    #[test]
    fn a_voice_reads_its_own_language_only_however_it_is_written() {
        let voices = [
            voice("fr-FR", true, true),
            voice("ar_EG", true, false),
            voice("CY-gb", true, false),
            voice("", true, false),
        ];
        assert_eq!((pick(&voices, "ar"), pick(&voices, "cy"), pick(&voices, "en")), (Some(1), Some(2), None));
        // A language whose name begins like another one's is another language.
        assert_eq!(pick(&[voice("enm", true, false), voice("e", true, false)], "en"), None);
    }

    #[test]
    fn of_several_voices_one_from_here_is_taken_or_else_the_devices_own() {
        let voices = [voice("en-US", true, true), voice("en_gb", true, false), voice("en-GB", true, false)];
        assert_eq!(pick(&voices, "en"), Some(1));
        let voices = [voice("en-AU", true, false), voice("en", true, false), voice("en-US", true, true)];
        assert_eq!(pick(&voices, "en"), Some(2));
    }

    #[test]
    fn own_words_are_not_said_unless_that_was_asked_for() {
        let parts = [
            ours("What do you get from "),
            own("Nan"),
            ours("?"),
            Part::End,
            own("The kettle."),
            Part::End,
            own("The same mug."),
            Part::End,
            ours("Carry on"),
            Part::End,
        ];
        let without = pieces(&parts, Some("Your words."));
        assert_eq!(without, ["What do you get from", "Your words.", "Your words.", "Carry on"]);
        assert!(!without.concat().contains("kettle") && !without.concat().contains("Nan"));
        assert_eq!(pieces(&parts, None), ["What do you get from Nan ?", "The kettle.", "The same mug.", "Carry on"]);
    }

    #[test]
    fn an_empty_box_is_passed_over() {
        assert_eq!(
            pieces(&[ours("What helps?"), Part::End, own("  "), Part::End], Some("Your words.")),
            ["What helps?"]
        );
    }

    #[test]
    fn a_long_text_is_said_in_short_pieces_and_no_word_is_lost() {
        let sentence = "This is a sentence of ours that goes on for a while, as some of them do. ";
        let text = sentence.repeat(9) + &"word ".repeat(90) + &"x".repeat(400);
        let said = pieces(&[ours(&text)], None);
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&said.join(" ")), words(&text));
        assert!(said.iter().all(|piece| piece.len() <= PIECE || !piece.contains(' ')), "{said:?}");
        assert!(said.first().is_some_and(|piece| piece.ends_with("do.")), "{said:?}");
    }
}
