//! Source files and places in them.
//!
//! Owns the path type of the content tree ([`RelPath`]), the text of one file as it was read ([`SourceFile`]) and
//! places in such a text ([`Span`]). Knows nothing of disks: whoever reads a file builds these values from it.

mod forms;
mod patterns;

use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

pub use forms::{FORMS, Form, Origin, form_of};
pub use patterns::{PatternFault, Patterns};

/// A path below the content folder: always with `/`, never absolute, never with `.` or `..` parts.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RelPath(Arc<str>);

/// The usual extensions of texts, in small letters: those of Markdown, and last that of plain text.
pub const TEXTS: &[&str] = &["md", "markdown", "mdown", "mdwn", "mkd", "mkdn", "mkdown", "txt"];
/// Those of Markdown alone.
pub const MARKDOWN: &[&str] = TEXTS.split_at(TEXTS.len() - 1).0;

impl RelPath {
    /// Makes a path from text such as `meetings/first.md`; `\` counts as `/`, empty and `.` parts are dropped.
    ///
    /// Returns `None` if a `..` part would lead out of the tree.
    pub fn new(path: &str) -> Option<RelPath> {
        let mut parts: Vec<&str> = Vec::new();
        for part in path.split(['/', '\\']) {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        Some(RelPath(parts.join("/").into()))
    }

    /// Returns the path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the last part: `first.md` of `meetings/first.md`.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// Tells whether it is the README of its folder.
    pub fn is_readme(&self) -> bool {
        self.file_name().split('.').next().is_some_and(|stem| stem.eq_ignore_ascii_case("readme"))
    }

    /// Returns the folder, `meetings` of `meetings/first.md`; the empty path for a file at the top.
    pub fn parent(&self) -> RelPath {
        match self.0.rsplit_once('/') {
            Some((folder, _)) => RelPath(folder.into()),
            None => RelPath("".into()),
        }
    }

    /// Returns the extension without its dot, in the case in which it is written; "" if there is none.
    pub fn extension(&self) -> &str {
        match self.file_name().rsplit_once('.') {
            Some((stem, extension)) if !stem.is_empty() => extension,
            _ => "",
        }
    }

    /// Tells whether the extension is one of these, in any case.
    pub fn has_extension(&self, extensions: &[&str]) -> bool {
        extensions.iter().any(|extension| self.extension().eq_ignore_ascii_case(extension))
    }

    /// Returns the path with `path` appended, or `None` if that leads out of the tree.
    pub fn join(&self, path: &str) -> Option<RelPath> {
        RelPath::new(&format!("{}/{path}", self.0))
    }

    /// Returns the part below `folder`, or `None` if this path is not below it. Everything is below the empty path.
    pub fn strip_prefix<'a>(&'a self, folder: &str) -> Option<&'a str> {
        if folder.is_empty() {
            return Some(&self.0);
        }
        self.0.strip_prefix(folder)?.strip_prefix('/')
    }
}

impl fmt::Display for RelPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for RelPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}", &*self.0)
    }
}

/// A piece of a [`SourceFile`]'s text, in bytes from its beginning. 4 GiB is the limit, far above what is read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// Makes a span from byte offsets.
    pub fn new(start: usize, end: usize) -> Span {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Span { start: clamp(start), end: clamp(end.max(start)) }
    }

    /// Returns the span moved by `offset` bytes towards the end.
    pub fn shifted(self, offset: usize) -> Span {
        Span::new(self.start as usize + offset, self.end as usize + offset)
    }

    /// Returns the span as a range of bytes.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value together with the place where it stands in its file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Pairs a value with its place.
    pub fn new(value: T, span: Span) -> Spanned<T> {
        Spanned { value, span }
    }
}

/// A text file of the site, decoded: UTF-8 without byte order mark, lines ending in `\n`.
#[derive(Debug)]
pub struct SourceFile {
    /// Where the file lies below its root (the content folder, or the site for settings).
    pub path: RelPath,
    /// The path as messages show it: relative to the site, `content/meetings/first.md`.
    pub label: String,
    /// The text.
    pub text: String,
    /// The path of the file that it is a part of.
    whole: Option<RelPath>,
    /// How many lines stand before the text there.
    n_lines_before: usize,
    lines: OnceLock<Lines>,
}

