//! What is struck out: `~~Write to them (Kate)~~`, `<s>Read it</s>`. It counts as not written, but for a task in a list of tasks, which is
//! done when all of it is struck out.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::content::markdown::{Block, Line};
use crate::source::SourceFile;
use crate::text::words;

/// What stands before and behind what is struck out.
const MARKS: &[(&str, &str)] = &[("~~", "~~"), ("<s>", "</s>"), ("<del>", "</del>"), ("<strike>", "</strike>")];
/// More letters are not looked through for the end of what is struck out.
const LONGEST: usize = 1_000;
/// With the marks around it, what is struck out is no longer than this.
const LONGEST_WITH_MARKS: usize = LONGEST + 20;
/// No more than so many pieces are looked for in the text of a line: each is looked for in all of it.
const MOST: usize = 200;

/// What is struck out in a report.
pub(super) struct Struck<'f> {
    file: &'f SourceFile,
    /// Where it stands, with its marks, in order.
    places: Vec<Range<usize>>,
    /// Where the lines begin all of which is struck out. Those that a break parts stand at one place.
    wholly: FxHashSet<u32>,
}

impl<'f> Struck<'f> {
    pub(super) fn new(file: &'f SourceFile, lines: &[Line]) -> Struck<'f> {
        let start = lines.first().map_or(file.text.len(), |line| line_start(file, line));
        let mut places: Vec<Range<usize>> = MARKS
            .iter()
            .filter(|(open, _)| file.text[start..].contains(open))
            .flat_map(|(open, close)| places(&file.text, start, open, close))
            .collect();
        places.sort_unstable_by_key(|place| (place.start, place.end));
        let mut struck = Struck { file, places, wholly: FxHashSet::default() };
        if file.text[start..].contains('~') || !struck.places.is_empty() {
            let parted = lines.chunk_by(|line, next| line.span == next.span).filter_map(|lines| lines.first());
            let wholly = parted.filter(|line| struck.strikes_all_of(line)).map(|line| line.span.start).collect();
            struck.wholly = wholly;
        }
        struck
    }

    /// Tells whether all of a line is struck out, but for the bullet before it and a break behind it.
    pub(super) fn is_all_of(&self, line: &Line) -> bool {
        self.wholly.contains(&line.span.start)
    }

    /// Tells whether anything of a line is struck out.
    pub(super) fn touches(&self, line: &Line) -> bool {
        self.is_all_of(line) || self.touching(line).next().is_some()
    }

    fn strikes_all_of(&self, line: &Line) -> bool {
        let is_text = |text: &str| text.contains(char::is_alphanumeric);
        let source = self.file.slice(line.span);
        is_struck_by_one(self.file, line)
            || (self.touching(line).next().is_some() && is_text(source) && !is_text(&self.left(line)))
    }

    /// Tells whether all of a line is struck out, and what is so begins there.
    pub(super) fn begins_with_all_of(&self, line: &Line) -> bool {
        let begins = || self.touching(line).any(|place| place.start >= line_start(self.file, line));
        self.is_all_of(line) && (is_struck_by_one(self.file, line) || begins())
    }

    /// Returns the text of a line without what is struck out there; all of it, where nothing would be left.
    pub(super) fn without<'l>(&self, line: &'l Line) -> Cow<'l, str> {
        if self.touching(line).next().is_none() || self.is_all_of(line) {
            return Cow::Borrowed(&line.text);
        }
        self.cleaned(line, &line.text).map_or(Cow::Borrowed(&line.text), Cow::Owned)
    }

    /// Returns the lines of a report without what is struck out. Headings stay, for they tell where what stands below them does.
    pub(super) fn kept<'l>(&self, lines: &'l [Line]) -> Cow<'l, [Line]> {
        if self.places.is_empty() && self.wholly.is_empty() {
            return Cow::Borrowed(lines);
        }
        let is_kept = |line: &&Line| line.is_heading() || !self.is_all_of(line);
        Cow::Owned(lines.iter().filter(is_kept).map(|line| self.kept_line(line)).collect())
    }

    fn kept_line(&self, line: &Line) -> Line {
        let mut kept = line.clone();
        if self.touching(line).next().is_none() {
            return kept;
        }
        if let Some(text) = self.cleaned(line, &line.text) {
            kept.text = text;
            kept.n_strong = 0;
        }
        if let Block::Row { cells, .. } = &mut kept.block {
            for cell in cells {
                if let Some(text) = self.cleaned(line, cell) {
                    *cell = text;
                }
            }
        }
        kept
    }

    /// Returns a text of a line without the words that are struck out there, if it has any.
    fn cleaned(&self, line: &Line, text: &str) -> Option<String> {
        let mut left = Cow::Borrowed(text);
        for place in self.touching(line).take(MOST) {
            let in_line = place.start.max(line.span.start as usize)..place.end.min(line.span.end as usize);
            let struck = self.file.text.get(in_line).unwrap_or_default();
            let struck = MARKS.iter().fold(struck, |text, (open, close)| {
                let text = text.strip_prefix(open).unwrap_or(text);
                text.strip_suffix(close).unwrap_or(text)
            });
            let mut bare = struck.replace(['*', '_', '`'], "");
            for mark in MARKS.iter().flat_map(|(open, close)| [open, close]).filter(|mark| struck.contains(**mark)) {
                bare = bare.replace(mark, "");
            }
            let found = [struck.trim(), bare.trim()].into_iter().filter(|words| !words.is_empty());
            let found = found.into_iter().find_map(|words| Some((left.find(words)?, words.len())));
            if let Some((at, length)) = found {
                left = Cow::Owned(format!("{} {}", &left[..at], &left[at + length..]));
            }
        }
        match left {
            Cow::Borrowed(_) => None,
            Cow::Owned(left) => Some(words::squeeze(left.trim()).into_owned()),
        }
    }

    /// Returns the source of a line without what is struck out there.
    fn left(&self, line: &Line) -> String {
        let (start, end) = (line.span.start as usize, line.span.end as usize);
        let mut left = String::new();
        let mut from = start;
        for place in self.touching(line) {
            left.push_str(self.file.text.get(from..place.start.max(from)).unwrap_or_default());
            from = from.max(place.end);
        }
        left.push_str(self.file.text.get(from..end.max(from)).unwrap_or_default());
        left
    }

    /// Returns the places that share letters with a line. One may stand within another and end before it, so that only where they start
    /// tells which are near enough.
    fn touching(&self, line: &Line) -> impl Iterator<Item = &Range<usize>> {
        let (start, end) = (line.span.start as usize, line.span.end as usize);
        let first = self.places.partition_point(|place| place.start + LONGEST_WITH_MARKS <= start);
        let near = self.places[first..].iter().take_while(move |place| place.start < end);
        near.filter(move |place| place.end > start)
    }
}

