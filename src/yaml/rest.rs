//! What can be read of YAML although it has a mistake.
//!
//! The parser stops at the first mistake, and would take title and date away from a report because its list of topics
//! lacks a bracket. So the map is cut into pieces here, each from one key of the outermost level to the next, and each
//! is read by itself. The piece with the mistake is lost, the others say what they say. What behind a mistake may be a
//! consequence of it (the text of a quote that is never closed looks like keys) is no second problem.

use std::ops::Range;

use super::{Entry, MAX_NODES, Node, Value, YamlError, YamlErrorKind, tree};
use crate::source::{SourceFile, Span};

/// What can be read of a map that has a mistake.
#[derive(Debug, Default)]
pub struct Rest {
    /// The entries, in the order of the source; of a key that stands twice the first.
    pub entries: Vec<Entry>,
    /// The pieces of the text that cannot be read.
    pub lost: Vec<Span>,
    /// Further mistakes: those that are none because of the first one.
    pub mistakes: Vec<YamlError>,
    /// Where what is read may have been meant as part of something else.
    doubtful_from: Option<u32>,
}

impl Rest {
    /// Returns the keys that may be none, but words of a text that was meant to go on.
    pub fn doubtful_keys(&self) -> impl Iterator<Item = &str> {
        let from = self.doubtful_from.unwrap_or(u32::MAX);
        self.entries.iter().filter(move |entry| entry.key.span.start >= from).map(|entry| entry.key.value.as_str())
    }
}

/// Reads what can be read of the map in `span`, in which parsing found `error`.
pub fn around(file: &SourceFile, span: Span, error: &YamlError) -> Rest {
    let mut rest = Rest::default();
    // Limits are there to bound the work.
    if matches!(error.kind, YamlErrorKind::TooLarge | YamlErrorKind::TooDeep | YamlErrorKind::TooManyValues) {
        rest.lost.push(span);
        return rest;
    }
    if runs_on(&error.kind) {
        rest.doubtful_from = Some(error.span.start);
    }
    let mut n_nodes = 0;
    for piece in pieces(file.slice(span)) {
        let piece = Span::new(piece.start, piece.end).shifted(span.start as usize);
        let read = tree::parse(file.slice(piece), piece.start as usize);
        n_nodes += read.as_ref().map_or(0, count);
        if n_nodes > MAX_NODES {
            rest.lost.push(piece);
            continue;
        }
        rest.take(piece, read, error);
    }
    rest
}

impl Rest {
    fn take(&mut self, piece: Span, read: Result<Node, Box<YamlError>>, error: &YamlError) {
        let is_duplicate = matches!(error.kind, YamlErrorKind::DuplicateKey { .. });
        let has_mistake = piece.start <= error.span.start && error.span.start < piece.end;
        match read {
            // If it can be read by itself, it is not what the author meant: the mistake is in it.
            Ok(_) if has_mistake && !is_duplicate => self.lost.push(piece),
            Ok(Node { value: Value::Map(entries), .. }) => entries.into_iter().for_each(|entry| self.add(entry, error)),
            Ok(_) => self.lost.push(piece),
            Err(mistake) => {
                self.lost.push(piece);
                let is_known = has_mistake && !is_duplicate;
                // An anchor that is not in this piece may be in another.
                let is_alias = matches!(mistake.kind, YamlErrorKind::UnknownAlias(_));
                if !is_known && !is_alias && self.doubtful_from.is_none() {
                    if runs_on(&mistake.kind) {
                        self.doubtful_from = Some(mistake.span.start);
                    }
                    self.mistakes.push(*mistake);
                }
            }
        }
    }

    fn add(&mut self, entry: Entry, error: &YamlError) {
        let Some(first) = self.entries.iter().find(|earlier| earlier.key.value == entry.key.value) else {
            self.entries.push(entry);
            return;
        };
        if entry.key.span != error.span && self.doubtful_from.is_none() {
            let kind = YamlErrorKind::DuplicateKey { key: entry.key.value, first: first.key.span };
            self.mistakes.push(YamlError { span: entry.key.span, kind });
        }
    }
}

/// Tells whether what stands behind a mistake may belong to the value that has it.
fn runs_on(kind: &YamlErrorKind) -> bool {
    use YamlErrorKind as Kind;
    matches!(
        kind,
        Kind::UnclosedQuote(_)
            | Kind::UnclosedBracket { .. }
            | Kind::NoColon
            | Kind::NoDash
            | Kind::OtherBullet(_)
            | Kind::TextAfterBlockSign(_)
            | Kind::TextAfterQuote(_)
            | Kind::SeveralDocuments
            | Kind::CommentInValue
            | Kind::Unreadable
    )
}

/// Cuts a text where a line begins with a key in the column of the first one.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut starts: Vec<usize> = Vec::new();
    let mut column = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let indentation = line.len() - line.trim_start_matches([' ', '\t']).len();
        if begins_with_key(&line[indentation..]) && *column.get_or_insert(indentation) == indentation {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().copied().skip(1).chain([text.len()]);
    let mut pieces: Vec<Range<usize>> = starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect();
    let before = 0..starts.first().copied().unwrap_or(text.len());
    if !text[before.clone()].trim().is_empty() {
        pieces.insert(0, before);
    }
    pieces
}

/// Tells whether a line is `key:` and whatever follows; perhaps without the space that is due.
fn begins_with_key(line: &str) -> bool {
    let Some((key, _)) = line.split_once(':') else { return false };
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | '.');
    let key = key.trim_end().trim_matches(['"', '\'']);
    !key.is_empty() && !key.starts_with(['-', ' ']) && key.chars().all(is_word)
}

/// Returns how many values a tree has.
fn count(node: &Node) -> usize {
    1 + match &node.value {
        Value::Null | Value::Scalar(_) => 0,
        Value::List(items) => items.iter().map(count).sum(),
        Value::Map(entries) => entries.iter().map(|entry| count(&entry.value)).sum(),
    }
}
