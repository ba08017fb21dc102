//! Problems for programs: each format is a pure function from a [`Report`] to the text of one document.
//!
//! All name files as they are seen from the folder in which the program was started, and count lines and columns from 1,
//! columns in characters, as [`render`](super::render) does; an end is the place behind the last character.

mod github;
mod json;
mod junit;
mod sarif;

#[cfg(test)]
mod tests;

pub use github::github;
pub use json::{Document, json};
pub use junit::junit;
pub use sarif::sarif;

use super::{Diagnostic, Location, Place, Severity};
use crate::source::Span;

/// What was found.
pub struct Report<'a> {
    /// The problems, in the order in which they are to stand.
    pub problems: &'a [Diagnostic],
    /// All files that were checked, as messages show their paths.
    pub files: &'a [&'a str],
    /// What leads from the folder in which the program was started to that of the site; empty, or it ends with `/`.
    pub prefix: &'a str,
    /// Whether warnings count as failures.
    pub is_strict: bool,
}

impl Report<'_> {
    fn path(&self, label: &str) -> String {
        format!("{}{label}", self.prefix)
    }

    /// Returns the file of a problem; what is wrong with the site as a whole is put right in its settings.
    fn file(&self, problem: &Diagnostic) -> Option<String> {
        match &problem.location {
            Location::Text(place) => Some(self.path(&place.file.label)),
            Location::File(label) => Some(self.path(label)),
            Location::Site => None,
        }
    }

    fn fails(&self, problem: &Diagnostic) -> bool {
        problem.severity == Severity::Error || (self.is_strict && problem.severity == Severity::Warning)
    }
}

/// A piece of a text by lines and columns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Region {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

impl Region {
    fn of(place: &Place) -> Region {
        let (line, column) = place.file.line_column(place.span.start);
        let (end_line, end_column) = place.file.line_column(place.span.end);
        Region { line, column, end_line, end_column }
    }

    /// Returns where a problem lies in its file, unless that is the file as a whole.
    fn of_problem(problem: &Diagnostic) -> Option<Region> {
        match &problem.location {
            Location::Text(place) if place.span != Span::default() => Some(Region::of(place)),
            _ => None,
        }
    }
}

/// Returns a problem in words: what is wrong, then what to do, each on a line.
fn in_words(problem: &Diagnostic) -> String {
    let lines: Vec<&str> = std::iter::once(&problem.message).chain(&problem.help).map(String::as_str).collect();
    lines.join("\n")
}

fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
