//! What is struck out: `~~Write to them (Kate)~~`. A task that is struck out is done, a decision that is holds no more.

use std::borrow::Cow;

use crate::content::markdown::Line;
use crate::source::SourceFile;

/// Tells whether all of a line is struck out in the source, but for the bullet before it and a break behind it.
pub(super) fn is_struck(file: &SourceFile, line: &Line) -> bool {
    let (start, end) = (line.span.start as usize, line.span.end as usize);
    let (Some(before), Some(after)) = (file.text.get(..start), file.text.get(start..)) else { return false };
    let before = before.rfind('\n').map_or(0, |at| at + 1);
    let end = after.find('\n').map_or(file.text.len(), |at| start + at).min(end.max(start));
    let Some(source) = file.text.get(before..end) else { return false };
    let text = source.trim().trim_start_matches(['-', '*', '+', '>', ' ']);
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
    const MARKS: &[(&str, &str)] = &[("~~", "~~"), ("<s>", "</s>"), ("<del>", "</del>"), ("<strike>", "</strike>")];
    let source = file.slice(line.span);
    let mut left = Cow::Borrowed(text);
    for (open, close) in MARKS.iter().filter(|(open, _)| source.contains(open)) {
        let mut rest = source;
        while let Some((struck, behind)) = rest.split_once(open).and_then(|(_, inner)| inner.split_once(close)) {
            rest = behind;
            let struck = struck.trim();
            if let Some(at) = left.find(struck).filter(|_| !struck.is_empty()) {
                left = Cow::Owned(format!("{} {}", &left[..at], &left[at + struck.len()..]));
            }
        }
    }
    left
}
