//! A file that is a map of reports, by their paths: `meetings/2020-01-02.md: …`.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::diagnostic::{Place, catalogue};
use crate::source::{RelPath, SourceFile, Span};
use crate::text::suggest::nearest;
use crate::yaml::fields::{Fields, Problems};
use crate::yaml::{self, Entry, Node, Value};

/// Reads the file piece by piece; `example` is an entry as it should be. What cannot be understood is left out, and a problem.
pub(super) fn entries(file: &Arc<SourceFile>, example: &str, problems: &mut Problems) -> Vec<Entry> {
    let mut entries = Vec::new();
    for piece in pieces(&file.text) {
        match yaml::parse(file, piece) {
            Ok(Node { value: Value::Map(found), .. }) => entries.extend(found),
            Ok(node) if node.is_null() => {}
            Ok(node) => {
                let fields = Fields::new(file, &[], "the file");
                problems.push(fields.wrong_type(&node, &file.label, "a map of reports", example));
            }
            Err(error) => problems.push(yaml::problem(file, &error)),
        }
    }
    entries
}

/// Reads the file to add to it: `None` if anything of it cannot be understood.
pub(super) fn whole(file: &Arc<SourceFile>) -> Option<Vec<Entry>> {
    let mut problems = Problems::new();
    let entries = entries(file, "", &mut problems);
    problems.is_empty().then_some(entries)
}

/// Returns the path of the report of which an entry speaks, or tells that it can be none.
pub(super) fn path(file: &Arc<SourceFile>, entry: &Entry, problems: &mut Problems) -> Option<RelPath> {
    let path = RelPath::new(&entry.key.value);
    if path.is_none() {
        problems.push(catalogue::unknown_report(Place::new(file, entry.key.span), &entry.key.value, None));
    }
    path
}

/// Cuts a file where a line begins with a key: the file may be longer than a value of YAML, and a mistake in what is said of one report is
/// to cost no other.
pub fn pieces(text: &str) -> Vec<Span> {
    let begins_key = |line: &str| !line.starts_with([' ', '\t', '\r', '\n', '#', '-', '[', ']', '{', '}']);
    let mut starts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > 0 && begins_key(line) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().copied().skip(1).chain([text.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| Span::new(start, end)).collect()
}

/// Says which of the reports that are spoken of, each with the place of its path, are not there; `paths` are those that are.
pub(super) fn strangers<'s>(
    file: &Arc<SourceFile>,
    spoken_of: impl Iterator<Item = (&'s RelPath, Span)>,
    paths: &FxHashSet<&RelPath>,
) -> Problems {
    /// Of more it would take long to find what was meant, and then it is a folder that was moved.
    const MOST_COMPARED: usize = 20;
    let strange: Vec<(&RelPath, Span)> = spoken_of.filter(|(path, _)| !paths.contains(path)).collect();
    let is_slip = strange.len() <= MOST_COMPARED;
    let problem = |(path, place): (&RelPath, Span)| {
        // Another day is another report, and no slip.
        let has_its_digits = |other: &&str| digits(other).eq(digits(path.as_str()));
        let all = paths.iter().map(|path| path.as_str()).filter(|_| is_slip);
        let slip = nearest(path.as_str(), all.clone().filter(has_its_digits));
        // It may have been moved, or the path be that from the site's folder.
        let is_of_name = |other: &&str| other.rsplit('/').next() == Some(path.file_name());
        let near = slip.or_else(|| all.clone().find(is_of_name).filter(|_| all.filter(is_of_name).count() == 1));
        catalogue::unknown_report(Place::new(file, place), path.as_str(), near)
    };
    strange.into_iter().map(problem).collect()
}

fn digits(path: &str) -> impl Iterator<Item = char> {
    path.chars().filter(char::is_ascii_digit)
}
