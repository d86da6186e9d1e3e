//! Bytes as plain signs, for texts in storage: base64 with the signs of addresses, without padding, and strict in reading.

const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The bytes as signs.
pub fn written(bytes: &[u8]) -> String {
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let mut number = 0_u32;
        for place in 0..3 {
            number = (number << 8) | three.get(place).copied().map_or(0, u32::from);
        }
        for _ in 0..=three.len() {
            let sign = usize::try_from((number >> 18) & 63).ok().and_then(|sign| SIGNS.get(sign));
            text.push(sign.map_or('A', |sign| char::from(*sign)));
            number <<= 6;
        }
    }
    text
}

/// The bytes in signs; none for a text that [`written`] never makes.
pub fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for four in text.as_bytes().chunks(4) {
        let mut number = 0_u32;
        for place in 0..4 {
            let value = match four.get(place) {
                Some(sign) => u32::try_from(SIGNS.iter().position(|one| one == sign)?).ok()?,
                None => 0,
            };
            number = (number << 6) | value;
        }
        let [_, three @ ..] = number.to_be_bytes();
        let (whole, rest) = three.split_at_checked(four.len().checked_sub(1)?)?;
        // One sign alone is no byte, and what is left over of the last sign is nothing.
        if four.len() == 1 || rest.iter().any(|left| *left != 0) {
            return None;
        }
        bytes.extend_from_slice(whole);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_as_they_were() {
        assert_eq!(written(b"Waymark"), "V2F5bWFyaw");
        for length in 0..70_u8 {
            let bytes: Vec<u8> = (0..length).map(|at| at.wrapping_mul(97).wrapping_add(length)).collect();
            assert_eq!(read(&written(&bytes)), Some(bytes));
        }
    }

    #[test]
    fn what_is_not_ours_to_the_letter_is_refused() {
        for text in ["A", "AAAAA", "AB", "AAB", "AA==", "A A", "AA\n", "é", "+/+/"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(read(""), Some(Vec::new()));
    }
}
