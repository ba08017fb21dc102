//! Problems as text for a terminal, in the form that compilers made familiar.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Location, Place, Severity};

/// How to render.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Style {
    /// Whether to use colours.
    pub color: bool,
    /// How many columns the terminal has.
    pub width: usize,
}

/// A longer line is cut around the place to show.
const LONGEST_LINE: usize = 400;

/// Renders a problem with its place, excerpt and remedy; the text ends with a newline.
pub fn render(diagnostic: &Diagnostic, style: &Style) -> String {
    let message = visible(&diagnostic.message);
    let title = level(diagnostic.severity).primary_title(message).id(diagnostic.code);
    let windows: Vec<(Window, AnnotationKind, String)> = windows(diagnostic);
    let help: Vec<String> = diagnostic.help.iter().map(|help| visible(help)).collect();
    let place = match &diagnostic.location {
        Location::File(path) => Some(visible(path)),
        _ => None,
    };
    let mut group = Group::with_title(title);
    if let Some(path) = &place {
        group = group.element(Origin::path(path.as_str()));
    }
    for of_file in windows.chunk_by(|(a, _, _), (b, _, _)| a.path == b.path && a.first_line == b.first_line) {
        let (window, _, _) = &of_file[0];
        group = group.element(snippet(window, of_file));
    }
    for help in &help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let renderer = if style.color { Renderer::styled() } else { Renderer::plain() };
    format!("{}\n", renderer.term_width(style.width).render(&[group]))
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

fn snippet<'w>(window: &'w Window, marks: &'w [(Window, AnnotationKind, String)]) -> Snippet<'w, Annotation<'w>> {
    let annotations = marks.iter().map(|(window, kind, label)| {
        let mark = kind.span(window.mark.clone());
        if label.is_empty() { mark } else { mark.label(label.as_str()) }
    });
    Snippet::source(window.text.as_str())
        .line_start(window.first_line)
        .path(window.path.as_str())
        .annotations(annotations.collect::<Vec<_>>())
}

/// The line of a place, cut to what fits, and the part of it to point at.
struct Window {
    path: String,
    first_line: usize,
    text: String,
    mark: std::ops::Range<usize>,
}

fn windows(diagnostic: &Diagnostic) -> Vec<(Window, AnnotationKind, String)> {
    let mut windows = Vec::new();
    if let Location::Text(place) = &diagnostic.location {
        windows.push((window(place), AnnotationKind::Primary, visible(&diagnostic.label)));
    }
    for (place, label) in &diagnostic.also {
        windows.push((window(place), AnnotationKind::Context, visible(label)));
    }
    windows
}

fn window(place: &Place) -> Window {
    let file = &place.file;
    let (line, _) = file.line_column(place.span.start);
    let start = file.line_start(line);
    let line_text = file.text[start..].split('\n').next().unwrap_or("");
    let from = (place.span.start as usize - start).min(line_text.len());
    let to = (place.span.end as usize).saturating_sub(start).clamp(from, line_text.len());
    // A line of a megabyte is not shown whole. What is cut off in front would shift the column, so it becomes spaces
    // only as far as the terminal goes.
    let is_short = line_text.chars().count() <= LONGEST_LINE;
    let (text, from, to) = match is_short {
        true => (line_text, from, to),
        false => {
            let end = floor(line_text, (from + LONGEST_LINE).min(line_text.len()));
            (&line_text[..end], from, to.min(end))
        }
    };
    let (from, to) = (floor(text, from), floor(text, to));
    let before = visible(&text[..from]);
    let marked = visible(&text[from..to]);
    let after = visible(&text[to..]);
    let mark = before.len()..before.len() + marked.len();
    Window { path: visible(&file.label), first_line: line, text: format!("{before}{marked}{after}"), mark }
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Returns text without characters that would steer the terminal or turn the direction of writing: each becomes the
/// sign for what cannot be shown, so that columns stay right.
fn visible(text: &str) -> String {
    let is_steering = |c: char| {
        (c.is_control() && c != '\t')
            || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{061C}')
    };
    text.chars().map(|c| if is_steering(c) { '\u{FFFD}' } else { c }).collect()
}

/// Returns how many problems there are: "2 errors and 1 warning"; "no problems" if there are none. Notes do not count.
pub fn summary_counts(diagnostics: &[Diagnostic]) -> String {
    let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let words = |n: usize, word: &str| match n {
        0 => None,
        1 => Some(format!("1 {word}")),
        n => Some(format!("{n} {word}s")),
    };
    match (words(count(Severity::Error), "error"), words(count(Severity::Warning), "warning")) {
        (Some(errors), Some(warnings)) => format!("{errors} and {warnings}"),
        (Some(counts), None) | (None, Some(counts)) => counts,
        (None, None) => "no problems".to_owned(),
    }
}

#[cfg(test)]
mod tests;
