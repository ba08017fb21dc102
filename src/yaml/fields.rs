//! Reading the keys of one map: each value with its type, its place and its problems.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::source::{RelPath, SourceFile, Span, Spanned};
use crate::text::clock::{self, Clock};
use crate::text::date::{self, Date};
use crate::text::language;
use crate::text::suggest::is_same_word;
use crate::text::words;
use crate::yaml::shape::{ANY_KEY, Names, Probe, Recorder, TextShape};
use crate::yaml::{self, Entry, Node, Scalar, Value};

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
    /// The value that the map is, and the key that it is the value of; `None` for a whole file.
    origin: Option<(&'a Node, &'static str)>,
    /// For a map that is described rather than read.
    describing: Option<(Recorder, Probe)>,
    /// Whether the keys are the author's own.
    is_by_name: bool,
}

// What stands for values that are not there, when a reader is asked what it reads.
static NO_FILE: LazyLock<Arc<SourceFile>> = LazyLock::new(|| {
    let path = RelPath::new("").expect("the empty path leads nowhere out");
    Arc::new(SourceFile::new(path, String::new(), String::new()))
});
static TEXT_PROBE: Node =
    Node { span: Span { start: 0, end: 0 }, value: Value::Scalar(Scalar { text: String::new(), plain: true }) };
static MAP_PROBE: Node = Node { span: Span { start: 0, end: 0 }, value: Value::Map(Vec::new()) };

/// Lists of values, each with the name that its author gave it.
pub type ListsByName<'a> = Vec<(&'a str, Vec<&'a Node>)>;

/// Where problems are collected.
pub type Problems = Vec<Diagnostic>;