impl SourceFile {
    /// Makes a source file from its parts.
    pub fn new(path: RelPath, label: String, text: String) -> SourceFile {
        SourceFile { path, label, text, whole: None, n_lines_before: 0, lines: OnceLock::new() }
    }

    /// Makes a source file of a part of another, whose lines are counted as they are there.
    pub fn part(path: RelPath, whole: &SourceFile, range: Range<usize>) -> SourceFile {
        let (n_lines, _) = whole.line_column(Span::new(range.start, range.start).start);
        let text = whole.text.get(range).unwrap_or_default().to_owned();
        let n_lines_before = n_lines - 1;
        let whole_path = Some(whole.path.clone());
        SourceFile { whole: whole_path, n_lines_before, ..SourceFile::new(path, whole.label.clone(), text) }
    }

    /// Returns the path of the file on the disk: its own, or that of the file that it is a part of.
    pub fn path_on_disk(&self) -> &RelPath {
        self.whole.as_ref().unwrap_or(&self.path)
    }

    /// Returns line and column of a byte offset, both counted from 1, the column in characters.
    ///
    /// An offset past the end counts as the end; one within a character counts as its beginning.
    pub fn line_column(&self, offset: u32) -> (usize, usize) {
        let lines = self.lines();
        let mut offset = (offset as usize).min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = lines.at(offset);
        let column = self.text[lines.start(line)..offset].chars().count();
        (self.n_lines_before + line, column + 1)
    }

    /// Returns the byte offset at which line `line` (from 1) begins; the end of the text if there are fewer lines.
    pub fn line_start(&self, line: usize) -> usize {
        self.lines().start(line.saturating_sub(self.n_lines_before))
    }

    /// Returns the text of a span; "" where the span does not fit the text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    // Most files have no problem to point at, so lines are only counted when somebody asks.
    fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::of(&self.text))
    }
}

/// Where the lines of a text begin.
#[derive(Debug)]
pub struct Lines {
    /// Of each line its first byte.
    starts: Vec<u32>,
    length: usize,
}

impl Lines {
    /// Counts the lines of a text.
    pub fn of(text: &str) -> Lines {
        let behind_newline = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| Span::new(0, at + 1).end);
        Lines { starts: std::iter::once(0).chain(behind_newline).collect(), length: text.len() }
    }

    /// Returns the byte at which a line begins, counted from 1; the end of the text if there are fewer lines.
    pub fn start(&self, line: usize) -> usize {
        self.starts.get(line.saturating_sub(1)).map_or(self.length, |start| *start as usize)
    }

    /// Returns the line, counted from 1, in which a byte stands.
    fn at(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start as usize <= offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_never_leads_out_of_the_tree() {
        assert_eq!(RelPath::new("a//b/./c\\d").unwrap().as_str(), "a/b/c/d");
        assert_eq!(RelPath::new("a/../b").unwrap().as_str(), "b");
        assert_eq!(RelPath::new("../b"), None);
        assert_eq!(RelPath::new("a").unwrap().join("../../b"), None);
    }

    #[test]
    fn paths_of_every_system_are_one() {
        let path = |text: &str| RelPath::new(text).map(|path| path.as_str().to_owned());
        assert_eq!(path(r"meetings\2020\a.md").as_deref(), Some("meetings/2020/a.md"));
        assert_eq!(path(r"meetings\..\..\secret").as_deref(), None);
        assert_eq!(path(r"\\server\share").as_deref(), Some("server/share"));
        assert_eq!(path(r"C:\site\a.md").as_deref(), Some("C:/site/a.md"));
        assert_eq!(path("/etc/passwd").as_deref(), Some("etc/passwd"));
    }

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let path = RelPath::new("a.md").unwrap();
        let file = SourceFile::new(path, "content/a.md".into(), "é1\nx\n".into());
        assert_eq!(file.line_column(0), (1, 1));
        assert_eq!(file.line_column(1), (1, 1));
        assert_eq!(file.line_column(2), (1, 2));
        assert_eq!(file.line_column(4), (2, 1));
        assert_eq!(file.line_column(99), (3, 1));
        assert_eq!(file.line_start(2), 4);
        let part = SourceFile::part(RelPath::new("b.md").unwrap(), &file, 4..6);
        assert_eq!((part.text.as_str(), part.line_column(1), part.line_start(2)), ("x\n", (2, 2), 0));
        assert_eq!(part.path_on_disk(), file.path_on_disk());
    }
}
