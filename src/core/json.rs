//! Reading and writing JSON, as little of it as our own texts need.
//!
//! A reader made for every type, as derived ones are, took a tenth of the whole widget. This one is one piece of code for all types:
//! values are asked for one by one, in the order in which they stand. What is wrong is remembered and asked for once, at the end; until
//! then there are empty values, so that nothing has to be taken apart half-way. It says yes and no exactly where `serde_json` does;
//! `tests/second_opinion.rs` compares the two.

/// A text that is being read.
pub struct Json<'a> {
    text: &'a str,
    at: usize,
    wrong: bool,
}

impl<'a> Json<'a> {
    /// A text from its beginning.
    pub fn of(text: &'a str) -> Self {
        Self { text, at: 0, wrong: false }
    }

    /// Whether all of the text was read and nothing in it was wrong. Only then is what was read worth anything.
    pub fn is_whole(&mut self) -> bool {
        self.peek().is_none() && !self.wrong
    }

    /// Whether something was wrong already. Nothing is read after that.
    pub fn is_wrong(&self) -> bool {
        self.wrong
    }

    /// What was read last was not what should stand there.
    pub fn fail(&mut self) {
        self.wrong = true;
        self.at = self.text.len();
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.byte()?;
        self.at += 1;
        Some(byte)
    }

    fn peek(&mut self) -> Option<u8> {
        while matches!(self.byte(), Some(b' ' | b'\n' | b'\t' | b'\r')) {
            self.at += 1;
        }
        self.byte()
    }

    fn take(&mut self, sign: u8) -> bool {
        let here = self.peek() == Some(sign);
        self.at += usize::from(here);
        here
    }

    /// Reads this sign, which has to stand here.
    pub fn need(&mut self, sign: u8) {
        if !self.take(sign) {
            self.fail();
        }
    }

    fn word(&mut self, word: &str) -> bool {
        let here = self.peek().is_some() && self.text.get(self.at..).is_some_and(|rest| rest.starts_with(word));
        self.at += if here { word.len() } else { 0 };
        here
    }

    /// True or false.
    pub fn truth(&mut self) -> bool {
        let truth = self.word("true");
        if !truth && !self.word("false") {
            self.fail();
        }
        truth
    }

    /// A whole number from nought up, without a point.
    pub fn number(&mut self) -> u32 {
        self.peek();
        let from = self.at;
        self.digits();
        let number = self.text.get(from..self.at).and_then(|digits| digits.parse().ok());
        number.unwrap_or_else(|| {
            self.fail();
            0
        })
    }

    fn digits(&mut self) {
        let from = self.at;
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if from == self.at {
            self.fail();
        }
    }

    /// A text.
    pub fn text(&mut self) -> String {
        let mut text = String::new();
        self.need(b'"');
        while !self.wrong {
            text.push_str(self.plain());
            match self.next() {
                Some(b'"') => break,
                Some(b'\\') => match self.escaped() {
                    Some(sign) => text.push(sign),
                    None => self.fail(),
                },
                _ => self.fail(),
            }
        }
        text
    }

