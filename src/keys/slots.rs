//! What stands where in a piece of YAML: each key and each single value with its shape.

use crate::source::Span;
use crate::yaml::shape::{MapShape, Names, Shape, TextShape};
use crate::yaml::{Entry, Node, Value};

/// A key or a single value of front matter or settings.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Slot<'a> {
    /// Where it stands, quotes included.
    pub span: Span,
    /// What is typed.
    pub text: &'a str,
    /// What it is.
    pub what: What<'a>,
    /// The first of the keys that lead to it.
    pub top_key: &'a str,
}

/// What stands in a slot.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum What<'a> {
    /// A key of a map, with its shape.
    Key(&'a MapShape, &'a Shape),
    /// A value, with what it may say.
    Value(&'a TextShape),
}

impl Slot<'_> {
    /// Returns what the text is the name of, if it is a name.
    pub fn names(&self) -> Option<Names> {
        match self.what {
            What::Value(TextShape::Name(names)) => Some(*names),
            _ => None,
        }
    }
}

/// Returns all slots of a map, in the order of the source.
pub fn slots<'a>(shape: &'a MapShape, entries: &'a [Entry]) -> Vec<Slot<'a>> {
    let mut slots = Vec::new();
    for entry in entries {
        map_entry(shape, entry, &entry.key.value, &mut slots);
    }
    slots
}

fn map_entry<'a>(map: &'a MapShape, entry: &'a Entry, top_key: &'a str, slots: &mut Vec<Slot<'a>>) {
    let Some(shape) = map.key(&entry.key.value) else { return };
    let text = entry.key.value.as_str();
    slots.push(Slot { span: entry.key.span, text, what: What::Key(map, shape), top_key });
    value(shape, &entry.value, top_key, slots);
}

fn value<'a>(shape: &'a Shape, node: &'a Node, top_key: &'a str, slots: &mut Vec<Slot<'a>>) {
    match &node.value {
        Value::Null => {}
        Value::Scalar(scalar) => {
            let text = shape.text.as_ref();
            slots.extend(text.map(|text| Slot {
                span: node.span,
                text: &scalar.text,
                what: What::Value(text),
                top_key,
            }));
        }
        Value::List(items) => {
            if shape.is_list {
                items.iter().for_each(|item| value(shape, item, top_key, slots));
            }
        }
        Value::Map(entries) => {
            if let Some(map) = &shape.map {
                entries.iter().for_each(|entry| map_entry(map, entry, top_key, slots));
            }
        }
    }
}
