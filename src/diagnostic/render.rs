//! Problems as text for a terminal, in the form that compilers made familiar.
//!
//! Owns how a [`Diagnostic`] looks: its line, its place, the author's lines with carets below them, its helps. The
//! words are the catalogue's; printing is the command line's business. Lines are drawn by the crate annotate-snippets,
//! which is given no more of a file than the lines it shows, and of those hardly more than fits.
//!
//! What a report says ends up in our messages, so nothing reaches the terminal that has not gone through `visible`.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Location, Place, Severity};
use crate::source::{SourceFile, Span};
use crate::text::words::counted;

#[cfg(test)]
mod tests;

/// How to render.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Style {
    /// Whether to use colours.
    pub color: bool,
    /// How many columns the terminal has. Longer lines of a file are cut; messages and helps are left to the terminal.
    pub width: usize,
}

/// Two places of one file that are further apart are shown as if they were in two files.
const MOST_LINES_APART: usize = 1_000;

/// In fewer columns than these, an excerpt shows nothing that could be recognised.
const LEAST_WIDTH: usize = 40;

/// Stands for a place (`content/a.md:14:12`) until annotate-snippets is done: it only knows the excerpt it was given,
/// and would count columns from there. A noncharacter, which `visible` lets nobody else use.
const PLACE_MARK: &str = "\u{FDD0}";

/// Renders a problem with its place, excerpt and remedy; the text ends with a newline.
///
/// A place that is an empty span at the start of its file is the file as a whole, and no line of it is shown.
pub fn render(diagnostic: &Diagnostic, style: &Style) -> String {
    render_with(diagnostic, style, &diagnostic.help)
}

/// Renders the place and the excerpt alone, for where message and remedy stand beside them in another form; "" if there
/// is no place.
pub fn excerpt(diagnostic: &Diagnostic, style: &Style) -> String {
    let whole = render_with(diagnostic, style, &[]);
    whole.split_once('\n').map_or("", |(_, excerpt)| excerpt).trim_end().to_owned()
}

fn render_with(diagnostic: &Diagnostic, style: &Style, help: &[String]) -> String {
    let width = style.width.max(LEAST_WIDTH);
    let title = level(diagnostic.severity).primary_title(visible(&diagnostic.message)).id(diagnostic.code);
    let excerpts = excerpts(diagnostic);
    let mut group = Group::with_title(title);
    if let (true, Some(path)) = (excerpts.is_empty(), file_label(&diagnostic.location)) {
        group = group.element(Origin::path(visible(path)));
    }
    group = group.elements(excerpts.iter().map(|excerpt| excerpt.snippet(width)));
    group = group.elements(help.iter().map(|help| Level::HELP.message(visible(help))));

    let renderer = if style.color { Renderer::styled() } else { Renderer::plain() };
    let mut text = fill_in_places(&renderer.term_width(width).render(&[group]), &excerpts);
    if excerpts.is_empty() {
        // Without line numbers the crate has no margin to draw in: the arrow would stand below the title's first letter.
        text = text.replace('\n', "\n ");
    }
    text.push('\n');
    text
}

/// Returns how many problems there are: "2 errors and 1 warning"; "no problems" if there are none. Notes do not count.
pub fn summary_counts(diagnostics: &[Diagnostic]) -> String {
    let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let words = |n: usize, word: &str| (n > 0).then(|| counted(n, word));
    match (words(count(Severity::Error), "error"), words(count(Severity::Warning), "warning")) {
        (Some(errors), Some(warnings)) => format!("{errors} and {warnings}"),
        (Some(counts), None) | (None, Some(counts)) => counts,
        (None, None) => "no problems".to_owned(),
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// Some lines of one file with marks below them.
struct Excerpt<'a> {
    file: &'a Arc<SourceFile>,
    /// The first one is what the excerpt is about: its line and column are shown.
    marks: Vec<Mark<'a>>,
}

/// A piece of one line to be underlined.
struct Mark<'a> {
    kind: AnnotationKind,
    line: usize,
    column: usize,
    /// In bytes of the file, within the line.
    range: Range<usize>,
    label: &'a str,
}

/// Returns the excerpts that a problem shows: its own place first, second places near it in the same, others behind.
fn excerpts(diagnostic: &Diagnostic) -> Vec<Excerpt<'_>> {
    let Location::Text(place) = &diagnostic.location else { return Vec::new() };
    if place.span == Span::new(0, 0) {
        return Vec::new();
    }
    let first = Mark::new(AnnotationKind::Primary, place, &diagnostic.label);
    let first_line = first.line;
    let mut excerpts = vec![Excerpt { file: &place.file, marks: vec![first] }];
    for (place, label) in &diagnostic.also {
        let mark = Mark::new(AnnotationKind::Context, place, label);
        // Parts of one file have its label, and texts of their own.
        let first = excerpts[0].file;
        let is_same_file = place.file.label == first.label && place.file.path == first.path;
        if is_same_file && mark.line.abs_diff(first_line) <= MOST_LINES_APART {
            excerpts[0].marks.push(mark);
        } else {
            excerpts.push(Excerpt { file: &place.file, marks: vec![mark] });
        }
    }
    excerpts
}

fn file_label(location: &Location) -> Option<&str> {
    match location {
        Location::Text(place) => Some(&place.file.label),
        Location::File(path) => Some(path),
        Location::Site => None,
    }
}

