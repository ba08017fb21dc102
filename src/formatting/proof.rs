//! Whether two pieces of YAML say the same: every value under its key, every comment.

use super::values::date_in_form;
use crate::source::Span;
use crate::yaml::shape::{MapShape, Shape};
use crate::yaml::{Entry, Node, Value, to_json};

/// Tells whether two texts, each with its tree, and where it is YAML, say the same.
pub(super) fn says_the_same(
    (text_before, before, block): (&str, &Node, Span),
    (text_after, after, whole): (&str, Option<&Node>, Span),
    shape: &MapShape,
) -> bool {
    let Some(after) = after else { return false };
    let (Value::Map(a), Value::Map(b)) = (&before.value, &after.value) else { return false };
    have_same_entries(a, b, Some(shape)) && comments(text_before, before, block) == comments(text_after, after, whole)
}

fn have_same_entries(a: &[Entry], b: &[Entry], shape: Option<&MapShape>) -> bool {
    let is_in_b = |entry: &Entry| {
        let shape = shape.and_then(|shape| shape.key(&entry.key.value));
        let other = b.iter().find(|other| other.key.value == entry.key.value);
        other.is_some_and(|other| is_same(&entry.value, &other.value, shape))
    };
    // No key stands twice in a map.
    a.len() == b.len() && a.iter().all(is_in_b)
}

fn is_same(a: &Node, b: &Node, shape: Option<&Shape>) -> bool {
    match (&a.value, &b.value) {
        (Value::Map(a), Value::Map(b)) => have_same_entries(a, b, shape.and_then(|shape| shape.map.as_ref())),
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b, shape)),
        (Value::Scalar(scalar), Value::Scalar(other)) => {
            let date = |scalar| date_in_form(scalar, shape.and_then(|shape| shape.text.as_ref()));
            let is_same_date = date(scalar).is_some() && date(scalar) == date(other);
            is_same_date || (scalar.text == other.text && to_json(a) == to_json(b))
        }
        (a, b) => a == b,
    }
}

/// Returns all comments of a piece of YAML, sorted.
pub(super) fn comments<'t>(text: &'t str, node: &Node, block: Span) -> Vec<&'t str> {
    let mut taken = Vec::new();
    leaves(text, node, &mut taken);
    taken.sort_unstable();
    let mut comments = Vec::new();
    let mut at = block.start as usize;
    for (start, end) in taken.into_iter().chain([(block.end as usize, block.end as usize)]) {
        if start >= at {
            push_comments(text, at..start, &mut comments);
        }
        at = at.max(end);
    }
    comments.sort_unstable();
    comments
}

fn push_comments<'t>(text: &'t str, gap: std::ops::Range<usize>, comments: &mut Vec<&'t str>) {
    let lines = text[gap].split('\n');
    comments.extend(lines.filter_map(|line| line.find('#').map(|hash| line[hash..].trim_end())));
}

/// Collects where keys and single values are written.
fn leaves(text: &str, node: &Node, taken: &mut Vec<(usize, usize)>) {
    let span = |span: Span| (span.start as usize, span.end as usize);
    match &node.value {
        // What an alias stands for is written elsewhere.
        _ if text[node.span.range()].starts_with('*') => taken.push(span(node.span)),
        Value::Null | Value::Scalar(_) => taken.push(span(node.span)),
        Value::List(items) => items.iter().for_each(|item| leaves(text, item, taken)),
        Value::Map(entries) => {
            for entry in entries {
                taken.push(span(entry.key.span));
                leaves(text, &entry.value, taken);
            }
        }
    }
}
