//! Setting words into a picture: how wide they are at most, and where their lines end.
//!
//! A picture cannot ask the browser how wide a word came out, and must be the same each time. So widths are estimated, generously:
//! in the widest of the usual system letters the words still fit.

use super::scene::LINE;

/// What is written where words had to end early. Only in a picture: the list under it has every word.
const MORE: char = '…';

/// How wide these words are at most, in units, at size 17.
pub fn width(words: &str) -> i32 {
    (fine(words) + 99) / 100
}

/// The same in hundredths of a unit, so that rounding does not add up.
fn fine(words: &str) -> i32 {
    words.chars().map(advance).sum()
}

/// Whether both fit into this width, one behind the other.
fn fits(line: &str, more: &str, most: i32) -> bool {
    fine(line) + fine(more) <= most * 100
}

/// How high these lines are.
pub fn height(lines: &[String]) -> i32 {
    lines.iter().fold(0, |sum, _| sum + LINE)
}

/// How far one sign moves on, in hundredths of a unit at size 17.
fn advance(sign: char) -> i32 {
    match sign {
        _ if joins(sign) => 0,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '!' | '\'' | '’' | '|' => 560,
        'f' | 'r' | 't' | ' ' | '(' | ')' | '-' | '/' => 700,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' => 1600,
        'A'..='Z' => 1250,
        // Wide scripts, full-width signs and pictures of things.
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' => 1800,
        '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{1f000}'.. => 2300,
        '\u{0900}'..='\u{0dff}' | '\u{0e00}'..='\u{10ff}' | '\u{2600}'..='\u{27bf}' => 1300,
        _ => 1030,
    }
}

/// Whether a sign belongs to the one before it and is never parted from it: accents, vowel signs, joiners, skin tones.
fn joins(sign: char) -> bool {
    matches!(sign,
        '\u{0300}'..='\u{036f}' | '\u{0483}'..='\u{0489}' | '\u{0591}'..='\u{05bd}' | '\u{05bf}'..='\u{05c7}'
        | '\u{0610}'..='\u{061a}' | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{06d6}'..='\u{06ed}'
        | '\u{093a}'..='\u{093c}' | '\u{093e}'..='\u{094f}' | '\u{0981}'..='\u{0983}' | '\u{09bc}'..='\u{09cd}'
        | '\u{0a3c}'..='\u{0a4d}' | '\u{0abc}'..='\u{0acd}' | '\u{0bbe}'..='\u{0bcd}' | '\u{0c3e}'..='\u{0c4d}'
        | '\u{0e31}' | '\u{0e34}'..='\u{0e3a}' | '\u{0e47}'..='\u{0e4e}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}')
}

/// Wraps words into lines of at most this width, and at most this many. What does not fit ends in "…". Words that are too long for a
/// line break anywhere, without a hyphen; a sign and what belongs to it stay together. Lines of the person's own stay lines.
pub fn wrap(words: &str, most: i32, lines: usize) -> Vec<String> {
    let mut done: Vec<String> = Vec::new();
    for own in words.lines() {
        let mut line = String::new();
        for word in own.split_whitespace() {
            if !line.is_empty() && fine(&line) + fine(" ") + fine(word) > most * 100 {
                done.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            let mut joiner = false;
            for sign in word.chars() {
                let tied = joins(sign) || joiner;
                if !tied && !line.is_empty() && !fits(&line, sign.encode_utf8(&mut [0; 4]), most) {
                    done.push(std::mem::take(&mut line));
                }
                line.push(sign);
                joiner = sign == '\u{200d}';
            }
            // Nobody sees further than this.
            if done.len() > lines {
                break;
            }
        }
        if !line.is_empty() {
            done.push(line);
        }
    }
    if done.len() > lines {
        let next = done.get(lines).cloned().unwrap_or_default();
        done.truncate(lines);
        if let Some(last) = done.last_mut() {
            // As much of the next word as there is room for says more than none of it.
            last.push(' ');
            last.push_str(&next);
            shorten(last, most);
        }
    }
    done
}

/// Makes room for the sign that says there is more.
fn shorten(line: &mut String, most: i32) {
    while !fits(line, "…", most) {
        // The sign that goes takes with it what was joined to it.
        match line.pop() {
            Some(sign) if joins(sign) => {}
            Some(_) if line.ends_with('\u{200d}') => {
                line.pop();
            }
            Some(_) => {}
            None => break,
        }
    }
    let end = line.trim_end().len();
    line.truncate(end);
    line.push(MORE);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_wrap_between_words_and_every_line_fits() {
        let lines = wrap("When I stopped work", 120, 3);
        assert_eq!(lines, ["When I", "stopped work"]);
        assert!(lines.iter().all(|line| width(line) <= 120));
    }

    #[test]
    fn one_long_word_breaks_anywhere_without_a_hyphen_and_loses_nothing() {
        let word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
        let lines = wrap(word, 120, 20);
        assert!(lines.len() > 3 && lines.iter().all(|line| width(line) <= 120), "{lines:?}");
        assert_eq!(lines.concat(), word);
    }

    #[test]
    fn what_does_not_fit_ends_in_dots_and_still_fits() {
        let lines = wrap("one two three four five six seven eight nine ten", 90, 2);
        assert_eq!(lines.len(), 2);
        assert!(
            lines.last().is_some_and(|line| line.ends_with('…')) && lines.iter().all(|line| width(line) <= 90),
            "{lines:?}"
        );
    }

    #[test]
    fn a_sign_and_what_belongs_to_it_are_never_parted() {
        let lines = wrap(&"e\u{301}".repeat(30), 60, 20);
        assert!(lines.len() > 2 && lines.iter().all(|line| line.starts_with('e')), "{lines:?}");
        let family = "👩\u{200d}👧\u{200d}👦";
        for line in wrap(&family.repeat(8), 70, 20) {
            assert_eq!(line.replace(family, ""), "");
        }
    }

    #[test]
    fn lines_of_the_persons_own_stay_lines_and_nothing_makes_none() {
        assert_eq!(wrap("a\nb", 90, 3), ["a", "b"]);
        assert!(wrap("  \n ", 90, 3).is_empty());
    }

    #[test]
    fn wide_scripts_count_about_double() {
        assert!(width("漢字漢字") > width("abcd") * 3 / 2);
    }
}