impl<'a> Mark<'a> {
    /// Makes a mark below the first line of a place.
    fn new(kind: AnnotationKind, place: &Place, label: &'a str) -> Mark<'a> {
        let text = &place.file.text;
        let start = text.floor_char_boundary(place.span.start as usize);
        let end = text.ceil_char_boundary(place.span.end as usize).max(start);
        let end = text[start..end].find('\n').map_or(end, |newline| start + newline);
        let (line, column) = place.file.line_column(place.span.start);
        Mark { kind, line, column, range: start..end, label }
    }
}

impl<'a> Excerpt<'a> {
    /// Returns path, line and column of what the excerpt is about.
    fn place(&self) -> String {
        let Mark { line, column, .. } = self.marks[0];
        format!("{}:{line}:{column}", visible(&self.file.label))
    }

    fn snippet(&self, width: usize) -> Snippet<'static, Annotation<'static>> {
        let lines = self.marks.iter().map(|mark| mark.line);
        let first = lines.clone().min().expect("an excerpt has a mark");
        let last = lines.max().expect("an excerpt has a mark");
        let mut source = String::new();
        let mut annotations = Vec::new();
        for line in first..=last {
            self.push_line(line, width, &mut source, &mut annotations);
            source.push('\n');
        }
        // The last line goes without: behind its newline would be one more, to which an empty span at the end belongs.
        source.pop();
        Snippet::source(source).line_start(first).path(PLACE_MARK).annotations(annotations)
    }

    /// Appends a line, cut to what matters, and the marks below it.
    fn push_line(&self, line: usize, width: usize, source: &mut String, annotations: &mut Vec<Annotation<'static>>) {
        let text = &self.file.text;
        let range = self.line_range(line);
        let marks: Vec<&Mark<'a>> = self.marks.iter().filter(|mark| mark.line == line).collect();
        let focus = marks.first().map_or(range.start..range.start, |mark| mark.range.clone());
        let shown = window(text, &range, &focus, width);
        if shown.start > range.start {
            source.push('…');
        }
        let line_start = source.len();
        let position = |offset: usize| {
            let before = &text[shown.start..offset.clamp(shown.start, shown.end)];
            line_start + visible_line(before).len()
        };
        annotations.extend(marks.iter().map(|mark| {
            let label = (!mark.label.is_empty()).then(|| visible(mark.label).into_owned());
            mark.kind.span(position(mark.range.start)..position(mark.range.end)).label(label)
        }));
        source.push_str(&visible_line(&text[shown.clone()]));
        if shown.end < range.end {
            source.push('…');
        }
    }

    /// Returns where a line is in the file, without its newline.
    fn line_range(&self, line: usize) -> Range<usize> {
        let start = self.file.line_start(line);
        let text = &self.file.text[start..];
        start..start + memchr::memchr(b'\n', text.as_bytes()).unwrap_or(text.len())
    }
}

/// Returns the part of a line to be handed on: so much around `focus` that annotate-snippets still has to cut it to fit
/// the terminal, and centres it as it always does, but so little that a line of a megabyte costs nothing.
fn window(text: &str, line: &Range<usize>, focus: &Range<usize>, width: usize) -> Range<usize> {
    let before = text[line.start..focus.start].char_indices().rev().nth(width);
    let start = before.map_or(line.start, |(at, _)| line.start + at);
    // What is underlined must fit itself, beside the line number and an ellipsis on both sides.
    let most_underlined = width - LEAST_WIDTH / 2;
    let (from, most) = match text[focus.clone()].char_indices().nth(most_underlined) {
        Some(_) => (focus.start, most_underlined),
        None => (focus.end, width),
    };
    let after = text[from..line.end].char_indices().nth(most);
    start..after.map_or(line.end, |(at, _)| from + at)
}

/// Replaces each mark of a place, and the line and column that annotate-snippets wrote behind it, by the true place.
fn fill_in_places(rendered: &str, excerpts: &[Excerpt<'_>]) -> String {
    let mut pieces = rendered.split(PLACE_MARK);
    let mut text = pieces.next().unwrap_or("").to_owned();
    for (piece, excerpt) in pieces.zip(excerpts) {
        text.push_str(&excerpt.place());
        text.push_str(piece.trim_start_matches(|c: char| c == ':' || c.is_ascii_digit()));
    }
    text
}

/// Returns text for one line of a message, safe to print: characters that would move the cursor, colour the terminal
/// or turn the direction of writing are replaced by signs that can be seen, and line breaks by spaces.
pub fn visible(text: &str) -> Cow<'_, str> {
    replace_chars(text, |c| if matches!(c, '\n' | '\t') { ' ' } else { visible_char(c) })
}

/// Does the same for a line of a file, whose tabs annotate-snippets measures and expands itself.
fn visible_line(text: &str) -> Cow<'_, str> {
    replace_chars(text, |c| if c == '\t' { c } else { visible_char(c) })
}

fn replace_chars(text: &str, replacement: impl Fn(char) -> char) -> Cow<'_, str> {
    if text.chars().all(|c| replacement(c) == c) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(replacement).collect())
}

fn visible_char(c: char) -> char {
    match c {
        // The pictures of the control characters have the same order: U+241B shows an escape as "ESC".
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\u{7F}' => '\u{2421}',
        // C1 controls, of which U+009B alone begins an escape sequence on some terminals.
        '\u{80}'..='\u{9F}'
        // Directional marks, embeddings, overrides and isolates: what is printed must read as it is stored.
        | '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        // Line and paragraph separators.
        | '\u{2028}' | '\u{2029}'
        // Without width, and so often the very reason why a name is not found. The joiners U+200C and U+200D are part
        // of words in Persian and in scripts of India, and stay.
        | '\u{200B}' | '\u{2060}' | '\u{FEFF}'
        // Noncharacters, the mark of a place among them.
        | '\u{FDD0}'..='\u{FDEF}' => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}
