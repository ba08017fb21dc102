//! Adding something to the front matter of a file, as an edit that somebody may make.

use std::sync::Arc;

use super::front_matter;
use crate::diagnostic::{Edit, Place};
use crate::source::{SourceFile, Span};
use crate::yaml::{self, Node, Value};

/// Returns the edit that writes a key and its value at the end of the front matter, which is made if there is none. Whoever
/// asks knows that the key is not there. `None` if the front matter is not closed or cannot be read.
pub fn key(file: &Arc<SourceFile>, key: &str, value: &str) -> Option<Edit> {
    line(file, &format!("{key}: {}", yaml::written(value)))
}

/// Returns the edit that adds a value to the list of a key, which may be there or not. `None` where that would take more
/// than adding a few characters.
pub fn item(file: &Arc<SourceFile>, key: &str, value: &str) -> Option<Edit> {
    let value = yaml::written(value);
    let Some(list) = find(file, key) else { return line(file, &format!("{key}: [{value}]")) };
    let (start, end) = (list.span.start as usize, list.span.end as usize);
    let edit = |span: Span, text: String| Some(Edit { place: Place::new(file, span), text });
    match &list.value {
        Value::List(items) if file.slice(list.span).ends_with(']') => {
            let comma = if items.is_empty() { "" } else { ", " };
            edit(Span::new(end - 1, end - 1), format!("{comma}{value}"))
        }
        Value::Scalar(_) if !file.slice(list.span).contains('\n') => {
            edit(Span::new(start, end), format!("[{}, {value}]", file.slice(list.span)))
        }
        _ => None,
    }
}

fn line(file: &Arc<SourceFile>, line: &str) -> Option<Edit> {
    let parts = front_matter::split(&file.text);
    let (at, text) = match parts.yaml.first() {
        _ if parts.unfinished.is_some() => return None,
        None => (0, format!("---\n{line}\n---\n")),
        Some(block) => {
            let is_map = yaml::parse(file, *block).is_ok_and(|node| matches!(node.value, Value::Map(_)));
            let is_in_lines = !file.slice(*block).trim_start().starts_with('{');
            (is_map && is_in_lines).then(|| (block.end as usize, format!("{line}\n")))?
        }
    };
    Some(Edit { place: Place::new(file, Span::new(at, at)), text })
}

/// Returns the value of a key, if it is there.
fn find(file: &Arc<SourceFile>, key: &str) -> Option<Node> {
    let blocks = front_matter::split(&file.text).yaml;
    let maps = blocks.iter().filter_map(|block| match yaml::parse(file, *block).ok()?.value {
        Value::Map(entries) => Some(entries),
        _ => None,
    });
    let entry = maps.flatten().find(|entry| entry.key.value == key)?;
    Some(entry.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::RelPath;

    /// Returns a text after an edit; "none" if there is none.
    fn after(text: &str, edit: impl Fn(&Arc<SourceFile>) -> Option<Edit>) -> String {
        let file = SourceFile::new(RelPath::new("a.md").unwrap(), "content/a.md".to_owned(), text.to_owned());
        let Some(edit) = edit(&Arc::new(file)) else { return "none".to_owned() };
        let range = edit.place.span.range();
        format!("{}{}{}", &text[..range.start], edit.text, &text[range.end..])
    }

    #[test]
    fn a_key_is_written_below_the_others() {
        let title = |text: &str| after(text, |file| key(file, "title", "A: b"));
        assert_eq!(title("---\na: 1 # one\n---\nText"), "---\na: 1 # one\ntitle: \"A: b\"\n---\nText");
        assert_eq!(title("Text"), "---\ntitle: \"A: b\"\n---\nText");
        assert_eq!(title("---\na: |\n  long\n\n...\nText"), "---\na: |\n  long\n\ntitle: \"A: b\"\n...\nText");
        assert_eq!(title("---\na: [\n---\nText"), "none");
        assert_eq!(title("---\na: 1\nText"), "none");
    }

    #[test]
    fn an_item_is_added_to_its_list() {
        let also = |text: &str| after(text, |file| item(file, "also", "J. Doe"));
        assert_eq!(also("---\na: 1\n---\n"), "---\na: 1\nalso: [J. Doe]\n---\n");
        assert_eq!(also("---\nalso: [x, \"y\"] # z\n---\n"), "---\nalso: [x, \"y\", J. Doe] # z\n---\n");
        assert_eq!(also("---\nalso: []\n---\n"), "---\nalso: [J. Doe]\n---\n");
        assert_eq!(also("---\nalso: x\nb: 1\n---\n"), "---\nalso: [x, J. Doe]\nb: 1\n---\n");
        assert_eq!(also("---\nalso:\n  - x\n---\n"), "none");
    }
}