fn line_start(file: &SourceFile, line: &Line) -> usize {
    file.text[..line.span.start as usize].rfind('\n').map_or(0, |at| at + 1)
}

/// Returns where such marks strike something out from a place on. They end with the paragraph.
fn places<'t>(text: &'t str, start: usize, open: &'t str, close: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    let mut from = start;
    std::iter::from_fn(move || {
        loop {
            let at = from + text.get(from..)?.find(open)?;
            let inner = at + open.len();
            from = inner;
            if close == open && !is_opening(&text[..at], &text[inner..]) {
                continue;
            }
            let limit = text.floor_char_boundary((inner + LONGEST).min(text.len()));
            let within = &text[inner..limit];
            let within = within.split("\n\n").next().unwrap_or(within);
            let ends = within.match_indices(close).map(|(end, _)| end);
            let end = ends
                .into_iter()
                .find(|end| *end > 0 && (close != open || is_closing(&within[..*end], &within[end + close.len()..])));
            if let Some(end) = end {
                from = inner + end + close.len();
                return Some(at..from);
            }
        }
    })
}

/// Tells whether a sign that opens and closes opens something: it belongs to no longer one, and not to code.
fn is_opening(before: &str, behind: &str) -> bool {
    !before.ends_with(['~', '`', '\\']) && behind.starts_with(|c: char| !c.is_whitespace() && !matches!(c, '~' | '`'))
}

fn is_closing(before: &str, behind: &str) -> bool {
    before.ends_with(|c: char| !c.is_whitespace() && !matches!(c, '~' | '`' | '\\')) && !behind.starts_with(['~', '`'])
}

/// Tells whether all of a line stands between single signs: `~Read it~`.
fn is_struck_by_one(file: &SourceFile, line: &Line) -> bool {
    let end = line.span.end as usize;
    let Some(source) = file.text.get(line_start(file, line)..end) else { return false };
    let text = source.lines().next().unwrap_or_default().trim().trim_start_matches(['-', '*', '+', '>', ' ']);
    let text =
        ["<br>", "<br/>", "<br />", "\\"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text).trim_end();
    let inner = ["~~", "~"].iter().find_map(|mark| text.strip_prefix(*mark)?.strip_suffix(*mark));
    inner.is_some_and(|inner| !inner.trim().is_empty() && !inner.contains('~'))
}

/// Returns a text of a line without what is struck out there: it counts as not written.
pub(in crate::content::conventions) fn without_struck<'t>(
    file: &SourceFile,
    line: &Line,
    text: &'t str,
) -> Cow<'t, str> {
    let source = file.slice(line.span);
    let mut left = Cow::Borrowed(text);
    for (open, close) in MARKS.iter().filter(|(open, _)| source.contains(open)) {
        let mut rest = source;
        let pieces = std::iter::from_fn(|| {
            let (struck, behind) = rest.split_once(open).and_then(|(_, inner)| inner.split_once(close))?;
            rest = behind;
            Some(struck.trim())
        });
        for struck in pieces.take(MOST) {
            if let Some(at) = left.find(struck).filter(|_| !struck.is_empty()) {
                left = Cow::Owned(format!("{} {}", &left[..at], &left[at + struck.len()..]));
            }
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_struck_out_stands_between_marks_of_one_paragraph() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<&str> =
                MARKS.iter().flat_map(|(open, close)| places(text, 0, open, close)).map(|place| &text[place]).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("a ~~b~~ c <s>d\ne</s>", &["~~b~~", "<s>d\ne</s>"]);
        check("~~a~~ ~~b~~", &["~~a~~", "~~b~~"]);
        for text in ["~~~\na\n~~~", "~~ a ~~", "`~~`a`~~`", "~~a\n\nb~~", "<s>a\n\nb</s>", "costs ~~10 or ~~20", "~~"] {
            check(text, &[]);
        }
    }
}
