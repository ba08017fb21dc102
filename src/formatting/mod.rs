//! Front matter in one form: keys in the order of the reference, dates as ISO 8601 has them, no more quotes than are needed.
//!
//! Input: a file and its kind. Output: the new text of its front matter, or why it stays as it is. Pieces of the text are put
//! elsewhere or written anew, and nothing is made from the values alone: so comments, blank lines and what nobody foresaw go
//! with what they stand beside. Before anything is returned it is read again and compared with what was there (`proof`): what
//! cannot be proved to say the same is left alone.

mod order;
mod proof;
mod values;

#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::Arc;

use crate::content::{Kind, front_matter};
use crate::keys::{self, Subject};
use crate::source::{SourceFile, Span};
use crate::yaml::shape::{MapShape, Shape};
use crate::yaml::{self, Entry, Node, Value};

/// What formatting a file comes to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Formatted {
    /// The front matter, and what is to stand there; `None` if it has its form already.
    pub change: Option<(Span, String)>,
    /// Maps whose keys stay in their order, since a comment stands among them or their lines are laid out in an odd way.
    pub left: Vec<Span>,
}

/// A piece of the text, and what is to stand there.
type Edits = Vec<(Range<usize>, String)>;

/// Formats the front matter of a file.
///
/// # Errors
///
/// Why the file stays as it is, in words.
pub fn format(file: &SourceFile, kind: Kind) -> Result<Formatted, &'static str> {
    let parts = front_matter::split(&file.text);
    if parts.unfinished.is_some() {
        return Err("its front matter lacks a line of dashes");
    }
    let block = match parts.yaml.as_slice() {
        [] => return Ok(Formatted::default()),
        [block] => *block,
        _ => return Err("it has several blocks of front matter"),
    };
    // What stands for characters that no text can have would be written back instead of them.
    if file.slice(block).contains(char::REPLACEMENT_CHARACTER) {
        return Err("its front matter has characters that cannot be read");
    }
    let Ok(before) = yaml::parse(file, block) else {
        return Err("its front matter has a mistake, of which `rapporteur check` tells");
    };
    let Value::Map(entries) = &before.value else { return Ok(Formatted::default()) };
    let shape = keys::shape(Subject::FrontMatter(kind));
    let mut writer = Writer { text: &file.text, left: Vec::new() };
    let mut edits = writer.map(&before, entries, Some(shape), Layout::Outermost(block));
    edits.sort_by_key(|(range, _)| range.start);
    let new = apply(&file.text, block.range(), &edits);
    let left = writer.left;
    if new == file.slice(block) {
        return Ok(Formatted { change: None, left });
    }
    let after = Arc::new(SourceFile::new(file.path.clone(), file.label.clone(), new));
    let whole = Span::new(0, after.text.len());
    if !proof::says_the_same(
        (&file.text, &before, block),
        (&after.text, yaml::parse(&after, whole).ok().as_ref(), whole),
        shape,
    ) {
        return Err(
            "its front matter is written in a way that cannot be changed for certain without changing what it says",
        );
    }
    Ok(Formatted { change: Some((block, after.text.clone())), left })
}

/// Returns a piece of a text with edits made in it: in order, none within another; those beyond the piece do not count.
fn apply(text: &str, piece: Range<usize>, edits: &Edits) -> String {
    let mut new = String::with_capacity(piece.len() + 16);
    let mut at = piece.start;
    for (range, replacement) in edits.iter().filter(|(range, _)| range.start >= piece.start && range.end <= piece.end) {
        new.push_str(&text[at..range.start]);
        new.push_str(replacement);
        at = range.end;
    }
    new.push_str(&text[at..piece.end]);
    new
}

/// How a map is laid out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Layout {
    /// A key on each line, in this piece of the text, which is front matter.
    Outermost(Span),
    /// A key on each line, within something else.
    Block,
    /// In braces.
    Flow,
}

struct Writer<'a> {
    text: &'a str,
    left: Vec<Span>,
}

impl Writer<'_> {
    fn node(&mut self, node: &Node, shape: Option<&Shape>, is_in_flow: bool) -> Edits {
        let source = &self.text[node.span.range()];
        // What an alias stands for stands elsewhere; what has an anchor or a tag is left to its author.
        if source.starts_with(['*', '&', '!']) {
            return Vec::new();
        }
        match &node.value {
            Value::Null => Vec::new(),
            Value::Scalar(scalar) => {
                let new = values::in_form(source, scalar, shape.and_then(|shape| shape.text.as_ref()), is_in_flow);
                new.map(|new| (node.span.range(), new)).into_iter().collect()
            }
            Value::List(items) => {
                let is_in_flow = is_in_flow || source.starts_with('[');
                items.iter().flat_map(|item| self.node(item, shape, is_in_flow)).collect()
            }
            Value::Map(entries) => {
                let is_flow = is_in_flow || source.starts_with('{');
                let shape = shape.and_then(|shape| shape.map.as_ref());
                self.map(node, entries, shape, if is_flow { Layout::Flow } else { Layout::Block })
            }
        }
    }

    fn map(&mut self, node: &Node, entries: &[Entry], shape: Option<&MapShape>, layout: Layout) -> Edits {
        let mut edits = Vec::new();
        for entry in entries {
            let shape = shape.and_then(|shape| shape.key(&entry.key.value));
            edits.extend(self.node(&entry.value, shape, layout == Layout::Flow));
        }
        let Some(turns) = shape.and_then(|shape| order::turns(shape.of, entries)) else { return edits };
        let whole = match layout {
            Layout::Flow => order::in_braces(self.text, entries, &turns, &edits),
            Layout::Block => order::in_lines(self.text, entries, &turns, &edits, None),
            Layout::Outermost(block) => order::in_lines(self.text, entries, &turns, &edits, Some(block)),
        };
        match whole {
            Some(edit) => vec![edit],
            None => {
                self.left.push(node.span);
                edits
            }
        }
    }
}
