//! Reads one table of a file key by key, and says what is missing, mistyped or not known.
//!
//! A key counts as known once it was asked for, so the list of allowed words is never written twice.

use std::cell::RefCell;
use std::rc::Rc;

use super::nearest::did_you_mean;
use super::page::Page;
use super::syntax::{Entry, Node, Value};

/// A table being read.
pub(super) struct Table<'a> {
    pub page: &'a Page<'a>,
    pub line: usize,
    /// What it is to a writer: `a step`, `a card`, `this file`.
    what: &'static str,
    entries: &'a [Entry],
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Table<'a> {
    pub fn new(page: &'a Page<'a>, line: usize, what: &'static str, entries: &'a [Entry]) -> Self {
        Self { page, line, what, entries, asked: RefCell::new(Vec::new()) }
    }

    fn get(&self, key: &'static str) -> Option<&'a Entry> {
        self.asked.borrow_mut().push(key);
        self.entries.iter().find(|entry| entry.key == key)
    }

    fn wrong<T>(&self, entry: &Entry, needs: &str) -> Option<T> {
        self.page.say(entry.node.line, format!("Here “{}” needs {needs}.", entry.key));
        None
    }

    /// The line of a key, or of the table where the key is absent.
    pub fn line_of(&self, key: &str) -> usize {
        self.entries.iter().find(|entry| entry.key == key).map_or(self.line, |entry| entry.line)
    }

    /// Whether the key is there at all.
    pub fn has(&self, key: &'static str) -> bool {
        self.get(key).is_some()
    }

    /// Whether the key holds a list.
    pub fn is_list(&self, key: &'static str) -> bool {
        self.get(key).is_some_and(|entry| matches!(entry.node.value, Value::List(_)))
    }

    /// Whether the key holds a table.
    pub fn is_table(&self, key: &'static str) -> bool {
        self.get(key).is_some_and(|entry| matches!(entry.node.value, Value::Table(_)))
    }

    /// Says that a key is missing, unless it is there.
    pub fn need(&self, key: &'static str) {
        if self.get(key).is_none() {
            self.page.say(self.line, format!("“{key}” is missing in {}.", self.what));
        }
    }

    /// A text that is not shown as words: an address, a date, an id to look up.
    pub fn plain(&self, key: &'static str) -> Option<&'a str> {
        let entry = self.get(key)?;
        match &entry.node.value {
            Value::Text(text) => Some(text),
            Value::Date(text) => Some(text),
            _ => self.wrong(entry, "text between two \" marks"),
        }
    }

    /// Words that a visitor reads.
    pub fn words(&self, key: &'static str) -> Option<Rc<str>> {
        let text = self.plain(key)?;
        self.page.check_text(self.line_of(key), text);
        Some(Rc::from(text))
    }

    /// Words that have to be there. Empty where they are not, which is told.
    pub fn need_words(&self, key: &'static str) -> Rc<str> {
        self.need(key);
        self.words(key).unwrap_or_default()
    }

    /// An id: small letters, digits and hyphens. Empty where it is not there, which is told.
    pub fn need_id(&self, key: &'static str) -> &'a str {
        self.need(key);
        let id = self.plain(key).unwrap_or_default();
        let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
        if !id.chars().all(fits) || (id.is_empty() && self.has(key)) {
            self.page.say(
                self.line_of(key),
                format!("“{id}” cannot be an id. An id has small letters, digits and hyphens only."),
            );
        }
        id
    }

    /// Yes or no; no where it is absent.
    pub fn flag(&self, key: &'static str) -> bool {
        let Some(entry) = self.get(key) else { return false };
        match entry.node.value {
            Value::Flag(flag) => flag,
            _ => self.wrong(entry, "true or false, without \" marks").unwrap_or(false),
        }
    }

    /// A whole number above nought.
    pub fn number<T: TryFrom<i64>>(&self, key: &'static str) -> Option<T> {
        let entry = self.get(key)?;
        match entry.node.value {
            Value::Number(number) if number > 0 => {
                T::try_from(number).ok().or_else(|| self.wrong(entry, "a smaller number"))
            }
            _ => self.wrong(entry, "a whole number, without \" marks"),
        }
    }

    /// One of a closed list of words.
    pub fn choice<T: Copy>(&self, key: &'static str, words: &[(&'static str, T)]) -> Option<T> {
        let word = self.plain(key)?;
        self.pick(self.line_of(key), key, word, words)
    }

    /// The meaning of one word of a closed list.
    fn pick<T: Copy>(&self, line: usize, key: &str, word: &str, words: &[(&'static str, T)]) -> Option<T> {
        let found = words.iter().find(|(known, _)| *known == word).map(|(_, value)| *value);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(known, _)| *known).collect();
            let mut hint = did_you_mean(word, known.iter().copied());
            if hint.is_empty() {
                hint = format!(" It can be: {}.", known.join(", "));
            }
            self.page.say(line, format!("“{word}” is not something that “{key}” can be.{hint}"));
        }
        found
    }

    fn list(&self, key: &'static str) -> &'a [Node] {
        let Some(entry) = self.get(key) else { return &[] };
        match &entry.node.value {
            Value::List(list) => list,
            _ => self.wrong(entry, "a list between [ and ]").unwrap_or_default(),
        }
    }

    /// A list of plain texts, each with its line.
    pub fn plain_list(&self, key: &'static str) -> Vec<(usize, &'a str)> {
        let text = |node: &'a Node| match &node.value {
            Value::Text(text) => Some((node.line, text.as_str())),
            _ => {
                self.page.say(node.line, format!("Each part of “{key}” is a text between two \" marks."));
                None
            }
        };
        self.list(key).iter().filter_map(text).collect()
    }

    /// A list of words that a visitor reads.
    pub fn words_list(&self, key: &'static str) -> Vec<Rc<str>> {
        let texts = self.plain_list(key);
        texts.iter().for_each(|(line, text)| self.page.check_text(*line, text));
        texts.into_iter().map(|(_, text)| Rc::from(text)).collect()
    }

    /// A list of words out of a closed list.
    pub fn choices<T: Copy>(&self, key: &'static str, words: &[(&'static str, T)]) -> Vec<T> {
        self.plain_list(key).into_iter().filter_map(|(line, word)| self.pick(line, key, word, words)).collect()
    }

    /// A list of tables.
    pub fn tables(&self, key: &'static str, what: &'static str) -> Vec<Table<'a>> {
        let table = |node: &'a Node| match &node.value {
            Value::Table(entries) => Some(Table::new(self.page, node.line, what, entries)),
            _ => {
                self.page.say(
                    node.line,
                    format!("Each part of “{key}” stands between {{ and }}, such as {{ id = \"…\" }}."),
                );
                None
            }
        };
        self.list(key).iter().filter_map(table).collect()
    }

    /// One table.
    pub fn table(&self, key: &'static str, what: &'static str) -> Option<Table<'a>> {
        let entry = self.get(key)?;
        match &entry.node.value {
            Value::Table(entries) => Some(Table::new(self.page, entry.line, what, entries)),
            _ => self.wrong(entry, "several values between { and }"),
        }
    }

    /// Says which keys nobody asked for. The last thing to do with a table.
    pub fn done(self) {
        let asked = self.asked.borrow();
        for entry in self.entries.iter().filter(|entry| !asked.contains(&entry.key.as_str())) {
            let hint = did_you_mean(&entry.key, asked.iter().copied());
            self.page.say(entry.line, format!("“{}” is not a word that {} can use.{hint}", entry.key, self.what));
        }
    }
}
