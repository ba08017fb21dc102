//! Where a line goes that mends a file: into a list or map of YAML that may be there already, in whatever form.

use super::{Entry, Node, Value};
use crate::source::Span;

/// What to put in, and where: text for places of the file, in order.
pub type Insertion = Vec<(Span, String)>;

/// What to add, each as it stands within brackets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Items {
    /// To a list: `/old/`.
    OfList(Vec<String>),
    /// To a map: `p7: p6`.
    OfMap(Vec<String>),
}

/// Finds how to add an item to the list, or an entry to the map, that a key of a file's YAML holds.
///
/// `yaml` is where the YAML stands, `None` for a report that has no front matter; `entries` are its keys. Everything else in
/// the file stays as it is.
pub fn insertion(text: &str, yaml: Option<Span>, entries: &[Entry], key: &str, items: &Items) -> Insertion {
    let (open, close, items) = match items {
        Items::OfList(items) => ('[', ']', items),
        Items::OfMap(items) => ('{', '}', items),
    };
    let all = items.join(", ");
    let line = format!("{key}: {open}{all}{close}\n");
    let Some(yaml) = yaml else { return vec![(Span::default(), format!("---\n{line}---\n"))] };
    let value = entries.iter().find(|entry| entry.key.value == key);
    match value {
        None => vec![end_of(text, yaml, &line)],
        Some(entry) => into_value(text, entry, items, &all, (open, close)),
    }
}

/// Returns the end of a piece of YAML as a place for one more line.
fn end_of(text: &str, yaml: Span, line: &str) -> (Span, String) {
    let end = yaml.end as usize;
    let is_line_open = end > 0 && !text[..end].ends_with('\n');
    (Span::new(end, end), if is_line_open { format!("\n{line}") } else { line.to_owned() })
}

fn into_value(text: &str, entry: &Entry, items: &[String], all: &str, (open, close): (char, char)) -> Insertion {
    let at = |place: u32| Span { start: place, end: place };
    let Node { span, value } = &entry.value;
    let written = &text[span.range()];
    match value {
        Value::Null => {
            let space = if written.is_empty() { " " } else { "" };
            vec![(*span, format!("{space}{open}{all}{close}"))]
        }
        Value::List(_) | Value::Map(_) if written.starts_with(['[', '{']) => {
            let inner = written[1..written.len() - 1].trim_end();
            let comma = match inner {
                inner if inner.trim().is_empty() => "",
                inner if inner.ends_with(',') => " ",
                _ => ", ",
            };
            vec![(at(span.start + 1 + inner.len() as u32), format!("{comma}{all}"))]
        }
        Value::List(list) => match list.last() {
            Some(last) => below(text, span.start, last.span.end, items, "- "),
            None => Vec::new(),
        },
        Value::Map(map) => match map.last() {
            Some(last) => below(text, span.start, last.value.span.end.max(last.key.span.end), items, ""),
            None => Vec::new(),
        },
        Value::Scalar(_) => vec![(at(span.start), open.to_string()), (at(span.end), format!(", {all}{close}"))],
    }
}

/// Puts items below the last of a list or map that has a line for each, as far in as they are.
fn below(text: &str, first: u32, last: u32, items: &[String], dash: &str) -> Insertion {
    let line_start = text[..first as usize].rfind('\n').map_or(0, |newline| newline + 1);
    let indent: String = text[line_start..].chars().take_while(|c| *c == ' ').collect();
    // The last may be a block of lines, whose end is that of its last line.
    let last = text[..last as usize].trim_end().len();
    let end = text[last..].find('\n').map_or(text.len(), |newline| last + newline);
    let lines: String = items.iter().map(|item| format!("\n{indent}{dash}{item}")).collect();
    vec![(Span::new(end, end), lines)]
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::source::{RelPath, SourceFile};
    use crate::yaml;

    /// Puts items into a file that is YAML from `start` to `end`, and compares the whole.
    fn check(before: &str, items: &Items, expected: &str) {
        let file = SourceFile::new(RelPath::new("a.yaml").unwrap(), "a.yaml".to_owned(), before.to_owned());
        let whole = Span::new(0, before.len());
        let entries = match yaml::parse(&Arc::new(file), whole).unwrap().value {
            Value::Map(entries) => entries,
            _ => Vec::new(),
        };
        let mut text = before.to_owned();
        for (span, new) in insertion(before, Some(whole), &entries, "gone", items).into_iter().rev() {
            text.replace_range(span.range(), &new);
        }
        assert_eq!(text, expected);
    }

    fn list(items: &[&str]) -> Items {
        Items::OfList(items.iter().map(|item| (*item).to_owned()).collect())
    }

    #[test]
    fn a_key_that_is_not_there_gets_a_line() {
        check("", &list(&["/a/"]), "gone: [/a/]\n");
        check("title: T # so\n", &list(&["/a/", "/b/"]), "title: T # so\ngone: [/a/, /b/]\n");
        check("title: T", &list(&["/a/"]), "title: T\ngone: [/a/]\n");
        check("title: T\n", &Items::OfMap(vec!["p7: p6".to_owned()]), "title: T\ngone: {p7: p6}\n");
        assert_eq!(
            insertion("Text.\n", None, &[], "gone", &list(&["/a/"])),
            [(Span::default(), "---\ngone: [/a/]\n---\n".to_owned())]
        );
    }

    #[test]
    fn an_item_goes_into_what_is_there() {
        let more = list(&["/b/"]);
        check("gone: [/a/] # so\nx: y\n", &more, "gone: [/a/, /b/] # so\nx: y\n");
        check("gone: [/a/, ]\n", &more, "gone: [/a/, /b/ ]\n");
        check("gone: []\n", &more, "gone: [/b/]\n");
        check("gone: /a/ # so\n", &more, "gone: [/a/, /b/] # so\n");
        check("gone:\nx: y\n", &more, "gone: [/b/]\nx: y\n");
        check("gone: ~\n", &more, "gone: [/b/]\n");
        check("gone:\n  - /a/ # so\n\n# then\nx: y\n", &more, "gone:\n  - /a/ # so\n  - /b/\n\n# then\nx: y\n");
        check("gone:\n- /a/", &more, "gone:\n- /a/\n- /b/");
        let pair = Items::OfMap(vec!["p7: p6".to_owned()]);
        check("gone: {p1: p2}\n", &pair, "gone: {p1: p2, p7: p6}\n");
        check("gone:\n    p1: p2\n    p3:  p4\n", &pair, "gone:\n    p1: p2\n    p3:  p4\n    p7: p6\n");
    }
}