    /// Signs of a text up to its end or to the next that is not written as itself.
    fn plain(&mut self) -> &'a str {
        let from = self.at;
        while self.byte().is_some_and(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
            self.at += 1;
        }
        self.text.get(from..self.at).unwrap_or_default()
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.next()? {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut sign = self.hex()?;
                if matches!(sign, 0xd800..=0xdbff) {
                    // A sign beyond the first plane is written as two.
                    let second = if self.next()? == b'\\' && self.next()? == b'u' { self.hex()? } else { 0 };
                    sign =
                        0x1_0000 + ((sign - 0xd800) << 10) + second.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                }
                char::from_u32(sign)?
            }
            sign @ (b'"' | b'\\' | b'/') => char::from(sign),
            _ => return None,
        })
    }

    fn hex(&mut self) -> Option<u32> {
        (0..4).try_fold(0, |sum, _| Some(sum * 16 + char::from(self.next()?).to_digit(16)?))
    }

    /// Every value of a list.
    pub fn list(&mut self, each: &mut dyn FnMut(&mut Self)) {
        self.need(b'[');
        if self.take(b']') {
            return;
        }
        while !self.wrong {
            each(self);
            if self.take(b']') {
                return;
            }
            self.need(b',');
        }
    }

    /// Every name and value of an object whose names are not known beforehand.
    pub fn pairs(&mut self, each: &mut dyn FnMut(&mut Self, &str)) {
        self.need(b'{');
        if self.take(b'}') {
            return;
        }
        while !self.wrong {
            let name = self.text();
            self.need(b':');
            each(self, &name);
            if self.take(b'}') {
                return;
            }
            self.need(b',');
        }
    }

    /// An object with these names; those that end in `?` may be missing. What has another name is passed over. A list of the same
    /// values in this order counts as well.
    pub fn fields(&mut self, names: &[&str], each: &mut dyn FnMut(&mut Self, usize)) {
        let mut seen = vec![false; names.len()];
        let mut once = |json: &mut Self, at: usize| match seen.get_mut(at) {
            Some(seen) if !*seen => {
                *seen = true;
                each(json, at);
            }
            _ => json.fail(),
        };
        if self.peek() == Some(b'[') {
            let mut places = 0..;
            self.list(&mut |json| once(json, places.next().unwrap_or(usize::MAX)));
        } else {
            self.pairs(&mut |json, name| match names.iter().position(|own| own.trim_end_matches('?') == name) {
                Some(at) => once(json, at),
                None => json.pass(),
            });
        }
        if names.iter().zip(seen).any(|(name, seen)| !seen && !name.ends_with('?')) {
            self.fail();
        }
    }

    /// One of several shapes: its name alone or with nothing, for which `each` is told `false`; or its name with a value, for `true`.
    pub fn shape(&mut self, each: &mut dyn FnMut(&mut Self, &str, bool)) {
        if self.take(b'{') {
            let name = self.text();
            self.need(b':');
            each(self, &name, true);
            self.need(b'}');
        } else {
            let name = self.text();
            each(self, &name, false);
        }
    }

    /// Nothing, where a shape has no value of its own.
    pub fn nothing(&mut self) {
        if !self.word("null") {
            self.fail();
        }
    }

    /// Passes over one value, whatever it is and however deep it goes.
    fn pass(&mut self) {
        let mut open = Vec::new();
        while !self.wrong {
            let close = match self.peek() {
                Some(b'[') => Some(b']'),
                Some(b'{') => Some(b'}'),
                _ => None,
            };
            if let Some(close) = close {
                self.at += 1;
                if !self.take(close) {
                    open.push(close);
                    self.pass_name(close);
                    continue;
                }
            } else {
                self.pass_plain();
            }
            // A value has ended, and with it maybe what it stood in.
            loop {
                let Some(close) = open.last().copied() else { return };
                if !self.take(close) {
                    self.need(b',');
                    self.pass_name(close);
                    break;
                }
                open.pop();
            }
        }
    }

    fn pass_name(&mut self, close: u8) {
        if close == b'}' {
            self.need(b'"');
            self.pass_text();
            self.need(b':');
        }
    }

    fn pass_plain(&mut self) {
        match self.peek() {
            Some(b'"') => {
                self.at += 1;
                self.pass_text();
            }
            Some(b'-' | b'0'..=b'9') => self.pass_number(),
            _ if self.word("true") || self.word("false") || self.word("null") => {}
            _ => self.fail(),
        }
    }

    /// The rest of a text that nobody reads: halves of signs count as well.
    fn pass_text(&mut self) {
        while !self.wrong {
            self.plain();
            let good = match self.next() {
                Some(b'"') => return,
                Some(b'\\') => match self.next() {
                    Some(b'u') => self.hex().is_some(),
                    Some(sign) => b"\"\\/bfnrt".contains(&sign),
                    None => false,
                },
                _ => false,
            };
            if !good {
                self.fail();
            }
        }
    }

    fn pass_number(&mut self) {
        self.at += usize::from(self.byte() == Some(b'-'));
        if self.byte() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits();
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits();
        }
        if matches!(self.byte(), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), Some(b'+' | b'-')));
            self.digits();
        }
    }
}

/// Writes a text with its quotes.
pub fn quote(text: &str, into: &mut String) {
    into.push('"');
    for sign in text.chars() {
        let short = match sign {
            '"' | '\\' => sign,
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\0'..='\u{1f}' => {
                let digit = |value: u32| char::from_digit(value, 16).unwrap_or('0');
                into.push_str("\\u00");
                into.push(digit(u32::from(sign) / 16));
                into.push(digit(u32::from(sign) % 16));
                continue;
            }
            _ => {
                into.push(sign);
                continue;
            }
        };
        into.push('\\');
        into.push(short);
    }
    into.push('"');
}
