//! The compiled content: everything of one language, written down by the build and read by the widget.
//!
//! It is one JSON list of texts and numbers without any names, in the order of `shapes.rs`. Both sides are made of the same lines there,
//! so they cannot come apart. The build writes the content and the program that reads it together, and names both by their digests; so
//! the form needs no version. Names, and a reader for each type that looks for them, took more bytes of every visitor than the words.

mod shapes;

use std::rc::Rc;

use serde::Deserialize;

use super::content::Content;
use super::json::{Json, quote};

/// The text of all content of one language.
pub fn write(content: &Content) -> String {
    let mut into = Packing { text: String::from("[") };
    content.put(&mut into);
    into.text.push(']');
    into.text
}

/// The content in a text that [`write`] made; nothing where it is any other text.
pub fn read(text: &str) -> Option<Content> {
    let mut from = Unpacking { json: Json::of(text), join: b'[' };
    let content = Content::take(&mut from);
    from.json.need(b']');
    // A list that says next to nothing would be read too, as content without any words.
    let has_words = !content.wording.all().is_empty() && !content.exercises.is_empty();
    (from.json.is_whole() && has_words).then_some(content)
}

/// The same list as any reader of JSON finds it: tests that look into the built folder read it so. The widget does not.
#[derive(Deserialize)]
pub struct List(Vec<Value>);

/// A text or a number of the list.
#[derive(Deserialize)]
#[serde(untagged)]
enum Value {
    /// A number.
    Number(u32),
    /// A text.
    Text(Rc<str>),
}

impl TryFrom<List> for Content {
    type Error = &'static str;

    fn try_from(list: List) -> Result<Self, Self::Error> {
        let mut into = Packing { text: String::from("[") };
        for value in list.0 {
            match value {
                Value::Number(number) => into.number(number),
                Value::Text(text) => into.text(&text),
            }
        }
        into.text.push(']');
        read(&into.text).ok_or("this is not compiled content")
    }
}

/// A list that is being written.
struct Packing {
    text: String,
}

impl Packing {
    fn next(&mut self) -> &mut String {
        if self.text.len() > 1 {
            self.text.push(',');
        }
        &mut self.text
    }

    fn number(&mut self, number: impl ToString) {
        self.next().push_str(&number.to_string());
    }

    fn text(&mut self, text: &str) {
        quote(text, self.next());
    }
}

/// A list that is being read. What is wrong is asked for at the end, as in [`Json`].
struct Unpacking<'a> {
    json: Json<'a>,
    join: u8,
}

impl Unpacking<'_> {
    fn next(&mut self) {
        self.json.need(self.join);
        self.join = b',';
    }

    fn number(&mut self) -> u32 {
        self.next();
        self.json.number()
    }

    fn text(&mut self) -> Rc<str> {
        self.next();
        self.json.text().into()
    }

    /// One of several things, by its place among them.
    fn pick<T: Copy + Packed>(&mut self, all: &[T]) -> T {
        let at = usize::try_from(self.number()).ok();
        at.and_then(|at| all.get(at)).copied().unwrap_or_else(|| {
            self.json.fail();
            T::absent()
        })
    }

    /// The next field, which stands here only when the lowest bit of `held` says so.
    fn field<T: Packed>(&mut self, held: &mut u32) -> T {
        let here = *held & 1 == 1;
        *held >>= 1;
        if here { T::take(self) } else { T::absent() }
    }
}

/// What the compiled content is made of.
trait Packed: PartialEq {
    /// What a field holds that is not written at all: nothing, or the first of several things.
    fn absent() -> Self;
    /// Whether this is that.
    fn is_absent(&self) -> bool
    where
        Self: Sized,
    {
        *self == Self::absent()
    }
    /// Writes it.
    fn put(&self, into: &mut Packing);
    /// Reads it.
    fn take(from: &mut Unpacking<'_>) -> Self;
}

/// True is said by its bit alone.
impl Packed for bool {
    fn absent() -> Self {
        false
    }
    fn put(&self, _: &mut Packing) {}
    fn take(_: &mut Unpacking<'_>) -> Self {
        true
    }
}

impl Packed for Rc<str> {
    fn absent() -> Self {
        Rc::from("")
    }
    fn put(&self, into: &mut Packing) {
        into.text(self);
    }
    fn take(from: &mut Unpacking<'_>) -> Self {
        from.text()
    }
}

impl Packed for u16 {
    fn absent() -> Self {
        0
    }
    fn put(&self, into: &mut Packing) {
        into.number(self);
    }
    fn take(from: &mut Unpacking<'_>) -> Self {
        Self::try_from(from.number()).unwrap_or_else(|_| {
            from.json.fail();
            0
        })
    }
}

impl Packed for u8 {
    fn absent() -> Self {
        0
    }
    fn put(&self, into: &mut Packing) {
        into.number(self);
    }
    fn take(from: &mut Unpacking<'_>) -> Self {
        Self::try_from(from.number()).unwrap_or_else(|_| {
            from.json.fail();
            0
        })
    }
}

impl<T: Packed> Packed for Option<T> {
    fn absent() -> Self {
        None
    }
    fn put(&self, into: &mut Packing) {
        if let Some(value) = self {
            value.put(into);
        }
    }
    fn take(from: &mut Unpacking<'_>) -> Self {
        Some(T::take(from))
    }
}

impl<T: Packed> Packed for Rc<T> {
    fn absent() -> Self {
        Rc::new(T::absent())
    }
    fn put(&self, into: &mut Packing) {
        (**self).put(into);
    }
    fn take(from: &mut Unpacking<'_>) -> Self {
        Rc::new(T::take(from))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn absent() -> Self {
        Vec::new()
    }
    fn put(&self, into: &mut Packing) {
        into.number(self.len());
        self.iter().for_each(|value| value.put(into));
    }
    fn take(from: &mut Unpacking<'_>) -> Self {
        let mut all = Vec::new();
        for _ in 0..from.number() {
            if from.json.is_wrong() {
                break;
            }
            all.push(T::take(from));
        }
        all
    }
}
