//! TOML text into a plain tree in which every entry knows its line.
//!
//! The only place that touches the `toml` crate. When a file is not readable TOML, each stretch that begins with a heading
//! such as `[[step]]` is read by itself, so that a forgotten quotation mark in one step does not hide what is wrong in the next.

use toml::de::{DeTable, DeValue, Error};

/// Something in a file, with its line.
pub(super) struct Node {
    pub line: usize,
    pub value: Value,
}

/// What can stand in a file.
pub(super) enum Value {
    Text(String),
    Number(i64),
    Flag(bool),
    Date(String),
    List(Vec<Node>),
    Table(Vec<Entry>),
    Fraction,
}

/// A name and what was set to it.
pub(super) struct Entry {
    pub key: String,
    pub line: usize,
    pub node: Node,
}

/// A stretch of lines that is not readable TOML.
pub(super) struct Broken {
    pub first: usize,
    pub last: usize,
    pub says: Vec<(usize, String)>,
}

impl Broken {
    /// Whether a problem on this line may only be an echo of the syntax mistake: at the heading, or after the mistake.
    pub fn hides(&self, line: usize) -> bool {
        let mistake = self.says.iter().map(|(line, _)| *line).min().unwrap_or(self.first);
        line == self.first || (mistake <= line && line <= self.last)
    }
}

/// Reads a whole file. What could be read is returned even when something is broken.
pub(super) fn parse(text: &str) -> (Vec<Entry>, Vec<Broken>) {
    let lines = Lines::of(text);
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return (entries(table.get_ref(), &lines), Vec::new());
    }
    let twice: Vec<(usize, String)> = errors
        .iter()
        .filter(|error| error.message().contains("duplicate key"))
        .map(|error| told(error, text, &lines))
        .collect();
    let mut whole = Vec::new();
    let mut broken: Vec<Broken> = Vec::new();
    for (first, last, stretch) in stretches(text) {
        let (table, errors) = DeTable::parse_recoverable(&stretch);
        let lines = Lines::of(&stretch);
        merge(&mut whole, entries(table.get_ref(), &lines));
        let mut says = worth_telling(&errors, &stretch, &lines);
        says.extend(twice.iter().filter(|(line, _)| first <= *line && *line <= last).cloned());
        says.sort();
        says.dedup_by_key(|(line, _)| *line);
        if !says.is_empty() {
            broken.push(Broken { first, last, says });
        }
    }
    (whole, broken)
}

/// One mistake a line; and after a bracket that is never closed only the first, as the rest follows from it.
fn worth_telling(errors: &[Error], text: &str, lines: &Lines) -> Vec<(usize, String)> {
    let mut says: Vec<(usize, String)> = errors.iter().map(|error| told(error, text, lines)).collect();
    says.sort_by_key(|(line, _)| *line);
    if errors.iter().any(|error| error.message().starts_with("unclosed")) {
        says.truncate(1);
    }
    says
}

fn told(error: &Error, text: &str, lines: &Lines) -> (usize, String) {
    let span = error.span().unwrap_or(0..0);
    let line = lines.at(span.start.min(text.trim_end().len()));
    let here = text.get(span).unwrap_or_default();
    let message = error.message();
    let has = |part: &str| message.contains(part);
    let say = if has("duplicate key") {
        format!("“{here}” is written twice in the same place. One of the two can go.")
    } else if has("must be quoted") || has("invalid boolean") || has("invalid value") || has("number") || has("integer")
    {
        "Something here is neither text nor a number. Text needs a \" mark before it and after it.".to_string()
    } else if has("string") || has("quote") || has("unexpected key or value") || has("unexpected content") {
        "A text here does not end where the line expects it. It needs one \" mark at its start and one at its end; inside it, \
         write “ and ”."
            .to_string()
    } else if has("missing comma") || has("missing key for inline") || has("invalid inline table element") {
        "A comma seems to be missing here, between one part of a list and the next.".to_string()
    } else if has("extra comma") {
        "There is one comma too many here.".to_string()
    } else if has("unclosed array table") || has("unclosed table") || has("missing table open") {
        "A heading line such as [[step]] is not closed here.".to_string()
    } else if has("unclosed") {
        "Something opened with [ or { is not closed here.".to_string()
    } else if has("value") || has("assignment") || has("`=`") {
        "A line needs a name, then “=”, then what it is set to.".to_string()
    } else {
        "This line could not be read. It helps to compare it with the lines around it.".to_string()
    };
    (line, say)
}

/// The file cut at its headings, each piece with as many empty lines before it as keep its line numbers true.
fn stretches(text: &str) -> Vec<(usize, usize, String)> {
    let mut pieces: Vec<(usize, usize, String)> = vec![(1, 1, String::new())];
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let number = index + 1;
        let heading = line.split(']').next().unwrap_or_default();
        if line.starts_with('[') && !heading.contains('.') && number > 1 {
            pieces.push((number, number, "\n".repeat(index)));
        }
        if let Some((_, last, piece)) = pieces.last_mut() {
            piece.push_str(line);
            *last = number;
        }
    }
    pieces
}

fn merge(whole: &mut Vec<Entry>, more: Vec<Entry>) {
    for entry in more {
        let known = whole.iter_mut().find(|known| known.key == entry.key);
        match (known.map(|known| &mut known.node.value), entry.node.value) {
            (None, value) => whole.push(Entry { node: Node { line: entry.node.line, value }, ..entry }),
            (Some(Value::List(list)), Value::List(more)) => list.extend(more),
            (Some(_), _) => {}
        }
    }
}

fn entries(table: &DeTable<'_>, lines: &Lines) -> Vec<Entry> {
    let entry = |(key, value): (&toml::Spanned<std::borrow::Cow<'_, str>>, &toml::Spanned<DeValue<'_>>)| Entry {
        key: key.get_ref().to_string(),
        line: lines.at(key.span().start),
        node: node(value, lines),
    };
    table.iter().map(entry).collect()
}

fn node(value: &toml::Spanned<DeValue<'_>>, lines: &Lines) -> Node {
    let line = lines.at(value.span().start);
    let value = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).map_or(Value::Fraction, Value::Number)
        }
        DeValue::Float(_) => Value::Fraction,
        DeValue::Boolean(flag) => Value::Flag(*flag),
        DeValue::Datetime(date) => Value::Date(date.to_string()),
        DeValue::Array(list) => Value::List(list.iter().map(|value| node(value, lines)).collect()),
        DeValue::Table(table) => Value::Table(entries(table, lines)),
    };
    Node { line, value }
}

/// Where the lines of a text begin.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(at, _)| at).collect())
    }

    fn at(&self, byte: usize) -> usize {
        self.0.partition_point(|newline| *newline < byte) + 1
    }
}