impl<'a> Fields<'a> {
    /// Begins to read a map; `of` says in words what it is.
    pub fn new(file: &'a Arc<SourceFile>, entries: &'a [Entry], of: &'static str) -> Fields<'a> {
        Fields { file, entries, known: Vec::new(), of, origin: None, describing: None, is_by_name: false }
    }

    /// Begins to describe a map.
    pub(super) fn describing(of: &'static str, recorder: Recorder, probe: Probe) -> Fields<'static> {
        let describing = Some((recorder, probe));
        Fields { file: &NO_FILE, entries: &[], known: Vec::new(), of, origin: None, describing, is_by_name: false }
    }

    /// Returns the key under which something is noted.
    fn noted(&self, key: &'static str) -> &'static str {
        if self.is_by_name { ANY_KEY } else { key }
    }

    fn note(&self, key: &'static str, text: TextShape) {
        if let Some((recorder, _)) = &self.describing {
            recorder.note(key, |shape| shape.text = Some(text));
        }
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
        if let Some((recorder, probe)) = &self.describing {
            recorder.note(key, |_| {});
            return Some(if *probe == Probe::Text { &TEXT_PROBE } else { &MAP_PROBE });
        }
        let entry = self.entries.iter().find(|entry| entry.key.value == key)?;
        (!entry.value.is_null()).then_some(&entry.value)
    }

    /// Returns the value of a key as text. Numbers, dates and the like are the text that was typed.
    pub fn text(&mut self, key: &'static str, problems: &mut Problems) -> Option<Spanned<String>> {
        self.text_as(key, TextShape::Text, problems)
    }

    /// Returns the value of a key as what something of the archive is called.
    pub fn name(&mut self, key: &'static str, names: Names, problems: &mut Problems) -> Option<Spanned<String>> {
        self.text_as(key, TextShape::Name(names), problems)
    }

    fn text_as(&mut self, key: &'static str, shape: TextShape, problems: &mut Problems) -> Option<Spanned<String>> {
        let node = self.node(key)?;
        self.note(key, shape);
        self.scalar_of(node, key, problems)
    }

    /// Returns the value of a key as a list of texts; one value stands for a list of one.
    pub fn texts(&mut self, key: &'static str, problems: &mut Problems) -> Vec<Spanned<String>> {
        self.each(key, |fields, node| fields.text_of(node, key, problems))
    }

    /// Returns the value of a key as a list of what things of the archive are called.
    pub fn names(&mut self, key: &'static str, names: Names, problems: &mut Problems) -> Vec<Spanned<String>> {
        self.each(key, |fields, node| fields.name_of(node, key, names, problems))
    }

    /// Returns the items of a key's list; one value stands for a list of one, and empty items are left out.
    pub fn items(&mut self, key: &'static str) -> Vec<&'a Node> {
        if let Some((recorder, _)) = &self.describing {
            recorder.note(key, |shape| shape.is_list = true);
            return vec![&TEXT_PROBE, &MAP_PROBE];
        }
        let node = self.node(key);
        self.items_of(node)
    }

    /// Reads each of a key's [`items`](Fields::items). The list is kept as long as the archive, and takes no more room than
    /// there are items.
    pub fn each<T>(&mut self, key: &'static str, mut read: impl FnMut(&Fields<'a>, &'a Node) -> Option<T>) -> Vec<T> {
        let items = self.items(key);
        let mut all = Vec::with_capacity(items.len());
        all.extend(items.into_iter().filter_map(|node| read(self, node)));
        all
    }

    /// Tells whether the value of a key is a list.
    pub fn is_list(&self, key: &str) -> bool {
        let entry = self.entries.iter().find(|entry| entry.key.value == key);
        entry.is_some_and(|entry| matches!(entry.value.value, Value::List(_)))
    }

    fn items_of(&self, node: Option<&'a Node>) -> Vec<&'a Node> {
        match node {
            None => Vec::new(),
            Some(Node { value: Value::List(items), .. }) => items.iter().filter(|item| !item.is_null()).collect(),
            Some(node) if node.is_null() => Vec::new(),
            Some(node) => vec![node],
        }
    }

    /// Returns the value of a key as a map whose keys are the author's own: each with the items of its list. What is
    /// read of the items is read through the [`Fields`] beside them.
    pub fn lists_by_name(
        &mut self,
        key: &'static str,
        of: &'static str,
        wanted: &str,
        example: &str,
        problems: &mut Problems,
    ) -> Option<(Fields<'a>, ListsByName<'a>)> {
        let node = self.node(key)?;
        let Value::Map(entries) = &node.value else {
            problems.push(self.wrong_type(node, key, wanted, example));
            return None;
        };
        let map = Fields { is_by_name: true, ..self.map_of(node, key, of, problems)? };
        if let Some((recorder, _)) = &map.describing {
            recorder.note(ANY_KEY, |shape| shape.is_list = true);
            return Some((map, vec![("", vec![&TEXT_PROBE, &MAP_PROBE])]));
        }
        let lists = entries.iter().map(|entry| (entry.key.value.as_str(), self.items_of(Some(&entry.value)))).collect();
        Some((map, lists))
    }

    /// Returns the entries of a map whose keys are the author's own, each with one value.
    pub fn entries(
        &mut self,
        key: &'static str,
        wanted: &'static str,
        example: &str,
        problems: &mut Problems,
    ) -> &'a [Entry] {
        let Some(node) = self.node(key) else { return &[] };
        if let Some((recorder, _)) = &self.describing {
            recorder.within(key, wanted).note(ANY_KEY, |shape| shape.text = Some(TextShape::Text));
            return &[];
        }
        match &node.value {
            Value::Map(entries) => entries,
            _ => {
                problems.push(self.wrong_type(node, key, wanted, example));
                &[]
            }
        }
    }

    /// Returns the value of a key as a map to be read further, or reports that it is none.
    pub fn map(
        &mut self,
        key: &'static str,
        of: &'static str,
        example: &str,
        problems: &mut Problems,
    ) -> Option<Fields<'a>> {
        let node = self.node(key)?;
        if node.as_map().is_none() {
            problems.push(self.wrong_type(node, key, "a map", example));
        }
        node.as_map().and_then(|_| self.map_of(node, key, of, problems))
    }

    /// Returns the value of a key as a date.
    pub fn date(&mut self, key: &'static str, problems: &mut Problems) -> Option<Spanned<Date>> {
        let text = self.text_as(key, TextShape::Date, problems)?;
        match date::parse(&text.value) {
            Ok(date) => Some(Spanned::new(date, text.span)),
            Err(error) => {
                problems.push(catalogue::bad_date(self.place(text.span), key, &text.value, &error));
                None
            }
        }
    }

    /// Returns the value of a key as a time of day, or as those from and until which something lasts.
    pub fn time(&mut self, key: &'static str, problems: &mut Problems) -> Option<Spanned<(Clock, Option<Clock>)>> {
        let text = self.text_as(key, TextShape::Time, problems)?;
        let time = clock::parse(&text.value);
        if time.is_none() {
            problems.push(catalogue::bad_time(self.place(text.span), key, &text.value));
        }
        time.map(|time| Spanned::new(time, text.span))
    }

    /// Returns the value of a key as the name of a time zone.
    pub fn time_zone(&mut self, key: &'static str, problems: &mut Problems) -> Option<String> {
        let text = self.text_as(key, TextShape::TimeZone, problems)?;
        if clock::zone(&text.value).is_some() {
            return Some(text.value);
        }
        problems.push(catalogue::unknown_time_zone(self.place(text.span), &text.value, &clock::zone_names()));
        None
    }

    /// Returns the value of a key as the tag of a language; a word that can be no tag counts as none.
    pub fn language(&mut self, key: &'static str, problems: &mut Problems) -> Option<Spanned<String>> {
        let lang = self.text(key, problems)?;
        if language::is_tag(&lang.value) {
            return Some(lang);
        }
        problems.push(catalogue::unknown_language(self.place(lang.span), &lang.value));
        None
    }

    /// Returns the value of a key as true or false.
    pub fn flag(&mut self, key: &'static str, problems: &mut Problems) -> Option<bool> {
        let node = self.node(key)?;
        self.note(key, TextShape::Flag);
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
        let known = words.iter().map(|(word, _)| *word).collect();
        let text = self.text_as(key, TextShape::Words(known), problems)?;
        self.chosen(&text, words, |place, word, words| catalogue::unknown_word(place, key, word, words), problems)
    }

    /// Returns the value of a key as a list of such words; `None` if nothing is said.
    pub fn choices<T: Copy>(
        &mut self,
        key: &'static str,
        words: &[(&'static str, T)],
        problems: &mut Problems,
    ) -> Option<Vec<T>> {
        let items = self.items(key);
        let unknown = |place: Place, word: &str, words: &[&str]| catalogue::unknown_word(place, key, word, words);
        let chosen = self.chosen_of(&items, key, words, unknown, problems);
        (!items.is_empty()).then_some(chosen)
    }

    /// Returns the value of a key as a list of such words; `unknown` makes the problem of one that is none of them.
    pub fn choices_or<T: Copy>(
        &mut self,
        key: &'static str,
        words: &[(&'static str, T)],
        unknown: impl Fn(Place, &str, &[&str]) -> Diagnostic,
        problems: &mut Problems,
    ) -> Vec<T> {
        let items = self.items(key);
        self.chosen_of(&items, key, words, unknown, problems)
    }

    fn chosen_of<T: Copy>(
        &self,
        items: &[&'a Node],
        key: &'static str,
        words: &[(&'static str, T)],
        unknown: impl Fn(Place, &str, &[&str]) -> Diagnostic,
        problems: &mut Problems,
    ) -> Vec<T> {
        let known = || words.iter().map(|(word, _)| *word).collect();
        let texts = items.iter().filter_map(|node| self.item_as(node, key, TextShape::Words(known()), problems));
        let texts: Vec<Spanned<String>> = texts.collect();
        texts.iter().filter_map(|text| self.chosen(text, words, &unknown, problems)).collect()
    }

    fn chosen<T: Copy>(
        &self,
        text: &Spanned<String>,
        words: &[(&'static str, T)],
        unknown: impl Fn(Place, &str, &[&str]) -> Diagnostic,
        problems: &mut Problems,
    ) -> Option<T> {
        let wanted = text.value.to_lowercase().replace([' ', '_'], "-");
        let found = words.iter().find(|(word, _)| *word == wanted).map(|(_, value)| *value);
        if found.is_none() {
            let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            problems.push(unknown(self.place(text.span), &text.value, &words));
        }
        found
    }

    /// Returns the value of a key as JSON, whatever it is.
    pub fn anything(&mut self, key: &'static str) -> serde_json::Value {
        self.any_node(key).map_or(serde_json::Value::Null, yaml::to_json)
    }

    /// Returns the value of a key whose form only its reader knows.
    pub fn any_node(&mut self, key: &'static str) -> Option<&'a Node> {
        let node = self.node(key);
        let Some((recorder, _)) = &self.describing else { return node };
        recorder.note(key, |shape| shape.is_anything = true);
        None
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
            Value::Map(entries) => {
                let describing =
                    self.describing.as_ref().map(|(recorder, probe)| (recorder.within(self.noted(key), of), *probe));
                Some(Fields {
                    file: self.file,
                    entries,
                    known: Vec::new(),
                    of,
                    origin: Some((node, key)),
                    describing,
                    is_by_name: false,
                })
            }
            _ => {
                problems.push(self.wrong_type(node, key, "a map", "{name: …}"));
                None
            }
        }
    }

    /// Returns a node as text, or reports that it is none.
    pub fn text_of(&self, node: &'a Node, key: &'static str, problems: &mut Problems) -> Option<Spanned<String>> {
        self.item_as(node, key, TextShape::Text, problems)
    }

    /// Returns a node as what something of the archive is called, or reports that it is no text.
    pub fn name_of(
        &self,
        node: &'a Node,
        key: &'static str,
        names: Names,
        problems: &mut Problems,
    ) -> Option<Spanned<String>> {
        self.item_as(node, key, TextShape::Name(names), problems)
    }

    fn item_as(
        &self,
        node: &'a Node,
        key: &'static str,
        shape: TextShape,
        problems: &mut Problems,
    ) -> Option<Spanned<String>> {
        if node.as_scalar().is_some() {
            self.note(self.noted(key), shape);
        }
        self.scalar_of(node, key, problems)
    }

    fn scalar_of(&self, node: &'a Node, key: &str, problems: &mut Problems) -> Option<Spanned<String>> {
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

    /// Tells whether one of these keys is there, and reports a map that has none of them, which says nothing.
    pub fn needs(&self, keys: &[&'static str], wanted: &str, example: &str, problems: &mut Problems) -> bool {
        if let Some((recorder, _)) = &self.describing {
            recorder.needs(keys);
        }
        let says_something = |entry: &Entry| match &entry.value.value {
            Value::Null => false,
            Value::Scalar(scalar) => !scalar.text.trim().is_empty(),
            Value::List(_) | Value::Map(_) => true,
        };
        let is_there = |key: &&str| self.entries.iter().any(|entry| entry.key.value == **key && says_something(entry));
        let is_whole = keys.iter().any(is_there);
        if let Some((node, key)) = self.origin.filter(|_| !is_whole) {
            problems.push(self.wrong_type(node, key, wanted, example));
        }
        is_whole
    }

    /// Makes the problem of a value that is not of the type wanted.
    pub fn wrong_type(&self, node: &Node, key: &str, wanted: &str, example: &str) -> Diagnostic {
        catalogue::wrong_type(self.place(first_line(node, self.file)), key, wanted, node.kind_in_words(), example)
    }

    /// Returns the problem of an entry that is no key, but what a comma cut off from the value before it. Further pieces of
    /// the same value are no problem of their own.
    fn cut_at_comma(&self, position: usize) -> Option<Option<Diagnostic>> {
        let is_piece = |entry: &Entry| is_piece(self.file, entry) && !self.known.contains(&entry.key.value.as_str());
        let (before, from) = self.entries.split_at(position);
        let n_pieces = from.iter().take_while(|entry| is_piece(entry)).count();
        let last = from[..n_pieces].last()?;
        let whole = before.iter().rfind(|entry| !is_piece(entry))?;
        let Value::Scalar(Scalar { plain: true, .. }) = whole.value.value else { return None };
        if before.last().is_some_and(is_piece) {
            return Some(None);
        }
        let place = |start: u32| Place::new(self.file, Span::new(start as usize, last.key.span.end as usize));
        let (rest, value) = (place(from[0].key.span.start), place(whole.value.span.start));
        let (said, quoted) =
            (self.file.slice(rest.span).to_owned(), super::wording::quoted(self.file.slice(value.span)));
        Some(Some(catalogue::cut_at_comma(rest, &whole.key.value, &said, value, &quoted)))
    }

    /// Reports every key that nobody asked for.
    pub fn finish(self, problems: &mut Problems) {
        self.finish_with(&[], problems);
    }

    /// Reports every key that nobody asked for, but for `extra_keys`.
    pub fn finish_with(self, extra_keys: &[String], problems: &mut Problems) {
        // Counted once for each word, since a file may have thousands of keys that nobody knows.
        let mut counts: HashMap<String, usize> = HashMap::new();
        let is_word = |entry: &&Entry, word: &str| is_same_word(&entry.key.value, word);
        for (position, entry) in self.entries.iter().enumerate() {
            let key = entry.key.value.as_str();
            if let Some(problem) = self.cut_at_comma(position) {
                problems.extend(problem);
                continue;
            }
            if !self.known.contains(&key) && !extra_keys.iter().any(|extra| extra == key) {
                let count = |word: &str| self.entries.iter().filter(|entry| is_word(entry, word)).count();
                let n_of_word = |word: &str| *counts.entry(word.to_owned()).or_insert_with(|| count(word));
                let place = Place::new(self.file, entry.key.span);
                problems.push(catalogue::unknown_key(place, key, self.of, &self.known, n_of_word));
            }
        }
    }
}

/// Tells whether an entry is a text between braces that has no colon.
fn is_piece(file: &SourceFile, entry: &Entry) -> bool {
    entry.value.value == Value::Null && file.text[entry.key.span.end as usize..].trim_start().starts_with([',', '}'])
}

/// Returns the part of a node's place that is on its first line.
fn first_line(node: &Node, file: &SourceFile) -> Span {
    let text = file.slice(node.span);
    let length = text.find('\n').unwrap_or(text.len());
    Span::new(node.span.start as usize, node.span.start as usize + length)
}
