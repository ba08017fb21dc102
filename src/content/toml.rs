//! Front matter in TOML, as the tree that YAML makes: so nothing behind this knows which of the two it was.
//!
//! It is read, and never written: what is added to such a file becomes a block of YAML above it.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned as At;
use toml::de::{DeTable, DeValue};

use super::schema::Problems;
use crate::diagnostic::{Place, catalogue};
use crate::source::{SourceFile, Span, Spanned};
use crate::yaml::{Entry, MAX_BYTES, MAX_DEPTH, Node, Scalar, Value};

/// Reads a block of TOML, as far as it can be read.
pub(super) fn read(file: &Arc<SourceFile>, block: Span, problems: &mut Problems) -> Vec<Entry> {
    let text = file.slice(block);
    let reader = Reader { text, start: block.start as usize };
    if text.len() > MAX_BYTES {
        problems.push(catalogue::toml_syntax(Place::new(file, block), "it is too long"));
        return Vec::new();
    }
    let (table, mistakes) = DeTable::parse_recoverable(text);
    // What follows from the first mistake is seldom another one.
    if let Some(mistake) = mistakes.first() {
        let span = mistake.span().map_or(block, |range| reader.span(range));
        problems
            .push(catalogue::toml_syntax(Place::new(file, span), mistake.message().lines().next().unwrap_or_default()));
    }
    reader.entries(table.get_ref(), 0)
}

struct Reader<'t> {
    text: &'t str,
    start: usize,
}

impl Reader<'_> {
    fn span(&self, range: Range<usize>) -> Span {
        let end = range.end.min(self.text.len());
        Span::new(self.start + range.start.min(end), self.start + end)
    }

    fn entries(&self, table: &DeTable<'_>, depth: usize) -> Vec<Entry> {
        let mut entries: Vec<Entry> = table
            .iter()
            .map(|(key, value)| Entry {
                key: Spanned::new(key.get_ref().to_string(), self.span(key.span())),
                value: self.node(value, depth),
            })
            .collect();
        entries.sort_by_key(|entry| entry.key.span.start);
        entries
    }

    fn node(&self, value: &At<DeValue<'_>>, depth: usize) -> Node {
        let span = self.span(value.span());
        let typed = || Scalar { text: self.text.get(value.span()).unwrap_or_default().to_owned(), plain: true };
        let value = match value.get_ref() {
            DeValue::String(text) => Value::Scalar(Scalar { text: text.to_string(), plain: false }),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {
                Value::Scalar(typed())
            }
            _ if depth >= MAX_DEPTH => Value::Null,
            DeValue::Array(items) => Value::List(items.iter().map(|item| self.node(item, depth + 1)).collect()),
            DeValue::Table(table) => Value::Map(self.entries(table, depth + 1)),
        };
        Node { span, value }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::content::as_meeting;
    use crate::fixture::document;

    proptest! {
        #[test]
        fn any_block_of_toml_comes_to_an_end(block in "([a-zé.\\[\\]{}=\"'#0-9:,\\\\ \n-]|title|date|2020-01-02|true|\"\"\"){0,60}") {
            document("meetings/a.md", &format!("+++\n{block}\n+++\nText.\n"));
        }
    }

    #[test]
    fn keys_of_toml_are_keys() {
        let text = "+++\ntitle = \"A \\\"first\\\" call\"\ndate = 2024-02-03 # a day\nattendees = [\"Speaker One\"]\nchair = 'Speaker Two'\n\
                    extra.b = 1\n+++\n# Call\n";
        let document = document("meetings/a.md", text);
        let meeting = as_meeting(&document).unwrap();
        assert_eq!(document.title, "A \"first\" call");
        assert_eq!(document.date.unwrap().to_string(), "2024-02-03");
        assert_eq!(meeting.attendees[0].name.value, "Speaker One");
        assert_eq!(document.file.slice(meeting.attendees[0].name.span), "\"Speaker One\"");
        assert!(document.problems.is_empty(), "{:?}", document.problems);
        assert!(!document.body.html.contains("+++") && document.body.html.contains("Call"));
    }

    #[test]
    fn a_mistake_in_toml_is_told_and_what_can_be_read_is() {
        let document =
            crate::fixture::document("meetings/a.md", "+++\ntitle = First call\ndate = 2024-02-03\n+++\nText\n");
        let codes: Vec<&str> = document.problems.iter().map(|problem| problem.code).collect();
        assert!(codes.contains(&"toml-syntax"), "{codes:?}");
        assert_eq!(document.date.map(|date| date.to_string()).as_deref(), Some("2024-02-03"));
        for text in
            ["+++\na = [[[[[[\n+++\n", "+++\n[a\n+++\n", "+++\na.a = 1\na = 2\n+++\n", "+++\na = \"\\uD800\"\n+++\n"]
        {
            crate::fixture::document("meetings/a.md", text);
        }
    }
}
