//! A problem as it looks on a page: in words, with the author's lines between what is wrong and what to do.

use std::path::Path;

use serde::Serialize;

use super::respond::Frame;
use crate::diagnostic::render::{Style, excerpt};
use crate::diagnostic::{Diagnostic, Location, Place, Severity};
use crate::text::escape;

/// A problem as it looks on a page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub(super) struct ProblemView {
    severity: &'static str,
    message: String,
    place: Option<String>,
    edit: Option<String>,
    excerpt: String,
    help: Vec<String>,
}

/// Returns a problem as it looks on a page, with a link to its place.
pub(super) fn problem_view(frame: &Frame, problem: &Diagnostic) -> ProblemView {
    let style = Style { color: false, width: 100 };
    let (place, edit) = match &problem.location {
        Location::Text(place) => {
            let (line, column) = place.file.line_column(place.span.start);
            (Some(format!("{}:{line}:{column}", place.file.label)), edit_link(frame, place))
        }
        Location::File(label) => (Some(label.clone()), None),
        Location::Site => (None, None),
    };
    ProblemView {
        severity: severity_word(problem.severity),
        message: with_code(&problem.message),
        place,
        edit,
        excerpt: without_place(&excerpt(problem, &style)),
        help: problem.help.iter().map(|help| with_code(help)).collect(),
    }
}

/// Returns a message as HTML, with what stands between backticks as code.
fn with_code(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    for (position, part) in text.split('`').enumerate() {
        let part = escape::html(part);
        match position % 2 {
            0 => html.push_str(&part),
            _ => html.push_str(&format!("<code>{part}</code>")),
        }
    }
    html
}

/// Returns an excerpt without the line of its place, which stands in the link below it.
fn without_place(excerpt: &str) -> String {
    let is_place = |line: &str| line.trim_start().starts_with("--> ");
    let mut lines: Vec<&str> = excerpt.lines().skip_while(|line| is_place(line)).collect();
    if lines.first().is_some_and(|line| line.trim() == "|") {
        lines.remove(0);
    }
    lines.join("\n")
}

/// Returns a severity in a word.
pub(super) fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// Returns the link that opens a place in the author's editor.
pub(super) fn edit_link(frame: &Frame, place: &Place) -> Option<String> {
    let file = frame.root.join(Path::new(&place.file.label));
    frame.editor.link(&file, place.file.line_column(place.span.start))
}
