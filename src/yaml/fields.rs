//! Reading the keys of one map: each value with its type, its place and its problems.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::source::{SourceFile, Span, Spanned};
use crate::text::clock::{self, Clock};
use crate::text::date::{self, Date};
use crate::text::words;
use crate::yaml::{self, Entry, Node, Value};

/// The keys of one map, as they are asked for.
///
/// Every key that is asked for counts as known; [`Fields::finish`] then reports the others. A value of the wrong type
/// is a problem and counts as absent. Text that is empty counts as absent too.
pub struct Fields<'a> {
    file: &'a Arc<SourceFile>,
    entries: &'a [Entry],
    known: Vec<&'static str>,
    /// What the map is, in words: "a meeting", "a decision".
    of: &'static str,
}

/// Where problems are collected.
pub type Problems = Vec<Diagnostic>;

impl<'a> Fields<'a> {
    /// Begins to read a map; `of` says in words what it is.
    pub fn new(file: &'a Arc<SourceFile>, entries: &'a [Entry], of: &'static str) -> Fields<'a> {
        Fields { file, entries, known: Vec::new(), of }
    }

    /// Returns a place in the file that is read.
    pub fn place(&self, span: Span) -> Place {
        Place::new(self.file, span)
    }

    /// Returns the keys asked for so far.
    pub fn known(&self) -> &[&'static str] {
        &self.known
    }

    /// Returns the value of a key, unless it is absent or empty (`title:`, `title: ~`).
    pub fn node(&mut self, key: &'static str) -> Option<&'a Node> {
        if !self.known.contains(&key) {
            self.known.push(key);
        }
        let entry = self.entries.iter().find(|entry| entry.key.value == key)?;
        (!entry.value.is_null()).then_some(&entry.value)
    }

    /// Returns the value of a key as text. Numbers, dates and the like are the text that was typed.
    pub fn text(&mut self, key: &'static str, problems: &mut Problems) -> Option<Spanned<String>> {
        let node = self.node(key)?;
        self.text_of(node, key, problems)
    }

    /// Returns the value of a key as a list of texts; one value stands for a list of one.
    pub fn texts(&mut self, key: &'static str, problems: &mut Problems) -> Vec<Spanned<String>> {
        self.items(key).into_iter().filter_map(|node| self.text_of(node, key, problems)).collect()
    }

    /// Returns the items of a key's list; one value stands for a list of one, and empty items are left out.
    pub fn items(&mut self, key: &'static str) -> Vec<&'a Node> {
        match self.node(key) {
            None => Vec::new(),
            Some(Node { value: Value::List(items), .. }) => items.iter().filter(|item| !item.is_null()).collect(),
            Some(node) => vec![node],
        }
    }

    /// Returns the value of a key as a date.
    pub fn date(&mut self, key: &'static str, problems: &mut Problems) -> Option<Spanned<Date>> {
        let text = self.text(key, problems)?;
        match date::parse(&text.value) {
            Ok(date) => Some(Spanned::new(date, text.span)),
            Err(error) => {
                problems.push(catalogue::bad_date(self.place(text.span), key, &text.value, &error));
                None
            }
        }
    }

    /// Returns the value of a key as a time of day, or as those from and until which something lasts.
    pub fn time(&mut self, key: &'static str, problems: &mut Problems) -> Option<(Clock, Option<Clock>)> {
        let text = self.text(key, problems)?;
        let time = clock::parse(&text.value);
        if time.is_none() {
            problems.push(catalogue::bad_time(self.place(text.span), key, &text.value));
        }
        time
    }

    /// Returns the value of a key as the name of a time zone.
    pub fn time_zone(&mut self, key: &'static str, problems: &mut Problems) -> Option<String> {
        let text = self.text(key, problems)?;
        if clock::zone(&text.value).is_some() {
            return Some(text.value);
        }
        problems.push(catalogue::unknown_time_zone(self.place(text.span), &text.value, &clock::zone_names()));
        None
    }

    /// Returns the value of a key as a number from 1 on.
    pub fn number(&mut self, key: &'static str, problems: &mut Problems) -> Option<u32> {
        let node = self.node(key)?;
        let number = match &node.value {
            Value::Scalar(scalar) => scalar.text.trim().parse().ok().filter(|number| *number > 0),
            _ => None,
        };
        if number.is_none() {
            problems.push(self.wrong_type(node, key, "a number", "12"));
        }
        number
    }

    /// Returns the value of a key as true or false.
    pub fn flag(&mut self, key: &'static str, problems: &mut Problems) -> Option<bool> {
        let node = self.node(key)?;
        let answer = match &node.value {
            Value::Scalar(scalar) => match scalar.text.to_ascii_lowercase().as_str() {
                "true" | "yes" | "on" => Some(true),
                "false" | "no" | "off" => Some(false),
                _ => None,
            },
            _ => None,
        };
        if answer.is_none() {
            problems.push(self.wrong_type(node, key, "true or false", "true"));
        }
        answer
    }

    /// Returns the value of a key as one of `words`, compared without case and with spaces for hyphens.
    pub fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        words: &[(&'static str, T)],
        problems: &mut Problems,
    ) -> Option<T> {
        let text = self.text(key, problems)?;
        let wanted = text.value.to_lowercase().replace([' ', '_'], "-");
        let found = words.iter().find(|(word, _)| *word == wanted).map(|(_, value)| *value);
        if found.is_none() {
            let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            problems.push(catalogue::unknown_word(self.place(text.span), key, &text.value, &words));
        }
        found
    }

    /// Returns the value of a key as JSON, whatever it is.
    pub fn anything(&mut self, key: &'static str) -> serde_json::Value {
        self.node(key).map_or(serde_json::Value::Null, yaml::to_json)
    }

    /// Returns a node as a map to be read further, or reports that it is none.
    pub fn map_of(
        &self,
        node: &'a Node,
        key: &'static str,
        of: &'static str,
        problems: &mut Problems,
    ) -> Option<Fields<'a>> {
        match &node.value {
            Value::Map(entries) => Some(Fields::new(self.file, entries, of)),
            _ => {
                problems.push(self.wrong_type(node, key, "a map", "{name: …}"));
                None
            }
        }
    }

    /// Returns a node as text, or reports that it is none.
    pub fn text_of(&self, node: &'a Node, key: &str, problems: &mut Problems) -> Option<Spanned<String>> {
        match &node.value {
            Value::Scalar(scalar) => {
                let text = words::squeeze(&scalar.text).into_owned();
                (!text.is_empty()).then(|| Spanned::new(text, node.span))
            }
            _ => {
                problems.push(self.wrong_type(node, key, "text", "some words"));
                None
            }
        }
    }

    /// Makes the problem of a value that is not of the type wanted.
    pub fn wrong_type(&self, node: &Node, key: &str, wanted: &str, example: &str) -> Diagnostic {
        catalogue::wrong_type(self.place(first_line(node, self.file)), key, wanted, node.kind_in_words(), example)
    }

    /// Reports every key that nobody asked for.
    pub fn finish(self, problems: &mut Problems) {
        self.finish_with(&[], problems);
    }

    /// Reports every key that nobody asked for, but for `extra_keys`.
    pub fn finish_with(self, extra_keys: &[String], problems: &mut Problems) {
        for entry in self.entries {
            if !self.known.contains(&entry.key.value.as_str()) && !extra_keys.contains(&entry.key.value) {
                let place = Place::new(self.file, entry.key.span);
                problems.push(catalogue::unknown_key(place, &entry.key.value, self.of, &self.known));
            }
        }
    }
}

/// Returns the part of a node's place that is on its first line.
fn first_line(node: &Node, file: &SourceFile) -> Span {
    let text = file.slice(node.span);
    let length = text.find('\n').unwrap_or(text.len());
    Span::new(node.span.start as usize, node.span.start as usize + length)
}
