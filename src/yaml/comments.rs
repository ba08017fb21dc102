//! Values that YAML cuts off: `title: Meeting #2` is "Meeting", since a `#` behind a space begins a comment.
//!
//! A comment on purpose has a space behind its `#` too. What has none may be text, and that is worth a question where
//! it looks like a number ("#2"), or where nothing else is left of the value.

use std::sync::Arc;

use super::wording::quoted;
use super::{Entry, Node, Value};
use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::source::{SourceFile, Span};
use crate::text::date;

/// Returns a problem for each value that may have been cut off.
pub fn cut_off(file: &Arc<SourceFile>, entries: &[Entry]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    entries.iter().for_each(|entry| look(file, &entry.value, &mut problems));
    problems
}

fn look(file: &Arc<SourceFile>, node: &Node, problems: &mut Vec<Diagnostic>) {
    match &node.value {
        Value::List(items) => items.iter().for_each(|item| look(file, item, problems)),
        Value::Map(entries) => entries.iter().for_each(|entry| look(file, &entry.value, problems)),
        Value::Scalar(scalar) if !scalar.plain => {}
        Value::Scalar(_) | Value::Null => problems.extend(look_behind(file, node)),
    }
}

fn look_behind(file: &Arc<SourceFile>, node: &Node) -> Option<Diagnostic> {
    let start = node.span.end as usize;
    let line = file.text.get(start..)?.lines().next()?;
    let comment = line.trim_start_matches([' ', '\t']);
    let behind_hash = comment.strip_prefix('#').filter(|_| comment.len() < line.len())?;
    let is_text = match file.slice(node.span) {
        // A value that was taken out for a while is often a date.
        "" => behind_hash.starts_with(char::is_alphanumeric) && date::parse(behind_hash.trim_end()).is_err(),
        _ => behind_hash.starts_with(|c: char| c.is_ascii_digit()),
    };
    if !is_text {
        return None;
    }
    let end = start + line.trim_end().len();
    let comment_start = start + line.len() - comment.len();
    let value_start = if node.span.start == node.span.end { comment_start } else { node.span.start as usize };
    let place = |start: usize, end: usize| Place::new(file, Span::new(start, end));
    let whole = &file.text[value_start..end];
    Some(catalogue::text_after_hash(
        place(comment_start, end),
        comment.trim_end(),
        place(value_start, end),
        &quoted(whole),
    ))
}
