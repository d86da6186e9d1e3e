//! Edits of a text, as a tape says: what a broken disk, a careless program, a text editor or somebody else's tab could make of it.

use super::tape::Tape;

/// The text after one to three edits. `others` lend their parts.
pub fn edited(text: &str, others: &[String], tape: &mut Tape) -> String {
    let mut text = text.to_owned();
    for _ in 0..=tape.below(3) {
        text = edit(&text, others, tape);
    }
    text
}

fn edit(text: &str, others: &[String], tape: &mut Tape) -> String {
    let other = others.get(tape.below(others.len())).map_or("", String::as_str);
    match tape.below(14) {
        // Cut: the end, the beginning, the middle.
        0 => text[..tape.place(text)].to_owned(),
        1 => text[tape.place(text)..].to_owned(),
        2 => replaced(text, tape.range(text), ""),
        // Lines: one twice, two in each other's place, one gone.
        3..=5 => lines(text, tape),
        6 => number(text, tape),
        // Parts of two texts joined: at a place, at the first line's end, a piece in the middle.
        7 => format!("{}{}", &text[..tape.place(text)], &other[tape.place(other)..]),
        8 => match (text.split_once('\n'), other.split_once('\n')) {
            (Some((head, _)), Some((_, rest))) => format!("{head}\n{rest}"),
            _ => other.to_owned(),
        },
        9 => {
            let (begin, end) = tape.range(other);
            replaced(text, tape.range(text), &other[begin..end])
        }
        // Signs: one put in, one exchanged, one string in another's place, bytes turned over.
        10 => {
            let place = tape.place(text);
            replaced(text, (place, place), &tape.text(6))
        }
        11 => {
            let place = tape.place(text);
            let sign = text[place..].chars().next().map_or(0, char::len_utf8);
            replaced(text, (place, place + sign), &tape.piece())
        }
        12 => strings(text, tape),
        _ => bytes(text, tape),
    }
}

fn replaced(text: &str, (begin, end): (usize, usize), with: &str) -> String {
    format!("{}{with}{}", &text[..begin], &text[end..])
}

fn lines(text: &str, tape: &mut Tape) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    let (one, other) = (tape.below(lines.len()), tape.below(lines.len()));
    match tape.below(3) {
        0 => lines.insert(other, lines[one]),
        1 => lines.swap(one, other),
        _ => drop(lines.remove(one)),
    }
    lines.join("\n")
}

/// One run of digits becomes another number, or none.
fn number(text: &str, tape: &mut Tape) -> String {
    let digit = |byte: &u8| byte.is_ascii_digit();
    let runs: Vec<(usize, usize)> = text
        .as_bytes()
        .chunk_by(|one, other| digit(one) == digit(other))
        .scan(0, |at, run| {
            *at += run.len();
            Some((*at - run.len(), *at, digit(&run[0])))
        })
        .filter_map(|(begin, end, digits)| digits.then_some((begin, end)))
        .collect();
    let Some(&run) = runs.get(tape.below(runs.len())) else { return text.to_owned() };
    let odd = ["", "0", "-1", "+1", "1e9", "4294967296", "18446744073709551616", "99999999999999999999999", "٣", "1 "];
    let now =
        odd.get(tape.below(odd.len() * 2)).map_or_else(|| tape.below(70_000).to_string(), |odd| (*odd).to_owned());
    replaced(text, run, &now)
}

/// Two strings in quotation marks change places.
fn strings(text: &str, tape: &mut Tape) -> String {
    let mut parts: Vec<&str> = text.split('"').collect();
    let inner = parts.len() / 2;
    let (one, other) = (tape.below(inner) * 2 + 1, tape.below(inner) * 2 + 1);
    if one.max(other) < parts.len() {
        parts.swap(one, other);
    }
    parts.join("\"")
}

fn bytes(text: &str, tape: &mut Tape) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=tape.below(4) {
        let place = tape.below(bytes.len());
        if let Some(byte) = bytes.get_mut(place) {
            *byte ^= tape.byte();
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A text whose first line tells the length and the sum that the rest has now, as somebody would write it who knows the form. The sum is
/// reckoned here bit by bit, apart from the program's own.
pub fn forged(text: &str) -> String {
    let payload = text.split_once('\n').map_or(text, |(_, payload)| payload);
    let mut sum = u32::MAX;
    for byte in payload.bytes() {
        sum ^= u32::from(byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
        }
    }
    format!("waymark 1 1 forged {} {:08x}\n{payload}", payload.len(), !sum)
}
