//! Bytes that decide: read one after the other, and nought for ever when they have run out. Whoever makes the bytes (proptest, a
//! fuzzer) makes whatever is read from them.

/// Signs and pieces that carelessness could spoil: markup, marks of our own forms, JSON, line ends, signs made of several, signs that
/// turn the direction, and those that are no characters.
const PIECES: [&str; 32] = [
    "a",
    " ",
    "\n",
    "é",
    "\u{1f375}",
    "\u{1f468}\u{200d}\u{1f469}",
    "e\u{301}",
    "אמא",
    "\u{0}",
    "\r",
    "\r\n",
    "\t",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{202e}",
    "\u{feff}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{10ffff}",
    "<",
    ">",
    "&",
    "\"",
    "\\",
    "\\u003c",
    "-->",
    "<!--waymark-copy 1 ",
    "</p><script>x</script>",
    "waymark 1 1 x 2 00000000\n{}",
    "{\"wrote\":\"x\"}",
    "{each}",
];

/// The bytes, and how far they were read.
pub struct Tape<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tape<'a> {
    /// From the first byte on.
    pub fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The next byte.
    pub fn byte(&mut self) -> u8 {
        let byte = self.bytes.get(self.at).copied().unwrap_or_default();
        self.at += 1;
        byte
    }

    /// A number below `limit`; nought where there is none.
    pub fn below(&mut self, limit: usize) -> usize {
        let number =
            if limit > 256 { usize::from(self.byte()) * 256 + usize::from(self.byte()) } else { self.byte().into() };
        // Long texts have more places than two bytes can name: they are stretched over it.
        if limit > 65_536 { number * (limit / 65_536) % limit } else { number % limit.max(1) }
    }

    /// Yes or no.
    pub fn coin(&mut self) -> bool {
        self.byte() & 1 == 1
    }

    /// One sign or piece, an odd one as likely as not.
    pub fn piece(&mut self) -> String {
        let chosen = self.byte();
        match PIECES.get(usize::from(chosen)) {
            Some(piece) => (*piece).to_owned(),
            None if chosen < 200 => char::from(chosen % 95 + 32).to_string(),
            None => {
                let number = u32::from(self.byte()) << 12 | u32::from(self.byte()) << 4;
                char::from_u32(number | u32::from(chosen) & 15).unwrap_or('\u{fffd}').to_string()
            }
        }
    }

    /// A text of up to `most` pieces, often none at all.
    pub fn text(&mut self, most: usize) -> String {
        (0..self.below(most + 1)).map(|_| self.piece()).collect()
    }

    /// A place in a text at which it can be cut.
    pub fn place(&mut self, text: &str) -> usize {
        let mut place = self.below(text.len() + 1);
        while !text.is_char_boundary(place) {
            place -= 1;
        }
        place
    }

    /// Two places in a text, the first not after the second.
    pub fn range(&mut self, text: &str) -> (usize, usize) {
        let (one, other) = (self.place(text), self.place(text));
        (one.min(other), one.max(other))
    }
}
