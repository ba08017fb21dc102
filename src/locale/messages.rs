//! The file of words of a language.

use std::collections::BTreeMap;
use std::sync::Arc;

use icu_plurals::PluralCategory;

use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::source::{SourceFile, Span};
use crate::text::suggest::nearest;
use crate::yaml::{self, Node, Value};

/// The words of a language, by their keys.
#[derive(Clone, Default, Debug)]
pub struct Messages(Arc<BTreeMap<String, Message>>);

/// What is said for a key: one form, or one for each plural category (CLDR) that the language has.
#[derive(Clone, Debug)]
pub(super) struct Message {
    other: String,
    forms: Vec<(PluralCategory, String)>,
}

impl Message {
    /// Returns the form of a category; that of all other numbers if it has none of its own.
    pub(super) fn of(&self, category: PluralCategory) -> &str {
        self.forms.iter().find(|(own, _)| *own == category).map_or(&self.other, |(_, form)| form)
    }
}

impl Messages {
    pub(super) fn get(&self, key: &str) -> Option<&Message> {
        self.0.get(key)
    }

    /// Returns the keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Returns these words, and those of `others` for the keys that have none here.
    #[must_use]
    pub fn or(&self, others: &Messages) -> Messages {
        let mut all = (*others.0).clone();
        all.extend(self.0.iter().map(|(key, message)| (key.clone(), message.clone())));
        Messages(Arc::new(all))
    }
}

/// Reads the words of a file: a map from a key to a text, or to a text for each plural category.
///
/// `known` are the keys that there are; others are a problem. Without `known`, every key is welcome.
pub fn read(file: &Arc<SourceFile>, known: Option<&Messages>) -> (Messages, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let root = match yaml::parse(file, Span::new(0, file.text.len())) {
        Ok(root) => root,
        Err(error) => return (Messages::default(), vec![yaml::problem(file, &error)]),
    };
    let mut messages = BTreeMap::new();
    for entry in root.as_map().unwrap_or_default() {
        let key = &entry.key.value;
        if known.is_some_and(|known| known.get(key).is_none()) {
            let near = nearest(key, known.into_iter().flat_map(Messages::keys));
            problems.push(catalogue::unused_message(Place::new(file, entry.key.span), key, near));
        }
        match message(&entry.value) {
            Some(message) => {
                messages.insert(key.clone(), message);
            }
            None => problems.push(catalogue::bad_message(Place::new(file, entry.value.span), key)),
        }
    }
    (Messages(Arc::new(messages)), problems)
}

fn message(node: &Node) -> Option<Message> {
    match &node.value {
        Value::Scalar(scalar) => Some(Message { other: scalar.text.clone(), forms: Vec::new() }),
        Value::Map(entries) => {
            let forms: Option<Vec<(PluralCategory, String)>> = entries
                .iter()
                .map(|entry| {
                    let category = PluralCategory::get_for_cldr_string(&entry.key.value)?;
                    Some((category, entry.value.as_scalar()?.text.clone()))
                })
                .collect();
            let forms = forms?;
            let other = forms.iter().find(|(category, _)| *category == PluralCategory::Other)?.1.clone();
            Some(Message { other, forms })
        }
        _ => None,
    }
}
