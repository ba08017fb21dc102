//! Names, titles and addresses with characters that nobody sees: what was pasted from elsewhere brings them along.

use std::sync::Arc;

use super::schema::Problems;
use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::source::{SourceFile, Span};
use crate::text::unseen;
use crate::yaml::{Entry, Node, Value};

/// Keys whose values are sentences, in which such characters do no harm, or are not ours to judge.
const PROSE: &[&str] = &["summary", "text", "note", "definition", "description", "extra"];

/// Looks through the path of a file and through all names in its front matter. `extra_keys` are other programs'.
pub(super) fn check(file: &Arc<SourceFile>, entries: &[Entry], extra_keys: &[String], problems: &mut Problems) {
    problems.extend(check_path(file));
    for entry in entries.iter().filter(|entry| !extra_keys.contains(&entry.key.value)) {
        check_entry(file, entry, problems);
    }
}

fn check_path(file: &Arc<SourceFile>) -> Option<Diagnostic> {
    let (path, place) = (file.path.as_str(), || Place::new(file, Span::default()));
    if path.is_ascii() {
        None
    } else if unseen::is_turned(path) {
        Some(catalogue::bidi_control(place(), "the file's name"))
    } else {
        // Accents are put to their letters when a folder is read.
        path.contains(unseen::is_formless).then(|| catalogue::invisible_character_in_path(place()))
    }
}

fn check_entry(file: &Arc<SourceFile>, entry: &Entry, problems: &mut Problems) {
    if !PROSE.contains(&entry.key.value.as_str()) {
        check_node(file, &entry.value, &entry.key.value, problems);
    }
}

fn check_node(file: &Arc<SourceFile>, node: &Node, key: &str, problems: &mut Problems) {
    match &node.value {
        Value::Null => {}
        Value::Map(entries) => entries.iter().for_each(|entry| check_entry(file, entry, problems)),
        Value::List(items) => items.iter().for_each(|item| check_node(file, item, key, problems)),
        Value::Scalar(scalar) => {
            problems.extend(check_name(Place::new(file, node.span), key, &scalar.text));
        }
    }
}

/// Reports the worst that there is to say of a name.
fn check_name(place: Place, key: &str, name: &str) -> Option<Diagnostic> {
    if name.is_ascii() {
        None
    } else if unseen::is_turned(name) {
        Some(catalogue::bidi_control_in_name(place, key, name))
    } else if name.contains(unseen::is_formless) {
        Some(catalogue::invisible_character(place, key, name))
    } else {
        (!unseen::is_composed(name)).then(|| catalogue::decomposed_name(place, key, name))
    }
}

/// Reports a title that was taken from the text. What has no form is left out of it in any case.
pub(super) fn check_inferred_title(place: Place, title: &str) -> Option<Diagnostic> {
    unseen::is_turned(title).then(|| catalogue::bidi_control(place, "the title in the text"))
}
